"""Noticing within a second what other programs write into the book, without asking: the system tells of its log."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

# In milliseconds, from the first thing written until it is looked for, and then once more: SQLite tells others of a
# change only when it is safe on the disk, and nothing more is written then.
_PAUSE = 300
_LOOKS = 2


class BookWatch(QObject):
    """Tells by `stirred` that something was written into a book, by this program too; never while nothing is.

    Whatever is written goes into the write-ahead log first. During long writing it tells once in a pause. Where the
    system has no room for one more watch nothing is told, and the minute's look has to do.
    """

    stirred = Signal()

    def __init__(self, book: Path, parent: QObject | None = None) -> None:
        """Watch nothing yet; begin() does."""
        super().__init__(parent)
        self._log = f"{book}-wal"
        self._left = 0
        self._watcher: QFileSystemWatcher | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Watch the log from now on, or again where another file has its name; the book must be open."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._on_written)
        if not self._timer.isActive() and self._log not in self._watcher.files():
            self._watcher.addPath(self._log)
        # What Qt falls back to looks every second (qtbase, src/corelib/io/qfilesystemwatcher.cpp).
        if any(child.inherits("QPollingFileSystemWatcherEngine") for child in self._watcher.children()):
            self._watcher.removePath(self._log)

    def stop(self) -> None:
        """Watch nothing any more."""
        self._timer.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def _on_written(self, _path: str) -> None:
        """Wait a little, and hear nothing meanwhile of all else that is written."""
        if self._watcher is not None:
            self._watcher.removePath(self._log)
            self._left = _LOOKS
            self._timer.start()

    def _look(self) -> None:
        """Tell of it; watch again before, so that nothing falls between."""
        self.begin()
        self._left -= 1
        if self._left:
            self._timer.start()
        self.stirred.emit()
