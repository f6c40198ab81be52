"""No JSON and no LDIF crashes the readers, and an import of whatever they hold is whole and counts every row."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.book import Book, open_book
from models.clock import FixedClock
from models.errors import UnreadableFileError
from models.exchange.files import read_people
from models.exchange.preview import preview
from models.exchange.records import PersonRecord
from models.exchange.tendril_json import SECTIONS
from models.operations.importing import import_people
from tests.models.content import recorded_content

scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 40), st.floats(allow_nan=False, width=16),
    st.sampled_from(["", " ", "x", "Ada", "a@b.example", "2024-02-30", "2024-02-29", "2024-01-05T14:00:00Z", "month",
                     "year", "email", "birthday", "out", "idea", "both", "call", "contact", "contacts", "notes", "u-1",
                     "u-2", "\u0000", "\u202e", "uid:x", "9999-12-31", "0001-01-01T00:00:00+14:00"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=4),
)  # fmt: skip
ROW = (
    "id uid uuid name kind stage status circle methods dates interests groups custom kept interactions follow_ups "
    "events photo source_keys type value platform details year month day date medium direction note added_at counts "
    "shared absent text due_on due_at interaction person knows a b state state_on starts_on ends_on filter key days "
    "weight position title people given_on met_on rhythm_days first_contact_on edited_at"
).split()
MONICA = (
    "uuid properties data type values first_name last_name is_partial is_dead is_active tags birthdate first_met_date "
    "first_met_through stay_in_touch_frequency stay_in_touch_trigger_date last_talked_to gender avatar avatar_photo "
    "called_at content contact_called happened_at messages initial_date title frequency_type frequency_number inactive "
    "is_year_unknown is_age_based contact_is of_contact dataUrl summary body status completed"
).split()


def shaped(names: list[str]) -> st.SearchStrategy[Any]:
    """Return values in which objects have such names."""
    return st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(names), inner, max_size=6),
        max_leaves=16,
    )


person = st.fixed_dictionaries(
    {"uid": st.sampled_from(["u-1", "u-2"]), "name": st.just("Ada")},
    optional={
        name: shaped(ROW) for name in ("id", "methods", "dates", "interests", "interactions", "follow_ups", "events")
    },
)
books = st.fixed_dictionaries(
    {"format": st.just("tendril-book"), "version": st.just(1), "complete": st.booleans()},
    optional={name: st.lists(person if name == "people" else shaped(ROW), max_size=3) for name in SECTIONS},
)
monica_lists = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["contact", "contacts", "activity", "relationship", "photo"]),
        "values": st.lists(shaped(MONICA), max_size=3),
    }
)
monicas = st.builds(
    lambda data, instance: {
        "version": "1.0-preview.1",
        "app_version": "4",
        "account": {"data": data, "instance": instance},
    },
    st.lists(monica_lists, max_size=3)
    | shaped(MONICA),
    shaped(MONICA),
)  # fmt: skip
friends = st.builds(
    lambda rows: {"friends_v2": rows}, st.lists(shaped(["name", "timestamp", "contact_info"]), max_size=4)
)
lines = st.lists(
    st.one_of(
        st.sampled_from(["", "", "dn: cn=a", "cn: Ada", "cn:: QWRh", "cn:: ?", " folded", "#", "mail: a@b.example",
                         "objectclass: groupOfNames", "member: cn=a", "changetype: modify", "-", "birthyear: 99999999",
                         "birthmonth: 2", "birthday: 31", "jpegPhoto:: /9j/", "x", ":", "a:<b", "description:: //79"]),
        st.text(max_size=8),
    ),
    max_size=14,
).map("\n".join)  # fmt: skip


def understood_whole(book: Book, data: bytes) -> None:
    """Import a file and take it back: every row is counted, and nothing stays."""
    try:
        file = read_people(data, "NO")
    except UnreadableFileError:
        return
    entries = list(file.entries())
    for entry in entries:
        if isinstance(entry, PersonRecord):
            assert entry.name.strip()
            assert entry.source_key
    before = recorded_content()
    foreseen = preview(book, file)
    change = import_people(book, file, circle_id=None)
    result = change.result
    assert foreseen.rows == result.rows == len(entries)
    assert result.created + result.updated + result.unchanged + len(result.set_aside) == result.rows
    again = import_people(book, read_people(data, "NO"), circle_id=None)
    assert again.result.created == 0
    for done in (again, change):
        if done.operation_id is not None:
            book.undo()
    assert recorded_content() == before


FUZZ = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@FUZZ
@given(st.one_of(books, monicas, friends), st.sampled_from([None, 1]))
def test_any_values_under_known_names(book: Book, told: Any, indent: int | None) -> None:
    understood_whole(book, json.dumps(told, indent=indent).encode())


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(books)
def test_any_values_into_a_new_book(tmp_path_factory: pytest.TempPathFactory, told: Any) -> None:
    book = open_book(tmp_path_factory.mktemp("new") / "book", FixedClock(datetime(2026, 11, 23, 8, 0)))
    try:
        understood_whole(book, json.dumps(told | {"complete": True}).encode())
    finally:
        book.close()


@FUZZ
@given(st.one_of(books, monicas, friends), st.data())
def test_files_that_break_off_or_are_damaged(book: Book, told: Any, data: st.DataObject) -> None:
    text = bytearray(json.dumps(told, indent=0).encode())
    at = data.draw(st.integers(0, len(text) - 1))
    if data.draw(st.booleans()):
        text[at] = data.draw(st.integers(0, 255))
    else:
        del text[at:]
    understood_whole(book, bytes(text))


@FUZZ
@given(lines)
def test_any_lines_of_ldif(book: Book, text: str) -> None:
    understood_whole(book, b"dn: cn=first\ncn: First\n" + text.encode("utf-8", "replace"))


@pytest.mark.parametrize(
    "beginning",
    ['{"format": "tendril-book", "people": [', '{"friends_v2": [', '{"app_version": 4, "account": {"data": ['],
)
@given(data=st.binary(max_size=60))
def test_any_bytes_after_a_known_beginning(beginning: str, data: bytes) -> None:
    try:
        file = read_people(beginning.encode() + data)
    except UnreadableFileError:
        return
    assert list(file.entries())
