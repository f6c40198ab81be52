"""Where the user left off, with the note itself in stronger words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.sentences import Sentence
from ui.shared.lead_label import LeadLabel
from ui.words import say


class LeftOffLabel(LeadLabel):
    """Says a sentence; the value named note stands out in it."""

    def __init__(self, sentence: Sentence, parent: QWidget | None = None) -> None:
        """Show a sentence."""
        self._note = _note_in(sentence)
        super().__init__("", say(sentence), "ink2", parent)
        self._strong_colour = "ink"

    def _strong(self) -> tuple[int, int]:
        return max(0, self.text().find(self._note)), len(self._note)


def _note_in(sentence: Sentence) -> str:
    """Return the value named note of a sentence or of one inside it."""
    for name, value in sentence.values.items():
        if name == "note":
            return str(value)
        if isinstance(value, Sentence) and (found := _note_in(value)):
            return found
    return ""
