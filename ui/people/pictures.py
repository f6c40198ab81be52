"""Pictures of what many rows have in common (chips, avatars), drawn once and used again while the list scrolls."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.shared.chips import chip_size

MOST_KEPT = 800


class Pictures:
    """Keeps the pictures used last; forget() where the look or the font changed.

    ratio is how many pixels of the screen a logical one has.
    """

    def __init__(self) -> None:
        """Begin without any."""
        self.ratio = 1.0
        self._pictures: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._sizes: dict[tuple[str, str], QSize] = {}

    def forget(self) -> None:
        """Draw everything anew from now on."""
        self._pictures.clear()
        self._sizes.clear()

    def draw(self, painter: QPainter, place: QRect, key: Hashable, paint: Callable[[QPainter, QRect], object]) -> None:
        """Draw a picture into a place; paint draws it into a place of its own where there is none of this key yet."""
        width, height = place.width(), place.height()
        if width <= 0 or height <= 0:
            return
        known = (key, width, height, self.ratio)
        picture = self._pictures.get(known)
        if picture is None:
            picture = QPixmap(place.size() * self.ratio)
            picture.setDevicePixelRatio(self.ratio)
            picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(picture)
            paint(inner, QRect(0, 0, width, height))
            inner.end()
            # What was painted on keeps what painted on it, which takes more memory than a small picture.
            picture = self._pictures[known] = picture.copy()
            if len(self._pictures) > MOST_KEPT:
                self._pictures.popitem(last=False)
        else:
            self._pictures.move_to_end(known)
        painter.drawPixmap(place.x(), place.y(), picture)

    def chip_size(self, text: str, kind: str) -> QSize:
        """Return the size of a chip without an icon."""
        size = self._sizes.get((text, kind))
        if size is None:
            if len(self._sizes) > MOST_KEPT * 4:
                self._sizes.clear()
            size = self._sizes[text, kind] = chip_size(text, kind, icon=False)
        return size
