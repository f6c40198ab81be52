"""Who is in the wilting review, and what it says of them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from models.book import Book
from models.operations import contact as touch
from models.operations import people, reviewing, rhythm
from models.operations.fields import MethodFields, PersonFields
from models.operations.settings import change_settings
from models.operations.tags import set_my_interests
from models.queries import person
from models.schema import Platform
from scheduler.outlook import wilting
from scheduler.review import Slower, day_with_room, review_of, to_review
from scheduler.today import todays_list

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
CLOSE, NETWORK, WIDER, YEARLY = 2, 3, 4, 5


def add(book: Book, name: str, last: date | None = None, **fields: Any) -> int:
    id_ = int(people.add_person(book, PersonFields(name=name, **fields)).result)
    if last is not None:
        touch.log_interaction(book, [id_], medium="email", on=last, note="Her garden.")
    return id_


def give_up(book: Book, name: str) -> int:
    """Add somebody who left three tries unanswered."""
    id_ = add(book, name, circle_id=NETWORK)
    for ago in (400, 300, 200):
        attempt = touch.log_interaction(book, [id_], medium="email", on=MONDAY - ago * DAY).result
        touch.set_answer(book, attempt, "no")
    return id_


def test_who_wilts_is_reviewed_until_something_is_planned_for_them(book: Book) -> None:
    quiet = [add(book, name, MONDAY - 100 * DAY, circle_id=CLOSE) for name in ("A", "B", "C", "D")]
    gave_up = give_up(book, "Silent")
    add(book, "Fine", MONDAY - 10 * DAY, circle_id=CLOSE)
    found = to_review(book)
    assert set(found.contact_ids) == {*quiet, gave_up}
    assert found.unanswered == {gave_up}
    touch.add_follow_up(book, quiet[0], "call", MONDAY + 3 * DAY)
    touch.snooze(book, [quiet[1]], datetime(2026, 12, 1, 9))
    touch.add_follow_up(book, quiet[2], "call", MONDAY - 3 * DAY)
    rhythm.set_status(book, [quiet[3]], "paused")
    assert set(to_review(book).contact_ids) == {quiet[2], gave_up}
    assert set(wilting(book)) == {*quiet[:3], gave_up}


@pytest.mark.parametrize(
    ("ago", "rhythm_days", "words"),
    [
        (50, 14, "Quiet for 50 days · Every 14 days · you last wrote 4 Oct 2026"),
        (240, 90, "Quiet for 8 months · Every 90 days · you last wrote 28 Mar 2026"),
        (800, 90, "Quiet for 2 years · Every 90 days · you last wrote 14 Sep 2024"),
    ],
)
def test_the_reason_is_true(book: Book, ago: int, rhythm_days: int, words: str) -> None:
    id_ = add(book, "Maya", MONDAY - ago * DAY, rhythm_days=rhythm_days)
    assert to_review(book).contact_ids == (id_,)
    review = review_of(book, id_)
    assert review is not None
    assert review.reason.english() == words


def test_unanswered_tries_are_the_reason_after_three(book: Book) -> None:
    review = review_of(book, give_up(book, "Silent"))
    assert review is not None
    assert review.gave_up
    assert review.reason.english() == "No answer to your last 3 tries, the latest on 7 May 2026"


def test_common_ground_where_you_left_off_and_the_ways(book: Book) -> None:
    set_my_interests(book, ["Chess"])
    email, mobile = (int(Platform.get(Platform.key == key).id) for key in ("work_email", "mobile"))
    methods = (MethodFields("phone", "+49 170 1", mobile), MethodFields("email", "m@n.example", email))
    id_ = add(
        book,
        "Maya",
        MONDAY - 300 * DAY,
        circle_id=NETWORK,
        interests=("Chess", "Go"),
        methods=methods,
        title="Engineer",
    )
    touch.add_follow_up(book, id_, "send the book", MONDAY - 200 * DAY)
    review = review_of(book, id_)
    assert review is not None
    assert (review.common_ground, review.subtitle) == (("Chess",), "Engineer")
    assert review.left_off is not None
    assert review.left_off.english() == "You left off: Her garden. You promised: send the book"
    assert review.suggestion is not None
    assert review.ways[0] == review.suggestion.platform_name
    assert set(review.ways) == {"Work email", "Mobile"}
    assert review_of(book, 999) is None


def test_slower_rhythms_begin_with_the_nearest(book: Book) -> None:
    found = review_of(book, add(book, "Maya", MONDAY - 300 * DAY, circle_id=NETWORK))
    assert found is not None
    assert [slower.circle_id for slower in found.slower] == [WIDER, YEARLY]
    slowest = review_of(book, add(book, "Otto", MONDAY - 900 * DAY, circle_id=YEARLY))
    assert slowest is not None
    assert slowest.slower == (Slower(None, "", 730),)


def test_slowing_down_begins_today_and_ends_the_review(book: Book) -> None:
    id_ = add(book, "Maya", MONDAY - 900 * DAY, circle_id=NETWORK)
    reviewing.slow_down(book, id_, circle_id=WIDER)
    found = person(id_)
    assert (found.circle_id, found.skipped_on) == (WIDER, MONDAY)
    assert found.plan.ideal_on == MONDAY + 180 * DAY
    assert to_review(book).contact_ids == ()
    book.undo()
    assert to_review(book).contact_ids == (id_,)
    assert person(id_).circle_id == NETWORK
    reviewing.slow_down(book, id_, days=730)
    assert person(id_).plan.ideal_on == MONDAY + 730 * DAY


def test_slowing_down_after_three_tries_brings_them_back_on_a_day(book: Book) -> None:
    id_ = give_up(book, "Silent")
    reviewing.slow_down(book, id_, circle_id=WIDER)
    assert to_review(book).contact_ids == ()
    until = person(id_).snoozed_until
    assert until is not None
    assert until.date() == MONDAY + 180 * DAY
    assert [entry.name for entry in todays_list(book, until.date()).entries] == ["Silent"]


def test_reviving_plans_the_next_step_as_one_undoable_promise(book: Book) -> None:
    id_ = give_up(book, "Silent")
    reviewing.plan_revival(book, id_, "Get back in touch", MONDAY + DAY)
    assert to_review(book).contact_ids == ()
    (entry,) = todays_list(book, MONDAY + DAY).entries
    assert entry.reason.english() == "You promised: Get back in touch"
    book.undo()
    assert to_review(book).contact_ids == (id_,)


def test_the_next_step_falls_on_an_allowed_day_with_room(book: Book) -> None:
    change_settings(book, capacity=(1, 1, 1, 1, 1, 1, 1))
    assert day_with_room(book, "professional") == MONDAY + DAY
    other = add(book, "Other")
    touch.add_follow_up(book, other, "call", MONDAY + DAY)
    assert day_with_room(book, "professional") == MONDAY + 2 * DAY
    for offset in (2, 3, 4):
        touch.add_follow_up(book, other, "call", MONDAY + offset * DAY)
    assert day_with_room(book, "professional") == MONDAY + 7 * DAY
    assert day_with_room(book, "personal") == MONDAY + 5 * DAY
    change_settings(book, capacity=(0,) * 7)
    assert day_with_room(book, "professional") == MONDAY + DAY
