"""The index of a preview: what it learns of new people goes to a temporary file and not into the memory."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterable, Sequence
from typing import Any

import apsw

from models.exchange.glimpses import Glimpse
from models.exchange.known import Held, Index
from models.exchange.records import PersonRecord
from models.exchange.working_copies import no_room
from models.keys import may_write_in_clear

_TABLES = """
CREATE TEMP TABLE key (key TEXT, id INTEGER);
CREATE INDEX key_key ON key (key, id);
CREATE TEMP TABLE source (key TEXT PRIMARY KEY, id INTEGER) WITHOUT ROWID;
CREATE TEMP TABLE uid (key TEXT PRIMARY KEY, id INTEGER) WITHOUT ROWID;
CREATE TEMP TABLE person (id INTEGER PRIMARY KEY, known BLOB);
"""


def scratch_connection(tables: str) -> apsw.Connection:
    """Return a connection with these tables, in a temporary file that SQLite deletes with it or in memory."""
    scratch = apsw.Connection("")
    # This SQLite is built to keep temporary tables in memory, where those of a locked book stay.
    if may_write_in_clear():
        scratch.pragma("temp_store", "FILE")
    scratch.execute(tables)
    return scratch


class ScratchIndex(Index):
    """An index that writes nothing to the book and forgets each batch, which later batches find in the file."""

    def __init__(self, name: str = "") -> None:
        """Open a file of its own, which SQLite deletes with the connection; name is what the file read is called."""
        super().__init__(writes_follow=False)
        self._name = name
        self._scratch = scratch_connection(_TABLES)
        self._fresh: list[tuple[int, PersonRecord]] = []

    def prepare(self, entries: Sequence[PersonRecord | Glimpse]) -> list[PersonRecord | Held]:
        """Put away what the batch before has brought, and fetch what these rows may lead to."""
        self._put_away()
        prepared = super().prepare(entries)
        self._fetch([entry for entry in prepared if isinstance(entry, PersonRecord)])
        return prepared

    def remember(self, contact_id: int, record: PersonRecord) -> None:
        """Remember that a row's keys now lead to someone, also for later batches."""
        super().remember(contact_id, record)
        self._fresh.append((contact_id, record))

    def close(self) -> None:
        """Close the file, which is its end."""
        self._scratch.close()

    def _put_away(self) -> None:
        try:
            self._write()
        except (apsw.FullError, apsw.IOError) as error:
            raise no_room(self._name, str(error)) from error
        for memory in (self._by_key, self._by_source, self._by_uid, self._new, self._known, self._fresh):
            memory.clear()

    def _write(self) -> None:
        scratch = self._scratch
        with scratch:
            scratch.executemany(
                "INSERT INTO key SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM key WHERE key = ?1 AND id = ?2)",
                [(key, id_) for id_, record in self._fresh for key in record.sure_keys()],
            )
            scratch.executemany(
                "INSERT OR IGNORE INTO source VALUES (?, ?)", [(record.source_key, id_) for id_, record in self._fresh]
            )
            scratch.executemany(
                "INSERT OR IGNORE INTO uid VALUES (?, ?)",
                [(record.uid, id_) for id_, record in self._fresh if record.uid],
            )
            people = {**self._known, **self._new}
            scratch.executemany(
                "INSERT OR REPLACE INTO person VALUES (?, ?)",
                ((id_, pickle.dumps(known, pickle.HIGHEST_PROTOCOL)) for id_, known in people.items()),
            )

    def _fetch(self, records: list[PersonRecord]) -> None:
        keys = {key for record in records for key in record.sure_keys()}
        in_book = {key: set(ids) for key, ids in self._book_keys.items()}
        for key, id_ in self._rows("SELECT key, id FROM key WHERE key", keys, " ORDER BY rowid"):
            if id_ not in in_book.get(key, ()):
                self._by_key.setdefault(key, []).append(id_)
        self._by_source.update(
            self._rows("SELECT key, id FROM source WHERE key", {record.source_key for record in records})
        )
        uids = {uid for record in records for uid in (record.uid, record.foreign_uid) if uid}
        self._by_uid.update(self._rows("SELECT key, id FROM uid WHERE key", uids))
        wanted = {id_ for ids in self._by_key.values() for id_ in ids} | set(self._known)
        wanted |= {*self._by_source.values(), *self._by_uid.values()}
        for id_, known in self._rows("SELECT id, known FROM person WHERE id", wanted):
            # Written by this very process a moment ago, into a file nobody else can open.
            (self._known if id_ in self._known else self._new)[id_] = pickle.loads(known)  # noqa: S301

    def _rows(self, sql: str, values: Iterable[Any], order: str = "") -> list[Any]:
        wanted = json.dumps(list(values))
        return list(self._scratch.execute(f"{sql} IN (SELECT value FROM json_each(?)){order}", (wanted,)))
