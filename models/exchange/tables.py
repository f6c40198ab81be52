"""From text to rows: delimiter, preamble, header, ragged rows and broken quotes, with the lines people see.

The csv module reads single lines only: it joins lines without saying which, and one quote that is never closed makes
it swallow the rest of the file. Here such a row is set aside and reading goes on with the next line.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

from models.exchange.columns import header_key
from models.exchange.lines import Lines
from models.sentences import Sentence

DELIMITERS = (",", ";", "\t", "|")
HEADER_LINES = 25
# A cell may go on over this many lines; past them its quote counts as never closed.
_MOST_LINES_IN_A_CELL = 2000
_NARROWEST_TELLING_ROW = 4
_tuple = tuple.__new__
_BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001))))
UNCLOSED_QUOTE = Sentence("A quotation mark opens in this row and is never closed.")
REPEATED_HEADER = Sentence("This row repeats the names of the columns.")
# More than anybody has; the work for a person grows faster than their number.
_MOST_FILLED_CELLS = 2_000
TOO_MANY_CELLS = Sentence(
    "More than {most} cells of this row are filled, which no person has.", values={"most": _MOST_FILLED_CELLS}
)
# A row whose quotes break the rules is believed over this many lines only.
_MOST_LINES_OF_A_LOOSE_ROW = 30


class Row(NamedTuple):
    """A row of cells, with the number of the physical line (from 1) it begins on."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A row that cannot be read: its line (from 1), why in a sentence, and its text."""

    line: int
    reason: Sentence
    text: str


class _Span(NamedTuple):
    """A cell over several lines: from a position in one line (from 0) to a position in a later one."""

    first: int
    position: int
    last: int
    stop: int


class _Parsed(NamedTuple):
    """A row as far as it was understood: its cells, its last line (from 0), whether its quotes follow the rules.

    Cells over several lines are put together only once the row is believed, because a file may hold thousands of rows
    that each run through thousands of lines and are not.
    """

    cells: list[str | _Span]
    last: int
    strict: bool


class _Marks:
    """Whether something is so of each line; every line is looked at once, however often it is asked about."""

    def __init__(self, is_so: Callable[[str], bool]) -> None:
        """Take what tells it of a line."""
        self._is_so = is_so
        self._marks = bytearray()

    def find(self, lines: Lines, start: int, stop: int) -> int:
        """Return the first line (from 0) from start on and before stop of which it is so, or -1."""
        stop = min(stop, len(lines))
        found = self._marks.find(1, start, stop)
        while found < 0 and len(self._marks) < stop:
            looked_at = len(self._marks)
            self._marks.append(self._is_so(lines.line(looked_at)))
            if self._marks[-1] and looked_at >= start:
                found = looked_at
        return found


def _has_stray_quote(text: str) -> bool:
    """Return whether a quotation mark inside a quoted cell is not doubled."""
    return '"' in text.replace('""', "")


