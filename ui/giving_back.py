"""Giving memory back to the system that the program has freed.

glibc keeps what was freed for what comes next. After a backup, whose two connections read the whole book, or a view
made anew, some 30 MiB with 3,000 people stayed in the heaps of threads that had ended, and how much of it was luck.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache

# M_ARENA_MAX of malloc.h.
_ARENA_MAX = -8


def keep_one_heap() -> bool:
    """Let all threads take their memory from one heap where glibc has one for each, and tell whether they do.

    What one of them leaves is then used by the next; those that have a heap already keep it. Called after the first
    paint, which need not wait for ctypes. Python lets one of them run at a time, so they hardly wait for each other.
    https://man7.org/linux/man-pages/man3/mallopt.3.html
    """
    choose = _glibc("mallopt", "int", "int")
    return choose is not None and bool(choose(_ARENA_MAX, 1))


def give_memory_back() -> bool:
    """Give freed memory back where glibc holds it, and tell whether there was any.

    To be called at rest, once a minute: it takes some milliseconds after much was freed, and 0.2 otherwise.
    https://man7.org/linux/man-pages/man3/malloc_trim.3.html
    """
    trim = _glibc("malloc_trim", "size_t")
    return trim is not None and bool(trim(0))


@cache
def _glibc(name: str, *arguments: str) -> Callable[..., int] | None:
    """Return a function of glibc that takes such numbers; None on other systems and with another C library."""
    if sys.platform != "linux":
        return None
    # Not before: a start needs it for nothing else.
    import ctypes

    function = getattr(ctypes.CDLL(None), name, None)
    if function is None:
        return None
    function.argtypes, function.restype = [getattr(ctypes, f"c_{one}") for one in arguments], ctypes.c_int
    return lambda *numbers: int(function(*numbers))
