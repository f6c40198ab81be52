"""The complete book, or chosen people of it, out as JSON: one row a line, streamed from the book."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from models.book import Book
from models.connection import database
from models.exchange.tendril_json import DAYS, FLAGS, MARK, MOMENTS, SECTIONS, TEXTS, VERSION, WORDS
from models.exchange.writing import write_file

_CHUNK = 500
_Row = dict[str, Any]
# The people who are written, as a JSON list of their ids.
_CHOSEN = "IN (SELECT value FROM json_each(?1))"
_THEIR_INTERACTIONS = (
    f"FROM interaction i JOIN interaction_contact l ON l.interaction_id = i.id WHERE l.contact_id {_CHOSEN}"
)
# What the rows of a list are made of, and which of them belong to chosen people; none do where that is blank.
_LISTS: Mapping[str, tuple[str, str]] = {
    "settings": ("SELECT key, value AS json_value FROM setting ORDER BY key", ""),
    "circles": (
        "SELECT id, key, name, days, weight, position FROM circle",
        f"id IN (SELECT circle_id FROM contact WHERE id {_CHOSEN})",
    ),
    "platforms": (
        "SELECT id, key, name, kind, type, medium, link, position FROM platform",
        (
            f"id IN (SELECT platform_id FROM contact_method WHERE contact_id {_CHOSEN} "
            f"UNION SELECT i.platform_id {_THEIR_INTERACTIONS})"
        ),
    ),
    "custom_fields": (
        "SELECT id, name, position FROM custom_field",
        f"id IN (SELECT field_id FROM custom_value WHERE contact_id {_CHOSEN})",
    ),
    "interests": (
        "SELECT id, name, mine AS flag_mine FROM interest",
        f"id IN (SELECT interest_id FROM contact_interest WHERE contact_id {_CHOSEN})",
    ),
    "groups": (
        "SELECT id, name FROM contact_group",
        f"id IN (SELECT group_id FROM group_member WHERE contact_id {_CHOSEN})",
    ),
    "events": (
        "SELECT id, name, date, place, notes FROM event",
        (
            f"id IN (SELECT event_id FROM event_contact WHERE contact_id {_CHOSEN} UNION "
            f"SELECT met_event_id FROM contact WHERE id {_CHOSEN} UNION SELECT i.event_id {_THEIR_INTERACTIONS})"
        ),
    ),
    "acquaintances": (
        (
            "SELECT k.id, a.uid AS person, b.uid AS knows, k.how FROM acquaintance k "
            "JOIN contact a ON a.id = k.contact_id JOIN contact b ON b.id = k.other_id"
        ),
        f"a.id {_CHOSEN} AND b.id {_CHOSEN}",
    ),
    "introductions": (
        (
            "SELECT i.id, a.uid AS a, b.uid AS b, i.reason, i.state, i.note, i.state_on, i.added_at AS moment_added_at "
            "FROM introduction i JOIN contact a ON a.id = i.a_id JOIN contact b ON b.id = i.b_id"
        ),
        f"a.id {_CHOSEN} AND b.id {_CHOSEN}",
    ),
    "offers": (
        "SELECT id, title, url, note, added_at AS moment_added_at FROM offer",
        f"id IN (SELECT offer_id FROM offer_contact WHERE contact_id {_CHOSEN})",
    ),
    "time_off": ("SELECT id, starts_on, ends_on, note FROM time_off", ""),
    "saved_views": ("SELECT id, name, filter AS json_filter, position FROM saved_view", ""),
    "templates": ("SELECT id, name, purpose, subject, text, position FROM note_template", ""),
}
_INTERACTION = (
    "i.id, i.date, i.medium, i.platform_id AS platform, i.direction, i.note, i.gave AS flag_gave, "
    "i.asked AS flag_asked, i.received AS flag_received, i.answer, i.event_id AS event, i.added_at AS moment_added_at"
)
# What belongs to one person, by the person's id; an interaction a promise came from is told even where its person
# took no part in it.
_OF_PEOPLE = {
    "methods": "SELECT contact_id, m.id, m.type, m.value, m.normalized, m.label, m.platform_id AS platform, "
    "m.preference, m.details AS json_details, m.position FROM contact_method m "
    f"WHERE contact_id {_CHOSEN} ORDER BY m.position, m.id",
    "dates": "SELECT contact_id, id, type, label, year AS number_year, month, day, lead_days AS number_lead_days "
    f"FROM important_date WHERE contact_id {_CHOSEN} ORDER BY id",
    "interests": "SELECT contact_id, name FROM contact_interest l JOIN interest i ON i.id = l.interest_id "
    f"WHERE contact_id {_CHOSEN} ORDER BY l.rowid",
    "groups": "SELECT contact_id, name FROM group_member l JOIN contact_group g ON g.id = l.group_id "
    f"WHERE contact_id {_CHOSEN} ORDER BY l.rowid",
    "custom": "SELECT contact_id, name, value FROM custom_value v JOIN custom_field f ON f.id = v.field_id "
    f"WHERE contact_id {_CHOSEN} ORDER BY f.position, f.id",
    "kept": f"SELECT contact_id, id, format, name, value FROM kept_property WHERE contact_id {_CHOSEN} ORDER BY id",
    "source_keys": f"SELECT contact_id, key FROM source_key WHERE contact_id {_CHOSEN} ORDER BY key",
    "interactions": f"SELECT l.contact_id, {_INTERACTION}, l.counts AS flag_counts, 0 AS flag_absent, (SELECT count(*) "
    "FROM interaction_contact o WHERE o.interaction_id = i.id) > 1 AS flag_shared FROM interaction_contact l "
    f"JOIN interaction i ON i.id = l.interaction_id WHERE l.contact_id {_CHOSEN} UNION ALL "
    f"SELECT f.contact_id, {_INTERACTION}, 1, 1, 1 FROM follow_up f JOIN interaction i ON i.id = f.interaction_id "
    f"WHERE f.contact_id {_CHOSEN} AND NOT EXISTS "
    "(SELECT 1 FROM interaction_contact o WHERE o.interaction_id = i.id AND o.contact_id = f.contact_id) "
    "GROUP BY f.contact_id, i.id ORDER BY 3, 2",
    "follow_ups": "SELECT contact_id, id, text, due_on, due_at, done_on, interaction_id AS interaction, "
    f"added_at AS moment_added_at FROM follow_up WHERE contact_id {_CHOSEN} ORDER BY id",
    "events": f"SELECT contact_id, event_id FROM event_contact WHERE contact_id {_CHOSEN} ORDER BY event_id",
    "photo": f"SELECT contact_id, image FROM contact_photo WHERE contact_id {_CHOSEN}",
}
_OF_NOBODY = (
    f"SELECT {_INTERACTION} FROM interaction i "
    "WHERE NOT EXISTS (SELECT 1 FROM interaction_contact o WHERE o.interaction_id = i.id) ORDER BY i.id"
)


def export_json(
    book: Book,
    ids: Sequence[int] | None,
    path: Path,
    *,
    force: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> int:
    """Write the complete book (None, or everybody's id), or these people with all that is theirs; returns how many.

    The file appears whole or not at all, readable by its owner only, and shows the book at one moment. progress is
    called with people written and all people. Raises ExportError where the file exists (without force) or cannot be
    written.
    """
    with database.atomic():
        everybody = [row[0] for row in database.execute_sql("SELECT id FROM contact ORDER BY id")]
        chosen = everybody if ids is None else list(dict.fromkeys(ids))
        complete = ids is None or set(chosen) >= set(everybody)
        write_file(path, _Writer(book, everybody if complete else chosen, progress, complete).lines(), force=force)
    return len(chosen)


class _Writer:
    """Writes one file."""

    def __init__(self, book: Book, ids: list[int], progress: Callable[[int, int], None] | None, complete: bool) -> None:
        self._ids, self._progress, self._complete = ids, progress, complete
        self._written_at = book.clock.now().replace(tzinfo=None, microsecond=0).isoformat()

    def lines(self) -> Iterator[str]:
        head = {"format": MARK, "version": VERSION, "written_at": self._written_at, "complete": self._complete}
        yield f"{_json(head)[:-1]},\n"
        for number, section in enumerate(SECTIONS):
            yield f'"{section}": ['
            separator = "\n"
            for row in self._rows(section):
                yield f"{separator}{_json(row)}"
                separator = ",\n"
            yield "\n]" if number == len(SECTIONS) - 1 else "\n],\n"
        yield "\n}\n"

    def _rows(self, section: str) -> Iterator[_Row]:
        if section == "people":
            return self._people()
        if section == "interactions":
            return _selected(_OF_NOBODY, ()) if self._complete else iter(())
        sql, of_people = _LISTS[section]
        if self._complete:
            rows = _selected(sql, ())
        else:
            rows = _selected(f"{sql} WHERE {of_people}", (json.dumps(self._ids),)) if of_people else iter(())
        return map(self._with_people, list(rows)) if section == "offers" else rows

    def _people(self) -> Iterator[_Row]:
        for start in range(0, len(self._ids), _CHUNK):
            chunk = self._ids[start : start + _CHUNK]
            yield from _people(chunk)
            if self._progress is not None:
                self._progress(start + len(chunk), len(self._ids))

    def _with_people(self, offer: _Row) -> _Row:
        """Return an offer with what it is about and for whom it is."""
        about = "SELECT name FROM offer_interest l JOIN interest i ON i.id = l.interest_id WHERE offer_id = ?"
        given = (
            "SELECT c.id, uid, given_on FROM offer_contact l JOIN contact c ON c.id = l.contact_id WHERE offer_id = ?"
        )
        chosen = None if self._complete else set(self._ids)
        interests = [name for (name,) in database.execute_sql(about, (offer["id"],))]
        people = [
            {"person": uid} | ({"given_on": given_on} if given_on else {})
            for id_, uid, given_on in database.execute_sql(given, (offer["id"],))
            if chosen is None or id_ in chosen
        ]
        return offer | ({"interests": interests} if interests else {}) | ({"people": people} if people else {})


def _people(ids: Sequence[int]) -> Iterator[_Row]:
    parameters = (json.dumps(list(ids)),)
    columns = ", ".join(
        (
            *TEXTS,
            *WORDS,
            *DAYS,
            *(f"{name} AS moment_{name}" for name in MOMENTS),
            *(f"{name} AS flag_{name}" for name in FLAGS),
        )
    )
    people = {
        row["id"]: row
        for row in _selected(
            f"SELECT id, uid, {columns}, rhythm_days, circle_id AS circle, met_event_id AS met_event FROM contact "
            f"WHERE id {_CHOSEN}",
            parameters,
        )
    }
    for name, sql in _OF_PEOPLE.items():
        for row in _selected(sql, parameters, whole=True):
            person = people[row.pop("contact_id")]
            if name in ("interests", "groups", "source_keys", "events"):
                person.setdefault(name, []).append(next(iter(row.values())))
            elif name == "custom":
                person.setdefault(name, {})[row["name"]] = row["value"]
            elif name == "photo":
                person[name] = base64.b64encode(bytes(row["image"])).decode("ascii")
            else:
                person.setdefault(name, []).append(_without_blanks(row))
    return (people[id_] for id_ in ids if id_ in people)


def _selected(sql: str, parameters: tuple[Any, ...], *, whole: bool = False) -> Iterator[_Row]:
    """Yield the rows of a query by their columns' names, without blank ones unless they are wanted whole."""
    cursor = database.execute_sql(sql, parameters)
    names: list[str] | None = None
    for values in cursor:
        names = names or [description[0] for description in cursor.getdescription()]
        row = dict(zip(names, values, strict=True))
        yield row if whole else _without_blanks(row)


def _without_blanks(row: _Row) -> _Row:
    """Return a row as it is written; the beginning of a column's name says what it holds."""
    shown: _Row = {}
    for name, value in row.items():
        kind, mark, own = name.partition("_")
        if mark and kind in _SHOWN:
            found = _SHOWN[kind](own, value)
            if found is not None:
                shown[own] = found
        elif value not in (None, "") or name == "value":
            shown[name] = value
    return shown


def _flag(name: str, value: Any) -> bool | None:
    """Return what is said of a flag: counting is what is usual, everything else is not."""
    return bool(value) if bool(value) != (name == "counts") else None


_SHOWN: Mapping[str, Callable[[str, Any], Any]] = {
    "flag": _flag,
    "json": lambda _name, value: None if value is None else json.loads(value),
    "moment": lambda _name, value: datetime.fromisoformat(value).isoformat() if value else None,
    "number": lambda _name, value: value,
}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
