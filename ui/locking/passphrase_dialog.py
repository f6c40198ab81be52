"""The dialog in which the passphrase is set, changed or removed; the book is written anew once it is closed."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models import keys
from models.errors import WrongPassphraseError
from models.passphrases import SHORTEST, Strength, strength_of
from ui.locking.trial import Trial, Tried
from ui.locking.unlock_dialog import passphrase_field, show_or_hide, words_of_failure
from ui.shared.buttons import primary_button, quiet_button
from ui.shared.fitting_area import fit_height
from ui.shared.labels import PlainLabel, set_property
from ui.theme.tokens import DIALOG_MARGINS

_WIDTH = 460


class Purpose(Enum):
    """What the dialog is opened for."""

    SET = "set"
    CHANGE = "change"
    REMOVE = "remove"


class PassphraseDialog(QDialog):
    """Asks for the present passphrase, where there is one, and twice for the new one.

    chosen carries the new passphrase, None where the book is to have none any more.
    """

    chosen = Signal(object)

    def __init__(self, path: Path, purpose: Purpose, parent: QWidget | None = None) -> None:
        """Ask about the passphrase of an open book."""
        super().__init__(parent)
        self._path, self.purpose = path, purpose
        self._trial: Trial | None = None
        title = {
            Purpose.SET: self.tr("Set a passphrase"),
            Purpose.CHANGE: self.tr("Change the passphrase"),
            Purpose.REMOVE: self.tr("Remove the passphrase"),
        }[purpose]
        self.setProperty("role", "sheet")
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*DIALOG_MARGINS)
        self._column.setSpacing(10)
        self._column.addWidget(PlainLabel(title, scale="heading"))
        self._column.addWidget(PlainLabel(self._explanation(), tone="secondary", wrap=True))
        self.present = passphrase_field(self.tr("The present passphrase"))
        self.new = passphrase_field(self.tr("The new passphrase"))
        self.again = passphrase_field(self.tr("The new passphrase once more"))
        self.strength = PlainLabel(tone="hint", scale="small", wrap=True)
        self.show_text = QCheckBox(self.tr("Show what I type"))
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self._add_fields()
        self._add_foot()
        for field in (self.present, self.new, self.again):
            field.textChanged.connect(self._on_text)
            self.show_text.toggled.connect(lambda shown, field=field: show_or_hide(field, shown=shown))
        self._on_text()
        (self.new if purpose is Purpose.SET else self.present).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the sentences are once they are laid out."""
        super().showEvent(event)
        fit_height(self)

    def done(self, result: int) -> None:
        """Wait for a trial that is under way, forget what is written, then close."""
        self._end_trial()
        for field in (self.present, self.new, self.again):
            field.clear()
        super().done(result)

    def save(self) -> None:
        """Look whether all is as it must be, the present passphrase on a thread, and say what is chosen."""
        if problem := self._problem_of_the_new():
            self._say(problem)
        elif self.purpose is Purpose.SET:
            self._choose()
        elif self._trial is None:
            path, present = self._path, self.present.text()
            self._trial = Trial(lambda: _require(path, present))
            self._trial.ended.connect(self._on_tried)
            self._say("")
            self._enable(on=False)
            self._trial.begin()

    def _explanation(self) -> str:
        if self.purpose is Purpose.REMOVE:
            return self.tr(
                "The book and the backups from now on can then be read by whoever gets hold of the files. Backups that "
                "are locked stay locked, so keep the passphrase while you keep them."
            )
        return self.tr(
            "The book and the backups from now on can then be read with the passphrase only. Tendril closes the book "
            "for a moment and writes it anew."
        )

    def _add_fields(self) -> None:
        if self.purpose is not Purpose.SET:
            self._add_field(self.present)
        if self.purpose is not Purpose.REMOVE:
            self._add_field(self.new, self.strength)
            self._add_field(self.again)
        self._column.addWidget(self.show_text)
        if self.purpose is not Purpose.REMOVE:
            self._column.addWidget(self._warning())
        self.problem.hide()
        self._column.addWidget(self.problem)
        self._column.addStretch(1)

    def _add_field(self, field: QLineEdit, *below: QWidget) -> None:
        """Add a field with its name above it, which dots do not show, and what stands right below it."""
        group = QVBoxLayout()
        group.setSpacing(3)
        label = PlainLabel(field.accessibleName(), tone="secondary", scale="small")
        label.setBuddy(field)
        field.setPlaceholderText("")
        for widget in (label, field, *below):
            group.addWidget(widget)
        self._column.addLayout(group)

    def _warning(self) -> QFrame:
        """Return the card that says what forgetting it means."""
        card = QFrame()
        card.setProperty("role", "notice-gold")
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(4)
        self.warning = PlainLabel(self.tr("A forgotten passphrase is a lost book."), scale="strong", wrap=True)
        column.addWidget(self.warning)
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Nobody can open it then, not even who made Tendril: there is no way around. Write it down, and "
                    "keep that where you keep papers that matter."
                ),
                tone="secondary",
                wrap=True,
            )
        )
        return card

    def _add_foot(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.cancel_button = quiet_button(self.tr("Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        words = {
            Purpose.SET: self.tr("Lock the book"),
            Purpose.CHANGE: self.tr("Change it"),
            Purpose.REMOVE: self.tr("Remove it"),
        }
        self.save_button = primary_button(words[self.purpose])
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        self._column.addLayout(buttons)

    def _on_text(self) -> None:
        """Say how strong the new one is, and offer to go on once everything is filled in."""
        self._say("")
        wanted = {
            Purpose.SET: (self.new, self.again),
            Purpose.CHANGE: (self.present, self.new, self.again),
            Purpose.REMOVE: (self.present,),
        }[self.purpose]
        self.save_button.setEnabled(all(field.text() for field in wanted) and self._trial is None)
        words, tone = self._words_of_strength()
        self.strength.setText(words)
        set_property(self.strength, "tone", tone)

    def _words_of_strength(self) -> tuple[str, str]:
        text = self.new.text()
        if len(text) < SHORTEST:
            return self.tr("At least {n} characters. Four words that do not belong together are best.").format(
                n=self.locale().toString(SHORTEST)
            ), "hint"
        return {
            Strength.WEAK: (
                self.tr("Weak: whoever has a copy of the book and patience would find it. Add words."),
                "due",
            ),
            Strength.FAIR: (self.tr("Fair: it would take years to find. One more word makes it strong."), "gold"),
            Strength.STRONG: (self.tr("Strong, unless it can be read somewhere, as a line of a song can."), "primary"),
        }[strength_of(text)]

    def _problem_of_the_new(self) -> str:
        if self.purpose is Purpose.REMOVE:
            return ""
        if len(self.new.text()) < SHORTEST:
            return self.tr("It needs at least {n} characters.").format(n=self.locale().toString(SHORTEST))
        if self.new.text() != self.again.text():
            return self.tr("The two are not the same. Show what you type, and compare.")
        return ""

    @Slot(object)
    def _on_tried(self, outcome: Tried) -> None:
        if self._trial is None:
            # Closed meanwhile.
            return
        self._end_trial()
        self._enable(on=True)
        self._on_text()
        if outcome is Tried.RIGHT:
            self._choose()
            return
        self._say(words_of_failure(outcome))
        self.present.selectAll()
        self.present.setFocus()

    def _end_trial(self) -> None:
        trial, self._trial = self._trial, None
        if trial is not None:
            trial.wait()

    def _choose(self) -> None:
        passphrase = None if self.purpose is Purpose.REMOVE else self.new.text()
        self.accept()
        self.chosen.emit(passphrase)

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if self.isVisible():
            fit_height(self)

    def _enable(self, *, on: bool) -> None:
        # Not disabled: the focus would go on to the box below, and what is typed meanwhile would tick it.
        for field in (self.present, self.new, self.again):
            field.setReadOnly(not on)
        self.save_button.setEnabled(on)


def _require(path: Path, passphrase: str) -> None:
    """Raise WrongPassphraseError unless it is the passphrase of the book."""
    if not keys.is_passphrase(path, passphrase):
        raise WrongPassphraseError("This is not the passphrase of {path}. Nothing was changed.", path=path)
