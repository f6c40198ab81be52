"""Importing a file of people: one operation, one transaction, one undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import apsw
from peewee import PeeweeException

from models.book import Book, Step
from models.connection import database
from models.errors import InvalidValueError, TendrilError
from models.exchange.column_match import ColumnMatch
from models.exchange.conclusions import Conclusions
from models.exchange.files import ImportFile
from models.exchange.glimpses import Glimpse
from models.exchange.known import Held, Index
from models.exchange.likeness import forget_names
from models.exchange.matching import Counts, Decision, Fate, batches, decide
from models.exchange.newcomers import Newcomers
from models.exchange.records import PersonRecord, SetAside
from models.exchange.resolving import Resolution
from models.exchange.story import is_new_story
from models.exchange.tendril_json import BEFORE, BEHIND
from models.exchange.tendril_json.filling import Filler, NotPlainError, is_new_book, unless_it_fits
from models.exchange.tendril_json.reading import BookContents
from models.history import Change
from models.operations.broken_off import unmark_import
from models.operations.import_writer import ImportWriter
from models.operations.people import moment
from models.operations.remembered_columns import remember_columns
from models.operations.resolving import Resolver
from models.operations.rhythm import Candidate, Spread, plan_first_contacts
from models.resting_collector import resting_collector
from models.schema import Circle
from models.vocabulary import Status

# Called with the people of a batch when they are written.
_Reached = Callable[[Sequence[PersonRecord | Glimpse]], None]

# Steps of SQLite's machine, of which it takes some millions a second.
_STEPS_BETWEEN_QUESTIONS = 20_000


class ImportCancelledError(TendrilError):
    """The user cancelled an import; nothing was changed."""


def _cancelled() -> ImportCancelledError:
    return ImportCancelledError("The import was cancelled. Nothing was changed.")


@dataclass
class ImportResult:
    """What an import did. rows is created + updated + unchanged + set aside; possible duplicates are created too."""

    format: str
    encoding: str
    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    set_aside: Sequence[SetAside] = ()
    possible_duplicates: int = 0
    given_rhythm: int = 0
    created_ids: list[int] = field(default_factory=list)
    updated_ids: list[int] = field(default_factory=list)
    possible_duplicate_ids: list[tuple[int, int]] = field(default_factory=list)
    match: ColumnMatch | None = None
    conclusions: Conclusions = field(default_factory=Conclusions)

    def as_dict(self) -> dict[str, Any]:
        """Return what the command line prints as JSON."""
        return {
            "format": self.format,
            "encoding": self.encoding,
            "rows": self.rows,
            "created": self.created,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "set_aside": [
                {"line": entry.line, "reason": entry.reason.english(), "text": entry.text} for entry in self.set_aside
            ],
            "possible_duplicates": self.possible_duplicates,
            "given_rhythm": self.given_rhythm,
            "said": self.conclusions.as_dict(),
        } | (self.match.told() if self.match else {})


def import_people(
    book: Book,
    file: ImportFile,
    *,
    circle_id: int | None,
    spread: Spread | None = None,
    resolutions: Sequence[Resolution] = (),
    words: Mapping[str, str] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Change:
    """Bring the people of a file into the book; the result is an ImportResult.

    Someone known gains what was blank or missing and keeps everything else. circle_id names the circle that spread
    (scheduler.planner.import_spread) gives to as many of the new people as there is room for; None gives nobody one,
    and people from Tendril's own format keep the rhythms their file tells. resolutions are what the user said of
    likely duplicates (models.exchange.resolving), words what the notes call values they did not choose. progress is
    called with the lines read and all lines. Raises InvalidValueError for an unknown circle and ImportCancelledError
    once cancelled() turns true; then, as after any error, nothing has changed.
    """
    circle = _circle(circle_id)
    result, counts = ImportResult(file.format, file.encoding, match=file.match), Counts()

    def reached(records: Sequence[PersonRecord | Glimpse]) -> None:
        if progress is not None and records:
            progress(records[-1].line, file.line_count)
        if cancelled is not None and cancelled():
            raise _cancelled()

    with _undisturbed(cancelled), book.operation("import_people", file=file.name, created=0) as step:
        if not _filled(file, step, result, counts, reached):
            resolver = Resolver(resolutions)
            newcomers = _joined(book, file, step, result, counts, reached, resolver=resolver)
            gone = resolver.resolve(book, words or {})
            _count_joined(result, counts, gone)
            candidates = [one for one in newcomers.all() if one[0] not in gone]
            if circle is not None and spread is not None and candidates and not file.tells_rhythms:
                result.given_rhythm = _give_rhythm(circle, spread(book, circle, candidates))
        _finish(result, counts)
        if file.match is not None and file.match.is_changed:
            remember_columns(book, file.match)
        step.details.update(created=result.created, updated=result.updated, given_rhythm=result.given_rhythm)
        step.result = result
        unmark_import(file.name)
    return step.change


@contextmanager
def _undisturbed(cancelled: Callable[[], bool] | None) -> Iterator[None]:
    """Let nothing come between the rows of the block but cancelled()."""
    with resting_collector(), _broken_off_by(cancelled):
        yield


@contextmanager
def _broken_off_by(cancelled: Callable[[], bool] | None) -> Iterator[None]:
    """Break the block off once cancelled() turns true, also inside one long statement: the index takes seconds.

    https://www.sqlite.org/c3ref/progress_handler.html
    """
    if cancelled is None:
        yield
        return
    connection = database.connection()
    connection.set_progress_handler(cancelled, _STEPS_BETWEEN_QUESTIONS)
    try:
        yield
    except (apsw.InterruptError, PeeweeException) as error:
        if cancelled():
            raise _cancelled() from error
        raise
    finally:
        connection.set_progress_handler(None)
        # A window stays open after it.
        forget_names()


def _joined(
    book: Book,
    file: ImportFile,
    step: Step,
    result: ImportResult,
    counts: Counts,
    reached: _Reached,
    *,
    resolver: Resolver,
) -> Newcomers:
    """Bring people in one by one, joining those whom the book knows; returns those who may be given a rhythm."""
    writer, index = ImportWriter(file.format, moment(book)), Index(writes_follow=True)
    newcomers = Newcomers()
    file.contents.begin(file.choices)
    for records in batches(file, counts):
        for decision in decide(index, records, writer.new_id, is_new_story):
            counts.count(decision)
            if resolver.waits:
                resolver.became(-counts.people, decision.contact_id)
            if isinstance(decision, Held):
                continue
            _note(result, decision)
            writer.take(decision)
            if decision.fate is Fate.CREATED and _is_candidate(decision):
                newcomers.add(_candidate(decision, book.clock.today()))
        writer.write()
        index.written()
        # While a changeset is made no other thread runs: of a larger one the window would feel it.
        step.recorder.split()
        reached(records)
    writer.finish()
    file.contents.finish()
    return newcomers


def _filled(file: ImportFile, step: Step, result: ImportResult, counts: Counts, reached: _Reached) -> bool:
    """Put a complete book into one that never held anybody, as it was.

    Returns false where it is no such file or book, or where the user wants it otherwise than it was.
    """
    contents = file.contents
    if file.choices or not isinstance(contents, BookContents) or not contents.complete or not is_new_book():
        return False
    filler = Filler()
    try:
        with unless_it_fits():
            filler.begin(contents.lists(*BEFORE))
            for records in batches(file, counts):
                result.created_ids += filler.people(records)
                counts.created += len(records)
                step.recorder.split()
                reached(records)
            filler.finish(contents.lists(*BEHIND))
    except NotPlainError:
        step.recorder.restart()
        result.created_ids.clear()
        counts.created = 0
        counts.set_aside.clear()
        return False
    return True


def _circle(circle_id: int | None) -> Circle | None:
    if circle_id is None:
        return None
    circle: Circle | None = Circle.get_or_none(Circle.id == circle_id)
    if circle is None:
        raise InvalidValueError("There is no circle with the id {circle_id}.", circle_id=circle_id)
    return circle


def _note(result: ImportResult, decision: Decision) -> None:
    if decision.fate is Fate.CREATED:
        result.created_ids.append(decision.contact_id)
    elif decision.fate is Fate.UPDATED:
        result.updated_ids.append(decision.contact_id)
    if decision.possible_duplicate_of is not None:
        result.possible_duplicate_ids.append((decision.contact_id, decision.possible_duplicate_of))


def _is_candidate(decision: Decision) -> bool:
    columns = decision.record.columns
    has_rhythm = decision.record.circle or columns.get("rhythm_days") or columns.get("no_rhythm")
    return not has_rhythm and columns.get("status", Status.ACTIVE) == Status.ACTIVE


def _candidate(decision: Decision, today: date) -> Candidate:
    columns = decision.record.columns
    return (decision.contact_id, str(columns.get("kind", "both")), columns.get("met_on"), today)


def _give_rhythm(circle: Circle, first_contacts: dict[int, date]) -> int:
    """Give people the circle, and the day of their first contact; returns how many."""
    database.connection().cursor().executemany(
        "UPDATE contact SET circle_id = ? WHERE id = ?", ((circle.id, contact_id) for contact_id in first_contacts)
    )
    plan_first_contacts(first_contacts)
    return len(first_contacts)


def _count_joined(result: ImportResult, counts: Counts, gone: Mapping[int, int]) -> None:
    """Count rows that turned out to be somebody else as filling them in; gone tells who each of them became."""
    new = set(result.created_ids)
    result.created_ids = [id_ for id_ in result.created_ids if id_ not in gone]
    counts.created -= len(new & gone.keys())
    counts.updated += len(new & gone.keys())
    filled = dict.fromkeys([gone.get(id_, id_) for id_ in result.updated_ids])
    result.updated_ids = list(filled | dict.fromkeys(kept for kept in gone.values() if kept not in new))
    result.possible_duplicate_ids = [
        pair for pair in result.possible_duplicate_ids if pair[0] not in gone and pair[1] not in gone
    ]


def _finish(result: ImportResult, counts: Counts) -> None:
    result.rows, result.created = counts.rows, counts.created
    result.updated, result.unchanged = counts.updated, counts.unchanged
    result.set_aside, result.possible_duplicates = counts.set_aside, counts.possible_duplicates
    result.conclusions = counts.conclusions
