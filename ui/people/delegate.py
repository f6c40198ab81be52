"""How a row of the people list and its header are drawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from models.queries import PersonRow
from models.vocabulary import Kind
from ui import terms
from ui.icons import paint_icon
from ui.people import wording
from ui.people.table_model import INTERESTS, KIND, LAST, NAME, PERSON_ROLE, SORT_COLUMNS
from ui.shared.avatar import paint_avatar
from ui.shared.chips import NEUTRAL, PERSONAL, PROFESSIONAL, SHARED, chip_size, paint_chip
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO

LEFT_MARGIN = 16
_AVATAR = 30
_AVATAR_GAP = 8
_CHIP_GAP = 6
_CELL_PADDING = 8
_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


def row_height() -> int:
    """Return the height of every row, for two lines in the system's font."""
    theme = active_theme()
    lines = QFontMetrics(theme.font()).height() + QFontMetrics(theme.font(SMALL_RATIO)).height()
    return max(46, lines + 12)


class PersonDelegate(QStyledItemDelegate):
    """Draws a person's cells: name with avatar, kind and interests as chips, days in words."""

    def __init__(self, today: Callable[[], date], parent: QTableView) -> None:
        """Draw for a table; today tells which days are late."""
        super().__init__(parent)
        self._table = parent
        self._today = today
        self.hovered_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the uniform height; widths belong to the header."""
        del option, index
        return QSize(80, row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option, index)
        person = index.data(PERSON_ROLE)
        if isinstance(person, PersonRow):
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            if index.column() == INTERESTS:
                # Green on the green of a selected row would vanish.
                shared = NEUTRAL if option.state & QStyle.StateFlag.State_Selected else SHARED
                chips = [(name, shared if mine else NEUTRAL) for name, mine in person.interests]
                _paint_chips(painter, option.rect, chips, mirrored=mirrored)
            else:
                self._paint_cell(painter, option.rect, person, index.column(), mirrored=mirrored)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, place = active_theme(), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, theme.colour("primary_soft"))
        elif index.row() == self.hovered_row:
            painter.fillRect(place, theme.colour("muted"))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.colour("line"))
        # The keyboard's place is a bar at the reading side: a frame around one cell would lie about the row.
        if self._table.hasFocus() and index.row() == self._table.currentIndex().row() and index.column() == NAME:
            left = place.right() - 2 if option.direction == Qt.LayoutDirection.RightToLeft else place.left()
            painter.fillRect(QRect(left, place.top(), 3, place.height() - 1), theme.colour("primary"))

    def _paint_cell(self, painter: QPainter, place: QRect, person: PersonRow, column: int, *, mirrored: bool) -> None:
        if column == NAME:
            self._paint_name(painter, place, person, mirrored=mirrored)
        elif column == KIND:
            _paint_chips(painter, place, _kind_chips(person), mirrored=mirrored)
        else:
            self._paint_day(painter, place, person, column, mirrored=mirrored)

    def _paint_name(self, painter: QPainter, place: QRect, person: PersonRow, *, mirrored: bool) -> None:
        inner = place.adjusted(LEFT_MARGIN, 0, -_CELL_PADDING, 0)
        circle = QRect(inner.left(), inner.top() + (inner.height() - _AVATAR) // 2, _AVATAR, _AVATAR)
        text = inner.adjusted(_AVATAR + _AVATAR_GAP, 0, 0, 0)
        paint_avatar(painter, _mirror(circle, place, mirrored=mirrored), person.name)
        text = _mirror(text, place, mirrored=mirrored)
        theme = active_theme()
        name_font, line_font = theme.font(weight=QFont.Weight.Medium), theme.font(SMALL_RATIO)
        line = wording.subtitle(person)
        if not line:
            _draw_text(painter, text, person.name, name_font, "ink", mirrored=mirrored)
            return
        upper, lower = QFontMetrics(name_font).height(), QFontMetrics(line_font).height()
        top = text.top() + (text.height() - upper - lower) // 2
        first = QRect(text.left(), top, text.width(), upper)
        second = QRect(text.left(), top + upper, text.width(), lower)
        _draw_text(painter, first, person.name, name_font, "ink", mirrored=mirrored)
        _draw_text(painter, second, line, line_font, "ink2", mirrored=mirrored)

    def _paint_day(self, painter: QPainter, place: QRect, person: PersonRow, column: int, *, mirrored: bool) -> None:
        inner = place.adjusted(_CELL_PADDING, 0, -2, 0)
        theme, today = active_theme(), self._today()
        if column == LAST:
            words, colour = wording.last_words(person, today), "ink2"
            if person.last_on is None:
                colour = "ink3"
            _draw_text(painter, inner, words, theme.font(SMALL_RATIO), colour, mirrored=mirrored)
            return
        words = wording.next_words(person, today)
        late, planned = wording.is_late(person, today), person.next_on is not None
        font = theme.font(SMALL_RATIO, QFont.Weight.Medium if planned else QFont.Weight.Normal)
        colour = "due" if late else "ink" if planned else "ink3"
        _draw_text(painter, inner, words, font, colour, mirrored=mirrored)


class PeopleHeader(QHeaderView):
    """The list's header: plain words, an arrow beside the one that orders the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be a horizontal header whose sections can be pressed."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(False)
        self.setHighlightSections(False)
        self.setFixedHeight(32)
        self.setMinimumSectionSize(56)
        self.sorted_by: tuple[int, bool] = (NAME, False)

    def set_sorted_by(self, column: int, *, descending: bool) -> None:
        """Show the arrow at another column."""
        self.sorted_by = (column, descending)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw one title."""
        theme = active_theme()
        painter.save()
        painter.fillRect(rect, theme.colour("bg"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        mirrored = self.isRightToLeft()
        column, descending = self.sorted_by
        padding = LEFT_MARGIN if logicalIndex == NAME else _CELL_PADDING
        font = theme.font(SMALL_RATIO, QFont.Weight.DemiBold)
        title = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        inner = rect.adjusted(padding, 0, -2, -1)
        _draw_text(painter, _mirror(inner, rect, mirrored=mirrored), title, font, "ink2", mirrored=mirrored)
        if logicalIndex == column and logicalIndex in SORT_COLUMNS:
            left = inner.left() + QFontMetrics(font).horizontalAdvance(title) + 4
            arrow = _mirror(QRect(left, rect.top() + (rect.height() - 14) // 2, 14, 14), rect, mirrored=mirrored)
            paint_icon(painter, arrow, "arrow-down" if descending else "arrow-up", "ink2")
        painter.restore()


def _kind_chips(person: PersonRow) -> list[tuple[str, str]]:
    if person.kind == Kind.BOTH:
        return [(terms.kind_short(Kind.PROFESSIONAL), PROFESSIONAL), (terms.kind_short(Kind.PERSONAL), PERSONAL)]
    return [(terms.kind(person.kind), PROFESSIONAL if person.kind == Kind.PROFESSIONAL else PERSONAL)]


def _paint_chips(painter: QPainter, place: QRect, chips: list[tuple[str, str]], *, mirrored: bool) -> None:
    """Draw as many chips as fit and "+2" for those that do not; a first one too wide is cut."""
    inner = place.adjusted(_CELL_PADDING, 0, -4, 0)
    left = inner.left()
    for number, (text, kind) in enumerate(chips):
        size = chip_size(text, kind, icon=False)
        rest = len(chips) - number - 1
        more = chip_size(f"+{rest}", icon=False).width() + _CHIP_GAP if rest else 0
        room = inner.right() + 1 - left - more
        if number and size.width() > room:
            text, kind = f"+{rest + 1}", NEUTRAL
            size, room, rest = chip_size(text, icon=False), inner.right() + 1 - left, -1
        width = min(size.width(), max(room, 0))
        top = inner.top() + (inner.height() - size.height()) // 2
        chip = QRect(QPoint(left, top), QSize(width, size.height()))
        paint_chip(painter, _mirror(chip, place, mirrored=mirrored), text, kind, icon=False)
        if rest == -1:
            return
        left += width + _CHIP_GAP


def _draw_text(painter: QPainter, place: QRect, text: str, font: QFont, colour: str, *, mirrored: bool) -> None:
    painter.setFont(font)
    painter.setPen(QPen(active_theme().colour(colour)))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    # Absolute, because a right-to-left name in a left-to-right list keeps the column's edge.
    painter.drawText(place, int(_LINE | side | Qt.AlignmentFlag.AlignAbsolute), shown)


def _mirror(place: QRect, within: QRect, *, mirrored: bool) -> QRect:
    """Return a place turned to the other side of its cell where the interface reads from the right."""
    if not mirrored:
        return place
    left = within.left() + within.right() - place.right()
    return QRect(left, place.top(), place.width(), place.height())
