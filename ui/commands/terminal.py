"""Text in a terminal: aligned columns by the width characters take there, and nothing the terminal would obey."""

from __future__ import annotations

import shutil
import sys
import unicodedata
from collections.abc import Iterator, Sequence

_GAP = "  "
_ELLIPSIS = "…"
_NARROWEST = 8
# Marks and overrides of writing direction, which could make a line read as something else.
_DIRECTIONS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def harmless(text: str) -> str:
    """Return text on one line, without marks of direction and with a sign in place of every control character."""
    text = text.translate(_DIRECTIONS)
    if text.isprintable():
        return text
    return "".join(_harmless(character) for character in text.replace("\r\n", "\n"))


def width(text: str) -> int:
    """Return how many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def fitted(text: str, columns: int) -> str:
    """Return the text cut to a number of columns, ending in … where something was cut."""
    if width(text) <= columns:
        return text
    kept, used = [], 0
    for character in text:
        used += _width(character)
        if used > columns - 1:
            break
        kept.append(character)
    return "".join(kept).rstrip() + _ELLIPSIS


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> Iterator[str]:
    """Yield the lines of a table under its heads; right holds the columns that are aligned to the right.

    In a terminal the widest columns are cut until the table fits; into a file or a pipe it is written whole.
    """
    cells = [tuple(heads), *(tuple(harmless(cell) for cell in row) for row in rows)]
    widths = [max(width(row[column]) for row in cells) for column in range(len(heads))]
    _narrow(widths, _room())
    for row in cells:
        line = _GAP.join(_aligned(cell, widths[n], right=n in right) for n, cell in enumerate(row))
        yield line.rstrip()


def _narrow(widths: list[int], room: int | None) -> None:
    """Narrow the widths, always the widest first, until they fit into the room."""
    while room is not None and sum(widths) + len(_GAP) * (len(widths) - 1) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1


def _room() -> int | None:
    """Return the terminal's columns, None where the output goes elsewhere."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _aligned(cell: str, columns: int, *, right: bool) -> str:
    cell = fitted(cell, columns)
    padding = " " * (columns - width(cell))
    return padding + cell if right else cell + padding


def _harmless(character: str) -> str:
    if character.isprintable():
        return character
    if character.isspace():
        return " "
    # A joiner holds an emoji or an Indic syllable together; everything else unprintable is shown to be there.
    return character if unicodedata.category(character) == "Cf" else "\N{REPLACEMENT CHARACTER}"


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
