"""The sidebar: the views, the saved views, the state of the reminders, the settings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from ui.icons import icon, paint_icon
from ui.shared.labels import SectionTitle
from ui.theme.theme import active_theme
from ui.window.navigation import NavigationButton

WIDTH = 208


class Brand(QWidget):
    """The sprout and the program's name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show them."""
        super().__init__(parent)
        self.setFixedHeight(28)
        self.setAccessibleName("Tendril")

    def sizeHint(self) -> QSize:
        """Return the room they take."""
        return QSize(120, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them in the primary colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = active_theme()
        mirrored = self.isRightToLeft()
        sprout = self.rect().adjusted(10, 4, 0, -4)
        sprout.setWidth(20)
        words = self.rect().adjusted(39, 0, 0, 0)
        if mirrored:
            sprout.moveRight(self.width() - 10)
            words = self.rect().adjusted(0, 0, -39, 0)
        paint_icon(painter, sprout, "sprout", "primary")
        painter.setFont(theme.font(1.15, QFont.Weight.Bold))
        painter.setPen(theme.colour("primary"))
        # Qt itself takes "left" for the reading side.
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "Tendril")


class Sidebar(QFrame):
    """Leads to the views; it is told what to show and tells what was chosen.

    rename_requested and delete_requested carry the id of a saved view.
    """

    view_chosen = Signal(str)
    saved_view_chosen = Signal(int)
    rename_requested = Signal(int)
    delete_requested = Signal(int)
    reminders_pressed = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty sidebar; add_view() and add_footer_view() fill it."""
        super().__init__(parent)
        self.setProperty("role", "sidebar")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Views"))
        self.views: dict[str, NavigationButton] = {}
        self.saved_views: dict[int, NavigationButton] = {}
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(11, 15, 12, 18)
        self._layout.setSpacing(1)
        self._layout.addWidget(Brand())
        self._layout.addSpacing(14)
        self._top = self._column()
        self._layout.addSpacing(12)
        self._saved_title = SectionTitle(self.tr("Saved views"))
        self._saved_title.setContentsMargins(10, 0, 0, 4)
        self._layout.addWidget(self._saved_title)
        self._scroll = self._saved_column()
        self._layout.addWidget(self._scroll, 1)
        self._bottom = self._column()
        self.reminders = NavigationButton(self.tr("Reminders"), "bell")
        self.reminders.setCheckable(False)
        self.reminders.clicked.connect(lambda: self.reminders_pressed.emit(self.reminders))
        self._bottom.addWidget(self.reminders)
        self._saved_title.hide()

    def add_view(self, key: str, title: str, icon_name: str, *, footer: bool = False) -> NavigationButton:
        """Add an entry for a view, at the top or in the footer."""
        button = NavigationButton(title, icon_name)
        self.views[key] = button
        self._group.addButton(button)
        (self._bottom if footer else self._top).addWidget(button)
        button.clicked.connect(lambda: self.view_chosen.emit(key))
        return button

    def choose(self, key: str, saved_view: int | None = None) -> None:
        """Mark what is shown: a view, or a saved view in it."""
        button = self.saved_views.get(saved_view) if saved_view is not None else self.views.get(key)
        if button is not None:
            button.setChecked(True)
            return
        # An exclusive group does not let go of its last button by itself.
        checked = self._group.checkedButton()
        if checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def set_saved_views(self, views: Sequence[tuple[int, str, int]]) -> None:
        """Show saved views as id, name and how many people are in them; none hides the section."""
        checked = next((key for key, button in self.saved_views.items() if button.isChecked()), None)
        keys = list(self.saved_views)
        focused = next((key for key, button in self.saved_views.items() if button.hasFocus()), None)
        for button in self.saved_views.values():
            self._group.removeButton(button)
            self._saved.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.saved_views = {}
        for view_id, name, count in views:
            self._add_saved_view(view_id, name, count)
        self._saved_title.setVisible(bool(views))
        if checked in self.saved_views:
            self.saved_views[checked].setChecked(True)
        if focused is not None:
            self._focus_near(keys.index(focused), focused)

    def _add_saved_view(self, view_id: int, name: str, count: int) -> None:
        """Add an entry that leads to a saved view."""
        button = NavigationButton(name)
        button.set_count(count)
        button.setAccessibleDescription(self.tr("F2 renames this view, Delete deletes it"))
        button.clicked.connect(lambda: self.saved_view_chosen.emit(view_id))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda place: self._show_menu(view_id, button.mapToGlobal(place)))
        button.installEventFilter(self)
        self.saved_views[view_id] = button
        self._group.addButton(button)
        self._saved.addWidget(button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rename a saved view by F2 and delete it by Delete; keep one that has the focus in sight."""
        view_id = next((key for key, button in self.saved_views.items() if button is watched), None)
        if view_id is not None and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_F2:
                self.rename_requested.emit(view_id)
                return True
            if event.key() == Qt.Key.Key_Delete:
                self.delete_requested.emit(view_id)
                return True
        if view_id is not None and event.type() == QEvent.Type.FocusIn:
            self._scroll.ensureWidgetVisible(self.saved_views[view_id], 0, 0)
        return super().eventFilter(watched, event)

    def _show_menu(self, view_id: int, place: QPoint) -> None:
        """Offer what can be done with a saved view."""
        menu = QMenu(self)
        rename = menu.addAction(icon("pencil"), self.tr("Rename…"))
        rename.setShortcut("F2")
        rename.triggered.connect(lambda: self.rename_requested.emit(view_id))
        delete = menu.addAction(icon("trash"), self.tr("Delete view"))
        delete.setShortcut("Del")
        delete.triggered.connect(lambda: self.delete_requested.emit(view_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _focus_near(self, place: int, view_id: int) -> None:
        """Give the focus back to a saved view, or to its neighbour where it is gone."""
        button = self.saved_views.get(view_id)
        if button is None and self.saved_views:
            button = list(self.saved_views.values())[min(place, len(self.saved_views) - 1)]
        (button or next(iter(self.views.values()))).setFocus()

    def _saved_column(self) -> QScrollArea:
        """Return the place of the saved views, which scrolls where there are more than there is room for."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._saved = QVBoxLayout()
        self._saved.setSpacing(0)
        column.addLayout(self._saved)
        column.addStretch(1)
        area.setWidget(inner)
        # The area fills what it is given; the sidebar's own colour is to be seen.
        inner.setAutoFillBackground(False)
        return area

    def _column(self) -> QVBoxLayout:
        """Add a column of entries."""
        column = QVBoxLayout()
        column.setSpacing(1)
        self._layout.addLayout(column)
        return column
