"""Whether the search index still agrees with the people it is about."""

from __future__ import annotations

from collections.abc import Sequence

from models import search
from models.connection import database

_MOST_NAMED = 10


def index_problems() -> list[str]:
    """Return what is wrong with the search index of the open book, in sentences; empty where it agrees.

    The index is made anew inside a transaction that is taken back, so nothing is changed.
    """
    with database.atomic("IMMEDIATE") as transaction:
        execute = database.connection().execute
        execute("CREATE VIRTUAL TABLE temp.indexed USING fts5vocab('main', 'contact_search', 'instance')")
        execute("CREATE TEMP TABLE before AS SELECT doc, col, term, offset FROM temp.indexed")
        search.rebuild()
        differing = execute(
            "SELECT doc FROM (SELECT * FROM before EXCEPT SELECT doc, col, term, offset FROM temp.indexed) "
            "UNION SELECT doc FROM (SELECT doc, col, term, offset FROM temp.indexed EXCEPT SELECT * FROM before)"
        ).fetchall()
        transaction.rollback()
    return disagreements("The search index", [row[0] for row in differing])


def disagreements(what: str, contact_ids: Sequence[int]) -> list[str]:
    """Return the sentence that something derived disagrees with these people; nothing where there are none."""
    if not contact_ids:
        return []
    ids = ", ".join(map(str, sorted(contact_ids)[:_MOST_NAMED]))
    more = " and others" if len(contact_ids) > _MOST_NAMED else ""
    people = "1 person" if len(contact_ids) == 1 else f"{len(contact_ids)} people"
    word = "id" if len(contact_ids) == 1 else "ids"
    return [f"{what} does not agree with {people} ({word} {ids}{more}). “tendril check --repair” makes it anew."]
