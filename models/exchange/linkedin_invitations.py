"""LinkedIn's Invitations.csv: whom one asked to connect, and who asked."""

from __future__ import annotations

from collections.abc import Iterator

from models.exchange.building import PersonBuilder
from models.exchange.column_match import ColumnMatch
from models.exchange.columns import header_key
from models.exchange.generic import finished
from models.exchange.records import PersonRecord, SetAside
from models.exchange.tables import BrokenRow, Table
from models.vocabulary import Kind, Stage

FORMAT = "linkedin-invitations-csv"
_MARKS = frozenset({"from", "to", "sent at", "direction"})
_ROLES = {
    "from": "name",
    "to": "name",
    "sent at": "kept:Sent At",
    "message": "notes",
    "inviterprofileurl": "url:LinkedIn",
    "inviteeprofileurl": "url:LinkedIn",
}


def is_invitations(header: list[str]) -> bool:
    """Return whether these are the columns of an Invitations.csv."""
    return set(map(header_key, header)) >= _MARKS


def invitation_roles(header: list[str]) -> list[str]:
    """Return what each column means, as ColumnMatch tells it; the other side of each pair is oneself."""
    return [_ROLES.get(header_key(name), "ignore") for name in header]


def read_invitations(table: Table, region: str | None, match: ColumnMatch) -> Iterator[PersonRecord | SetAside]:
    """Yield the other person of each invitation: professional, connecting, not met; the message is a note."""
    where = {header_key(name): at for at, name in enumerate(table.header)}
    for row in table.rows():
        if isinstance(row, BrokenRow):
            yield SetAside(row.line, row.reason, row.text)
            continue
        cells = {name: row.cells[at] for name, at in where.items() if at < len(row.cells)}
        is_mine = cells.get("direction", "").strip().casefold() != "incoming"
        builder = PersonBuilder(row.line, region, match.order)
        builder.put("name", cells.get("to" if is_mine else "from", ""))
        builder.put("url:LinkedIn", cells.get("inviteeprofileurl" if is_mine else "inviterprofileurl", ""))
        builder.put("notes", cells.get("message", ""))
        builder.put("kept:Invitation sent at" if is_mine else "kept:Invitation received at", cells.get("sent at", ""))
        builder.record.columns.update(kind=Kind.PROFESSIONAL, stage=Stage.CONNECTING)
        yield finished(builder, row, table)
