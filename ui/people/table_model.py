"""The model behind the people list: ids in order, rows fetched a page at a time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.queries import PersonRow
from ui import terms
from ui.people import wording
from ui.shared.labels import as_tooltip
from ui.words import exact_day

Index = QModelIndex | QPersistentModelIndex

PERSON_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2

NAME, KIND, INTERESTS, LAST, NEXT = range(5)
# What each column is sorted by in SQL; interests have no order.
SORT_COLUMNS = {NAME: "name", KIND: "kind", LAST: "last", NEXT: "next"}

PAGE_SIZE = 200
PAGES_KEPT = 24


class PeopleModel(QAbstractTableModel):
    """A table of people that knows their ids and asks for rows only when they are seen.

    fetch returns the rows for some ids in their order, leaving out ids that no longer exist.
    """

    def __init__(
        self,
        fetch: Callable[[Sequence[int]], Sequence[PersonRow]],
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        """Start without anybody."""
        super().__init__(parent)
        self._fetch = fetch
        self._today = today
        self._ids: list[int] = []
        self._positions: dict[int, int] | None = None
        self._pages: OrderedDict[int, dict[int, PersonRow]] = OrderedDict()

    @property
    def ids(self) -> list[int]:
        """The ids in the order of the list; not to be changed."""
        return self._ids

    def set_ids(self, ids: list[int]) -> None:
        """Show other people, or the same in another order."""
        self.beginResetModel()
        self._ids = ids
        self._positions = None
        self._pages.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """Fetch anew what is shown, after people changed but not which ones or their order."""
        self._pages.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, self.columnCount() - 1))

    def row_of(self, contact_id: int) -> int:
        """Return the row of a person, -1 where the list does not show them."""
        if self._positions is None:
            self._positions = {id_: row for row, id_ in enumerate(self._ids)}
        return self._positions.get(contact_id, -1)

    def person_at(self, row: int) -> PersonRow | None:
        """Return the person of a row; None for one who has just gone."""
        if not 0 <= row < len(self._ids):
            return None
        number = row // PAGE_SIZE
        page = self._pages.get(number)
        if page is None:
            ids = self._ids[number * PAGE_SIZE : (number + 1) * PAGE_SIZE]
            page = {person.id: person for person in self._fetch(ids)}
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page.get(self._ids[row])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many people are listed."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else NEXT + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Name"), self.tr("Kind"), self.tr("Interests"), self.tr("Last"), self.tr("Next"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words for the display, the tooltip and screen readers, and the person for the delegate."""
        if role == ID_ROLE:
            return self._ids[index.row()]
        person = self.person_at(index.row())
        if person is None:
            return None
        if role == PERSON_ROLE:
            return person
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(person, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._accessible_text(person, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(person, index.column())
        return None

    def _text(self, person: PersonRow, column: int) -> str:
        if column == NAME:
            return person.name
        if column == KIND:
            return terms.kind(person.kind)
        if column == INTERESTS:
            return ", ".join(name for name, _mine in person.interests)
        if column == LAST:
            return wording.last_words(person, self._today())
        return wording.next_words(person, self._today())

    def _accessible_text(self, person: PersonRow, column: int) -> str:
        title = self.headerData(column, Qt.Orientation.Horizontal) or ""
        text = self._text(person, column)
        if column == NAME:
            return f"{text}, {subtitle}" if (subtitle := wording.subtitle(person)) else text
        return f"{title}: {text}"

    def _tooltip(self, person: PersonRow, column: int) -> str | None:
        if column == LAST and person.last_on:
            return exact_day(person.last_on)
        if column == NEXT and person.next_on:
            return exact_day(person.next_on)
        if column == INTERESTS and len(person.interests) > 1:
            return as_tooltip(self._text(person, column))
        if column == NAME and (line := wording.subtitle(person)):
            return as_tooltip(f"{person.name}, {line}")
        return None
