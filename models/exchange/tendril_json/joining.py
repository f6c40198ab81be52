"""What a book's JSON holds besides people, into a book in use: what is missing is added, nothing is changed.

Settings stay the book's own. Somebody in the file is whoever of the book has the Tendril ID, also through a merge or
because an import joined them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from models.connection import database
from models.exchange.tendril_json.rows import Checked
from models.queries.merging import UID_PREFIX
from models.text import fold


def join_names(rows: Iterable[tuple[str, Checked]]) -> dict[int, str]:
    """Add the circles, platforms, fields, interests, groups and events that are missing, before people come in.

    Returns what the circles of the file, by their numbers, are called in the book.
    """
    circles: dict[int, str] = {}
    for section, row in rows:
        if section == "circles":
            name = _circle(row)
            if row["id"] is not None:
                circles[row["id"]] = name
        elif section in _NAMED:
            _NAMED[section](row)
    return circles


def join_rest(rows: Iterable[tuple[str, Checked]]) -> None:
    """Add what is between people and what is about the user, when everybody is in the book."""
    for section, row in rows:
        if section in _REST:
            _REST[section](row)


def _circle(row: Checked) -> str:
    """Return what a circle is called in the book, making it where it is missing."""
    found = None
    if row["key"]:
        found = _one("SELECT name FROM circle WHERE key = ?", row["key"])
    found = found or _one("SELECT name FROM circle WHERE fold(name) = ?", fold(row["name"]))
    if found is not None:
        return str(found[0])
    _execute(
        "INSERT INTO circle (name, days, weight, position) VALUES (?, ?, ?, (SELECT count(*) FROM circle))",
        row["name"],
        row["days"],
        row["weight"],
    )
    return str(row["name"])


def _platform(row: Checked) -> None:
    if not row["key"] and _one("SELECT 1 FROM platform WHERE fold(name) = ?", fold(row["name"])) is None:
        _execute(
            "INSERT INTO platform (name, kind, type, medium, link, position) "
            "VALUES (?, ?, ?, ?, ?, (SELECT count(*) FROM platform))",
            *(row[name] for name in ("name", "kind", "type", "medium", "link")),
        )


def _custom_field(row: Checked) -> None:
    if _one("SELECT 1 FROM custom_field WHERE name = ?", row["name"]) is None:
        _execute(
            "INSERT INTO custom_field (name, position) VALUES (?, (SELECT count(*) FROM custom_field))", row["name"]
        )


def _interest(row: Checked) -> None:
    if _one("SELECT 1 FROM interest WHERE folded = ?", row["folded"]) is None:
        _execute("INSERT INTO interest (name, folded, mine) VALUES (?, ?, ?)", row["name"], row["folded"], row["mine"])


def _group(row: Checked) -> None:
    if _one("SELECT 1 FROM contact_group WHERE folded = ?", row["folded"]) is None:
        _execute("INSERT INTO contact_group (name, folded) VALUES (?, ?)", row["name"], row["folded"])


def _event(row: Checked) -> None:
    values = (row["name"], row["date"], row["place"])
    if _one("SELECT 1 FROM event WHERE name = ? AND date IS ? AND place = ?", *values) is None:
        _execute("INSERT INTO event (name, date, place, notes) VALUES (?, ?, ?, ?)", *values, row["notes"])


def _acquaintance(row: Checked) -> None:
    one, other = _person(row["person"]), _person(row["knows"])
    if one is None or other is None or one == other:
        return
    known = "SELECT 1 FROM acquaintance WHERE contact_id = ?1 AND other_id = ?2 OR contact_id = ?2 AND other_id = ?1"
    if _one(known, one, other) is None:
        _execute("INSERT INTO acquaintance (contact_id, other_id, how) VALUES (?, ?, ?)", one, other, row["how"])


def _introduction(row: Checked) -> None:
    one, other = _person(row["a"]), _person(row["b"])
    if one is None or other is None or one == other:
        return
    added_at = _moment(row["added_at"])
    # One whose state has moved on since is still the same.
    if _one("SELECT 1 FROM introduction WHERE a_id = ? AND b_id = ? AND added_at = ?", one, other, added_at) is None:
        _execute(
            "INSERT INTO introduction (a_id, b_id, reason, state, note, state_on, added_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            one,
            other,
            *(row[name] for name in ("reason", "state", "note", "state_on")),
            added_at,
        )


def _offer(row: Checked) -> None:
    values = (row["title"], row["url"], _moment(row["added_at"]))
    found = _one("SELECT id FROM offer WHERE title = ? AND url = ? AND added_at = ?", *values)
    if found is None:
        _execute("INSERT INTO offer (title, url, added_at, note) VALUES (?, ?, ?, ?)", *values, row["note"])
        found = (database.connection().last_insert_rowid(),)
        for name in row["interests"]:
            _interest({"name": name, "folded": fold(name) or name, "mine": False})
            _execute(
                "INSERT OR IGNORE INTO offer_interest (offer_id, interest_id) SELECT ?, id FROM interest "
                "WHERE folded = ?",
                found[0],
                fold(name) or name,
            )
    for given in row["people"]:
        person = _person(given["person"])
        if person is not None:
            _execute(
                "INSERT OR IGNORE INTO offer_contact (offer_id, contact_id, given_on) VALUES (?, ?, ?)",
                found[0],
                person,
                given["given_on"],
            )


def _time_off(row: Checked) -> None:
    values = (row["starts_on"], row["ends_on"])
    if _one("SELECT 1 FROM time_off WHERE starts_on = ? AND ends_on = ?", *values) is None:
        _execute("INSERT INTO time_off (starts_on, ends_on, note) VALUES (?, ?, ?)", *values, row["note"])


def _saved_view(row: Checked) -> None:
    if _one("SELECT 1 FROM saved_view WHERE name = ?", row["name"]) is None:
        _execute(
            "INSERT INTO saved_view (name, filter, position) VALUES (?, ?, (SELECT count(*) FROM saved_view))",
            row["name"],
            json.dumps(row["filter"]),
        )


def _template(row: Checked) -> None:
    values = (row["name"], row["purpose"], row["text"])
    if _one("SELECT 1 FROM note_template WHERE name = ? AND purpose = ? AND text = ?", *values) is None:
        _execute(
            "INSERT INTO note_template (name, purpose, text, subject, position) "
            "VALUES (?, ?, ?, ?, (SELECT count(*) FROM note_template))",
            *values,
            row["subject"],
        )


def _person(uid: str) -> int | None:
    """Return the id of whoever has a Tendril ID in this book."""
    found = _one("SELECT id FROM contact WHERE uid = ?", uid)
    found = found or _one("SELECT contact_id FROM source_key WHERE key = ?", f"{UID_PREFIX}{uid}")
    return None if found is None else int(found[0])


def _moment(text: str) -> str:
    return text.replace("T", " ")


def _one(sql: str, *values: Any) -> tuple[Any, ...] | None:
    found: tuple[Any, ...] | None = database.execute_sql(sql, values).fetchone()
    return found


def _execute(sql: str, *values: Any) -> None:
    database.execute_sql(sql, values)


_NAMED: Mapping[str, Callable[[Checked], None]] = {
    "platforms": _platform,
    "custom_fields": _custom_field,
    "interests": _interest,
    "groups": _group,
    "events": _event,
}
_REST: Mapping[str, Callable[[Checked], None]] = {
    "acquaintances": _acquaintance,
    "introductions": _introduction,
    "offers": _offer,
    "time_off": _time_off,
    "saved_views": _saved_view,
    "templates": _template,
}
