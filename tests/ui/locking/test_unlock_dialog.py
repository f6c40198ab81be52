"""The dialog that asks for the passphrase, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from models import keys
from models.book import open_book
from ui.locking.unlock_dialog import UnlockDialog

PASSPHRASE = "correct horse battery"


@pytest.fixture
def path(tmp_path, clock, monkeypatch):
    """A locked book whose key is forgotten."""
    monkeypatch.setattr(keys, "_COST", 14)
    book = open_book(tmp_path, clock)
    book.close()
    keys.lock_anew(book.path, keys.new_key(PASSPHRASE))
    keys.forget_keys()
    yield book.path
    keys.forget_keys()


def test_a_wrong_passphrase_is_said_and_the_right_one_opens(qtbot, path):
    dialog = UnlockDialog(path)
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.open_button.isEnabled()
    qtbot.keyClicks(dialog.field, "wrong")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.field.isEnabled)
    assert "not the passphrase" in dialog.problem.text()
    assert keys.needs_passphrase(path)
    dialog.field.selectAll()
    qtbot.keyClicks(dialog.field, PASSPHRASE)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert not keys.needs_passphrase(path)


def test_the_passphrase_is_shown_only_on_request(qtbot, path):
    dialog = UnlockDialog(path)
    qtbot.addWidget(dialog)
    assert dialog.field.echoMode() == QLineEdit.EchoMode.Password
    dialog.show_text.click()
    assert dialog.field.echoMode() == QLineEdit.EchoMode.Normal
