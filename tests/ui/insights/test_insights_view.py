"""Insights: true sentences, and people behind every number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.sample import add_sample_people, remove_sample_people
from models.operations.settings import change_settings
from models.queries import PeopleFilter, people_ids
from scheduler.outlook import PromiseAndRoom, promise_and_room
from ui.insights.figures import FigureRow
from ui.insights.insights_view import MAP, NUMBERS, InsightsView
from ui.insights.map_page import MapPage


def rows(card) -> dict[str, FigureRow]:
    return {row.accessibleName(): row for row in card.findChildren(FigureRow) if not row.isHidden()}


def test_the_sentence_counts_relationships_in_good_health(view, book):
    today = book.clock.today()
    good = len(people_ids(PeopleFilter(warmths=("warm", "cooling")), today=today))
    everyone = len(people_ids(PeopleFilter(warmths=("warm", "cooling", "due", "wilting")), today=today))
    text = view.sentence.text()
    assert text.startswith(f"{good} of {everyone} relationships are in good health, ")
    assert text.endswith(" than in August.")


def test_every_row_is_pressed_by_mouse_and_by_enter(view, qtbot):
    for card in (view.numbers.health, view.numbers.media, view.numbers.promise):
        assert rows(card)
        for name, row in rows(card).items():
            assert ": " in name
            with qtbot.waitSignal(view.people_requested) as by_mouse:
                qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
            with qtbot.waitSignal(view.people_requested) as by_key:
                qtbot.keyClick(row, Qt.Key.Key_Return)
            assert by_mouse.args == by_key.args


def test_a_number_shows_as_many_people_as_it_says(view, book, qtbot):
    for name, row in rows(view.numbers.health).items():
        with qtbot.waitSignal(view.people_requested) as asked:
            row.click()
        found = len(people_ids(asked.args[0], today=book.clock.today()))
        assert name.endswith(f": {found} people") or (found == 1 and name.endswith(": 1 person"))


def test_media_and_starters_lead_to_people_in_words(view, qtbot):
    calls = next(row for name, row in rows(view.numbers.media).items() if name.startswith("Calls"))
    with qtbot.waitSignal(view.people_requested) as asked:
        calls.click()
    assert asked.args[0].ids_words == "Calls in the last 12 months"
    assert asked.args[0].ids
    with qtbot.waitSignal(view.people_requested) as asked:
        view.numbers.by_them.click()
    assert asked.args[0].ids_words == "Reached out in the last 12 months"
    with qtbot.waitSignal(view.people_requested):
        view.numbers.promised.click()
    with qtbot.waitSignal(view.view_requested, check_params_cb=lambda key: key == "settings"):
        view.numbers.room.click()


@pytest.fixture
def crowded(view, operations, qtbot):
    """Insights of a week with room for one contact less than the rhythms ask for."""
    room = int(promise_and_room(operations.book).promised)
    operations.perform(change_settings, capacity=(room, 0, 0, 0, 0, 0, 0))
    qtbot.waitUntil(lambda: view.numbers.ways.isVisible())
    return view


def test_what_does_not_fit_is_told_in_numbers_and_each_way_is_one_step(crowded, operations, qtbot):
    view = crowded
    assert len(view.numbers.ways.told) == 3
    promise = promise_and_room(operations.book)
    for place in range(3):
        with qtbot.waitSignal(operations.changed):
            take = [button for button in view.numbers.ways.buttons if not button.text().startswith("Who")][place]
            qtbot.keyClick(take, Qt.Key.Key_Space)
        assert promise_and_room(operations.book).fits
        qtbot.waitUntil(lambda: view.numbers.ways.isHidden())
        operations.undo()
        assert promise_and_room(operations.book) == promise
        qtbot.waitUntil(lambda: view.numbers.ways.isVisible())


def test_who_would_move_can_be_looked_at_first(crowded, qtbot):
    view = crowded
    who = next(button for button in view.numbers.ways.buttons if button.text().startswith("Who"))
    with qtbot.waitSignal(view.people_requested) as asked:
        qtbot.mouseClick(who, Qt.MouseButton.LeftButton)
    (people,) = [int(told.split()[0]) for told in view.numbers.ways.told if " moved from " in told]
    assert len(asked.args[0].ids) == people


def test_a_day_names_its_people_and_leads_to_them(view, book, qtbot):
    calendar = view.numbers.calendar
    day = max(calendar._counts)
    ids = {contact_id for (contact_id,) in book.database.execute_sql(
        "SELECT contact_id FROM interaction JOIN interaction_contact ON interaction_id = interaction.id WHERE date = ?",
        (day.isoformat(),),
    )}  # fmt: skip
    calendar.setFocus()
    qtbot.keyClick(calendar, Qt.Key.Key_End)
    while calendar.current > day:
        qtbot.keyClick(calendar, Qt.Key.Key_Up)
    assert " with " in calendar.accessibleName()
    with qtbot.waitSignal(view.people_requested) as asked:
        qtbot.keyClick(calendar, Qt.Key.Key_Return)
    assert set(asked.args[0].ids) == ids


def test_what_is_logged_is_counted_at_once_and_undone_again(view, operations, book):
    before = view.numbers.total.accessibleName()
    someone = people_ids()[0]
    operations.perform(log_interaction, [someone], medium="gift")
    assert view.numbers.total.accessibleName() != before
    operations.undo()
    assert view.numbers.total.accessibleName() == before


@pytest.mark.parametrize("people_there", [False, True])
def test_before_anything_was_logged_it_offers_the_first_step(operations, show, qtbot, people_there):
    if people_there:
        add_person(operations.book, PersonFields(name="Maya Okafor"))
    view = show(InsightsView(operations))
    button, signal = (
        (view.log_button, view.log_requested) if people_there else (view.import_button, view.import_requested)
    )
    assert view.log_button.isVisible() == people_there
    with qtbot.waitSignal(signal):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_narrow_window_sets_the_last_card_below(view, qtbot):
    page = view.numbers
    view.resize(640, 500)
    qtbot.waitUntil(lambda: page.promise.geometry().top() > page.health.geometry().bottom())
    view.resize(1072, 700)
    qtbot.waitUntil(lambda: page.promise.geometry().top() == page.health.geometry().top())


def test_a_large_book_is_counted_beside_the_window_and_told_at_once(operations, show, qtbot, monkeypatch):
    monkeypatch.setattr("models.queries.vocabulary.LARGE", 2)
    add_sample_people(operations.book)
    view = show(InsightsView(operations))
    assert view.is_reading
    assert view.sentence.text() == "Counting…"
    waiting = view.numbers.findChildren(FigureRow)
    assert {"Warm", "Cooling", "Due", "Wilting", "Let go"} <= {row.text() for row in waiting}
    assert not any(row.isEnabled() or row._number for row in waiting)
    assert not view.numbers.total.isEnabled()
    qtbot.waitUntil(lambda: not view.is_reading)
    assert "good health" in view.sentence.text()
    assert view.numbers.total.isEnabled()
    assert view.numbers.total.text()
    # What is counted anew stands there until the new numbers come.
    told = view.numbers.total.text()
    operations.perform(log_interaction, [people_ids()[0]], medium="gift")
    assert view.is_reading
    assert view.numbers.total.text() == told
    qtbot.waitUntil(lambda: not view.is_reading)
    assert view.numbers.total.text() != told


def test_numbers_that_come_when_nothing_is_left_are_not_shown(operations, show, qtbot, monkeypatch):
    monkeypatch.setattr("models.queries.vocabulary.LARGE", 2)
    add_sample_people(operations.book)
    view = show(InsightsView(operations))
    assert view.is_reading
    operations.perform(remove_sample_people)
    assert not view.is_reading
    qtbot.waitUntil(lambda: not operations.background.busy)
    assert view.import_button.isVisible()


@pytest.mark.error_logs_allowed
def test_what_cannot_be_counted_is_told_like_any_fault_and_counted_at_the_next_look(
    operations, show, qtbot, monkeypatch
):
    monkeypatch.setattr("models.queries.vocabulary.LARGE", 2)
    add_sample_people(operations.book)
    monkeypatch.setattr(InsightsView, "_count", lambda _self: 1 / 0)
    with qtbot.captureExceptions() as raised:
        view = show(InsightsView(operations))
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    view.hide()
    monkeypatch.undo()
    view.show()
    assert not view.is_reading
    assert "good health" in view.sentence.text()


def test_who_wilts_can_be_reviewed(view, qtbot):
    with qtbot.waitSignal(view.review_requested):
        qtbot.mouseClick(view.numbers.review_button, Qt.MouseButton.LeftButton)


def test_the_keys_act_at_once_on_whatever_is_shown(view, qtbot):
    view.setFocus()
    assert view.numbers.calendar.hasFocus()
    qtbot.keyClick(view.switch.chips[NUMBERS], Qt.Key.Key_Right)
    assert view.switch.present == MAP
    view.setFocus()
    assert view.findChild(MapPage).canvas.hasFocus()


@pytest.mark.parametrize(("value", "told"), [(4.25, "4.2"), (7.0, "7"), (99.96, "100"), (3552.1, "3552")])
def test_what_is_promised_has_a_decimal_only_where_it_counts(view, value, told):
    view.numbers.show_promise(PromiseAndRoom(value, 29), [])
    assert view.numbers.promised.accessibleName() == f"{told} interactions a week promised by your rhythms"
