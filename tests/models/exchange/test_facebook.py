"""Facebook's friends: names as they were meant, and since when."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.book import Book
from models.exchange.facebook import repaired
from models.exchange.files import read_people
from models.operations.importing import import_people


@given(st.text(st.characters(categories=["L", "Nd"]), min_size=1))
def test_names_come_back_from_bytes_written_as_letters(name: str) -> None:
    assert repaired(name.encode().decode("latin-1")) == name or name.encode().decode("latin-1") == name


@pytest.mark.parametrize("name", ["Zoë Müller", "陳美玲", "Ada", "Ã", "Łukasz"])
def test_names_that_are_right_stay(name: str) -> None:
    assert repaired(name) == name


def test_friends_come_in_once(book: Book) -> None:
    told = {"friends_v2": [
        {"name": "Zo\u00c3\u00ab Zur", "timestamp": 1700000000},
        {"name": "Ada King", "timestamp": "?", "contact_info": "ada@x.example"},
        {"timestamp": 1700000002}, "nobody", {"name": "\u200b"},
    ]}  # fmt: skip
    data = json.dumps(told, indent=2).encode()
    file = read_people(data)
    zoe, ada = file.records()
    assert (zoe.name, zoe.columns["met_on"], zoe.columns["kind"]) == ("Zoë Zur", date(2023, 11, 14), "personal")
    assert [(method.value, method.platform) for method in zoe.methods] == [("", "facebook")]
    assert [method.value for method in ada.methods] == ["ada@x.example", ""]
    assert "met_on" not in ada.columns
    result = import_people(book, file, circle_id=None).result
    assert (result.format, result.created, len(result.set_aside), result.rows) == ("facebook-json", 2, 3, 5)
    assert import_people(book, read_people(data), circle_id=None).operation_id is None
    mended = "".join(file.contents.aside_text(file.set_aside)).replace('"nobody"', '{"name": "Bo"}')
    assert import_people(book, read_people(mended.encode()), circle_id=None).result.created == 1


def test_the_older_name_of_the_list() -> None:
    assert [person.name for person in read_people(b'{"friends":[{"name":"Bo"}]}').records()] == ["Bo"]
