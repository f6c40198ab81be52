"""An import undone out of order keeps whoever was edited or met since."""

from __future__ import annotations

import pytest

from models.database import problems
from models.errors import NothingToUndoError
from models.operations.contact import log_interaction
from models.operations.fields import MethodFields, PersonFields
from models.operations.people import add_person, delete_people, edit_person
from models.operations.undoing import UndoneImport, undo_import
from models.queries import groups_with_counts, interests_with_counts, people_ids, people_rows, person
from tests.models.content import recorded_content, searched


@pytest.fixture
def imported(book):
    """An operation that brought five people and filled in a sixth."""
    known = add_person(book, PersonFields(name="Known", interests=("Jazz",))).result
    with book.operation("import_people") as step:
        for number in range(5):
            add_person(
                book,
                PersonFields(
                    name=f"Person {number}",
                    interests=("Chess", "Jazz") if number else ("Sailing",),
                    groups=("Imported",),
                    methods=(MethodFields("email", f"p{number}@x.example", 1),),
                ),
            )
            step.recorder.split()
        edit_person(book, known, title="Filled in", interests=("Jazz", "Rust"))
    return step.change.operation_id


def names():
    return [row.name for row in people_rows(people_ids())]


def test_without_anything_since_it_is_as_before(book, imported):
    book.undo()
    before = recorded_content()
    book.redo()
    change = undo_import(book, imported)
    assert change.result == UndoneImport(removed=5, kept=0)
    assert recorded_content() == before


def test_who_was_met_or_edited_since_stays_whole(book, imported):
    ids = people_ids()
    first, second = (id_ for id_ in ids if person(id_).name in ("Person 1", "Person 2"))
    log_interaction(book, [first], medium="call", note="Nice")
    edit_person(book, second, title="Boss")
    deleted = next(id_ for id_ in ids if person(id_).name == "Person 4")
    delete_people(book, [deleted])
    change = undo_import(book, imported)
    assert change.result.kept - change.result.removed == 3 - 2
    assert names() == ["Known", "Person 1", "Person 2"]
    assert person(first).interactions[0].note == "Nice"
    assert [row.value for row in person(second).methods] == ["p2@x.example"]
    known = person(ids[0])
    assert (known.title, known.interests) == ("", (("Jazz", False),))
    assert {row.name for row in interests_with_counts()} == {"Chess", "Jazz"}
    assert [row.people for row in groups_with_counts()] == [2]
    assert searched("person") == [first, second]
    assert problems() == []
    book.undo()
    assert "Person 3" in names()
    assert person(ids[0]).title == "Filled in"
    assert problems() == []


def test_it_is_undone_only_once(book, imported):
    book.undo()
    with pytest.raises(NothingToUndoError):
        undo_import(book, imported)
