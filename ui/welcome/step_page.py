"""What every step of the first start has: a title, a sentence, and what is asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.shared.labels import PlainLabel


class StepPage(QWidget):
    """One step; `body` takes what is asked, `submitted` tells that Enter wants to go on."""

    submitted = Signal()
    # Each step shows itself what it changed, so that the window need not say so.
    tells_itself = True

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        """Say what the step is about."""
        super().__init__(parent)
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        self.title = PlainLabel(title, scale="title", wrap=True)
        self.sentence = PlainLabel(sentence, tone="secondary", wrap=True)
        heading = QVBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(self.title)
        heading.addWidget(self.sentence)
        self.body.addLayout(heading)

    def begin(self) -> None:
        """Show what is in the book and give the focus to the first thing that is asked."""
        raise NotImplementedError

    def reload(self) -> None:
        """Show what is in the book now."""
        raise NotImplementedError
