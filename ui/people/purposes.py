"""What a note to a person could be for, the most likely first."""

from __future__ import annotations

from datetime import date, timedelta

from models.advice.drafts import Purpose
from models.queries import Person
from models.vocabulary import DateType, Medium, Stage
from scheduler.cadence import present_yearly
from scheduler.explaining import NextDate
from ui.drafts.purposes import purpose_name

_FRESH = timedelta(days=14)
_LONG_AGO = timedelta(days=365)


def purposes_for(who: Person, next_: NextDate, today: date) -> list[tuple[str, str]]:
    """Return purposes of drafts with their words; what fits this person now leads."""
    latest = who.interactions[0] if who.interactions else None
    birthday = any(
        row.type == DateType.BIRTHDAY and present_yearly(row.month, row.day, row.lead_days, today) for row in who.dates
    )
    fitting = {
        Purpose.BIRTHDAY: birthday,
        Purpose.FIRST_MESSAGE: latest is None or who.stage == Stage.PROSPECT,
        Purpose.AFTER_MEETING: latest is not None
        and latest.medium in (Medium.IN_PERSON, Medium.EVENT)
        and today - latest.date <= _FRESH,
        Purpose.FOLLOW_UP: any(row.done_on is None for row in who.follow_ups),
        Purpose.REVIVE: latest is not None and next_.is_late and today - latest.date >= _LONG_AGO,
        Purpose.KEEP_IN_TOUCH: latest is not None,
        Purpose.SHARE: bool(who.interests),
        Purpose.CONGRATULATE: True,
        Purpose.THANK: latest is not None,
        Purpose.ASK_INTRODUCTION: bool(who.acquaintances),
        Purpose.DECLINE: True,
        Purpose.CONDOLENCE: True,
    }
    return [(str(purpose), purpose_name(purpose)) for purpose, fits in fitting.items() if fits]
