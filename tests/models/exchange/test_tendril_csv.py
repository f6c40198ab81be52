"""Tendril's own CSV: everything recorded of a person comes back."""

from __future__ import annotations

import csv
import io
import json
import stat
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.book import Book, open_book
from models.clock import FixedClock
from models.errors import ExportError
from models.exchange.export import export_csv
from models.exchange.files import read_people
from models.exchange.tendril_csv import HEADER, join_list, split_list
from models.operations.contact import add_follow_up, log_interaction
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.importing import import_people
from models.operations.people import add_person, set_photo
from models.schema import (
    Acquaintance,
    Circle,
    Contact,
    Event,
    EventContact,
    KeptProperty,
    Platform,
)
from models.vocabulary import DateType, Kind, MethodType, Preference, Stage, Status
from tests.models.content import recorded_content

CLOCK = FixedClock(datetime(2026, 11, 23, 8, 0))
# Without the control characters that no book keeps.
_LEFT_OUT = "".join(map(chr, (*range(0x09), *range(0x0E, 0x1C), 0x7F)))
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=_LEFT_OUT), max_size=20)
lists = st.lists(words.filter(lambda text: text.strip() == text != ""), max_size=4)


@given(lists)
def test_lists_in_a_cell(entries: list[str]) -> None:
    assert split_list(join_list(entries)) == entries


def _filled(book: Book) -> list[int]:
    """Fill a book with two people of whom everything is recorded."""
    platform = Platform.create(
        name="Ham; radio", kind="personal", type="handle", medium="call", link="x:{value}", position=99
    )
    circle = Circle.create(name="=Choir", days=21, weight=2)
    event = Event.create(name="PyCon", date=date(2026, 5, 1), place="Pittsburgh", notes="hall 3")
    ada = add_person(book, PersonFields(
        name="Ada King", name_prefix="Dr.", given_name="Ada", additional_name="Augusta", family_name="King",
        name_suffix="PhD", nickname="=Addie", phonetic_name="ay-da", organization="-Acme; \\Ltd", department="@Research",  # noqa: E501
        title="+Chief", place="London", kind=Kind.PROFESSIONAL, stage=Stage.CONNECTING, stage_reason="met her",
        status=Status.PAUSED, circle_id=circle.id, rhythm_days=45, met_on=date(2020, 1, 2), met_event_id=event.id,
        how_met="by 'chance'", estimated_on=date(2025, 1, 1), skipped_on=date(2025, 2, 2),
        first_contact_on=date(2026, 12, 1), snoozed_until=datetime(2026, 12, 2, 9, 30), requested_on=date(2026, 11, 1),
        better_not_mention="work,\nor weather", notes='line "one"\r\n\'=two\n\ttabbed',
        interests=("Chess; blitz", "C:\\path", "=1+1"), groups=("Family", "Böök, club"),
        methods=(
            MethodFields(MethodType.PHONE, "+47 900 00 001", None, "Mobile", Preference.PREFERRED, None, "+4790000001"),
            MethodFields(MethodType.EMAIL, "Ada@Example.com", 1, "Work"),
            MethodFields(MethodType.HANDLE, "", platform.id, "", Preference.PREFER_NOT),
            MethodFields(MethodType.ADDRESS, "Street 1\nLeeds", None, "Home", None, {"street": "Street 1", "city": "Leeds"}),  # noqa: E501
            MethodFields(MethodType.URL, "https://x.example/;a", None),
        ),
        dates=(DateFields(DateType.BIRTHDAY, 2, 29), DateFields(DateType.OTHER, 5, 6, 1999, "=first day", 3)),
        custom={"Pronouns": "she/her", "=x": "'=y"},
    )).result  # fmt: skip
    bob = add_person(book, PersonFields(name="Bob", no_rhythm=True), sample=True).result
    # The same address under a compatible name: two people all the same.
    bob2 = add_person(book, PersonFields(name="Bob", methods=(MethodFields(MethodType.EMAIL, "bob@x.example"),))).result
    add_person(book, PersonFields(name="Bob", methods=(MethodFields(MethodType.EMAIL, "bob@x.example"),)))
    log_interaction(
        book, [ada, bob], medium="call", direction="both", on=date(2026, 11, 1), note='=talk;\n"x"', gave=True
    )
    log_interaction(book, [bob], medium="email", on=date(2026, 11, 2), asked=True, received=True)
    log_interaction(book, [bob], medium="email", on=date(2026, 11, 2), asked=True, received=True)
    add_follow_up(book, ada, "ask; how", date(2026, 12, 24), time(9, 30))
    set_photo(book, bob, b"\x89PNG fake")
    EventContact.insert(event=event, contact=bob).execute()
    Acquaintance.create(contact=bob, other=ada, how="=school")
    KeptProperty.create(contact=ada, format="vcard", name="X-Foo", value="a;b\nc")
    return [ada, bob, bob2]


