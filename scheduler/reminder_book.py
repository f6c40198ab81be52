"""What reminders read from the book and keep in it.

What was said and what the user asked of the reminders are facts about this installation (the tables ReminderLog
and LocalState): undo does not touch them. An occurrence is logged *before* it is shown. A crash between the two
costs one notification of something that Today still shows; the other order would say the same thing twice, which
is what people do not forgive. Where no way could show it, the log entry is taken back and the next tick tries
again.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from peewee import JOIN

from models.book import Book
from models.connection import database, not_about_people
from models.record import Record
from models.schema import Contact, LocalState, PlannedDate, ReminderLog
from models.sentences import Sentence, translatable
from models.vocabulary import Kind
from scheduler.before_event import EventAhead, announced_events, known_there
from scheduler.notifications.notification import Trace
from scheduler.ranking import Source
from scheduler.reminders import Again, Decision, Matter, Memory, Pause, round_of
from scheduler.today import Entry, Occasion, todays_list

_ROUNDS, _PAUSE, _AGAIN = "reminders.rounds", "reminders.pause", "reminders.again"
_TRACES = "reminders.traces"
MOST_SHARED = 3
_DATED = frozenset({Source.FOLLOW_UP, Source.BIRTHDAY, Source.DATE})


def local_now(book: Book) -> datetime:
    """Return the present as the wall-clock time reminders are decided by, without a zone."""
    return book.clock.now().replace(tzinfo=None)


def matters(book: Book) -> tuple[Matter, ...]:
    """Return what there is to be reminded of today: every occasion of the people on Today's list, and events.

    A person is on the list for the first of their occasions; a birthday behind an old promise is told all the same.
    """
    now = local_now(book)
    entries = todays_list(book).entries
    people = _people({entry.contact_id for entry in entries})
    found: list[Matter] = []
    for entry in entries:
        person = people[entry.contact_id]
        first = Occasion(entry.occurrence, entry.source, entry.reason, entry.at)
        found.append(_matter(book, entry, first, _told(entry, person.last_on), person, now))
        found += [_matter(book, entry, other, (other.reason,), person, now) for other in entry.further]
    found += [_event(ahead, now.date()) for ahead in announced_events(now.date())]
    return tuple(found)


def next_snooze_end(now: datetime) -> datetime | None:
    """Return when the next snooze after a local moment ends, which brings a matter that is none before."""
    end: datetime | None = (
        Contact.select(Contact.snoozed_until)
        .where(Contact.snoozed_until > now)
        .order_by(Contact.snoozed_until)
        .limit(1)
        .scalar()
    )
    return end


def memory() -> Memory:
    """Return what was said and asked for before."""
    rounds = _state(_ROUNDS) or {}
    again = _state(_AGAIN)
    return Memory(
        frozenset(row.occurrence for row in ReminderLog.select(ReminderLog.occurrence)),
        {Kind(kind): datetime.fromisoformat(moment) for kind, moment in rounds.items()},
        _pause(),
        Again(datetime.fromisoformat(again["at"]), frozenset(again["occurrences"])) if again else None,
    )


def note_said(book: Book, decision: Decision, before: Memory) -> bool:
    """Note, before it is shown, that a reminder is said: its occurrences, its rounds, a digest that came again.

    Returns False, with nothing noted, where another program on the same book has said some of it meanwhile.
    """
    now, new = local_now(book), _new(decision, before)
    with book.database.atomic("IMMEDIATE"):
        said_meanwhile = ReminderLog.select().where(ReminderLog.occurrence.in_(new)).exists()
        if said_meanwhile or (decision.again_done and _state(_AGAIN) is None):
            return False
        for occurrence in new:
            ReminderLog.insert(occurrence=occurrence, shown_at=now, way="").execute()
        if decision.rounds:
            _keep_rounds({**before.rounds, **decision.rounds})
        if decision.again_done:
            _keep(_AGAIN, None)
    return True


def note_way(book: Book, occurrences: Iterable[str], way: str) -> None:
    """Note how occurrences were shown."""
    with book.database.atomic("IMMEDIATE"):
        ReminderLog.update(way=way).where(ReminderLog.occurrence.in_(list(occurrences))).execute()


def take_back(book: Book, decision: Decision, before: Memory) -> None:
    """Forget again that a reminder was said, because nothing could show it."""
    with book.database.atomic("IMMEDIATE"):
        ReminderLog.delete().where(ReminderLog.occurrence.in_(_new(decision, before))).execute()
        _keep_rounds(before.rounds)
        if decision.again_done:
            _keep_again(before.again)


def keep_traces(book: Book, traces: Collection[Trace]) -> None:
    """Keep which notifications are up, so that another run can take them back should this one be killed."""
    with book.database.atomic("IMMEDIATE"):
        _keep(_TRACES, [[trace.bus, trace.service, trace.number] for trace in traces] or None)


def kept_traces() -> tuple[Trace, ...]:
    """Return the notifications that were up when they were kept last."""
    return tuple(Trace(bus, service, number) for bus, service, number in _state(_TRACES) or ())


def show_again(book: Book, at: datetime, occurrences: Iterable[str]) -> None:
    """Keep that the user wants to see a digest again at a local moment; survives a restart."""
    with book.database.atomic("IMMEDIATE"):
        _keep_again(Again(at, frozenset(occurrences)))


def set_pause(book: Book, pause: Pause | None) -> None:
    """Pause reminders, or resume them (None)."""
    with book.database.atomic("IMMEDIATE"):
        until = pause.until.isoformat() if pause is not None and pause.until is not None else None
        _keep(_PAUSE, None if pause is None else {"since": pause.since.isoformat(), "until": until})


def current_pause(book: Book) -> Pause | None:
    """Return the pause that holds at present, with its end, or None."""
    pause = _pause()
    return pause if pause is not None and pause.holds(local_now(book)) else None


class _Person(Record):
    """What a matter needs of a person besides Today's entry."""

    name: str
    kind: Kind
    snoozed_until: datetime | None
    last_on: date | None


