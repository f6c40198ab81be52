"""What the parts of a soak have in common: what they may use, and what they tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a part may use: seconds of wall time, a seed, how many processes at once, and a folder for what it finds."""

    seconds: float
    seed: int
    jobs: int
    folder: Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row of the summary: what was tried, how often, how much of the code was reached, and what was found.

    reached is a number of edges of the control flow, None where nobody counted; findings are the paths of files that
    show what is wrong, the sentence about each beside it with the ending .txt.
    """

    name: str
    executions: int
    reached: int | None
    findings: tuple[Path, ...] = ()


# Yields the outcomes as they are known; raises PartUnavailableError where it cannot run on this machine.
Part = Callable[[Allowance], Iterator[Outcome]]


class PartUnavailableError(Exception):
    """A part needs something that this machine does not have; the text says what."""
