"""jCards (RFC 7095): the properties of a vCard written as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from models.exchange.cards.properties import Property, escape, put_data

_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class JsonCard:
    """One element of a file: the line it begins on (from 1), its text, and its properties, None where it is no card."""

    line: int
    text: str
    properties: list[Property] | None


def json_cards(text: str) -> Iterator[JsonCard]:
    """Yield the cards in a text: one, or a list of them.

    Where the text is no JSON any more, the rest of it is one thing that is no card.
    """
    position = _after_blanks(text, 0)
    line = 1 + text.count("\n", 0, position)
    value, _ = _decode(text, position)
    if _is_card(value):
        yield _card(line, text[position:].rstrip(), value)
        return
    position = _after_blanks(text, position + 1)
    counted = 0
    while position < len(text) and text[position] != "]":
        line = line + text.count("\n", counted, position) if counted else 1 + text.count("\n", 0, position)
        counted = position
        value, end = _decode(text, position)
        yield _card(line, text[position:end].rstrip(), value)
        position = _after_blanks(text, end)
        if text[position : position + 1] == ",":
            position = _after_blanks(text, position + 1)


def _decode(text: str, position: int) -> tuple[Any, int]:
    """Return the value at a place and where it ends; nothing and the end of the text where it is no JSON."""
    try:
        return _DECODER.raw_decode(text, position)
    except (ValueError, RecursionError):
        return None, len(text)


def _after_blanks(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \t\r\n":
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
