"""The numbers of Insights: a year of interactions, health now and some months ago, how people are kept in touch with.

Every number comes with the people behind it. The database counts; one pass through the year's interactions (found by
the index on their date) gives days, starters and media together. A book of 100,000 people takes seconds to count: a
window asks for it beside its own thread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from models.connection import database
from models.queries.filtering import WARMTHS
from models.vocabulary import Direction, Medium

HEALTH = ("warm", "cooling", "due", "wilting")
GOOD_HEALTH = ("warm", "cooling")
MONTHS_COMPARED = 3


@dataclass(frozen=True)
class Year:
    """The interactions of a span of days: how many each day had, by medium, in all, and started by them."""

    first: date
    last: date
    by_day: Mapping[date, int]
    by_medium: Mapping[Medium, int]
    total: int
    started_by_them: int


@dataclass(frozen=True)
class Health:
    """How many active people have each warmth, how many were let go, and how many have no rhythm to be late by."""

    by_warmth: Mapping[str, int]
    let_go: int
    without_rhythm: int

    @property
    def good(self) -> int:
        """How many relationships are in good health: warm or cooling."""
        return sum(self.by_warmth[warmth] for warmth in GOOD_HEALTH)

    @property
    def all(self) -> int:
        """How many relationships have a health; new ones are outside."""
        return sum(self.by_warmth[warmth] for warmth in HEALTH)


@dataclass(frozen=True)
class Insights:
    """What there is to tell: the year, health today, and how many were in good health on an earlier day (or None)."""

    year: Year
    health: Health
    earlier: date
    good_earlier: int | None


@dataclass(frozen=True)
class CircleLoad:
    """A circle with the active people in it and how many interactions a week their rhythms ask for."""

    id: int
    key: str | None
    name: str
    days: int
    people: int
    a_week: float


_EACH_MEDIUM = ", ".join(f"sum(medium = '{medium}')" for medium in Medium)
_YEAR = f"""
SELECT date, count(*), sum(direction = '{Direction.IN}'), {_EACH_MEDIUM}
FROM interaction WHERE date BETWEEN ? AND ? GROUP BY date"""
_PEOPLE_OF = """
SELECT DISTINCT contact_id FROM interaction JOIN interaction_contact ON interaction_id = interaction.id
WHERE date BETWEEN ? AND ? {}"""
_NAMES_ON = """
SELECT contact.name FROM interaction JOIN interaction_contact ON interaction_id = interaction.id
JOIN contact ON contact.id = contact_id WHERE date = ? GROUP BY contact.id ORDER BY min(interaction.id) LIMIT ?"""


def read_now(today: date) -> Insights:
    """Return everything there is to tell; with 100,000 people it takes two seconds."""
    first, earlier = months_before(today, 12) + timedelta(days=1), months_before(today, MONTHS_COMPARED)
    known = database.execute_sql("SELECT 1 FROM interaction WHERE date <= ? LIMIT 1", (earlier.isoformat(),)).fetchone()
    return Insights(_year(first, today), _health(today), earlier, _good_health_on(earlier) if known else None)


def _year(first: date, last: date) -> Year:
    """Return the interactions of a span of days."""
    by_day: dict[date, int] = {}
    by_medium, from_them = dict.fromkeys(Medium, 0), 0
    for text, count, started_by_them, *media in database.execute_sql(_YEAR, (first.isoformat(), last.isoformat())):
        by_day[date.fromisoformat(text)] = count
        from_them += started_by_them
        for medium, of_it in zip(Medium, media, strict=True):
            by_medium[medium] += of_it
    return Year(first, last, by_day, by_medium, sum(by_day.values()), from_them)


def people_in_touch(first: date, last: date, *, medium: str = "", direction: str = "") -> list[int]:
    """Return who took part in the interactions of a span of days, of one medium or direction where one is given."""
    values = [first.isoformat(), last.isoformat()]
    narrower = ""
    for column, word in (("medium", medium), ("direction", direction)):
        if word:
            narrower += f" AND {column} = ?"
            values.append(word)
    return [contact_id for (contact_id,) in database.execute_sql(_PEOPLE_OF.format(narrower), values)]


def names_on(day: date, most: int) -> tuple[list[str], int]:
    """Return the names of the first people of a day's interactions, and how many people there were in all."""
    names = [name for (name,) in database.execute_sql(_NAMES_ON, (day.isoformat(), most))]
    if len(names) < most:
        return names, len(names)
    return names, len(people_in_touch(day, day))


