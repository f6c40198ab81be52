"""Any table by what its columns mean: Outlook, Thunderbird, Yahoo, HubSpot, Notion, a sheet of one's own."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from models.exchange.building import NOTHING_KNOWN, PersonBuilder
from models.exchange.column_match import ColumnMatch
from models.exchange.columns import column_roles
from models.exchange.placeholders import is_placeholder
from models.exchange.records import PersonRecord, SetAside
from models.exchange.tables import BrokenRow, Row, Table, write_row
from models.sentences import Sentence

FORMAT = "csv"
_ROWS_LOOKED_AT = 200
_ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});")
_BARE_AMPERSAND = re.compile(r"&(?!#\d{1,6};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z]{2,8};)")


def read_generic(table: Table, region: str | None, match: ColumnMatch) -> Iterator[PersonRecord | SetAside]:
    """Yield the people of a table and the rows that are set aside.

    A row without a name is called by its nickname, organization, e-mail address or phone number; one that has none
    of these is set aside. Cells of columns that are not known are kept.
    """
    dropped = match.program.dropped if match.program else None
    roles = match.roles
    is_escaped = match.program is None and _is_escaped(table)
    for row in table.rows():
        if isinstance(row, BrokenRow):
            yield SetAside(row.line, row.reason, row.text)
            continue
        builder = PersonBuilder(row.line, region, match.order)
        for role, cell in zip(roles, row.cells, strict=False):
            if role and cell:
                builder.put(role, _ENTITY.sub(_unescaped, cell) if is_escaped else _without(dropped, cell))
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
    """Return the role of each column by its name alone; columns that are not known keep their cells under it."""
    return [
        "" if role == "ignore" else role or f"kept:{name}"
        for role, name in zip(column_roles(header), header, strict=True)
    ]


def _is_escaped(table: Table) -> bool:
    """Tell whether a table comes from web pages that wrote & as &amp;, as its cells with an & all show."""
    cells = [cell for row in table.sample(_ROWS_LOOKED_AT) for cell in row if "&" in cell]
    return bool(cells) and all(not _BARE_AMPERSAND.search(cell) for cell in cells)


def _unescaped(match: re.Match[str]) -> str:
    return html.unescape(match[0])


def _without(dropped: re.Pattern[str] | None, cell: str) -> str:
    return dropped.sub("", cell) if dropped else cell
