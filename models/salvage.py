"""What can still be read of a damaged book, put together with its newest good backup into a whole one.

apsw brings no sqlite3_recover (https://www.sqlite.org/recovery.html), so rows are read by ranges of their rowids: a
range that cannot be read is halved until only what is really unreadable is left out, and that is taken from the backup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

from models import database as storage
from models import keys, search
from models.connection import BookDatabase, open_file
from models.disk_trouble import reason_of
from models.errors import DamagedBookError, ExportError
from models.salvage_schema import with_schema_of
from models.schema import LOCAL, RECORDED

# What is read in one go, and after how many vain tries a table's unreadable ranges are given up as they are.
_TOGETHER, _MOST_TRIES = 2048, 50_000
# Where nothing tells how far the rowids of a table go, and where a number is a damaged one.
_FAR, _TOO_FAR = 100_000, 50_000_000
_TREE = re.compile(r"Tree (\d+)\b")
_TABLES = tuple(table._meta.table_name for table in (*RECORDED, *LOCAL))
_HISTORY = ("operation", "operation_change")
_PLAN_MARKER = "plan_version"

Row = tuple[Any, ...]


@dataclass
class Salvaged:
    """What came of it: people and interactions in the new book, rows by where they are from, and what is missing.

    lost counts rows that were read but do not fit any more; damaged names the tables of which not all could be read.
    """

    people: int = 0
    interactions: int = 0
    read: int = 0
    from_backup: int = 0
    lost: int = 0
    damaged: list[str] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether everything the user said could be read, so that nothing is missing."""
        return not self.damaged and not self.lost


@dataclass
class _Table:
    """A table of the damaged book: the columns it shares with this format, and the ranges that cannot be read."""

    name: str
    columns: Sequence[str]
    gaps: list[tuple[int, int]] = field(default_factory=list)


def salvage(
    damaged: Path, target: Path, backup: Path | None, is_cancelled: Callable[[], bool] = lambda: False
) -> Salvaged:
    """Write a whole book of what can be read of a damaged one, and of a backup where that has gaps.

    The damaged book is only read. Where its tables have no gaps, nothing is taken from the backup and the history
    stays. Raises DamagedBookError where nothing can be read of either, ExportError where the target cannot be
    written or it was cancelled; then there is no target.
    """
    made: BookDatabase | None = None
    try:
        made = storage.make_file(target, keys.key_of(damaged))
        salvaged = Salvaged()
        with with_schema_of(damaged, backup) as source, _opened(backup) as base:
            if source is None and base is None:
                raise _nothing()
            with made.atomic("IMMEDIATE"):
                _fill(made.connection(), source, base, salvaged, is_cancelled)
        if made.connection().pragma("integrity_check") != "ok":
            raise _nothing()
    except (OSError, apsw.Error, apsw.FullError) as error:
        _discard(made, target)
        raise ExportError(
            "What can be read could not be written: {reason}. The damaged book is as it was.", reason=reason_of(error)
        ) from error
    except BaseException:
        _discard(made, target)
        raise
    made.close()
    return salvaged


def _nothing() -> DamagedBookError:
    return DamagedBookError("Nothing can be read of this book any more, and there is no backup. It was left as it is.")


def _discard(made: BookDatabase | None, target: Path) -> None:
    if made is not None:
        made.close()
    for ending in ("", "-journal"):
        target.with_name(target.name + ending).unlink(missing_ok=True)


