"""How the columns of a table were understood: guessed from their names and their cells, and adjusted by the user."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import blake2b
from typing import Any

from models.errors import InvalidValueError
from models.exchange.columns import column_roles, header_key
from models.exchange.contents import Guess, guess_role, is_honorific
from models.exchange.dates import Order
from models.exchange.meanings import is_meaning, own_meanings
from models.exchange.programs import Program, program_of
from models.exchange.table_dates import date_order
from models.exchange.tables import Table

_ROWS_LOOKED_AT = 200
_EXAMPLES = 3
_SURE, _COMPOSED, _NAMELESS = 0.95, 0.8, 0.3
# What cells must hold for sure before a name is doubted, or before an unknown one is given a meaning.
_PLAIN = 0.8
_PLAIN_ROLES = frozenset({"email:", "phone:", "url:", "url:LinkedIn"})
_DOUBTED = frozenset("name given_name family_name organization title email: phone: url: birthday nickname".split())
_FEWEST_TO_DOUBT = 3
# Addresses under these names are somebody else's: a colleague's, a boss's, a spouse's.
_OTHERS = frozenset(
    "owner assigned assignee manager assistant created creator modified updated referrer referred spouse partner "
    "company account emergency agent rep besitzer betreuer bearbeiter ansprechpartner vorgesetzter proprietaire "
    "responsable propietario introduced invited photo picture avatar image logo thumbnail qr ticket invoice order "
    "tracking unsubscribe download".split()
)


class Origin(StrEnum):
    """What a column's meaning was found by."""

    NAME = "name"
    CELLS = "cells"
    REMEMBERED = "remembered"
    CHOSEN = "chosen"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class MatchedColumn:
    """A column: its place (from 0), its name in the file, what it means, how sure that is (0 to 1), and examples.

    meaning is a role (models.exchange.columns), “kept:…” for what is kept as it is, “ignore” for what is left out, or
    “numbered:…” for a part of one of Google's numbered entries. guess is the meaning before anybody chose one.
    """

    index: int
    header: str
    meaning: str
    confidence: float
    origin: Origin
    guess: str
    examples: tuple[str, ...]

    def allowed(self) -> tuple[str, ...]:
        """Return the meanings that can be chosen for this column, its guess among them."""
        return own_meanings(self.header, self.guess)