def any_interaction() -> bool:
    """Return whether anything was ever logged."""
    return database.execute_sql("SELECT 1 FROM interaction LIMIT 1").fetchone() is not None


def _health(today: date) -> Health:
    """Return how relationships are doing today, by the conditions that filter the people list."""
    found = dict.fromkeys(("new", *HEALTH), 0)
    let_go = without_rhythm = 0
    rows = database.connection().execute(_HEALTH, {"today": today.isoformat()})
    for warmth, count, of_them_let_go, of_them_without in rows:
        if warmth is not None:
            found[warmth] += count
        let_go += of_them_let_go
        without_rhythm += of_them_without
    return Health(found, let_go, without_rhythm)


_BY_WARMTH = " ".join(f"WHEN {condition} THEN '{warmth}'" for warmth, condition in WARMTHS.items())
_HEALTH = f"""
SELECT CASE WHEN contact.status <> 'active' THEN NULL {_BY_WARMTH} END,
    count(*), sum(contact.status = 'let_go'),
    sum(contact.status IN ('active', 'paused') AND contact.rhythm_days IS NULL AND contact.circle_id IS NULL)
FROM contact LEFT JOIN planned_date ON planned_date.contact_id = contact.id
GROUP BY 1"""
# Whoever was not touched since the day has the same base as now; of the others only whether anything lies in the
# interval that ended on the day has to be looked up.
_GOOD_ON = """
SELECT count(*) FROM contact JOIN planned_date ON planned_date.contact_id = contact.id
LEFT JOIN circle ON circle.id = contact.circle_id
WHERE contact.status = 'active' AND planned_date.interval_days IS NOT NULL
AND planned_date.last_interaction_on >= date(:day, '-' || coalesce(contact.rhythm_days, circle.days) || ' days')
AND CASE WHEN planned_date.last_interaction_on <= :day THEN 1 ELSE EXISTS (
    SELECT 1 FROM interaction_contact JOIN interaction ON interaction.id = interaction_id
    WHERE contact_id = contact.id AND counts AND coalesce(answer, '') <> 'no'
    AND date BETWEEN date(:day, '-' || coalesce(contact.rhythm_days, circle.days) || ' days') AND :day) END"""


def _good_health_on(day: date) -> int:
    """Return how many relationships were in good health on a past day.

    The book keeps what happened, not what was planned: of the people who are active today it asks who had been in
    touch by that day within today's rhythm. Skips, estimates and the longer intervals after unanswered attempts are
    left aside, and an attempt without an answer warms nothing.
    """
    return int(database.connection().execute(_GOOD_ON, {"day": day.isoformat()}).fetchone()[0])


def circle_loads() -> list[CircleLoad]:
    """Return what each circle asks for in a week, the shortest rhythm first; people with days of their own count in."""
    rows = database.execute_sql(
        "SELECT circle.id, circle.key, circle.name, circle.days, count(interval_days), "
        "coalesce(sum(7.0 / interval_days), 0) FROM circle "
        "LEFT JOIN contact ON contact.circle_id = circle.id AND contact.status = 'active' "
        "LEFT JOIN planned_date ON planned_date.contact_id = contact.id "
        "GROUP BY circle.id ORDER BY circle.days, circle.position"
    )
    return [CircleLoad(*row) for row in rows]


def people_with_rhythm() -> list[int]:
    """Return everybody whose rhythm promises something."""
    rows = database.execute_sql("SELECT contact_id FROM planned_date WHERE interval_days IS NOT NULL")
    return [contact_id for (contact_id,) in rows]


def months_before(day: date, months: int) -> date:
    """Return the same day some months earlier, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))
