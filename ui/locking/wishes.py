"""What is done with the closed book between two windows, and what is kept beside it about its lock."""

from __future__ import annotations

from models.record import Record

# Facts of the window's memory: which key the keyring has (its salt in hex), how the locked program speaks and looks.
KEYRING_FACT, LANGUAGE_FACT, LOOK_FACT = "keyring", "language", "look"


class Locking(Record):
    """The wish that the book be locked until somebody unlocks it.

    is_shy says that nothing is to come up on the screen for it, takes_focus whether what comes up takes the keyboard:
    nobody asked for a lock after a rest, and somebody may be typing elsewhere.
    """

    is_shy: bool = False
    takes_focus: bool = True


class Rekeying(Record):
    """The wish that the book have another passphrase (None: none); was_kept: the keyring has the present key."""

    # What it holds is nobody's business.
    __repr__ = object.__repr__

    passphrase: str | None
    was_kept: bool = False


class Rekeyed(Record):
    """What came of that, in a sentence; a failure leaves the passphrase there was."""

    sentence: str
    is_done: bool
