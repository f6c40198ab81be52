"""An import that is broken off by the end of the program leaves nothing in the book but a word for the next start."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from models import copying
from models.backups import backup_folder
from models.book import Book
from models.operations import importing
from models.operations.broken_off import broken_off_import, mark_import, unmark_import
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import counts
from models.schema import LocalState, Operation
from ui.importing.import_view import RHYTHM, ImportView
from ui.operations import Operations
from ui.program import Program
from ui.window.views import IMPORT

Checked = Callable[[Path], ImportView]


@pytest.fixture
def interrupt(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], object]]:
    """What is done in the midst of an import, on its thread, once people of the file were written."""
    during: list[Callable[[], object]] = []
    joined = importing.ImportWriter.write

    def write(writer: importing.ImportWriter) -> None:
        joined(writer)
        for what in during:
            what()

    monkeypatch.setattr(importing.ImportWriter, "write", write)
    return during


def begin(view: ImportView) -> None:
    view.next_button.click()
    assert view.step == RHYTHM
    view.next_button.click()


def test_the_end_of_the_program_takes_the_import_back_and_leaves_a_word(
    checked: Checked, linkedin: Path, operations: Operations, interrupt: list[Callable[[], object]]
) -> None:
    view, said, is_written = checked(linkedin), [], Event()
    # It goes on once it is told to stop.
    interrupt += [
        lambda: said.append(broken_off_import()),
        is_written.set,
        lambda: view._work._work._cancelled.wait(20),
    ]
    begin(view)
    assert is_written.wait(20)
    operations.wait_for_long()
    assert said == ["Connections.csv"]
    assert counts().everyone == 0
    assert Operation.select().count() == 0
    assert broken_off_import() == "Connections.csv"


def test_whoever_cancels_it_is_told_at_once_and_never_again(
    checked: Checked, linkedin: Path, interrupt: list[Callable[[], object]], qtbot
) -> None:
    view, is_cancelled = checked(linkedin), Event()
    interrupt.append(lambda: is_cancelled.wait(20))
    begin(view)
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == RHYTHM, timeout=20_000):
        view.progress.cancel_button.click()
        is_cancelled.set()
    assert view.trouble.text() == "Cancelled. Nothing was imported."
    assert counts().everyone == 0
    assert broken_off_import() is None


def test_an_import_that_landed_has_no_word_for_the_next_start(imported, linkedin: Path, operations: Operations) -> None:
    imported(linkedin)
    assert counts().everyone == 3
    assert broken_off_import() is None
    operations.undo()
    assert broken_off_import() is None


def test_the_backup_before_an_import_knows_of_none(imported, linkedin: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ui.importing import plan

    seen: list[str | None] = []
    monkeypatch.setattr(plan, "back_up_before", lambda *_arguments: seen.append(broken_off_import()))
    imported(linkedin)
    assert seen == [None]


@pytest.mark.parametrize("ends", [True, False])
def test_the_backup_before_it_is_broken_off_too(
    checked: Checked, linkedin: Path, operations: Operations, monkeypatch: pytest.MonkeyPatch, qtbot, ends: bool
) -> None:
    """By the end of the program, which leaves a word, and by Cancel, which says so at once."""
    add_person(operations.book, PersonFields(name="Maya Okafor"))
    view, is_begun = checked(linkedin), Event()

    def copy(_copy: object, target: Path, is_cancelled: Callable[[], bool], _source: object) -> None:
        is_begun.set()
        while not is_cancelled():
            pass
        raise copying.not_finished(target)

    monkeypatch.setattr(copying, "_copy_in_steps", copy)
    begin(view)
    assert is_begun.wait(20)
    if ends:
        operations.wait_for_long()
        assert broken_off_import() == "Connections.csv"
    else:
        with qtbot.waitSignal(view.step_shown, timeout=20_000):
            view.progress.cancel_button.click()
        assert view.trouble.text() == "Cancelled. Nothing was imported."
        assert broken_off_import() is None
    assert counts().everyone == 1
    assert list(backup_folder(operations.book).iterdir()) == []


def test_the_next_start_tells_of_it_once_behind_what_else_it_offers(book: Book, program: Program, qtbot) -> None:
    mark_import("Connections.csv")
    bar = program.window.undo_bar
    bar.offer("Your changes were not saved", "Continue editing", lambda: None)
    program.first_look.ended.emit()
    assert bar.label.text() == "Your changes were not saved"
    assert broken_off_import() == "Connections.csv"
    bar.close_button.click()
    told = bar.label.text().translate({0x2068: None, 0x2069: None})
    assert told == "Nothing of Connections.csv was imported, because Tendril ended meanwhile."
    assert broken_off_import() is None
    bar.button.click()
    assert program.window.present_view == IMPORT


def test_started_into_the_tray_it_tells_once_the_window_comes(book: Book, program: Program) -> None:
    program.window.hide()
    mark_import("Connections.csv")
    program.first_look.ended.emit()
    assert broken_off_import() == "Connections.csv"
    program.window.show()
    assert "Connections.csv" in program.window.undo_bar.label.text()
    assert broken_off_import() is None


def test_only_its_own_mark_is_taken_away(book) -> None:
    mark_import("a “file”.csv")
    unmark_import("another.csv")
    assert broken_off_import() == "a “file”.csv"
    [row] = LocalState.select().where(LocalState.key == "import.under_way")
    assert json.loads(row.value) == "a “file”.csv"
    unmark_import("a “file”.csv")
    assert broken_off_import() is None
