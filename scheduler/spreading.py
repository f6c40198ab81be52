"""Giving a rhythm to imported people, as many as there is room for, spread so that nobody is due at once. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from heapq import nsmallest
from typing import NamedTuple

from models.vocabulary import Kind
from scheduler.cadence import GREETING_DAYS, NEW_DAYS
from scheduler.planning import Calendar, Load

_DAY = timedelta(days=1)


class Candidate(NamedTuple):
    """Someone who might be given the rhythm."""

    contact_id: int
    kind: str
    met_on: date | None
    added_on: date


def spread(
    candidates: Iterable[Candidate],
    rhythm: int,
    load: Load,
    calendar: Calendar,
    today: date,
    reserved: int = 0,
) -> dict[int, date]:
    """Return the day of the first contact for those the room allows, most recently met first; add them to the load.

    The room is what is free on allowed days from tomorrow over the rhythm (in days), less reserved: what people
    already in the book will ask for besides what the load shows. Who was met within the last 14 days gets one of
    the next 3 days where these have room; the others are spread evenly, each on an allowed day with room.
    """
    days = [today + (offset + 1) * _DAY for offset in range(rhythm)]
    free = {day: load.free_on(day, calendar) for day in days}
    chosen = _choose(candidates, free, calendar, reserved)
    given: dict[int, date] = {}
    for one in chosen:
        if one.met_on is not None and timedelta(0) <= today - one.met_on <= NEW_DAYS * _DAY:
            soon = [day for day in days[:GREETING_DAYS] if free[day] and calendar.allows(one.kind, day)]
            if soon:
                given[one.contact_id] = soon[0]
                free[soon[0]] -= 1
    targets = {one.contact_id: days[place * rhythm // len(chosen)] for place, one in enumerate(chosen)}
    rest = [one for one in chosen if one.contact_id not in given]
    # Professional contacts choose first because fewer days are allowed for them; sorting keeps the order within.
    for one in sorted(rest, key=lambda one: one.kind != Kind.PROFESSIONAL):
        day = _nearest_free(targets[one.contact_id], one.kind, free, calendar)
        if day is not None:
            given[one.contact_id] = day
            free[day] -= 1
    for day in given.values():
        load.take(day)
    return given


def _choose(
    candidates: Iterable[Candidate], free: dict[date, int], calendar: Calendar, reserved: int
) -> list[Candidate]:
    """Return as many as fit, in order: the met before the unmet, the latest first."""
    room = sum(free.values()) - reserved
    working_room = sum(count for day, count in free.items() if calendar.allows(Kind.PROFESSIONAL, day))
    by_kind: dict[str, list[Candidate]] = {}
    for one in candidates:
        by_kind.setdefault(one.kind, []).append(one)
    # Of tens of thousands only so many can be chosen, and the window waits for them.
    likely = [one for same in by_kind.values() for one in nsmallest(room, same, key=_most_recent_first)]
    chosen: list[Candidate] = []
    for one in sorted(likely, key=_most_recent_first):
        if len(chosen) >= room:
            break
        if one.kind == Kind.PROFESSIONAL:
            if working_room <= 0:
                continue
            working_room -= 1
        chosen.append(one)
    return chosen


def _most_recent_first(one: Candidate) -> tuple[int, int, int]:
    return -(one.met_on.toordinal() if one.met_on else 0), -one.added_on.toordinal(), one.contact_id


def _nearest_free(target: date, kind: str, free: dict[date, int], calendar: Calendar) -> date | None:
    """Return the allowed day with room nearest the target, ties to the earlier; None where there is none."""
    for distance in range(len(free)):
        for day in (target - distance * _DAY, target + distance * _DAY):
            if free.get(day, 0) > 0 and calendar.allows(kind, day):
                return day
    return None
