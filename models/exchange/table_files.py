"""Tables of people: which program's a table is, by the names of its columns, and the people in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from models.errors import UnreadableFileError
from models.exchange import generic, google, linkedin, tendril_csv
from models.exchange.columns import tells_header
from models.exchange.kinds import Contents, FileKind
from models.exchange.records import PersonRecord, SetAside
from models.exchange.sources import Source
from models.exchange.tables import Table, find_table

_Reader = Callable[[Table, str | None], Iterator[PersonRecord | SetAside]]
_READERS: dict[str, _Reader] = {
    tendril_csv.FORMAT: tendril_csv.read_tendril,
    google.FORMAT: google.read_google,
    linkedin.FORMAT: linkedin.read_linkedin,
    generic.FORMAT: generic.read_generic,
}
_NAMES = {
    tendril_csv.FORMAT: "Tendril CSV",
    google.FORMAT: "Google Contacts CSV",
    linkedin.FORMAT: "LinkedIn connections",
    generic.FORMAT: "CSV table",
}


class TableContents(Contents):
    """A table of people."""

    table: Table

    def __init__(self, table: Table, encoding: str, region: str | None) -> None:
        """Take a table, the encoding it was in, and the ISO country for national phone numbers."""
        self.table, self.encoding = table, encoding
        self.format = _format_of(table.header)
        self.tells_rhythms = table.trusted = self.format == tendril_csv.FORMAT
        self._region = region

    @property
    def line_count(self) -> int:
        """How many physical lines the table's file has."""
        return len(self.table.lines)

    def entries(self) -> Iterator[PersonRecord | SetAside]:
        """Yield people and rows set aside, in the order of the file."""
        return _READERS[self.format](self.table, self._region)

    def aside_text(self, set_aside: Sequence[SetAside]) -> Iterator[str]:
        """Yield the rows set aside under the file's own header."""
        # The byte order mark tells Excel that this is UTF-8.
        yield f"\ufeff{self.table.header_text}\r\n"
        for entry in set_aside:
            yield f"{entry.text}\r\n"


def read_table(source: Source, region: str | None) -> TableContents:
    """Return the table in a file; raises UnreadableFileError where no line holds the names of columns."""
    text = source.text()
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
    return TableContents(table, text.encoding, region)


def _format_of(header: list[str]) -> str:
    if tendril_csv.is_tendril(header):
        return tendril_csv.FORMAT
    # Before LinkedIn: both have a First Name and a Last Name.
    if google.is_google(header):
        return google.FORMAT
    return linkedin.FORMAT if linkedin.is_linkedin(header) else generic.FORMAT


def _is_any(_beginning: str) -> bool:
    """Take whatever nothing else has taken."""
    return True


TABLE = FileKind(_NAMES, _is_any, read_table)
