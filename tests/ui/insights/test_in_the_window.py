"""Insights in the window: its key, and what its numbers lead to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.operations.sample import add_sample_people
from models.queries.insights import people_in_touch
from ui.insights.insights_view import MAP
from ui.window.main_window import PEOPLE, MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import INSIGHTS


@pytest.fixture
def window(operations, qtbot, no_window_left):
    """The window at Insights, with the sample people."""
    add_sample_people(operations.book)
    window = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    view = window.show_view(INSIGHTS)
    qtbot.waitUntil(lambda: not view.is_reading)
    return window


def test_a_day_leads_to_its_people_who_are_named_by_a_chip(window, qtbot):
    calendar = window.view(INSIGHTS).numbers.calendar
    assert calendar.hasFocus()
    while not calendar._counts.get(calendar.current):
        qtbot.keyClick(calendar, Qt.Key.Key_Up)
    day = calendar.current
    qtbot.keyClick(calendar, Qt.Key.Key_Return)
    people = window.view(PEOPLE)
    assert window.present_view == PEOPLE
    assert set(people.model.ids) == set(people_in_touch(day, day))


def test_who_is_clicked_on_the_map_is_opened(window, qtbot):
    view = window.view(INSIGHTS)
    view.show_page(MAP)
    canvas = view._map.canvas
    wanted = canvas.current
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert window.present_view == PEOPLE
    assert window.view(PEOPLE).chosen_people() == [wanted]


def test_the_room_leads_to_settings(window, qtbot):
    window.view(INSIGHTS).numbers.room.click()
    assert window.present_view == "settings"
