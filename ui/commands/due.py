"""The command that shows a day's list: due."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from models.clock import clock_from_environment
from models.sentences import Sentence
from scheduler.today import Entry, todays_list
from ui.commands import values
from ui.commands.answer import Answer
from ui.commands.outcome import iso
from ui.commands.running import opened_book
from ui.commands.terminal import harmless

_INDENT = "     "


def due(arguments: Namespace) -> Answer:
    """Show whom to reach today or on another day, and with --all who waits for a day with more room."""
    clock = clock_from_environment()
    on = values.day(arguments.on, clock.today()) if arguments.on is not None else None
    with opened_book(arguments, clock) as book:
        today = todays_list(book, on)
        entries = today.entries
        waiting = today.with_room if arguments.all else ()
        data = [_published(entry, "today") for entry in entries] + [_published(entry, "with_room") for entry in waiting]
        lines = _lines(entries, waiting, today.day, left_out=0 if arguments.all else len(today.waiting_ids))
    return Answer(list(lines), data)


def _published(entry: Entry, list_: str) -> dict[str, Any]:
    suggestion = entry.suggestion
    return {
        "id": entry.contact_id,
        "name": entry.name,
        "reason": entry.reason.english(),
        "due_on": iso(entry.due_on),
        "common_ground": list(entry.common_ground),
        "suggested_platform": (suggestion.platform_name or None) if suggestion else None,
        "also": [sentence.english() for sentence in entry.also],
        "days_late": entry.days_late,
        "source": str(entry.source),
        "left_off": _english(entry.left_off),
        "suggested_medium": suggestion.medium if suggestion else None,
        "suggested_value": (suggestion.value or None) if suggestion else None,
        "hint": _english(suggestion.hint) if suggestion else None,
        "list": list_,
    }


def _lines(entries: Sequence[Entry], waiting: Sequence[Entry], day: date, *, left_out: int) -> Iterator[str]:
    if not entries:
        yield f"Nobody is due on {day.isoformat()}. Enjoy the day."
    for number, entry in enumerate(entries, 1):
        yield from _entry_lines(f"{number:>3}. ", entry)
    if waiting:
        yield ""
        yield "When you have room:"
        for entry in waiting:
            yield from _entry_lines("  -  ", entry)
    if left_out:
        yield f"{'1 more waits' if left_out == 1 else f'{left_out} more wait'} for a day with room: tendril due --all"


def _entry_lines(start: str, entry: Entry) -> Iterator[str]:
    told = entry.met.english() if entry.met is not None else entry.subtitle
    subtitle = f" ({told})" if told else ""
    yield harmless(f"{start}{entry.name}{subtitle}")
    for sentence in (entry.reason, *entry.also):
        yield harmless(f"{_INDENT}{sentence.english()}")
    if entry.common_ground:
        yield harmless(f"{_INDENT}In common: {', '.join(entry.common_ground)}")
    if entry.left_off is not None:
        yield harmless(f"{_INDENT}{entry.left_off.english()}")
    if entry.suggestion is not None:
        value = f": {entry.suggestion.value}" if entry.suggestion.value else ""
        yield harmless(f"{_INDENT}{entry.suggestion.label.english()}{value}")
        if entry.suggestion.hint is not None:
            yield harmless(f"{_INDENT}{entry.suggestion.hint.english()}")


def _english(sentence: Sentence | None) -> str | None:
    return sentence.english() if sentence is not None else None
