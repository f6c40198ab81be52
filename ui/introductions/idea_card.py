"""The card of an idea: two people who share an interest and do not know each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.advice.introductions import Idea
from models.sentences import Sentence
from ui.introductions.introduction_card import MovingCard, shared_chips
from ui.introductions.introduction_words import in_one
from ui.introductions.pair_avatar import PairAvatar
from ui.shared.buttons import quiet_button, secondary_button
from ui.shared.labels import PlainLabel
from ui.words import isolated, translate


class IdeaCard(MovingCard):
    """A pair, what they share, what the user could vouch with, and three answers."""

    taken = Signal()
    acquainted = Signal()
    dismissed = Signal()

    def __init__(
        self, idea: Idea, names: tuple[str, str], evidence: Sequence[Sentence], parent: QWidget | None = None
    ) -> None:
        """Show an idea."""
        super().__init__(parent)
        self.idea = idea
        self.key = ("idea", idea.a_id, idea.b_id)
        words = translate("{a} and {b}").format(a=isolated(names[0]), b=isolated(names[1]))
        told = in_one(evidence)
        self.setAccessibleName(f"{words}. {told}")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(PairAvatar(*names), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(PlainLabel(words, scale="name", elide=True))
        column.addSpacing(5)
        column.addWidget(shared_chips(idea.interests))
        if told:
            column.addSpacing(5)
            column.addWidget(PlainLabel(told, tone="secondary", wrap=True))
        column.addSpacing(9)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.main_icon = "handshake"
        self.take_button = self.main_button = secondary_button(self.tr("Introduce them"), self.main_icon)
        self.take_button.clicked.connect(self.taken)
        self.acquainted_button = quiet_button(self.tr("They know each other"))
        self.acquainted_button.clicked.connect(self.acquainted)
        self.dismiss_button = quiet_button(self.tr("Not for now"))
        self.dismiss_button.clicked.connect(self.dismissed)
        for button in (self.take_button, self.acquainted_button, self.dismiss_button):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        line.addLayout(column, 1)
        self.body.addLayout(line)
