"""Properties that Tendril shows in fields of the user's own, as tables of other programs have them too.

RFC 9554 has PRONOUNS, RFC 6350 LANG, Apple X-MAIDENNAME. The property is kept as it stands as well, and written back as
long as the field still says the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from models.exchange.cards.kept import keep
from models.exchange.cards.properties import Property, escape
from models.exchange.records import PersonRecord, clean_line
from models.text import fold

SHOWN_FIELDS = {"PRONOUNS": "Pronouns", "LANG": "Language", "X-MAIDENNAME": "Maiden name"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\Z")  # RFC 5646


def put_shown_field(record: PersonRecord, entry: Property, label: str) -> None:
    """Show what a property says in a field of the user's own, and keep it."""
    if "X-TENDRIL-FIELD" in entry.parameters:
        # Written from that field, which stands in the card as well.
        return
    name, value = SHOWN_FIELDS[entry.name], clean_line(entry.text)
    there = record.custom.get(name, "")
    if value and value not in there.split(", "):
        record.custom[name] = f"{there}, {value}" if there else value
    keep(record, entry, label)


def is_shown_still(record: PersonRecord, entry: Property) -> bool:
    """Return whether the field that a kept property was shown in says what it says; true for all other properties."""
    if entry.name not in SHOWN_FIELDS:
        return True
    return f", {clean_line(entry.text)}, " in f", {record.custom.get(SHOWN_FIELDS[entry.name], '')}, "


def shown_field_line(name: str, value: str, kept: Iterable[Property]) -> Iterator[str]:
    """Yield the property in which other programs look for a field of the user's own, where none was kept of it.

    kept are the properties that are written back. A language is one for them only as a tag, such as “en-GB”.
    """
    found = next((property_ for property_, shown in SHOWN_FIELDS.items() if fold(shown) == fold(name)), "")
    if not found or "\n" in value or (found == "LANG" and not _LANGUAGE.match(value)):
        return
    if all(entry.name != found for entry in kept):
        yield f"{found};X-TENDRIL-FIELD=yes:{escape(value)}"
