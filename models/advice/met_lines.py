"""Reading whom somebody met from a line as people jot it down, pure.

"Priya Sundaram – open data, pottery – asked about my migration checklist": a name, interests, a note, in this order,
parted by dashes, bars, semicolons or tabs; an organisation behind a comma or in brackets after the name; addresses and
profiles anywhere. What is unclear becomes the note, so that no word is lost.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from models.text import fold

_BULLET = re.compile(r"^\s*(?:[-*•·–]\s+|\d{1,3}[.)]\s+)")
_EMAIL = re.compile(r"<?(?:mailto:)?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>?")
# A profile is an address of the web; without a scheme only where a known word or a path says so.
_PROFILE = re.compile(r"\b(?:https?://\S+|www\.\S+|(?:[a-z]{2,3}\.)?(?:linkedin|xing)\.com/\S+)", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w.])\+\d[\d ()/.-]{6,}\d")
_PARTS = re.compile(r"\s+[-–—]+\s+|\s*[–—|;\t]\s*|:\s+")
_LISTED = re.compile(r",|\s+(?:and|und|&)\s+")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
# Longer ones are hardly a topic's name.
_MOST_WORDS = 3
# Words a note begins with, or holds, and the name of a topic hardly does.
_TELLING_WORDS = (
    "asked asks wants wanted will would has had is was knows knew works worked likes liked loves send sent "
    "showed talked spoke told promised offered offers needs needed looks looking searching introduced invited "
    "met from about he she they i we her his their my me who fragt fragte wollte hat hatte ist war kennt "
    "kannte arbeitet arbeitete mag liebt schicken schickt zeigte sprach sprachen erzählte versprach bietet "
    "bot braucht sucht suchte stellt lud aus über er sie ich wir ihr ihre sein seine mein meine mir mich wer"
)
_TELLING = frozenset(map(fold, _TELLING_WORDS.split()))


@dataclass(frozen=True)
class MetLine:
    """What a line says of somebody; email, profile and phone are "" where it has none."""

    name: str
    interests: tuple[str, ...] = ()
    note: str = ""
    organization: str = ""
    email: str = ""
    profile: str = ""
    phone: str = ""


def read_met_lines(text: str, known_interests: Collection[str] = ()) -> list[MetLine]:
    """Return whom each line is about; lines without words are left out.

    known_interests are the folded names of interests in the book, which are interests in any case.
    """
    lines = (read_met_line(line, known_interests) for line in text.splitlines())
    return [line for line in lines if line.name]


def read_met_line(line: str, known_interests: Collection[str] = ()) -> MetLine:
    """Return what one line says; its name is "" where it has no words."""
    rest = _BULLET.sub("", line.replace("\x00", ""))
    rest, email = _taken(rest, _EMAIL)
    rest, profile = _taken(rest, _PROFILE)
    rest, phone = _taken(rest, _PHONE)
    parts = [part.strip(" ,;") for part in _PARTS.split(rest)]
    parts = [part for part in parts if _has_words(part)]
    if not parts:
        return MetLine(email.split("@")[0] if email else "", email=email, profile=profile, phone=phone)
    name, organization, told = _name(parts[0])
    interests, notes = _topics_and_notes([*told, *parts[1:]], known_interests)
    return MetLine(name, interests, " – ".join(notes), organization, email, profile, phone)


def read_reach(text: str) -> MetLine | None:
    """Return the address, profile and phone a text holds, None where it holds anything else."""
    rest, email = _taken(text, _EMAIL)
    rest, profile = _taken(rest, _PROFILE)
    rest, phone = _taken(rest, _PHONE)
    if _has_words(rest):
        return None
    return MetLine("", email=email, profile=profile, phone=phone)


def listed(text: str) -> tuple[str, ...]:
    """Return the interests in a text, parted by commas."""
    return _distinct([_begun(" ".join(item.split())) for item in text.split(",") if item.strip()])


def is_more_than_a_name(text: str) -> bool:
    """Return whether a text written for a name says more than one."""
    line = read_met_line(text)
    return bool(line.interests or line.note or line.email or line.profile or line.phone)


def _has_words(text: str) -> bool:
    """Tell whether there is a letter or a digit in a text, or a sign that stands for one, as PDFs have for Chinese."""
    return any(map(str.isalnum, fold(text)))


def _taken(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """Return the text without the first match of a pattern, and the match."""
    found = pattern.search(text)
    if found is None:
        return text, ""
    value = (found[1] if pattern.groups else found[0]).rstrip(".,;:)>")
    return f"{text[: found.start()]} {text[found.end() :]}", value


def _name(part: str) -> tuple[str, str, list[str]]:
    """Return the name, the organisation in brackets or behind a comma, and what else stands behind the name."""
    brackets = _IN_BRACKETS.search(part)
    if brackets is not None:
        part = f"{part[: brackets.start()]} {part[brackets.end() :]}"
    name, *behind = (" ".join(piece.split()) for piece in part.split(","))
    behind = [piece for piece in behind if piece]
    organization = brackets[1].strip() if brackets is not None else ""
    if not organization and len(behind) == 1 and behind[0][:1].isupper():
        organization = behind.pop()
    return name, organization, [", ".join(behind)] if behind else []


def _topics_and_notes(parts: list[str], known: Collection[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return the interests that stand before the note, and the note's parts."""
    interests: list[str] = []
    for place, part in enumerate(parts):
        topics, rest = _topics(part, known)
        if (topics and place == 0) or (topics and not rest and all(fold(topic) in known for topic in topics)):
            interests += topics
        else:
            rest = part
        if rest:
            return _distinct(interests), [rest, *parts[place + 1 :]]
    return _distinct(interests), []


def _topics(part: str, known: Collection[str]) -> tuple[list[str], str]:
    """Return the topics a part begins with and, from the first thing that is none, the rest as it stands."""
    topics: list[str] = []
    start = 0
    for found in [*_LISTED.finditer(part), None]:
        end = found.start() if found is not None else len(part)
        item = " ".join(part[start:end].split())
        if item and not _is_topic(item, known):
            return topics, part[start:].strip(" ,.")
        if item:
            topics.append(_begun(item.strip(".")))
        start = found.end() if found is not None else end
    return topics, ""


def _is_topic(item: str, known: Collection[str]) -> bool:
    if fold(item) in known:
        return True
    words = item.split()
    return len(words) <= _MOST_WORDS and not any(fold(word) in _TELLING for word in words)


def _begun(topic: str) -> str:
    """Return a topic as it stands for itself: jotted down small, it begins large."""
    return topic[:1].upper() + topic[1:] if topic.islower() else topic


def _distinct(names: list[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(fold(name), name)
    return tuple(found.values())
