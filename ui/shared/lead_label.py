"""A wrapped label whose first words are semi-bold, for plain text of any origin."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import active_theme


class LeadLabel(QWidget):
    """Says a lead and a rest in one flowing paragraph; markup in either is shown as it is."""

    def __init__(self, lead: str, rest: str = "", colour: str = "ink", parent: QWidget | None = None) -> None:
        """Show both in a token's colour."""
        super().__init__(parent)
        # A token of their own for the stronger words, where they have one.
        self._strong_colour = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(lead, rest, colour)

    def set_words(self, lead: str, rest: str = "", colour: str = "ink") -> None:
        """Say something else."""
        self._lead, self._rest, self._colour = lead, rest, colour
        self._laid_out: dict[tuple[int, str], tuple[QTextLayout, int]] = {}
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the whole text."""
        return f"{self._lead} {self._rest}".strip()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text, which layouts ask for again and again."""
        return self._wrapped(width)[1]

    def sizeHint(self) -> QSize:
        """Return a comfortable width; the height follows from the width it gets."""
        return QSize(240, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Let it be narrow."""
        return QSize(60, active_theme().text_size() + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paragraph."""
        painter = QPainter(self)
        painter.setPen(active_theme().colour(self._colour))
        layout, height = self._wrapped(self.width())
        # Beside a button that is higher than one line.
        layout.draw(painter, QPointF(0, max(0, (self.height() - height) // 2)))

    def _wrapped(self, width: int) -> tuple[QTextLayout, int]:
        """Return the paragraph in the present font and colours with its height, laid out once for a width."""
        theme = active_theme()
        asked = (width, f"{theme.font().key()} {theme.tokens.dark}")
        if asked not in self._laid_out:
            self._laid_out[asked] = self._lay_out(width)
        return self._laid_out[asked]

    def _strong(self) -> tuple[int, int]:
        """Return where the semi-bold words begin, and how many letters they have."""
        return 0, len(self._lead)

    def _lay_out(self, width: int) -> tuple[QTextLayout, int]:
        theme = active_theme()
        layout = QTextLayout(self.text(), theme.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self.layoutDirection())
        layout.setTextOption(option)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        if self._strong_colour:
            bold.setForeground(theme.colour(self._strong_colour))
        span = QTextLayout.FormatRange()
        span.start, span.length, span.format = *self._strong(), bold
        layout.setFormats([span])
        height = 0.0
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 40))
            line.setPosition(QPointF(0, height))
            height += line.height() + 2
        layout.endLayout()
        return layout, round(height)
