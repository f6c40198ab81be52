"""Writing an import's people in batches, by prepared statements rather than row by row through peewee."""

from __future__ import annotations

import json
from datetime import datetime
from itertools import chain
from typing import Any

import apsw

from models.connection import database
from models.exchange.matching import Decision, Fate
from models.exchange.records import PersonRecord
from models.exchange.story import StoryWriter
from models.queries.merging import UID_PREFIX
from models.schema import Circle, Contact, CustomField, Group, Interest, Platform
from models.text import fold
from models.uids import new_uid

# The columns of a new contact with what they hold where the file says nothing.
_CONTACT = {
    field.column_name: field.default if field.default is not None else None for field in Contact._meta.sorted_fields
}
_METHOD = ("contact_id", "platform_id", "type", "value", "normalized", "label", "preference", "details", "position")
_DATE = ("contact_id", "type", "label", "year", "month", "day", "lead_days")
_INSERTS = {
    "contact_method": _METHOD,
    "important_date": _DATE,
    "group_member": ("contact_id", "group_id"),
    "contact_interest": ("contact_id", "interest_id"),
    "custom_value": ("contact_id", "field_id", "value"),
    "kept_property": ("contact_id", "format", "name", "value"),
    "source_key": ("key", "contact_id"),
}
_UID = (
    "INSERT OR IGNORE INTO source_key (key, contact_id) SELECT ?1, ?2 "
    "WHERE NOT EXISTS (SELECT 1 FROM contact WHERE uid = ?3)"
)


