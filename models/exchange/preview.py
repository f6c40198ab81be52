"""What an import would do, without doing it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import apsw

from models.book import Book
from models.errors import NoRoomError
from models.exchange.conclusions import Conclusions
from models.exchange.files import ImportFile
from models.exchange.known import Held
from models.exchange.matching import Counts, Decision, Fate, batches, decide
from models.exchange.newcomers import Newcomer, Newcomers
from models.exchange.records import PersonRecord, SetAside
from models.exchange.resolving import LikelyDuplicates
from models.exchange.scratch import ScratchIndex
from models.exchange.story import is_new_story
from models.queries.duplicates import Duplicate
from models.vocabulary import Status

_EXAMPLES = 20


@dataclass(frozen=True)
class Example:
    """One row of the file as it would come in."""

    line: int
    name: str
    organization: str
    title: str
    kind: str
    fate: Fate
    possible_duplicate: bool


@dataclass
class ImportPreview:
    """What an import would do: how many rows would be what, the first of them, and what is set aside.

    candidates are the new people who could be given a circle, as scheduler.planner.import_spread takes them (the ids
    are negative, since nobody has one yet), told_rhythms how many new ones come with a rhythm of their own. yearly
    counts the yearly dates that the file brings, by month and day: they take room in the weeks. duplicates are pairs
    that may be one (models.exchange.resolving), records the rows in them. conclusions is what the file says of people
    before the user's choices.
    """

    file: ImportFile
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    set_aside: Sequence[SetAside] = ()
    possible_duplicates: int = 0
    examples: list[Example] = field(default_factory=list)
    candidates: list[Newcomer] = field(default_factory=list)
    told_rhythms: int = 0
    yearly: Counter[tuple[int, int]] = field(default_factory=Counter)
    duplicates: list[Duplicate] = field(default_factory=list)
    records: dict[int, PersonRecord] = field(default_factory=dict)
    conclusions: Conclusions = field(default_factory=Conclusions)

    @property
    def rows(self) -> int:
        """All rows of the file that are not blank."""
        return self.created + self.updated + self.unchanged + len(self.set_aside)


def preview(
    book: Book,
    file: ImportFile,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    ask_duplicates: bool = False,
) -> ImportPreview:
    """Tell what importing the file into the open book would do; nothing is written to it.

    progress is called with the lines read and all lines; where cancelled() turns true, what was seen so far is told.
    ask_duplicates looks for likely duplicates too. Rows are counted and let go: the memory does not grow with them.
    """
    today = book.clock.today()
    shown, counts = ImportPreview(file), Counts()
    index = ScratchIndex(file.name)
    newcomers, likely = Newcomers(), LikelyDuplicates()
    try:
        for records in batches(file, counts):
            # Whoever is new is called by the number of the row: one more than were decided about.
            for decision in decide(index, records, lambda: -1 - counts.people, is_new_story):
                counts.count(decision)
                if len(shown.examples) < _EXAMPLES:
                    shown.examples.append(_example(decision))
                if isinstance(decision, Held):
                    continue
                shown.told_rhythms += _tells_rhythm(decision)
                shown.yearly.update(_yearly_days(decision))
                if not file.tells_rhythms and _may_be_given_a_rhythm(decision):
                    columns = decision.record.columns
                    kind = str(columns.get("kind", "both"))
                    newcomers.add((decision.contact_id, kind, columns.get("met_on"), today))
                if ask_duplicates and decision.fate is Fate.CREATED:
                    likely.add(decision.contact_id, decision.record, decision.possible_duplicate_of)
            if progress is not None and records:
                progress(records[-1].line, file.line_count)
            if cancelled is not None and cancelled():
                break
    except apsw.FullError as error:
        raise NoRoomError(
            "The disk is full, so the file cannot be looked at. Nothing was imported. Make some room and try again."
        ) from error
    finally:
        index.close()
    shown.candidates = newcomers.all()
    shown.created, shown.updated, shown.unchanged = counts.created, counts.updated, counts.unchanged
    shown.set_aside, shown.possible_duplicates = counts.set_aside, counts.possible_duplicates
    shown.conclusions = counts.conclusions
    shown.duplicates = likely.find(file, cancelled)
    shown.records = likely.records
    return shown


def _may_be_given_a_rhythm(decision: Decision) -> bool:
    """Return whether the import gives this person the circle where there is room, as import_people decides it."""
    columns = decision.record.columns
    told = _tells_rhythm(decision) or columns.get("no_rhythm")
    return decision.fate is Fate.CREATED and not told and columns.get("status", Status.ACTIVE) == Status.ACTIVE


def _tells_rhythm(decision: Decision) -> bool:
    """Return whether somebody new comes with a circle or a rhythm of their own."""
    told = decision.record.circle or decision.record.columns.get("rhythm_days")
    return decision.fate is Fate.CREATED and bool(told)


def _yearly_days(decision: Decision) -> set[tuple[int, int]]:
    """Return the days on which somebody who is looked after gains a yearly date, each once."""
    status = decision.record.columns.get("status", Status.ACTIVE)
    if status not in (Status.ACTIVE, Status.PAUSED):
        return set()
    return decision.additions.yearly_days()


def _example(decision: Decision | Held) -> Example:
    record = decision.record
    columns = record.columns
    fate, other = (
        (Fate.UNCHANGED, None) if isinstance(decision, Held) else (decision.fate, decision.possible_duplicate_of)
    )
    return Example(
        record.line,
        record.name,
        str(columns.get("organization", "")),
        str(columns.get("title", "")),
        str(columns.get("kind", "")),
        fate,
        other is not None,
    )
