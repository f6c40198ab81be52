"""How text is drawn in a row: cut to its place, with what a search found marked in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from models.text import Terms, match_places
from ui.theme.theme import active_theme

_KERNING = 1.05
# So many texts are known as they are cut to their places.
_MOST_KEPT = 2_000
_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
# Absolute, because a right-to-left name in a left-to-right list keeps the column's edge.
_LEFT = int(_LINE | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
_RIGHT = int(_LINE | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)


class Lettering:
    """A font in the present look and what many rows ask of it: its height, and texts that they share cut to places."""

    def __init__(self, font: QFont) -> None:
        """Take a font."""
        self.font = font
        self.metrics = QFontMetrics(font)
        self.height = self.metrics.height()
        self.mark = _mark()
        self._widths = _Widths(font)
        self._pens: dict[str, QPen] = {}
        self._cut: dict[tuple[str, int], str] = {}

    def pen(self, colour: str) -> QPen:
        """Return the pen of a token's colour."""
        pen = self._pens.get(colour)
        if pen is None:
            pen = self._pens[colour] = QPen(active_theme().colour(colour))
        return pen

    def cut(self, text: str, width: int) -> str:
        """Return a text with an ellipsis at its end where it is wider."""
        shown = self._cut.get((text, width))
        if shown is None:
            if len(self._cut) >= _MOST_KEPT:
                self._cut.clear()
            fits = self._widths.surely_fit(text, width)
            shown = text if fits else self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._cut[text, width] = shown
        return shown


class _Widths(dict[str, float]):
    """How wide each letter is, asked for when it is needed first.

    To shape a line, only to find that it fits, takes as long as to draw it.
    """

    def __init__(self, font: QFont) -> None:
        """Know none yet."""
        super().__init__()
        self._metrics = QFontMetricsF(font)

    def __missing__(self, letter: str) -> float:
        """Measure a letter."""
        width = self[letter] = self._metrics.horizontalAdvance(letter)
        return width

    def surely_fit(self, text: str, room: int) -> bool:
        """Whether a text is narrower than the room, with some left over for pairs of letters that stand further apart.

        Only told of plain Latin letters: others may be joined, or come from another font.
        """
        return text.isascii() and sum(map(self.__getitem__, text)) * _KERNING < room


def draw_text(
    painter: QPainter,
    place: QRect,
    text: str,
    lettering: Lettering,
    colour: str,
    *,
    mirrored: bool,
    terms: Terms = (),
    marked_from: int = 0,
) -> None:
    """Draw one line in a token's colour, on the reading side; terms are marked from a position of the text on."""
    painter.setFont(lettering.font)
    painter.setPen(lettering.pen(colour))
    shown = lettering.cut(text, place.width())
    places = [found for found in match_places(shown, terms) if found[0] >= marked_from] if terms else []
    if places:
        _draw_marked(painter, place, shown, lettering, places, mirrored=mirrored)
        return
    painter.drawText(place, _RIGHT if mirrored else _LEFT, shown)


def _mark() -> QTextCharFormat:
    """Return the look of what a search found."""
    theme = active_theme()
    look = QTextCharFormat()
    look.setBackground(QBrush(theme.colour("gold_soft")))
    look.setForeground(QBrush(theme.colour("ink")))
    # Not colour alone: a mark is underlined too, which changes no letter's place.
    look.setFontUnderline(True)
    look.setUnderlineColor(theme.colour("gold"))
    return look


def _draw_marked(
    painter: QPainter, place: QRect, text: str, lettering: Lettering, places: list[tuple[int, int]], *, mirrored: bool
) -> None:
    """Draw a line with parts of it marked; the parts are counted as Qt counts, in UTF-16."""
    layout = QTextLayout(text, lettering.font)
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    ranges = []
    for start, length in places:
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = _utf16(text[:start]), _utf16(text[start : start + length])
        mark.format = lettering.mark
        ranges.append(mark)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(place.width())
    layout.endLayout()
    top = place.top() + (place.height() - line.height()) / 2
    layout.draw(painter, QPointF(place.left(), top))


def _utf16(text: str) -> int:
    if text.isascii():
        return len(text)
    return len(text) + sum(ord(character) > 0xFFFF for character in text)
