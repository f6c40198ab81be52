"""The key of a book in the system's keyring, which is unlocked with the session: kept, looked up and taken away.

Not the passphrase is kept but the key made from it, under the salt of its file, so it opens no other book, and none
after the passphrase was changed. Where there is no org.freedesktop.secrets (Windows, macOS), there is no keyring here.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from models import keys
from models.errors import TendrilError, WrongPassphraseError
from ui.locking.secret_service import TROUBLE, PromptDismissedError, SecretService

logger = logging.getLogger(__name__)

# The schema names what the item is, as libsecret's programs do; the salt is no secret, it stands in the file.
_ATTRIBUTES = {"xdg:schema": "org.tendril.BookKey", "application": "tendril"}
_LABEL = "Tendril: the key of a book"


class KeyringError(TendrilError):
    """The keyring did not do what it was asked for; nothing was changed."""


class Found(Enum):
    """What the keyring knows of a book's key."""

    KEY = "key"
    LOCKED = "locked"
    NOTHING = "nothing"
    NO_KEYRING = "no_keyring"


def may_have_keyring(platform: str = sys.platform) -> bool:
    """Tell whether a system can have a keyring that is spoken to here."""
    return platform not in {"win32", "darwin"}


def unlock_by_keyring(path: Path, *, may_ask: bool = False, is_cancelled: Callable[[], bool] = lambda: False) -> Found:
    """Let the keyring's key open a locked book: Found.KEY says that it is known from now on.

    A keyring that is locked shows its own window, and this waits for it, with may_ask only; Found.LOCKED otherwise.
    """
    salt = keys.salt_of(path)
    if salt is None:
        return Found.NOTHING
    try:
        with SecretService(is_cancelled) as service:
            unlocked, locked = service.search(_attributes(salt))
            if not unlocked and locked and may_ask:
                service.unlock(locked)
                unlocked, locked = service.search(_attributes(salt))
            if not unlocked:
                return Found.LOCKED if locked else Found.NOTHING
            secret = service.secret(unlocked[0])
    except PromptDismissedError:
        return Found.LOCKED
    except TROUBLE as trouble:
        logger.info("The keyring was not asked: %s", trouble)
        return Found.NO_KEYRING
    return Found.KEY if _opens(path, secret) else Found.NOTHING


def has_key(salt: bytes, is_cancelled: Callable[[], bool] = lambda: False) -> bool | None:
    """Tell whether the keyring has the key of a file with this salt, without unlocking it; None where none answers."""
    try:
        with SecretService(is_cancelled) as service:
            return any(service.search(_attributes(salt)))
    except PromptDismissedError:
        return None
    except TROUBLE as trouble:
        logger.info("The keyring was not asked: %s", trouble)
        return None


def keep_key(key: keys.Key, is_cancelled: Callable[[], bool] = lambda: False) -> None:
    """Keep a key in the keyring, unlocking that by its own window where it is locked.

    Raises KeyringError where there is no keyring or the user closed its window.
    """
    try:
        with SecretService(is_cancelled) as service:
            service.keep(_LABEL, _attributes(key.salt), key.secret.hex())
    except PromptDismissedError as error:
        raise KeyringError("The keyring stayed locked, so the key is not kept. Nothing was changed.") from error
    except TROUBLE as error:
        raise _no_keyring(error) from error


def forget_key(salt: bytes, is_cancelled: Callable[[], bool] = lambda: False) -> int:
    """Take the key of a file with this salt out of the keyring, and return how many there were.

    Raises KeyringError where that cannot be done.
    """
    try:
        with SecretService(is_cancelled) as service:
            unlocked, locked = service.search(_attributes(salt))
            if locked:
                service.unlock(locked)
            for item in (*unlocked, *locked):
                service.delete(item)
            return len(unlocked) + len(locked)
    except PromptDismissedError as error:
        raise KeyringError("The keyring stayed locked, so the key is still in it.") from error
    except TROUBLE as error:
        raise _no_keyring(error) from error


def _opens(path: Path, secret: str) -> bool:
    """Unlock the book with what the keyring holds, and tell whether it did."""
    try:
        keys.unlock_by_secret(path, bytes.fromhex(secret))
    except (ValueError, WrongPassphraseError):
        logger.warning("What the keyring holds does not open the book")
        return False
    return True


def _attributes(salt: bytes) -> dict[str, str]:
    return {**_ATTRIBUTES, "salt": salt.hex()}


def _no_keyring(error: BaseException) -> KeyringError:
    logger.info("The keyring did not answer: %s", error)
    return KeyringError(
        "No keyring answers on this desktop (GNOME Keyring, KWallet and KeePassXC are such), so Tendril asks for the "
        "passphrase. Nothing was changed."
    )
