"""What erasing would do, in the user's words: what goes, what stays, and where somebody is still named."""

from __future__ import annotations

from collections.abc import Iterator

from models.deeds import done
from models.erasing.mentions import Mention
from models.operations.erasing import ErasingPlan, ErasingResult
from models.queries.housekeeping import OperationRow
from models.sentences import translatable
from ui.words import counted, exact_day, isolated, say, translate

MOST_SHOWN = 12
_PLACES = translatable(
    {
        "interaction": "The note of an interaction: {words}",
        "person": "What you noted of somebody else: {words}",
        "promise": "A promise to somebody else: {words}",
        "acquaintance": "How two others know each other: {words}",
        "introduction": "An introduction of two others: {words}",
        "field": "A field of somebody else: {words}",
        "kept": "What a file said of somebody else: {words}",
        "way": "A way to reach somebody else: {words}",
        "offer": "Something you keep to share: {words}",
        "event": "An event: {words}",
        "template": "One of your templates: {words}",
        "interest": "The interest: {words}",
        "group": "The group: {words}",
        "time_off": "The note of a time off: {words}",
        "step": "A step of the history: {words}",
    }
)


def going(plan: ErasingPlan) -> Iterator[str]:
    """Yield what goes, the steps of the history last."""
    yield translate("All that is kept of them: ways, dates, photo, promises, introductions, whom they know")
    if plan.interactions:
        yield counted(
            "1 interaction that nobody else took part in",
            "{n} interactions that nobody else took part in",
            plan.interactions,
        )
    for name in plan.views:
        yield translate("The saved view “{name}”").format(name=isolated(name))
    yield translate("Their words in the search index and in the free space of the file")
    if plan.steps_gone:
        yield counted(
            "1 step of the history, which cannot be undone any more:",
            "{n} steps of the history, which cannot be undone any more:",
            len(plan.steps_gone),
        )
        yield from _steps(plan.steps_gone)
    if plan.steps_shortened:
        yield counted(
            "1 step of the history stays for the others in it:",
            "{n} steps of the history stay for the others in them:",
            len(plan.steps_shortened),
        )
        yield from _steps(plan.steps_shortened)


def staying(plan: ErasingPlan) -> Iterator[str]:
    """Yield what stays but for the places where they are named."""
    if plan.shared:
        yield counted(
            "1 interaction with others, with its note", "{n} interactions with others, with their notes", plan.shared
        )
    for path in plan.outside:
        yield translate("A damaged book that was put aside: {file}").format(file=isolated(path.name))
    yield translate("What you exported, copied or backed up elsewhere. Importing a file with them brings them back.")


def named_in(mention: Mention) -> str:
    """Return the sentence about a place that names somebody."""
    sentence = translate(_PLACES[mention.place]).format(words=isolated(mention.words))
    if mention.is_earlier and mention.place != "step":
        return translate("{place} (as it was before, in the history)").format(place=sentence)
    return sentence


def afterwards(result: ErasingResult) -> str:
    """Return what could not be done, empty where everything was."""
    parts = []
    if failed := len(result.backups.failed):
        parts.append(counted("1 backup could not be written anew", "{n} backups could not be written anew", failed))
    if not result.is_wiped:
        parts.append(translate("The rest is wiped from the file at the next start"))
    return ". ".join(parts)


def _steps(steps: tuple[OperationRow, ...]) -> Iterator[str]:
    for row in steps[:MOST_SHOWN]:
        yield f"    {exact_day(row.done_at.date())}  {isolated(say(done(row.name, row.details)))}"
    if more := len(steps) - MOST_SHOWN:
        yield f"    {counted('and 1 more', 'and {n} more', more)}" if more > 0 else ""
