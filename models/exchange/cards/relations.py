"""Other people in a card: spouse, assistant, manager, whoever is related; and those Tendril knows to be acquainted."""

from __future__ import annotations

from typing import Any

from models.exchange.cards.properties import Property
from models.exchange.cards.reach import plain_label
from models.exchange.cards.scanning import bare_uid
from models.exchange.records import PersonRecord, clean_line

# Properties that name another person, and what that person is; RELATED and Apple's say it in a type or label.
RELATIONS = {
    "RELATED": "", "X-ABRELATEDNAMES": "", "X-SPOUSE": "Spouse", "X-EVOLUTION-SPOUSE": "Spouse",
    "X-KADDRESSBOOK-X-SPOUSENAME": "Spouse", "X-KADDRESSBOOK-X-SPOUSESNAME": "Spouse",
    "X-MS-SPOUSE": "Spouse", "X-MANAGER": "Manager", "X-MANAGERSNAME": "Manager",
    "X-EVOLUTION-MANAGER": "Manager", "X-KADDRESSBOOK-X-MANAGERSNAME": "Manager", "X-MS-MANAGER": "Manager",
    "X-ASSISTANT": "Assistant", "X-EVOLUTION-ASSISTANT": "Assistant", "X-KADDRESSBOOK-X-ASSISTANTSNAME": "Assistant",
    "X-MS-ASSISTANT": "Assistant", "X-MS-CHILD": "Child", "X-CHILD": "Child",
    "X-CHILDREN": "Children", "X-LOTUS-CHILDREN": "Children", "X-PARTNER": "Partner",
}  # fmt: skip
_PLAIN_TYPES = frozenset({"pref", "contact", "acquaintance", "uri", "text"})


def put_relation(record: PersonRecord, entry: Property, label: str) -> bool:
    """Note whom a person knows; returns whether the property names anybody.

    A name is shown in a field of the user's own, as from a table; whoever is in the book under that name or UID
    becomes an acquaintance too.
    """
    if "X-TENDRIL-FIELD" in entry.parameters:
        # Written from a field of the user's own, which stands in the card as well.
        return True
    value = clean_line(entry.text)
    how = RELATIONS[entry.name] or label or _how(entry)
    uid = ""
    if value[:9].casefold() == "urn:uuid:":
        uid, value = bare_uid(value), clean_line(entry.parameter("X-TENDRIL-NAME"))
    elif entry.parameter("X-TENDRIL-UID"):
        uid = bare_uid(entry.parameter("X-TENDRIL-UID"))
    elif "://" in value or value.casefold().startswith("mailto:"):
        return False
    is_text = entry.parameter("VALUE").casefold() == "text" or "X-TENDRIL-HOW" in entry.parameters
    if not uid and ";" in value and not is_text:
        # A card of its own.
        return False
    if not value and not uid:
        return False
    is_link = "X-TENDRIL-HOW" in entry.parameters
    told = entry.parameter("X-TENDRIL-HOW").removeprefix("-") if is_link else how
    story: dict[str, Any] = record.story or {}
    story.setdefault("acquaintances", []).append({"uid": uid, "name": value, "how": told})
    record.story = story
    if value and not is_link:
        there = record.custom.get(how or "Related person")
        if there is None or value not in there.split(", "):
            record.custom[how or "Related person"] = f"{there}, {value}" if there else value
    return bool(value or is_link)


def _how(entry: Property) -> str:
    words = [plain_label(type_) for type_ in entry.types if type_ not in _PLAIN_TYPES]
    text = ", ".join(words)
    return text[:1].upper() + text[1:]
