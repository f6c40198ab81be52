"""Folding of long lines, as vCard (RFC 6350) and iCalendar (RFC 5545) ask for it."""

from __future__ import annotations

LONGEST_LINE = 75  # octets


def folded(line: str) -> str:
    """Return a line broken after at most 75 octets, never inside a character; a blank continues it."""
    if line.isascii():
        if len(line) <= LONGEST_LINE:
            return line
        # The blank that continues a line counts too.
        width = LONGEST_LINE - 1
        if len(line) <= LONGEST_LINE + width:
            return f"{line[:LONGEST_LINE]}\r\n {line[LONGEST_LINE:]}"
        rest = range(LONGEST_LINE, len(line), width)
        return "\r\n ".join([line[:LONGEST_LINE], *[line[at : at + width] for at in rest]])
    if len(line.encode("utf-8", "replace")) <= LONGEST_LINE:
        return line
    pieces: list[str] = []
    start, size = 0, 0
    for index, character in enumerate(line):
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > LONGEST_LINE:
            pieces.append(line[start:index])
            start, size = index, 1
        size += octets
    return "\r\n ".join([*pieces, line[start:]])
