"""What is seen: the window, its views and the command line."""

from __future__ import annotations

import ctypes
import sys

# The PySide6 6.12 wheels take None for immortal, as it is from Python 3.12 on: under 3.11 every call that answers
# None costs a reference, and after some ten thousand calls the interpreter dies with "deallocating None". A head
# start of references nobody could use up makes None immortal there too.
_SPARE_REFERENCES = 1 << 40
if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
    _count = ctypes.c_ssize_t.from_address(id(None))
    if _count.value < _SPARE_REFERENCES:
        _count.value += _SPARE_REFERENCES
