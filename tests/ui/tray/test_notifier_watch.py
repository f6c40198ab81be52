"""A panel that shows icons over the session bus counts as a tray while it shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon
from shiboken6 import delete

from ui.operations import Operations
from ui.tray import panel_icon
from ui.tray.notifier_watch import notifier_watch
from ui.tray.tray_icon import TrayIcon
from ui.window.pause_menu import RemindersState

# Without a screen Qt looks for a tray all the same.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


class Panels(QObject):
    """The watch as the test wants it."""

    came_or_went = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_there = self.shows = False

    def is_shown(self) -> bool:
        return self.shows


@dataclass
class Desk:
    """A desktop with panels that come and go, a tray of the older kind, and the program's icon."""

    panels: Panels
    tray: TrayIcon
    has_old_tray: bool = False


@pytest.fixture
def desk(three_due: list[int], operations: Operations, monkeypatch) -> Iterator[Desk]:
    # Whatever screen the tests run on, it is X11 for them.
    monkeypatch.setattr(panel_icon.QGuiApplication, "platformName", staticmethod(lambda: "xcb"))
    panels = Panels()
    made = Desk(panels, TrayIcon(operations, RemindersState(operations, None), None, panels))
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: made.has_old_tray))
    yield made
    made.tray.menu.deleteLater()
    delete(made.tray)


@pytest.mark.parametrize(
    ("is_there", "shows", "has_old_tray", "is_shown"),
    [
        (True, True, False, True),
        # Its list of icons is kept, and nobody shows them.
        (True, False, False, False),
        (True, False, True, False),
        (False, False, True, True),
        (False, False, False, False),
    ],
)
def test_where_the_icon_is_seen(desk: Desk, is_there: bool, shows: bool, has_old_tray: bool, is_shown: bool) -> None:
    desk.panels.is_there, desk.panels.shows, desk.has_old_tray = is_there, shows, has_old_tray
    assert not desk.tray.is_shown, "it is not shown yet"
    desk.tray.show()
    assert desk.tray.is_shown == is_shown


def test_for_a_panel_that_comes_the_icon_is_made_anew(desk: Desk, operations: Operations, qtbot) -> None:
    desk.tray.show()
    before, menu = desk.tray.icon, desk.tray.menu
    with qtbot.waitSignals([before.destroyed, menu.destroyed]):
        desk.panels.came_or_went.emit()
        assert desk.tray.icon is not before
    assert desk.tray.icon.isVisible()
    assert not desk.tray.icon.icon().isNull()
    assert desk.tray.icon.toolTip() == "Tendril\n3 to tend today"
    rows = [action.text() for action in desk.tray.menu.actions() if action.isVisible() and action.text()]
    assert rows[0] == "3 to tend today"
    assert "Pause reminders" in rows
    with qtbot.waitSignal(desk.tray.quit_requested):
        desk.tray.menu.actions()[-1].trigger()
    with qtbot.waitSignal(desk.tray.clicked):
        desk.tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


def test_an_icon_that_is_not_shown_stays_so(desk: Desk) -> None:
    desk.panels.came_or_went.emit()
    assert not desk.tray.icon.isVisible()


def test_without_such_a_desktop_nothing_is_watched(qapp) -> None:
    assert notifier_watch() is None
