"""Tendril as a policy with a real book on the disk and the real Today: slow, to prove that the quick one is true."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time
from pathlib import Path

from benchmarks.nurture_policies import Policy
from benchmarks.nurture_world import Person, World
from models.clock import FixedClock
from models.operations import contact, people
from models.operations.fields import PersonFields
from models.operations.settings import add_time_off, change_settings
from models.schema import Circle
from models.vocabulary import Answer, Medium
from scheduler.opening import open_planned_book
from scheduler.planner import import_spread, rebuild
from scheduler.today import todays_list

_MORNING = time(8)


class RealBook(Policy):
    """The same year by the operations that the window uses; people are added in the order of their ids."""

    name, keeps_to_room = "Tendril, real book", True

    def __init__(self, world: World, directory: Path) -> None:
        """Make the book and plan it on the first day."""
        super().__init__(world)
        self._clock = FixedClock(datetime.combine(world.day(0), _MORNING))
        self._book = open_planned_book(directory, self._clock)
        change_settings(self._book, capacity=world.calendar.capacity, working_days=tuple(world.calendar.working_days))
        for first, last in world.calendar.time_off:
            add_time_off(self._book, first, last)
        self._promises: dict[tuple[int, date], int] = {}
        for person in world.people.values():
            if person.last_on is None:
                continue
            fields = PersonFields(name=f"Person {person.id}", kind=person.kind, circle_id=person.circle + 1)
            self._check_id(person, people.add_person(self._book, fields).result)
            contact.log_interaction(self._book, [person.id], medium="call", direction="both", on=person.last_on)
            for number in person.promised:
                due = world.day(number)
                change = contact.add_follow_up(self._book, person.id, "Ask how it went", due)
                self._promises[person.id, due] = int(change.result)
        rebuild(self._book)

    def close(self) -> None:
        """Close the book."""
        self._book.close()

    def join(self, people_: Collection[Person], day: date) -> Collection[int]:
        """Add them, and give the rhythm to those for whom there is room."""
        self._go_to(day)
        for person in people_:
            fields = PersonFields(name=f"Person {person.id}", kind=person.kind, met_on=person.met_on)
            self._check_id(person, people.add_person(self._book, fields).result)
        circle = Circle.get_by_id(next(iter(people_)).circle + 1)
        given = import_spread(self._book, circle, [(one.id, one.kind, one.met_on, day) for one in people_])
        for id_, on in given.items():
            people.edit_person(self._book, id_, circle_id=circle.id, first_contact_on=on)
        return list(given)

    def morning(self, day: date) -> list[int]:
        """Return today's list without dated things."""
        self._go_to(day)
        return [one.contact_id for one in todays_list(self._book).entries if one.follow_up_id is None]

    def asks(self, person: int, day: date) -> bool:
        """Say no to "did they answer?" where Today asks."""
        entry = todays_list(self._book).entry(person)
        if entry is None or entry.unknown_answer is None:
            return True
        contact.set_answer(self._book, entry.unknown_answer, Answer.NO)
        return person in todays_list(self._book).contact_ids

    def tell(self, person: int, day: date, direction: str) -> None:
        """Log an interaction."""
        self._go_to(day)
        contact.log_interaction(self._book, [person], medium=Medium.MESSAGE, direction=direction)

    def kept(self, person: int, due: date, day: date) -> None:
        """Log the interaction that keeps a promise."""
        self._go_to(day)
        keeps = [self._promises[person, due]]
        contact.log_interaction(self._book, [person], medium=Medium.MESSAGE, direction="both", keeps=keeps)

    def _go_to(self, day: date) -> None:
        self._clock.set(datetime.combine(day, _MORNING))

    def _check_id(self, person: Person, id_: object) -> None:
        if id_ != person.id:
            raise AssertionError(f"person {person.id} became {id_} in the book")
