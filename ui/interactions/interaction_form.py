"""The fields of one interaction: medium, direction, date, note, what went back and forth, platform."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from models.queries import InteractionRow, MethodRow, platforms
from models.vocabulary import Direction, Medium
from ui import terms
from ui.interactions.option_chip import OptionChip
from ui.shared.calendar_popup import CalendarPopup
from ui.shared.day_field import past_day
from ui.shared.flow import FlowLayout
from ui.words import day_words, exact_day, isolated

_OFTEN = (Medium.EMAIL, Medium.CALL, Medium.MESSAGE, Medium.IN_PERSON, Medium.LETTER)
_SELDOM = (Medium.VIDEO, Medium.GIFT, Medium.EVENT)
_CHIP_GAP = 6


class NoteEdit(QPlainTextEdit):
    """A place for a few lines, which grows with its window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Let Tab go on to the next field."""
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(78)

    def sizeHint(self) -> QSize:
        """Ask for three lines."""
        return QSize(392, max(78, self.fontMetrics().lineSpacing() * 3 + 24))


class InteractionForm(QWidget):
    """What happened; `changed` tells of every edit."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """Begin with a message of the user's, today."""
        super().__init__(parent)
        self._today = today
        self.medium: str = Medium.MESSAGE
        self.direction: str = Direction.OUT
        self.day = today()
        self.platform_id: int | None = None
        self._methods: Sequence[MethodRow] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._media_row())
        layout.addLayout(self._direction_row())
        self.note = NoteEdit()
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("What was it about? What did you leave open?"))
        self.note.textChanged.connect(self.changed)
        layout.addWidget(self.note, 1)
        layout.addWidget(self._exchange_row())
        self._show()

    def set_methods(self, methods: Sequence[MethodRow], medium: str) -> None:
        """Know the ways to reach the people it is about, and begin with a medium."""
        self._methods = methods
        self._choose_medium(medium)

    def show_row(self, row: InteractionRow) -> None:
        """Show an interaction that was logged."""
        self.medium, self.direction, self.day = row.medium, row.direction, row.date
        self.platform_id = row.platform_id
        self.note.setPlainText(row.note)
        self.gave.setChecked(row.gave)
        self.asked.setChecked(row.asked)
        self.received.setChecked(row.received)
        self._show()

    def values(self) -> dict[str, Any]:
        """Return the fields under the names log_interaction has, the date apart."""
        return {
            "medium": str(self.medium),
            "direction": str(self.direction),
            "platform_id": self.platform_id,
            "note": self.note.toPlainText().strip(),
            "gave": self.gave.isChecked(),
            "asked": self.asked.isChecked(),
            "received": self.received.isChecked(),
        }

    def show_values(self, values: dict[str, Any], day: date) -> None:
        """Show what values() returned, on a day; a platform that is gone meanwhile is left out."""
        self.medium, self.direction, self.day = values["medium"], values["direction"], day
        known = {row.id for row in platforms()}
        self.platform_id = values["platform_id"] if values["platform_id"] in known else None
        self.note.setPlainText(values["note"])
        # Whoever goes on writes where they stopped.
        self.note.moveCursor(QTextCursor.MoveOperation.End)
        self.gave.setChecked(values["gave"])
        self.asked.setChecked(values["asked"])
        self.received.setChecked(values["received"])
        self._show()
        self.changed.emit()

    @property
    def one_line_width(self) -> int:
        """The width at which the media stand on one line, whatever the language calls them."""
        chips = [*self.media.values(), self.more_media]
        return sum(chip.sizeHint().width() for chip in chips) + _CHIP_GAP * (len(chips) - 1)

    # --- rows -------------------------------------------------------------------------------------------------

    def _media_row(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=_CHIP_GAP, line_spacing=_CHIP_GAP)
        self.media: dict[str, OptionChip] = {}
        for medium in _OFTEN:
            chip = OptionChip(terms.medium(medium), terms.medium_icon(medium))
            chip.clicked.connect(lambda _checked=False, medium=medium: self._choose_medium(medium))
            self.media[medium] = chip
            flow.addWidget(chip)
        self.more_media = OptionChip("", "ellipsis")
        self.more_media.setAccessibleName(self.tr("Another medium"))
        self.more_media.clicked.connect(self._show_more_media)
        flow.addWidget(self.more_media)
        return holder

    def _direction_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.directions: dict[str, OptionChip] = {}
        for direction in Direction:
            chip = OptionChip(terms.direction(direction))
            chip.clicked.connect(lambda _checked=False, direction=direction: self._choose_direction(direction))
            self.directions[direction] = chip
            row.addWidget(chip)
        row.addStretch(1)
        self.day_chip = OptionChip("", "calendar")
        self.day_chip.clicked.connect(self._show_days)
        row.addWidget(self.day_chip)
        return row

    def _exchange_row(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=6, line_spacing=6)
        self.gave = OptionChip(self.tr("I gave"), "gift")
        self.asked = OptionChip(self.tr("I asked"), "circle-question-mark")
        self.received = OptionChip(self.tr("I received"), "hand-heart")
        for chip, words in (
            (self.gave, self.tr("I gave something: an article, a lead, a compliment, help")),
            (self.asked, self.tr("I asked for something")),
            (self.received, self.tr("They gave me something")),
        ):
            chip.setToolTip(words)
            chip.setAccessibleDescription(words)
            chip.clicked.connect(self.changed)
            flow.addWidget(chip)
        self.platform_chip = OptionChip("", "at-sign")
        self.platform_chip.clicked.connect(self._show_platforms)
        flow.addWidget(self.platform_chip)
        return holder

    # --- choices ----------------------------------------------------------------------------------------------

    def _choose_medium(self, medium: str) -> None:
        """Take a medium, and the platform it was on where the people have one for it."""
        self.medium = medium
        fitting = [row for row in self._methods if row.medium == medium and row.platform_id is not None]
        self.platform_id = fitting[0].platform_id if fitting else None
        if medium in (Medium.IN_PERSON, Medium.EVENT) and self.direction == Direction.OUT:
            self.direction = Direction.BOTH
        self._show()
        self.changed.emit()

    def _choose_direction(self, direction: str) -> None:
        self.direction = direction
        self._show()
        self.changed.emit()

    def _choose_day(self, day: date) -> None:
        self.day = day
        self._show()
        self.changed.emit()

    def _choose_platform(self, platform_id: int | None) -> None:
        self.platform_id = platform_id
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """Bring the chips up to date."""
        for medium, chip in self.media.items():
            chip.setChecked(medium == self.medium)
        seldom = self.medium in _SELDOM
        self.more_media.setChecked(seldom)
        self.more_media.set_words(
            terms.medium(self.medium) if seldom else "", terms.medium_icon(self.medium) if seldom else "ellipsis"
        )
        if not seldom:
            self.more_media.setAccessibleName(self.tr("Another medium"))
        for direction, chip in self.directions.items():
            chip.setChecked(direction == self.direction)
        words = day_words(self.day, self._today())
        self.day_chip.set_words(words[:1].upper() + words[1:], "calendar")
        self.day_chip.setAccessibleName(self.tr("Date: {day}").format(day=exact_day(self.day)))
        self.day_chip.setChecked(False)
        named = {row.id: row.name for row in platforms()} if self.platform_id is not None else {}
        name = named.get(self.platform_id, "") if self.platform_id is not None else ""
        self.platform_chip.set_words(name or self.tr("Platform"), "at-sign")
        self.platform_chip.setAccessibleName(
            self.tr("Platform: {name}").format(name=isolated(name or self.tr("not said")))
        )
        self.platform_chip.setChecked(bool(name))
        self.setTabOrder(self.day_chip, self.note)

    # --- menus ------------------------------------------------------------------------------------------------

    def _show_more_media(self) -> None:
        self._show()
        self._menu(
            self.more_media,
            [(terms.medium(medium), lambda medium=medium: self._choose_medium(medium)) for medium in _SELDOM],
        )

    def _show_platforms(self) -> None:
        self._show()
        own = {row.platform_id for row in self._methods}
        known = sorted(platforms(), key=lambda row: row.id not in own)
        choices: list[tuple[str, Callable[[], object]] | None] = [
            (self.tr("Not said"), lambda: self._choose_platform(None)),
            None,
        ]
        last_own = None
        for row in known:
            if last_own and row.id not in own:
                choices.append(None)
            last_own = row.id in own
            choices.append((row.name, lambda id_=row.id: self._choose_platform(id_)))
        self._menu(self.platform_chip, choices)

    def _show_days(self) -> None:
        today = self._today()
        self._show()
        choices: list[tuple[str, Callable[[], object]] | None] = []
        for back in range(4):
            day = today - timedelta(days=back)
            words = day_words(day, today) if back < 2 else self.locale().dayName(day.isoweekday())
            choices.append((words[:1].upper() + words[1:], lambda day=day: self._choose_day(day)))
        choices += [None, (self.tr("Another day…"), self._open_calendar)]
        self._menu(self.day_chip, choices)

    def _open_calendar(self) -> None:
        today = self._today()
        popup = CalendarPopup(self.day, self, latest=today, read=lambda text: past_day(text, today, self.locale()))
        popup.chosen.connect(self._choose_day)
        popup.open_below(self.day_chip)

    def _menu(self, below: QWidget, choices: Sequence[tuple[str, Callable[[], object]] | None]) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in choices:
            if choice is None:
                menu.addSeparator()
            else:
                menu.addAction(choice[0]).triggered.connect(lambda _checked=False, act=choice[1]: act())
        menu.popup(below.mapToGlobal(QPoint(0, below.height() + 4)))

    def sizeHint(self) -> QSize:
        """Be as wide as a column of text."""
        return QSize(392, super().sizeHint().height())
