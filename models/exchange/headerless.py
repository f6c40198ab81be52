"""Tables whose columns have no known names: fixed positions of old programs, or told from what the cells hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from models.exchange.contents import guess_role, is_email, is_phone
from models.exchange.lines import Lines
from models.exchange.nicknames import is_given_name
from models.exchange.tables import DELIMITERS, Table, separator_line
from models.text import fold

_ROWS_LOOKED_AT = 50
_SAME_WIDTH = 0.8
# What can be told for sure from cells, and never stands in a name of a column.
_TELLING = frozenset({"email:", "url:LinkedIn", "url:", "phone:"})
_MAILBOX = re.compile(
    r"[^<>@]*+(?:<[^\s<>@,;]++|(?<=[^\s<>@,;]))@(?=[^\s<>@,;]+\.[^\s<>@,;])[^\s<>@,;]++>?\Z",
)
_LONGEST_NAME = 60


class _FixedTable(NamedTuple):
    """The columns of a program that writes no header; reaching is the column (from 0) of the e-mail address."""

    names: Sequence[str]
    reaching: int
    phones: Sequence[int]


_MOZILLA = _FixedTable(
    (
        "First Name", "Last Name", "Display Name", "Nickname", "Primary Email", "Secondary Email", "Work Phone",
        "Home Phone", "Fax Number", "Pager Number", "Mobile Number", "Home Address", "Home Address 2", "Home City",
        "Home State", "Home ZipCode", "Home Country", "Work Address", "Work Address 2", "Work City", "Work State",
        "Work ZipCode", "Work Country", "Job Title", "Department", "Organization", "Web Page 1", "Web Page 2",
        "Birth Year", "Birth Month", "Birth Day", "Custom 1", "Custom 2", "Custom 3", "Custom 4", "Notes",
    ),
    4,
    (6, 7, 8, 9, 10),
)  # fmt: skip
_PALM = _FixedTable(
    (
        "Last Name", "First Name", "Job Title", "Company", "Work Phone", "Home Phone", "Fax", "Other Phone", "E-mail",
        "Address Street", "Address City", "Address State", "Address Zip", "Address Country", "Custom 1", "Custom 2",
        "Custom 3", "Custom 4", "Notes", "Private", "Category",
    ),
    8,
    (4, 5, 6, 7),
)  # fmt: skip


def find_headerless(lines: Lines) -> Table | None:
    """Return the table in a text no line of which holds known names of columns; None where there is none.

    Its first line is a header where the cells below plainly hold what its own do not. Nobody is eaten as one.
    """
    first, forced = separator_line(lines)
    for delimiter in (forced,) if forced else DELIMITERS:
        table = Table(lines, delimiter, first - 1, names=())
        rows = table.sample(_ROWS_LOOKED_AT)
        width, count = _width(rows)
        if width < 2 or count < _SAME_WIDTH * len(rows):
            continue
        for fixed in (_MOZILLA, _PALM):
            if _is_fixed(fixed, rows, width):
                return Table(lines, delimiter, first - 1, names=fixed.names)
        found = _told_by_contents(table, rows, width)
        if found is not None:
            return found
    return _addresses(lines, first)


def _width(rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Return the commonest number of cells in a row and how many rows have it; (0, 0) without rows."""
    common = Counter(map(len, rows)).most_common(1)
    return common[0] if common else (0, 0)


def _is_fixed(fixed: _FixedTable, rows: Sequence[Sequence[str]], width: int) -> bool:
    if not 0 <= width - len(fixed.names) <= 1:
        return False
    mails = [row[fixed.reaching] for row in rows if len(row) > fixed.reaching and row[fixed.reaching].strip()]
    numbers = [row[at] for row in rows for at in fixed.phones if len(row) > at and row[at].strip()]
    return bool(mails or numbers) and all(map(is_email, mails))


def _told_by_contents(table: Table, rows: Sequence[Sequence[str]], width: int) -> Table | None:
    columns = [[row[at] for row in rows if len(row) > at] for at in range(width)]
    telling = [at for at, cells in enumerate(columns) if guess_role(cells).role in _TELLING]
    below = [at for at in range(width) if guess_role(columns[at][1:]).role in _TELLING]
    if len(rows) > 1 and len(rows[0]) == width and below and _is_header(rows[0], below):
        line = next(row.line for row in table.rows() if row.line) - 1
        return Table(table.lines, table.delimiter, line)
    if not telling:
        return None
    return Table(table.lines, table.delimiter, table.header_line, names=[""] * width)


def _is_header(cells: Sequence[str], telling: Sequence[int]) -> bool:
    """Tell whether a first row names its columns: short words all over, where the rows below hold addresses."""
    if any(is_email(cell) or is_phone(cell.strip()) or len(cell) > _LONGEST_NAME for cell in cells):
        return False
    if any(guess_role([cells[at]]).role in _TELLING or not cells[at].strip() for at in telling):
        return False
    filled = [cell for cell in cells if cell.strip()]
    if any(is_given_name(fold(cell).partition(" ")[0]) for cell in filled):
        return False
    named = all(not cell.strip().isdecimal() for cell in filled) and len(filled) >= len(cells) - 1
    return named and len(set(filled)) == len(filled)


def _addresses(lines: Lines, first: int) -> Table | None:
    """Return a list of e-mail addresses, one a line, as a table of one column."""
    found = [line for line in (lines.line(at) for at in range(first, min(len(lines), 200))) if line.strip()]
    good = sum(bool(_MAILBOX.match(line.strip()[:300])) for line in found)
    if not found or good < _SAME_WIDTH * len(found):
        return None
    # No character of an address, so that each line is one cell.
    return Table(lines, "\x1f", first - 1, names=["E-mail"])
