"""The stage of the pictures: the window, and what a scene needs to show something in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractAnimation, QElapsedTimer, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from models.history import newest
from scheduler.today import todays_list
from ui.window.main_window import MainWindow
from ui.window.views import IMPORT, PEOPLE

_PATIENCE, _PAUSE, _TURNS = 8000, 150, 5


@dataclass(frozen=True)
class Scene:
    """A picture's name and how the window comes to show it; everywhere means in every size, not only the large one."""

    name: str
    show: Callable[[Stage], object]
    everywhere: bool = True


class Stage:
    """The window before its book; what a scene opens is put away by `tidy`."""

    def __init__(self, application: QApplication, window: MainWindow, folder: Path) -> None:
        """Take a window that is shown; folder is where a scene may write files."""
        self.application, self.window, self.folder = application, window, folder
        self.operations = window.operations
        # What a scene made and must live until its picture is taken.
        self.kept: list[QWidget] = []
        self._before = self._newest()
        self._under_mouse: QWidget | None = None

    # --- what is seen -----------------------------------------------------------------------------------------

    def view(self, key: str) -> Any:
        """Show a view and return it."""
        return self.window.show_view(key)

    def first_person(self) -> int:
        """Return who comes first today."""
        return todays_list(self.operations.book).entries[0].contact_id

    def people(self, search: str = "") -> Any:
        """Show the list of people, filtered by a search, and return it."""
        view = self.view(PEOPLE)
        view.place.leave()
        if view.bulk_bar.isVisible():
            self.press(view.bulk_bar, Qt.Key.Key_Escape)
        view.apply_filter(type(view.filter)(text=search))
        self.window.finding.show_text(search)
        return view

    def dialog(self, kind: type[QDialog]) -> Any:
        """Return the dialog of a kind that is open."""
        return next(dialog for dialog in self.window.findChildren(kind) if dialog.isVisible())

    def floating(self) -> list[QWidget]:
        """Return what floats before the window, the lowest first: dialogs, then menus and lists."""
        shown = [widget for widget in self.application.topLevelWidgets() if widget.isVisible()]
        shown = [widget for widget in shown if widget is not self.window]
        return sorted(shown, key=lambda widget: (not isinstance(widget, QDialog), isinstance(widget, QMenu)))

    # --- what a person would do -------------------------------------------------------------------------------

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        """Press a key in a widget."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))

    def point_at(self, widget: QWidget) -> None:
        """Show a widget as it looks below the pointer."""
        place = QPointF(widget.rect().center())
        QApplication.sendEvent(widget, QEnterEvent(place, place, widget.mapToGlobal(place)))
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        # A button looks as if pointed at only once the pointer has moved in it.
        kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
        moved = QMouseEvent(kind, place, widget.mapToGlobal(place), none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, moved)
        widget.update()
        self._under_mouse = widget

    def pop_up(self, menu: QMenu, widget: QWidget) -> None:
        """Show a menu below a widget, with the first row below its heading marked."""
        self.kept.append(menu)
        menu.popup(widget.mapToGlobal(QPoint(0, widget.height() + 4)))
        menu.setActiveAction(menu.actions()[1])

    def file(self, name: str, text: str) -> Path:
        """Write a file and return its path."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    # --- time -------------------------------------------------------------------------------------------------

    def settle(self) -> None:
        """Let layouts, timers of zero and deferred loading run before a picture."""
        timer = QElapsedTimer()
        timer.start()
        turns = 0
        while turns < _TURNS or timer.elapsed() < _PAUSE:
            self.application.processEvents()
            # What has come to its place is laid out in the turns after that.
            turns = 0 if self._is_moving() and timer.elapsed() < _PATIENCE else turns + 1

    def _is_moving(self) -> bool:
        """Return whether something is still on its way to its place."""
        moving = self.window.findChildren(QAbstractAnimation)
        return any(each.state() == QAbstractAnimation.State.Running for each in moving)

    def wait(self, ready: Callable[[], bool]) -> None:
        """Let the program run until something is ready, at most some seconds."""
        timer = QElapsedTimer()
        timer.start()
        while not ready() and timer.elapsed() < _PATIENCE:
            self.application.processEvents()

    def tidy(self) -> None:
        """Close what is open, take back what was changed, and let nothing of one scene stand in the next."""
        for widget in reversed(self.floating()):
            if isinstance(widget, QDialog):
                # Not by reject(), which a dialog that must be waited for refuses.
                widget.done(QDialog.DialogCode.Rejected)
            else:
                widget.close()
        self.kept.clear()
        if self._under_mouse is not None:
            self._under_mouse.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            self._under_mouse = None
        if self.window.finding.palette is not None:
            self.window.finding.palette.dismiss()
        self.operations.wait_for_long()
        while self._newest() != self._before and self.operations.undo() is not None:
            self.operations.wait_for_long()
        if self.window.has_made(IMPORT):
            # A file in its steps lets the next one wait.
            importing: Any = self.window.view(IMPORT)
            importing.reset()
        self.window.undo_bar.show_work(None)
        self.window.undo_bar.hide()

    def _newest(self) -> int | None:
        """Return the id of the newest change that stands."""
        operation = newest(undone=False)
        return None if operation is None else operation.id
