"""Who it is: photo, name, work, place, and what kind of relationship it is, all changed where they stand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from models.operations.people import edit_person, set_photo
from models.queries import Person
from models.vocabulary import Kind, Status
from ui import terms
from ui.operations import Operations
from ui.people import wording
from ui.people.actions import PeopleActions
from ui.people.form_parts import parts_following
from ui.people.in_place import InPlace, Part
from ui.people.photo import PhotoButton
from ui.shared.buttons import icon_button
from ui.shared.chips import DUE, HIGHER, NEUTRAL, PERSONAL, PROFESSIONAL, Chip, ChipButton
from ui.shared.column import Column
from ui.shared.flow import FlowLayout
from ui.shared.kept import KeptRow, Wanted


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


class Head(QWidget):
    """The photo beside name, work and place.

    page_requested asks for the page, or back from it; edit_requested for the whole form; notice carries a sentence.
    """

    page_requested = Signal()
    edit_requested = Signal()
    notice = Signal(str)

    def __init__(self, operations: Operations, who: Person, photo: bytes | None, *, is_page: bool) -> None:
        """Show a person; a page is larger and invites to fill what is empty."""
        super().__init__()
        self._operations, self._is_page = operations, is_page
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16 if is_page else 12)
        self.photo = PhotoButton(who.name, photo, 84 if is_page else 52)
        self.photo.chosen.connect(lambda image: operations.perform(set_photo, self.who.id, image))
        self.photo.refused.connect(self.notice)
        row.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        words = Column()
        row.addLayout(words, 1)
        if is_page:
            more = icon_button("pencil", _tr("Edit"))
            more.setToolTip(_tr("Edit everything in one form"))
            more.clicked.connect(self.edit_requested)
        else:
            more = icon_button("maximize-2", _tr("Open the page"))
            more.setToolTip(_tr("Open the page (F11)"))
            more.clicked.connect(self.page_requested)
        row.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self.name = self._make_name()
        self._lines = KeptRow(words, following=(more,))
        self.show_person(who, photo)

    @property
    def is_at_rest(self) -> bool:
        """Whether another person can be shown."""
        return not self.photo.is_choosing

    def show_person(self, who: Person, photo: bytes | None) -> None:
        """Show another person."""
        self.who = who
        self.photo.set_person(who.name, photo)
        parts = [Part("name", _tr("Name"), who.name)]
        name = Wanted("name", lambda: self.name, lambda name: name.show_parts(parts))
        self._lines.show([name, *(line for line, is_empty in self._below() if self._is_page or not is_empty)])

    def _make_name(self) -> InPlace:
        name = InPlace(
            "name",
            [],
            scale="title" if self._is_page else "heading",
            check=lambda texts: "" if texts["name"] else _tr("A person needs a name."),
        )
        name.saved.connect(self._rename)
        return name

    def _below(self) -> list[tuple[Wanted, bool]]:
        """Return what stands below the name, and whether it is empty."""
        who = self.who
        work = self._line(
            "work",
            [
                Part("title", _tr("Job title"), who.title),
                Part("organization", _tr("Organisation"), who.organization),
            ],
            _tr("Add title and organisation"),
            wording.work_line(who.title, who.organization),
        )
        nickname = self._line(
            "nickname",
            [Part("nickname", _tr("Nickname"), who.nickname)],
            _tr("Add a nickname"),
            _tr("“{nickname}”").format(nickname=who.nickname) if who.nickname else "",
        )
        place = self._line("place", [Part("place", _tr("Place"), who.place)], _tr("Add a place"), who.place)
        return [
            (work, not (who.title or who.organization)),
            (nickname, not who.nickname),
            (place, not who.place),
        ]

    def _line(self, key: str, parts: list[Part], invitation: str, shown: str) -> Wanted:
        """Return a line that is edited where it stands."""

        def make() -> InPlace:
            line = InPlace(key, parts, tone="ink2", invitation=invitation)
            line.saved.connect(lambda changes: self._operations.perform(edit_person, self.who.id, **changes))
            return line

        return Wanted(key, make, lambda line: line.show_parts(parts, shown=shown))

    def _rename(self, changes: dict[str, str]) -> None:
        """Change the name, and its parts with it as far as they made it up."""
        name = changes["name"]
        self._operations.perform(edit_person, self.who.id, name=name, **parts_following(self.who.columns, name))


class HeadChips(QWidget):
    """Kind, stage, rhythm and status as chips, each with a menu to change it."""

    def __init__(self, actions: PeopleActions, who: Person) -> None:
        """Show a person's."""
        super().__init__()
        self._actions = actions
        self._chips = KeptRow(FlowLayout(self))
        self.show_person(who)

    def show_person(self, who: Person) -> None:
        """Show another person's."""
        self._who = who
        kinds = {Kind.PROFESSIONAL: PROFESSIONAL, Kind.PERSONAL: PERSONAL}
        actions, change = self._actions, _tr("Change")
        wanted = [
            self._chip(
                lambda: actions.kind_menu([self._who.id], self._who.kind),
                terms.kind(who.kind),
                _tr("Kind: {value}"),
                change,
                kinds.get(Kind(who.kind), NEUTRAL),
                shape="kind",
            ),
            self._chip(
                lambda: actions.stage_menu([self._who.id], self._who.stage),
                terms.stage(who.stage),
                _tr("Stage: {value}"),
                change,
                shape="stage",
            ),
            self._chip(
                lambda: actions.circle_menu([self._who.id], self._who.circle, no_rhythm=self._who.no_rhythm),
                wording.rhythm_words(who),
                _tr("Rhythm: {value}"),
                change,
                shape="rhythm",
            ),
        ]
        if who.status != Status.ACTIVE:
            words = terms.status(who.status)
            wanted.append(self._chip(lambda: self._status_menu(self._who), words, kind=DUE, shape="status"))
        if who.sample:
            wanted.append(Wanted("sample", _sample_chip))
        self._chips.show(wanted)

    def _chip(
        self,
        menu: Callable[[], QMenu],
        text: str,
        name: str = "{value}",
        hint: str = "",
        kind: str = NEUTRAL,
        *,
        shape: str,
    ) -> Wanted:
        """Return a chip that shows a menu; name is what a screen reader calls it."""

        def make() -> ChipButton:
            chip = ChipButton(text)
            chip.clicked.connect(lambda: self._actions.run(menu(), below=chip))
            return chip

        def say(chip: ChipButton) -> None:
            chip.set_text(text)
            chip.set_kind(kind)
            chip.setAccessibleName(name.format(value=text))
            chip.setToolTip(hint)

        return Wanted(shape, make, say)

    def _status_menu(self, who: Person) -> QMenu:
        menu = QMenu(self)
        self._actions.add_status_actions(menu, [who.id], who.status)
        return menu


def _sample_chip() -> Chip:
    """Return the chip of a sample person, as high as those beside it that can be pressed."""
    chip = Chip(_tr("Sample person"), NEUTRAL)
    chip.setFixedHeight(chip.sizeHint().height() + HIGHER)
    return chip


__all__ = ["Head", "HeadChips"]
