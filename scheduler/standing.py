"""How one contact stands with the planning: what follows from the facts, and what it wants of the days. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from scheduler import cadence
from scheduler.plan_reader import Facts
from scheduler.planning import Wanted

# Own days have no circle to take a weight from; they weigh as much as the circle with about this rhythm.
_WEIGHTS = ((14, 5), (30, 4), (90, 3), (180, 2))


class Standing:
    """What becomes of one contact: the facts, what follows from them, and what it wants of the planning."""

    # A whole book of them is looked at when its plan is made anew.
    __slots__ = ("base_on", "facts", "interval", "source", "wanted")

    def __init__(self, facts: Facts, today: date) -> None:
        """Work out base, interval in days and, with a rhythm, what is wanted."""
        self.facts = facts
        touches = facts.touches
        self.base_on, self.source = cadence.base(
            touches.last_on, facts.skipped_on, facts.estimated_on, facts.met_on, facts.added_on
        )
        rhythm = cadence.effective_rhythm(facts.status, facts.rhythm_days, facts.circle_days, no_rhythm=facts.no_rhythm)
        self.interval = cadence.interval(rhythm, touches.unanswered)
        self.wanted: Wanted | None = None
        if rhythm is not None and self.interval is not None:
            self.wanted = self._want(rhythm, self.interval, today)

    @property
    def matters(self) -> bool:
        """Whether the planning needs to know of them: they want a day, or have had one."""
        return self.wanted is not None or self.planned_on is not None

    @property
    def planned_on(self) -> str | None:
        """The day they have been planned on so far, as it is stored."""
        return self.facts.stored.planned_on if self.facts.stored is not None else None

    def _want(self, rhythm: int, interval: int, today: date) -> Wanted:
        facts = self.facts
        weight = weight_of(rhythm, facts.weight if facts.rhythm_days is None else None)
        held_until = cadence.pending_until(facts.requested_on, facts.touches.last_from_them_on)
        ideal_on = cadence.ideal(self.base_on, interval, held_until)
        kept_on, greeting = None, False
        if facts.first_contact_on is not None:
            ideal_on = kept_on = max(facts.first_contact_on, held_until or facts.first_contact_on)
        elif self._is_new(today):
            greeting = held_until is None
            ideal_on = self._greeting_deadline() if greeting else ideal_on
        kept = self._kept(ideal_on, held_until)
        if kept is not None:
            ideal_on, kept_on = kept
        return Wanted(
            facts.contact_id,
            facts.kind,
            ideal_on,
            rhythm,
            weight,
            kept_on,
            greeting=greeting,
            # A snooze that has ended still is what they are due by, until the next contact or skip.
            covered=facts.snoozed_on is not None,
            not_before=held_until,
            unplaced=self._is_still_unplaced(ideal_on),
        )

    def _is_new(self, today: date) -> bool:
        """Whether a first follow-up is called for: added or met lately, and nothing has happened since."""
        return self._is_untouched() and (today - self._since()).days <= cadence.NEW_DAYS

    def _is_untouched(self) -> bool:
        return self.source in (cadence.BaseSource.MET, cadence.BaseSource.ADDED)

    def _since(self) -> date:
        return max(self.facts.added_on, self.facts.met_on or self.facts.added_on)

    def _greeting_deadline(self) -> date:
        # A rhythm of a day or two is the earlier promise.
        return cadence.later(self._since(), min(cadence.GREETING_DAYS, self.interval or cadence.GREETING_DAYS))

    def _is_greeting(self, ideal_on: date) -> bool:
        return self.facts.first_contact_on is None and self._is_untouched() and ideal_on == self._greeting_deadline()

    def _kept(self, ideal_on: date, held_until: date | None) -> tuple[date, date] | None:
        """Return the old ideal and planned dates where they still hold, that is while what they came from is the same.

        A first follow-up is still owed to somebody who waits for its day when the 14 days are over.
        """
        stored = self.facts.stored
        if stored is None or stored.planned_on is None or stored.ideal_on is None:
            return None
        planned_on, old_ideal = date.fromisoformat(stored.planned_on), date.fromisoformat(stored.ideal_on)
        if stored.base_on != self.base_on.isoformat() or stored.interval_days != self.interval:
            return None
        if held_until is not None and planned_on < held_until:
            return None
        if old_ideal != ideal_on and not self._is_greeting(old_ideal):
            return None
        return old_ideal, planned_on

    def _is_still_unplaced(self, ideal_on: date) -> bool:
        """Whether there was no day for the contact so far, while what it counts from is the same."""
        stored = self.facts.stored
        return (
            stored is not None
            and stored.planned_on is None
            and stored.ideal_on == ideal_on.isoformat()
            and (stored.base_on, stored.interval_days) == (self.base_on.isoformat(), self.interval)
        )

    def row(self, plan: Mapping[int, date | None]) -> tuple[Any, ...]:
        """Return the row of the plan."""
        facts, wanted = self.facts, self.wanted
        return (
            facts.contact_id,
            _text(facts.touches.last_real_on),
            self.base_on.isoformat(),
            self.interval,
            _text(wanted.ideal_on if wanted else None),
            _text(plan.get(facts.contact_id)),
            facts.touches.unanswered,
            *((wanted.kind, wanted.rhythm, wanted.weight, self._goes_by_rhythm()) if wanted else (None,) * 4),
        )

    def _goes_by_rhythm(self) -> bool:
        """Whether there is no first contact to come, and the user has been in touch, has tried or has skipped."""
        facts = self.facts
        return facts.first_contact_on is None and bool(
            facts.touches.last_real_on or facts.touches.unanswered or facts.skipped_on
        )

    def is_changed(self, plan: Mapping[int, date | None]) -> bool:
        """Whether the row differs from the stored one."""
        return self.row(plan)[1:] != self.facts.stored


def weight_of(rhythm: int, of_circle: int | None = None) -> int:
    """Return how much a contact weighs: as its circle, or with its own rhythm in days as the circle nearest to that."""
    if of_circle is not None:
        return of_circle
    return next((weight for days, weight in _WEIGHTS if rhythm <= days), 1)


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
