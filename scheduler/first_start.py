"""The first start: how far it has come, which survives a restart, and what comes next after it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.queries import people_rows
from models.schema import LocalState
from scheduler.quiet_writing import write_if_free

_KEY = "first_start"
_OVER = -1


@dataclass(frozen=True)
class NextUp:
    """Who of some people comes up first, and on which day; of is how many of them have a day at all."""

    name: str
    day: date
    of: int


def reached_step() -> int | None:
    """Return the step (from 0) the first start has come to, None when it is over."""
    row = LocalState.get_or_none(LocalState.key == _KEY)
    step = json.loads(row.value) if row is not None else 0
    return None if step == _OVER else int(step)


def keep_step(step: int) -> None:
    """Remember the step (from 0) the first start has come to."""
    _write(step)


def end_first_start() -> None:
    """Remember that the first start is over for good."""
    _write(_OVER)


def next_up(contact_ids: Sequence[int]) -> NextUp | None:
    """Return who of these people comes up first, None where nobody has a day yet."""
    planned = [(row.next_on, row.name) for row in people_rows(contact_ids) if row.next_on is not None]
    if not planned:
        return None
    day, name = min(planned, key=lambda pair: pair[0])
    return NextUp(name, day, len(planned))


def _write(step: int) -> None:
    # Where somebody else is writing, the step is asked for again at the next start: no harm.
    write_if_free(lambda: LocalState.insert(key=_KEY, value=json.dumps(step)).on_conflict("REPLACE").execute())