class Table:
    """A header and the rows under it; rows() reads anew each time and keeps nothing."""

    def __init__(
        self,
        lines: Lines,
        delimiter: str,
        header_line: int,
        *,
        names: Sequence[str] | None = None,
        trusted: bool = False,
    ) -> None:
        """Take the lines and where the header is (from 0; -1: there is none).

        names are those of the columns where no line holds them; the rows then begin after header_line. trusted says
        that a well-formed row is believed even where a cell of it looks like several rows.
        """
        self.lines = lines
        self.delimiter = delimiter
        self.header_line = header_line
        self.names = names
        self.trusted = trusted
        # Of each line, as far as it was asked: whether an open quote closes in it, whether a quote stands alone in it,
        # and whether it looks like a row of its own.
        self._closes = _Marks(lambda line: self._closing_quote(line, 0) is not None)
        self._strays = _Marks(_has_stray_quote)
        self._rows_alone = _Marks(lambda line: line.count(delimiter) == len(self.header) - 1 and '"' not in line)

    @cached_property
    def header(self) -> list[str]:
        """The names of the columns, as they are written."""
        if self.names is not None:
            return list(self.names)
        parsed = self.parse(self.header_line) if self.header_line >= 0 else None
        return [cell.strip().removeprefix("\ufeff") for cell in parsed[0]] if parsed else []

    @property
    def header_text(self) -> str:
        """The header's line as it is in the file, empty where there is none."""
        return self.lines.line(self.header_line) if self.header_line >= 0 and self.names is None else ""

    def sample(self, most: int) -> list[list[str]]:
        """Return the cells of the first rows that can be read, at most so many."""
        readable = (row.cells for row in self.rows() if isinstance(row, Row))
        return list(islice(readable, most))

    def rows(self) -> Iterator[Row | BrokenRow]:
        """Yield the rows that are not blank, and those that cannot be read, in their order."""
        index, count = self.header_line + 1, len(self.lines)
        delimiter, width = self.delimiter, len(self.header)
        blanks = f"{_BLANKS}{delimiter}"
        header = self.header_text
        # Another export behind this one begins with a byte order mark, or quotes its header otherwise.
        opening = ("\ufeff", self.header[0], f'"{self.header[0]}"') if header and self.header[0] else "\ufeff"
        while index < count:
            first, lines = self.lines.around(index)
            stop = first + len(lines)
            while index < stop:
                line, last = lines[index - first], index
                if header and (line == header or (line.startswith(opening) and self._repeats_header(line))):
                    # Two exports in one file: nobody is called First Name.
                    yield BrokenRow(index + 1, REPEATED_HEADER, line)
                elif '"' not in line:
                    if line.strip(blanks):
                        cells = line.split(delimiter)
                        many = len(cells) > _MOST_FILLED_CELLS
                        # As Row() does, in half the time.
                        yield self._row(index, index, cells) if many else _tuple(Row, (index + 1, cells))
                else:
                    row, last = self._quoted_row(line, index, width)
                    if row is not None:
                        yield row
                index = last + 1

    def _quoted_row(self, line: str, index: int, width: int) -> tuple[Row | BrokenRow | None, int]:
        """Return the row at a line (from 0) that has quotes in it, None where it is blank, and its last line."""
        plain = self._plainly_quoted(line, index)
        parsed = None if plain is not None else self._parsed(index, width)
        if plain is None and (parsed is None or self._swallowed(parsed, index, width)):
            return BrokenRow(index + 1, UNCLOSED_QUOTE, line) if line.strip(f'" {self.delimiter}') else None, index
        last = parsed.last if parsed is not None else index
        cells = plain[0] if plain is not None else self._cells_of(parsed) if parsed is not None else []
        if not any(cell.strip() for cell in cells):
            return None, last
        return self._row(index, last, self._unwrapped(cells, width)), last

    def _row(self, first: int, last: int, cells: list[str]) -> Row | BrokenRow:
        """Return the row over some lines (from 0) unless it holds more than any person."""
        if len(cells) > _MOST_FILLED_CELLS and sum(map(bool, map(str.strip, cells))) > _MOST_FILLED_CELLS:
            text = self.lines.between(first, 0, last, len(self.lines.line(last)))
            return BrokenRow(first + 1, TOO_MANY_CELLS, text)
        return Row(first + 1, cells)

    def _repeats_header(self, line: str) -> bool:
        cells = self._cells_in(line.removeprefix("\ufeff"))
        known = [header_key(name) for name in self.header]
        # One column called “Ada” would make every Ada a header.
        return len(known) > 1 and [header_key(cell) for cell in cells][: len(known)] == known

    def _cells_in(self, text: str) -> list[str]:
        """Return the cells in a text by the strict rules, none where it does not keep them."""
        try:
            return next(csv.reader((text,), delimiter=self.delimiter), [])
        except csv.Error:
            # A line end in the middle, or a cell longer than the module reads.
            return []

    def _unwrapped(self, cells: list[str], width: int) -> list[str]:
        """Return the cells inside a row that was quoted as a whole, as an Excel that expects semicolons saves it."""
        if len(cells) > 1 or width < _NARROWEST_TELLING_ROW or self.delimiter not in cells[0]:
            return cells
        inner = self._cells_in(cells[0])
        return inner if len(inner) == width else cells

    def _plainly_quoted(self, line: str, index: int) -> tuple[list[str], int, bool] | None:
        """Return what parse() does for a line whose quotes plainly follow the rules, faster; None for any other."""
        if not line or line.count('"') % 2 or f"{self.delimiter} " in line or line.startswith(" ") or "\0" in line:
            return None
        if len(line) >= csv.field_size_limit():
            return None
        try:
            rows = list(csv.reader((line,), delimiter=self.delimiter, strict=True))
        except csv.Error:
            return None
        return (rows[0], index, True) if len(rows) == 1 else None

    def _swallowed(self, parsed: _Parsed, first: int, width: int) -> bool:
        """Tell whether a row over several lines is a broken quote that ran into the rows after it."""
        cells, last, strict = parsed
        if last == first:
            return False
        if strict and len(cells) == width and self.trusted:
            return False
        telling = width >= _NARROWEST_TELLING_ROW
        if not strict:
            if not telling or len(cells) != width or last - first > _MOST_LINES_OF_A_LOOSE_ROW:
                return True
            # Quotes inside a note of several lines: a row, unless one of the lines may be a row by itself.
            return any(
                self.lines.line(index).count(self.delimiter) >= width - 1 for index in range(first + 1, last + 1)
            )
        if len(cells) > width:
            return True
        return telling and self._rows_alone.find(self.lines, first + 1, last) >= 0

    def parse(self, first: int) -> tuple[list[str], int, bool] | None:
        """Return the cells of the row at a line (from 0), its last line, and whether its quotes follow the rules.

        None where a quote is never closed.
        """
        parsed = self._parsed(first)
        return (self._cells_of(parsed), parsed.last, parsed.strict) if parsed is not None else None

    def _parsed(self, first: int, most: int = 0) -> _Parsed | None:
        """Return the row at a line (from 0), None where a quote is never closed.

        None also where it goes over several lines and has more than most (not 0) cells: then nothing is made of it.
        """
        cells: list[str | _Span] = []
        index, line, position, strict = first, self.lines.line(first), 0, True
        while not (most and index > first and len(cells) > most):
            start = position
            while line.startswith(" ", start):
                start += 1
            if not line.startswith('"', start):
                stop = line.find(self.delimiter, position)
                cells.append(line[position:] if stop < 0 else line[position:stop])
                if stop < 0:
                    return _Parsed(cells, index, strict)
                position = stop + 1
                continue
            quoted = self._quoted(line, index, start + 1, first)
            if quoted is None:
                return None
            cell, closing, position, well_formed = quoted
            if closing != index:
                # A line is copied once only: it may hold a hundred thousand cells.
                index, line = closing, self.lines.line(closing)
            strict = strict and well_formed
            cells.append(cell)
            if position < 0:
                return _Parsed(cells, index, strict)
        return None

    def _cells_of(self, parsed: _Parsed) -> list[str]:
        """Return the texts of the cells, putting together those that go over several lines."""
        return [
            cell if isinstance(cell, str) else self.lines.between(*cell).replace('""', '"') for cell in parsed.cells
        ]

    def _quoted(self, line: str, index: int, position: int, first: int) -> tuple[str | _Span, int, int, bool] | None:
        """Read a quoted cell from after its opening quote in a line, the index of which is told too.

        Returns the cell, the line it closes on, where the next cell begins (-1: none) and whether its quotes follow
        the rules. A quote in the middle that no delimiter follows is part of the cell, as people write it.
        """
        closing = self._closing_quote(line, position)
        if closing is not None:
            raw = line[position : closing[0]]
            return raw.replace('""', '"'), index, closing[1], not _has_stray_quote(raw)
        last = self._closes.find(self.lines, index + 1, first + _MOST_LINES_IN_A_CELL)
        if last < 0:
            return None
        end = self.lines.line(last)
        closing = self._closing_quote(end, 0)
        if closing is None:  # it was found there
            return None
        strict = not (
            _has_stray_quote(line[position:])
            or _has_stray_quote(end[: closing[0]])
            or self._strays.find(self.lines, index + 1, last) >= 0
        )
        return _Span(index, position, last, closing[0]), last, closing[1], strict

    def _closing_quote(self, line: str, position: int) -> tuple[int, int] | None:
        """Return where an open quote closes in a line and where the next cell begins (-1: none), if it closes."""
        while (found := line.find('"', position)) >= 0:
            if line.startswith('"', found + 1):
                position = found + 2
                continue
            following = found + 1
            while line.startswith(" ", following):
                following += 1
            if following >= len(line):
                return found, -1
            if line[following] == self.delimiter:
                return found, following + 1
            position = found + 1
        return None


