"""Round pictures of people: their photo, or their initials on a colour that stays theirs."""

from __future__ import annotations

import unicodedata
import zlib
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import active_theme
from ui.theme.tokens import AVATAR_PAIRS

# Scripts whose names are written without spaces between letters that stand for whole syllables or words.
_ONE_LETTER_SCRIPTS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")

_EDGE_ALPHA = 48


def initials(name: str) -> str:
    """Return one or two letters for a name in any script, "?" for a name without letters or digits."""
    words = [word for word in (_bare(part) for part in name.split()) if word]
    if not words:
        return "?"
    first = _first_letter(words[0])
    if len(words) == 1 or unicodedata.name(first[0], "").startswith(_ONE_LETTER_SCRIPTS):
        return first
    return first + _first_letter(words[-1])


def avatar_colours(name: str) -> tuple[str, str]:
    """Return ground and ink of a name's avatar as #RRGGBB, the same for the same name everywhere."""
    return AVATAR_PAIRS[zlib.crc32(name.casefold().encode()) % len(AVATAR_PAIRS)]


@lru_cache(maxsize=1024)
def avatar_look(name: str) -> tuple[str, str, str]:
    """Return the letters, ground and ink of a name's avatar: all that is seen of it, without a photo."""
    return (initials(name), *avatar_colours(name))


def paint_avatar(painter: QPainter, rectangle: QRect, name: str, photo: QPixmap | None = None) -> None:
    """Draw a person's avatar as a circle into a rectangle; used by delegates and the widget alike."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if photo is not None and not photo.isNull():
        circle = _circle(rectangle)
        path = QPainterPath()
        path.addEllipse(circle)
        painter.setClipPath(path)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(circle.toRect(), photo, _middle_square(photo))
    else:
        letters, ground, ink = avatar_look(name)
        paint_disc(painter, rectangle, ground, ink)
        paint_letters(painter, rectangle, letters, ink)
    painter.restore()


def paint_disc(painter: QPainter, rectangle: QRect, ground: str, ink: str) -> None:
    """Draw the ground of an avatar, with smooth edges where the painter has them."""
    # A fine edge, so that a soft colour does not vanish on a soft ground such as a chosen row's.
    edge = QColor(ink)
    edge.setAlpha(_EDGE_ALPHA)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(QColor(ground))
    painter.drawEllipse(_circle(rectangle).adjusted(0.5, 0.5, -0.5, -0.5))


def paint_letters(painter: QPainter, rectangle: QRect, letters: str, ink: str) -> None:
    """Draw the letters of an avatar on its ground."""
    circle = _circle(rectangle)
    painter.setFont(active_theme().font_of_size(max(9, round(circle.width() * 0.36)), QFont.Weight.DemiBold))
    painter.setPen(QColor(ink))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, letters)


class Avatar(QWidget):
    """A person's avatar of a fixed diameter in logical pixels."""

    def __init__(self, name: str = "", size: int = 40, parent: QWidget | None = None) -> None:
        """Show a name's initials until a photo is set."""
        super().__init__(parent)
        self._name, self._size = name, size
        self._photo: QPixmap | None = None
        self.setFixedSize(size, size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_person(self, name: str, photo: bytes | None = None) -> None:
        """Show another person; photo is PNG or JPEG, and one that cannot be read leaves the initials."""
        self._name = name
        self._photo = None
        if photo:
            picture = QPixmap()
            if picture.loadFromData(photo):
                self._photo = picture
        self.update()

    def sizeHint(self) -> QSize:
        """Return the diameter both ways."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle."""
        paint_avatar(QPainter(self), self.rect(), self._name, self._photo)


def _circle(rectangle: QRect) -> QRectF:
    """Return the square around the largest circle in the middle of a rectangle."""
    circle = QRectF(rectangle)
    side = min(rectangle.width(), rectangle.height())
    if rectangle.width() != rectangle.height():
        circle = QRectF(0, 0, side, side)
        circle.moveCenter(QRectF(rectangle).center())
    return circle


def _middle_square(photo: QPixmap) -> QRect:
    """Return the largest square in the middle of a picture."""
    side = min(photo.width(), photo.height())
    return QRect((photo.width() - side) // 2, (photo.height() - side) // 2, side, side)


def _bare(word: str) -> str:
    """Return a word without what is no letter or digit at its beginning (quotes, brackets, emoji)."""
    if word[0].isascii() and word[0].isalnum():
        return word
    for index, character in enumerate(word):
        if unicodedata.category(character)[0] in "LN":
            return word[index:]
    return ""


def _first_letter(word: str) -> str:
    """Return the first letter with the marks that belong to it, in upper case where the script has one."""
    if word.isascii():
        return word[0].upper()
    composed = unicodedata.normalize("NFC", word)
    letter = composed[0]
    for character in composed[1:]:
        if not unicodedata.combining(character):
            break
        letter += character
    upper = letter.upper()
    return upper if len(upper) == len(letter) else letter
