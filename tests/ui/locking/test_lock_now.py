"""“Lock now” in the running program: by its key, from the tray, by a command; and where there is no passphrase."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from shiboken6 import delete

from models.book import Book
from models.keys import Key
from ui import program as running
from ui.calling import Call, Order
from ui.locking.wishes import KEYRING_FACT, Locking, Rekeying
from ui.program import Program
from ui.single_instance import SingleInstance
from ui.window.views import SETTINGS

KEY = Key(bytes(32), bytes(range(16)))


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Note each wish that the event loop end, which the tests need themselves."""
    wishes: list[bool] = []
    monkeypatch.setattr(running, "end_event_loop", lambda: wishes.append(True))
    return wishes


@pytest.fixture
def program(qapp, book: Book, tmp_path: Path, ended: list[bool]) -> Iterator[Program]:
    """The program with its window shown, its reminders not begun."""
    instance = SingleInstance(tmp_path)
    program = Program(book, instance)
    program.window.show()
    yield program
    program.window.hide()
    program.operations.wait_for_long()
    delete(program)
    instance.release()


@pytest.fixture
def locked(program: Program, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The program, as if its book had a passphrase."""
    monkeypatch.setattr(program.book.database, "key", KEY)
    return program


@pytest.mark.parametrize("way", ["key", "tray", "command", "settings"])
def test_it_ends_the_window_to_be_locked(locked: Program, ended: list[bool], way: str) -> None:
    shortcuts = {one.key(): one for one in locked.window.findChildren(QShortcut)}
    settings = locked.window.view(SETTINGS) if way == "settings" else None
    do = {
        "key": lambda: shortcuts[QKeySequence("Ctrl+Shift+L")].activated.emit(),
        "tray": lambda: locked.tray.lock_requested.emit(),
        "command": lambda: locked.answer(Call(order=Order.LOCK)),
        "settings": lambda: settings.passphrase.lock_wanted.emit(),
    }
    do[way]()
    assert locked.wish == Locking()
    assert ended == [True]


def test_without_a_passphrase_it_leads_to_where_one_is_set(program: Program, ended: list[bool], qtbot) -> None:
    program.lock()
    assert program.wish is None
    assert not ended
    assert "no passphrase yet" in program.window.undo_bar.label.text()
    [action] = program.window.undo_bar.offered_actions()
    action()
    assert program.window.present_view == SETTINGS


def test_a_key_sent_to_an_open_book_changes_nothing(locked: Program, ended: list[bool]) -> None:
    locked.window.hide()
    locked.answer(Call(order=Order.UNLOCK, secret=bytes(32)))
    assert not ended
    assert not locked.window.isVisible()


def test_a_passphrase_chosen_in_the_settings_ends_the_window_to_write_the_book_anew(
    locked: Program, ended: list[bool]
) -> None:
    locked.window.memory.keep_fact(KEYRING_FACT, KEY.salt.hex())
    locked.window.view(SETTINGS).passphrase.passphrase_chosen.emit(None)
    assert locked.wish == Rekeying(None, was_kept=True)
    assert "None" not in repr(locked.wish)
    assert ended == [True]


def test_what_is_wished_first_is_done(locked: Program, ended: list[bool]) -> None:
    locked.lock()
    locked.change_passphrase("otter violin gravel teacup")
    assert locked.wish == Locking()
    assert ended == [True]
