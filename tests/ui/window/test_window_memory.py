"""What the window remembers: where it stood, on screens that are still there, and the view of the same day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from ui.window.main_window import INTERESTS, PEOPLE, TODAY, MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.window_memory import WindowMemory, bring_into_sight


@pytest.fixture
def new_window(operations, qtbot) -> Callable[[], MainWindow]:
    def make() -> MainWindow:
        window = MainWindow(operations, RemindersState(operations, None))
        qtbot.addWidget(window)
        return window

    return make


def reachable(window: MainWindow) -> bool:
    room = QGuiApplication.primaryScreen().availableGeometry()
    return room.intersected(window.frameGeometry()).width() >= 80 and window.frameGeometry().top() >= room.top()


def test_a_maximised_window_comes_back_maximised_and_remembers_its_size_beneath(new_window, qtbot) -> None:
    first = new_window()
    first.resize(900, 640)
    first.show()
    first.showMaximized()
    qtbot.waitUntil(first.isMaximized)
    first.close()
    second = new_window()
    second.show()
    assert second.isMaximized()
    second.showNormal()
    qtbot.waitUntil(lambda: (second.width(), second.height()) == (900, 640))


def test_a_window_of_a_screen_that_is_gone_comes_into_sight(new_window, qtbot) -> None:
    first = new_window()
    first.show()
    first.move(9000, 4000)
    first.close()
    second = new_window()
    second.show()
    assert reachable(second)
    second.move(-5000, 100)
    second.come_forward()
    assert reachable(second)


def test_a_window_that_can_be_reached_stays_where_it_is(new_window) -> None:
    window = new_window()
    window.show()
    window.move(40, 30)
    before = window.pos()
    bring_into_sight(window)
    assert window.pos() == before


def test_the_view_of_the_same_day_comes_back_and_a_new_day_begins_with_today(new_window, clock) -> None:
    first = new_window()
    first.show()
    first.show_view(INTERESTS)
    first.close()
    assert new_window().present_view == INTERESTS
    second = new_window()
    second.show()
    second.open_import()
    second.close()
    assert new_window().present_view == TODAY
    third = new_window()
    third.show()
    third.show_view(PEOPLE)
    third.close()
    clock.move(days=1)
    assert new_window().present_view == TODAY


def test_what_was_used_is_kept_the_last_first(new_window) -> None:
    memory = new_window().memory
    for number in range(30):
        memory.use(f"person:{number}")
    memory.use("person:20")
    assert new_window().memory.used()[:2] == ["person:20", "person:29"]
    assert len(memory.used()) == 24


def test_nothing_is_made_in_the_place_of_a_folder_that_is_gone(new_window, tmp_path) -> None:
    """A disk that is away is mounted there again, and a folder without the book would look like a new one."""
    folder = tmp_path / "unplugged"
    folder.mkdir()
    memory, window = WindowMemory(folder), new_window()
    memory.keep_fact("answer", "yes")
    folder.rename(tmp_path / "elsewhere")
    memory.keep_fact("answer", "no")
    memory.keep(window, PEOPLE, date(2026, 11, 23))
    # Qt writes what was not written yet when it lets go.
    del memory
    assert not folder.exists()
    assert WindowMemory(tmp_path / "elsewhere").fact("answer") == "yes"
