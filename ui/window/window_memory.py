"""Where the window stood, kept in a file of its own in the data directory."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

FILE_NAME = "window.ini"
_USED = 24


class WindowMemory:
    """Remembers geometry and small facts of the interface that are no part of the book."""

    def __init__(self, directory: Path) -> None:
        """Keep them in a data directory."""
        self._settings = QSettings(str(directory / FILE_NAME), QSettings.Format.IniFormat)

    def restore(self, window: QMainWindow) -> bool:
        """Put a window where it stood; False where nothing is remembered."""
        geometry = self._settings.value("geometry")
        return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)

    def keep(self, window: QMainWindow) -> None:
        """Remember where a window stands."""
        self._settings.setValue("geometry", window.saveGeometry())
        self._write()

    def first_time(self, what: str) -> bool:
        """Return whether this is asked for the first time, ever."""
        if self._settings.value(f"told/{what}") is not None:
            return False
        self._settings.setValue(f"told/{what}", "1")
        self._write()
        return True

    def fact(self, name: str) -> str:
        """Return what was kept under a name, empty where nothing was."""
        value = self._settings.value(f"facts/{name}")
        return value if isinstance(value, str) else ""

    def keep_fact(self, name: str, value: str) -> None:
        """Keep a small fact under a name."""
        self._settings.setValue(f"facts/{name}", value)
        self._write()

    def used(self) -> list[str]:
        """Return what was chosen in the palette, as identities, the last first."""
        kept = self._settings.value("palette/used", [])
        return [str(identity) for identity in kept] if isinstance(kept, list) else [str(kept)] if kept else []

    def use(self, identity: str) -> None:
        """Remember that something was chosen in the palette."""
        self._settings.setValue("palette/used", [identity, *(each for each in self.used() if each != identity)][:_USED])
        self._write()

    def _write(self) -> None:
        """Write the file, for its owner only as everything in the data directory."""
        self._settings.sync()
        path = Path(self._settings.fileName())
        if os.name == "posix" and path.is_file():
            path.chmod(0o600)
