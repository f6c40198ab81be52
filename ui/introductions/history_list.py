"""Introductions that are over: made and thanked for, or dropped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.queries.introductions import IntroductionRow
from ui.introductions.introduction_words import history_words
from ui.introductions.pair_avatar import PairAvatar
from ui.shared.buttons import link_button
from ui.shared.cards import Card
from ui.shared.labels import Hairline, PlainLabel
from ui.words import counted, exact_day, short_day, translate

_FIRST_SHOWN = 4


class HistoryList(Card):
    """A row each, the newest first; the older ones wait behind a link. `reopened` carries an id."""

    reopened = Signal(int)

    def __init__(self, rows: Sequence[IntroductionRow], today: date, parent: QWidget | None = None) -> None:
        """Show introductions that are over."""
        super().__init__(parent, title=translate("History"), spacing=8)
        self._rest: list[QWidget] = []
        for place, row in enumerate(rows):
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
            column.addWidget(Hairline())
            column.addLayout(self._line(row, today))
            self.body.addWidget(holder)
            if place >= _FIRST_SHOWN:
                holder.hide()
                self._rest.append(holder)
        self.more_button = link_button(counted("Show 1 more", "Show {n} more", len(self._rest)))
        self.more_button.clicked.connect(self._show_all)
        self.more_button.setVisible(bool(self._rest))
        self.body.addWidget(self.more_button)

    def _line(self, row: IntroductionRow, today: date) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(PairAvatar(row.a, row.b, 24))
        line.addWidget(PlainLabel(history_words(row), elide=True), 1)
        day = PlainLabel(short_day(row.state_on, today), tone="secondary", scale="small")
        day.setToolTip(exact_day(row.state_on))
        line.addWidget(day)
        again = link_button(self.tr("Take up again"))
        again.setAccessibleDescription(history_words(row))
        again.clicked.connect(lambda: self.reopened.emit(row.id))
        line.addWidget(again)
        return line

    def _show_all(self) -> None:
        for holder in self._rest:
            holder.show()
        self.more_button.hide()
