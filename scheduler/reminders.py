"""When a reminder is due: a pure decision over the present moment, the settings and what was already said.

Moments are local wall-clock times without a zone, because reminders float with the user's zone: whoever flies
west has nine o'clock again, but what was said once is in the log and is not said again.

The rules, in their order:

* nothing while reminders are switched off or paused, and nothing in the quiet hours, whatever was asked for;
* a *matter* without a moment of its own is said in the round of its kind, once a day at the set hour; what turns
  up after the round (a birthday in an import at three o'clock) waits for the next morning and is in Today anyway;
* a matter with its own moment (a follow-up with a time, the end of a snooze) is said at that moment;
* professional matters keep the working days and hours, personal ones theirs; a time the user chose for a
  follow-up is kept outside these hours too, as a date the user chose is never moved;
* everything that is due at one moment is one reminder, and an occurrence that was said is not said again, except
  in the digest the user asked to see once more in an hour.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import datetime, time, timedelta
from enum import StrEnum

from models.record import Record
from models.sentences import Sentence
from models.settings import Settings
from models.vocabulary import Kind

IN_AN_HOUR = timedelta(hours=1)


class Matter(Record):
    """Something to remind of.

    occurrence is person, reason, planned date and snooze as one word; contact_id is None for an event, which name and
    kind are then of; at its own moment today (None: the day's round); chosen says that the user chose the time of day;
    told are the sentences of a notification about this person or event alone; named is the reason to put behind the
    name in a digest (None: the name is enough).
    """

    occurrence: str
    contact_id: int | None
    name: str
    kind: Kind
    at: datetime | None = None
    chosen: bool = False
    told: tuple[Sentence, ...] = ()
    named: Sentence | None = None


class PauseChoice(StrEnum):
    """How long reminders can be paused."""

    AN_HOUR = "an_hour"
    TODAY = "today"
    UNTIL_MONDAY = "until_monday"
    UNTIL_RESUMED = "until_resumed"


class Pause(Record):
    """Reminders are silent from since to until (None: until the user resumes)."""

    since: datetime
    until: datetime | None

    def holds(self, now: datetime) -> bool:
        """Tell whether the pause still lasts.

        A pause made while the clock was wrong by days would last for years once the clock is put right, so one
        that lies more than a day ahead of the present is over.
        """
        if self.until is None:
            return True
        return now < self.until and now > self.since - timedelta(days=1)


class Again(Record):
    """A digest the user asked to see once more at a moment."""

    at: datetime
    occurrences: frozenset[str]

    def is_due(self, now: datetime) -> bool:
        """Tell whether its moment has come, or lies so far ahead that it was asked for while the clock was wrong."""
        return not now < self.at <= now + timedelta(days=1)


class Memory(Record):
    """What was already said: occurrences, each kind's last round, the pause, and a digest to be shown again."""

    said: frozenset[str] = frozenset()
    rounds: Mapping[Kind, datetime] = field(default_factory=dict)
    pause: Pause | None = None
    again: Again | None = None


class Decision(Record):
    """What to say now (nothing: no matters), which rounds that completes, whether a repeated digest is done."""

    matters: tuple[Matter, ...] = ()
    rounds: Mapping[Kind, datetime] = field(default_factory=dict)
    again_done: bool = False


_ROUND_KINDS = (Kind.PROFESSIONAL, Kind.PERSONAL)


def due_reminder(now: datetime, settings: Settings, matters: Sequence[Matter], memory: Memory) -> Decision:
    """Return what is to be said at a local moment without zone, as one reminder."""
    if is_silent(now, settings, memory):
        return Decision()
    rounds = _open_rounds(now, settings, memory)
    repeated = memory.again.occurrences if memory.again is not None else frozenset()
    again_due = memory.again is not None and _comes_again(memory.again, now, settings, matters)
    due = tuple(
        matter
        for matter in matters
        if (again_due and matter.occurrence in repeated)
        or (matter.occurrence not in memory.said and _is_its_time(matter, now, settings, rounds))
    )
    return Decision(due, rounds, again_due)


def is_silent(now: datetime, settings: Settings, memory: Memory) -> bool:
    """Tell whether nothing at all is said at a moment, whatever is due."""
    return not settings.reminders_on or is_paused(memory, now) or is_quiet(settings, now.time())


def is_paused(memory: Memory, now: datetime) -> bool:
    """Tell whether the user has paused reminders."""
    return memory.pause is not None and memory.pause.holds(now)


def is_quiet(settings: Settings, moment: time) -> bool:
    """Tell whether a time of day lies in the quiet hours; equal ends mean that there are none."""
    return _between(moment, settings.quiet_from, settings.quiet_until)


def is_hour_of(settings: Settings, kind: Kind, moment: datetime) -> bool:
    """Tell whether matters of a kind may be said at a moment; both counts as personal, equal ends as all day."""
    if kind == Kind.PROFESSIONAL:
        starts, ends = settings.professional_from, settings.professional_until
        if moment.weekday() not in settings.working_days:
            return False
    else:
        starts, ends = settings.personal_from, settings.personal_until
    return starts == ends or _between(moment.time(), starts, ends)


def round_of(settings: Settings, kind: Kind, day: datetime) -> datetime | None:
    """Return the moment of a day's round for a kind: the set hour, or the nearest allowed one after, else before it.

    None where the day has no hour for the kind.
    """
    openings = {settings.reminders_at, settings.quiet_until}
    openings.add(settings.professional_from if kind == Kind.PROFESSIONAL else settings.personal_from)
    moments = [datetime.combine(day, opening) for opening in sorted(openings)]
    allowed = [m for m in moments if is_hour_of(settings, kind, m) and not is_quiet(settings, m.time())]
    after = [moment for moment in allowed if moment.time() >= settings.reminders_at]
    return next(iter(after or allowed), None)


def next_moment(now: datetime, settings: Settings, matters: Iterable[Matter], memory: Memory) -> datetime | None:
    """Return the next moment of today, after now, at which the decision can become another one."""
    moments = {round_of(settings, kind, now) for kind in _ROUND_KINDS}
    moments |= {matter.at for matter in matters if matter.occurrence not in memory.said}
    hours = (settings.quiet_until, settings.professional_from, settings.personal_from)
    moments |= {datetime.combine(now, hour) for hour in hours}
    if memory.pause is not None:
        moments.add(memory.pause.until)
    if memory.again is not None:
        moments.add(memory.again.at)
    return min((moment for moment in moments if moment is not None and moment > now), default=None)


def pause_for(choice: PauseChoice, now: datetime) -> Pause:
    """Return the pause a choice means at a moment; today and until Monday end at midnight."""
    midnight = datetime.combine(now, time())
    ends: dict[PauseChoice, datetime | None] = {
        PauseChoice.AN_HOUR: now + timedelta(hours=1),
        PauseChoice.TODAY: midnight + timedelta(days=1),
        PauseChoice.UNTIL_MONDAY: midnight + timedelta(days=7 - now.weekday()),
        PauseChoice.UNTIL_RESUMED: None,
    }
    return Pause(now, ends[choice])


def _comes_again(again: Again, now: datetime, settings: Settings, matters: Sequence[Matter]) -> bool:
    """Tell whether a digest is to be shown once more.

    The hour the user asked for is kept on its day whatever it is about. One that passed meanwhile, as while the
    computer slept, waits for a moment at which all of it may be spoken of.
    """
    if not again.is_due(now):
        return False
    asked_for = [matter for matter in matters if matter.occurrence in again.occurrences]
    return again.at.date() == now.date() or all(_is_permitted(matter, now, settings) for matter in asked_for)


def _open_rounds(now: datetime, settings: Settings, memory: Memory) -> dict[Kind, datetime]:
    """Return the rounds of today whose moment has come and which were not held yet."""
    rounds = {}
    for kind in _ROUND_KINDS:
        moment = round_of(settings, kind, now)
        if moment is None or moment > now or not is_hour_of(settings, kind, now):
            continue
        last = memory.rounds.get(kind)
        # A round on a later day than today was held while the clock was wrong; the log prevents repetition.
        if last is None or last < moment or last.date() > now.date():
            rounds[kind] = moment
    return rounds


def _is_its_time(matter: Matter, now: datetime, settings: Settings, rounds: Mapping[Kind, datetime]) -> bool:
    kind = Kind.PROFESSIONAL if matter.kind == Kind.PROFESSIONAL else Kind.PERSONAL
    if matter.at is None:
        return kind in rounds
    return _is_permitted(matter, now, settings)


def _is_permitted(matter: Matter, now: datetime, settings: Settings) -> bool:
    """Tell whether a matter's own time has come, if it has one, and its hours are kept or the user chose others."""
    kind = Kind.PROFESSIONAL if matter.kind == Kind.PROFESSIONAL else Kind.PERSONAL
    return (matter.at is None or matter.at <= now) and (matter.chosen or is_hour_of(settings, kind, now))


def _between(moment: time, starts: time, ends: time) -> bool:
    """Tell whether a time of day lies from starts up to ends, over midnight where starts is the later."""
    if starts <= ends:
        return starts <= moment < ends
    return moment >= starts or moment < ends
