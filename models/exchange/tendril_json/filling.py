"""The complete book's JSON into a book that never held anybody: every row as it was, with its number.

Where the file was changed by hand so that its rows do not fit together as rows of tables do, this gives up before
anything has changed, and people come in one by one as into a book in use.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

import apsw

from models.connection import database
from models.exchange.glimpses import Glimpse
from models.exchange.records import PersonRecord
from models.exchange.tendril_json.reading import BookPerson
from models.exchange.tendril_json.rows import Checked
from models.schema import RECORDED, Circle, Contact, Platform, Setting
from models.text import fold

# What a book holds from the first: numbers of these are given again, the file's stand for the same things.
_FROM_THE_FIRST = (Circle, Platform, Setting)
# The tables of the lists before and behind the people, with the columns that are as the rows name them.
_TABLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "settings": ("setting", ("key", "value")),
    "circles": ("circle", ("id", "key", "name", "days", "weight", "position")),
    "platforms": ("platform", ("id", "key", "name", "kind", "type", "medium", "link", "position")),
    "custom_fields": ("custom_field", ("id", "name", "position")),
    "interests": ("interest", ("id", "name", "folded", "mine")),
    "groups": ("contact_group", ("id", "name", "folded")),
    "events": ("event", ("id", "name", "date", "place", "notes")),
    "time_off": ("time_off", ("id", "starts_on", "ends_on", "note")),
    "saved_views": ("saved_view", ("id", "name", "filter", "position")),
    "templates": ("note_template", ("id", "name", "purpose", "subject", "text", "position")),
}
_DEFAULTS = {field.column_name: field.default for field in Contact._meta.sorted_fields if field.default is not None}
_CONTACT = tuple(field.column_name for field in Contact._meta.sorted_fields)
_METHOD = (
    "id", "contact_id", "platform", "type", "value", "normalized", "label", "preference", "details", "position",
)  # fmt: skip
_INTERACTION = (
    "id", "date", "medium", "platform", "direction", "note", "gave", "asked", "received", "answer", "event", "added_at",
)  # fmt: skip
_FOLLOW_UP = ("id", "contact_id", "interaction", "text", "due_on", "due_at", "done_on", "added_at")
_DATE = ("id", "contact_id", "type", "label", "year", "month", "day", "lead_days")
_KEPT = ("id", "contact_id", "format", "name", "value")
_REFERENCES = {"platform": "platform_id", "interaction": "interaction_id", "event": "event_id"}
_CONTACT_OF = "(SELECT id FROM contact WHERE uid = ?)"
_BATCH = 1000


class NotPlainError(Exception):
    """The rows of a file do not fit together as those of a book do."""


def is_new_book() -> bool:
    """Return whether nobody and nothing was ever in the open book but what comes with every book."""
    counted = [table._meta.table_name for table in _FROM_THE_FIRST]
    used = {name for (name,) in database.execute_sql("SELECT name FROM sqlite_sequence WHERE seq > 0")}
    if (used - set(counted)) & {table._meta.table_name for table in RECORDED}:
        return False
    own = "SELECT 1 FROM circle WHERE key IS NULL UNION ALL SELECT 1 FROM platform WHERE key IS NULL"
    return database.execute_sql(own).fetchone() is None


@contextmanager
def unless_it_fits() -> Iterator[None]:
    """Take back everything written inside, and raise NotPlainError, where rows do not fit together."""
    try:
        with database.atomic():
            yield
    except (apsw.ConstraintError, apsw.MismatchError) as error:
        raise NotPlainError from error
    except Exception as error:
        # peewee wraps what apsw raises.
        if isinstance(error.__cause__, (apsw.ConstraintError, apsw.MismatchError)):
            raise NotPlainError from error
        raise


class Filler:
    """Writes the rows of a file with their own numbers; call its methods inside the import's operation."""

    def begin(self, rows: Iterable[tuple[str, Checked]]) -> None:
        """Write the lists of BEFORE in place of the circles and platforms that a new book comes with."""
        cursor = database.connection().cursor()
        cursor.execute("DELETE FROM circle")
        cursor.execute("DELETE FROM platform")
        self._write_lists(rows)

    def people(self, records: Sequence[PersonRecord | Glimpse]) -> list[int]:
        """Write people with all that is theirs; returns their ids."""
        people = [record for record in records if isinstance(record, BookPerson)]
        ids = [_own_id(person) for person in people]
        pairs = list(zip(ids, people, strict=True))
        _insert("contact", _CONTACT, (_contact(id_, person) for id_, person in pairs))
        _insert("contact_method", _METHOD, _owned(pairs, "methods", _METHOD, _method))
        _insert("important_date", _DATE, _owned(pairs, "dates", _DATE))
        _insert("kept_property", _KEPT, _owned(pairs, "kept", _KEPT))
        self._write_interactions(pairs)
        _insert("follow_up", _FOLLOW_UP, _owned(pairs, "follow_ups", _FOLLOW_UP, _with_moment))
        _insert("source_key", ("key", "contact_id"), ((key, id_) for id_, p in pairs for key in p.rows["source_keys"]))
        _insert("event_contact", ("event_id", "contact_id"), ((e, id_) for id_, p in pairs for e in p.rows["events"]))
        photos = ((id_, p.rows["photo"]) for id_, p in pairs if p.rows["photo"] is not None)
        _insert("contact_photo", ("contact_id", "image"), photos)
        _link("contact_interest", "interest", "name", ((id_, name) for id_, p in pairs for name in p.interests))
        _link("group_member", "contact_group", "name", ((id_, name) for id_, p in pairs for name in p.groups))
        values = ((id_, name, value) for id_, p in pairs for name, value in p.custom.items())
        database.connection().cursor().executemany(
            "INSERT INTO custom_value (contact_id, field_id, value) "
            "VALUES (?1, (SELECT id FROM custom_field WHERE name = ?2), ?3)",
            values,
        )
        return ids

    def finish(self, rows: Iterable[tuple[str, Checked]]) -> None:
        """Write the lists of BEHIND."""
        self._write_lists(rows)

    def _write_lists(self, rows: Iterable[tuple[str, Checked]]) -> None:
        rows = iter(rows)
        while batch := list(islice(rows, _BATCH)):
            for section, row in batch:
                if section in _TABLES:
                    table, columns = _TABLES[section]
                    stored = _stored(section, row)
                    verb = "INSERT OR REPLACE" if section == "settings" else "INSERT"
                    _insert(table, columns, [tuple(stored[column] for column in columns)], verb=verb)
                elif section == "interactions":
                    _insert("interaction", _INTERACTION, [_values(_with_moment(row), _INTERACTION)])
                else:
                    _WRITERS[section](row)

    def _write_interactions(self, pairs: list[tuple[int, BookPerson]]) -> None:
        told = [entry for _, person in pairs for entry in person.rows["interactions"]]
        own = (_values(_with_moment(entry), _INTERACTION) for entry in told if not entry["shared"])
        _insert("interaction", _INTERACTION, own)
        shared = (_values(_with_moment(entry), _INTERACTION) for entry in told if entry["shared"])
        _insert("interaction", _INTERACTION, shared, verb="INSERT OR IGNORE")
        links = (
            (entry["id"], id_, entry["counts"])
            for id_, person in pairs
            for entry in person.rows["interactions"]
            if not entry["absent"]
        )
        _insert("interaction_contact", ("interaction_id", "contact_id", "counts"), links)


