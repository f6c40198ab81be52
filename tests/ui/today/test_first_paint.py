"""However Today comes to be seen, all of its cards come."""

from __future__ import annotations

from scheduler.today import todays_list
from ui.operations import Operations
from ui.today.today_view import TodayView

MANY = 12


def names(view: TodayView) -> list[str]:
    return [card.entry.name for card in view.cards]


def wanted(operations: Operations) -> list[str]:
    return [entry.name for entry in todays_list(operations.book).entries]


def test_a_window_that_was_in_the_tray_shows_all_cards(view: TodayView, due, operations: Operations, qtbot) -> None:
    for number in range(MANY):
        due(f"Person {number}")
    # Nobody paints it, and it goes on without.
    qtbot.waitUntil(lambda: view._is_painted)
    view.resize(900, 400)
    view.show()
    qtbot.waitUntil(lambda: names(view) == wanted(operations))


def test_a_list_that_becomes_long_after_the_first_paint_is_shown_whole(
    view: TodayView, due, operations: Operations, qtbot
) -> None:
    due("Maya")
    view.resize(900, 400)
    view.show()
    qtbot.waitUntil(lambda: view._is_painted)
    for number in range(MANY):
        due(f"Person {number}")
    view.refresh()
    assert len(wanted(operations)) > 4
    qtbot.waitUntil(lambda: names(view) == wanted(operations))
