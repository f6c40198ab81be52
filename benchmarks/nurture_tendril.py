"""Tendril as a policy: its own planning and ranking, with the facts in memory instead of in a book.

Everything that decides is the real code (scheduler.standing, planning, spreading, ranking and the making of Due);
only the reading and keeping of rows is done here, which takes a year of 2,000 people seconds instead of an hour. That
nothing is lost by it is tested: day by day a real book with Today gives the same lists.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from benchmarks.nurture_policies import Policy
from benchmarks.nurture_world import Person, World
from models.vocabulary import Answer, Direction, Medium, Status
from scheduler.cadence import Touch, summarize
from scheduler.plan_reader import Facts, Stored
from scheduler.planning import Load, plan_all
from scheduler.ranking import Dated, Source, day_order
from scheduler.spreading import Candidate, spread
from scheduler.standing import Standing
from scheduler.today_reader import DueRow, due_of


@dataclass
class Known:
    """What the book would know of a person."""

    facts: Facts
    touches: list[Touch] = field(default_factory=list)


class Tendril(Policy):
    """The planning of Tendril; the list of a morning is cut at the day's room, dated things first."""

    name, keeps_to_room = "Tendril", True

    def __init__(self, world: World) -> None:
        """Plan everybody on the first day, as a book does that is planned anew."""
        super().__init__(world)
        self._known: dict[int, Known] = {}
        self._planned: Counter[date] = Counter()
        self._promised: dict[date, set[int]] = {}
        self._promises: set[tuple[int, date]] = set()
        today = world.day(0)
        for person in world.people.values():
            if person.last_on is not None:
                touch = Touch(person.last_on, Medium.CALL, Direction.BOTH)
                self._known[person.id] = Known(_facts(person, today), [touch])
            for number in person.promised:
                self._promises.add((person.id, world.day(number)))
                self._promised.setdefault(world.day(number), set()).add(person.id)
        self._plan(list(self._known), today)

    def join(self, people: Collection[Person], day: date) -> Collection[int]:
        """Give the rhythm to as many as there is room for, spread over it."""
        rhythm = next(iter(people)).rhythm
        load = Load(Counter(self._planned), self._counts())
        candidates = [Candidate(person.id, person.kind, person.met_on, day) for person in people]
        given = spread(candidates, rhythm, load, self.world.calendar, day, self._reserved(rhythm, day))
        for person in people:
            if person.id in given:
                facts = _facts(person, day)._replace(first_contact_on=given[person.id])
                self._known[person.id] = Known(facts)
        self._plan(list(given), day)
        return list(given)

    def morning(self, day: date) -> list[int]:
        """Return today's list without dated things."""
        text = day.isoformat()
        due = [due_of(_row(known), day) for known in self._known.values() if _is_due(known, text)]
        dated = [
            Dated(id_, Source.FOLLOW_UP, on, number)
            for number, (id_, on) in enumerate(sorted(self._promises))
            if on <= day
        ]
        order = day_order(dated, due, day, self.world.calendar)
        promised = {one.contact_id for one in dated}
        return [id_ for id_ in order.shown if id_ not in promised]

    def asks(self, person: int, day: date) -> bool:
        """Say no to "did they answer?" where the last attempt is still open."""
        known = self._known[person]
        last = known.touches[-1] if known.touches else None
        if last is None or last.direction != Direction.OUT or last.answer is not None:
            return True
        known.touches[-1] = replace(last, answer=Answer.NO)
        self._plan([person], day)
        return _is_due(known, day.isoformat())

    def tell(self, person: int, day: date, direction: str) -> None:
        """Log an interaction."""
        known = self._known[person]
        known.touches.append(Touch(day, Medium.MESSAGE, direction))
        known.facts = known.facts._replace(first_contact_on=None)
        self._plan([person], day)

    def kept(self, person: int, due: date, day: date) -> None:
        """Log the interaction and tick the promise off."""
        self._promises.discard((person, due))
        self._promised[due].discard(person)
        self.tell(person, day, "both")

    def planned_on(self, person: int) -> date | None:
        """Return the planned date of a person."""
        stored = self._known[person].facts.stored
        return date.fromisoformat(stored.planned_on) if stored is not None and stored.planned_on else None

    # --- what a book does with rows ---------------------------------------------------------------------------

    def _plan(self, people: Iterable[int], today: date) -> None:
        standings = []
        for id_ in sorted(people):
            known = self._known[id_]
            known.facts = known.facts._replace(touches=summarize(known.touches))
            standings.append(Standing(known.facts, today))
            planned = self.planned_on(id_)
            if planned is not None:
                self._planned[planned] -= 1
        wanted = [one.wanted for one in standings if one.wanted is not None]
        plan = plan_all(wanted, Load(self._planned, self._counts()), self.world.calendar, today)
        for one in standings:
            stored = Stored(*one.row(plan)[1:])
            self._known[one.facts.contact_id].facts = one.facts._replace(stored=stored)

    def _counts(self) -> dict[date, int]:
        return {on: len(people) for on, people in self._promised.items() if people}

    def _reserved(self, days: int, today: date) -> int:
        """Return the same as scheduler.planner reads from the table."""
        first, last = today.isoformat(), (today + timedelta(days=days)).isoformat()
        asked, planned = 0.0, 0
        for known in self._known.values():
            row = known.facts.stored
            if row is None or row.interval_days is None or row.ideal_on is None:
                continue
            if row.ideal_on <= last or (row.planned_on is not None and row.planned_on <= last):
                asked += max(1.0, days / row.interval_days)
                planned += row.planned_on is not None and first < row.planned_on <= last
        return max(0, round(asked) - planned)


def _facts(person: Person, added_on: date) -> Facts:
    return Facts(
        contact_id=person.id,
        kind=person.kind,
        status=Status.ACTIVE,
        rhythm_days=None,
        circle_days=person.rhythm,
        weight=person.weight,
        no_rhythm=False,
        met_on=person.met_on if person.last_on is None else None,
        estimated_on=None,
        skipped_on=None,
        first_contact_on=None,
        requested_on=None,
        snoozed_on=None,
        added_on=added_on,
        touches=summarize(()),
        stored=None,
    )


def _is_due(known: Known, day: str) -> bool:
    row = known.facts.stored
    if row is None:
        return False
    return row.planned_on <= day if row.planned_on is not None else row.ideal_on is not None and row.ideal_on <= day


def _row(known: Known) -> DueRow:
    facts = known.facts
    row = facts.stored
    if row is None:
        raise AssertionError("whoever is due was planned")
    return DueRow(
        contact_id=facts.contact_id,
        kind=facts.kind,
        base_on=row.base_on,
        planned_on=row.planned_on,
        ideal_on=row.ideal_on,
        interval_days=row.interval_days,
        rhythm_days=facts.rhythm_days,
        circle_days=facts.circle_days,
        circle_weight=facts.weight,
        first_contact_on=facts.first_contact_on.isoformat() if facts.first_contact_on else None,
        met_on=facts.met_on.isoformat() if facts.met_on else None,
        added_at=facts.added_on.isoformat(),
        estimated_on=None,
        snoozed_until=None,
        is_tended=row.last_interaction_on is not None or row.unanswered > 0,
    )
