"""The answer of a command that changed something: one sentence, and the same as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from models.deeds import done
from models.history import Change
from models.queries import people_rows
from ui.commands.answer import Answer
from ui.commands.terminal import harmless

_NOTHING = "Nothing had to be changed"


def outcome(change: Change, contact_ids: Iterable[int] = (), *, more: str = "", **data: Any) -> Answer:
    """Return what a change did, with the people it was about; more is a second sentence, data further JSON.

    Call with the book still open.
    """
    rows = people_rows(list(contact_ids))
    people = [{"id": row.id, "name": row.name, "next_due_on": iso(row.next_on)} for row in rows]
    message = sentence(change)
    line = harmless(f"{message} {more}".strip())
    return Answer([line], {"message": message, "operation": change.operation_id, "people": people} | data)


def sentence(change: Change) -> str:
    """Return what a change did as a sentence, such as “Undone: Added Maya Okafor.” after an undo."""
    if change.operation_id is None:
        return f"{_NOTHING}."
    text = done(change.name, change.details).english()
    if change.undone:
        return f"Undone: {text}."
    return f"Done again: {text}." if change.redone else f"{text}."


def iso(day: Any) -> str | None:
    """Return a date as JSON has it."""
    return day.isoformat() if day is not None else None
