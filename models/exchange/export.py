"""Tendril's own CSV out: everybody or a selection, streamed from the book into a file that is written whole."""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from models.book import Book
from models.exchange.formula_guard import GUARDED, with_guard
from models.exchange.rows_of_people import (
    CHUNK,
    EVERYTHING,
    PersonRows,
    acquaintance_entries,
    event_entry,
    everybody,
    moment_text,
    reach_entries,
    rows_of_people,
)
from models.exchange.tendril_csv import (
    DAY_COLUMNS,
    FLAG_COLUMNS,
    HEADER,
    MOMENT_COLUMNS,
    READABLE_COLUMNS,
    TEXT_COLUMNS,
    join_list,
    to_json,
)
from models.exchange.writing import write_file

_Rows = list[tuple[Any, ...]]
_NO_CELLS = [""] * len(HEADER)
_PLACES = {name: place for place, name in enumerate(HEADER)}
# Where what a column of the book holds is shown, and the other columns as what.
_SHOWN_AS_IT_IS = {column: name for name, column in (*TEXT_COLUMNS.items(), *DAY_COLUMNS.items())} | {
    "uid": "Tendril ID",
    "circle": "Circle",
}
_SHOWN: dict[str, tuple[str, Callable[[Any], str]]] = {
    **{column: (name, moment_text) for name, column in MOMENT_COLUMNS.items()},
    **{column: (name, lambda _: "yes") for name, column in FLAG_COLUMNS.items()},
    "rhythm_days": ("Rhythm Days", str),
    "circle_days": ("Circle Days", str),
    "circle_weight": ("Circle Weight", str),
}
_READABLE = {type_: name for name, type_ in READABLE_COLUMNS.items()}


def export_csv(
    book: Book,
    ids: Sequence[int] | None,
    path: Path,
    *,
    force: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> int:
    """Write these people, or everybody (None), in this order as Tendril's own CSV; returns how many there were.

    The file appears whole or not at all, readable by its owner only. progress is called with people written and all
    people. Raises ExportError where the file exists (without force) or cannot be written.
    """
    ids = everybody(book) if ids is None else ids
    write_file(path, _lines(ids, progress), force=force)
    return len(ids)


def _lines(ids: Sequence[int], progress: Callable[[int, int], None] | None) -> Iterator[str]:
    # The byte order mark tells Excel that this is UTF-8.
    yield "\ufeff" + _written([HEADER])
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        yield _written(map(_row, people_as_cells(chunk)))
        if progress is not None:
            progress(start + len(chunk), len(ids))


def _row(cells: dict[str, str]) -> list[str]:
    row = _NO_CELLS.copy()
    for name, text in cells.items():
        row[_PLACES[name]] = with_guard(text) if text[:1] in GUARDED else text
    return row


def _written(rows: Iterable[Sequence[str]]) -> str:
    lines = io.StringIO(newline="")
    csv.writer(lines).writerows(rows)
    return lines.getvalue()


def people_as_cells(ids: Sequence[int]) -> Iterator[dict[str, str]]:
    """Yield the cells of at most CHUNK people by their column's name, without empty ones, in the order of the ids."""
    return map(_cells, rows_of_people(ids, EVERYTHING))


def _cells(held: PersonRows) -> dict[str, str]:
    cells = {}
    for column, value in held.columns.items():
        if column in _SHOWN_AS_IT_IS:
            cells[_SHOWN_AS_IT_IS[column]] = value
        elif column in _SHOWN:
            name, text = _SHOWN[column]
            cells[name] = text(value)
    for table, rows in held.related.items():
        cells |= _CELLS[table](rows)
    return cells


def _reach(methods: _Rows) -> dict[str, str]:
    cells = {"Ways to Reach": to_json(reach_entries(methods))}
    for row in methods:
        type_, value = row[:2]
        if value and type_ in _READABLE:
            name, entry = _READABLE[type_], join_list((value,))
            cells[name] = f"{cells[name]}; {entry}" if name in cells else entry
    return cells


def _dates(dates: _Rows) -> dict[str, str]:
    names = ("type", "label", "year", "month", "day", "lead_days")
    cells = {"Dates": to_json([dict(zip(names, row, strict=True)) for row in dates])}
    birthday = next((row for row in dates if row[0] == "birthday"), None)
    if birthday is not None:
        _, _, year, month, day, _ = birthday
        cells["Birthday"] = f"{year:04d}-{month:02d}-{day:02d}" if year is not None else f"--{month:02d}-{day:02d}"
    return cells


def _interactions(rows: _Rows) -> dict[str, str]:
    entries = [_interaction(row) for row in rows]
    return {"Last Interaction On": entries[-1]["date"], "Interactions": to_json(entries)}


def _interaction(row: tuple[Any, ...]) -> dict[str, Any]:
    id_, day, medium, platform, direction, note, gave, asked, received, answer, added_at, counts, *event = row
    entry: dict[str, Any] = {
        "id": id_,
        "date": day,
        "medium": medium,
        "direction": direction,
        "added_at": moment_text(added_at),
    }
    # What is as usual is left out: a sheet is to be readable.
    entry |= {name: value for name, value in (("platform", platform), ("note", note), ("answer", answer)) if value}
    entry |= {name: True for name, value in (("gave", gave), ("asked", asked), ("received", received)) if value}
    if not counts:
        entry["counts"] = False
    if event[0]:
        entry["event"] = event_entry(*event)
    return entry


def _follow_up(row: tuple[Any, ...]) -> dict[str, Any]:
    text, due_on, due_at, done_on, interaction, added_at = row
    return {
        "text": text,
        "due_on": due_on,
        "due_at": due_at,
        "done_on": done_on,
        "interaction": interaction,
        "added_at": moment_text(added_at),
    }


def _names(rows: _Rows) -> str:
    return join_list(name for (name,) in rows)


# The cells that the rows of each table make.
_CELLS: dict[str, Callable[[_Rows], dict[str, str]]] = {
    "methods": _reach,
    "dates": _dates,
    "interests": lambda rows: {"Interests": _names(rows)},
    "groups": lambda rows: {"Groups": _names(rows)},
    "custom": lambda rows: {"Custom Fields": to_json(dict(rows))},
    "kept": lambda rows: {"Kept": to_json(rows)},
    "source_keys": lambda rows: {"Known From": _names(rows)},
    "met_event": lambda rows: {"Met At Event": to_json(event_entry(*rows[0]))},
    "events": lambda rows: {"Events": to_json([event_entry(*row) for row in rows])},
    "interactions": _interactions,
    "follow_ups": lambda rows: {"Follow-ups": to_json([_follow_up(row) for row in rows])},
    "acquaintances": lambda rows: {"Acquaintances": to_json(acquaintance_entries(rows))},
    "photo": lambda rows: {"Photo": base64.b64encode(bytes(rows[0][0])).decode("ascii")},
}
