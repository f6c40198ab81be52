"""A person who is erased is in no byte of the data folder any more, and everything else is as it was."""

from __future__ import annotations

import json

import apsw
import pytest

from models import keys
from models.backups import back_up_here, contents_of
from models.checking import index_problems
from models.connection import database, open_file
from models.database import problems
from models.deeds import done
from models.erasing.gone import people_gone
from models.erasing.wiping import is_unfinished
from models.errors import NothingToUndoError, UnknownPersonError
from models.operations.contact import add_follow_up, log_interaction
from models.operations.erasing import erase_people, plan_erasing
from models.operations.fields import MethodFields, PersonFields
from models.operations.merging import merge_people
from models.operations.people import add_person, delete_people, edit_person
from models.operations.undoing import undo_import
from models.queries import people_ids, people_rows
from models.queries.filtering import PeopleFilter
from models.queries.hints import dismissed_hints
from models.queries.housekeeping import newest_operations
from models.schema import Contact, Interaction, KeptProperty, Operation, ReminderLog, SavedView
from scheduler.opening import open_planned_book
from scheduler.plan_check import plan_problems
from tests.models.content import recorded_content
from tests.models.erasing.content import MARKS, marked_person, marks_in


def sound(book):
    """Say that every check passes."""
    assert problems() == []
    assert index_problems() == []
    assert plan_problems(book) == []


def undo_all(book):
    """Undo every step, checking references, and return how many there were."""
    for number in range(1000):
        try:
            book.undo()
        except NothingToUndoError:
            return number
        assert problems() == []
    raise AssertionError


def redo_all(book):
    for _ in range(1000):
        try:
            book.redo()
        except NothingToUndoError:
            return
        assert problems() == []


def names():
    return [row.name for row in people_rows(people_ids(PeopleFilter(statuses=())))]


def test_no_byte_of_any_file_holds_them(book):
    marked, *_ = marked_person(book)
    (book.directory / "tendril.log").write_text("INFO x: kept\nERROR y: Quexvor Zilmarth was here\n", encoding="utf-8")
    back_up_here(book)
    assert {mark for mark, *_ in marks_in(book.directory)} == set(MARKS)
    result = erase_people(book, [marked], in_backups=True).result
    assert result.is_wiped
    assert marks_in(book.directory) == []
    book.close()
    assert marks_in(book.directory) == []
    assert (book.directory / "tendril.log").read_text(encoding="utf-8") == "INFO x: kept\n"
    assert result.backups.failed == ()
    assert contents_of(result.backups.rewritten[0]).people == 5


def test_what_lies_in_free_pages_is_wiped(book):
    marked, cara, *_ = marked_person(book)
    # As a SQLite writes that was not built to overwrite what it deletes, which the program's own is.
    database.connection().pragma("secure_delete", 0)
    edit_person(book, marked, notes="Slackmark " * 4_000)
    book.undo()
    # The step that could be redone is dropped, and its pages are free with all that was in them.
    edit_person(book, cara, title="Engineer")
    database.connection().wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    assert marks_in(book.directory, ["Slackmark"])
    erase_people(book, [marked])
    assert marks_in(book.directory, ["Slackmark"]) == []


def test_without_backups_these_keep_them_and_the_plan_says_so(book):
    marked, *_ = marked_person(book)
    kept = back_up_here(book)
    (book.directory / "damaged-2026-01-01-000000.sqlite3").write_bytes(b"x")
    plan = plan_erasing(book, [marked])
    assert plan.backups == (kept,)
    assert [path.name for path in plan.outside] == ["damaged-2026-01-01-000000.sqlite3"]
    erase_people(book, [marked])
    assert {name for _, name, _ in marks_in(book.directory)} == {kept.name}


