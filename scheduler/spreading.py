"""Giving a rhythm to imported people, as many as there is room for, spread so that nobody is due at once. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    the next 3 days where these have room; the others are spread evenly, each on an allowed day with room, whoever
    was met later before whoever was met earlier.
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
    ideal = {one.contact_id: days[number * rhythm // len(chosen)] for number, one in enumerate(chosen)}
    rest = [one for one in chosen if one.contact_id not in given]
    professional = [one.contact_id for one in rest if one.kind == Kind.PROFESSIONAL]
    others = [one.contact_id for one in rest if one.kind != Kind.PROFESSIONAL]
    working = [day for day in days if calendar.allows(Kind.PROFESSIONAL, day)]
    # Professional contacts choose first because fewer days are allowed for them.
    for ids, allowed in ((professional, working), (others, days)):
        for contact_id, place in _in_order(ids, ideal, [day for day in allowed for _ in range(free[day])]):
            given[contact_id] = place
            free[place] -= 1
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


def _in_order(ids: Sequence[int], ideal: Mapping[int, date], places: Sequence[date]) -> Iterator[tuple[int, date]]:
    """Yield each id with a free place, the first from its ideal day on that leaves places for all who come after it.

    Ids and places stay in their orders; who finds no place any more is left out.
    """
    count, following = min(len(ids), len(places)), 0
    for number, contact_id in enumerate(ids[:count]):
        last = len(places) - count + number
        following = min(max(following, bisect_left(places, ideal[contact_id])), last)
        yield contact_id, places[following]
        following += 1
