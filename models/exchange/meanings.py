"""What the columns of a table can mean, and how that is called."""

from __future__ import annotations

from models.sentences import Sentence, translatable

MEANINGS: dict[str, str] = translatable(
    {
        "name": "Name",
        "given_name": "First name",
        "additional_name": "Middle name",
        "family_name": "Last name",
        "name_prefix": "Form of address",
        "name_suffix": "Name suffix",
        "nickname": "Nickname",
        "phonetic_name": "Phonetic name",
        "organization": "Organisation",
        "department": "Department",
        "title": "Job title",
        "email:": "Email",
        "email:Work": "Work email",
        "email:Home": "Private email",
        "phone:": "Phone",
        "phone:Mobile": "Mobile phone",
        "phone:Work": "Work phone",
        "phone:Home": "Home phone",
        "phone:WhatsApp": "WhatsApp",
        "phone:Signal": "Signal",
        "url:": "Website",
        "url:Work": "Work website",
        "url:Home": "Private website",
        "url:LinkedIn": "LinkedIn",
        "url:Xing": "Xing",
        "url:GitHub": "GitHub",
        "url:Facebook": "Facebook",
        "handle:Instagram": "Instagram",
        "handle:Telegram": "Telegram",
        "handle:X": "X",
        "handle:Mastodon": "Mastodon",
        "handle:": "Name on another platform",
        "address::formatted": "Address",
        "address:Home:formatted": "Home address",
        "address:Work:formatted": "Work address",
        "address::street": "Street",
        "address::number": "House number",
        "address::extended": "Address, second line",
        "address::box": "PO box",
        "address::postal_code": "Postal code",
        "place": "Place",
        "city": "City",
        "region": "Region",
        "country": "Country",
        "birthday": "Birthday",
        "birth_year": "Year of birth",
        "birth_month": "Month of birth",
        "birth_day": "Day of birth",
        "anniversary": "Anniversary",
        "met_on": "Met on",
        "last_contact": "Last contact",
        "how_met": "How you met",
        "groups": "Groups",
        "interests": "Interests",
        "notes": "Notes",
    }
)
_KINDS: dict[str, str] = translatable(
    {
        "email": "Email ({label})",
        "phone": "Phone ({label})",
        "url": "Website ({label})",
        "handle": "Name on {label}",
        "address": "Address ({label})",
        "custom": "Own field “{label}”",
    }
)
_ADDRESS_PARTS = frozenset(
    {"street", "number", "extended", "box", "postal_code", "city", "region", "country", "formatted"}
)
KEPT = Sentence("Kept as it is")
LEFT_OUT = Sentence("Left out")


def is_meaning(meaning: str) -> bool:
    """Return whether a column can mean this."""
    if meaning in MEANINGS or meaning == "ignore":
        return True
    kind, mark, label = meaning.partition(":")
    if kind == "address":
        return label.rpartition(":")[2] in _ADDRESS_PARTS
    return bool(mark) and kind in (*_KINDS, "kept") and (bool(label) or kind == "kept")


def own_meanings(header: str, guess: str) -> tuple[str, ...]:
    """Return the meanings that are offered for a column with this name and guess."""
    own = (f"custom:{header}",) if header else ()
    return tuple(dict.fromkeys((guess, *MEANINGS, *own, f"kept:{header}", "ignore")))


def told_meaning(meaning: str) -> Sentence:
    """Return how a meaning is called."""
    if meaning in MEANINGS:
        return Sentence(MEANINGS[meaning])
    kind, _, label = meaning.partition(":")
    if meaning == "ignore" or not meaning:
        return LEFT_OUT
    if kind not in _KINDS or not label:
        return KEPT if kind != "numbered" else Sentence("Part of “{label}”", values={"label": label})
    return Sentence(_KINDS[kind], values={"label": label.replace(":", " ")})
