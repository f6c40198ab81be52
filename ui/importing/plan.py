"""What an import is going to do, as far as it has been settled: the preview, the duplicates, how many get a rhythm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from models.backups import Reason, back_up_before
from models.book import Book
from models.errors import ExportError
from models.exchange.preview import ImportPreview
from models.exchange.resolving import Resolution
from models.history import Change, newest
from models.operations.broken_off import mark_import
from models.operations.importing import import_people
from models.operations.undoing import undo_import
from models.queries import CircleRow
from models.schema import Circle, ImportantDate
from scheduler.planner import import_spread


class ImportPlan:
    """The preview of a file with what the user has said of its duplicates."""

    def __init__(self, book: Book, preview: ImportPreview) -> None:
        """Begin with what was seen in the file, nothing said yet."""
        self.preview = preview
        self._book = book
        self._given: dict[int, int] = {}
        self._resolutions: list[Resolution] = []

    @property
    def resolutions(self) -> list[Resolution]:
        """What was said of likely duplicates."""
        return self._resolutions

    @property
    def undecided(self) -> int:
        """How many likely duplicates nothing was said of."""
        return len(self.preview.duplicates) - len(self._resolutions)

    def resolve(self, resolutions: Sequence[Resolution]) -> None:
        """Take what was said of likely duplicates."""
        self._resolutions = list(resolutions)
        self._given.clear()

    def forget_room(self) -> None:
        """Count anew who gets a rhythm: the room or the circles have changed."""
        self._given.clear()

    @property
    def newcomers(self) -> int:
        """How many people will be new."""
        return max(0, self.preview.created - len(self._joined()))

    @property
    def told_rhythms(self) -> int:
        """How many of them, at most, come with a rhythm of their own."""
        return min(self.newcomers, self.preview.told_rhythms)

    @property
    def people(self) -> int:
        """How many people will be new or filled in."""
        return self.preview.created + self.preview.updated

    def given_to(self, circle: CircleRow | None) -> int:
        """Return how many of the new people the week has room for in a circle."""
        if circle is None:
            return 0
        if circle.id not in self._given:
            joined = self._joined()
            # In the order of the rows, as the ids that the import will give.
            candidates = [
                (-id_, kind, met_on, added_on)
                for id_, kind, met_on, added_on in self.preview.candidates
                if id_ not in joined
            ]
            chosen = import_spread(self._book, Circle.get_by_id(circle.id), candidates, self._coming(joined))
            self._given[circle.id] = len(chosen)
        return self._given[circle.id]

    def import_into(
        self,
        book: Book,
        circle_id: int | None,
        words: Mapping[str, str],
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> Change:
        """Import as was settled; words are what the notes call values that were not chosen. Runs on the worker."""
        try:
            back_up_before(book, Reason.IMPORTING, cancelled)
        except ExportError:
            if cancelled():
                # Where the program ends, the next start tells of it.
                mark_import(self.preview.file.name)
            raise
        # After the backup, which is to hold nothing of an import.
        mark_import(self.preview.file.name)
        return import_people(
            book,
            self.preview.file,
            circle_id=circle_id,
            spread=import_spread,
            resolutions=self._resolutions,
            words=words,
            progress=progress,
            cancelled=cancelled,
        )

    def _coming(self, joined: Mapping[int, int]) -> Counter[tuple[int, int]]:
        """Return how many yearly dates the import brings, by month and day; the same one of the same person once."""
        coming, theirs = Counter(self.preview.yearly), dict[int, set[tuple[int, int]]]()
        for gone, kept in joined.items():
            days = self.preview.records[gone].yearly_days()
            there = theirs[kept] = theirs[kept] if kept in theirs else self._days_of(kept)
            coming.subtract(days & there)
            there |= days
        return coming

    def _days_of(self, id_: int) -> set[tuple[int, int]]:
        """Return the yearly days of a row or of somebody in the book."""
        if id_ < 0:
            return self.preview.records[id_].yearly_days()
        return {(row.month, row.day) for row in ImportantDate.select().where(ImportantDate.contact == id_)}

    def _joined(self) -> dict[int, int]:
        """Return the rows that turn out to be somebody else, with who that is."""
        root: dict[int, int] = {}

        def top(id_: int) -> int:
            while id_ in root:
                id_ = root[id_]
            return id_

        for said in self._resolutions:
            # Somebody of the book stays, else the earlier row.
            kept, gone = sorted((top(said.one), top(said.other)), key=lambda id_: (id_ < 0, abs(id_)))
            if said.same and kept != gone and gone < 0:
                root[gone] = kept
        return {gone: top(gone) for gone in root}


def travel_of(operation_id: int) -> Callable[[Book], Change]:
    """Return what takes an import back, out of order where other steps came after it, or does it again."""
    last, following = newest(undone=False), newest(undone=True)
    if last is not None and last.id == operation_id:
        return Book.undo
    if following is not None and following.id == operation_id:
        return Book.redo
    return partial(undo_import, operation_id=operation_id)
