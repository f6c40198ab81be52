"""How a row of the palette is drawn: the letters that were found are heavier, user data never becomes markup."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.advice.matching import emphasis
from ui.icons import paint_icon
from ui.palette.rows import ALL, NOTE, PERSON, PaletteRow
from ui.shared.avatar import paint_avatar
from ui.theme.theme import active_theme
from ui.theme.tokens import BUTTON_RADIUS, SMALL_RATIO
from ui.window.keys import shown

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_SIDE, _PICTURE, _GAP, _ICON = 12, 28, 12, 18
_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


def row_height() -> int:
    """Return the height of every row, for two lines in the system's font."""
    theme = active_theme()
    return max(44, QFontMetrics(theme.font()).height() + QFontMetrics(theme.font(SMALL_RATIO)).height() + 10)


class PaletteDelegate(QStyledItemDelegate):
    """Draws rows; `query` is what was typed."""

    def __init__(self, parent: QWidget) -> None:
        """Draw with nothing typed."""
        super().__init__(parent)
        self.query = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the uniform size."""
        del option, index
        return QSize(200, row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, PaletteRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        whole = option.rect
        painter.fillRect(whole, active_theme().colour("surface"))
        if marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(active_theme().colour("primary_soft"))
            painter.drawRoundedRect(whole.adjusted(0, 1, 0, -1), BUTTON_RADIUS, BUTTON_RADIUS)
        inner = whole.adjusted(_SIDE, 0, -_SIDE, 0)
        picture = QRect(inner.left(), inner.top() + (inner.height() - _PICTURE) // 2, _PICTURE, _PICTURE)
        self._paint_picture(painter, _mirror(picture, whole, mirrored=mirrored), row, marked=marked)
        end = self._paint_end(painter, inner, whole, row, marked=marked, mirrored=mirrored)
        left = picture.right() + 1 + _GAP
        words = QRect(left, inner.top(), max(0, inner.right() + 1 - end - left), inner.height())
        self._paint_words(painter, _mirror(words, whole, mirrored=mirrored), row, mirrored=mirrored)
        painter.restore()

    def _paint_picture(self, painter: QPainter, place: QRect, row: PaletteRow, *, marked: bool) -> None:
        """Draw a person's avatar, or the icon of what it is."""
        if row.kind == PERSON:
            paint_avatar(painter, place, row.title)
            return
        icon = QRect(0, 0, _ICON, _ICON)
        icon.moveCenter(place.center())
        paint_icon(painter, icon, row.icon, "primary" if marked or row.kind == ALL else "ink2")

    def _paint_end(
        self, painter: QPainter, inner: QRect, whole: QRect, row: PaletteRow, *, marked: bool, mirrored: bool
    ) -> int:
        """Draw the keys or, while the row is marked, its second action, else what it is; return the width taken."""
        words, keys = row.mark, row.keys
        if marked and row.second is not None:
            words, keys = row.second_words, shown(row.second_key)
        font = active_theme().font(SMALL_RATIO)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        right = inner.right() + 1
        if words:
            width = metrics.horizontalAdvance(words)
            place = _mirror(QRect(right - width, inner.top(), width, inner.height()), whole, mirrored=mirrored)
            painter.setPen(QPen(active_theme().colour("ink2" if marked else "ink3")))
            painter.drawText(place, int(_LINE | Qt.AlignmentFlag.AlignHCenter), words)
            right -= width + 8
        if keys:
            width, height = metrics.horizontalAdvance(keys) + 10, metrics.height() + 2
            key = QRect(right - width, inner.top() + (inner.height() - height) // 2, width, height)
            self._paint_key(painter, _mirror(key, whole, mirrored=mirrored), keys)
            right -= width + 8
        return inner.right() + 1 - right

    def _paint_key(self, painter: QPainter, place: QRect, keys: str) -> None:
        """Draw a key as key hints look elsewhere."""
        theme = active_theme()
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("bg"))
        painter.drawRoundedRect(place.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QPen(theme.colour("ink2")))
        painter.drawText(place, int(_LINE | Qt.AlignmentFlag.AlignHCenter), keys)

    def _paint_words(self, painter: QPainter, place: QRect, row: PaletteRow, *, mirrored: bool) -> None:
        """Draw the title and below it the detail."""
        theme = active_theme()
        query = self.query if row.emphasised else ""
        title_font, detail_font = theme.font(), theme.font(SMALL_RATIO)
        upper, lower = QFontMetrics(title_font).height(), QFontMetrics(detail_font).height()
        found = emphasis(query, row.title)
        if not row.detail:
            _draw_line(painter, place, row.title, found, title_font, "ink", mirrored=mirrored)
            return
        top = place.top() + (place.height() - upper - lower) // 2
        first = QRect(place.left(), top, place.width(), upper)
        second = QRect(place.left(), top + upper, place.width(), lower)
        _draw_line(painter, first, row.title, found, title_font, "ink", mirrored=mirrored)
        # Where the title says it all, a word that happens to be in the detail too is no news.
        below = [] if found or row.kind == NOTE else emphasis(query, row.detail)
        _draw_line(painter, second, row.detail, below, detail_font, "ink2", mirrored=mirrored)


def _draw_line(
    painter: QPainter,
    place: QRect,
    text: str,
    heavy: list[tuple[int, int]],
    font: QFont,
    colour: str,
    *,
    mirrored: bool,
) -> None:
    """Draw one line at the reading side, cut to its room, parts of it heavier."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(bold if heavy else font)
    visible = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    # The ellipsis stands for what was cut off, so only what is still there can be heavy.
    kept = len(visible) if visible == text else max(0, len(visible) - 1)
    layout = QTextLayout(visible, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    # The text's own direction orders its letters, whatever the window's.
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    formats = []
    for start, end in heavy:
        if start < kept:
            part = QTextLayout.FormatRange()
            part.start, part.length = start, min(end, kept) - start
            part.format = QTextCharFormat()
            part.format.setFontWeight(QFont.Weight.Bold)
            part.format.setForeground(active_theme().colour("primary"))
            formats.append(part)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10 * max(1, place.width()))
    layout.endLayout()
    width = line.naturalTextWidth()
    # Where the text reads from the right, its line ends at the far side of the room it was laid out in.
    shift = line.naturalTextRect().left()
    left = place.right() + 1 - width if mirrored else place.left()
    painter.setPen(QPen(active_theme().colour(colour)))
    layout.draw(painter, QPointF(left - shift, place.top() + (place.height() - line.height()) / 2))


def _mirror(place: QRect, within: QRect, *, mirrored: bool) -> QRect:
    """Return a place turned to the other side where the interface reads from the right."""
    if not mirrored:
        return place
    return QRect(within.left() + within.right() - place.right(), place.top(), place.width(), place.height())
