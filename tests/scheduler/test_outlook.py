"""The week, what comes up, who wilts, whom to choose for, promise against room."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

import apsw
import pytest

from models.book import Book
from models.clock import FixedClock
from models.operations import contact as touch
from models.operations import people, rhythm
from models.operations.fields import DateFields
from models.operations.settings import change_settings
from scheduler import outlook
from scheduler.today_reader import Details, read_details
from tests.scheduler.todays_people import CLOSE, DAY, INNER, MONDAY, NETWORK, add


def test_the_week_tells_what_was_what_is_and_what_is_planned(book: Book) -> None:
    add(book, "Sunday", MONDAY - DAY)
    add(book, "Due", MONDAY - 40 * DAY, circle_id=CLOSE)
    add(book, "Wednesday", MONDAY - 12 * DAY, circle_id=INNER)
    promised = add(book, "Promised")
    touch.add_follow_up(book, promised, "call", MONDAY + 2 * DAY)
    week = outlook.week_load(book, MONDAY - DAY)
    assert [load.people for load in week] == [1, 1, 0, 2, 0, 0, 0]
    assert [load.capacity for load in week] == [2, 5, 5, 5, 5, 5, 2]
    assert week[0].day == MONDAY - DAY


def test_what_comes_up(book: Book) -> None:
    add(book, "Jonas", MONDAY - 29 * DAY, circle_id=CLOSE)
    aiko = add(book, "Aiko")
    touch.add_follow_up(book, aiko, "an introduction", MONDAY + 2 * DAY)
    add(book, "Hannah", dates=(DateFields("anniversary", 11, 26, None, "Work anniversary"),))
    snoozed = add(book, "Snoozed", MONDAY - 40 * DAY, circle_id=CLOSE)
    touch.snooze(book, [snoozed], datetime(2026, 11, 27, 9))
    chosen = add(book, "Chosen")
    touch.snooze(book, [chosen], datetime(2026, 11, 28, 9))
    add(book, "Far", MONDAY, circle_id=NETWORK)
    coming = [(one.name, one.day, one.reason.english()) for one in outlook.coming_up(book, MONDAY)]
    assert coming == [
        ("Jonas", MONDAY + DAY, "Close, every 30 days"),
        ("Aiko", MONDAY + 2 * DAY, "You promised: an introduction"),
        ("Hannah", MONDAY + 3 * DAY, "Work anniversary"),
        ("Snoozed", MONDAY + 4 * DAY, "Close, every 30 days"),
        ("Chosen", MONDAY + 5 * DAY, "You chose this day"),
    ]


def test_whom_another_program_deletes_meanwhile_does_not_come_up(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    ada, bo = (add(book, name, dates=(DateFields("anniversary", 11, 26),)) for name in ("Ada", "Bo"))

    def deleted_meanwhile(contact_ids: Collection[int]) -> dict[int, Details]:
        with apsw.Connection(str(book.path)) as other:
            other.pragma("foreign_keys", 1)
            other.execute("DELETE FROM contact WHERE id = ?", (ada,))
        return read_details(contact_ids)

    monkeypatch.setattr(outlook, "read_details", deleted_meanwhile)
    assert [one.contact_id for one in outlook.coming_up(book, MONDAY)] == [bo]


def test_whoever_was_put_off_with_a_promise_comes_up_with_it(book: Book) -> None:
    aiko = add(book, "Aiko", MONDAY - 40 * DAY, circle_id=CLOSE)
    touch.add_follow_up(book, aiko, "an introduction", MONDAY)
    touch.snooze(book, [aiko], datetime(2026, 11, 25, 9))
    (coming,) = outlook.coming_up(book, MONDAY)
    assert (coming.day, coming.reason.english()) == (MONDAY + 2 * DAY, "You promised: an introduction")


def test_the_first_who_come_up_are_the_beginning_of_all(book: Book) -> None:
    ids = [add(book, f"Planned {n}", MONDAY - (24 + n % 6) * DAY, circle_id=CLOSE) for n in range(12)]
    for n, id_ in enumerate(ids[:4]):
        touch.snooze(book, [id_], datetime(2026, 11, 24 + n, 9))
    for id_ in (ids[1], ids[2], ids[7]):
        touch.add_follow_up(book, id_, "an introduction", MONDAY - DAY)
    for n, id_ in enumerate((ids[3], ids[9], ids[11])):
        touch.add_follow_up(book, id_, "a book", MONDAY + (1 + 2 * n) * DAY)
    everybody = outlook.coming_up(book, MONDAY)
    assert len({one.day for one in everybody}) > 4
    for but in ((), tuple(ids[4:9]), tuple(ids)):
        first: dict[int, outlook.ComingUp] = {}
        for one in everybody:
            if one.contact_id not in but:
                first.setdefault(one.contact_id, one)
        for most in range(1, 14):
            assert outlook.coming_up(book, MONDAY, most=most, but=but) == list(first.values())[:most]


def test_who_is_wilting(book: Book) -> None:
    add(book, "Warm", MONDAY - 3 * DAY, circle_id=CLOSE)
    add(book, "Due", MONDAY - 59 * DAY, circle_id=CLOSE)
    wilting = add(book, "Wilting", MONDAY - 70 * DAY, circle_id=CLOSE)
    add(book, "New", circle_id=CLOSE, met_on=date(2020, 1, 1))
    add(book, "No rhythm", MONDAY - 900 * DAY)
    quiet = add(book, "Quiet", MONDAY - 30 * DAY, circle_id=CLOSE)
    tried = add(book, "Tried", MONDAY - 200 * DAY, circle_id=CLOSE)
    for person, times in ((quiet, 3), (tried, 1)):
        for ago in range(times):
            attempt = touch.log_interaction(book, [person], medium="email", on=MONDAY - ago * DAY).result
            touch.set_answer(book, attempt, "no")
    assert outlook.wilting(book) == [tried, wilting, quiet]
    rhythm.set_status(book, [tried, wilting, quiet], "let_go")
    assert outlook.wilting(book) == []


def test_three_a_week_are_offered_for_a_choice(book: Book, clock: FixedClock) -> None:
    ids = [add(book, f"P{n}", met_on=MONDAY - n * DAY) for n in range(7)]
    assert outlook.not_chosen_offer(book, MONDAY) == ids[:3]
    rhythm.set_circle(book, [ids[1]], CLOSE)
    assert outlook.not_chosen_offer(book, MONDAY + 6 * DAY) == [ids[0], ids[2]]
    assert outlook.not_chosen_offer(book, MONDAY + 7 * DAY) == ids[3:6]
    assert outlook.not_chosen_offer(book, MONDAY + 14 * DAY) == [ids[6]]
    assert outlook.not_chosen_offer(book, MONDAY + 21 * DAY) == [ids[0], ids[2], ids[3]]
    assert outlook.not_chosen_offer(book, MONDAY + 28 * DAY) == ids[4:7]


def test_without_anybody_to_choose_for_nothing_is_offered(book: Book) -> None:
    assert outlook.not_chosen_offer(book, MONDAY) == []


def test_promise_and_room(book: Book) -> None:
    for n in range(10):
        add(book, f"P{n}", MONDAY, rhythm_days=7)
    both = outlook.promise_and_room(book)
    assert (both.promised, both.room, both.fits) == (10.0, 29, True)
    change_settings(book, capacity=(1,) * 7)
    assert not outlook.promise_and_room(book).fits


def test_a_birthday_that_is_settled_does_not_come_up_again(book: Book) -> None:
    maya = add(book, "Maya", dates=(DateFields("birthday", 11, 25),))
    assert [coming.name for coming in outlook.coming_up(book, MONDAY)] == ["Maya"]
    touch.log_interaction(book, [maya], medium="letter", on=MONDAY)
    assert outlook.coming_up(book, MONDAY) == []
    book.undo()
    touch.skip(book, [maya])
    assert outlook.coming_up(book, MONDAY) == []


def test_who_comes_next_may_be_somebody_whose_birthday_leads_up(book: Book) -> None:
    add(book, "Jonas", MONDAY - 26 * DAY, circle_id=CLOSE)
    chiara = add(book, "Chiara", dates=(DateFields("birthday", 12, 2),))

    def comes_next(day: date) -> tuple[str, date]:
        coming = outlook.next_to_come(day, outlook.coming_up(book, day))
        assert coming is not None
        return coming.name, coming.day

    # The birthday is in nine days and comes to Today a week ahead, before the rhythm's day.
    assert comes_next(MONDAY) == ("Chiara", MONDAY + 2 * DAY)
    people.delete_people(book, [chiara])
    assert comes_next(MONDAY) == ("Jonas", MONDAY + 4 * DAY)


def test_who_was_reached_today_still_uses_its_room(book: Book) -> None:
    ids = [add(book, name, MONDAY - 40 * DAY, circle_id=CLOSE) for name in "AB"]
    assert outlook.week_load(book, MONDAY)[0].people == 2
    touch.log_interaction(book, [ids[0]], medium="call")
    touch.log_interaction(book, [add(book, "C")], medium="call")
    assert outlook.week_load(book, MONDAY)[0].people == 3
