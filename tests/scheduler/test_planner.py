"""The table of planned dates in a real book."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from models.book import Book, open_book
from models.clock import FixedClock
from models.operations import contact as touch
from models.operations import people, rhythm
from models.operations.fields import PersonFields
from models.operations.settings import change_settings, edit_circle
from models.schema import Circle, LocalState, PlannedDate, TimeOff
from scheduler import planner
from scheduler.opening import open_planned_book
from scheduler.standing import weight_of
from scheduler.today import todays_list
from tests.scheduler.todays_people import CLOSE, DAY, INNER, MONDAY, NETWORK, YEARLY


def add(book: Book, name: str, **fields: Any) -> int:
    return int(people.add_person(book, PersonFields(name=name, **fields)).result)


def known(book: Book, name: str, last: date = MONDAY, **fields: Any) -> int:
    """Add somebody with an interaction on a day."""
    id_ = add(book, name, **fields)
    touch.log_interaction(book, [id_], medium="call", direction="both", on=last)
    return id_


def plan(contact_id: int) -> Any:
    return PlannedDate.get_by_id(contact_id)


def planned_on(contact_id: int) -> date | None:
    return plan(contact_id).planned_on


def everything() -> list[tuple[Any, ...]]:
    return [tuple(row) for row in PlannedDate.select().order_by(PlannedDate.contact).tuples().execute()]


def test_everybody_has_a_row(book: Book) -> None:
    id_ = add(book, "Without rhythm")
    row = plan(id_)
    assert (row.base_on, row.interval_days, row.ideal_on, row.planned_on) == (MONDAY, None, None, None)


def test_logging_moves_the_next_date_and_undo_moves_it_back(book: Book) -> None:
    id_ = known(book, "Maya", MONDAY - 96 * DAY, circle_id=NETWORK)
    assert planned_on(id_) == MONDAY - 6 * DAY
    touch.log_interaction(book, [id_], medium="letter", direction="in")
    assert planned_on(id_) == MONDAY + 90 * DAY
    book.undo()
    assert planned_on(id_) == MONDAY - 6 * DAY
    book.redo()
    assert plan(id_).last_interaction_on == MONDAY


def test_every_medium_and_direction_resets_the_base(book: Book) -> None:
    id_ = known(book, "Maya", MONDAY - 200 * DAY, circle_id=NETWORK)
    media = ("email", "message", "call", "video", "in_person", "letter", "gift", "event")
    for ago, (medium, direction) in enumerate([(m, d) for m in media for d in ("out", "in", "both")][::-1]):
        on = MONDAY - (30 - ago) * DAY
        touch.log_interaction(book, [id_], medium=medium, direction=direction, on=on)
        assert plan(id_).base_on == on


def test_somebody_for_whom_an_interaction_does_not_count_keeps_the_date(book: Book) -> None:
    one, other = (known(book, name, MONDAY - 10 * DAY, circle_id=NETWORK) for name in ("A", "B"))
    touch.log_interaction(book, [one, other], medium="event", counts_for=[one])
    assert plan(one).base_on == MONDAY
    assert plan(other).base_on == MONDAY - 10 * DAY


def test_an_edit_leaves_the_date_alone(book: Book, clock: FixedClock) -> None:
    ids = [known(book, f"P{n}", MONDAY - 60 * DAY, circle_id=NETWORK) for n in range(12)]
    before = everything()
    people.edit_person(book, ids[3], notes="likes tea")
    book.undo()
    assert everything() == before
    clock.move(days=45)
    people.edit_person(book, ids[3], notes="likes tea")
    assert everything() == before


def test_a_skip_moves_the_base_to_today(book: Book) -> None:
    id_ = known(book, "Maya", MONDAY - 30 * DAY, circle_id=INNER)
    touch.skip(book, [id_])
    assert plan(id_).base_on == MONDAY
    assert plan(id_).last_interaction_on == MONDAY - 30 * DAY
    assert abs((planned_on(id_) or MONDAY) - (MONDAY + 14 * DAY)) <= 2 * DAY


def test_unanswered_attempts_wait_longer_and_end(book: Book) -> None:
    id_ = known(book, "Quiet", MONDAY - 100 * DAY, circle_id=CLOSE)
    for k, interval in ((1, 45), (2, 68), (3, None)):
        attempt = touch.log_interaction(book, [id_], medium="email", on=MONDAY - (9 - k) * DAY).result
        touch.set_answer(book, attempt, "no")
        row = plan(id_)
        assert (row.unanswered, row.interval_days, row.base_on) == (k, interval, MONDAY - (9 - k) * DAY)
        assert row.last_interaction_on == MONDAY - 100 * DAY  # An unanswered attempt warms nothing.
    assert planned_on(id_) is None
    touch.log_interaction(book, [id_], medium="message", direction="in")
    assert (plan(id_).unanswered, plan(id_).interval_days) == (0, 30)


@pytest.mark.parametrize("status", ["paused", "let_go", "deceased"])
def test_only_active_people_have_a_date(book: Book, status: str) -> None:
    id_ = known(book, "Maya", circle_id=CLOSE)
    rhythm.set_status(book, [id_], status)
    assert planned_on(id_) is None
    rhythm.set_status(book, [id_], "active")
    assert planned_on(id_) is not None


def test_own_days_and_no_rhythm(book: Book) -> None:
    id_ = known(book, "Maya", circle_id=CLOSE)
    rhythm.set_rhythm_days(book, [id_], 7)
    assert plan(id_).interval_days == 7
    rhythm.set_no_rhythm(book, [id_])
    assert plan(id_).interval_days is None


def test_somebody_added_by_hand_is_greeted_within_three_days(book: Book) -> None:
    ids = [add(book, f"New {n}", kind="professional", circle_id=NETWORK) for n in range(20)]
    days = Counter(planned_on(id_) for id_ in ids)
    assert set(days) == {MONDAY + offset * DAY for offset in range(1, 5)}
    assert set(days.values()) == {5}


def test_a_pending_request_is_not_pressed(book: Book) -> None:
    id_ = known(book, "Maya", MONDAY - 80 * DAY, circle_id=NETWORK)
    people.edit_person(book, id_, requested_on=MONDAY)
    assert planned_on(id_) == plan(id_).ideal_on == MONDAY + 30 * DAY
    touch.log_interaction(book, [id_], medium="message", direction="in")
    assert plan(id_).ideal_on == MONDAY + 90 * DAY


def test_a_pending_request_is_not_pressed_before_its_thirty_days_for_want_of_room(book: Book) -> None:
    with book.operation("add_time_off"):
        TimeOff.create(starts_on=MONDAY + 30 * DAY, ends_on=MONDAY + 32 * DAY)
    id_ = known(book, "Maya", MONDAY - 80 * DAY, circle_id=NETWORK)
    people.edit_person(book, id_, requested_on=MONDAY)
    assert planned_on(id_) == MONDAY + 33 * DAY


def test_only_what_comes_from_them_ends_a_pending_request(book: Book) -> None:
    id_ = known(book, "Maya", MONDAY - 10 * DAY, circle_id=INNER)
    people.edit_person(book, id_, requested_on=MONDAY)
    touch.log_interaction(book, [id_], medium="email", direction="out")
    assert planned_on(id_) == MONDAY + 30 * DAY
    touch.log_interaction(book, [id_], medium="email", direction="in")
    assert planned_on(id_) == MONDAY + 14 * DAY


def test_capacity_holds_day_by_day(book: Book) -> None:
    for n in range(60):
        known(book, f"P{n}", MONDAY - n % 3 * DAY, circle_id=CLOSE)
    days = Counter(row[5] for row in everything())
    unplaced = days.pop(None, 0)
    assert sum(days.values()) + unplaced == 60
    assert all(count <= (2 if day.weekday() > 4 else 5) for day, count in days.items())


def test_capacity_holds_before_those_who_are_to_be_met_much_later(book: Book) -> None:
    """Their first follow-ups are put on the first days with room, which lie weeks before."""
    change_settings(book, capacity=(1,) * 7)
    for ahead in (25, 60):
        for number in range(3):
            add(book, f"Met in {ahead} days {number}", circle_id=YEARLY, met_on=MONDAY + ahead * DAY)
    assert set(Counter(row.planned_on for row in PlannedDate.select()).values()) == {1}


def test_a_snooze_uses_the_room_of_its_day(book: Book) -> None:
    change_settings(book, capacity=(1,) * 7)
    snoozed = known(book, "Snoozed", MONDAY - 20 * DAY, circle_id=INNER)
    touch.snooze(book, [snoozed], datetime(2026, 12, 7, 9))
    other = known(book, "Other", MONDAY, circle_id=INNER)
    assert planned_on(other) == date(2026, 12, 6)
    assert planned_on(snoozed) == MONDAY - 6 * DAY  # Kept underneath.


def test_promises_and_birthdays_use_room(book: Book) -> None:
    change_settings(book, capacity=(1,) * 7)
    friend = add(book, "Friend", dates=())
    touch.add_follow_up(book, friend, "lend the book", MONDAY + 14 * DAY)
    assert planned_on(known(book, "Other", circle_id=INNER)) == MONDAY + 13 * DAY


def test_a_circle_with_other_days_replans_its_people(book: Book) -> None:
    id_ = known(book, "Maya", circle_id=CLOSE)
    with book.operation("edit_circle"):
        Circle.update(days=60).where(Circle.id == CLOSE).execute()
    assert plan(id_).interval_days == 60
    assert plan(id_).ideal_on == MONDAY + 60 * DAY


def test_time_off_moves_only_whom_it_concerns(book: Book) -> None:
    near, far = known(book, "Near", circle_id=INNER), known(book, "Far", circle_id=NETWORK)
    before = planned_on(far)
    with book.operation("add_time_off"):
        TimeOff.create(starts_on=MONDAY + 10 * DAY, ends_on=MONDAY + 15 * DAY)
    assert planned_on(near) == MONDAY + 16 * DAY
    assert planned_on(far) == before


def test_less_capacity_moves_only_who_no_longer_fits(book: Book) -> None:
    ids = [known(book, f"P{n}", circle_id=CLOSE) for n in range(5)]
    assert {planned_on(id_) for id_ in ids} == {MONDAY + 30 * DAY}
    change_settings(book, capacity=(3, 3, 3, 3, 3, 2, 2))
    days = Counter(planned_on(id_) for id_ in ids)
    assert days[MONDAY + 30 * DAY] == 3
    assert sum(days.values()) == 5
    change_settings(book, capacity=(0,) * 7)
    assert {planned_on(id_) for id_ in ids} == {None}
    change_settings(book, capacity=(5,) * 7)
    assert {planned_on(id_) for id_ in ids} == {MONDAY + 30 * DAY}


def test_kind_decides_the_weekday(book: Book) -> None:
    id_ = known(book, "Maya", MONDAY - 25 * DAY, circle_id=CLOSE)
    assert planned_on(id_) == MONDAY + 5 * DAY
    rhythm.set_kind(book, [id_], "professional")
    assert planned_on(id_) == MONDAY + 4 * DAY


def test_an_import_has_its_first_contacts_where_the_spread_put_them(book: Book) -> None:
    ids = [add(book, f"P{n}", kind="professional", met_on=date(2020, 1, 1)) for n in range(30)]
    circle = Circle.get_by_id(NETWORK)
    days = planner.import_spread(book, circle, [(id_, "professional", date(2020, 1, 1), MONDAY) for id_ in ids])
    assert len(days) == 30
    for id_, day in days.items():
        people.edit_person(book, id_, circle_id=NETWORK, first_contact_on=day)
    assert {id_: planned_on(id_) for id_ in ids} == days
    assert min(days.values()) > MONDAY
    # What is planned is not given away a second time.
    usual = 5 * 64 + 2 * 26 - 30
    many = [(10**6 + n, "both", None, MONDAY) for n in range(1000)]
    assert len(planner.import_spread(book, circle, many)) == usual


def test_the_overdue_ask_for_room_too(book: Book) -> None:
    change_settings(book, capacity=(1,) * 7)
    for n in range(5):
        known(book, f"P{n}", MONDAY - 30 * DAY, circle_id=INNER)
    many = [(10**6 + n, "both", None, MONDAY) for n in range(100)]
    assert len(planner.import_spread(book, Circle.get_by_id(INNER), many)) == 14 - 5


def test_a_deleted_person_leaves_the_plan_and_comes_back(book: Book) -> None:
    id_ = known(book, "Maya", circle_id=CLOSE)
    people.delete_people(book, [id_])
    assert PlannedDate.get_or_none(PlannedDate.contact == id_) is None
    book.undo()
    assert planned_on(id_) == MONDAY + 30 * DAY


def test_a_missing_plan_is_made_when_the_book_is_opened(tmp_path: Path, clock: FixedClock) -> None:
    plain = open_book(tmp_path / "plain", clock)
    id_ = known(plain, "Maya", MONDAY - 40 * DAY, circle_id=CLOSE)
    plain.close()
    book = open_planned_book(tmp_path / "plain", clock)
    assert planned_on(id_) == MONDAY - 10 * DAY
    PlannedDate.update(planned_on=MONDAY).execute()
    book.close()
    open_planned_book(tmp_path / "plain", clock).close()
    book = open_planned_book(tmp_path / "plain", clock)
    assert planned_on(id_) == MONDAY  # Not stale: left alone.
    LocalState.update(value="0").where(LocalState.key == "plan_version").execute()
    book.close()
    book = open_planned_book(tmp_path / "plain", clock)
    assert planned_on(id_) == MONDAY - 10 * DAY
    book.close()


def test_a_rebuilt_plan_leaves_nothing_to_undo(book: Book) -> None:
    add(book, "Maya")
    planner.rebuild(book)
    assert book.undo().name == "add_person"


def test_a_failing_plan_closes_the_book(tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(book: Book) -> None:
        raise RuntimeError(book.directory.name)

    monkeypatch.setattr("scheduler.opening.attach", fail)
    with pytest.raises(RuntimeError):
        open_planned_book(tmp_path / "b", clock)
    monkeypatch.undo()
    open_planned_book(tmp_path / "b", clock).close()


def test_a_long_plan_counts_dated_things_of_all_days(book: Book) -> None:
    change_settings(book, capacity=(1,) * 7)
    friend = add(book, "Friend")
    touch.add_follow_up(book, friend, "call", MONDAY + 14 * DAY)
    one = known(book, "Soon", circle_id=INNER)
    other = known(book, "Late", rhythm_days=365)
    planner.rebuild(book)
    assert planned_on(one) == MONDAY + 13 * DAY
    assert planned_on(other) == MONDAY + 365 * DAY
    assert weight_of(1000) == 1


def test_a_greeting_still_to_come_is_kept_when_the_person_is_no_longer_new(book: Book, clock: FixedClock) -> None:
    with book.operation("add_time_off"):
        TimeOff.create(starts_on=MONDAY, ends_on=MONDAY + 15 * DAY)
    id_ = add(book, "New", circle_id=NETWORK)
    assert planned_on(id_) == MONDAY + 16 * DAY
    clock.move(days=15)
    people.edit_person(book, id_, notes="likes tea")
    assert planned_on(id_) == MONDAY + 16 * DAY


def test_logging_never_moves_the_ideal_date_earlier(book: Book, clock: FixedClock) -> None:
    id_ = add(book, "Maya", circle_id=NETWORK, met_on=MONDAY)
    ideal = plan(id_).ideal_on
    for direction, ago in (("out", 0), ("in", 3), ("both", 200), ("out", 1), ("in", 0)):
        touch.log_interaction(book, [id_], medium="email", direction=direction, on=clock.today() - ago * DAY)
        assert plan(id_).ideal_on >= ideal
        ideal = plan(id_).ideal_on
        clock.move(days=2)


def test_a_late_greeting_is_settled_by_a_contact_on_the_day_of_adding(book: Book, clock: FixedClock) -> None:
    id_ = add(book, "Maya", circle_id=NETWORK)
    clock.move(days=3)
    touch.log_interaction(book, [id_], medium="email", on=MONDAY)
    assert plan(id_).ideal_on == MONDAY + 90 * DAY
    assert (planned_on(id_) or MONDAY) > MONDAY + 70 * DAY


def test_who_had_no_day_goes_on_waiting_when_something_else_about_them_changes(book: Book, clock: FixedClock) -> None:
    change_settings(book, capacity=(0,) * 7)
    id_ = known(book, "Maya", MONDAY - 20 * DAY, circle_id=CLOSE)
    clock.move(days=15)
    people.edit_person(book, id_, place="Lisbon")
    assert plan(id_).ideal_on == MONDAY + 10 * DAY
    assert planned_on(id_) is None, "an edit makes nobody late"


def test_whoever_is_put_off_until_a_day_ousts_nobody_from_it(book: Book) -> None:
    change_settings(book, capacity=(1,) * 7)
    one, other = known(book, "Maya", circle_id=CLOSE), known(book, "Wei", circle_id=NETWORK)
    day = planned_on(one)
    assert day is not None
    touch.snooze(book, [other], datetime.combine(day, datetime.min.time()))
    people.edit_person(book, one, place="Lisbon")
    assert planned_on(one) == day
    third = known(book, "Ann", circle_id=CLOSE)
    assert planned_on(third) != day, "it uses the room all the same"


def test_whoever_was_put_off_until_a_day_that_has_come_leaves_the_planned_day_to_others(
    book: Book, clock: FixedClock
) -> None:
    change_settings(book, capacity=(1,) * 7)
    one = known(book, "Maya", circle_id=CLOSE)
    day = planned_on(one)
    assert day is not None
    touch.snooze(book, [one], datetime.combine(MONDAY + DAY, datetime.min.time()))
    other = known(book, "Wei", circle_id=CLOSE)
    assert planned_on(other) == day
    clock.move(days=3)
    people.edit_person(book, one, place="Lisbon")
    assert planned_on(one) == day, "they are due by the snooze, and ask for no other day"
    people.edit_person(book, other, place="Lisbon")
    assert planned_on(other) == day


def test_a_first_contact_that_had_to_move_stays_where_it_went(book: Book) -> None:
    ids = [add(book, f"P{n}") for n in range(8)]
    rhythm.set_circle(book, ids, CLOSE, spread=planner.import_spread)
    moved = max(ids, key=lambda id_: planned_on(id_) or date.min)
    away = planned_on(moved)
    with book.operation("add_time_off"):
        TimeOff.create(starts_on=away, ends_on=away)
    elsewhere = planned_on(moved)
    assert elsewhere != away
    with book.operation("delete_time_off"):
        TimeOff.delete().execute()
    people.edit_person(book, moved, place="Lisbon")
    assert planned_on(moved) == elsewhere


@pytest.mark.parametrize("closer", ["circle", "own days", "days of the circle"])
def test_a_closer_rhythm_brings_a_first_contact_forward(book: Book, closer: str) -> None:
    ids = [add(book, f"P{n}", met_on=MONDAY - 900 * DAY) for n in range(30)]
    rhythm.set_circle(book, ids, YEARLY, spread=planner.import_spread)
    last = max(ids, key=lambda id_: planned_on(id_) or date.min)
    assert planned_on(last) > MONDAY + 300 * DAY
    if closer == "circle":
        rhythm.set_circle(book, [last], INNER)
    elif closer == "own days":
        rhythm.set_rhythm_days(book, [last], 14)
    else:
        edit_circle(book, YEARLY, name="Yearly", days=14, weight=1)
    assert MONDAY < planned_on(last) <= MONDAY + 30 * DAY
    book.undo()
    assert planned_on(last) > MONDAY + 300 * DAY


def test_a_rhythm_of_a_day_is_the_earlier_promise_than_a_first_follow_up(book: Book) -> None:
    id_ = add(book, "Maya", rhythm_days=1)
    assert planned_on(id_) == MONDAY + DAY


def test_after_two_weeks_away_monday_is_no_wall_and_what_comes_is_levelled(book: Book, clock: FixedClock) -> None:
    """Somebody was ill for two weeks, unannounced, with three a day to reach; five a day fit."""
    for n in range(90):
        known(book, f"P{n}", MONDAY - n * DAY // 3, circle_id=CLOSE)
    planner.rebuild(book)
    clock.move(days=14)
    lists = []
    for _ in range(28):
        today = todays_list(book)
        lists.append(len(today.contact_ids))
        assert len(today.contact_ids) <= today.room
        for id_ in today.contact_ids:
            touch.log_interaction(book, [id_], medium="call", direction="both")
        clock.move(days=1)
    assert lists[0] == 5
    calendar = planner.read_calendar(book)
    days = Counter(row.planned_on for row in PlannedDate.select() if row.planned_on > clock.today())
    assert all(count <= calendar.capacity_on(day) for day, count in days.items())
    assert not todays_list(book).waiting_ids, "four weeks later nobody waits any more"