def _new(decision: Decision, before: Memory) -> list[str]:
    """Return the occurrences of a decision that were never said; two matters may be one occurrence."""
    return list(dict.fromkeys(one.occurrence for one in decision.matters if one.occurrence not in before.said))


def _matter(
    book: Book, entry: Entry, occasion: Occasion, told: tuple[Sentence, ...], person: _Person, now: datetime
) -> Matter:
    at, source = occasion.at, occasion.source
    chosen = at is not None and source == Source.FOLLOW_UP
    back = person.snoozed_until
    morning = round_of(book.settings, person.kind, now)
    # A snooze until a day rather than an hour ends with that day's round; one that ended while the program was
    # off is told in the next round.
    if back is not None and back.date() == now.date() and (morning is None or back > morning):
        at = max(back, at or back)
    elif source == Source.SNOOZE:
        at = None
    named = occasion.reason if source in _DATED else None
    return Matter(occasion.occurrence, entry.contact_id, entry.name, person.kind, at, chosen, told, named)


def _event(ahead: EventAhead, today: date) -> Matter:
    """Return the matter of an event of tomorrow, or of today where that was missed."""
    words = translatable("{event} tomorrow") if ahead.on > today else translatable("{event} today")
    named = Sentence(words, values={"event": ahead.name})
    return Matter(ahead.occurrence, None, ahead.name, Kind.BOTH, told=(known_there(ahead.names),), named=named)


def _told(entry: Entry, last_on: date | None) -> tuple[Sentence, ...]:
    """Return the sentences about one person: why or since when, what is shared, where it was left."""
    told = []
    # The other reasons of a rhythm say when that was by themselves.
    is_dated = entry.source in _DATED
    if last_on is None or entry.source != Source.RHYTHM:
        told.append(entry.reason)
    if last_on is not None and (is_dated or entry.source == Source.RHYTHM):
        told.append(Sentence("Last in touch {day}", values={"day": last_on}))
    shared = entry.common_ground[:MOST_SHARED]
    if len(shared) > 1:
        values = {"names": ", ".join(shared[:-1]), "last": shared[-1]}
        told.append(Sentence("You share {names} and {last}", values=values))
    elif shared:
        told.append(Sentence("You share {name}", values={"name": shared[0]}))
    if entry.left_off is not None:
        told.append(entry.left_off)
    return tuple(told)


def _people(contact_ids: Collection[int]) -> dict[int, _Person]:
    rows: Any = (
        Contact.select(Contact.id, Contact.name, Contact.kind, Contact.snoozed_until, PlannedDate.last_interaction_on)
        .join(PlannedDate, JOIN.LEFT_OUTER, on=(PlannedDate.contact == Contact.id))
        .where(Contact.id.in_(list(contact_ids)))
        .tuples()
    )
    return {id_: _Person(name, Kind(kind), snoozed_until, last_on) for id_, name, kind, snoozed_until, last_on in rows}


def _pause() -> Pause | None:
    kept = _state(_PAUSE)
    return Pause(datetime.fromisoformat(kept["since"]), _moment(kept["until"])) if kept else None


def _state(key: str) -> Any:
    row = database.execute_sql("SELECT value FROM local_state WHERE key = ?", (key,)).fetchone()
    return json.loads(row[0]) if row is not None else None


def _keep(key: str, value: Any) -> None:
    with not_about_people():
        if value is None:
            LocalState.delete().where(LocalState.key == key).execute()
        else:
            LocalState.insert(key=key, value=json.dumps(value)).on_conflict_replace().execute()


def _keep_rounds(rounds: Mapping[Kind, datetime]) -> None:
    _keep(_ROUNDS, {str(kind): moment.isoformat() for kind, moment in rounds.items()} or None)


def _keep_again(again: Again | None) -> None:
    value = {"at": again.at.isoformat(), "occurrences": sorted(again.occurrences)} if again is not None else None
    _keep(_AGAIN, value)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text is not None else None
