"""The dialog that asks for the passphrase, by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from models import keys
from tests.ui.locking.conftest import PASSPHRASE
from ui.locking.unlock_dialog import BackupUnlockDialog, UnlockDialog


def test_a_wrong_passphrase_is_said_and_the_right_one_opens(qtbot, path):
    dialog = UnlockDialog(path)
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.open_button.isEnabled()
    qtbot.keyClicks(dialog.field, "wrong")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.field.isReadOnly())
    assert "not the passphrase" in dialog.problem.text()
    assert keys.needs_passphrase(path)
    dialog.field.selectAll()
    qtbot.keyClicks(dialog.field, PASSPHRASE)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert not keys.needs_passphrase(path)
    assert dialog.field.text() == ""


def test_the_passphrase_is_shown_only_on_request_and_never_learned(qtbot, path):
    dialog = UnlockDialog(path)
    qtbot.addWidget(dialog)
    assert dialog.field.echoMode() == QLineEdit.EchoMode.Password
    dialog.show_text.click()
    assert dialog.field.echoMode() == QLineEdit.EchoMode.Normal
    assert dialog.field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_a_file_that_cannot_be_read_is_not_called_wrong(qtbot, path):
    dialog = UnlockDialog(path)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClicks(dialog.field, PASSPHRASE)
    path.write_bytes(path.read_bytes()[:16])
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.field.isReadOnly())
    assert dialog.problem.text()
    assert dialog.isVisible()


def test_a_command_may_have_removed_it_meanwhile(qtbot, path):
    dialog = UnlockDialog(path)
    qtbot.addWidget(dialog)
    dialog.open()
    keys.unlock(path, PASSPHRASE)
    keys.lock_anew(path, None)
    keys.forget_keys()
    qtbot.keyClicks(dialog.field, "whatever")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)


def test_giving_up_is_told_from_closing(qtbot, path):
    dialog = BackupUnlockDialog(path)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.assertNotEmitted(dialog.given_up), qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.open()
    with qtbot.waitSignals([dialog.rejected, dialog.given_up]):
        dialog.quit_button.click()


def test_closed_while_it_is_tried_it_stays_closed(qtbot, path):
    dialog = UnlockDialog(path)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClicks(dialog.field, PASSPHRASE)
    with qtbot.assertNotEmitted(dialog.accepted, wait=50):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        dialog.reject()
    dialog.open()
    assert not dialog.field.isReadOnly()


def test_what_is_typed_while_it_is_tried_shows_nothing(qtbot, path):
    dialog = UnlockDialog(path)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.field.hasFocus)
    qtbot.keyClicks(dialog.field, "not this one")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.field.isReadOnly()
    assert dialog.focusWidget() is dialog.field
    qtbot.keyClicks(dialog.focusWidget(), " ")
    assert not dialog.show_text.isChecked()
    qtbot.waitUntil(lambda: not dialog.field.isReadOnly())


def test_a_larger_dialog_keeps_its_fields_together(qtbot, path):
    dialog = UnlockDialog(path)
    qtbot.addWidget(dialog)
    dialog.show()
    together = dialog.show_text.geometry().bottom() - dialog.heading.y()
    dialog.resize(700, dialog.height() + 400)
    qtbot.waitUntil(lambda: dialog.open_button.y() > dialog.show_text.y() + 400)
    assert dialog.show_text.geometry().bottom() - dialog.heading.y() <= together
