"""A year in the life of one user: people, their answers, the days there are. The same for every policy.

Whatever is left to chance is drawn from the seed, the person and the day, or from the number of the attempt, never
from the order of calls: two policies that try the same person for the third time get the same answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from models.vocabulary import Kind
from scheduler.planning import Calendar

DAYS = 365
# A Monday, in front of a leap year's February and both changes of the clocks.
FIRST = date(2027, 9, 6)
IMPORTED_ON = 168
CIRCLES = ((14, 5), (30, 4), (90, 3), (180, 2), (365, 1))
NETWORK = 2
HOLIDAYS = ((105, 118), (300, 313))
_ILL = range(61, 66)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Population:
    """Who is in the book: how many, in circles by share, with capacity by weekday; imported come in mid-year."""

    name: str
    people: int
    shares: tuple[int, int, int, int, int]
    capacity: tuple[int, ...]
    imported: int
    professional: float = 0.5


@dataclass(frozen=True)
class Person:
    """Somebody to keep in touch with.

    circle is the place in CIRCLES; last_on the day of the last contact before the year, None for the imported, who
    come on day `joins` and were met on met_on; manner is how they answer; starts how often they write of their own
    accord (a day's chance); promised are the days of the year on which something dated is due.
    """

    id: int
    kind: str
    circle: int
    last_on: date | None
    met_on: date
    joins: int
    manner: str
    starts: float
    promised: tuple[int, ...]

    @property
    def rhythm(self) -> int:
        """The days between contacts that the user promised."""
        return CIRCLES[self.circle][0]

    @property
    def weight(self) -> int:
        """How much the circle weighs."""
        return CIRCLES[self.circle][1]

    @property
    def reach(self) -> int:
        """For how many days one interaction keeps them within rhythm, its own day included."""
        return self.rhythm * 115 // 100 + 1


class World:
    """The people and the days of one population and seed; days are numbered from 0."""

    def __init__(self, population: Population, seed: int) -> None:
        """Draw the people."""
        self.population, self.seed = population, seed
        away = tuple((FIRST + first * _DAY, FIRST + last * _DAY) for first, last in HOLIDAYS)
        self.calendar = Calendar(population.capacity, frozenset(range(5)), away)
        everybody = range(1, population.people + population.imported + 1)
        self.people = {id_: self._person(id_) for id_ in everybody}

    def day(self, number: int) -> date:
        """Return a day of the year."""
        return FIRST + number * _DAY

    def is_present(self, number: int) -> bool:
        """Return whether the user opens the list on a day: not on holiday, when ill, nor on one day in twenty."""
        if number in _ILL or self.calendar.capacity_on(self.day(number)) == 0:
            return False
        return self._chance("missed", number).random() >= 0.05

    def strength(self, number: int) -> int:
        """Return how many people the user can reach on a day: the day's room, on one day in ten half of it."""
        room = self.calendar.capacity_on(self.day(number))
        return room // 2 if self._chance("busy", number).random() < 0.1 else room

    def answer(self, person: Person, attempt: int) -> int | None:
        """Return after how many days the attempt of that number (from 0) is answered; None is never."""
        chance = self._chance("answer", person.id, attempt)
        if person.manner == "never" or chance.random() < 0.03:
            return None
        if person.manner == "late":
            return chance.randrange(3, 15)
        return 0 if chance.random() < 0.9 else chance.randrange(1, 4)

    @cached_property
    def started(self) -> list[list[int]]:
        """Who writes of their own accord, by day."""
        days: list[list[int]] = [[] for _ in range(DAYS)]
        for person in self.people.values():
            if person.starts:
                for number in range(person.joins, DAYS):
                    if self._chance("starts", person.id, number).random() < person.starts:
                        days[number].append(person.id)
        return days

    @cached_property
    def kept(self) -> list[list[tuple[int, int]]]:
        """The dated things that are done on each day, as (person, day due): on the first day the user is there."""
        days: list[list[tuple[int, int]]] = [[] for _ in range(DAYS)]
        for person in self.people.values():
            for due in person.promised:
                done = next((number for number in range(due, DAYS) if self.is_present(number)), None)
                if done is not None:
                    days[done].append((person.id, due))
        return days

    @cached_property
    def touched_anyway(self) -> dict[int, set[int]]:
        """The days on which something happens with each person that no policy decides about."""
        days: dict[int, set[int]] = {id_: set() for id_ in self.people}
        for number in range(DAYS):
            for id_ in (*self.started[number], *(id_ for id_, _ in self.kept[number])):
                days[id_].add(number)
        return days

    def hands(self, number: int) -> int:
        """Return how many people besides dated things the user can reach on a day; 0 where the list stays closed."""
        if not self.is_present(number):
            return 0
        return max(0, self.strength(number) - len(self.kept[number]))

    def _chance(self, *of: object) -> Random:
        return Random(f"{self.seed} {self.population.name} {of}")

    def _person(self, id_: int) -> Person:
        chance, population = self._chance("person", id_), self.population
        is_old = id_ <= population.people
        circle = chance.choices(range(len(CIRCLES)), population.shares)[0] if is_old else NETWORK
        joins = 0 if is_old else IMPORTED_ON
        kind = (
            Kind.PROFESSIONAL if chance.random() < population.professional else chance.choice((Kind.PERSONAL, "both"))
        )
        ago = chance.randrange(CIRCLES[circle][0]) + 1 if is_old else chance.randrange(30, 3000)
        dated = (chance.randrange(joins, DAYS),) if is_old and chance.random() < 0.15 else ()
        return Person(
            id_,
            kind,
            circle,
            last_on=FIRST - ago * _DAY if is_old else None,
            met_on=self.day(joins) - ago * _DAY,
            joins=joins,
            manner=chance.choices(("prompt", "late", "never"), (80, 12, 8))[0],
            starts=0.5 / CIRCLES[circle][0] if chance.random() < 0.15 else 0.0,
            promised=dated,
        )
