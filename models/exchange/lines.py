"""The physical lines of a text of any length, read a block at a time from where it lies."""

from __future__ import annotations

import re
import threading
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from models.exchange.working_copies import WorkingCopy

# Of so many bytes is a block; one line that is longer is a block of its own.
_BLOCK = 1 << 15
# A row may go back and forth over as many of them without their being read again.
_MOST_BLOCKS = 16
_LINE_END = re.compile(rb"\r{0,2}\n|\r")
_CUT = re.compile(r"(\r{0,2}\n|\r)")


class _Block(NamedTuple):
    """Lines from one (from 0) on, and what ends each; the last line of all has no end."""

    first: int
    lines: list[str]
    ends: list[str]


class Lines:
    """The physical lines of a text in UTF-8; the memory holds where blocks of them begin, and a few of the blocks."""

    def __init__(self, text: WorkingCopy | str) -> None:
        """Find the ends of all lines: LF, CR LF, CR CR LF or CR."""
        self._copy = text if isinstance(text, WorkingCopy) else _copied(text)
        # Of each block the line it begins with and where it lies; at the end how many lines and bytes there are.
        self._firsts, self._starts = array("Q", [0]), array("Q", [0])
        for size, lines in _blocks(self._copy):
            self._firsts.append(self._firsts[-1] + lines)
            self._starts.append(self._starts[-1] + size)
        self._lock = threading.Lock()
        self._held: dict[int, _Block] = {}
        self._block = _Block(0, [], [])

    def __len__(self) -> int:
        """Return how many lines there are; the text after the last line end is one, even when it is empty."""
        return self._firsts[-1]

    def line(self, index: int) -> str:
        """Return a line (from 0) without its end."""
        first, lines, _ = self._block
        if not 0 <= index - first < len(lines):
            first, lines, _ = self._block = self._block_of(index)
        return lines[index - first]

    def around(self, index: int) -> tuple[int, list[str]]:
        """Return the lines that were read with one (from 0), and which is the first of them."""
        first, lines, _ = self._block_of(index)
        return first, lines

    def between(self, first: int, position: int, last: int, stop: int) -> str:
        """Return the text from a position in one line to a position in it or in a later one, line ends included."""
        if first == last:
            return self.line(first)[position:stop]
        pieces = [self.line(first)[position:], self._end(first)]
        for index in range(first + 1, last):
            pieces += (self.line(index), self._end(index))
        return "".join((*pieces, self.line(last)[:stop]))

    def _end(self, index: int) -> str:
        block = self._block_of(index)
        return block.ends[index - block.first]

    def _block_of(self, index: int) -> _Block:
        """Return the block that a line is in."""
        if not 0 <= index < len(self):
            raise IndexError(index)
        number = bisect_right(self._firsts, index) - 1
        block = self._held.get(number)
        if block is None:
            block = self._read(number)
            with self._lock:
                if len(self._held) >= _MOST_BLOCKS:
                    # The one that was read first.
                    del self._held[next(iter(self._held))]
                self._held[number] = block
        return block

    def _read(self, number: int) -> _Block:
        start = self._starts[number]
        text = self._copy.read(start, self._starts[number + 1] - start).decode("utf-8", "replace")
        end = _only_end(text)
        if end:
            lines = text.split(end)
            ends = [end] * (len(lines) - 1)
        else:
            parts = _CUT.split(text)
            lines, ends = parts[::2], parts[1::2]
        if len(lines) > self._firsts[number + 1] - self._firsts[number]:
            # Behind the end of its last line begins the next block.
            lines.pop()
        return _Block(self._firsts[number], lines, ends)


def _copied(text: str) -> WorkingCopy:
    copy = WorkingCopy("")
    copy.write(text.encode("utf-8", "replace"))
    return copy


def _blocks(copy: WorkingCopy) -> Iterator[tuple[int, int]]:
    """Yield of each block how many bytes it has and how many lines; none ends inside a line."""
    data = b""
    with copy.open() as stream:
        # Of a line that is longer as much again is read each time.
        while piece := stream.read(max(_BLOCK, len(data))):
            data += piece
            if cut := _last_end(data):
                yield cut, _count_ends(data[:cut])
                data = data[cut:]
    yield len(data), _count_ends(data) + 1


def _count_ends(data: bytes) -> int:
    """Return how many line ends there are in these bytes."""
    if data.count(b"\r") == data.count(b"\r\n"):
        # As in nearly all files.
        return data.count(b"\n")
    return len(_LINE_END.findall(data))


def _only_end(text: str) -> str:
    """Return what ends all lines of a text, LF or CR LF; empty where some end otherwise."""
    returns = text.count("\r")
    if not returns:
        return "\n"
    pairs = text.count("\r\n")
    return "\r\n" if returns == pairs == text.count("\n") else ""


def _last_end(data: bytes) -> int:
    """Return where the last line end in these bytes that is whole for sure ends, 0 where there is none."""
    end = data.rfind(b"\n") + 1
    # A CR may belong to a line end that goes on behind these bytes.
    return end or data.rfind(b"\r", 0, max(0, len(data) - 2)) + 1
