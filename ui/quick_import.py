"""Python's own import, without the look into every module's source that PySide6 puts before it.

PySide6 replaces `__import__` to serve `from __feature__ import …`, and reads the source of each module that is loaded
after it to see whether it speaks of PySide6 (`shibokensupport.feature._mod_uses_pyside`, PYSIDE-2029). Nobody here asks
for such features. Of a start that loads 300 modules it took 100 ms, and `linecache` kept their 14 MiB of text.
"""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Put Python's own import back; nothing happens where PySide6 did not replace it."""
    import PySide6.QtCore  # noqa: F401 - it is what replaces it

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
