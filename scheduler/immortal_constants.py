"""A repair for PySide6 6.12 under Python 3.11: without it the program dies after a few hundred signals.

The wheels take None, True and False for immortal, as they are from Python 3.12 on. Under 3.11 every call that
answers None and every Signal.emit() that answers True gives back a reference it never took, until Python stops the
process: "Fatal Python error: bool_dealloc: deallocating True or False: bug likely caused by a refcount error in a C
extension". A program that sits in the tray and looks at the clock every minute gets there within hours.

Seen with PySide6 6.12.0 and Python 3.11.7: 571 references to True at the start, dead after about as many signals.
"""

from __future__ import annotations

import ctypes
import sys

_IMMORTAL_SINCE = (3, 12)
# More than a program could ever use up.
_PLENTY = 1 << (8 * ctypes.sizeof(ctypes.c_ssize_t) - 24)


def make_constants_immortal() -> None:
    """Give None, True and False so many references that they last, as later Pythons do by themselves."""
    if sys.version_info >= _IMMORTAL_SINCE or sys.implementation.name != "cpython":
        return
    for constant in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(constant))
        # Only where the count is where it is supposed to be, which it is not in builds that trace references.
        if count.value < _PLENTY and abs(count.value - sys.getrefcount(constant)) < 100:
            count.value += _PLENTY
