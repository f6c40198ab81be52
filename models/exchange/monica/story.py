"""What happened with a person, and what is promised: Monica's calls, activities, conversations, gifts and reminders."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from models.exchange.monica.values import day, items, mapping, moment, properties, text
from models.exchange.records import DateRecord
from models.exchange.teaching import platform_of
from models.exchange.working_copies import Pieces
from models.vocabulary import DateType, Direction, Medium, MethodType

Entry = dict[str, Any]
_TEXTED = {"email": Medium.EMAIL}


@dataclass
class Shared:
    """What the rows of people refer to: tables by the UUIDs of their rows, and the day of the export.

    numbers counts the activities, which several people share.
    """

    exported_on: date = date.min
    field_types: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    activities: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    activity_types: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    relations: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    photos: Pieces = field(default_factory=lambda: Pieces("Monica"))


class StoryBuilder:
    """Collects the interactions, follow-ups and yearly dates of one person, and what could not be one of them."""

    def __init__(self, shared: Shared) -> None:
        """Begin with nothing."""
        self._shared = shared
        self.interactions: list[Entry] = []
        self.follow_ups: list[Entry] = []
        self.dates: list[DateRecord] = []
        self.kept: list[tuple[str, str]] = []
        self.wishes: list[str] = []

    def take(self, type_: str, row: Any) -> bool:
        """Take a row of a list; false where this is not about what happened or is promised."""
        takers: dict[str, Callable[[Any], bool]] = {
            "call": self._call,
            "activity": self._activity,
            "conversation": self._conversation,
            "gift": self._gift,
            "reminder": self._reminder,
        }
        if type_ not in takers:
            return False
        if not takers[type_](row):
            self.kept.append((type_, json.dumps(row, ensure_ascii=False)))
        return True

    def _call(self, row: Any) -> bool:
        told = properties(row)
        direction = Direction.IN if told.get("contact_called") is True else Direction.OUT
        return self._interaction(row, told.get("called_at"), Medium.CALL, direction, text(told.get("content")))

    def _activity(self, row: Any) -> bool:
        """Take an activity, told in the row or by its UUID."""
        uuid = text(row) or text(mapping(row).get("uuid"))
        told = self._shared.activities.get(uuid) or mapping(row)
        said = properties(told)
        kind = self._shared.activity_types.get(text(said.get("type")), "")
        note = "\n".join(filter(None, (text(said.get("summary")) or kind, text(said.get("description")))))
        taken = self._interaction(told, said.get("happened_at"), Medium.IN_PERSON, Direction.BOTH, note)
        if taken and uuid in self._shared.numbers:
            self.interactions[-1]["id"] = self._shared.numbers[uuid]
        return taken

    def _conversation(self, row: Any) -> bool:
        told = properties(row)
        messages = [properties(message) for message in items(told.get("messages"))]
        mine = {message.get("written_by_me") is True for message in messages}
        direction = Direction.BOTH if len(mine) > 1 else Direction.IN if mine == {False} else Direction.OUT
        field_type = self._shared.field_types.get(text(told.get("contact_field_type")), {})
        medium = _TEXTED.get(text(field_type.get("type")), Medium.MESSAGE)
        note = "\n".join(filter(None, (text(message.get("content")) for message in messages)))
        if not self._interaction(row, told.get("happened_at"), medium, direction, note):
            return False
        if platform := platform_of(MethodType.HANDLE, "", text(field_type.get("name"))):
            self.interactions[-1]["platform"] = platform
        return True

    def _gift(self, row: Any) -> bool:
        """Take a present that was given or received; one that is only thought of is a wish."""
        told = properties(row)
        what = " – ".join(filter(None, (text(told.get(name)) for name in ("name", "comment", "url"))))
        if text(told.get("status")) == "idea":
            self.wishes.append(what)
            return bool(what)
        received = text(told.get("status")) == "received"
        direction = Direction.IN if received else Direction.OUT
        taken = self._interaction(row, told.get("date"), Medium.GIFT, direction, what)
        if taken:
            self.interactions[-1]["received" if received else "gave"] = True
        return taken

    def _reminder(self, row: Any) -> bool:
        """Take a reminder: one that returns every year is a date, one to come a promise; what is past is kept."""
        told = properties(row)
        first, title = day(told.get("initial_date")), text(told.get("title")) or text(told.get("description"))
        if first is None or not title or told.get("inactive") is True:
            return False
        frequency = text(told.get("frequency_type"))
        if frequency == "year":
            self.dates.append(DateRecord(DateType.OTHER, first.month, first.day, None, title))
            return True
        number = told.get("frequency_number")
        due_on = _next(first, frequency, number if isinstance(number, int) else 1, self._shared.exported_on)
        if due_on is None:
            return False
        said = "\n".join(dict.fromkeys(filter(None, (title, text(told.get("description"))))))
        added_at = moment(mapping(row).get("created_at"), due_on).isoformat()
        self.follow_ups.append({"text": said, "due_on": due_on.isoformat(), "added_at": added_at})
        return True

    def _interaction(self, row: Any, at: Any, medium: Medium, direction: Direction, note: str) -> bool:
        on = day(at)
        if on is None:
            return False
        entry = {"date": on.isoformat(), "medium": str(medium), "direction": str(direction), "note": note}
        # Only activities are shared.
        shared = medium is Medium.IN_PERSON
        added_at = moment(mapping(row).get("created_at"), on).isoformat()
        self.interactions.append({**entry, "added_at": added_at, "shared": shared})
        return True


def open_tasks(rows: list[Any]) -> Iterator[str]:
    """Yield what is still to be done for a person; Monica's tasks have no day."""
    for row in rows:
        told = properties(row)
        if told.get("completed") is not True:
            yield ": ".join(filter(None, (text(told.get("title")), text(told.get("description")))))


def _next(first: date, frequency: str, number: int, after: date) -> date | None:
    """Return when a reminder comes next after a day, None where it does not come again."""
    if first > after:
        return first
    if not 1 <= number <= 1000 or frequency not in ("week", "month", "day"):
        return None
    if frequency != "month":
        step = timedelta(days=number * (7 if frequency == "week" else 1))
        passed = (after - first) // step + 1
        return first + passed * step if passed * step < date.max - first else None
    months = first.year * 12 + first.month - 1
    missing = after.year * 12 + after.month - 1 - months
    months += max(missing // number, 0) * number
    while True:
        year, month = divmod(months, 12)
        if year > 9998:
            return None
        # A month that is too short has its reminder on its last day.
        last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
        found = date(year, month + 1, min(first.day, last))
        if found > after:
            return found
        months += number