def _said(tables: dict[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    """Leave out how rows of a file are known again, and where lists show circles, platforms and fields (position)."""
    ordered = ("circle", "platform", "custom_field")
    return {
        name: sorted(((row[:-1] if name in ordered else row) for row in rows), key=repr)
        for name, rows in tables.items()
        if name != "source_key"
    }


def test_a_whole_book_comes_back_row_for_row(tmp_path: Path) -> None:
    book = open_book(tmp_path / "one", CLOCK)
    _filled(book)
    before = recorded_content()
    path = tmp_path / "people.csv"
    assert export_csv(book, [1, 2, 3, 4], path) == 4
    book.close()
    book = open_book(tmp_path / "two", FixedClock(CLOCK.now() + timedelta(days=9)))
    result = import_people(book, read_people(path, "US"), circle_id=3).result
    assert (result.created, result.set_aside, result.format) == (4, [], "tendril-csv")
    after = _said(recorded_content())
    for name, rows in _said(before).items():
        assert after[name] == rows, name
    second = tmp_path / "again.csv"
    export_csv(book, None, second)
    assert sorted(second.read_text().splitlines()) == sorted(path.read_text().splitlines())
    assert import_people(book, read_people(path, "US"), circle_id=None).operation_id is None
    book.undo()
    assert recorded_content()["contact"] == []
    book.close()


def test_the_book_it_came_from_learns_nothing_from_it(tmp_path: Path) -> None:
    book = open_book(tmp_path / "one", CLOCK)
    _filled(book)
    export_csv(book, None, tmp_path / "people.csv")
    change = import_people(book, read_people(tmp_path / "people.csv", "US"), circle_id=None)
    assert (change.operation_id, change.result.unchanged) == (None, 4)
    book.close()


def test_no_cell_is_a_formula_and_the_sheet_is_readable(book: Book, tmp_path: Path) -> None:
    _filled(book)
    path = tmp_path / "people.csv"
    export_csv(book, [1], path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_bytes().startswith(b"\xef\xbb\xbfTendril ID,Name,")
    header, ada = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
    assert tuple(header) == HEADER
    assert not [cell for cell in ada if cell[:1] in "=+-@\t\r" and cell]
    cells = dict(zip(header, ada, strict=True))
    assert cells["Phones"] == "'+47 900 00 001"
    assert cells["Birthday"] == "'--02-29"
    assert cells["Last Interaction On"] == "2026-11-01"
    assert json.loads(cells["Follow-ups"])[0]["text"] == "ask; how"


def test_a_sheet_of_ones_own_needs_few_columns_and_may_add_to_the_readable_ones(book: Book) -> None:
    text = "Tendril ID,Name,Emails,Birthday,Interests,Kind\n,Ada King,a@x.example; b@x.example,--04-12,chess; go,personal\n"  # noqa: E501
    assert import_people(book, read_people(text.encode()), circle_id=None).result.created == 1
    assert import_people(book, read_people(text.encode()), circle_id=None).result.unchanged == 1


@pytest.mark.parametrize(
    ("column", "value", "words_"),
    [
        ("Met On", "yesterday", "“yesterday” under Met On"),
        ("Kind", "friendly", "no kind"),
        ("Rhythm Days", "0", "Rhythm Days"),
        ("Ways to Reach", "[1]", "no known type"),
        ("Dates", '"[{""type"":""birthday"",""month"":13,""day"":1}]"', "Dates"),
        ("Interactions", '"[{""date"":""x""}]"', "interaction"),
        ("Custom Fields", "{", "JSON"),
        ("Photo", "§", "Photo"),
        ("Name", "", "no name"),
    ],
)
def test_wrong_values_set_a_row_aside(column: str, value: str, words_: str) -> None:
    header = ["Tendril ID", "Name"] + ([column] if column != "Name" else [])
    row = ["", value] if column == "Name" else ["", "Ada", value]
    if column == "Name":
        header, row = [*header, "Notes"], [*row, "x"]
    file = read_people(f"{','.join(header)}\n{','.join(row)}\n,Bob,\n".encode())
    assert [person.name for person in file.records()] == ["Bob"]
    assert words_ in file.set_aside[0].reason.english()


def test_an_existing_file_is_replaced_only_by_force(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("mine")
    with pytest.raises(ExportError, match="exists already"):
        export_csv(book, None, path)
    assert path.read_text() == "mine"
    export_csv(book, None, path, force=True)
    assert path.read_text("utf-8-sig").startswith("Tendril ID")
    with pytest.raises(ExportError, match="could not be written"):
        export_csv(book, None, tmp_path / "missing" / "people.csv")
    assert [entry.name for entry in tmp_path.iterdir() if "partial" in entry.name] == []


names = words.filter(lambda text: text.strip() != "")
methods = st.builds(
    MethodFields, st.sampled_from(["email", "phone", "url", "address", "handle"]), names, st.sampled_from([None, 1, 7]),
    words, st.sampled_from([None, *Preference]), st.none() | st.dictionaries(st.sampled_from(["city", "street"]), names, min_size=1),  # noqa: E501
)  # fmt: skip
people = st.builds(
    PersonFields, name=names, organization=words, notes=words, nickname=words, how_met=words,
    kind=st.sampled_from(Kind), stage=st.sampled_from(Stage), status=st.sampled_from(Status),
    rhythm_days=st.none() | st.integers(1, 3650), met_on=st.none() | st.dates(), no_rhythm=st.booleans(),
    interests=lists.map(tuple), groups=lists.map(tuple), methods=st.lists(methods, max_size=3).map(tuple),
    dates=st.lists(st.builds(DateFields, st.sampled_from(DateType), st.integers(1, 12), st.integers(1, 28),
                             st.none() | st.integers(1000, 2999), words, st.integers(0, 90)), max_size=3).map(tuple),
    custom=st.dictionaries(names, names, max_size=2),
)  # fmt: skip


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(people, min_size=1, max_size=4))
def test_anybody_comes_back(tmp_path_factory: pytest.TempPathFactory, everybody: list[PersonFields]) -> None:
    folder = tmp_path_factory.mktemp("round")
    book = open_book(folder / "one", CLOCK)
    for person in everybody:
        add_person(book, person)
    before = recorded_content()
    export_csv(book, sorted(row.id for row in Contact.select()), folder / "x.csv")
    book.close()
    book = open_book(folder / "two", CLOCK)
    import_people(book, read_people(folder / "x.csv"), circle_id=None)
    after = recorded_content()
    book.close()
    # Interests and groups that nobody has, and the order in which shared ones were made, are no one's.
    for name in ("contact", "contact_method", "important_date"):
        assert after[name] == before[name], name
    for name, own in (("interest", 1), ("contact_group", 1), ("custom_field", 1)):
        assert {row[own] for row in after[name]} <= {row[own] for row in before[name]}
    for name in ("contact_interest", "group_member", "custom_value"):
        assert len(after[name]) == len(before[name]), name
