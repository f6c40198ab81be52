"""Today, as a person uses it: keys, clicks, undo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu
from shiboken6 import delete

import scheduler.today
from models.book import Book
from models.history import Change
from models.operations.contact import add_follow_up, log_interaction, skip
from models.operations.fields import PersonFields
from models.operations.introductions import add_introduction
from models.operations.people import add_person, delete_people
from models.operations.settings import change_settings
from models.queries import person
from ui.language import active_language
from ui.operations import Operations
from ui.shared.empty_state import EmptyState
from ui.today.people_rows import ChoiceCard
from ui.today.today_view import TodayView
from ui.tray.tray_icon import TrayIcon
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState


def names(view: TodayView) -> list[str]:
    return [card.entry.name for card in view.cards]


def show(view: TodayView, qtbot) -> None:
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()


def test_an_empty_book_offers_three_first_steps(view: TodayView, qtbot) -> None:
    show(view, qtbot)
    state = view.findChild(EmptyState)
    buttons = [state.buttons.itemAt(index).widget() for index in range(1, 4)]
    assert [button.text() for button in buttons] == ["Import a file", "Add someone", "Try with sample people"]
    with qtbot.waitSignal(view.import_requested):
        qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.add_requested):
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert view.cards


def test_everyone_due_has_a_card_that_says_why(view: TodayView, three_due: list[int], qtbot) -> None:
    show(view, qtbot)
    assert set(names(view)) == {"Maya Okafor", "Jonas <b>Berg</b> & Co", "Aiko Reyes"}
    texts = [label.text() for label in view.findChildren(QLabel)]
    assert "Monday, 23 November" in texts
    assert "Three people to tend today. About 15 minutes." in texts
    assert any(text.startswith("Due 10 days ago") for text in texts)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in view.findChildren(QLabel) if label.text())


def test_enter_presses_the_button_that_tab_led_to(operations: Operations, three_due: list[int], qtbot) -> None:
    window = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    today = window.show_view("today")
    button = today.cards[0].skip_button
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.assertNotEmitted(today.person_opened), qtbot.waitSignal(operations.changed) as changed:
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert changed.args[0].name == "skip"


def test_arrows_move_and_enter_opens(view: TodayView, three_due: list[int], qtbot) -> None:
    show(view, qtbot)
    first, second = view.cards[0].entry, view.cards[1].entry
    assert view.current_entry == first
    qtbot.keyClick(view.cards[0], Qt.Key.Key_Down)
    assert view.current_entry == second
    assert view.cards[1].property("current") == "true"
    assert view.cards[0].property("current") == "false"
    with qtbot.waitSignal(view.person_opened) as opened:
        qtbot.keyClick(view.cards[1], Qt.Key.Key_Return)
    assert opened.args == [second.contact_id]
    qtbot.keyClick(view.cards[1], Qt.Key.Key_Up)
    qtbot.keyClick(view.cards[0], Qt.Key.Key_Up)
    assert view.current_entry == first


def test_the_keys_act_on_whose_button_was_pressed_last(
    view: TodayView, three_due: list[int], qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    show(view, qtbot)
    first, second = view.cards[:2]
    assert first.hasFocus()
    qtbot.mouseClick(second.snooze_button, Qt.MouseButton.LeftButton)
    assert second.snooze_button.hasFocus()
    assert view.current_entry == second.entry
    assert (first.property("current"), second.property("current")) == ("false", "true")
    qtbot.keyClick(second.snooze_button, Qt.Key.Key_K)
    assert second.entry.name not in names(view)
    assert first.entry.name in names(view)


def test_r_logs_and_the_next_one_becomes_current(
    view: TodayView, three_due: list[int], operations: Operations, qtbot
) -> None:
    show(view, qtbot)
    first, second = view.cards[0].entry, view.cards[1].entry
    assert view.cards[0].hasFocus()
    qtbot.keyClick(view.cards[0], Qt.Key.Key_R)
    assert first.name not in names(view)
    assert view.current_entry.contact_id == second.contact_id
    assert view.cards[0].hasFocus()
    latest = person(first.contact_id).interactions[0]
    assert (latest.date, latest.direction) == (date(2026, 11, 23), "out")
    operations.undo()
    assert first.name in names(view)
    assert view.current_entry.contact_id == second.contact_id


def test_reached_out_keeps_the_promise_it_was_about(view: TodayView, book: Book, operations: Operations, qtbot) -> None:
    maya = add_person(book, PersonFields(name="Maya Okafor", no_rhythm=True)).result
    add_follow_up(book, maya, "send the slides", date(2026, 11, 23))
    show(view, qtbot)
    assert names(view) == ["Maya Okafor"]
    qtbot.mouseClick(view.cards[0].reach_button, Qt.MouseButton.LeftButton)
    assert names(view) == []
    assert person(maya).follow_ups[0].done_on == date(2026, 11, 23)
    operations.undo()
    assert names(view) == ["Maya Okafor"]
    assert person(maya).follow_ups[0].done_on is None
    assert not person(maya).interactions


def test_after_the_last_card_the_focus_stays_with_the_view(view: TodayView, due, qtbot) -> None:
    due("Maya Okafor")
    show(view, qtbot)
    view.cards[0].setFocus()
    qtbot.keyClick(view.cards[0], Qt.Key.Key_K)
    assert not view.cards
    assert view.hasFocus()


def test_the_day_is_seen_above_the_first_card(view: TodayView, due, qtbot) -> None:
    for number in range(5):
        due(f"Person {number}")
    show(view, qtbot)
    view.resize(690, 400)
    bar = view._page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for _ in range(3):
        qtbot.keyClick(view.cards[view._column.current], Qt.Key.Key_Down)
    assert bar.value() > 0
    for _ in range(3):
        qtbot.keyClick(view.cards[view._column.current], Qt.Key.Key_Up)
    assert bar.value() == 0


def test_k_skips_and_s_offers_to_snooze(view: TodayView, three_due: list[int], qtbot) -> None:
    show(view, qtbot)
    skipped = view.cards[0].entry
    qtbot.keyClick(view.cards[0], Qt.Key.Key_K)
    assert skipped.name not in names(view)
    snoozed = view.cards[0].entry
    qtbot.keyClick(view.cards[0], Qt.Key.Key_S)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    tomorrow = next(action for action in menu.actions() if action.text().startswith("Tomorrow"))
    menu.setActiveAction(tomorrow)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert snoozed.name not in names(view)
    until = person(snoozed.contact_id).snoozed_until
    assert until.date() == date(2026, 11, 24)


def test_the_suggested_way_opens_and_then_offers_to_log(
    view: TodayView, three_due: list[int], qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    show(view, qtbot)
    card = next(card for card in view.cards if card.entry.name == "Maya Okafor")
    with qtbot.waitSignal(view.message) as said:
        qtbot.mouseClick(card.way_button, Qt.MouseButton.LeftButton)
    assert opened == ["mailto:maya@northwind.example"]
    sentence, action, log = said.args
    assert sentence == "Writing to Maya Okafor"
    assert action == "Log it"
    log()
    assert person(card.entry.contact_id).interactions[0].medium == "email"


def test_what_cannot_be_opened_is_copied(
    view: TodayView, three_due: list[int], qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    show(view, qtbot)
    card = next(card for card in view.cards if card.entry.name == "Maya Okafor")
    card.setFocus()
    with qtbot.waitSignal(view.message):
        qtbot.keyClick(card, Qt.Key.Key_W)
    assert QGuiApplication.clipboard().text() == "maya@northwind.example"


def test_a_day_with_nobody_is_a_good_day(view: TodayView, book: Book, qtbot) -> None:
    add_person(book, PersonFields(name="Ada Lovelace", no_rhythm=True))
    show(view, qtbot)
    texts = [label.text() for label in view.findChildren(QLabel)]
    assert "Everybody is looked after today" in texts
    assert not view.cards


def test_a_rhythm_is_offered_for_three_and_chosen_by_a_menu(view: TodayView, book: Book, qtbot) -> None:
    ids = [add_person(book, PersonFields(name=f"Person {letter}")).result for letter in "ABCDE"]
    show(view, qtbot)
    card = view.findChild(ChoiceCard)
    assert len(card.buttons) == 3
    contact_id, button = next(iter(card.buttons.items()))
    assert contact_id in ids
    close = next(action for action in button.menu().actions() if action.text().startswith("Close"))
    close.trigger()
    assert person(contact_id).circle_id is not None
    qtbot.waitUntil(lambda: [len(one.buttons) for one in view.findChildren(ChoiceCard) if one.isVisible()] == [2])


def test_more_than_the_day_takes_waits_until_there_is_room(view: TodayView, due, qtbot) -> None:
    for number in range(9):
        due(f"Person {number}")
    show(view, qtbot)
    assert len(view.cards) == 5
    texts = [label.text() for label in view.findChildren(QLabel)]
    assert "When you have room" in texts


def test_wilting_people_are_counted_and_shown(view: TodayView, due, clock, qtbot) -> None:
    contact_id = due("Wei Tan")
    clock.set(clock.now() + timedelta(days=60))
    show(view, qtbot)
    side = view._side
    assert side.wilting.isVisible()
    with qtbot.waitSignal(view.people_requested) as asked:
        qtbot.mouseClick(side.see_button, Qt.MouseButton.LeftButton)
    assert asked.args[0].ids == (contact_id,)
    with qtbot.waitSignal(view.review_requested):
        qtbot.mouseClick(side.wilting_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.review_requested):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V)


@pytest.fixture
def german(qapp) -> Iterator[None]:
    """Speak German while a test runs."""
    active_language().speak("de")
    yield
    active_language().speak("en")


@pytest.mark.usefixtures("german")
def test_the_words_of_the_side_cards_have_room_in_german_too(operations: Operations, due, clock, qtbot) -> None:
    due("Wei Tan")
    clock.set(clock.now() + timedelta(days=60))
    view = TodayView(operations)
    qtbot.addWidget(view)
    view.resize(1060, 700)
    show(view, qtbot)
    side = view._side
    qtbot.waitUntil(lambda: side.wilting.isVisible() and side.wilting_button.width() > 1)
    assert side.wilting_button.width() >= side.wilting_button.sizeHint().width()
    sentence = side._wilting_sentence
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    assert side.wilting.rect().contains(side.see_button.geometry())


def test_the_side_column_goes_beneath_on_a_narrow_window(view: TodayView, three_due: list[int], qtbot) -> None:
    show(view, qtbot)
    assert view._side.x() > view.cards[0].geometry().right() - 1 or view._side.y() < 100
    view.resize(690, 600)
    qtbot.waitUntil(lambda: view._side.y() > view.cards[-1].geometry().bottom())


def test_every_control_has_a_name(view: TodayView, three_due: list[int], qtbot) -> None:
    show(view, qtbot)
    for button in view.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text(), button


def test_the_offer_to_log_holds_until_something_is_logged(
    view: TodayView, three_due: list[int], operations: Operations, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    show(view, qtbot)
    card = next(card for card in view.cards if card.entry.name == "Maya Okafor")
    with qtbot.waitSignal(view.message) as said:
        qtbot.mouseClick(card.way_button, Qt.MouseButton.LeftButton)
    offer = said.args[2]
    assert offer.holds()
    qtbot.mouseClick(card.reach_button, Qt.MouseButton.LeftButton)
    assert not offer.holds()
    operations.undo()
    assert offer.holds()
    operations.perform(delete_people, [card.entry.contact_id])
    assert not offer.holds()


@pytest.mark.parametrize(
    ("capacity", "people", "title"),
    [(5, 0, "Everybody is looked after today"), (5, 1, "That was everybody for today"), (0, 1, "A free day")],
)
def test_a_day_with_nobody_left_says_why(
    view: TodayView, book: Book, due, qtbot, capacity: int, people: int, title: str
) -> None:
    change_settings(book, capacity=(capacity,) * 7)
    add_person(book, PersonFields(name="Ada Lovelace", no_rhythm=True))
    for number in range(people):
        due(f"Person {number}")
    show(view, qtbot)
    for card in view.cards:
        qtbot.keyClick(card, Qt.Key.Key_K)
    assert view._glad.words.text() == title
    assert view._glad.isVisible()


def test_a_day_with_nobody_left_says_who_comes_next(view: TodayView, book: Book, qtbot) -> None:
    wei = add_person(book, PersonFields(name="Wei Tan", no_rhythm=True)).result
    show(view, qtbot)
    assert not view._glad.next.isVisible()
    add_follow_up(book, wei, "call", date(2026, 11, 24))
    view.refresh()
    assert view._glad.next.text() == "Next comes Wei Tan: tomorrow."


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_Y, "yes"), (Qt.Key.Key_N, "no")])
def test_y_and_n_say_whether_they_answered(
    view: TodayView, book: Book, due, clock, qtbot, key: Qt.Key, answer: str
) -> None:
    maya = due("Maya")
    attempt = log_interaction(book, [maya], medium="email", on=clock.today() - timedelta(days=35)).result
    show(view, qtbot)
    assert view.current_entry.unknown_answer == attempt
    qtbot.keyClick(view.cards[0], key)
    assert person(maya).interactions[0].answer == answer
    assert not view.cards or view.current_entry.unknown_answer is None


def test_one_change_is_one_reading_of_the_day_whoever_asks(
    operations: Operations, three_due: list[int], qtbot, monkeypatch: pytest.MonkeyPatch, no_window_left: None
) -> None:
    window = MainWindow(operations, RemindersState(operations, None))
    tray = TrayIcon(operations, RemindersState(operations, None))
    window.show()
    qtbot.waitExposed(window)
    readings: list[object] = []
    due_now = scheduler.today.due_now
    monkeypatch.setattr(scheduler.today, "due_now", lambda *asked: readings.append(asked) or due_now(*asked))
    operations.perform(skip, [three_due[0]])
    assert len(readings) == 1
    operations.undo()
    assert len(readings) == 2
    delete(tray)


def test_an_introduction_without_news_for_30_days_leads_to_the_introductions(view, operations, three_due, clock, qtbot):
    show(view, qtbot)
    card = view._side.introductions
    operations.perform(add_introduction, *three_due[:2], state="asked_a")
    assert not card.isVisible()
    clock.set(clock.now() + timedelta(days=30))
    operations.changed.emit(Change(-1, "new_day"), None)
    assert card.isVisible()
    told = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "Maya Okafor and Jonas <b>Berg</b> & Co: no news for 30 days." in told
    with qtbot.waitSignal(view.view_requested) as asked:
        qtbot.mouseClick(view._side.introductions_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["introductions"]
    operations.perform(add_introduction, *three_due[1:], state="asked_a")
    clock.set(clock.now() + timedelta(days=30))
    operations.changed.emit(Change(-1, "new_day"), None)
    assert "and 1 other introduction:" in " ".join(label.text() for label in card.findChildren(QLabel))
    operations.undo()
    operations.undo()
    assert not card.isVisible()


def test_in_a_large_book_who_wilts_is_told_a_moment_later(
    view: TodayView, due, clock, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.queries.vocabulary.LARGE", 1)
    due("Quiet")
    clock.move(days=90)
    view.prepare()
    side = view._side
    assert side.wilting.isHidden()
    view.show()
    qtbot.waitUntil(side.wilting.isVisible)
