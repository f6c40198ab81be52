"""Before and after an event: whom to look up there and how to begin, what is announced, what is still to be noted."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from datetime import date, timedelta

from models.book import Book
from models.connection import database
from models.queries.events import EventRow, event, events, events_between, people_at
from models.record import Record
from models.sentences import Sentence
from models.text import fold
from scheduler.reasons import left_off, shortened
from scheduler.standing import weight_of
from scheduler.today_reader import Details, read_details

AHEAD_DAYS = 7
ASKED_DAYS = 7
_ANNOUNCED_DAYS = 1
_MOST_SHOWN = 12
_MOST_ALIKE = 60
_MOST_NAMED = 4
_YEAR = r"\b(?:19|20)\d\d\b|[’']\d\d\b|#?\b\d{1,2}\b"
_WORD = r"\w+"
_SHORTEST_NAME = 3


class LookUp(Record):
    """Somebody to look up at an event: why, what is shared, where the user left off, and how to begin."""

    contact_id: int
    name: str
    is_expected: bool
    reasons: tuple[Sentence, ...]
    common_ground: tuple[str, ...]
    left_off: Sentence | None
    starter: Sentence | None


class EventAhead(Record):
    """An event of the coming days, with the names of those the user knows there."""

    event_id: int
    name: str
    on: date
    names: tuple[str, ...]

    @property
    def occurrence(self) -> str:
        """What the announcement is known by, so that it never comes twice; another day is another announcement."""
        return f"event:{self.event_id}:{self.on.isoformat()}"


def look_up(book: Book, event_id: int, most: int = _MOST_SHOWN) -> list[LookUp]:
    """Return whom to look up at an event: who is expected, those due first, then who may well be there."""
    found = event(event_id)
    if found is None:
        return []
    why = _Why(found, book.clock.today())
    expected = {contact_id for contact_id, _name in people_at(event_id)}
    why.find_due(expected.union(why.all_ids()))
    details = read_details(expected.union(why.all_ids()))
    order = sorted(details, key=lambda contact_id: _rank(contact_id, details[contact_id], why, expected))
    # Whoever was said to be there is never left out.
    shown = [id_ for place, id_ in enumerate(order) if id_ in expected or place < most]
    return [_told(contact_id, details[contact_id], why, expected) for contact_id in shown]


def events_ahead(today: date, days: int = AHEAD_DAYS) -> list[EventAhead]:
    """Return the events from today on that are still to come, with whom the user knows there."""
    return [
        EventAhead(row.id, row.name, row.on, tuple(name for _, name in people_at(row.id)))
        for row in events_between(today, today + timedelta(days=days))
        if row.on is not None and not row.is_over(today)
    ]


def announced_events(today: date) -> list[EventAhead]:
    """Return the events that the morning's reminder tells of: those of tomorrow, and today's if it was missed."""
    return events_ahead(today, _ANNOUNCED_DAYS)


def events_to_note(today: date, put_away: Collection[str] = ()) -> list[EventRow]:
    """Return the events of the week before today of which nothing is noted yet, the latest first.

    put_away are keys of hints (see met_hint) the user does not want to be asked about again.
    """
    rows = events_between(today - timedelta(days=ASKED_DAYS), today - timedelta(days=1))
    return [row for row in reversed(rows) if not row.noted and met_hint(row.id) not in put_away]


def met_hint(event_id: int) -> str:
    """Return the key under which the question whom the user met is put away."""
    return f"met:{event_id}"


def known_there(names: Sequence[str]) -> Sentence:
    """Return whom the user knows at an event, the first ones by name."""
    if not names:
        return Sentence("Look whom you might meet there")
    if len(names) == 1:
        return Sentence("{name} will be there", values={"name": names[0]})
    listed = ", ".join(names[:_MOST_NAMED]) + ("…" if len(names) > _MOST_NAMED else "")
    return Sentence(
        "1 person you know will be there: {names}",
        "{n} people you know will be there: {names}",
        len(names),
        {"names": listed},
    )


_DISTINCT = "SELECT DISTINCT {0} FROM contact WHERE {0} <> ''"


class _Why:
    """Why people may be worth looking up at an event, by their ids."""

    def __init__(self, row: EventRow, today: date) -> None:
        self._event, self._today = row, today
        self._reasons: dict[int, list[Sentence]] = {}
        # How much those weigh whose turn it is by then.
        self.due: dict[int, int] = {}
        self._words = f"{row.name} {row.place} {row.notes}"
        self._series = _series(row.name)
        self._find()

    def of(self, contact_id: int) -> list[Sentence]:
        """Return the reasons for somebody."""
        return list(self._reasons.get(contact_id, ()))

    def all_ids(self) -> list[int]:
        """Return everybody for whom there is a reason."""
        return list(self._reasons)

    def _find(self) -> None:
        self._find_earlier()
        self._find_groups()
        self._find_places()
        self._find_organizations()
        self._find_prospects()

    def _find_earlier(self) -> None:
        """Who was met or seen at an earlier event of the same series."""
        query = (
            "SELECT id FROM contact WHERE met_event_id = ?1 AND status IN ('active', 'paused') UNION "
            "SELECT contact_id FROM event_contact JOIN contact ON contact.id = contact_id "
            "WHERE event_id = ?1 AND status IN ('active', 'paused') ORDER BY 1"
        )
        for row in events():
            if row.id != self._event.id and self._series and _series(row.name) == self._series:
                told = Sentence("You met at {event} before", values={"event": row.name})
                for (contact_id,) in database.execute_sql(query, (row.id,)):
                    self._add(contact_id, told, once=True)

    def _find_groups(self) -> None:
        """Who is in a group that is called like the event."""
        rows = database.execute_sql("SELECT id, name FROM contact_group").fetchall()
        for group_id, name in rows:
            if self._series and _series(name) == self._series:
                members = database.execute_sql(
                    "SELECT contact_id FROM group_member JOIN contact ON contact.id = contact_id "
                    "WHERE group_id = ? AND status IN ('active', 'paused') ORDER BY contact_id LIMIT ?",
                    (group_id, _MOST_ALIKE),
                )
                for (contact_id,) in members:
                    self._add(contact_id, Sentence("In your group “{group}”", values={"group": name}))

    def _find_places(self) -> None:
        """Who lives where it takes place."""
        self._by_column("place", self._event.place, Sentence("Lives in {place}"), "place")

    def _find_organizations(self) -> None:
        """Who is at an organisation that the event names."""
        self._by_column("organization", self._words, Sentence("{organization} takes part"), "organization")

    def _by_column(self, column: str, words: str, told: Sentence, name: str) -> None:
        """Add those whose place or organisation stands in some words, as whole words."""
        if not words.strip():
            return
        named = _named_in(words, [value for (value,) in database.execute_sql(_DISTINCT.format(column))])
        people = database.execute_sql(
            f"SELECT id, {column} FROM contact LEFT JOIN planned_date ON contact_id = id "
            f"WHERE {column} IN (SELECT value FROM json_each(?)) AND status IN ('active', 'paused') "
            "ORDER BY last_interaction_on DESC NULLS LAST, id LIMIT ?",
            (json.dumps(named), _MOST_ALIKE),
        )
        for contact_id, value in people:
            self._add(contact_id, Sentence(told.one, values={name: str(value).partition(",")[0]}))

    def _find_prospects(self) -> None:
        """Whom the user would like to know and shares something with."""
        rows = database.execute_sql(
            "SELECT contact.id, group_concat(interest.name, char(31)), stage_reason FROM contact "
            "JOIN contact_interest ON contact_id = contact.id JOIN interest ON interest.id = interest_id "
            "WHERE stage = 'prospect' AND status = 'active' AND mine GROUP BY contact.id ORDER BY count(*) DESC, "
            "contact.id LIMIT ?",
            (_MOST_ALIKE,),
        )
        for contact_id, _names, reason in rows:
            if reason.strip():
                told = Sentence("You would like to know them: {reason}", values={"reason": shortened(reason)})
            else:
                told = Sentence("You would like to know them")
            self._add(contact_id, told)

    def find_due(self, contact_ids: Collection[int]) -> None:
        """Know of whom it is the turn by then: no reason to be there, but to be looked up by whoever is."""
        rows = database.execute_sql(
            "SELECT contact.id, interval_days, weight, rhythm_days FROM json_each(?) "
            "JOIN planned_date ON contact_id = value JOIN contact ON contact.id = value "
            "LEFT JOIN circle ON circle.id = circle_id WHERE planned_on <= ? AND status = 'active'",
            (json.dumps(list(contact_ids)), (self._event.on or self._today).isoformat()),
        )
        for contact_id, interval, weight, own in rows:
            self.due[contact_id] = weight_of(interval or AHEAD_DAYS, weight if own is None else None)

    def _add(self, contact_id: int, reason: Sentence, *, once: bool = False) -> None:
        reasons = self._reasons.setdefault(contact_id, [])
        if not (once and reasons):
            reasons.append(reason)


def _told(contact_id: int, known: Details, why: _Why, expected: Collection[int]) -> LookUp:
    reasons = why.of(contact_id)
    if contact_id in why.due:
        reasons.append(Sentence("It is their turn anyway"))
    return LookUp(
        contact_id,
        known.name,
        contact_id in expected,
        tuple(reasons),
        known.common_ground,
        left_off(known.note, [text for _, text in known.promises], known.how_met),
        _starter(contact_id, known),
    )


def _starter(contact_id: int, known: Details) -> Sentence | None:
    """Return what to begin with, made of the user's own data only: something to give goes before all else."""
    # Its many patterns are not for the start of the window, which reads only what events there are.
    from models.advice.phrases import topic_of

    if known.offers:
        return Sentence("Begin with what you kept for them: {title}", values={"title": shortened(known.offers[-1])})
    for language in ("en", "de"):
        if topic := topic_of(known.note, known.name, language):
            return Sentence("Begin with: {topic}", values={"topic": topic})
    shared = known.common_ground or known.others
    if not shared:
        return None
    # Another one for another person, or the same talk would be had with everybody.
    interest = {"interest": shared[contact_id % len(shared)]}
    if known.common_ground:
        return Sentence("Begin with what you share: {interest}", values=interest)
    return Sentence("Ask about what they care about: {interest}", values=interest)


