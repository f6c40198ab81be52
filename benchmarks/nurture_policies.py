"""The policies that are compared: each says on a morning whom to reach, in which order, and hears what happened."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection
from datetime import date, timedelta

from benchmarks.nurture_world import Person, World

MOST_OF_CAPPED = 5


class Policy(ABC):
    """Decides whom to reach; days are local dates, people ids."""

    name: str
    keeps_to_room: bool

    def __init__(self, world: World) -> None:
        """Begin with whom the user knows on the first day."""
        self.world = world

    @abstractmethod
    def join(self, people: Collection[Person], day: date) -> Collection[int]:
        """Take in whom a file brought, and return who of them was given the rhythm."""

    @abstractmethod
    def morning(self, day: date) -> list[int]:
        """Return the day's list without dated things."""

    def asks(self, person: int, day: date) -> bool:
        """Ask whether they answered the last attempt, if that is unknown; return whether it is their turn still."""
        return True

    @abstractmethod
    def tell(self, person: int, day: date, direction: str) -> None:
        """Hear of an interaction: out (an attempt), in, or both."""

    def kept(self, person: int, due: date, day: date) -> None:
        """Hear that a dated thing is done, which is an interaction too."""
        self.tell(person, day, "both")


class Dates(Policy):
    """What the three simple policies share: one date for each person, and whoever has passed it is on the list."""

    def __init__(self, world: World) -> None:
        """Count from the last contact before the year."""
        super().__init__(world)
        self.next: dict[int, date] = {}
        for person in world.people.values():
            if person.last_on is not None:
                self.next[person.id] = person.last_on + timedelta(days=person.rhythm)

    def join(self, people: Collection[Person], day: date) -> Collection[int]:
        """Count from the day they came."""
        for person in people:
            self.next[person.id] = day + timedelta(days=person.rhythm)
        return [person.id for person in people]

    def morning(self, day: date) -> list[int]:
        """Return everybody who is due and may be reached that day, the most overdue first."""
        people, allows = self.world.people, self.world.calendar.allows
        due = sorted((on, id_) for id_, on in self.next.items() if on <= day and allows(people[id_].kind, day))
        return [id_ for _, id_ in due]


class Fixed(Dates):
    """A reminder every so many days from the start date on, whatever happens; done is done until the next."""

    name, keeps_to_room = "fixed interval", False

    def tell(self, person: int, day: date, direction: str) -> None:
        """Only what the reminder brought about ticks it off."""
        if direction == "in":
            return
        rhythm = timedelta(days=self.world.people[person].rhythm)
        while self.next[person] <= day:
            self.next[person] += rhythm

    def kept(self, person: int, due: date, day: date) -> None:
        """A promise kept is no reminder done."""


class LastContact(Dates):
    """Last contact + interval, as many as there are."""

    name, keeps_to_room = "last contact + interval", False

    def tell(self, person: int, day: date, direction: str) -> None:
        """Count anew from any interaction."""
        self.next[person] = day + timedelta(days=self.world.people[person].rhythm)


class Capped(LastContact):
    """The same, but five a day at most, and never more than the day's room."""

    name, keeps_to_room = "the same, five a day", True

    def morning(self, day: date) -> list[int]:
        """Return the most overdue."""
        return super().morning(day)[: min(MOST_OF_CAPPED, self.room(day))]

    def room(self, day: date) -> int:
        """Return how many the day takes besides its dated things."""
        dated = len(self.world.kept[(day - self.world.day(0)).days])
        return max(0, self.world.calendar.capacity_on(day) - dated)


class Filled(Capped):
    """The same, as many as the day has room for: the strongest of the simple ones."""

    name, keeps_to_room = "the same, the day's room", True

    def morning(self, day: date) -> list[int]:
        """Return the most overdue."""
        return LastContact.morning(self, day)[: self.room(day)]
