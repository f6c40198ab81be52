"""The collector rests while rows come and go, and is afterwards as it was."""

from __future__ import annotations

import gc

import pytest

from models.resting_collector import resting_collector


@pytest.mark.parametrize("is_on", [True, False])
def test_the_collector_is_afterwards_as_it_was(is_on: bool) -> None:
    """Whether it was on, or is held because a thread beside the window runs; also after an error."""
    before = gc.isenabled()
    (gc.enable if is_on else gc.disable)()
    try:
        with resting_collector():
            assert not gc.isenabled()
        assert gc.isenabled() is is_on
        with pytest.raises(RuntimeError), resting_collector():
            raise RuntimeError
        assert gc.isenabled() is is_on
    finally:
        (gc.enable if before else gc.disable)()
