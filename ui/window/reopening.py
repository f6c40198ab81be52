"""Opening again what was being written when the program ended: one way for every kind of writing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtWidgets import QDialog

from models.advice.drafts import Purpose
from models.errors import UnknownPersonError
from models.kept_writing import Kept
from models.queries import people_rows, person
from models.queries.events import event
from models.queries.introductions import introduction
from models.queries.templates import own_templates
from ui.operations import Operations
from ui.window.main_window import MainWindow
from ui.window.views import IMPORT, PEOPLE
from ui.window.wishes import Wishes

# What belongs to a page comes first, and what was opened from another dialog last, in front of it.
_ORDER = {"panel": 0, "import": 0, "template": 2}


def in_order(writing: Iterable[Kept]) -> list[Kept]:
    """Return what was written in the order in which it is to be opened."""
    return sorted(writing, key=lambda one: _ORDER.get(one["kind"], 1))


def reopen(window: MainWindow, kept: Kept) -> None:
    """Open something again with what was written; what it was about and is gone becomes a new one, or words to copy."""
    if kept["kind"] == "panel" and not people_rows([kept["person"]]):
        _unaddressed(window.wishes, window.operations, [kept["person"]], "\n".join(_words_in(kept["drafts"])))
    elif kept["kind"] == "panel":
        people: Any = window.view(PEOPLE)
        people.panel.hand_back(kept["person"], kept["drafts"])
        window.open_person(kept["person"])
    elif kept["kind"] == "import":
        importing: Any = window.show_view(IMPORT)
        importing.take_back(kept)
    else:
        dialog: Any = _DIALOGS[kept["kind"]](window.wishes, window.operations, kept)
        dialog.take_back(kept)


def _edit_person(wishes: Wishes, operations: Operations, kept: Kept) -> QDialog:
    from ui.people.person_dialog import EditPersonDialog

    try:
        return wishes.show(lambda parent: EditPersonDialog(operations, kept["person"], parent))
    except UnknownPersonError:
        return wishes.add_person(kept["called"])


def _edit_interaction(wishes: Wishes, operations: Operations, kept: Kept) -> QDialog:
    from ui.interactions.log_dialog import EditInteractionDialog

    try:
        stories = person(kept["person"]).interactions
    except UnknownPersonError:
        stories = ()
    row = next((one for one in stories if one.id == kept["interaction"]), None)
    if row is None:
        return wishes.log_interaction([kept["person"]])
    return wishes.show(lambda parent: EditInteractionDialog(operations, kept["person"], row, parent))


def _introduction(wishes: Wishes, operations: Operations, kept: Kept) -> QDialog:
    from ui.introductions.introduction_dialog import IntroductionDialog

    row = introduction(kept["introduction"]) if kept["introduction"] is not None else None
    return wishes.show(lambda parent: IntroductionDialog(operations, kept["people"], parent, row=row))


def _event(wishes: Wishes, operations: Operations, kept: Kept) -> QDialog:
    from ui.events.event_dialog import EventDialog

    row = event(kept["event"]) if kept["event"] is not None else None
    return wishes.show(lambda parent: EventDialog(operations, row, parent))


def _unaddressed(wishes: Wishes, operations: Operations, contact_ids: list[int], words: str) -> QDialog:
    from ui.drafts.unaddressed_note_dialog import UnaddressedNoteDialog

    return wishes.show(lambda parent: UnaddressedNoteDialog(operations, contact_ids, words, parent))


def _words_in(written: object) -> list[str]:
    """Return what was written in the fields of a panel, in their order."""
    if isinstance(written, dict):
        written = list(written.values())
    if isinstance(written, list | tuple):
        return [words for part in written for words in _words_in(part)]
    return [written] if isinstance(written, str) and written.strip() else []


def _template(wishes: Wishes, operations: Operations, kept: Kept) -> QDialog:
    from ui.drafts.template_dialog import TemplateDialog, TemplateDraft

    row = next((one for one in own_templates() if one.id == kept["template"]), None)
    draft = TemplateDraft(Purpose(kept["written"][1]))
    if row is not None:
        draft = TemplateDraft(Purpose(row.purpose), row.name, row.subject, row.text, row.id)
    return wishes.show(lambda parent: TemplateDialog(operations, draft, parent=parent))


# By the word each dialog gives as its kept_as.
_DIALOGS: dict[str, Callable[[Wishes, Operations, Kept], QDialog]] = {
    "log": lambda wishes, _operations, kept: wishes.log_interaction(kept["people"]),
    "edit_interaction": _edit_interaction,
    "add_person": lambda wishes, _operations, _kept: wishes.add_person(),
    "edit_person": _edit_person,
    "met": lambda wishes, _operations, kept: wishes.note_met(kept["event"]),
    "event": _event,
    "introduction": _introduction,
    "note": lambda wishes, _operations, kept: wishes.write_draft(kept["people"], kept["purpose"], kept["about"]),
    "template": _template,
    "unaddressed_note": lambda wishes, operations, kept: _unaddressed(
        wishes, operations, kept["people"], kept["words"]
    ),
}
