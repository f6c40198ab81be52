"""Any other table, by the names of its columns: Outlook, Thunderbird, Yahoo, HubSpot, Notion, a sheet of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from models.exchange.building import NOTHING_KNOWN, PersonBuilder, is_placeholder
from models.exchange.columns import header_key, role_of
from models.exchange.dates import Order, numeric_order
from models.exchange.records import PersonRecord, SetAside
from models.exchange.tables import BrokenRow, Row, Table, write_row
from models.sentences import Sentence

FORMAT = "csv"
_DATES = ("birthday", "anniversary", "met_on", "last_contact")
_ROWS_TO_TELL_DATES = 500
# In these languages a column called just “Name” beside the given name is the family name.
_GIVEN_BESIDE_NAME = frozenset({"vorname", "voornaam", "fornavn", "fornamn", "imie"})
_YAHOO_PHONES = {"home": "phone:Home", "work": "phone:Work", "other": "phone:Other", "primary": "phone:Main"}


def read_generic(table: Table, region: str | None) -> Iterator[PersonRecord | SetAside]:
    """Yield the people of a table and the rows that are set aside.

    A row without a name is called by its nickname, organization, e-mail address or phone number; one that has none
    of these is set aside. Cells of columns that are not known are kept.
    """
    roles = roles_of(table.header)
    order = date_order(table, roles, region)
    for row in table.rows():
        if isinstance(row, BrokenRow):
            yield SetAside(row.line, row.reason, row.text)
            continue
        builder = PersonBuilder(row.line, region, order)
        for role, cell in zip(roles, row.cells, strict=False):
            if role and cell:
                builder.put(role, cell)
        for cell in row.cells[len(roles) :]:
            builder.put("kept:", cell)
        yield finished(builder, row, table)


def finished(builder: PersonBuilder, row: Row, table: Table) -> PersonRecord | SetAside:
    """Return the person that was built, or the row set aside where there is none."""
    record = builder.finish()
    if record is None:
        return SetAside(row.line, NOTHING_KNOWN, write_row(row.cells, table.delimiter))
    if is_placeholder(record):
        reason = Sentence("This row holds nothing but the name “{name}”.", values={"name": record.name})
        return SetAside(row.line, reason, write_row(row.cells, table.delimiter))
    return record


def roles_of(header: list[str]) -> list[str]:
    """Return the role of each column; columns that are not known keep their cells under their name."""
    keys = [header_key(name) for name in header]
    roles = [_role(key) for key in keys]
    known = set(roles)
    for index, (key, role) in enumerate(zip(keys, roles, strict=True)):
        if role == "ambiguous_title":
            # Beside a job title it is Mr or Dr; alone, or beside a prefix, it is the job.
            roles[index] = "name_prefix" if "title" in known and "name_prefix" not in known else "title"
        elif role == "name" and key == "name" and _GIVEN_BESIDE_NAME & set(keys) and "family_name" not in known:
            roles[index] = "family_name"
        elif key == "nom" and "given_name" not in known:
            roles[index] = "name"
        elif key in _YAHOO_PHONES and {"home", "work"} <= set(keys):
            roles[index] = _YAHOO_PHONES[key]
        elif not role and key:
            roles[index] = f"kept:{header[index]}"
        elif not key:
            roles[index] = "kept:"
    return ["" if role == "ignore" else role for role in roles]


def date_order(table: Table, roles: list[str], region: str | None) -> Order:
    """Return whether the day or the month comes first in this table's dates of numbers."""
    columns = [index for index, role in enumerate(roles) if role in _DATES]
    if not columns:
        return Order.DAY_FIRST
    rows = (row for row in islice(table.rows(), _ROWS_TO_TELL_DATES) if isinstance(row, Row))
    return numeric_order((row.cells[index] for row in rows for index in columns if index < len(row.cells)), region)


def _role(key: str) -> str:
    role = role_of(key)
    if not role and "/" in key:
        # “Email / Phone”: the cell's content tells them apart.
        role = role_of(key.partition("/")[0].strip())
    return role
