"""The command that erases a person for good, and says before what that means."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from models.clock import clock_from_environment
from models.connection import database
from models.deeds import done
from models.erasing.gone import GonePerson, people_gone
from models.erasing.mentions import Mention
from models.errors import AmbiguousPersonError, UnknownPersonError
from models.operations.erasing import ErasingPlan, ErasingResult, erase_people, plan_erasing
from models.queries import resolve_person
from models.queries.housekeeping import OperationRow
from models.text import fold
from ui.commands.answer import Answer
from ui.commands.outcome import sentence
from ui.commands.running import opened_book
from ui.commands.terminal import harmless

_SHOWN = 20


def erase(arguments: Namespace) -> Answer:
    """Erase a person for good where --yes says so; else tell what would go and what would stay."""
    with opened_book(arguments, clock_from_environment()) as book:
        contact_id = _meant(arguments.person)
        plan = plan_erasing(book, [contact_id])
        data = _data(contact_id, plan)
        if arguments.dry_run or not arguments.yes:
            lines = [*_lines(plan, in_backups=arguments.backups), "Nothing was changed. With --yes it is done."]
            return Answer(list(map(harmless, lines)), data | {"erased": False})
        change = erase_people(book, [contact_id], in_backups=arguments.backups)
        result: ErasingResult = change.result
        lines = [sentence(change), *_afterwards(plan, result, in_backups=arguments.backups)]
        data |= {
            "erased": True,
            "backups_rewritten": [str(path) for path in result.backups.rewritten],
            "backups_failed": [str(path) for path in result.backups.failed],
            "wiped": result.is_wiped,
        }
        failed = result.backups.failed
        trouble = f"{_many(len(failed), 'backup')} could not be written anew; see above." if failed else ""
        return Answer(list(map(harmless, lines)), data, trouble)


def _meant(text: str) -> int:
    """Return the id of the person meant: one in the book, else one only its history knows.

    Raises UnknownPersonError, or AmbiguousPersonError listing who it could be.
    """
    try:
        return resolve_person(text)
    except UnknownPersonError:
        gone = _named(people_gone(database.connection()), text)
        if not gone:
            raise
    if len(gone) > 1:
        listed = "; ".join(f"{one.name} (id {one.contact_id}), last on {one.last_on}" for one in gone[:_SHOWN])
        raise AmbiguousPersonError(
            "“{wanted}” could be {number} people whom only the history knows: {listed}. Name one by id.",
            wanted=text,
            number=len(gone),
            listed=listed,
        )
    return gone[0].contact_id


def _named(gone: list[GonePerson], text: str) -> list[GonePerson]:
    """Return who has this id or name, else whose name has it as a part in whole words."""
    wanted = fold(text.strip())
    if wanted.isdecimal():
        return [one for one in gone if one.contact_id == int(wanted)]
    whole = [one for one in gone if fold(one.name) == wanted]
    return whole or [one for one in gone if wanted and f" {wanted} " in f" {fold(one.name)} "]


def _lines(plan: ErasingPlan, *, in_backups: bool) -> Iterator[str]:
    """Tell what would go and what would stay."""
    yield f"Erasing {plan.names[0]} for good cannot be undone. Gone would be:"
    yield f"  {_many(plan.interactions, 'interaction')} with nobody else, and all else that is kept of them alone"
    yield from _steps("which could not be undone any more", plan.steps_gone)
    yield from _steps("which could be undone for the others only", plan.steps_shortened)
    yield from (f"  the saved view “{name}”" for name in plan.views)
    if plan.backups and in_backups:
        yield f"  the person in {_many(len(plan.backups), 'backup')}"
    yield from _staying(plan, in_backups=in_backups)


def _steps(what: str, steps: tuple[OperationRow, ...]) -> Iterator[str]:
    if steps:
        yield f"  {_many(len(steps), 'step')} of the history, {what}:"
        yield from (f"    {row.done_at:%Y-%m-%d} {done(row.name, row.details).english()}" for row in steps[:_SHOWN])
        if len(steps) > _SHOWN:
            yield f"    and {len(steps) - _SHOWN} more"


def _staying(plan: ErasingPlan, *, in_backups: bool) -> Iterator[str]:
    """Tell where the person can still be found afterwards."""
    stays = []
    if plan.shared:
        stays.append(f"{_many(plan.shared, 'interaction')} with others, without the person but with its note")
    if plan.mentions:
        stays.append(f"{_many(len(plan.mentions), 'place')} of others that may name them:")
        stays += [f"  {_where(one)}: {one.words}" for one in plan.mentions[:_SHOWN]]
        stays += [f"  and {len(plan.mentions) - _SHOWN} more"] if len(plan.mentions) > _SHOWN else []
    if plan.backups and not in_backups:
        stays.append(
            f"{_many(len(plan.backups), 'backup')} beside the book; with --backups they are gone from these too"
        )
    stays += [f"the damaged book {path}" for path in plan.outside]
    yield "Staying would be:"
    yield from (f"  {line}" for line in stays)
    yield "  whatever you exported, copied or backed up elsewhere. Importing a file with them brings them back."


def _afterwards(plan: ErasingPlan, result: ErasingResult, *, in_backups: bool) -> Iterator[str]:
    """Tell what was done to the files, and what is still there."""
    if result.backups.rewritten:
        yield f"{_many(len(result.backups.rewritten), 'backup')} written anew without them."
    yield from (f"Not written anew, and still with them perhaps: {path}" for path in result.backups.failed)
    if not result.is_wiped:
        yield "Another program has the book open. What is left in the free space of the file goes at the next start."
    if plan.backups and not in_backups:
        yield f"{_many(len(plan.backups), 'backup')} beside the book may still hold them; see tendril erase --help."
    if plan.mentions:
        yield f"{_many(len(plan.mentions), 'place')} of others may still name them."


def _data(contact_id: int, plan: ErasingPlan) -> dict[str, Any]:
    return {
        "id": contact_id,
        "name": plan.names[0],
        "interactions": plan.interactions,
        "shared_interactions": plan.shared,
        "steps_gone": [_step(row) for row in plan.steps_gone],
        "steps_shortened": [_step(row) for row in plan.steps_shortened],
        "saved_views": list(plan.views),
        "mentions": [
            {"where": one.place, "person": one.contact_id, "words": one.words, "earlier": one.is_earlier}
            for one in plan.mentions
        ],
        "backups": [str(path) for path in plan.backups],
        "damaged_books": [str(path) for path in plan.outside],
    }


def _step(row: OperationRow) -> dict[str, Any]:
    return {"id": row.id, "done_at": row.done_at.isoformat(), "message": done(row.name, row.details).english()}


def _where(mention: Mention) -> str:
    whose = f" of person {mention.contact_id}" if mention.contact_id is not None else ""
    return f"{mention.place}{whose}{', in an earlier version that the history has' if mention.is_earlier else ''}"


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
