"""Reading a file and looking at what an import would do takes no more memory for four times the rows."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from benchmarks.people_files import FORMATS, write_people
from models.book import Book
from models.exchange import (
    column_match,
    json_stream,
    lines,
    matching,
    newcomers,
    reading,
    set_aside,
    sources,
    working_copies,
)
from models.exchange.cards import lines as card_lines
from models.exchange.files import read_people
from models.exchange.preview import preview

FEW = 150
# What may be more, in bytes a row; the text of a row alone has more.
MOST_BYTES_A_ROW = 100
# Of everybody in Monica's export the name is held, because others refer to it.
MOST_OF_MONICA = 300


@pytest.fixture(autouse=True)
def _small_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is bounded reach its bound with few rows."""
    for module, name, bound in (
        (working_copies, "_MOST_IN_MEMORY", 1_000),
        (newcomers, "_MOST", 20),
        (set_aside, "_MOST_HELD", 20),
        (set_aside, "_IN_A_BLOCK", 20),
        (matching, "BATCH", 20),
        (lines, "_BLOCK", 1_000),
        (reading, "_PIECE", 1_000),
        (reading, "_SAMPLE", 4_000),
        (sources, "_BEGINNING", 4_000),
        (column_match, "_ROWS_LOOKED_AT", 50),
        (card_lines, "CHUNK", 1_000),
        (json_stream, "_PIECE", 1_000),
    ):
        monkeypatch.setattr(module, name, bound)


def most_memory(book: Book, path: Path) -> int:
    """Return how many bytes Python held at most while a file was read and previewed."""
    tracemalloc.start()
    try:
        seen = preview(book, read_people(path))
        assert seen.rows > 0
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def grown(book: Book, few: Path, many: Path) -> float:
    """Return how many bytes of memory each further row takes."""
    # What was looked up before (folded names, say) is remembered, up to a bound; here it is known to both.
    preview(book, read_people(many))
    return (most_memory(book, many) - most_memory(book, few)) / (3 * FEW)


@pytest.mark.parametrize("format_", FORMATS)
def test_the_memory_does_not_grow_with_the_rows(book: Book, tmp_path: Path, format_: str) -> None:
    few, many = tmp_path / "few", tmp_path / "many"
    write_people(few, format_, FEW, 7)
    write_people(many, format_, 4 * FEW, 7)
    assert grown(book, few, many) < (MOST_OF_MONICA if format_ == "monica-json" else MOST_BYTES_A_ROW)


def test_nor_with_rows_that_cannot_be_read(book: Book, tmp_path: Path) -> None:
    few, many = tmp_path / "few", tmp_path / "many"
    for path, rows in ((few, FEW), (many, 4 * FEW)):
        with path.open("w", encoding="utf-8") as stream:
            stream.write("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
            stream.writelines(f",,,,Company {number},Position,1 Jan 2020\n" for number in range(rows))
    assert grown(book, few, many) < MOST_BYTES_A_ROW
