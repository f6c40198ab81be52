"""What a random user has in hand: the book, a chance that a seed decides, and whom or what it falls on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from models.book import Book
from models.clock import FixedClock
from models.connection import database
from models.operations.events import EventFields
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.vocabulary import MethodType

_GIVEN = (
    "Ada Bo Çem Dele Emi Fay Grace Hà Ivo Jö Kai Léa Mo Nur Ole Pia Q'ran Rui Saša Tōru Uma Vít Wei Xu Yun Zoë".split()
)
_FAMILY = "Adler Berg Costa Đorđević Eze Faß Groß Hughes Ito Jansen Kim Löwe Müller Ng O'Neill Păun Rossi Smith".split()
_WORDS = (
    "talk garden slides paper harbour coffee trail hiring music data climbing lunch bridge <b>note</b> =1+1".split()
)
TAGS = ("Chess", "Jazz", "Café", "Trail running", "Beekeeping", "Go")


@dataclass
class Hand:
    """The book with its clock, the chance, and a folder for files that are to be imported."""

    book: Book
    clock: FixedClock
    chance: Random
    folder: Path

    @property
    def today(self) -> date:
        """The day by the book's clock."""
        return self.clock.today()

    def person(self) -> int | None:
        """Return somebody of the book, None where it is empty."""
        return self.row("contact")

    def people(self, most: int = 4) -> list[int]:
        """Return some different people, none where the book is empty."""
        found = (self.person() for _ in range(self.chance.randint(1, most)))
        return list(dict.fromkeys(one for one in found if one is not None))

    def pair(self) -> tuple[int, int] | None:
        """Return two different people, None where there are none."""
        one, other = self.person(), self.person()
        return (one, other) if one is not None and other is not None and one != other else None

    def row(self, table: str, where: str = "1") -> int | None:
        """Return the id of a row of a table, None where there is none; new rows come up as often as all old ones."""
        [(first, last)] = database.execute_sql(f"SELECT min(id), max(id) FROM {table} WHERE {where}").fetchall()
        if first is None:
            return None
        lowest = max(first, last - 60) if self.chance.random() < 0.5 else first
        sql = f"SELECT id FROM {table} WHERE id >= ? AND {where} ORDER BY id LIMIT 1"
        return int(database.execute_sql(sql, (self.chance.randint(lowest, last),)).fetchone()[0])

    def words(self, number: int = 4) -> str:
        """Return some words of a note."""
        return " ".join(self.chance.choices(_WORDS, k=number))

    def name(self) -> str:
        """Return the name of a person."""
        return f"{self.chance.choice(_GIVEN)} {self.chance.choice(_FAMILY)}"

    def label(self, what: str) -> str:
        """Return a name that may be taken already."""
        return f"{what} {self.chance.randint(1, 30)}"

    def tags(self, most: int = 2) -> list[str]:
        """Return some names of interests or groups, new ones among them."""
        return [self.chance.choice((*TAGS, self.label("Topic"))) for _ in range(self.chance.randint(0, most))]

    def past(self, days: int = 60) -> date:
        """Return a day of the last so many, today included."""
        return self.today - timedelta(days=self.chance.randrange(days))

    def coming(self, days: int = 60) -> date:
        """Return a day of the next so many, today excluded."""
        return self.today + timedelta(days=self.chance.randint(1, days))

    def choice(self, *of: Any) -> Any:
        """Return one of these."""
        return self.chance.choice(of)

    def method(self) -> MethodFields:
        """Return a way to reach somebody."""
        number = self.chance.randrange(10_000)
        ways = (
            MethodFields(MethodType.EMAIL, f"load{number}@example.org", 1),
            MethodFields(MethodType.PHONE, f"+49 30 5{number:06}", 2, label=self.words(1)),
        )
        return self.chance.choice(ways)

    def date(self) -> DateFields:
        """Return an important date, the 29th of February among them."""
        month = self.chance.randint(1, 12)
        day = self.chance.randint(1, 29 if month == 2 else 30)
        return DateFields(self.choice("birthday", "anniversary"), month, day, lead_days=self.chance.randint(0, 14))

    def event(self) -> EventFields:
        """Return an event, past or to come or without a day."""
        return EventFields(self.label("Event"), self.choice(None, self.past(), self.coming()), self.words(1))

    def fields(self) -> PersonFields:
        """Return all that may be said of a new person."""
        return PersonFields(
            name=self.name(),
            organization=self.words(1),
            kind=self.choice("professional", "personal", "both"),
            circle_id=self.choice(None, 1, 2, 3, 4, 5),
            met_on=self.choice(None, self.past(400)),
            notes=self.words(),
            interests=tuple(self.tags()),
            groups=tuple(self.tags(1)),
            methods=(self.method(),),
            dates=(self.date(),) if self.chance.random() < 0.3 else (),
        )

    def file(self) -> Path:
        """Write a small table of people, some of whom are known or twice in it, and return its path."""
        lines = ["First Name,Last Name,Email Address,Company,Position,Connected On"]
        for _ in range(self.chance.randint(1, 12)):
            given, family = self.name().split(" ", 1)
            day = self.past(900)
            address = self.choice("", self.method().value if self.chance.random() < 0.5 else f"{family}@example.net")
            lines.append(f"{given},{family},{address},{self.words(1)},Engineer,{day:%d} Jun {day.year}")
        path = self.folder / "Connections.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path
