"""What was being written when the program ended, kept in the book until it is taken up again.

It stays in this copy's LocalState, so that it is as private as the book itself and undo does not touch it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from models.connection import database, not_about_people
from models.schema import LocalState

WRITING_KEY = "kept_writing"
Kept = dict[str, Any]


def keep_writing(writing: Sequence[Kept]) -> None:
    """Keep these in place of what was kept; none forgets them. Raises OperationalError where the book cannot."""
    with not_about_people(), database.atomic("IMMEDIATE"):
        LocalState.delete().where(LocalState.key == WRITING_KEY).execute()
        if writing:
            LocalState.insert(key=WRITING_KEY, value=json.dumps(list(writing))).execute()


def kept_writing() -> list[Kept]:
    """Return what was kept; empty where nothing was."""
    row = LocalState.get_or_none(LocalState.key == WRITING_KEY)
    return list(json.loads(row.value)) if row is not None else []


def is_kept(writing: Sequence[Kept]) -> bool:
    """Return whether just these are kept."""
    # A tuple comes back as a list.
    return bool(json.loads(json.dumps(list(writing))) == kept_writing())


def whom_it_is_about(kept: Kept) -> set[int]:
    """Return the ids of the people whom something kept names."""
    # Asked when people are erased, and not by a start.
    from models.advice.drafts import ABOUT_SOMEONE

    if "person" in kept:
        return {kept["person"]}
    noted = {contact_id for contact_id, _subject, _text in kept.get("notes", ())}
    # What other notes are about is something to pass on, which has a number of its own.
    about = {kept["about"]} - {None} if kept.get("purpose") in ABOUT_SOMEONE else set()
    return {*kept.get("people", ()), *noted, *about}
