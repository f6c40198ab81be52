"""The commands about backups and damage: the list, what restoring one would do, and salvaging what can be read."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from models.backup_difference import Difference, difference
from models.backups import kept_in, newest_sound
from models.clock import Clock, clock_from_environment
from models.damage import put_in_place
from models.database import FILE_NAME, check_file
from models.errors import DamagedBookError, ExportError
from models.salvage import Salvaged, salvage
from ui.commands.answer import Answer
from ui.commands.directory import data_directory
from ui.commands.passphrase import ask_for
from ui.commands.running import opened_book

_MOST_NAMED = 20


def list_backups(arguments: Namespace) -> Answer:
    """List the backups in the data directory, the newest first; the book itself is not opened."""
    kept = kept_in(data_directory(arguments))
    lines = [
        f"{one.written_at:%Y-%m-%d %H:%M}  {one.size / 1e6:8.1f} MB  {one.reason.value:<10}  {one.path}" for one in kept
    ]
    data = [
        {
            "file": str(one.path),
            "written_at": one.written_at.isoformat(timespec="seconds"),
            "bytes": one.size,
            "reason": one.reason.value,
        }
        for one in kept
    ]
    return Answer(lines or ["There is no backup yet."], data)


def preview(arguments: Namespace, source: Path, clock: Clock) -> Answer:
    """Say who and how much would come back, go and change by restoring a backup; nothing is changed."""
    with opened_book(arguments, clock):
        found = difference(source)
    lines = [
        *_named("would come back", found.back),
        *_named("would go", found.gone),
        *_named("would be as before", found.changed),
    ]
    lines = lines or ["No person would come back, go or change."]
    return Answer([*lines, *_numbers(found), "Nothing was changed."], {"file": str(source), **asdict(found)})


def salvage_book(arguments: Namespace) -> Answer:
    """Put a whole book together from what can be read and the newest backup, into a file or in the book's place."""
    directory = data_directory(arguments)
    book = directory / FILE_NAME
    if not book.is_file():
        raise DamagedBookError("There is no file {path}.", path=book)
    ask_for(book)
    target = arguments.file.absolute() if arguments.file is not None else directory / ".salvaged.sqlite3"
    if arguments.file is not None and target.exists():
        raise ExportError("{target} exists already. Choose another name.", target=target)
    backup = newest_sound(directory)
    made = salvage(book, target, backup[0].path if backup is not None else None)
    kept = None
    if arguments.file is None:
        if made.is_whole and _is_sound(book):
            target.unlink()
            raise ExportError("{path} is sound; there is nothing to salvage.", path=book)
        kept = put_in_place(directory, target, clock_from_environment().now())
        # So that the plan is made anew now and not at the next start.
        with opened_book(arguments, clock_from_environment()):
            pass
    return Answer(_told(made, target, kept), _data(made, book if kept else target, kept))


def _is_sound(book: Path) -> bool:
    try:
        check_file(book)
    except DamagedBookError:
        return False
    return True


def _told(made: Salvaged, target: Path, kept: Path | None) -> list[str]:
    lines = [f"People: {made.people}. Interactions: {made.interactions}."]
    if made.is_whole:
        lines.append("Everything could be read; nothing is missing.")
    else:
        lines.append(
            f"Entries taken from the newest backup: {made.from_backup}; lost: {made.lost}. The steps to undo are gone."
        )
    lines.append(f"The damaged book is kept in {kept}." if kept else f"It is written to {target}.")
    return lines


def _data(made: Salvaged, book: Path, kept: Path | None) -> dict[str, object]:
    return {
        "file": str(book),
        "kept": str(kept) if kept else None,
        "people": made.people,
        "interactions": made.interactions,
        "read": made.read,
        "from_backup": made.from_backup,
        "lost": made.lost,
        "damaged": made.damaged,
        "whole": made.is_whole,
    }


def _numbers(found: Difference) -> list[str]:
    """Return what would become of the interactions and the steps, in numbers."""
    told = (
        (found.interactions_back, "interaction", "would come back"),
        (found.interactions_gone, "interaction", "would go"),
        (found.interactions_changed, "interaction", "would be as before"),
        (found.steps_gone, "step", "done since then would be gone"),
    )
    return [f"{n} {what}{'s' if n > 1 else ''} {becomes}." for n, what, becomes in told if n]


def _named(what: str, names: Sequence[str]) -> list[str]:
    """Return a line on how many, and their names as far as they can be looked through."""
    if not names:
        return []
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return [f"{len(names)} {what}: {', '.join(names[:_MOST_NAMED])}{more}."]
