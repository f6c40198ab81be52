"""An import in the midst of its steps as plain values: kept when the program ends, and taken up at the next start.

The file itself is read anew. A table that was pasted is not kept: nothing of people who are in no book yet stays in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.exchange.choices import ImportChoices
from models.exchange.column_match import ColumnMatch
from models.exchange.dates import Order
from models.exchange.files import ImportFile
from models.kept_writing import Kept
from models.vocabulary import Kind, Stage

if TYPE_CHECKING:
    from ui.importing.duplicates_step import Answer


# The size of a file in bytes and when it was written in nanoseconds; nothing where it cannot be asked.
Mark = list[int]


@dataclass(frozen=True)
class Left:
    """Where an import was left: the step, the file as it was matched and chosen, the circle, what was said of pairs.

    mark is that of the file when it was read.
    """

    step: int
    file: ImportFile
    mark: Mark
    circle_id: int | None
    answers: Sequence[Answer]


def kept_import(files: Sequence[Path], left: Left | None = None) -> Kept:
    """Return what leads back to the first of these files; left is None where it was not read yet. The others wait."""
    kept: Kept = {"files": [str(path.absolute()) for path in files], "left": None}
    if left is not None:
        match = left.file.match
        kept["left"] = {
            "step": left.step,
            "mark": left.mark,
            "columns": match.to_remember() if match is not None and match.adjustable else None,
            "choices": _as_values(left.file.choices),
            "circle": left.circle_id,
            "answers": [list(answer) for answer in left.answers],
        }
    return kept


def mark_of(path: Path | None) -> Mark:
    """Return what tells whether a file is as it was."""
    with suppress(OSError):
        if path is not None:
            told = path.stat()
            return [told.st_size, told.st_mtime_ns]
    return []


def answers_to(kept: Kept, mark: Mark) -> Sequence[Answer]:
    """Return what was said of pairs, where the file is as it was: they name its people by their rows."""
    left = kept["left"]
    return left["answers"] if mark and left.get("mark") == mark else []


def taken_up(file: ImportFile, kept: Kept | None) -> ImportFile:
    """Return a file that was read again with what had been chosen for it, if anything was.

    What its columns mean counts only where they are called as before.
    """
    left = kept["left"] if kept is not None else None
    if left is None:
        return file
    match, columns = file.match, left["columns"]
    if match is not None and columns is not None and columns["header"] == match.to_remember()["header"]:
        file = file.with_match(_matched(match, columns))
    return file.with_choices(_choices_of(left["choices"]))


def _matched(match: ColumnMatch, columns: Mapping[str, Any]) -> ColumnMatch:
    for index, meaning in columns["columns"].items():
        if match.columns[int(index)].meaning != meaning:
            match = match.with_meaning(int(index), meaning)
    order = columns.get("order")
    return match.with_order(Order(order)) if order is not None and order != match.order else match


def _as_values(choices: ImportChoices) -> dict[str, Any]:
    return {
        "kinds": dict(choices.kinds),
        "stages": dict(choices.stages),
        "groups": list(choices.groups),
        "interests": list(choices.interests),
        "without_groups": sorted(choices.without_groups),
        "without_interests": sorted(choices.without_interests),
        "without_platforms": sorted(choices.without_platforms),
    }


def _choices_of(values: Mapping[str, Any]) -> ImportChoices:
    return ImportChoices(
        kinds={Kind(told): Kind(chosen) for told, chosen in values["kinds"].items()},
        stages={Stage(told): Stage(chosen) for told, chosen in values["stages"].items()},
        groups=tuple(values["groups"]),
        interests=tuple(values["interests"]),
        without_groups=frozenset(values["without_groups"]),
        without_interests=frozenset(values["without_interests"]),
        without_platforms=frozenset(values["without_platforms"]),
    )
