"""A desktop without a tray: closing minimises the window, and a tray that comes late or goes takes nothing along."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.virtual_desktop import PATIENCE, VirtualDesktop

NOON = {"TENDRIL_NOW": "2026-11-23T12:00"}


@pytest.fixture
def bare(desktop: VirtualDesktop) -> Iterator[VirtualDesktop]:
    """The desktop while its panel is away."""
    desktop.stop_tray()
    yield desktop
    desktop.stop_programs()
    desktop.start_tray()


def test_closing_minimises_and_the_program_goes_on(bare: VirtualDesktop, tmp_path: Path) -> None:
    program = bare.start_tendril("--data-dir", tmp_path / "book", environment=NOON)
    window = bare.wait_for_window("^Tendril$")
    bare.close_window(window)
    bare.wait_until(lambda: bare.find_window("^Tendril$") is None, what="the window to be minimised")
    assert program.poll() is None
    # A second start brings it back, as a click on the dock does.
    assert bare.start_tendril("--data-dir", tmp_path / "book", environment=NOON).wait(PATIENCE) == 0
    bare.wait_for_window("^Tendril$")
    bare.start_tray()
    bare.wait_until(bare.tray_icons, what="the icon in the tray that came late")
    bare.stop_tray()
    assert program.poll() is None
    program.terminate()
    assert program.wait(PATIENCE) == 0
    assert bare.output() == ""
