"""Who comes first among everybody, for the rows that are seen until the whole order of a large book is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from models.connection import database
from models.queries.next_day import NEXT_ON

# So many plans are looked at for each row at first, as some of them are put off or those of people who are not asked
# for, and then so many times as many.
_PLANS, _MORE = 4, 8

_OF_STATUS = """
SELECT * FROM (
    SELECT id, sort_name FROM contact WHERE status = :{status} ORDER BY sort_name, id LIMIT :count)"""
_PLANNED = """
SELECT planned_on FROM planned_date WHERE planned_on IS NOT NULL ORDER BY planned_on LIMIT 1 OFFSET :plans"""
# Nobody else can be next by that day: whoever is has one of these three. UNION alone would walk through the tables.
_NEXT = f"""
WITH near (id) AS MATERIALIZED (
    SELECT contact_id FROM planned_date WHERE planned_on <= :day
    UNION ALL SELECT id FROM contact WHERE snoozed_until < :day_after
    UNION ALL SELECT contact_id FROM follow_up WHERE done_on IS NULL AND due_on <= :day
),
next (id, status, sort_name, day) AS (
    SELECT DISTINCT contact.id, contact.status, sort_name, {NEXT_ON}
    FROM near CROSS JOIN contact ON contact.id = near.id LEFT JOIN planned_date ON contact_id = contact.id
)
SELECT id FROM next WHERE status IN ({{statuses}}) AND day <= :day ORDER BY day, sort_name, id LIMIT :count"""


def first_in_order(column: str, statuses: Sequence[str], count: int) -> list[int] | None:
    """Return the ids of the first people of these statuses by name or by their next day, exactly so many.

    None where the column is another one, or there may be fewer.
    """
    ask = {"name": _first_by_name, "next": _first_by_next_day}.get(column)
    if ask is None or not statuses:
        return None
    named = {f"status{number}": str(status) for number, status in enumerate(statuses)}
    return ask(named, count)


def _first_by_name(statuses: Mapping[str, str], count: int) -> list[int] | None:
    """Take the first of each status, by the index that has these in the order of names."""
    each = " UNION ALL ".join(_OF_STATUS.format(status=name) for name in statuses)
    found = _ids(f"SELECT id FROM ({each}) ORDER BY sort_name, id LIMIT :count", {**statuses, "count": count})
    return found if len(found) == count else None


def _first_by_next_day(statuses: Mapping[str, str], count: int) -> list[int] | None:
    """Look at those who are planned first, and at whoever could come before them."""
    query = _NEXT.format(statuses=", ".join(f":{name}" for name in statuses))
    for plans in (_PLANS * count, _PLANS * _MORE * count):
        planned = database.connection().execute(_PLANNED, {"plans": plans}).fetchone()
        if planned is None:
            return None
        day = date.fromisoformat(planned[0])
        day_after = day + timedelta(days=1)
        values = {**statuses, "count": count, "day": day.isoformat(), "day_after": day_after.isoformat()}
        found = _ids(query, values)
        if len(found) == count:
            return found
    return None


def _ids(query: str, values: Mapping[str, object]) -> list[int]:
    """Return the ids that a query finds."""
    return [row[0] for row in database.connection().execute(query, dict(values))]
