"""What reminders read from the book and keep in it.

What was said and what the user asked of the reminders are facts about this installation (the tables ReminderLog
and LocalState): undo does not touch them. An occurrence is logged *before* it is shown. A crash between the two
costs one notification of something that Today still shows; the other order would say the same thing twice, which
is what people do not forgive. Where no way could show it, the log entry is taken back and the next tick tries
again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, time
from typing import Any

from models.book import Book
from models.schema import Contact, FollowUp, LocalState, PlannedDate, ReminderLog
from models.sentences import Sentence
from models.vocabulary import Kind, Status
from scheduler.reminders import Again, Decision, Matter, Memory, Pause, round_of
from scheduler.today import Entry, todays_list

_ROUNDS, _PAUSE, _AGAIN = "reminders.rounds", "reminders.pause", "reminders.again"
MOST_SHARED = 3
FOLLOW_UP = "follow_up"


def local_now(book: Book) -> datetime:
    """Return the present as the wall-clock time reminders are decided by, without a zone."""
    return book.clock.now().replace(tzinfo=None)


def matters(book: Book) -> tuple[Matter, ...]:
    """Return what there is to be reminded of today: Today's list, and follow-ups with a time of their own."""
    now = local_now(book)
    entries = todays_list(book).entries
    timed = _timed_follow_ups(now)
    snoozes = _snoozes([entry.contact_id for entry in entries])
    found = []
    for entry in entries:
        promises = timed.get(entry.contact_id, ())
        if not (entry.source == FOLLOW_UP and promises and not _has_untimed(entry.contact_id, now)):
            found.append(_matter(book, entry, snoozes.get(entry.contact_id), now))
    told = {entry.contact_id: _told(entry) for entry in entries}
    for promises in timed.values():
        found.extend(_promise(promise, told.get(promise.contact.id, ()), now) for promise in promises)
    return tuple(found)


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


def _matter(book: Book, entry: Entry, snoozed_until: datetime | None, now: datetime) -> Matter:
    kind = Kind(entry.kind)
    morning = round_of(book.settings, kind, now)
    # A snooze until a day rather than an hour ends with that day's round; one that ended while the program was
    # off is told in the next round.
    at = None
    if snoozed_until is not None and snoozed_until.date() == now.date() and (not morning or snoozed_until > morning):
        at = snoozed_until
    named = entry.reason if entry.tone == "date" or entry.source == FOLLOW_UP else None
    return Matter(entry.occurrence, entry.contact_id, entry.name, kind, at, told=_told(entry), named=named)


def _promise(promise: FollowUp, told: tuple[Sentence, ...], now: datetime) -> Matter:
    """Return the matter of a follow-up with a time; one whose day has passed is told in the next round."""
    due = datetime.combine(promise.due_on, promise.due_at or time())
    reason = Sentence("You promised: {text}", values={"text": promise.text})
    return Matter(
        f"{promise.contact.id}:{FOLLOW_UP}:{promise.id}:{due.isoformat()}",
        promise.contact.id,
        promise.contact.name,
        Kind(promise.contact.kind),
        due if due.date() == now.date() else None,
        chosen=True,
        told=(reason, *(sentence for sentence in told if sentence.english() not in reason.english())),
        named=reason,
    )


def _told(entry: Entry) -> tuple[Sentence, ...]:
    """Return the sentences about one person: why or since when, what is shared, where it was left."""
    last = PlannedDate.select(PlannedDate.last_interaction_on).where(PlannedDate.contact == entry.contact_id).scalar()
    told = []
    if entry.source != "rhythm" or last is None:
        told.append(entry.reason)
    if last is not None:
        told.append(Sentence("Last spoke {date}", values={"date": _date(last)}))
    shared = entry.common_ground[:MOST_SHARED]
    if len(shared) > 1:
        values = {"names": ", ".join(shared[:-1]), "last": shared[-1]}
        told.append(Sentence("You share {names} and {last}", values=values))
    elif shared:
        told.append(Sentence("You share {name}", values={"name": shared[0]}))
    if entry.left_off is not None:
        told.append(entry.left_off)
    return tuple(told)


def _timed_follow_ups(now: datetime) -> dict[int, list[FollowUp]]:
    """Return the open follow-ups with a time that are due today or earlier, by person, the earliest first."""
    query = (
        FollowUp.select(FollowUp, Contact)
        .join(Contact)
        .where(
            FollowUp.done_on.is_null(),
            FollowUp.due_at.is_null(False),
            FollowUp.due_on <= now.date(),
            Contact.status != Status.DECEASED,
        )
        .order_by(FollowUp.due_on, FollowUp.due_at)
    )
    found: dict[int, list[FollowUp]] = {}
    for promise in query:
        found.setdefault(promise.contact.id, []).append(promise)
    return found


def _has_untimed(contact_id: int, now: datetime) -> bool:
    """Tell whether a follow-up without a time is due, which belongs to the day's round."""
    return (
        FollowUp.select()
        .where(
            FollowUp.contact == contact_id,
            FollowUp.done_on.is_null(),
            FollowUp.due_at.is_null(),
            FollowUp.due_on <= now.date(),
        )
        .exists()
    )


def _snoozes(contact_ids: list[int]) -> dict[int, datetime]:
    query = Contact.select(Contact.id, Contact.snoozed_until).where(
        Contact.id.in_(contact_ids), Contact.snoozed_until.is_null(False)
    )
    return {contact.id: _instant(contact.snoozed_until) for contact in query}


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


def _instant(value: Any) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)


def _date(value: Any) -> Any:
    return datetime.fromisoformat(value).date() if isinstance(value, str) else value
