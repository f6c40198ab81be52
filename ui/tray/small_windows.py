"""Dialogs that are opened from the tray or by the desktop's menu: in front of the window, or alone while it is away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from ui.operations import Operations
from ui.window.main_window import MainWindow


class SmallWindows(QObject):
    """Opens them; each kind is there once."""

    def __init__(self, operations: Operations, window: Callable[[], MainWindow], parent: QObject | None = None) -> None:
        """Take what gives the main window that is there at present."""
        super().__init__(parent)
        self._operations, self._window = operations, window
        self.dialogs: set[QDialog] = set()

    def log_interaction(self) -> None:
        """Ask what happened: with the people chosen in the window where it can be seen, else with whom."""
        if self._comes_forward():
            self._window().log_interaction()
            return
        from ui.interactions.log_dialog import LogDialog

        self._open(LogDialog, lambda: LogDialog(self._operations))

    def add_person(self) -> None:
        """Ask for a new person."""
        if self._comes_forward():
            self._window().add_person()
            return
        from ui.people.person_dialog import AddPersonDialog

        def made() -> AddPersonDialog:
            dialog = AddPersonDialog(self._operations)
            dialog.several_wanted.connect(self.note_met)
            return dialog

        self._open(AddPersonDialog, made)

    def note_met(self) -> None:
        """Ask whom the user met."""
        if self._comes_forward():
            self._window().wishes.note_met()
            return
        from ui.events.meeting_dialog import MeetingDialog

        self._open(MeetingDialog, lambda: MeetingDialog(self._operations))

    def _comes_forward(self) -> bool:
        """Bring the window forward where it can be seen, and tell whether."""
        window = self._window()
        is_seen = window.isVisible() and not window.isMinimized()
        if is_seen:
            window.come_forward()
        return is_seen

    def _open(self, kind: type[QDialog], make: Callable[[], QDialog]) -> None:
        """Show a dialog as a window of its own, the one that is open already first; the main window stays away."""
        dialog = next((one for one in self.dialogs if isinstance(one, kind)), None)
        if dialog is None:
            dialog = made = make()
            made.setWindowTitle(f"{made.windowTitle()} – Tendril")
            self.dialogs.add(made)
            made.finished.connect(lambda _result: self.dialogs.discard(made))
            made.open()
        dialog.raise_()
        dialog.activateWindow()
