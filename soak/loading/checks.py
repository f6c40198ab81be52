"""What must hold at every moment of a used book, and what an undo must bring back exactly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from random import Random

import apsw

from models.book import Book
from models.checking import index_problems
from models.connection import database
from models.database import problems
from models.history import RECORDED_NAMES
from models.queries import PeopleFilter, people_ids
from scheduler.plan_check import plan_problems
from scheduler.plan_reader import read_calendar, read_load

_DAYS = 120


class BrokenLawError(AssertionError):
    """Something that must always hold does not; the text says what."""


@contextmanager
def comes_back(what: str) -> Iterator[None]:
    """Raise BrokenLawError unless the recorded tables are at the end, row by row, as they were at the beginning.

    SQLite's session compares: it forgets what was changed and changed back, so that a million rows cost nothing.
    """
    session = apsw.Session(database.connection(), "main")
    session.table_filter(lambda name: name in RECORDED_NAMES)
    session.attach()
    try:
        yield
        left = Counter(row.name for row in apsw.Changeset.iter(session.changeset()))
    finally:
        session.close()
    if left:
        raise BrokenLawError(f"{what} did not bring everything back: {dict(left)} differ")


def require(*found: str) -> None:
    """Raise BrokenLawError where anything was found."""
    if told := [one for one in found if one]:
        raise BrokenLawError("; ".join(told))


def cheap_checks(book: Book, chance: Random) -> None:
    """Look at what can be seen in some milliseconds: counts, references, sampled people, no day over capacity."""
    execute = database.execute_sql
    [(people, planned, searched)] = execute(
        "SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM planned_date), "
        "(SELECT count(*) FROM contact_search)"
    ).fetchall()
    if not people == planned == searched:
        raise BrokenLawError(f"{people} people, {planned} planned, {searched} in the index")
    [(orphans,)] = execute(
        "SELECT count(*) FROM (SELECT id FROM interaction ORDER BY id DESC LIMIT 500) AS newest WHERE NOT EXISTS "
        "(SELECT 1 FROM interaction_contact WHERE interaction_id = newest.id)"
    ).fetchall()
    if orphans:
        raise BrokenLawError(f"{orphans} interactions are nobody's")
    _check_days(book)
    for contact_id in _sampled(chance):
        _check_plan(contact_id)
        _check_search(contact_id)


def thorough_checks(book: Book) -> None:
    """Look at the whole file, the whole index and the whole plan."""
    require(*problems(), *index_problems(), *plan_problems(book))
    by_filter = len(people_ids(PeopleFilter(statuses=())))
    [(people,)] = database.execute_sql("SELECT count(*) FROM contact").fetchall()
    if by_filter != people:
        raise BrokenLawError(f"The list has {by_filter} people, the table {people}")


def _sampled(chance: Random, number: int = 8) -> list[int]:
    """Return some people, half of them among the newest."""
    [(last,)] = database.execute_sql("SELECT coalesce(max(id), 0) FROM contact").fetchall()
    starts = [chance.randint(0, last) for _ in range(number)] + [max(0, last - number)]
    sql = "SELECT id FROM contact WHERE id >= ? ORDER BY id LIMIT 1"
    return [id_ for start in starts for (id_,) in database.execute_sql(sql, (start,))]


def _check_days(book: Book) -> None:
    """No coming day has more planned contacts than room; dated things come on top."""
    first = book.clock.today() + timedelta(days=1)
    load, calendar = read_load(first, first + timedelta(days=_DAYS)), read_calendar(book)
    for number in range(_DAYS):
        day = first + timedelta(days=number)
        if load.planned[day] > calendar.capacity_on(day):
            raise BrokenLawError(f"{day} has {load.planned[day]} planned and room for {calendar.capacity_on(day)}")


def _check_plan(contact_id: int) -> None:
    """Count a person's base, interval and unanswered anew, by the words of the rules and not by the program's code."""
    execute = database.execute_sql
    [(status, own, circle, none, met, estimated, skipped, added)] = execute(
        "SELECT status, rhythm_days, days, no_rhythm, met_on, estimated_on, skipped_on, date(added_at) "
        "FROM contact LEFT JOIN circle ON circle.id = circle_id WHERE contact.id = ?",
        (contact_id,),
    ).fetchall()
    last, unanswered = None, 0
    for on, medium, direction, answer, several in execute(
        "SELECT date, medium, direction, answer, (SELECT count(*) FROM interaction_contact AS them "
        "WHERE them.interaction_id = interaction.id) > 1 FROM interaction JOIN interaction_contact AS mine "
        "ON mine.interaction_id = interaction.id WHERE contact_id = ? AND counts ORDER BY date, interaction.id",
        (contact_id,),
    ):
        is_attempt = direction == "out" and medium not in ("in_person", "event", "gift") and not several
        # An attempt that stayed unanswered resets what the rhythm counts from all the same; it only warms nothing.
        last = on
        if is_attempt and answer == "no":
            unanswered += 1
        elif direction != "out" or answer == "yes" or medium in ("in_person", "event"):
            unanswered = 0
    newest = max((day for day in (last, skipped, estimated) if day), default=None)
    rhythm = None if none or status != "active" else own or circle
    interval = min(int(rhythm * 1.5**unanswered + 0.5), rhythm + 365) if rhythm else None
    right = (newest or met or added, interval, unanswered)
    [stored] = execute(
        "SELECT base_on, interval_days, unanswered FROM planned_date WHERE contact_id = ?", (contact_id,)
    )
    base, days, number = stored
    near = days == interval or (days is not None and interval is not None and abs(days - interval) <= 1)
    if (base, number) != (right[0], right[2]) or not near:
        raise BrokenLawError(f"Person {contact_id} is planned from {stored}, by the rules from {right}")


def _check_search(contact_id: int) -> None:
    """A person is found by their whole name, unless it has no letter in it."""
    [(name,)] = database.execute_sql("SELECT name FROM contact WHERE id = ?", (contact_id,)).fetchall()
    if contact_id not in people_ids(PeopleFilter(text=name, statuses=(), ids=(contact_id,))):
        raise BrokenLawError(f"Person {contact_id} is not found by name")