def _rank(contact_id: int, known: Details, why: _Why, expected: Collection[int]) -> tuple[object, ...]:
    """Return what puts somebody before another: expected, due and close, with more reasons, with more in common."""
    return (
        contact_id not in expected,
        -why.due.get(contact_id, 0),
        -len(why.of(contact_id)),
        -len(known.common_ground),
        fold(known.name),
        contact_id,
    )


def _named_in(words: str, values: Sequence[str]) -> list[str]:
    """Return those of the values whose first part, up to a comma, stands in some words as whole words."""
    spoken = _spoken(words)
    each = frozenset(spoken.split())
    found = []
    for value in values:
        # Of many thousands, most are told by their first word, which is cheaper than folding them all.
        first = value.partition(" ")[0].rstrip(",")
        if first.isascii() and first.isalnum() and first.lower() not in each:
            continue
        key = _spoken(value.partition(",")[0])
        if len(key) >= _SHORTEST_NAME + len("  ") and key in spoken:
            found.append(value)
    return found


def _spoken(text: str) -> str:
    """Return the folded words of a text with a blank before and after each, so that whole words can be found."""
    return f" {' '.join(re.findall(_WORD, fold(text)))} "


def _series(name: str) -> str:
    """Return what an event is called every year: “pycon” for “PyCon 2026”; "" where only a year is left."""
    words = " ".join(re.findall(_WORD, re.sub(_YEAR, " ", fold(name))))
    return words if len(words) >= _SHORTEST_NAME else ""
