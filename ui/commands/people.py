"""The commands about who is in the book: people, add, tag."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from models.clock import clock_from_environment
from models.errors import InvalidValueError
from models.exchange.mail_providers import is_free_mail
from models.operations.fields import MethodFields, PersonFields
from models.operations.people import add_person
from models.operations.tags import platform_named, tag_people
from models.queries import PersonRow, people_ids, people_rows, resolve_person
from models.queries.published import published_people
from models.vocabulary import Kind, MethodType
from ui.commands import values
from ui.commands.answer import Answer
from ui.commands.choosing import chosen_people, circle_named, is_filtered
from ui.commands.outcome import outcome
from ui.commands.running import opened_book
from ui.commands.terminal import table

_HEADS = ("Id", "Name", "Work", "Circle", "Last", "Next")


def list_people(arguments: Namespace) -> Answer:
    """List the people to whom all the options apply."""
    with opened_book(arguments, clock_from_environment()) as book:
        ids = people_ids(chosen_people(arguments), today=book.clock.today())
        if arguments.json:
            return Answer(data=list(published_people(ids)))
        if not ids:
            return Answer([_nobody(is_filtered(arguments))])
        return Answer(list(_listed(people_rows(ids))))


def add(arguments: Namespace) -> Answer:
    """Add a person with all that the options say."""
    clock = clock_from_environment()
    met_on = values.past_day(arguments.met_on, clock.today()) if arguments.met_on is not None else None
    dates = (values.birthday(arguments.birthday, clock.today()),) if arguments.birthday is not None else ()
    with opened_book(arguments, clock) as book:
        person = PersonFields(
            name=arguments.name,
            given_name=arguments.given_name,
            family_name=arguments.family_name,
            nickname=arguments.nickname,
            organization=arguments.organization,
            title=arguments.title,
            place=arguments.place,
            kind=arguments.kind,
            stage=arguments.stage,
            circle_id=circle_named(arguments.circle),
            met_on=met_on,
            notes=arguments.note,
            interests=tuple(arguments.interest),
            groups=tuple(arguments.group),
            methods=_methods(arguments, book.settings.region),
            dates=dates,
        )
        change = add_person(book, person)
        return outcome(change, [change.result], id=change.result)


def tag(arguments: Namespace) -> Answer:
    """Give a person interests, groups and platforms."""
    with opened_book(arguments, clock_from_environment()) as book:
        contact_id = resolve_person(arguments.person)
        change = tag_people(
            book, [contact_id], interests=arguments.interest, groups=arguments.group, platforms=arguments.platform
        )
        return outcome(change, [contact_id])


def _methods(arguments: Namespace, region: str) -> tuple[MethodFields, ...]:
    """Return the ways to reach that the options name, each on the platform that fits the kind and the address."""
    from models.exchange.normalize import email_key, phone_key, region_or_default

    methods = []
    for address in arguments.email:
        key = email_key(address)
        if not key:
            raise InvalidValueError("“{address}” is not an email address.", address=address)
        platform = platform_named("work_email" if _is_work(arguments.kind, key) else "private_email")
        methods.append(MethodFields(MethodType.EMAIL, address, platform.id, normalized=key))
    for number in arguments.phone:
        if not any(character.isdigit() for character in number):
            raise InvalidValueError("“{number}” is not a phone number.", number=number)
        platform = platform_named("work_phone" if arguments.kind == Kind.PROFESSIONAL else "mobile")
        key = phone_key(number, region_or_default(region))
        methods.append(MethodFields(MethodType.PHONE, number, platform.id, normalized=key))
    for platform in map(platform_named, arguments.platform):
        if all(method.platform_id != platform.id for method in methods):
            methods.append(MethodFields(platform.type, platform_id=platform.id))
    return tuple(methods)


def _is_work(kind: str, address: str) -> bool:
    """Whether an address is most likely given by an employer."""
    return kind in (Kind.BOTH, Kind.PROFESSIONAL) and not is_free_mail(address)


def _listed(rows: list[PersonRow]) -> Iterator[str]:
    cells = [
        (
            str(row.id),
            row.name if row.status == "active" else f"{row.name} ({row.status.replace('_', ' ')})",
            ", ".join(filter(None, (row.title, row.organization))),
            row.circle or (f"every {row.rhythm_days} days" if row.rhythm_days else ""),
            row.last_on.isoformat() if row.last_on else "",
            row.next_on.isoformat() if row.next_on else "",
        )
        for row in rows
    ]
    return table(_HEADS, cells, right=frozenset({0}))


def _nobody(filtered: bool) -> str:
    if filtered:
        return "Nobody matches."
    return "Nobody is in the book yet. Bring people in with “tendril import FILE” or “tendril add NAME”."
