"""A switch between a few pages, of which one is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.interactions.option_chip import OptionChip


class Switch(QWidget):
    """Chips side by side, one of them taken; the arrows go from one to the next."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """Offer choices as key, words and icon; the first is taken. name tells a screen reader what is chosen."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.chips: dict[str, OptionChip] = {}
        for key, words, icon in choices:
            chip = OptionChip(words, icon)
            chip.clicked.connect(lambda _checked=False, key=key: self._take(key))
            chip.installEventFilter(self)
            row.addWidget(chip)
            self.chips[key] = chip
        self.present = choices[0][0]
        self.choose(self.present)

    def choose(self, key: str) -> None:
        """Mark a choice as taken, without telling."""
        self.present = key
        for other, chip in self.chips.items():
            chip.setChecked(other == key)

    def eventFilter(self, watched: QObject, event: object) -> bool:
        """Go to the neighbour by an arrow."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
            step = -step if self.isRightToLeft() else step
            keys = list(self.chips)
            place = next((index for index, key in enumerate(keys) if self.chips[key] is watched), -1)
            if step and place >= 0:
                key = keys[(place + step) % len(keys)]
                self.chips[key].setFocus()
                self._take(key)
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _take(self, key: str) -> None:
        """Take a choice and tell of it."""
        self.choose(key)
        self.chosen.emit(key)
