"""Importing with what the user said of likely duplicates: nothing is lost, counts add up, one undo takes all back."""

from __future__ import annotations

import pytest

from models.exchange.files import read_people
from models.exchange.likeness import Strength
from models.exchange.preview import preview
from models.exchange.resolving import Resolution, conflicts_with_rows
from models.operations.fields import PersonFields
from models.operations.importing import import_people
from models.operations.people import add_person, delete_people
from models.operations.undoing import undo_import
from models.queries import PeopleFilter, people_ids, people_rows, person
from models.queries.duplicates import different_pairs, find_duplicates

TABLE = """Name,Company,Email,Notes
Lindgren Ada,Lumen Ltd,ada@home.example,Sails
Wei Chen,,wei@chen.example,
Bob Miller,Harbour,,
Robert Miller,Harbour,bob@harbour.example,Golf
"""


@pytest.fixture
def ada(book) -> int:
    """Ada Lindgren, whom the file calls by her family name first."""
    known = PersonFields(
        name="Ada Lindgren", organization="Lumen", title="Engineer", kind="personal", stage="connecting"
    )
    return int(add_person(book, known).result)


@pytest.fixture
def seen(book, ada):
    """What the file would bring."""
    return preview(book, read_people(TABLE.encode(), name="people.csv"), ask_duplicates=True)


def everybody() -> list[str]:
    return [row.name for row in people_rows(people_ids(PeopleFilter()))]


def test_likely_duplicates_are_found_with_the_book_and_within_the_file(seen, ada) -> None:
    assert {pair.ids for pair in seen.duplicates} == {(-1, ada), (-4, -3)}
    assert all(pair.likeness.strength is Strength.STRONG for pair in seen.duplicates)
    assert {id_: record.name for id_, record in seen.records.items()} == {
        -1: "Lindgren Ada",
        -3: "Bob Miller",
        -4: "Robert Miller",
    }
    assert seen.created == 4
    assert people_ids(PeopleFilter()) == [ada]


def test_only_what_is_told_is_to_be_chosen(seen, ada) -> None:
    assert {conflict.key for conflict in conflicts_with_rows([ada, -1], seen.records)} == {"name", "work"}


def test_the_same_fills_in_and_keeps_what_was_chosen(book, seen, ada) -> None:
    said = [Resolution(ada, -1, same=True, choices={"name": -1}), Resolution(-3, -4, same=True)]
    change = import_people(book, seen.file, circle_id=None, resolutions=said)
    result = change.result
    assert (result.created, result.updated, result.rows) == (2, 2, 4)
    assert set(result.created_ids) | {ada} == set(people_ids(PeopleFilter()))
    assert ada in result.updated_ids
    assert everybody() == ["Bob Miller", "Lindgren Ada", "Wei Chen"]
    known = person(ada)
    assert (known.columns["title"], known.columns["kind"], known.columns["stage"]) == (
        "Engineer",
        "personal",
        "connecting",
    )
    assert [method.value for method in known.methods] == ["ada@home.example"]
    assert "Sails" in known.columns["notes"]
    again = preview(book, read_people(TABLE.encode(), name="people.csv"), ask_duplicates=True)
    assert (again.created, again.duplicates) == (0, [])
    book.undo()
    assert everybody() == ["Ada Lindgren"]
    assert person(ada).methods == ()
    book.redo()
    assert everybody() == ["Bob Miller", "Lindgren Ada", "Wei Chen"]


def test_not_the_same_is_new_and_never_asked_again(book, seen, ada) -> None:
    import_people(book, seen.file, circle_id=None, resolutions=[Resolution(ada, -1, same=False)])
    assert len(everybody()) == 5
    assert len(different_pairs()) == 1
    # Of the others nothing was said: the view asks about them.
    assert [pair.likeness.strength for pair in find_duplicates().duplicates] == [Strength.STRONG]


def test_whoever_went_meanwhile_is_new(book, seen, ada) -> None:
    delete_people(book, [ada])
    result = import_people(book, seen.file, circle_id=None, resolutions=[Resolution(ada, -1, same=True)]).result
    assert result.created == 4


def test_a_chain_of_the_same_ends_with_who_is_known(book, ada) -> None:
    table = "Name,Company,Email\nAda M. Lindgren,Lumen,\nLindgren Ada,Lumen,ada@home.example\n"
    file = read_people(table.encode(), name="people.csv")
    said = [Resolution(-1, -2, same=True), Resolution(ada, -2, same=True)]
    result = import_people(book, file, circle_id=None, resolutions=said).result
    assert people_ids(PeopleFilter()) == [ada]
    assert (result.created, result.updated, result.created_ids) == (0, 2, [])


def test_undone_out_of_order_whoever_was_known_stays(book, seen, ada) -> None:
    change = import_people(book, seen.file, circle_id=None, resolutions=[Resolution(ada, -1, same=True)])
    add_person(book, PersonFields(name="Somebody Else"))
    undo_import(book, change.operation_id)
    assert everybody() == ["Ada Lindgren", "Somebody Else"]


def test_a_shared_mailbox_is_asked_about(book) -> None:
    table = "Name,Email\nAda Berg,us@home.example\nBo Lind,us@home.example\n"
    seen = preview(book, read_people(table.encode(), name="people.csv"), ask_duplicates=True)
    assert [(pair.ids, pair.likeness.strength) for pair in seen.duplicates] == [((-2, -1), Strength.WEAK)]
    assert seen.possible_duplicates == 1


def test_a_preview_counts_as_the_import_does_over_many_batches(book, monkeypatch) -> None:
    monkeypatch.setattr("models.exchange.matching.BATCH", 3)
    rows = [f"Person {number % 7},p{number % 7}@x.example,Note {number}" for number in range(40)]
    file = read_people(("Name,Email,Notes\n" + "\n".join(rows)).encode(), name="people.csv")
    seen = preview(book, file, ask_duplicates=True)
    result = import_people(book, file, circle_id=None).result
    assert (seen.created, seen.updated, seen.unchanged) == (result.created, result.updated, result.unchanged)
    assert result.created == 7
