"""What modules remember of people to spare work, forgotten through one door once the book is closed for good.

A view, a book and a window take with them what they know. What lives as long as the program does not: functions that
remember their answers (`functools.lru_cache`), which are found here by themselves, and what a module keeps otherwise,
which says with `forgotten_with_the_book` how it is emptied. tests/ui/locking/test_nobody_is_remembered.py looks through
all that is left in memory.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

_OURS = ("models", "scheduler", "ui")
_REMEMBERING = type(cache(lambda: None))
_forgetting: list[Callable[[], object]] = []

Forget = TypeVar("Forget", bound=Callable[[], object])


def forgotten_with_the_book(forget: Forget) -> Forget:
    """Have a function called that empties what its module remembers; nothing may depend on what was there."""
    _forgetting.append(forget)
    return forget


def forget_people() -> None:
    """Forget whatever modules remember of the people in a book that is closed."""
    for forget in _forgetting:
        forget()
    for function in _remembering():
        function.cache_clear()
    # Searches are compiled to patterns, which Python remembers.
    re.purge()


def _remembering() -> Iterator[Any]:
    """Yield the functions that remember their answers: this program's, and Python's for addresses such as profiles."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in _OURS or name == "urllib.parse":
            yield from [value for value in list(vars(module).values()) if type(value) is _REMEMBERING]
