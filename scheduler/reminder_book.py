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
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from peewee import JOIN

from models.book import Book
from models.schema import Contact, LocalState, PlannedDate, ReminderLog
from models.sentences import Sentence, translatable
from models.vocabulary import Kind
from scheduler.before_event import EventAhead, announced_events, known_there
from scheduler.notifications.notification import Trace
from scheduler.ranking import Dated, Source
from scheduler.reasons import dated_reason
from scheduler.reminders import Again, Decision, Matter, Memory, Pause, round_of
from scheduler.today import Entry, todays_list
from scheduler.today_reader import read_promises

_ROUNDS, _PAUSE, _AGAIN = "reminders.rounds", "reminders.pause", "reminders.again"
_TRACES = "reminders.traces"
MOST_SHARED = 3


def local_now(book: Book) -> datetime:
    """Return the present as the wall-clock time reminders are decided by, without a zone."""
    return book.clock.now().replace(tzinfo=None)


def matters(book: Book) -> tuple[Matter, ...]:
    """Return what there is to be reminded of today: Today's list, follow-ups with a time of their own, and events."""
    now = local_now(book)
    entries = todays_list(book).entries
    promises = read_promises(date.min, now.date(), now, now.date())
    listed = {entry.follow_up_id for entry in entries}
    further = [promise for promise in promises if promise.at is not None and promise.source_id not in listed]
    people = _people({entry.contact_id for entry in entries} | {promise.contact_id for promise in further})
    found = [_matter(book, entry, people[entry.contact_id], now) for entry in entries]
    found += [_further(promise, people[promise.contact_id], now) for promise in further]
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
    pause, again = _state(_PAUSE), _state(_AGAIN)
    return Memory(
        frozenset(row.occurrence for row in ReminderLog.select(ReminderLog.occurrence)),
        {Kind(kind): datetime.fromisoformat(moment) for kind, moment in rounds.items()},
        Pause(datetime.fromisoformat(pause["since"]), _moment(pause["until"])) if pause else None,
        Again(datetime.fromisoformat(again["at"]), frozenset(again["occurrences"])) if again else None,
    )


def note_said(book: Book, decision: Decision, before: Memory) -> None:
    """Note, before it is shown, that a reminder is said: its occurrences, its rounds, a digest that came again."""
    now = local_now(book)
    with book.database.atomic("IMMEDIATE"):
        for matter in decision.matters:
            ReminderLog.insert(occurrence=matter.occurrence, shown_at=now, way="").on_conflict_ignore().execute()
        if decision.rounds:
            _keep_rounds({**before.rounds, **decision.rounds})
        if decision.again_done:
            _keep(_AGAIN, None)


def note_way(book: Book, occurrences: Iterable[str], way: str) -> None:
    """Note how occurrences were shown."""
    with book.database.atomic("IMMEDIATE"):
        ReminderLog.update(way=way).where(ReminderLog.occurrence.in_(list(occurrences))).execute()


def take_back(book: Book, decision: Decision, before: Memory) -> None:
    """Forget again that a reminder was said, because nothing could show it."""
    new = [matter.occurrence for matter in decision.matters if matter.occurrence not in before.said]
    with book.database.atomic("IMMEDIATE"):
        ReminderLog.delete().where(ReminderLog.occurrence.in_(new)).execute()
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
    pause = memory().pause
    return pause if pause is not None and pause.holds(local_now(book)) else None


@dataclass(frozen=True)
class _Person:
    """What a matter needs of a person besides Today's entry."""

    name: str
    kind: Kind
    snoozed_until: datetime | None
    last_on: date | None


def _matter(book: Book, entry: Entry, person: _Person, now: datetime) -> Matter:
    at = entry.at
    chosen = at is not None and entry.source == Source.FOLLOW_UP
    back = person.snoozed_until
    morning = round_of(book.settings, person.kind, now)
    # A snooze until a day rather than an hour ends with that day's round; one that ended while the program was
    # off is told in the next round.
    if back is not None and back.date() == now.date() and (morning is None or back > morning):
        at = max(back, at or back)
    elif entry.source == Source.SNOOZE:
        at = None
    named = entry.reason if entry.tone == "date" or entry.source == Source.FOLLOW_UP else None
    return Matter(
        entry.occurrence, entry.contact_id, entry.name, person.kind, at, chosen, _told(entry, person.last_on), named
    )


def _further(promise: Dated, person: _Person, now: datetime) -> Matter:
    """Return the matter of a follow-up whose time is its own, while the person's entry is about something else.

    The occurrence is the one the entry will have once it is about this. A day that passed is told in the round.
    """
    reason = dated_reason(promise, now.date())
    due = datetime.combine(promise.due_on, promise.at or time())
    words = (
        str(promise.contact_id),
        promise.source.value,
        str(promise.source_id),
        promise.due_on.isoformat(),
        due.time().isoformat("minutes"),
    )
    return Matter(
        ":".join(words), promise.contact_id, person.name, person.kind, due if due.date() == now.date() else None,
        chosen=True, told=(reason,), named=reason,
    )  # fmt: skip


def _event(ahead: EventAhead, today: date) -> Matter:
    """Return the matter of an event of tomorrow, or of today where that was missed."""
    words = translatable("{event} tomorrow") if ahead.on > today else translatable("{event} today")
    named = Sentence(words, values={"event": ahead.name})
    return Matter(ahead.occurrence, None, ahead.name, Kind.BOTH, told=(known_there(ahead.names),), named=named)


def _told(entry: Entry, last_on: date | None) -> tuple[Sentence, ...]:
    """Return the sentences about one person: why or since when, what is shared, where it was left."""
    told = []
    # The other reasons of a rhythm say when that was by themselves.
    is_dated = entry.source in {Source.FOLLOW_UP, Source.BIRTHDAY, Source.DATE}
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


def _state(key: str) -> Any:
    row = LocalState.get_or_none(LocalState.key == key)
    return json.loads(row.value) if row is not None else None


def _keep(key: str, value: Any) -> None:
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