def test_everything_else_is_as_it_was(book):
    marked, cara, dan = marked_person(book)
    before = recorded_content()
    erase_people(book, [marked])
    after = recorded_content()
    gone = {name: [row for row in rows if row not in after[name]] for name, rows in before.items()}
    assert all(row in before[name] for name, rows in after.items() for row in rows)
    for name in ("contact", "interaction", "contact_photo", "source_key"):
        assert len(gone[name]) == {"contact": 1, "interaction": 2, "contact_photo": 1, "source_key": 2}[name]
    # Nothing of a row that names the two others alone is gone.
    untouched = ("interest", "contact_group", "offer", "circle", "platform", "event", "setting", "custom_field")
    assert not any(gone[name] for name in untouched)
    assert [row.name for row in SavedView.select()] == ["Chess"]
    assert dismissed_hints() == [f"kind:{cara}"]
    assert [row.occurrence.split(":")[0] for row in ReminderLog.select()] == [str(cara)]
    # That Cara and Dan are not the same is still known; that Cara is not the erased one is not.
    uid = next(row[1] for row in after["contact"] if row[0] == dan)
    assert [row.value for row in KeptProperty.select().where(KeptProperty.format == "different")] == [uid]
    assert Interaction.select().where(Interaction.note == "All at lunch").exists()
    sound(book)


def test_undo_and_redo_go_on_for_the_others(book):
    marked, *_ = marked_person(book)
    erase_people(book, [marked])
    content = recorded_content()
    told = [done(row.name, row.details).english() for row in newest_operations(100)]
    assert not any(mark in sentence for sentence in told for mark in MARKS)
    assert "Imported 3 people" in told
    assert undo_all(book) > 8
    assert names() == []
    redo_all(book)
    assert recorded_content() == content
    assert marks_in(book.directory) == []
    sound(book)


def test_what_was_undone_can_be_redone_without_them(book):
    marked, *_ = marked_person(book)
    content = recorded_content()
    undo_all(book)
    redo_all(book)
    assert recorded_content() == content
    for _ in range(6):
        book.undo()
    erase_people(book, [marked])
    redo_all(book)
    assert marks_in(book.directory) == []
    sound(book)


def test_an_import_stays_undoable_without_them(book):
    with book.operation("import_people", created=5) as step:
        for number in range(5):
            add_person(book, PersonFields(name=f"Person {number}", interests=("Chess",)))
            step.recorder.split()
    operation, ids = step.change.operation_id, people_ids()
    erase_people(book, [ids[1], ids[3]])
    assert Operation.get_by_id(operation).details == json.dumps({"created": 3})
    book.undo()
    assert names() == []
    book.redo()
    assert names() == ["Person 0", "Person 2", "Person 4"]
    edit_person(book, ids[0], title="Edited")
    assert undo_import(book, operation).result.removed == 2
    assert names() == ["Person 0"]
    sound(book)


def test_the_redo_of_a_merge_goes_with_one_of_them(book):
    kept = add_person(book, PersonFields(name="Kept")).result
    other = add_person(book, PersonFields(name="Quexvor", notes="Vrundelkap")).result
    merge_people(book, kept, [other])
    book.undo()
    erase_people(book, [other])
    with pytest.raises(NothingToUndoError):
        book.redo()
    assert names() == ["Kept"]
    assert marks_in(book.directory) == []
    sound(book)


def test_a_step_about_several_is_told_by_who_is_left(book):
    one, other, third = (add_person(book, PersonFields(name=name)).result for name in ("Quexvor", "Cara", "Dan"))
    log_interaction(book, [one, other, third], medium="call")
    erase_people(book, [one])
    newest = newest_operations(1)[0]
    assert done(newest.name, newest.details).english() == "Logged a call with 2 people"
    erase_people(book, [third])
    newest = newest_operations(1)[0]
    assert done(newest.name, newest.details).english() == "Logged a call with Cara"


def test_what_a_step_brought_besides_them_can_still_be_undone(book):
    one = add_person(book, PersonFields(name="Quexvor", interests=("Chess",))).result
    erase_people(book, [one])
    assert done(*_newest()).english() == "What is left of a step about somebody you erased"
    add_person(book, PersonFields(name="Cara", interests=("Chess",)))
    assert undo_all(book) == 2
    assert recorded_content()["interest"] == []


