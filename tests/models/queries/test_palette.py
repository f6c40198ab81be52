"""What the palette finds in the book: people, whom an operation changed too, notes, and how many."""

from __future__ import annotations

from datetime import date

import pytest

from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people
from models.operations.rhythm import set_status
from models.queries import PeopleFilter, people_ids
from models.queries.palette import PeopleNames, how_many_with, notes_with, people_named


@pytest.fixture
def three(book) -> dict[str, int]:
    fields = {
        "maya": PersonFields(name="Maya Okafor", organization="Northwind", notes="Grows tomatoes"),
        "tomas": PersonFields(name="Tomás Lindqvist", nickname="Tompa", organization="Weiß & Co"),
        "nora": PersonFields(name="Nora Weiss"),
    }
    return {key: add_person(book, value).result for key, value in fields.items()}


def ids(names: PeopleNames, query: str) -> list[int]:
    return [person.contact_id for person in names.find(query, 9)]


def test_people_are_found_by_name_nickname_and_work(three) -> None:
    names = PeopleNames()
    assert ids(names, "oakfor") == [three["maya"]]
    assert ids(names, "tompa") == [three["tomas"]]
    assert ids(names, "nor") == [three["nora"], three["maya"]]
    assert ids(names, "maya north") == [three["maya"]]
    assert ids(names, "weiss") == [three["nora"], three["tomas"]]


def test_those_who_are_looked_after_come_first(book) -> None:
    first, second = (add_person(book, PersonFields(name=f"Ada {letter}")).result for letter in "AB")
    set_status(book, [first], "let_go")
    assert ids(PeopleNames(), "ada") == [second, first]


def test_changes_are_followed_without_reading_everybody_again(book, three) -> None:
    names = PeopleNames()
    ada = add_person(book, PersonFields(name="Ada Okafor")).result
    delete_people(book, [three["nora"]])
    names.changed([ada, three["nora"]])
    assert set(ids(names, "okafor")) == {ada, three["maya"]}
    assert ids(names, "nora") == []
    assert names.outdated == 2


def test_before_everybody_is_read_people_are_found_by_the_index(three) -> None:
    assert [person.contact_id for person in people_named("oka", 9)] == [three["maya"]]
    assert people_named("…", 9) == []


def test_notes_are_shown_around_what_was_found_newest_first(book, three) -> None:
    long = "We spoke of many things on the way to the station, " * 4 + "and of sailing round Öland with the children."
    log_interaction(book, [three["maya"]], medium="call", direction="both", note=long, on=date(2026, 10, 1))
    log_interaction(book, [three["tomas"]], medium="call", direction="both", note="Sailing", on=date(2026, 11, 1))
    newest, older = notes_with("sail", 9)
    assert (newest.contact_id, newest.name, newest.text, newest.on) == (
        three["tomas"],
        "Tomás Lindqvist",
        "Sailing",
        date(2026, 11, 1),
    )
    assert "sailing round Öland" in older.text
    assert older.text.startswith("…")
    assert [note.contact_id for note in notes_with("oland", 9)] == [three["maya"]]
    assert [(note.text, note.on) for note in notes_with("tomatoes", 9)] == [("Grows tomatoes", None)]
    assert notes_with("sail", 1) == [newest]
    assert notes_with('"', 9) == []


def test_how_many_is_what_people_shows(book, three) -> None:
    set_status(book, [three["nora"]], "let_go")
    for text in ("weiss", "maya", "northwind", "nobody", "?"):
        shown = people_ids(PeopleFilter(text=text)) if text != "?" else []
        assert how_many_with(text, 10) == len(shown)
    assert how_many_with("o", 0) == 1
