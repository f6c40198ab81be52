"""Setting, changing and removing the passphrase: what is asked, refused and said, by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from models import keys
from tests.ui.locking.conftest import PASSPHRASE
from ui.locking.passphrase_dialog import PassphraseDialog, Purpose
from ui.locking.trial import LockWork

NEW = "otter violin gravel teacup"


@pytest.fixture
def ask(qtbot, path: Path) -> Callable[[Purpose], PassphraseDialog]:
    """Open the dialog for a purpose; the book is unlocked."""
    keys.unlock(path, PASSPHRASE)

    def opened(purpose: Purpose) -> PassphraseDialog:
        dialog = PassphraseDialog(path, purpose)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return opened


def write(qtbot, field: QLineEdit, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_it_is_set_once_both_are_the_same(ask, qtbot) -> None:
    dialog = ask(Purpose.SET)
    assert not dialog.present.isVisible()
    assert not dialog.save_button.isEnabled()
    write(qtbot, dialog.new, NEW)
    write(qtbot, dialog.again, NEW + "s")
    qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
    assert "not the same" in dialog.problem.text()
    write(qtbot, dialog.again, NEW)
    assert not dialog.problem.isVisible()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
    assert chosen.args == [NEW]
    assert not dialog.isVisible()
    assert dialog.new.text() == dialog.again.text() == ""


@pytest.mark.parametrize("purpose", list(Purpose))
def test_there_is_no_empty_room_above_the_buttons(ask, qtbot, purpose: Purpose) -> None:
    dialog = ask(purpose)
    assert dialog.height() == dialog.layout().totalHeightForWidth(dialog.width())
    if purpose is not Purpose.REMOVE:
        write(qtbot, dialog.present, PASSPHRASE)
        write(qtbot, dialog.new, NEW)
        write(qtbot, dialog.again, NEW + "s")
        qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
        assert dialog.problem.isVisible()
        qtbot.waitUntil(lambda: dialog.height() == dialog.layout().totalHeightForWidth(dialog.width()))


def test_what_forgetting_means_is_said_before(ask) -> None:
    for purpose in (Purpose.SET, Purpose.CHANGE):
        dialog = ask(purpose)
        assert dialog.warning.text() == "A forgotten passphrase is a lost book."
        assert any("Write it down" in label.text() for label in dialog.findChildren(QLabel))


def test_its_strength_is_told_in_words(ask, qtbot) -> None:
    dialog = ask(Purpose.SET)
    for text, word in (("otter", "At least 8"), ("Sommer2024", "Weak"), (PASSPHRASE, "Fair"), (NEW, "Strong")):
        write(qtbot, dialog.new, text)
        assert word in dialog.strength.text()


def test_a_short_one_is_refused(ask, qtbot) -> None:
    dialog = ask(Purpose.SET)
    for field in (dialog.new, dialog.again):
        write(qtbot, field, "otter")
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.save_button.click()
    assert "at least 8" in dialog.problem.text()


@pytest.mark.parametrize(("purpose", "expected"), [(Purpose.CHANGE, NEW), (Purpose.REMOVE, None)])
def test_the_present_one_is_asked_for(ask, qtbot, purpose: Purpose, expected: str | None) -> None:
    dialog = ask(purpose)
    write(qtbot, dialog.present, "not this one")
    if purpose is Purpose.CHANGE:
        write(qtbot, dialog.new, NEW)
        write(qtbot, dialog.again, NEW)
    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.keyClick(dialog.present, Qt.Key.Key_Return)
        assert dialog.present.isReadOnly()
        qtbot.waitUntil(lambda: not dialog.present.isReadOnly())
    assert "not the passphrase" in dialog.problem.text()
    write(qtbot, dialog.present, PASSPHRASE)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(dialog.present, Qt.Key.Key_Return)
    assert chosen.args == [expected]


def test_closed_while_it_is_tried_nothing_comes_of_it(ask, qtbot) -> None:
    dialog = ask(Purpose.REMOVE)
    write(qtbot, dialog.present, PASSPHRASE)
    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.keyClick(dialog.present, Qt.Key.Key_Return)
        assert LockWork.is_under_way()
        dialog.reject()
        qtbot.waitUntil(lambda: not LockWork.is_under_way())


def test_what_is_typed_is_shown_on_request(ask) -> None:
    dialog = ask(Purpose.CHANGE)
    fields = (dialog.present, dialog.new, dialog.again)
    assert {field.echoMode() for field in fields} == {QLineEdit.EchoMode.Password}
    dialog.show_text.click()
    assert {field.echoMode() for field in fields} == {QLineEdit.EchoMode.Normal}
