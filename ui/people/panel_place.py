"""Where the person is shown: beside the list, or as a page instead of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from ui.people.people_table import PeopleTable
from ui.people.person_panel import PersonPanel

PANEL_WIDTH = 352
# Below this width of the view the list keeps it all, and a person is a page of its own.
NARROW = 860
_WIDEST = 16777215


class PanelPlace(QObject):
    """Shows the panel beside the list, instead of it, or not at all, as the width allows and the user asked.

    Keys within the view: F11 opens the page and goes back, Alt+Left goes back, Alt+Up and Alt+Down show the person
    before and after in the list.
    """

    def __init__(
        self, view: QWidget, list_page: QFrame, table: PeopleTable, panel: PersonPanel, show: Callable[[int], object]
    ) -> None:
        """Take the view with its parts, and what shows the person of an id."""
        super().__init__(view)
        self._view, self._list_page, self._table, self._panel = view, list_page, table, panel
        self._model = table.people
        self._show = show
        self._asked = False
        self.is_page = False
        panel.page_requested.connect(self.toggle)
        panel.back_requested.connect(self.leave)
        panel.step_requested.connect(self.step)
        for keys, action in (
            ("F11", self.toggle),
            ("Alt+Left", self.leave),
            ("Alt+Up", lambda: self.step(-1)),
            ("Alt+Down", lambda: self.step(1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    @property
    def is_narrow(self) -> bool:
        """Whether list and panel have no room side by side."""
        return self._view.width() < NARROW

    def open(self, *, asked: bool = False) -> None:
        """Show the person as a page; asked by the user, also where there is room for the list."""
        self.is_page = True
        self._asked = self._asked or asked
        self.arrange()
        self._panel.take_focus()

    def leave(self) -> None:
        """Go back from the page to the list, with the keyboard's focus unless that is outside, as in the search."""
        if self.is_page:
            focus = self._view.window().focusWidget()
            self.is_page = self._asked = False
            self.arrange()
            if focus is None or self._view.isAncestorOf(focus):
                self._table.setFocus()

    def toggle(self) -> None:
        """Open the page of the person shown, or go back from it."""
        if self.is_page:
            self.leave()
        elif self._panel.contact_id is not None:
            self.open(asked=True)

    def step(self, by: int) -> None:
        """Show the person so many rows further in the list."""
        model = self._model
        if self._panel.contact_id is None:
            return
        row = model.row_of(self._panel.contact_id) + by
        if 0 <= row < len(model.ids):
            self._table.choose_row(row)
            self._show(model.ids[row])

    def arrange(self) -> None:
        """Give list and panel their room."""
        narrow = self.is_narrow
        if not narrow and not self._asked:
            self.is_page = False
        self._list_page.setVisible(not self.is_page)
        anybody = self._model.rowCount() > 0
        self._panel.setVisible(self.is_page or (not narrow and anybody))
        self._panel.set_page(self.is_page)
        if self.is_page:
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(_WIDEST)
        else:
            self._panel.setFixedWidth(PANEL_WIDTH)
