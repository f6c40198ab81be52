"""Below Today's cards: whoever waits until there is room, and for whom to choose a rhythm."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from models.book import Book
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.settings import change_settings
from models.queries import person
from ui.today.today_view import TodayView


def names(view: TodayView) -> list[str]:
    return [card.entry.name for card in view.cards]


def show(view: TodayView, qtbot) -> None:
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()


@pytest.fixture
def waiting(view: TodayView, book: Book, due, qtbot) -> TodayView:
    """Show two people on the list and three who wait for room."""
    change_settings(book, capacity=(2,) * 7)
    for name in ("Ana", "Bo", "Cem", "Dan", "Eva"):
        due(name, email=f"{name}@home.example".lower())
    show(view, qtbot)
    return view


def waiting_names(view: TodayView) -> list[str]:
    return [line.name.text() for line in view._below.lines]


def test_the_arrows_lead_from_the_cards_to_whoever_waits_and_back(waiting: TodayView, qtbot) -> None:
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    line = waiting._below.lines[0]
    assert line.hasFocus()
    assert waiting.chosen_people() == [line.contact_id]
    qtbot.keyClick(line, Qt.Key.Key_Up)
    assert waiting.cards[1].hasFocus()


def test_whoever_waits_is_reached_snoozed_and_skipped_by_the_same_keys(waiting: TodayView, qtbot) -> None:
    listed, first = names(waiting), waiting._below.lines[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_R)
    assert person(first.contact_id).interactions[0].date == date(2026, 11, 23)
    second = QApplication.focusWidget()
    assert second is waiting._below.lines[0]
    qtbot.keyClick(second, Qt.Key.Key_K)
    assert person(second.contact_id).skipped_on == date(2026, 11, 23)
    third = QApplication.focusWidget()
    with qtbot.waitSignal(waiting.person_opened) as opened:
        qtbot.keyClick(third, Qt.Key.Key_Return)
    assert opened.args == [third.contact_id]
    qtbot.keyClick(third, Qt.Key.Key_S)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert person(third.contact_id).snoozed_until is not None
    assert not waiting._below.lines
    assert names(waiting) == listed


def test_whoever_waits_has_a_button_for_each_action(waiting: TodayView, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    before = waiting_names(waiting)
    with qtbot.waitSignal(waiting.message):
        qtbot.mouseClick(waiting._below.lines[0].way_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(waiting._below.lines[0].skip_button, Qt.MouseButton.LeftButton)
    assert waiting_names(waiting) == before[1:]
    qtbot.mouseClick(waiting._below.lines[0].reach_button, Qt.MouseButton.LeftButton)
    assert waiting_names(waiting) == before[2:]


def test_the_keys_of_a_line_do_nothing_to_the_current_card(view: TodayView, book: Book, due, qtbot) -> None:
    due("Maya")
    add_person(book, PersonFields(name="New"))
    show(view, qtbot)
    line = view._below.lines[0]
    line.setFocus()
    for key in (Qt.Key.Key_R, Qt.Key.Key_K, Qt.Key.Key_W):
        qtbot.keyClick(line, key)
    assert names(view) == ["Maya"]
    qtbot.keyClick(line, Qt.Key.Key_C)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction() is menu.actions()[0]
    menu.close()


def test_tab_leads_through_the_view_from_above_also_after_an_undo(waiting: TodayView, operations, qtbot) -> None:
    qtbot.keyClick(waiting.cards[0], Qt.Key.Key_K)
    operations.undo()
    waiting.cards[0].setFocus()
    expected = [
        widget
        for part in (*waiting.cards, *waiting._below.lines)
        for widget in (part, *part.findChildren(QPushButton))
        if widget.isVisible()
    ]
    reached = [QApplication.focusWidget()]
    while len(reached) < len(expected):
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == expected


def test_after_the_last_card_no_key_acts_on_whoever_waits(waiting: TodayView, qtbot) -> None:
    before = waiting_names(waiting)
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_K)
    assert not waiting.cards
    assert waiting.hasFocus()
    qtbot.keyClick(waiting, Qt.Key.Key_R)
    assert waiting_names(waiting) == before
    qtbot.keyClick(waiting, Qt.Key.Key_Down)
    assert waiting._below.lines[0].hasFocus()
