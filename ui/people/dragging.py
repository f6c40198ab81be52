"""Dragging people out of the list: what the pointer carries, and what takes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QDrag, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from models.operations.saved_views import can_be_given, give_view
from models.operations.tags import tag_people
from models.queries import groups_with_counts, saved_views
from scheduler.planner import import_spread
from ui.icons import paint_icon
from ui.operations import Operations
from ui.shared.people_drag import DropTarget, people_data
from ui.theme.theme import active_theme
from ui.words import counted, isolated

Drop = Callable[[Sequence[int]], object]
_ICON, _PADDING, _HEIGHT = 16, 10, 30


def drag_people(source: QWidget, ids: Sequence[int]) -> None:
    """Let the pointer carry people until the button is released."""
    drag = QDrag(source)
    drag.setMimeData(people_data(ids))
    picture = _picture(counted("1 person", "{n} people", len(ids)), source.devicePixelRatioF())
    drag.setPixmap(picture)
    drag.setHotSpot(QPoint(-8, -8))
    drag.exec(Qt.DropAction.CopyAction)


def drop_targets(operations: Operations) -> list[DropTarget]:
    """Return the saved views whose filter people can be given, and all groups."""

    def into_view(view_id: int) -> Drop:
        return lambda ids: operations.perform(give_view, list(ids), view_id, spread=import_spread)

    def into_group(name: str) -> Drop:
        return lambda ids: operations.perform(tag_people, list(ids), groups=[name])

    give, add = _tr("Give them what “{name}” asks for"), _tr("Add them to “{name}”")
    views = [
        DropTarget(view.name, give.format(name=isolated(view.name)), into_view(view.id), view.id)
        for view in saved_views()
        if can_be_given(view.filter)
    ]
    groups = [
        DropTarget(group.name, add.format(name=isolated(group.name)), into_group(group.name))
        for group in groups_with_counts()
    ]
    return views + groups


def _picture(words: str, ratio: float) -> QPixmap:
    """Return what the pointer carries: how many people, on a round-ended ground."""
    theme = active_theme()
    font = theme.font(weight=QFont.Weight.Medium)
    width = QFontMetrics(font).horizontalAdvance(words) + _ICON + 3 * _PADDING
    picture = QPixmap(QSize(width, _HEIGHT) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("primary"), 1))
    painter.setBrush(theme.colour("primary_soft"))
    place = QRect(0, 0, width - 1, _HEIGHT - 1)
    painter.drawRoundedRect(place, _HEIGHT / 2, _HEIGHT / 2)
    paint_icon(painter, QRect(_PADDING, (_HEIGHT - _ICON) // 2, _ICON, _ICON), "users", "primary")
    painter.setFont(font)
    painter.setPen(theme.colour("primary"))
    painter.drawText(place.adjusted(_ICON + 2 * _PADDING, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
    painter.end()
    return picture


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)
