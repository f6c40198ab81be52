"""Which columns the people list shows and how they share its width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.people.columns import ADDED, COLUMNS, INTERESTS, KEYS, KIND, LAST, NAME, NEXT, USUAL, column_title
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO
from ui.words import ago_words, day_words, short_day

# Below this width the interests give way, then the kind, as long as the user has not chosen the columns.
_ROOM_FOR_INTERESTS, _ROOM_FOR_KIND = 600, 440
_LEAST = {NAME: 170, INTERESTS: 120}
_NAMES_SHARE = 0.56
# Beside the text of a cell; beside a title with its arrow; and what the button at the header's end takes of a title.
_BESIDE_TEXT, _BESIDE_TITLE, _BUTTON = 14, 30, 30
# Any day will do, as long as the days and months around it are all told in their longest words.
_SOME_DAY = date(2026, 12, 28)


class ColumnLayout(QObject):
    """Arranges the columns of a table; changed tells that the user chose other columns or widths."""

    changed = Signal()

    def __init__(self, table: QTableView, header: QHeaderView) -> None:
        """Take the table and its header."""
        super().__init__(table)
        self._table, self._header = table, header
        self._arranging = False
        self.shown: tuple[str, ...] = USUAL
        self.widths: dict[str, int] = {}
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionResized.connect(self._on_resized)

    def restore(self, shown: Sequence[str], widths: Mapping[str, int]) -> None:
        """Show these columns with the widths the user gave some of them."""
        self.shown, self.widths = tuple(shown), dict(widths)
        self.arrange()

    def toggle(self, key: str) -> None:
        """Show a column or hide it; the name is always there."""
        if key != KEYS[NAME]:
            wanted = {*self.shown} ^ {key}
            self.shown = tuple(known for known in KEYS if known in wanted)
            self.arrange()
            self.changed.emit()

    def reset(self) -> None:
        """Go back to the usual columns and widths."""
        self.restore(USUAL, {})
        self.changed.emit()

    @property
    def is_usual(self) -> bool:
        """Whether the user has chosen nothing."""
        return self.shown == USUAL and not self.widths

    def visible(self) -> list[int]:
        """Return the numbers of the columns that are seen."""
        return [number for number in range(len(COLUMNS)) if not self._header.isSectionHidden(number)]

    def arrange(self) -> None:
        """Give every column its width; what is too wide in sum can be scrolled to."""
        room = self._table.viewport().width()
        shown = {KEYS.index(key) for key in self.shown}
        if self.is_usual:
            for number, comfortable in ((INTERESTS, _ROOM_FOR_INTERESTS), (KIND, _ROOM_FOR_KIND)):
                # With larger text the days take more room.
                least = sum(width or _LEAST[one] for one, width in self._own_widths(shown).items())
                if room < max(comfortable, least):
                    shown.discard(number)
        widths = self._own_widths(shown)
        sharing = [number for number, width in widths.items() if not width]
        rest = room - sum(widths.values())
        if sharing == [NAME, INTERESTS]:
            name = max(round(rest * _NAMES_SHARE), _LEAST[NAME])
            widths |= {NAME: name, INTERESTS: max(rest - name, _LEAST[INTERESTS])}
        elif sharing:
            widths[sharing[0]] = max(rest, _LEAST[sharing[0]])
        self._arranging = True
        for number in range(len(COLUMNS)):
            self._table.setColumnHidden(number, number not in shown)
            if number in shown:
                self._header.resizeSection(number, widths[number])
        self._arranging = False

    def _own_widths(self, shown: Iterable[int]) -> dict[int, int]:
        """Return the widths of columns by their numbers, 0 of those that share the rest."""
        widths = {number: self.widths.get(KEYS[number], self._usual_width(number)) for number in sorted(shown)}
        last = max(widths)
        if KEYS[last] not in self.widths and widths[last]:
            widths[last] = max(widths[last], _title_width(last, *_language_and_text()) + _BUTTON)
        return widths

    @staticmethod
    def _usual_width(number: int) -> int:
        """Return the width of a column, so wide that the language's longest title and days are read whole."""
        width, told = COLUMNS[number].width, _language_and_text()
        return width and max(width, _title_width(number, *told), _days_width(number, *told))

    def _on_resized(self, number: int, _before: int, width: int) -> None:
        """Keep the width the user gave a column; those that share follow."""
        if not self._arranging and width:
            self.widths[KEYS[number]] = width
            self.arrange()
            self.changed.emit()


def _language_and_text() -> tuple[str, str]:
    """Return what widths of words depend on."""
    return QLocale().name(), active_theme().font().key()


@lru_cache(maxsize=64)
def _title_width(number: int, _language: str, _text: str) -> int:
    """Return the room of a title with the arrow of the order beside it."""
    return _advance(QFont.Weight.DemiBold, [column_title(number)]) + _BESIDE_TITLE


@lru_cache(maxsize=64)
def _days_width(number: int, _language: str, _text: str) -> int:
    """Return the room of the longest day that a column may tell, 0 where it tells none."""
    if number not in (LAST, NEXT, ADDED):
        return 0
    weight = QFont.Weight.Medium if number == NEXT else QFont.Weight.Normal
    return _advance(weight, _days(is_next=number == NEXT)) + _BESIDE_TEXT


def _days(*, is_next: bool) -> Iterator[str]:
    """Yield days as a column tells them: near ones, those of every month and another year, and how late somebody is."""
    yield from (day_words(_SOME_DAY + timedelta(days=days), _SOME_DAY) for days in range(-1, 7))
    yield from (short_day(date(2024, month, 28), _SOME_DAY) for month in range(1, 13))
    if is_next:
        # 28 days, 22 months and 12 years ago.
        yield from (ago_words(_SOME_DAY - timedelta(days=days), _SOME_DAY) for days in (28, 670, 4383))


def _advance(weight: QFont.Weight, texts: Iterator[str] | list[str]) -> int:
    metrics = QFontMetrics(active_theme().font(SMALL_RATIO, weight))
    return max(map(metrics.horizontalAdvance, texts))
