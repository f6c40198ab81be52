"""What a note to a person could be for, the most likely first."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from models.queries import Person
from models.vocabulary import DateType, Medium, Stage
from scheduler.cadence import present_yearly
from scheduler.explaining import NextDate

_FRESH = timedelta(days=14)
_LONG_AGO = timedelta(days=365)


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


def purposes_for(who: Person, next_: NextDate, today: date) -> list[tuple[str, str]]:
    """Return purposes of drafts (models.advice.drafts.Purpose) with their words; what fits this person now leads."""
    latest = who.interactions[0] if who.interactions else None
    birthday = any(
        row.type == DateType.BIRTHDAY and present_yearly(row.month, row.day, row.lead_days, today) for row in who.dates
    )
    fitting = {
        "birthday": birthday,
        "first_message": latest is None or who.stage == Stage.PROSPECT,
        "after_meeting": latest is not None
        and latest.medium in (Medium.IN_PERSON, Medium.EVENT)
        and today - latest.date <= _FRESH,
        "follow_up": any(row.done_on is None for row in who.follow_ups),
        "revive": latest is not None and next_.is_late and today - latest.date >= _LONG_AGO,
        "keep_in_touch": latest is not None,
        "share": bool(who.interests),
        "congratulate": True,
        "thank": latest is not None,
        "ask_introduction": bool(who.acquaintances),
        "decline": True,
        "condolence": True,
    }
    words = {
        "birthday": _tr("Birthday wishes"),
        "first_message": _tr("A first message"),
        "after_meeting": _tr("After the meeting"),
        "follow_up": _tr("What you promised"),
        "revive": _tr("Get back in touch"),
        "keep_in_touch": _tr("Keep in touch"),
        "share": _tr("Share something"),
        "congratulate": _tr("Congratulate"),
        "thank": _tr("Say thank you"),
        "ask_introduction": _tr("Ask for an introduction"),
        "decline": _tr("Decline kindly"),
        "condolence": _tr("Condolences"),
    }
    return [(purpose, words[purpose]) for purpose, fits in fitting.items() if fits]
