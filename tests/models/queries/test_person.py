"""Finding the person a name means, and what there is to choose from."""

from __future__ import annotations

import sys

import apsw
import pytest

from models.errors import AmbiguousPersonError, UnknownPersonError
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.saved_views import delete_view, rename_view, save_view
from models.queries import (
    PeopleFilter,
    complete_group,
    complete_interest,
    complete_person,
    counts,
    groups_with_counts,
    interests_with_counts,
    person,
    platforms,
    resolve_person,
    saved_views,
)
from models.schema import Acquaintance


@pytest.fixture
def people(book):
    """Namesakes and others."""
    everyone = [
        PersonFields(name="Maya Okafor", nickname="May", interests=("Trail running", "Chess"), groups=("Work",)),
        PersonFields(name="Maya Lind", organization="Lumen", interests=("Chess",), kind="personal"),
        PersonFields(name="Émile Zola", status="paused"),
        PersonFields(name="4711"),
    ]
    return [add_person(book, fields).result for fields in everyone]


def test_ids_whole_names_nicknames_and_parts(people):
    maya, lind, emile, cologne = people
    assert resolve_person(str(maya)) == maya
    assert resolve_person("maya okafor") == maya
    assert resolve_person("MAY") == maya
    assert resolve_person(" lind ") == lind
    assert resolve_person("emile") == emile
    assert resolve_person("4711") == cologne


def test_who_is_meant_must_be_clear(people):
    with pytest.raises(AmbiguousPersonError, match=rf"Maya Lind, Lumen \(id {people[1]}\); Maya Okafor"):
        resolve_person("maya")
    for nobody in ("Grace", "%", "", "99", "_aya"):
        with pytest.raises(UnknownPersonError):
            resolve_person(nobody)
    with pytest.raises(UnknownPersonError):
        person(99)


def test_completion(people):
    assert complete_interest("run") == ["Trail running"]
    assert complete_interest("") == ["Chess", "Trail running"]
    assert complete_interest("%") == []
    assert complete_group("wor") == ["Work"]
    assert [row.name for row in complete_person("oka")] == ["Maya Okafor"]
    assert [row.name for row in complete_person("may")] == ["Maya Lind", "Maya Okafor"]


def test_counts(people):
    assert (counts().everyone, counts().active, counts().paused) == (4, 3, 1)
    chess = interests_with_counts()[0]
    assert (chess.name, chess.people, chess.personal, chess.both) == ("Chess", 2, 1, 1)
    assert [(row.name, row.people) for row in groups_with_counts()] == [("Work", 1)]
    assert {row.kind for row in platforms()} == {"professional", "personal"}


def test_acquaintances_are_seen_from_both_sides(people):
    maya, lind, emile, _ = people
    Acquaintance.create(contact=maya, other=emile, how="neighbours")
    Acquaintance.create(contact=lind, other=maya, how="cousins")
    assert [(row.contact_id, row.how) for row in person(maya).acquaintances] == [
        (emile, "neighbours"),
        (lind, "cousins"),
    ]
    assert [(row.name, row.how) for row in person(lind).acquaintances] == [("Maya Okafor", "cousins")]


def test_saved_views(book):
    wilting = PeopleFilter(kinds=("professional",), warmths=("wilting",))
    view = save_view(book, " Wilting · work ", wilting).result
    assert [(row.name, row.filter) for row in saved_views()] == [("Wilting · work", wilting)]
    save_view(book, "Wilting · work", PeopleFilter())
    rename_view(book, view, "Everyone")
    assert [(row.name, row.filter) for row in saved_views()] == [("Everyone", PeopleFilter())]
    delete_view(book, view)
    assert saved_views() == []
    book.undo()
    assert [row.name for row in saved_views()] == ["Everyone"]


def test_somebody_whom_another_program_deletes_meanwhile_is_unknown(book, monkeypatch):
    """What is asked of a person is asked one by one: the last questions may find nobody any more."""
    ada = add_person(book, PersonFields(name="Ada")).result

    def deleted_meanwhile(contact_id: int) -> tuple[()]:
        other = apsw.Connection(str(book.path))
        other.pragma("foreign_keys", 1)
        other.execute("DELETE FROM contact WHERE id = ?", (contact_id,))
        other.close()
        return ()

    monkeypatch.setattr(sys.modules[person.__module__], "_custom", deleted_meanwhile)
    with pytest.raises(UnknownPersonError):
        person(ada)
