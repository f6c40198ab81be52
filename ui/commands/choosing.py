"""Choosing people and circles by the options of a command."""

from __future__ import annotations

from argparse import Namespace

from models.errors import InvalidValueError
from models.operations.tags import platform_named
from models.queries import PeopleFilter, circles, platforms
from models.text import fold

NO_CIRCLE = "none"


def chosen_people(arguments: Namespace) -> PeopleFilter:
    """Return the filter that the options of people and export mean; call with the book open.

    Without --status everyone counts, also those let go. Raises InvalidValueError for an unknown circle or platform;
    an interest or group that nobody has yet is no error.
    """
    without = [name for name in arguments.circle if fold(name) == NO_CIRCLE]
    if without and len(arguments.circle) > 1:
        raise InvalidValueError("--circle none cannot be combined with another circle.")
    for name in arguments.circle:
        circle_named(name)
    return PeopleFilter(
        text=arguments.query,
        kinds=tuple(arguments.kind),
        interests=tuple(arguments.interest),
        platforms=tuple(platform_named(name).name for name in arguments.platform),
        circles=() if without else tuple(arguments.circle),
        groups=tuple(arguments.group),
        statuses=tuple(arguments.status),
        no_rhythm=bool(without),
    )


def is_filtered(arguments: Namespace) -> bool:
    """Tell whether the options leave anybody out."""
    filters = ("query", "kind", "interest", "platform", "circle", "group", "status")
    return any(getattr(arguments, name) for name in filters)


def circle_named(name: str | None) -> int | None:
    """Return the id of the circle with this name or key, None for none; raises InvalidValueError naming them all."""
    if name is None or fold(name) == NO_CIRCLE:
        return None
    known = circles()
    for circle in known:
        if fold(name) in (fold(circle.name), circle.key):
            return circle.id
    listed = ", ".join(circle.name for circle in known)
    raise InvalidValueError("There is no circle “{name}”. There are {listed}, and none.", name=name, listed=listed)


def platform_key(name: str) -> str:
    """Return the key of the built-in platform with this name, else the name itself, as a file may have its own."""
    known = next((row for row in platforms() if fold(name) in (fold(row.name), row.key)), None)
    return known.key if known is not None and known.key else name
