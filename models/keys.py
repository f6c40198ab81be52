"""The passphrase of a book: keys made from it, files that are locked with one, and changing it.

A locked file begins with its salt, which the engine leaves in clear: four letters, the power of two of scrypt's cost,
and eleven random bytes. So every file, a backup too, carries all that is needed to open it besides the passphrase.
The pages are encrypted and authenticated by ChaCha20-Poly1305.
Source: https://utelle.github.io/SQLite3MultipleCiphers/docs/ciphers/cipher_chacha20/
"""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from pathlib import Path
from typing import Any
from urllib.parse import quote

import apsw

from models import core_dumps
from models.disk_trouble import reason_of
from models.errors import BookBusyError, ExportError, LockedBookError, WrongPassphraseError
from models.first_bytes import first_bytes
from models.partial_files import write_through
from models.record import Record
from models.text import fold

_MARK = b"TndK"
_SALT = 16
# Of a key, in bytes.
SECRET = 32
# scrypt with N = 2^17, r = 8, p = 1, as OWASP's password storage cheat sheet advises; 128 MiB for a third of a second.
_COST = 17
_COSTS = range(14, 21)
_BLOCK = 8


class Key(Record):
    """What opens a locked file: 32 bytes made from the passphrase and the file's salt of 16 bytes."""

    # What it holds is nobody's business.
    __repr__ = object.__repr__

    secret: bytes
    salt: bytes

    def pragma(self) -> str:
        """Return the key as the engine takes one that is not to be derived again."""
        return f"raw:{self.secret.hex()}{self.salt.hex()}"


# The keys this process was given, by the salt of the files they open; every thread has a connection of its own.
_known: dict[bytes, Key] = {}


def new_key(passphrase: str) -> Key:
    """Return a key with a salt of its own, and know it from now on; takes a third of a second."""
    # It loads OpenSSL, which a start does not need.
    import secrets

    return _know(_derive(passphrase, _MARK + bytes([_COST]) + secrets.token_bytes(_SALT - len(_MARK) - 1)))


def is_locked(path: Path) -> bool:
    """Tell whether the file is locked with a passphrase; False where there is none."""
    return salt_of(path) is not None


def needs_passphrase(path: Path) -> bool:
    """Tell whether the file is locked and this process has not been given its passphrase."""
    salt = salt_of(path)
    return salt is not None and salt not in _known


def unlock(path: Path, passphrase: str) -> Key:
    """Return the file's key and know it from now on; takes a third of a second and changes nothing on the disk.

    Raises WrongPassphraseError.
    """
    return _know(_tried(path, _derive(passphrase, _salt_of_locked(path))))


def unlock_by_secret(path: Path, secret: bytes) -> Key:
    """Return the key of a file whose 32 bytes somebody else kept, and know it from now on; changes nothing on the disk.

    Raises WrongPassphraseError where they do not open it.
    """
    if len(secret) != SECRET:
        raise WrongPassphraseError("This is not the passphrase of {path}. Nothing was changed.", path=path)
    return _know(_tried(path, Key(secret, _salt_of_locked(path))))


def is_passphrase(path: Path, passphrase: str) -> bool:
    """Tell whether a passphrase is that of a locked file, which may be open; takes a third of a second."""
    salt = salt_of(path)
    if salt is None:
        return False
    key = _derive(passphrase, salt)
    if salt in _known:
        import secrets

        return secrets.compare_digest(key.secret, _known[salt].secret)
    try:
        _tried(path, key)
    except WrongPassphraseError:
        return False
    return True


def _tried(path: Path, key: Key) -> Key:
    """Return a key that opens a file; raises WrongPassphraseError where it does not."""
    look = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        look.set_busy_timeout(5000)
        look.pragma("key", key.pragma())
        # Of the first page alone: the tables of a damaged book may be past reading, and its passphrase is the same.
        look.pragma("user_version")
    except apsw.NotADBError as error:
        raise WrongPassphraseError("This is not the passphrase of {path}. Nothing was changed.", path=path) from error
    finally:
        look.close()
    return key


def forget_keys() -> None:
    """Know no key any more, as at the start of the program."""
    _known.clear()


def may_write_in_clear() -> bool:
    """Tell whether temporary files may hold what is in the book: nothing this process works with is locked."""
    return not _known


