"""Full-text search over people: a derived index, refreshed in the transaction that changed them."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

import apsw

from models.connection import among, database
from models.text import fold

# A text is common that is found in so many people and in such a share of all, by so many who are looked at.
_MANY, _COMMON, _SAMPLE = 20_000, 0.25, 1_000

# Of so many people the ids are told to SQLite at a time, which keeps them twice: 19 MiB of 100,000.
_AT_ONCE = 10_000

_DOCUMENTS = """
INSERT OR REPLACE INTO contact_search (rowid, names, work, interests, places, reach, notes)
SELECT id,
    fold(name || ' ' || given_name || ' ' || family_name || ' ' || nickname || ' ' || phonetic_name),
    fold(organization || ' ' || department || ' ' || title),
    fold((SELECT group_concat(interest.name, ' ') FROM contact_interest JOIN interest ON interest.id = interest_id
          WHERE contact_id = contact.id)),
    fold(place || ' ' || coalesce((SELECT group_concat(value, ' ') FROM contact_method
          WHERE contact_id = contact.id AND type = 'address'), '')),
    fold((SELECT group_concat(value, ' ') FROM contact_method WHERE contact_id = contact.id AND type <> 'address')),
    fold(notes || ' ' || how_met || ' ' || coalesce((SELECT group_concat(contact_group.name, ' ') FROM group_member
          JOIN contact_group ON contact_group.id = group_id WHERE contact_id = contact.id), '')
        || ' ' || coalesce((SELECT group_concat(note, ' ') FROM interaction_contact
          JOIN interaction ON interaction.id = interaction_id WHERE contact_id = contact.id AND note <> ''), '')
        || ' ' || coalesce((SELECT group_concat(text, ' ') FROM follow_up WHERE contact_id = contact.id), ''))
FROM contact"""


# The columns of recorded tables that decide what the documents say and whose they are; so does any row of these tables
# that comes or goes.
SEARCHED: dict[str, tuple[str, ...]] = {
    "contact": (
        *("name", "given_name", "family_name", "nickname", "phonetic_name", "organization", "department", "title"),
        *("place", "notes", "how_met"),
    ),
    "contact_method": ("contact_id", "type", "value"),
    "contact_interest": (),
    "interest": ("name",),
    "group_member": (),
    "contact_group": ("name",),
    "interaction": ("note",),
    "interaction_contact": (),
    "follow_up": ("contact_id", "text"),
}


def refresh(contact_ids: Collection[int]) -> None:
    """Bring the index up to date for these contacts, gone ones included."""
    if not contact_ids:
        return
    connection, ordered = database.connection(), sorted(contact_ids)
    # At once: 100,000 taken out of the index by ten statements take five times as long.
    where, ids = among("rowid", ordered)
    connection.execute(f"DELETE FROM contact_search WHERE {where} AND rowid NOT IN (SELECT id FROM contact)", ids)
    for start in range(0, len(ordered), _AT_ONCE):
        where, ids = among("rowid", ordered[start : start + _AT_ONCE])
        connection.execute(f"{_DOCUMENTS} WHERE {where}", ids)


def rebuild(connection: apsw.Connection | None = None) -> None:
    """Make the whole index anew, of the open book where no other one is given."""
    cursor = (connection or database.connection()).cursor()
    cursor.execute("DELETE FROM contact_search")
    cursor.execute(_DOCUMENTS)


def found_ids(text: str) -> list[int]:
    """Return the ids of those in whom all words of a text are found, in no order; there must be a word in it."""
    # One text of all ids is made in a third of the time that a row for each of them takes.
    query = "SELECT json_group_array(rowid) FROM contact_search WHERE contact_search MATCH ?"
    ((ids,),) = database.connection().execute(query, (match_expression(text),))
    found: list[int] = json.loads(ids)
    return found


def found_among(text: str, contact_ids: Sequence[int]) -> list[int]:
    """Return those of these people in whom all words of a text are found, in the order given.

    Each is looked up in the index, some 25 µs: for a few, where found_ids() would be nearly everybody.
    """
    query = (
        "SELECT asked.value FROM json_each(?) AS asked CROSS JOIN contact_search ON contact_search.rowid = asked.value "
        "WHERE contact_search MATCH ? ORDER BY asked.key"
    )
    rows = database.connection().execute(query, (json.dumps(list(contact_ids)), match_expression(text)))
    return [contact_id for (contact_id,) in rows]


def is_common(text: str, people: int) -> bool:
    """Tell whether a text is likely to be found in so many of so many people that listing them takes a while.

    By how close to each other the first are: a guess that costs a fraction of a millisecond.
    """
    if people < _MANY:
        return False
    query = (
        "SELECT count(*), max(rowid) - min(rowid) + 1, (SELECT max(id) FROM contact) FROM "
        "(SELECT rowid FROM contact_search WHERE contact_search MATCH ? LIMIT ?)"
    )
    ((found, span, largest),) = database.connection().execute(query, (match_expression(text), _SAMPLE))
    share = found / span * largest / people if found == _SAMPLE else 0.0
    return share >= _COMMON and share * people >= _MANY


def match_expression(text: str) -> str:
    """Return the FTS5 expression for words in any order, each by its beginning; empty if there is no word in it.

    Quotes and operators of FTS5 in the text are taken as text.
    """
    words = (word.replace('"', "") for word in fold(text).split())
    return " ".join(f'"{word}"*' for word in words if any(character.isalnum() for character in word))
