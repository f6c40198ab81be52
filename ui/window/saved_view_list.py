"""The saved views in the sidebar, and below them, while people are dragged, the groups that take them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QScrollArea, QVBoxLayout, QWidget

from ui.icons import icon
from ui.shared.cards import take_viewport
from ui.shared.labels import SectionTitle
from ui.shared.people_drag import DropTarget
from ui.shared.soon import call_soon
from ui.window.navigation import NavigationButton

_EDGE, _STEP = 24, 12


class SavedViewList(QScrollArea):
    """An entry for each saved view, which scroll where there are more than there is room for.

    chosen, rename_requested and delete_requested carry the id of a saved view; emptied tells that the last one that
    had the focus is gone and nobody is left to have it.
    """

    chosen = Signal(int)
    rename_requested = Signal(int)
    delete_requested = Signal(int)
    emptied = Signal()

    def __init__(self, group: QButtonGroup, parent: QWidget | None = None) -> None:
        """Make an empty list whose entries join a group of which one is checked."""
        super().__init__(parent)
        self.buttons: dict[int, NavigationButton] = {}
        self._group = group
        self._own_targets: list[NavigationButton] = []
        take_viewport(self, filled=False)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._entries = QVBoxLayout()
        self._entries.setSpacing(0)
        column.addLayout(self._entries)
        self._groups_title = SectionTitle(self.tr("Groups"))
        self._groups_title.setContentsMargins(10, 12, 0, 4)
        self._groups_title.hide()
        column.addWidget(self._groups_title)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(0)
        column.addLayout(self._groups)
        column.addStretch(1)
        self.setWidget(inner)
        # The area fills what it is given; the sidebar's own colour is to be seen.
        inner.setAutoFillBackground(False)
        inner.setAcceptDrops(True)
        inner.installEventFilter(self)

    def set_views(self, views: Sequence[tuple[int, str]]) -> None:
        """Show saved views by id and name; whoever stays keeps its count, the mark and the focus."""
        wanted = dict(views)
        before = list(self.buttons)
        focused = next((key for key, button in self.buttons.items() if button.hasFocus()), None)
        for view_id in before:
            if view_id not in wanted:
                self._remove(view_id)
        for position, (view_id, name) in enumerate(views):
            button = self.buttons.get(view_id) or self._add(view_id)
            button.set_words(name)
            self._entries.insertWidget(position, button)
        self.buttons = {view_id: self.buttons[view_id] for view_id in wanted}
        if focused is not None and focused not in wanted:
            self._focus_near(before.index(focused))

    def set_count(self, view_id: int, count: int) -> None:
        """Show how many people are in a saved view."""
        if view_id in self.buttons:
            self.buttons[view_id].set_count(count)

    def set_drop_targets(
        self, targets: Sequence[DropTarget], dropped: Callable[[DropTarget, list[int]], object]
    ) -> None:
        """Let people be dropped on these, the groups among them shown only now; an empty sequence ends it."""
        by_view = {target.view_id: target for target in targets if target.view_id is not None}
        for view_id, button in self.buttons.items():
            button.set_drop_target(by_view.get(view_id), dropped, dimmed=bool(targets) and view_id not in by_view)
        for button in self._own_targets:
            self._groups.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._own_targets = []
        for target in targets:
            if target.view_id is None:
                button = NavigationButton(target.name)
                button.setCheckable(False)
                button.set_drop_target(target, dropped)
                self._groups.addWidget(button)
                self._own_targets.append(button)
        self._groups_title.setVisible(bool(self._own_targets))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rename a saved view by F2 and delete it by Delete; keep what has the focus or is dragged to in sight."""
        if event.type() in (QEvent.Type.DragMove, QEvent.Type.DragEnter) and isinstance(event, QDragMoveEvent):
            self._scroll_with(watched, event)
            return False
        if event.type() == QEvent.Type.Resize and watched is self.widget():
            # The entries find their places after this.
            call_soon(self, self._show_focused)
            return False
        view_id = next((key for key, button in self.buttons.items() if button is watched), None)
        if view_id is not None and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_F2:
                self.rename_requested.emit(view_id)
                return True
            if event.key() == Qt.Key.Key_Delete:
                self.delete_requested.emit(view_id)
                return True
        if view_id is not None and event.type() == QEvent.Type.FocusIn:
            self.ensureWidgetVisible(self.buttons[view_id], 0, 0)
        return super().eventFilter(watched, event)

    def _show_focused(self) -> None:
        """Keep in sight the entry that has the focus."""
        button = next((button for button in self.buttons.values() if button.hasFocus()), None)
        if button is not None:
            self.ensureWidgetVisible(button, 0, 0)

    def _add(self, view_id: int) -> NavigationButton:
        """Make the entry that leads to a saved view."""
        button = NavigationButton("")
        button.setAccessibleDescription(self.tr("F2 renames this view, Delete deletes it"))
        button.clicked.connect(lambda: self.chosen.emit(view_id))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda place: self._show_menu(view_id, button.mapToGlobal(place)))
        button.installEventFilter(self)
        self.buttons[view_id] = button
        self._group.addButton(button)
        return button

    def _remove(self, view_id: int) -> None:
        """Take an entry away."""
        button = self.buttons.pop(view_id)
        self._group.removeButton(button)
        self._entries.removeWidget(button)
        button.hide()
        button.deleteLater()

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

    def _focus_near(self, position: int) -> None:
        """Give the focus of an entry that is gone to its neighbour."""
        if self.buttons:
            list(self.buttons.values())[min(position, len(self.buttons) - 1)].setFocus()
        else:
            self.emptied.emit()

    def _scroll_with(self, watched: QObject, event: QDragMoveEvent) -> None:
        """Scroll while something is dragged along the upper or lower edge."""
        if isinstance(watched, QWidget):
            y = watched.mapTo(self, event.position().toPoint()).y()
            bar = self.verticalScrollBar()
            if y < _EDGE:
                bar.setValue(bar.value() - _STEP)
            elif y > self.height() - _EDGE:
                bar.setValue(bar.value() + _STEP)