@dataclass(frozen=True)
class ColumnMatch:
    """How a table's columns were understood. with_meaning() and with_order() give another one; nothing is changed.

    order says which comes first in dates of numbers; where order_is_sure is false nothing in the file tells, and the
    user should be asked. adjustable is false for Tendril's own CSV, whose columns mean what they are called.
    """

    columns: tuple[MatchedColumn, ...]
    program: Program | None
    order: Order
    order_is_sure: bool
    header_id: str
    adjustable: bool = True
    order_is_chosen: bool = False

    @property
    def roles(self) -> list[str]:
        """The role of each column, empty for those that are left out."""
        return ["" if column.meaning == "ignore" else column.meaning for column in self.columns]

    @property
    def chosen(self) -> dict[int, str]:
        """The meanings that the user chose, now or before, by the place of the column."""
        mine = (Origin.CHOSEN, Origin.REMEMBERED)
        return {column.index: column.meaning for column in self.columns if column.origin in mine}

    @property
    def is_changed(self) -> bool:
        """Whether anything was chosen in this match that was not remembered."""
        return self.order_is_chosen or any(column.origin is Origin.CHOSEN for column in self.columns)

    def with_meaning(self, index: int, meaning: str) -> ColumnMatch:
        """Return the match in which a column (from 0) means something else; raises InvalidValueError."""
        if not self.adjustable or not 0 <= index < len(self.columns):
            raise InvalidValueError("The columns of this file mean what they are called.")
        column = self.columns[index]
        if meaning != column.guess and not is_meaning(meaning):
            raise InvalidValueError("A column cannot mean “{meaning}”.", meaning=meaning)
        new = replace(column, meaning=meaning, confidence=1.0, origin=Origin.CHOSEN)
        return replace(self, columns=(*self.columns[:index], new, *self.columns[index + 1 :]))

    def with_order(self, order: Order) -> ColumnMatch:
        """Return the match that reads dates of numbers in this order."""
        return replace(self, order=order, order_is_sure=True, order_is_chosen=True)

    def to_remember(self) -> dict[str, Any]:
        """Return what is to be remembered for the next table with this header, as plain values."""
        found: dict[str, Any] = {
            "header": [header_key(column.header) for column in self.columns],
            "columns": {str(index): meaning for index, meaning in self.chosen.items()},
        }
        return found | ({"order": self.order.value} if self.order_is_chosen else {})

    def recalled(self, stored: Mapping[str, Any]) -> ColumnMatch:
        """Return the match with what to_remember() gave for an earlier table.

        Columns are known by their names wherever they stand now, of several with one name by their order; what no
        longer fits is left out.
        """
        columns = list(self.columns)
        chosen = stored.get("columns", {})
        places = self._places_of(stored.get("header"))
        for index, meaning in chosen.items() if self.adjustable and isinstance(chosen, dict) else ():
            at = places.get(int(index), -1) if str(index).isdecimal() else -1
            if 0 <= at < len(columns) and (meaning == columns[at].guess or is_meaning(str(meaning))):
                columns[at] = replace(columns[at], meaning=meaning, confidence=1.0, origin=Origin.REMEMBERED)
        match = replace(self, columns=tuple(columns))
        if stored.get("order") in {order.value for order in Order}:
            match = replace(match, order=Order(stored["order"]), order_is_sure=True)
        return match

    def _places_of(self, header: object) -> dict[int, int]:
        """Return where each column of an earlier header stands now; where that is not known, where it stood."""
        if not isinstance(header, list):
            return {at: at for at in range(len(self.columns))}
        now = {name: at for at, name in enumerate(_numbered([header_key(column.header) for column in self.columns]))}
        return {at: now[name] for at, name in enumerate(_numbered(header)) if name in now}

    def told(self) -> dict[str, Any]:
        """Return the columns, and how dates of numbers are read, as the command line prints them as JSON."""
        columns = [
            {
                "column": column.index + 1,
                "header": column.header,
                "meaning": column.meaning,
                "confidence": column.confidence,
                "by": str(column.origin),
            }
            for column in self.columns
        ]
        return {"columns": columns, "dates": {"first": self.order.value, "sure": self.order_is_sure}}


def match_columns(
    table: Table, region: str | None, fixed: Sequence[str] | None = None, *, adjustable: bool = True
) -> ColumnMatch:
    """Return how the columns of a table are understood; fixed holds the roles that its format's own reader found."""
    header = table.header
    rows = table.sample(_ROWS_LOOKED_AT)
    cells = [[row[at] for row in rows if at < len(row) and row[at].strip()] for at in range(len(header))]
    examples = (cell for column in cells for cell in column[:20])
    if fixed is not None:
        program, columns = None, _fixed(header, fixed, cells)
    else:
        roles = column_roles(header)
        program = program_of(header, roles, examples)
        columns = _settled(_guessed(header, roles, cells, program), cells)
    order, sure = date_order(table, [column.meaning for column in columns], region)
    return ColumnMatch(tuple(columns), program, order, sure, header_id(header), adjustable)


def header_id(header: Sequence[str]) -> str:
    """Return what the same header is known again by in any order and case, empty for columns without names."""
    keys = sorted(header_key(name) for name in header)
    if not any(keys):
        return ""
    return blake2b("\x1f".join(keys).encode("utf-8", "replace"), digest_size=12).hexdigest()


def header_likeness(one: Sequence[str], two: Sequence[str]) -> float:
    """Return which share of the columns two headers (of header_key()) have in common, from 0 to 1."""
    first, second = set(_numbered(one)), set(_numbered(two))
    return len(first & second) / max(len(first | second), 1)


def _numbered(keys: Sequence[object]) -> list[tuple[str, int]]:
    """Return each name with how often it came before."""
    seen: Counter[str] = Counter()
    numbered = []
    for key in map(str, keys):
        numbered.append((key, seen[key]))
        seen[key] += 1
    return numbered


def _fixed(header: Sequence[str], roles: Sequence[str], cells: Sequence[Sequence[str]]) -> list[MatchedColumn]:
    return [
        _column(at, name, roles[at] or "ignore", _SURE, Origin.NAME if roles[at] else Origin.UNKNOWN, cells[at])
        for at, name in enumerate(header)
    ]


