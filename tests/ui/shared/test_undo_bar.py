"""The bar that offers Undo: what it offers, for how long, and where it floats."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from models.operations.events import EventFields, add_event
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.sample import add_sample_people
from ui.insights.insights_view import MAP
from ui.insights.map_page import MapPage
from ui.operations import Operations
from ui.shared.cards import Card
from ui.shared.undo_bar import CLEAR_OF_THE_BAR, UndoBar, keep_clear
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import EVENTS, INSIGHTS, INTERESTS, INTRODUCTIONS, PEOPLE, SETTINGS, VIEWS


class LastingOffer:
    """An action that can cease to make sense."""

    def __init__(self) -> None:
        self.makes_sense, self.done = True, 0

    def __call__(self) -> None:
        self.done += 1

    def holds(self) -> bool:
        return self.makes_sense


@pytest.fixture
def window(operations: Operations, qtbot) -> Iterator[QWidget]:
    ground = QWidget()
    ground.resize(900, 600)
    qtbot.addWidget(ground)
    ground.bar = UndoBar(ground)
    ground.other = QPushButton("Other", ground)
    yield ground
    ground.hide()


def show(window: QWidget, qtbot) -> UndoBar:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.other.setFocus()
    return window.bar


def test_f6_leads_to_it_and_escape_puts_it_away(window: QWidget, qtbot) -> None:
    bar = show(window, qtbot)
    bar.show_done("Skipped Maya")
    qtbot.keyClick(window.other, Qt.Key.Key_F6)
    assert bar.button.hasFocus()
    with qtbot.waitSignal(bar.focus_left):
        qtbot.keyClick(bar.button, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    qtbot.keyClick(window.other, Qt.Key.Key_F6)
    assert window.other.hasFocus() or QApplication.focusWidget() is None


def test_f6_leads_to_the_cross_of_a_sentence_without_an_action(window: QWidget, qtbot) -> None:
    bar = show(window, qtbot)
    bar.offer("There is nothing to undo.", "", None)
    qtbot.keyClick(window.other, Qt.Key.Key_F6)
    assert bar.close_button.hasFocus()


def test_a_screen_reader_says_what_it_says(window: QWidget, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    bar = show(window, qtbot)
    bar.show_done("Skipped Maya")
    assert said == ["Skipped Maya. Undo"]


def test_it_never_covers_what_is_kept_clear(window: QWidget, qtbot) -> None:
    foot = QWidget(window)
    foot.setGeometry(0, 548, 900, 52)
    keep_clear(foot)
    bar = show(window, qtbot)
    bar.show_done("Skipped Maya")
    assert not bar.geometry().intersects(QRect(foot.mapTo(window, QPoint(0, 0)), foot.size()))
    foot.hide()
    bar.show_done("Skipped Maya")
    assert bar.geometry().bottom() > foot.y()


def test_an_offer_that_does_not_hold_any_more_goes(window: QWidget, qtbot) -> None:
    bar, offer = show(window, qtbot), LastingOffer()
    bar.offer("Writing to Maya", "Log it", offer)
    bar.look_again()
    assert bar.isVisible()
    offer.makes_sense = False
    bar.look_again()
    assert not bar.isVisible()
    assert not offer.done


def test_offers_made_unseen_are_shown_only_while_they_hold(window: QWidget, qtbot) -> None:
    stale, holding = LastingOffer(), LastingOffer()
    window.bar.offer("Writing to Maya", "Log it", stale)
    window.bar.offer("Writing to Wei", "Log it", holding)
    stale.makes_sense = False
    bar = show(window, qtbot)
    qtbot.waitUntil(bar.isVisible)
    assert bar.label.text() == "Writing to Wei"
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert holding.done == 1
    assert not bar.isVisible()


def test_what_stays_waits_until_it_is_dismissed_or_something_else_is_said(window: QWidget, qtbot) -> None:
    bar = show(window, qtbot)
    bar._timer.setInterval(1)
    bar.offer("Not saved", "Continue", LastingOffer(), stays=True)
    assert not bar._timer.isActive()
    bar.show_done("Skipped Maya")
    assert bar.label.text() == "Skipped Maya"
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_what_stays_and_was_offered_unseen_stays_once_it_is_seen(window: QWidget, qtbot) -> None:
    window.bar.offer("Not saved", "Continue", LastingOffer(), stays=True)
    bar = show(window, qtbot)
    assert bar.label.text() == "Not saved"
    assert not bar._timer.isActive()


@pytest.mark.parametrize("key", [PEOPLE, INTERESTS])
def test_the_last_row_of_a_list_can_be_read_above_it(operations: Operations, qtbot, key: str) -> None:
    """It can be scrolled to above the bar, and nothing moves while that comes and goes."""
    for number in range(40):
        add_person(operations.book, PersonFields(name=f"Person {number:02}", interests=(f"Interest {number:02}",)))
    window = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(window)
    window.resize(900, 600)
    view = window.show_view(key)
    window.show()
    table = view.table if key == PEOPLE else view.list
    scroll = table.verticalScrollBar()
    qtbot.waitUntil(lambda: table.viewport().height() > 100 and scroll.maximum() > 0)
    scroll.setValue(scroll.maximum())
    scrolled = scroll.value()
    window.undo_bar.show_done("Skipped Maya")
    last = table.visualRect(table.model().index(table.model().rowCount() - 1, 0))
    bottom = table.viewport().mapTo(window.undo_bar.parentWidget(), last.bottomLeft()).y()
    assert 0 < last.bottom() < table.viewport().height()
    assert bottom < window.undo_bar.y()
    window.undo_bar.hide()
    qtbot.waitUntil(lambda: table.viewportMargins().bottom() == 0)
    assert scroll.value() == scrolled
    assert table.visualRect(table.model().index(table.model().rowCount() - 1, 0)) == last
    window.hide()


@pytest.fixture
def busy_window(operations: Operations, qtbot) -> Iterator[MainWindow]:
    """The smallest window, with people in every view."""
    add_sample_people(operations.book)
    window = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.hide()


def covered(window: MainWindow) -> list[str]:
    """Return what can be pressed or written in and is seen under the bar."""
    ground, found = window.centralWidget(), []
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        for widget in ground.findChildren(kind):
            seen = widget.visibleRegion().boundingRect()
            place = QRect(widget.mapTo(ground, seen.topLeft()), seen.size())
            is_under = place.intersects(window.undo_bar.geometry()) and not window.undo_bar.isAncestorOf(widget)
            if is_under and widget.isVisible():
                found.append(f"{type(widget).__name__} {widget.accessibleName()}")
    return found


@pytest.mark.parametrize("key", [entry.key for entry in VIEWS])
def test_nothing_that_one_needs_is_under_it(busy_window: MainWindow, qtbot, key: str) -> None:
    view, bar = busy_window.show_view(key), busy_window.undo_bar
    qtbot.waitUntil(view.isVisible)
    tops = {area: area.verticalScrollBar().value() for area in view.findChildren(QScrollArea)}
    bar.show_done("Skipped Maya")
    QApplication.processEvents()
    assert covered(busy_window) == []
    bar.show_done("Skipped somebody whose name goes on and on " + "and on " * 30)
    assert covered(busy_window) == []
    assert {area: area.verticalScrollBar().value() for area in tops} == tops
    bar.close_button.click()
    qtbot.waitUntil(
        lambda: all(area.viewportMargins().bottom() == 0 for area in view.findChildren(QAbstractScrollArea))
    )


@pytest.mark.parametrize("key", [entry.key for entry in VIEWS])
def test_nothing_moves_under_the_pointer_where_a_view_is_scrolled_to_its_end(busy_window, qtbot, key: str) -> None:
    view, bar = busy_window.show_view(key), busy_window.undo_bar
    qtbot.waitUntil(view.isVisible)
    QApplication.processEvents()
    areas = [
        area
        for area in view.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.verticalScrollBar().maximum() > 0
    ]
    for area in areas:
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    places = {area: area.verticalScrollBar().value() for area in areas}
    bar.show_done("Skipped Maya")
    QApplication.processEvents()
    assert {area: area.verticalScrollBar().value() for area in areas} == places
    for area in areas:
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    places = {area: area.verticalScrollBar().value() for area in areas}
    bar.hide()
    QApplication.processEvents()
    assert {area: area.verticalScrollBar().value() for area in areas} == places
    for area in areas:
        area.verticalScrollBar().setValue(places[area] - 120)
    assert not any(area.viewportMargins().bottom() for area in areas)


def test_room_that_stayed_at_an_end_goes_with_the_view(busy_window: MainWindow, qtbot) -> None:
    view, bar = busy_window.show_view(SETTINGS), busy_window.undo_bar
    qtbot.waitUntil(view.isVisible)
    areas = [area for area in view.findChildren(QScrollArea) if area.verticalScrollBar().maximum() > 0]
    bar.show_done("Skipped Maya")
    for area in areas:
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    bar.hide()
    QApplication.processEvents()
    assert any(area.viewportMargins().bottom() for area in areas)
    busy_window.show_view(PEOPLE)
    assert not any(area.viewportMargins().bottom() for area in areas)
    for area in areas:
        assert area.verticalScrollBar().value() <= area.verticalScrollBar().maximum()


def test_a_view_that_comes_meanwhile_gives_it_room_too(busy_window: MainWindow, qtbot) -> None:
    busy_window.undo_bar.show_done("Skipped Maya")
    busy_window.show_view(SETTINGS)
    qtbot.waitUntil(lambda: busy_window.view(SETTINGS).isVisible() and covered(busy_window) == [])
    busy_window.show_view(PEOPLE)
    table = busy_window.view(PEOPLE).table
    qtbot.waitUntil(lambda: table.viewport().mapTo(busy_window, table.viewport().rect().bottomLeft()).y() < 600 - 72)


@pytest.mark.parametrize("key", [PEOPLE, INTERESTS])
def test_the_row_the_keyboard_is_at_comes_out_from_under_it(busy_window: MainWindow, qtbot, key: str) -> None:
    view = busy_window.show_view(key)
    table = view.table if key == PEOPLE else view.list
    table.setFocus()
    qtbot.waitUntil(lambda: table.viewport().height() > 100 and table.verticalScrollBar().maximum() > 0)
    last_seen = table.indexAt(table.viewport().rect().bottomLeft())
    table.setCurrentIndex(last_seen)
    busy_window.undo_bar.show_done("Skipped Maya")
    place = table.visualRect(last_seen)
    assert place.top() >= 0
    assert table.viewport().mapTo(busy_window, place.bottomLeft()).y() < busy_window.undo_bar.y()


def test_the_button_the_keyboard_is_at_comes_out_from_under_it(busy_window: MainWindow, qtbot) -> None:
    view = busy_window.show_view(SETTINGS)
    qtbot.waitUntil(view.isVisible)
    button = next(found for found in view.findChildren(QPushButton) if found.text() == "Send a test notification")
    button.setFocus()
    area = next(found for found in view.findChildren(QScrollArea) if found.isAncestorOf(button))
    bottom = button.mapTo(area.widget(), QPoint(0, button.height())).y()
    area.verticalScrollBar().setValue(bottom - area.viewport().height())
    busy_window.undo_bar.show_done("Skipped Maya")
    assert button.mapTo(busy_window, QPoint(0, button.height())).y() < busy_window.undo_bar.y()


@pytest.mark.parametrize("key", [INTRODUCTIONS, EVENTS])
def test_a_page_ends_right_below_what_is_on_it(busy_window: MainWindow, qtbot, key: str) -> None:
    """What is scrolled to its end is clear of the bar, and no more."""
    book = busy_window.operations.book
    for number in range(8):
        name = f"A conference about what goes on in places with long names, number {number}"
        add_event(book, EventFields(name, book.clock.today(), "Lagos", "There will be much to see and hear. " * 9))
    view = busy_window.show_view(key)
    area = view.findChild(QScrollArea)
    page = area.widget()
    qtbot.waitUntil(lambda: view.isVisible() and area.verticalScrollBar().maximum() > 0)
    shown = [card for card in view.findChildren(Card) if card.isVisible()]
    lowest = max(card.mapTo(page, QPoint(0, card.height())).y() for card in shown)
    assert page.height() == pytest.approx(lowest + CLEAR_OF_THE_BAR, abs=2)


def test_the_foot_of_the_panel_of_interests_is_clear_of_it(busy_window: MainWindow, qtbot) -> None:
    """Its links and the buttons above them are, though the bar would stand on the links first."""
    busy_window.resize(1280, 800)
    panel = busy_window.show_view(INTERESTS).panel
    qtbot.waitUntil(lambda: panel.share.model.rowCount() > 0 and panel.kept_link.isVisible())
    QApplication.processEvents()
    busy_window.undo_bar.show_done("Skipped somebody whose name goes on and on " + "and on " * 30)
    assert covered(busy_window) == []


def test_the_foot_of_the_map_is_clear_of_it(busy_window: MainWindow, qtbot) -> None:
    view, bar = busy_window.show_view(INSIGHTS), busy_window.undo_bar
    bar.show_done("Skipped somebody whose name goes on and on " + "and on " * 30)
    view.show_page(MAP)
    count = view.findChild(MapPage).count
    qtbot.waitUntil(lambda: count.isVisible() and count.mapTo(busy_window, QPoint(0, 0)).y() > bar.geometry().bottom())
