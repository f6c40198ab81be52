"""An event in one line, as "Coming up" shows it: its name, whom the user knows there, its day."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from scheduler.before_event import EventAhead, known_there
from ui.icons import paint_icon
from ui.theme.theme import active_theme
from ui.today.person_line import PersonLine
from ui.words import say

_SIDE, _ICON = 28, 16


class EventAheadLine(PersonLine):
    """A line that opens an event; the arrows move on from it as from a person's line."""

    event_opened = Signal(int)

    def __init__(self, ahead: EventAhead) -> None:
        """Show an event."""
        super().__init__(ahead.event_id, ahead.name, say(known_there(ahead.names)), sign=EventSign())
        self.opened.connect(self.event_opened)


class EventSign(QWidget):
    """A calendar on a round ground, where a person has their avatar."""

    def __init__(self) -> None:
        """Make it as large as an avatar."""
        super().__init__()
        self.setFixedSize(QSize(_SIDE, _SIDE))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and calendar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active_theme().colour("gold_soft"))
        painter.drawEllipse(self.rect())
        place = QRect(0, 0, _ICON, _ICON)
        place.moveCenter(self.rect().center())
        paint_icon(painter, place, "calendar-heart", "gold")
