"""Holding Python's garbage collector while a thread beside the window runs.

The collector runs on whatever thread makes it due; on another one than the window's it would destroy the widgets it
finds, which Qt answers by crashing. So cycles wait until nobody holds it. Called on the window's thread only.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_held = 0
_was_on = False
_is_starting = False


def hold_collector() -> None:
    """Let cycles wait until release_collector() has been called as often as this."""
    global _held, _was_on  # noqa: PLW0603 - the collector is one for the process, and so is who holds it
    if _held == 0:
        _was_on = gc.isenabled()
        gc.disable()
    _held += 1


def release_collector() -> None:
    """Let cycles be collected again once nobody holds it any more."""
    global _held  # noqa: PLW0603
    _held -= 1
    if _held == 0 and _was_on:
        gc.enable()


@contextmanager
def collector_held() -> Iterator[None]:
    """Hold the collector as long as this lasts, in which a thread beside the window is begun and waited for."""
    hold_collector()
    try:
        yield
    finally:
        release_collector()


def begin_start() -> None:
    """Let cycles wait until the window was painted: what a start makes stays, and looking through it takes 80 ms."""
    global _is_starting  # noqa: PLW0603
    _is_starting = True
    hold_collector()


def end_start() -> None:
    """Let cycles be collected again where begin_start() held them; nothing else happens."""
    global _is_starting  # noqa: PLW0603
    if _is_starting:
        _is_starting = False
        release_collector()
