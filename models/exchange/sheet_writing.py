"""What the sheets for other programs' address books have in common: who is in them, and cells that harm nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from models.exchange.building import GOOGLE_SEPARATOR
from models.exchange.formula_guard import with_guard
from models.exchange.records import DateRecord, PersonRecord
from models.exchange.tables import write_row
from models.vocabulary import MethodType

# A spreadsheet makes no formula of a number, and an address book would not know one behind an apostrophe.
_NUMBER = re.compile(r"[+-]?[\d\s().\-/]+(?:(?:;?ext=?\.?|x)\s?\d+)?\Z")
# Fields of the user's own that name another person, folded, by the type of RFC 6350 that comes nearest.
RELATIONS = {
    "spouse": "spouse", "partner": "spouse", "child": "child", "parent": "parent", "mother": "parent",
    "father": "parent", "brother": "sibling", "sister": "sibling", "friend": "friend", "relative": "kin",
    "manager": "contact", "assistant": "agent", "colleague": "colleague", "related person": "contact",
}  # fmt: skip
# What a platform says of a way to reach someone, where it has no label of its own.
_LABELS = {
    "work_email": "Work",
    "private_email": "Home",
    "work_phone": "Work",
    "home_phone": "Home",
    "mobile": "Mobile",
    "whatsapp": "WhatsApp",
    "signal": "Signal",
    "work_website": "Work",
    "private_website": "Home",
    "work_address": "Work",
    "post": "Home",
}


def sheet_row(cells: Iterable[str]) -> str:
    """Return cells as a line of CSV with its end; formulas are text, numbers stay as they are."""
    return write_row([cell if _NUMBER.match(cell) else with_guard(cell) for cell in cells], ",") + "\r\n"


def label_of(type_: MethodType, label: str, platform: str) -> str:
    """Return the label of a way to reach someone, or the one that its platform stands for."""
    if label:
        return label
    if type_ is MethodType.HANDLE:
        return platform[:1].upper() + platform[1:]
    return _LABELS.get(platform, "")


def list_text(names: Sequence[str]) -> str:
    """Return names as a list in one cell, with Google's mark between them where a name holds the usual ones."""
    if not any(mark in name for name in names for mark in ",;"):
        return "; ".join(names)
    return f" {GOOGLE_SEPARATOR} ".join(names) if len(names) > 1 else f"{names[0]} {GOOGLE_SEPARATOR}"


def day_text(entry: DateRecord, yearless: str) -> str:
    """Return a date as ISO 8601, which no region reads otherwise; yearless is the text for a year not known."""
    year = f"{entry.year:04d}-" if entry.year is not None else yearless
    return f"{year}{entry.month:02d}-{entry.day:02d}"


def name_parts(person: PersonRecord) -> dict[str, str]:
    """Return given, additional and family name; the whole name as the given one where no part is known."""
    parts = {key: str(person.columns.get(key, "")) for key in ("given_name", "additional_name", "family_name")}
    if not any(parts.values()) and person.name not in (
        person.columns.get("organization"),
        person.columns.get("nickname"),
    ):
        parts["given_name"] = person.name
    return parts
