"""LinkedIn's Connections.csv, in the languages and with the preambles it comes with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any

from models.exchange.building import PersonBuilder
from models.exchange.column_match import ColumnMatch
from models.exchange.columns import column_roles, header_key, known_keys
from models.exchange.dates import Order, read_date
from models.exchange.generic import finished
from models.exchange.glimpses import Glimpse
from models.exchange.identity import sure_source_key
from models.exchange.known import BETWEEN
from models.exchange.mail_providers import is_free_mail
from models.exchange.normalize import PLAIN_LINKEDIN, email_key, profile_key
from models.exchange.person_names import FIRST_FAR_EASTERN, whole_name
from models.exchange.records import MethodRecord, PersonRecord, SetAside, clean_line
from models.exchange.tables import BrokenRow, Row, Table, write_row
from models.exchange.teaching import add_method
from models.sentences import Sentence
from models.vocabulary import Kind, MethodType, Stage

FORMAT = "linkedin-csv"
_COLUMNS = {
    "first": "given_name",
    "last": "family_name",
    "url": "url:",
    "email": "email:",
    "company": "organization",
    "position": "title",
    "connected": "met_on",
}
# Others tell when somebody was met; LinkedIn, since when they are connected.
_CONNECTED = known_keys(["met_on"]) - {
    "met on", "date met", "first met", "first met on", "first met date", "kennengelernt am",
}  # fmt: skip
# The types of the ways to reach someone in a row, in the order in which these are told.
_TYPES = (MethodType.URL, MethodType.EMAIL)
# Their sure keys, their platforms and their values.
_Reach = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
# As many different ones are remembered: those of fifty years.
_MOST_DATES = 20_000
_tuple = tuple.__new__
NO_NAME = Sentence("This row has no name.")
_TOO_MANY = Sentence(
    "This row has more cells than there are columns; perhaps one with a comma lacks its quotation marks."
)


def is_linkedin(header: list[str]) -> bool:
    """Return whether these are the columns of a Connections.csv: given name, and date of connection or profile."""
    keys = {header_key(name) for name in header}
    roles = set(column_roles(header))
    if "url:Xing" in roles:
        return False
    if not {"given_name", "family_name"} <= roles and not {"given_name", "met_on"} <= roles:
        return False
    # Without the date, a few columns that only LinkedIn has in this company.
    return bool(keys & _CONNECTED) or (
        "url" in keys and {"organization", "title"} <= roles and len(header) <= len(_COLUMNS)
    )


def linkedin_roles(header: list[str]) -> list[str]:
    """Return what each column of a Connections.csv means, as ColumnMatch tells it."""
    where = {index: _COLUMNS[name] for name, index in _columns(header).items()}
    known = column_roles(header)
    roles = []
    for index, name in enumerate(header):
        role = where.get(index, "")
        if not role and known[index] and known[index] not in _COLUMNS.values():
            # A column of one's own, such as tags or notes; a second one of LinkedIn's is left as it is.
            role = known[index]
        roles.append("url:LinkedIn" if role == "url:" else role or (f"kept:{name}" if name else ""))
    return roles


def read_linkedin(table: Table, region: str | None, match: ColumnMatch) -> Iterator[PersonRecord | SetAside]:
    """Yield the people of a Connections.csv and the rows that are set aside.

    Everybody is professional and connecting (met, not yet known to be two-way); the date of connection is the date
    met. A row without a name is a closed account and is set aside.
    """
    reader = _Reader(table, region, match)
    for row in table.rows():
        yield reader.entry(row)


def glimpse_linkedin(
    table: Table, region: str | None, match: ColumnMatch
) -> Iterator[PersonRecord | SetAside | Glimpse]:
    """Yield what read_linkedin() does, with a glimpse instead of each person in a row as nearly all of them are."""
    reader = _Reader(table, region, match)
    if reader.chosen is not None or reader.extra or min(reader.places) < 0:
        yield from read_linkedin(table, region, match)
        return
    width = len(table.header)
    cells_of, glimpse = itemgetter(*reader.places), _Glimpser(match.order).glimpse
    for row in table.rows():
        if isinstance(row, BrokenRow) or len(row.cells) != width:
            yield reader.entry(row)
        else:
            yield glimpse(row.line, cells_of(row.cells)) or reader.entry(row)


class _Glimpser:
    """Looks at rows as far as a glimpse tells of them."""

    def __init__(self, order: Order) -> None:
        """Take the order of the numbers in dates."""
        self._met = _met_by(order)

    def glimpse(self, line: int, cells: tuple[str, ...]) -> Glimpse | None:
        """Return a glimpse of a row with these cells of _COLUMNS, None where it is not as plain as nearly all are."""
        first, last, url, email, company, position, connected = cells
        text = "|".join(cells)
        if not first or not last or not text.isprintable() or "  " in text or " |" in text or "| " in text:
            return None
        profile = PLAIN_LINKEDIN.match(url)
        if profile is None or text[0] == " " or text[-1] == " ":
            return None
        key = f"url:linkedin.com/in/{profile[1].lower()}"
        reach: _Reach = ((key,), ("linkedin",), (url,))
        if email:
            address = email_key(email)
            if not address or ";" in email or "," in email or " " in email:
                return None
            reach = ((key, f"email:{address}"), ("linkedin", _mail_platform(email)), (url, email))
        others = self._met(connected)
        if others is None:
            return None
        name = f"{first} {last}" if first[0] < FIRST_FAR_EASTERN else whole_name(first, "", last)
        alike = f"{name}\x1f{first}\x1f{last}\x1f{company}\x1f\x1f{position}\x1f"
        # As Glimpse() does, in half the time.
        return _tuple(Glimpse, (line, *reach, alike, others, _person_glimpsed))


@cache
def _met_by(order: Order) -> Callable[[str], Mapping[str, Any] | None]:
    """Return what tells the column of a date of connection, none for no date, None where the cell holds another text.

    What it tells is remembered, as thousands are connected on the same days.
    """

    @lru_cache(maxsize=_MOST_DATES)
    def met_on(connected: str) -> Mapping[str, Any] | None:
        if not connected:
            return {}
        met = read_date(connected, order, past_century=False)
        return {"met_on": met.whole()} if met is not None and met.year is not None else None

    return met_on


def _person_glimpsed(glimpse: Glimpse) -> PersonRecord:
    """Return the person that _person() makes of the same row, with the source key."""
    name, first, last, company, _, position, _ = glimpse.alike.split(BETWEEN)
    columns: dict[str, Any] = {"name": name, "given_name": first, "family_name": last}
    if company:
        columns["organization"] = company
    if position:
        columns["title"] = position
    columns["kind"], columns["stage"] = Kind.PROFESSIONAL, Stage.CONNECTING
    columns.update(glimpse.others)
    methods = [
        MethodRecord(type_, value, platform=platform, key=key.partition(":")[2])
        for type_, value, platform, key in zip(_TYPES, glimpse.values, glimpse.platforms, glimpse.keys, strict=False)
    ]
    record = PersonRecord(glimpse.line, columns, methods)
    record.source_key = sure_source_key(FORMAT, name, glimpse.others.get("met_on", ""), glimpse.values)
    return record


class _Reader:
    """Reads the rows of a Connections.csv.

    places are the columns of _COLUMNS, in their order, -1 where one is missing, extra the other columns; chosen is
    what the columns mean where the user, or a column of the user's own, says so.
    """

    def __init__(self, table: Table, region: str | None, match: ColumnMatch) -> None:
        """Take a table, the ISO country for national phone numbers, and what columns mean."""
        self._table, self._region, self._order = table, region, match.order
        where = _columns(table.header)
        self.places = [where.get(name, -1) for name in _COLUMNS]
        self.extra = [(index, name) for index, name in enumerate(table.header) if index not in where.values() and name]
        own = any(not match.roles[index].startswith("kept:") for index, _ in self.extra if match.roles[index])
        self.chosen = match.roles if match.chosen or own else None

    def entry(self, row: Row | BrokenRow) -> PersonRecord | SetAside:
        """Return the person in a row, or the row set aside."""
        table = self._table
        if isinstance(row, BrokenRow):
            return SetAside(row.line, row.reason, row.text)
        width = len(table.header)
        if len(row.cells) > width and any(cell.strip() for cell in row.cells[width:]):
            return SetAside(row.line, _TOO_MANY, write_row(row.cells, table.delimiter))
        if self.chosen is not None:
            return _as_chosen(row, self.chosen, table, self._region, self._order)
        record = _person(row, self.places, self._order)
        if record is None:
            return SetAside(row.line, NO_NAME, write_row(row.cells, table.delimiter))
        for index, name in self.extra:
            if index < len(row.cells) and row.cells[index].strip():
                record.kept.append((name, row.cells[index].strip()))
        return record


def _as_chosen(row: Row, roles: list[str], table: Table, region: str | None, order: Order) -> PersonRecord | SetAside:
    """Return the person in a row whose columns mean what the user chose."""
    builder = PersonBuilder(row.line, region, order)
    for role, cell in zip(roles, row.cells, strict=False):
        if role and cell:
            builder.put(role, cell)
    builder.record.columns.update(kind=Kind.PROFESSIONAL, stage=Stage.CONNECTING)
    record = finished(builder, row, table)
    if isinstance(record, SetAside) or record.named:
        for entry in record.methods if isinstance(record, PersonRecord) else ():
            if entry.type is MethodType.EMAIL and not entry.platform and entry.key:
                entry.platform = "work_email"
        return record
    return SetAside(row.line, NO_NAME, write_row(row.cells, table.delimiter))


def _columns(header: list[str]) -> dict[str, int]:
    """Return where each known column is; of a repeated one the first."""
    found: dict[str, int] = {}
    wanted = {role: name for name, role in _COLUMNS.items()}
    for index, role in enumerate(column_roles(header)):
        role = "url:" if role == "url:LinkedIn" else role
        if role in wanted:
            found.setdefault(wanted[role], index)
    return found


def _person(row: Row, places: list[int], order: Order) -> PersonRecord | None:
    """Return the person in a row; places are those of _COLUMNS, in their order, -1 where one is missing."""
    cells = row.cells
    width = len(cells)
    first, last, url, emails, company, position, connected = [
        clean_line(cells[place]) if 0 <= place < width else "" for place in places
    ]
    if not first and not last:
        return None
    columns: dict[str, Any] = {"name": whole_name(first, "", last)}
    if first:
        columns["given_name"] = first
    if last:
        columns["family_name"] = last
    if company:
        columns["organization"] = company
    if position:
        columns["title"] = position
    columns["kind"], columns["stage"] = Kind.PROFESSIONAL, Stage.CONNECTING
    record = PersonRecord(row.line, columns)
    met = read_date(connected, order, past_century=False)
    if met is not None and met.year is not None:
        columns["met_on"] = met.whole()
    elif connected:
        record.kept.append(("Connected On", connected))
    if url:
        record.methods.append(MethodRecord(MethodType.URL, url, platform="linkedin", key=profile_key(url)))
    for address in emails.replace(";", " ").replace(",", " ").split():
        add_method(record, _email(address))
    return record


def _email(address: str) -> MethodRecord:
    return MethodRecord(MethodType.EMAIL, address, platform=_mail_platform(address), key=email_key(address))


def _mail_platform(address: str) -> str:
    return "private_email" if is_free_mail(address) else "work_email"
