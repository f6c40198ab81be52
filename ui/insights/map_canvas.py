"""The map as it is drawn: people, lines between who know each other, islands of shared interests; zoom, pan, keys."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from models.queries.ties import Around, MapFocus, MapTie, PeopleMap
from ui.icons import paint_icon
from ui.insights.figures import blended
from ui.insights.map_layout import SLOT_HEIGHT, SLOT_WIDTH, Island, Layout
from ui.insights.map_words import person_words, tie_words
from ui.shared.avatar import paint_avatar
from ui.shared.labels import as_tooltip
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO

SMALLEST_ZOOM, LARGEST_ZOOM, _FITTED = 0.3, 2.5, 1.3
_STEP, _RADIUS, _MARGIN, _REACH = 1.2, 16.0, 16, 6
_MANY_TIES = 120
_DRAGGED = 5


class MapCanvas(QWidget):
    """Draws a laid-out map. Arrows go from person to person, Enter opens, Space draws the map around them."""

    person_opened = Signal(int)
    around_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.people = PeopleMap(MapFocus(), (), (), (), 0)
        self.layout_ = Layout({})
        self._names: dict[int, str] = {}
        self._shorts: dict[int, str] = {}
        self._middle: int | None = None
        self._island_of: dict[int, int] = {}
        self._zoom, self._offset = 1.0, QPointF()
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
        self.people, self.layout_ = people, layout
        self._names = {person.id: person.name for person in people.people}
        self._shorts = {person.id: person.short for person in people.people}
        self._middle = next((person.id for person in people.people if person.step == 0), None)
        self._island_of = {id_: place for place, island in enumerate(layout.islands) for id_ in island.people}
        self._hovered = None
        if self._current not in self._names:
            self._current = people.people[0].id if people.people else None
        if not (keep_view and self._moved_by_hand):
            self.fit()
        self._tell()
        self.update()

    @property
    def current(self) -> int | None:
        """The person the keys are on."""
        return self._current

    @property
    def is_crowded(self) -> bool:
        """Whether so many know each other that most lines wait until somebody is pointed at."""
        return len(self.people.ties) > _MANY_TIES

    @property
    def zoom(self) -> float:
        """How large the map is drawn; 1 gives every name room."""
        return self._zoom

    def place_of(self, contact_id: int) -> QPointF:
        """Return where a person stands on the widget."""
        x, y = self.layout_.places[contact_id]
        return self._on_widget(x, y)

    def person_at(self, place: QPointF) -> int | None:
        """Return who stands at a place on the widget, with the name below them."""
        reach = max(self._radius(), 12.0) + 2
        near = [(hypot(there.x() - place.x(), there.y() - place.y()), id_) for id_, there in self._all_places()]
        distance, nearest = min(near, default=(reach + 1, None))
        return nearest if distance <= reach else None

    def fit(self) -> None:
        """Show all of the map."""
        left, top, width, height = self.layout_.bounds()
        across = (self.width() - 2 * _MARGIN) / max(width, 1.0)
        down = (self.height() - 2 * _MARGIN) / max(height, 1.0)
        self._zoom = max(SMALLEST_ZOOM, min(across, down, _FITTED))
        middle = QPointF(left + width / 2, top + height / 2)
        self._offset = QPointF(self.width() / 2, self.height() / 2) - middle * self._zoom
        self._moved_by_hand = False
        self.update()

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Draw larger or smaller; what is at a place of the widget (else its middle) stays there."""
        place = around or QPointF(self.width() / 2, self.height() / 2)
        zoom = max(SMALLEST_ZOOM, min(self._zoom * factor, LARGEST_ZOOM))
        self._offset = place - (place - self._offset) * (zoom / self._zoom)
        self._zoom = zoom
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
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.person_opened.emit(self._current)
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
            self._hover(self.person_at(event.position()))
            return
        if self._dragged or (place - self._pressed).manhattanLength() > _DRAGGED:
            self._offset += QPointF(place - self._pressed)
            self._pressed, self._dragged, self._moved_by_hand = place, True, True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open whoever was clicked."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        clicked = None if self._dragged else self.person_at(event.position())
        self._pressed, self._dragged = None, False
        self._hover(self.person_at(event.position()))
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
        contact_id = self._current if by_key else self.person_at(QPointF(event.pos()))
        if contact_id is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.person_opened.emit(contact_id))
        words = self.tr("Show who is around {name}").format(name=self._names[contact_id]).replace("&", "&&")
        menu.addAction(words).triggered.connect(lambda: self._ask_around(contact_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.place_of(contact_id).toPoint()) if by_key else event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip whom somebody knows, or how two know each other."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = QPointF(event.pos())
            contact_id = self.person_at(place)
            words = ""
            if contact_id is not None:
                words = person_words(self.people, contact_id)
            elif (tie := self._tie_at(place)) is not None:
                words = tie_words(self._names[tie.a], self._names[tie.b], tie.how)
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

    def _go(self, across: int, down: int) -> None:
        """Go to the nearest person in a direction."""
        if self._current is None:
            return
        x, y = self.layout_.places[self._current]

        def far(id_: int) -> float:
            there_x, there_y = self.layout_.places[id_]
            ahead = (there_x - x) * across + (there_y - y) * down
            aside = abs((there_x - x) * down) + abs((there_y - y) * across)
            return ahead + 2 * aside if ahead > 1 and aside <= 2.5 * ahead else float("inf")

        nearest = min(self.layout_.places, key=far)
        if far(nearest) < float("inf"):
            self._make_current(nearest)

    def _make_current(self, contact_id: int) -> None:
        """Put the keys on a person and bring them into sight."""
        self._current = contact_id
        place = self.place_of(contact_id)
        room = QRectF(self.rect()).adjusted(40, 30, -40, -44)
        if not room.contains(place):
            held = QPointF(
                min(max(place.x(), room.left()), room.right()), min(max(place.y(), room.top()), room.bottom())
            )
            self._offset += held - place
            self._moved_by_hand = True
        self._tell()
        self.update()

    def _ask_around(self, contact_id: int) -> None:
        self.around_requested.emit(MapFocus(Around.PERSON, contact_id, self._names[contact_id]))

    def _hover(self, contact_id: int | None) -> None:
        if contact_id != self._hovered:
            self._hovered = contact_id
            self.setCursor(Qt.CursorShape.ArrowCursor if contact_id is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def _tell(self) -> None:
        """Say the person the keys are on to a screen reader."""
        words = self.tr("Map") if self._current is None else person_words(self.people, self._current)
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    # --- drawing ----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw islands or rings, then lines, then people, then names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self._marked()
        lively = self._lively(marked)
        for island in self.layout_.islands:
            self._paint_island(painter, island, marked)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(active_theme().colour("line"), 1))
        for width, height in self.layout_.rings:
            ring = QRectF(0, 0, width * self._zoom, height * self._zoom)
            ring.moveCenter(self._on_widget(0, 0))
            painter.drawEllipse(ring)
        self._paint_ties(painter, marked)
        for island in self.layout_.islands:
            self._paint_title(painter, island)
        for id_, place in self._all_places():
            painter.setOpacity(1.0 if id_ in lively else 0.4)
            self._paint_person(painter, id_, place)
        self._paint_names(painter, lively, marked)
        painter.setOpacity(1.0)

    def _marked(self) -> int | None:
        """Return whose lines stand out: who is under the pointer, else where the keys are."""
        return self._hovered if self._hovered is not None else self._current if self.hasFocus() else None

    def _lively(self, marked: int | None) -> set[int]:
        """Return who is drawn in full: everybody, or the marked one and whom they know."""
        if marked is None:
            return set(self._names)
        return {marked, *self.people.knows(marked)}

    def _paint_island(self, painter: QPainter, island: Island, marked: int | None) -> None:
        """Draw an island; one whose interest the marked person shares stands out."""
        theme = active_theme()
        middle = self._on_widget(island.x, island.y)
        area = QRectF(0, 0, island.width * self._zoom, island.height * self._zoom)
        area.moveCenter(middle)
        shared = island.interest is not None and marked is not None and marked in island.interest.people
        painter.setPen(QPen(theme.colour("primary" if shared else "line"), 1.4 if shared else 1))
        mine = island.interest is not None and island.interest.mine
        painter.setBrush(_island_colour(mine=mine))
        painter.drawEllipse(area)

    def _paint_title(self, painter: QPainter, island: Island) -> None:
        """Draw an island's interest above its people and over the lines."""
        if island.interest is None:
            return
        theme, mine = active_theme(), island.interest.mine
        middle = self._on_widget(island.x, island.y)
        height, width = island.height * self._zoom, island.width * self._zoom
        font = theme.font(SMALL_RATIO, QFont.Weight.DemiBold)
        metrics, mark = QFontMetrics(font), 13 if mine else 0
        text = metrics.elidedText(island.interest.name, Qt.TextElideMode.ElideRight, round(width * 0.8))
        wide = metrics.horizontalAdvance(text) + (mark + 4 if mine else 0)
        top = middle.y() - height / 2 + max(7.0, 12.0 * self._zoom)
        left = middle.x() - wide / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_island_colour(mine=mine))
        painter.drawRoundedRect(QRectF(left - 4, top - 1, wide + 8, metrics.height()), 4, 4)
        if mine:
            paint_icon(painter, QRect(round(left), round(top), mark, mark), "sparkles", "primary")
            left += mark + 4
        painter.setFont(font)
        painter.setPen(theme.colour("primary" if mine else "ink2"))
        painter.drawText(QPointF(left, top + metrics.ascent() - 1), text)

    def _paint_ties(self, painter: QPainter, marked: int | None) -> None:
        """Draw a line between any two who know each other; those of the marked person stand out."""
        theme = active_theme()
        faint, plain = 0.12, 0.25 if self.is_crowded else 0.5
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for tie in self.people.ties:
            if (marked is None or marked not in (tie.a, tie.b)) and self._is_drawn(tie):
                colour = QColor(theme.colour("ink2"))
                colour.setAlphaF(plain if marked is None else faint)
                painter.setPen(QPen(colour, 1.3))
                painter.drawPath(self._path(tie))
        for tie in self.people.ties:
            if marked is not None and marked in (tie.a, tie.b):
                painter.setPen(QPen(theme.colour("primary"), 2))
                painter.drawPath(self._path(tie))
        self._paint_shared(painter, marked)

    def _is_drawn(self, tie: MapTie) -> bool:
        """Return whether a line is drawn while nobody of it is marked: of very many only those close by."""
        if not self.is_crowded:
            return True
        if self._middle is not None:
            return self._middle in (tie.a, tie.b)
        return self._island_of.get(tie.a) == self._island_of.get(tie.b)

    def _paint_shared(self, painter: QPainter, marked: int | None) -> None:
        """Draw dotted lines from the middle to whoever only shares an interest with it."""
        if self._middle is None:
            return
        painter.setPen(QPen(active_theme().colour("primary"), 1.3, Qt.PenStyle.DotLine))
        known = {id_ for tie in self.people.ties for id_ in (tie.a, tie.b)}
        for person in self.people.people:
            if person.step == 2 and person.id not in known and marked in (None, self._middle, person.id):
                painter.drawLine(self.place_of(self._middle), self.place_of(person.id))

    def _paint_person(self, painter: QPainter, contact_id: int, place: QPointF) -> None:
        """Draw an avatar, with a ring around whom the keys are on."""
        radius = self._radius()
        area = QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active_theme().colour("bg"))
        painter.drawEllipse(area.adjusted(-2, -2, 2, 2))
        paint_avatar(painter, area.toRect(), self._names[contact_id])
        if contact_id == self._hovered or (self.hasFocus() and contact_id == self._current):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(active_theme().colour("primary"), 2.5))
            painter.drawEllipse(area.adjusted(-3, -3, 3, 3))

    def _paint_names(self, painter: QPainter, lively: set[int], marked: int | None) -> None:
        """Draw each name below its person where it has room beside the others, the marked ones first."""
        theme = active_theme()
        font = theme.font(SMALL_RATIO)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setOpacity(1.0)
        radius = self._radius()
        widest = max(56, round((SLOT_WIDTH - 6) * self._zoom))
        taken: list[QRectF] = []
        order = sorted(self._all_places(), key=lambda one: (one[0] != marked, one[0] not in lively))
        avatars = [QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius) for _, at in order]
        for contact_id, place in order:
            name = self._names[contact_id] if contact_id == marked else self._shorts[contact_id]
            room = 400 if contact_id == marked else widest
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            wide = metrics.horizontalAdvance(text)
            area = QRectF(place.x() - wide / 2, place.y() + radius + 2, wide, metrics.height())
            own = area.adjusted(2, 2, -2, -2)
            if contact_id != marked and any(own.intersects(other) for other in (*taken, *avatars)):
                continue
            taken.append(area)
            painter.setPen(Qt.PenStyle.NoPen)
            ground = QColor(theme.colour("bg"))
            ground.setAlphaF(0.85 if contact_id == marked else 0.6)
            painter.setBrush(ground)
            painter.drawRoundedRect(area.adjusted(-3, 0, 3, 0), 4, 4)
            painter.setPen(theme.colour("ink" if contact_id in lively else "ink3"))
            painter.drawText(QPointF(area.left(), area.top() + metrics.ascent()), text)

    def _path(self, tie: MapTie) -> QPainterPath:
        """Return the line between two people, a little bent so that it passes beside others."""
        start, end = self.place_of(tie.a), self.place_of(tie.b)
        path = QPainterPath(start)
        along = end - start
        bend = QPointF(-along.y(), along.x()) * (0.1 if hypot(along.x(), along.y()) > 1.5 * SLOT_HEIGHT else 0.0)
        path.quadTo((start + end) / 2 + bend, end)
        return path

    def _tie_at(self, place: QPointF) -> MapTie | None:
        """Return the line at a place on the widget."""
        for tie in self.people.ties:
            path = self._path(tie)
            for step in range(1, 24):
                point = path.pointAtPercent(step / 24)
                if hypot(point.x() - place.x(), point.y() - place.y()) <= _REACH:
                    return tie
        return None

    def _all_places(self) -> list[tuple[int, QPointF]]:
        return [(id_, self._on_widget(x, y)) for id_, (x, y) in self.layout_.places.items()]

    def _on_widget(self, x: float, y: float) -> QPointF:
        return QPointF(x, y) * self._zoom + self._offset

    def _radius(self) -> float:
        """Return an avatar's radius: it grows less than the map, so that it is seen at any zoom."""
        return _RADIUS * max(0.55, min(self._zoom, 1.4))


def _island_colour(*, mine: bool) -> QColor:
    """Return an island's ground: green for an interest of the user's own."""
    return blended("primary_soft", 0.75, "bg") if mine else blended("muted", 0.7, "bg")
