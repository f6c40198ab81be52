"""What can be done with interests: rename, merge, delete, give everyone with one a circle."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations.rhythm import set_circle
from models.operations.tags import delete_interests, merge_several, rename_interest, set_mine
from models.queries import InterestRow, PeopleFilter, circles, people_ids
from models.schema import Interest
from models.text import fold
from scheduler.planner import import_spread
from ui.icons import icon
from ui.interests.merge_dialog import MergeIntoDialog
from ui.operations import Operations
from ui.shared.name_dialog import NameDialog
from ui.words import counted, isolated

# So many names are offered to keep; of more the one to keep is typed.
_MOST_NAMES = 8


class InterestActions(QObject):
    """Performs operations on interests and builds the menus for them; people_requested carries a filter."""

    people_requested = Signal(object)

    def __init__(self, operations: Operations, widget: QWidget) -> None:
        """Act for a widget, which owns the menus."""
        super().__init__(widget)
        self._operations, self._widget = operations, widget

    def toggle_mine(self, row: InterestRow) -> None:
        """Make an interest the user's own, or not."""
        self._operations.perform(set_mine, row.id, mine=not row.mine, initiator=self._widget)

    def rename(self, row: InterestRow) -> None:
        """Ask for another name."""
        NameDialog(
            self._operations,
            self.tr("Rename interest"),
            lambda book, name: rename_interest(book, row.id, name),
            name=row.name,
            hint=self.tr("Under the name of another interest the two become one."),
            parent=self._widget.window(),
        ).open()

    def merge(self, rows: Sequence[InterestRow], below: QWidget | None = None) -> None:
        """Ask which of several interests is kept, or into which other one a single one goes."""
        if 2 <= len(rows) <= _MOST_NAMES:
            menu = QMenu(self._widget)
            for kept in rows:
                words = self.tr("Keep “{name}”").format(name=isolated(kept.name)).replace("&", "&&")
                self._add(menu, words, lambda kept=kept: self._merge_into(rows, kept.id))
            self._run(menu, below, above=True)
            menu.setActiveAction(menu.actions()[0])
        elif rows:
            ids = [row.id for row in rows]
            name = rows[0].name if len(rows) == 1 else ""
            MergeIntoDialog(
                self._operations, lambda book, into: _merge_named(book, ids, into), name, self._widget.window()
            ).open()

    def delete(self, rows: Sequence[InterestRow]) -> None:
        """Delete interests; it can be undone, so nothing is asked."""
        if rows:
            self._operations.perform(delete_interests, [row.id for row in rows], initiator=self._widget)

    def show_people(self, rows: Sequence[InterestRow]) -> None:
        """Show the people who have one of these interests."""
        if rows:
            self.people_requested.emit(PeopleFilter(interests=tuple(row.name for row in rows)))

    def menu(self, rows: Sequence[InterestRow], every: Sequence[InterestRow]) -> QMenu:
        """Return what can be done with the chosen interests, and with those nobody has."""
        menu = QMenu(self._widget)
        if rows:
            self._add(menu, self.tr("Show people"), lambda: self.show_people(rows), "users")
        if len(rows) == 1:
            words = self.tr("Not mine") if rows[0].mine else self.tr("Mine too")
            self._add(menu, words, lambda: self.toggle_mine(rows[0]), "heart").setShortcut("Space")
            self._add(menu, self.tr("Rename…"), lambda: self.rename(rows[0]), "pencil").setShortcut("F2")
        if rows:
            self._add(menu, self.tr("Merge…"), lambda: self.merge(rows), "merge").setShortcut("M")
            if any(row.people for row in rows):
                menu.addMenu(self._circle_menu(rows, menu))
            self._add(menu, self.tr("Delete"), lambda: self.delete(rows), "trash").setShortcut("Del")
        unused = [row for row in every if row.people == 0 and not row.mine]
        if unused:
            menu.addSeparator()
            words = counted("Delete 1 interest nobody has", "Delete {n} interests nobody has", len(unused))
            self._add(menu, words, lambda: self.delete(unused))
        return menu

    def show_menu(self, menu: QMenu, below: QWidget | None = None, at: QPoint | None = None) -> None:
        """Show a menu above a button of the footer or at a point."""
        self._run(menu, below, at, above=below is not None)

    def _circle_menu(self, rows: Sequence[InterestRow], within: QMenu) -> QMenu:
        """Return the circles that everyone with these interests can be put into in one step; it goes with the other."""
        menu = QMenu(self.tr("Put everyone into a circle"), within)
        menu.setIcon(icon("circle-dot"))
        for circle in circles():
            words = counted("{name}, every day", "{name}, every {n} days", circle.days, {"name": circle.name})
            self._add(menu, words.replace("&", "&&"), lambda id_=circle.id: self._put_into_circle(rows, id_))
        return menu

    def _put_into_circle(self, rows: Sequence[InterestRow], circle_id: int) -> None:
        ids = people_ids(PeopleFilter(interests=tuple(row.name for row in rows)))
        if ids:
            self._operations.perform(set_circle, ids, circle_id, spread=import_spread, initiator=self._widget)

    def _merge_into(self, rows: Sequence[InterestRow], into: int) -> None:
        ids = [row.id for row in rows if row.id != into]
        self._operations.perform(merge_several, ids, into=into, initiator=self._widget)

    def _add(self, menu: QMenu, words: str, act: Callable[[], object], icon_name: str = "") -> QAction:
        added = menu.addAction(words)
        if icon_name:
            added.setIcon(icon(icon_name))
        added.triggered.connect(lambda _checked=False: act())
        return added

    def _run(self, menu: QMenu, below: QWidget | None, at: QPoint | None = None, *, above: bool = False) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        if at is None:
            widget = below or self._widget
            offset = -menu.sizeHint().height() - 4 if above else widget.height() + 4
            at = widget.mapToGlobal(QPoint(0, offset))
        menu.popup(at)


def _merge_named(book: Book, ids: Sequence[int], name: str) -> Change:
    """Merge interests into the one with a name; raises InvalidValueError where there is none."""
    kept = Interest.get_or_none(Interest.folded == fold(name))
    if kept is None:
        raise InvalidValueError("There is no interest “{name}”. Choose one from the list.", name=name)
    return merge_several(book, ids, into=kept.id)
