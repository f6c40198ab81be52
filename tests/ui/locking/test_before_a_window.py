"""What is called for before there is a window, and what stays on the screen after there was one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from models import keys
from models.book import Book, open_book
from models.clock import Clock
from models.kept_writing import keep_writing, kept_writing
from tests.ui.locking.conftest import PASSPHRASE
from ui import application
from ui.calling import Call, Order
from ui.locking import locked_program, rekeying
from ui.locking.wishes import Locking, Rekeyed, Rekeying
from ui.program import Program
from ui.single_instance import SingleInstance, calls_kept

FILE = Call((Path("/maya.vcf"),), "token")
Run = Callable[..., list[application._Beginning]]


@pytest.fixture
def run(qapp, path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a program, which hears calls while its book is opened; it returns the windows."""

    def begin(
        *calls: Call, minimized: bool = True, ends: Sequence[application._Ended] = ()
    ) -> list[application._Beginning]:
        windows: list[application._Beginning] = []
        instance, waiting, endings = SingleInstance(path.parent), list(calls), list(ends)

        def opened(directory: Path) -> Book:
            while waiting:
                instance.raised.emit(waiting.pop(0))
            return open_book(directory, clock)

        def shown(book: Book, *arguments: object) -> application._Ended:
            windows.append(arguments[-1])
            book.close()
            return endings.pop(0) if endings else application._Ended(None)

        def unlocked(locked: locked_program.LockedProgram, _application: object) -> bool:
            keys.unlock(path, PASSPHRASE)
            windows.append("locked")
            locked.end()
            return True

        monkeypatch.setattr(application, "_opened", opened)
        monkeypatch.setattr(application, "_run_book", shown)
        monkeypatch.setattr(locked_program.LockedProgram, "run", unlocked)
        keys.unlock(path, PASSPHRASE)
        assert application._run_first(qapp, instance, path.parent, Call(), minimized=minimized) == 0
        return windows

    return begin


def test_files_that_come_while_the_book_is_brought_over_are_not_lost(run: Run) -> None:
    [window] = run(FILE, Call((Path("/wei.csv"),)))
    assert window.call == Call((Path("/maya.vcf"), Path("/wei.csv")), "token")
    assert not window.is_minimized


def test_a_book_that_is_to_be_locked_shows_no_window_before(run: Run) -> None:
    locked, window = run(FILE, Call(order=Order.LOCK))
    assert locked == "locked"
    assert window.call == FILE


def test_nobody_who_calls_leaves_it_in_the_tray(run: Run) -> None:
    [window] = run()
    assert window.is_minimized


@pytest.mark.parametrize("wish", [Locking(), Rekeying("another one entirely")])
def test_files_that_waited_for_the_first_look_come_after_the_lock(
    run: Run, monkeypatch: pytest.MonkeyPatch, wish: Locking | Rekeying
) -> None:
    monkeypatch.setattr(rekeying, "rekey", lambda *_: Rekeyed("Done.", is_done=True))
    windows = run(ends=[application._Ended(None, wish=wish, files=FILE.files)])
    assert windows[-1].call.files == FILE.files


@pytest.mark.parametrize("is_shy", [False, True])
def test_after_a_lock_it_is_on_the_screen_or_in_the_tray_as_before(run: Run, is_shy: bool) -> None:
    windows = run(minimized=False, ends=[application._Ended(None, wish=Locking(is_shy=is_shy))])
    assert windows[1] == "locked"
    assert windows[-1].is_minimized is is_shy


def test_files_wait_for_the_first_look_one_after_another(program: Program) -> None:
    program.first_look.is_under_way = True
    program.open_files([Path("/maya.vcf")])
    program.open_files([Path("/wei.csv")])
    assert program.files_to_open == (Path("/maya.vcf"), Path("/wei.csv"))
    program.first_look.is_under_way = False


def test_calls_are_kept_no_longer_than_needed(qapp, tmp_path: Path) -> None:
    instance = SingleInstance(tmp_path)
    with calls_kept(instance) as calls:
        instance.raised.emit(FILE)
    instance.raised.emit(FILE)
    assert calls == [FILE]


def test_a_menu_that_names_people_goes_with_the_window(qtbot) -> None:
    window, menu, tip = QWidget(), QMenu(), QLabel("Maya")
    for widget in (window, menu, tip):
        qtbot.addWidget(widget)
    menu.addAction("Maya, 3 days late")
    window.show()
    tip.show()
    menu.popup(QPoint(0, 0))
    assert menu.isVisible()
    ended = SimpleNamespace(window=window, deleteLater=lambda: None)
    application._put_away(ended)
    assert not any(one.isVisible() for one in (window, menu, tip))


def test_what_was_being_written_outlives_an_end_before_it_is_opened_again(program: Program) -> None:
    writing = [{"kind": "add_person", "fields": {"notes": "Half written"}}]
    keep_writing(writing)
    program.start(minimized=False, goes_on=True)
    # The book was locked a second time before the first look was over.
    program.unfinished.keep()
    assert [one["fields"] for one in kept_writing()] == [{"notes": "Half written"}]
