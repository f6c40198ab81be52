"""The card of two who may be one: how likely and why, the two side by side, what is joined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.exchange.likeness import Likeness, Strength
from models.queries.merging import Conflict
from ui.duplicates.facts import doubts_words, reasons_words, strength_words
from ui.merging.side_by_side import Side, SideBySide
from ui.shared.cards import Card
from ui.shared.chips import NEUTRAL, SHARED, Chip
from ui.shared.icon_mark import IconMark
from ui.shared.labels import PlainLabel
from ui.words import isolated


class PairCard(Card):
    """Shows one pair; choices() tells whose value was chosen where they differ."""

    def __init__(
        self,
        likeness: Likeness,
        sides: Sequence[Side],
        conflicts: Sequence[Conflict],
        facts: Sequence[tuple[str, Mapping[int, str]]],
        together: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show two people (or rows of a file) and what speaks for and against their being one."""
        super().__init__(parent, spacing=12)
        reasons, doubts = reasons_words(likeness), doubts_words(likeness)
        self.setAccessibleName(
            self.tr("{one} and {other}: {strength}.").format(
                one=isolated(sides[0].name), other=isolated(sides[1].name), strength=strength_words(likeness)
            )
        )
        self.setAccessibleDescription(f"{reasons} {doubts}".strip())
        self.body.addLayout(self._why(likeness, reasons, doubts))
        self.sides = SideBySide(sides, conflicts, facts)
        self.body.addWidget(self.sides)
        if together:
            self.body.addWidget(PlainLabel(together, tone="secondary", wrap=True))

    def choices(self) -> dict[str, int]:
        """Return whose value was chosen where they differ."""
        return self.sides.choices()

    def _why(self, likeness: Likeness, reasons: str, doubts: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        kind = NEUTRAL if likeness.strength is Strength.WEAK else SHARED
        chip = Chip(strength_words(likeness), kind, icon=False)
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(PlainLabel(reasons, wrap=True))
        if doubts:
            against = QHBoxLayout()
            against.setSpacing(6)
            against.addWidget(IconMark("circle-alert", 15, "ink2"), 0, Qt.AlignmentFlag.AlignTop)
            against.addWidget(PlainLabel(doubts, tone="secondary", wrap=True), 1)
            words.addLayout(against)
        row.addLayout(words, 1)
        return row
