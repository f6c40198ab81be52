"""The three decisions about a pair, each with its key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.shared.buttons import primary_button, quiet_button, secondary_button
from ui.shared.labels import key_label

SAME, DIFFERENT, LATER = "same", "different", "later"
# The keys, which are the same in every language, as those of Today are.
KEYS = {SAME: "M", DIFFERENT: "N", LATER: "L"}


class DecisionBar(QWidget):
    """Buttons for the same person, not the same, and later; decided carries SAME, DIFFERENT or LATER."""

    decided = Signal(str)

    def __init__(self, same: str, parent: QWidget | None = None) -> None:
        """Call the main decision by words that say what becomes of the two."""
        super().__init__(parent)
        self.same_button = primary_button(same, "merge", large=True)
        self.different_button = secondary_button(self.tr("Not the same"), large=True)
        self.later_button = quiet_button(self.tr("Decide later"), large=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for decision, button in self._buttons().items():
            button.clicked.connect(lambda _checked=False, decision=decision: self.decided.emit(decision))
            button.setAccessibleDescription(self.tr("Key {key}").format(key=KEYS[decision]))
            row.addWidget(button)
            row.addWidget(key_label(KEYS[decision]))
            row.addSpacing(6)
        row.addStretch(1)

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key that means a decision, and tell whether it was one."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.isAutoRepeat():
            # One press decides about one pair, however long it lasts; the rest of it means nothing here.
            return plain or enter
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.decided.emit(SAME)
            return True
        for decision, key in KEYS.items():
            if plain and event.key() == ord(key) and self._buttons()[decision].isVisible():
                self.decided.emit(decision)
                return True
        return False

    def _buttons(self) -> dict[str, QPushButton]:
        return {SAME: self.same_button, DIFFERENT: self.different_button, LATER: self.later_button}
