"""vCard 4.0 (RFC 6350, 6715 and 9554) and 3.0 (RFC 2426, with Apple's habits) out, for address books and phones.

What the standard has no place for stands in properties and parameters of Tendril's own, so that the cards come back
as they were; a parameter is written only where reading the line without it would tell something else.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from models.book import Book
from models.errors import ExportError
from models.exchange.cards import own
from models.exchange.cards.kept import LABEL, kept_property, parameter
from models.exchange.cards.methods import address_of_profile, method_lines
from models.exchange.cards.names import NAME_PARTS
from models.exchange.cards.plain import plain_card
from models.exchange.cards.properties import Property, escape
from models.exchange.cards.shown_fields import is_shown_still, shown_field_line
from models.exchange.folding import LONGEST_LINE, folded
from models.exchange.people_of_the_book import person_of, rows_of
from models.exchange.records import DateRecord, PersonRecord
from models.exchange.rows_of_people import PersonRows, everybody
from models.exchange.sheet_writing import RELATIONS
from models.exchange.writing import write_file
from models.text import fold
from models.vocabulary import DateType

_AT_ONCE = 25
_OWN_FORMATS = frozenset({"vcard", "jcard"})
_LEAD_DAYS = 7
_OWN_COLUMNS = (
    *((name, column) for name, (column, _) in own.WORDS.items()),
    *own.TEXTS.items(),
    *own.DAYS.items(),
    (own.RHYTHM, "rhythm_days"),
)
_APPLE_YEAR = 1604
_SHOWN_DAYS = {
    DateType.ANNIVERSARY: "_$!<Anniversary>!$_",
    DateType.NAME_DAY: "Name day",
    DateType.BIRTHDAY: "Birthday",
}


def export_vcard(
    book: Book,
    ids: Sequence[int] | None,
    path: Path,
    *,
    force: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> int:
    """Write these people, or everybody (None), as vCard 4.0; returns how many there were.

    Interactions and follow-ups have no place in a vCard; Tendril's own CSV keeps them. The file appears whole or not
    at all. Raises ExportError where there is nobody, where the file exists (without force) or cannot be written.
    """
    return _export(book, ids, path, "4.0", force, progress)


def export_vcard_3(
    book: Book,
    ids: Sequence[int] | None,
    path: Path,
    *,
    force: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> int:
    """Write these people, or everybody (None), as vCard 3.0, which older programs and phones read."""
    return _export(book, ids, path, "3.0", force, progress)


def _export(
    book: Book,
    ids: Sequence[int] | None,
    path: Path,
    version: str,
    force: bool,
    progress: Callable[[int, int], None] | None,
) -> int:
    ids = everybody(book) if ids is None else ids
    cards = (_card_of(held, version) for held in rows_of(ids, progress))
    write_file(path, _chunks(cards), force=force)
    return len(ids)


def _chunks(cards: Iterator[str]) -> Iterator[str]:
    """Yield cards, several at once, as each writing costs; not more, as there may be photographs in them."""
    chunk = "".join(islice(cards, _AT_ONCE))
    if not chunk:
        # Cards have no header: a file without one is empty, and no program takes it for a list of nobody.
        raise ExportError(
            "There is nobody to export, and a file of vCards without any would be empty. Nothing was written."
        )
    while chunk:
        yield chunk
        chunk = "".join(islice(cards, _AT_ONCE))


def _card_of(held: PersonRows, version: str) -> str:
    """Return the card of somebody, at once where they are like most."""
    plain = plain_card(held) if version == "4.0" else None
    return plain or card(person_of(held), version)


def card(person: PersonRecord, version: str = "4.0") -> str:
    """Return one person as a vCard of version 3.0 or 4.0 with CR LF line ends, folded."""
    lines = list(_Writer(person, version).lines())
    text = "\r\n".join((*lines, ""))
    if max(map(len, lines)) <= LONGEST_LINE and text.isascii():
        return text
    return "".join([f"{folded(line)}\r\n" for line in lines])


class _Writer:
    """Writes the lines of one card; a line with a label of its own is grouped with it, as Apple does."""

    def __init__(self, person: PersonRecord, version: str) -> None:
        self._person, self._version = person, version
        self._groups = 0

    def lines(self) -> Iterator[str]:
        """Yield the lines, not yet folded."""
        person = self._person
        yield from ("BEGIN:VCARD", f"VERSION:{self._version}", f"PRODID:{own.PRODUCT}")
        yield from self._identity()
        yield from self._name()
        # First, since a program takes the first town without a street for where somebody lives.
        if person.columns.get("place"):
            yield from self._place()
        for method in person.methods:
            yield from self._grouped(*method_lines(method, self._version))
            if address := address_of_profile(method):
                # Thunderbird, Evolution, khard and Google know web pages, and profiles not at all.
                yield f"URL;{own.AGAIN}=yes:{address}"
        for entry in person.dates:
            yield from self._date(entry)
        if person.groups:
            yield "CATEGORIES:" + ",".join(map(self._text, person.groups))
        if person.interests:
            yield from self._interests()
        yield from self._own()
        yield from self._moments()
        if person.custom or person.story or person.kept:
            yield from self._rare()
        yield "END:VCARD"

    def _rare(self) -> Iterator[str]:
        """Yield what few people have: fields of the user's own, whom they know, what was kept, a photograph."""
        yield from self._fields()
        yield from self._acquaintances()
        yield from self._kept()
        photo = (self._person.story or {}).get("photo")
        if photo:
            yield self._photo(photo)

    def _text(self, text: str) -> str:
        """Return a text that is a whole value."""
        return escape(text, compound=self._version == "3.0")

    def _name(self) -> Iterator[str]:
        """Yield names, work and notes."""
        columns = self._person.columns
        yield f"FN:{self._text(self._person.name)}"
        if any(columns.get(part) for part in NAME_PARTS):
            yield f"N:{';'.join([escape(str(columns[part])) if part in columns else '' for part in NAME_PARTS])}"
        else:
            # Phones show this one, and nobody where it is empty.
            yield f"N;{own.STAND_IN}=yes:;{escape(self._person.name)};;;"
        for name, column in (("NICKNAME", "nickname"), ("X-PHONETIC-FIRST-NAME", "phonetic_name")):
            if columns.get(column):
                yield f"{name}:{self._text(str(columns[column]))}"
        if columns.get("organization") or columns.get("department"):
            work = ";".join(escape(str(columns.get(part) or "")) for part in ("organization", "department"))
            yield f"ORG:{work.removesuffix(';') if not columns.get('department') else work}"
        for name, column in (("TITLE", "title"), ("NOTE", "notes")):
            if columns.get(column):
                yield f"{name}:{self._text(str(columns[column]))}"

    def _identity(self) -> Iterator[str]:
        """Yield the UID of the program the card once came from, so that it knows it again, and Tendril's own."""
        person = self._person
        kept = self._kept_of_cards() if person.kept else ()
        foreign = next((value for name, value in kept if name == "UID"), "")
        if foreign:
            yield f"UID:{foreign}"
        elif person.uid:
            yield f"UID:urn:uuid:{escape(person.uid)}"
        if person.uid:
            yield f"{own.UID}:{escape(person.uid)}"

    def _grouped(self, line: str, label: str = "", country: str = "") -> Iterator[str]:
        """Yield a line, with what belongs to it in lines of the same group."""
        if not label and not country:
            yield line
            return
        self._groups += 1
        group = f"item{self._groups}"
        yield f"{group}.{line}"
        if label:
            yield f"{group}.X-ABLabel:{escape(label)}"
        if country:
            yield f"{group}.X-ABADR:{escape(country)}"

    def _date(self, entry: DateRecord) -> Iterator[str]:
        lead = f";X-TENDRIL-LEAD={entry.lead_days}" if entry.lead_days != _LEAD_DAYS else ""
        value = self._day(entry)
        first = next((day for day in self._person.dates if day.type is DateType.BIRTHDAY), None)
        if entry is first:
            label = f";{LABEL}={parameter(entry.label)}" if entry.label else ""
            yield f"BDAY{lead}{label}{value}"
        elif entry.type is DateType.ANNIVERSARY and not entry.label and self._version == "4.0":
            yield f"ANNIVERSARY{lead}{value}"
        else:
            shown = _SHOWN_DAYS.get(entry.type, "")
            label = f";{LABEL}={parameter(entry.label)}" if entry.label else ""
            line = f"X-ABDATE;X-TENDRIL-TYPE={entry.type}{lead}{label}{value}"
            yield from self._grouped(line, entry.label or shown)
            if entry.type is DateType.ANNIVERSARY and not entry.label:
                # Thunderbird, KDE and khard know the property of 4.0, Evolution its own.
                yield f"ANNIVERSARY;{own.AGAIN}=yes{value}"
                yield f"X-EVOLUTION-ANNIVERSARY;{own.AGAIN}=yes{value}"

    def _day(self, entry: DateRecord) -> str:
        """Return a date from its colon on, with the parameter that a year which is not known needs."""
        if self._version == "4.0":
            year = f"{entry.year:04d}" if entry.year is not None else "--"
            return f":{year}{entry.month:02d}{entry.day:02d}"
        if entry.year is not None:
            return f":{entry.year:04d}-{entry.month:02d}-{entry.day:02d}"
        return f";X-APPLE-OMIT-YEAR={_APPLE_YEAR}:{_APPLE_YEAR}-{entry.month:02d}-{entry.day:02d}"

    def _interests(self) -> Iterator[str]:
        """Yield interests; those a card once called hobbies or skills are written among what was kept."""
        called = {
            skill
            for name, value in self._kept_of_cards()
            if name.partition(";")[0] in _SKILLS and (found := kept_property(name, value)) is not None
            for skill in _skills(found)
        }
        for interest in self._person.interests:
            if fold(interest) not in called:
                yield f"INTEREST:{self._text(interest)}"

    def _own(self) -> Iterator[str]:
        person, columns = self._person, self._person.columns
        for name, column in _OWN_COLUMNS:
            if value := columns.get(column):
                yield f"{name}:{escape(str(value))}"
        yield from (f"{name}:yes" for name, column in own.FLAGS.items() if columns.get(column))
        if person.circle is not None:
            parts = (person.circle["name"], person.circle.get("days") or "", person.circle.get("weight") or "")
            yield f"{own.CIRCLE}:{';'.join(escape(str(part)) for part in parts)}"
        if met := (person.story or {}).get("met_event"):
            told = (str(met.get(key) or "") for key in ("name", "date", "place", "notes"))
            yield f"{own.MET_EVENT}:{';'.join(map(escape, told))}"

    def _place(self) -> Iterator[str]:
        """Yield a town as an address, where other programs look for it and no address has it."""
        place = str(self._person.columns.get("place") or "")
        if place and all((method.details or {}).get("city") != place for method in self._person.methods):
            yield f"ADR;{own.PLACE}=yes:;;;{escape(place)};;;"

    def _moments(self) -> Iterator[str]:
        is_free = not self._person.kept or all(entry.name != "CREATED" for entry in self._kept_properties())
        created = "CREATED" if self._version == "4.0" and is_free else "X-TENDRIL-CREATED"
        for name, column in ((created, "added_at"), ("REV", "edited_at")):
            if moment := self._person.columns.get(column):
                basic = moment.isoformat(timespec="seconds").replace("-", "").replace(":", "")
                yield f"{name}:{basic if self._version == '4.0' else moment.isoformat()}"

    def _fields(self) -> Iterator[str]:
        kept = [entry for entry in self._kept_properties() if is_shown_still(self._person, entry)]
        for name, value in self._person.custom.items():
            yield f"X-TENDRIL-FIELD;NAME={parameter(name)}:{escape(value)}"
            yield from shown_field_line(name, value, kept)
            relation = RELATIONS.get(fold(name))
            if relation is None or "\n" in value:
                continue
            # Once more where other programs look for it.
            if self._version == "4.0":
                yield f"RELATED;TYPE={relation};VALUE=text;X-TENDRIL-FIELD=yes:{escape(value)}"
            else:
                yield from self._grouped(f"X-ABRELATEDNAMES;X-TENDRIL-FIELD=yes:{escape(value)}", name)

    def _acquaintances(self) -> Iterator[str]:
        for entry in (self._person.story or {}).get("acquaintances", ()):
            uid, name, how = (str(entry.get(key) or "") for key in ("uid", "name", "how"))
            told = f"X-TENDRIL-HOW={parameter(f'-{how}')}"
            if self._version == "4.0" and uid:
                shown = f";X-TENDRIL-NAME={parameter(name)}" if name else ""
                yield f"RELATED;TYPE=acquaintance;{told}{shown}:urn:uuid:{escape(uid)}"
            elif self._version == "4.0":
                yield f"RELATED;TYPE=acquaintance;VALUE=text;{told}:{escape(name)}"
            else:
                known = f";X-TENDRIL-UID={parameter(uid)}" if uid else ""
                yield from self._grouped(f"X-ABRELATEDNAMES;{told}{known}:{escape(name)}", how or "acquaintance")

    def _kept_of_cards(self) -> Iterator[tuple[str, str]]:
        """Yield what was kept of another card."""
        for name, value in self._person.kept:
            format_, mark, plain = name.partition("\x1f")
            if not mark or format_ in _OWN_FORMATS:
                yield (plain if mark else name), value

    def _kept_properties(self) -> list[Property]:
        found = (kept_property(name, value) for name, value in self._kept_of_cards())
        return [entry for entry in found if entry is not None]

    def _kept(self) -> Iterator[str]:
        interests = {fold(interest) for interest in self._person.interests}
        for name, value in self._kept_of_cards():
            found = kept_property(name, value)
            if name == "UID" or found is None:
                continue
            if found.name in _SKILLS and not _skills(found) & interests:
                # The interest was taken away since.
                continue
            if not is_shown_still(self._person, found):
                # The field was changed since.
                continue
            label = "".join(found.parameters.pop(LABEL, []))
            media = found.parameters.pop("MEDIATYPE", []) if found.data is not None else []
            shown = "".join(f";{key}={','.join(map(parameter, values))}" for key, values in found.parameters.items())
            if found.data is not None and self._version == "3.0":
                shown += f";ENCODING=b;MEDIATYPE={parameter(''.join(media))}"
                value = base64.b64encode(found.data).decode("ascii")
            line = f"{found.name}{shown};{own.MARK}=yes:{_single(value)}"
            yield from self._grouped(line, label)
        for name, value in self._person.kept:
            format_, mark, plain = name.partition("\x1f")
            if mark and format_ not in _OWN_FORMATS:
                yield f"X-TENDRIL-KEPT;FORMAT={parameter(format_)};NAME={parameter(f'-{plain}')}:{escape(value)}"

    def _photo(self, image: bytes) -> str:
        kind = "png" if image.startswith(b"\x89PNG") else "gif" if image.startswith(b"GIF8") else "jpeg"
        data = base64.b64encode(image).decode("ascii")
        if self._version == "3.0":
            return f"PHOTO;ENCODING=b;TYPE={kind.upper()}:{data}"
        return f"PHOTO:data:image/{kind};base64,{data}"


_SKILLS = frozenset({"HOBBY", "EXPERTISE", "INTEREST"})


def _skills(found: Property) -> set[str]:
    """Return the interests in a property that was kept, as they are compared."""
    return {fold(part) for part in (*found.parts(","), found.text)}


def _single(value: str) -> str:
    return value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")
