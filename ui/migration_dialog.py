"""What is seen while a book of an older format is brought to this program's: it runs beside the window's thread."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import Qt, QThread
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout

from models.clock import Clock
from models.database import needs_migration
from scheduler.opening import open_planned_book
from ui.collecting import collector_held
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS

logger = logging.getLogger(__name__)

_WIDTH = 440
# In milliseconds: a small book is done before anybody could read what is said.
_BEFORE_SHOWN = 300


def bring_over(directory: Path, clock: Clock) -> None:
    """Bring the book of a directory to this program's format where it has an older one, with a dialog that is alive.

    Raises what opening the book raises, and SystemExit where the program was asked to end meanwhile.
    """
    if not needs_migration(directory):
        return
    migration = _Migration(directory, clock)
    with collector_held():
        is_done = _waited_for(migration)
    if not is_done:
        if migration.error is not None:
            # The next start runs into it too, and tells.
            logger.warning("The book was not brought over: %s", migration.error)
        raise SystemExit(0)
    if migration.error is not None:
        raise migration.error


def _waited_for(migration: _Migration) -> bool:
    """Run it and wait, with a dialog where it takes long; tell whether the program is to go on."""
    migration.start()
    if migration.wait(_BEFORE_SHOWN):
        return True
    dialog = MigrationDialog()
    migration.finished.connect(dialog.accept)
    is_done = migration.isFinished() or dialog.exec() == QDialog.DialogCode.Accepted
    # Also where the session ends meanwhile: it cannot be left half done, and is not long.
    migration.wait()
    dialog.deleteLater()
    return is_done


class MigrationDialog(QDialog):
    """Says what is being done and that it goes on; it closes by itself."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__()
        self.setProperty("role", "sheet")
        self.setWindowTitle("Tendril")
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(12)
        column.addWidget(PlainLabel(self.tr("Your book moves to this Tendril"), scale="heading"))
        words = self.tr(
            "It was written by an older Tendril. A copy of it is kept first, then its format is changed. With many "
            "people this takes a moment."
        )
        column.addWidget(PlainLabel(words, tone="secondary", wrap=True))
        bar = QProgressBar()
        # Nobody knows how far the disk is.
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedHeight(8)
        bar.setAccessibleName(self.tr("Changing the format of the book"))
        column.addWidget(bar)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def reject(self) -> None:
        """Stay: what is under way is whole or not at all, and ends by itself."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, too."""
        event.ignore()


class _Migration(QThread):
    """Opens the book once on a thread of its own, which is what brings it over; error is what that raised."""

    def __init__(self, directory: Path, clock: Clock) -> None:
        super().__init__()
        self._directory, self._clock = directory, clock
        self.error: Exception | None = None

    def run(self) -> None:
        """Open it; called by the thread itself."""
        try:
            open_planned_book(self._directory, self._clock).close()
        except Exception as error:  # noqa: BLE001 - raised by whoever waits for it
            self.error = error
