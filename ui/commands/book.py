"""The commands about the book as a whole: undo, redo, backup, restore, check."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from models import copying, database, search
from models.backups import restore_book
from models.clock import Clock, clock_from_environment
from models.damage import set_aside
from models.errors import DamagedBookError, ExportError
from ui.commands.answer import Answer
from ui.commands.backups import preview
from ui.commands.directory import data_directory
from ui.commands.outcome import outcome
from ui.commands.passphrase import ask_for
from ui.commands.running import opened_book


def undo(arguments: Namespace) -> Answer:
    """Take back the newest step."""
    with opened_book(arguments, clock_from_environment()) as book:
        change = book.undo()
        return outcome(change, sorted(change.contact_ids)[:1])


def redo(arguments: Namespace) -> Answer:
    """Do again what was taken back last."""
    with opened_book(arguments, clock_from_environment()) as book:
        change = book.redo()
        return outcome(change, sorted(change.contact_ids)[:1])


def backup(arguments: Namespace) -> Answer:
    """Write a copy of the book to a file."""
    target = arguments.file.absolute()
    with opened_book(arguments, clock_from_environment()):
        copying.backup(target, force=arguments.force)
    size = target.stat().st_size
    return Answer([f"The whole book is copied to {target}."], {"file": str(target), "bytes": size})


def restore(arguments: Namespace) -> Answer:
    """Replace the book by a backup and keep the present one as a file beside it."""
    clock = clock_from_environment()
    source = arguments.file.absolute()
    _check_backup(source)
    if arguments.dry_run:
        return preview(arguments, source, clock)
    kept = _moved_aside_if_damaged(arguments, clock)
    with opened_book(arguments, clock) as book:
        if source.samefile(book.path):
            raise ExportError("{source} is the book itself; there is nothing to restore from it.", source=source)
        if kept is None:
            kept = restore_book(book, source)
        else:
            database.restore(source)
    # Opened once more, so that a plan by older rules is made anew now and not at the next start.
    with opened_book(arguments, clock):
        pass
    lines = [f"The book is now as it is in {source}.", f"The book as it was is kept in {kept}."]
    return Answer(lines, {"file": str(source), "kept": str(kept)})


def check(arguments: Namespace) -> Answer:
    """Look whether the database, the search index and the plan are sound; with --repair make the last two anew."""
    from models.checking import index_problems
    from scheduler.plan_check import plan_problems
    from scheduler.planner import rebuild

    with opened_book(arguments, clock_from_environment()) as book:
        if arguments.repair:
            with book.database.atomic("IMMEDIATE"):
                search.rebuild()
                rebuild(book)
        problems = [*database.problems(), *index_problems(), *plan_problems(book)]
        path = book.path
    data = {"book": str(path), "sound": not problems, "problems": problems}
    if not problems:
        return Answer([f"{path} is sound."], data)
    return Answer(problems, data, f"{path} has {len(problems)} problem{'s' if len(problems) > 1 else ''}.")


def _check_backup(source: Path) -> None:
    """Raise DamagedBookError or NewerBookError unless the file is a sound backup; nothing is changed then."""
    if not source.is_file():
        raise DamagedBookError("There is no file {source}. Nothing was changed.", source=source)
    try:
        source.open("rb").close()
        ask_for(source)
        database.check_file(source)
    except OSError as error:
        raise DamagedBookError(
            "{source} cannot be read: {strerror}. Nothing was changed.", source=source, strerror=error.strerror
        ) from error
    except DamagedBookError as error:
        raise DamagedBookError(
            "{source} is not a sound backup of a Tendril book. Nothing was changed.", source=source
        ) from error


def _moved_aside_if_damaged(arguments: Namespace, clock: Clock) -> Path | None:
    """Rename a book that cannot be opened, as it is, and return its new name; None where it can be opened."""
    try:
        with opened_book(arguments, clock):
            return None
    except DamagedBookError:
        return set_aside(data_directory(arguments), clock.now())
