"""Keeping the table of planned dates up to date: a deriver of the book that plans whoever changed, and nobody else."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

from models.book import Book
from models.connection import database
from models.schema import Circle, LocalState
from scheduler import cadence
from scheduler.plan_reader import Facts, read_calendar, read_facts, read_load
from scheduler.planning import LATER_DAYS, WINDOW_DAYS, Wanted, plan_all
from scheduler.spreading import Candidate, spread

# To be raised with every change of the rules, so that books planned by the old ones are planned anew.
PLAN_VERSION = 2
_MARKER = "plan_version"
# As many people are looked at together.
_TOGETHER = 5_000
_REACH = timedelta(days=WINDOW_DAYS + LATER_DAYS + 2)
# Own days have no circle to take a weight from; they weigh as much as the circle with about this rhythm.
_WEIGHTS = ((14, 5), (30, 4), (90, 3), (180, 2))

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
    "planned_on, unanswered) VALUES (?, ?, ?, ?, ?, ?, ?)"
)


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
        _replan(book, None)
        LocalState.insert(key=_MARKER, value=json.dumps(PLAN_VERSION)).on_conflict("REPLACE").execute()


def refresh(book: Book, contact_ids: Collection[int], tables: Collection[str]) -> None:
    """Plan the changed contacts; where settings or times off changed, also whose coming days no longer fit.

    Runs inside the transaction of the change.
    """
    changed = set(contact_ids)
    if {"setting", "time_off"} & set(tables):
        today = book.clock.today().isoformat()
        changed.update(contact_id for (contact_id,) in database.execute_sql(_TO_COME, (today,)))
    if _ELSEWHERE.issuperset(tables):
        # An undo has let go of the plan of whom it touched.
        changed -= _planned(changed)
    if changed:
        _replan(book, changed)


def _planned(contact_ids: Collection[int]) -> set[int]:
    """Return those of some contacts that are in the plan."""
    query = "SELECT contact_id FROM planned_date WHERE contact_id IN (SELECT value FROM json_each(?))"
    return {id_ for (id_,) in database.execute_sql(query, (json.dumps(list(contact_ids)),))}


def import_spread(
    book: Book, circle: Circle, candidates: Iterable[tuple[int, str, date | None, date]]
) -> dict[int, date]:
    """Return the day of the first contact of each imported person the room allows to be in the circle.

    candidates are (contact id, kind, met on, added on); whoever is not in the result is given no rhythm.
    """
    today = book.clock.today()
    load = read_load(today, today + timedelta(days=circle.days))
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


def _replan(book: Book, contact_ids: Collection[int] | None) -> None:
    today = book.clock.today()
    drafts: list[_Draft] = []
    for some in _chunks(contact_ids):
        found = [_Draft(facts, today) for facts in read_facts(some)]
        drafts += [draft for draft in found if draft.matters]
        # Thousands of imported people without a rhythm are no burden to the planning.
        _save(draft.row({}) for draft in found if not draft.matters and draft.is_changed({}))
    wanted = [draft.wanted for draft in drafts if draft.wanted is not None]
    plan: dict[int, date | None] = {}
    if wanted:
        # Only the span that matters is read: the reach of each window, from tomorrow on.
        days = [day for one in wanted for day in (one.ideal_on, one.kept_on) if day is not None]
        first = max(today, min(days) - _REACH)
        last = max(*days, today + timedelta(days=cadence.GREETING_DAYS)) + _REACH
        load = read_load(min(first, last), last, without=[one.contact_id for one in wanted])
        plan = plan_all(wanted, load, read_calendar(book), today)
    _save(draft.row(plan) for draft in drafts if draft.is_changed(plan))


def _chunks(contact_ids: Collection[int] | None) -> Iterator[Collection[int] | None]:
    """Yield so many of the contacts as are looked at together; everybody (None) as a whole."""
    ids = iter(sorted(contact_ids)) if contact_ids is not None else None
    if ids is None:
        yield None
        return
    while some := list(islice(ids, _TOGETHER)):
        yield some


def _save(rows: Iterable[tuple[Any, ...]]) -> None:
    database.connection().cursor().executemany(_SAVE, rows)


class _Draft:
    """What becomes of one contact: the facts, what follows from them, and what it wants of the planning."""

    def __init__(self, facts: Facts, today: date) -> None:
        self.facts = facts
        touches = facts.touches
        self.base_on, self.source = cadence.base(
            touches.last_on, facts.skipped_on, facts.estimated_on, facts.met_on, facts.added_on
        )
        rhythm = cadence.effective_rhythm(facts.status, facts.rhythm_days, facts.circle_days, no_rhythm=facts.no_rhythm)
        self.interval = cadence.interval(rhythm, touches.unanswered)
        self.wanted = None
        if rhythm is not None and self.interval is not None:
            self.wanted = self._want(rhythm, self.interval, today)

    @property
    def matters(self) -> bool:
        """Whether the planning needs to know of them: they want a day, or have had one."""
        stored = self.facts.stored
        return self.wanted is not None or (stored is not None and stored.planned_on is not None)

    def _want(self, rhythm: int, interval: int, today: date) -> Wanted:
        facts = self.facts
        weight = weight_of(rhythm, facts.weight if facts.rhythm_days is None else None)
        held_until = cadence.pending_until(facts.requested_on, facts.touches.last_from_them_on)
        ideal_on = cadence.ideal(self.base_on, interval, held_until)
        kept_on, greeting = None, False
        if facts.first_contact_on is not None:
            ideal_on = kept_on = max(facts.first_contact_on, held_until or facts.first_contact_on)
        elif self._is_new(today):
            greeting = held_until is None
            ideal_on = self._greeting_deadline() if greeting else ideal_on
        kept = self._kept(ideal_on, held_until) if kept_on is None else None
        if kept is not None:
            ideal_on, kept_on = kept
        snoozed = facts.snoozed_on is not None and facts.snoozed_on >= today
        return Wanted(
            facts.contact_id,
            facts.kind,
            ideal_on,
            rhythm,
            weight,
            kept_on,
            greeting=greeting,
            covered=snoozed,
            not_before=held_until,
        )

    def _is_new(self, today: date) -> bool:
        """Whether a first follow-up is called for: added or met lately, and nothing has happened since."""
        return self._is_untouched() and (today - self._since()).days <= cadence.NEW_DAYS

    def _is_untouched(self) -> bool:
        return self.source in (cadence.BaseSource.MET, cadence.BaseSource.ADDED)

    def _since(self) -> date:
        return max(self.facts.added_on, self.facts.met_on or self.facts.added_on)

    def _greeting_deadline(self) -> date:
        return cadence.later(self._since(), cadence.GREETING_DAYS)

    def _kept(self, ideal_on: date, held_until: date | None) -> tuple[date, date] | None:
        """Return the old ideal and planned dates where they still hold, that is while what they came from is the same.

        A first follow-up is still owed to somebody who waits for its day when the 14 days are over.
        """
        stored = self.facts.stored
        if stored is None or stored.planned_on is None or stored.ideal_on is None:
            return None
        planned_on, old_ideal = date.fromisoformat(stored.planned_on), date.fromisoformat(stored.ideal_on)
        if stored.base_on != self.base_on.isoformat() or stored.interval_days != self.interval:
            return None
        if held_until is not None and planned_on < held_until:
            return None
        if old_ideal != ideal_on and not (self._is_untouched() and old_ideal == self._greeting_deadline()):
            return None
        return old_ideal, planned_on

    def row(self, plan: dict[int, date | None]) -> tuple[Any, ...]:
        """Return the row of the plan."""
        facts, wanted = self.facts, self.wanted
        return (
            facts.contact_id,
            _text(facts.touches.last_real_on),
            self.base_on.isoformat(),
            self.interval,
            _text(wanted.ideal_on if wanted else None),
            _text(plan.get(facts.contact_id)),
            facts.touches.unanswered,
        )

    def is_changed(self, plan: dict[int, date | None]) -> bool:
        """Whether the row differs from the stored one."""
        stored = self.facts.stored
        if stored is None:
            return True
        return self.row(plan)[1:] != (
            stored.last_interaction_on,
            stored.base_on,
            stored.interval_days,
            stored.ideal_on,
            stored.planned_on,
            stored.unanswered,
        )


def weight_of(rhythm: int, of_circle: int | None = None) -> int:
    """Return how much a contact weighs: as its circle, or with its own rhythm in days as the circle nearest to that."""
    if of_circle is not None:
        return of_circle
    return next((weight for days, weight in _WEIGHTS if rhythm <= days), 1)


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
