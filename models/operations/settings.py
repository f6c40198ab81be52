"""Changing settings, circles, platforms and time off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from peewee import fn

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations.fields import clean
from models.operations.people import update_contacts
from models.operations.renaming import follow_rename
from models.operations.rhythm import bring_first_contacts_forward
from models.schema import Circle, Contact, ContactMethod, Platform, Setting, TimeOff
from models.settings import load_settings, to_json, validate
from models.text import fold
from models.vocabulary import Kind


def change_settings(book: Book, **values: Any) -> Change:
    """Change settings by name; raises InvalidValueError for an unknown one or a value that does not fit."""
    validate(values)
    with book.operation("change_settings", names=sorted(values)) as step:
        # Read anew: another program may have changed them since.
        present = load_settings()
        for key, value in values.items():
            if getattr(present, key) != value:
                Setting.insert(key=key, value=to_json(value)).on_conflict_replace().execute()
    return step.change


def edit_circle(book: Book, circle_id: int, *, name: str, days: int, weight: int) -> Change:
    """Change a circle: its rhythm in days (1 to 3650) and its weight (1 to 5). Raises InvalidValueError."""
    _check_circle(name, days, weight, circle_id)
    old = Circle.get_by_id(circle_id).name
    with book.operation("edit_circle", name=clean(name)) as step:
        follow_rename("circles", old, clean(name))
        Circle.update(name=clean(name), days=days, weight=weight).where(Circle.id == circle_id).execute()
        within = Contact.select(Contact.id).where(Contact.circle == circle_id, Contact.rhythm_days.is_null())
        bring_first_contacts_forward(book, [person.id for person in within], days)
    return step.change


def add_circle(book: Book, *, name: str, days: int, weight: int) -> Change:
    """Make a circle before the first one with a longer rhythm; the result is its id. Raises InvalidValueError."""
    _check_circle(name, days, weight, None)
    with book.operation("add_circle", name=clean(name)) as step:
        ordered = _ordered_circles()
        place = next((index for index, circle in enumerate(ordered) if circle.days > days), len(ordered))
        made = Circle.create(name=clean(name), days=days, weight=weight, position=place)
        _number_circles([*ordered[:place], made, *ordered[place:]])
        step.result = made.id
    return step.change


def move_circle(book: Book, circle_id: int, place: int) -> Change:
    """Show a circle at another place (0 is the first) among the circles."""
    circle = Circle.get_by_id(circle_id)
    with book.operation("move_circle", name=circle.name) as step:
        ordered = [other for other in _ordered_circles() if other.id != circle_id]
        _number_circles([*ordered[:place], circle, *ordered[place:]])
    return step.change


def delete_circle(book: Book, circle_id: int, move_to: int | None = None) -> Change:
    """Delete a circle; its people go to another one (by its id), or are "not chosen yet" again.

    Those with a rhythm of their own keep it.
    """
    circle = Circle.get_by_id(circle_id)
    with book.operation("delete_circle", name=circle.name) as step:
        if move_to is not None:
            ids = [row.id for row in Contact.select(Contact.id).where(Contact.circle == circle_id)]
            update_contacts(book, ids, circle_id=Circle.get_by_id(move_to).id)
        Circle.delete().where(Circle.id == circle_id).execute()
    return step.change


def add_platform(book: Book, *, name: str, kind: str, type: str, medium: str, link: str = "") -> Change:  # noqa: A002
    """Make a platform of the user's own; the result is its id. Raises InvalidValueError."""
    if not clean(name) or _named(Platform, name) is not None:
        raise InvalidValueError("A platform needs a name of its own; “{name}” cannot be used.", name=name)
    if kind not in (Kind.PROFESSIONAL, Kind.PERSONAL):
        raise InvalidValueError("A platform is professional or personal.")
    with book.operation("add_platform", name=clean(name)) as step:
        step.result = Platform.create(
            name=clean(name), kind=kind, type=type, medium=medium, link=link, position=Platform.select().count()
        ).id
    return step.change


def edit_platform(book: Book, platform_id: int, *, name: str, kind: str) -> Change:
    """Rename a platform of the user's own or make it the other kind; raises InvalidValueError."""
    platform = Platform.get_by_id(platform_id)
    other = _named(Platform, name)
    if platform.key is not None:
        raise InvalidValueError("“{name}” comes with Tendril and stays as it is.", name=platform.name)
    if not clean(name) or (other is not None and other.id != platform_id):
        raise InvalidValueError("A platform needs a name of its own; “{name}” cannot be used.", name=name)
    if kind not in (Kind.PROFESSIONAL, Kind.PERSONAL):
        raise InvalidValueError("A platform is professional or personal.")
    with book.operation("edit_platform", name=clean(name)) as step:
        follow_rename("platforms", platform.name, clean(name))
        Platform.update(name=clean(name), kind=kind).where(Platform.id == platform_id).execute()
    return step.change


def delete_platform(book: Book, platform_id: int) -> Change:
    """Delete a platform; the values on it stay, without a platform, and "she is on it" goes."""
    platform = Platform.get_by_id(platform_id)
    with book.operation("delete_platform", name=platform.name) as step:
        ContactMethod.delete().where(ContactMethod.platform == platform_id, ContactMethod.value == "").execute()
        Platform.delete().where(Platform.id == platform_id).execute()
    return step.change


def add_time_off(book: Book, starts_on: date, ends_on: date, note: str = "") -> Change:
    """Keep days (both ends included) free of planned contacts; raises InvalidValueError."""
    if ends_on < starts_on:
        raise InvalidValueError("Time off ends on or after the day it starts.")
    with book.operation("add_time_off") as step:
        step.result = TimeOff.create(starts_on=starts_on, ends_on=ends_on, note=clean(note)).id
    return step.change


def delete_time_off(book: Book, time_off_id: int) -> Change:
    """Give the days of a time off back to planning."""
    with book.operation("delete_time_off") as step:
        TimeOff.delete().where(TimeOff.id == time_off_id).execute()
    return step.change


def _named(table: Any, name: str) -> Any:
    """Return the row with this name, however it is spelled, as filters and commands find it; None without one."""
    return table.get_or_none(fn.fold(table.name) == fold(name))


def _ordered_circles() -> list[Circle]:
    """Return the circles in the order in which they are shown."""
    return list(Circle.select().order_by(Circle.position, Circle.days, Circle.id))


def _number_circles(ordered: Sequence[Circle]) -> None:
    """Keep an order of circles, touching only those whose place is another one."""
    for place, circle in enumerate(ordered):
        Circle.update(position=place).where(Circle.id == circle.id, Circle.position != place).execute()


def _check_circle(name: str, days: int, weight: int, circle_id: int | None) -> None:
    other = _named(Circle, name)
    if not clean(name) or (other is not None and other.id != circle_id):
        raise InvalidValueError("A circle needs a name of its own; “{name}” cannot be used.", name=name)
    if not 1 <= days <= 3650 or not 1 <= weight <= 5:
        raise InvalidValueError("A circle has a rhythm of 1 to 3650 days and a weight of 1 to 5.")
