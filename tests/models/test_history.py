"""Undo and redo bring back exactly what was, across restarts, whatever the operation."""

from __future__ import annotations

import gc

import apsw
import pytest

from models.book import open_book
from models.connection import database
from models.database import problems
from models.errors import NothingToUndoError, UndoConflictError
from models.operations.contact import FollowUpFields, log_interaction, set_answer
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.people import add_person, delete_people, edit_person
from models.operations.rhythm import set_circle
from models.operations.settings import change_settings, delete_circle, delete_platform
from models.operations.tags import merge_interests, tag_people
from models.queries import counts, interests_with_counts, person
from models.schema import Contact, Operation, PlannedDate
from scheduler.plan_check import plan_problems
from tests.models.content import recorded_content, searched

ADA = PersonFields(
    name="Ada Lovelace",
    circle_id=3,
    interests=("Chess", "Jazz"),
    groups=("Family",),
    methods=(MethodFields("email", "ada@analytical.example", 1),),
    dates=(DateFields("birthday", 12, 10, 1815),),
    custom={"Shoe size": "36"},
)


def test_undoing_everything_leaves_an_empty_book_and_redo_the_full_one(book):
    empty = recorded_content()
    ada = add_person(book, ADA).result
    log_interaction(
        book, [ada], medium="call", note="Engines", follow_up=FollowUpFields("send notes", book.clock.today())
    )
    tag_people(book, [ada], interests=["Poetry"], platforms=["Signal"])
    edit_person(book, ada, title="Countess", methods=())
    full = recorded_content()
    names = [book.undo().name for _ in range(4)]
    assert names == ["edit_person", "tag_people", "log_interaction", "add_person"]
    assert recorded_content() == empty
    assert [book.redo().name for _ in range(4)] == names[::-1]
    assert recorded_content() == full
    assert problems() == []


@pytest.mark.parametrize(
    "action",
    [
        lambda book, ada: delete_people(book, [ada]),
        lambda book, ada: set_circle(book, [ada], 1),
        lambda book, ada: delete_circle(book, 3),
        lambda book, ada: delete_platform(book, 1),
        lambda book, ada: change_settings(book, look="dark"),
        lambda book, ada: merge_interests(book, 1, into=2),
        lambda book, ada: edit_person(book, ada, name="Ada King", custom={}, dates=(), groups=("Friends",)),
    ],
    ids=["delete", "circle", "delete circle", "delete platform", "settings", "merge interests", "edit"],
)
def test_every_kind_of_operation_is_undone_with_its_children(book, action):
    ada = add_person(book, ADA).result
    log_interaction(book, [ada], medium="email", platform_id=1)
    before = recorded_content()
    assert action(book, ada).operation_id is not None
    after = recorded_content()
    assert after != before
    book.undo()
    assert recorded_content() == before
    assert problems() == []
    book.redo()
    assert recorded_content() == after
    assert problems() == []


def test_search_and_plan_follow_undo_and_redo(book):
    ada = add_person(book, ADA).result
    assert searched("chess lovelace") == [ada]
    book.undo()
    assert searched("chess") == []
    assert PlannedDate.select().count() == 0
    book.redo()
    assert searched("chess lovelace") == [ada]
    assert PlannedDate.get(PlannedDate.contact == ada).interval_days == 90


def test_undo_reaches_back_over_a_restart(book):
    add_person(book, ADA)
    directory, clock = book.directory, book.clock
    book.close()
    again = open_book(directory, clock)
    assert again.undo().details == {"name": "Ada Lovelace"}
    assert counts().everyone == 0


def test_a_new_operation_drops_what_could_be_redone(book):
    add_person(book, ADA)
    book.undo()
    add_person(book, PersonFields(name="Grace"))
    with pytest.raises(NothingToUndoError, match="nothing to redo"):
        book.redo()


def test_what_changed_nothing_is_not_recorded(book):
    ada = add_person(book, ADA).result
    change = edit_person(book, ada, name="Ada Lovelace", interests=("jazz", "CHESS"), title="")
    assert change.operation_id is None
    assert Operation.select().count() == 1
    assert dict(person(ada).interests) == {"Chess": False, "Jazz": False}


def test_an_operation_that_fails_leaves_nothing(book):
    before = recorded_content()

    def break_down() -> None:
        with book.operation("broken"):
            add_person(book, ADA)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_down()
    assert recorded_content() == before
    assert Operation.select().count() == 0
    assert add_person(book, ADA).operation_id is not None


def test_operations_inside_another_are_one_step(book):
    with book.operation("both") as step:
        add_person(book, ADA)
        add_person(book, PersonFields(name="Grace"))
    assert step.change.name == "both"
    assert counts().everyone == 2
    book.undo()
    assert counts().everyone == 0


def test_an_undo_that_no_longer_fits_changes_nothing(book):
    ada = add_person(book, ADA).result
    edit_person(book, ada, title="Countess")
    # As a program would that knows nothing of the history.
    Contact.update(title="Baroness").where(Contact.id == ada).execute()
    with pytest.raises(UndoConflictError, match="cannot be undone"):
        book.undo()
    assert person(ada).title == "Baroness"


def test_an_undo_that_was_refused_lets_the_book_be_read_and_written(book):
    """Also before Python's collector comes by, which rests while the window is in use."""
    ada = add_person(book, ADA).result
    edit_person(book, ada, title="Countess")
    other = apsw.Connection(str(book.path))
    other.execute("UPDATE contact SET title = 'Baroness'")
    database.connection().set_busy_timeout(0)
    gc.disable()
    try:
        with pytest.raises(UndoConflictError) as refused:
            book.undo()
        other.execute("UPDATE contact SET title = 'Duchess'")
        other.close()
        assert refused.value.__traceback__ is not None, "who tells of it has it still"
        assert person(ada).title == "Duchess"
        edit_person(book, ada, title="Queen")
    finally:
        gc.enable()
    assert person(ada).title == "Queen"


def test_what_an_operation_touched_is_told(book):
    ada = add_person(book, ADA).result
    grace = add_person(book, PersonFields(name="Grace", interests=("Chess",))).result
    chess = next(row.id for row in interests_with_counts() if row.name == "Chess")
    jazz = next(row.id for row in interests_with_counts() if row.name == "Jazz")
    change = merge_interests(book, chess, into=jazz)
    assert change.contact_ids == {ada, grace}
    assert searched("jazz") == [ada, grace]
    assert "contact_interest" in change.tables


def test_the_plan_of_whoever_is_left_in_an_interaction_follows(book):
    ada, grace = (add_person(book, PersonFields(name=name, circle_id=3)).result for name in ("Ada", "Grace"))
    attempt = log_interaction(book, [ada, grace], medium="email").result
    set_answer(book, attempt, "no")
    assert plan_problems(book) == []
    change = delete_people(book, [ada])
    assert change.contact_ids == {ada, grace}
    assert plan_problems(book) == []
    book.undo()
    assert plan_problems(book) == []


def test_a_long_operation_in_parts_is_one_step(book):
    with book.operation("import") as step:
        for number in range(5):
            add_person(book, PersonFields(name=f"Person {number}", interests=("Chess",)))
            step.recorder.split()
    assert len(step.change.contact_ids) == 5
    book.undo()
    assert counts().everyone == 0
    assert list(database.execute_sql("SELECT count(*) FROM interest")) == [(0,)]
    book.redo()
    assert counts().everyone == 5
