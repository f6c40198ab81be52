"""The gate to the book: changes are told, trouble becomes a sentence, long work leaves the window alive."""

from __future__ import annotations

import gc
import threading

import apsw
import pytest
from PySide6.QtCore import QThread

from models.errors import UnknownPersonError
from models.operations.fields import PersonFields
from models.operations.people import add_person, edit_person
from models.operations.tags import tag_people
from models.queries import counts, people_ids, people_rows
from ui.operations import MANY_PEOPLE, Operations


@pytest.fixture
def operations(qapp, book):
    """The gate to a fresh book."""
    gate = Operations(book)
    yield gate
    gate.wait_for_long()


def test_a_change_is_told_with_its_initiator(operations, qtbot):
    initiator = object()
    with qtbot.waitSignal(operations.changed) as told:
        change = operations.perform(add_person, PersonFields(name="Ada"), initiator=initiator)
    assert told.args[0] is change
    assert told.args[1] is initiator


def test_nothing_changed_is_not_told(operations, qtbot):
    person = operations.perform(add_person, PersonFields(name="Ada")).result
    with qtbot.assertNotEmitted(operations.changed):
        operations.perform(edit_person, person, name="Ada")


def test_expected_trouble_becomes_a_sentence(operations, qtbot):
    with qtbot.waitSignal(operations.failed) as told:
        assert operations.perform(add_person, PersonFields(name=" ")) is None
    assert told.args == ["A person needs a name."]


def test_somebody_who_is_gone_is_told_in_words(operations, qtbot):
    with qtbot.waitSignal(operations.failed) as told:
        operations.perform(edit_person, 99, name="Nobody")
    assert "99" not in told.args[0]
    assert "not in the book any more" in told.args[0]


def test_undo_and_redo_are_told(operations, qtbot):
    operations.perform(add_person, PersonFields(name="Ada"))
    with qtbot.waitSignal(operations.changed):
        assert operations.undo().undone
    assert counts().everyone == 0
    assert operations.redo().redone
    assert counts().everyone == 1


def test_actions_wait_for_long_work_and_follow_in_order(operations, qtbot):
    release, done, progress = threading.Event(), [], []

    def work(book, report, cancelled):
        change = add_person(book, PersonFields(name="Imported"))
        report(1, 2)
        assert release.wait(10)
        return change

    def finish(result):
        # Back on the GUI thread, where widgets may be touched.
        done.append((result.name, QThread.currentThread().isMainThread()))

    operations.run_long(work, on_progress=lambda *n: progress.append(n), on_done=finish, on_failed=done.append)
    assert operations.perform(add_person, PersonFields(name="Meanwhile")) is None
    release.set()
    qtbot.waitUntil(lambda: counts().everyone == 2)
    assert done == [("add_person", True)]
    assert progress == [(1, 2)]
    assert not operations.busy


def wait_until_cancelled(_book, _progress, cancelled):
    while not cancelled():
        QThread.msleep(1)


def test_what_waits_is_done_before_the_program_ends(operations):
    operations.run_long(wait_until_cancelled, on_progress=print, on_done=print, on_failed=print)
    assert operations.perform(add_person, PersonFields(name="Meanwhile")) is None
    operations.wait_for_long()
    assert counts().everyone == 1
    assert not operations.busy
    assert gc.isenabled()


def test_what_waits_is_done_whatever_a_view_makes_of_the_work(operations, qtbot):
    def fail(_result):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        work = operations.run_long(wait_until_cancelled, on_progress=print, on_done=fail, on_failed=print)
        operations.perform(add_person, PersonFields(name="Meanwhile"))
        work.cancel()
        qtbot.waitUntil(lambda: not operations.busy)
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert counts().everyone == 1


def test_cancelled_work_leaves_nothing(operations, qtbot):
    from models.errors import TendrilError

    failures = []
    started = threading.Event()

    def work(book, report, cancelled):
        with book.operation("import"):
            add_person(book, PersonFields(name="Half"))
            started.set()
            while not cancelled():
                QThread.msleep(1)
            raise TendrilError("The import was cancelled. Nothing was changed.")

    running = operations.run_long(work, on_progress=print, on_done=failures.append, on_failed=failures.append)
    assert started.wait(10)
    running.cancel()
    qtbot.waitUntil(lambda: failures == ["The import was cancelled. Nothing was changed."])
    assert counts().everyone == 0


