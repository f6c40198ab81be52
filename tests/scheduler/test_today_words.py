"""What Today's entries say: why now, common ground, where you left off, one way."""

from __future__ import annotations

from datetime import date, time

import pytest

from models.book import Book
from models.clock import FixedClock
from models.operations import contact as touch
from models.operations import people, tags
from models.operations.fields import DateFields, MethodFields
from models.schema import Platform
from scheduler.today import todays_list
from tests.scheduler.todays_people import CLOSE, DAY, MONDAY, NETWORK, add, names, only


def platform(key: str) -> int:
    return int(Platform.get(Platform.key == key).id)


def test_the_reason_agrees_with_the_numbers(book: Book) -> None:
    add(book, "Maya", MONDAY - 96 * DAY, circle_id=NETWORK, organization="Northwind", title="Engineer")
    entry = only(book)
    assert entry.reason.english() == "Due 6 days ago · Network, every 90 days · last spoke 19 Aug 2026"
    assert (entry.due_on, entry.days_late, entry.tone, entry.source) == (MONDAY - 6 * DAY, 6, "due", "rhythm")
    assert entry.subtitle == "Engineer, Northwind"
    assert entry.occurrence == f"{entry.contact_id}:rhythm:2026-11-17"
    assert only(book, MONDAY + 4 * DAY).reason.english().startswith("Due 10 days ago")


@pytest.mark.parametrize(
    ("ago", "words", "tone"),
    [
        (30, "Due today", "calm"),
        (31, "Due yesterday", "due"),
        (89, "Due 59 days ago", "due"),
        (90, "Due 2 months ago", "due"),
        (200, "Due 6 months ago", "due"),
    ],
)
def test_the_first_days(book: Book, ago: int, words: str, tone: str) -> None:
    add(book, "Maya", MONDAY - ago * DAY, circle_id=CLOSE)
    assert only(book).reason.english().startswith(words)
    assert only(book).tone == tone


def test_a_follow_up_planned_after_a_meeting_is_that_of_a_new_connection(book: Book) -> None:
    priya = add(book, "Priya", MONDAY - 4 * DAY, circle_id=NETWORK, met_on=MONDAY - 4 * DAY)
    people.edit_person(book, priya, first_contact_on=MONDAY)
    assert only(book).reason.english() == "New connection · follow up within 3 days"
    old = add(book, "Old", MONDAY - 400 * DAY, circle_id=NETWORK, met_on=MONDAY - 900 * DAY)
    people.edit_person(book, old, first_contact_on=MONDAY)
    assert todays_list(book, MONDAY).entries[1].reason.english().startswith("Due today · Network, every 90 days")


def test_somebody_with_two_reasons_is_one_entry(book: Book) -> None:
    id_ = add(book, "Maya", MONDAY - 40 * DAY, circle_id=CLOSE, dates=(DateFields("birthday", 11, 23, 1980),))
    touch.add_follow_up(book, id_, "tickets", MONDAY - 2 * DAY)
    touch.add_follow_up(book, id_, "photos", MONDAY, time(15))
    entry = only(book)
    assert entry.reason.english() == "You promised: tickets · for 21 Nov 2026"
    assert [reason.english() for reason in entry.also] == [
        "You promised: photos · today at 15:00",
        "Birthday today · turns 46",
        "Due 10 days ago · Close, every 30 days · last spoke 14 Oct 2026",
    ]
    assert entry.follow_up_id is not None
    assert entry.tone == "due"


def test_a_birthday_from_its_lead_to_a_week_after(book: Book) -> None:
    add(book, "Maya", dates=(DateFields("birthday", 12, 10, 1990),))
    told = {
        offset: [e.reason.english() for e in todays_list(book, date(2026, 12, 10) + offset * DAY).entries]
        for offset in (-8, -7, -1, 0, 1, 7, 8)
    }
    assert told == {
        -8: [],
        -7: ["Birthday in 7 days · turns 36"],
        -1: ["Birthday tomorrow · turns 36"],
        0: ["Birthday today · turns 36"],
        1: ["Birthday yesterday · turned 36"],
        7: ["Birthday 7 days ago · turned 36"],
        8: [],
    }


