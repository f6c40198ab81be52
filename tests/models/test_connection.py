"""The connection keeps nothing of what was asked of it."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from models.schema import LocalState

MEMORY = Path("/proc/self/statm")


def resident_kibibytes() -> int:
    return int(MEMORY.read_text().split()[1]) * 4


@pytest.mark.skipif(not MEMORY.exists(), reason="the memory in use is told in /proc only")
def test_ten_thousand_questions_leave_nothing_behind(book):
    def ask(times: int) -> None:
        for _ in range(times):
            assert LocalState.get_or_none(LocalState.key == "nothing") is None

    ask(500)
    before = resident_kibibytes()
    ask(10_000)
    assert resident_kibibytes() - before < 1000


def test_a_statement_is_not_planned_anew_for_each_value(book):
    connection = book.database.connection()
    assert connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, -1) == 1
