"""Keeping the table of planned dates up to date: a deriver of the book that plans whoever changed, and nobody else."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Any

from models.book import Book
from models.connection import database
from models.schema import Circle, LocalState
from scheduler import cadence
from scheduler.due_now import forget_due
from scheduler.plan_reader import read_calendar, read_facts, read_load
from scheduler.planning import LATER_DAYS, WINDOW_DAYS, Calendar, Load, plan_all
from scheduler.spreading import Candidate, spread
from scheduler.standing import Standing
from scheduler.yearly_days import YearlyDays, yearly_days

# To be raised with every change of the rules, so that books planned by the old ones are planned anew.
PLAN_VERSION = 3
_MARKER = "plan_version"
# As many people are looked at together.
_TOGETHER = 5_000
# Of fewer it is not asked first who of them waits: each is looked at, which is a statement less.
_FEW = 20
# So many days before and after a date are looked at for room.
_BEFORE = timedelta(days=WINDOW_DAYS + 2)
_AFTER = timedelta(days=WINDOW_DAYS + LATER_DAYS + 2)

# What says nothing about when somebody is next.
_ELSEWHERE = frozenset(
    {"interest", "contact_interest", "contact_group", "group_member", "contact_method", "contact_photo", "custom_field"}
    | {"custom_value", "kept_property", "source_key", "acquaintance", "introduction", "offer", "offer_contact"}
    | {"offer_interest", "saved_view", "note_template", "event", "event_contact"}
)
# Everybody whose planned date may have to move when the days themselves change.
_TO_COME = "SELECT contact_id FROM planned_date WHERE planned_on > ? OR (planned_on IS NULL AND ideal_on IS NOT NULL)"
_SAVE = (
    "INSERT OR REPLACE INTO planned_date (contact_id, last_interaction_on, base_on, interval_days, ideal_on, "
    "planned_on, unanswered, turn_kind, turn_rhythm, turn_weight, by_rhythm) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

_SAVE_WAITING = """
INSERT INTO planned_date (contact_id, base_on, unanswered)
SELECT id, substr(coalesce(met_on, added_at), 1, 10), 0 FROM contact
WHERE id IN (SELECT value FROM json_each(?)) AND circle_id IS NULL AND rhythm_days IS NULL
    AND skipped_on IS NULL AND estimated_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM planned_date WHERE contact_id = contact.id)
    AND NOT EXISTS (SELECT 1 FROM interaction_contact WHERE contact_id = contact.id)
RETURNING contact_id
"""


def attach(book: Book) -> None:
    """Keep the book's plan up to date from now on, and make it anew where it is missing or by older rules."""
    marker = LocalState.get_or_none(LocalState.key == _MARKER)
    if marker is None or json.loads(marker.value) != PLAN_VERSION:
        rebuild(book)
    book.derivers.append(lambda contact_ids, tables: refresh(book, contact_ids, tables))


def rebuild(book: Book) -> None:
    """Plan everybody anew, as if nothing had been planned before; raises BookBusyError."""
    # Nothing recorded changes, so that this leaves no step to undo.
    with book.operation("plan"):
        database.execute_sql("DELETE FROM planned_date")
        _replan(book, None, YearlyDays())
        LocalState.insert(key=_MARKER, value=json.dumps(PLAN_VERSION)).on_conflict("REPLACE").execute()
    forget_due(book)


def refresh(book: Book, contact_ids: Collection[int], tables: Collection[str]) -> None:
    """Plan the changed contacts; where settings or times off changed, also whose coming days no longer fit.

    Runs inside the transaction of the change.
    """
    # Whom an import brings are not copied: there may be 100,000 of them.
    changed, yearly = contact_ids, yearly_days(book, contact_ids, tables)
    if {"setting", "time_off"} & set(tables):
        today = book.clock.today().isoformat()
        changed = {*changed, *[contact_id for (contact_id,) in database.execute_sql(_TO_COME, (today,))]}
    if _ELSEWHERE.issuperset(tables):
        # An undo has let go of the plan of whom it touched.
        changed = set(changed) - _planned(changed)
    if changed:
        _replan(book, changed, yearly)


