"""What the user can choose about the list itself: the order, the columns and their widths, kept across starts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from models.queries import SortBy
from ui.icons import icon
from ui.people import list_memory
from ui.people.choice_popup import Choice, ChoicePopup
from ui.people.columns import KEYS, NAME, column_title
from ui.people.list_memory import ListLook
from ui.people.people_table import PeopleTable
from ui.window.window_memory import WindowMemory

# Widths change with every step of the pointer; they are written when it rests.
_PAUSE = 400


class ListLookChoice(QObject):
    """Sorts the list by its header and offers the columns; sort_changed tells that the order is another one."""

    sort_changed = Signal()

    def __init__(self, table: PeopleTable, memory: WindowMemory, parent: QWidget) -> None:
        """Give a table the look that was kept; the widget owns the menus."""
        super().__init__(parent)
        self._table, self._memory, self._widget = table, memory, parent
        kept = list_memory.recall(memory)
        self.sort: SortBy = kept.sort
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.remember)
        table.columns.restore(kept.shown, kept.widths)
        self._show_arrow()
        table.columns.changed.connect(self._timer.start)
        table.header.sectionClicked.connect(self._on_clicked)
        table.header.columns_requested.connect(self._show_button_menu)
        table.header.menu_requested.connect(self._show_column_menu)

    def sort_by(self, column: str, *, descending: bool = False) -> None:
        """Put the list into another order."""
        if SortBy(column, descending) != self.sort:
            self.sort = SortBy(column, descending)
            self._show_arrow()
            self.remember()
            self.sort_changed.emit()

    def remember(self) -> None:
        """Keep the look for the next start."""
        self._timer.stop()
        columns = self._table.columns
        list_memory.remember(self._memory, ListLook(columns.shown, columns.widths, self.sort))

    def columns_popup(self) -> ChoicePopup:
        """Show the columns to be ticked, below the button in the header."""
        columns = self._table.columns

        def choices() -> list[Choice]:
            return [
                Choice(key, ticked=key in columns.shown, label=column_title(number))
                for number, key in enumerate(KEYS)
                if number != NAME
            ]

        popup = ChoicePopup(self.tr("Columns"), choices, self._widget)
        popup.toggled.connect(columns.toggle)
        popup.open_below(self._table.header.columns_button)
        return popup

    def menu(self) -> QMenu:
        """Return the menu of order and columns."""
        menu = QMenu(self._widget)
        orders = menu.addMenu(icon("arrow-up-down"), self.tr("Sort by"))
        group = QActionGroup(orders)
        for number in self._table.columns.visible():
            key = KEYS[number]
            action = self._order_action(orders, column_title(number), key, descending=False)
            action.setChecked(key == self.sort.column)
            group.addAction(action)
        orders.addSeparator()
        turned = orders.addAction(self.tr("The other way round"))
        turned.setCheckable(True)
        turned.setChecked(self.sort.descending)
        turned.triggered.connect(lambda: self.sort_by(self.sort.column, descending=not self.sort.descending))
        menu.addAction(icon("columns-3"), self.tr("Columns…")).triggered.connect(lambda: self.columns_popup())
        reset = menu.addAction(icon("rotate-ccw"), self.tr("Usual columns and widths"))
        reset.setEnabled(not self._table.columns.is_usual)
        reset.triggered.connect(self._table.columns.reset)
        return menu

    def column_menu(self, number: int) -> QMenu:
        """Return the menu of one column: its two orders and hiding it, then what the button offers."""
        menu = self.menu()
        first = menu.actions()[0]
        key = KEYS[number]
        for words, descending in ((self.tr("Sort upwards"), False), (self.tr("Sort downwards"), True)):
            action = self._order_action(menu, words, key, descending=descending)
            action.setChecked(self.sort == SortBy(key, descending))
            menu.insertAction(first, action)
        if number != NAME:
            hide = QAction(icon("eye-off"), self.tr("Hide this column"), menu)
            hide.triggered.connect(lambda: self._table.columns.toggle(key))
            menu.insertAction(first, hide)
        menu.insertSeparator(first)
        return menu

    def _order_action(self, menu: QMenu, words: str, key: str, *, descending: bool) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(lambda: self.sort_by(key, descending=descending))
        return action

    def _on_clicked(self, number: int) -> None:
        """Sort by a column; once more turns the order round."""
        key = KEYS[number]
        self.sort_by(key, descending=self.sort.column == key and not self.sort.descending)

    def _show_arrow(self) -> None:
        self._table.header.set_sorted_by(KEYS.index(self.sort.column), descending=self.sort.descending)

    def _show_button_menu(self) -> None:
        button = self._table.header.columns_button
        self._run(self.menu(), button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _show_column_menu(self, number: int, place: QPoint) -> None:
        self._run(self.column_menu(number) if number >= 0 else self.menu(), place)

    def _run(self, menu: QMenu, place: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
