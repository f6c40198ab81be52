"""Which people a list shows and in what order, decided in SQL."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, fields, replace
from datetime import date
from typing import Any

from models.connection import database, people_mark
from models.forgetting import forgotten_with_the_book
from models.queries.grouped_order import can_group, in_groups
from models.queries.known_order import KnownOrder
from models.queries.next_day import NEXT_ON
from models.record import Record
from models.search import found_among, found_ids, is_common, match_expression
from models.text import fold
from models.vocabulary import Status


class PeopleFilter(Record):
    """A filter of the people list; tuples of names combine with "or" inside, the fields with "and".

    Names of interests, platforms, circles, groups and places are compared without case and accents. warmths are
    warm, cooling, due, wilting, new. ids narrows to these people; ids_words says in the user's words who they are
    ("Called in the last 12 months"), empty for just so many people.
    """

    text: str = ""
    kinds: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    circles: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    statuses: tuple[str, ...] = (Status.ACTIVE, Status.PAUSED)
    warmths: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    no_rhythm: bool = False
    never_contacted: bool = False
    ids: tuple[int, ...] | None = None
    ids_words: str = ""

    def to_json(self) -> str:
        """Return the filter as a saved view keeps it: only what differs from the default."""
        default = PeopleFilter()
        return json.dumps({key: value for key, value in asdict(self).items() if value != getattr(default, key)})

    @classmethod
    def from_json(cls, text: str) -> PeopleFilter:
        """Return the filter a saved view kept; what this version does not know is left out."""
        known = {field.name for field in fields(cls)}
        stored: dict[str, Any] = {key: value for key, value in json.loads(text).items() if key in known}
        values: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in stored.items()
        }
        return cls(**values)


class SortBy(Record):
    """The order of a list; column is one of SORT_COLUMNS."""

    column: str = "name"
    descending: bool = False


_RHYTHM_DAYS = "coalesce(contact.rhythm_days, circle.days)"
# An outgoing attempt that stayed unanswered warms nothing: the days count from what was before it.
_WARM_BASE = (
    "CASE WHEN planned_date.unanswered = 0 THEN planned_date.base_on ELSE "
    "max(coalesce(planned_date.last_interaction_on, ''), coalesce(contact.skipped_on, ''), "
    "coalesce(contact.estimated_on, '')) END"
)
_DAYS = f"(julianday(:today) - julianday({_WARM_BASE}))"
_RATIO = f"({_DAYS} / planned_date.interval_days)"
_LATE = f"({_DAYS} - planned_date.interval_days)"
_TENDED = "planned_date.interval_days IS NOT NULL AND planned_date.last_interaction_on IS NOT NULL"
_WILTED = f"({_RATIO} > 2 AND {_LATE} >= 14)"
# After three attempts without an answer there are no more reminders; what to do is to be decided.
_GIVEN_UP = "(planned_date.unanswered >= 3 AND NOT contact.no_rhythm)"
WARMTHS = {
    "new": f"planned_date.last_interaction_on IS NULL AND NOT {_GIVEN_UP}",
    "warm": f"{_TENDED} AND {_RATIO} <= 0.75",
    "cooling": f"{_TENDED} AND {_RATIO} > 0.75 AND {_RATIO} <= 1",
    "due": f"{_TENDED} AND {_RATIO} > 1 AND NOT {_WILTED}",
    "wilting": f"({_TENDED} AND {_WILTED} OR {_GIVEN_UP})",
}
_FIRST_INTEREST = (
    "(SELECT interest.folded FROM contact_interest JOIN interest ON interest.id = interest_id "
    "WHERE contact_id = contact.id ORDER BY interest.mine DESC, interest.folded LIMIT 1)"
)
_FIRST_GROUP = (
    "(SELECT min(contact_group.folded) FROM group_member JOIN contact_group ON contact_group.id = group_id "
    "WHERE contact_id = contact.id)"
)
_WAYS = "(SELECT count(*) FROM contact_method WHERE contact_id = contact.id)"
_WARMTH_RANK = (
    "CASE WHEN contact.status = 'active' THEN CASE "
    + " ".join(f"WHEN {condition} THEN {rank}" for rank, condition in enumerate(WARMTHS.values()))
    + " END END"
)
# What a list is sorted by. Whoever has no value comes last, whichever way; equals follow each other by name.
_ORDERS = {
    "name": ("contact.sort_name",),
    "kind": ("contact.kind",),
    "interests": (_FIRST_INTEREST,),
    "last": ("planned_date.last_interaction_on",),
    "next": (f"({NEXT_ON})",),
    "organization": ("nullif(fold(contact.organization), '')",),
    "place": ("nullif(fold(contact.place), '')",),
    "circle": (_RHYTHM_DAYS,),
    "stage": ("CASE contact.stage WHEN 'prospect' THEN 0 WHEN 'connecting' THEN 1 ELSE 2 END",),
    "warmth": (_WARMTH_RANK, _RATIO),
    "groups": (_FIRST_GROUP,),
    "ways": (f"nullif({_WAYS}, 0)",),
    "added": ("contact.added_at",),
}
SORT_COLUMNS = tuple(_ORDERS)
_JOINED = (
    "LEFT JOIN planned_date ON planned_date.contact_id = contact.id LEFT JOIN circle ON circle.id = contact.circle_id"
)
# The order of everybody by the statuses, the order and the day.
known_order = KnownOrder()
forgotten_with_the_book(known_order.forget)
# So many chosen people are sorted faster than they are picked from everybody.
_FEW = 100


def people_ids(
    people_filter: PeopleFilter | None = None, sort: SortBy | None = None, today: date | None = None
) -> list[int]:
    """Return the ids of the people a filter lets through, in order.

    today is needed for warmth only: to filter and to sort by it. A text without any word in it filters nothing.
    """
    people_filter, sort = people_filter or PeopleFilter(), sort or SortBy()
    key = (people_filter.statuses, sort, today)
    are_few = people_filter.ids is not None and len(people_filter.ids) <= _FEW
    # Asked also where it does not serve: an order that changes have passed by must not follow the next one.
    ordered = known_order.of(key)
    if ordered is None or are_few:
        # What another program writes while people are read is none of the order that is kept.
        mark = people_mark()
        ids = _query(people_filter, sort, today)
        if is_plain(people_filter):
            known_order.keep(key, ids, mark)
        return ids
    if is_plain(people_filter):
        return list(ordered)
    picked = known_order.picked(people_filter)
    if picked is None:
        # Everybody in that order is of these statuses.
        picked = known_order.pick(people_filter, _query(replace(people_filter, statuses=()), None, today))
    return list(picked)


def first_people_ids(
    people_filter: PeopleFilter, sort: SortBy, today: date, least: int, present: int | None = None
) -> list[int] | None:
    """Return the first ids of people_ids(), at least so many of them, where all would take longer than a moment.

    None where all are quickly had. So they are, too, where the present person is listed further below.
    """
    ordered = known_order.of((people_filter.statuses, sort, today))
    if ordered is None and is_plain(people_filter) and not sort.descending and _may_be_many():
        # A start, which lists nobody, does without.
        from models.queries.first_in_order import first_in_order

        first = first_in_order(sort.column, people_filter.statuses, least)
        return first if first is None or present is None or present in first else None
    if ordered is None or known_order.picked(people_filter) is not None or not _is_text_alone(people_filter):
        return None
    if not is_common(people_filter.text, len(ordered)):
        return None
    found: list[int] = []
    # So many are asked for at once that those whom nearly everybody is found with are there after the first time.
    for start in range(0, 16 * least, 2 * least):
        found += found_among(people_filter.text, ordered[start : start + 2 * least])
        if len(found) >= least:
            is_further_below = present is not None and present not in found
            return None if is_further_below and found_among(people_filter.text, [present or 0]) else found
    return None


def _may_be_many() -> bool:
    """Whether so many people are, or were, in the book that nobody is to wait for the order of all of them."""
    ((largest,),) = database.connection().execute("SELECT coalesce(max(id), 0) FROM contact")
    return bool(largest >= known_order.SMALLEST)


def _is_text_alone(people_filter: PeopleFilter) -> bool:
    """Whether nothing but words and the statuses narrows a list."""
    text, statuses = people_filter.text, people_filter.statuses
    return people_filter == PeopleFilter(text=text, statuses=statuses) and bool(match_expression(text))


def _query(people_filter: PeopleFilter, sort: SortBy | None, today: date | None) -> list[int]:
    """Return ids in an order, or in any (None), which costs a fraction of the time."""
    by_name = sort is not None and sort.column == "name"
    if sort is None and not people_filter.statuses and _is_text_alone(people_filter):
        return found_ids(people_filter.text)
    if sort is not None and not by_name and is_plain(people_filter):
        grouped = _everybody_grouped(people_filter, sort, today)
        if grouped is not None:
            return grouped
    conditions = conditions_of(people_filter, in_order_of_names=by_name)
    values = {"today": today.isoformat() if today else None, **conditions.values}
    query = f"SELECT contact.id FROM contact {_JOINED} WHERE {conditions.where()}"
    if sort is not None:
        way = "DESC" if sort.descending else "ASC"
        order = ", ".join(f"{part} {way} NULLS LAST" for part in _ORDERS[sort.column])
        query += f" ORDER BY {order}, contact.sort_name, contact.id"
    return [row[0] for row in database.connection().execute(query, values)]


def _everybody_grouped(people_filter: PeopleFilter, sort: SortBy, today: date | None) -> list[int] | None:
    """Return ids in an order by the order of names, None where they are few."""
    connection = database.connection()
    # Nobody may come or go between the questions.
    with database.atomic():
        ((largest,),) = connection.execute("SELECT coalesce(max(id), 0) FROM contact")
        by_name = _query(people_filter, SortBy(), today) if can_group(largest, largest) else []
        if not can_group(len(by_name), largest):
            return None
        # In the order of their ids: an index would lead through the planned dates crosswise.
        valued = connection.execute(
            f"SELECT contact.id, {', '.join(_ORDERS[sort.column])} FROM contact NOT INDEXED {_JOINED}",
            {"today": today.isoformat() if today else None},
        )
        return in_groups(by_name, valued, largest, descending=sort.descending)


def is_plain(people_filter: PeopleFilter) -> bool:
    """Whether nothing but the statuses narrows a list."""
    return people_filter == PeopleFilter(statuses=people_filter.statuses)


class Conditions:
    """SQL conditions that all must hold, and the values bound in them."""

    def __init__(self) -> None:
        self.clauses: list[str] = []
        self.values: dict[str, Any] = {}

    def bind(self, value: Any) -> str:
        """Return the placeholder of a value."""
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def where(self) -> str:
        """Return all conditions as one."""
        return " AND ".join(self.clauses) or "1"

    def one_of(self, column: str, names: Iterable[str]) -> str:
        """Return the condition that a column has one of the names."""
        return f"{column} IN ({', '.join(self.bind(name) for name in names)})"


# What a contact may have several of: the ids of the contacts that have one of the names.
_HAVING = {
    "interests": (
        "SELECT contact_id FROM contact_interest JOIN interest ON interest.id = interest_id WHERE {}",
        "interest.folded",
    ),
    "groups": (
        "SELECT contact_id FROM group_member JOIN contact_group ON contact_group.id = group_id WHERE {}",
        "contact_group.folded",
    ),
    "platforms": (
        "SELECT contact_id FROM contact_method WHERE platform_id IN (SELECT id FROM platform WHERE {})",
        "fold(name)",
    ),
    "circles": ("SELECT id FROM contact WHERE circle_id IN (SELECT id FROM circle WHERE {})", "fold(name)"),
    # Each place is folded once, and not for everybody who lives there.
    "places": (
        """SELECT id FROM contact WHERE place IN (
            WITH known AS MATERIALIZED (SELECT DISTINCT place FROM contact) SELECT place FROM known WHERE {})""",
        "fold(place)",
    ),
}
_LOOKED_UP = ("interests", "groups", "platforms")
_COLUMNS = {"kinds": "contact.kind", "stages": "contact.stage", "statuses": "contact.status"}


def conditions_of(wanted: PeopleFilter, *, in_order_of_names: bool = False) -> Conditions:
    """Return what a filter asks of a contact joined with its planned date and circle.

    in_order_of_names is for a query that is sorted by name, for which there is an index.
    """
    found = Conditions()
    _ask_columns(found, wanted, by_index=in_order_of_names or Status.ACTIVE not in wanted.statuses)
    narrowed = wanted.ids is not None or bool(match_expression(wanted.text))
    for field, (query, column) in _HAVING.items():
        if names := getattr(wanted, field):
            having = query.format(found.one_of(column, map(fold, names)))
            # Whoever is left of a narrower list is looked up one by one, instead of listing everybody of a platform.
            by_one = narrowed and field in _LOOKED_UP
            found.clauses.append(
                f"EXISTS ({having} AND contact_id = contact.id)" if by_one else f"contact.id IN ({having})"
            )
            narrowed = True
    if wanted.warmths:
        either = " OR ".join(f"({WARMTHS[warmth]})" for warmth in wanted.warmths)
        found.clauses.append(f"({either}) AND contact.status = 'active'")
    if wanted.no_rhythm:
        found.clauses.append("contact.rhythm_days IS NULL AND contact.circle_id IS NULL")
    if wanted.never_contacted:
        found.clauses.append("planned_date.last_interaction_on IS NULL")
    if wanted.ids is not None:
        found.clauses.append(f"contact.id IN (SELECT value FROM json_each({found.bind(json.dumps(wanted.ids))}))")
    if expression := match_expression(wanted.text):
        found.clauses.append(
            f"contact.id IN (SELECT rowid FROM contact_search WHERE contact_search MATCH {found.bind(expression)})"
        )
    return found


def _ask_columns(found: Conditions, wanted: PeopleFilter, *, by_index: bool) -> None:
    """Ask for what a contact has once.

    Nearly everybody is active: unless the names' order is wanted, a plus keeps SQLite from the index of the status,
    which would lead it through the table crosswise and take three times as long.
    """
    for field, column in _COLUMNS.items():
        if names := getattr(wanted, field):
            plus = "+" if field == "statuses" and not by_index else ""
            found.clauses.append(found.one_of(f"{plus}{column}", map(fold, names)))
