"""Files of people: what a file is, by its content, and the people in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from models.errors import UnreadableFileError
from models.exchange.cards.reading import CARDS, JSON_CARDS
from models.exchange.choices import ImportChoices
from models.exchange.column_match import ColumnMatch
from models.exchange.facebook import FACEBOOK
from models.exchange.glimpses import Glimpse
from models.exchange.identity import source_key
from models.exchange.kinds import Contents, FileKind
from models.exchange.ldif import LDIF
from models.exchange.monica.reading import MONICA
from models.exchange.photos import data_address, fits_unread
from models.exchange.records import PersonRecord, SetAside, uid_key
from models.exchange.repeats import Repeats
from models.exchange.set_aside import SetAsideRows
from models.exchange.sources import find_source
from models.exchange.table_files import TABLE, TableContents
from models.exchange.tables import Table
from models.exchange.tendril_json.reading import BOOK
from models.exchange.writing import write_file
from models.sentences import translatable
from models.text import fold

# In the order in which they are asked whether a file is theirs; the table takes what is left.
KINDS: tuple[FileKind, ...] = (CARDS, JSON_CARDS, BOOK, MONICA, FACEBOOK, LDIF, TABLE)
FORMAT_NAMES = {format_: name for kind in KINDS for format_, name in kind.format_names.items()}


class ImportFile:
    """A file that was understood: its format and encoding, and its people, read anew each time they are asked for.

    set_aside is complete once entries() has run to its end. choices is what the user decided about the people in it.
    """

    def __init__(self, name: str, contents: Contents, choices: ImportChoices | None = None) -> None:
        """Take the name to call the file by, what its reader made of it, and what is to be other than it says."""
        self.name = name
        self.contents = contents
        self.choices = choices or ImportChoices()
        # What makes photographs small enough; the window has one, the command line none.
        self.scale_photo: Callable[[bytes], bytes | None] | None = None
        self.set_aside = SetAsideRows(name)

    @property
    def format(self) -> str:
        """The format's name in --json and in the book."""
        return self.contents.format

    @property
    def format_name(self) -> str:
        """The format as it is called in the interface."""
        return FORMAT_NAMES[self.format]

    @property
    def encoding(self) -> str:
        """The encoding that the text was found to be in."""
        return self.contents.encoding

    @property
    def table(self) -> Table | None:
        """The table in the file, None where it is no table."""
        return self.contents.table

    @property
    def match(self) -> ColumnMatch | None:
        """How the columns of the table were understood, None where the file is no table."""
        return self.contents.match if isinstance(self.contents, TableContents) else None

    def with_match(self, match: ColumnMatch) -> ImportFile:
        """Return the same file read by another match of its columns; a file that is no table is read as it is."""
        if not isinstance(self.contents, TableContents):
            return self
        return ImportFile(self.name, self.contents.with_match(match), self.choices)

    def with_choices(self, choices: ImportChoices) -> ImportFile:
        """Return the same file with other choices about the people in it."""
        return ImportFile(self.name, self.contents, choices)

    @property
    def tells_rhythms(self) -> bool:
        """Whether the file says who has which rhythm, so that the import gives nobody one."""
        return self.contents.tells_rhythms

    @property
    def line_count(self) -> int:
        """How many physical lines the file has, for telling how far reading is."""
        return self.contents.line_count

    @property
    def aside_ending(self) -> str:
        """The ending of a file that holds what was set aside."""
        return self.contents.aside_ending

    def entries(self) -> Iterator[PersonRecord | SetAside]:
        """Yield people, with their source key and as the user chose, and what is set aside, in the file's order."""
        entries = self._entries(self.contents.entries)
        return (entry.whole() if isinstance(entry, Glimpse) else entry for entry in entries)

    def glimpses(self) -> Iterator[PersonRecord | SetAside | Glimpse]:
        """Yield what entries() does, with glimpses of people where their reader is faster so and nothing was chosen."""
        return self._entries(self.contents.entries if self.choices else self.contents.glimpses)

    def _entries(
        self, contents: Callable[[], Iterator[PersonRecord | SetAside | Glimpse]]
    ) -> Iterator[PersonRecord | SetAside | Glimpse]:
        repeats = Repeats()
        self.set_aside = SetAsideRows(self.name)
        choices = self.choices or None
        try:
            for entry in contents():
                if isinstance(entry, Glimpse):
                    yield entry
                elif isinstance(entry, PersonRecord):
                    self._tell_source(entry, repeats)
                    yield entry if choices is None else choices.applied_to(entry)
                else:
                    self.set_aside.extend((entry,))
                    yield entry
        finally:
            repeats.close()

    def records(self) -> Iterator[PersonRecord]:
        """Yield the people only."""
        return (entry for entry in self.entries() if isinstance(entry, PersonRecord))

    def _tell_source(self, record: PersonRecord, repeats: Repeats) -> None:
        """Write into a person by what the row is known again."""
        if record.foreign_uid and not repeats.is_told_once(record.foreign_uid, fold(record.name)):
            record.foreign_uid = ""
        if record.story and "photo_as_found" in record.story:
            record.story["scale_photo"] = self.scale_photo
            if self.scale_photo is None:
                _keep_unreadable_photo(record)
        by_uid = uid_key(record.foreign_uid) if record.foreign_uid else ""
        record.source_key = by_uid or record.source_key or source_key(self.format, record, repeats.count)


def read_people(origin: str | os.PathLike[str] | bytes, region: str | None = None, *, name: str = "") -> ImportFile:
    """Understand a file (a path, or its bytes with a name to call it by) and return it ready to be imported.

    region is the ISO country for national phone numbers. Raises UnreadableFileError in a sentence saying why where
    the file holds no list of people; a header without rows is a list of nobody.
    """
    source = find_source(origin, name)
    beginning = source.beginning_text
    kind = next(kind for kind in KINDS if kind.tells(beginning))
    if kind is TABLE and (what := _no_table(beginning)):
        raise UnreadableFileError(what, name=source.name)
    return ImportFile(source.name, kind.read(source, region))


def _keep_unreadable_photo(entry: PersonRecord) -> None:
    """Keep a card's photograph that only the window can make a picture of (WebP, BMP) as it stands in the card."""
    if entry.story is not None and fits_unread(image := entry.story["photo"]):
        entry.kept.append(("PHOTO", data_address(image)))
        del entry.story["photo"]


def set_aside_file(file: ImportFile, path: Path, *, force: bool = False) -> Path:
    """Write what was set aside as a file of the same kind, to be mended and imported.

    Raises ExportError where the file exists (without force) or cannot be written.
    """
    write_file(path, file.contents.aside_text(file.set_aside), force=force)
    return path


def _no_table(beginning: str) -> str:
    """Return the sentence about a {name} that plainly holds no table, empty where it may hold one."""
    if beginning.lstrip().startswith(("{", "[")):
        return translatable(
            "{name} holds JSON data of a kind that Tendril does not know; it reads its own, Monica’s, Facebook’s "
            "friends and jCard. Nothing was imported. Export the contacts as a CSV file or as vCards and choose that."
        )
    return ""
