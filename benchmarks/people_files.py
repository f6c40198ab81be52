"""Files of people in the formats an import reads, as long as is asked for: the same rows for the same seed."""

from __future__ import annotations

import base64
import csv
import io
import json
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.names import given_and_family

_COMPANIES = "Northwind Lumen Harbour Weiss Kestrel Alder Quayside Meridian".split()
_TITLES = "Engineer Designer Partner Teacher Physician Researcher Florist Baker".split()
_PLACES = "Berlin Lisbon Oslo Lagos Kyoto Zürich Tōkyō Mumbai Wien Cairo".split()
_GROUPS = "Friends Family Work Chess Choir Neighbours Club School".split()
_FIRST_DAY, _DAYS = date(2008, 1, 1), 6500
# The size of the photograph of every tenth person of Monica, in bytes.
_PHOTO = b"\x89PNG\r\n\x1a\n" + bytes(16 * 1024)


@dataclass(frozen=True)
class _Person:
    """Somebody who is nowhere but in such a file."""

    number: int
    given: str
    family: str
    company: str
    title: str
    place: str
    group: str
    day: date

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"

    @property
    def email(self) -> str:
        return f"person{self.number}@example.org"

    @property
    def phone(self) -> str:
        return f"+49 30 1{self.number:07}"

    @property
    def profile(self) -> str:
        return f"https://www.linkedin.com/in/person-{self.number}"

    @property
    def uid(self) -> str:
        return str(uuid.UUID(int=self.number))


def _people(rows: int, seed: int) -> Iterator[_Person]:
    chance = Random(seed)
    for number in range(1, rows + 1):
        given, family = given_and_family(chance)
        yield _Person(
            number,
            given,
            family,
            f"{chance.choice(_COMPANIES)} {chance.randrange(400)}",
            chance.choice(_TITLES),
            chance.choice(_PLACES),
            chance.choice(_GROUPS),
            _FIRST_DAY + timedelta(days=chance.randrange(_DAYS)),
        )


