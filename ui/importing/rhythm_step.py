"""The third step: which circle the new people come into."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from models.queries import CircleRow, circles
from models.vocabulary import DEFAULT_CIRCLE_KEY
from ui.importing.counts_card import NoFloodCard
from ui.importing.preview_step import ROOM_FOR_SIDE, SIDE_WIDTH
from ui.shared.cards import Card
from ui.shared.emptying import empty
from ui.shared.labels import Hairline, PlainLabel
from ui.words import counted

_ANY_WIDTH = 16_777_215  # QWIDGETSIZE_MAX, which the binding does not name


class RhythmStep(QWidget):
    """A choice among the circles, or none; `chosen` carries the circle (None: no rhythm)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer the circles once show_circles() was called."""
        super().__init__(parent)
        self.circle: CircleRow | None = None
        self.choices: list[tuple[CircleRow | None, QRadioButton]] = []
        self._group = QButtonGroup(self)
        self.card = Card(margin=0, spacing=0)
        self.card.setAccessibleName(self.tr("A rhythm for the new people"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.card.body.addLayout(self._rows)
        self.no_flood = NoFloodCard()
        self._beside: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._arrange(beside=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what the choice means above it where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange(beside=event.size().width() >= ROOM_FOR_SIDE)

    def _arrange(self, *, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        top = Qt.AlignmentFlag.AlignTop
        for widget in (self.card, self.no_flood):
            self._grid.removeWidget(widget)
        self.no_flood.setMinimumWidth(SIDE_WIDTH if beside else 0)
        self.no_flood.setMaximumWidth(SIDE_WIDTH if beside else _ANY_WIDTH)
        self._grid.setSpacing(18 if beside else 12)
        if beside:
            self._grid.addWidget(self.card, 0, 0, top)
            self._grid.addWidget(self.no_flood, 0, 1, top)
        else:
            self._grid.addWidget(self.no_flood, 0, 0)
            self._grid.addWidget(self.card, 1, 0)

    def show_circles(self) -> None:
        """Offer the circles of the book, Network chosen, or the nearest to it where it was deleted."""
        empty(self._rows)
        for _, button in self.choices:
            self._group.removeButton(button)
        self.choices = []
        rows = circles()
        preferred = next((row for row in rows if row.key == DEFAULT_CIRCLE_KEY), None)
        if preferred is None and rows:
            preferred = min(rows, key=lambda row: abs(row.days - 90))
        self._rows.addWidget(self._head())
        for row in rows:
            self._rows.addWidget(Hairline())
            self._rows.addWidget(
                self._choice(row, row.name, counted("every day", "every {n} days", row.days), checked=row == preferred)
            )
        self._rows.addWidget(Hairline())
        none = self._choice(
            None, self.tr("No rhythm"), self.tr("you choose for each person"), checked=preferred is None
        )
        self._rows.addWidget(none)
        self.circle = preferred

    def focus_choice(self) -> None:
        """Put the focus on the choice."""
        checked = self._group.checkedButton()
        if checked is not None:
            checked.setFocus()

    def choose_again(self, circle_id: int | None) -> None:
        """Take the choice of a circle by its id; where it is gone meanwhile the suggested one stays."""
        for row, button in self.choices:
            if (row.id if row is not None else None) == circle_id:
                button.setChecked(True)

    def choose(self, circle: CircleRow | None) -> None:
        """Take a choice."""
        self.circle = circle
        self.chosen.emit(circle)

    def _head(self) -> QWidget:
        """Return what the choice is about."""
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(3)
        column.addWidget(
            PlainLabel(self.tr("How often would you like to be in touch with them?"), scale="strong", wrap=True)
        )
        column.addWidget(
            PlainLabel(
                self.tr(
                    "As many as your week has room for get this rhythm, those you met last first. "
                    "The others wait, and each week a few are offered for a choice."
                ),
                tone="secondary",
                wrap=True,
            )
        )
        return head

    def _choice(self, row: CircleRow | None, name: str, words: str, *, checked: bool) -> QWidget:
        """Return one line of the choice."""
        line = _ClickableLine()
        across = QHBoxLayout(line)
        across.setContentsMargins(16, 0, 16, 0)
        button = QRadioButton(name)
        button.setAccessibleName(f"{name}, {words}")
        button.setChecked(checked)
        button.toggled.connect(lambda on: self.choose(row) if on else None)
        line.button = button
        self._group.addButton(button)
        self.choices.append((row, button))
        across.addWidget(button)
        across.addStretch(1)
        across.addWidget(PlainLabel(words, tone="secondary"))
        return line


class _ClickableLine(QWidget):
    """A line whose whole width takes the choice."""

    def __init__(self) -> None:
        super().__init__()
        self.button: QRadioButton | None = None
        self.setFixedHeight(39)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: object) -> None:
        """Take the choice of this line."""
        if self.button is not None:
            self.button.setChecked(True)
            self.button.setFocus()
