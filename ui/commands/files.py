"""The commands that read and write files of people: import, export."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from models.backups import Reason, back_up_before
from models.book import Book
from models.clock import clock_from_environment
from models.errors import ExportError
from models.exchange.choices import ImportChoices, choices_for_all
from models.exchange.conclusions import NameCounts
from models.exchange.files import FORMAT_NAMES, ImportFile, read_people, set_aside_file
from models.exchange.normalize import region_or_default
from models.exchange.written import WRITTEN, WrittenFormat, format_of_ending, written_format
from models.operations.importing import ImportResult, import_people
from models.queries import people_ids
from models.queries.remembered_columns import recalled
from models.vocabulary import DEFAULT_CIRCLE_KEY, Kind, Stage
from scheduler.planner import import_spread
from scheduler.today_reader import dated_at_once
from ui.commands.answer import Answer
from ui.commands.choosing import chosen_people, circle_named, is_filtered, platform_key
from ui.commands.running import opened_book
from ui.commands.terminal import harmless

_MOST_LISTED = 20
_KINDS = {Kind.PROFESSIONAL: "professional", Kind.PERSONAL: "personal", Kind.BOTH: "professional and personal"}


def import_file(arguments: Namespace) -> Answer:
    """Bring in people from a file, or with --dry-run say what that would do."""
    aside: Path | None = arguments.set_aside
    if aside is not None and aside.exists():
        raise ExportError(
            "{aside} exists already. Name another file with --set-aside. Nothing was imported.", aside=aside
        )
    with opened_book(arguments, clock_from_environment()) as book:
        circle_id = circle_named(DEFAULT_CIRCLE_KEY if arguments.circle is None else arguments.circle)
        choices = _choices(arguments)
        file = recalled(read_people(arguments.file, region_or_default(book.settings.region))).with_choices(choices)
        result, dated = _imported(book, file, circle_id, aside, dry_run=arguments.dry_run)
    lines = list(_told(arguments, file, result, dated))
    return Answer(lines, result.as_dict(), _trouble(file, result))


def export(arguments: Namespace) -> Answer:
    """Write everyone, or those whom the options choose, to a file."""
    target: Path = arguments.file.absolute()
    format_ = _format(arguments.format, target)
    with opened_book(arguments, clock_from_environment()) as book:
        if target.exists() and target.samefile(book.path):
            raise ExportError("{target} is the book itself. Choose another name.", target=target)
        ids = people_ids(chosen_people(arguments)) if is_filtered(arguments) else None
        count = format_.write(book, ids, target, force=arguments.force)
    lines = [harmless(f"Wrote {_people(count)} to {target}.")]
    return Answer(lines, {"file": str(target), "format": format_.key, "people": count})


def _choices(arguments: Namespace) -> ImportChoices:
    """Return what the options want otherwise than the file says it; raises InvalidValueError for a nameless group."""
    return choices_for_all(
        kind=arguments.kind and Kind(arguments.kind),
        stage=arguments.stage and Stage(arguments.stage),
        groups=tuple(arguments.group),
        interests=tuple(arguments.interest),
        without_groups=tuple(arguments.without_group),
        without_interests=tuple(arguments.without_interest),
        without_platforms=tuple(platform_key(name) for name in arguments.without_platform),
    )


def _imported(
    book: Book, file: ImportFile, circle_id: int | None, aside: Path | None, *, dry_run: bool
) -> tuple[ImportResult, int]:
    """Import the file and write what was set aside: where that cannot be written, nobody is imported.

    Returns what was done, and how many dates of these days came with it. A dry run does the same and takes it back,
    so that it says exactly what would happen.
    """
    if dry_run:
        with book.database.atomic("IMMEDIATE") as transaction:
            done = _brought_in(book, file, circle_id, aside)
            transaction.rollback()
        return done
    back_up_before(book, Reason.IMPORTING)
    return _brought_in(book, file, circle_id, aside)


def _brought_in(book: Book, file: ImportFile, circle_id: int | None, aside: Path | None) -> tuple[ImportResult, int]:
    # The import joins this operation, which an error in writing the file takes back with it.
    with book.operation("import_people", file=file.name) as step:
        import_people(book, file, circle_id=circle_id, spread=import_spread)
        result: ImportResult = step.result
        if aside is not None and result.set_aside:
            set_aside_file(file, aside)
    return result, dated_at_once(book.clock.today(), book.clock.now(), result.created_ids)


def _told(arguments: Namespace, file: ImportFile, result: ImportResult, dated: int) -> Iterator[str]:
    yield harmless(f"{file.name}: {FORMAT_NAMES[file.format]}, {file.encoding}, {_counted(result.rows, 'row')}.")
    yield from _columns_told(file)
    would = "would be " if arguments.dry_run else ""
    yield (
        f"{_people(result.created)} {would}added, {result.updated} {would}brought up to date, "
        f"{result.unchanged} {'are' if result.unchanged != 1 else 'is'} in the book already."
    )
    yield from _said(result)
    if result.possible_duplicates:
        yield f"{_people(result.possible_duplicates)} of them may be somebody you have already."
    if result.given_rhythm:
        but = f" but for {_counted(dated, 'date')} of these days" if dated else ""
        yield f"{_people(result.given_rhythm)} {would}given a rhythm, spread over it; nobody is due at once{but}."
    if result.set_aside:
        yield f"{_counted(len(result.set_aside), 'row')} {'cannot' if would else 'could not'} be read:"
    for entry in result.set_aside[:_MOST_LISTED]:
        yield harmless(f"  line {entry.line}: {entry.reason.english()}")
    if len(result.set_aside) > _MOST_LISTED:
        yield f"  and {len(result.set_aside) - _MOST_LISTED} more"
    if result.set_aside:
        written = f"They are in {arguments.set_aside}." if arguments.set_aside else "Add --set-aside FILE to keep them."
        yield harmless(written)
    if arguments.dry_run:
        yield "Nothing was changed."


def _said(result: ImportResult) -> Iterator[str]:
    """Say what the file says of the people in it, before the options changed any of it."""
    said = result.conclusions
    kinds = [(_KINDS[kind], count) for kind, count in said.kinds.most_common()]
    stages = [(str(stage), count) for stage, count in said.stages.most_common()]
    if said.kinds.total() == 1:
        yield f"By the file the new person is {kinds[0][0]}; in the stage: {stages[0][0]}."
    elif kinds:
        told, known = (", ".join(f"{count} {name}" for name, count in pairs) for pairs in (kinds, stages))
        yield f"By the file the new people are {told}; in the stage: {known}."
    for what, names in (("group", said.groups), ("interest", said.interests)):
        if names:
            ending = "" if len(names.most_common()) == 1 else "s"
            yield harmless(f"It brings the {what}{ending} {_listed(names)}.")


def _listed(names: NameCounts) -> str:
    pairs = names.most_common()
    listed = ", ".join(f"{name} ({count})" for name, count in pairs[:_MOST_LISTED])
    return f"{listed} and {len(pairs) - _MOST_LISTED} more" if len(pairs) > _MOST_LISTED else listed


def _columns_told(file: ImportFile) -> Iterator[str]:
    """Say which columns are kept as they are, and of dates that may be read in two ways how they were."""
    match = file.match
    if match is None or not match.adjustable:
        return
    kept = (column for column in match.columns if column.meaning.startswith("kept:") and column.examples)
    unknown = [column.header for column in kept if column.header]
    if unknown:
        they_are, they_mean = ("it is", "it means") if len(unknown) == 1 else ("they are", "they mean")
        yield harmless(f"Kept as {they_are}, because nothing tells what {they_mean}: {', '.join(unknown)}.")
    if not match.order_is_sure:
        yield f"Nothing tells whether dates begin with the day or the month; the {match.order.value} was taken."


def _trouble(file: ImportFile, result: ImportResult) -> str:
    if result.rows and result.rows == len(result.set_aside):
        return f"No row of {file.name} could be read. Nothing was imported."
    return ""


def _format(key: str | None, target: Path) -> WrittenFormat:
    """Return the format, or failing one that of the file's ending; raises ExportError where it cannot be written."""
    if key is not None:
        if (named := written_format(key)) is None:
            raise ExportError(
                "“{format}” cannot be written; {written}. Nothing was written.", format=key, written=_can()
            )
        return named
    if (meant := format_of_ending(target)) is None:
        ending = f"Files that end in {target.suffix}" if target.suffix else "Files without an ending"
        raise ExportError("{ending} cannot be written; {written}. Nothing was written.", ending=ending, written=_can())
    return meant


def _can() -> str:
    listed = ", ".join(f"{format_.name} ({format_.ending}, --format {format_.key})" for format_ in WRITTEN)
    return f"what can be: {listed}"


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
