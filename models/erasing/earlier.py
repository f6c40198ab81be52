"""Where the history names people in earlier versions of what belongs to others, which can be undone to."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Any

import apsw

from models.erasing.belongings import Belongings
from models.erasing.mentions import Mention, hit_in, likely_forms, pattern_of
from models.erasing.shape import changeset, changesets

# What others' rows say in free text, by table: the word for where, and the columns.
_TEXTS = {
    "interaction": ("interaction", ("note",)),
    "contact": (
        "person",
        ("notes", "how_met", "better_not_mention", "stage_reason", "organization", "title"),
    ),
    "follow_up": ("promise", ("text",)),
    "acquaintance": ("acquaintance", ("how",)),
    "introduction": ("introduction", ("reason", "note")),
    "custom_value": ("field", ("value",)),
    "kept_property": ("kept", ("value",)),
    "contact_method": ("way", ("value", "label")),
    "offer": ("offer", ("title", "note", "url")),
    "event": ("event", ("name", "place", "notes")),
    "note_template": ("template", ("name", "subject", "text")),
    "interest": ("interest", ("name",)),
    "contact_group": ("group", ("name",)),
    "time_off": ("time_off", ("note",)),
}


def read_earlier(
    connection: apsw.Connection, belongings: Belongings, present: Collection[Mention], gone: Collection[int]
) -> list[Mention]:
    """Return where steps that stay name these people besides the present mentions; gone are the steps that go.

    Each place is told once, however many steps hold it.
    """
    sought = belongings.sought()
    if not sought:
        return []
    pattern, likely = pattern_of(sought), _likely(sought)
    told = {(one.place, one.words) for one in present}
    found: dict[tuple[str, int | None, str], Mention] = {}
    for mention in _mentions(connection, belongings, pattern, likely, frozenset(gone)):
        if (mention.place, mention.words) not in told:
            found.setdefault((mention.place, mention.contact_id, mention.words), mention)
    return list(found.values())


def _mentions(
    connection: apsw.Connection,
    belongings: Belongings,
    pattern: re.Pattern[str],
    likely: re.Pattern[bytes],
    gone: frozenset[int],
) -> Iterator[Mention]:
    for operation_id, position in changesets(connection):
        if operation_id in gone:
            continue
        whole = changeset(connection, operation_id, position)
        # A changeset holds its texts as they are: an import of a hundred thousand is looked through in a moment.
        if likely.search(whole):
            yield from _in_changeset(connection, belongings, pattern, whole)
    for operation_id, details in connection.execute("SELECT id, details FROM operation"):
        if operation_id not in gone:
            for text in _strings(json.loads(str(details))):
                # Their names themselves are taken out of the sentences.
                if text not in belongings.names and (words := hit_in(text, pattern)):
                    yield Mention("step", None, words, is_earlier=True)


def _in_changeset(
    connection: apsw.Connection, belongings: Belongings, pattern: re.Pattern[str], whole: bytes
) -> Iterator[Mention]:
    shape = belongings.shape
    for row in apsw.Changeset.iter(whole):
        if row.name not in _TEXTS or row.name not in shape.tables or belongings.owns(row):
            continue
        place, columns = _TEXTS[row.name]
        for column in columns:
            for text in sorted(shape.values_of(row, column)):
                if words := hit_in(text, pattern):
                    yield Mention(place, _whose(connection, belongings, row), words, is_earlier=True)


def _whose(connection: apsw.Connection, belongings: Belongings, row: apsw.TableChange) -> int | None:
    """Return somebody who is there and whose row this is, None where it is nobody's."""
    key = belongings.shape.key_of(row)[0]
    people = belongings.shape.people_of(row)
    if row.name == "interaction":
        query = "SELECT contact_id FROM interaction_contact WHERE interaction_id = ?"
        people = {int(str(id_)) for (id_,) in connection.execute(query, (key,))}
    elif row.op == "UPDATE" and not people:
        columns = belongings.shape.tables[row.name].columns
        if "contact_id" in columns:
            query = f"SELECT contact_id FROM {row.name} WHERE id = ?"
            people = {int(str(id_)) for (id_,) in connection.execute(query, (key,)) if id_ is not None}
    others = json.dumps(sorted(people - belongings.contact_ids))
    found = connection.execute("SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1", (others,))
    return next((int(str(id_)) for (id_,) in found), None)


def _likely(sought: Collection[str]) -> re.Pattern[bytes]:
    forms = sorted({form.encode() for one in sought for form in likely_forms(one)})
    return re.compile(b"|".join(map(re.escape, forms)), re.IGNORECASE)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)