def _fill(
    into: apsw.Connection,
    source: apsw.Connection | None,
    base: apsw.Connection | None,
    salvaged: Salvaged,
    is_cancelled: Callable[[], bool],
) -> None:
    hurt = hurt_tables(source)
    for name in _TABLES:
        if is_cancelled():
            raise ExportError("Stopped. The damaged book is as it was.")
        into.execute(f"DELETE FROM {name}")
        table = _Table(name, _shared_columns(into, source, name))
        rows = list(_rows(source, base, table))
        is_hurt = bool(table.gaps) or name in hurt or not table.columns
        if is_hurt and base is not None:
            salvaged.from_backup += _take_from_backup(into, base, table, is_all=name in hurt or not table.columns)
        kept = _insert(into, name, table.columns, rows)
        salvaged.read += kept
        if name in _RECORDED_NAMES:
            salvaged.lost += len(rows) - kept
            if is_hurt:
                salvaged.damaged.append(name)
    salvaged.lost += _drop_orphans(into)
    _number_on(into, source, base)
    if not salvaged.is_whole or any(name in hurt for name in _HISTORY):
        # A changeset fits only what it was made of.
        for name in reversed(_HISTORY):
            into.execute(f"DELETE FROM {name}")
    into.execute("DELETE FROM local_state WHERE key = ?", (_PLAN_MARKER,))
    search.rebuild(into)
    salvaged.people = int(into.execute("SELECT count(*) FROM contact").get)
    salvaged.interactions = int(into.execute("SELECT count(*) FROM interaction").get)


_RECORDED_NAMES = frozenset(table._meta.table_name for table in RECORDED)


def _opened(backup: Path | None) -> Any:
    """Return a context with the backup, or with None where there is none."""
    if backup is None:
        return nullcontext()
    return closing(open_file(backup, is_alone=True))


def hurt_tables(source: apsw.Connection | None) -> set[str]:
    """Return the tables whose own tree is damaged, by quick_check; damage in an index alone hurts no table.

    Where a line of it names no tree, every table may be hurt.
    """
    if source is None:
        return set(_TABLES)
    try:
        lines = [line for row in source.execute("PRAGMA quick_check") for line in str(row[0]).splitlines()]
        roots = {int(root): str(name) for root, name in source.execute(_ROOTS)}
    except apsw.Error:
        return set(_TABLES)
    hurt: set[str] = set()
    for line in lines:
        if line == "ok" or line.startswith("***") or _harmless(line):
            continue
        found = _TREE.search(line)
        if found is None:
            return set(_TABLES)
        if name := roots.get(int(found[1])):
            hurt.add(name)
    return hurt


_ROOTS = "SELECT rootpage, name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"


def _harmless(line: str) -> bool:
    """Tell whether a line is about an index, the list of free pages or the search index, which are made anew."""
    return "index" in line or line.startswith(
        ("Freelist", "Page ", "malformed inverted", "unable to validate the inverted")
    )


def _shared_columns(into: apsw.Connection, source: apsw.Connection | None, name: str) -> list[str]:
    """Return the columns that a table has in both; none where the damaged book does not know it."""
    if source is None:
        return []
    known = {str(row[1]) for row in into.execute(f"PRAGMA table_info({name})")}
    try:
        return [str(row[1]) for row in source.execute(f"PRAGMA table_info({name})") if str(row[1]) in known]
    except apsw.Error:
        return []


def _rows(source: apsw.Connection | None, base: apsw.Connection | None, table: _Table) -> Iterator[Row]:
    """Yield what can be read of a table, each row with its rowid first; what cannot goes into its gaps."""
    if source is None or not table.columns:
        return
    tries = 0
    highest = _highest(source, base, table.name)
    waiting = [(low, min(low + _TOGETHER - 1, highest)) for low in range(1, highest + 1, _TOGETHER)][::-1]
    while waiting:
        low, high = waiting.pop()
        try:
            yield from _range(source, table, low, high)
        except (apsw.Error, UnicodeDecodeError):
            tries += 1
            if low < high and tries < _MOST_TRIES:
                middle = (low + high) // 2
                waiting += [(middle + 1, high), (low, middle)]
            else:
                table.gaps.append((low, high))


def _range(source: apsw.Connection, table: _Table, low: int, high: int) -> list[Row]:
    names = ", ".join(f'"{column}"' for column in table.columns)
    query = f"SELECT rowid, {names} FROM {table.name} NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?"
    limits = (low, high, high - low + 1)
    try:
        return list(source.execute(query, limits))
    except UnicodeDecodeError:
        if low < high:
            raise
    # A letter of a text is damaged: the rest of it is worth keeping.
    table.gaps.append((low, high))
    names = ", ".join(f'CAST("{column}" AS BLOB), typeof("{column}"), "{column}" + 0' for column in table.columns)
    return [_mended(row) for row in source.execute(query.replace(query[14 : query.index(" FROM")], names, 1), limits)]


