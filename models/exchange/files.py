"""Files of people: what a file is, by its content, and the people in it."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from models.errors import UnreadableFileError
from models.exchange import generic, google, linkedin, tendril_csv
from models.exchange.columns import tells_header
from models.exchange.identity import source_key
from models.exchange.reading import read_file
from models.exchange.records import PersonRecord, SetAside
from models.exchange.tables import Table, find_table
from models.exchange.writing import write_file
from models.sentences import translatable

_Reader = Callable[[Table, str | None], Iterator[PersonRecord | SetAside]]
_READERS: dict[str, _Reader] = {
    tendril_csv.FORMAT: tendril_csv.read_tendril,
    google.FORMAT: google.read_google,
    linkedin.FORMAT: linkedin.read_linkedin,
    generic.FORMAT: generic.read_generic,
}
FORMAT_NAMES = {
    tendril_csv.FORMAT: "Tendril CSV",
    google.FORMAT: "Google Contacts CSV",
    linkedin.FORMAT: "LinkedIn connections",
    generic.FORMAT: "CSV table",
}
_CARD = re.compile(r"^\s*BEGIN:VCARD\b", re.IGNORECASE | re.MULTILINE)


@dataclass
class ImportFile:
    """A file that was understood: its format and encoding, and its people, read anew each time they are asked for.

    set_aside is complete once entries() has run to its end.
    """

    name: str
    format: str
    encoding: str
    table: Table
    region: str | None
    set_aside: list[SetAside] = field(default_factory=list)

    @property
    def format_name(self) -> str:
        """The format as it is called in the interface."""
        return FORMAT_NAMES[self.format]

    @property
    def line_count(self) -> int:
        """How many physical lines the file has, for telling how far reading is."""
        return len(self.table.lines)

    def entries(self) -> Iterator[PersonRecord | SetAside]:
        """Yield people and rows set aside, in the order of the file; people carry their source key."""
        repeats: Counter[str] = Counter()
        self.set_aside = []
        for entry in _READERS[self.format](self.table, self.region):
            if isinstance(entry, PersonRecord):
                entry.source_key = source_key(self.format, entry, repeats)
            else:
                self.set_aside.append(entry)
            yield entry

    def records(self) -> Iterator[PersonRecord]:
        """Yield the people only."""
        return (entry for entry in self.entries() if isinstance(entry, PersonRecord))


def read_people(source: str | os.PathLike[str] | bytes, region: str | None = None, *, name: str = "") -> ImportFile:
    """Understand a file (a path, or its bytes with a name to call it by) and return it ready to be imported.

    region is the ISO country for national phone numbers. Raises UnreadableFileError in a sentence saying why where
    the file holds no list of people; a header without rows is a list of nobody.
    """
    text = read_file(source if isinstance(source, bytes) else Path(source), name)
    # The beginning decides first: among the lines of a card there may be one that looks like names of columns.
    if what := _no_table(text.text):
        raise UnreadableFileError(what, name=text.name)
    table = find_table(
        text.text, lambda key: tells_header(key) or google.tells_google_header(key) or key == "tendril id"
    )
    if table is None:
        raise UnreadableFileError(
            "{name} has no line with the names of columns (such as First Name, E-mail, Phone) near its beginning, so "
            "no people could be read. Nothing was imported. Export the contacts as a CSV file with a header line and "
            "choose that.",
            name=text.name,
        )
    format_ = _format_of(table.header)
    table.trusted = format_ == tendril_csv.FORMAT
    return ImportFile(text.name, format_, text.encoding, table, region)


def set_aside_file(file: ImportFile, path: Path, *, force: bool = False) -> Path:
    """Write the rows that were set aside under the file's own header, to be mended and imported.

    Raises ExportError where the file exists (without force) or cannot be written.
    """
    header = file.table.header_text
    lines = [header, *(entry.text for entry in file.set_aside)]
    write_file(path, ("\ufeff", *(f"{line}\r\n" for line in lines)), force=force)
    return path


def _format_of(header: list[str]) -> str:
    if tendril_csv.is_tendril(header):
        return tendril_csv.FORMAT
    # Before LinkedIn: both have a First Name and a Last Name.
    if google.is_google(header):
        return google.FORMAT
    return linkedin.FORMAT if linkedin.is_linkedin(header) else generic.FORMAT


def _no_table(text: str) -> str:
    """Return the sentence about a {name} that plainly holds no table, empty where it may hold one."""
    start = text.lstrip()[:200].casefold()
    if _CARD.search(text[:2000]):
        return translatable(
            "{name} holds vCards, not a table, so no people could be read. Nothing was imported. Export the contacts "
            "as a CSV file with a header line and choose that."
        )
    if start.startswith(("{", "[")):
        return translatable(
            "{name} holds JSON data, not a table, so no people could be read. Nothing was imported. Export the "
            "contacts as a CSV file with a header line and choose that."
        )
    if start.startswith(("dn:", "version: 1")):
        return translatable(
            "{name} holds an LDIF address book, not a table, so no people could be read. Nothing was imported. Export "
            "the contacts as a CSV file with a header line and choose that."
        )
    return ""
