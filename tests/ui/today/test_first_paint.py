"""However Today comes to be seen, all of its cards come."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

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


def test_keys_that_are_faster_than_the_cards_miss_none(view: TodayView, due, operations: Operations, qtbot) -> None:
    for number in range(MANY):
        due(f"Person {number}")
    view.resize(900, 300)
    view.show()
    view.activateWindow()
    view.cards[0].setFocus()
    many = wanted(operations)
    assert len(view.cards) < len(many) - 1
    for at, name in enumerate(many):
        assert view.current_entry is not None
        assert view.current_entry.name == name
        card = view.cards[at]
        assert card.visibleRegion().boundingRect().height() > 100, "it is in sight"
        # Without letting anything else happen.
        QApplication.sendEvent(card, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier))
