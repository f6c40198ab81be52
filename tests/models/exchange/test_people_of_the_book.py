"""People as other programs' formats take them are those that Tendril's own table tells, but for the story."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from models.book import Book
from models.exchange import rows_of_people
from models.exchange.export import people_as_cells
from models.exchange.files import read_people
from models.exchange.people_of_the_book import people_of
from models.exchange.records import PersonRecord
from models.exchange.rows_of_people import CHUNK, everybody
from models.exchange.tendril_csv import person_from_cells
from models.operations.importing import import_people
from models.operations.people import set_photo
from models.operations.sample import add_sample_people

_CARD = """BEGIN:VCARD
VERSION:4.0
FN:Zoë Owl
N:Owl;Zoë;;Dr.;
NICKNAME:Zo; the owl
ORG:Lamp\\; Wire;R&D
ADR;TYPE=home:;Flat 2;4 Quay Lane;Bristol;;BS1 4ST;United Kingdom
TEL;TYPE=work,cell:+44 7700 900123
X-SOCIALPROFILE;TYPE=Chess server:zoe
BDAY:--0229
X-OWN;A=b:kept
CATEGORIES:Choir\\, old,Family
INTEREST:Rowing\\, at sea
NOTE:One\\nTwo
END:VCARD
"""
_PICTURE = b"\x89PNG\r\n\x1a\n a picture"
_STORY = ("met_event", "acquaintances", "photo")


def test_everything_but_the_story_is_what_the_own_table_tells(book: Book) -> None:
    """The sample people, of whom some have nearly everything, and one from a card are compared."""
    add_sample_people(book)
    added = import_people(book, read_people(_CARD.encode(), name="card.vcf"), circle_id=None).result.created_ids
    set_photo(book, added[0], _PICTURE)
    ids = everybody(book)
    expected = [_without_story(person_from_cells(0, cells, None)) for cells in people_as_cells(ids[:CHUNK])]
    found = list(people_of(ids))
    assert found == expected
    assert any(person.story and "photo" in person.story for person in found)
    assert any(method.details for person in found for method in person.methods)


def test_people_come_in_the_order_asked_and_progress_is_told(book: Book, tmp_path: Path) -> None:
    """More than are read at a time keep their order; an id that nobody has is passed over."""
    file = tmp_path / "people.csv"
    file.write_text("Name\n" + "\n".join(f"Person {number:04d}" for number in range(CHUNK + 2)), encoding="utf-8")
    import_people(book, read_people(file), circle_id=None)
    ids = everybody(book)[::-1]
    told: list[tuple[int, int]] = []
    names = [person.name for person in people_of([*ids, 10_000_000], lambda *counts: told.append(counts))]
    assert names == sorted(names, reverse=True)
    assert len(names) == CHUNK + 2
    assert told == [(CHUNK, CHUNK + 3), (CHUNK + 3, CHUNK + 3)]


def _without_story(person: PersonRecord) -> PersonRecord:
    story = {key: value for key, value in (person.story or {}).items() if key in _STORY}
    return replace(person, story=story or None)


def test_only_tables_with_rows_are_asked(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of people with a name and an address two questions tell all; what comes to be known is asked for at once."""
    header = "First Name,Last Name,Email\n"
    import_people(book, read_people((header + "Ada,Byron,ada@x.example\n").encode(), name="p.csv"), circle_id=None)
    asked: list[str] = []
    monkeypatch.setattr(rows_of_people, "_asked", _noting(asked, rows_of_people._asked))
    [ada] = everybody(book)
    [held] = rows_of_people.rows_of_people([ada], rows_of_people.EVERYTHING)
    assert set(held.related) == {"methods", "source_keys"}
    assert len(asked) <= 4
    set_photo(book, ada, b"picture")
    asked.clear()
    [held] = rows_of_people.rows_of_people([ada], rows_of_people.EVERYTHING)
    assert set(held.related) == {"methods", "source_keys", "photo"}


def _noting(asked: list[str], ask: Callable[..., Any]) -> Callable[..., Any]:
    def noted(sql: str, ids: Sequence[int]) -> Any:
        if ids:
            asked.append(sql)
        return ask(sql, ids)

    return noted
