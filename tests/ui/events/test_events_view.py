"""The view of events, used by keys and clicks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from models.operations.events import EventFields, MetPerson, add_event, meet_people
from models.operations.people import edit_person
from models.queries.events import event, events, people_at
from ui.events.event_card import AheadCard, PastCard
from ui.events.event_dialog import EventDialog
from ui.events.events_view import EventsView
from ui.events.meeting_dialog import MeetingDialog
from ui.shared.tag_input import Tag
from ui.today.left_off_label import LeftOffLabel
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState

TODAY = date(2026, 11, 23)


@pytest.fixture
def pycon(book, people) -> int:
    fields = EventFields("PyCon 2026", TODAY + timedelta(days=1), "Lagos", "Northwind has a stand")
    return add_event(book, fields, [people["wei"]]).result


@pytest.fixture
def view(operations, show, qtbot):
    def make(width: int = 1072) -> EventsView:
        shown = show(EventsView(operations), width)
        qtbot.waitUntil(shown.isActiveWindow)
        shown.setFocus()
        return shown

    return make


def texts(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def buttons(card) -> list[QPushButton]:
    return card.findChildren(QPushButton)


def test_without_an_event_it_says_what_it_is_for(view) -> None:
    shown = view()
    assert "Where you meet people" in texts(shown)
    assert shown.cards == []


def test_an_event_to_come_shows_whom_to_look_up(view, pycon, people, book) -> None:
    (card,) = view().cards
    assert isinstance(card, AheadCard)
    assert card.hasFocus()
    assert [line.one.name for line in card.lines] == ["Wei Tan", "Maya Okafor"]
    told = texts(card)
    assert "tomorrow" in told
    assert "Northwind takes part" in told
    assert "Lagos" in told
    assert card.lines[1].findChild(LeftOffLabel).text() == "You left off: A note about maya"


def test_who_will_be_there_is_noted_by_a_press_and_undone(view, pycon, people, operations) -> None:
    shown = view()
    line = shown.cards[0].lines[1]
    QTest.mouseClick(line.expect_button, Qt.MouseButton.LeftButton)
    assert [id_ for id_, _ in people_at(pycon)] == [people["maya"], people["wei"]]
    assert {tag.value for tag in shown.cards[0].people.tags} == {people["maya"], people["wei"]}
    operations.undo()
    assert [id_ for id_, _ in people_at(pycon)] == [people["wei"]]


def test_people_are_added_and_taken_out_in_the_field(view, pycon, people) -> None:
    shown = view()
    shown.cards[0].people.add(Tag("Tomás Lindqvist", people["tomas"]))
    assert {id_ for id_, _ in people_at(pycon)} == {people["tomas"], people["wei"]}
    shown.cards[0].people.remove(1)
    assert len(people_at(pycon)) == 1


def test_a_note_to_somebody_is_drafted_for_their_stage(view, pycon, people, operations, qtbot) -> None:
    operations.perform(edit_person, people["maya"], stage="prospect")
    shown = view()
    by_name = {line.one.name: line for line in shown.cards[0].lines}
    with qtbot.waitSignal(shown.draft_requested) as caught:
        by_name["Maya Okafor"].write_button.click()
    assert caught.args == [[people["maya"]], "first_message", None]
    with qtbot.waitSignal(shown.draft_requested) as caught:
        by_name["Wei Tan"].write_button.click()
    assert caught.args == [[people["wei"]], "keep_in_touch", None]


def test_a_past_event_asks_whom_one_met_until_it_is_put_away(view, book, operations, qtbot) -> None:
    made = add_event(book, EventFields("Chess evening", TODAY - timedelta(days=2))).result
    shown = view()
    (card,) = shown.cards
    assert isinstance(card, PastCard)
    with qtbot.waitSignal(shown.met_requested) as caught:
        QTest.keyClick(card, Qt.Key.Key_Return)
    assert caught.args == [made]
    assert "Nobody new" in [button.text() for button in buttons(card)]
    next(button for button in buttons(card) if button.text() == "Nobody new").click()
    assert "Nobody new" not in [button.text() for button in buttons(shown.cards[0])]


def test_a_past_event_shows_whom_one_met(view, book, qtbot) -> None:
    met = meet_people(book, EventFields("DataConf", TODAY - timedelta(days=40)), [MetPerson("Ana"), MetPerson("Bo")])
    shown = view()
    (card,) = shown.cards
    with qtbot.waitSignal(shown.people_requested) as caught:
        next(button for button in buttons(card) if button.text() == "Show the 2 people").click()
    assert (caught.args[0].ids, caught.args[0].ids_words) == (tuple(met.result), "DataConf")


def test_todays_event_has_been_once_something_is_noted_of_it(view, book, operations) -> None:
    made = add_event(book, EventFields("Chess evening", TODAY)).result
    shown = view()
    assert isinstance(shown.cards[0], AheadCard)
    operations.perform(meet_people, EventFields("Chess evening", TODAY), [MetPerson("Ana")], event_id=made)
    (card,) = shown.cards
    assert isinstance(card, PastCard)
    assert [button.text() for button in buttons(card) if button.text().startswith("Note")] == ["Note more people"]


def test_arrows_move_between_events(view, pycon, book) -> None:
    add_event(book, EventFields("Winter party", TODAY + timedelta(days=19)))
    shown = view()
    QTest.keyClick(shown.cards[0], Qt.Key.Key_Down)
    assert shown.cards[1].hasFocus()
    QTest.keyClick(shown.cards[1], Qt.Key.Key_Up)
    assert shown.cards[0].hasFocus()


def test_an_event_is_added_changed_and_deleted(view, operations, people, qtbot) -> None:
    shown = view()
    shown.add_event()
    dialog = next(iter(shown.findChildren(EventDialog)))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.save()
    assert dialog.event_line.name_field.problem.text() == "What is it called?"
    QTest.keyClicks(dialog.event_line.name, "PyCon")
    QTest.keyClicks(dialog.event_line.day.field, "tomorrow")
    dialog.people.add(Tag("Maya Okafor", people["maya"]))
    QTest.keyClick(dialog.event_line.name, Qt.Key.Key_Return)
    (row,) = events()
    assert (row.name, row.on, row.expected) == ("PyCon", TODAY + timedelta(days=1), 1)
    edit = EventDialog(operations, row, shown)
    edit.event_line.place.setText("Lagos")
    edit.event_line.day.field.setText("4 December")
    edit.save()
    changed = event(row.id)
    assert (changed.place, changed.on) == ("Lagos", date(2026, 12, 4))
    shown.cards[0].delete_asked.emit()
    assert events() == []
    operations.undo()
    assert [row.name for row in events()] == ["PyCon"]


def test_the_window_leads_there_and_back(operations, qtbot, pycon, people) -> None:
    window = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_view("introductions")
    window.view("introductions").switch.chips["events"].click()
    assert window.present_view == "events"
    assert window.windowTitle() == "Events – Tendril"
    window.view("events").switch.chips["introductions"].click()
    assert window.present_view == "introductions"
    window.wishes.open_event(pycon)
    assert window.view("events").cards[0].row.id == pycon
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(MeetingDialog)))
