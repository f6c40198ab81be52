"""The commands about being in touch: log, snooze, skip."""

from __future__ import annotations

from argparse import Namespace
from datetime import date, datetime

from models.clock import clock_from_environment
from models.history import Change
from models.operations.contact import log_interaction
from models.operations.contact import skip as skip_people
from models.operations.contact import snooze as snooze_people
from models.operations.tags import platform_named
from models.queries import people_rows, resolve_person
from scheduler.cadence import snooze_choices
from ui.commands import values
from ui.commands.answer import Answer
from ui.commands.outcome import outcome
from ui.commands.running import opened_book


def log(arguments: Namespace) -> Answer:
    """Log an interaction with one person."""
    clock = clock_from_environment()
    on = values.day(arguments.on, clock.today()) if arguments.on is not None else None
    with opened_book(arguments, clock) as book:
        contact_id = resolve_person(arguments.person)
        change = log_interaction(
            book,
            [contact_id],
            medium=arguments.medium,
            direction=arguments.direction,
            on=on,
            platform_id=platform_named(arguments.platform).id if arguments.platform is not None else None,
            note=arguments.note,
            gave=arguments.gave,
            asked=arguments.asked,
            received=arguments.received,
        )
        return _outcome(change, contact_id, clock.today(), interaction=change.result)


def snooze(arguments: Namespace) -> Answer:
    """Put a person off until a day, a moment or for a span; a day means the hour of reminders on it."""
    clock = clock_from_environment()
    span = " ".join(arguments.until.casefold().split())
    spans = {choice.key for choice in snooze_choices(clock.now())}
    day, time = (clock.today(), None) if span in spans else values.moment(arguments.until, clock.today())
    with opened_book(arguments, clock) as book:
        contact_id = resolve_person(arguments.person)
        morning = book.settings.reminders_at
        if span in spans:
            until = next(choice.until for choice in snooze_choices(clock.now(), morning) if choice.key == span)
        else:
            until = datetime.combine(day, time if time is not None else morning)
        change = snooze_people(book, [contact_id], until)
        return outcome(change, [contact_id], until=until.isoformat(timespec="minutes"))


def skip(arguments: Namespace) -> Answer:
    """Let this time pass for a person."""
    with opened_book(arguments, clock_from_environment()) as book:
        contact_id = resolve_person(arguments.person)
        return _outcome(skip_people(book, [contact_id]), contact_id, book.clock.today())


def _outcome(change: Change, contact_id: int, today: date, **data: int) -> Answer:
    """Return the outcome with the next date, which is what logging and skipping are done for."""
    next_on = people_rows([contact_id])[0].next_on
    if next_on is None:
        more = "No next date is planned."
    else:
        more = f"{'Next:' if next_on >= today else 'Due since'} {next_on.isoformat()}."
    return outcome(change, [contact_id], more=more, **data)
