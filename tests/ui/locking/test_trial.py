"""Threads of the lock: they outlive whoever asked for them, and Python collects no widget on them."""

from __future__ import annotations

import gc
import threading
import time
from pathlib import Path

import pytest
from shiboken6 import delete

from tests.ui.locking.conftest import PASSPHRASE, FakeKeyring
from ui.locking import secret_service, unlock_dialog
from ui.locking.keyring import unlock_by_keyring
from ui.locking.rekeying import rekey
from ui.locking.trial import KeyringWork, LockWork, Trial, Tried
from ui.locking.unlock_dialog import UnlockDialog
from ui.locking.wishes import Rekeying


def test_a_dialog_may_go_while_its_passphrase_is_tried(qtbot, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where a command locks the book meanwhile; Qt would end the program."""
    goes_on, tried = threading.Event(), []

    def slowly(_path: Path, passphrase: str) -> None:
        assert goes_on.wait(30)
        tried.append(passphrase)

    monkeypatch.setattr(unlock_dialog, "_open", slowly)
    dialog = UnlockDialog(path)
    dialog.field.setText(PASSPHRASE)
    dialog.open()
    dialog.open_button.click()
    delete(dialog)
    goes_on.set()
    LockWork.stop_all()
    assert tried == [PASSPHRASE]


def test_a_keyring_that_hangs_keeps_nobody_from_quitting(
    qapp, keyring: FakeKeyring, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long it may take to answer."""
    monkeypatch.setattr(secret_service, "_LONGEST_WAIT", 120)
    keyring.hangs.set()
    work = KeyringWork(lambda is_cancelled: unlock_by_keyring(path, may_ask=True, is_cancelled=is_cancelled))
    work.begin()
    assert keyring.asked.wait(30)
    began = time.monotonic()
    LockWork.stop_all()
    assert time.monotonic() - began < 60
    assert not LockWork.is_under_way()


@pytest.mark.parametrize("is_stopped", [False, True])
def test_nothing_is_collected_meanwhile(qtbot, is_stopped: bool) -> None:
    assert gc.isenabled()
    seen: list[bool] = []
    trial = Trial(lambda: seen.append(gc.isenabled()))
    outcomes: list[object] = []
    trial.ended.connect(outcomes.append)
    trial.begin()
    if is_stopped:
        LockWork.stop_all()
    qtbot.waitUntil(gc.isenabled)
    assert seen == [False]
    assert outcomes == ([] if is_stopped else [Tried.RIGHT])


def test_nothing_is_collected_while_the_book_is_written_anew(qapp, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []
    monkeypatch.setattr("models.keys.lock_anew", lambda *_: seen.append(gc.isenabled()))
    rekey(path.parent, Rekeying(None))
    assert seen == [False]
    assert gc.isenabled()
