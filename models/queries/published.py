"""People as other programs get them: plain dictionaries with names and values that stay as they are."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from models.connection import database
from models.queries.next_day import NEXT_ON
from models.vocabulary import MethodType

_PAGE = 1000
_PLACES = {
    MethodType.EMAIL: "emails",
    MethodType.PHONE: "phones",
    MethodType.URL: "urls",
    MethodType.ADDRESS: "addresses",
    MethodType.HANDLE: "handles",
}
_COLUMNS = (
    "id", "name", "given_name", "family_name", "nickname", "organization", "title", "kind", "stage", "circle",
    "interests", "groups", "birthday", "met_on", "notes", "last_interaction_on", "next_due_on", "status",
)  # fmt: skip
_QUERY = f"""
SELECT contact.id, contact.name, given_name, family_name, nickname, organization, title, kind, stage, circle.name,
    (SELECT json_group_array(name) FROM (SELECT interest.name FROM contact_interest
        JOIN interest ON interest.id = interest_id WHERE contact_id = contact.id ORDER BY folded)),
    (SELECT json_group_array(name) FROM (SELECT contact_group.name FROM group_member
        JOIN contact_group ON contact_group.id = group_id WHERE contact_id = contact.id ORDER BY folded)),
    (SELECT iif(year IS NULL, '-', printf('%04d', year)) || printf('-%02d-%02d', month, day) FROM important_date
        WHERE contact_id = contact.id AND type = 'birthday' ORDER BY id LIMIT 1),
    met_on, notes, last_interaction_on, {NEXT_ON}, status
FROM contact
LEFT JOIN planned_date ON planned_date.contact_id = contact.id
LEFT JOIN circle ON circle.id = contact.circle_id
WHERE contact.id IN (SELECT value FROM json_each(?))"""
_METHODS = """
SELECT contact_id, contact_method.type, value, label, platform.kind, platform.name, platform.link
FROM contact_method LEFT JOIN platform ON platform.id = platform_id
WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, contact_method.position, contact_method.id"""


def published_people(contact_ids: Sequence[int]) -> Iterator[dict[str, Any]]:
    """Yield each of these people in the order of the ids; those who are gone are left out.

    Dates are ISO 8601 (a birthday without a year is --04-12), texts that are not there are empty, everything else
    that is not there is None. The keys and their order are what docs/command-line.md promises.
    """
    for start in range(0, len(contact_ids), _PAGE):
        page = list(contact_ids[start : start + _PAGE])
        wanted = (json.dumps(page),)
        rows = {row[0]: dict(zip(_COLUMNS, row, strict=True)) for row in database.execute_sql(_QUERY, wanted)}
        ways: dict[int, _Ways] = {}
        for contact_id, *method in database.execute_sql(_METHODS, wanted):
            ways.setdefault(contact_id, _Ways()).add(*method)
        for contact_id in page:
            if contact_id in rows:
                yield _published(rows[contact_id], ways.get(contact_id, _Ways()))


class _Ways:
    """The ways to reach one person, sorted by what they are."""

    def __init__(self) -> None:
        self.lists: dict[str, list[dict[str, Any]]] = {place: [] for place in _PLACES.values()}
        self.platforms: list[str] = []

    def add(self, type_: str, value: str, label: str, kind: str | None, platform: str | None, link: str | None) -> None:
        """Put a method where it belongs; one without a value says only that the person is on the platform."""
        if platform and platform not in self.platforms:
            self.platforms.append(platform)
        if not value:
            return
        self.lists[_PLACES[MethodType(type_)]].append(
            {"value": value, "label": label, "kind": kind, "platform": platform}
        )
        if type_ == MethodType.HANDLE and link:
            # A handle that has an address for everybody to open is an address too.
            url = link.replace("{value}", quote(value.removeprefix("@"), safe="@:."))
            self.lists["urls"].append({"value": url, "label": label, "kind": kind, "platform": platform})


def _published(row: dict[str, Any], ways: _Ways) -> dict[str, Any]:
    published: dict[str, Any] = {}
    for column in _COLUMNS:
        if column == "birthday":
            published |= {place: ways.lists[place] for place in ("emails", "phones", "urls", "addresses")}
        listed = column in ("interests", "groups")
        published[column] = json.loads(row[column]) if listed else row[column]
    return published | {"platforms": ways.platforms, "handles": ways.lists["handles"]}
