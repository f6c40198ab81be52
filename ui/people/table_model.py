"""The model behind the people list: ids in order, rows fetched a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from datetime import date
from itertools import islice

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from models.queries import PersonRow
from models.queries.found import Found
from models.text import Terms, search_terms
from ui.people import wording
from ui.people.columns import (
    ADDED,
    COLUMNS,
    GROUPS,
    INTERESTS,
    LAST,
    NAME,
    NEXT,
    WAYS,
    cell_names,
    cell_text,
    column_title,
)
from ui.shared.labels import as_tooltip
from ui.words import exact_day

Index = QModelIndex | QPersistentModelIndex

ID_ROLE = Qt.ItemDataRole.UserRole + 1

# So many are fetched at once where only one was asked for, as by a screen reader.
PAGE_SIZE = 25
ROWS_KEPT = 192 * PAGE_SIZE
Where = Callable[[Sequence[int], str], Mapping[int, Found]]
Rest = Callable[[], list[int]]


class PeopleModel(QAbstractTableModel):
    """A table of people that knows their ids and asks for rows only when they are seen.

    fetch returns the rows for some ids in their order, leaving out ids that no longer exist. completed tells that
    the rest of a list has followed its first rows.
    """

    completed = Signal()

    def __init__(
        self,
        fetch: Callable[[Sequence[int]], Sequence[PersonRow]],
        today: Callable[[], date],
        parent: QObject | None = None,
        *,
        where: Where = lambda _ids, _text: {},
    ) -> None:
        """Start without anybody; where tells where a search found people in what is not shown."""
        super().__init__(parent)
        self._fetch = fetch
        self._today = today
        self._where = where
        self._text = ""
        self.terms: Terms = ()
        self._found: dict[int, Found | None] = {}
        self._ids: list[int] = []
        self._rest: Rest | None = None
        # None for whoever is asked for and gone.
        self._rows: dict[int, PersonRow | None] = {}

    @property
    def ids(self) -> list[int]:
        """The ids in the order of the list, all of them; not to be changed."""
        self.complete()
        return self._ids

    @property
    def is_whole(self) -> bool:
        """Whether all are listed, and not only the first until complete()."""
        return self._rest is None

    def set_ids(self, ids: list[int], changed: Collection[int] = (), rest: Rest | None = None) -> None:
        """Show other people, or the same in another order; rest returns all ids where these are only the first.

        changed are the only ones to fetch anew, where known.
        """
        self.beginResetModel()
        self._ids, self._rest = ids, rest
        self._forget(changed)
        self.endResetModel()

    def complete(self) -> None:
        """List the rest where only the first are listed; before anything that concerns more than the rows seen."""
        if self._rest is None:
            return
        ids, known = self._rest(), len(self._ids)
        if ids[:known] != self._ids or len(ids) == known:
            # Another program has written since, or nobody else was found after all.
            self.set_ids(ids)
        else:
            self._rest = None
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()
        self.completed.emit()

    def ids_of_rows(self, first: int, last: int) -> list[int]:
        """Return the ids of listed rows, as far as there are any."""
        return self._ids[first : last + 1]

    def refresh(self, changed: Collection[int] = ()) -> None:
        """Fetch anew what is shown, after people changed (only these, where known), but not who is listed."""
        self._forget(changed)
        if not self._ids:
            return
        last = self.columnCount() - 1
        if changed:
            for row in self.rows_of(changed):
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, last))

    def forget_rows(self) -> None:
        """Fetch anew whatever row is asked for, though nobody changed."""
        self._forget(())

    def _forget(self, changed: Collection[int]) -> None:
        """Forget what was fetched of these people, of everybody where they are not known."""
        if not changed:
            self._rows.clear()
            self._found.clear()
        for contact_id in changed:
            self._rows.pop(contact_id, None)
            self._found.pop(contact_id, None)

    def row_of(self, contact_id: int) -> int:
        """Return the row of a person, -1 where the list does not show them."""
        with suppress(ValueError):
            return self._ids.index(contact_id)
        if self.is_whole:
            return -1
        self.complete()
        return self.row_of(contact_id)

    def rows_of(self, contact_ids: Collection[int]) -> list[int]:
        """Return the rows of those people whom the list shows, from above."""
        wanted = set(contact_ids)
        if len(wanted) > 1:
            return [row for row, id_ in enumerate(self.ids) if id_ in wanted]
        # One is found far faster by the list itself than by a loop.
        return [row for row in map(self.row_of, wanted) if row >= 0]

    def person_at(self, row: int) -> PersonRow | None:
        """Return the person of a row; None for one who has just gone."""
        if not 0 <= row < len(self._ids):
            return None
        contact_id = self._ids[row]
        if contact_id not in self._rows:
            self._fetch_missing(self._page_of(row))
        return self._rows[contact_id]

    def look_up(self, first: int, last: int) -> None:
        """Fetch at once what these rows say, which are about to be seen: whoever waits for them waits for no others."""
        ids = self.ids_of_rows(first, last)
        self._fetch_missing(ids)
        self._find_missing(ids)

    def _page_of(self, row: int) -> list[int]:
        start = row // PAGE_SIZE * PAGE_SIZE
        return self.ids_of_rows(start, start + PAGE_SIZE - 1)

    def _fetch_missing(self, contact_ids: Sequence[int]) -> None:
        """Fetch those of these people whom nobody asked for, and let go of those who were fetched the longest ago."""
        missing = [id_ for id_ in contact_ids if id_ not in self._rows]
        if not missing:
            return
        # Nobody is gone where the book could not be read.
        fetched = {person.id: person for person in self._fetch(missing)}
        self._rows |= dict.fromkeys(missing) | fetched
        for contact_id in list(islice(self._rows, max(0, len(self._rows) - ROWS_KEPT))):
            del self._rows[contact_id]

    def set_search(self, text: str) -> None:
        """Say what the people were searched by."""
        if text != self._text:
            self._text, self.terms = text, search_terms(text)
            self._found.clear()

    def forget_found(self) -> None:
        """Look again where people were found, because other columns are shown."""
        self._found.clear()

    def found_at(self, row: int) -> Found | None:
        """Return where the person of a row was found, None where the list shows it anyway."""
        if not self.terms or not 0 <= row < len(self._ids):
            return None
        contact_id = self._ids[row]
        if contact_id not in self._found:
            self._find_missing(self._page_of(row))
        return self._found[contact_id]

    def _find_missing(self, contact_ids: Sequence[int]) -> None:
        """Ask where a search found those of these people of whom nobody asked."""
        missing = [id_ for id_ in contact_ids if id_ not in self._found] if self.terms else []
        if missing:
            self._found |= dict.fromkeys(missing) | dict(self._where(missing, self._text))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many people are listed."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_title(section)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be dragged too."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words for the display, the tooltip and screen readers."""
        if role == ID_ROLE:
            return self._ids[index.row()]
        person = self.person_at(index.row())
        if person is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text_of(person, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._accessible_text(person, index.column(), index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(person, index.column(), index.row())
        return None

    def _text_of(self, person: PersonRow, column: int) -> str:
        return cell_text(person, column, self._today())

    def _accessible_text(self, person: PersonRow, column: int, row: int) -> str:
        text = self._text_of(person, column)
        if column == NAME:
            found = self.found_at(row)
            parts = (text, wording.subtitle(person), wording.found_words(found)[0] if found else "")
            return ", ".join(part for part in parts if part)
        return f"{column_title(column)}: {text}"

    def _tooltip(self, person: PersonRow, column: int, row: int) -> str | None:
        day = {LAST: person.last_on, NEXT: person.next_on, ADDED: person.added_on}.get(column)
        if day is not None:
            return exact_day(day)
        if column in (INTERESTS, GROUPS, WAYS):
            return as_tooltip(self._text_of(person, column)) if len(cell_names(person, column)) > 1 else None
        if column == NAME:
            found = self.found_at(row)
            line = wording.found_words(found)[0] if found else wording.subtitle(person)
            return as_tooltip(f"{person.name}, {line}") if line else None
        text = self._text_of(person, column)
        return as_tooltip(text) if text else None
