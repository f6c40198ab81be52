"""The least that importing LinkedIn's rows, doing it again, taking it back and exporting them could cost.

Each is what a short script would do with the same rows, tables and indexes, without asking whether the book has them,
without planning, history, or a look at what a cell holds. Processor seconds of a process of its own.
"""

from __future__ import annotations

import csv
import io
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import apsw

from benchmarks.big_book import NOW
from models.clock import FixedClock
from scheduler.opening import open_planned_book

_TABLES = ("contact", "contact_method", "kept_property", "source_key", "planned_date")
_DOCUMENTS = """
SELECT id, fold(name || ' ' || given_name || ' ' || family_name), fold(organization || ' ' || title), '', fold(place),
    fold((SELECT group_concat(value, ' ') FROM contact_method WHERE contact_id = contact.id)), fold(notes)
FROM contact"""
_PEOPLE = """
SELECT name, given_name, family_name, organization, title, kind, stage, met_on, added_at,
    (SELECT group_concat(value, ';') FROM contact_method WHERE contact_id = contact.id AND type = 'email'),
    (SELECT group_concat(value, ';') FROM contact_method WHERE contact_id = contact.id AND type = 'url')
FROM contact ORDER BY sort_name"""


def floors(file: Path, imported: Path, empty: Path) -> dict[str, float]:
    """Return processor seconds by step, for a file, a book that has its people, and a folder for another book."""
    source = open_planned_book(imported, FixedClock(NOW))
    connection = source.database.connection()
    rows = {table: list(connection.execute(f"SELECT * FROM {table}")) for table in _TABLES}
    documents = list(connection.execute(_DOCUMENTS))
    taken = {
        "the same again": _cost(lambda: _look_up(file, connection)),
        "export csv": _cost(lambda: _write_table(connection, file.with_name("floor.csv"))),
        "export vcf": _cost(lambda: _write_cards(connection, file.with_name("floor.vcf"))),
    }
    source.close()
    target = open_planned_book(empty, FixedClock(NOW))
    connection = target.database.connection()
    taken["import"] = _cost(lambda: _insert(file, connection, rows, documents))
    taken["undo"] = _cost(lambda: _delete(connection))
    target.close()
    return taken


def _cost(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _read(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def _insert(
    file: Path, connection: apsw.Connection, rows: dict[str, list[Any]], documents: Sequence[tuple[Any, ...]]
) -> None:
    """Read the file and write the rows it becomes, all in one transaction."""
    _read(file)
    with connection:
        for table, content in rows.items():
            if content:
                places = ", ".join("?" * len(content[0]))
                connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({places})", content)
        connection.executemany(
            "INSERT OR REPLACE INTO contact_search (rowid, names, work, interests, places, reach, notes) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            documents,
        )


def _look_up(file: Path, connection: apsw.Connection) -> None:
    """Read the file and ask for each row whether its profile or address is known."""
    for row in _read(file):
        known = row[2] if len(row) > 2 else ""
        connection.execute("SELECT contact_id FROM contact_method WHERE normalized = ?", (known,)).fetchone()


def _delete(connection: apsw.Connection) -> None:
    """Delete all that was inserted, with its entries in the search index."""
    with connection:
        for table in (*reversed(_TABLES), "contact_search"):
            connection.execute(f"DELETE FROM {table} WHERE rowid > 0")


def _write_table(connection: apsw.Connection, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(connection.execute(_PEOPLE))


def _write_cards(connection: apsw.Connection, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        for name, given, family, organization, title, kind, stage, met, added, emails, urls in connection.execute(
            _PEOPLE
        ):
            card = io.StringIO()
            card.write(f"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{name}\r\nN:{family};{given};;;\r\n")
            card.write(f"ORG:{organization}\r\nTITLE:{title}\r\nX-KIND:{kind}\r\nX-STAGE:{stage}\r\n")
            card.write(f"X-MET:{met}\r\nREV:{added}\r\n")
            card.writelines(f"EMAIL:{value}\r\n" for value in (emails or "").split(";") if value)
            card.writelines(f"URL:{value}\r\n" for value in (urls or "").split(";") if value)
            card.write("END:VCARD\r\n")
            stream.write(card.getvalue())


if __name__ == "__main__":
    print(json.dumps(floors(*map(Path, sys.argv[1:]))))
