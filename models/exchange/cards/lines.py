"""From a file's bytes to cards of unfolded lines, without holding more than one card.

Bytes are unfolded before they are decoded, because lines may be folded inside a character. Nothing is required of a
card but that it has properties: BEGIN and END may be missing, lines may end in LF, CR LF, CR CR LF or CR, blank lines,
comments and text between the cards are passed over, and a card inside a card belongs to its AGENT.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from models.exchange.reading import bare_utf16

CHUNK = 262_144
# More than any address book writes for one person, photographs included.
MOST_BYTES_IN_A_CARD = 24 * 1024 * 1024
# More than anybody has; the work for a card grows faster than their number.
MOST_PROPERTIES = 2_000
# What is shown of a card that is larger.
_MOST_BYTES_SHOWN = 65_536
_LINE_END = re.compile(rb"\r{0,2}\n")
ANY_LINE_END = re.compile(rb"\r{0,2}\n|\r")
_BEGIN = re.compile(rb"[ \t]*(?:[\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*\Z", re.IGNORECASE)
_END = re.compile(rb"[ \t]*(?:[\w-]+\.)?END[ \t]*:[ \t]*VCARD[ \t]*\Z", re.IGNORECASE)
_PROPERTY = re.compile(rb"[ \t]*(?:[A-Za-z0-9_-]+\.)*[A-Za-z][A-Za-z0-9_/-]*[ \t]*[;:](?!//)")
# What shows that a card has begun although nothing says so.
_STARTING = re.compile(rb"[ \t]*(?:[\w-]+\.)?(?:VERSION|N|FN|TEL|EMAIL|ORG|UID|PRODID|ADR|NICKNAME)[;:]", re.IGNORECASE)
_VERSION_2 = re.compile(rb"VERSION[ \t]*:[ \t]*2", re.IGNORECASE)
_AGENT = re.compile(rb"(?:[\w-]+\.)?AGENT[^:]*:[ \t]*\Z", re.IGNORECASE)
_QUOTED_PRINTABLE = re.compile(rb";[ \t]*(?:ENCODING[ \t]*=[ \t]*)?\"?QUOTED-PRINTABLE", re.IGNORECASE)
_BASE64 = re.compile(rb";[ \t]*(?:ENCODING[ \t]*=[ \t]*)?\"?(?:BASE64|B)\"?[ \t]*(?:;|\Z)", re.IGNORECASE)
_SPECIAL = re.compile(rb"[\\;,]")
# The first bytes of lines that may frame a card, the blank of an indented one and the group “item1.” among them.
_MAY_BEGIN = frozenset((b"B", b"b", b" ", b"\t", b"I", b"i"))
_MAY_END = frozenset((b"E", b"e", b" ", b"\t", b"I", b"i"))
_LONGEST_FRAME, _LONGEST_PARAMETERS = 200, 2_000
_BASE64_LINE = re.compile(rb"[ \t]*[A-Za-z0-9+/=]+[ \t]*\Z")


@dataclass(slots=True)
class RawCard:
    """A card's unfolded lines as bytes, the physical line it begins on (from 1), and its text as it stands there.

    too_large says that it goes on beyond what a card may hold; then its beginning only is here.
    """

    line: int
    lines: list[bytes] = field(default_factory=list)
    text: list[bytes] = field(default_factory=list)
    too_large: bool = False


def wide_codec(beginning: bytes) -> str:
    """Return the codec of text in which every character takes two or four bytes, empty for any other."""
    for mark, codec in ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32")):
        if beginning.startswith(mark):
            return codec
    if beginning.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return bare_utf16(beginning)


def chunks(stream: BinaryIO, codec: str) -> Iterator[bytes]:
    """Yield a stream in pieces, as UTF-8 where a wide codec is named, without NULs."""
    decoder = codecs.getincrementaldecoder(codec)(errors="replace") if codec else None
    while chunk := stream.read(CHUNK):
        if decoder is not None:
            chunk = decoder.decode(chunk).encode("utf-8", "replace")
        yield chunk.replace(b"\x00", b"")


def physical_lines(pieces: Iterable[bytes], *, carriage_returns: bool) -> Iterator[bytes]:
    """Yield lines without their ends; a lone CR ends a line only where carriage_returns says so.

    A line that is longer than a card may be is cut off.
    """
    ending = ANY_LINE_END if carriage_returns else _LINE_END
    held: list[bytes] = []
    size = 0
    carried = b""
    for piece in pieces:
        data = carried + piece
        # What ends in CR may go on with LF.
        carried = data[-2:] if data.endswith(b"\r\r") else data[-1:] if data.endswith(b"\r") else b""
        lines = ending.split(data[: len(data) - len(carried)])
        if len(lines) > 1:
            yield b"".join((*held, lines[0]))
            yield from lines[1:-1]
            held, size = [], 0
        if size <= MOST_BYTES_IN_A_CARD and lines[-1]:
            held.append(lines[-1])
            size += len(lines[-1])
    if held:
        yield b"".join(held)


class CardSplitter:
    """Gathers lines into cards."""

    def __init__(self) -> None:
        """Begin outside any card."""
        self._card: RawCard | None = None
        self._size = 0
        self._is_nested = False
        self._folds_keep_blanks = False
        self._number = 0
        self._indent = b""
        self._is_first = False
        # Whether the line that is going on is quoted-printable or Base64.
        self._quoted = self._base64 = False
        self._pieces: list[bytes] = []
        self._nested: list[bytes] = []

    def cards(self, lines: Iterable[bytes]) -> Iterator[RawCard]:
        """Yield the cards among these lines."""
        for number, line in enumerate(lines, 1):
            self._number = number
            if number == 1:
                line = line.removeprefix(codecs.BOM_UTF8)
            yield from self._take(line)
        yield from self._finish()

    def _take(self, line: bytes) -> Iterator[RawCard]:
        bare = line.removeprefix(codecs.BOM_UTF8)
        if (self._is_first or self._indent) and self._card is not None:
            bare = self._without_indent(bare)
        if bare[:1] in _MAY_BEGIN and len(bare) < _LONGEST_FRAME and _BEGIN.match(bare):
            if self._card is not None and self._begins_nested():
                self._is_nested = True
                self._add_text(line)
                self._nested.append(bare)
                return
            yield from self._finish()
            self._begin(line)
        elif self._card is None:
            # Another calendar's or file's BEGIN is none of ours.
            if _STARTING.match(bare):
                self._begin(line)
                self._add(bare)
        elif bare[:1] in _MAY_END and len(bare) < _LONGEST_FRAME and _END.match(bare):
            self._add_text(line)
            if self._is_nested:
                self._end_nested(bare)
            else:
                yield from self._finish()
        else:
            self._add_text(line)
            if not self._is_nested:
                self._add(bare)
            elif not self._card.too_large:
                self._nested.append(bare)

    def _without_indent(self, line: bytes) -> bytes:
        """Return a line of the card without the blanks by which the card, or all of it but BEGIN, stands further in."""
        if self._is_first and line[:1] in (b" ", b"\t") and _STARTING.match(line):
            self._indent = line[: len(line) - len(line.lstrip(b" \t"))]
        elif line.strip() and not line.startswith(self._indent):
            self._indent = b""
        self._is_first = self._is_first and not line.strip()
        return line.removeprefix(self._indent)

    def _begins_nested(self) -> bool:
        # One inside the nested one would be somebody whose card before was never ended.
        return bool(not self._is_nested and self._pieces and _AGENT.match(b"".join(self._pieces)))

    def _end_nested(self, line: bytes) -> None:
        """Take a whole card inside the card as the text of the AGENT before it, as vCard 3.0 writes it."""
        self._nested.append(line)
        self._is_nested = False
        if self._pieces:
            self._pieces.append(_SPECIAL.sub(rb"\\\g<0>", b"\n".join(self._nested)).replace(b"\n", b"\\n"))
            self._nested = []
            self._end_line()

    def _begin(self, line: bytes) -> None:
        self._card = RawCard(self._number)
        self._size, self._is_nested = 0, False
        self._folds_keep_blanks = False
        # Where the card as a whole stands further in, a blank is no sign of a folded line.
        self._indent = line[: len(line) - len(line.lstrip(b" \t"))]
        self._pieces, self._nested = [], []
        self._is_first = True
        self._add_text(line)

    def _finish(self) -> Iterator[RawCard]:
        card = self._card
        if card is not None:
            self._end_line()
            self._card = None
            yield card

    def _add_text(self, line: bytes) -> None:
        card = self._card
        if card is None:
            return
        self._size += len(line) + 1
        if self._size > MOST_BYTES_IN_A_CARD or len(card.lines) > MOST_PROPERTIES:
            if not card.too_large:
                card.too_large = True
                card.lines, self._pieces, self._nested = [], [], []
                card.text = [b"\n".join((*card.text, line))[:_MOST_BYTES_SHOWN]]
            return
        card.text.append(line)

    def _add(self, line: bytes) -> None:
        """Add a line to the property that it continues, or begin another one with it."""
        card = self._card
        if card is None or card.too_large:
            return
        pieces = self._pieces
        if pieces and self._quoted and pieces[-1].rstrip(b" \t").endswith(b"="):
            # A soft break: what follows belongs to it as it stands.
            pieces[-1] = pieces[-1].rstrip(b" \t")[:-1]
            pieces.append(line)
            return
        if not line.strip():
            self._end_line()
        elif line[:1] in (b" ", b"\t") and pieces:
            pieces.append(line if self._folds_keep_blanks else line[1:])
        elif self._base64 and pieces and _BASE64_LINE.match(line):
            pieces.append(line)
        elif _PROPERTY.match(line, 0, _LONGEST_FRAME):
            self._end_line()
            self._begin_line(line.lstrip(b" \t"))
        elif pieces and not line.startswith(b"#"):
            # A line end inside a value that should have been written as \n.
            pieces += [b"\\n", line]

    def _begin_line(self, line: bytes) -> None:
        self._pieces = [line]
        parameters = line[:_LONGEST_PARAMETERS].partition(b":")[0]
        self._quoted = b";" in parameters and bool(_QUOTED_PRINTABLE.search(parameters))
        self._base64 = b";" in parameters and bool(_BASE64.search(parameters))
        if _VERSION_2.match(line):
            # vCard 2.1 folds before a blank, the others before any character.
            self._folds_keep_blanks = True

    def _end_line(self) -> None:
        if self._pieces and self._card is not None:
            self._card.lines.append(b"".join(self._pieces))
        self._pieces, self._quoted, self._base64 = [], False, False
