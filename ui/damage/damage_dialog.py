"""The page for a damaged book: what is wrong, what there is to go back to, and what becomes of the damaged file."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QThread, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.backups import BackupContents, KeptBackup, newest_sound
from models.damage import put_in_place, restore_in_place
from models.database import FILE_NAME
from models.errors import TendrilError
from models.salvage import Salvaged, salvage
from ui.shared.buttons import link_button, primary_button, quiet_button, secondary_button
from ui.shared.fitting_area import fit_height
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS
from ui.words import clock_time, counted, day_words, say, translate

logger = logging.getLogger(__name__)

_WIDTH = 560
_SALVAGED = ".salvaged.sqlite3"


class Choice(Enum):
    """What the user wants of a damaged book."""

    RESTORE = "restore"
    SALVAGE = "salvage"


@dataclass(frozen=True)
class Ways:
    """What there is to go back to: the newest good backup with what is in it, and what could be read with it."""

    backup: tuple[KeptBackup, BackupContents] | None = None
    salvaged: Salvaged | None = None


def mended(directory: Path, problem: str, now: datetime, undone: int = 0) -> bool:
    """Tell of the damage and put another book in place of the damaged one, which is kept; False: the user quits.

    The book must be closed; undone is how many actions of the user waited and were not done.
    """
    if QApplication.platformName() in ("offscreen", "minimal"):
        return False
    made = directory / _SALVAGED
    try:
        sentence = _words_of_undone(undone)
        while True:
            dialog = DamageDialog(directory, problem, now, trouble=sentence)
            dialog.begin()
            if dialog.exec() != QDialog.DialogCode.Accepted:
                return False
            try:
                put_right(directory, dialog, now)
            except TendrilError as error:
                sentence = say(error.sentence)
            else:
                return True
    finally:
        made.unlink(missing_ok=True)


def _words_of_undone(undone: int) -> str:
    """Return the sentence about what was not done; empty where there is nothing."""
    if not undone:
        return ""
    return counted(
        "The last thing you did is not in the book. Please do it again.",
        "The last {n} things you did are not in the book. Please do them again.",
        undone,
    )


def put_right(directory: Path, dialog: DamageDialog, now: datetime) -> Path:
    """Do what was chosen and return where the damaged book is kept; raises what restoring and renaming raise."""
    if dialog.choice is Choice.RESTORE and dialog.ways.backup is not None:
        return restore_in_place(directory, dialog.ways.backup[0].path, now)
    return put_in_place(directory, directory / _SALVAGED, now)


class DamageDialog(QDialog):
    """Says what is wrong at once, and looks meanwhile on a thread of its own what can be restored and salvaged."""

    def __init__(
        self, directory: Path, problem: str, now: datetime, *, trouble: str = "", parent: QWidget | None = None
    ) -> None:
        """Tell of the book of a directory; begin() looks into that.

        problem: what SQLite says, if anything; trouble: why the last choice came to nothing.
        """
        super().__init__(parent)
        self._directory, self._now = directory, now
        self.choice: Choice | None = None
        self.ways = Ways()
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Your book is damaged"))
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(12)
        column.addWidget(PlainLabel(self.tr("Your book is damaged"), scale="heading"))
        self.what = PlainLabel(
            self.tr(
                "The file with your people cannot be read in full any more. A failing disk or memory, or a computer "
                "that lost power, does such things. Tendril has stopped writing to it."
            ),
            tone="secondary",
            wrap=True,
        )
        self.keeps = PlainLabel(
            self.tr(
                "Nothing is deleted: whatever you choose, the damaged file stays in {folder}, with a name that begins "
                "with “damaged”."
            ).format(folder=directory),
            tone="secondary",
            wrap=True,
        )
        self.detail = PlainLabel(problem, tone="hint", scale="small", wrap=True)
        self.detail.setVisible(bool(problem))
        self.trouble = PlainLabel(trouble, tone="due", wrap=True)
        self.trouble.setVisible(bool(trouble))
        for label in (self.what, self.keeps, self.detail, self.trouble):
            column.addWidget(label)
        self.restore_words = PlainLabel(self.tr("Looking for a backup…"), tone="secondary", wrap=True)
        self.salvage_words = PlainLabel(self.tr("Reading what can be read…"), tone="secondary", wrap=True)
        self.restore_button = secondary_button(self.tr("Restore the backup"))
        self.salvage_button = primary_button(self.tr("Use what could be read"))
        self._add_way(column, self.tr("What could be read, and the backup where it could not"), "salvage")
        self._add_way(column, self.tr("The newest good backup"), "restore")
        self._add_foot(column)
        self._looking = _Looking(directory, self)
        self._looking.ended.connect(self.show_ways)

    def begin(self) -> None:
        """Look on a thread of its own what there is to go back to; the book must be closed."""
        self._looking.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the sentences are once they are laid out."""
        super().showEvent(event)
        fit_height(self)

    def done(self, result: int) -> None:
        """Stop looking, then close."""
        self._looking.stop()
        super().done(result)

    def _add_way(self, column: QVBoxLayout, title: str, name: str) -> None:
        """Add a card with a way out: its name, what is in it, and the button that takes it."""
        words = self.restore_words if name == "restore" else self.salvage_words
        button = self.restore_button if name == "restore" else self.salvage_button
        choice = Choice(name)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QHBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(PlainLabel(title, scale="strong", wrap=True))
        texts.addWidget(words)
        inside.addLayout(texts, 1)
        button.setEnabled(False)
        button.clicked.connect(lambda: self._choose(choice))
        inside.addWidget(button)
        column.addWidget(card)

    def _add_foot(self, column: QVBoxLayout) -> None:
        self.folder_button = link_button(self.tr("Show the folder"), "folder-open", flush=True)
        self.folder_button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._directory))))
        self.quit_button = quiet_button(self.tr("Quit"))
        self.quit_button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.folder_button)
        foot.addStretch(1)
        foot.addWidget(self.quit_button)
        column.addLayout(foot)

    def _choose(self, choice: Choice) -> None:
        self.choice = choice
        self.accept()

    @Slot(object)
    def show_ways(self, ways: Ways) -> None:
        """Say what there is, and let it be chosen."""
        self.ways = ways
        self.restore_button.setEnabled(ways.backup is not None)
        self.salvage_button.setEnabled(ways.salvaged is not None)
        self.restore_words.setText(self._words_of_backup())
        self.salvage_words.setText(self._words_of_salvaged())
        if self.isVisible():
            fit_height(self)
        if ways.salvaged is not None:
            self.salvage_button.setDefault(True)
            self.salvage_button.setFocus()
        elif ways.backup is not None:
            self.restore_button.setDefault(True)
            self.restore_button.setFocus()

    def _words_of_backup(self) -> str:
        if self.ways.backup is None:
            return self.tr("There is no backup that is sound.")
        kept, contents = self.ways.backup
        when = translate("{day}, {time}").format(
            day=day_words(kept.written_at.date(), self._now.date()), time=clock_time(kept.written_at)
        )
        return self.tr("{when}: {people}, {interactions}. What you did since then is not in it.").format(
            when=when[:1].upper() + when[1:],
            people=counted("1 person", "{n} people", contents.people),
            interactions=counted("1 interaction", "{n} interactions", contents.interactions),
        )

    def _words_of_salvaged(self) -> str:
        made = self.ways.salvaged
        if made is None:
            return self.tr("Nothing can be read of it any more.")
        parts = [
            counted("1 person", "{n} people", made.people),
            counted("1 interaction", "{n} interactions", made.interactions),
        ]
        if made.is_whole:
            return self.tr("{parts}. Everything could be read, nothing is missing.").format(parts=", ".join(parts))
        if made.from_backup:
            parts.append(counted("1 entry from the backup", "{n} entries from the backup", made.from_backup))
        if made.lost:
            parts.append(counted("1 entry is lost", "{n} entries are lost", made.lost))
        return self.tr("{parts}. The steps to undo are not in it, and newer details may be missing.").format(
            parts=", ".join(parts)
        )


class _Looking(QThread):
    """Looks for the newest good backup and salvages what can be read into a file beside the book."""

    ended = Signal(object)

    def __init__(self, directory: Path, parent: DamageDialog) -> None:
        super().__init__(parent)
        self._directory = directory
        self._cancelled = threading.Event()

    def stop(self) -> None:
        """Stop as soon as may be, and wait for it."""
        self._cancelled.set()
        self.wait()

    def run(self) -> None:
        """Look; called by the thread itself."""
        backup = salvaged = None
        try:
            backup = newest_sound(self._directory)
            salvaged = salvage(
                self._directory / FILE_NAME,
                self._directory / _SALVAGED,
                backup[0].path if backup is not None else None,
                self._cancelled.is_set,
            )
        except Exception as error:  # noqa: BLE001 - a thread must answer, and of a damaged file anything may come
            logger.warning("Nothing could be salvaged: %s", error)
        self.ended.emit(Ways(backup, salvaged))
