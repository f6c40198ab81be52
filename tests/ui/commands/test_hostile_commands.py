"""The command line on a book of people whose fields are made to be obeyed, and names that look like something else."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import Path

import pytest

from models.clock import FixedClock
from scheduler.opening import open_planned_book
from tests.hostile_people import NAMES, add_hostile_people
from tests.ui.commands.conftest import Terminal

# What a terminal obeys: escapes, bells, and characters that turn the direction of what follows.
_OBEYED = set(map(chr, (*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F))))


@pytest.fixture
def hostile(tendril: Terminal, tmp_path: Path) -> Terminal:
    book = open_planned_book(tmp_path / "book", FixedClock(datetime(2026, 11, 23, 8, 0)))
    add_hostile_people(book)
    book.close()
    return tendril


COMMANDS = (
    *(["people"], ["due", "--all"], ["review"], ["health"], ["introductions"], ["events"], ["events", "1"], ["check"]),
    *(["show", str(number)] for number in range(1, len(NAMES) + 1)),
    ["share", "A talk", "--interest", NAMES["formula"]],
    ["draft", "1", "--for", "keep_in_touch"],
)


def test_no_command_prints_what_a_terminal_obeys(hostile: Terminal) -> None:
    for command in COMMANDS:
        for printed in (hostile.done(*command).out, hostile.done(*command, "--json").out):
            assert not _OBEYED & set(printed), (command, sorted(_OBEYED & set(printed)))


def test_a_person_may_be_called_like_an_option_or_a_path(hostile: Terminal) -> None:
    assert NAMES["path"] in hostile("show", NAMES["path"]).out
    assert "--help" in hostile("show", "--", "--help").out


def test_what_is_exported_holds_no_formula(hostile: Terminal, tmp_path: Path) -> None:
    for kind in ("csv", "google-csv", "outlook-csv"):
        target = tmp_path / f"{kind}.csv"
        done = hostile("export", str(target), "--format", kind)
        assert done.status == 0, done.err
        csv.field_size_limit(100_000_000)
        text = target.read_text(encoding="utf-8-sig")
        cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
        assert any("HYPERLINK" in cell for cell in cells)
        assert not [cell for cell in cells if cell.startswith(("=", "@", "\t")) and len(cell) > 1], kind
