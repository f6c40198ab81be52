"""What is to come as iCalendar (RFC 5545): promises with their time, yearly dates, and planned contacts.

Times float: half past nine is half past nine wherever the calendar is read. Every event keeps its UID, so that a
calendar that is imported again brings up to date what it brought before.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from models.book import Book
from models.connection import database
from models.exchange.folding import folded
from models.exchange.rows_of_people import CHUNK, everybody
from models.exchange.writing import write_file
from models.sentences import Sentence
from models.vocabulary import DateType

Say = Callable[[Sentence], str]
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_CHOSEN = "IN (SELECT value FROM json_each(?1))"
# As Today has it: promises to everybody alive, dates of those who are looked after or paused.
_PROMISES = (
    "SELECT f.id, c.uid, c.name, f.text, f.due_on, f.due_at FROM follow_up f JOIN contact c ON c.id = f.contact_id "
    f"WHERE f.done_on IS NULL AND c.status <> 'deceased' AND c.id {_CHOSEN} ORDER BY f.due_on, f.id"
)
_DATES = (
    "SELECT d.id, c.uid, c.name, d.type, d.label, d.year, d.month, d.day FROM important_date d "
    f"JOIN contact c ON c.id = d.contact_id WHERE c.status IN ('active', 'paused') AND c.id {_CHOSEN} ORDER BY d.id"
)
# Whoever was put off comes back without a plan, too: paused, or without a rhythm, which is then not told. The + keeps
# SQLite from beginning with everybody of a status.
_PLANNED = (
    "SELECT c.uid, c.name, p.planned_on, c.snoozed_until, k.name, "
    "iif(p.interval_days IS NULL, NULL, coalesce(c.rhythm_days, k.days)) FROM contact c "
    "LEFT JOIN planned_date p ON p.contact_id = c.id LEFT JOIN circle k ON k.id = c.circle_id "
    "WHERE (p.planned_on IS NOT NULL AND +c.status = 'active' "
    "OR +c.snoozed_until IS NOT NULL AND +c.status IN ('active', 'paused')) "
    f"AND c.id {_CHOSEN} ORDER BY p.planned_on, c.id"
)


@dataclass(frozen=True)
class _Event:
    """An event by its UID, its day, the time of day it begins (None: all day), its summary and more about it."""

    uid: str
    on: date
    at: time | None
    summary: str
    description: str = ""
    rule: str = ""


def export_icalendar(
    book: Book,
    ids: Sequence[int] | None,
    path: Path,
    *,
    force: bool = False,
    progress: Callable[[int, int], None] | None = None,
    say: Say = Sentence.english,
) -> int:
    """Write what is to come with these people, or everybody (None); returns how many people there were.

    say puts the sentences into the reader's language. The file appears whole or not at all. Raises ExportError where
    the file exists (without force) or cannot be written.
    """
    ids = everybody(book) if ids is None else ids
    write_file(path, _lines(book, ids, progress, say), force=force)
    return len(ids)


def _lines(book: Book, ids: Sequence[int], progress: Callable[[int, int], None] | None, say: Say) -> Iterator[str]:
    now = book.clock.now()
    yield _written("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tendril//EN", "CALSCALE:GREGORIAN")
    yield _written("X-WR-CALNAME:Tendril")
    stamp = f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        for event in _events(chunk, now.replace(tzinfo=None), say):
            yield _event_lines(event, stamp)
        if progress is not None:
            progress(start + len(chunk), len(ids))
    yield _written("END:VCALENDAR")


def _events(ids: Sequence[int], now: datetime, say: Say) -> Iterator[_Event]:
    wanted = (json.dumps(list(ids)),)
    for id_, uid, name, text, due_on, due_at in database.execute_sql(_PROMISES, wanted):
        summary = say(Sentence("{what} ({name})", values={"what": text, "name": name}))
        at = time.fromisoformat(due_at) if due_at else None
        yield _Event(f"follow-up-{id_}-{uid}", date.fromisoformat(due_on), at, summary)
    for row in database.execute_sql(_DATES, wanted):
        yield _yearly(row, now.date(), say)
    for row in database.execute_sql(_PLANNED, wanted):
        yield _planned(row, now, say)


def _yearly(row: tuple[Any, ...], today: date, say: Say) -> _Event:
    id_, uid, name, type_, label, year, month, day = row
    rule = "FREQ=YEARLY"
    if (month, day) == (2, 29):
        # The last day of February: in other years than leap years the day is kept on the 28th.
        rule += ";BYMONTH=2;BYMONTHDAY=-1"
    since = Sentence("Since {year}", values={"year": str(year)})
    born = Sentence("Born in {year}", values={"year": str(year)})
    told = "" if year is None else say(born if type_ == DateType.BIRTHDAY else since)
    return _Event(
        f"date-{id_}-{uid}", _first(year, month, day, today), None, say(_what(type_, label, name)), told, rule
    )


def _first(year: int | None, month: int, day: int, today: date) -> date:
    """Return the day a yearly date began on; without a year, its day of this one."""
    try:
        return date(year if year is not None and year > 0 else today.year, month, day)
    except ValueError:
        return date(today.year, month, day - 1)


def _what(type_: str, label: str, name: str) -> Sentence:
    values = {"name": name, "what": label}
    if type_ == DateType.BIRTHDAY:
        return Sentence("Birthday of {name}", values=values)
    if label:
        return Sentence("{what} ({name})", values=values)
    if type_ == DateType.ANNIVERSARY:
        return Sentence("Anniversary of {name}", values=values)
    if type_ == DateType.NAME_DAY:
        return Sentence("Name day of {name}", values=values)
    return Sentence("Important date of {name}", values=values)


def _planned(row: tuple[Any, ...], now: datetime, say: Say) -> _Event:
    """Return a planned contact: on its day, today where that is past, or when it was put off until."""
    uid, name, planned_on, snoozed_until, circle, days = row
    on = max(date.fromisoformat(planned_on), now.date()) if planned_on else now.date()
    at = None
    if snoozed_until and (until := datetime.fromisoformat(snoozed_until)) > now:
        on, at = until.date(), until.time()
    why = ""
    if days and circle:
        why = say(Sentence("{circle}, every day", "{circle}, every {n} days", days, {"circle": circle}))
    elif days:
        why = say(Sentence("Every day", "Every {n} days", days))
    return _Event(f"planned-{uid}", on, at, say(Sentence("Reach out to {name}", values={"name": name})), why)


def _event_lines(event: _Event, stamp: str) -> str:
    lines = ["BEGIN:VEVENT", f"UID:{_text(event.uid)}@tendril", stamp]
    if event.at is None:
        lines += [f"DTSTART;VALUE=DATE:{_day(event.on)}", "TRANSP:TRANSPARENT"]
    else:
        lines += [f"DTSTART:{_day(event.on)}T{event.at:%H%M%S}", "DURATION:PT30M"]
    if event.rule:
        lines.append(f"RRULE:{event.rule}")
    lines.append(f"SUMMARY:{_text(event.summary)}")
    if event.description:
        lines.append(f"DESCRIPTION:{_text(event.description)}")
    return _written(*lines, "END:VEVENT")


def _day(on: date) -> str:
    return f"{on.year:04d}{on.month:02d}{on.day:02d}"


def _text(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    escaped = lines.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return _CONTROLS.sub("", escaped)


def _written(*lines: str) -> str:
    return "".join(f"{folded(line)}\r\n" for line in lines)
