"""What the cells of the matrix of reminders are made of: a rule by its name, what is heard, and the script of the days.

What is expected was written by hand from the rules, and knows nothing of the code that decides. Where a cell says
nothing else the settings are the built-in ones: nine o'clock, quiet from 20:00 to 08:00, professional matters on
working days from nine to six. 23 November 2026 is a Monday.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest

from tests.scheduler.simulated_days import Days

Script = Callable[[Days], object]
Begin = Callable[..., Days]
MONDAY = "2026-11-23 07:00"
NO_QUIET = {"quiet_from": time(0), "quiet_until": time(0), "personal_from": time(0), "personal_until": time(0)}
SIDES = ("script", "heard", "start", "zone", "settings")


class Cells(list[object]):
    """The cells of one part of the matrix, each a parameter of its test."""

    def cell(
        self, rule: str, *heard: str, start: str = MONDAY, zone: str = "Europe/Berlin", **settings: object
    ) -> Callable[[Script], Script]:
        """Add a cell: the rule by which it is known, all that is heard, and what the script begins with."""

        def add(script: Script) -> Script:
            self.append(pytest.param(script, heard, start, zone, settings, id=rule))
            return script

        return add


def lived(begin: Begin, script: Script, start: str, zone: str, settings: dict[str, object]) -> list[str]:
    """Return what was said on the days of a script."""
    days = begin(start, zone, **settings)
    script(days)
    return days.said
