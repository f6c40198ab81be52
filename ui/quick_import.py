"""Python's own import, without the look into every module's source that PySide6 puts before it.

PySide6 replaces `__import__` to serve `from __feature__ import …`, and reads the source of each module that is loaded
after it to see whether it speaks of PySide6 (`shibokensupport.feature._mod_uses_pyside`, PYSIDE-2029). Nobody here asks
for such features. Of a start that loads 300 modules it took 100 ms, and `linecache` kept their 14 MiB of text. Nor does
anybody here import all names of one of its modules by a star, which only its import would find.
"""

from __future__ import annotations

import builtins

from ui.waiting_enumerations import let_enumerations_wait
from ui.waiting_modules import let_modules_wait
from ui.waiting_signatures import signatures_waiting


def import_plainly() -> None:
    """Load the first module of PySide6, which replaces the import, and put back the one there was before it."""
    plain = getattr(builtins, "__orig_import__", builtins.__import__)
    let_modules_wait()
    let_enumerations_wait()
    with signatures_waiting():
        import PySide6.QtCore  # noqa: F401
    builtins.__import__ = builtins.__orig_import__ = plain  # type: ignore[attr-defined]
