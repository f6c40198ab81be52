"""Letting Python's garbage collector rest while thousands of rows come and go, none of which is in a cycle."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting_collector() -> Iterator[None]:
    """Let the collector rest as long as the block runs; where it rests already (ui.collecting), nothing happens.

    It would go through all that is alive whenever so many more rows are, which takes a tenth of an import.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
