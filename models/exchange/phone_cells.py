"""The telephone numbers in a cell: one, several, with labels, or what a spreadsheet has left of one."""

from __future__ import annotations

import re

_MANY_NUMBERS = re.compile(r":::|[;\n]|,(?=\s*\+)|,\s+(?=[(]?\d(?:[\s()./-]*\d){5})")
_SLASH = re.compile(r"\s/\s")
# “Mobile: +46 70 123 45 67, work: +46 8 123 456 78”, “work | 514-555-0142 : mobile | 438-555-0199”
_LABELLED_NUMBER = re.compile(r"([^\W\d_]+(?: [^\W\d_]+)?)\.?\s*[:|]\s*(\+?\(?\d[\d\s()./-]{4,}\d)[\s,;:|/]*")
_SCIENTIFIC = re.compile(r"(\d)[.,](\d+)[eE]\+?(\d{1,2})\Z")
_DIGIT = re.compile(r"\d")
# 030 / 123456 is one number.
_SHORTEST_NUMBER = 6


def labelled_numbers(text: str) -> list[tuple[str, str]]:
    """Return the labels and numbers of a cell that holds nothing but numbers with labels, else nothing."""
    found = _LABELLED_NUMBER.findall(text)
    return found if found and not _LABELLED_NUMBER.sub("", text).strip() else []


def numbers_in(text: str) -> list[str]:
    """Return the numbers in a cell as they are written there."""
    found: list[str] = []
    for part in _MANY_NUMBERS.split(text):
        pieces = _SLASH.split(part)
        are_numbers = all("@" in piece or len(_DIGIT.findall(piece)) >= _SHORTEST_NUMBER for piece in pieces)
        found += pieces if are_numbers else [part]
    return found


def restored(value: str) -> str | None:
    """Return a number that a spreadsheet has made 4.915112345678E+12 of, empty where it has left digits away.

    None for whatever is no such number.
    """
    match = _SCIENTIFIC.match(value)
    if match is None:
        return None
    return f"{match[1]}{match[2]}" if len(match[2]) == int(match[3]) else ""
