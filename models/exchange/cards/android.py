"""What Android writes beside the standard, in X-ANDROID-CUSTOM: nicknames, days and other people."""

from __future__ import annotations

from collections.abc import Iterable

from models.exchange.cards.days import put_day
from models.exchange.cards.properties import Property, escape
from models.exchange.cards.relations import put_relation
from models.exchange.records import PersonRecord, clean_line
from models.vocabulary import DateType

# ContactsContract.CommonDataKinds.Relation of Android, by its numbers.
_RELATIONS = {
    "1": "Assistant", "2": "Brother", "3": "Child", "4": "Domestic partner", "5": "Father", "6": "Friend",
    "7": "Manager", "8": "Mother", "9": "Parent", "10": "Partner", "11": "Referred by", "12": "Relative",
    "13": "Sister", "14": "Spouse",
}  # fmt: skip
# Its CommonDataKinds.Event; 0 is one of the user's own, 2 another one.
_DAYS = {"1": DateType.ANNIVERSARY, "3": DateType.BIRTHDAY}


def put_android(record: PersonRecord, entry: Property, region: str | None) -> bool:
    """Take a property of Android's: kind of entry; value; type; label. Returns whether it is one that is known."""
    parts = [clean_line(part) for part in entry.parts()]
    kind, value, type_, label = (*parts, "", "", "", "")[:4]
    kind = kind.rpartition("/")[2]
    if not value:
        return False
    if kind == "nickname":
        put_nicknames(record, [value])
        return True
    if kind == "contact_event":
        return put_day(record, Property("X-ABDATE", value), _DAYS.get(type_, DateType.OTHER), label, region)
    if kind == "relation":
        told = Property("RELATED", escape(value), {"VALUE": ["text"]})
        return put_relation(record, told, label or _RELATIONS.get(type_, ""))
    return False


def put_nicknames(record: PersonRecord, names: Iterable[str]) -> None:
    """Add nicknames to those a person has."""
    there = str(record.columns.get("nickname", ""))
    value = ", ".join(dict.fromkeys(filter(None, (there, *map(clean_line, names)))))
    if value:
        record.columns["nickname"] = value
