"""Expected trouble, told in sentences a person can act on; anything else that is raised is a bug."""

from __future__ import annotations

import datetime

from models.sentences import Sentence

# What a sentence puts into the language of its reader; anything else (a path, an error) is told as it is.
_SAID = (str, int, float, datetime.date, datetime.time, Sentence)


class TendrilError(Exception):
    """Something that can happen to any user: the message says what happened, what was kept and what to do.

    str() gives it in English; sentence is what the window puts into the user's language.
    """

    def __init__(self, text: str = "", /, **values: object) -> None:
        """Take a whole sentence with {places} and what goes into them."""
        filling = {name: value if isinstance(value, _SAID) else str(value) for name, value in values.items()}
        self.sentence = Sentence(text, values=filling)
        super().__init__(self.sentence.english())


class DataDirectoryError(TendrilError):
    """The data directory is missing where it must exist, or cannot be read or written."""


class NewerBookError(TendrilError):
    """The book was written by a newer Tendril and is left untouched."""


class DamagedBookError(TendrilError):
    """The database file is not a readable Tendril book."""


class MigrationError(TendrilError):
    """The book is of an older format and could not be brought to this program's; it is as it was."""


class BookBusyError(TendrilError):
    """Another program is writing to the book and did not finish in time."""


class NoRoomError(TendrilError):
    """The disk is full, or cannot be written any more; nothing was changed."""


class BookGoneError(TendrilError):
    """The file of the open book was moved, deleted or replaced; nothing more is written to it."""


class UnknownPersonError(TendrilError):
    """No person has this id or name."""


class AmbiguousPersonError(TendrilError):
    """Several people answer to this name."""


class InvalidValueError(TendrilError):
    """A value does not fit its field: a wrong date, an unknown kind, an empty name."""


class UnreadableFileError(TendrilError):
    """A file that was to be imported cannot be understood; nothing was changed."""


class ExportError(TendrilError):
    """A file could not be written, or exists and may not be replaced."""


class NameTakenError(ExportError):
    """A file of this name is there already, and may not be replaced."""


class NothingToUndoError(TendrilError):
    """There is no operation left to undo or redo."""


class UndoConflictError(TendrilError):
    """An operation cannot be undone because what it changed has changed again since."""


class LockedBookError(TendrilError):
    """The book or backup is locked with a passphrase that this process was not given."""


class WrongPassphraseError(TendrilError):
    """The passphrase is not the file's; nothing was changed."""
