"""The steps in which columns are matched and duplicates resolved, by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import PeopleFilter, people_ids, people_rows, person
from models.queries.duplicates import different_pairs
from ui.importing.import_view import CHECK, DONE, DUPLICATES, RHYTHM
from ui.shared.labels import PlainLabel

TABLE = (
    "Full name,Company,Mail,Topic\n"
    "Lindgren Ada,Lumen Ltd,ada@home.example,Sailing\n"
    "Wei Chen,,wei@chen.example,Chess\n"
    "Bob Miller,Harbour,,\n"
    "Robert Miller,Harbour,bob@harbour.example,\n"
)


@pytest.fixture
def table(tmp_path):
    """Four people, one of them known under another spelling, two of them perhaps one."""
    path = tmp_path / "people.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def ada(book) -> int:
    return int(add_person(book, PersonFields(name="Ada Lindgren", organization="Lumen", title="Engineer")).result)


def texts(view) -> str:
    return "\n".join(label.text() for label in view.findChildren(PlainLabel) if label.isVisible())


def names(view) -> list[str]:
    return [side.name for side in view.duplicates.card.sides.sides]


def everybody() -> list[str]:
    return [row.name for row in people_rows(people_ids(PeopleFilter()))]


def to_done(view, qtbot) -> None:
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == DONE, timeout=10_000):
        view.next_button.click()


def choose_meaning(view, qtbot, header: str, meaning: str) -> None:
    """Choose what a column means by the keyboard, and wait for what will happen then."""
    rows = view.check.file_card.rows
    index = next(column.index for column in rows.match.columns if column.header == header)
    field = rows.fields[index]
    field.setFocus()
    with qtbot.waitSignal(view._live.seen, timeout=10_000):
        QTest.keyClick(field, Qt.Key.Key_Home)
        place = field.findData(meaning)
        field.setCurrentIndex(place)
        field.activated.emit(place)


def test_another_meaning_is_previewed_at_once_imported_and_remembered(checked, table, qtbot, view):
    checked(table)
    assert view.check.counts.lines[0] == "4 new people"
    choose_meaning(view, qtbot, "Topic", "interests")
    choose_meaning(view, qtbot, "Mail", "ignore")
    choose_meaning(view, qtbot, "Full name", "ignore")
    # Without names the organisation stands in for them; who has neither is set aside.
    assert "2 rows set aside" not in view.check.counts.lines
    assert view.check.counts.lines != ["4 new people", "1 possible duplicate to check"]
    choose_meaning(view, qtbot, "Full name", "name")
    assert view.check.counts.lines[0] == "4 new people"
    assert people_ids(PeopleFilter()) == []
    while view.step != RHYTHM:
        view.next_button.click()
    to_done(view, qtbot)
    found = {row.name: person(row.id) for row in people_rows(people_ids(PeopleFilter()))}
    assert [name for name, _ in found["Wei Chen"].interests] == ["Chess"]
    assert found["Wei Chen"].methods == ()
    view.done.again_button.click()
    checked(table)
    fields = {column.header: column.meaning for column in view.check.file_card.rows.match.columns}
    assert (fields["Topic"], fields["Mail"]) == ("interests", "ignore")


def test_the_focus_stays_on_the_column_that_was_changed(checked, table, qtbot, view):
    checked(table)
    rows = view.check.file_card.rows
    choose_meaning(view, qtbot, "Topic", "interests")
    assert view.check.file_card.rows is rows
    assert any(field.hasFocus() for field in rows.fields.values())


def test_duplicates_are_asked_about_one_after_another_and_done_with_the_import(checked, table, ada, qtbot, view):
    checked(table)
    assert "2 possible duplicates to check" in view.check.counts.lines
    qtbot.mouseClick(view.next_button, Qt.MouseButton.LeftButton)
    assert view.step == DUPLICATES
    assert names(view) == ["Ada Lindgren", "Lindgren Ada"]
    assert "Pair 1 of 2" in texts(view)
    button = next(one for one in view.duplicates.findChildren(QRadioButton) if "Lindgren Ada" in one.text())
    button.click()
    QTest.keyClick(button, Qt.Key.Key_M)
    assert names(view) == ["Bob Miller", "Robert Miller"]
    qtbot.mouseClick(view.duplicates.bar.different_button, Qt.MouseButton.LeftButton)
    assert "1 row fills in somebody else." in texts(view)
    assert "1 pair is kept apart." in texts(view)
    assert everybody() == ["Ada Lindgren"]
    view.next_button.click()
    assert view.step == RHYTHM
    to_done(view, qtbot)
    assert everybody() == ["Bob Miller", "Lindgren Ada", "Robert Miller", "Wei Chen"]
    known = person(ada)
    assert [method.value for method in known.methods] == ["ada@home.example"]
    assert known.columns["title"] == "Engineer"
    assert len(different_pairs()) == 1
    assert "1 already known, filled in" in view.done.counts.lines
    assert not view.done.duplicates_button.isVisible()
    view.operations.undo()
    assert everybody() == ["Ada Lindgren"]
    assert different_pairs() == set()


def test_going_back_keeps_what_was_said_and_it_can_be_changed(checked, table, ada, qtbot, view):
    checked(table)
    view.next_button.click()
    QTest.keyClick(view.duplicates, Qt.Key.Key_M)
    QTest.keyClick(view.duplicates, Qt.Key.Key_PageUp)
    assert "You said: the same person." in texts(view)
    view.back_button.click()
    assert view.step == CHECK
    view.next_button.click()
    assert "You said: the same person." in texts(view)
    QTest.keyClick(view.duplicates, Qt.Key.Key_N)
    assert [one.same for one in view.duplicates.resolutions()] == [False]


def test_what_is_not_decided_becomes_new_and_is_offered_afterwards(checked, table, ada, qtbot, view):
    checked(table)
    view.next_button.click()
    QTest.keyClick(view.duplicates, Qt.Key.Key_L)
    view.next_button.click()
    to_done(view, qtbot)
    assert len(everybody()) == 5
    with qtbot.waitSignal(view.view_requested) as asked:
        qtbot.mouseClick(view.done.duplicates_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["duplicates"]


def test_joined_rows_need_no_rhythm(checked, table, ada, qtbot, view):
    checked(table)
    assert view.rhythm.no_flood.sentence.text().startswith("4 people get a rhythm")
    view.next_button.click()
    QTest.keyClick(view.duplicates, Qt.Key.Key_M)
    QTest.keyClick(view.duplicates, Qt.Key.Key_M)
    view.next_button.click()
    assert view.rhythm.no_flood.sentence.text().startswith("2 people get a rhythm")


def test_every_choice_is_named(checked, table, ada, view):
    checked(table)
    assert all(field.accessibleName() for field in view.check.file_card.rows.fields.values())
    view.next_button.click()
    assert all(button.accessibleName() for button in view.duplicates.findChildren(QRadioButton))
    assert view.duplicates.card.accessibleName() == "Ada Lindgren and Lindgren Ada: Very likely."
