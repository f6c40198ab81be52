"""The card of somebody of whom nothing unusual is known, put together at once instead of line by line.

Most people of a large book have names, work, profiles and addresses that need no escaping. What makes cards line by
line (models.exchange.cards.writing) makes the same card of them.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any

from models.exchange.cards import own
from models.exchange.cards.methods import told_alike
from models.exchange.folding import LONGEST_LINE, folded
from models.exchange.rows_of_people import PersonRows
from models.vocabulary import MethodType

_UID_LENGTH = 36
# Of the columns that few people have, those that no card tells.
_RARE = frozenset({"first_contact_on"})
_BEGINNING = f"BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:{own.PRODUCT}\r\nUID:urn:uuid:"
_TYPES = {str(type_): type_ for type_ in (MethodType.URL, MethodType.EMAIL)}


def plain_card(held: PersonRows) -> str | None:
    """Return somebody's card of version 4.0, None where it has to be made line by line."""
    usual, rare, related = held
    if rare.keys() - _RARE or (related and tuple(related) != ("methods",)):
        return None
    _, uid, name, given, family, organization, title, place, kind, stage, status, met_on, notes, *rest = usual
    added_at, edited_at, circle, days, weight, *_ = rest
    if place or notes or not (given or family) or not name or len(uid) != _UID_LENGTH or not uid.isascii():
        return None
    texts = f"{name}|{given}|{family}|{organization}|{title}|{circle or ''}"
    if not _is_plain(f"{texts}|{uid}"):
        return None
    reach = _reach(related["methods"]) if related else ""
    if reach is None:
        return None
    told = f"FN:{name}\r\nN:{family};{given};;;\r\n"
    if organization:
        told += f"ORG:{organization}\r\n"
    if title:
        told += f"TITLE:{title}\r\n"
    # Each line is shorter than all texts together.
    if (len(texts) if texts.isascii() else len(texts.encode())) > LONGEST_LINE:
        told = "".join([f"{folded(line)}\r\n" for line in told.split("\r\n")[:-1]])
    card = f"{_BEGINNING}{uid}\r\n{own.UID}:{uid}\r\n{told}"
    card += f"{reach}{_words(kind, stage, status)}"
    if met_on:
        card += f"X-TENDRIL-MET-ON:{_day(met_on)}\r\n"
    if circle:
        card += _circle(circle, days, weight)
    return f"{card}{_moments(added_at, edited_at)}END:VCARD\r\n"


def _is_plain(texts: str) -> bool:
    """Return whether texts, with strokes between them, have no blanks around them and need no escaping."""
    if not texts.isprintable() or "\\" in texts or "," in texts or ";" in texts:
        return False
    return " |" not in texts and "| " not in texts and texts[0] != " " and texts[-1] != " "


def _reach(methods: list[tuple[Any, ...]]) -> str | None:
    """Return the lines of ways to reach someone, None where one of them is not plain."""
    lines = ""
    for row in methods:
        type_, value, label, preference, _, details, platform, built_in = row[:8]
        if label or preference or details or type_ not in _TYPES or platform != built_in:
            return None
        told = told_alike(_TYPES[type_], value, platform or "")
        if not told:
            return None
        lines += told
    return lines


@lru_cache(maxsize=1024)
def _words(*said: str | None) -> str:
    return "".join([f"{name}:{word}\r\n" for name, word in zip(own.WORDS, said, strict=True) if word])


@lru_cache(maxsize=1024)
def _circle(name: str, days: int | None, weight: int | None) -> str:
    rhythm = f"{days or ''};{weight or 1}"
    return f"{folded(f'{own.CIRCLE}:{name};{rhythm}')}\r\n"


@lru_cache(maxsize=16_384)
def _day(text: str) -> str:
    return str(date.fromisoformat(text))


@lru_cache(maxsize=1024)
def _moments(added_at: str | None, edited_at: str | None) -> str:
    return "".join([f"{name}:{_basic(text)}\r\n" for name, text in (("CREATED", added_at), ("REV", edited_at)) if text])


def _basic(text: str) -> str:
    return datetime.fromisoformat(text).isoformat(timespec="seconds").replace("-", "").replace(":", "")
