"""Qt's enumerations, whose members are made when somebody asks for one.

PySide6 makes all enumerations of a class with the first look into it, by Python's `enum`, which takes 11 µs a member:
at a start of the window 254 of them with 3,662 members, of which it uses a tenth. Here each enumeration is at first a
class that has something else in the place of its members. It stays the same class, as Qt's conversions keep it: `enum`
makes the members in another one, from which they are taken over with all that belongs to them.

It leans on what `enum` keeps of members, which is nobody's promise: it is done with the versions of Python it was tried
with, and with any other one all members are made as ever.

PySide6 finds a member by its old short name (`Qt.CoarseTimer`) only in an enumeration that has its members. Nobody asks
so but its own signatures, before whose loading all get them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import EnumType, FlagBoundary
from functools import cache, partial
from threading import RLock
from typing import Any

# The versions of Python whose `enum` was read; tests/ui/test_waiting_enumerations.py says whether it may have one more.
_TRIED = ((3, 11),)

# Another thread may look into an enumeration while its members are made.
_making = RLock()
# What makes the members of each enumeration that waits.
_makers: dict[type, Callable[[], Any]] = {}
# What `enum.Enum(name, members)` calls.
_create: Callable[..., Any] = EnumType._create_  # type: ignore[attr-defined]


def let_enumerations_wait() -> None:
    """Let the enumerations that PySide6 makes from now on wait for their members."""
    if sys.version_info[:2] in _TRIED:
        EnumType._create_ = _create_waiting  # type: ignore[attr-defined]


def make_all_members() -> None:
    """Make the members of all that wait, and let none wait any more."""
    EnumType._create_ = _create  # type: ignore[attr-defined]
    for enumeration in list(_makers):
        _make_members(enumeration)


def _create_waiting(base: Any, name: str, members: object, **named: Any) -> Any:
    """Create one that waits where PySide6 asks, which alone hands over a list and keeps values that have no name."""
    if named.get("boundary") is not FlagBoundary.KEEP or not isinstance(members, list):
        return _create(base, name, members, **named)
    in_their_place = {member: _unmade(member) for member, _value in members}
    waiting = type.__new__(EnumType, name, (base,), {**_unmade_structures(base), **in_their_place})
    _makers[waiting] = partial(_create, base, name, members, **named)
    return waiting


class _Unmade:
    """What stands in the place of a member, or of what `enum` keeps of them: whoever asks for it has all made."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: type) -> Any:
        _make_members(owner)
        return getattr(owner, self.name)

    def __contains__(self, name: object) -> bool:
        # `enum` looks into the class itself for the names of members before something is set.
        return False


_unmade = cache(_Unmade)


@cache
def _unmade_structures(base: Any) -> dict[str, _Unmade]:
    """Return what stands in the place of what `enum` keeps in an enumeration of a base, in this version of Python."""
    kept = vars(_create(base, "Model", [("MEMBER", 1)]))
    return {name: _unmade(name) for name in kept if name.startswith("_") and not name.startswith("__")}


def _make_members(enumeration: type) -> None:
    """Make the members of an enumeration that waits, and all that belongs to them."""
    with _making:
        make = _makers.pop(enumeration, None)
        if make is None:
            return
        made = make()
        for member in made.__members__.values():
            member.__class__ = member.__objclass__ = enumeration
        own = vars(enumeration)
        for name, value in vars(made).items():
            if name not in own or name == "__doc__" or isinstance(own[name], _Unmade):
                # Where the order is not that of the values, a method of the other class.
                is_bound = getattr(value, "__self__", None) is made
                type.__setattr__(enumeration, name, value.__func__.__get__(enumeration) if is_bound else value)
