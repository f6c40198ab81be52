"""What a card calls somebody: N, FN, how it is spoken, and what stands in for a name."""

from __future__ import annotations

from collections.abc import Iterable

from models.exchange.cards.kept import keep
from models.exchange.cards.properties import Property, split_escaped, unescape
from models.exchange.person_names import split_name
from models.exchange.records import PersonRecord, clean_line
from models.vocabulary import MethodType

# The parts of N in their order (RFC 6350, 6.2.2).
NAME_PARTS = ("family_name", "given_name", "additional_name", "name_prefix", "name_suffix")
PHONETIC = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")


def put_name(record: PersonRecord, entry: Property, label: str) -> None:
    """Take a name in its parts; a second one is kept."""
    columns = record.columns
    if any(part in columns for part in NAME_PARTS):
        keep(record, entry, label)
        return
    for part, text in zip(NAME_PARTS, split_escaped(entry.raw, ";"), strict=False):
        several = [clean_line(unescape(one, entry.version)) for one in split_escaped(text, ",")]
        value = (", " if part in ("name_prefix", "name_suffix") else " ").join(filter(None, several))
        if value:
            columns[part] = value
    if readings := entry.parameters.get("SORT-AS"):
        reading = "\\;".join(readings).replace(";", "\\;").replace("\\\\;", "\\;")
        keep(record, Property("SORT-STRING", reading), "")


def put_formatted_name(record: PersonRecord, entry: Property, label: str) -> None:
    """Take a name as it is shown; a second one is kept."""
    value = clean_line(entry.text)
    if not value or record.columns.setdefault("name", value) != value:
        keep(record, entry, label)


def put_phonetic(record: PersonRecord, properties: Iterable[Property]) -> None:
    """Take how the name is spoken, in the order of the names, whatever the order in the card."""
    parts = {one.name: clean_line(one.text) for one in properties if one.name in PHONETIC}
    value = " ".join(filter(None, (parts.get(name, "") for name in PHONETIC)))
    if value:
        record.columns["phonetic_name"] = value


def put_sound(record: PersonRecord, entry: Property, label: str) -> None:
    """Take how the name is spoken as Japanese phones write it; a recording is kept."""
    if "x-irmc-n" not in entry.types:
        keep(record, entry, label)
        return
    value = clean_line(" ".join(part for part in entry.parts() if part.strip()))
    if value:
        record.columns.setdefault("phonetic_name", value)


def settle_name(record: PersonRecord, *, is_person: bool) -> bool:
    """Call the person by the first of what the card names; returns whether there is anything.

    is_person says that a name without parts may be taken apart.
    """
    columns = record.columns
    if not columns.get("name"):
        parts = [str(columns[part]) for part in ("given_name", "additional_name", "family_name") if part in columns]
        name = " ".join(parts) or columns.get("nickname") or columns.get("organization")
        if not name:
            record.named = False
            order = (MethodType.EMAIL, MethodType.PHONE)
            reach = sorted(record.methods, key=lambda entry: [entry.type != type_ for type_ in order])
            name = next((entry.value for entry in reach if entry.value), "")
        if not (name := clean_line(str(name))):
            return False
        columns["name"] = name
    has_parts = any(part in columns for part in ("given_name", "family_name"))
    if is_person and record.named and not has_parts and columns["name"] != columns.get("organization"):
        columns.update({part: text for part, text in split_name(str(columns["name"])).items() if text})
    return True
