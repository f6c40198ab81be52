"""How the user works: settings with their defaults, kept as JSON in the book."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import time
from typing import Any

from models.errors import InvalidValueError
from models.record import Record
from models.schema import Setting


class Settings(Record):
    """Every setting; weekdays are 0 (Monday) to 6, capacity is contacts a day, times are local.

    lock_after is in minutes of rest, 0 for never; a book without a passphrase is not locked.
    """

    capacity: tuple[int, ...] = (5, 5, 5, 5, 5, 2, 2)
    working_days: tuple[int, ...] = (0, 1, 2, 3, 4)
    reminders_on: bool = True
    reminders_at: time = time(9)
    quiet_from: time = time(20)
    quiet_until: time = time(8)
    professional_from: time = time(9)
    professional_until: time = time(18)
    personal_from: time = time(8)
    personal_until: time = time(20)
    hide_names: bool = False
    region: str = ""
    look: str = "system"
    language: str = ""
    notification_way: str = ""
    backups_on: bool = True
    lock_after: int = 0


LOOKS = ("system", "light", "dark")
# Empty is the system's language, and the notifications' own order.
LANGUAGES = ("", "en", "de")
NOTIFICATION_WAYS = ("", "desktop", "plyer", "tray")
MOST_A_DAY = 200
LOCK_AFTER = (0, 5, 15, 60)


def load_settings() -> Settings:
    """Return the book's settings, with defaults for what was never set."""
    known = {field.name: field for field in fields(Settings)}
    stored = {row.key: json.loads(row.value) for row in Setting.select() if row.key in known}
    return replace(Settings(), **{key: _from_json(key, value) for key, value in stored.items()})


def to_json(value: Any) -> str:
    """Return a setting's value as the JSON that is stored."""
    return json.dumps(value.isoformat("minutes") if isinstance(value, time) else value)


def validate(values: dict[str, Any]) -> None:
    """Raise InvalidValueError for an unknown setting or a value out of range."""
    defaults = Settings()
    for key, value in values.items():
        if not hasattr(defaults, key):
            raise InvalidValueError("There is no setting “{key}”.", key=key)
        expected = type(getattr(defaults, key))
        if not isinstance(value, expected):
            raise InvalidValueError("The setting “{key}” cannot be “{value}”.", key=key, value=value)
    capacity = values.get("capacity", defaults.capacity)
    if len(capacity) != 7 or not all(0 <= number <= MOST_A_DAY for number in capacity):
        raise InvalidValueError(
            "Capacity is seven numbers from 0 to {most_a_day}, Monday first.", most_a_day=MOST_A_DAY
        )
    if not set(values.get("working_days", ())) <= set(range(7)):
        raise InvalidValueError("Working days are weekdays from 0 (Monday) to 6 (Sunday).")
    if values.get("look", "system") not in LOOKS:
        raise InvalidValueError("The look is system, light or dark.")
    if values.get("language", "") not in LANGUAGES:
        raise InvalidValueError("There is no translation into “{language}”.", language=values["language"])
    if values.get("lock_after", 0) not in LOCK_AFTER:
        raise InvalidValueError("The book is locked after 5, 15 or 60 minutes of rest, or never (0).")
    if values.get("notification_way", "") not in NOTIFICATION_WAYS:
        raise InvalidValueError("There is no way “{way}” to show notifications.", way=values["notification_way"])


def _from_json(key: str, value: Any) -> Any:
    default = getattr(Settings(), key)
    if isinstance(default, time):
        return time.fromisoformat(value)
    return tuple(value) if isinstance(default, tuple) else value
