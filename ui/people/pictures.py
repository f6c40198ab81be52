"""Pictures of what many rows have in common (chips, avatars), drawn once and used again while the list scrolls."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.shared.chips import chip_size

MOST_KEPT = 800
Paint = Callable[[QPainter, QRect], object]


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

    def draw(
        self,
        painter: QPainter,
        place: QRect,
        key: Hashable,
        paint: Paint,
        *,
        ground: tuple[Hashable, Paint] | None = None,
    ) -> None:
        """Draw a picture into a place; paint draws it into a place of its own where there is none of this key yet.

        ground is the key and the paint of what pictures of several keys begin with.
        """
        if place.width() <= 0 or place.height() <= 0:
            return
        painter.drawPixmap(place.x(), place.y(), self._picture(place.size(), key, paint, ground))

    def _picture(
        self, size: QSize, key: Hashable, paint: Paint, ground: tuple[Hashable, Paint] | None = None
    ) -> QPixmap:
        """Return a picture of a size in logical pixels, kept or new."""
        known = (key, size.width(), size.height(), self.ratio)
        picture = self._pictures.get(known)
        if picture is not None:
            self._pictures.move_to_end(known)
            return picture
        if ground is not None:
            picture = QPixmap(self._picture(size, *ground))
        else:
            picture = QPixmap(size * self.ratio)
            picture.setDevicePixelRatio(self.ratio)
            picture.fill(Qt.GlobalColor.transparent)
        inner = QPainter(picture)
        paint(inner, QRect(QPoint(), size))
        inner.end()
        # What was painted on keeps what painted on it, which takes more memory than a small picture.
        picture = self._pictures[known] = picture.copy()
        if len(self._pictures) > MOST_KEPT:
            self._pictures.popitem(last=False)
        return picture

    def chip_size(self, text: str, kind: str) -> QSize:
        """Return the size of a chip without an icon."""
        size = self._sizes.get((text, kind))
        if size is None:
            if len(self._sizes) > MOST_KEPT * 4:
                self._sizes.clear()
            size = self._sizes[text, kind] = chip_size(text, kind, icon=False)
        return size
