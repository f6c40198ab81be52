"""Which comes first in the dates of a table, the day or the month: told by its whole columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.exchange.dates import Order, order_shown, usual_order
from models.exchange.tables import Row, Table

DATE_ROLES = frozenset({"birthday", "anniversary", "met_on", "last_contact"})
# So many dates without a pair of numbers to put in order, and there will be none.
_ENOUGH_OTHERS = 200


def date_order(table: Table, roles: Sequence[str], region: str | None) -> tuple[Order, bool]:
    """Return the order of the numbers in a table's dates, and whether its own dates show it.

    A day above 12 anywhere shows it, and so do dots between the numbers; else it is the region's order, and the user
    should be asked. A table without dates of numbers leaves nothing to ask.
    """
    columns = [at for at, role in enumerate(roles) if role in DATE_ROLES]
    if not columns:
        return Order.DAY_FIRST, True
    return order_shown(_dates(table, columns), _ENOUGH_OTHERS) or (usual_order(region), False)


def _dates(table: Table, columns: Sequence[int]) -> Iterator[str]:
    for row in table.rows():
        if isinstance(row, Row):
            yield from (row.cells[at] for at in columns if at < len(row.cells) and row.cells[at])
