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
from models.exchange.folding import folded
from models.exchange.rows_of_people import PersonRows
from models.vocabulary import MethodType

_COLUMNS = frozenset(
    "id uid name given_name family_name organization title kind stage status met_on first_contact_on added_at "
    "edited_at circle circle_days circle_weight".split()
)
_TEXTS = ("name", "given_name", "family_name", "organization", "title", "circle")
_UID_LENGTH = 36
_TYPES = {str(type_): type_ for type_ in (MethodType.URL, MethodType.EMAIL)}


def plain_card(held: PersonRows) -> str | None:
    """Return somebody's card of version 4.0, None where it has to be made line by line."""
    columns, related = held
    if not columns.keys() <= _COLUMNS or (related and tuple(related) != ("methods",)):
        return None
    name, given, family, organization, title, circle = [columns.get(column, "") for column in _TEXTS]
    uid = columns["uid"]
    if not (given or family) or not name or len(uid) != _UID_LENGTH or not uid.isascii():
        return None
    if not _is_plain(f"{name}|{given}|{family}|{organization}|{title}|{circle}|{uid}"):
        return None
    reach = _reach(related["methods"]) if related else ""
    if reach is None:
        return None
    work = f"{folded(f'ORG:{organization}')}\r\n" if organization else ""
    if title:
        work += f"{folded(f'TITLE:{title}')}\r\n"
    words = _words(columns.get("kind"), columns.get("stage"), columns.get("status"))
    if "met_on" in columns:
        words += f"X-TENDRIL-MET-ON:{_day(columns['met_on'])}\r\n"
    if circle:
        rhythm = f"{columns.get('circle_days') or ''};{columns.get('circle_weight', 1)}"
        words += f"{folded(f'{own.CIRCLE}:{circle};{rhythm}')}\r\n"
    if "added_at" in columns:
        words += f"CREATED:{_moment(columns['added_at'])}\r\n"
    if "edited_at" in columns:
        words += f"REV:{_moment(columns['edited_at'])}\r\n"
    return (
        f"BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:{own.PRODUCT}\r\nUID:urn:uuid:{uid}\r\n{own.UID}:{uid}\r\n"
        f"{folded(f'FN:{name}')}\r\n{folded(f'N:{family};{given};;;')}\r\n{work}{reach}{words}END:VCARD\r\n"
    )


def _is_plain(texts: str) -> bool:
    """Return whether texts, with strokes between them, have no blanks around them and need no escaping."""
    if not texts.isprintable() or "\\" in texts or "," in texts or ";" in texts:
        return False
    return " |" not in texts and "| " not in texts and texts[0] != " " and texts[-1] != " "


def _reach(methods: list[tuple[Any, ...]]) -> str | None:
    """Return the lines of ways to reach someone, None where one of them is not plain."""
    lines = ""
    for type_, value, label, preference, _, details, platform, built_in, *_ in methods:
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


@lru_cache(maxsize=16_384)
def _day(text: str) -> str:
    return str(date.fromisoformat(text))


@lru_cache(maxsize=1024)
def _moment(text: str) -> str:
    return datetime.fromisoformat(text).isoformat(timespec="seconds").replace("-", "").replace(":", "")
