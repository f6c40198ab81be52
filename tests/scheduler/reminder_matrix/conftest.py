"""The days in which the cells of the matrix are lived."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scheduler import quiet_writing
from tests.scheduler.reminder_matrix.cells import Begin
from tests.scheduler.simulated_days import Days


@pytest.fixture
def begin(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Begin]:
    """Begin days with a book and a program, which end with the test."""
    # Who waits five seconds for a lock in a test waits in vain.
    monkeypatch.setattr(quiet_writing, "_USUAL_PATIENCE", 0)
    begun: list[Days] = []

    def start(*arguments: object, **settings: object) -> Days:
        begun.append(Days(tmp_path / "book", *arguments, **settings))
        begun[0].book.database.connection().set_busy_timeout(0)
        return begun[0]

    yield start
    for days in begun:
        days.close()
