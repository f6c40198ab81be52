"""Room that scrolling areas leave at their end while a bar floats over it."""

from __future__ import annotations

from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QScrollArea, QWidget
from shiboken6 import isValid

_areas: WeakSet[QAbstractScrollArea] = WeakSet()


def end_above_the_bar(area: QAbstractScrollArea) -> None:
    """Let an area end above the bar for as long as that would cover its end."""
    _areas.add(area)


class RoomBelow(QObject):
    """Shortens what the bar would cover of the areas in a window; only the keyboard's place is moved, into sight.

    An area at its end stays shortened when the bar goes until it is scrolled: nothing moves under the pointer.

    moved tells that one of them has come, gone or changed its size meanwhile.
    """

    moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Care for the areas in a widget, which is also what the bar floats over."""
        super().__init__(parent)
        self._window = parent
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.moved)

    def keep(self, bar: QRect) -> None:
        """Let all areas end above a rectangle, given in the window's coordinates."""
        for area in self._areas():
            for lingering in area.findChildren(_Lingering, options=Qt.FindChildOption.FindDirectChildrenOnly):
                lingering.end()
            area.installEventFilter(self)
            _shorten(area, self._covered(area, bar))

    def give_back(self) -> None:
        """Let all areas be as high as they are; one that would scroll for it, only as it is scrolled anyhow."""
        self._timer.stop()
        for area in self._areas():
            area.removeEventFilter(self)
            _shorten(area, _held_by_its_place(area))
            if area.viewportMargins().bottom():
                _Lingering(area)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again once an area has another place."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._timer.start(0)
        return super().eventFilter(watched, event)

    def _areas(self) -> list[QAbstractScrollArea]:
        return [area for area in list(_areas) if isValid(area) and self._window.isAncestorOf(area)]

    def _covered(self, area: QAbstractScrollArea, bar: QRect) -> int:
        """Return how many pixels at an area's end the bar would cover, 0 where nothing stands there."""
        viewport = area.viewport()
        place = QRect(viewport.mapTo(self._window, QPoint(0, 0)), viewport.size())
        place.setHeight(place.height() + area.viewportMargins().bottom())
        if not area.isVisible() or not place.intersects(bar):
            return 0
        covered = place.bottom() + 1 - bar.top()
        page = area.widget() if isinstance(area, QScrollArea) else None
        layout = page.layout() if page is not None else None
        if page is None or layout is None or page.height() > place.height():
            return covered
        # A page that is not scrolled may end with room of its own.
        return 0 if layout.contentsMargins().bottom() >= covered else covered


class _Lingering(QObject):
    """The room that an area keeps at its end once the bar is gone, so that nothing moves under the pointer."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        """Give it back with every step away from the end, as the page grows, and when nobody sees the area."""
        super().__init__(area)
        self._area = area
        self._scroll = area.verticalScrollBar()
        self._scroll.valueChanged.connect(self._give_back)
        self._scroll.rangeChanged.connect(self._give_back)
        area.installEventFilter(self)

    def end(self) -> None:
        """Keep no room any more."""
        self._area.removeEventFilter(self)
        self._scroll.valueChanged.disconnect(self._give_back)
        self._scroll.rangeChanged.disconnect(self._give_back)
        self.setParent(None)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give all of it back once the area is hidden."""
        if event.type() == QEvent.Type.Hide:
            self.end()
            _shorten(self._area, 0)
        return super().eventFilter(watched, event)

    def _give_back(self, *_place: int) -> None:
        held = _held_by_its_place(self._area)
        if not held:
            self.end()
        _shorten(self._area, held)


def _held_by_its_place(area: QAbstractScrollArea) -> int:
    """Return by how many pixels an area must stay shortened for what is seen in it to stay where it is."""
    scroll = area.verticalScrollBar()
    if isinstance(area, QAbstractItemView) or scroll.value() == scroll.minimum():
        # A list can be scrolled as far beyond its last row with the bar as without.
        return 0
    return max(0, area.viewportMargins().bottom() - (scroll.maximum() - scroll.value()))


def _shorten(area: QAbstractScrollArea, pixels: int) -> None:
    """Let an area end so many pixels above its lower edge; where the keyboard is, if it was seen, that stays seen."""
    margins = area.viewportMargins()
    if margins.bottom() == pixels:
        return
    seen, focus = area.viewport().rect(), area.window().focusWidget()
    margins.setBottom(pixels)
    area.setViewportMargins(margins)
    if isinstance(area, QAbstractItemView):
        if focus is area and area.visualRect(area.currentIndex()).intersects(seen):
            area.scrollTo(area.currentIndex())
    elif isinstance(area, QScrollArea) and focus is not None and area.isAncestorOf(focus):
        place = QRect(focus.mapTo(area.viewport(), QPoint(0, 0)), focus.size())
        if place.intersects(seen):
            area.ensureWidgetVisible(focus, 0, 0)