def test_other_dates_have_their_names(book: Book) -> None:
    dates = (
        DateFields("anniversary", 11, 23),
        DateFields("name_day", 11, 24),
        DateFields("other", 11, 25, None, "Moving day"),
        DateFields("other", 11, 26),
    )
    add(book, "Maya", dates=dates)
    entry = only(book)
    assert [reason.english() for reason in (entry.reason, *entry.also)] == [
        "Anniversary today",
        "Name day tomorrow",
        "Moving day in 2 days",
        "Important date in 3 days",
    ]
    assert entry.tone == "date"


def test_nobody_is_late_who_was_never_promised_a_day(book: Book) -> None:
    add(book, "Guess", circle_id=CLOSE, estimated_on=date(2026, 5, 1))
    entry = only(book)
    assert entry.reason.english() == "Close, every 30 days · last in touch about 1 May 2026"
    assert entry.tone == "calm"


def test_a_first_contact_of_an_import(book: Book) -> None:
    add(book, "Old", circle_id=NETWORK, met_on=date(2015, 3, 3), first_contact_on=MONDAY + 2 * DAY)
    assert names(book, MONDAY + DAY) == []
    told = [only(book, MONDAY + n * DAY).reason.english() for n in (2, 3)]
    rest = "Network, every 90 days · met 3 Mar 2015, not in touch yet"
    assert told == [f"First contact · {rest}", f"First contact, planned for 25 Nov 2026 · {rest}"]


def test_somebody_just_added(book: Book) -> None:
    add(book, "Cousin", circle_id=CLOSE, met_on=date(1999, 1, 1))
    assert only(book, MONDAY + DAY).reason.english() == "Added 23 Nov 2026 · follow up within 3 days"


def test_other_bases(book: Book, clock: FixedClock) -> None:
    id_ = add(book, "Maya", MONDAY - 96 * DAY, rhythm_days=7)
    touch.skip(book, [id_])
    clock.move(days=8)
    assert only(book).reason.english() == "Due yesterday · Every 7 days · skipped 23 Nov 2026"
    for medium, direction, words in (
        ("email", "out", "you last wrote"),
        ("letter", "in", "they last wrote"),
        ("message", "both", "last wrote"),
        ("gift", "out", "last in touch"),
        ("event", "both", "last met"),
    ):
        touch.log_interaction(book, [id_], medium=medium, direction=direction)
        clock.move(days=7)
        assert f" · {words} " in only(book).reason.english()


def test_unanswered_tries_are_told(book: Book) -> None:
    id_ = add(book, "Maya", MONDAY - 200 * DAY, circle_id=NETWORK)
    attempt = touch.log_interaction(book, [id_], medium="email", on=MONDAY - 140 * DAY).result
    assert only(book).unknown_answer == attempt
    touch.set_answer(book, attempt, "no")
    entry = only(book)
    assert entry.reason.english() == (
        "Due 5 days ago · Network, every 90 days, longer after 1 unanswered try · you last wrote 6 Jul 2026"
    )
    assert entry.unknown_answer is None


def test_common_ground_where_you_left_off_and_one_way(book: Book) -> None:
    methods = (
        MethodFields("email", "m@n.example", platform("work_email")),
        MethodFields("phone", "+49 170 1", platform("mobile")),
    )
    id_ = add(
        book, "Maya", kind="professional", circle_id=NETWORK, interests=("Jazz", "Databases", "Go"), methods=methods
    )
    tags.set_my_interests(book, ["databases", "jazz", "Chess"])
    touch.log_interaction(book, [id_], medium="email", on=MONDAY - 96 * DAY, note="Her talk got accepted.\nSoon.")
    touch.add_follow_up(book, id_, "review the slides", MONDAY + 3 * DAY)
    entry = only(book)
    assert entry.common_ground == ("Databases", "Jazz")
    assert entry.left_off is not None
    assert entry.left_off.english() == "You left off: Her talk got accepted. You promised: review the slides"
    assert entry.suggestion is not None
    assert entry.suggestion.platform_name == "Work email"
    assert entry.suggestion.link == "mailto:m@n.example"
