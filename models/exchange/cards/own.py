"""What Tendril writes into its cards beyond the standard, so that they come back as they were."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from models.exchange.cards.properties import Property
from models.exchange.cards.scanning import bare_uid
from models.exchange.records import PersonRecord, clean_line, clean_text
from models.vocabulary import Kind, Stage, Status

PRODUCT = "-//Tendril//EN"
UID = "X-TENDRIL-UID"
# The parameter of what had been kept of another program's card, and is only kept again.
MARK = "X-TENDRIL-KEPT"
# The parameter of a structured name that says no more than the formatted one.
STAND_IN = "X-TENDRIL-STAND-IN"
# The property of the place somebody lives in, and the parameter of the address that shows it to other programs.
PLACE = "X-TENDRIL-PLACE"
# The parameter of what stands in the card in another form as well, for programs that know only this one.
AGAIN = "X-TENDRIL-AGAIN"
# Columns of a person by the property that holds them.
TEXTS = {
    PLACE: "place",
    "X-TENDRIL-HOW-MET": "how_met",
    "X-TENDRIL-BETTER-NOT-MENTION": "better_not_mention",
    "X-TENDRIL-STAGE-REASON": "stage_reason",
}
WORDS = {
    "X-TENDRIL-KIND": ("kind", frozenset(Kind)),
    "X-TENDRIL-STAGE": ("stage", frozenset(Stage)),
    "X-TENDRIL-STATUS": ("status", frozenset(Status)),
}
DAYS = {"X-TENDRIL-MET-ON": "met_on", "X-TENDRIL-ESTIMATED-ON": "estimated_on"}
# RFC 9554 has CREATED for version 4.0 only.
MOMENTS = {"CREATED": "added_at", "X-TENDRIL-CREATED": "added_at", "REV": "edited_at"}
MET_EVENT = "X-TENDRIL-MET-EVENT"
FLAGS = {"X-TENDRIL-NO-RHYTHM": "no_rhythm", "X-TENDRIL-SAMPLE": "sample"}
CIRCLE, RHYTHM = "X-TENDRIL-CIRCLE", "X-TENDRIL-RHYTHM-DAYS"
_MOST_DAYS = 3650


def is_own(properties: Sequence[Property]) -> bool:
    """Return whether Tendril wrote this card."""
    return any(entry.name == "PRODID" and entry.text.strip() == PRODUCT for entry in properties)


def tells_uid(properties: Sequence[Property], uid: str) -> bool:
    """Return whether a UID in one of Tendril's cards is that of Tendril itself."""
    own = next((bare_uid(entry.text) for entry in properties if entry.name == UID), "")
    return not own or own == uid


def finish(record: PersonRecord, properties: Sequence[Property]) -> None:
    """Put what Tendril's own properties hold into a person; what they cannot hold is left out."""
    for entry in properties:
        if entry.name == UID:
            record.uid = bare_uid(entry.text)
        elif entry.name in (CIRCLE, MET_EVENT):
            (_put_circle if entry.name == CIRCLE else _put_event)(record, entry)
        else:
            _put_column(record.columns, entry)
    if is_own(properties) and not record.uid:
        record.uid = next((bare_uid(entry.text) for entry in properties if entry.name == "UID"), "")


def _put_column(columns: dict[str, Any], entry: Property) -> None:
    """Take what one column of a person holds."""
    name, text = entry.name, entry.text
    if name in TEXTS and clean_text(text):
        columns[TEXTS[name]] = clean_text(text)
    elif name in WORDS and text.strip() in WORDS[name][1]:
        columns[WORDS[name][0]] = text.strip()
    elif name in DAYS:
        _put(columns, DAYS[name], text, date.fromisoformat)
    elif name == RHYTHM:
        _put(columns, "rhythm_days", text, _days)
    elif name in FLAGS:
        columns[FLAGS[name]] = True


def put_field(record: PersonRecord, entry: Property) -> None:
    """Take a field of the user's own."""
    name, value = entry.parameter("NAME"), entry.text
    if name.strip() and value.strip():
        record.custom[name] = value


def put_kept(record: PersonRecord, entry: Property) -> None:
    """Take what another format's reader has kept."""
    format_, name = entry.parameter("FORMAT"), entry.parameter("NAME")
    if format_:
        record.kept.append((f"{format_}\x1f{name.removeprefix('-')}", entry.text))


def put_moment(record: PersonRecord, entry: Property) -> None:
    """Take when somebody was added to the book, or what is said of them last edited."""
    _put(record.columns, MOMENTS[entry.name], entry.text, _moment)


def _put(columns: dict[str, Any], column: str, text: str, read: Callable[[str], Any]) -> None:
    try:
        columns[column] = read(text.strip())
    except ValueError:
        # What is no date or number there tells nothing.
        return


def _moment(text: str) -> datetime:
    """Return a moment in local time, in which Tendril writes it without a zone; another program may add one."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo is None else found.astimezone().replace(tzinfo=None)


def _put_event(record: PersonRecord, entry: Property) -> None:
    """Take the event where somebody was met: its name, day, place and notes."""
    name, day, place, notes = (*entry.parts(), "", "", "")[:4]
    try:
        shown = date.fromisoformat(day).isoformat() if day else None
    except ValueError:
        # What is no date there tells nothing.
        shown = None
    if name:
        story: dict[str, Any] = record.story or {}
        story["met_event"] = {"name": name, "date": shown, "place": place, "notes": notes}
        record.story = story


def _days(text: str) -> int:
    days = int(text[:6])
    if not 1 <= days <= _MOST_DAYS:
        raise ValueError(text)
    return days


def _put_circle(record: PersonRecord, entry: Property) -> None:
    parts = [clean_line(part) for part in entry.parts()]
    if not parts[0]:
        return
    record.circle = {"name": parts[0], "days": None, "weight": 1}
    if len(parts) > 1:
        _put(record.circle, "days", parts[1], _days)
    if len(parts) > 2 and parts[2] in {"1", "2", "3", "4", "5"}:
        record.circle["weight"] = int(parts[2])
