"""One of a few words in a row of chips, with one stop of Tab for the whole row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from ui.interactions.option_chip import OptionChip
from ui.shared.flow import FlowLayout


class ChoiceRow(QWidget):
    """A row of chips of which one is taken; arrows choose, Enter goes on (`submitted`)."""

    changed = Signal()
    submitted = Signal()

    def __init__(
        self, name: str, choices: Sequence[tuple[object, str, str]], value: object, parent: QWidget | None = None
    ) -> None:
        """Offer choices given as (value, text, explanation); name is what a screen reader calls the row."""
        super().__init__(parent)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self, spacing=6, line_spacing=6)
        # A group that takes one only: Qt then lets Tab stop once and the arrows choose, as with radio buttons.
        self._group = QButtonGroup(self)
        self._values: list[object] = []
        self.chips: list[OptionChip] = []
        for each, text, explanation in choices:
            chip = OptionChip(text)
            chip.setAccessibleName(self.tr("{what}: {choice}").format(what=name, choice=text))
            chip.setAccessibleDescription(explanation)
            chip.setToolTip(explanation)
            chip.installEventFilter(self)
            self._values.append(each)
            self.chips.append(chip)
            self._group.addButton(chip)
            flow.addWidget(chip)
        self._start = value
        self.set_value(value)
        self._group.buttonToggled.connect(lambda _chip, taken: self.changed.emit() if taken else None)

    @property
    def value(self) -> object:
        """The value of the chip that is taken."""
        taken = next((index for index, chip in enumerate(self.chips) if chip.isChecked()), 0)
        return self._values[taken]

    def set_value(self, value: object) -> None:
        """Take another chip."""
        chip = self.chips[self._values.index(value)]
        chip.setChecked(True)
        for other in self.chips:
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other is chip else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(chip)

    def reset(self) -> None:
        """Take the chip that was taken at first."""
        self.set_value(self._start)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on by Enter; choosing is for Space and the arrows."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.submitted.emit()
            return True
        return super().eventFilter(watched, event)
