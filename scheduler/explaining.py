"""When somebody is next and because of what: one true sentence, and the arithmetic behind it step by step.

decision() reads what decided; explained() puts it into sentences and is pure.
"""

from __future__ import annotations

from dataclasses import field, replace
from datetime import date
from enum import StrEnum

from models.book import Book
from models.queries import FollowUpRow, InteractionRow, Person
from models.record import Record
from models.sentences import Sentence, Value, told_day, translatable
from models.vocabulary import Direction, Medium, Status
from scheduler import cadence
from scheduler.cadence import BaseSource
from scheduler.plan_reader import Facts, read_calendar, read_facts
from scheduler.planning import Calendar
from scheduler.reasons import due_words, shortened


class Rule(StrEnum):
    """What decided about the next date."""

    STATUS = "status"
    PROMISE = "promise"
    SNOOZE = "snooze"
    FIRST_CONTACT = "first contact"
    GREETING = "greeting"
    PENDING = "pending"
    RHYTHM = "rhythm"
    ROOM = "room"
    SILENCE = "silence"
    NO_RHYTHM = "no rhythm"
    NOT_CHOSEN = "not chosen"


class Decision(Record):
    """The data that decided.

    on is the day that comes of it, None where there is none; rhythm and interval are days; held_until is the end of
    a pending request; last the latest interaction that counts.
    """

    rule: Rule
    on: date | None
    status: str
    kind: str
    circle: str
    own_days: bool
    rhythm: int | None
    interval: int | None
    unanswered: int
    source: BaseSource
    base_on: date
    ideal_on: date | None
    planned_on: date | None
    snoozed_on: date | None
    requested_on: date | None
    held_until: date | None
    since: date
    last: InteractionRow | None
    promise: FollowUpRow | None
    calendar: Calendar = field(default_factory=Calendar)


class NextDate(Record):
    """The sentence on when and why, the words it begins with, whether it is late, and how it was worked out."""

    lead: Sentence
    told: Sentence
    is_late: bool
    steps: tuple[Sentence, ...]
    on: date | None
    rule: Rule


def next_date(book: Book, who: Person) -> NextDate:
    """Return when somebody is next, and why."""
    return explained(decision(book, who), book.clock.today())


def decision(book: Book, who: Person) -> Decision:
    """Return what decided about somebody's next date."""
    facts = next(iter(read_facts([who.id])))
    touches = facts.touches
    base_on, source = cadence.base(touches.last_on, facts.skipped_on, facts.estimated_on, facts.met_on, facts.added_on)
    rhythm = cadence.effective_rhythm(facts.status, facts.rhythm_days, facts.circle_days, no_rhythm=facts.no_rhythm)
    made = Decision(
        rule=Rule.RHYTHM,
        on=who.plan.next_on,
        status=facts.status,
        kind=facts.kind,
        circle=who.circle,
        own_days=facts.rhythm_days is not None,
        rhythm=rhythm,
        interval=cadence.interval(rhythm, touches.unanswered),
        unanswered=touches.unanswered,
        source=source,
        base_on=base_on,
        ideal_on=who.plan.ideal_on,
        planned_on=who.plan.planned_on,
        snoozed_on=facts.snoozed_on,
        requested_on=facts.requested_on,
        held_until=cadence.pending_until(facts.requested_on, touches.last_from_them_on),
        since=max(facts.added_on, facts.met_on or facts.added_on),
        last=next((row for row in who.interactions if row.counts), None),
        promise=min(
            (row for row in who.follow_ups if row.done_on is None),
            key=lambda row: (row.due_on, row.id),
            default=None,
        ),
        calendar=read_calendar(book),
    )
    return replace(made, rule=_rule(made, facts))


def _rule(made: Decision, facts: Facts) -> Rule:
    """Return what decides that the day is next which the book has for them."""
    # Whoever was put off with a promise comes back with it.
    if made.on is not None and made.promise is not None and made.promise.due_on <= made.on:
        return Rule.PROMISE
    if made.on is not None and made.on == made.snoozed_on and made.status != Status.LET_GO:
        return Rule.SNOOZE
    if made.status != Status.ACTIVE:
        return Rule.STATUS
    if made.on is None:
        return _without_day(made, no_rhythm=facts.no_rhythm)
    if facts.first_contact_on is not None:
        return Rule.FIRST_CONTACT
    if made.held_until is not None and made.ideal_on == made.held_until:
        return Rule.PENDING
    if made.source in (BaseSource.MET, BaseSource.ADDED) and made.ideal_on == cadence.later(
        made.since, cadence.GREETING_DAYS
    ):
        return Rule.GREETING
    return Rule.RHYTHM


def _without_day(made: Decision, *, no_rhythm: bool) -> Rule:
    if made.rhythm is None:
        return Rule.NO_RHYTHM if no_rhythm else Rule.NOT_CHOSEN
    return Rule.SILENCE if made.unanswered >= cadence.MOST_UNANSWERED else Rule.ROOM


