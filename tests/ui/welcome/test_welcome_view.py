"""The first start by keys alone, where it goes on after a restart, and when it is never seen again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QLineEdit

from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.settings import change_settings
from models.queries import counts, interests_with_counts, people_ids, people_rows, person
from models.queries.filtering import PeopleFilter
from scheduler.first_start import reached_step
from ui.today.today_view import TodayView
from ui.welcome.next_notice import NextNotice
from ui.welcome.welcome_view import WelcomeView


@pytest.fixture
def today(qtbot, operations):
    """Today as the window shows it, with an empty book."""
    return _today(qtbot, operations)


@pytest.fixture
def welcome(today):
    return today.findChild(WelcomeView)


def _today(qtbot, operations):
    view = TodayView(operations)
    qtbot.addWidget(view)
    view.resize(1072, 744)
    view.show()
    view.activateWindow()
    view.setFocus()
    return view


def _press(qtbot, *keys):
    """Press keys wherever the focus is, as a person does."""
    for key in keys:
        focused = QApplication.focusWidget()
        if isinstance(key, str):
            qtbot.keyClicks(focused, key)
        else:
            qtbot.keyClick(focused, key)


def test_it_is_done_by_keys_alone(qtbot, operations, today, welcome):
    _press(qtbot, "Chess", Qt.Key.Key_Return, "Sailing", Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert welcome.step == 1
    _press(qtbot, "4", Qt.Key.Key_Return)
    assert welcome.step == 2
    assert operations.book.settings.capacity == (4, 4, 4, 4, 4, 2, 2)
    _press(qtbot, "Maya Okafor", Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Right)
    _press(qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Return)
    _press(qtbot, "Tom", Qt.Key.Key_Return)
    assert counts().everyone == 2
    assert welcome.isVisible()
    _press(qtbot, Qt.Key.Key_Return)
    assert not welcome.isVisible()
    assert sorted(row.name for row in interests_with_counts() if row.mine) == ["Chess", "Sailing"]
    maya = next(row for row in people_rows(people_ids(PeopleFilter())) if row.name == "Maya Okafor")
    assert (maya.kind, maya.circle) == ("professional", "Network")
    who = person(maya.id)
    assert who.estimated_on == date(2026, 11, 23) - timedelta(days=182)
    assert (who.given_name, who.family_name) == ("Maya", "Okafor")
    assert today.findChild(NextNotice).label.text().startswith("Begin with Maya Okafor today")


def test_suggestions_are_taken_and_given_back(qtbot, operations, welcome):
    cooking = welcome._interests.suggestions[0]
    qtbot.mouseClick(cooking, Qt.MouseButton.LeftButton)
    assert [row.name for row in interests_with_counts() if row.mine] == ["Cooking"]
    qtbot.mouseClick(cooking, Qt.MouseButton.LeftButton)
    assert not [row for row in interests_with_counts() if row.mine]
    operations.undo()
    assert cooking.isChecked()
    assert welcome._interests.tags.texts == ("Cooking",)


def test_the_room_is_said_in_words_while_it_is_chosen(qtbot, operations, welcome):
    welcome.go_on()
    room = welcome._room
    assert room.words.text() == "About 29 people a week, at most 25 minutes a day."
    qtbot.keyClick(room.free, Qt.Key.Key_Down)
    assert room.words.text() == "About 27 people a week, at most 25 minutes a day."
    qtbot.mouseClick(room.days[5], Qt.MouseButton.LeftButton)
    assert operations.book.settings.capacity == (5, 5, 5, 5, 5, 5, 1)
    assert operations.book.settings.working_days == (0, 1, 2, 3, 4, 5)
    assert room.words.text() == "About 31 people a week, at most 25 minutes a day."


def test_it_goes_on_where_it_was_left(qtbot, operations, welcome):
    welcome.go_on()
    welcome.go_on()
    again = _today(qtbot, operations).findChild(WelcomeView)
    assert again.step == 2
    again.go_back()
    assert reached_step() == 1


def test_skipped_once_it_does_not_come_again(qtbot, operations, today, welcome):
    welcome.skip()
    assert welcome.isVisible()
    assert welcome.import_button.isVisible()
    with qtbot.waitSignal(today.import_requested):
        qtbot.mouseClick(welcome.import_button, Qt.MouseButton.LeftButton)
    again = _today(qtbot, operations).findChild(WelcomeView)
    assert again.import_button.isVisible()
    assert not again.next_button.isVisible()


def test_it_is_over_as_soon_as_there_are_people(qtbot, operations, today, welcome):
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    assert not welcome.isVisible()
    operations.undo()
    assert welcome.import_button.isVisible()
    assert not welcome.next_button.isVisible()


def test_people_are_taken_back_one_by_one(qtbot, operations, welcome):
    welcome.go_on()
    welcome.go_on()
    for name in ("Maya", "Tom"):
        qtbot.keyClicks(welcome._people.name, name)
        qtbot.mouseClick(welcome._people.add_button, Qt.MouseButton.LeftButton)
    assert welcome.next_button.text() == "Go to Today"
    operations.undo()
    assert [row.name for row in people_rows(welcome._people.added_ids)] == ["Maya"]
    operations.undo()
    assert welcome._people.added_ids == []
    assert counts().everyone == 0


def test_nobody_who_was_written_down_is_lost_on_the_way_out(qtbot, operations, welcome):
    welcome.go_on()
    welcome.go_on()
    qtbot.keyClicks(welcome._people.name, "Maya")
    qtbot.keyClick(welcome._people.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert counts().everyone == 1
    qtbot.keyClick(welcome._people.name, Qt.Key.Key_Return)
    assert not welcome.isVisible()


@pytest.mark.parametrize("way", ["samples_button", "import_button", "skip_button"])
def test_who_was_written_down_is_there_whatever_way_is_taken_out(qtbot, operations, welcome, way):
    welcome.go_to(2)
    _press(qtbot, "Bo")
    button = welcome.skip_button if way == "skip_button" else getattr(welcome.steps[2], way)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "Bo" in {row.name for row in people_rows(people_ids(PeopleFilter()))}


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        (("gard", Qt.Key.Key_Return), ["Gardening"]),
        (("gard", Qt.Key.Key_Tab), ["Gardening"]),
        (("gard", Qt.Key.Key_Down, Qt.Key.Key_Return), ["gard"]),
        (("gard", Qt.Key.Key_Escape, Qt.Key.Key_Return), ["gard"]),
        (("gard,",), ["gard"]),
        (("Go", Qt.Key.Key_Return), ["Go"]),
        (("art", Qt.Key.Key_Return), ["Art"]),
    ],
)
def test_a_beginning_of_a_known_interest_is_not_a_new_one_unseen(qtbot, operations, welcome, keys, names):
    _press(qtbot, *keys)
    assert welcome.steps[0].tags.texts == tuple(names)


def test_the_menu_of_the_field_takes_nothing_of_what_is_typed(qtbot, operations, welcome):
    """Whoever pastes the rest of a word has not left the field."""
    _press(qtbot, "gard")
    field = welcome.steps[0].tags.field
    menu = field.createStandardContextMenu()
    menu.popup(field.mapToGlobal(field.rect().center()))
    assert QApplication.activePopupWidget() is menu
    menu.close()
    assert (field.text(), welcome.steps[0].tags.tags) == ("gard", [])
    _press(qtbot, Qt.Key.Key_Return)
    assert welcome.steps[0].tags.texts == ("Gardening",)


def test_the_beginning_of_a_known_interest_is_taken_with_the_click_that_goes_on(qtbot, operations, welcome):
    _press(qtbot, "gard")
    assert welcome.steps[0].tags.completion.texts == ["Gardening", "gard"]
    qtbot.mouseClick(welcome.next_button, Qt.MouseButton.LeftButton)
    assert [row.name for row in interests_with_counts() if row.mine] == ["Gardening"]


def test_a_name_that_is_missing_is_told_at_the_field(qtbot, welcome):
    welcome.go_on()
    welcome.go_on()
    qtbot.keyClick(welcome._people.name, Qt.Key.Key_Return)
    assert welcome._people.problem.isVisible()
    qtbot.keyClicks(welcome._people.name, "M")
    assert not welcome._people.problem.isVisible()


def test_sample_people_come_in_one_step(qtbot, today, welcome):
    welcome.go_on()
    welcome.go_on()
    qtbot.mouseClick(welcome._people.samples_button, Qt.MouseButton.LeftButton)
    assert counts().sample > 10
    assert not welcome.isVisible()
    assert today.cards


def test_the_notice_goes_by_its_cross_and_with_the_next_change(qtbot, operations):
    for end in ("cross", "change"):
        notice = NextNotice(operations, "Maya <b>Okafor</b> comes first")
        qtbot.addWidget(notice)
        notice.show()
        if end == "cross":
            qtbot.mouseClick(notice.close_button, Qt.MouseButton.LeftButton)
        else:
            operations.perform(add_person, PersonFields(name="Maya Okafor"))
        assert not notice.isVisible()


def test_the_notice_stands_as_far_from_the_day_as_from_the_first_card_and_leaves_no_gap(qtbot, operations, due):
    due("Maya Okafor")
    today = _today(qtbot, operations)
    qtbot.waitUntil(lambda: bool(today.cards))

    def top_of(widget) -> int:
        return widget.mapTo(today, QPoint(0, 0)).y()

    before = top_of(today.cards[0])
    today._end_welcome("Maya Okafor comes first. " * 3)
    notice, day = today.findChild(NextNotice), today._page.sentence
    qtbot.waitUntil(lambda: top_of(today.cards[0]) > before)
    gaps = (
        top_of(notice) - top_of(day) - day.height(),
        top_of(today.cards[0]) - top_of(notice) - notice.height(),
    )
    assert gaps[0] == gaps[1] >= 16
    notice.close_button.click()
    qtbot.waitUntil(lambda: top_of(today.cards[0]) == before)


@pytest.mark.parametrize("step", [0, 1, 2])
def test_every_control_has_a_name_and_a_role_and_is_reached_by_tab(qtbot, welcome, step):
    welcome.go_to(step)
    kinds = (QAbstractButton, QAbstractSpinBox, QLineEdit)
    controls = {
        control
        for kind in kinds
        for control in welcome.findChildren(kind)
        if control.isVisible() and not isinstance(control.parentWidget(), QAbstractSpinBox)
    }
    for control in controls:
        accessible = QAccessible.queryAccessibleInterface(control)
        assert accessible.text(QAccessible.Text.Name).strip(), control
        assert accessible.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), control
    reached = set()
    for _press in range(len(controls) + 5):
        focused = QApplication.focusWidget()
        reached.add(focused)
        if isinstance(focused, QAbstractButton) and focused.group() is not None:
            reached.update(focused.group().buttons())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {control for control in controls if control.isEnabled()} <= reached


@pytest.mark.parametrize(
    ("circle", "reminders_on", "sentence"),
    [
        ("Not chosen yet", True, "Nobody has a rhythm yet: choose one below, and Tendril tells you when it is time."),
        ("Close", True, "Maya comes first: tomorrow. Tendril tells you that morning at 09:00."),
        ("Close", False, "Maya comes first: tomorrow."),
    ],
)
def test_what_happens_next_is_said_in_a_sentence(qtbot, operations, today, welcome, circle, reminders_on, sentence):
    operations.perform(change_settings, reminders_on=reminders_on)
    welcome.go_to(2)
    people = welcome._people
    next(chip for chip in people.circle.chips if chip.text() == circle).click()
    qtbot.keyClicks(people.name, "Maya")
    qtbot.keyClick(people.name, Qt.Key.Key_Return)
    welcome.go_on()
    assert today.findChild(NextNotice).label.text() == sentence
