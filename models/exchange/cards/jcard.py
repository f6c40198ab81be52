"""jCards (RFC 7095): the properties of a vCard written as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from models.exchange.cards.properties import Property, escape, put_data
from models.exchange.json_stream import settled

_BLANKS = " \t\r\n"
_BETWEEN = f"{_BLANKS},]"
_DECODER = json.JSONDecoder()
_CARD = re.compile(r'\[\s*"vcard"\s*,', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class JsonCard:
    """One element of a file: the line it begins on (from 1), its text, and its properties, None where it is no card."""

    line: int
    text: str
    properties: list[Property] | None


def json_cards(text: str) -> Iterator[JsonCard]:
    """Yield the cards in a text: one, or a list of them.

    What is no JSON is one thing that is no card, up to where the next card begins.
    """
    begin = _after(text, 0, _BLANKS)
    starts = [match.start() for match in _CARD.finditer(text)]
    if starts[:1] != [begin]:
        # The list itself; its end, and what stands too much between its elements, is passed over below.
        begin += 1
    line, counted = 1, 0
    for start, end in pairwise((begin, *starts, len(text))):
        for position, value, written in _values(text[start:end]):
            line += text.count("\n", counted, start + position)
            counted = start + position
            yield _card(line, written, value)


def _values(text: str) -> Iterator[tuple[int, Any, str]]:
    """Yield where the values in a piece of a list begin, what they are and how they are written.

    From where the piece is no JSON the rest of it is one value, which is None.
    """
    position = _after(text, 0, _BETWEEN)
    while position < len(text):
        try:
            value, end = _DECODER.raw_decode(text, position)
            value = settled(value, text[position:end])
        except (ValueError, RecursionError):
            yield position, None, text[position:].rstrip(f"{_BLANKS},")
            return
        yield position, value, text[position:end]
        position = _after(text, end, _BETWEEN)


def _after(text: str, position: int, passed: str) -> int:
    """Return where the first character stands that is none of those passed over."""
    while position < len(text) and text[position] in passed:
        position += 1
    return position


def _is_card(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and value[0] == "vcard" and isinstance(value[1], list)


def _card(line: int, text: str, value: Any) -> JsonCard:
    if not _is_card(value):
        return JsonCard(line, text, None)
    properties = [found for entry in value[1] if (found := _property(entry)) is not None]
    return JsonCard(line, text, properties)


def _property(entry: Any) -> Property | None:
    """Return one property; an array of a name, parameters, a type and values."""
    if not isinstance(entry, list) or len(entry) < 4 or not isinstance(entry[0], str):
        return None
    parameters: dict[str, list[str]] = {}
    for name, value in entry[1].items() if isinstance(entry[1], dict) else ():
        values = value if isinstance(value, list) else [value]
        parameters[str(name).upper()] = [str(one) for one in values]
    group = "".join(parameters.pop("GROUP", [])).casefold()
    if isinstance(entry[2], str) and entry[2].casefold() not in ("unknown", ""):
        parameters.setdefault("VALUE", [entry[2]])
    raw = ",".join(map(_raw, entry[3:])) if entry[2] != "uri" else ",".join(map(str, entry[3:]))
    found = Property(entry[0].upper(), raw, parameters, group, version="4.0")
    put_data(found)
    return found


def _raw(value: Any) -> str:
    """Return a value as a vCard writes it: a list is a structured one, a list in it several values of a part."""
    if isinstance(value, list):
        return ";".join(",".join(map(_plain, part)) if isinstance(part, list) else _plain(part) for part in value)
    return _plain(value)


def _plain(value: Any) -> str:
    return escape(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
