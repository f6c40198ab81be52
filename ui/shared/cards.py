"""Cards, count badges and the page every view begins with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.shared.labels import Hairline, PlainLabel, SectionTitle, set_property
from ui.shared.room_below import end_above_the_bar
from ui.theme.theme import active_theme
from ui.theme.tokens import SCROLL_BAR, SMALL_RATIO


class Card(QFrame):
    """A surface with a hairline and round corners; `body` is its vertical layout."""

    def __init__(self, parent: QWidget | None = None, *, title: str = "", margin: int = 16, spacing: int = 8) -> None:
        """Make an empty card, with a title and room for something at its right end (`head`) where one is given."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        # Between the edge of the card and what is on it.
        self.inner_margins = QMargins(margin, margin, margin, margin)
        self.body.setContentsMargins(self.inner_margins)
        self.body.setSpacing(spacing)
        self.head = QHBoxLayout()
        self.title = SectionTitle(title)
        if title:
            self.setAccessibleName(title)
            self.head.addWidget(self.title, 1)
            self.body.addLayout(self.head)

    def set_outlined(self, *, outlined: bool) -> None:
        """Wear the outline of the current card, or not; it is a pixel wider, and nothing on the card moves for it."""
        set_property(self, "current", "true" if outlined else "false")
        self.body.setContentsMargins(self.inner_margins - 1 if outlined else self.inner_margins)
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            # A frame takes up the width of its edge only when it is told that its style changed.
            QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))


class CountBadge(QWidget):
    """A number on a round-ended ground: due (filled), soft-due, or plain (no ground); hidden at nothing to count."""

    def __init__(self, count: int = 0, kind: str = "due", parent: QWidget | None = None) -> None:
        """Show a count in a kind: due, soft-due, or plain."""
        super().__init__(parent)
        self._kind = kind
        self._count = 0
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_count(count)

    @property
    def count(self) -> int:
        """The number shown."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show another number, grouped as the locale does; zero hides a due badge."""
        self._count = count
        self._text = self.locale().toString(count)
        self.setAccessibleName(self._text)
        self.setVisible(count > 0 or self._kind == "plain")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of number and ground."""
        metrics = QFontMetrics(self._font())
        padding = 0 if self._kind == "plain" else 14
        height = metrics.height() + (6 if self._kind == "soft-due" else 0)
        return QSize(max(metrics.horizontalAdvance(self._text) + padding, height if padding else 0), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and number."""
        theme = active_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = {"due": "due", "soft-due": "due_soft"}.get(self._kind)
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        painter.setFont(self._font())
        painter.setPen(theme.colour({"due": "on_primary", "soft-due": "due"}.get(self._kind, "ink2")))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)

    def _font(self) -> QFont:
        """Return the number's font."""
        weight = QFont.Weight.DemiBold if self._kind == "due" else QFont.Weight.Normal
        return active_theme().font(SMALL_RATIO, weight)


class ScrolledEdge(Hairline):
    """The line at an end of an area that scrolls, seen while something is hidden beyond it.

    Below an area that ends above the bar of undo there is none: the area does not reach to it.
    """

    def __init__(self, area: QAbstractScrollArea, *, is_below: bool = False) -> None:
        """Draw the line above an area, or below it."""
        super().__init__()
        self._area, self._bar, self._is_below = area, area.verticalScrollBar(), is_below
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()
        self._bar.valueChanged.connect(self._look)
        self._bar.rangeChanged.connect(self._look)

    def _look(self) -> None:
        """See whether something is hidden."""
        is_hidden_below = self._bar.value() < self._bar.maximum() and not self._area.viewportMargins().bottom()
        self.setVisible(is_hidden_below if self._is_below else self._bar.value() > 0)


def page_title(title: str, sentence: str = "") -> tuple[QWidget, PlainLabel, PlainLabel]:
    """Return the head of a view, its title label and its sentence label."""
    head = QWidget()
    layout = QVBoxLayout(head)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    title_label = PlainLabel(title, scale="title")
    sentence_label = PlainLabel(sentence, tone="secondary", wrap=True)
    layout.addWidget(title_label)
    layout.addWidget(sentence_label)
    sentence_label.setVisible(bool(sentence))
    return head, title_label, sentence_label


def take_viewport(area: QAbstractScrollArea, *, filled: bool = True) -> None:
    """Give an area a viewport like Qt's own that Python made.

    Asked for a widget it did not make, PySide6 first looks through every class of widgets there is and makes their
    enumerations: 10 ms.
    """
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.NoRole)
    viewport.setAutoFillBackground(filled)
    area.setViewport(viewport)


class _PageBar(QScrollBar):
    """The bar of a page: off where there is nothing to scroll, since the style sheet draws no handle in such a one."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setEnabled(False)

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:  # noqa: N802
        """Be on or off as the page grows and shrinks."""
        super().sliderChange(change)
        if change == QAbstractSlider.SliderChange.SliderRangeChange:
            self.setEnabled(self.maximum() > self.minimum())


def scrolling(widget: QWidget) -> QScrollArea:
    """Return a frameless area that scrolls a page up and down and never sideways.

    The room of its bar is always kept, so that nothing moves sideways when the page outgrows the window; where there
    is nothing to scroll no bar is seen. page_margins takes that room out of the margin at the end.
    """
    area = QScrollArea()
    take_viewport(area)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    area.setVerticalScrollBar(_PageBar())
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget.setProperty("role", "page")
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    area.setWidget(widget)
    end_above_the_bar(area)
    return area


def page_margins(left: int, top: int, right: int, bottom: int) -> QMargins:
    """Return the margins of a page that scrolls, given as they are seen.

    The room of the scroll bar is part of the last. Qt does not turn margins round where one reads from the right.
    """
    beside = right - SCROLL_BAR
    if QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QMargins(beside, top, left, bottom)
    return QMargins(left, top, beside, bottom)
