"""What the file says of the people in it, to be changed before they come in: one card, not a form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from models.exchange import linkedin
from models.exchange.choices import ImportChoices, name_key
from models.exchange.conclusions import Conclusions, NameCounts
from models.exchange.teaching import Evidence
from models.queries import platforms
from models.vocabulary import Kind, Stage
from ui import terms
from ui.importing.table_row import FIELD_HEIGHT
from ui.people.tag_fields import group_input, interest_input
from ui.settings.fields import ChoiceField
from ui.shared.buttons import link_button
from ui.shared.cards import Card
from ui.shared.chips import ChipButton
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel, SectionTitle
from ui.shared.tag_input import Tag, TagInput
from ui.words import counted, isolated, number

_MOST_REASONS = 3
_FEWEST_SHOWN = 8
_MOST_SHOWN = 60
_FIGURES = 44
_NARROWEST = 120
_Word = TypeVar("_Word", Kind, Stage)


class ConclusionsCard(Card):
    """Kinds and why, stages, groups, interests and platforms of a file; `changed` carries the ImportChoices.

    What is chosen is kept while the same file is looked at anew; begin() starts with another file. unfolded carries a
    widget that has just come to be seen.
    """

    changed = Signal(object)
    unfolded = Signal(object)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(title=_tr("What the file says"), spacing=10)
        self.choices = ImportChoices()
        self.kind_fields: dict[Kind, ChoiceField] = {}
        self.stage_fields: dict[Stage, ChoiceField] = {}
        self.hints: dict[Kind | Stage, PlainLabel] = {}
        self.chips: dict[str, list[NameChip]] = {}
        self._said = Conclusions()
        self._format = ""
        self._content = QWidget()
        self.body.addWidget(self._content)
        self.more_button = link_button(_tr("Tag everybody in this file"), "plus", flush=True)
        self.more_button.clicked.connect(self._ask_for_more)
        self.body.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._more = QWidget()
        self._more_column = QVBoxLayout(self._more)
        self._more_column.setContentsMargins(0, 0, 0, 0)
        self._more_column.setSpacing(8)
        self._more_column.addWidget(SectionTitle(_tr("For everybody in this file")))
        self.group_field = self._tag_field(group_input, "groups", _tr("Add a group, such as “PyCon 2026”"))
        self.interest_field = self._tag_field(interest_input, "interests", _tr("Add an interest"))
        self.body.addWidget(self._more)

    def begin(self, said: Conclusions, format_: str, choices: ImportChoices) -> None:
        """Show what another file in this format says, and what was chosen otherwise already."""
        self.choices, self._format = choices, format_
        for field, names in ((self.group_field, choices.groups), (self.interest_field, choices.interests)):
            field.set_tags([Tag(name) for name in names])
        is_tagged = bool(choices.groups or choices.interests)
        self.more_button.setVisible(not is_tagged)
        self._more.setVisible(is_tagged)
        self._show(said)

    def show_conclusions(self, said: Conclusions) -> None:
        """Show what the file says once its columns mean something else; what was chosen stays chosen."""
        if said.as_dict() != self._said.as_dict():
            self._show(said)

    # --- what is shown ----------------------------------------------------------------------------------------

    def _show(self, said: Conclusions) -> None:
        self._said = said
        self.kind_fields, self.stage_fields, self.hints, self.chips = {}, {}, {}, {}
        new = QWidget()
        column = QVBoxLayout(new)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        if said.kinds:
            grid = QGridLayout()
            grid.setHorizontalSpacing(8)
            grid.setVerticalSpacing(3)
            grid.setColumnMinimumWidth(0, _FIGURES)
            grid.setColumnStretch(1, 1)
            for kind in sorted(said.kinds, key=list(Kind).index):
                self.kind_fields[kind] = self._kind_row(grid, kind)
            for stage in sorted(said.stages, key=list(Stage).index):
                self.stage_fields[stage] = self._stage_row(grid, stage)
            column.addLayout(grid)
        names = {row.key or row.name: row.name for row in platforms()}
        used = [(key, names.get(key, key), count) for key, count in said.platforms_used()]
        self._add_chips(column, "groups", _tr("Groups"), _named(said.groups))
        self._add_chips(column, "interests", _tr("Interests"), _named(said.interests))
        self._add_chips(column, "platforms", _tr("Platforms"), used)
        self.body.replaceWidget(self._content, new)
        self._content.hide()
        self._content.deleteLater()
        self._content = new

    def _kind_row(self, grid: QGridLayout, kind: Kind) -> ChoiceField:
        field = self._row(grid, self._said.kinds[kind], kind, [(terms.kind(word), word) for word in Kind])
        field.setAccessibleName(_tr("Those the file makes {kind}").format(kind=terms.kind(kind).lower()))
        field.show_value(self.choices.kinds.get(kind, kind))
        field.settled.connect(lambda chosen: self._choose_kind(kind, Kind(chosen)))
        self._hint_kind(kind)
        return field

    def _stage_row(self, grid: QGridLayout, stage: Stage) -> ChoiceField:
        field = self._row(grid, self._said.stages[stage], stage, [(terms.stage(word), word) for word in Stage])
        field.setAccessibleName(_tr("Those in the stage {stage}").format(stage=terms.stage(stage)))
        field.show_value(self.choices.stages.get(stage, stage))
        field.settled.connect(lambda chosen: self._choose_stage(stage, Stage(chosen)))
        self._hint_stage(stage)
        return field

    def _row(
        self, grid: QGridLayout, count: int, word: Kind | Stage, choices: Sequence[tuple[str, object]]
    ) -> ChoiceField:
        """Add a number, what so many become, and below it why."""
        row = grid.rowCount()
        figure = PlainLabel(number(count), scale="figure")
        font = figure.font()
        font.setWeight(font.Weight.DemiBold)
        figure.setFont(font)
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        field = ChoiceField("", list(choices))
        field.setFixedHeight(FIELD_HEIGHT)
        # The longest word must not make the card wider than the column it stands in.
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        field.setMinimumWidth(_NARROWEST)
        hint = self.hints[word] = PlainLabel(tone="secondary", scale="small", wrap=True)
        hint.setContentsMargins(0, 0, 0, 5)
        grid.addWidget(figure, row, 0)
        grid.addWidget(field, row, 1)
        grid.addWidget(hint, row + 1, 1)
        return field

    def _add_chips(self, column: QVBoxLayout, what: str, title: str, names: list[tuple[str, str, int]]) -> None:
        """Add a chip for each (key, name, how many people), by which it is left out and taken in again."""
        if not names:
            return
        column.addWidget(SectionTitle(title))
        holder = QWidget()
        flow = FlowLayout(holder, spacing=6, line_spacing=6)
        left_out = getattr(self.choices, f"without_{what}")
        self.chips[what] = [NameChip(key, name, count) for key, name, count in names[:_MOST_SHOWN]]
        for chip in self.chips[what]:
            chip.setChecked(name_key(chip.key) not in left_out)
            chip.toggled.connect(lambda on, key=chip.key: self._take_in(what, key, taken_in=on))
            flow.addWidget(chip)
        rest = self.chips[what][_FEWEST_SHOWN:]
        if rest:
            more = ChipButton(counted("1 more", "{n} more", len(names) - _FEWEST_SHOWN), menu=True)
            flow.addWidget(more)
            more.clicked.connect(lambda: self._unfold(more, rest))
            for chip in rest:
                chip.hide()
        column.addWidget(holder)

    def _unfold(self, more: ChipButton, rest: Sequence[NameChip]) -> None:
        """Show those that were folded away, the focus on the first of them."""
        for chip in rest:
            chip.show()
        rest[0].setFocus()
        more.hide()
        self.unfolded.emit(rest[0])

    def _tag_field(self, make: Callable[..., TagInput], what: str, placeholder: str) -> TagInput:
        name = {"groups": _tr("Groups for everybody"), "interests": _tr("Interests for everybody")}[what]
        field = make(name, self, placeholder=placeholder)
        field.changed.connect(lambda: self._change(**{what: tuple(tag.text for tag in field.tags)}))
        self._more_column.addWidget(field)
        return field

    def _ask_for_more(self) -> None:
        """Show the fields for what everybody in the file gets."""
        self._more.show()
        self.more_button.hide()
        self.unfolded.emit(self._more)
        self.group_field.field.setFocus()

    # --- what is said of it -----------------------------------------------------------------------------------

    def _hint_kind(self, kind: Kind) -> None:
        """Say why so many are of a kind, or what they would be by the file."""
        if self.choices.kinds.get(kind, kind) != kind:
            told = _tr("The file says: {word}").format(word=terms.kind(kind).lower())
        else:
            told = _reasons(kind, self._said, self._format)
        self.hints[kind].setText(told)
        if kind in self.kind_fields:
            self.kind_fields[kind].setAccessibleDescription(told)

    def _hint_stage(self, stage: Stage) -> None:
        chosen = self.choices.stages.get(stage, stage)
        self.hints[stage].setText(terms.stage_explained(chosen))

    # --- what is chosen ---------------------------------------------------------------------------------------

    def _choose_kind(self, kind: Kind, chosen: Kind) -> None:
        self._change(kinds=_chosen(dict(self.choices.kinds), kind, chosen))
        self._hint_kind(kind)

    def _choose_stage(self, stage: Stage, chosen: Stage) -> None:
        self._change(stages=_chosen(dict(self.choices.stages), stage, chosen))
        self._hint_stage(stage)

    def _take_in(self, what: str, key: str, *, taken_in: bool) -> None:
        left_out = getattr(self.choices, f"without_{what}")
        self._change(**{f"without_{what}": left_out - {name_key(key)} if taken_in else left_out | {name_key(key)}})

    def _change(self, **values: object) -> None:
        new = replace(self.choices, **values)  # type: ignore[arg-type]
        if new != self.choices:
            self.choices = new
            self.changed.emit(new)


class NameChip(ChipButton):
    """A group, interest or platform with how many people the file says it of; pressed, it is left out, and says so."""

    def __init__(self, key: str, name: str, count: int) -> None:
        """Take what it is known by, what it is called and its number."""
        super().__init__("", checkable=True)
        self.key, self._name, self._count = key, name, count
        self.toggled.connect(lambda _on: self._tell())
        self._tell()

    def _tell(self) -> None:
        name = isolated(self._name)
        if self.isChecked():
            self.set_text(f"{name} · {number(self._count)}")
            people = counted("of 1 person", "of {n} people", self._count)
            self.setAccessibleDescription(_tr("{people}; press to leave it out").format(people=people))
        else:
            self.set_text(_tr("{name} · left out").format(name=name))
            self.setAccessibleDescription(_tr("Press to take it in again"))
        self.setToolTip(self.accessibleDescription())


def _reasons(kind: Kind, said: Conclusions, format_: str) -> str:
    """Return what makes people this kind, the most frequent first."""
    names = {row.key: row.name for row in platforms() if row.key}
    reasons = [_reason(reason, names) for reason in said.reasons_for(kind)[:_MOST_REASONS]]
    if reasons:
        return _tr("By {reasons}").format(reasons=", ".join(reasons))
    if kind is Kind.PROFESSIONAL and format_ == linkedin.FORMAT:
        return _tr("Connected on LinkedIn")
    return _tr("Nothing tells more") if kind is Kind.BOTH else _tr("As the file has it")


def _reason(reason: Evidence, names: dict[str, str]) -> str:
    if reason.group:
        return _tr("the group {name}").format(name=isolated(reason.group))
    return names.get(reason.platform, reason.platform)


def _named(names: NameCounts) -> list[tuple[str, str, int]]:
    return [(name, name, count) for name, count in names.most_common()]


def _chosen(mapping: dict[_Word, _Word], told: _Word, chosen: _Word) -> dict[_Word, _Word]:
    """Return the changes with another one; what is as the file says is none."""
    mapping.pop(told, None)
    return mapping if chosen == told else mapping | {told: chosen}


def _tr(text: str) -> str:
    return QCoreApplication.translate("conclusions", text)