def test_no_garbage_is_collected_on_the_worker(operations, qtbot):
    """Widgets in cycles would be destroyed off the GUI thread, and Qt would crash."""
    seen = []

    def work(_book, _progress, _cancelled):
        seen.append(gc.isenabled())

    done = []
    operations.run_long(work, on_progress=lambda *_: None, on_done=done.append, on_failed=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert seen == [False]
    assert gc.isenabled()


def test_a_large_step_is_undone_and_redone_on_the_worker(operations, qtbot, monkeypatch):
    monkeypatch.setattr("ui.operations.LARGE_STEP", 1)
    told, threads = [], []
    operations.working.connect(told.append)
    operations.book.derivers.append(lambda *_: threads.append(QThread.currentThread().isMainThread()))
    operations.perform(add_person, PersonFields(name="Ada"))
    assert operations.undo() is None
    assert operations.busy
    assert told[0].sentence == "Undoing: Added Ada"
    # What is asked for meanwhile waits, another large step too.
    operations.perform(add_person, PersonFields(name="Meanwhile"))
    operations.undo()
    qtbot.waitUntil(lambda: not operations.busy and counts().everyone == 0 and told[-1] is None)
    assert threads == [True, False, True, False]
    with qtbot.waitSignal(operations.changed) as change:
        operations.redo()
    assert change.args[0].redone
    assert counts().everyone == 1
    assert told[-2].sentence == "Redoing: Added Meanwhile"


def test_many_people_are_changed_on_the_worker(operations, qtbot, monkeypatch):
    monkeypatch.setattr("ui.operations.MANY_PEOPLE", 2)
    people = [operations.perform(add_person, PersonFields(name=name)).result for name in ("Ada", "Bea")]
    works = []
    operations.working.connect(works.append)
    with qtbot.waitSignal(operations.changed) as told:
        assert operations.perform(tag_people, people, groups=["Chess club"]) is None
        assert operations.busy
    assert told.args[0].contact_ids == set(people)
    assert works[0].sentence == "Changing 2 people"
    qtbot.waitUntil(lambda: not operations.busy)
    assert [row.groups for row in people_rows(people)] == [("Chess club",)] * 2


def test_a_large_step_that_cannot_be_undone_is_told(operations, qtbot, monkeypatch):
    monkeypatch.setattr("ui.operations.LARGE_STEP", 0)
    told = []
    operations.working.connect(told.append)
    with qtbot.waitSignal(operations.failed) as failed:
        operations.undo()
    assert "nothing to undo" in failed.args[0]
    assert not operations.busy


def test_work_with_a_sentence_tells_how_far_it_is(operations, qtbot):
    told = []
    operations.working.connect(told.append)

    def work(_book, progress, _cancelled):
        progress(1, 4)

    operations.run_long(
        work,
        on_progress=lambda *_: None,
        on_done=lambda _: None,
        on_failed=print,
        sentence="Counting…",
        can_cancel=True,
    )
    qtbot.waitUntil(lambda: told[-1] is None)
    assert [(one.sentence, one.done, one.total) for one in told[:-1]] == [("Counting…", 0, 0), ("Counting…", 1, 4)]
    assert told[0].cancel is not None


def test_undo_while_something_long_is_written_drops_what_waits_and_never_meets_the_work(operations, qtbot) -> None:
    add_person(operations.book, PersonFields(name="Before"))
    goes_on = threading.Event()

    def work(book, _progress, _cancelled):
        goes_on.wait(5)
        return add_person(book, PersonFields(name="Long"))

    told: list[str] = []
    operations.failed.connect(told.append)
    operations.run_long(work, on_progress=lambda *_: None, on_done=lambda _: None, on_failed=print)
    operations.perform(add_person, PersonFields(name="Kept"))
    operations.perform(add_person, PersonFields(name="Dropped"))
    operations.undo()
    operations.redo()
    goes_on.set()
    qtbot.waitUntil(lambda: not operations.busy)
    assert [row.name for row in people_rows(people_ids())] == ["Before", "Kept", "Long"]
    assert told[0] == "The newest step that waited will not be done."
    assert "Redo works again" in told[1]
    goes_on.clear()
    operations.run_long(work, on_progress=lambda *_: None, on_done=lambda _: None, on_failed=print)
    operations.undo()
    goes_on.set()
    qtbot.waitUntil(lambda: not operations.busy)
    assert "Undo works again" in told[2]
    assert len(people_ids()) == 4


@pytest.mark.parametrize(
    ("error", "words"),
    [(apsw.FullError, "disk is full"), (apsw.IOError, "read or written"), (apsw.ReadOnlyError, "may not be written"),
     (apsw.BusyError, "Another program"), (apsw.CantOpenError, "cannot be opened")],
)  # fmt: skip
def test_trouble_of_the_disk_is_a_sentence_at_once_and_on_the_worker(operations, qtbot, error, words):
    def fail(*_arguments):
        raise error("trouble")

    with qtbot.waitSignal(operations.failed) as told:
        assert operations.perform(fail) is None
    assert words in told.args[0]
    failures = []
    operations.run_long(fail, on_progress=lambda *_: None, on_done=lambda _: None, on_failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert failures == told.args
    operations.perform(add_person, PersonFields(name="Ada"))
    assert counts().everyone == 1


def test_a_mistake_in_sql_is_no_trouble_of_the_disk(operations):
    def fail(_book):
        raise apsw.SQLError("no such table")

    with pytest.raises(apsw.SQLError):
        operations.perform(fail)


def test_what_was_written_for_many_people_comes_back_where_it_is_not_saved(operations, qtbot) -> None:
    def fail(book, _people):
        raise UnknownPersonError

    said: list[str] = []
    operations.failed.connect(said.append)
    with qtbot.waitSignal(operations.returned) as caught:
        assert operations.perform(fail, [1] * MANY_PEOPLE, writing={"kind": "log"}) is None
        assert operations.busy
    assert caught.args == [{"kind": "log"}]
    assert len(said) == 1


def test_what_was_written_comes_back_only_where_it_is_not_saved_later(operations) -> None:
    returned: list[object] = []
    operations.returned.connect(returned.append)

    def fail(_book):
        raise UnknownPersonError

    # The dialog is still there.
    operations.perform(fail, writing={"kind": "log"})
    operations.hold()
    operations.perform(add_person, PersonFields(name="Meanwhile"), writing={"kind": "add_person"})
    operations.release()
    assert returned == []
