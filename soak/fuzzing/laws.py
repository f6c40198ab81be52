"""What must hold of any file: nothing but a sentence refuses it, every row is counted, and an import is whole or not.

Each law takes the bytes of a file and raises AssertionError where it is broken.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from random import Random
from zlib import crc32

from models.book import Book
from models.errors import UnreadableFileError
from models.exchange import matching
from models.exchange.files import ImportFile, read_people
from models.exchange.preview import preview
from models.exchange.records import PersonRecord, SetAside
from models.exchange.tables import BrokenRow
from models.operations.importing import ImportCancelledError, import_people
from tests.models.content import recorded_content

REGION = "NO"
# A reader that is slower has gone astray: under a fuzzer's eyes, on a machine that does other things too.
_MOST_SECONDS, _MOST_SECONDS_A_BYTE = 2.0, 0.000_2
_BATCH = 2


class _BrokenOffError(Exception):
    """What a law throws into an import."""


def understood(data: bytes) -> ImportFile | None:
    """Return the file in these bytes, None where a sentence refuses it; nothing else may be raised."""
    try:
        return read_people(data, REGION)
    except UnreadableFileError as error:
        said = error.sentence.english()
        assert said.endswith("."), said
        return None


def reads(data: bytes) -> None:
    """Read a file twice: each row is a person or set aside with line, reason and text, both times the same."""
    began = time.process_time()
    file = understood(data)
    if file is None:
        return
    entries = list(file.entries())
    assert len(file.set_aside) == sum(isinstance(entry, SetAside) for entry in entries)
    for entry in entries:
        # Whom only a group lists comes last, with the group's line.
        assert 1 <= entry.line <= file.line_count, (entry.line, file.line_count)
        _check_person(entry) if isinstance(entry, PersonRecord) else _check_aside(entry)
    # Of a file that breaks off behind a row there is nothing to show.
    assert all(entry.text.strip(" \t\r\n") for entry in entries[:-1] if isinstance(entry, SetAside)), entries
    if file.table is not None:
        rows = list(file.table.rows())
        assert [row.line for row in rows] == [entry.line for entry in entries]
        for row, entry in zip(rows, entries, strict=True):
            assert not isinstance(row, BrokenRow) or isinstance(entry, SetAside)
    assert entries == list(file.entries())
    spent = time.process_time() - began
    assert spent < _MOST_SECONDS + len(data) * _MOST_SECONDS_A_BYTE, f"{spent:.1f} s for {len(data)} bytes"
    _check_aside_file(file)


def _check_person(person: PersonRecord) -> None:
    assert person.name.strip()
    assert person.source_key
    assert all(value not in (None, "") for value in person.columns.values()), person.columns
    columns = [value for value in person.columns.values() if isinstance(value, str)]
    values = [text for method in person.methods for text in (method.value, method.label)]
    kept = [text for pair in (*person.kept, *person.custom.items()) for text in pair]
    # Halves of characters cannot be stored.
    "".join([*columns, *values, *kept, *person.groups, *person.interests]).encode()


def _check_aside(entry: SetAside) -> None:
    assert entry.reason.english().endswith("."), entry.reason
    entry.text.encode()


def _check_aside_file(file: ImportFile) -> None:
    """Read the file of what was set aside: it is understood or refused in a sentence, and nobody is made up."""
    if not file.set_aside:
        return
    again = understood("".join(file.contents.aside_text(file.set_aside)).encode())
    if again is not None:
        assert sum(1 for _ in again.entries()) == len(list(again.entries()))


def imports_whole(book: Book, data: bytes) -> None:
    """Import a file, once more, and take it back; break an import off; each leaves exactly what it should."""
    file = understood(data)
    if file is None:
        return
    before = recorded_content()
    entries = sum(1 for _ in file.entries())
    chance = Random(crc32(data))
    with _small_batches():
        _break_off(book, data, chance, entries)
    assert recorded_content() == before
    foreseen = preview(book, file)
    change = import_people(book, file, circle_id=None)
    result = change.result
    assert foreseen.rows == result.rows == entries
    assert result.created + result.updated + result.unchanged + len(result.set_aside) == result.rows
    again = import_people(book, read_people(data, REGION), circle_id=None)
    assert again.result.created == 0, again.result
    for done in (again, change):
        if done.operation_id is not None:
            book.undo()
    assert recorded_content() == before


def _break_off(book: Book, data: bytes, chance: Random, entries: int) -> None:
    """Import a file and cancel it, or let an error come: out of the file, or from the disk behind everybody."""
    file = read_people(data, REGION)
    number = chance.randint(0, entries)
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > number // _BATCH

    def breaking_off() -> Iterator[PersonRecord | SetAside]:
        yield from islice(whole(), number)
        raise _BrokenOffError

    def failing() -> None:
        raise _BrokenOffError

    whole = file.contents.entries
    how = chance.randrange(3)
    if how == 1:
        file.contents.entries = breaking_off  # type: ignore[method-assign]
    elif how == 2:
        file.contents.finish = failing  # type: ignore[method-assign]
    with suppress(_BrokenOffError, ImportCancelledError):
        change = import_people(book, file, circle_id=None, cancelled=cancelled if how == 0 else None)
        # A file that nobody asked about, or a book into an empty one, ends before it can be broken off.
        if change.operation_id is not None:
            book.undo()


@contextmanager
def _small_batches() -> Iterator[None]:
    """Let imports write after every few people, so that they can be broken off with some of them written."""
    batch = matching.BATCH
    matching.BATCH = _BATCH
    try:
        yield
    finally:
        matching.BATCH = batch
