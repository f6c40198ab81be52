"""Introductions as they stand, and what is known of the people whom one might bring together."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from models.connection import database
from models.record import Record
from models.vocabulary import IntroductionState

State = IntroductionState
HANGS_DAYS = 30  # An answer that is not there after so long is not simply on its way.
OPEN_STATES = (State.IDEA, State.ASKED_A, State.ASKED_B, State.MADE)


class IntroductionRow(Record):
    """The user introduces a to b; a is asked first. state_on is the day of the present state.

    reached_on is the last day since they were introduced on which the user reached out to one of them alone.
    """

    id: int
    a_id: int
    a: str
    b_id: int
    b: str
    reason: str
    state: str
    note: str
    state_on: date
    reached_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether something is left to do."""
        return self.state in OPEN_STATES

    def other_of(self, contact_id: int) -> tuple[int, str]:
        """Return the id and the name of the one who is not this contact."""
        return (self.b_id, self.b) if contact_id == self.a_id else (self.a_id, self.a)

    def hangs(self, today: date) -> bool:
        """Return whether an answer, or the news of how it went, has been missing for 30 days."""
        waits = self.state in (State.ASKED_A, State.ASKED_B, State.MADE)
        return waits and today - (self.reached_on or self.state_on) >= timedelta(days=HANGS_DAYS)


# CROSS JOIN makes SQLite begin with the few introductions and not with everybody who is looked after.
_QUERY = """
SELECT introduction.id, a.id, a.name, b.id, b.name, reason, state, note, state_on, CASE WHEN state = 'made' THEN (
    SELECT max(interaction.date)
    FROM interaction_contact AS link CROSS JOIN interaction ON interaction.id = link.interaction_id
    WHERE link.contact_id IN (a_id, b_id) AND direction = 'out' AND interaction.date > state_on AND NOT EXISTS (
        SELECT 1 FROM interaction_contact AS other
        WHERE other.interaction_id = link.interaction_id AND other.contact_id != link.contact_id
    )
) END
FROM introduction CROSS JOIN contact AS a ON a.id = a_id CROSS JOIN contact AS b ON b.id = b_id
WHERE {} ORDER BY state_on DESC, introduction.id DESC"""


def introductions() -> list[IntroductionRow]:
    """Return every introduction, the latest changed first."""
    return _rows("1")


def introduction(introduction_id: int) -> IntroductionRow | None:
    """Return one introduction, None where it is gone."""
    return next(iter(_rows("introduction.id = ?", introduction_id)), None)


def introductions_of(contact_id: int) -> list[IntroductionRow]:
    """Return the introductions someone is part of, the latest changed first."""
    return _rows("a_id = ?1 OR b_id = ?1", contact_id)


def introductions_between(first_id: int, second_id: int) -> list[IntroductionRow]:
    """Return the introductions of two people to each other, the latest changed first."""
    return _rows("a_id IN (?1, ?2) AND b_id IN (?1, ?2)", first_id, second_id)


def hanging_introductions(today: date) -> list[IntroductionRow]:
    """Return the open introductions that have waited 30 days or more, the longest first.

    Those of somebody who was let go or has died are left out: nobody is reminded of them.
    """
    both_there = "a.status IN ('active', 'paused') AND b.status IN ('active', 'paused')"
    return [row for row in reversed(_rows(both_there)) if row.hangs(today)]


def _rows(condition: str, *values: Any) -> list[IntroductionRow]:
    found = database.execute_sql(_QUERY.format(condition), values)
    return [
        IntroductionRow(
            id_,
            a_id,
            a,
            b_id,
            b,
            reason,
            state,
            note,
            date.fromisoformat(state_on),
            reached_on and date.fromisoformat(reached_on),
        )
        for id_, a_id, a, b_id, b, reason, state, note, state_on, reached_on in found
    ]
