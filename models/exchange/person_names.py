"""Taking written names apart, and putting the parts together as they are shown."""

from __future__ import annotations

import re

_PLAIN_NAME = re.compile(r"[A-Za-z\u00c0-\u024f'’.-]+(,? [A-Za-z\u00c0-\u024f'’.-]+){1,4}\Z")
_FAMILY_FIRST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u3005]+\\Z")
# No name whose family comes first begins with a letter before this one.
FIRST_FAR_EASTERN = "\u3005"
_NO_PERSON = re.compile(
    r"\b(inc|ltd|llc|gmbh|ag|kg|ohg|corp|company|co|group|team|office|hotel|restaurant|the|and|und|et|phd|md|jr|sr|dr|"
    r"prof|mr|mrs|ms|herr|frau|bank|taxi|support|service|services|school|university|church|ev)\b",
    re.IGNORECASE,
)
_PARTICLES = frozenset("van von de der den del della di da dos das du la le ten ter zu zur al el bin ibn".split())


def whole_name(given: str, additional: str, family: str) -> str:
    """Return the name that is shown for its parts: Ada Byron, 山田花子."""
    parts = [part for part in (given, additional, family) if part]
    if given and family and given[0] >= FIRST_FAR_EASTERN and all(_FAMILY_FIRST.match(part) for part in parts):
        # Chinese, Japanese and Korean names in their own writing.
        return "".join((family, *parts[:-1]))
    return " ".join(parts)


def split_name(name: str) -> dict[str, str]:
    """Return the given and family name in a plain Latin name, “Ada Lovelace” or “Lovelace, Ada”; nothing if unsure."""
    if not _PLAIN_NAME.match(name) or _NO_PERSON.search(name):
        return {}
    family, comma, given = (part.strip() for part in name.partition(","))
    if not comma:
        words = name.split()
        # van der Berg, de la Cruz: the particle begins the family name.
        start = next((number for number, word in enumerate(words[1:], 1) if word in _PARTICLES), len(words) - 1)
        if not 1 < len(words) <= 5 or start > 2:
            return {}
        return {"given_name": words[0], "family_name": " ".join(words[start:])} | (
            {"additional_name": words[1]} if start == 2 else {}
        )
    return {"given_name": given, "family_name": family} if family and given and len(given.split()) <= 2 else {}
