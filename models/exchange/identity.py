"""Whether two names may be the same person's, and how a row of a file is known again.

A sure key (e-mail, profile, phone) joins two entries only when their names are compatible: a couple shares a mailbox
and a company a switchboard.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from models.exchange.nicknames import same_given_name
from models.exchange.records import PersonRecord
from models.text import fold
from models.vocabulary import MethodType

_WORD = re.compile(r"[^\W_]+")
_TITLES = frozenset(
    "dr prof professor mr mrs ms miss sir dame herr frau hr fr mme mlle m sr sra ing dipl mag phd md mba "
    "msc bsc ba ma jr sr ii iii iv esq cpa pmp cfa pe rn dds".split()
)
_COUPLE = re.compile(r"[&+]|\b(?:and|und|et)\b", re.IGNORECASE)
# The wider spellings of letters that folding makes one letter of.
_WIDER = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_FORMAT_SEPARATOR = "\x1f"


def names_compatible(first: str, second: str) -> bool:
    """Return whether two written names can be one person's.

    They can when they are equal, differ in order, accents, titles or middle names, when a given name is a form of the
    other (Bob, Robert) or its initial, or when one entry has only a part of the other's name.
    """
    one, two = name_words(first), name_words(second)
    if is_couple(first) != is_couple(second):
        return False
    if not one or not two:
        return _bare(first) == _bare(second)
    return _compatible(one, two) or _compatible(narrow_words(one), narrow_words(two))


def is_stand_in(name: str) -> bool:
    """Return whether an address or a number stands in for a name that is not known."""
    return "@" in name or not any(character.isalpha() for character in name)


def source_key(format_: str, record: PersonRecord, counted: Callable[[str], int]) -> str:
    """Return how a row is known again when its file is imported once more.

    The key is a digest of the format, the folded name, the date met and the raw addresses and numbers of the row. A
    row without an e-mail address or profile also counts how often such a row came in the file by now, as counted()
    tells it of a text.
    """
    # Not the sure keys: those of phones follow the region in Settings, which may change between two imports.
    reach, is_sure = [], False
    for method in record.methods:
        if raw := _raw_key(method.type, method.value):
            reach.append(raw)
        is_sure = is_sure or (bool(method.key) and method.type is not MethodType.PHONE)
    text = _row_text(format_, record.name, record.columns.get("met_on", ""), reach)
    return _digest(text if is_sure else f"{text}{_FORMAT_SEPARATOR}{counted(text)}")


def sure_source_key(format_: str, name: str, met_on: object, addresses: Iterable[str]) -> str:
    """Return the source_key() of a row with these addresses of profiles and e-mail, of which one is a sure key."""
    return _digest(_row_text(format_, name, met_on, [address.strip().casefold() for address in addresses]))


def _row_text(format_: str, name: str, met_on: object, reach: list[str]) -> str:
    reach.sort()
    return _FORMAT_SEPARATOR.join((format_, fold(name), str(met_on), *reach))


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=12).hexdigest()


def person_name(columns: Mapping[str, Any]) -> str:
    """Return the name to compare by: the one shown, or the whole of given and family name where it says less."""
    given, family = str(columns.get("given_name", "")), str(columns.get("family_name", ""))
    parts = f"{given} {family}" if given and family else given or family
    shown = str(columns.get("name", ""))
    if parts == shown or not parts:
        return shown
    return parts if len(name_words(parts)) > len(name_words(shown)) else shown


def _raw_key(type_: str, value: str) -> str:
    if type_ == "phone":
        return "".join(character for character in value if character.isdecimal())
    return value.strip().casefold() if type_ in ("email", "url") else ""


@lru_cache(maxsize=4_096)
def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without titles, as far as anything else is left."""
    # A full stop ends an initial or a title; an apostrophe and a hyphen are parts of names that people leave out.
    text = fold(name).replace("'", "").replace("\u2019", "")
    words = _WORD.findall(text)
    return tuple(word for word in words if word not in _TITLES) or tuple(words)


def is_couple(name: str) -> bool:
    """Return whether a name is that of two people."""
    return bool(_COUPLE.search(name))


def _bare(name: str) -> str:
    return fold(name)


def narrow_words(words: Iterable[str]) -> tuple[str, ...]:
    """Return folded words with the wide spellings of umlauts (mueller) as folding writes the others (muller)."""
    narrowed = []
    for word in words:
        for wide, narrow in _WIDER:
            word = word.replace(wide, narrow)
        narrowed.append(word)
    return tuple(narrowed)


def _compatible(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    if one == two or sorted(one) == sorted(two) or "".join(one) == "".join(two):
        return True
    short, long = sorted((one, two), key=len)
    if len(short) == 1:
        # Only a given or a family name is known: it must be a word of the other, or a form of the given one.
        return short[0] in long or (len(short[0]) > 1 and same_given_name(short[0], long[0]))
    return _matches_in_order(short, long) or _matches_in_order((*short[1:], short[0]), long)


def _matches_in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether given and family name fit, and every word between has one that it can be."""
    if not _same_family(short, long) or not _same_given(short[0], long[0]):
        return False
    rest = list(long[1:])
    for word in short[1:-1]:
        match = next((other for other in rest if word == other or _is_initial(word, other)), None)
        if match is None and len(short) == len(long):
            return False
        if match is not None:
            rest.remove(match)
    return True


def _same_given(one: str, two: str) -> bool:
    return same_given_name(one, two) or _is_initial(one, two)


def _same_family(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    if one[-1] == two[-1] or one[-1] in two[1:] or two[-1] in one[1:]:
        return True
    return len(one) > 1 and len(two) > 1 and _is_initial(one[-1], two[-1])


def _is_initial(one: str, two: str) -> bool:
    """Return whether one of two words is the other's first letter; a digit is a number of its own (Room 1, Room 12)."""
    return min(len(one), len(two)) == 1 and one[0] == two[0] and not one[0].isdigit()
