"""JSON read in pieces: the parts of a large document one after another, without ever holding all of it.

A document is walked into as far as the caller asks; what lies deeper is decoded whole. What cannot be read is yielded
as a broken part with its text, and where the document has one row a line, reading goes on at the next of them.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from models.exchange.reading import bare_utf16
from models.exchange.sources import Source

Path = tuple[str | int, ...]
_PIECE = 65_536
# A single part that is larger is no list of people.
_MOST_CHARACTERS = 128 * 1024 * 1024
_LARGEST_ROW = 16 * 1024 * 1024
# As much of what cannot be read is kept, to be mended.
_MOST_BROKEN = 1024 * 1024
# What a mark that the end of a piece has cut off takes up at most: an escape, a number, a word.
_LONGEST_MARK = 400
# No export nests what it says of a person any further.
_DEEPEST = 100
_BLANKS = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_NEXT_ROW = re.compile(r"\n(?=[{\]])")
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document: where it is, the line it begins on (from 1), what it says and how that is written."""

    path: Path
    line: int
    value: Any
    text: str


@dataclass(frozen=True, slots=True)
class BrokenPart:
    """Text that is no JSON, and where it is."""

    path: Path
    line: int
    text: str


class _BrokenError(Exception):
    """What follows is no JSON."""


def json_encoding(source: Source) -> tuple[str, str]:
    """Return the codec of a JSON file and what it is called."""
    for mark, codec, shown in _BYTE_ORDER_MARKS:
        if source.beginning.startswith(mark):
            return codec, shown
    bare = bare_utf16(source.beginning)
    return (bare, "UTF-16") if bare else ("utf-8", "UTF-8")


def count_lines(source: Source) -> int:
    """Return how many lines a file has."""
    with source.open() as stream:
        return 1 + sum(piece.count(b"\n") for piece in iter(lambda: stream.read(_PIECE), b""))


def walk(source: Source, goes_into: Callable[[Path], bool]) -> Iterator[Part | BrokenPart]:
    """Yield the parts of a JSON document in its order.

    Objects and arrays for whose path goes_into() is true are walked through; members are named by their key, items by
    their number. After a broken part reading goes on only at a line that begins with a row of its own.
    """
    codec, _ = json_encoding(source)
    with source.open() as stream:
        decoder = codecs.getincrementaldecoder(codec)(errors="replace")

        def read(size: int) -> str:
            while data := stream.read(size):
                if text := decoder.decode(data):
                    return text
            return decoder.decode(b"", True)

        walker = _Walker(read, goes_into)
        try:
            yield from walker.value(())
            yield from walker.end()
        except _BrokenError:
            yield walker.broken(())


