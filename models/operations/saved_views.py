"""Keeping filters of the people list under a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations.fields import clean
from models.operations.people import existing
from models.operations.rhythm import Spread, set_circle, set_kind, set_stage, set_status
from models.operations.tags import tag_people
from models.queries.filtering import PeopleFilter, people_ids
from models.schema import Circle, SavedView
from models.text import fold
from models.vocabulary import Kind, Status

# What of a filter people can be given.
_GIVEN = ("interests", "groups", "platforms", "circles", "kinds", "stages")


def save_view(book: Book, name: str, people_filter: PeopleFilter) -> Change:
    """Keep a filter under a name, replacing the one that had it; the result is its id. Raises InvalidValueError."""
    name = _checked(name)
    with book.operation("save_view", name=name) as step:
        view = SavedView.get_or_none(SavedView.name == name)
        if view is None:
            view = SavedView.create(name=name, people_filter="{}", position=SavedView.select().count())
        SavedView.update(people_filter=people_filter.to_json()).where(SavedView.id == view.id).execute()
        step.result = view.id
    return step.change


def rename_view(book: Book, view_id: int, name: str) -> Change:
    """Give a saved view another name; raises InvalidValueError where another view has it."""
    name = _checked(name)
    other = SavedView.get_or_none(SavedView.name == name)
    if other is not None and other.id != view_id:
        raise InvalidValueError("There is a view “{name}” already.", name=name)
    with book.operation("rename_view", name=name) as step:
        SavedView.update(name=name).where(SavedView.id == view_id).execute()
    return step.change


def delete_view(book: Book, view_id: int) -> Change:
    """Delete a saved view; its people stay."""
    view = SavedView.get_by_id(view_id)
    with book.operation("delete_view", name=view.name) as step:
        SavedView.delete().where(SavedView.id == view_id).execute()
    return step.change


def can_be_given(people_filter: PeopleFilter) -> bool:
    """Return whether people can be made to fit a filter by giving them something: interests, groups, a circle.

    Warmth, places, a text and the like cannot be given, nor one of several circles or stages, nor that somebody died.
    """
    default = PeopleFilter()
    given = {name: getattr(default, name) for name in (*_GIVEN, "statuses")}
    if replace(people_filter, **given) != default or len(people_filter.circles) > 1 or len(people_filter.stages) > 1:
        return False
    status = _status_of(people_filter)
    if people_filter.statuses != default.statuses and (not status or status == Status.DECEASED):
        return False
    return bool(status) or any(getattr(people_filter, name) for name in _GIVEN)


def give_view(book: Book, contact_ids: Sequence[int], view_id: int, *, spread: Spread | None = None) -> Change:
    """Give people what a saved view asks for, so that they are in it; spread is as in set_circle.

    Who fits a circle, kind, stage or status already keeps theirs. Raises InvalidValueError for a view that cannot be
    given, and UnknownPersonError.
    """
    view = SavedView.get_by_id(view_id)
    asked = PeopleFilter.from_json(view.people_filter)
    if not can_be_given(asked):
        raise InvalidValueError("“{name}” asks for something that cannot be given to people.", name=view.name)
    existing(contact_ids[0])
    with book.operation("give_view", names=[view.name], count=len(contact_ids)) as step:
        if asked.interests or asked.groups or asked.platforms:
            platforms = _not_on(contact_ids, asked.platforms)
            tag_people(book, contact_ids, interests=asked.interests, groups=asked.groups)
            for platform, ids in platforms.items():
                tag_people(book, ids, platforms=[platform])
        _give_columns(book, contact_ids, asked, spread)
    return step.change


def _give_columns(book: Book, contact_ids: Sequence[int], asked: PeopleFilter, spread: Spread | None) -> None:
    """Give circle, kind, stage and status to those who have others."""
    for circle_name in asked.circles:
        circle = next((row for row in Circle.select() if fold(row.name) == fold(circle_name)), None)
        if circle is None:
            raise InvalidValueError("There is no circle “{name}”.", name=circle_name)
        if ids := _others(contact_ids, PeopleFilter(circles=asked.circles)):
            set_circle(book, ids, circle.id, spread=spread)
    if asked.kinds and (ids := _others(contact_ids, PeopleFilter(kinds=asked.kinds))):
        kind = asked.kinds[0] if len(asked.kinds) == 1 else Kind.BOTH
        set_kind(book, ids, str(kind))
    if asked.stages and (ids := _others(contact_ids, PeopleFilter(stages=asked.stages))):
        set_stage(book, ids, asked.stages[0])
    status = _status_of(asked)
    if status and (ids := _others(contact_ids, PeopleFilter(statuses=(status,)))):
        set_status(book, ids, status)


def _others(contact_ids: Sequence[int], wanted: PeopleFilter) -> list[int]:
    """Return those a filter does not let through, whatever their status unless it asks for one."""
    statuses = wanted.statuses if wanted.statuses != PeopleFilter().statuses else ()
    fitting = set(people_ids(replace(wanted, ids=tuple(contact_ids), statuses=statuses)))
    return [contact_id for contact_id in contact_ids if contact_id not in fitting]


def _not_on(contact_ids: Sequence[int], platforms: Sequence[str]) -> dict[str, list[int]]:
    """Return, by platform, those who are on none of them; the first one is given."""
    ids = _others(contact_ids, PeopleFilter(platforms=tuple(platforms))) if platforms else []
    return {platforms[0]: ids} if ids else {}


def _status_of(people_filter: PeopleFilter) -> str:
    return people_filter.statuses[0] if len(people_filter.statuses) == 1 else ""


def _checked(name: str) -> str:
    name = clean(name)
    if not name:
        raise InvalidValueError("A view needs a name.")
    return name