def test_several_at_once_with_what_they_had_together(book):
    one, other = (add_person(book, PersonFields(name=name)).result for name in ("Quexvor", "Zilmarth"))
    log_interaction(book, [one, other], medium="call", note="Vrundelkap")
    assert plan_erasing(book, [one, other]).interactions == 1
    erase_people(book, [one, other])
    assert Interaction.select().count() == 0
    assert marks_in(book.directory) == []
    assert newest_operations() == []


def test_somebody_deleted_before_a_backup_goes_from_its_history_too(book):
    one = add_person(book, PersonFields(name="Quexvor")).result
    delete_people(book, [one])
    back_up_here(book)
    book.undo()
    erase_people(book, [one], in_backups=True)
    assert marks_in(book.directory) == []


def test_the_plan_names_what_goes_and_what_stays(book):
    marked, cara, dan = marked_person(book)
    edit_person(book, cara, notes="Met Quexvor at the sea, and Zilmarthy too")
    edit_person(book, dan, notes="Quexvoria is another")
    before = recorded_content()
    plan = plan_erasing(book, [marked])
    assert plan.names == ("Quexvor Zilmarth",)
    assert (plan.interactions, plan.shared) == (2, 1)
    assert plan.views == ("About Quexvor Zilmarth",)
    assert [(mention.place, mention.contact_id) for mention in plan.mentions] == [("person", cara)]
    assert "merge_people" in {row.name for row in plan.steps_gone}
    assert "offer_contact" not in {row.name for row in plan.steps_shortened}
    assert recorded_content() == before
    gone = {row.id for row in plan.steps_gone}
    erase_people(book, [marked])
    assert gone.isdisjoint(row.id for row in Operation.select())


def gone_names():
    return [one.name for one in people_gone(database.connection())]


def test_somebody_deleted_is_known_by_the_history_and_can_be_erased(book):
    marked, cara, _dan = marked_person(book)
    assert gone_names() == []
    content = recorded_content()
    delete_people(book, [marked, cara])
    assert sorted(gone_names()) == ["Cara", "Quexvor Zilmarth"]
    plan = plan_erasing(book, [marked])
    assert plan.names == ("Quexvor Zilmarth",)
    assert "delete_people" in {row.name for row in plan.steps_shortened}
    kept = back_up_here(book)
    result = erase_people(book, [marked], in_backups=True).result
    assert result.backups.rewritten == (kept,)
    assert result.is_wiped
    assert marks_in(book.directory, [mark for mark in MARKS if mark != "Doublename"]) == []
    assert marks_in(book.directory) == []
    assert gone_names() == ["Cara"]
    sound(book)
    # The others come back as they were.
    book.undo()
    assert "Cara" in names()
    assert [row for row in recorded_content()["contact"] if row[0] == cara] == [
        row for row in content["contact"] if row[0] == cara
    ]
    undo_all(book)
    redo_all(book)
    sound(book)


def test_somebody_whose_adding_was_undone_can_be_erased(book):
    add_person(book, PersonFields(name="Cara"))
    one = add_person(book, PersonFields(name="Oldname", nickname="Quexvor", notes="Vrundelkap")).result
    edit_person(book, one, name="Zilmarth")
    log_interaction(book, [one], medium="call", note="Vrundelkap")
    for _ in range(3):
        book.undo()
    assert gone_names() == ["Zilmarth"]
    assert plan_erasing(book, [one]).names == ("Zilmarth",)
    erase_people(book, [one])
    assert marks_in(book.directory) == []
    with pytest.raises(NothingToUndoError):
        book.redo()
    assert gone_names() == []
    assert names() == ["Cara"]


def test_who_was_merged_into_somebody_deleted_goes_with_them(book):
    kept = add_person(book, PersonFields(name="Quexvor")).result
    other = add_person(book, PersonFields(name="Doublename", notes="Vrundelkap")).result
    cara = add_person(book, PersonFields(name="Cara")).result
    merge_people(book, kept, [other])
    assert gone_names() == []
    delete_people(book, [kept])
    assert gone_names() == ["Quexvor"]
    with pytest.raises(UnknownPersonError):
        plan_erasing(book, [99])
    erase_people(book, [kept])
    assert marks_in(book.directory) == []
    assert people_ids() == [cara]
    sound(book)
    undo_all(book)
    redo_all(book)
    assert people_ids() == [cara]


