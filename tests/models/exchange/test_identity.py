"""Which names can be one person's, and by what a row is known again."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.identity import names_compatible, source_key
from models.exchange.records import MethodRecord, PersonRecord
from models.exchange.repeats import Repeats
from models.vocabulary import MethodType


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Bob Smith", "Robert Smith"),
        ("R. Smith", "Robert Smith"),
        ("Smith, Robert", "Robert Smith"),
        ("José García", "Jose Garcia"),
        ("Jürgen Müller", "Juergen Mueller"),
        ("Ada Byron", "Ada King Byron"),
        ("Ada", "Ada Byron"),
        ("Tim Berners-Lee", "Tim Berners Lee"),
        ("Dr. Ada Byron, PhD", "ada byron"),
        ("Mary O’Brien", "Mary OBrien"),
        ("Anna S.", "Anna Smith"),
        ("Maria da Silva", "Maria Silva"),
        ("李雷", "李雷"),
    ],
)
def test_compatible(one: str, two: str) -> None:
    assert names_compatible(one, two)
    assert names_compatible(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("John Smith", "Jane Smith"),
        ("John Smith", "John Doe"),
        ("Reception", "Ada Byron"),
        ("Ana & Bo Holm", "Ana Holm"),
        ("Ana and Bo Holm", "Bo Holm"),
        ("John Paul Smith", "John Peter Smith"),
        ("李雷", "韩梅梅"),
        ("Ada Byron", "Byron Industries"),
        ("Room 1", "Room 12"),
        ("Desk 1 Berlin", "Desk 12 Berlin"),
        ("1. FC Holm", "12. FC Holm"),
    ],
)
def test_not_compatible(one: str, two: str) -> None:
    assert not names_compatible(one, two)
    assert not names_compatible(two, one)


@given(st.text(max_size=30), st.text(max_size=30))
def test_comparing_is_symmetric_and_everybody_is_themselves(one: str, two: str) -> None:
    assert names_compatible(one, one)
    assert names_compatible(one, two) == names_compatible(two, one)


def test_rows_without_a_sure_key_are_counted() -> None:
    record = PersonRecord(2, {"name": "John Doe", "met_on": date(2019, 3, 1)})
    repeats = Repeats()
    first, second = source_key("x", record, repeats.count), source_key("x", record, repeats.count)
    assert first != second
    assert source_key("x", record, Repeats().count) == first
    assert source_key("y", record, Repeats().count) != first


def test_the_region_does_not_change_how_a_row_is_known_again() -> None:
    columns = {"name": "Ada"}
    read = PersonRecord(2, columns, [MethodRecord(MethodType.PHONE, "801 555 0142", key="+18015550142")])
    unread = PersonRecord(2, columns, [MethodRecord(MethodType.PHONE, "801 555 0142")])
    assert source_key("x", read, Repeats().count) == source_key("x", unread, Repeats().count)
