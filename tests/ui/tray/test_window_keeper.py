"""A click on the tray's icon brings the window or puts it away, and the window outlives the tray."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from ui.tray.window_keeper import PATIENCE, WindowKeeper


@dataclass
class Desk:
    """A window, a tray that can go, and seconds that pass when told to."""

    window: QMainWindow
    tray: bool = True
    seconds: float = 1000.0
    keeper: WindowKeeper = field(init=False)

    def __post_init__(self) -> None:
        self.keeper = WindowKeeper(self.window, self.window.showNormal, lambda: self.tray, None, lambda: self.seconds)

    def leave(self) -> None:
        """Take the keyboard from the window, as some panels do at a click."""
        QApplication.sendEvent(self.window, QEvent(QEvent.Type.WindowDeactivate))


@pytest.fixture
def desk(qtbot) -> Desk:
    window = QMainWindow()
    qtbot.addWidget(window)
    return Desk(window)


def test_a_click_brings_the_hidden_window(desk: Desk) -> None:
    desk.keeper.toggle()
    assert desk.window.isVisible()


def test_a_click_puts_the_window_in_front_away(desk: Desk) -> None:
    desk.window.show()
    desk.leave()
    desk.seconds += 0.1
    desk.keeper.toggle()
    assert not desk.window.isVisible()


def test_a_click_brings_a_window_that_is_behind_others_or_minimised(desk: Desk, monkeypatch) -> None:
    monkeypatch.setattr(desk.window, "isActiveWindow", lambda: False)
    desk.window.show()
    desk.leave()
    desk.seconds += 5
    desk.keeper.toggle()
    assert desk.window.isVisible()
    desk.window.showMinimized()
    desk.leave()
    desk.keeper.toggle()
    assert not desk.window.isMinimized()


def test_a_double_click_that_is_told_as_two_clicks_leaves_the_window(desk: Desk) -> None:
    desk.keeper.toggle()
    desk.leave()
    desk.seconds += 0.2
    desk.keeper.toggle()
    assert desk.window.isVisible()
    desk.seconds += 2
    desk.leave()
    desk.keeper.toggle()
    assert not desk.window.isVisible()


def test_a_window_that_waits_for_a_dialog_stays(desk: Desk, qtbot) -> None:
    desk.window.show()
    dialog = QDialog(desk.window)
    dialog.open()
    desk.leave()
    desk.keeper.toggle()
    assert desk.window.isVisible()


def test_a_tray_that_goes_for_good_gives_the_window_back(desk: Desk) -> None:
    desk.keeper.look()
    desk.tray = False
    desk.keeper.look()
    desk.seconds += PATIENCE - 1
    desk.keeper.look()
    assert not desk.window.isVisible()
    desk.tray = True
    desk.keeper.look()
    desk.tray = False
    desk.seconds += PATIENCE
    desk.keeper.look()
    assert not desk.window.isVisible(), "it was back meanwhile"
    desk.seconds += PATIENCE
    desk.keeper.look()
    assert desk.window.isMinimized()
