"""Who is due is read of those whom a change concerned, and is the same as if all had been read."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from random import Random

import apsw
import pytest

from models.book import Book
from models.clock import FixedClock
from models.connection import BookCursor
from models.errors import NothingToUndoError
from models.operations.contact import log_interaction, skip, snooze
from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people
from models.operations.rhythm import set_circle, set_status
from models.operations.settings import add_time_off, change_settings, edit_circle
from models.queries import PeopleFilter, people_ids
from scheduler.due_now import due_now
from scheduler.planner import rebuild
from scheduler.ranking import Due
from scheduler.today_reader import read_due
from tests.asked import asked

DAY = timedelta(days=1)


def present(book: Book) -> list[Due]:
    """Return who is due now, in the order of ids."""
    return sorted(due_now(book, book.clock.today(), moment(book)), key=lambda one: one.contact_id)


def all_read(book: Book) -> list[Due]:
    """Return the same, read of everybody."""
    return sorted(read_due(book.clock.today(), moment(book)), key=lambda one: one.contact_id)


def moment(book: Book) -> datetime:
    return book.clock.now().replace(tzinfo=None)


def add_some(book: Book, count: int) -> list[int]:
    """Add people who are due, due soon, or have no rhythm."""
    ids = []
    for number in range(count):
        fields = PersonFields(name=f"Person {number}", circle_id=(None, 1, 2, 3)[number % 4])
        ids.append(int(add_person(book, fields).result))
        last = book.clock.today() - (20 + 9 * number) * DAY
        log_interaction(book, ids[-1:], medium="call", direction="both", on=last)
    return ids


@pytest.mark.parametrize("seed", range(4))
def test_after_any_deeds_it_is_what_reading_everybody_finds(book: Book, clock: FixedClock, seed: int) -> None:
    chance = Random(seed)
    add_some(book, 12)

    def someone() -> list[int]:
        return [chance.choice(people_ids(PeopleFilter(statuses=())))]

    def travel(way: Callable[[], object]) -> None:
        with suppress(NothingToUndoError):
            way()

    deeds: list[Callable[[], object]] = [
        lambda: log_interaction(book, someone(), medium="message"),
        lambda: snooze(book, someone(), moment(book) + timedelta(minutes=chance.choice((5, 50, 3000)))),
        lambda: skip(book, someone()),
        lambda: set_circle(book, someone(), chance.choice((1, 3))),
        lambda: set_status(book, someone(), chance.choice(("active", "let_go"))),
        lambda: edit_circle(book, 2, name="Close", days=chance.choice((10, 30, 60)), weight=4),
        lambda: change_settings(book, capacity=(chance.choice((0, 3, 9)),) * 7),
        lambda: add_time_off(book, book.clock.today() + DAY, book.clock.today() + 3 * DAY),
        lambda: add_some(book, 1),
        lambda: delete_people(book, someone()) if len(people_ids(PeopleFilter(statuses=()))) > 2 else None,
        lambda: travel(book.undo),
        lambda: travel(book.undo),
        lambda: travel(book.redo),
        lambda: rebuild(book),
        lambda: clock.move(minutes=chance.choice((1, 30))),
        lambda: clock.move(days=1),
        lambda: clock.move(minutes=-20),
    ]
    for _ in range(60):
        chance.choice(deeds)()
        assert present(book) == all_read(book)


def test_after_a_change_only_whom_it_concerned_is_read(book: Book) -> None:
    people = add_some(book, 12)
    before = present(book)
    skip(book, [before[0].contact_id])
    statements = asked(lambda: present(book))
    assert [sql for sql in statements if "json_each(:among)" in sql]
    assert not [sql for sql in statements if "turn_kind" in sql]
    assert [one.contact_id for one in present(book)] == [one.contact_id for one in before[1:]]
    statements = asked(lambda: present(book))
    assert not [sql for sql in statements if "planned_date" in sql], "nothing has changed since"
    assert len(people) == 12


def test_what_another_program_changed_is_read(book: Book) -> None:
    maya = add_some(book, 4)[3]
    assert maya in [one.contact_id for one in present(book)] or all_read(book) == present(book)
    other = apsw.Connection(str(book.path))
    other.execute("UPDATE planned_date SET planned_on = NULL, ideal_on = NULL")
    other.close()
    assert present(book) == all_read(book) == []


def test_a_change_that_is_taken_back_leaves_everybody_due(book: Book) -> None:
    add_some(book, 8)
    before = present(book)

    def fail(*_: object) -> None:
        raise RuntimeError("no")

    book.derivers.append(fail)
    with pytest.raises(RuntimeError):
        skip(book, [before[0].contact_id])
    book.derivers.remove(fail)
    assert present(book) == before == all_read(book)


def test_a_snooze_that_ends_within_the_day_is_read(book: Book, clock: FixedClock) -> None:
    add_some(book, 8)
    somebody = present(book)[0].contact_id
    snooze(book, [somebody], moment(book) + timedelta(minutes=10))
    assert somebody not in [one.contact_id for one in present(book)]
    clock.move(minutes=10)
    assert somebody in [one.contact_id for one in present(book)]


def test_the_day_before_is_not_kept(book: Book, clock: FixedClock) -> None:
    add_some(book, 8)
    assert {one.due_on for one in present(book)} <= {date(2026, 11, 23) - n * DAY for n in range(400)}
    clock.move(days=9)
    assert present(book) == all_read(book)


def test_looking_again_and_again_leaves_no_cursor_behind(book: Book, clock: FixedClock) -> None:
    add_person(book, PersonFields(name="Ada Lindgren"))
    due_now(book, clock.today(), clock.now())
    before = _cursors()
    for _ in range(20):
        clock.move(hours=1)
        due_now(book, clock.today(), clock.now())
    assert _cursors() == before


def _cursors() -> int:
    gc.collect()
    return sum(isinstance(one, BookCursor) for one in gc.get_objects())


def test_whose_snooze_had_ended_is_put_off_again_where_the_clock_goes_back(book: Book, clock: FixedClock) -> None:
    add_some(book, 4)
    somebody = present(book)[0].contact_id
    snooze(book, [somebody], moment(book) + timedelta(minutes=10))
    clock.move(minutes=20)
    assert somebody in [one.contact_id for one in present(book)]
    clock.move(minutes=-15)
    assert somebody not in [one.contact_id for one in present(book)]
    assert present(book) == all_read(book)
