"""Where the data is: the folder, backups, sample people."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout

from models.backups import BackupContents, contents_of, restore_book
from models.book import Book
from models.database import backup
from models.errors import TendrilError
from models.operations.sample import remove_sample_people
from models.queries import counts
from scheduler.planner import rebuild
from ui.operations import Operations
from ui.settings.section import Section, error_label, say_error
from ui.shared.buttons import primary_button, quiet_button, secondary_button
from ui.shared.labels import PlainLabel
from ui.words import counted, say, short_day


class DataSection(Section):
    """The data directory, backing up, restoring with a look at what is in the backup, removing sample people."""

    tables = frozenset({"contact"})

    def __init__(self, operations: Operations) -> None:
        """Show where the book is."""
        super().__init__(
            operations,
            self.tr("Your data"),
            self.tr("Everything stays on this computer, in one folder that only you can read."),
        )
        self.folder = PlainLabel(str(self.book.directory), wrap=True)
        self.folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.open_button = secondary_button(self.tr("Open folder"), "folder-open")
        self.open_button.clicked.connect(self._open_folder)
        self.row(self.tr("Folder"), self.folder, self.open_button, first_grows=True)
        self.backup_button = secondary_button(self.tr("Back up now…"), "archive")
        self.backup_button.clicked.connect(self._choose_backup)
        self.restore_button = secondary_button(self.tr("Restore a backup…"), "rotate-ccw")
        self.restore_button.clicked.connect(self._choose_restore)
        self.row(
            self.tr("Backup"),
            self.backup_button,
            self.restore_button,
            hint=self.tr("One file with everything in it. Keep it somewhere else than this computer."),
        )
        self.done = PlainLabel(tone="primary", wrap=True)
        self.done.hide()
        self.body.addWidget(self.done)
        self.preview = _RestorePreview()
        self.preview.confirmed.clicked.connect(self._restore)
        self.preview.cancelled.clicked.connect(self.preview.hide)
        self.body.addWidget(self.preview)
        self.error = error_label()
        self.body.addWidget(self.error)
        self.remove_samples = secondary_button(self.tr("Remove the sample people"), "users")
        self.remove_samples.clicked.connect(lambda: self.attempt(self.error, remove_sample_people))
        self._samples = self.row(
            self.tr("Sample people"),
            self.remove_samples,
            hint=self.tr("Only those who came with Tendril; undo brings them back."),
        )
        self._source = Path()
        self.reload()

    def reload(self) -> None:
        """Offer to remove sample people while there are any."""
        self._samples.setVisible(counts().sample > 0)

    def back_up_to(self, target: Path) -> None:
        """Write a backup to a file; the file dialog has asked already whether it may be replaced."""
        self._clear()

        def work(book: Book, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Path:
            backup(target, force=True)
            return target

        sentence = self.tr("Writing the backup…")
        self._run(work, sentence, lambda _: self._say_done(self.tr("Backed up to {file}.").format(file=target)))

    def look_at(self, source: Path) -> None:
        """Show what is in a backup and offer to restore it."""
        self._clear()
        try:
            contents = contents_of(source)
        except TendrilError as error:
            say_error(self.error, say(error.sentence))
            return
        self._source = source
        self.preview.show_contents(source, contents, self.words_of(contents))

    def words_of(self, contents: BackupContents) -> str:
        """Say what a backup holds: people, interactions, interests, and up to when."""
        parts = [
            counted("1 person", "{n} people", contents.people),
            counted("1 interaction", "{n} interactions", contents.interactions),
            counted("1 interest", "{n} interests", contents.interests),
        ]
        words = " · ".join(parts)
        if contents.last_on is not None:
            last = short_day(contents.last_on, self.book.clock.today())
            words = self.tr("{parts} · last changed {day}").format(parts=words, day=last)
        return words

    def _restore(self) -> None:
        source = self._source
        self.preview.hide()
        # The worker has a connection of its own, by which this one learns that its content was replaced.
        self.book.changed_outside()

        def work(book: Book, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Path:
            return restore_book(book, source)

        self._run(work, self.tr("Restoring the backup…"), self._restored)

    def _restored(self, kept: Path) -> None:
        self.book.changed_outside()
        rebuild(self.book)
        self.operations.announce_outside()
        self._say_done(
            self.tr("The backup is restored. What was here before is kept as {file}.").format(file=kept.name)
        )

    def _run(self, work: Callable[..., Any], sentence: str, on_done: Callable[[Any], None]) -> None:
        if self.operations.busy:
            say_error(self.error, self.tr("Something else is being written. Try again when it is done."))
            return
        for button in (self.backup_button, self.restore_button):
            button.setEnabled(False)

        def finish(tell: Callable[[Any], None], result: Any) -> None:
            for button in (self.backup_button, self.restore_button):
                button.setEnabled(True)
            tell(result)

        self.operations.run_long(
            work,
            on_progress=lambda done, total: None,
            on_done=lambda result: finish(on_done, result),
            on_failed=lambda message: finish(lambda text: say_error(self.error, text), message),
            sentence=sentence,
        )

    def _say_done(self, sentence: str) -> None:
        self.done.setText(sentence)
        self.done.show()

    def _clear(self) -> None:
        say_error(self.error, "")
        self.done.hide()
        self.preview.hide()

    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.book.directory))):
            say_error(self.error, self.tr("No program opens folders here. The path above can be copied."))

    def _choose_backup(self) -> None:
        day = self.book.clock.today().isoformat()
        suggested = str(Path.home() / f"tendril-{day}.sqlite3")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Back up to"), suggested, self.tr("Tendril backup (*.sqlite3)")
        )
        if name:
            self.back_up_to(Path(name))

    def _choose_restore(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Restore a backup"), str(Path.home()), self.tr("Tendril backup (*.sqlite3);;All files (*)")
        )
        if name:
            self.look_at(Path(name))


class _RestorePreview(QFrame):
    """What is in the chosen backup, before anything is replaced."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice-gold")
        self.name = PlainLabel(scale="strong", wrap=True)
        self.words = PlainLabel(tone="secondary", wrap=True)
        self.explanation = PlainLabel(
            self.tr(
                "Restoring replaces what is in Tendril now. The present book is kept as a file in the folder above."
            ),
            tone="secondary",
            wrap=True,
        )
        self.confirmed = primary_button(self.tr("Restore it"))
        self.cancelled = quiet_button(self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        for label in (self.name, self.words, self.explanation):
            column.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.confirmed)
        buttons.addWidget(self.cancelled)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.hide()

    def show_contents(self, source: Path, _contents: BackupContents, words: str) -> None:
        """Show a backup's file name and what is in it."""
        self.name.setText(source.name)
        self.words.setText(words)
        self.show()
        self.confirmed.setFocus()
