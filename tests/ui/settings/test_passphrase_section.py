"""The section of the passphrase, and backups of another one, by clicks and keys."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from shiboken6 import delete

from models import keys
from models.backups import back_up_here, contents_of, kept_backups
from models.clock import FixedClock
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import counts
from scheduler.opening import open_planned_book
from ui.locking.keyring import KeyringError, may_have_keyring
from ui.locking.trial import LockWork
from ui.locking.wishes import KEYRING_FACT
from ui.operations import Operations
from ui.settings import passphrase_section
from ui.settings.backup_section import BackupSection
from ui.settings.passphrase_section import PassphraseSection

OF_THEN, OF_NOW = "passphrase of then", "passphrase of now"
NEW = "otter violin gravel teacup"

pytestmark = pytest.mark.usefixtures("cheap_keys")


@pytest.fixture
def locked(qapp, tmp_path: Path, clock: FixedClock) -> Iterator[Operations]:
    """The gate to a locked book with a person and two backups of before: one in clear, one of another passphrase."""
    book = open_planned_book(tmp_path / "book", clock)
    for name, next_one in (("Maya", OF_THEN), ("Aiko", OF_NOW)):
        add_person(book, PersonFields(name=name))
        back_up_here(book)
        book.close()
        clock.set(clock.now() + timedelta(days=1))
        keys.lock_anew(book.path, keys.new_key(next_one))
        book = open_planned_book(tmp_path / "book", clock)
    add_person(book, PersonFields(name="Wei"))
    book.close()
    keys.forget_keys()
    keys.unlock(book.path, OF_NOW)
    book = open_planned_book(tmp_path / "book", clock)
    gate = Operations(book)
    yield gate
    gate.wait_for_long()
    book.close()


@pytest.fixture
def section(qtbot, locked: Operations) -> PassphraseSection:
    """The section of a locked book."""
    return shown(qtbot, PassphraseSection(locked))


def shown(qtbot, section: PassphraseSection) -> PassphraseSection:
    qtbot.addWidget(section)
    section.resize(720, 500)
    section.show()
    return section


def click(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_book_without_one_offers_to_set_one(qtbot, operations: Operations) -> None:
    section = shown(qtbot, PassphraseSection(operations))
    assert section.set_button.isVisible()
    for other in (section.lock_button, section.change_button, section.by_keyring, section.rewrite_button):
        assert not other.isVisible()
    click(qtbot, section.set_button)
    for field in (section.dialog.new, section.dialog.again):
        qtbot.keyClicks(field, NEW)
    with qtbot.waitSignal(section.passphrase_chosen) as chosen:
        qtbot.keyClick(section.dialog.again, Qt.Key.Key_Return)
    assert chosen.args == [NEW]


@pytest.mark.parametrize("what", ["change", "remove"])
def test_a_locked_one_is_changed_and_removed_with_the_present_passphrase(
    qtbot, section: PassphraseSection, what: str
) -> None:
    assert not section.set_button.isVisible()
    click(qtbot, section.change_button if what == "change" else section.remove_button)
    dialog = section.dialog
    qtbot.keyClicks(dialog.present, OF_NOW)
    if what == "change":
        for field in (dialog.new, dialog.again):
            qtbot.keyClicks(field, NEW)
    with qtbot.waitSignal(section.passphrase_chosen) as chosen:
        qtbot.keyClick(dialog.present, Qt.Key.Key_Return)
    assert chosen.args == [NEW if what == "change" else None]


def test_after_how_long_it_locks_itself_is_chosen_and_taken_back(
    qtbot, section: PassphraseSection, locked: Operations
) -> None:
    assert section.lock_after.currentText() == "never"
    qtbot.keyClick(section.lock_after, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: locked.book.settings.lock_after == 5)
    assert section.lock_after.currentText() == "5 minutes"
    locked.undo()
    section.reload()
    assert section.lock_after.currentText() == "never"


def test_a_change_of_the_passphrase_is_said_not_to_be_undone(section: PassphraseSection) -> None:
    assert "not taken back by Ctrl+Z" in section.all_words()


def test_it_is_locked_by_a_click(qtbot, section: PassphraseSection) -> None:
    with qtbot.waitSignal(section.lock_wanted):
        click(qtbot, section.lock_button)


def test_while_something_is_written_nothing_is_asked(qtbot, section: PassphraseSection, locked: Operations) -> None:
    locked.hold()
    click(qtbot, section.change_button)
    assert "Something else is being written" in section.error.text()
    assert not hasattr(section, "dialog")
    locked.release()


def test_what_came_of_a_change_is_said(section: PassphraseSection) -> None:
    section.say_outcome("The book could not be written anew.", is_done=False)
    assert section.outcome.isVisible()
    assert section.outcome.property("tone") == "due"


class TestKeyring:
    """The box that lets the keyring keep the key."""

    @pytest.fixture
    def kept(self, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bytes]]:
        asked: list[tuple[str, bytes]] = []
        monkeypatch.setattr(passphrase_section, "keep_key", lambda key, _stop: asked.append(("keep", key.salt)))
        monkeypatch.setattr(passphrase_section, "forget_key", lambda salt, _stop: asked.append(("forget", salt)))
        return asked

    def test_ticked_it_keeps_the_key_and_unticked_it_forgets_it(
        self, qtbot, section: PassphraseSection, kept: list[tuple[str, bytes]]
    ) -> None:
        salt = section.book.database.key.salt
        click_box(qtbot, section)
        assert kept == [("keep", salt)]
        assert section.memory.fact(KEYRING_FACT) == salt.hex()
        section.reload()
        assert section.by_keyring.isChecked()
        click_box(qtbot, section)
        assert kept[1:] == [("forget", salt)]
        assert section.memory.fact(KEYRING_FACT) == ""

    def test_a_refusal_is_told_and_the_box_stays_as_it_was(
        self, qtbot, section: PassphraseSection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(_key: object, _stop: object) -> None:
            raise KeyringError("The keyring stayed locked, so the key is not kept. Nothing was changed.")

        monkeypatch.setattr(passphrase_section, "keep_key", refuse)
        click_box(qtbot, section)
        assert "stayed locked" in section.error.text()
        assert not section.by_keyring.isChecked()

    @pytest.mark.parametrize("platform", ["win32", "darwin"])
    def test_where_there_can_be_none_it_is_not_offered(
        self, section: PassphraseSection, monkeypatch: pytest.MonkeyPatch, platform: str
    ) -> None:
        monkeypatch.setattr(passphrase_section, "may_have_keyring", lambda: may_have_keyring(platform))
        section.reload()
        assert not section.by_keyring.isVisible()

    @pytest.mark.parametrize(
        ("found", "is_ticked", "words"),
        [(True, True, "whoever sits there"), (False, False, "any more"), (None, True, "No keyring answers now")],
    )
    def test_the_box_follows_what_the_keyring_has(
        self, qtbot, section: PassphraseSection, monkeypatch: pytest.MonkeyPatch, found: bool | None, is_ticked, words
    ) -> None:
        """Somebody may have taken the key out in the keyring's own program."""
        salt = section.book.database.key.salt
        section.memory.keep_fact(KEYRING_FACT, salt.hex())
        asked: list[bytes] = []
        monkeypatch.setattr(passphrase_section, "has_key", lambda salt, _stop: (asked.append(salt), found)[1])
        section.hide()
        section.show()
        assert section.by_keyring.isChecked()
        qtbot.waitUntil(lambda: section._keyring_look is None)
        assert asked == [salt]
        assert section.by_keyring.isChecked() is is_ticked
        assert words in section.keyring_words.text()
        assert section.memory.fact(KEYRING_FACT) == (salt.hex() if is_ticked else "")

    def test_what_is_said_of_the_keyring_is_of_the_last_look(
        self, qtbot, section: PassphraseSection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def wait(_salt: bytes, is_cancelled: Callable[[], bool]) -> None:
            while not is_cancelled():
                pass

        usual = section.keyring_words.text()
        section.memory.keep_fact(KEYRING_FACT, section.book.database.key.salt.hex())
        section.hide()
        # Somebody leaves the page before the keyring answers, and comes back at once.
        monkeypatch.setattr(passphrase_section, "has_key", wait)
        section.show()
        section.hide()
        monkeypatch.setattr(passphrase_section, "has_key", lambda _salt, _stop: None)
        section.show()
        qtbot.waitUntil(lambda: "No keyring answers now" in section.keyring_words.text())
        section.hide()
        monkeypatch.setattr(passphrase_section, "has_key", lambda _salt, _stop: True)
        section.show()
        qtbot.waitUntil(lambda: section.keyring_words.text() == usual)

    def test_a_look_that_ends_after_the_box_was_switched_is_not_heard(
        self, qtbot, section: PassphraseSection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def wait(_salt: bytes, is_cancelled: Callable[[], bool]) -> bool:
            while not is_cancelled():
                pass
            return False

        salt = section.book.database.key.salt.hex()
        section.memory.keep_fact(KEYRING_FACT, salt)
        section.hide()
        monkeypatch.setattr(passphrase_section, "has_key", wait)
        monkeypatch.setattr(passphrase_section, "keep_key", lambda _key, _stop: None)
        section.show()
        section.switch_keyring(on=True)
        qtbot.waitUntil(lambda: section._keyring_work is None and not LockWork.is_under_way())
        assert section.memory.fact(KEYRING_FACT) == salt
        assert section.by_keyring.isChecked()

    def test_one_of_another_key_is_not_ticked(self, section: PassphraseSection) -> None:
        section.memory.keep_fact(KEYRING_FACT, "ab" * 16)
        section.reload()
        assert not section.by_keyring.isChecked()

    def test_who_leaves_the_page_is_not_waited_for(
        self, qtbot, section: PassphraseSection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def wait(_key: object, is_cancelled: Callable[[], bool]) -> None:
            while not is_cancelled():
                pass
            raise KeyringError("The keyring stayed locked, so the key is not kept. Nothing was changed.")

        monkeypatch.setattr(passphrase_section, "keep_key", wait)
        qtbot.keyClick(section.by_keyring, Qt.Key.Key_Space)
        assert not section.by_keyring.isEnabled()
        section.hide()
        qtbot.waitUntil(section.by_keyring.isEnabled)
        assert not section.by_keyring.isChecked()

    def test_the_box_keeps_the_focus(self, qtbot, section: PassphraseSection, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(passphrase_section, "keep_key", lambda _key, _is_cancelled: None)
        section.window().activateWindow()
        section.by_keyring.setFocus()
        qtbot.waitUntil(section.by_keyring.hasFocus)
        click_box(qtbot, section)
        assert section.by_keyring.hasFocus()


def click_box(qtbot, section: PassphraseSection) -> None:
    qtbot.keyClick(section.by_keyring, Qt.Key.Key_Space)
    qtbot.waitUntil(section.by_keyring.isEnabled)


class TestOlderBackups:
    """Backups that are not locked as the book is."""

    def test_they_are_told_of_and_nothing_is_done_unasked(self, section: PassphraseSection) -> None:
        words = section.older_words.text()
        assert words == ("1 can be read without the passphrase · 1 has a passphrase of before · from 23 Nov to 24 Nov")
        assert len(kept_backups(section.book)) == 2
        assert not section.confirm_button.isVisible()

    def test_they_are_locked_like_the_book(self, qtbot, section: PassphraseSection) -> None:
        click(qtbot, section.rewrite_button)
        qtbot.waitUntil(section.outcome.isVisible)
        assert section.outcome.text() == "1 backup is written anew."
        # The one of the other passphrase, which nobody has typed, stays and is still told of.
        assert section.older_words.text().startswith("1 has a passphrase of before")
        assert not section.rewrite_button.isVisible()
        assert not any(b"Maya" in one.path.read_bytes() for one in kept_backups(section.book))

    def test_deleting_is_asked_once_more_and_a_new_one_is_written_first(
        self, qtbot, section: PassphraseSection
    ) -> None:
        old = {one.path for one in kept_backups(section.book)}
        click(qtbot, section.delete_button)
        assert section.confirm_button.text() == "Delete 2 backups for good"
        click(qtbot, section.keep_button)
        assert not section.confirm_button.isVisible()
        click(qtbot, section.delete_button)
        click(qtbot, section.confirm_button)
        qtbot.waitUntil(section.outcome.isVisible)
        [new] = kept_backups(section.book)
        assert new.path not in old
        assert keys.salt_of(new.path) == section.book.database.key.salt
        assert not section.older_words.isVisible()


class TestRestoring:
    """A backup of another passphrase, restored from the window."""

    @pytest.fixture
    def backups(self, qtbot, locked: Operations) -> BackupSection:
        section = BackupSection(locked)
        qtbot.addWidget(section)
        section.resize(720, 600)
        section.show()
        return section

    def test_its_passphrase_is_asked_for_and_the_book_keeps_its_own(
        self, qtbot, backups: BackupSection, locked: Operations
    ) -> None:
        of_then = backups.lines[0]
        click(qtbot, of_then.look_button)
        dialog = backups.dialog
        qtbot.keyClicks(dialog.field, OF_NOW)
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "not the passphrase" in dialog.problem.text())
        dialog.field.selectAll()
        qtbot.keyClicks(dialog.field, OF_THEN)
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        qtbot.waitUntil(backups.preview.isVisible)
        assert backups.preview.words.text().startswith("2 people")
        assert "The book keeps the one it has now." in backups.preview.lock.text()
        salt = locked.book.database.key.salt
        click(qtbot, backups.preview.confirmed)
        qtbot.waitUntil(backups.back_button.isVisible)
        assert counts().everyone == 2
        assert keys.salt_of(locked.book.path) == salt
        click(qtbot, backups.back_button)
        qtbot.waitUntil(lambda: counts().everyone == 3 and not locked.busy)

    def test_who_gives_up_sees_the_list_as_it_was(self, qtbot, backups: BackupSection) -> None:
        click(qtbot, backups.lines[0].look_button)
        backups.dialog.quit_button.click()
        assert not backups.preview.isVisible()
        assert not backups.error.isVisible()
        assert backups.lines[0].look_button.isEnabled()

    def test_one_in_clear_is_said_to_be_so(self, qtbot, backups: BackupSection) -> None:
        click(qtbot, backups.lines[1].look_button)
        qtbot.waitUntil(backups.preview.isVisible)
        assert backups.preview.lock.text() == (
            "The backup has no passphrase: anyone who has the file can read it. The book keeps its own."
        )

    def test_one_of_the_book_says_nothing_of_it(self, qtbot, backups: BackupSection) -> None:
        path = back_up_here(backups.book)
        assert contents_of(path).people == 3
        backups.look_at(path)
        qtbot.waitUntil(backups.preview.isVisible)
        assert not backups.preview.lock.isVisible()


def test_a_keyring_that_answers_after_the_page_has_gone_disturbs_nobody(
    qtbot, locked: Operations, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the language is changed meanwhile: the window is made anew."""
    goes_on, section = threading.Event(), PassphraseSection(locked)
    monkeypatch.setattr(passphrase_section, "keep_key", lambda _key, _is_cancelled: goes_on.wait(30))
    section.switch_keyring(True)
    work = section._keyring_work
    delete(section)
    with qtbot.waitSignal(work.ended):
        goes_on.set()
    qtbot.waitUntil(work.isFinished)
