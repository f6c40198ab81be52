"""The least that importing LinkedIn's rows, doing it again, taking it back and exporting them could cost.

Each is what a short script would do to end with the same: the same rows in the same tables with their indexes and the
index for searching, made beforehand; the same cells of the same table and the same lines of the same cards, from one
query and with texts put together by hand. None asks whether the book has somebody, plans, or looks at what a cell
holds; what each makes is compared with what Tendril makes in the tests. Processor seconds of a process of its own.
"""

from __future__ import annotations

import csv
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import apsw

from benchmarks.big_book import NOW
from models.clock import FixedClock
from models.exchange.tendril_csv import HEADER
from scheduler.opening import open_planned_book

_TABLES = ("contact", "contact_method", "kept_property", "source_key", "planned_date")
# What taking back is made from.
_HISTORY = ("operation", "operation_change")
_DOCUMENTS = """
SELECT id, fold(name || ' ' || given_name || ' ' || family_name), fold(organization || ' ' || title), '', fold(place),
    fold((SELECT group_concat(value, ' ') FROM contact_method WHERE contact_id = contact.id)), fold(notes)
FROM contact"""
_CELLS = """
SELECT uid, contact.name, given_name, family_name, organization, title, kind, stage, status, k.name, k.days, k.weight,
    met_on, first_contact_on, replace(added_at, ' ', 'T'), replace(edited_at, ' ', 'T'),
    (SELECT group_concat(value, '; ') FROM contact_method WHERE contact_id = contact.id AND type = 'email'),
    (SELECT group_concat(value, '; ') FROM contact_method WHERE contact_id = contact.id AND type = 'url'),
    (SELECT json_group_array(json_object('type', m.type, 'value', value, 'platform', p.key, 'key', normalized))
     FROM contact_method m LEFT JOIN platform p ON p.id = platform_id WHERE contact_id = contact.id),
    (SELECT nullif(json_group_array(json_array(format, name, value)), '[]') FROM kept_property
     WHERE contact_id = contact.id),
    (SELECT group_concat(key, '; ') FROM source_key WHERE contact_id = contact.id)
FROM contact LEFT JOIN circle k ON k.id = circle_id ORDER BY sort_name, contact.id"""
_COLUMNS = (
    "Tendril ID", "Name", "First Name", "Last Name", "Organization", "Job Title", "Kind", "Stage", "Status", "Circle",
    "Circle Days", "Circle Weight", "Met On", "First Contact On", "Added At", "Edited At", "Emails", "Websites",
    "Ways to Reach", "Kept", "Known From",
)  # fmt: skip
_CARDS = """
SELECT uid, contact.name, given_name, family_name, organization, title, kind, stage, status, k.name, k.days, k.weight,
    met_on, added_at, edited_at,
    (SELECT group_concat(value, ';') FROM contact_method WHERE contact_id = contact.id AND type = 'email'),
    (SELECT group_concat(value, ';') FROM contact_method WHERE contact_id = contact.id AND type = 'url'),
    (SELECT group_concat(name || ':' || value, char(10)) FROM kept_property WHERE contact_id = contact.id)
FROM contact LEFT JOIN circle k ON k.id = circle_id ORDER BY sort_name, contact.id"""


def floors(file: Path, imported: Path, empty: Path) -> dict[str, float]:
    """Return processor seconds by step, for a file, a book that has its people, and a folder for another book."""
    source = open_planned_book(imported, FixedClock(NOW))
    connection = source.database.connection()
    rows = {table: list(connection.execute(f"SELECT * FROM {table}")) for table in (*_HISTORY, *_TABLES)}
    documents = list(connection.execute(_DOCUMENTS))
    taken = {
        "the same again": _cost(lambda: _look_up(file, connection)),
        "export csv": _cost(lambda: write_table(connection, file.with_name("floor.csv"))),
        "export vcf": _cost(lambda: write_cards(connection, file.with_name("floor.vcf"))),
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
                connection.executemany(f"INSERT INTO {table} VALUES ({places})", content)
        connection.executemany(
            "INSERT INTO contact_search (rowid, names, work, interests, places, reach, notes) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            documents,
        )


def _look_up(file: Path, connection: apsw.Connection) -> None:
    """Read the file and ask for each row who has its profile."""
    for row in _read(file):
        known = row[2].removeprefix("https://www.") if len(row) > 2 else ""
        connection.execute("SELECT contact_id FROM contact_method WHERE normalized = ?", (known,)).fetchone()


def _delete(connection: apsw.Connection) -> None:
    """Delete all that was inserted, with its entries in the search index."""
    with connection:
        for table in (*reversed(_TABLES), "contact_search"):
            connection.execute(f"DELETE FROM {table} WHERE rowid > 0")


def write_table(connection: apsw.Connection, path: Path) -> None:
    """Write everybody with the cells that Tendril's own table has of them."""
    places = [_COLUMNS.index(name) if name in _COLUMNS else -1 for name in HEADER]
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER)
        writer.writerows([row[place] for place in places] for row in map(_with_blank, connection.execute(_CELLS)))


def _with_blank(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a row with nothing behind it, for the columns that nobody has anything in."""
    return (*row, None)


def write_cards(connection: apsw.Connection, path: Path) -> None:
    """Write everybody with the lines that Tendril's cards have of them, none of them folded."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        for row in connection.execute(_CARDS):
            uid, name, given, family, organization, title, kind, stage, status, circle, days, weight, *rest = row
            met, added, edited, emails, urls, kept = rest
            card = (
                f"BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:-//Tendril//EN\r\nUID:urn:uuid:{uid}\r\n"
                f"X-TENDRIL-UID:{uid}\r\nFN:{name}\r\nN:{family};{given};;;\r\n"
            )
            if organization:
                card += f"ORG:{organization}\r\n"
            if title:
                card += f"TITLE:{title}\r\n"
            for value in (urls or "").split(";"):
                card += f"SOCIALPROFILE;SERVICE-TYPE=linkedin:{value}\r\nURL;X-TENDRIL-AGAIN=yes:{value}\r\n"
            for value in emails.split(";") if emails else ():
                card += f"EMAIL;TYPE=work:{value}\r\n"
            card += f"X-TENDRIL-KIND:{kind}\r\nX-TENDRIL-STAGE:{stage}\r\nX-TENDRIL-STATUS:{status}\r\n"
            if met:
                card += f"X-TENDRIL-MET-ON:{met}\r\n"
            if circle:
                card += f"X-TENDRIL-CIRCLE:{circle};{days};{weight}\r\n"
            for line in kept.split("\n") if kept else ():
                card += f"X-TENDRIL-KEPT;FORMAT=linkedin-csv;NAME={line}\r\n"
            stream.write(f"{card}CREATED:{added}\r\nREV:{edited}\r\nEND:VCARD\r\n")


if __name__ == "__main__":
    print(json.dumps(floors(*map(Path, sys.argv[1:]))))
