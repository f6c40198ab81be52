"""Fixtures for tests that drive the real program on an invisible desktop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.virtual_desktop import DesktopMissingError, VirtualDesktop

_HERE = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder, so that -m "not desktop" leaves it out, and one worker has all of a module.

    First: what divides the tests among workers reads the groups in the same hook.
    """
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.desktop)
            item.add_marker(pytest.mark.xdist_group(f"desktop-{item.path.stem}"))


@pytest.fixture(scope="module")
def _furnished_desktop(request: pytest.FixtureRequest) -> Iterator[VirtualDesktop]:
    marker = request.node.get_closest_marker("notification_service")
    try:
        desktop = VirtualDesktop(marker.args[0] if marker else "xfce")
    except DesktopMissingError as error:
        pytest.skip(str(error))
    try:
        yield desktop
    finally:
        desktop.close()


@pytest.fixture
def desktop(_furnished_desktop: VirtualDesktop) -> Iterator[VirtualDesktop]:
    """Give a desktop that lasts for the module; the programs a test starts on it end with the test.

    A module that wants another notification service than xfce4-notifyd says so with
    pytestmark = pytest.mark.notification_service("dunst"), or "none".
    """
    yield _furnished_desktop
    _furnished_desktop.stop_programs()
