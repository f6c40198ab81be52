"""Today's list in a real book: who is on it, in what order, and what may change in it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

import pytest

from models.book import Book
from models.clock import FixedClock
from models.operations import contact as touch
from models.operations import rhythm
from models.operations.erasing import erase_people
from models.operations.fields import DateFields
from models.operations.settings import change_settings
from models.schema import TimeOff, TodayEntry
from scheduler.planning import Calendar
from scheduler.ranking import Due, day_order
from scheduler.today import _fix, _fixed, todays_list
from tests.scheduler.todays_people import CLOSE, DAY, INNER, MONDAY, NETWORK, YEARLY, add, names, only, waiting


def test_an_empty_book_has_nothing_to_do(book: Book) -> None:
    today = todays_list(book)
    assert (today.entries, today.with_room, today.room) == ((), (), 5)


def test_dated_things_come_first_then_new_ones_then_the_due(book: Book) -> None:
    add(book, "Due", MONDAY - 96 * DAY, circle_id=NETWORK)
    add(book, "Birthday", dates=(DateFields("birthday", 11, 25),))
    promised = add(book, "Promised")
    touch.add_follow_up(book, promised, "send the book", MONDAY)
    new = add(book, "New", circle_id=NETWORK, met_on=MONDAY - 4 * DAY)
    assert names(book) == ["Promised", "Birthday", "Due"]
    assert names(book, MONDAY + DAY) == ["Promised", "Birthday", "New", "Due"]
    entry = todays_list(book, MONDAY + DAY).entries[2]
    assert entry.contact_id == new
    assert entry.reason.english() == "New connection · follow up within 3 days"
    assert entry.tone == "new"
    assert todays_list(book, MONDAY + 8 * DAY).entries[2].reason.english() == "New connection · not followed up yet"


def test_the_room_cuts_the_due_and_never_the_dated(book: Book) -> None:
    change_settings(book, capacity=(2,) * 7)
    for n in range(3):
        id_ = add(book, f"Promised {n}")
        touch.add_follow_up(book, id_, "call", MONDAY)
    add(book, "Due", MONDAY - 96 * DAY, circle_id=NETWORK)
    assert names(book) == ["Promised 0", "Promised 1", "Promised 2"]
    assert waiting(book) == ["Due"]


def test_weight_and_lateness_decide_and_waiting_raises_the_cap(book: Book) -> None:
    change_settings(book, capacity=(1,) * 7)
    add(book, "Inner", MONDAY - 15 * DAY, circle_id=INNER)
    add(book, "Wider", MONDAY - 600 * DAY, circle_id=4)
    # 5 × 15/14 against 2 × 3.33.
    assert names(book) == ["Wider"]
    add(book, "Yearly", MONDAY - 3000 * DAY, circle_id=5)
    assert names(book, MONDAY) == ["Wider"]
    # 1 × 8.2: the cap has risen with the years.
    assert names(book, MONDAY + DAY) == ["Yearly"]


def test_who_was_never_reached_has_not_waited_since_before_the_book_knew_them(book: Book, clock: FixedClock) -> None:
    change_settings(book, capacity=(1,) * 7)
    ids = [add(book, f"Met in 2012, {n}", met_on=date(2012, 5, 5)) for n in range(3)]
    clock.move(days=21)
    rhythm.set_circle(book, ids, NETWORK)
    add(book, "Friend", clock.today() - 42 * DAY, circle_id=INNER)
    # 5 × 3 against 3 × 3; the cap of the others begins to rise with the day they were added.
    assert names(book) == ["Friend"]


def test_a_promise_with_a_time_has_its_moment(book: Book) -> None:
    id_ = add(book, "Maya")
    touch.add_follow_up(book, id_, "ring", MONDAY, time(15))
    assert only(book).at == datetime(2026, 11, 23, 15)
    touch.edit_follow_up(book, only(book).follow_up_id or 0, "ring", MONDAY - DAY, time(15))
    assert only(book).at is None
    assert only(book).reason.english() == "You promised: ring · for yesterday"


def test_professional_contacts_hide_on_days_off(book: Book, clock: FixedClock) -> None:
    add(book, "Colleague", MONDAY - 40 * DAY, circle_id=CLOSE, kind="professional")
    add(book, "Friend", MONDAY - 40 * DAY, circle_id=CLOSE, kind="personal")
    clock.move(days=5)
    assert names(book) == ["Friend"]
    assert waiting(book) == []


def test_time_off_has_no_due_but_promises(book: Book) -> None:
    add(book, "Friend", MONDAY - 40 * DAY, circle_id=CLOSE)
    promised = add(book, "Promised")
    touch.add_follow_up(book, promised, "call", MONDAY)
    with book.operation("add_time_off"):
        TimeOff.create(starts_on=MONDAY, ends_on=MONDAY)
    assert names(book) == ["Promised"]
    assert waiting(book) == ["Friend"]


@pytest.mark.parametrize(
    ("status", "shown"), [("active", ["D", "P", "R"]), ("paused", ["D", "P"]), ("let_go", ["P"]), ("deceased", [])]
)
def test_status_decides_what_comes_up(book: Book, status: str, shown: list[str]) -> None:
    ids = [
        add(book, "R", MONDAY - 40 * DAY, circle_id=CLOSE),
        add(book, "D", dates=(DateFields("birthday", 11, 24),)),
        add(book, "P"),
    ]
    touch.add_follow_up(book, ids[2], "call", MONDAY)
    rhythm.set_status(book, ids, status)
    assert sorted(names(book)) == shown


@pytest.mark.parametrize("settle", ["log", "skip", "message to several"])
def test_any_contact_within_the_lead_settles_a_birthday(book: Book, settle: str) -> None:
    id_ = add(book, "Maya", dates=(DateFields("birthday", 11, 25),))
    other = add(book, "Other")
    assert names(book) == ["Maya"]
    if settle == "skip":
        touch.skip(book, [id_])
    elif settle == "log":
        touch.log_interaction(book, [id_], medium="letter", on=MONDAY - DAY)
    else:
        touch.log_interaction(book, [other, id_], medium="message", counts_for=[])
    assert names(book) == []
    assert names(book, MONDAY + 3 * DAY) == []


def test_a_done_entry_leaves_and_nothing_comes_in_its_place(book: Book) -> None:
    change_settings(book, capacity=(2,) * 7)
    ids = [add(book, name, MONDAY - (96 - n) * DAY, circle_id=NETWORK) for n, name in enumerate("ABC")]
    assert names(book) == ["A", "B"]
    touch.log_interaction(book, [ids[0]], medium="call")
    assert names(book) == ["B"]
    assert waiting(book) == ["C"]
    touch.skip(book, [ids[1]])
    assert names(book) == []
    book.undo()
    book.undo()
    assert names(book) == ["A", "B"]


def test_the_list_does_not_reshuffle_after_somebody_of_it_was_erased(book: Book) -> None:
    """Their place stays empty: whoever comes later is kept behind the last place, not on one that is taken."""
    for name in ("Ada", "Bo", "Cy"):
        touch.add_follow_up(book, add(book, name), "send the book", MONDAY)
    ada, *_others = todays_list(book).contact_ids
    erase_people(book, [ada])
    touch.add_follow_up(book, add(book, "Di"), "send the book", MONDAY)
    assert names(book) == ["Bo", "Cy", "Di"]
    touch.add_follow_up(book, add(book, "Late"), "send the book", MONDAY - 2 * DAY)
    assert names(book) == ["Bo", "Cy", "Di", "Late"]


def test_two_programs_that_fix_the_list_keep_everybody_once(book: Book) -> None:
    first, second, third = (add(book, name) for name in ("Ada", "Bo", "Cy"))
    assert _fix(MONDAY, [], [first])
    read_before_the_other_wrote = [first]
    assert _fix(MONDAY, [first], [first, third])
    assert _fix(MONDAY, read_before_the_other_wrote, [first, second, third])
    assert _fix(MONDAY, read_before_the_other_wrote, [first, third])
    assert _fixed(MONDAY) == [first, third, second]


def test_the_list_does_not_reshuffle_but_takes_dated_things_at_the_end(book: Book) -> None:
    change_settings(book, capacity=(2,) * 7)
    ids = [add(book, name, MONDAY - (96 - n) * DAY, circle_id=NETWORK) for n, name in enumerate("ABC")]
    assert names(book) == ["A", "B"]
    touch.add_follow_up(book, ids[1], "call", MONDAY)
    touch.add_follow_up(book, ids[2], "call", MONDAY)
    assert names(book) == ["A", "B", "C"]
    add(book, "D", MONDAY - 1000 * DAY, circle_id=INNER)
    assert names(book) == ["A", "B", "C"]


def test_while_there_is_room_the_user_can_make_somebody_due(book: Book) -> None:
    add(book, "A", MONDAY - 96 * DAY, circle_id=NETWORK)
    assert names(book) == ["A"]
    later = add(book, "B", MONDAY - 96 * DAY)
    rhythm.set_circle(book, [later], NETWORK)
    assert names(book) == ["A", "B"]


def test_the_next_morning_has_a_new_list(book: Book, clock: FixedClock) -> None:
    change_settings(book, capacity=(1,) * 7)
    add(book, "A", MONDAY - 96 * DAY, circle_id=NETWORK)
    add(book, "B", MONDAY - 95 * DAY, circle_id=NETWORK)
    assert names(book) == ["A"]
    clock.move(days=3)
    add(book, "C", MONDAY - 97 * DAY, circle_id=NETWORK)
    assert names(book) == ["C"]
    assert [row.date for row in TodayEntry.select()] == [MONDAY + 3 * DAY]


def test_a_snoozed_person_is_away_until_then_and_keeps_the_place(book: Book, clock: FixedClock) -> None:
    first = add(book, "A", MONDAY - 97 * DAY, circle_id=NETWORK)
    add(book, "B", MONDAY - 96 * DAY, circle_id=NETWORK)
    assert names(book) == ["A", "B"]
    touch.snooze(book, [first], datetime(2026, 11, 23, 17))
    assert names(book) == ["B"]
    clock.set(datetime(2026, 11, 23, 17))
    assert names(book) == ["A", "B"]
    entry = todays_list(book).entries[0]
    assert entry.reason.english().startswith("You put this off until today · Network")
    assert entry.at == datetime(2026, 11, 23, 17)
    assert entry.occurrence == f"{first}:snooze:2026-11-23:2026-11-23T17:00:00"
    touch.snooze(book, [first], datetime(2026, 11, 28, 9))
    assert names(book, MONDAY + 4 * DAY) == ["B"]
    assert names(book, MONDAY + 5 * DAY) == ["A", "B"]
    assert "until 28 Nov 2026" in todays_list(book, MONDAY + 6 * DAY).entries[0].reason.english()


def test_a_day_the_user_chose_is_kept_on_a_day_off_and_without_rhythm(book: Book) -> None:
    id_ = add(book, "Colleague", kind="professional")
    touch.snooze(book, [id_], datetime(2026, 11, 28, 9))
    assert names(book, MONDAY + 5 * DAY) == ["Colleague"]


def test_a_day_the_user_chose_comes_whether_there_is_room_or_not(book: Book, clock: FixedClock) -> None:
    change_settings(book, capacity=(1,) * 7)
    chosen = add(book, "Chosen", MONDAY - 31 * DAY, circle_id=CLOSE)
    touch.snooze(book, [chosen], datetime.combine(MONDAY + DAY, time(9)))
    for n in range(3):
        add(book, f"Long due {n}", MONDAY - 300 * DAY, circle_id=INNER)
    clock.move(days=1, hours=2)
    assert names(book)[0] == "Chosen"
    change_settings(book, capacity=(0,) * 7)
    assert names(book, MONDAY + 2 * DAY) == ["Chosen"]


def test_a_snooze_covers_dates_and_promises(book: Book) -> None:
    id_ = add(book, "Maya", dates=(DateFields("birthday", 11, 23),))
    touch.add_follow_up(book, id_, "call", MONDAY)
    touch.snooze(book, [id_], datetime(2026, 11, 24, 9))
    assert names(book) == []
    entry = only(book, MONDAY + DAY)
    assert entry.source == "follow_up"
    assert [reason.english() for reason in entry.also] == ["Birthday yesterday"]


def test_a_promise_rests_for_the_day_after_a_contact_or_a_skip(book: Book, clock: FixedClock) -> None:
    id_ = add(book, "Maya")
    follow_up = touch.add_follow_up(book, id_, "call", MONDAY).result
    touch.skip(book, [id_])
    assert names(book) == []
    book.undo()
    clock.move(minutes=5)
    touch.log_interaction(book, [id_], medium="call")
    assert names(book) == []
    clock.move(minutes=5)
    later = touch.add_follow_up(book, id_, "send photos", MONDAY).result
    assert only(book).follow_up_id == later
    clock.move(days=1)
    touch.complete_follow_up(book, later)
    assert only(book).follow_up_id == follow_up


def test_the_unplaced_wait_for_room_without_reproach_but_not_for_ever(book: Book) -> None:
    change_settings(book, capacity=(0,) * 7)
    add(book, "Maya", MONDAY - 20 * DAY, circle_id=CLOSE)
    on = MONDAY + 10 * DAY
    assert waiting(book, on - DAY) == []
    (entry,) = todays_list(book, on + 9 * DAY).with_room
    assert entry.reason.english() == "Close, every 30 days · last spoke 3 Nov 2026"
    assert entry.tone == "calm"
    assert names(book, on) == []


def test_the_unplaced_wait_while_their_window_lasts_and_take_part_afterwards(book: Book, clock: FixedClock) -> None:
    with book.operation("add_time_off"):
        TimeOff.create(starts_on=MONDAY, ends_on=MONDAY + 30 * DAY)
    change_settings(book, capacity=(1,) * 7)
    add(book, "Yearly", MONDAY - 355 * DAY, circle_id=YEARLY)
    add(book, "Inner", MONDAY - 8 * DAY, circle_id=INNER)
    clock.move(days=31)
    assert names(book) == ["Inner"], "the window of 2 days is over, and the circle weighs more"
    assert only(book).reason.english() == "Inner circle, every 14 days · last spoke 15 Nov 2026"
    assert only(book).tone == "calm", "nobody promised a day that it could be late for"
    assert waiting(book) == ["Yearly"]


@pytest.mark.parametrize(("waited", "takes_part"), [(13, False), (14, True)])
def test_the_window_decides_how_long_the_unplaced_wait(waited: int, takes_part: bool) -> None:
    due = Due(1, "both", MONDAY - waited * DAY, MONDAY - 103 * DAY, 90, 3, is_placed=False)
    order = day_order([], [due], MONDAY, Calendar())
    assert (order.shown, order.waiting) == (((1,), ()) if takes_part else ((), (1,)))


def test_a_year_of_days_starves_nobody_and_keeps_to_the_room(book: Book, clock: FixedClock) -> None:
    """Half a year in which the user does the whole list every day, with more promised than there is room for."""
    change_settings(book, capacity=(1, 1, 1, 1, 1, 0, 0))
    for n in range(30):
        add(book, f"P{n}", MONDAY - n * DAY, circle_id=(CLOSE, NETWORK)[n % 2], kind="professional")
    seen: dict[int, int] = {}
    for _ in range(180):
        today = todays_list(book)
        assert len(today.entries) <= today.room
        for entry in today.entries:
            touch.log_interaction(book, [entry.contact_id], medium="call")
            seen[entry.contact_id] = seen.get(entry.contact_id, 0) + 1
        clock.move(days=1)
    assert len(seen) == 30


@pytest.mark.parametrize("zone_hours", [-11, 14])
def test_the_day_is_the_users_own(book: Book, clock: FixedClock, zone_hours: int) -> None:
    """Dates are local: whoever travels keeps the dates, and the list is of the day it is there."""
    add(book, "Maya", MONDAY - 29 * DAY, circle_id=CLOSE)
    clock.set(datetime(2026, 11, 24, 0, 30, tzinfo=timezone(timedelta(hours=zone_hours))))
    assert todays_list(book).day == MONDAY + DAY
    assert names(book) == ["Maya"]


def test_whoever_flies_back_over_the_date_line_finds_the_list_of_that_day(book: Book, clock: FixedClock) -> None:
    """From Kiritimati to Pago Pago it is 25 hours: shortly after midnight the day there is the one before yesterday."""
    change_settings(book, capacity=(1,) * 7)
    first = add(book, "A", MONDAY - 96 * DAY, circle_id=NETWORK)
    add(book, "B", MONDAY - 95 * DAY, circle_id=NETWORK)
    assert names(book) == ["A"]
    touch.log_interaction(book, [first], medium="call")
    assert names(book) == [], "what was done leaves a gap"
    clock.set(datetime(2026, 11, 25, 0, 30, tzinfo=timezone(timedelta(hours=14))))
    assert todays_list(book).day == MONDAY + 2 * DAY
    assert names(book) == ["B"]
    clock.set(clock.now().astimezone(timezone(timedelta(hours=-11))))
    assert todays_list(book).day == MONDAY
    assert names(book) == [], "the gap is not filled"


def test_whoever_travels_back_to_a_day_keeps_its_list_though_the_room_is_smaller_now(
    book: Book, clock: FixedClock
) -> None:
    add(book, "A", MONDAY - 96 * DAY, circle_id=NETWORK)
    assert names(book) == ["A"]
    change_settings(book, capacity=(0, 5, 5, 5, 5, 2, 2))
    clock.set(datetime(2026, 11, 24, 0, 30, tzinfo=timezone(timedelta(hours=2))))
    assert names(book) == ["A"]
    clock.set(clock.now().astimezone(timezone(timedelta(hours=-3))))
    assert todays_list(book).day == MONDAY
    assert names(book) == ["A"]
