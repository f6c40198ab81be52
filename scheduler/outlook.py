"""Beyond today: the week's load, what comes up, who is wilting, whom to choose for, and promise against room."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from models.book import Book
from models.connection import database, not_about_people
from models.queries.filtering import PeopleFilter, SortBy, people_ids
from models.record import Record
from models.schema import LocalState
from models.sentences import Sentence
from models.vocabulary import Status
from scheduler.plan_reader import read_calendar, read_facts, read_load
from scheduler.quiet_writing import write_if_free
from scheduler.ranking import Dated, Source
from scheduler.reasons import occasion_words, planned_reason
from scheduler.today import rhythm_facts, todays_list
from scheduler.today_reader import read_dates, read_dates_on, read_details, read_promises

OFFERS_A_WEEK = 3
_OFFER_KEY = "not_chosen_offer"
_DAY = timedelta(days=1)


class DayLoad(Record):
    """A day with the people on it (reached, on today's list, or planned and dated) and how many it has room for."""

    day: date
    people: int
    capacity: int


class ComingUp(Record):
    """Somebody who comes up on a day after today."""

    contact_id: int
    name: str
    kind: str
    day: date
    reason: Sentence
    source: Source


class PromiseAndRoom(Record):
    """How many interactions a week the rhythms ask for, and how many a usual week has room for."""

    promised: float
    room: int

    @property
    def fits(self) -> bool:
        """Whether the promise fits the room."""
        return self.promised <= self.room


def week_load(book: Book, first: date) -> list[DayLoad]:
    """Return seven days from the first: whom was reached on past ones, today also its list, then what is planned."""
    today, calendar = book.clock.today(), read_calendar(book)
    load = read_load(first, first + 6 * _DAY)
    reached = {
        date.fromisoformat(text): count
        for text, count in book.database.execute_sql(
            "SELECT date, count(DISTINCT contact_id) FROM interaction "
            "JOIN interaction_contact ON interaction_id = interaction.id WHERE date BETWEEN ? AND ? GROUP BY date",
            (first.isoformat(), (first + 6 * _DAY).isoformat()),
        )
    }
    days = []
    for day in (first + offset * _DAY for offset in range(7)):
        if day < today:
            people = reached.get(day, 0)
        elif day == today:
            people = len(_reached_on(book, day).union(todays_list(book).contact_ids))
        else:
            people = load.on(day)
        days.append(DayLoad(day, people, calendar.capacity_on(day)))
    return days


def _reached_on(book: Book, day: date) -> set[int]:
    """Return with whom something was logged for a day."""
    rows = book.database.execute_sql(
        "SELECT contact_id FROM interaction JOIN interaction_contact ON interaction_id = interaction.id WHERE date = ?",
        (day.isoformat(),),
    )
    return {contact_id for (contact_id,) in rows}


def coming_up(
    book: Book, day: date, days: int = 7, *, most: int | None = None, but: Collection[int] = ()
) -> list[ComingUp]:
    """Return who comes up in the days after a day, one row a person and day: dated things before rhythms.

    most asks for so many people only, each once, and but leaves some out: what is shown is read much faster.
    """
    first, last = day + _DAY, day + days * _DAY
    end = datetime.combine(last, time.max)
    dated = read_promises(first, last, end)
    dated += read_dates_on([first + offset * _DAY for offset in range(days)], end)
    until = _put_off_until(first)
    covered = [one for one in dated if one.due_on < until.get(one.contact_id, date.min)]
    seen = [one for one in dated if one.due_on >= until.get(one.contact_id, date.min)]
    rows: dict[tuple[date, int], Dated | None] = {(one.due_on, one.contact_id): one for one in reversed(seen)}
    but = frozenset(but)
    for on in (first + offset * _DAY for offset in range(days)):
        rows = dict.fromkeys((on, contact_id) for contact_id in _planned_or_put_off(book, on)) | rows
        # Of a day after that nobody would be among the first.
        if most is not None and _are_enough(rows, on, most, but):
            break
    # Whoever was put off with a promise comes back with it.
    present = {one.contact_id for one in read_promises(date.min, day, datetime.combine(day, time.max))}
    late = [one for one in covered if one.source == Source.FOLLOW_UP]
    for promise in reversed(read_promises(date.min, day, end) + late):
        for row in [row for row, occasion in rows.items() if row[1] == promise.contact_id and occasion is None]:
            rows[row] = promise if promise.contact_id not in present else None
    in_order = sorted(rows.items(), key=lambda row: (row[0][0], row[1] is None, row[0][1]))
    if most is not None:
        once: dict[int, tuple[tuple[date, int], Dated | None]] = {}
        for (on, contact_id), occasion in in_order:
            if contact_id not in but:
                once.setdefault(contact_id, ((on, contact_id), occasion))
        in_order = list(once.values())[:most]
    return _told(in_order)


def _told(rows: Sequence[tuple[tuple[date, int], Dated | None]]) -> list[ComingUp]:
    """Return rows of a day, a person and what is dated then (None: the rhythm) with what is said of them."""
    ids = {contact_id for (_, contact_id), _ in rows}
    details, facts = read_details(ids), {one.contact_id: one for one in read_facts(ids)}
    found = []
    for (on, contact_id), occasion in rows:
        if contact_id not in details or contact_id not in facts:
            # Another program has deleted them in this moment.
            continue
        person = details[contact_id]
        if occasion is not None:
            reason, source = occasion_words(occasion), occasion.source
        else:
            reason, source = planned_reason(rhythm_facts(facts[contact_id], person)), Source.RHYTHM
        found.append(ComingUp(contact_id, person.name, person.kind, on, reason, source))
    return found


def _are_enough(rows: Collection[tuple[date, int]], last: date, most: int, but: Collection[int]) -> bool:
    """Whether rows of a day and a person have so many people until a day, without some of them."""
    return len({contact_id for on, contact_id in rows if on <= last and contact_id not in but}) >= most


def _planned_or_put_off(book: Book, on: date) -> list[int]:
    """Return who is planned for a day or put off until then, by indexes alone but for the few who are put off."""
    rows = book.database.execute_sql(
        "SELECT contact_id FROM planned_date WHERE planned_on = ?1 "
        "AND contact_id NOT IN (SELECT id FROM contact WHERE snoozed_until IS NOT NULL) UNION ALL "
        "SELECT id FROM contact "
        "WHERE snoozed_until > '' AND date(snoozed_until) = ?1 AND +status IN ('active', 'paused')",
        (on.isoformat(),),
    )
    return [contact_id for (contact_id,) in rows]


def _put_off_until(first: date) -> dict[int, date]:
    """Return who is put off until a day or a later one, which covers what was dated before; not whoever is let go."""
    rows = database.execute_sql(
        "SELECT id, date(snoozed_until) FROM contact WHERE snoozed_until >= ? AND +status <> 'let_go'",
        (first.isoformat(),),
    )
    return {contact_id: date.fromisoformat(until) for contact_id, until in rows}


def next_to_come(day: date, coming: Sequence[ComingUp]) -> ComingUp | None:
    """Return who comes next after a day of whom comes up, or whoever's yearly date begins to lead up before that.

    coming are those who come up, the first one first; dates lead up to their day, so that they come to Today earlier.
    """
    known = coming[0] if coming else None
    last = known.day - _DAY if known is not None else day + 7 * _DAY
    for on in (day + offset * _DAY for offset in range(1, (last - day).days + 1)):
        for one in read_dates(on, datetime.combine(on, time.max)):
            person = read_details([one.contact_id]).get(one.contact_id)
            if person is not None:
                return ComingUp(one.contact_id, person.name, person.kind, on, occasion_words(one), one.source)
    return known


def wilting(book: Book) -> list[int]:
    """Return who is wilting or left three attempts unanswered, the longest not in touch first."""
    people_filter = PeopleFilter(statuses=(Status.ACTIVE,), warmths=("wilting",))
    return people_ids(people_filter, SortBy("last"), book.clock.today())


def not_chosen_offer(book: Book, day: date) -> list[int]:
    """Return those of this week's three people for whom the user has not chosen a rhythm yet.

    The three stay the same for the week, however many are chosen; next week others come, the lately met first.
    """
    year, week, _ = day.isocalendar()
    name = f"{year}-{week:02}"
    row = LocalState.get_or_none(LocalState.key == _OFFER_KEY)
    state: dict[str, Any] = json.loads(row.value) if row else {"week": "", "ids": [], "offered": []}
    if state["week"] != name:
        offered = state["offered"]
        ids = _not_chosen(book, OFFERS_A_WEEK, offered) or _not_chosen(book, OFFERS_A_WEEK, [])
        # When everybody was offered once, it begins anew.
        again = not set(ids).isdisjoint(offered)
        state = {"week": name, "ids": ids, "offered": ids if again else offered + ids}
        if ids:
            _keep_offer(state)
    return _still_not_chosen(book, state["ids"])


def promise_and_room(book: Book) -> PromiseAndRoom:
    """Return what the rhythms ask for in a week against what a usual week has room for."""
    asked = book.database.execute_sql(
        "SELECT coalesce(sum(7.0 / interval_days), 0) FROM planned_date WHERE interval_days IS NOT NULL"
    ).fetchone()[0]
    return PromiseAndRoom(float(asked), sum(book.settings.capacity))


_NOT_CHOSEN = "status = 'active' AND circle_id IS NULL AND rhythm_days IS NULL AND NOT no_rhythm"


def _not_chosen(book: Book, most: int, without: Sequence[int]) -> list[int]:
    rows = book.database.execute_sql(
        f"SELECT id FROM contact WHERE {_NOT_CHOSEN} AND id NOT IN (SELECT value FROM json_each(?)) "
        "ORDER BY met_on IS NULL, met_on DESC, added_at DESC, id LIMIT ?",
        (json.dumps(list(without)), most),
    )
    return [contact_id for (contact_id,) in rows]


def _still_not_chosen(book: Book, contact_ids: Sequence[int]) -> list[int]:
    rows = book.database.execute_sql(
        f"SELECT id FROM contact WHERE {_NOT_CHOSEN} AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(contact_ids)),),
    )
    still = {contact_id for (contact_id,) in rows}
    return [contact_id for contact_id in contact_ids if contact_id in still]


def _keep_offer(state: dict[str, Any]) -> None:
    with not_about_people():
        write_if_free(
            lambda: LocalState.insert(key=_OFFER_KEY, value=json.dumps(state)).on_conflict("REPLACE").execute()
        )
