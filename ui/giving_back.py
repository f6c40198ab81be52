"""Giving memory back to the system that the program has freed.

glibc keeps what was freed for what comes next. After a backup, whose two connections read the whole book, or a view
made anew, some 30 MiB with 3,000 people stayed in the heaps of threads that had ended, and how much of it was luck.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache


def give_memory_back() -> bool:
    """Give freed memory back where glibc holds it, and tell whether there was any.

    To be called at rest, once a minute: it takes some milliseconds after much was freed, and 0.2 otherwise.
    https://man7.org/linux/man-pages/man3/malloc_trim.3.html
    """
    trim = _glibc_trim()
    return trim is not None and bool(trim(0))


@cache
def _glibc_trim() -> Callable[[int], int] | None:
    """Return malloc_trim; None on other systems, and on a Linux with another C library."""
    if sys.platform != "linux":
        return None
    # Not before: a start needs it for nothing else.
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is None:
        return None
    trim.argtypes, trim.restype = [ctypes.c_size_t], ctypes.c_int
    return lambda padding: int(trim(padding))
