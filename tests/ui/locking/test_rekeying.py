"""The closed book written anew between two windows, whole or not at all, and the keyring told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from models import keys
from models.book import open_book
from models.clock import Clock
from models.operations.people import PersonFields, add_person
from tests.ui.locking.conftest import PASSPHRASE, FakeKeyring
from ui import application
from ui.calling import Call
from ui.locking.keyring import Found, keep_key, unlock_by_keyring
from ui.locking.rekeying import RekeyingDialog, rekey
from ui.locking.wishes import Rekeyed, Rekeying
from ui.single_instance import SingleInstance

NEW = "otter violin gravel teacup"


def test_the_history_goes_on_under_another_passphrase(qapp, path: Path, clock: Clock) -> None:
    keys.unlock(path, PASSPHRASE)
    book = open_book(path.parent, clock)
    add_person(book, PersonFields(name="Aiko"))
    book.close()
    outcome = rekey(path.parent, Rekeying(NEW))
    assert outcome is not None
    assert outcome.is_done
    assert "new passphrase" in outcome.sentence
    keys.forget_keys()
    keys.unlock(path, NEW)
    book = open_book(path.parent, clock)
    try:
        book.undo()
        assert [row[0] for row in book.database.execute_sql("SELECT name FROM contact")] == ["Maya"]
    finally:
        book.close()


def test_removed(qapp, path: Path) -> None:
    keys.unlock(path, PASSPHRASE)
    outcome = rekey(path.parent, Rekeying(None))
    assert outcome is not None
    assert outcome.is_done
    assert not keys.is_locked(path)


def test_a_failure_leaves_the_passphrase_there_was(qapp, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys.unlock(path, PASSPHRASE)
    before = path.read_bytes()

    def break_off(_copy: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keys, "_check", break_off)
    outcome = rekey(path.parent, Rekeying(NEW))
    assert outcome is not None
    assert not outcome.is_done
    assert "the disk is full" in outcome.sentence
    assert path.read_bytes() == before


@pytest.mark.error_logs_allowed
def test_a_mistake_is_told_and_leaves_it_too(qapp, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys.unlock(path, PASSPHRASE)
    monkeypatch.setattr(keys, "lock_anew", lambda *_: 1 / 0)
    outcome = rekey(path.parent, Rekeying(NEW))
    assert outcome is not None
    assert not outcome.is_done
    assert "ZeroDivisionError" in outcome.sentence


def test_the_key_of_before_leaves_the_keyring(qapp, keyring: FakeKeyring, path: Path) -> None:
    keep_key(keys.unlock(path, PASSPHRASE))
    rekey(path.parent, Rekeying(NEW, was_kept=True))
    assert keyring.items == {}


def test_a_keyring_that_does_not_answer_holds_nothing_up(qapp, bus: object, path: Path) -> None:
    keys.unlock(path, PASSPHRASE)
    outcome = rekey(path.parent, Rekeying(NEW, was_kept=True))
    assert outcome is not None
    assert outcome.is_done
    keys.forget_keys()
    assert unlock_by_keyring(path) is Found.NO_KEYRING


def test_it_cannot_be_closed_before_it_is_done(qtbot, path: Path) -> None:
    dialog = RekeyingDialog(path.parent, Rekeying(None))
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()


def test_what_is_called_for_meanwhile_is_done_by_the_next_window(qapp, path: Path, monkeypatch) -> None:
    instance = SingleInstance(path.parent)

    def called(*_: object) -> Rekeyed:
        for name in ("/a.vcf", "/b.csv"):
            instance.raised.emit(Call((Path(name),), f"token of {name}"))
        return Rekeyed("", is_done=True)

    monkeypatch.setattr("ui.locking.rekeying.rekey", called)
    beginning = application._rekeyed(instance, path.parent, Rekeying(None))
    assert beginning.call == Call((Path("/a.vcf"), Path("/b.csv")), "token of /b.csv")
    assert beginning.goes_on


def test_where_the_program_is_to_end_no_window_follows(qapp, path: Path, monkeypatch) -> None:
    monkeypatch.setattr("ui.locking.rekeying.rekey", lambda *_: None)
    assert application._rekeyed(SingleInstance(path.parent), path.parent, Rekeying(None)) is None
