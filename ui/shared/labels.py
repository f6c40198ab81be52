"""Labels that never take text for markup, and the titles of views and sections."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


class PlainLabel(QLabel):
    """A label for text of any origin: shown as it is, wrapped, or cut with an ellipsis and told in the tooltip."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: str = "",
        scale: str = "",
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show text; tone and scale are words the stylesheet knows (secondary, due…; title, heading, name, small…)."""
        super().__init__(parent)
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if tone:
            self.setProperty("tone", tone)
        if scale:
            self.setProperty("scale", scale)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Wear another tone."""
        set_property(self, "tone", tone)

    def minimumSizeHint(self) -> QSize:
        """Let an eliding label shrink to a few letters."""
        hint = super().minimumSizeHint()
        if self._elide:
            hint.setWidth(min(hint.width(), self.fontMetrics().averageCharWidth() * 4))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell what was cut off in the tooltip."""
        super().resizeEvent(event)
        if self._elide:
            self.tell_what_is_cut()

    def tell_what_is_cut(self) -> None:
        """Tell the whole text in the tooltip where it is cut; after another text in the same room, too."""
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width() + 1
        self.setToolTip(as_tooltip(self.text()) if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut to the width where it elides."""
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        place = self.contentsRect()
        text = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        # Qt itself takes "left" for the reading side of the interface, so that a column of names keeps one edge.
        side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), text)


class SectionTitle(PlainLabel):
    """The small bold title above a section or inside a card."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show a section's title."""
        super().__init__(text, scale="section", parent=parent)


class Hairline(QFrame):
    """A line of one pixel between rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Draw a horizontal line."""
        super().__init__(parent)
        self.setProperty("role", "hairline")
        self.setFixedHeight(1)


def key_label(text: str, parent: QWidget | None = None) -> PlainLabel:
    """Return a label that looks like a key, for key hints."""
    label = PlainLabel(text, parent=parent)
    label.setProperty("role", "key")
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def as_tooltip(text: str) -> str:
    """Return text so that a tooltip shows it as it is, because tooltips guess at markup."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped if escaped == text else f"<span>{escaped}</span>"


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property and let the stylesheet look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    look_again(widget)


def look_again(widget: QWidget) -> None:
    """Let the stylesheet look again at a widget whose properties changed; one it never saw needs no second look."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
