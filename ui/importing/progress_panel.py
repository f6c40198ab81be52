"""What long work is doing, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.shared.buttons import secondary_button
from ui.shared.cards import Card
from ui.shared.labels import PlainLabel
from ui.words import number

_FINE = 10_000


class ProgressPanel(QWidget):
    """A card with a sentence, a bar and Cancel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._counting = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(margin=20, spacing=10)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        self.sentence = PlainLabel(scale="strong", elide=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.detail = PlainLabel(tone="secondary", scale="small")
        self.cancel_button = secondary_button(self.tr("Cancel"))
        card.body.addWidget(self.sentence)
        card.body.addWidget(self.bar)
        across = QHBoxLayout()
        across.addWidget(self.detail, 1)
        across.addWidget(self.cancel_button)
        card.body.addLayout(across)

    def begin(self, sentence: str, counting: str = "", *, can_cancel: bool = True) -> None:
        """Say what is being done; counting is a template with {done} and {total}."""
        self.cancel_button.setVisible(can_cancel)
        self._counting = counting
        self.sentence.setText(sentence)
        self.bar.setAccessibleName(sentence)
        self.bar.setRange(0, 0)
        self.detail.setText("")
        self.cancel_button.setEnabled(True)
        self.cancel_button.setText(self.tr("Cancel"))

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is; a total of 0 means that nobody knows."""
        if total <= 0:
            self.bar.setRange(0, 0)
            return
        # In a scale of its own, because a total may be beyond what the bar can count.
        self.bar.setRange(0, _FINE)
        self.bar.setValue(min(_FINE, done * _FINE // total))
        self.detail.setText(self._counting.format(done=number(min(done, total)), total=number(total)))

    def show_stopping(self) -> None:
        """Say that the work was asked to stop."""
        self.cancel_button.setEnabled(False)
        self.cancel_button.setText(self.tr("Stopping…"))
