"""Properties that Tendril shows as fields of the user's own, as tables of other programs have them too.

RFC 9554 has PRONOUNS, RFC 6350 LANG, Apple X-MAIDENNAME. The property is kept with its parameters as well, and written
back as it was as long as the field still says the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.exchange.cards.kept import keep
from models.exchange.cards.properties import Property, escape
from models.exchange.records import PersonRecord, clean_line

TOLD_FIELDS = {"PRONOUNS": "Pronouns", "LANG": "Language", "X-MAIDENNAME": "Maiden name"}
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\Z")  # RFC 5646


def put_told_field(record: PersonRecord, entry: Property, label: str) -> None:
    """Take a property as a field of the user's own, and keep it."""
    if "X-TENDRIL-FIELD" in entry.parameters:
        # Written from a field of the user's own, which stands in the card as well.
        return
    keep(record, entry, label)
    name, value = TOLD_FIELDS[entry.name], clean_line(entry.text)
    there = record.custom.get(name)
    if value and value not in (there or "").split(", "):
        record.custom[name] = f"{there}, {value}" if there else value


def is_told_still(record: PersonRecord, entry: Property) -> bool:
    """Return whether the field that a kept property was shown in says what it says."""
    return clean_line(entry.text) in record.custom.get(TOLD_FIELDS[entry.name], "").split(", ")


def told_lines(record: PersonRecord, kept: Sequence[Property], version: str) -> Iterator[str]:
    """Yield the properties in which other programs look for a field of the user's own, where none was kept."""
    for property_, name in TOLD_FIELDS.items():
        value = record.custom.get(name, "")
        fits = version == "4.0" if property_ == "PRONOUNS" else property_ != "LANG" or _TAG.match(value)
        if not value or "\n" in value or not fits or (property_ == "LANG" and version == "3.0"):
            continue
        if not any(entry.name == property_ and is_told_still(record, entry) for entry in kept):
            yield f"{property_};X-TENDRIL-FIELD=yes:{escape(value)}"
