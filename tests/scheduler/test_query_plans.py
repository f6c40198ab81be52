"""Whatever is done often reads by an index: no listed action falls back to going through a whole table."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from models.operations.contact import snooze
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.people import add_person, edit_person
from models.operations.reaching import reach_out
from models.operations.tags import set_my_interests
from models.queries import PeopleFilter, people_ids, people_rows
from models.queries.filtering import SortBy
from models.queries.first_in_order import first_in_order
from models.queries.found import found_elsewhere
from models.queries.palette import notes_with
from models.queries.person import person
from models.queries.photos import photos_of
from models.queries.vocabulary import counts
from scheduler.due_now import due_now, forget_due
from scheduler.outlook import coming_up, week_load
from scheduler.today import _kept, todays_list

# Tables that grow with the people and their story. All others hold a handful of rows.
LARGE = (
    "contact",
    "contact_method",
    "contact_interest",
    "group_member",
    "interaction",
    "interaction_contact",
    "important_date",
    "follow_up",
    "planned_date",
    "operation",
    "operation_change",
    "contact_search",
)
# What SQLite calls a scan as well: the search index asked for a word or an id (its way is behind the colon), indexes
# that hold next to nothing, and the index by which everybody is counted.
_SCAN = re.compile(
    r"^SCAN (?P<table>\w+)(?! VIRTUAL TABLE INDEX 0:[M=])(?! USING INDEX (contact_sample|operation_undone))"
    r"(?! USING COVERING INDEX contact_(status_sort_name|added_at))"
)


def plans_of(book, action: Callable[[], object]) -> list[tuple[str, str]]:
    """Do something and return each line of the plan of each of its statements, with the statement."""
    connection = book.database.connection()
    statements: dict[str, object] = {}

    def note(_cursor, sql, bindings) -> bool:
        statements[sql] = bindings
        return True

    connection.exec_trace = note
    try:
        action()
    finally:
        connection.exec_trace = None
    lines = []
    for sql, bindings in statements.items():
        if re.match(r"\s*(SELECT|WITH|UPDATE|DELETE|INSERT|REPLACE)\b", sql, re.IGNORECASE):
            lines += [(row[3], sql) for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", bindings)]
    return lines


@pytest.fixture
def known(book) -> list[int]:
    """People with everything the actions read."""
    day = book.clock.today()
    ids = []
    for number in range(12):
        ways = (MethodFields("email", f"p{number}@tree.example", 1, normalized=f"p{number}@tree.example"),)
        fields = PersonFields(
            name=f"Person {number}",
            interests=("Chess", "Jazz")[: number % 3],
            groups=("Team",),
            methods=ways,
            dates=(DateFields("birthday", month=day.month, day=day.day),),
            circle_id=1 + number % 3,
        )
        ids.append(add_person(book, fields).result)
        reach_out(book, ids[-1], medium="message", platform_id=None)
    set_my_interests(book, ["Chess"])
    reach_out(book, ids[-1], medium="call", platform_id=None)
    return ids


ACTIONS: dict[str, Callable[..., object]] = {
    "a page of the list": lambda book, ids: people_rows(ids, book.clock.today()),
    "a search": lambda book, ids: people_ids(PeopleFilter(text="per", statuses=())),
    "where a search found somebody": lambda book, ids: found_elsewhere(ids, "tree"),
    "a filter": lambda book, ids: people_ids(
        PeopleFilter(interests=("Chess",), kinds=("personal",), platforms=("Email",), statuses=())
    ),
    "everybody by name": lambda book, ids: people_ids(sort=SortBy("name")),
    "the first by name": lambda book, ids: first_in_order("name", ("active", "paused"), 1),
    "the first by their next day": lambda book, ids: first_in_order("next", ("active", "paused"), 1),
    "a person": lambda book, ids: person(ids[0]),
    "photos of a page": lambda book, ids: photos_of(ids),
    "notes in the palette": lambda book, ids: notes_with("tree", 8),
    "log": lambda book, ids: reach_out(book, ids[0], medium="message", platform_id=None),
    "edit": lambda book, ids: edit_person(book, ids[0], name="Other"),
    "snooze": lambda book, ids: snooze(book, [ids[0]], datetime(2027, 1, 4, 9)),
    "undo": lambda book, ids: book.undo(),
    "redo": lambda book, ids: (book.undo(), book.redo()),
    "today’s list": lambda book, ids: todays_list(book).entries,
    "another day’s list": lambda book, ids: todays_list(book, book.clock.today() + timedelta(days=1)).entries,
    "today’s list at the start": lambda book, ids: (forget_due(book), _kept.clear(), todays_list(book).entries),
    "who is due": lambda book, ids: (forget_due(book), due_now(book, book.clock.today(), datetime(2026, 11, 23, 9))),
    "the first who come up": lambda book, ids: coming_up(book, book.clock.today(), most=3, but=ids[:2]),
    "what comes up": lambda book, ids: coming_up(book, book.clock.today()),
    "the week’s load": lambda book, ids: week_load(book, book.clock.today()),
    "how many there are": lambda book, ids: counts(),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_no_whole_table_is_read(book, known, name) -> None:
    lines = plans_of(book, lambda: ACTIONS[name](book, known))
    assert lines, "nothing was asked of the book"
    found = [
        (line, sql)
        for line, sql in lines
        # Undo begins at the newest step and ends with the first that is not undone.
        if (scan := _SCAN.match(line)) and scan["table"] in LARGE and not sql.endswith("ORDER BY id DESC LIMIT 1")
    ]
    assert not found