# --- the sentence ----------------------------------------------------------------------------------------------


def explained(made: Decision, today: date) -> NextDate:
    """Return a decision in sentences, said today."""
    is_late = made.on is not None and made.on < today
    lead, told = _sentence(made, today)
    return NextDate(lead, told, is_late, steps(made, today), made.on, made.rule)


def _sentence(made: Decision, today: date) -> tuple[Sentence, Sentence]:
    """Return the first words and the whole sentence that begins with them."""
    why = _why(made, today)
    if made.on is None:
        lead = _without_a_day(made)
        return lead, Sentence("{lead} {why}", values={"lead": lead, "why": why})
    if made.on <= today:
        due = due_words(made.on, today)
        return due, Sentence("{due}, because {why}.", values={"due": due, "why": why})
    values: dict[str, Value] = {"day": told_day(made.on, today)}
    if made.rule in (Rule.SNOOZE, Rule.PROMISE):
        return Sentence("Next: {day}", values=values), Sentence(
            "Next: {day}, because {why}.", values={**values, "why": why}
        )
    about = Sentence("Next: about {day}", values=values)
    return about, Sentence("Next: about {day}, because {why}.", values={**values, "why": why})


def _without_a_day(made: Decision) -> Sentence:
    if made.rule == Rule.STATUS:
        return {
            Status.PAUSED: Sentence("Paused."),
            Status.LET_GO: Sentence("Let go."),
        }.get(Status(made.status), Sentence("Deceased."))
    return {
        Rule.ROOM: Sentence("When you have room."),
        Rule.SILENCE: Sentence("No reminder for now."),
        Rule.NO_RHYTHM: Sentence("No rhythm."),
    }.get(made.rule, Sentence("Rhythm not chosen yet."))


def _why(made: Decision, today: date) -> Sentence:
    """Return the reason: a clause where there is a day, a sentence of its own where there is none."""
    if made.rule == Rule.STATUS:
        return _why_status(made)
    if made.rule == Rule.PROMISE and made.promise is not None:
        return Sentence("you promised: {what}", values={"what": shortened(made.promise.text)})
    if made.rule == Rule.SNOOZE:
        return _why_snoozed(made, today)
    if made.rule == Rule.FIRST_CONTACT:
        return Sentence("that is the day planned for your first contact")
    if made.rule == Rule.GREETING:
        values = {"day": told_day(made.since, today)}
        if made.source == BaseSource.MET and made.since == made.base_on:
            return Sentence("you met on {day}, and a first follow-up belongs within three days", values=values)
        return Sentence("you added them on {day}, and a first follow-up belongs within three days", values=values)
    if made.rule == Rule.PENDING and made.requested_on is not None:
        values = {"day": told_day(made.requested_on, today)}
        return Sentence("you asked them on {day} and leave them 30 days for an answer", values=values)
    return _why_rhythm(made, today)


def _why_status(made: Decision) -> Sentence:
    return {
        Status.PAUSED: Sentence("No reminders until you look after them again."),
        Status.LET_GO: Sentence("Only promises come up."),
    }.get(Status(made.status), Sentence("Nothing comes up any more."))


def _why_snoozed(made: Decision, today: date) -> Sentence:
    day = {"day": told_day(made.snoozed_on or today, today)}
    if made.status == Status.PAUSED:
        return Sentence("you put this off until {day}; without that, paused people do not come up", values=day)
    return Sentence("you put this off until {day}", values=day)


def _why_rhythm(made: Decision, today: date) -> Sentence:
    """Return why a rhythm leads to its day, or why it leads to none."""
    if made.rule == Rule.NO_RHYTHM:
        return Sentence("Only promises and dates bring them up, as you chose.")
    if made.rule == Rule.NOT_CHOSEN:
        return Sentence("Choose a circle, and the next date follows from it.")
    if made.rule == Rule.SILENCE:
        return Sentence("Three tries in a row stayed unanswered. Try another way, slow down, or let go.")
    last = _last(made, today)
    if made.rule == Rule.ROOM:
        values = {"rhythm": rhythm_clause(made), "last": last}
        return Sentence("The days around their date are full: {rhythm}, and {last}.", values=values)
    if made.unanswered:
        tries = Sentence("one try stayed unanswered", "{n} tries in a row stayed unanswered", made.unanswered)
        values = {"rhythm": rhythm_clause(made), "last": last, "tries": tries}
        return Sentence("{rhythm}, {last}, and {tries}, so that they get more time", values=values)
    return Sentence("{last} and {rhythm}", values={"rhythm": rhythm_clause(made), "last": last})


def rhythm_clause(made: Decision) -> Sentence:
    """Return the promised rhythm as a clause: "Network is every 90 days"."""
    days = made.rhythm or 0
    if made.circle and not made.own_days:
        return Sentence("{circle} is every day", "{circle} is every {n} days", days, {"circle": made.circle})
    return Sentence("you want to be in touch every day", "you want to be in touch every {n} days", days)