def write_people(path: Path, format_: str, rows: int, seed: int) -> None:
    """Write a file of one of FORMATS with so many people in it."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        for text in _WRITERS[format_](_people(rows, seed)):
            stream.write(text)


def _csv(header: list[str], rows: Iterator[list[str]]) -> Iterator[str]:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(header)
    for row in rows:
        writer.writerow(row)
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _linkedin(people: Iterator[_Person]) -> Iterator[str]:
    yield 'Notes:\n"When exporting your connection data, some of it may be missing."\n\n'
    header = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
    yield from _csv(
        header,
        (
            # As with LinkedIn, few give their address.
            [
                *(one.given, one.family, one.profile, one.email if one.number % 5 == 0 else ""),
                *(one.company, one.title, f"{one.day:%d %b %Y}"),
            ]
            for one in people
        ),
    )


def _sheet(people: Iterator[_Person]) -> Iterator[str]:
    yield from _csv(
        ["Who", "Reachable at", "Number", "Employer", "Town", "Remarks"],
        (
            [one.name, one.email, one.phone, one.company, one.place, f"Met in {one.place}\nwith {one.group}"]
            for one in people
        ),
    )


def _google(people: Iterator[_Person]) -> Iterator[str]:
    header = ["First Name", "Last Name", "Organization Name", "Organization Title", "Birthday", "Notes", "Labels"]
    header += ["E-mail 1 - Label", "E-mail 1 - Value", "Phone 1 - Label", "Phone 1 - Value"]
    yield from _csv(
        header,
        (
            [
                *(one.given, one.family, one.company, one.title, one.day.isoformat(), f"From {one.place}"),
                *(f"{one.group} ::: * myContacts", "Work", one.email, "Mobile", one.phone),
            ]
            for one in people
        ),
    )


def _cards(people: Iterator[_Person], version: str) -> Iterator[str]:
    birthday = "%Y%m%d" if version == "4.0" else "%Y-%m-%d"
    for one in people:
        yield (
            f"BEGIN:VCARD\r\nVERSION:{version}\r\nUID:urn:uuid:{one.uid}\r\nFN:{one.name}\r\n"
            f"N:{one.family};{one.given};;;\r\nORG:{one.company}\r\nTITLE:{one.title}\r\n"
            f"EMAIL;TYPE=work:{one.email}\r\nTEL;TYPE=cell:{one.phone}\r\nBDAY:{one.day:{birthday}}\r\n"
            f"CATEGORIES:{one.group}\r\nEND:VCARD\r\n"
        )


def _ldif(people: Iterator[_Person]) -> Iterator[str]:
    def line(key: str, value: str) -> str:
        if value.isascii():
            return f"{key}: {value}\n"
        return f"{key}:: {base64.b64encode(value.encode()).decode('ascii')}\n"

    for one in people:
        yield line("dn", f"cn={one.name},mail={one.email}")
        yield "objectclass: top\nobjectclass: person\nobjectclass: inetOrgPerson\nobjectclass: mozillaAbPersonAlpha\n"
        yield line("givenName", one.given) + line("sn", one.family) + line("cn", one.name) + line("mail", one.email)
        yield line("o", one.company) + line("mobile", one.phone) + line("l", one.place) + "\n"


def _book(people: Iterator[_Person]) -> Iterator[str]:
    yield '{"format":"tendril-book","version":1,"written_at":"2026-11-23T08:00:00","complete":true,\n"people": [\n'
    for one in people:
        moment = f"{one.day}T09:00:00"
        mail = {"type": "email", "value": one.email, "normalized": one.email, "position": 0}
        row = {
            "id": one.number,
            "uid": one.uid,
            "name": one.name,
            "given_name": one.given,
            "family_name": one.family,
            "organization": one.company,
            "title": one.title,
            "kind": "professional",
            "stage": "connecting",
            "status": "active",
            "met_on": one.day.isoformat(),
            "added_at": moment,
            "edited_at": moment,
            "methods": [{"id": one.number, **mail}],
        }
        yield f"{',' if one.number > 1 else ''}{json.dumps(row, ensure_ascii=False)}\n"
    yield "]\n}\n"


def _tendril(people: Iterator[_Person]) -> Iterator[str]:
    header = ["Tendril ID", "Name", "First Name", "Last Name", "Organization", "Job Title", "Place", "Kind", "Stage"]
    header += ["Met On", "Groups", "Ways to Reach"]
    yield from _csv(
        header,
        (
            [
                *(one.uid, one.name, one.given, one.family, one.company, one.title, one.place, "personal"),
                *("relationship", one.day.isoformat(), one.group),
                json.dumps([{"type": "email", "value": one.email, "platform": "private_email", "key": one.email}]),
            ]
            for one in people
        ),
    )


def _monica(people: Iterator[_Person]) -> Iterator[str]:
    image = f"data:image/png;base64,{base64.b64encode(_PHOTO).decode('ascii')}"
    photos: list[str] = []
    yield '{"version":"1.0-preview.1","app_version":"4.0.0","export_date":"2026-11-23T08:00:00Z","account":{"data":[\n'
    yield '{"count":1,"type":"contact","values":[\n'
    for one in people:
        told: dict[str, Any] = {
            "first_name": one.given,
            "last_name": one.family,
            "company": one.company,
            "tags": [one.group],
        }
        if one.number % 10 == 0:
            photos.append(f"photo-{one.number}")
            told["avatar"] = {"avatar_photo": photos[-1]}
        row = {"uuid": one.uid, "created_at": f"{one.day}T08:00:00Z", "properties": told, "data": []}
        yield f"{',' if one.number > 1 else ''}{json.dumps(row, ensure_ascii=False)}\n"
    yield ']},\n{"count":1,"type":"photo","values":[\n'
    for number, name in enumerate(photos):
        row = {"uuid": name, "created_at": "2026-01-01T08:00:00Z", "properties": {"dataUrl": image}}
        yield f"{',' if number else ''}{json.dumps(row)}\n"
    yield ']}\n],"instance":{}}}\n'


_WRITERS: dict[str, Callable[[Iterator[_Person]], Iterator[str]]] = {
    "linkedin-csv": _linkedin,
    "csv": _sheet,
    "google-csv": _google,
    "tendril-csv": _tendril,
    "vcard-3": lambda people: _cards(people, "3.0"),
    "vcard-4": lambda people: _cards(people, "4.0"),
    "ldif": _ldif,
    "tendril-json": _book,
    "monica-json": _monica,
}
FORMATS = tuple(_WRITERS)
