"""What can be done with one person or many, as menus shared by the list, the panel and the bulk bar."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from models.advice.drafts import Purpose
from models.operations import contact, people, rhythm
from models.operations.tags import untag_people
from models.queries import circles
from models.queries.held import held_tags
from models.vocabulary import Kind, Stage, Status
from scheduler.planner import import_spread
from ui import terms
from ui.icons import icon
from ui.operations import Operations
from ui.people.choice_popup import Choice, ChoicePopup
from ui.shared.menu_text import plain_row
from ui.shared.snooze_menu import snooze_menu
from ui.words import counted, isolated

# More entries than that are never one person, and would not fit side by side.
MOST_MERGED = 6


class PeopleActions(QObject):
    """Performs operations on people and builds the menus for them.

    What needs a window of its own is asked for by signal: log_requested, tag_requested, untag_requested,
    merge_requested, introduction_requested, export_requested and erase_requested with ids, draft_requested with ids, a
    purpose and nothing, edit_requested and open_requested with one id.
    """

    log_requested = Signal(list)
    edit_requested = Signal(int)
    open_requested = Signal(int)
    tag_requested = Signal(list)
    untag_requested = Signal(list)
    merge_requested = Signal(list)
    duplicates_requested = Signal()
    introduction_requested = Signal(list)
    export_requested = Signal(list)
    erase_requested = Signal(list)
    draft_requested = Signal(list, str, object)

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        """Act for a widget, which owns the menus."""
        super().__init__(parent)
        self._operations = operations
        self._widget = parent

    def delete(self, ids: Sequence[int]) -> None:
        """Delete people; it can be undone, so nothing is asked."""
        if ids:
            self._operations.perform(people.delete_people, list(ids))

    def skip(self, ids: Sequence[int]) -> None:
        """Let this time pass."""
        self._operations.perform(contact.skip, list(ids))

    def snooze(self, ids: Sequence[int], until: datetime) -> None:
        """Put people off."""
        self._operations.perform(contact.snooze, list(ids), until)

    def set_status(self, ids: Sequence[int], status: str) -> None:
        """Make people active, paused, let go or deceased."""
        self._operations.perform(rhythm.set_status, list(ids), status)

    def snooze_menu(self, ids: Sequence[int], below: QWidget | None = None) -> QMenu:
        """Return the menu of ways to put people off."""
        chosen = list(ids)
        return snooze_menu(
            self._operations.book, lambda until: self.snooze(chosen, until), self._widget, calendar_below=below
        )

    def kind_menu(self, ids: Sequence[int], current: str = "") -> QMenu:
        """Return the menu of kinds."""
        return self._choices(
            self.tr("Kind"),
            [(terms.kind(kind), kind) for kind in Kind],
            current,
            lambda kind: self._operations.perform(rhythm.set_kind, list(ids), str(kind)),
        )

    def stage_menu(self, ids: Sequence[int], current: str = "") -> QMenu:
        """Return the menu of stages."""
        return self._choices(
            self.tr("Stage"),
            [(terms.stage(stage), stage) for stage in Stage],
            current,
            lambda stage: self._operations.perform(rhythm.set_stage, list(ids), str(stage)),
        )

    def circle_menu(self, ids: Sequence[int], current: str = "", *, no_rhythm: bool = False) -> QMenu:
        """Return the menu of circles, with no rhythm and not chosen yet at its end."""
        menu = QMenu(self.tr("Circle"), self._widget)
        for circle in circles():
            words = counted("{name}, every day", "{name}, every {n} days", circle.days, {"name": circle.name})
            self._add(
                menu,
                words,
                lambda id_=circle.id: self._put_into_circle(ids, id_),
                ticked=circle.name == current,
            )
        menu.addSeparator()
        self._add(
            menu,
            self.tr("No rhythm"),
            lambda: self._operations.perform(rhythm.set_no_rhythm, list(ids)),
            ticked=no_rhythm,
        )
        self._add(menu, self.tr("Not chosen yet"), lambda: self._operations.perform(rhythm.set_circle, list(ids), None))
        return menu

    def _put_into_circle(self, ids: Sequence[int], circle_id: int) -> None:
        self._operations.perform(rhythm.set_circle, list(ids), circle_id, spread=import_spread)

    def add_status_actions(self, menu: QMenu, ids: Sequence[int], current: str = "") -> None:
        """Add pausing and letting go to a menu, or the way back where one person is there already."""
        if current != Status.ACTIVE:
            self._add(menu, self.tr("Look after again"), lambda: self.set_status(ids, Status.ACTIVE), "sprout")
        if current != Status.PAUSED:
            self._add(menu, self.tr("Pause"), lambda: self.set_status(ids, Status.PAUSED), "circle-pause")
        if current != Status.LET_GO:
            self._add(menu, self.tr("Let go"), lambda: self.set_status(ids, Status.LET_GO), "leaf")
        if current != Status.DECEASED:
            self._add(menu, self.tr("Has died"), lambda: self.set_status(ids, Status.DECEASED))

    def context_menu(self, ids: Sequence[int], status: str = "") -> QMenu:
        """Return the menu of the list for its selection."""
        menu = QMenu(self._widget)
        chosen = list(ids)
        if len(chosen) == 1:
            self._add(menu, self.tr("Open"), lambda: self.open_requested.emit(chosen[0]), "panel-right")
            self._add(menu, self.tr("Edit…"), lambda: self.edit_requested.emit(chosen[0]), "pencil")
            self._add(menu, self.tr("Write…"), lambda: self._write_to(chosen), "send")
        self._add(menu, self.tr("Log interaction…"), lambda: self.log_requested.emit(chosen), "pen-line")
        snooze = self.snooze_menu(chosen)
        snooze.setIcon(icon("clock"))
        self._add_part(menu, snooze)
        self._add(menu, self.tr("Skip this time"), lambda: self.skip(chosen), "skip-forward")
        menu.addSeparator()
        self._add(menu, self.tr("Add interests or groups…"), lambda: self.tag_requested.emit(chosen), "tag")
        self._add(menu, self.tr("Remove interests or groups…"), lambda: self.untag_requested.emit(chosen))
        for part in (self.circle_menu(chosen), self.kind_menu(chosen), self.stage_menu(chosen)):
            self._add_part(menu, part)
        menu.addSeparator()
        self.add_status_actions(menu, chosen, status)
        menu.addSeparator()
        if len(chosen) == 2:
            words = self.tr("Introduce them to each other…")
            self._add(menu, words, lambda: self.introduction_requested.emit(chosen), "handshake")
        if len(chosen) > 1:
            merge = self._add(menu, self.tr("Merge…"), lambda: self.merge_requested.emit(chosen), "merge")
            merge.setEnabled(len(chosen) <= MOST_MERGED)
        self._add(menu, self.tr("Find duplicates"), self.duplicates_requested.emit, "users")
        self._add(menu, self.tr("Export…"), lambda: self.export(chosen), "download")
        delete = self._add(menu, self.tr("Delete"), lambda: self.delete(chosen), "trash")
        delete.setShortcut("Del")
        self._add(menu, self.tr("Erase for good…"), lambda: self.erase_requested.emit(chosen), "eraser")
        return menu

    def tags_popup(self, ids: Sequence[int], below: QWidget) -> ChoicePopup:
        """Show the interests and groups these people have, to take one from all of them by unticking it."""
        chosen = list(ids)

        def held() -> list[Choice]:
            tags = held_tags(chosen)
            found = [Choice(f"interest:{name}", people, True, name) for name, people in tags.interests]
            group = self.tr("{name} (group)")
            found += [
                Choice(f"group:{name}", people, True, group.format(name=isolated(name))) for name, people in tags.groups
            ]
            return found

        popup = ChoicePopup(
            self.tr("Interests and groups"), held, self._widget, hint=self.tr("Untick what is to be removed")
        )
        popup.toggled.connect(lambda key: self._untag(chosen, key))
        popup.open_below(below)
        return popup

    def _untag(self, ids: Sequence[int], key: str) -> None:
        """Take one interest or group from people."""
        field, _, name = key.partition(":")
        names = {"interests" if field == "interest" else "groups": [name]}
        self._operations.perform(untag_people, list(ids), **names)

    def more_menu(self, contact_id: int, status: str) -> QMenu:
        """Return what the panel offers beyond its buttons."""
        menu = QMenu(self._widget)
        ids = [contact_id]
        self._add(menu, self.tr("Log interaction…"), lambda: self.log_requested.emit(ids), "pen-line")
        self._add(menu, self.tr("Skip this time"), lambda: self.skip(ids), "skip-forward")
        self._add(menu, self.tr("Edit…"), lambda: self.edit_requested.emit(contact_id), "pencil")
        self._add(menu, self.tr("Introduce to someone…"), lambda: self.introduction_requested.emit(ids), "handshake")
        menu.addSeparator()
        self.add_status_actions(menu, ids, status)
        menu.addSeparator()
        self._add(menu, self.tr("Export…"), lambda: self.export(ids), "download")
        self._add(menu, self.tr("Delete"), lambda: self.delete(ids), "trash")
        self._add(menu, self.tr("Erase for good…"), lambda: self.erase_requested.emit(ids), "eraser")
        return menu

    def run(self, menu: QMenu, below: QWidget | None = None, at: QPoint | None = None) -> None:
        """Show a menu below a widget or at a point, and forget it afterwards."""
        if at is None:
            widget = below or self._widget
            at = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def export(self, ids: Sequence[int]) -> None:
        """Ask for these people to be written to a file."""
        self.export_requested.emit(list(ids))

    def _write_to(self, ids: Sequence[int]) -> None:
        self.draft_requested.emit(list(ids), str(Purpose.KEEP_IN_TOUCH), None)

    def _choices(
        self, title: str, words: Iterable[tuple[str, str]], current: str, choose: Callable[[str], object]
    ) -> QMenu:
        menu = QMenu(title, self._widget)
        for text, word in words:
            self._add(menu, text, lambda word=word: choose(word), ticked=word == current)
        return menu

    @staticmethod
    def _add_part(menu: QMenu, part: QMenu) -> None:
        """Add a menu to another one, with which it goes."""
        part.setParent(menu, part.windowFlags())
        menu.addMenu(part)

    def _add(
        self, menu: QMenu, text: str, action: Callable[[], object], icon_name: str = "", *, ticked: bool = False
    ) -> Any:
        added = menu.addAction(plain_row(text))
        if icon_name:
            added.setIcon(icon(icon_name))
        if ticked:
            added.setCheckable(True)
            added.setChecked(True)
        added.triggered.connect(lambda _checked=False: action())
        return added