def _planned(contact_ids: Collection[int]) -> set[int]:
    """Return those of some contacts that are in the plan."""
    query = "SELECT contact_id FROM planned_date WHERE contact_id IN (SELECT value FROM json_each(?))"
    return {id_ for (id_,) in database.execute_sql(query, (json.dumps(list(contact_ids)),))}


def import_spread(
    book: Book,
    circle: Circle,
    candidates: Iterable[tuple[int, str, date | None, date]],
    coming: Mapping[tuple[int, int], int] | None = None,
) -> dict[int, date]:
    """Return the day of the first contact of each imported person the room allows to be in the circle.

    candidates are (contact id, kind, met on, added on); whoever is not in the result is given no rhythm. coming counts
    the yearly dates, by month and day, that they are going to bring and that are not in the book yet.
    """
    today = book.clock.today()
    load = read_load(today, today + timedelta(days=circle.days), coming=coming)
    people = map(Candidate._make, candidates)
    return spread(people, circle.days, load, read_calendar(book), today, _reserved(today, circle.days))


def _reserved(today: date, days: int) -> int:
    """Return how many more contacts than are planned the people with a rhythm will ask for within so many days."""
    asked, planned = database.execute_sql(
        "SELECT coalesce(sum(max(1.0, 1.0 * ? / interval_days)), 0), "
        "coalesce(sum(planned_on > ? AND planned_on <= ?), 0) "
        "FROM planned_date WHERE interval_days IS NOT NULL AND (ideal_on <= ? OR planned_on <= ?)",
        (days, today.isoformat(), *[(today + timedelta(days=days)).isoformat()] * 3),
    ).fetchone()
    return max(0, round(asked) - planned)


def _replan(book: Book, contact_ids: Collection[int] | None, yearly: YearlyDays) -> None:
    today = book.clock.today()
    standings: list[Standing] = []
    for some in _chunks(contact_ids):
        if some is not None and len(some) > _FEW:
            some = set(some) - _plan_waiting(some)
        found = [Standing(facts, today) for facts in read_facts(some)]
        standings += [one for one in found if one.matters]
        # Thousands of imported people without a rhythm are no burden to the planning.
        _save([one.row({}) for one in found if not one.matters and one.is_changed({})])
    wanted = [one.wanted for one in standings if one.wanted is not None]
    if any(one.asks_for_room(today) for one in wanted):
        load, calendar = _read_load(standings, today, yearly), read_calendar(book)
    else:
        # As nearly all whose day has come or is put off: nothing is read.
        load, calendar = Load(), Calendar()
    plan = plan_all(wanted, load, calendar, today)
    _save([one.row(plan) for one in standings if one.is_changed(plan)])


def _read_load(standings: Iterable[Standing], today: date, yearly: YearlyDays) -> Load:
    """Return what is on the days from tomorrow on that some contacts could be given, without these contacts."""
    wanted = [(one, one.wanted) for one in standings if one.wanted is not None]
    days = [day for _, one in wanted for day in (one.ideal_on, one.kept_on) if day is not None]
    # A first follow-up may be on any day from tomorrow on, however far off the day is on which somebody is to be met.
    first = today if any(one.greeting for _, one in wanted) else max(today, min(days) - _BEFORE)
    last = max(*days, today + timedelta(days=cadence.GREETING_DAYS)) + _AFTER
    theirs = {one.contact_id: standing.planned_on for standing, one in wanted}
    return read_load(min(first, last), last, without=theirs, yearly=yearly)


def _plan_waiting(contact_ids: Collection[int]) -> set[int]:
    """Plan those of whom nothing is known but since when, and who have no rhythm yet, at once; return who they are.

    They are nearly all whom an import brings; what is written is what follows from the facts of each (Standing).
    """
    return {id_ for (id_,) in database.execute_sql(_SAVE_WAITING, (json.dumps(list(contact_ids)),))}


def _chunks(contact_ids: Collection[int] | None) -> Iterator[Collection[int] | None]:
    """Yield so many of the contacts as are looked at together; everybody (None) as a whole."""
    ids = iter(sorted(contact_ids)) if contact_ids is not None else None
    if ids is None:
        yield None
        return
    while some := list(islice(ids, _TOGETHER)):
        yield some


def _save(rows: Sequence[tuple[Any, ...]]) -> None:
    if rows:
        database.connection().cursor().executemany(_SAVE, rows)
