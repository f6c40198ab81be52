"""Format × field: the tables in docs/formats.md say what is measured, and nothing of the book is left out of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.schema import RECORDED
from tests.models.exchange.field_table.document import DOCUMENT, block_in
from tests.models.exchange.field_table.fields import COMPUTED, FIELDS
from tests.models.exchange.field_table.footnotes import FOOTNOTES
from tests.models.exchange.field_table.full_book import fill
from tests.models.exchange.field_table.measuring import Kept, opened
from tests.models.exchange.field_table.read import Arrived, measure_read
from tests.models.exchange.field_table.table import in_part, rendered
from tests.models.exchange.field_table.written import Measured, measure_written


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    """Return the measurement of what is written."""
    return measure_written(tmp_path_factory.mktemp("written"))


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Arrived]:
    """Return the measurement of what is read."""
    return measure_read(tmp_path_factory.mktemp("read"))


def test_every_column_of_the_book_belongs_to_a_field() -> None:
    columns = {
        f"{table._meta.table_name}.{column.column_name}"
        for table in RECORDED
        for column in table._meta.sorted_fields
        if column.column_name != "id"
    }
    told = [column for field in FIELDS for column in field.columns]
    assert columns - set(told) - COMPUTED == set()
    assert set(told) | COMPUTED <= columns
    assert len({field.name for field in FIELDS}) == len(FIELDS)


def test_every_field_is_said_in_the_full_book(tmp_path: Path) -> None:
    with opened(tmp_path) as book:
        usual = {field: field.rows() for field in FIELDS}
        fill(book)
        for field in FIELDS:
            assert field.rows(), field.name
            assert field.rows() != usual[field], field.name


def test_what_is_in_part_is_explained(written: Measured) -> None:
    assert in_part(written) == FOOTNOTES.keys()


def test_the_complete_book_loses_nothing_and_the_own_sheet_nothing_of_a_person(written: Measured) -> None:
    assert set(written["json"].values()) == {Kept.WHOLE}
    lost = {field.name for field, kept in written["csv"].items() if kept is not Kept.WHOLE}
    assert lost == {
        "Introductions", "Offers, and whom they went to", "Interests of your own", "Circles, as you changed them",
        "The order you gave circles, platforms, fields", "Time off", "Saved views",
        "Templates of your own", "Settings",
    }  # fmt: skip


def test_outlook_says_the_same_in_other_languages(read: dict[str, Arrived]) -> None:
    for language in ("Outlook, German", "Outlook, French"):
        assert read[language].fields <= read["Outlook"].fields
    assert len(read["Outlook, German"].fields) == len(read["Outlook"].fields)


def test_the_document_says_what_is_measured(written: Measured, read: dict[str, Arrived]) -> None:
    there = block_in(DOCUMENT.read_text("utf-8"))
    # Measured otherwise? See what changed with: python -m tests.models.exchange.field_table; git diff docs
    assert there == rendered(written, read)
