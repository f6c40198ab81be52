"""The key of a book in the keyring: kept under its salt, found again, and taken away, whatever the keyring does."""

from __future__ import annotations

from pathlib import Path

import pytest

from models import keys
from models.book import open_book
from models.clock import Clock
from tests.ui.locking.conftest import PASSPHRASE, FakeKeyring
from ui.locking.keyring import Found, KeyringError, forget_key, has_key, keep_key, unlock_by_keyring


@pytest.fixture
def key(path: Path) -> keys.Key:
    """The key of the book."""
    return keys.unlock(path, PASSPHRASE)


def test_a_kept_key_opens_the_book(keyring: FakeKeyring, path: Path, key: keys.Key) -> None:
    keep_key(key)
    keep_key(key)
    [(attributes, secret, label)] = keyring.items.values()
    assert attributes["salt"] == key.salt.hex()
    assert attributes["application"] == "tendril"
    assert secret == key.secret.hex().encode()
    assert PASSPHRASE.encode() not in secret
    assert "Tendril" in label
    keys.forget_keys()
    assert unlock_by_keyring(path) is Found.KEY
    assert not keys.needs_passphrase(path)
    assert keyring.prompted == 0


def test_it_opens_no_other_book_and_none_after_a_change(
    keyring: FakeKeyring, path: Path, key: keys.Key, tmp_path: Path, clock: Clock
) -> None:
    keep_key(key)
    other = open_book(tmp_path / "other", clock)
    other.close()
    # With the very same passphrase: the salt is another.
    for book in (other.path, path):
        keys.lock_anew(book, keys.new_key(PASSPHRASE))
        keys.forget_keys()
        assert unlock_by_keyring(book) is Found.NOTHING
        assert keys.needs_passphrase(book)
        keys.unlock(path, PASSPHRASE)


@pytest.mark.parametrize("spoilt", [b"", b"not hexadecimal", b"ab" * 32, b"ab" * 7, "é".encode("latin-1")])
def test_something_else_under_its_name_opens_nothing(
    keyring: FakeKeyring, path: Path, key: keys.Key, spoilt: bytes
) -> None:
    keep_key(key)
    keys.forget_keys()
    keyring.items = {item: (kept, spoilt, label) for item, (kept, _, label) in keyring.items.items()}
    assert unlock_by_keyring(path) in (Found.NOTHING, Found.NO_KEYRING)
    assert keys.needs_passphrase(path)


def test_a_locked_keyring_asks_only_where_it_may(keyring: FakeKeyring, path: Path, key: keys.Key) -> None:
    keep_key(key)
    keys.forget_keys()
    keyring.is_locked = True
    assert unlock_by_keyring(path) is Found.LOCKED
    assert keyring.prompted == 0
    keyring.answer = "no"
    assert unlock_by_keyring(path, may_ask=True) is Found.LOCKED
    assert keys.needs_passphrase(path)
    keyring.answer = "yes"
    assert unlock_by_keyring(path, may_ask=True) is Found.KEY


def test_nobody_waits_for_a_prompt_that_is_given_up(
    qtbot, keyring: FakeKeyring, path: Path, key: keys.Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.locking.secret_service._LOOK", 0.01)
    keep_key(key)
    keyring.is_locked, keyring.answer = True, "never"
    assert unlock_by_keyring(path, may_ask=True, is_cancelled=lambda: keyring.prompted == 1) is Found.LOCKED
    with pytest.raises(KeyringError, match="still in it"):
        forget_key(key.salt, lambda: keyring.prompted == 2)
    with pytest.raises(KeyringError, match="not kept"):
        keep_key(key, lambda: keyring.prompted == 3)
    qtbot.waitUntil(lambda: keyring.dismissed == 3)


def test_a_locked_keyring_is_unlocked_to_keep_and_to_forget(keyring: FakeKeyring, key: keys.Key) -> None:
    keyring.is_locked = True
    keep_key(key)
    keyring.is_locked = True
    assert forget_key(key.salt) == 1
    assert keyring.items == {}
    assert forget_key(key.salt) == 0
    assert keyring.prompted == 2


def test_a_first_keyring_is_made(keyring: FakeKeyring, key: keys.Key) -> None:
    keyring.has_collection = False
    keyring.answer = "no"
    with pytest.raises(KeyringError, match="not kept"):
        keep_key(key)
    keyring.answer = "yes"
    keep_key(key)
    assert len(keyring.items) == 1


def test_without_a_keyring_it_says_so(bus: object, path: Path, key: keys.Key, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> None:
        keys.forget_keys()
        assert unlock_by_keyring(path) is Found.NO_KEYRING
        assert has_key(key.salt) is None
        for ask in (lambda: keep_key(key), lambda: forget_key(key.salt)):
            with pytest.raises(KeyringError, match="No keyring answers"):
                ask()

    refused()
    # Nor where there is no session bus at all.
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    refused()


def test_whether_it_has_the_key_is_told_without_unlocking_it(keyring: FakeKeyring, key: keys.Key) -> None:
    assert has_key(key.salt) is False
    keep_key(key)
    assert has_key(key.salt) is True
    keyring.is_locked = True
    assert has_key(key.salt) is True
    assert keyring.prompted == 0
    assert has_key(key.salt, lambda: True) is None


def test_a_book_in_clear_is_not_asked_for(keyring: FakeKeyring, path: Path, key: keys.Key) -> None:
    keys.lock_anew(path, None)
    assert unlock_by_keyring(path) is Found.NOTHING
