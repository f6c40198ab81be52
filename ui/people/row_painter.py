"""How a row of the people list is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QTableView

from models.queries import PersonRow
from models.queries.photos import photos_of
from models.text import match_places
from models.vocabulary import Kind
from ui import terms
from ui.people import wording
from ui.people.columns import GROUPS, INTERESTS, KIND, LAST, NAME, NEXT, WARMTH, cell_text
from ui.people.pictures import MOST_KEPT, Pictures
from ui.people.row_text import Lettering, draw_text
from ui.people.table_model import PeopleModel
from ui.shared.avatar import avatar_look, paint_avatar, paint_disc, paint_letters
from ui.shared.chips import GOLD, NEUTRAL, PERSONAL, PROFESSIONAL, SHARED, paint_chip
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO

LEFT_MARGIN = 16
_AVATAR = 30
_AVATAR_GAP = 8
_CHIP_GAP = 6
# How much of the found word is to be seen at least.
_FOUND_LETTERS = 12
CELL_PADDING = 8
# The words of so many days are known; a book of a hundred thousand people has some 2,000.
_DAYS_KEPT = 4_000


def row_height() -> int:
    """Return the height of every row, for two lines in the system's font."""
    theme = active_theme()
    lines = QFontMetrics(theme.font()).height() + QFontMetrics(theme.font(SMALL_RATIO)).height()
    return max(46, lines + 12)


