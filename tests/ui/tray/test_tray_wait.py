"""Waiting for the tray: what is said and done where none comes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from ui.autostart.login_start import LoginStartError, LoginState
from ui.operations import Operations
from ui.tray.tray_wait import TrayWait
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState


class Login:
    """A system that starts programs at login."""

    def __init__(self, *, is_on: bool = False, refuses: bool = False) -> None:
        self.is_on, self.refuses = is_on, refuses

    def state(self) -> LoginState:
        return LoginState(self.is_on)

    def switch(self, *, on: bool) -> None:
        if self.refuses:
            raise LoginStartError(
                "{file} cannot be changed: {reason}. It is as it was before.", file="x", reason="no room"
            )
        self.is_on = on

    def place(self) -> str:
        return "somewhere"


@pytest.fixture
def window(book, qtbot) -> Iterator[MainWindow]:
    operations = Operations(book)
    made = MainWindow(operations, RemindersState(operations, None), tray_shown=lambda: False)
    qtbot.addWidget(made)
    yield made
    operations.wait_for_long()


def wait(window: MainWindow, login: Login, tray: bool = False) -> TrayWait:
    return TrayWait(window, lambda: tray, login, window, pause=1)


def test_without_a_tray_it_says_so_once_and_starts_at_login_when_asked(window, qtbot) -> None:
    login = Login()
    window.show()
    wait(window, login).begin(minimized=False)
    qtbot.waitUntil(lambda: window.undo_bar.isVisible())
    assert "no tray" in window.undo_bar.label.text()
    qtbot.mouseClick(window.undo_bar.button, Qt.MouseButton.LeftButton)
    assert login.is_on
    assert not window.memory.first_time("no-tray")


def test_what_the_system_refuses_is_told(window, qtbot) -> None:
    window.show()
    wait(window, Login(refuses=True)).begin(minimized=False)
    qtbot.waitUntil(lambda: window.undo_bar.isVisible())
    with qtbot.waitSignal(window.operations.failed):
        qtbot.mouseClick(window.undo_bar.button, Qt.MouseButton.LeftButton)


def test_started_minimised_the_window_is_shown_minimised(window, qtbot) -> None:
    wait(window, Login(is_on=True)).begin(minimized=True)
    qtbot.waitUntil(window.isMinimized)


def test_with_a_tray_nothing_is_said(window, qtbot) -> None:
    wait(window, Login(), tray=True).begin(minimized=True)
    assert not window.isVisible()
    assert window.memory.first_time("no-tray")
