"""Fields of the settings that tell of a value once it is settled, so that stepping through values is one change."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QSignalBlocker, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QSpinBox, QTimeEdit, QWidget

from ui.theme.theme import active_theme

SETTLING_MILLISECONDS = 350
_TEXT_MARGIN, _ARROWS = 10, 32


class TimeField(QTimeEdit):
    """A time of day; `settled` carries it as a datetime.time when the user has stopped changing it."""

    settled = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Show midnight; name is what a screen reader calls the field."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        fit_text(self)
        self.setFixedWidth(self._width())
        self._timer = _settling_timer(self, self._settle)
        self.timeChanged.connect(lambda _: self._timer.start())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab leave the field at once; the arrows go from hours to minutes."""
        return QWidget.focusNextPrevChild(self, forward)

    def _width(self) -> int:
        """Return the width that holds the longest time as the locale writes it, with the arrows beside it."""
        longest = max(
            (self.locale().toString(QTime(hour, 58), self.displayFormat()) for hour in range(24)),
            key=self.fontMetrics().horizontalAdvance,
        )
        return max(84, self.fontMetrics().horizontalAdvance(longest) + 2 * _TEXT_MARGIN + _ARROWS)

    @property
    def value(self) -> time:
        """The time shown."""
        shown = self.time()
        return time(shown.hour(), shown.minute())

    def show_value(self, value: time) -> None:
        """Show another time without telling of it."""
        if self.value != value:
            with QSignalBlocker(self):
                self.setTime(QTime(value.hour, value.minute))
        self._timer.stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Settle at once when the user goes on."""
        super().focusOutEvent(event)
        self._settle_now()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the field has the focus."""
        _wheel_if_focused(self, event, super().wheelEvent)

    def _settle_now(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._settle()

    def _settle(self) -> None:
        self.lineEdit().setModified(False)
        self.settled.emit(self.value)


class NumberField(QSpinBox):
    """A whole number; `settled` carries it when the user has stopped changing it."""

    settled = Signal(int)

    def __init__(self, name: str, lowest: int, highest: int, parent: QWidget | None = None) -> None:
        """Take numbers from lowest to highest; name is what a screen reader calls the field."""
        super().__init__(parent)
        self.setRange(lowest, highest)
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        fit_text(self)
        self._timer = _settling_timer(self, self._settle)
        self.valueChanged.connect(lambda _: self._timer.start())

    def show_value(self, value: int) -> None:
        """Show another number without telling of it."""
        if self.value() != value:
            with QSignalBlocker(self):
                self.setValue(value)
        self._timer.stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Settle at once when the user goes on."""
        super().focusOutEvent(event)
        if self._timer.isActive():
            self._timer.stop()
            self._settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the field has the focus."""
        _wheel_if_focused(self, event, super().wheelEvent)

    def _settle(self) -> None:
        self.lineEdit().setModified(False)
        self.settled.emit(self.value())


class ChoiceField(QComboBox):
    """One of several words; `settled` carries the chosen one's value."""

    settled = Signal(object)

    def __init__(self, name: str, choices: list[tuple[str, object]], parent: QWidget | None = None) -> None:
        """Offer (text, value) pairs; name is what a screen reader calls the field."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for text, value in choices:
            self.addItem(text, value)
        self.activated.connect(lambda _: self.settled.emit(self.currentData()))

    def show_value(self, value: object) -> None:
        """Show another choice without telling of it."""
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, where it scrolls."""
        event.ignore()


def fit_text(field: QAbstractSpinBox) -> None:
    """Give the text of a field with arrows the margin and the height that line edits have.

    The stylesheet's padding does not reach the text of a field whose arrows are styled.
    """
    line_edit = field.lineEdit()
    if line_edit is not None:
        line_edit.setTextMargins(_TEXT_MARGIN, 0, 0, 0)
    field.setFixedHeight(_line_height())


def _line_height() -> int:
    """Return the height of a line edit as the theme dresses it."""
    active_theme()
    line = QLineEdit()
    line.ensurePolished()
    return line.sizeHint().height()


def _settling_timer(owner: QWidget, action: object) -> QTimer:
    """Return a timer that waits for the end of a row of changes."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(SETTLING_MILLISECONDS)
    timer.timeout.connect(action)
    return timer


def _wheel_if_focused(field: QWidget, event: QWheelEvent, turn: object) -> None:
    """Turn a field by the wheel only while it has the focus."""
    if field.hasFocus() and callable(turn):
        turn(event)
    else:
        event.ignore()
