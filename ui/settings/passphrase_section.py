"""The passphrase: whether there is one, setting, changing and removing it, the keyring, and the backups of before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from models.errors import TendrilError
from models.older_backups import OlderBackups, Outcome, delete, older_backups, rewrite
from models.settings import LOCK_AFTER
from ui.locking.keyring import forget_key, has_key, keep_key, may_have_keyring
from ui.locking.passphrase_dialog import PassphraseDialog, Purpose
from ui.locking.trial import KeyringWork
from ui.locking.wishes import KEYRING_FACT
from ui.operations import LongFunction, Operations
from ui.settings.fields import ChoiceField
from ui.settings.section import Section, error_label, say_error
from ui.shared.buttons import primary_button, quiet_button, secondary_button
from ui.shared.fitting_area import lay_out_anew
from ui.shared.labels import PlainLabel, set_property
from ui.window.keys import native
from ui.window.window_memory import WindowMemory
from ui.words import counted, say, short_day


class PassphraseSection(Section):
    """Tells how the book is locked; passphrase_chosen carries the new passphrase or None, lock_wanted asks to lock."""

    passphrase_chosen = Signal(object)
    lock_wanted = Signal()

    def __init__(self, operations: Operations) -> None:
        """Show whether the book has a passphrase."""
        super().__init__(
            operations,
            self.tr("Passphrase"),
            self.tr(
                "Without it nobody can read the book and its backups: on a lost computer, in a copied folder, in "
                "somebody’s cloud. While Tendril is open, they can be read here. A change of the passphrase is not "
                "taken back by {keys}."
            ).format(keys=native("Ctrl+Z")),
        )
        self.memory = WindowMemory(self.book.directory)
        self._keyring_work: KeyringWork | None = None
        self._keyring_look: KeyringWork | None = None
        self._focus_lent_to: QWidget | None = None
        # What is to be remembered once the keyring has done it: which key it has.
        self._kept_salt = ""
        self.older = OlderBackups()
        self.state = PlainLabel(wrap=True)
        self.row(self.tr("The book"), self.state, first_grows=True)
        self.set_button = secondary_button(self.tr("Set a passphrase…"), "lock")
        self.change_button = secondary_button(self.tr("Change…"))
        self.remove_button = secondary_button(self.tr("Remove…"))
        self.lock_button = secondary_button(self.tr("Lock now"), "lock")
        for button, purpose in (
            (self.set_button, Purpose.SET),
            (self.change_button, Purpose.CHANGE),
            (self.remove_button, Purpose.REMOVE),
        ):
            button.clicked.connect(lambda _=False, purpose=purpose: self.ask(purpose))
        self.lock_button.clicked.connect(self.lock_wanted)
        self.row("", self.set_button, self.lock_button, self.change_button, self.remove_button)
        self.outcome = PlainLabel(tone="primary", wrap=True)
        self.outcome.hide()
        self.body.addWidget(self.outcome)
        self._add_rest()
        self._add_keyring()
        self._add_older()
        self.error = error_label()
        self.body.addWidget(self.error)
        self.reload()

    def reload(self) -> None:
        """Show how the book and its backups are locked now."""
        key = self.book.database.key
        self.state.setText(
            self.tr("No passphrase: whoever can read your files can read the book.")
            if key is None
            else self.tr("Locked with a passphrase. Whoever forgets it has lost the book.")
        )
        self.set_button.setVisible(key is None)
        for button in (self.lock_button, self.change_button, self.remove_button):
            button.setVisible(key is not None)
        self._rest_line.setVisible(key is not None)
        self.lock_after.show_value(self.book.settings.lock_after)
        self._keyring_line.setVisible(key is not None and may_have_keyring())
        with QSignalBlocker(self.by_keyring):
            self.by_keyring.setChecked(key is not None and self.memory.fact(KEYRING_FACT) == key.salt.hex())
        self.show_older(older_backups(self.book.directory), is_locked=key is not None)

    def say_outcome(self, sentence: str, *, is_done: bool) -> None:
        """Say what came of a change of the passphrase."""
        self.outcome.setText(sentence)
        set_property(self.outcome, "tone", "primary" if is_done else "due")
        self.outcome.show()
        lay_out_anew(self)

    def ask(self, purpose: Purpose) -> None:
        """Ask for the passphrase; the book is closed and written anew afterwards."""
        self.outcome.hide()
        say_error(self.error, "")
        if self.operations.busy:
            say_error(self.error, self.tr("Something else is being written. Try again when it is done."))
            return
        self.dialog = PassphraseDialog(self.book.path, purpose, self)
        self.dialog.chosen.connect(self.passphrase_chosen)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _add_rest(self) -> None:
        """Let the book be locked by itself once nobody uses the window."""
        words = [counted("1 minute", "{n} minutes", minutes) if minutes else self.tr("never") for minutes in LOCK_AFTER]
        self.lock_after = ChoiceField(self.tr("Lock when away for"), [*zip(words, LOCK_AFTER, strict=True)])
        self.lock_after.settled.connect(lambda minutes: self.change(lock_after=minutes))
        hint = self.tr(
            "Away is who presses no key and moves no mouse in Tendril’s windows. What you are writing is kept, and "
            "reminders wait until you unlock."
        )
        self._rest_line = self.row(self.tr("Lock when away for"), self.lock_after, hint=hint)

    # --- the keyring --------------------------------------------------------------------------------------------

    def switch_keyring(self, on: bool) -> None:
        """Keep the key in the keyring or take it out, on a thread, since the keyring may ask the user."""
        key = self.book.database.key
        if key is None:
            return
        say_error(self.error, "")
        self._forget_look()
        had_focus = self.by_keyring.hasFocus()
        self.by_keyring.setEnabled(False)
        # Qt has given the focus of what is disabled to the next button.
        self._focus_lent_to = QApplication.focusWidget() if had_focus else None
        self.keyring_words.setText(self.tr("The keyring is asked…"))
        work: Callable[[Callable[[], bool]], object] = (
            (lambda is_cancelled: keep_key(key, is_cancelled))
            if on
            else (lambda is_cancelled: forget_key(key.salt, is_cancelled))
        )
        self._kept_salt = key.salt.hex() if on else ""
        self._keyring_work = KeyringWork(work)
        # A bound method of this section, which may go before the keyring answers.
        self._keyring_work.ended.connect(self._on_switched)
        self._keyring_work.begin()

    def _add_keyring(self) -> None:
        self.by_keyring = QCheckBox(self.tr("Unlock by the system’s keyring"))
        self.by_keyring.toggled.connect(self.switch_keyring)
        self.keyring_words = PlainLabel(self._words_of_keyring(), tone="hint", scale="small", wrap=True)
        self._keyring_line = self.row(self.tr("At login"), self.by_keyring, hint=self.keyring_words)

    def _words_of_keyring(self) -> str:
        return self.tr(
            "The keyring then keeps the key of the book and opens with your session: whoever sits there needs no "
            "passphrase. Not the passphrase itself is kept, and after a change of it you are asked again."
        )

    def _look_at_keyring(self) -> None:
        """Ask whether the keyring still has the key that it is said to have: it can be taken out elsewhere."""
        key = self.book.database.key
        if key is None or not self.by_keyring.isChecked() or self._keyring_work or self._keyring_look:
            return
        self._keyring_look = KeyringWork(lambda is_cancelled: has_key(key.salt, is_cancelled))
        self._keyring_look.ended.connect(self._on_looked)
        self._keyring_look.begin()

    @Slot(object)
    def _on_looked(self, found: object) -> None:
        self._keyring_look = None
        if isinstance(found, Exception):
            raise found
        if found is None:
            self.keyring_words.setText(self.tr("No keyring answers now, so the passphrase will be asked for."))
        elif found:
            self.keyring_words.setText(self._words_of_keyring())
        else:
            self.memory.keep_fact(KEYRING_FACT, "")
            self.keyring_words.setText(self.tr("The keyring does not have the key of this book any more."))
            self.reload()

    def _forget_look(self) -> None:
        """Listen no more to a look at the keyring: what it will say may not be so any more."""
        if self._keyring_look is not None:
            self._keyring_look.ended.disconnect(self._on_looked)
            self._keyring_look.cancel()
            self._keyring_look = None

    @Slot(object)
    def _on_switched(self, outcome: object) -> None:
        self._keyring_work = None
        self.by_keyring.setEnabled(True)
        if self._focus_lent_to is not None and self._focus_lent_to is QApplication.focusWidget():
            self.by_keyring.setFocus()
        self._focus_lent_to = None
        self.keyring_words.setText(self._words_of_keyring())
        if isinstance(outcome, TendrilError):
            say_error(self.error, say(outcome.sentence))
        elif isinstance(outcome, Exception):
            raise outcome
        else:
            self.memory.keep_fact(KEYRING_FACT, self._kept_salt)
        self.reload()

    # --- backups of before --------------------------------------------------------------------------------------

    def _add_older(self) -> None:
        self.older_words = PlainLabel(wrap=True)
        self._older_line = self.row(self.tr("Older backups"), self.older_words, first_grows=True)
        self.rewrite_button = secondary_button(self.tr("Lock them like the book"))
        self.rewrite_button.clicked.connect(self.rewrite_older)
        self.delete_button = secondary_button(self.tr("Delete them…"))
        self.delete_button.clicked.connect(lambda: self._ask_to_delete(on=True))
        self.confirm_button = primary_button(self.tr("Delete for good"))
        self.confirm_button.clicked.connect(self.delete_older)
        self.keep_button = quiet_button(self.tr("Keep them"))
        self.keep_button.clicked.connect(lambda: self._ask_to_delete(on=False))
        self._older_buttons = self.row(
            "", self.rewrite_button, self.delete_button, self.confirm_button, self.keep_button
        )

    def show_older(self, older: OlderBackups, *, is_locked: bool) -> None:
        """Tell of the backups that are not locked as the book is, and offer to rewrite or to delete them."""
        self.older = older
        for line in (self._older_line, self._older_buttons):
            line.setVisible(bool(self.older.all))
        if not self.older.all:
            lay_out_anew(self)
            return
        parts = []
        if clear := len(self.older.in_clear):
            parts.append(
                counted("1 can be read without the passphrase", "{n} can be read without the passphrase", clear)
            )
        if locked := len(self.older.of_before) + len(self.older.unknown):
            parts.append(counted("1 has a passphrase of before", "{n} have a passphrase of before", locked))
        # Without full stops: a month's short name may end with one.
        self.older_words.setText(" · ".join([*parts, self._span(*self.older.days)]))
        self.rewrite_button.setText(
            self.tr("Lock them like the book") if is_locked else self.tr("Write them without a passphrase")
        )
        self._ask_to_delete(on=False)

    def _span(self, first: date, last: date) -> str:
        """Say from when backups are."""
        today = self.book.clock.today()
        if first == last:
            return self.tr("from {day}").format(day=short_day(first, today))
        return self.tr("from {first} to {last}").format(first=short_day(first, today), last=short_day(last, today))

    def _ask_to_delete(self, *, on: bool) -> None:
        """Ask once more, because no undo brings a backup back."""
        self.confirm_button.setText(
            counted("Delete 1 backup for good", "Delete {n} backups for good", len(self.older.all))
        )
        self.rewrite_button.setVisible(not on and bool(self.older.can_be_rewritten))
        self.delete_button.setVisible(not on)
        self.confirm_button.setVisible(on)
        self.keep_button.setVisible(on)
        lay_out_anew(self)
        if on:
            self.keep_button.setFocus()

    def rewrite_older(self) -> None:
        """Write the older backups anew, with the lock the book has, on the worker."""
        directory, paths = self.book.directory, [one.path for one in self.older.can_be_rewritten]
        self._run(
            lambda _book, progress, cancelled: rewrite(directory, paths, progress, cancelled),
            self.tr("Writing the older backups anew…"),
            lambda count: counted("1 backup is written anew.", "{n} backups are written anew.", count),
        )

    def delete_older(self) -> None:
        """Delete the older backups, after a new one is there."""
        paths = [one.path for one in self.older.all]
        self._run(
            lambda book, _progress, _cancelled: delete(book, paths),
            self.tr("Deleting the older backups…"),
            lambda count: counted(
                "1 backup is deleted, and a new one written.", "{n} backups are deleted, and a new one written.", count
            ),
        )

    def _run(self, work: LongFunction, sentence: str, words: Callable[[int], str]) -> None:
        """Do something with the older backups on the worker, and say what came of it."""
        say_error(self.error, "")
        if self.operations.busy:
            say_error(self.error, self.tr("Something else is being written. Try again when it is done."))
            return

        def done(outcome: Outcome) -> None:
            self._older_buttons.setEnabled(True)
            self.reload()
            self.say_outcome(words(len(outcome.done)), is_done=True)
            if outcome.failed:
                names = ", ".join(path.name for path in outcome.failed)
                words_of_failure = self.tr("They could not be changed, and stay as they were: {names}")
                say_error(self.error, words_of_failure.format(names=names))

        def failed(message: str) -> None:
            self._older_buttons.setEnabled(True)
            say_error(self.error, message)

        self._older_buttons.setEnabled(False)
        self.operations.run_long(
            work,
            on_progress=lambda _done, _total: None,
            on_done=done,
            on_failed=failed,
            sentence=sentence,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Look again at the backups, which others may have written."""
        super().showEvent(event)
        self.reload()
        self._look_at_keyring()

    def hideEvent(self, event: QHideEvent) -> None:
        """Do not wait for a keyring that nobody answers."""
        super().hideEvent(event)
        self._forget_look()
        if self._keyring_work is not None:
            self._keyring_work.cancel()
