"""What the palette shows in a row, and how rows of different kinds are ranked in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

PERSON, INTEREST, GROUP, VIEW, NOTE, COMMAND, ALL = "person", "interest", "group", "view", "note", "command", "all"
EVENT = "event"

# What a match is worth by what was found: a person before a group of the same name. Notes stand in the book by the
# thousand, so they come after whatever bears the words as a name.
_WEIGHTS = {PERSON: 1.0, COMMAND: 0.98, VIEW: 0.97, INTEREST: 0.96, GROUP: 0.95, EVENT: 0.95, NOTE: 1.0}
_USED = 0.02


@dataclass(frozen=True)
class PaletteRow:
    """One row: what it is, its words, what Enter and Ctrl+Enter do.

    identity names it across sessions ("person:12"); mark is the small word for its kind at the end; keys the keys
    that do the same; score how well it was found (0 to 1); emphasised whether the query is looked for in it;
    is_step whether it takes back or does again what somebody did.
    """

    kind: str
    identity: str
    title: str
    open: Callable[[], object]
    detail: str = ""
    icon: str = ""
    mark: str = ""
    keys: str = ""
    score: float = 0.0
    second_words: str = ""
    second: Callable[[], object] | None = None
    second_key: str = "Ctrl+Return"
    emphasised: bool = True
    is_step: bool = False


def ranked(rows: Iterable[PaletteRow], used: Iterable[str], most: int) -> list[PaletteRow]:
    """Return the best rows of different kinds, the best first; what was chosen lately comes first among equals.

    Undo and redo come after all others where somebody was found, so that Enter after a name takes nothing back.
    """
    lately = set(used)

    def worth(row: PaletteRow) -> float:
        return row.score * _WEIGHTS[row.kind] + (_USED if row.identity in lately else 0.0)

    weighed = [replace(row, score=worth(row)) for row in rows]
    has_people = any(row.kind == PERSON for row in weighed)
    return sorted(weighed, key=lambda row: (has_people and row.is_step, -row.score))[:most]
