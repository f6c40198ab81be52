"""vCard 4.0 out (RFC 6350, with RFC 6715 for interests and RFC 9554 for profiles), for address books and phones."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from models.book import Book
from models.exchange.export import CHUNK, everybody, people_as_cells
from models.exchange.records import DateRecord, MethodRecord, PersonRecord
from models.exchange.tendril_csv import person_from_cells
from models.exchange.writing import write_file
from models.vocabulary import DateType, MethodType, Preference

_LONGEST_LINE = 75  # octets, by RFC 6350
_TYPES = {
    "work_email": "work", "work_phone": "work", "work_address": "work", "work_website": "work", "private_email": "home",
    "home_phone": "home", "post": "home", "private_website": "home", "mobile": "cell",
}  # fmt: skip
_ADDRESS_PARTS = ("box", "extended", "street", "city", "region", "postal_code", "country")
# What Tendril knows and vCard has no property for.
_OWN = {
    "X-TENDRIL-KIND": "kind", "X-TENDRIL-STAGE": "stage", "X-TENDRIL-STATUS": "status", "X-TENDRIL-MET-ON": "met_on",
    "X-TENDRIL-HOW-MET": "how_met", "X-TENDRIL-BETTER-NOT-MENTION": "better_not_mention",
}  # fmt: skip


def export_vcard(
    book: Book,
    ids: Sequence[int] | None,
    path: Path,
    *,
    force: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> int:
    """Write these people, or everybody (None), as vCard 4.0; returns how many there were.

    Interactions, follow-ups and rhythms have no place in a vCard; Tendril's own CSV keeps them. The file appears
    whole or not at all. Raises ExportError where the file exists (without force) or cannot be written.
    """
    ids = everybody(book) if ids is None else ids
    write_file(path, _cards(ids, progress), force=force)
    return len(ids)


def _cards(ids: Sequence[int], progress: Callable[[int, int], None] | None) -> Iterator[str]:
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        for cells in people_as_cells(chunk):
            yield card(person_from_cells(0, cells, None))
        if progress is not None:
            progress(start + len(chunk), len(ids))


def card(person: PersonRecord) -> str:
    """Return one person as a vCard with CR LF line ends, folded."""
    columns = person.columns
    lines = ["BEGIN:VCARD", "VERSION:4.0", "PRODID:-//Tendril//EN", f"UID:urn:uuid:{_text(person.uid)}"]
    lines += [f"FN:{_text(person.name)}", f"N:{_parts(columns, *_NAME_PARTS)}"]
    if columns.get("nickname"):
        lines.append(f"NICKNAME:{_text(columns['nickname'])}")
    if columns.get("organization") or columns.get("department"):
        lines.append(f"ORG:{_parts(columns, 'organization', 'department').rstrip(';')}")
    lines += [f"{name}:{_text(columns[column])}" for name, column in (("TITLE", "title"), ("NOTE", "notes"))
              if columns.get(column)]  # fmt: skip
    lines += [line for method in person.methods if method.value for line in _method(method)]
    lines += [_date(entry) for entry in person.dates]
    if person.groups:
        lines.append("CATEGORIES:" + ",".join(map(_text, person.groups)))
    lines += [f"INTEREST:{_text(interest)}" for interest in person.interests]
    lines += [f"{name}:{_text(str(columns[column]))}" for name, column in _OWN.items() if columns.get(column)]
    lines += [f"X-TENDRIL-FIELD;NAME={_parameter(name)}:{_text(value)}" for name, value in person.custom.items()]
    story = person.story or {}
    lines += [f"RELATED;TYPE=acquaintance:urn:uuid:{_text(entry['uid'])}" for entry in story.get("acquaintances", ())]
    if "photo" in story:
        lines.append(_photo(story["photo"]))
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCARD"))


_NAME_PARTS = ("family_name", "given_name", "additional_name", "name_prefix", "name_suffix")


def _method(method: MethodRecord) -> Iterator[str]:
    parameters = ""
    if method.preference == Preference.PREFERRED:
        parameters += ";PREF=1"
    if method.platform in _TYPES:
        parameters += f";TYPE={_TYPES[method.platform]}"
    value = _text(method.value)
    if method.type is MethodType.EMAIL:
        yield f"EMAIL{parameters}:{value}"
    elif method.type is MethodType.PHONE:
        yield f"TEL{parameters}:{value}"
    elif method.type is MethodType.ADDRESS:
        details = method.details or {"street": method.value}
        yield f"ADR{parameters};LABEL={_parameter(method.value)}:{_parts(details, *_ADDRESS_PARTS)}"
    elif method.type is MethodType.URL and (method.platform in _TYPES or not method.platform):
        yield f"URL{parameters}:{_uri(method.value)}"
    else:
        service = f";SERVICE-TYPE={_parameter(method.platform or method.label)}"
        kind = "" if method.type is MethodType.URL else ";VALUE=text"
        yield f"SOCIALPROFILE{parameters}{service}{kind}:{_uri(method.value) if not kind else value}"


def _date(entry: DateRecord) -> str:
    whole = date(entry.year, entry.month, entry.day) if entry.year is not None else None
    value = f"{whole:%Y%m%d}".rjust(8, "0") if whole is not None else f"--{entry.month:02d}{entry.day:02d}"
    if entry.type is DateType.BIRTHDAY:
        return f"BDAY:{value}"
    if entry.type is DateType.ANNIVERSARY:
        return f"ANNIVERSARY:{value}"
    return f"X-ABDATE;X-LABEL={_parameter(entry.label or str(entry.type))}:{value}"


def _photo(image: bytes) -> str:
    kind = "png" if image.startswith(b"\x89PNG") else "jpeg"
    return f"PHOTO:data:image/{kind};base64,{base64.b64encode(image).decode('ascii')}"


def _parts(values: Any, *names: str) -> str:
    return ";".join(_text(str(values.get(name) or "")) for name in names)


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(escaped.splitlines()) if "\n" in escaped or "\r" in escaped else escaped


def _uri(text: str) -> str:
    return "".join(text.split())


def _parameter(text: str) -> str:
    """Return a parameter's value in quotes, with RFC 6868 for what cannot stand in them."""
    return (
        '"'
        + text.replace("^", "^^").replace('"', "^'").replace("\r\n", "^n").replace("\n", "^n").replace("\r", "^n")
        + '"'
    )


def _folded(line: str) -> str:
    """Return a line broken after at most 75 octets, never inside a character."""
    if len(line) <= _LONGEST_LINE // 4 or len(line.encode("utf-8", "replace")) <= _LONGEST_LINE:
        return line
    pieces: list[str] = []
    piece: list[str] = []
    size = 0
    for character in line:
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > _LONGEST_LINE:
            pieces.append("".join(piece))
            # The blank that continues a line counts too.
            piece, size = [], 1
        piece.append(character)
        size += octets
    return "\r\n ".join([*pieces, "".join(piece)])
