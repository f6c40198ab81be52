"""A click on the icon in the dock of macOS, as Qt tells of it: the program becomes active."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.dock import DockIcon

ACTIVE = Qt.ApplicationState.ApplicationActive


class Mac:
    """A program on macOS with one window; hours pass by setting seconds."""

    def __init__(self, application: QApplication) -> None:
        self.application, self.window, self.seconds = application, QWidget(), 0.0
        self.icons: list[DockIcon] = []

    def dock(self, platform: str = "darwin") -> None:
        """Begin to listen."""
        here = self.application
        icon = DockIcon(here, self.window.show, platform=platform, monotonic=lambda: self.seconds)
        self.icons.append(icon)

    def become(self, state: Qt.ApplicationState = ACTIVE) -> None:
        """Tell of a state, as Qt does of each click on the icon."""
        self.application.applicationStateChanged.emit(state)


@pytest.fixture
def mac(qapp: QApplication, qtbot, no_window_left: None) -> Iterator[Mac]:
    mac = Mac(qapp)
    qtbot.addWidget(mac.window)
    yield mac
    for icon in mac.icons:
        icon.deleteLater()


def test_a_click_brings_the_hidden_window(mac: Mac) -> None:
    mac.dock()
    mac.seconds = 60
    mac.become()
    assert mac.window.isVisible()


def test_it_brings_one_that_is_minimised(mac: Mac) -> None:
    mac.window.showMinimized()
    mac.dock()
    mac.seconds = 60
    mac.become()
    assert mac.window.isVisible()


def test_started_into_the_menu_bar_it_stays_there(mac: Mac) -> None:
    mac.dock()
    mac.seconds = 1
    mac.become()
    assert not mac.window.isVisible()


def test_what_can_be_seen_is_enough(mac: Mac, qtbot) -> None:
    small = QWidget()
    qtbot.addWidget(small)
    small.show()
    mac.dock()
    mac.seconds = 60
    mac.become()
    assert not mac.window.isVisible()


@pytest.mark.parametrize(
    "state", [Qt.ApplicationState.ApplicationInactive, Qt.ApplicationState.ApplicationHidden], ids=str
)
def test_going_away_brings_nothing(mac: Mac, state: Qt.ApplicationState) -> None:
    mac.dock()
    mac.seconds = 60
    mac.become(state)
    assert not mac.window.isVisible()


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_elsewhere_nothing_is_done(mac: Mac, platform: str) -> None:
    mac.dock(platform)
    mac.seconds = 60
    mac.become()
    assert not mac.window.isVisible()
