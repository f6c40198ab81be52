"""Interests as chips that can be taken away, with "+ Interest" at the end, which turns into a field."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from models.operations.fields import distinct_names
from models.text import fold
from ui.people.tag_fields import suggest_interests
from ui.shared.chips import NEUTRAL, SHARED, ChipButton
from ui.shared.completion import Completion, Suggestion
from ui.shared.flow import FlowLayout
from ui.shared.soon import call_soon

_FAR_ENOUGH = 1000


class InterestChips(QWidget):
    """Some interests; `edited` tells that the user added one or took one away."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without any."""
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.chips: list[ChipButton] = []
        self._flow = FlowLayout(self, spacing=6, line_spacing=6)
        self.add_chip = ChipButton("+ " + self.tr("Interest"), NEUTRAL, icon=False)
        self.add_chip.setAccessibleName(self.tr("Add an interest"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Add an interest"))
        self.field.setPlaceholderText(self.tr("Add an interest"))
        self.field.setFixedSize(180, 28)
        self.field.hide()
        self.completion = Completion(self.field, self._open_suggestions, marks_sole=True)
        self.completion.chosen.connect(lambda suggestion: self._add(suggestion.text))
        # The filter comes after the completion's, so that Enter on a suggestion reaches that first.
        self.field.removeEventFilter(self.completion)
        self.field.installEventFilter(self)
        self.field.installEventFilter(self.completion)
        self.add_chip.clicked.connect(self._start_adding)
        self._flow.addWidget(self.add_chip)
        self._flow.addWidget(self.field)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def names(self) -> tuple[str, ...]:
        """The interests, in order."""
        return self._names

    def set_names(self, names: Iterable[str]) -> None:
        """Show others, without telling."""
        wanted = distinct_names(names)
        if wanted == self._names and len(self.chips) == len(wanted):
            return
        self._names = wanted
        before = self._before_chips()
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        ending: tuple[QWidget, ...] = (self.add_chip, self.field)
        for widget in ending:
            self._flow.removeWidget(widget)
        for name in wanted:
            chip = ChipButton(name, SHARED, self, removable=True, icon=False)
            chip.removed.connect(lambda name=name: self._remove(name))
            chip.clicked.connect(lambda _checked=False, name=name: self._remove(name))
            self.chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()
        for widget in ending:
            self._flow.addWidget(widget)
        for chip in self.chips:
            QWidget.setTabOrder(before, chip)
            before = chip
        self._flow.invalidate()
        self._flow.activate()
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add by Enter, leave by Escape or by going on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._add(self.field.text())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._stop_adding()
                return True
        if event.type() == QEvent.Type.FocusOut and not self.field.text().strip():
            call_soon(self, self._stop_adding)
        return super().eventFilter(watched, event)

    def _open_suggestions(self, text: str) -> list[Suggestion]:
        """Return suggestions without what is held already."""
        held = {fold(name) for name in self._names}
        return [found for found in suggest_interests(text) if fold(found.text) not in held]

    def _before_chips(self) -> QWidget:
        """Return what Tab leaves for the chips; Qt orders nothing after a widget that takes no focus."""
        before: QWidget = self.add_chip
        for _ in range(_FAR_ENOUGH):
            before = before.previousInFocusChain() or self.add_chip
            if before not in self.chips and before.focusPolicy() & Qt.FocusPolicy.TabFocus:
                break
        return before

    def _start_adding(self) -> None:
        """Turn "+ Interest" into a field."""
        self.add_chip.hide()
        self.field.clear()
        self.field.show()
        self.field.setFocus()
        self._flow.invalidate()

    def _stop_adding(self) -> None:
        had_focus = self.field.hasFocus()
        self.completion.close()
        self.field.hide()
        self.add_chip.show()
        if had_focus:
            self.add_chip.setFocus()
        self._flow.invalidate()

    def _add(self, name: str) -> None:
        """Take one more, spelled as it is known."""
        name = " ".join(name.split())
        if not name:
            self._stop_adding()
            return
        known = next((found.text for found in suggest_interests(name) if fold(found.text) == fold(name)), name)
        self.completion.close()
        self.field.clear()
        self.set_names([*self._names, known])
        self._stop_adding()
        self.add_chip.setFocus()
        self.edited.emit()

    def _remove(self, name: str) -> None:
        self.set_names(one for one in self._names if one != name)
        self.add_chip.setFocus()
        self.edited.emit()
