"""People beside each other, what is known of each, and a choice wherever they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from models.queries.merging import KIND, PHOTO, Conflict
from models.vocabulary import Kind
from ui import terms
from ui.merging import merge_words
from ui.shared.avatar import Avatar
from ui.shared.labels import Hairline, PlainLabel, as_tooltip

_COLUMN, _LABELS = 200, 132
_TOGETHER = 640
# Choices are called by the places of the people from 1 on, since Qt takes no -1; this one takes nobody's kind alone.
_BOTH = 0


@dataclass(frozen=True)
class Side:
    """One of the people: the id by which conflicts know them, name, work, and where they come from, if that is told."""

    id: int
    name: str
    subtitle: str = ""
    origin: str = ""


class SideBySide(QWidget):
    """A column for each person: who they are, facts, and radio buttons where only one value can stand."""

    def __init__(
        self,
        sides: Sequence[Side],
        conflicts: Sequence[Conflict],
        facts: Sequence[tuple[str, Mapping[int, str]]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show people; facts are titles with what each person has, by id, of which nothing has to be chosen."""
        super().__init__(parent)
        self.sides = list(sides)
        self.groups: dict[str, QButtonGroup] = {}
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, _LABELS)
        for place, side in enumerate(self.sides, start=1):
            grid.addWidget(_head(side), 0, place)
            grid.setColumnMinimumWidth(place, self._width)
            grid.setColumnStretch(place, 1)
        grid.addWidget(Hairline(), 1, 0, 1, len(self.sides) + 1)
        for conflict in conflicts:
            self._add_choice(conflict)
        if not conflicts:
            nothing = PlainLabel(
                self.tr("They differ in nothing that would have to be chosen."), tone="hint", wrap=True
            )
            grid.addWidget(nothing, grid.rowCount(), 0, 1, len(self.sides) + 1)
        if facts:
            grid.addWidget(Hairline(), grid.rowCount(), 0, 1, len(self.sides) + 1)
        for title, values in facts:
            self._add_fact(title, values)
        grid.setRowStretch(grid.rowCount(), 1)

    def choices(self) -> dict[str, int]:
        """Return whose value was chosen where they differ."""
        chosen = {key: group.checkedId() for key, group in self.groups.items()}
        return {key: self.sides[place - 1].id for key, place in chosen.items() if place != _BOTH}

    def choose(self, choices: Mapping[str, int]) -> None:
        """Choose whose values stand, as choices() gave them."""
        places = {side.id: place for place, side in enumerate(self.sides, start=1)}
        for key, side_id in choices.items():
            if key in self.groups and (button := self.groups[key].button(places.get(side_id, -1))) is not None:
                button.setChecked(True)

    @property
    def first_choice(self) -> QWidget | None:
        """The choice that the focus goes to first, None where nothing differs."""
        return next((group.checkedButton() for group in self.groups.values()), None)

    def _add_fact(self, title: str, values: Mapping[int, str]) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(PlainLabel(title, tone="secondary", elide=True), row, 0, Qt.AlignmentFlag.AlignTop)
        for place, side in enumerate(self.sides, start=1):
            words = values.get(side.id, "")
            label = PlainLabel(words or "–", tone="" if words else "hint", wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label, row, place)

    def _add_choice(self, conflict: Conflict) -> None:
        """Add the choices for one thing, the first person's chosen to begin with."""
        grid, row = self._grid, self._grid.rowCount()
        label = merge_words.title(conflict.key)
        grid.addWidget(PlainLabel(label, tone="secondary", elide=True), row, 0, Qt.AlignmentFlag.AlignVCenter)
        group = self.groups[conflict.key] = QButtonGroup(self)
        for place, side in enumerate(self.sides, start=1):
            if side.id not in conflict.values:
                grid.addWidget(PlainLabel("–", tone="hint"), row, place)
                continue
            button = self._choice(conflict, side, label)
            group.addButton(button, place)
            grid.addWidget(button, row, place)
        values = [(place, conflict.values.get(side.id)) for place, side in enumerate(self.sides, start=1)]
        wholes = [place for place, value in values if conflict.key == KIND and value and value[0] == Kind.BOTH]
        if wholes:
            group.button(wholes[0]).setChecked(True)
        elif conflict.key == KIND:
            both = QRadioButton(terms.kind(Kind.BOTH))
            both.setAccessibleName(merge_words.choice_words(label, both.text(), ""))
            group.addButton(both, _BOTH)
            grid.addWidget(both, row + 1, 1, 1, len(self.sides))
            both.setChecked(True)
        else:
            group.buttons()[0].setChecked(True)

    def _choice(self, conflict: Conflict, side: Side, label: str) -> QRadioButton:
        value = conflict.values[side.id]
        if conflict.key == PHOTO:
            button = QRadioButton()
            merge_words.show_photo(button, value[0])
            words = self.tr("this photo")
        else:
            words = merge_words.value(conflict.key, value)
            button = QRadioButton(self._cut(words).replace("&", "&&"))
            button.setToolTip(as_tooltip(words))
        button.setAccessibleName(merge_words.choice_words(label, words, side.name))
        return button

    @property
    def _width(self) -> int:
        """The width of one person's column in logical pixels."""
        return max(_COLUMN, _TOGETHER // max(1, len(self.sides)))

    def _cut(self, words: str) -> str:
        """Return words that fit into a column."""
        line = " ".join(words.split())
        return self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self._width - 34)


def _head(side: Side) -> QWidget:
    """Return a person's picture, name, work and origin."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(Avatar(side.name, 36), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(PlainLabel(side.name, scale="strong", elide=True))
    words.addWidget(PlainLabel(side.subtitle, tone="secondary", scale="small", elide=True))
    if side.origin:
        words.addWidget(PlainLabel(side.origin, tone="hint", scale="small", elide=True))
    row.addLayout(words, 1)
    return holder