def key_of(path: Path) -> Key | None:
    """Return the key of a file, None where it is not locked; raises LockedBookError where it is not known."""
    salt = salt_of(path)
    if salt is None:
        return None
    if salt not in _known:
        raise LockedBookError("{path} is locked with a passphrase.", path=path)
    return _known[salt]


def opened_copy(path: Path, flags: int = apsw.SQLITE_OPEN_READONLY) -> Any:
    """Return a connection to a book or a backup, unlocked where its passphrase is known.

    Raises LockedBookError where it is not.
    """
    key = key_of(path)
    copy: Any = apsw.Connection(str(path), flags=flags | apsw.SQLITE_OPEN_URI)
    if key is not None:
        copy.pragma("key", key.pragma())
        copy.pragma("temp_store", "memory")
    copy.create_scalar_function("fold", fold, 1, deterministic=True)
    return copy


def copy_locked(source: apsw.Connection, target: Path, key: Key | None) -> None:
    """Write all of a book to a new private file, locked with a key or not at all; not inside a transaction."""
    target.unlink(missing_ok=True)
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, stat.S_IRUSR | stat.S_IWUSR))
    secret = quote(key.pragma()) if key is not None else ""
    # Without a key in the address the copy would be locked like its source.
    source.execute("VACUUM INTO ?", (f"{target.absolute().as_uri()}?key={secret}",))
    write_through(target)


def lock_anew(path: Path, key: Key | None) -> None:
    """Put a copy with another key (None: in clear) into the place of a book that nobody has open, whole or not at all.

    A checked copy beside it takes its name, so that a crash leaves the one or the other.
    Raises BookBusyError where a program has it open, LockedBookError, or ExportError where there is no room.
    """
    copy = _beside(path)
    book = opened_copy(path, apsw.SQLITE_OPEN_READWRITE)
    try:
        # Nobody else may be in it: what they wrote to the old file would go with that.
        book.pragma("journal_mode", "delete")
        book.pragma("locking_mode", "exclusive")
        book.execute("BEGIN EXCLUSIVE; COMMIT")
        copy_locked(book, copy, key)
        _check(copy)
        if os.name == "nt":
            book.close()
        copy.replace(path)
        write_through(path.parent)
    except (apsw.BusyError, apsw.LockedError) as error:
        raise BookBusyError(
            "Another program has the book open. Close Tendril’s window and other commands, and try again. "
            "Nothing was changed."
        ) from error
    except (OSError, apsw.Error) as error:
        raise ExportError(
            "The book could not be written anew beside the present one: {reason}. It is as it was.",
            reason=reason_of(error),
        ) from error
    finally:
        book.close()
        copy.unlink(missing_ok=True)


def remove_remnant(path: Path) -> None:
    """Delete what a change of the passphrase left beside a book, now open, where it was killed in the midst."""
    _beside(path).unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.locking")


def _check(path: Path) -> None:
    copy = opened_copy(path)
    try:
        if copy.pragma("integrity_check") != "ok":
            raise apsw.CorruptError
    finally:
        copy.close()


def _salt_of_locked(path: Path) -> bytes:
    """Return the salt of a locked file; raises WrongPassphraseError where it has no passphrase."""
    salt = salt_of(path)
    if salt is None:
        raise WrongPassphraseError("{path} has no passphrase.", path=path)
    return salt


def salt_of(path: Path) -> bytes | None:
    """Return the salt at the beginning of a locked file, by which its key is known; None where it is not locked."""
    try:
        salt = first_bytes(path, _SALT)
    except OSError:
        # Whoever opens it next finds the same trouble, and tells of it.
        return None
    is_ours = salt.startswith(_MARK) and len(salt) == _SALT and salt[len(_MARK)] in _COSTS
    return salt if is_ours else None


def _derive(passphrase: str, salt: bytes) -> Key:
    cost = 1 << salt[len(_MARK)]
    # One passphrase is typed as different characters on different systems: é, or e and an accent.
    text = unicodedata.normalize("NFC", passphrase).encode()
    room = 128 * _BLOCK * (cost + 64)
    return Key(hashlib.scrypt(text, salt=salt, n=cost, r=_BLOCK, p=1, maxmem=room, dklen=SECRET), salt)


def _know(key: Key) -> Key:
    core_dumps.leave_none()
    _known[key.salt] = key
    return key
