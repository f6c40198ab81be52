"""Frozen dataclasses whose methods are written when they are first needed.

`dataclasses.dataclass` compiles six functions for each class, which takes half a millisecond. A start of the window
loads some eighty such classes and makes one of half of them. Here one function is compiled, when the first one is made,
and the others are shared; a start is quicker by a tenth.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from reprlib import recursive_repr
from threading import RLock
from typing import TYPE_CHECKING, Any, ClassVar, dataclass_transform

# Two threads may need the same class, and a class is written while one that inherits it is.
_writing = RLock()


class _Unwritten:
    """What a record inherits until it is written: whoever asks for it writes the record, and is given its own."""

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type) -> Any:
        if owner is Record:
            # As of any other class that is no dataclass.
            raise AttributeError(self._name)
        with _writing:
            # What another thread finds meanwhile is either this, and it waits, or whole.
            if "__init__" not in vars(owner):
                _write(owner)
        return getattr(owner if instance is None else instance, self._name)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Record:
    """Makes each class that inherits it a frozen dataclass: its fields are what is annotated in it.

    `fields()`, `replace()`, `asdict()` and further inheritance by records work as with `@dataclass(frozen=True)`;
    options of dataclass need dataclass itself. One that is not to be shown takes `__repr__` from object.
    """

    def __init_subclass__(cls) -> None:
        """Write at once what inherits another record: it would find what is written of that one."""
        if any(base is not Record and issubclass(base, Record) for base in cls.__bases__):
            _write(cls)

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]] = _Unwritten()  # type: ignore[assignment]
    __init__ = _Unwritten()
    if not TYPE_CHECKING:
        # Of one that another process has pickled, which is there before the first is made.
        __match_args__ = _Unwritten()
        # The values that tell two apart, and the names of those that are shown.
        _compared = _Unwritten()
        _shown = _Unwritten()

        def __eq__(self, other: object) -> bool:
            if other.__class__ is not self.__class__:
                return NotImplemented
            return self._compared(self) == self._compared(other)

        def __hash__(self) -> int:
            return hash(self._compared(self))

        @recursive_repr()
        def __repr__(self) -> str:
            values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._shown)
            return f"{type(self).__qualname__}({values})"

        def __setattr__(self, name: str, value: object) -> None:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")

        def __delattr__(self, name: str) -> None:
            raise FrozenInstanceError(f"cannot delete field {name!r}")


def _write(record: type) -> None:
    """Write what differs from record to record."""
    # Only the fields are left to it: it would compile what all records share for each of them, which takes 0.4 ms.
    dataclass(init=False, repr=False, eq=False)(record)
    own: Sequence[Field[Any]] = fields(record)
    compared = [one.name for one in own if (one.compare if one.hash is None else one.hash)]
    record._compared = staticmethod(_values_of(compared))  # type: ignore[attr-defined]  # noqa: SLF001
    record._shown = tuple(one.name for one in own if one.repr)  # type: ignore[attr-defined]  # noqa: SLF001
    # Last: by this another thread knows that all is there.
    record.__init__ = _initializer(own)  # type: ignore[misc]


def _values_of(names: Sequence[str]) -> Callable[[Any], tuple[object, ...]]:
    """Return what reads so many attributes of something."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)


class _Factory:
    """Stands in a signature for a default that is made for each record."""

    def __repr__(self) -> str:
        return "<factory>"


def _initializer(own: Sequence[Field[Any]]) -> Callable[..., None]:
    """Write the function that takes the values of fields, as fast as one written by hand."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_factory": _Factory()}
    parameters, lines = [], []
    for one in own:
        value, parameter = one.name, one.name
        if one.default is not MISSING:
            known[f"_default_{one.name}"] = one.default
            parameter = f"{one.name}=_default_{one.name}"
        elif one.default_factory is not MISSING:
            known[f"_make_{one.name}"] = one.default_factory
            parameter = f"{one.name}=_factory"
            value = f"_make_{one.name}() if {one.name} is _factory else {one.name}"
        parameters.append(parameter)
        lines.append(f" _set(self, {one.name!r}, {value})\n")
    exec(f"def __init__(self, {', '.join(parameters)}):\n{''.join(lines) or ' pass'}", known)  # noqa: S102 - no text of others
    written: Callable[..., None] = known["__init__"]
    written.__annotations__ = {one.name: one.type for one in own} | {"return": None}
    return written
