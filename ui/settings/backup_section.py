"""Backups: writing one, looking into those there are, going back to one, and back again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models import keys
from models.backup_difference import Difference, difference
from models.backups import (
    BackupContents,
    KeptBackup,
    Reason,
    back_up_here,
    contents_of,
    kept_backups,
    restore_book,
)
from models.book import Book
from models.copying import backup
from models.errors import TendrilError
from models.sentences import Sentence
from scheduler.planner import rebuild
from ui.locking.unlock_dialog import BackupUnlockDialog
from ui.operations import Operations
from ui.settings.restore_preview import RestorePreview
from ui.settings.section import Section, error_label, say_error
from ui.shared.buttons import link_button, quiet_button, secondary_button
from ui.shared.emptying import empty
from ui.shared.labels import Hairline, PlainLabel
from ui.shared.tab_order import lead_through_before
from ui.words import clock_time, counted, day_words, exact_day, say, short_day, translate

_MOST_SHOWN = 5


class BackupSection(Section):
    """A button that writes a backup, the newest ones, and what is in one before it is restored."""

    def __init__(self, operations: Operations) -> None:
        """Show the backups in the data directory."""
        super().__init__(
            operations,
            self.tr("Backups"),
            self.tr("One file with everything in it. Keep one somewhere else than on this computer, too."),
        )
        self._source = Path()
        self._kept: Path | None = None
        self.here_button = secondary_button(self.tr("Back up now"), "archive")
        self.here_button.clicked.connect(self.back_up)
        self.elsewhere_button = secondary_button(self.tr("Save elsewhere…"), "save")
        self.elsewhere_button.clicked.connect(self._choose_target)
        self.row(self.tr("Backup"), self.here_button, self.elsewhere_button)
        self.daily = QCheckBox(self.tr("Write one by itself, once a day"))
        self.daily.toggled.connect(lambda on: self.change(backups_on=on))
        self.kept_words = PlainLabel(tone="hint", wrap=True)
        self.row(
            self.tr("By itself"),
            self.daily,
            hint=self.tr(
                "Also before an import and a merge. The last ones of 7 days, 5 weeks and 12 months stay; those you "
                "asked for always do."
            ),
        )
        self.body.addWidget(self.kept_words)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.file_button = link_button(self.tr("Restore from another file…"), "folder-open", flush=True)
        self.file_button.clicked.connect(self._choose_source)
        line = QHBoxLayout()
        line.addWidget(self.file_button)
        line.addStretch(1)
        self.body.addLayout(line)
        self.preview = RestorePreview()
        self.preview.confirmed.clicked.connect(lambda: self._restore(self._source))
        self.preview.cancelled.clicked.connect(self.preview.hide)
        self.body.addWidget(self.preview)
        self.body.addWidget(self._done_line())
        self.error = error_label()
        self.body.addWidget(self.error)
        self.reload()

    def reload(self) -> None:
        """Show the newest backups in the data directory, and whether they are written by themselves."""
        with QSignalBlocker(self.daily):
            self.daily.setChecked(self.book.settings.backups_on)
        empty(self._list)
        self.lines: list[_BackupLine] = []
        kept = kept_backups(self.book)
        if not kept:
            self._list.addWidget(PlainLabel(self.tr("No backup yet."), tone="hint"))
        self.kept_words.setVisible(bool(kept))
        if kept:
            self.kept_words.setText(self._words_of_all(kept))
        for one in kept[:_MOST_SHOWN]:
            line = _BackupLine(one, self.book)
            line.look_button.clicked.connect(lambda _=False, path=one.path: self.look_at(path))
            self.lines.append(line)
            self._list.addWidget(line)
            self._list.addWidget(Hairline())
            lead_through_before(line.look_button, self.file_button)

    def _words_of_all(self, kept: list[KeptBackup]) -> str:
        """Say how many there are, when the newest was written, and how much room they take together."""
        newest = kept[0].written_at
        when = translate("{day}, {time}").format(
            day=day_words(newest.date(), self.book.clock.today()), time=clock_time(newest)
        )
        size = self.locale().formattedDataSize(sum(one.size for one in kept), 1)
        return self.tr("{backups} · newest {when} · {size} together").format(
            backups=counted("1 backup", "{n} backups", len(kept)), when=when, size=size
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Look again at the folder, where others may have written."""
        super().showEvent(event)
        self.reload()

    def back_up(self) -> None:
        """Write a backup into the data directory."""
        self._clear()

        def done(_path: Path) -> None:
            self.reload()
            self._say_done(self.tr("Backed up."))

        self._run(lambda book, _progress, _cancelled: back_up_here(book), self.tr("Writing the backup…"), done)

    def back_up_to(self, target: Path) -> None:
        """Write a backup to a file; the file dialog has asked already whether it may be replaced."""
        self._clear()

        def work(_book: Book, _progress: object, _cancelled: object) -> Path:
            backup(target, force=True)
            return target

        def done(_result: object) -> None:
            self._say_done(self.tr("Backed up to {file}.").format(file=target))

        if self.book.database.is_in_place():
            self._run(work, self.tr("Writing the backup…"), done)
            return
        # Only this thread's connection still reaches a book whose file is gone; the worker's would find none.
        try:
            backup(target, force=True)
        except TendrilError as error:
            say_error(self.error, say(error.sentence))
        else:
            done(target)

    def look_at(self, source: Path) -> None:
        """Show what is in a backup and offer to restore it, after its passphrase where it has another one."""
        self._clear()
        if keys.needs_passphrase(source):
            self._ask_for_passphrase(source)
            return

        def look(*_: object) -> tuple[BackupContents, Difference]:
            return contents_of(source), difference(source)

        def done(found: tuple[BackupContents, Difference]) -> None:
            self._source = source
            contents, differing = found
            self.preview.show_contents(source, self.words_of(contents), differing, self._words_of_lock(source))

        self._run(look, self.tr("Looking into the backup…"), done)

    def _ask_for_passphrase(self, source: Path) -> None:
        """Ask for the passphrase of a backup, then look at it; who gives up sees the list as it was."""
        self.dialog = BackupUnlockDialog(source, self)
        self.dialog.accepted.connect(lambda: self.look_at(source))
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _words_of_lock(self, source: Path) -> str:
        """Say what becomes of the book's passphrase, where the backup is locked otherwise; empty where it is not."""
        book = self.book.database.key
        if keys.salt_of(source) == (book.salt if book is not None else None):
            return ""
        if book is None:
            return self.tr("The backup has a passphrase. The book has none, and stays without.")
        if keys.is_locked(source):
            return self.tr("The backup has another passphrase. The book keeps the one it has now.")
        return self.tr("The backup has no passphrase: anyone who has the file can read it. The book keeps its own.")

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

    def _restore(self, source: Path) -> None:
        """Put a backup in the place of the book, which is kept."""
        # Else the keyboard goes on to another section with the button that hides, and the next Enter acts there.
        self.setFocus()
        self._clear()
        # The worker has a connection of its own, by which this one learns that its content was replaced.
        self.book.changed_outside()
        self._run(
            lambda book, _progress, _cancelled: restore_book(book, source),
            self.tr("Restoring the backup…"),
            self._restored,
        )

    def _restored(self, kept: Path) -> None:
        self.book.changed_outside()
        rebuild(self.book)
        self.operations.announce_outside()
        self.reload()
        self._kept = kept
        self._say_done(
            self.tr("The backup is restored. What was here before is kept as {file}.").format(file=kept.name),
            can_go_back=True,
        )
        if self.hasFocus():
            self.back_button.setFocus()

    def _run(self, work: Callable[..., Any], sentence: str, on_done: Callable[[Any], None]) -> None:
        """Do something on the worker, with the buttons at rest meanwhile."""
        if self.operations.busy:
            say_error(self.error, self.tr("Something else is being written. Try again when it is done."))
            return
        pressed = next((button for button in self._buttons if button.hasFocus()), None)
        self._enable(on=False)
        fell_on = QApplication.focusWidget()

        def finish(tell: Callable[[Any], None], result: Any) -> None:
            self._enable(on=True)
            if pressed is not None and QApplication.focusWidget() is fell_on:
                # A button that rests hands the focus on, to the box that the next key would untick.
                pressed.setFocus()
            tell(result)

        self.operations.run_long(
            work,
            on_progress=lambda done, total: None,
            on_done=lambda result: finish(on_done, result),
            on_failed=lambda message: finish(lambda text: say_error(self.error, text), message),
            sentence=sentence,
        )

    @property
    def _buttons(self) -> Sequence[QPushButton]:
        """What begins a work and rests during it, those of the lines excepted."""
        return (self.here_button, self.elsewhere_button, self.file_button, self.back_button)

    def _enable(self, *, on: bool) -> None:
        for button in self._buttons:
            button.setEnabled(on)
        for line in self.lines:
            line.look_button.setEnabled(on)

    def _done_line(self) -> QWidget:
        """Make the place that says what was done, with the way back from a restored backup."""
        self._done_holder = line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        self.done = PlainLabel(tone="primary", wrap=True)
        self.back_button = secondary_button(self.tr("Go back"), "undo-2")
        self.back_button.setAccessibleName(self.tr("Go back to what was here before"))
        self.back_button.clicked.connect(lambda: self._restore(self._kept) if self._kept is not None else None)
        across.addWidget(self.done, 1)
        across.addWidget(self.back_button)
        line.hide()
        return line

    def _say_done(self, sentence: str, *, can_go_back: bool = False) -> None:
        self.done.setText(sentence)
        self._done_holder.show()
        self.back_button.setVisible(can_go_back)

    def _clear(self) -> None:
        say_error(self.error, "")
        self._done_holder.hide()
        self.preview.hide()

    def _choose_target(self) -> None:
        day = self.book.clock.today().isoformat()
        suggested = str(Path.home() / f"tendril-{day}.sqlite3")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Back up to"), suggested, self.tr("Tendril backup (*.sqlite3)")
        )
        if name:
            self.back_up_to(Path(name))

    def _choose_source(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Restore a backup"), str(Path.home()), self.tr("Tendril backup (*.sqlite3);;All files (*)")
        )
        if name:
            self.look_at(Path(name))


