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

    def __init__(self, text: str, *, keeps_edge: bool = False, most_lines: int = 0) -> None:
        """Take the text; most_lines cuts it there with an ellipsis (0: never)."""
        self.text = text
        self._keeps_edge, self._most_lines = keeps_edge, most_lines
        self._layout: QTextLayout | None = None
        self._made_for: tuple[int, str] = (-1, "")
        self.height = 0
        self.width_used = 0.0

    def lay_out(self, width: int, font: QFont) -> int:
        """Wrap to a width and return the height."""
        made_for = (width, font.key())
        if made_for == self._made_for and self._layout is not None:
            return self.height
        self._made_for = made_for
        layout = QTextLayout(self.text.replace("\r", "").replace("\n", _LINE_SEPARATOR), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if self._keeps_edge:
            option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        height, lines, self.width_used = 0.0, 0, 0.0
        layout.beginLayout()
        while not self._most_lines or lines < self._most_lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 24))
            line.setPosition(QPointF(0, height))
            self.width_used = max(self.width_used, line.naturalTextWidth())
            height += line.height() + _LINE_GAP
            lines += 1
        layout.endLayout()
        self._layout, self.height = layout, round(height)
        return self.height

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it as it was laid out last, in the painter's pen."""
        if self._layout is not None:
            self._layout.draw(painter, QPointF(left, top))
