"""How text is drawn in a row: cut to its place, with what a search found marked in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from models.text import Terms, match_places
from ui.theme.theme import active_theme

_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
# Absolute, because a right-to-left name in a left-to-right list keeps the column's edge.
_LEFT = int(_LINE | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
_RIGHT = int(_LINE | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)


def draw_text(
    painter: QPainter,
    place: QRect,
    text: str,
    font: QFont,
    colour: str,
    *,
    mirrored: bool,
    terms: Terms = (),
    marked_from: int = 0,
) -> None:
    """Draw one line in a token's colour, on the reading side; terms are marked from a position of the text on."""
    painter.setFont(font)
    painter.setPen(QPen(active_theme().colour(colour)))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    places = [found for found in match_places(shown, terms) if found[0] >= marked_from] if terms else []
    if places:
        _draw_marked(painter, place, shown, font, places, mirrored=mirrored)
        return
    painter.drawText(place, _RIGHT if mirrored else _LEFT, shown)


def _draw_marked(
    painter: QPainter, place: QRect, text: str, font: QFont, places: list[tuple[int, int]], *, mirrored: bool
) -> None:
    """Draw a line with parts of it marked; the parts are counted as Qt counts, in UTF-16."""
    theme = active_theme()
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
    option.setAlignment(option.alignment() | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    ranges = []
    for start, length in places:
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = _utf16(text[:start]), _utf16(text[start : start + length])
        look = QTextCharFormat()
        look.setBackground(QBrush(theme.colour("gold_soft")))
        look.setForeground(QBrush(theme.colour("ink")))
        # Not colour alone: a mark is underlined too, which changes no letter's place.
        look.setFontUnderline(True)
        look.setUnderlineColor(theme.colour("gold"))
        mark.format = look
        ranges.append(mark)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(place.width())
    layout.endLayout()
    top = place.top() + (place.height() - line.height()) / 2
    layout.draw(painter, QPointF(place.left(), top))


def _utf16(text: str) -> int:
    return len(text) + sum(ord(character) > 0xFFFF for character in text)
