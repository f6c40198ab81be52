"""The last page of the wilting review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models.sentences import translatable
from ui.review.review_page import Decision
from ui.shared.empty_state import EmptyState
from ui.words import counted

_SENTENCES = translatable(
    {
        Decision.REVIVE: (
            "You will be in touch with 1 person again.",
            "You will be in touch with {n} people again.",
        ),
        Decision.SLOW_DOWN: ("1 person comes up less often.", "{n} people come up less often."),
        Decision.PAUSE: ("1 person is paused.", "{n} people are paused."),
        Decision.LET_GO: ("You let 1 person go.", "You let {n} people go."),
        Decision.LATER: ("1 person stays as it was.", "{n} people stay as they were."),
    }
)


class DonePage(EmptyState):
    """Says what was decided, without praise for the one or guilt for the other."""

    def __init__(self, decisions: Sequence[Decision], people: int, parent: QWidget | None = None) -> None:
        """Sum up decisions about so many people."""
        super().__init__("sprout", "", "", parent=parent)
        if not people:
            self.set_texts(
                self.tr("Nobody is wilting"),
                self.tr("Everybody you promised a rhythm to was in touch not too long ago."),
            )
            return
        told = [words for words in self._told(Counter(decisions)) if words]
        closing = self.tr("Nothing here is final: each of them can be taken up again, in People or by Undo.")
        self.set_texts(self.tr("That was everybody"), "\n".join([*told, "", closing] if told else [closing]))

    def _told(self, numbers: Counter[Decision]) -> list[str]:
        """Return a sentence for each kind of decision that was made."""
        return [counted(*_SENTENCES[one], numbers[one]) for one in Decision if numbers[one]]
