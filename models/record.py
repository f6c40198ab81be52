"""Frozen dataclasses whose methods are written when they are first needed.

`dataclasses.dataclass` compiles six functions for each class, which takes half a millisecond. A start of the window
loads some eighty such classes and makes one of a third of them, so that it is quicker by a twentieth.
"""

from __future__ import annotations

from dataclasses import Field, dataclass, field
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
            if "__dataclass_fields__" not in vars(owner):
                dataclass(frozen=True)(owner)
        return getattr(owner if instance is None else instance, self._name)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Record:
    """Makes each class that inherits it a frozen dataclass: its fields are what is annotated in it.

    `fields()`, `replace()`, `asdict()` and further inheritance work as with `@dataclass(frozen=True)`. A class that
    every start makes one of gains nothing, and other options of dataclass need dataclass itself.
    """

    def __init_subclass__(cls) -> None:
        """Write at once what inherits another record: it would find the methods of that one."""
        if any(base is not Record and issubclass(base, Record) for base in cls.__bases__):
            dataclass(frozen=True)(cls)

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]] = _Unwritten()  # type: ignore[assignment]
    __init__ = _Unwritten()
    __repr__ = _Unwritten()
    __eq__ = _Unwritten()
    __hash__ = _Unwritten()
    if not TYPE_CHECKING:
        # Of one that another process has pickled, which is there before the first is made.
        __match_args__ = _Unwritten()
        __setattr__ = _Unwritten()
        __delattr__ = _Unwritten()