def _guessed(
    header: Sequence[str], roles: Sequence[str], cells: Sequence[Sequence[str]], program: Program | None
) -> list[MatchedColumn]:
    named = any(role and not role.startswith("ignore") for role in roles)
    own = program.roles if program else {}
    found = []
    for at, (name, known) in enumerate(zip(header, roles, strict=True)):
        role = own.get(header_key(name), known)
        guess = guess_role(cells[at])
        if role:
            role, sure, origin = _doubted(role, guess, cells[at])
        elif guess.role and (not named or _may_be_adopted(name, guess, cells[at])):
            sure, origin = guess.confidence, Origin.CELLS
            labelled = name and named and guess.role in ("email:", "phone:", "url:")
            role = f"{guess.role}{name.replace(':', ' ').strip()}" if labelled else guess.role
        else:
            role, sure, origin = f"kept:{name}", 0.0, Origin.UNKNOWN
        found.append(_column(at, name, role, sure, origin, cells[at]))
    return found


def _column(at: int, name: str, role: str, sure: float, origin: Origin, cells: Sequence[str]) -> MatchedColumn:
    examples = tuple(dict.fromkeys(" ".join(cell.split())[:120] for cell in cells))[:_EXAMPLES]
    return MatchedColumn(at, name, role, sure, origin, role, examples)


def _doubted(role: str, guess: Guess, cells: Sequence[str]) -> tuple[str, float, Origin]:
    """Return a known column's role, unless all its cells hold something else that is plain to see."""
    if role == "title" and cells and sum(map(is_honorific, cells)) >= _PLAIN * len(cells):
        return "name_prefix", guess.confidence, Origin.CELLS
    kind = role.partition(":")[0]
    doubted = role in _DOUBTED and guess.role in _PLAIN_ROLES and guess.role.partition(":")[0] != kind
    if doubted and guess.confidence >= _PLAIN and len(cells) >= _FEWEST_TO_DOUBT:
        return guess.role, guess.confidence, Origin.CELLS
    return role, _SURE, Origin.NAME


def _may_be_adopted(name: str, guess: Guess, cells: Sequence[str]) -> bool:
    """Tell whether a column with an unknown name holds addresses of the very people in the rows."""
    if guess.role not in _PLAIN_ROLES or guess.confidence < _PLAIN or _OTHERS & set(header_key(name).split()):
        return False
    return len(set(cells)) >= 0.7 * len(cells)


def _settled(columns: list[MatchedColumn], cells: Sequence[Sequence[str]]) -> list[MatchedColumn]:
    """Make names of the words that nothing tells apart but their order, where no column says who somebody is."""
    roles = [column.meaning for column in columns]
    words = [
        at for at, role in enumerate(roles) if role in ("word", "given_name") and columns[at].origin is Origin.CELLS
    ]
    has_name = any(role in ("name", "family_name") for role in roles) or any(
        role == "given_name" and columns[at].origin is not Origin.CELLS for at, role in enumerate(roles)
    )
    meant = dict.fromkeys(words, "kept:")
    if not has_name and words:
        surest = max(
            words[:2], key=lambda at: (guess_role(cells[at]).role == "given_name", guess_role(cells[at])[1], -at)
        )
        meant[surest] = "given_name" if len(words) > 1 else "name"
        other = next((at for at in words[:2] if at != surest), None)
        if other is not None:
            meant[other] = "family_name"
    settled = []
    for at, column in enumerate(columns):
        role = meant.get(at, column.meaning)
        if role.startswith("kept:"):
            settled.append(_unknown(column))
            continue
        sure = _NAMELESS if role != column.meaning else column.confidence
        settled.append(replace(column, meaning=role, guess=role, confidence=sure))
    return _only_once(settled)


def _unknown(column: MatchedColumn) -> MatchedColumn:
    role = f"kept:{column.header}"
    return replace(column, meaning=role, guess=role, confidence=0.0, origin=Origin.UNKNOWN)


def _only_once(columns: list[MatchedColumn]) -> list[MatchedColumn]:
    """Keep one name, birthday and so on among those that only cells suggest."""
    taken: set[str] = set()
    for column in columns:
        if column.origin is Origin.NAME:
            taken.add(column.meaning)
    result = []
    for column in columns:
        single = ":" not in column.meaning
        if column.origin is Origin.CELLS and single and column.meaning in taken:
            column = _unknown(column)
        taken.add(column.meaning)
        result.append(column)
    return result
