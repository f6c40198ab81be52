"""When the next contact will be about due once an interaction is logged."""

from __future__ import annotations

from datetime import date

from models.queries import Person
from models.vocabulary import Direction
from scheduler import cadence


def expected_next(who: Person, day: date, medium: str, direction: str) -> date | None:
    """Return the ideal day of the next contact after an interaction on a day, or None without a rhythm.

    It is what the planning aims at; room may move it by a few days.
    """
    rhythm = cadence.effective_rhythm(who.status, who.rhythm_days, who.circle_days, no_rhythm=who.no_rhythm)
    is_attempt = direction == Direction.OUT and medium in cadence.ATTEMPT_MEDIA
    interval = cadence.interval(rhythm, who.plan.unanswered if is_attempt else 0)
    if interval is None:
        return None
    latest = max([day, *(row.date for row in who.interactions[:1])])
    return cadence.later(latest, interval)
