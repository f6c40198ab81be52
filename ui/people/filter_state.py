"""What the filter bar does to a filter: pure, so that it can be reasoned about without a window."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from models.queries import PeopleFilter
from models.record import Record
from models.text import fold
from models.vocabulary import Kind, Status

# The fields that hold names, in the order their chips are shown.
LISTED = ("interests", "platforms", "circles", "groups", "places", "stages", "warmths")
FLAGS = ("no_rhythm", "never_contacted")
EVERYBODY = tuple(Status)


class Part(Record):
    """One removable part of a filter: the field and, where the field holds several, the value."""

    field: str
    value: str = ""


def toggled(people_filter: PeopleFilter, field: str, value: str) -> PeopleFilter:
    """Return the filter with a name added to a field, or taken from it where it is there already."""
    held: tuple[str, ...] = getattr(people_filter, field)
    kept = tuple(name for name in held if fold(name) != fold(value))
    changes: dict[str, Any] = {field: kept if len(kept) < len(held) else (*held, value)}
    return replace(people_filter, **changes)


def without(people_filter: PeopleFilter, part: Part) -> PeopleFilter:
    """Return the filter without one of its parts."""
    if part.field in LISTED:
        return toggled(people_filter, part.field, part.value)
    if part.field == "ids":
        return replace(people_filter, ids=None, ids_words="")
    return replace(people_filter, **{part.field: getattr(PeopleFilter(), part.field)})


def parts(people_filter: PeopleFilter) -> list[Part]:
    """Return what a filter holds beyond kind and the usual statuses, each to be shown as a chip."""
    found = [Part("text", people_filter.text.strip())] if people_filter.text.strip() else []
    found += [Part(field, str(value)) for field in LISTED for value in getattr(people_filter, field)]
    found += [Part(field) for field in FLAGS if getattr(people_filter, field)]
    if set(people_filter.statuses) != set(PeopleFilter().statuses):
        found.append(Part("statuses", ",".join(people_filter.statuses)))
    if people_filter.ids is not None:
        found.append(Part("ids", str(len(people_filter.ids))))
    return found


def is_filtering(people_filter: PeopleFilter) -> bool:
    """Return whether a filter is any other than the usual one."""
    return people_filter != PeopleFilter()


def kinds_shown(people_filter: PeopleFilter) -> tuple[bool, bool]:
    """Return whether the filter asks for professional and for personal people."""
    kinds = set(people_filter.kinds)
    if kinds == {Kind.BOTH}:
        return True, True
    return Kind.PROFESSIONAL in kinds, Kind.PERSONAL in kinds


def with_kinds(people_filter: PeopleFilter, *, professional: bool, personal: bool) -> PeopleFilter:
    """Return the filter for these kinds; people of both kinds belong to each, and asking for both asks for them."""
    if professional and personal:
        kinds: tuple[str, ...] = (Kind.BOTH,)
    elif professional:
        kinds = (Kind.PROFESSIONAL, Kind.BOTH)
    elif personal:
        kinds = (Kind.PERSONAL, Kind.BOTH)
    else:
        kinds = ()
    return replace(people_filter, kinds=tuple(str(kind) for kind in kinds))
