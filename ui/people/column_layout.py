"""Which columns the people list shows and how they share its width."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.people.columns import COLUMNS, INTERESTS, KEYS, KIND, NAME, USUAL

# Below this width the interests give way, then the kind, as long as the user has not chosen the columns.
_ROOM_FOR_INTERESTS, _ROOM_FOR_KIND = 600, 440
_LEAST = {NAME: 170, INTERESTS: 120}
_NAMES_SHARE = 0.51


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
            shown -= {INTERESTS} if room < _ROOM_FOR_INTERESTS else set()
            shown -= {KIND} if room < _ROOM_FOR_KIND else set()
        widths = {number: self.widths.get(KEYS[number], COLUMNS[number].width) for number in sorted(shown)}
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

    def _on_resized(self, number: int, _before: int, width: int) -> None:
        """Keep the width the user gave a column; those that share follow."""
        if not self._arranging and width:
            self.widths[KEYS[number]] = width
            self.arrange()
            self.changed.emit()
