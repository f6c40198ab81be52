"""Common ground and groups of a person, added to in place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QWidget

from models.operations.tags import set_mine, tag_people, untag_people
from models.queries import Person
from models.queries.ground import SharedBy, others_sharing
from models.schema import Interest
from models.text import fold
from models.vocabulary import Status
from scheduler.reasons import left_off
from ui.operations import Operations
from ui.people.in_place import Editor
from ui.people.tag_fields import suggest_groups, suggest_interests
from ui.shared.buttons import link_button
from ui.shared.chips import NEUTRAL, SHARED, ChipButton
from ui.shared.column import Column
from ui.shared.completion import Completion, Suggestion
from ui.shared.elided_button import ElidedButton
from ui.shared.flow import FlowLayout
from ui.shared.kept import KeptRow, Wanted
from ui.shared.labels import PlainLabel
from ui.shared.soon import call_soon
from ui.words import counted, number, say

_SHOWN_ON_A_PAGE = 2


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


class ChipSection(Editor):
    """Chips with "+ Add" at the end, which turns into a field.

    `added`, `dropped` and `pressed` carry a name; `chosen` that of which everyone is to be shown.
    """

    added = Signal(str)
    dropped = Signal(str)
    chosen = Signal(str)
    pressed = Signal(str)

    def __init__(
        self, name: str, suggest: Callable[[str], Sequence[Suggestion]], parent: QWidget | None = None
    ) -> None:
        """Make an empty section; name is what a screen reader calls the field."""
        super().__init__(parent)
        self.draft_key = f"chips:{name}"
        self.column = Column(self, spacing=6)
        chips = QWidget()
        self._flow = FlowLayout(chips, spacing=6, line_spacing=6)
        self.column.addWidget(chips)
        self.add_chip = ChipButton("+ " + self.tr("Add"), NEUTRAL, icon=False)
        self.add_chip.setAccessibleName(name)
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.field.setFixedSize(180, 28)
        self.field.hide()
        self._suggest, self._held = suggest, frozenset[str]()
        self.completion = Completion(self.field, self._open_suggestions, marks_sole=True)
        self.completion.chosen.connect(lambda suggestion: self._add(suggestion.text))
        self.field.removeEventFilter(self.completion)
        self.field.installEventFilter(self)
        self.field.installEventFilter(self.completion)
        self.add_chip.clicked.connect(self.start_adding)
        self._flow.addWidget(self.add_chip)
        self._flow.addWidget(self.field)
        self._chips = KeptRow(self._flow, following=(self.add_chip, self.field))

    def show_chips(self, chips: Sequence[tuple[str, str, str]]) -> None:
        """Show chips given as (name, text, kind)."""

        def wanted(name: str, text: str, kind: str) -> Wanted:
            def say(chip: ChipButton) -> None:
                chip.setProperty("tag", name)
                chip.set_text(text)
                chip.set_kind(kind)

            return Wanted("chip", self._make_chip, say)

        self._held = frozenset(fold(name) for name, _text, _kind in chips)
        self._chips.show([wanted(*chip) for chip in chips])
        self._flow.invalidate()

    def menu_of(self, name: str) -> QMenu:
        """Return what can be done with a chip besides pressing it."""
        raise NotImplementedError

    def _open_suggestions(self, text: str) -> list[Suggestion]:
        """Return suggestions without what is held already."""
        return [found for found in self._suggest(text) if fold(found.text) not in self._held]

    def _make_chip(self) -> ChipButton:
        chip = ChipButton("", icon=False)
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.clicked.connect(lambda: self.pressed.emit(chip.property("tag")))
        chip.customContextMenuRequested.connect(
            lambda point: self.menu_of(chip.property("tag")).popup(chip.mapToGlobal(point))
        )
        chip.installEventFilter(self)
        chip.setAccessibleDescription(self.tr("Delete removes it"))
        return chip

    def start_adding(self) -> None:
        """Turn "+ Add" into a field."""
        self.add_chip.hide()
        self.field.clear()
        self.field.show()
        self.field.setFocus()
        self._flow.invalidate()

    def draft(self) -> Any:
        """Return what is written in the field."""
        return self.field.text() if not self.field.isHidden() else None

    def resume(self, draft: Any) -> None:
        """Go on writing in the field."""
        self.start_adding()
        self.field.setText(draft)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add by Enter, leave by Escape, drop a chip by Delete."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if watched is self.field and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._add(self.field.text())
                return True
            if watched is self.field and key == Qt.Key.Key_Escape:
                self._stop_adding()
                return True
            if isinstance(watched, ChipButton) and key == Qt.Key.Key_Menu:
                watched.customContextMenuRequested.emit(watched.rect().bottomLeft())
                return True
            if watched is not self.field and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.dropped.emit(watched.property("tag"))
                return True
        if watched is self.field and event.type() == QEvent.Type.FocusOut and not self.field.text().strip():
            call_soon(self, self._stop_adding)
        return super().eventFilter(watched, event)

    def _add(self, name: str) -> None:
        if name.strip():
            self.completion.close()
            self.field.clear()
            self.added.emit(name.strip())
        else:
            self._stop_adding()

    def _stop_adding(self) -> None:
        had_focus = self.field.hasFocus()
        self.completion.close()
        self.field.hide()
        self.add_chip.show()
        if had_focus:
            self.add_chip.setFocus()
        self._flow.invalidate()


class CommonGround(ChipSection):
    """A person's interests: those the user shares first and in green, with how many people have them.

    A press on one shows who else cares about it; person_requested carries the id of one of them.
    """

    person_requested = Signal(int)

    def __init__(
        self,
        operations: Operations,
        person: Person,
        sharing: Mapping[str, int],
        parent: QWidget | None = None,
        *,
        is_page: bool = False,
    ) -> None:
        """Show a person's interests with how many others share each, by folded name.

        A page also says who shares the first ones, and where the user left off.
        """
        super().__init__(_tr("Add an interest"), suggest_interests, parent)
        self._operations, self._is_page = operations, is_page
        self._shared_by: dict[str, SharedByRow] = {}
        self._left_off: PlainLabel | None = None
        self.pressed.connect(self.toggle)
        self.added.connect(lambda name: operations.perform(tag_people, [self._person.id], interests=[name]))
        self.dropped.connect(lambda name: operations.perform(untag_people, [self._person.id], interests=[name]))
        self.show_person(person, sharing)

    def show_person(self, person: Person, sharing: Mapping[str, int]) -> None:
        """Show another person's."""
        self._person = person
        for name in list(self._shared_by):
            self.toggle(name)
        here = int(person.status in (Status.ACTIVE, Status.PAUSED))
        chips: list[tuple[str, str, str]] = []
        for name, mine in person.interests:
            text = name
            if mine:
                sharers = sharing.get(fold(name), 0) + here
                words = counted("{name} · 1 person", "{name} · {n} people", sharers, {"name": name})
                text = words if not chips else f"{name} · {number(sharers)}"
            chips.append((name, text, SHARED if mine else NEUTRAL))
        self.show_chips(chips)
        if self._is_page:
            for name, mine in person.interests[:_SHOWN_ON_A_PAGE]:
                if mine:
                    self.toggle(name)
        self._tell_left_off()

    def toggle(self, name: str) -> None:
        """Show who else has an interest, or put that away again."""
        row = self._shared_by.pop(name, None)
        if row is not None:
            row.hide()
            row.deleteLater()
            return
        row = SharedByRow(name, others_sharing(self._person.id, name))
        row.person_requested.connect(self.person_requested)
        row.all_requested.connect(lambda: self.chosen.emit(name))
        self._shared_by[name] = row
        self.column.insertWidget(len(self._shared_by), row)
        row.show()

    def _tell_left_off(self) -> None:
        """Say where the user left off, where the story does not begin with it anyway."""
        latest = self._person.interactions[:1]
        told = None
        if self._is_page or (latest and not latest[0].note):
            note = next((row.note for row in self._person.interactions if row.note), "")
            told = left_off(note, [row.text for row in self._person.follow_ups if row.done_on is None][-1:])
        if self._left_off is not None and told is None:
            self._left_off.hide()
            self._left_off.deleteLater()
            self._left_off = None
        if told is not None:
            if self._left_off is None:
                self._left_off = PlainLabel(tone="secondary", wrap=True)
                self.column.addWidget(self._left_off)
            self._left_off.setText(say(told))
            # Behind who shares an interest, also for screen readers.
            self._left_off.raise_()

    def menu_of(self, name: str) -> QMenu:
        """Return what can be done with it: mine too, everyone with it, remove."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        interest = Interest.get_or_none(Interest.folded == fold(name))
        if interest is not None:
            mine = menu.addAction(self.tr("Mine too"))
            mine.setCheckable(True)
            mine.setChecked(interest.mine)
            mine.triggered.connect(lambda checked: self._operations.perform(set_mine, interest.id, mine=checked))
        menu.addAction(self.tr("Show everyone with it")).triggered.connect(lambda: self.chosen.emit(name))
        menu.addAction(self.tr("Remove")).triggered.connect(lambda: self.dropped.emit(name))
        return menu


class SharedByRow(QWidget):
    """Who else has an interest: names to press, and everyone."""

    person_requested = Signal(int)
    all_requested = Signal()

    def __init__(self, interest: str, shared: SharedBy) -> None:
        """Name the others."""
        super().__init__()
        flow = FlowLayout(self, spacing=2, line_spacing=0)
        words = _tr("{interest} also:") if shared.others else _tr("{interest}: nobody else yet")
        label = PlainLabel(words.format(interest=interest), tone="secondary", scale="small")
        flow.addWidget(label)
        for id_, name in shared.others:
            button = ElidedButton(name, colour="primary")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, id_=id_: self.person_requested.emit(id_))
            flow.addWidget(button)
        more = shared.total - len(shared.others)
        if more > 0:
            everyone = link_button(counted("and 1 more", "and {n} more", more))
            everyone.setAccessibleName(_tr("Show everyone with {interest}").format(interest=interest))
            everyone.clicked.connect(self.all_requested)
            flow.addWidget(everyone)


class Groups(ChipSection):
    """A person's groups."""

    def __init__(self, operations: Operations, person: Person, parent: QWidget | None = None) -> None:
        """Show a person's groups."""
        super().__init__(_tr("Add a group"), suggest_groups, parent)
        self.pressed.connect(self.chosen)
        self.added.connect(lambda name: operations.perform(tag_people, [self._person.id], groups=[name]))
        self.dropped.connect(lambda name: operations.perform(untag_people, [self._person.id], groups=[name]))
        self.show_person(person)

    def show_person(self, person: Person) -> None:
        """Show another person's."""
        self._person = person
        self.show_chips([(name, name, NEUTRAL) for name in person.groups])

    def menu_of(self, name: str) -> QMenu:
        """Return what can be done with it: everyone in it, remove."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show everyone in it")).triggered.connect(lambda: self.chosen.emit(name))
        menu.addAction(self.tr("Remove")).triggered.connect(lambda: self.dropped.emit(name))
        return menu