def test_of_an_undone_merge_both_are_told_and_one_alone_is_erased(book):
    kept = add_person(book, PersonFields(name="Kept")).result
    other = add_person(book, PersonFields(name="Quexvor", notes="Vrundelkap")).result
    merge_people(book, kept, [other])
    book.undo()
    book.undo()
    assert gone_names() == ["Quexvor"]
    book.undo()
    assert sorted(gone_names()) == ["Kept", "Quexvor"]
    erase_people(book, [other])
    assert gone_names() == ["Kept"]
    assert marks_in(book.directory) == []
    book.redo()
    assert names() == ["Kept"]
    sound(book)


def test_earlier_versions_of_others_notes_are_told(book):
    marked, cara, dan = marked_person(book)
    edit_person(book, cara, notes="Met Quexvor at the sea")
    edit_person(book, cara, notes="Met somebody at the sea")
    edit_person(book, dan, notes="Ask Zilmarth")
    edit_person(book, dan, title="Engineer")
    log_interaction(book, [dan], medium="call", note="Wrote to quex@zil.example")
    book.undo()
    before = recorded_content()
    mentions = plan_erasing(book, [marked]).mentions
    assert recorded_content() == before
    told = {(one.place, one.contact_id, one.words, one.is_earlier) for one in mentions}
    assert told == {
        ("person", cara, "Met Quexvor at the sea", True),
        ("person", dan, "Ask Zilmarth", False),
        ("interaction", None, "Wrote to quex@zil.example", True),
    }
    erase_people(book, [marked])
    # They stay where they are told to stay, and can be gone back to.
    book.undo()
    book.undo()
    book.undo()
    assert "Met Quexvor at the sea" in [row.notes for row in Contact.select()]
    sound(book)


def test_former_names_and_addresses_are_looked_for_too(book):
    one = add_person(book, PersonFields(name="Oldname", methods=(MethodFields("email", "old@zil.example", 1),))).result
    edit_person(book, one, name="Quexvor", methods=())
    cara = add_person(book, PersonFields(name="Cara", notes="Oldname was here\nAsk old@zil.example")).result
    add_follow_up(book, cara, "Call OLDNAME", book.clock.today())
    told = {(mention.place, mention.words) for mention in plan_erasing(book, [one]).mentions}
    assert told == {("person", "Oldname was here"), ("promise", "Call OLDNAME")}


def test_nobody_there_is_refused_and_nothing_is_changed(book):
    one = add_person(book, PersonFields(name="Cara")).result
    before = recorded_content()
    with pytest.raises(UnknownPersonError):
        erase_people(book, [one, 99])
    with pytest.raises(UnknownPersonError):
        plan_erasing(book, [99])
    assert recorded_content() == before


def test_a_reader_keeps_the_log_and_the_next_start_empties_it(book):
    one = add_person(book, PersonFields(name="Quexvor")).result
    database.connection().set_busy_timeout(1)
    reader = open_file(book.path)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM contact").fetchall()
    try:
        assert not erase_people(book, [one]).result.is_wiped
    finally:
        reader.close()
    assert is_unfinished(database.connection())
    book.close()
    again = open_planned_book(book.directory, book.clock)
    try:
        assert not is_unfinished(database.connection())
        assert marks_in(book.directory) == []
    finally:
        again.close()


def test_a_locked_book_and_its_backups(book, monkeypatch):
    monkeypatch.setattr(keys, "_COST", 14)
    marked, *_ = marked_person(book)
    book.close()
    keys.lock_anew(book.path, keys.new_key("correct horse battery"))
    again = open_planned_book(book.directory, book.clock)
    try:
        kept = back_up_here(again)
        result = erase_people(again, [marked], in_backups=True).result
        assert (result.backups.rewritten, result.is_wiped) == ((kept,), True)
        sound(again)
        keys.forget_keys()
        assert keys.is_locked(kept)
        keys.unlock(kept, "correct horse battery")
        assert contents_of(kept).people == 5
    finally:
        again.close()
        keys.forget_keys()


def _newest():
    row = newest_operations(1)[0]
    return row.name, row.details
