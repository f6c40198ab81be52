"""The sidebar: the views, the saved views, the state of the reminders, the settings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.shared.labels import SectionTitle
from ui.shared.people_drag import DropTarget
from ui.theme.theme import active_theme
from ui.window.navigation import NavigationButton
from ui.window.saved_view_list import SavedViewList

# The pictures' width, and how far it may grow with the words of a larger font or a longer language.
WIDTH, WIDEST = 208, 288
_SIDES = (11, 12)


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

    rename_requested and delete_requested carry the id of a saved view; dropped carries the DropTarget and the ids of
    the people that were dropped on it, after its function was called.
    """

    view_chosen = Signal(str)
    saved_view_chosen = Signal(int)
    rename_requested = Signal(int)
    delete_requested = Signal(int)
    reminders_pressed = Signal(QWidget)
    dropped = Signal(object, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a sidebar without entries; add_view() fills it."""
        super().__init__(parent)
        self.views: dict[str, NavigationButton] = {}
        # The entries that are always there, whose words are never to be cut.
        self._lasting: list[NavigationButton] = []
        self.setProperty("role", "sidebar")
        self.setAccessibleName(self.tr("Views"))
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(_SIDES[0], 15, _SIDES[1], 18)
        self._layout.setSpacing(1)
        self._layout.addWidget(Brand())
        self._layout.addSpacing(14)
        self._top = self._column()
        self._layout.addSpacing(12)
        self._saved_title = SectionTitle(self.tr("Saved views"))
        self._saved_title.setContentsMargins(10, 0, 0, 4)
        self._layout.addWidget(self._saved_title)
        self._saved = SavedViewList(self._group)
        self._saved.chosen.connect(self.saved_view_chosen)
        self._saved.rename_requested.connect(self.rename_requested)
        self._saved.delete_requested.connect(self.delete_requested)
        self._saved.emptied.connect(lambda: next(iter(self.views.values())).setFocus())
        self._layout.addWidget(self._saved, 1)
        self._bottom = self._column()
        self.reminders = NavigationButton(self.tr("Reminders"), "bell", keeps_note=True)
        self.reminders.setCheckable(False)
        self.reminders.clicked.connect(lambda: self.reminders_pressed.emit(self.reminders))
        self._bottom.addWidget(self.reminders)
        self._lasting.append(self.reminders)
        self._saved_title.hide()
        self._fit()

    @property
    def saved_views(self) -> dict[int, NavigationButton]:
        """The entries of the saved views by id."""
        return self._saved.buttons

    def add_view(self, key: str, title: str, icon_name: str, *, footer: bool = False) -> NavigationButton:
        """Add an entry for a view, at the top or in the footer."""
        button = NavigationButton(title, icon_name)
        self.views[key] = button
        self._lasting.append(button)
        self._group.addButton(button)
        (self._bottom if footer else self._top).addWidget(button)
        button.clicked.connect(lambda: self.view_chosen.emit(key))
        self._fit()
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

    def set_saved_views(self, views: Sequence[tuple[int, str]]) -> None:
        """Show saved views by id and name; none hides the section."""
        self._saved.set_views(views)
        self._saved_title.setVisible(bool(views))

    def set_saved_count(self, view_id: int, count: int) -> None:
        """Show how many people are in a saved view."""
        self._saved.set_count(view_id, count)

    def set_drop_targets(self, targets: Sequence[DropTarget]) -> None:
        """Let people be dropped on these while a drag is under way; an empty sequence ends it."""
        self._saved.set_drop_targets(targets, self._on_dropped)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            self._fit()

    def _on_dropped(self, target: DropTarget, ids: list[int]) -> None:
        """Do what a target does with people, and tell."""
        target.drop(ids)
        self.dropped.emit(target, ids)

    def _fit(self) -> None:
        """Be as wide as the pictures, or wider where the views' words need it."""
        words = max((button.sizeHint().width() for button in self._lasting), default=0)
        self.setFixedWidth(min(max(WIDTH, words + sum(_SIDES)), WIDEST))

    def _column(self) -> QVBoxLayout:
        """Add a column of entries."""
        column = QVBoxLayout()
        column.setSpacing(1)
        self._layout.addLayout(column)
        return column
