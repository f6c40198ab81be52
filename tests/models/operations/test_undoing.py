"""An import undone out of order keeps whoever was edited or met since."""

from __future__ import annotations

import pytest

from models.database import problems
from models.errors import NothingToUndoError
from models.operations.contact import edit_interaction, log_interaction
from models.operations.fields import MethodFields, PersonFields
from models.operations.people import add_person, delete_people, edit_person
from models.operations.settings import edit_circle
from models.operations.tags import set_mine
from models.operations.undoing import UndoneImport, undo_import
from models.queries import groups_with_counts, interests_with_counts, people_ids, people_rows, person
from models.queries.housekeeping import standing_imports
from models.schema import Interaction
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


def test_what_people_share_may_change_without_keeping_them(book):
    with book.operation("import_people") as step:
        add_person(book, PersonFields(name="Imported", interests=("Chess",), circle_id=3))
        chess = interests_with_counts()[0].id
    set_mine(book, chess, mine=True)
    edit_circle(book, 3, name="Network", days=100, weight=3)
    assert undo_import(book, step.change.operation_id).result == UndoneImport(removed=1, kept=0)
    assert [row.name for row in interests_with_counts()] == ["Chess"]


def test_the_interactions_an_import_brought_go_with_the_people(book):
    before = recorded_content()
    with book.operation("import_people") as step:
        for name in ("Ada", "Grace"):
            add_person(book, PersonFields(name=name))
            log_interaction(book, [step.result], medium="event", note=name)
    edited = log_interaction(book, [people_ids()[0]], medium="call").result
    edit_interaction(book, edited, note="Later")
    assert undo_import(book, step.change.operation_id).result == UndoneImport(removed=1, kept=1)
    assert sorted(row.note for row in Interaction.select()) == ["Ada", "Later"]
    for _ in range(4):
        book.undo()
    assert recorded_content() == before


def test_an_import_that_was_taken_back_is_offered_again_only_once_that_is_undone(book, imported):
    add_person(book, PersonFields(name="Later"))
    assert [row.id for row in standing_imports()] == [imported]
    undo_import(book, imported)
    assert standing_imports() == []
    with pytest.raises(NothingToUndoError):
        undo_import(book, imported)
    book.undo()
    assert [row.id for row in standing_imports()] == [imported]
    assert "Person 3" in names()


def test_who_was_met_or_edited_since_stays_whole(book, imported):
    ids = people_ids()
    first, second = (id_ for id_ in ids if person(id_).name in ("Person 1", "Person 2"))
    log_interaction(book, [first], medium="call", note="Nice")
    edit_person(book, second, title="Boss")
    deleted = next(id_ for id_ in ids if person(id_).name == "Person 4")
    delete_people(book, [deleted])
    change = undo_import(book, imported)
    # Somebody who was deleted since neither stays nor goes.
    assert change.result == UndoneImport(removed=2, kept=2)
    assert (change.details["removed"], change.details["kept"]) == (2, 2)
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