class ImportWriter:
    """Collects decisions and writes them; every method is called inside the import's operation."""

    def __init__(self, format_: str, now: datetime) -> None:
        """Take the file's format and the moment of the import; ids go on from the highest ever used."""
        # As the database would make a text of it, once for all rows.
        self._format, self._now = format_, str(now)
        self._new_contact = _CONTACT | {"added_at": self._now, "edited_at": self._now}
        # Id, Tendril ID and the name to sort by of each new person, and the columns that they have.
        self._contacts: list[tuple[int, str, str, dict[str, Any]]] = []
        self._rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in _INSERTS}
        self._updates: list[tuple[int, dict[str, Any]]] = []
        self._stories: list[tuple[int, dict[str, Any]]] = []
        self._story = StoryWriter()
        # The Tendril IDs of a file, with whom they mean: others than their own lead to them from now on.
        self._uids: list[tuple[str, int, str]] = []
        row = database.execute_sql("SELECT seq FROM sqlite_sequence WHERE name = 'contact'").fetchone()
        self._last_id = int(row[0]) if row else 0
        self._names: dict[type[Any], dict[str, int]] = {}
        # Where the next way to reach someone goes, of those whom the rows being collected are about.
        self._positions: dict[int, int] = {}

    def new_id(self) -> int:
        """Return the id of the next person."""
        self._last_id += 1
        return self._last_id

    def take(self, decision: Decision) -> None:
        """Collect what a decision brings; one that brings nothing writes nothing."""
        contact_id, record = decision.contact_id, decision.record
        if record.source_key == f"{UID_PREFIX}{record.uid}":
            self._uids.append((record.source_key, contact_id, record.uid))
        if decision.fate is Fate.UNCHANGED:
            return
        if decision.fate is Fate.CREATED:
            self._take_contact(contact_id, record)
            self._positions[contact_id] = 0
        else:
            columns = dict(decision.additions.columns)
            if "name" in columns:
                columns["sort_name"] = fold(columns["name"])
            self._updates.append((contact_id, columns | {"edited_at": self._now}))
        self._take_related(contact_id, decision.additions)
        if record.source_key != f"{UID_PREFIX}{record.uid}":
            self._rows["source_key"].append((record.source_key, contact_id))
        if record.story:
            self._stories.append((contact_id, record.story))

    def write(self) -> None:
        """Write what was collected."""
        cursor = database.connection().cursor()
        self._write_contacts(cursor)
        for table, columns in _INSERTS.items():
            if not self._rows[table]:
                continue
            ignore = "OR IGNORE " if table in ("group_member", "contact_interest", "source_key", "custom_value") else ""
            places = ", ".join("?" * len(columns))
            cursor.executemany(
                f"INSERT {ignore}INTO {table} ({', '.join(columns)}) VALUES ({places})", self._rows[table]
            )
            self._rows[table] = []
        cursor.executemany(_UID, self._uids)
        for contact_id, values in self._updates:
            assignments = ", ".join(f"{column} = ?" for column in values)
            cursor.execute(f"UPDATE contact SET {assignments} WHERE id = ?", (*values.values(), contact_id))
        for contact_id, story in self._stories:
            self._story.write(contact_id, story)
        self._updates, self._stories, self._uids = [], [], []
        self._positions.clear()

    def finish(self) -> None:
        """Write what needs everybody to be in the book."""
        self._story.finish()

    def _take_contact(self, contact_id: int, record: PersonRecord) -> None:
        columns = record.columns
        if record.circle is not None:
            columns = columns | {"circle_id": self._circle(record.circle)}
        self._contacts.append((contact_id, record.uid or new_uid(), fold(record.name), columns))

    def _write_contacts(self, cursor: apsw.Cursor) -> None:
        """Write the new people; what none of them has stands in the statement instead of in every row."""
        if not self._contacts:
            return
        told = dict.fromkeys(chain.from_iterable([columns for *_, columns in self._contacts]))
        there = {name: self._new_contact[name] for name in told}.items()
        rest = {name: apsw.format_sql_value(value) for name, value in self._new_contact.items() if name not in told}
        own = ("id", "uid", "sort_name")
        for name in own:
            del rest[name]
        places = ", ".join((*"?" * (len(own) + len(told)), *rest.values()))
        cursor.executemany(
            f"INSERT INTO contact ({', '.join((*own, *told, *rest))}) VALUES ({places})",
            [(*keys, *[columns.get(name, value) for name, value in there]) for *keys, columns in self._contacts],
        )
        self._contacts = []

    def _take_related(self, contact_id: int, record: PersonRecord) -> None:
        rows = self._rows
        position = self._next_position(contact_id, len(record.methods)) if record.methods else 0
        for offset, method in enumerate(record.methods):
            details = json.dumps(method.details, ensure_ascii=False) if method.details else None
            platform = self._platform(method.platform, method.new_platform) if method.platform else None
            rows["contact_method"].append(
                (
                    contact_id,
                    platform,
                    str(method.type),
                    method.value,
                    method.key,
                    method.label,
                    method.preference,
                    details,
                    position + offset,
                )
            )
        for entry in record.dates:
            rows["important_date"].append(
                (contact_id, str(entry.type), entry.label, entry.year, entry.month, entry.day, entry.lead_days)
            )
        rows["group_member"] += [(contact_id, self._named(Group, name)) for name in record.groups]
        rows["contact_interest"] += [(contact_id, self._named(Interest, name)) for name in record.interests]
        for name, value in record.custom.items():
            rows["custom_value"].append((contact_id, self._custom_field(name), value))
        for name, value in record.kept:
            format_, mark, own = name.partition("\x1f")
            kept = (format_, own) if mark else (self._format, name)
            rows["kept_property"].append((contact_id, *kept, value))

    def _next_position(self, contact_id: int, count: int) -> int:
        """Return where so many more ways to reach someone begin: after those of the book and of earlier rows."""
        position = self._positions.get(contact_id)
        if position is None:
            sql = "SELECT coalesce(max(position) + 1, 0) FROM contact_method WHERE contact_id = ?"
            position = int(database.execute_sql(sql, (contact_id,)).fetchone()[0])
        self._positions[contact_id] = position + count
        return position

    def _named(self, table: type[Any], name: str) -> int:
        """Return the id of a group or interest, making it where it is new."""
        known = self._names.setdefault(table, {})
        if not known:
            known.update(table.select(table.folded, table.id).tuples())
        key = fold(name) or name
        if key not in known:
            known[key] = int(table.insert(name=name, folded=key).execute())
        return known[key]

    def _custom_field(self, name: str) -> int:
        known = self._names.setdefault(CustomField, {})
        if not known:
            known.update((field.name, field.id) for field in CustomField.select())
        if name not in known:
            known[name] = int(CustomField.insert(name=name, position=len(known)).execute())
        return known[name]

    def _platform(self, name: str, new: dict[str, str] | None) -> int | None:
        known = self._names.setdefault(Platform, {})
        if not known:
            for platform in Platform.select():
                known[fold(platform.name)] = platform.id
                if platform.key:
                    known[platform.key] = platform.id
        found = known.get(name) or known.get(fold(name))
        if found is None and new is not None and new.get("kind") in ("professional", "personal"):
            found = known[fold(name)] = int(
                Platform.insert(
                    name=name,
                    kind=new["kind"],
                    type=new.get("type", "handle"),
                    medium=new.get("medium", "message"),
                    link=new.get("link", ""),
                    position=len(known),
                ).execute()
            )
        return found

    def _circle(self, circle: dict[str, Any]) -> int | None:
        known = self._names.setdefault(Circle, {})
        if not known:
            known.update((fold(row.name), row.id) for row in Circle.select())
        key = fold(circle["name"])
        if key not in known and circle["days"]:
            known[key] = int(
                Circle.insert(
                    name=circle["name"], days=circle["days"], weight=circle["weight"], position=len(known)
                ).execute()
            )
        return known.get(key)
