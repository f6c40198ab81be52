"""The bar above the people list: chips that narrow it, and what it is narrowed by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.queries import PeopleFilter, circles, counts, platforms
from models.queries.facets import facet, flag_counts
from models.text import fold
from models.vocabulary import Kind, Stage, Status
from ui import terms
from ui.people import filter_state
from ui.people.choice_popup import Choice, ChoicePopup
from ui.people.filter_state import Part
from ui.shared.buttons import link_button, secondary_button, show_words
from ui.shared.chips import NEUTRAL, SHARED, ChipButton
from ui.shared.flow import FlowLayout
from ui.shared.labels import as_tooltip
from ui.words import counted, number

_MARGIN, _CHIP_GAP, _SAVE_GAP = 16, 6, 8
_WARMTHS = ("new", "warm", "cooling", "due", "wilting")
# What is listed in an order of its own instead of by the number of people.
_ORDERED: dict[str, Callable[[], Sequence[str]]] = {
    "platforms": lambda: [row.name for row in platforms()],
    "circles": lambda: [row.name for row in circles()],
    "stages": lambda: [str(stage) for stage in Stage],
    "warmths": lambda: _WARMTHS,
}


class FilterBar(QWidget):
    """Chips that combine into a filter; `changed` carries it, `save_requested` asks to keep it as a view."""

    changed = Signal(object)
    save_requested = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """Start with the usual filter; today tells how warm relationships are, where they are counted by it."""
        super().__init__(parent)
        self._today = today
        self._filter = PeopleFilter()
        self._chips: list[ChipButton] = []
        self._part_chips: list[ChipButton] = []
        self._part_of_chip: list[Part] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 12, _MARGIN, 8)
        layout.setSpacing(8)
        upper = QHBoxLayout()
        upper.setSpacing(_SAVE_GAP)
        chips = QWidget()
        self._flow = FlowLayout(chips, spacing=_CHIP_GAP, line_spacing=_CHIP_GAP)
        upper.addWidget(chips, 1)
        self.save_button = secondary_button(self.tr("Save view"), "bookmark")
        self.save_button.setToolTip(self.tr("Keep this filter in the sidebar"))
        self.save_button.setAccessibleName(self.tr("Save view"))
        self.save_button.clicked.connect(self.save_requested)
        self._save_words = (self.tr("Save view"), self.tr("Save"), "")
        self._save_widths = [self._save_width(words) for words in self._save_words]
        upper.addWidget(self.save_button)
        layout.addLayout(upper)
        self.active_chip = self._chip(self.tr("Active"), self._show_statuses)
        self.professional_chip = self._chip(terms.kind(Kind.PROFESSIONAL), self._toggle_kind, checkable=True)
        self.personal_chip = self._chip(terms.kind(Kind.PERSONAL), self._toggle_kind, checkable=True)
        self.interest_chip = self._list_chip(self.tr("Interest"), "interests")
        self.platform_chip = self._list_chip(self.tr("Platform"), "platforms")
        self.circle_chip = self._list_chip(self.tr("Circle"), "circles")
        self.more_chip = self._chip(self.tr("More"), self._show_more, menu=True)
        self.active_chip.setAccessibleDescription(self.tr("Choose whether paused, let go or deceased people show"))
        self._parts = QWidget()
        self._parts_flow = FlowLayout(self._parts, spacing=6, line_spacing=6)
        layout.addWidget(self._parts)
        self.refresh()

    @property
    def filter(self) -> PeopleFilter:
        """The filter as the chips say it."""
        return self._filter

    def set_filter(self, people_filter: PeopleFilter) -> None:
        """Show another filter, without telling."""
        self._filter = people_filter
        self.refresh()

    def refresh(self) -> None:
        """Bring counts and chips up to date with the book and the filter."""
        known = counts()
        by_status = {
            Status.ACTIVE: known.active,
            Status.PAUSED: known.paused,
            Status.LET_GO: known.let_go,
            Status.DECEASED: known.deceased,
        }
        statuses = self._filter.statuses or tuple(Status)
        people = sum(by_status[Status(status)] for status in statuses)
        words = f"{self._status_words(statuses)} · {number(people)}"
        if words != self.active_chip.text():
            self.active_chip.set_text(words)
            self.active_chip.set_kind(SHARED)
            self._fit_save_button()
        professional, personal = filter_state.kinds_shown(self._filter)
        self.professional_chip.setChecked(professional)
        self.personal_chip.setChecked(personal)
        self._show_parts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten Save view where the chips need its room."""
        super().resizeEvent(event)
        self._fit_save_button()

    def _fit_save_button(self) -> None:
        """Show Save view with as many words as fit beside the chips in one line."""
        chips = sum(chip.sizeHint().width() + _CHIP_GAP for chip in self._chips) - _CHIP_GAP
        room = self.width() - 2 * _MARGIN - chips - _SAVE_GAP
        fitting = [words for words, width in zip(self._save_words, self._save_widths, strict=True) if width <= room]
        show_words(self.save_button, fitting[0] if fitting else "")

    def _save_width(self, words: str) -> int:
        """Return the width of Save view with these words."""
        show_words(self.save_button, words)
        return self.save_button.sizeHint().width()

    def clear(self) -> None:
        """Let everybody through again who is usually shown."""
        self._change(PeopleFilter())

    def _chip(
        self, text: str, action: Callable[[], object], *, checkable: bool = False, menu: bool = False
    ) -> ChipButton:
        chip = ChipButton(text, NEUTRAL, checkable=checkable, menu=menu, icon=False)
        chip.clicked.connect(lambda: action())
        self._flow.addWidget(chip)
        self._chips.append(chip)
        return chip

    def _list_chip(self, text: str, field: str) -> ChipButton:
        """Return a chip that opens the list of a field's values."""
        chip = self._chip(text, lambda: self._popup(chip, text, field), menu=True)
        return chip

    def _change(self, people_filter: PeopleFilter) -> None:
        self._filter = people_filter
        self.refresh()
        self.changed.emit(people_filter)

    def _toggle(self, field: str, value: str) -> None:
        self._change(filter_state.toggled(self._filter, field, value))

    def _toggle_kind(self) -> None:
        professional, personal = self.professional_chip.isChecked(), self.personal_chip.isChecked()
        self._change(filter_state.with_kinds(self._filter, professional=professional, personal=personal))

    def _popup(self, chip: ChipButton, title: str, field: str) -> ChoicePopup:
        """Show a list to tick values of a field in, with how many people of the list each would leave."""
        order: list[str] = []

        def current() -> list[Choice]:
            held = {fold(value) for value in getattr(self._filter, field)}
            people = facet(field, self._filter, self._today())
            names = _ORDERED[field]() if field in _ORDERED else list(people)
            everyone = [
                *names,
                *(value for value in getattr(self._filter, field) if fold(value) not in map(fold, names)),
            ]
            if not order:
                # What is ticked stands first when the list opens, and then nothing moves under the pointer.
                order.extend(sorted(everyone, key=lambda value: fold(value) not in held))
            shown = [*order, *(value for value in everyone if value not in order)]
            return [
                Choice(value, people.get(value, 0), fold(value) in held, self._value_words(field, value))
                for value in shown
                if people.get(value) or fold(value) in held or field in ("circles", "stages", "warmths")
            ]

        popup = ChoicePopup(title, current, self)
        popup.toggled.connect(lambda name: self._toggle(field, name))
        popup.open_below(chip)
        return popup

    def _show_more(self) -> None:
        menu = QMenu(self)
        for words, title, field in (
            (self.tr("Group…"), self.tr("Group"), "groups"),
            (self.tr("Stage…"), self.tr("Stage"), "stages"),
            (self.tr("Warmth…"), self.tr("Warmth"), "warmths"),
            (self.tr("Place…"), self.tr("Place"), "places"),
        ):
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _checked=False, title=title, field=field: self._popup(self.more_chip, title, field)
            )
        self._add_statuses(menu.addMenu(self.tr("Status")))
        menu.addSeparator()
        people = flag_counts(self._filter, self._today())
        for flag, words in (("no_rhythm", self.tr("No rhythm")), ("never_contacted", self.tr("Never contacted"))):
            action = menu.addAction(f"{words} · {number(people[flag])}")
            action.setCheckable(True)
            action.setChecked(getattr(self._filter, flag))
            action.triggered.connect(lambda checked, flag=flag: self._change(self._with(flag, checked)))
        self._run(menu, self.more_chip)

    def _show_statuses(self) -> None:
        menu = QMenu(self)
        self._add_statuses(menu)
        self._run(menu, self.active_chip)

    def _add_statuses(self, menu: QMenu) -> None:
        usual = menu.addAction(self.tr("Active and paused"))
        usual.setCheckable(True)
        usual.setChecked(set(self._filter.statuses) == set(PeopleFilter().statuses))
        usual.triggered.connect(lambda: self._change(self._with("statuses", PeopleFilter().statuses)))
        for status in Status:
            action = menu.addAction(terms.status(status))
            action.setCheckable(True)
            action.setChecked(self._filter.statuses == (status,))
            action.triggered.connect(
                lambda _checked=False, status=status: self._change(self._with("statuses", (str(status),)))
            )
        everybody = menu.addAction(self.tr("Everyone"))
        everybody.setCheckable(True)
        everybody.setChecked(set(self._filter.statuses) == set(filter_state.EVERYBODY))
        everybody.triggered.connect(
            lambda: self._change(self._with("statuses", tuple(str(status) for status in filter_state.EVERYBODY)))
        )

    def _with(self, field: str, value: object) -> PeopleFilter:
        return replace(self._filter, **{field: value})  # type: ignore[arg-type]

    def _run(self, menu: QMenu, chip: ChipButton) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 4)))

    def _show_parts(self) -> None:
        """Show a chip with a cross for each part, and a way to drop them all."""
        told, found = self._part_of_chip, filter_state.parts(self._filter)
        self._part_of_chip = found
        if found and [part.field for part in found] == [part.field for part in told]:
            # As with another letter of a search: new chips would take as long as the list.
            self._reword_chips()
            return
        focused = next((place for place, chip in enumerate(self._part_chips) if chip.hasFocus()), None)
        self._parts_flow.clear()
        self._part_chips = []
        for place in range(len(found)):
            chip = ChipButton("", SHARED, removable=True, icon=False)
            chip.removed.connect(lambda place=place: self._drop(place))
            chip.clicked.connect(lambda _checked=False, place=place: self._drop(place))
            self._parts_flow.addWidget(chip)
            self._part_chips.append(chip)
        self._reword_chips()
        if found:
            self.clear_button = link_button(self.tr("Clear all"))
            self.clear_button.setToolTip(self.tr("Drop the search and every filter"))
            self.clear_button.clicked.connect(self.clear)
            self._parts_flow.addWidget(self.clear_button)
        # What is made later would come last of all in the window.
        order = [*self._chips, self.save_button, *self._part_chips, *([self.clear_button] if found else [])]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self._parts.setVisible(bool(found))
        self._parts.updateGeometry()
        if focused is not None:
            # Whoever drops one chip after another by keys goes on with the next one.
            following = [*self._part_chips, self.more_chip]
            chip = following[min(focused, len(following) - 1)]
            # A chip just made is shown by its layout later, and only what is shown can have the focus.
            chip.show()
            chip.setFocus()

    def _reword_chips(self) -> None:
        """Let every chip say what it would drop."""
        for chip, part in zip(self._part_chips, self._part_of_chip, strict=True):
            words = self.chip_words(part)
            if words != chip.text():
                chip.set_text(words)
                chip.setToolTip(as_tooltip(words))

    def _drop(self, place: int) -> None:
        """Do without what a chip stands for."""
        self._change(filter_state.without(self._filter, self._part_of_chip[place]))

    def part_chips(self) -> list[ChipButton]:
        """Return the chips of what the list is narrowed by, in their order."""
        return list(self._part_chips)

    def suggested_name(self) -> str:
        """Return the filter in a few words, as a name to begin with; "" where it lets everybody through."""
        words = [self._filter.text.strip()] if self._filter.text.strip() else []
        professional, personal = filter_state.kinds_shown(self._filter)
        words += [terms.kind(Kind.PROFESSIONAL)] if professional else []
        words += [terms.kind(Kind.PERSONAL)] if personal else []
        words += [self.words_for(part) for part in filter_state.parts(self._filter) if part.field != "text"]
        return " · ".join(words)

    def chip_words(self, part: Part) -> str:
        """Return a part of the filter in words that say what it filters by."""
        template = {
            "text": self.tr("Search: {value}"),
            "interests": self.tr("Interest: {value}"),
            "platforms": self.tr("Platform: {value}"),
            "circles": self.tr("Circle: {value}"),
            "groups": self.tr("Group: {value}"),
            "places": self.tr("Place: {value}"),
            "stages": self.tr("Stage: {value}"),
            "warmths": self.tr("Warmth: {value}"),
            "statuses": self.tr("Status: {value}"),
        }.get(part.field, "{value}")
        return template.format(value=self.words_for(part))

    def words_for(self, part: Part) -> str:
        """Return the value of a part of the filter in words."""
        if part.field in ("stages", "warmths"):
            return self._value_words(part.field, part.value)
        if part.field == "statuses":
            return self._status_words(tuple(part.value.split(",")))
        if part.field == "ids":
            return self._filter.ids_words or counted("1 chosen person", "{n} chosen people", int(part.value))
        if part.field == "no_rhythm":
            return self.tr("No rhythm")
        if part.field == "never_contacted":
            return self.tr("Never contacted")
        return part.value

    def _value_words(self, field: str, value: str) -> str:
        """Return a value of a field as people call it."""
        if field == "stages":
            return terms.stage(value)
        return terms.warmth(value) if field == "warmths" else value

    def _status_words(self, statuses: Sequence[str]) -> str:
        if set(statuses) == set(filter_state.EVERYBODY) or not statuses:
            return self.tr("Everyone")
        if set(statuses) == set(PeopleFilter().statuses):
            return self.tr("Active")
        return ", ".join(terms.status(status) for status in statuses)