def _last(made: Decision, today: date) -> Sentence:
    """Return what the rhythm counts from, as a clause."""
    values = {"day": told_day(made.base_on, today)}
    if made.source == BaseSource.INTERACTION:
        return Sentence(_last_template(made.last), values=values)
    return Sentence(_BASES[made.source], values=values)


_BASES = translatable(
    {
        BaseSource.SKIP: "you skipped this on {day}",
        BaseSource.ESTIMATE: "you were last in touch about {day}",
        BaseSource.MET: "you met on {day}",
        BaseSource.ADDED: "you added them on {day}",
    }
)


def _last_template(last: InteractionRow | None) -> str:
    """Return the clause about the latest interaction: who did what."""
    medium = last.medium if last is not None else ""
    if medium in (Medium.CALL, Medium.VIDEO):
        return translatable("you last spoke on {day}")
    if medium in (Medium.IN_PERSON, Medium.EVENT):
        return translatable("you last met on {day}")
    if last is not None and medium in (Medium.EMAIL, Medium.MESSAGE, Medium.LETTER):
        wrote = translatable({Direction.OUT: "you last wrote on {day}", Direction.IN: "they last wrote on {day}"})
        return wrote.get(Direction(last.direction), translatable("you last wrote to each other on {day}"))
    return translatable("you were last in touch on {day}")


# --- the arithmetic --------------------------------------------------------------------------------------------


def steps(made: Decision, today: date) -> tuple[Sentence, ...]:
    """Return how the planned date was worked out, one step a sentence; empty where there is nothing to work out."""
    if made.rhythm is None or made.rule == Rule.STATUS:
        return ()
    found = [_base_step(made, today), _rhythm_step(made)]
    if made.unanswered:
        found.append(_patience_step(made))
    if made.held_until is not None and made.requested_on is not None and made.held_until > today:
        days = {"day": told_day(made.requested_on, today), "until": told_day(made.held_until, today)}
        found.append(Sentence("You asked them on {day}; no nudge before {until}.", values=days))
    if made.interval is not None:
        found += _leading_steps(made, made.interval, today)
    if made.snoozed_on is not None:
        day = {"day": told_day(made.snoozed_on, today)}
        found.append(Sentence("You put this off until {day}, which comes before all that.", values=day))
    return tuple(found)


def _base_step(made: Decision, today: date) -> Sentence:
    return Sentence("Counted from the last time: {last}.", values={"last": _last(made, today)})


def _rhythm_step(made: Decision) -> Sentence:
    if made.own_days:
        return Sentence(
            "Your own rhythm for them: every day.", "Your own rhythm for them: every {n} days.", made.rhythm
        )
    values = {"circle": made.circle}
    return Sentence("Circle: {circle}, every day.", "Circle: {circle}, every {n} days.", made.rhythm, values)


def _patience_step(made: Decision) -> Sentence:
    if made.interval is None:
        return Sentence("Three tries in a row stayed unanswered, so nothing is planned.")
    return Sentence(
        "One try stayed unanswered; half as long again is {days} days.",
        "{n} tries in a row stayed unanswered; half as long again for each is {days} days.",
        made.unanswered,
        {"days": made.interval},
    )


def _leading_steps(made: Decision, interval: int, today: date) -> list[Sentence]:
    """Return where base and interval lead, and how the day that was planned comes of it."""
    if made.rule == Rule.FIRST_CONTACT:
        return [Sentence("The day of your first contact was planned when they came, so that new people do not crowd.")]
    ideal_on = made.ideal_on
    if ideal_on is None:
        return []
    counted_on = cadence.ideal(made.base_on, interval)
    day = {"day": told_day(ideal_on, today)}
    if ideal_on in (counted_on, made.held_until):
        leads = Sentence("That leads to {day}.", values=day)
    else:
        leads = Sentence("Someone new gets a first follow-up within three days: by {day}.", values=day)
    return [leads, *_placing_steps(made, ideal_on, today)]


def _placing_steps(made: Decision, ideal_on: date, today: date) -> list[Sentence]:
    """Return why the planned day is another than the one the rhythm leads to."""
    planned_on, calendar = made.planned_on, made.calendar
    if planned_on == ideal_on:
        return [Sentence("That day has room.")] if ideal_on >= today else []
    values: dict[str, Value] = {"day": told_day(ideal_on, today)}
    if not calendar.allows(made.kind, ideal_on):
        why = Sentence("{day} is not one of your working days.", values=values)
    elif any(start <= ideal_on <= end for start, end in calendar.time_off):
        why = Sentence("You are away on {day}.", values=values)
    elif calendar.capacity_on(ideal_on) == 0:
        why = Sentence("You keep {day} free.", values=values)
    elif planned_on is not None and planned_on < ideal_on and made.rule == Rule.GREETING:
        return []
    else:
        why = Sentence("{day} was full.", values=values)
    if planned_on is None:
        return [why, Sentence("No day near it had room, so it waits until you have some.")]
    return [why, Sentence("The nearest day with room: {day}.", values={"day": told_day(planned_on, today)})]