def _own_id(person: BookPerson) -> int:
    id_ = person.rows["id"]
    if id_ is None or not person.uid:
        raise NotPlainError
    return int(id_)


def _contact(id_: int, person: BookPerson) -> tuple[Any, ...]:
    if "added_at" not in person.columns or "edited_at" not in person.columns:
        raise NotPlainError
    values = {
        **_DEFAULTS,
        **person.columns,
        "id": id_,
        "uid": person.uid,
        "sort_name": fold(person.name),
        "circle_id": person.rows["circle"],
        "met_event_id": person.rows["met_event"],
    }
    return tuple(values.get(name) for name in _CONTACT)


def _owned(
    pairs: list[tuple[int, BookPerson]],
    name: str,
    columns: tuple[str, ...],
    change: Callable[[Checked], Checked] = lambda row: row,
) -> Iterator[tuple[Any, ...]]:
    """Yield the values of what belongs to people."""
    for id_, person in pairs:
        for row in person.rows[name]:
            yield _values({**change(row), "contact_id": id_}, columns)


def _values(row: Checked, columns: tuple[str, ...]) -> tuple[Any, ...]:
    if row["id"] is None:
        raise NotPlainError
    return tuple(row[column] for column in columns)


def _method(row: Checked) -> Checked:
    details = json.dumps(row["details"], ensure_ascii=False) if row["details"] is not None else None
    return {**row, "details": details}


def _with_moment(row: Checked) -> Checked:
    """Return a row whose moment is spelled as the tables have it."""
    return {**row, "added_at": row["added_at"].replace("T", " ")}


def _stored(section: str, row: Checked) -> Checked:
    if section != "settings" and row["id"] is None:
        raise NotPlainError
    if section == "settings":
        return {**row, "value": json.dumps(row["value"])}
    return {**row, "filter": json.dumps(row["filter"])} if section == "saved_views" else row


def _insert(table: str, columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]], *, verb: str = "INSERT") -> None:
    names = ", ".join(_REFERENCES.get(column, column) for column in columns)
    places = ", ".join("?" * len(columns))
    database.connection().cursor().executemany(f"{verb} INTO {table} ({names}) VALUES ({places})", rows)


def _link(table: str, named: str, column: str, rows: Iterable[tuple[int, str]]) -> None:
    database.connection().cursor().executemany(
        f"INSERT INTO {table} VALUES (?1, (SELECT id FROM {named} WHERE {column} = ?2))", rows
    )


def _write_acquaintance(row: Checked) -> None:
    _execute(
        f"INSERT INTO acquaintance (id, contact_id, other_id, how) VALUES (?, {_CONTACT_OF}, {_CONTACT_OF}, ?)",
        (row["id"], row["person"], row["knows"], row["how"]),
    )


def _write_introduction(row: Checked) -> None:
    names = ("id", "a", "b", "reason", "state", "note", "state_on", "added_at")
    _execute(
        "INSERT INTO introduction (id, a_id, b_id, reason, state, note, state_on, added_at) "
        f"VALUES (?, {_CONTACT_OF}, {_CONTACT_OF}, ?, ?, ?, ?, ?)",
        _values(_with_moment(row), names),
    )


def _write_offer(row: Checked) -> None:
    columns = ("id", "title", "url", "note", "added_at")
    _insert("offer", columns, [_values(_with_moment(row), columns)])
    for name in row["interests"]:
        _execute(
            "INSERT INTO offer_interest (offer_id, interest_id) VALUES (?, (SELECT id FROM interest WHERE name = ?))",
            (row["id"], name),
        )
    for given in row["people"]:
        _execute(
            f"INSERT INTO offer_contact (offer_id, contact_id, given_on) VALUES (?, {_CONTACT_OF}, ?)",
            (row["id"], given["person"], given["given_on"]),
        )


def _execute(sql: str, values: tuple[Any, ...]) -> None:
    database.connection().cursor().execute(sql, values)


_WRITERS: dict[str, Callable[[Checked], None]] = {
    "acquaintances": _write_acquaintance,
    "introductions": _write_introduction,
    "offers": _write_offer,
}
