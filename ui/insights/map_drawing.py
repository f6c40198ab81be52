"""How the map is drawn: islands or rings, lines, people, names; and where on the drawing everything is."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from models.queries.ties import MapFocus, MapTie, PeopleMap
from ui.icons import paint_icon
from ui.insights.figures import blended
from ui.insights.map_layout import SLOT_HEIGHT, SLOT_WIDTH, Island, Layout
from ui.shared.avatar import paint_avatar
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO

_RADIUS, _REACH, _MANY_TIES = 16.0, 6, 120


class MapDrawing:
    """A laid-out map at a zoom (1 gives every name room) and an offset in pixels of the widget."""

    def __init__(self) -> None:
        """Begin empty."""
        self.zoom, self.offset = 1.0, QPointF()
        self.set_map(PeopleMap(MapFocus(), (), (), (), 0), Layout({}))

    def set_map(self, people: PeopleMap, layout: Layout) -> None:
        """Draw another map."""
        self.people, self.layout = people, layout
        self.names = {person.id: person.name for person in people.people}
        self._shorts = {person.id: person.short for person in people.people}
        self.middle = next((person.id for person in people.people if person.step == 0), None)
        self._island_of = {id_: place for place, island in enumerate(layout.islands) for id_ in island.people}
        # Who only shares an interest with the middle is joined to nobody of the first ring.
        inner = {person.id for person in people.people if person.step < 2}
        self.strangers = [
            person.id for person in people.people if person.step == 2 and not inner & people.knows(person.id).keys()
        ]

    @property
    def is_crowded(self) -> bool:
        """Whether so many know each other that most lines wait until somebody is pointed at."""
        return len(self.people.ties) > _MANY_TIES

    def place_of(self, contact_id: int) -> QPointF:
        """Return where a person stands on the widget."""
        x, y = self.layout.places[contact_id]
        return self._on_widget(x, y)

    def person_at(self, place: QPointF) -> int | None:
        """Return who stands at a place on the widget, None where nobody does."""
        reach = max(self._radius(), 12.0) + 2
        near = [(hypot(there.x() - place.x(), there.y() - place.y()), id_) for id_, there in self.all_places()]
        distance, nearest = min(near, default=(reach + 1, None))
        return nearest if distance <= reach else None

    def paint(self, painter: QPainter, marked: int | None, ringed: set[int]) -> None:
        """Draw everything; the lines of the marked person stand out, the ringed wear a ring."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lively = set(self.names) if marked is None else {marked, *self.people.knows(marked)}
        for island in self.layout.islands:
            self._paint_island(painter, island, marked)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(active_theme().colour("line"), 1))
        for width, height in self.layout.rings:
            ring = QRectF(0, 0, width * self.zoom, height * self.zoom)
            ring.moveCenter(self._on_widget(0, 0))
            painter.drawEllipse(ring)
        self._paint_ties(painter, marked)
        for island in self.layout.islands:
            self._paint_title(painter, island)
        for id_, place in self.all_places():
            painter.setOpacity(1.0 if id_ in lively else 0.4)
            self._paint_person(painter, id_, place, ringed=id_ in ringed)
        self._paint_names(painter, lively, marked)
        painter.setOpacity(1.0)

    def _paint_island(self, painter: QPainter, island: Island, marked: int | None) -> None:
        """Draw an island; one whose interest the marked person shares stands out.

        Whoever shares nothing stands together without one.
        """
        if island.interest is None:
            return
        theme = active_theme()
        middle = self._on_widget(island.x, island.y)
        area = QRectF(0, 0, island.width * self.zoom, island.height * self.zoom)
        area.moveCenter(middle)
        shared = marked is not None and marked in island.interest.people
        painter.setPen(QPen(theme.colour("primary" if shared else "line"), 1.4 if shared else 1))
        painter.setBrush(_island_colour(mine=island.interest.mine))
        painter.drawEllipse(area)

    def _paint_title(self, painter: QPainter, island: Island) -> None:
        """Draw an island's interest above its people and over the lines."""
        if island.interest is None:
            return
        theme, mine = active_theme(), island.interest.mine
        middle = self._on_widget(island.x, island.y)
        height, width = island.height * self.zoom, island.width * self.zoom
        font = theme.font(SMALL_RATIO, QFont.Weight.DemiBold)
        metrics, mark = QFontMetrics(font), 13 if mine else 0
        text = metrics.elidedText(island.interest.name, Qt.TextElideMode.ElideRight, round(width * 0.8))
        wide = metrics.horizontalAdvance(text) + (mark + 4 if mine else 0)
        top = middle.y() - height / 2 + max(7.0, 12.0 * self.zoom)
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
        if self.middle is not None:
            return self.middle in (tie.a, tie.b)
        return self._island_of.get(tie.a) == self._island_of.get(tie.b)

    def _paint_shared(self, painter: QPainter, marked: int | None) -> None:
        """Draw dotted lines from the middle to whoever only shares an interest with it."""
        if self.middle is None:
            return
        painter.setPen(QPen(active_theme().colour("primary"), 1.3, Qt.PenStyle.DotLine))
        for stranger in self.strangers:
            if marked in (None, self.middle, stranger):
                painter.drawLine(self.place_of(self.middle), self.place_of(stranger))

    def _paint_person(self, painter: QPainter, contact_id: int, place: QPointF, *, ringed: bool) -> None:
        """Draw an avatar, with a ring around whom the keys are on."""
        radius = self._radius()
        area = QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active_theme().colour("bg"))
        painter.drawEllipse(area.adjusted(-2, -2, 2, 2))
        paint_avatar(painter, area.toRect(), self.names[contact_id])
        if ringed:
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
        widest = max(56, round((SLOT_WIDTH - 6) * self.zoom))
        taken: list[QRectF] = []
        order = sorted(self.all_places(), key=lambda one: (one[0] != marked, one[0] not in lively))
        avatars = [QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius) for _, at in order]
        for contact_id, place in order:
            name = self.names[contact_id] if contact_id == marked else self._shorts[contact_id]
            room = 400 if contact_id == marked else widest
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            wide = metrics.horizontalAdvance(text)
            area = QRectF(place.x() - wide / 2, place.y() + radius + 2, wide, metrics.height())
            # Two names side by side are not read as one.
            own = area.adjusted(-4, 2, 4, -2)
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

    def tie_at(self, place: QPointF) -> MapTie | None:
        """Return the line at a place on the widget."""
        for tie in self.people.ties:
            path = self._path(tie)
            for step in range(1, 24):
                point = path.pointAtPercent(step / 24)
                if hypot(point.x() - place.x(), point.y() - place.y()) <= _REACH:
                    return tie
        return None

    def all_places(self) -> list[tuple[int, QPointF]]:
        """Return everybody with where they stand on the widget."""
        return [(id_, self._on_widget(x, y)) for id_, (x, y) in self.layout.places.items()]

    def _on_widget(self, x: float, y: float) -> QPointF:
        return QPointF(x, y) * self.zoom + self.offset

    def _radius(self) -> float:
        """Return an avatar's radius: it grows less than the map, so that it is seen at any zoom."""
        return _RADIUS * max(0.55, min(self.zoom, 1.4))


def _island_colour(*, mine: bool) -> QColor:
    """Return an island's ground: green for an interest of the user's own."""
    return blended("primary_soft", 0.75, "bg") if mine else blended("muted", 0.7, "bg")