class _BackupLine(QWidget):
    """One backup: when, how large, why, and a button that looks into it."""

    def __init__(self, kept: KeptBackup, book: Book) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 5, 0, 5)
        across.setSpacing(12)
        day, today = kept.written_at.date(), book.clock.today()
        when = translate("{day}, {time}").format(day=day_words(day, today), time=clock_time(kept.written_at))
        label = PlainLabel(when[:1].upper() + when[1:], scale="strong")
        label.setToolTip(exact_day(day))
        reasons = {
            Reason.ASKED: Sentence("on your wish"),
            Reason.DAILY: Sentence("by itself, once a day"),
            Reason.IMPORTING: Sentence("before an import"),
            Reason.MERGING: Sentence("before people were merged"),
            Reason.RESTORING: Sentence("before a backup was restored"),
            Reason.NEW_FORMAT: Sentence("before a newer Tendril changed the format"),
        }
        across.addWidget(label)
        across.addWidget(PlainLabel(say(reasons[kept.reason]), tone="secondary", elide=True), 1)
        across.addWidget(PlainLabel(self.locale().formattedDataSize(kept.size, 1), tone="hint", scale="small"))
        self.look_button = quiet_button(translate("Look inside"))
        self.look_button.setAccessibleName(translate("Look into the backup of {when}").format(when=when))
        across.addWidget(self.look_button)
