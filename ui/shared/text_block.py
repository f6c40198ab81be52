"""Wrapped plain text as one painted block: what long texts and rows of a story are drawn with."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

_LINE_GAP = 2
_LINE_SEPARATOR = "\u2028"


class TextBlock:
    """Text wrapped to a width in logical pixels; made anew only when the width or the font changes.

    With keeps_edge, text of any direction begins at the left edge, as in a column of names; otherwise a paragraph in
    a script written from the right stands at the right.
    """

    def __init__(self, text: str, font: QFont, *, keeps_edge: bool = False) -> None:
        """Take the text and the font it is drawn in."""
        self.text, self._font = text, font
        self._keeps_edge = keeps_edge
        self._layout: QTextLayout | None = None
        self._made_for = -1
        self._heights: dict[int, int] = {}

    def height(self, width: int) -> int:
        """Return the height at a width."""
        if width not in self._heights:
            self.lay_out(width)
        return self._heights[width]

    def lay_out(self, width: int) -> None:
        """Wrap to a width."""
        if width == self._made_for:
            return
        self._made_for = width
        font = self._font
        layout = QTextLayout(self.text.replace("\r", "").replace("\n", _LINE_SEPARATOR), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if self._keeps_edge:
            option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        height = 0.0
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 24))
            line.setPosition(QPointF(0, height))
            height += line.height() + _LINE_GAP
        layout.endLayout()
        self._layout, self._heights[width] = layout, round(height - _LINE_GAP)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it as it was laid out last, in the painter's pen."""
        if self._layout is not None:
            self._layout.draw(painter, QPointF(left, top))