class RowPainter:
    """Draws people's rows: name with avatar, kind and interests as chips, days in words.

    All that is seen is drawn in one go: a delegate that Qt asks for every cell takes twice the time.
    """

    def __init__(self, model: PeopleModel, today: Callable[[], date], table: QTableView) -> None:
        """Draw a model's people for a table; today tells which days are late."""
        self._model = model
        self._table = table
        self._today = today
        self._pictures = Pictures()
        self._photos: dict[int, QPixmap | None] = {}
        self._days: dict[tuple[date | None, str | None, date], str] = {}
        self._letterings: dict[tuple[float, QFont.Weight], Lettering] = {}
        self.hovered_row = -1

    def forget(self) -> None:
        """Draw everything anew: the look, the font or a photograph changed."""
        self._pictures.forget()
        self._photos.clear()
        self._days.clear()
        self._letterings.clear()

    def paint(self, painter: QPainter, seen: QRect, columns: Sequence[int]) -> None:
        """Draw these columns of the rows in a part of the table's viewport."""
        table, people = self._table, self._model
        mirrored = table.isRightToLeft()
        strips = [(column, table.columnViewportPosition(column), table.columnWidth(column)) for column in columns]
        strips = [strip for strip in strips if strip[1] <= seen.right() and strip[1] + strip[2] > seen.left()]
        first, last = table.rowAt(seen.top()), table.rowAt(seen.bottom())
        rows = range(first, last + 1 if last >= 0 else people.rowCount()) if first >= 0 else range(0)
        if not (rows and strips):
            return
        people.look_up(rows[0], rows[-1])
        persons = [people.person_at(row) for row in rows]
        self._know_photos([person.id for person in persons if person is not None])
        self._pictures.ratio = table.devicePixelRatioF()
        # The columns stand side by side, and the rows are of one height.
        left, right = min(strip[1] for strip in strips), max(strip[1] + strip[2] for strip in strips)
        top, height = table.rowViewportPosition(first), table.rowHeight(first)
        places = [QRect(left, top + number * height, right - left, height) for number in range(len(rows))]
        selection = table.selectionModel()
        selected = [selection.isSelected(people.index(row, NAME)) for row in rows]
        # A row may reach into another part that is drawn anew at the same time, and is not to be drawn twice there.
        painter.setClipRect(seen)
        for row, place, is_selected in zip(rows, places, selected, strict=True):
            self._paint_ground(painter, place, row, selected=is_selected)
        for row, place, is_selected, person in zip(rows, places, selected, persons, strict=True):
            if person is None:
                continue
            for column, start, width in strips:
                cell = QRect(start, place.top(), width, height)
                painter.setClipRect(cell & seen)
                self._paint_cell(painter, cell, person, row, column, mirrored=mirrored, selected=is_selected)
        painter.setClipping(False)

    def _know_photos(self, contact_ids: Sequence[int]) -> None:
        """Ask for the photographs of those who are drawn for the first time, once for all of them."""
        new = [contact_id for contact_id in contact_ids if contact_id not in self._photos]
        if not new:
            return
        if len(self._photos) > MOST_KEPT:
            self._photos.clear()
            new = list(contact_ids)
        found = photos_of(new)
        self._photos |= {contact_id: _picture_of(found.get(contact_id)) for contact_id in new}

    def _paint_ground(self, painter: QPainter, place: QRect, row: int, *, selected: bool) -> None:
        theme = active_theme()
        if selected:
            painter.fillRect(place, theme.colour("primary_soft"))
        elif row == self.hovered_row:
            painter.fillRect(place, theme.colour("muted"))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.colour("line"))

    def _paint_cell(
        self,
        painter: QPainter,
        place: QRect,
        person: PersonRow,
        row: int,
        column: int,
        *,
        mirrored: bool,
        selected: bool,
    ) -> None:
        if column == NAME:
            self._paint_name(painter, place, person, row, mirrored=mirrored)
        elif column == KIND:
            self._paint_chips(painter, place, _kind_chips(person), mirrored=mirrored)
        elif column == INTERESTS:
            # Green on the green of a selected row would vanish.
            shared = NEUTRAL if selected else SHARED
            chips = [(name, shared if mine else NEUTRAL) for name, mine in person.interests]
            self._paint_chips(painter, place, self._marked_first(chips), mirrored=mirrored)
        elif column == GROUPS:
            chips = [(name, NEUTRAL) for name in person.groups]
            self._paint_chips(painter, place, self._marked_first(chips), mirrored=mirrored)
        else:
            self._paint_text(painter, place, person, column, mirrored=mirrored)

    def _marked_first(self, chips: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Return chips with those a search found marked and before the others, which may have to give way."""
        terms = self._model.terms
        if not terms:
            return chips
        marked = [(name, GOLD) if match_places(name, terms) else (name, kind) for name, kind in chips]
        return sorted(marked, key=lambda chip: chip[1] != GOLD)

    def _paint_name(self, painter: QPainter, place: QRect, person: PersonRow, row: int, *, mirrored: bool) -> None:
        # The keyboard's place is a bar at the reading side: a frame around one cell would lie about the row.
        if self._table.hasFocus() and row == self._table.currentIndex().row():
            left = place.right() - 2 if mirrored else place.left()
            bar = QRect(left, place.top(), 3, place.height() - 1)
            painter.fillRect(bar, active_theme().colour("primary"))
        inner = place.adjusted(LEFT_MARGIN, 0, -CELL_PADDING, 0)
        circle = QRect(inner.left(), inner.top() + (inner.height() - _AVATAR) // 2, _AVATAR, _AVATAR)
        text = inner.adjusted(_AVATAR + _AVATAR_GAP, 0, 0, 0)
        self._paint_avatar(painter, mirror(circle, place, mirrored=mirrored), person)
        text = mirror(text, place, mirrored=mirrored)
        names, lines = self._lettering(weight=QFont.Weight.Medium), self._lettering(SMALL_RATIO)
        found, terms = self._model.found_at(row), self._model.terms
        line, marked_from = wording.found_words(found) if found else (wording.subtitle(person), 0)
        if not line:
            draw_text(painter, text, person.name, names, "ink", mirrored=mirrored, terms=terms)
            return
        top = text.top() + (text.height() - names.height - lines.height) // 2
        first = QRect(text.left(), top, text.width(), names.height)
        second = QRect(text.left(), top + names.height, text.width(), lines.height)
        if found:
            line = _in_sight(line, marked_from, found.place, lines, text.width())
        draw_text(painter, first, person.name, names, "ink", mirrored=mirrored, terms=terms)
        draw_text(painter, second, line, lines, "ink2", mirrored=mirrored, terms=terms, marked_from=marked_from)

    def _paint_avatar(self, painter: QPainter, place: QRect, person: PersonRow) -> None:
        photo = self._photos.get(person.id)
        if photo is not None:
            self._pictures.draw(
                painter,
                place,
                ("photo", person.id),
                lambda inside, where: paint_avatar(inside, where, person.name, photo),
            )
            return
        # Many share their initials and the colour, and many more the colour.
        letters, ground, ink = look = avatar_look(person.name)

        def paint_ground(inside: QPainter, where: QRect) -> None:
            inside.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_disc(inside, where, ground, ink)

        self._pictures.draw(
            painter,
            place,
            look,
            lambda inside, where: paint_letters(inside, where, letters, ink),
            ground=((ground, ink), paint_ground),
        )

    def _paint_text(self, painter: QPainter, place: QRect, person: PersonRow, column: int, *, mirrored: bool) -> None:
        inner = place.adjusted(CELL_PADDING, 0, -4, 0)
        today = self._today()
        colour, weight = "ink2", QFont.Weight.Normal
        if column == LAST and person.last_on is None:
            colour = "ink3"
        elif column == NEXT:
            planned = person.next_on is not None
            colour = "due" if wording.is_late(person, today) else "ink" if planned else "ink3"
            weight = QFont.Weight.Medium if planned else QFont.Weight.Normal
        elif column == WARMTH and person.warmth == "wilting":
            colour = "due"
        words = self._words(person, column, today)
        inner = mirror(inner, place, mirrored=mirrored)
        # A day is no word to search for.
        terms = () if column in (LAST, NEXT) else self._model.terms
        lettering = self._lettering(SMALL_RATIO, weight)
        draw_text(painter, inner, words, lettering, colour, mirrored=mirrored, terms=terms)

    def _words(self, person: PersonRow, column: int, today: date) -> str:
        """Return what a column says of a person, of a day once for all who share it."""
        if column not in (LAST, NEXT):
            return cell_text(person, column, today)
        key = (person.last_on, None, today) if column == LAST else (person.next_on, person.status, today)
        words = self._days.get(key)
        if words is None:
            if len(self._days) >= _DAYS_KEPT:
                self._days.clear()
            words = self._days[key] = cell_text(person, column, today)
        return words

    def _paint_chips(self, painter: QPainter, place: QRect, chips: list[tuple[str, str]], *, mirrored: bool) -> None:
        """Draw as many chips as fit and "+2" for those that do not; a first one too wide is cut."""
        inner = place.adjusted(CELL_PADDING, 0, -4, 0)
        left = inner.left()
        for number, (text, kind) in enumerate(chips):
            size = self._pictures.chip_size(text, kind)
            rest = len(chips) - number - 1
            more = self._pictures.chip_size(f"+{rest}", NEUTRAL).width() + _CHIP_GAP if rest else 0
            room = inner.right() + 1 - left - more
            if number and size.width() > room:
                text, kind = f"+{rest + 1}", NEUTRAL
                size, room, rest = self._pictures.chip_size(text, NEUTRAL), inner.right() + 1 - left, -1
            width = min(size.width(), max(room, 0))
            top = inner.top() + (inner.height() - size.height()) // 2
            chip = mirror(QRect(left, top, width, size.height()), place, mirrored=mirrored)
            self._paint_chip(painter, chip, text, kind)
            if rest == -1:
                return
            left += width + _CHIP_GAP

    def _paint_chip(self, painter: QPainter, place: QRect, text: str, kind: str) -> None:
        self._pictures.draw(
            painter, place, (text, kind), lambda inside, where: paint_chip(inside, where, text, kind, icon=False)
        )

    def _lettering(self, ratio: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> Lettering:
        lettering = self._letterings.get((ratio, weight))
        if lettering is None:
            lettering = self._letterings[ratio, weight] = Lettering(active_theme().font(ratio, weight))
        return lettering


def _picture_of(image: bytes | None) -> QPixmap | None:
    """Return a photograph to draw, None where there is none or it cannot be read."""
    picture = QPixmap()
    return picture if image and picture.loadFromData(image) else None


def _kind_chips(person: PersonRow) -> list[tuple[str, str]]:
    if person.kind == Kind.BOTH:
        return [(terms.kind_short(Kind.PROFESSIONAL), PROFESSIONAL), (terms.kind_short(Kind.PERSONAL), PERSONAL)]
    return [(terms.kind(person.kind), PROFESSIONAL if person.kind == Kind.PROFESSIONAL else PERSONAL)]


def mirror(place: QRect, within: QRect, *, mirrored: bool) -> QRect:
    """Return a place turned to the other side of its cell where the interface reads from the right."""
    if not mirrored:
        return place
    left = within.left() + within.right() - place.right()
    return QRect(left, place.top(), place.width(), place.height())


def _in_sight(line: str, start: int, place: int, lettering: Lettering, width: int) -> str:
    """Return a line about where somebody was found with the words before the place left out where it has no room."""
    if not place or lettering.metrics.horizontalAdvance(line[: start + place + _FOUND_LETTERS]) <= width:
        return line
    return f"{line[:start]}…{line[start + place :]}"
