"""What the fuzzer found, each as a small file of our own: the law it broke holds."""

from __future__ import annotations

import json
from typing import Any

import pytest

from models.book import Book
from models.exchange.files import read_people
from models.exchange.records import PersonRecord, SetAside
from models.operations.fields import MethodFields, PersonFields
from models.operations.importing import import_people
from models.operations.people import add_person
from models.vocabulary import MethodType

_CARD = '["vcard",[["fn",{},"text","%s"]]]'


def entries(data: bytes | str) -> list[PersonRecord | SetAside]:
    return list(read_people(data.encode() if isinstance(data, str) else data, "NO").entries())


def book_of(**lists: Any) -> str:
    return json.dumps({"format": "tendril-book", "version": 1, **lists})


@pytest.mark.parametrize(
    "header",
    ["First Name,E-mail 1 - Label,E-mail 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value", "Name,City"],
)
def test_a_place_of_nothing_but_direction_marks_is_no_place(header: str) -> None:
    row = "Ada,,a@b.example,Place,\u200e" if "Custom" in header else "Ada,\u200e"
    (person,) = entries(f"{header}\n{row}\n")
    assert "place" not in person.columns


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:00-12:00"])
def test_a_moment_that_the_time_zone_moves_out_of_the_calendar_sets_its_row_aside(moment: str) -> None:
    first, second = entries(
        book_of(people=[{"uid": "u", "name": "Ada", "added_at": moment}, {"uid": "v", "name": "Bo"}])
    )
    assert isinstance(first, SetAside)
    assert second.name == "Bo"


def test_a_comma_too_many_is_no_row() -> None:
    found = entries('{"friends_v2": [\n{"name": "Ada"},\n,\n{"name": "Bo"}\n]}')
    assert [entry.name for entry in found] == ["Ada", "Bo"]


def test_rows_before_a_broken_one_are_not_set_aside_with_it() -> None:
    found = entries(
        '{"app_version": "4", "account": {"data": [\n'
        '{"type": "contact", "values": [\n'
        '{"uuid": "a", "properties": {"first_name": "Ada"}},\n'
        '  {"uuid": "b" "properties": {"first_name": "Bo"}}'
    )
    ada, broken = found
    assert ada.name == "Ada"
    assert isinstance(broken, SetAside)
    assert (broken.line, "Bo" in broken.text, "Ada" in broken.text) == (4, True, False)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("dn: cn=a\rcn: Ada\r\rdn: cn=b\rcn: Bo\r", 4),
        ("BEGIN:VCARD\nFN:Ada\rEND:VCARD\r \n \rBEGIN:VCARD\rFN:Bo", 6),
    ],
)
def test_lines_that_end_in_cr_are_counted(text: str, line: int) -> None:
    file = read_people(text.encode(), "NO")
    _, last = file.entries()
    assert last.line == line
    assert file.line_count >= line


def test_a_tendril_id_that_stands_twice_in_a_file_is_one_person_each_time_it_is_imported(book: Book) -> None:
    add_person(book, PersonFields(name="Ada Byron", methods=(MethodFields(MethodType.EMAIL, "ada@b.example"),)))
    card = "BEGIN:VCARD\nX-TENDRIL-UID:9fe0c806\nFN:Ada Byron\nEMAIL:ada@b.example\nEND:VCARD\n"
    created = [import_people(book, read_people((card * 2).encode()), circle_id=None).result.created for _ in range(3)]
    assert created == [0, 0, 0]


def test_a_book_is_read_the_second_time_as_the_first() -> None:
    circle = {"id": 1, "name": "Late", "days": 30, "weight": 1, "position": 9}
    file = read_people(book_of(people=[{"uid": "u", "name": "Ada", "circle": 1}], circles=[circle]).encode())
    assert list(file.entries()) == list(file.entries())


@pytest.mark.parametrize(
    "broken", ['["vcard",[["fn",{},"text","Bo]]]', '["vcard",[["fn",{},"text","Bo"]]', '["vcard",[[}]]']
)
def test_a_broken_jcard_costs_no_other(broken: str) -> None:
    ada, aside, cy = entries(f"[{_CARD % 'Ada'},\n{broken},\n{_CARD % 'Cy'}]")
    assert (ada.name, cy.name) == ("Ada", "Cy")
    assert isinstance(aside, SetAside)
    assert (aside.line, aside.text) == (2, broken)


def test_a_bracket_too_many_ends_no_list_of_jcards() -> None:
    assert [entry.name for entry in entries(f"[{_CARD % 'Ada'}],\n{_CARD % 'Bo'}]")] == ["Ada", "Bo"]


HALF = "\\ud800"
DEEP = f'{"[" * 600}"{HALF}"{"]" * 600}'
PEOPLE = {
    "facebook": f'{{"friends_v2": [\n{{"name": "Ada", "x": {DEEP}}},\n{{"name": "Bo"}}\n]}}',
    "book": '{"format": "tendril-book", "people": [\n'
    f'{{"name": "Ada", "custom": {DEEP}}},\n{{"uid": "v", "name": "Bo"}}\n]}}',
    "monica": '{"app_version": "4", "account": {"data": [{"type": "contact", "values": [\n'
    f'{{"properties": {DEEP}}},\n{{"properties": {{"first_name": "Bo"}}}}\n]}}]}}}}',
    "jcard": f'[["vcard",[["fn",{{}},"text","Ada"],["x-a",{{}},"text",{DEEP}]]],\n{_CARD % "Bo"}]',
}


@pytest.mark.parametrize("kind", PEOPLE)
def test_what_is_nested_too_deeply_is_set_aside_alone(kind: str) -> None:
    aside, bo = entries(PEOPLE[kind])
    assert isinstance(aside, SetAside)
    assert HALF in aside.text
    assert bo.name == "Bo"


@pytest.mark.parametrize(
    "text",
    [
        f"[{_CARD % f'Ada {HALF}'}]",
        "BEGIN:VCARD\nFN;CHARSET=utf-7:Ada +2AA-\nEND:VCARD\n",
        f'Tendril ID,Name,Ways to Reach\nx,Ada,"[{{""type"":""handle"",""value"":""x{HALF}""}}]"\n',
    ],
)
def test_halves_of_characters_are_replaced_because_nothing_can_store_them(book: Book, text: str) -> None:
    result = import_people(book, read_people(text.encode()), circle_id=None).result
    assert (result.rows, result.created) == (1, 1)
