"""What else follows when something is renamed: saved views name what they filter by."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from models.queries.filtering import PeopleFilter
from models.schema import SavedView
from models.text import fold


def follow_rename(field: str, old: str, new: str) -> None:
    """Let saved views find what they found before a rename; call inside an operation.

    field is the one of PeopleFilter whose names are meant: interests, groups, circles, platforms.
    """
    for view in SavedView.select():
        kept = PeopleFilter.from_json(view.people_filter)
        names = getattr(kept, field)
        if fold(old) not in map(fold, names):
            continue
        spelled = dict.fromkeys(new if fold(name) == fold(old) else name for name in names)
        changed: dict[str, Any] = {field: tuple(spelled)}
        followed = replace(kept, **changed)
        SavedView.update(people_filter=followed.to_json()).where(SavedView.id == view.id).execute()
