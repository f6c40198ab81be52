"""Noting whom one met, by keys as a person does it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from models.operations.events import EventFields, add_event
from models.operations.settings import change_settings
from models.operations.tags import set_my_interests
from models.queries import person
from models.queries.events import events, people_at
from models.schema import Contact
from ui.events.meeting_dialog import MeetingDialog

ENTER = Qt.Key.Key_Return


@pytest.fixture
def dialog(operations, qtbot):
    def make(event_id: int | None = None) -> MeetingDialog:
        shown = MeetingDialog(operations, event_id)
        shown.show()
        shown.activateWindow()
        qtbot.waitUntil(shown.isActiveWindow)
        return shown

    return make


def typed(field, text: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, text)


def named(name: str):
    return person(Contact.get(Contact.name == name).id)


def test_five_people_are_noted_line_by_line_as_one_step(dialog, operations, qtbot, book) -> None:
    shown = dialog()
    assert shown.event_line.name.hasFocus()
    typed(shown.event_line.name, "DataConf")
    shown.event_line.day.field.clear()
    typed(shown.event_line.day.field, "thursday")
    typed(shown.event_line.place, "Berlin")
    QTest.keyClick(shown.event_line.place, ENTER)
    assert shown.rows[0].name.hasFocus()
    QTest.mouseClick(shown.kind.chips["both"], Qt.MouseButton.LeftButton)
    for name in ("Ana", "Bo", "Cy", "Di", "Eva"):
        assert shown.rows[-1].is_empty
        typed(shown.rows[-1].name, name)
        QTest.keyClick(shown.rows[-1].name, ENTER)
    typed(shown.rows[0].interests, "chess, tea")
    typed(shown.rows[0].note, "has a boat")
    typed(shown.rows[0].reach, "ana@work.example")
    assert shown.hint.text() == "5 people. Whoever is new comes up for a first follow-up within 3 days."
    with qtbot.waitSignal(operations.changed):
        QTest.keyClick(shown.rows[0].reach, ENTER, Qt.KeyboardModifier.ControlModifier)
    ana = named("Ana")
    assert (ana.kind, ana.stage, ana.circle, ana.met_on) == ("both", "connecting", "Network", date(2026, 11, 19))
    assert [name for name, _ in ana.interests] == ["Chess", "Tea"]
    assert (ana.interactions[0].note, ana.methods[0].platform) == ("has a boat", "Work email")
    (row,) = events()
    assert (row.name, row.on, row.place, row.met) == ("DataConf", date(2026, 11, 19), "Berlin", 5)
    operations.undo()
    assert (Contact.select().count(), events()) == (0, [])


def test_a_sole_known_interest_is_taken_before_the_word_as_typed(dialog, book) -> None:
    set_my_interests(book, ["Databases", "Trail running", "Chess"])
    row = dialog().rows[0]
    typed(row.interests, "data")
    QTest.keyClick(row.interests, ENTER)
    assert row.interests.text() == "Databases, "
    QTest.keyClicks(row.interests, "data")
    # What the line has already is not offered again.
    QTest.keyClick(row.interests, ENTER)
    assert row.interests.text() == "Databases, data"
    row.interests.setFocus()
    QTest.keyClicks(row.interests, ", che")
    QTest.keyClick(row.interests, Qt.Key.Key_Down)
    QTest.keyClick(row.interests, ENTER)
    assert row.interests.text() == "Databases, data, che, "
    QTest.keyClicks(row.interests, "trai")
    row.note.setFocus()
    assert row.interests.text() == "Databases, data, che, Trail running, "


def test_a_whole_line_is_spread_over_the_fields(dialog) -> None:
    shown = dialog()
    row = shown.rows[0]
    typed(row.name, "Priya Sundaram - open data, pottery - asked about my checklist")
    QTest.keyClick(row.name, ENTER)
    texts = [field.text() for field in row.fields]
    assert texts == ["Priya Sundaram", "Open data, Pottery", "asked about my checklist", ""]
    assert shown.rows[1].name.hasFocus()


def test_several_lines_are_pasted_at_once(dialog, book) -> None:
    shown = dialog()
    QGuiApplication.clipboard().setText("Ana, Harbour – jazz\n\nBo (Northwind) – wants to see my slides\n- Cy")
    shown.rows[0].name.setFocus()
    QTest.keyClick(shown.rows[0].name, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [row.name.text() for row in shown.rows] == ["Ana, Harbour", "Bo, Northwind", "Cy", ""]
    assert [row.note.text() for row in shown.rows] == ["", "wants to see my slides", "", ""]
    typed(shown.event_line.name, "Fair")
    shown.save()
    assert (named("Ana").organization, named("Bo").organization) == ("Harbour", "Northwind")
    assert [name for _, name in people_at(events()[0].id)] == ["Ana", "Bo", "Cy"]


def test_who_is_known_is_offered_and_taken_only_when_said(dialog, people, book) -> None:
    shown = dialog()
    typed(shown.event_line.name, "Fair")
    typed(shown.rows[0].name, "maya okafor")
    QTest.keyClick(shown.rows[0].name, ENTER)
    row = shown.rows[0]
    assert row.known.isVisible()
    assert row.known_words.text() == "You know a maya okafor (Staff engineer, Northwind)."
    assert row.same_as is None
    QTest.mouseClick(row.same_button, Qt.MouseButton.LeftButton)
    assert row.same_as == people["maya"]
    QTest.mouseClick(row.same_button, Qt.MouseButton.LeftButton)
    assert row.same_as is None
    QTest.mouseClick(row.same_button, Qt.MouseButton.LeftButton)
    typed(row.note, "new boat")
    shown.save()
    assert Contact.select().count() == len(people)
    assert person(people["maya"]).interactions[0].note == "new boat"


def test_another_name_is_another_person(dialog, people) -> None:
    row = dialog().rows[0]
    typed(row.name, "Maya Okafor")
    row.settle()
    QTest.mouseClick(row.same_button, Qt.MouseButton.LeftButton)
    typed(row.name, "s")
    assert row.same_as is None
    assert row.known.isHidden()


def test_what_is_missing_is_said_and_nothing_is_saved(dialog, book) -> None:
    shown = dialog()
    shown.save()
    assert shown.event_line.name_field.problem.text() == "What was it called?"
    typed(shown.event_line.name, "Fair")
    shown.save()
    assert shown.problem.text() == "Write at least one name."
    typed(shown.rows[0].note, "no idea who")
    shown.save()
    assert shown.rows[0].problem.text() == "Who was it? A first name is enough."
    typed(shown.rows[0].name, "Ana")
    typed(shown.rows[0].reach, "somewhere")
    shown.save()
    assert shown.rows[0].problem.isVisible()
    assert shown.rows[0].reach.hasFocus()
    shown.rows[0].reach.clear()
    shown.event_line.day.set_day(date(2026, 11, 24))
    shown.save()
    assert shown.event_line.day_field.problem.text() == "This day has not come yet."
    assert Contact.select().count() == 0
    shown.event_line.day.field.setText("someday")
    shown.save()
    assert shown.event_line.day_field.problem.text().startswith("Write a day such as")


def test_an_event_of_the_book_is_completed(dialog, operations, book) -> None:
    made = add_event(book, EventFields("DataConf", date(2026, 11, 19), "Berlin")).result
    add_event(book, EventFields("Data evening", date(2026, 12, 19)))
    shown = dialog()
    typed(shown.event_line.name, "data")
    QTest.keyClick(shown.event_line.name, Qt.Key.Key_Down)
    QTest.keyClick(shown.event_line.name, ENTER)
    assert (shown.event_line.name.text(), shown.event_line.place.text()) == ("DataConf", "Berlin")
    typed(shown.rows[0].name, "Ana")
    shown.save()
    assert [(row.id, row.met) for row in events() if row.name == "DataConf"] == [(made, 1)]


def test_it_begins_with_an_event_and_those_expected_there(dialog, people, book) -> None:
    made = add_event(book, EventFields("DataConf", date(2026, 11, 19)), [people["maya"], people["wei"]]).result
    shown = dialog(made)
    assert shown.event_line.name.text() == "DataConf"
    assert shown.rows[0].name.hasFocus()
    assert [chip.text() for chip in shown.expected_chips] == ["Maya Okafor", "Wei Tan"]
    QTest.mouseClick(shown.expected_chips[1], Qt.MouseButton.LeftButton)
    assert (shown.rows[0].name.text(), shown.rows[0].same_as) == ("Wei Tan", people["wei"])
    assert shown.expected_chips[1].isHidden()
    shown.save()
    assert person(people["wei"]).interactions[0].medium == "event"
    assert Contact.select().count() == len(people)


def test_no_circle_can_be_chosen(dialog, book) -> None:
    shown = dialog()
    shown._choose_circle()
    menu = QGuiApplication.instance().activePopupWidget()
    menu.actions()[-1].trigger()
    menu.close()
    typed(shown.event_line.name, "Fair")
    typed(shown.rows[0].name, "Ana")
    assert shown.hint.text() == "1 person, without a rhythm for now."
    shown.save()
    assert named("Ana").circle == ""


def test_a_line_can_be_taken_out(dialog) -> None:
    shown = dialog()
    for name in ("Ana", "Bo"):
        typed(shown.rows[-1].name, name)
        QTest.keyClick(shown.rows[-1].name, ENTER)
    for _ in range(4):
        QTest.mouseClick(shown.rows[0].remove_button, Qt.MouseButton.LeftButton)
    assert len(shown.rows) == 1
    assert shown.rows[0].is_empty
    assert not shown.has_draft()


def test_national_numbers_and_profiles_find_their_platform(dialog, book, operations) -> None:
    operations.perform(change_settings, region="NO")
    shown = dialog()
    typed(shown.event_line.name, "Fair")
    typed(shown.rows[0].name, "Ana")
    typed(shown.rows[0].reach, "linkedin.com/in/ana-example +47 912 34 567")
    shown.save()
    assert [(row.platform, row.normalized) for row in named("Ana").methods] == [
        ("LinkedIn", "linkedin.com/in/ana-example"),
        ("Work phone", "+4791234567"),
    ]
