"""How many yearly dates the days have, kept between changes, is what counting all of them says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.book import Book
from models.connection import database
from models.operations.contact import log_interaction
from models.operations.fields import DateFields, PersonFields
from models.operations.people import add_person, delete_people, set_dates
from models.operations.rhythm import set_status
from scheduler.cadence import yearly_keys
from scheduler.plan_reader import read_load
from scheduler.yearly_days import YearlyDays, all_yearly_days, yearly_days
from tests.asked import asked

# Around the new year and the end of February, of a leap year and of another.
DAYS = [(1, 1), (1, 2), (2, 27), (2, 28), (2, 29), (3, 1), (6, 15), (12, 24), (12, 31)]


@pytest.fixture
def born(book: Book) -> list[int]:
    """One person for each of these days, and a second one for the first."""
    return [
        add_person(book, PersonFields(name=f"P{n}", dates=(birthday(*on),))).result
        for n, on in enumerate([*DAYS, DAYS[0]])
    ]


def birthday(month: int, day: int) -> DateFields:
    return DateFields("birthday", month, day)


def counted(day: date) -> int:
    return sum(all_yearly_days().get(key, 0) for key in yearly_keys(day))


def kept(book: Book, *, tables: tuple[str, ...] = (), contact_ids: tuple[int, ...] = ()) -> YearlyDays:
    with book.operation("plan"):
        return yearly_days(book, contact_ids, tables)


def counting(action: Callable[[], object]) -> list[str]:
    return [sql for sql in asked(action) if "FROM important_date CROSS JOIN" in sql]


def test_any_day_is_counted_right_in_any_order(book: Book, born: list[int]) -> None:
    @given(st.lists(st.dates(date(2027, 1, 1), date(2029, 12, 31)), min_size=1, max_size=8))
    def hold(days: list[date]) -> None:
        one = YearlyDays()
        assert [one.on(day) for day in days] == [counted(day) for day in days]

    hold()
    both = YearlyDays()
    assert both.on(date(2027, 1, 1)) == 2
    assert both.on(date(2027, 2, 28)) == 2, "who was born on the 29th is born on the 28th"
    assert (both.on(date(2028, 2, 28)), both.on(date(2028, 2, 29))) == (1, 1)


def test_a_short_and_a_long_load_know_the_same_dates(book: Book, born: list[int]) -> None:
    first = date(2027, 12, 20)
    short, long = read_load(first, first + timedelta(days=80)), read_load(first, first + timedelta(days=200))
    days = [first + timedelta(days=number) for number in range(81)]
    assert [short.on(day) for day in days] == [long.on(day) for day in days]


def test_a_second_log_counts_no_dates(book: Book, born: list[int]) -> None:
    for contact_id in born:
        database.execute_sql("UPDATE contact SET rhythm_days = 30 WHERE id = ?", (contact_id,))
    assert counting(lambda: log_interaction(book, born[:1], medium="call"))
    assert not counting(lambda: log_interaction(book, born[1:2], medium="call"))


def test_what_changes_the_number_is_counted_anew(book: Book, born: list[int]) -> None:
    day = date(2027, 6, 15)
    somebody = born[6]
    assert kept(book).on(day) == 1
    set_status(book, [somebody], "let_go")
    assert kept(book).on(day) == 0
    book.undo()
    assert kept(book).on(day) == 1
    set_dates(book, born[0], [birthday(6, 15)])
    assert kept(book).on(day) == 2
    delete_people(book, [somebody])
    assert kept(book).on(day) == 1


def test_what_another_program_writes_is_counted_anew(book: Book, born: list[int]) -> None:
    day = date(2027, 6, 15)
    assert kept(book).on(day) == 1
    other = apsw.Connection(str(book.path))
    other.execute("UPDATE contact SET status = 'deceased' WHERE id = ?", (born[6],))
    other.close()
    assert kept(book).on(day) == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda book, born: set_status(book, [born[6]], "let_go"),
        lambda book, born: set_dates(book, born[0], [birthday(6, 15)]),
    ],
    ids=["status", "dates"],
)
def test_what_is_taken_back_is_counted_anew(
    book: Book, born: list[int], change: Callable[[Book, list[int]], object]
) -> None:
    day = date(2027, 6, 15)
    assert kept(book).on(day) == 1

    def count_and_fail(contact_ids: set[int], tables: frozenset[str]) -> None:
        yearly_days(book, contact_ids, tables).on(day)
        raise InterruptedError

    book.derivers.append(count_and_fail)
    with pytest.raises(InterruptedError):
        change(book, born)
    book.derivers.remove(count_and_fail)
    assert kept(book).on(day) == 1
