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
        "email:Work": "Email · work",
        "email:Home": "Email · private",
        "phone:": "Phone",
        "phone:Mobile": "Phone · mobile",
        "phone:Work": "Phone · work",
        "phone:Home": "Phone · home",
        "phone:WhatsApp": "Phone · WhatsApp",
        "phone:Signal": "Phone · Signal",
        "url:": "Website",
        "url:Work": "Website · work",
        "url:Home": "Website · private",
        "url:LinkedIn": "Profile · LinkedIn",
        "url:Xing": "Profile · Xing",
        "url:GitHub": "Profile · GitHub",
        "url:Facebook": "Profile · Facebook",
        "handle:Instagram": "Profile · Instagram",
        "handle:Telegram": "Profile · Telegram",
        "handle:X": "Profile · X",
        "handle:Mastodon": "Profile · Mastodon",
        "handle:": "Profile on another platform",
        "address::formatted": "Address",
        "address:Home:formatted": "Address · home",
        "address:Work:formatted": "Address · work",
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
        "email": "Email · {label}",
        "phone": "Phone · {label}",
        "url": "Website · {label}",
        "handle": "Profile · {label}",
        "address": "{part} · {label}",
        "custom": "Own field “{label}”",
    }
)
_ADDRESS_PARTS = {
    "street": "address::street",
    "number": "address::number",
    "extended": "address::extended",
    "box": "address::box",
    "postal_code": "address::postal_code",
    "city": "city",
    "region": "region",
    "country": "country",
    "formatted": "address::formatted",
}
_LABELS: dict[str, str] = translatable({"Work": "work", "Home": "home"})
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
    if kind == "address":
        label, _, part = label.rpartition(":")
        named = Sentence(MEANINGS[_ADDRESS_PARTS.get(part, "address::formatted")])
        place = Sentence(_LABELS[label]) if label in _LABELS else label
        return Sentence(_KINDS[kind], values={"part": named, "label": place}) if label else named
    return Sentence(_KINDS[kind], values={"label": label.replace(":", " ")})