class _Walker:
    """Goes through a text of which it holds what it is about to read."""

    def __init__(self, read: Callable[[int], str], goes_into: Callable[[Path], bool]) -> None:
        self._read, self._goes_into = read, goes_into
        # What is held of the text; _at is where reading stands in it, on line _line.
        self._text, self._at, self._line = "", 0, 1
        self._at_end = False

    def value(self, path: Path) -> Iterator[Part | BrokenPart]:
        """Yield the parts of the value that begins here."""
        mark = self._peek()
        if mark == "{" and self._goes_into(path):
            yield from self._object(path)
        elif mark == "[" and self._goes_into(path):
            yield from self._array(path)
        else:
            yield self._whole(path)

    def end(self) -> Iterator[BrokenPart]:
        """Yield what stands behind the document."""
        if self._peek():
            yield self.broken(())

    def broken(self, path: Path) -> BrokenPart:
        """Take what is left as broken."""
        while len(self._text) - self._at < _MOST_BROKEN and self._more(_PIECE):
            pass
        part = BrokenPart(path, self._line, self._text[self._at :].strip()[:_MOST_BROKEN])
        self._text, self._at, self._at_end = "", 0, True
        return part

    def _object(self, path: Path) -> Iterator[Part | BrokenPart]:
        self._advance(self._at + 1)
        if self._peek() == "}":
            self._advance(self._at + 1)
            return
        while True:
            if self._peek() != '"':
                raise _BrokenError
            key = self._whole(path).value
            self._expect(":")
            yield from self.value((*path, key))
            if self._expect(",}") == "}":
                return

    def _array(self, path: Path) -> Iterator[Part | BrokenPart]:
        self._advance(self._at + 1)
        number, mark = 0, ""
        while mark != "]":
            if not self._peek():
                raise _BrokenError
            if mark != "," and self._text[self._at] == "]":
                # An empty list, or its end behind a broken row.
                self._advance(self._at + 1)
                return
            try:
                yield from self.value((*path, number))
                mark = self._expect(",]")
            except _BrokenError:
                broken = self._to_next_row((*path, number))
                mark = ""
                if broken.text:
                    # Otherwise there is only a comma too many.
                    yield broken
            number += 1

    def _to_next_row(self, path: Path) -> BrokenPart:
        """Take the text up to the next line that begins with a row or ends the list as broken.

        It begins where reading stopped: of a row that was walked into, what came before has been told already. Raises
        _BrokenError where there is no such line.
        """
        looked, line = self._at, self._line
        while (found := _NEXT_ROW.search(self._text, looked)) is None:
            held = len(self._text) - self._at
            if held > _LARGEST_ROW or not self._more(_PIECE):
                raise _BrokenError
            looked = self._at + held - 1
        text = self._text[self._at : found.start()].strip().rstrip(",")
        self._advance(found.end())
        return BrokenPart(path, line, text[:_MOST_BROKEN])

    def _whole(self, path: Path) -> Part:
        """Return the value that begins here, decoded."""
        value, end = self._decoded(_PIECE)
        text, line = self._text[self._at : end], self._line
        try:
            value = settled(value, text)
        except ValueError as error:
            raise _BrokenError from error
        self._advance(end)
        return Part(path, line, value, text)

    def _decoded(self, size: int) -> tuple[Any, int]:
        """Return the value that begins here and where it ends, reading on until it is there as a whole."""
        while len(self._text) <= _MOST_CHARACTERS:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                cut = error.msg.startswith("Unterminated") or error.pos > len(self._text) - _LONGEST_MARK
                if not cut or not self._more(size):
                    raise _BrokenError from error
            except (ValueError, RecursionError) as error:
                # A number of thousands of digits, or thousands of brackets.
                raise _BrokenError from error
            else:
                # A number may go on in the next piece, with a point or an exponent.
                whole = not isinstance(value, (int, float)) or end + len(".e+") < len(self._text)
                if whole or not self._more(size):
                    return value, end
            size *= 2
        raise _BrokenError

    def _expect(self, marks: str) -> str:
        found = self._peek()
        if not found or found not in marks:
            raise _BrokenError
        self._advance(self._at + 1)
        return found

    def _peek(self) -> str:
        """Return the next character that is not blank, empty at the end."""
        while True:
            self._advance(_BLANKS.match(self._text, self._at).end())  # type: ignore[union-attr]
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more(_PIECE):
                return ""

    def _more(self, size: int) -> bool:
        """Read on and drop what has been read; false at the end."""
        if self._at_end:
            return False
        piece = self._read(size)
        self._at_end = not piece
        if piece:
            self._text, self._at = self._text[self._at :] + piece, 0
        return bool(piece)

    def _advance(self, end: int) -> None:
        self._line += self._text.count("\n", self._at, end)
        self._at = end


def settled(value: Any, text: str) -> Any:
    """Return a value as it can be worked with and stored, from the text it was decoded from.

    Halves of characters, which nothing can store, are replaced. Raises ValueError where it is nested so deeply that
    going through it would exhaust Python.
    """
    if text.count("[") + text.count("{") > _DEEPEST and _is_deep(value):
        raise ValueError("nested too deeply")
    return _without_halves(value) if _HALF.search(text) else value


def _is_deep(value: Any) -> bool:
    layer = [value]
    for _ in range(_DEEPEST + 1):
        holders = [one for one in layer if isinstance(one, (dict, list))]
        layer = [inner for one in holders for inner in (one.values() if isinstance(one, dict) else one)]
    return bool(layer)


def _without_halves(value: Any) -> Any:
    """Return a value whose texts hold no halves of characters, which nothing can store."""
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, list):
        return [_without_halves(item) for item in value]
    if isinstance(value, dict):
        return {_without_halves(key): _without_halves(item) for key, item in value.items()}
    return value
