"""What a file says of one person, on its way into the book."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from models.sentences import Sentence
from models.text import without_controls
from models.vocabulary import DateType, MethodType


@dataclass(slots=True)
class MethodRecord:
    """A way to reach someone; platform is a built-in platform's key, or the name of another one, or empty.

    key is the sure key (empty: it joins nobody), details an address's parts. new_platform describes a platform of the
    user's own, for a book that does not have it yet.
    """

    type: MethodType
    value: str
    label: str = ""
    platform: str = ""
    preference: str | None = None
    key: str = ""
    details: dict[str, str] | None = None
    new_platform: dict[str, str] | None = None


@dataclass(slots=True)
class DateRecord:
    """An important date; year is None where it is unknown."""

    type: DateType
    month: int
    day: int
    year: int | None = None
    label: str = ""
    lead_days: int = 7


@dataclass(slots=True)
class PersonRecord:
    """A row of a file as a person: columns of Contact by name, never blank ones, and what belongs to them.

    named is false where the file has no name and an address or organization stands in for it. source_key is how the
    row is known again, uid is Tendril's own, foreign_uid what another program knows the person by; story holds what
    only some formats carry (the photograph, acquaintances; in Tendril's own interactions, follow-ups, …). told is the
    person as the file has them where the user's choices changed something (models.exchange.choices).
    """

    line: int
    columns: dict[str, Any] = field(default_factory=dict)
    methods: list[MethodRecord] = field(default_factory=list)
    dates: list[DateRecord] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    interests: list[str] = field(default_factory=list)
    custom: dict[str, str] = field(default_factory=dict)
    kept: list[tuple[str, str]] = field(default_factory=list)
    named: bool = True
    uid: str = ""
    foreign_uid: str = ""
    circle: dict[str, Any] | None = None
    source_key: str = ""
    story: dict[str, Any] | None = None
    told: PersonRecord | None = None
    # The methods by what makes them one (models.exchange.teaching.add_method), and under that by their labels.
    alike: dict[tuple[MethodType, str], dict[str, MethodRecord]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @property
    def name(self) -> str:
        """The name that is shown."""
        return str(self.columns.get("name", ""))

    def sure_keys(self) -> list[str]:
        """Return the keys that can tell who this is, each with its type: “email:ada@example.com”."""
        keys = [f"{method.type.value}:{method.key}" for method in self.methods if method.key]
        return keys if len(keys) < 2 else list(dict.fromkeys(keys))

    def yearly_days(self) -> set[tuple[int, int]]:
        """Return the month and day of each important date."""
        return {(one.month, one.day) for one in self.dates}


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that is not imported: its line (from 1), why in a sentence, and its text to be mended."""

    line: int
    reason: Sentence
    text: str


def uid_key(foreign_uid: str) -> str:
    """Return the source key of whoever another program knows by a UID."""
    return blake2b(f"uid\x1f{foreign_uid}".encode("utf-8", "replace"), digest_size=12).hexdigest()


def clean_line(text: str) -> str:
    """Return the text on one line with single blanks and without direction marks around it."""
    if not text:
        return text
    # Of all blanks and marks of direction only the plain blank is printable.
    if "  " not in text and text.isprintable():
        return text.strip()
    return " ".join(
        without_controls(text)
        .strip("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
        .split()
    )


def clean_text(text: str) -> str:
    """Return a longer text with its lines ended by LF."""
    return without_controls(text).replace("\r\n", "\n").replace("\r", "\n").strip()
