"""Who it is: photo, name, work, place, and what kind of relationship it is, all changed where they stand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

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
from ui.shared.chips import DUE, NEUTRAL, PERSONAL, PROFESSIONAL, Chip, ChipButton
from ui.shared.flow import FlowLayout


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
        self._operations, self._who = operations, who
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16 if is_page else 12)
        self.photo = PhotoButton(who.name, photo, 84 if is_page else 52)
        self.photo.chosen.connect(lambda image: operations.perform(set_photo, who.id, image))
        self.photo.refused.connect(self.notice)
        row.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name = InPlace(
            "name",
            [Part("name", _tr("Name"), who.name)],
            scale="title" if is_page else "heading",
            check=lambda texts: "" if texts["name"] else _tr("A person needs a name."),
        )
        self.name.saved.connect(self._rename)
        words.addWidget(self.name)
        for editor, is_empty in self._lines():
            if is_page or not is_empty:
                editor.saved.connect(lambda changes: operations.perform(edit_person, who.id, **changes))
                words.addWidget(editor)
        words.addStretch(1)
        row.addLayout(words, 1)
        if is_page:
            edit = icon_button("pencil", _tr("Edit"))
            edit.setToolTip(_tr("Edit everything in one form"))
            edit.clicked.connect(self.edit_requested)
            row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        else:
            page = icon_button("maximize-2", _tr("Open the page"))
            page.setToolTip(_tr("Open the page (F11)"))
            page.clicked.connect(self.page_requested)
            row.addWidget(page, 0, Qt.AlignmentFlag.AlignTop)

    def _lines(self) -> list[tuple[InPlace, bool]]:
        """Return what stands below the name, and whether it is empty."""
        who = self._who
        work = InPlace(
            "work",
            [
                Part("title", _tr("Job title"), who.title),
                Part("organization", _tr("Organisation"), who.organization),
            ],
            shown=wording.work_line(who.title, who.organization),
            tone="ink2",
            invitation=_tr("Add title and organisation"),
        )
        nickname = InPlace(
            "nickname",
            [Part("nickname", _tr("Nickname"), who.nickname)],
            shown=_tr("“{nickname}”").format(nickname=who.nickname) if who.nickname else "",
            tone="ink2",
            invitation=_tr("Add a nickname"),
        )
        place = InPlace("place", [Part("place", _tr("Place"), who.place)], tone="ink2", invitation=_tr("Add a place"))
        return [
            (work, not (who.title or who.organization)),
            (nickname, not who.nickname),
            (place, not who.place),
        ]

    def _rename(self, changes: dict[str, str]) -> None:
        """Change the name, and its parts with it as far as they made it up."""
        name = changes["name"]
        self._operations.perform(edit_person, self._who.id, name=name, **parts_following(self._who.columns, name))


class HeadChips(QWidget):
    """Kind, stage, rhythm and status as chips, each with a menu to change it."""

    def __init__(self, actions: PeopleActions, who: Person) -> None:
        """Show a person's."""
        super().__init__()
        self._actions = actions
        flow = FlowLayout(self)
        ids = [who.id]
        kinds = {Kind.PROFESSIONAL: PROFESSIONAL, Kind.PERSONAL: PERSONAL}
        choices: list[tuple[str, str, Callable[[], QMenu], str]] = [
            (
                terms.kind(who.kind),
                kinds.get(Kind(who.kind), NEUTRAL),
                lambda: actions.kind_menu(ids, who.kind),
                _tr("Kind: {value}"),
            ),
            (terms.stage(who.stage), NEUTRAL, lambda: actions.stage_menu(ids, who.stage), _tr("Stage: {value}")),
            (
                wording.rhythm_words(who),
                NEUTRAL,
                lambda: actions.circle_menu(ids, who.circle, no_rhythm=who.no_rhythm),
                _tr("Rhythm: {value}"),
            ),
        ]
        for text, kind, menu, name in choices:
            chip = ChipButton(text, kind)
            chip.setAccessibleName(name.format(value=text))
            chip.setToolTip(_tr("Change"))
            chip.clicked.connect(lambda _checked=False, menu=menu, chip=chip: actions.run(menu(), below=chip))
            flow.addWidget(chip)
        if who.status != Status.ACTIVE:
            status = ChipButton(terms.status(who.status), DUE)
            status.clicked.connect(lambda: actions.run(self._status_menu(who), below=status))
            flow.addWidget(status)
        if who.sample:
            flow.addWidget(Chip(_tr("Sample person"), NEUTRAL))

    def _status_menu(self, who: Person) -> QMenu:
        menu = QMenu(self)
        self._actions.add_status_actions(menu, [who.id], who.status)
        return menu


__all__ = ["Head", "HeadChips"]
