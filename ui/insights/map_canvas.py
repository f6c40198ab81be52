"""The map to look around in: zoom, pan, keys, and a click that opens a person."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QToolTip, QWidget

from models.queries.ties import Around, MapFocus, PeopleMap
from ui.insights.map_drawing import MapDrawing
from ui.insights.map_layout import Layout
from ui.insights.map_words import person_words, tie_words
from ui.shared.labels import as_tooltip
from ui.words import isolated

SMALLEST_ZOOM, LARGEST_ZOOM, _FITTED = 0.3, 2.5, 1.3
_STEP, _MARGIN, _DRAGGED = 1.2, 16, 5


class MapCanvas(QAbstractButton):
    """Draws a laid-out map. Arrows go from person to person, Enter opens, Space draws the map around them.

    A button, so that a screen reader finds something to press that tells the person the keys are on.
    """

    person_opened = Signal(int)
    around_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.drawing = MapDrawing()
        self.clicked.connect(self._open_current)
        self._moved_by_hand = False
        self._current: int | None = None
        self._hovered: int | None = None
        self._pressed: QPoint | None = None
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleDescription(
            self.tr("Arrow keys go from person to person, Enter opens, Space shows who is around them")
        )

    # --- what is shown ----------------------------------------------------------------------------------------

    def set_map(self, people: PeopleMap, layout: Layout, *, keep_view: bool = False) -> None:
        """Draw another map, all of it unless keep_view and the user chose a part of it."""
        self.drawing.set_map(people, layout)
        self._hovered = None
        if self._current not in self.drawing.names:
            self._current = people.people[0].id if people.people else None
        if not (keep_view and self._moved_by_hand):
            self.fit()
        self._tell()
        self.update()

    @property
    def current(self) -> int | None:
        """The person the keys are on."""
        return self._current

    def fit(self) -> None:
        """Show all of the map."""
        left, top, width, height = self.drawing.layout.bounds()
        across = (self.width() - 2 * _MARGIN) / max(width, 1.0)
        down = (self.height() - 2 * _MARGIN) / max(height, 1.0)
        self.drawing.zoom = max(SMALLEST_ZOOM, min(across, down, _FITTED))
        middle = QPointF(left + width / 2, top + height / 2)
        self.drawing.offset = QPointF(self.width() / 2, self.height() / 2) - middle * self.drawing.zoom
        self._moved_by_hand = False
        self.update()

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Draw larger or smaller; what is at a place of the widget (else its middle) stays there."""
        place = around or QPointF(self.width() / 2, self.height() / 2)
        zoom = max(SMALLEST_ZOOM, min(self.drawing.zoom * factor, LARGEST_ZOOM))
        self.drawing.offset = place - (place - self.drawing.offset) * (zoom / self.drawing.zoom)
        self.drawing.zoom = zoom
        self._moved_by_hand = True
        self.update()

    def zoom_in(self) -> None:
        """Draw larger."""
        self.zoom_by(_STEP)

    def zoom_out(self) -> None:
        """Draw smaller."""
        self.zoom_by(1 / _STEP)

    def sizeHint(self) -> QSize:
        """Take what there is."""
        return QSize(800, 480)

    # --- keys and pointer -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from person to person, open, show around, zoom."""
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        zooms = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit,
        }
        key = Qt.Key(event.key())
        if key in ways:
            self._go(*ways[key])
        elif key in zooms:
            zooms[key]()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_current()
        elif key == Qt.Key.Key_Space and self._current is not None:
            self._ask_around(self._current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the map under the pressed pointer; mark whoever is under it."""
        place = event.position().toPoint()
        if self._pressed is None:
            self._hover(self.drawing.person_at(event.position()))
            return
        if self._dragged or (place - self._pressed).manhattanLength() > _DRAGGED:
            self.drawing.offset += QPointF(place - self._pressed)
            self._pressed, self._dragged, self._moved_by_hand = place, True, True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open whoever was clicked."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        clicked = None if self._dragged else self.drawing.person_at(event.position())
        self._pressed, self._dragged = None, False
        self._hover(self.drawing.person_at(event.position()))
        self.unsetCursor()
        if clicked is not None:
            self._make_current(clicked)
            self.person_opened.emit(clicked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        steps = event.angleDelta().y() / 120
        if steps:
            self.zoom_by(_STEP**steps, event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Mark nobody."""
        super().leaveEvent(event)
        self._hover(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a person, by pointer or by the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        contact_id = self._current if by_key else self.drawing.person_at(QPointF(event.pos()))
        if contact_id is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.person_opened.emit(contact_id))
        words = (
            self.tr("Show who is around {name}")
            .format(name=isolated(self.drawing.names[contact_id]))
            .replace("&", "&&")
        )
        menu.addAction(words).triggered.connect(lambda: self._ask_around(contact_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.drawing.place_of(contact_id).toPoint()) if by_key else event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip whom somebody knows, or how two know each other."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = QPointF(event.pos())
            contact_id = self.drawing.person_at(place)
            words = ""
            if contact_id is not None:
                words = person_words(self.drawing.people, contact_id)
            elif (tie := self.drawing.tie_at(place)) is not None:
                words = tie_words(self.drawing.names[tie.a], self.drawing.names[tie.b], tie.how)
            QToolTip.showText(event.globalPos(), as_tooltip(words), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on showing all of the map, unless the user chose a part."""
        super().resizeEvent(event)
        if not self._moved_by_hand:
            self.fit()

    def focusInEvent(self, event: object) -> None:
        """Show where the keys are."""
        self._tell()
        self.update()

    def focusOutEvent(self, event: object) -> None:
        """Show it no more."""
        self.update()

    def _open_current(self) -> None:
        """Open the person the keys are on."""
        if self._current is not None:
            self.person_opened.emit(self._current)

    def _go(self, across: int, down: int) -> None:
        """Go to the nearest person in a direction."""
        if self._current is None:
            return
        x, y = self.drawing.layout.places[self._current]

        def far(id_: int) -> float:
            there_x, there_y = self.drawing.layout.places[id_]
            ahead = (there_x - x) * across + (there_y - y) * down
            aside = abs((there_x - x) * down) + abs((there_y - y) * across)
            return ahead + 2 * aside if ahead > 1 and aside <= 2.5 * ahead else float("inf")

        nearest = min(self.drawing.layout.places, key=far)
        if far(nearest) < float("inf"):
            self._make_current(nearest)

    def _make_current(self, contact_id: int) -> None:
        """Put the keys on a person and bring them into sight."""
        self._current = contact_id
        place = self.drawing.place_of(contact_id)
        room = QRectF(self.rect()).adjusted(40, 30, -40, -44)
        if not room.contains(place):
            held = QPointF(
                min(max(place.x(), room.left()), room.right()), min(max(place.y(), room.top()), room.bottom())
            )
            self.drawing.offset += held - place
            self._moved_by_hand = True
        self._tell()
        self.update()

    def _ask_around(self, contact_id: int) -> None:
        self.around_requested.emit(MapFocus(Around.PERSON, contact_id, self.drawing.names[contact_id]))

    def _hover(self, contact_id: int | None) -> None:
        if contact_id != self._hovered:
            self._hovered = contact_id
            self.setCursor(Qt.CursorShape.ArrowCursor if contact_id is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def _tell(self) -> None:
        """Say the person the keys are on to a screen reader."""
        words = self.tr("Map") if self._current is None else person_words(self.drawing.people, self._current)
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _marked(self) -> int | None:
        """Return whose lines stand out: who is under the pointer, else where the keys are."""
        return self._hovered if self._hovered is not None else self._current if self.hasFocus() else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the map."""
        ringed = {self._current} if self.hasFocus() and self._current is not None else set()
        if self._hovered is not None:
            ringed.add(self._hovered)
        self.drawing.paint(QPainter(self), self._marked(), ringed)
