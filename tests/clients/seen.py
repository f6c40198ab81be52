"""What another program shows of a person, and what Tendril's own book has of them, in one shape to compare."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from models.exchange.records import PersonRecord
from models.vocabulary import DateType, MethodType

# Who has everything.
ZOE = "Dr. Zoë Élise Ångström-Nguyễn, Jr."
_NO_DIGIT = re.compile(r"[^0-9+]")


@dataclass
class Seen:
    """A person as a program shows them; days are “1980-02-03”, without a year “--02-03”, photo how many bytes."""

    name: str = ""
    given: str = ""
    family: str = ""
    nickname: str = ""
    organization: str = ""
    title: str = ""
    note: str = ""
    birthday: str = ""
    anniversary: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    mobiles: list[str] = field(default_factory=list)
    work_phones: list[str] = field(default_factory=list)
    faxes: list[str] = field(default_factory=list)
    urls: list[str] = field(default_factory=list)
    streets: list[str] = field(default_factory=list)
    towns: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    photo: int = 0


def seen_by_program(told: Mapping[str, Any]) -> Seen:
    """Return what a program has told, in the same spelling as expected()."""
    seen = Seen(**told)
    for name in ("phones", "mobiles", "work_phones", "faxes"):
        setattr(seen, name, sorted({_number(text) for text in getattr(seen, name)}))
    # Commas and semicolons in addresses are written as what every program takes them for.
    seen.urls = [text.replace("%2C", ",").replace("%3B", ";") for text in seen.urls]
    for name in ("emails", "urls", "streets", "towns", "groups"):
        setattr(seen, name, sorted(set(getattr(seen, name))))
    return seen


def expected(person: PersonRecord) -> Seen:
    """Return what a program should show of somebody of the book."""
    columns = {name: str(value) for name, value in person.columns.items()}
    methods = [method for method in person.methods if method.value]
    numbers = [method for method in methods if method.type is MethodType.PHONE]
    addresses = [method.details or {"street": method.value} for method in methods if method.type is MethodType.ADDRESS]
    towns = [details["city"] for details in addresses if details.get("city")]
    # Where somebody lives stands as an address of a town alone.
    if (place := columns.get("place", "")) and place not in towns:
        towns.append(place)
    days = {entry.type: entry for entry in person.dates if not entry.label or entry.type is DateType.BIRTHDAY}
    seen = Seen(
        name=person.name,
        # Where only the whole name is known it stands in for the given one, or phones would show nobody.
        given=columns.get("given_name", "" if columns.get("family_name") else person.name),
        family=columns.get("family_name", ""),
        nickname=columns.get("nickname", ""),
        organization=columns.get("organization", ""),
        title=columns.get("title", ""),
        note=columns.get("notes", ""),
        emails=[method.value for method in methods if method.type is MethodType.EMAIL],
        phones=[method.value for method in numbers],
        mobiles=[method.value for method in numbers if method.platform == "mobile"],
        work_phones=[method.value for method in numbers if method.platform == "work_phone"],
        faxes=[method.value for method in numbers if "fax" in method.label.casefold()],
        urls=[method.value for method in methods if method.type is MethodType.URL],
        streets=[details["street"] for details in addresses if details.get("street")],
        towns=towns,
        groups=list(person.groups),
        photo=len((person.story or {}).get("photo") or b""),
    )
    for type_, name in ((DateType.BIRTHDAY, "birthday"), (DateType.ANNIVERSARY, "anniversary")):
        if (entry := days.get(type_)) is not None:
            year = "-" if entry.year is None else f"{entry.year:04d}"
            setattr(seen, name, f"{year}-{entry.month:02d}-{entry.day:02d}")
    return seen_by_program(asdict(seen))


def compare(
    people: Sequence[PersonRecord],
    told: Sequence[Mapping[str, Any]],
    fields: Sequence[str],
    *,
    known: Mapping[str, Any] | None = None,
) -> None:
    """Fail, in words, where a program shows something else than the book has.

    known holds what it shows of ZOE in some fields instead: what docs/formats.md says it does not read.
    """
    shown = {one.name: one for one in map(seen_by_program, told)}
    assert len(told) == len(people)
    found = []
    for person in people:
        wanted, seen = expected(person), shown.get(person.name)
        if seen is None:
            found.append(f"{person.name}: not there")
            continue
        for name in fields:
            have, want = getattr(seen, name), getattr(wanted, name)
            if person.name == ZOE and known is not None:
                want = known.get(name, want)
            if have != want:
                found.append(f"{person.name}: {name} is {have!r}, not {want!r}")
    assert not found, "\n".join(found)


def _number(text: str) -> str:
    """Return a number's digits; whether it is written as an address of its own makes no difference."""
    return _NO_DIGIT.sub("", text.removeprefix("tel:").partition(";")[0].partition(" ext")[0])
