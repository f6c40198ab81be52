"""What PySide6 knows of the signatures of Qt's functions, loaded when the first of them is asked for.

With its first module PySide6 loads, from text that it compiles at every start, all it needs to say how Qt's functions
are called and to write stubs of them: 40 ms. Only the words of an error in such a call need it, and `__doc__` and
`__signature__`. So its loader (`shibokensupport.signature.loader`, read in PySide6 6.11) is given modules that load
themselves with the first look into them; `mapping` is not among them, since C looks into it. Where a loader imports in
another way, or finds its modules elsewhere, nothing changes.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from ui.waiting_enumerations import make_all_members
from ui.waiting_modules import WaitingModule

_LOADER, _FINDER = "shibokensupport.signature.loader", "EmbeddableZipImporter"
WAITING = {
    "shibokensupport.signature": ("errorhandler", "layout", "parser"),
    "shibokensupport.signature.lib": ("enum_sig", "pyi_generator", "tool"),
}


@contextmanager
def signatures_waiting() -> Iterator[None]:
    """Let whoever loads the first module of PySide6 meanwhile not wait for its signatures."""
    plain = builtins.__import__

    def importing(name: str, *rest: Any, **named: Any) -> ModuleType:
        """Import as ever, with a module that waits where the loader wants one of those."""
        if name in WAITING and sys._getframe(1).f_globals.get("__name__") == _LOADER:  # noqa: SLF001
            for module in WAITING[name]:
                _make_wait(name, module)
        return plain(name, *rest, **named)

    builtins.__import__ = importing
    try:
        yield
    finally:
        builtins.__import__ = plain


def _make_wait(package: str, name: str) -> None:
    """Put a module that waits where another one would be loaded to; nothing happens where it is not found."""
    whole = f"{package}.{name}"
    finder = next((one for one in sys.meta_path if type(one).__name__ == _FINDER), None)
    spec = finder.find_spec(whole, None) if finder is not None and whole not in sys.modules else None
    if spec is not None:
        sys.modules[whole] = _Waiting(spec)
        setattr(sys.modules[package], name, sys.modules[whole])


class _Waiting(WaitingModule):
    """One of these modules: they read members of enumerations by names under which only made ones are found."""

    def about_to_load(self) -> None:
        """Make all members."""
        make_all_members()
