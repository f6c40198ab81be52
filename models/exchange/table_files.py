"""Tables of people: which program's a table is, by the names of its columns, and the people in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from models.errors import UnreadableFileError
from models.exchange import generic, google, linkedin, linkedin_invitations, tendril_csv
from models.exchange.column_match import ColumnMatch, match_columns
from models.exchange.columns import tells_header
from models.exchange.glimpses import Glimpse
from models.exchange.headerless import find_headerless
from models.exchange.kinds import Contents, FileKind
from models.exchange.lines import Lines
from models.exchange.programs import PROGRAMS
from models.exchange.records import PersonRecord, SetAside
from models.exchange.sources import Source
from models.exchange.tables import Table, find_table

_Reader = Callable[[Table, str | None, ColumnMatch], Iterator[PersonRecord | SetAside]]
_READERS: dict[str, _Reader] = {
    google.FORMAT: google.read_google,
    linkedin.FORMAT: linkedin.read_linkedin,
    linkedin_invitations.FORMAT: linkedin_invitations.read_invitations,
}
_NAMES = {
    tendril_csv.FORMAT: "Tendril CSV",
    google.FORMAT: "Google Contacts CSV",
    linkedin.FORMAT: "LinkedIn connections",
    linkedin_invitations.FORMAT: "LinkedIn invitations",
    **{program.format: program.name for program in PROGRAMS},
    generic.FORMAT: "CSV table",
}


class TableContents(Contents):
    """A table of people, read by what its columns mean."""

    table: Table
    match: ColumnMatch

    def __init__(self, table: Table, encoding: str, region: str | None, match: ColumnMatch | None = None) -> None:
        """Take a table, the encoding it was in, the ISO country for national phone numbers, and what columns mean.

        Without a match it is guessed.
        """
        self.table, self.encoding = table, encoding
        self._region = region
        own = _own_format(table.header)
        self.match = match or _matched(table, region, own)
        self.format = own or (self.match.program.format if self.match.program else generic.FORMAT)
        self.tells_rhythms = table.trusted = self.format == tendril_csv.FORMAT

    @property
    def line_count(self) -> int:
        """How many physical lines the table's file has."""
        return len(self.table.lines)

    def with_match(self, match: ColumnMatch) -> TableContents:
        """Return the same table read by another match."""
        return TableContents(self.table, self.encoding, self._region, match)

    def entries(self) -> Iterator[PersonRecord | SetAside]:
        """Yield people and rows set aside, in the order of the file."""
        if self.format == tendril_csv.FORMAT:
            return tendril_csv.read_tendril(self.table, self._region)
        return _READERS.get(self.format, generic.read_generic)(self.table, self._region, self.match)

    def glimpses(self) -> Iterator[PersonRecord | SetAside | Glimpse]:
        """Yield what entries() does, with glimpses of the people in LinkedIn's tables."""
        if self.format == linkedin.FORMAT:
            return linkedin.glimpse_linkedin(self.table, self._region, self.match)
        return self.entries()

    def aside_text(self, set_aside: Sequence[SetAside]) -> Iterator[str]:
        """Yield the rows set aside under the file's own header."""
        # The byte order mark tells Excel that this is UTF-8.
        yield f"\ufeff{self.table.header_text}\r\n"
        for entry in set_aside:
            yield f"{entry.text}\r\n"


def read_table(source: Source, region: str | None) -> TableContents:
    """Return the table in a file; raises UnreadableFileError where nothing in it looks like people."""
    text = source.text()
    lines = Lines(text.copy)
    table = find_table(lines, lambda key: tells_header(key) or google.tells_google_header(key) or key == "tendril id")
    table = table or find_headerless(lines)
    if table is None:
        raise UnreadableFileError(
            "{name} has no line with the names of columns (such as First Name, E-mail, Phone) near its beginning, so "
            "no people could be read. Nothing was imported. Export the contacts as a CSV file with a header line and "
            "choose that.",
            name=text.name,
        )
    return TableContents(table, text.encoding, region)


def _own_format(header: list[str]) -> str:
    """Return the format with a reader of its own that these columns are in, empty for all others."""
    if tendril_csv.is_tendril(header):
        return tendril_csv.FORMAT
    # Before LinkedIn: both have a First Name and a Last Name.
    if google.is_google(header):
        return google.FORMAT
    if linkedin_invitations.is_invitations(header):
        return linkedin_invitations.FORMAT
    return linkedin.FORMAT if linkedin.is_linkedin(header) else ""


def _matched(table: Table, region: str | None, own: str) -> ColumnMatch:
    if own == tendril_csv.FORMAT:
        return match_columns(table, region, tendril_csv.tendril_roles(table.header), adjustable=False)
    if own == google.FORMAT:
        return match_columns(table, region, google.google_roles(table.header))
    if own == linkedin.FORMAT:
        return match_columns(table, region, linkedin.linkedin_roles(table.header))
    if own == linkedin_invitations.FORMAT:
        # Which of two columns is about somebody follows from a third.
        return match_columns(table, region, linkedin_invitations.invitation_roles(table.header), adjustable=False)
    return match_columns(table, region)


def _is_any(_beginning: str) -> bool:
    """Take whatever nothing else has taken."""
    return True


TABLE = FileKind(_NAMES, _is_any, read_table)
