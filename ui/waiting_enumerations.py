"""Qt's enumerations, whose members are made when somebody asks for one.

PySide6 makes all enumerations of a class with the first look into it, by Python's `enum`, which takes 11 µs a member:
at a start of the window 254 of them with 3,662 members, of which it uses a tenth. Here each enumeration is at first a
class that has something else in the place of its members, and it stays that class, as Qt's conversions keep it. What
`enum` keeps of any of its kind is taken over from a model that it made; the members are made here as it makes them,
but for what they cannot be: theirs are whole numbers and have no methods, which takes 1 µs a member.

It leans on what `enum` keeps of members, which is nobody's promise: it is done with the versions of Python it was tried
with, and with any other one all members are made as ever.

PySide6 finds a member by its old short name (`Qt.CoarseTimer`) only in an enumeration that has its members. Nobody asks
so but its own signatures, before whose loading all get them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from enum import EnumType, Flag, FlagBoundary
from functools import cache, reduce
from operator import or_
from threading import RLock
from typing import Any

# The versions of Python whose `enum` was read; tests/ui/test_waiting_enumerations.py says whether it may have one more.
_TRIED = ((3, 11),)

# Another thread may look into an enumeration while its members are made.
_making = RLock()
# The names and values of the members of each enumeration that waits.
_waiting: dict[type, Sequence[tuple[str, int]]] = {}
# What `enum.Enum(name, members)` calls.
_create: Callable[..., Any] = EnumType._create_  # type: ignore[attr-defined]


def let_enumerations_wait() -> None:
    """Let the enumerations that PySide6 makes from now on wait for their members."""
    if sys.version_info[:2] in _TRIED:
        EnumType._create_ = _create_waiting  # type: ignore[attr-defined]


def make_all_members() -> None:
    """Make the members of all that wait, and let none wait any more."""
    EnumType._create_ = _create  # type: ignore[attr-defined]
    for enumeration in list(_waiting):
        _make_members(enumeration)


def _create_waiting(base: Any, name: str, members: object, **named: Any) -> Any:
    """Create one that waits where PySide6 asks, which alone hands over a list and keeps values that have no name."""
    if named.get("boundary") is not FlagBoundary.KEEP or not isinstance(members, list):
        return _create(base, name, members, **named)
    names = [member for member, _value in members]
    in_their_place = dict(zip(names, map(_Unmade, names), strict=True))
    waiting = type.__new__(EnumType, name, (base,), _unmade_structures(base) | in_their_place)
    _waiting[waiting] = members
    return waiting


class _Unmade(str):
    """What stands in the place of a member, or of what `enum` keeps of them: whoever asks for it has all made."""

    __slots__ = ()

    def __get__(self, instance: object, owner: type) -> Any:
        _make_members(owner)
        return getattr(owner, str(self))

    def __contains__(self, name: object) -> bool:
        # `enum` looks into the class itself for the names of members before something is set.
        return False


@cache
def _structures(base: Any) -> dict[str, Any]:
    """Return what `enum` keeps in any enumeration of a base, in this version of Python."""
    own = vars(_create(base, "Model", [("MEMBER", 1)], boundary=FlagBoundary.KEEP))
    return {name: value for name, value in own.items() if name not in ("MEMBER", "__module__")}


@cache
def _unmade_structures(base: Any) -> dict[str, _Unmade]:
    """Return what stands in the place of that."""
    return {name: _Unmade(name) for name in _structures(base) if not name.startswith("__")}


def _make_members(enumeration: type) -> None:
    """Make the members of an enumeration that waits, and all that belongs to them."""
    with _making:
        members = _waiting.pop(enumeration, None)
        if members is None:
            return
        structures = _structures(enumeration.__base__)
        made = structures | _made(
            enumeration, members, structures["_new_member_"], takes_value=structures["_use_args_"]
        )
        own = vars(enumeration)
        for name, value in made.items():
            if name not in own or name == "__doc__" or isinstance(own[name], _Unmade):
                type.__setattr__(enumeration, name, value)


def _made(
    enumeration: type, members: Sequence[tuple[str, int]], new: Callable[..., Any], *, takes_value: bool
) -> dict[str, Any]:
    """Return members by their names, and what `enum` keeps of them: of two of the same value the first is the one."""
    by_name: dict[str, Any] = {}
    by_value: dict[int, Any] = {}
    listed: list[str] = []
    is_flag = issubclass(enumeration, Flag)
    for name, value in members:
        if value not in by_value:
            by_value[value] = member = new(enumeration, value) if takes_value else new(enumeration)
            vars(member).update(_value_=value, _name_=name, __objclass__=enumeration, _sort_order_=len(listed))
            if not is_flag or _is_single_bit(value):
                listed.append(name)
        by_name[name] = by_value[value]
    kept = {
        "_member_names_": listed,
        "_member_map_": by_name,
        "_value2member_map_": by_value,
        "_unhashable_values_": [],
    }
    if is_flag:
        kept |= _kept_of_bits(enumeration, list(by_value), [by_name[name].value for name in listed])
    return kept | by_name


def _kept_of_bits(enumeration: Any, values: Sequence[int], listed: Sequence[int]) -> dict[str, Any]:
    """Return what `enum` keeps of the bits of flags: all there are, and how members are gone through out of order."""
    mask = reduce(or_, values, 0)
    kept: dict[str, Any] = {
        "_flag_mask_": mask,
        "_singles_mask_": reduce(or_, listed, 0),
        "_all_bits_": 2 ** mask.bit_length() - 1,
    }
    if list(listed) != sorted(listed):
        kept["_iter_member_"] = enumeration._iter_member_by_def_
    return kept


def _is_single_bit(value: int) -> bool:
    return value > 0 and value & (value - 1) == 0
