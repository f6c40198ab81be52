"""Where the window stood and what was last done in it, kept in a file of its own in the data directory."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from models.private_modes import make_private_file

FILE_NAME = "window.ini"
_USED = 24
# So much of the window's upper edge must be on a screen for a pointer to take hold of it.
_HOLD = 80


class WindowMemory:
    """Remembers geometry and small facts of the interface that are no part of the book."""

    def __init__(self, directory: Path) -> None:
        """Keep them in a data directory."""
        self._directory = directory
        self._settings = QSettings(str(directory / FILE_NAME), QSettings.Format.IniFormat)

    def restore(self, window: QMainWindow) -> bool:
        """Put a window where it stood; False where nothing is remembered."""
        geometry = self._settings.value("geometry")
        return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)

    def keep(self, window: QMainWindow, view: str, day: date) -> None:
        """Remember where a window stands and which view it shows on which day."""
        self._set("geometry", window.saveGeometry())
        self._set("view", f"{day.isoformat()} {view}")
        self._write()

    def last_view(self, day: date) -> str:
        """Return the view that was last shown this day; a new day begins with Today, for which it returns ""."""
        shown_on, _, view = str(self._settings.value("view", "")).partition(" ")
        return view if shown_on == day.isoformat() else ""

    def first_time(self, what: str) -> bool:
        """Return whether this is asked for the first time, ever."""
        if self._settings.value(f"told/{what}") is not None:
            return False
        self._set(f"told/{what}", "1")
        self._write()
        return True

    def fact(self, name: str) -> str:
        """Return what was kept under a name, empty where nothing was."""
        value = self._settings.value(f"facts/{name}")
        return value if isinstance(value, str) else ""

    def keep_fact(self, name: str, value: str) -> None:
        """Keep a small fact under a name."""
        self._set(f"facts/{name}", value)
        self._write()

    def used(self) -> list[str]:
        """Return what was chosen in the palette, as identities, the last first."""
        kept = self._settings.value("palette/used", [])
        return [str(identity) for identity in kept] if isinstance(kept, list) else [str(kept)] if kept else []

    def use(self, identity: str) -> None:
        """Remember that something was chosen in the palette."""
        self._set("palette/used", [identity, *(each for each in self.used() if each != identity)][:_USED])
        self._write()

    def forget_people(self, contact_ids: Collection[int]) -> None:
        """Forget that people were chosen in the palette, who are not to be found again."""
        gone = {f"person:{contact_id}" for contact_id in contact_ids}
        if not gone.isdisjoint(kept := self.used()):
            self._set("palette/used", [identity for identity in kept if identity not in gone])
            self._write()

    def _set(self, name: str, value: object) -> None:
        """Keep a value, unless the folder is gone: Qt would make another one in its place, without the book."""
        if self._directory.is_dir():
            self._settings.setValue(name, value)

    def _write(self) -> None:
        """Write the file, for its owner only as everything in the data directory; Qt keeps the mode of one there is.

        Where it cannot be written nothing of it is remembered, which is no trouble worth a word.
        """
        if self._directory.is_dir():
            with suppress(OSError):
                make_private_file(Path(self._settings.fileName()))
            self._settings.sync()


def bring_into_sight(window: QMainWindow) -> None:
    """Move a window whose screen is gone to one that is there, as small as that asks for; others stay."""
    frame = window.frameGeometry()
    for screen in QGuiApplication.screens():
        seen = frame.intersected(screen.availableGeometry())
        if seen.width() >= _HOLD and seen.height() > 0 and seen.top() <= max(frame.top(), 0):
            return
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    corner = room.center() - window.rect().center()
    window.move(max(room.left(), corner.x()), max(room.top(), corner.y()))
