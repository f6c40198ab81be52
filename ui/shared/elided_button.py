"""A flat button that shows text as a line, cut where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.theme import active_theme


class ElidedButton(QAbstractButton):
    """Text that can be pressed; underlined under the pointer, with a ring while it has the focus."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        colour: str = "ink",
        quiet: bool = False,
        strong: bool = False,
    ) -> None:
        """Show text of any origin as it is; quiet is in secondary ink, strong in medium weight."""
        super().__init__(parent)
        self._colour = "ink2" if quiet else colour
        self._strong = strong
        self.set_text(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the text, which Qt must not search for a mnemonic."""
        return self._shown

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._shown = text
        # Measured once, as a layout asks several times.
        self._size: QSize | None = None
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with another font or style."""
        self._size = None
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for the whole text."""
        if self._size is None:
            metrics = QFontMetrics(self._font())
            self._size = QSize(metrics.horizontalAdvance(self._shown) + 10, metrics.height() + 8)
        return self._size

    def minimumSizeHint(self) -> QSize:
        """Let the text be cut."""
        return QSize(40, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter as by Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text."""
        theme, painter = active_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._font()
        if self.isEnabled() and self.underMouse():
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(theme.colour(self._colour))
        place = self.rect().adjusted(4, 0, -4, 0)
        shown = QFontMetrics(font).elidedText(self._shown, Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | side), shown)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

    def _font(self) -> QFont:
        return active_theme().font(weight=QFont.Weight.Medium if self._strong else QFont.Weight.Normal)