def _mended(row: Row) -> Row:
    """Return a row of (bytes, type, number) for each column with a sign in place of what is no text any more."""
    values: list[Any] = [row[0]]
    for raw, kind, number in zip(row[1::3], row[2::3], row[3::3], strict=True):
        if kind == "text":
            values.append(bytes(raw).decode("utf-8", errors="replace"))
        else:
            values.append(raw if kind in ("blob", "null") else number)
    return tuple(values)


def _highest(source: apsw.Connection, base: apsw.Connection | None, name: str) -> int:
    """Return the highest rowid a table may have."""
    told = [0]
    for connection in (source, base):
        if connection is None:
            continue
        for query in (f"SELECT max(rowid) FROM {name}", f"SELECT seq FROM sqlite_sequence WHERE name = '{name}'"):
            with suppress(apsw.Error):
                told.append(int(connection.execute(query).get or 0))
    likely = [number for number in told if number <= _TOO_FAR]
    return max(likely) or _FAR


def _take_from_backup(into: apsw.Connection, base: apsw.Connection, table: _Table, *, is_all: bool) -> int:
    """Put in what a backup has where a table has gaps (is_all: everywhere); return how many rows."""
    columns = _shared_columns(into, base, table.name)
    if not columns:
        return 0
    names = ", ".join(f'"{column}"' for column in columns)
    rows = [
        row
        for row in base.execute(f"SELECT rowid, {names} FROM {table.name}")
        if is_all or any(low <= int(str(row[0])) <= high for low, high in table.gaps)
    ]
    return _insert(into, table.name, columns, rows)


def _insert(into: apsw.Connection, name: str, columns: Sequence[str], rows: Sequence[Row]) -> int:
    """Put rows in, each at its rowid, in the place of others with the same keys; return how many fitted."""
    if not rows:
        return 0
    names = ", ".join(f'"{column}"' for column in ("rowid", *columns))
    marks = ", ".join("?" * (len(columns) + 1))
    statement = f"INSERT OR REPLACE INTO {name} ({names}) VALUES ({marks})"
    try:
        with into:
            into.executemany(statement, rows)
    except (apsw.ConstraintError, apsw.MismatchError):
        return sum(_fits(into, statement, row) for row in rows)
    return len(rows)


def _fits(into: apsw.Connection, statement: str, row: Row) -> bool:
    try:
        into.execute(statement, row)
    except (apsw.ConstraintError, apsw.MismatchError):
        return False
    return True


def _drop_orphans(into: apsw.Connection) -> int:
    """Empty or remove what refers to rows that are gone, as their deletion would have done; return how many went."""
    gone = 0
    while broken := into.execute("PRAGMA foreign_key_check").fetchall():
        for name, rowid, _parent, number in broken:
            link = next(row for row in into.execute(f"PRAGMA foreign_key_list({name})") if row[0] == number)
            if link[6] == "SET NULL":
                into.execute(f'UPDATE {name} SET "{link[3]}" = NULL WHERE rowid = ?', (rowid,))
            else:
                into.execute(f"DELETE FROM {name} WHERE rowid = ?", (rowid,))
                gone += 1
    return gone


def _number_on(into: apsw.Connection, *others: apsw.Connection | None) -> None:
    """Let no id come back as somebody else: numbering goes on behind the highest ever given."""
    for connection in others:
        if connection is None:
            continue
        with suppress(apsw.Error, UnicodeDecodeError):
            for name, given in connection.execute("SELECT name, seq FROM sqlite_sequence"):
                if name in _TABLES and isinstance(given, int) and given < _TOO_FAR:
                    into.execute(
                        "INSERT INTO sqlite_sequence (name, seq) SELECT ?1, 0 WHERE NOT EXISTS "
                        "(SELECT 1 FROM sqlite_sequence WHERE name = ?1)",
                        (name,),
                    )
                    into.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (given, name))