def find_table(lines: Lines, is_known: Callable[[str], bool]) -> Table | None:
    """Return the table in the lines of a text, None where no line in its beginning holds column names.

    is_known tells of a name as header_key() writes it whether some column is called that. A single known name makes
    a header only as the whole first line.
    """
    first, forced = separator_line(lines)
    single: Table | None = None
    looked_at = 0
    for index in range(first, len(lines)):
        if not lines.line(index).strip(' "\t,;|'):
            continue
        looked_at += 1
        if looked_at > HEADER_LINES:
            break
        best, table = 0, None
        for delimiter in (forced,) if forced else DELIMITERS:
            candidate = Table(lines, delimiter, index)
            known = _known_names(candidate, is_known)
            if known > best:
                best, table = known, candidate
        if best >= 2:
            return table
        if best == 1 and looked_at == 1:
            single = table
    return single


def separator_line(lines: Lines) -> tuple[int, str]:
    """Return (from 0) the first line to read and the delimiter that a line “sep=;” names, if there is one."""
    line = lines.line(0).strip(' "')
    if line.casefold().startswith("sep=") and len(line) == len("sep=") + 1:
        return 1, line[-1]
    return 0, ""


def _known_names(table: Table, is_known: Callable[[str], bool]) -> int:
    parsed = table.parse(table.header_line)
    if parsed is None or parsed[1] != table.header_line:
        return 0
    return len({key for key in map(header_key, parsed[0]) if key and is_known(key)})


def write_row(cells: Sequence[str], delimiter: str) -> str:
    """Return the cells as one line of CSV without its end, quoted where they must be."""
    needs_quotes = _quoted_for(delimiter)
    return delimiter.join(
        f'"{cell.replace(chr(34), chr(34) * 2)}"' if cell and needs_quotes(cell) else cell for cell in cells
    )


@lru_cache(maxsize=8)
def _quoted_for(delimiter: str) -> Callable[[str], re.Match[str] | None]:
    """Return what finds in a cell that it must be quoted between such delimiters."""
    return re.compile(f'["\n\r{re.escape(delimiter)}]').search
