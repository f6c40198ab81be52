"""A large book to measure with: the same people for the same seed, on every machine.

It is written by plain SQL inside one transaction, as an import of so many people would take minutes.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import apsw

from benchmarks.names import given_and_family
from models import search
from models.book import Book
from models.clock import FixedClock
from models.database import FILE_NAME
from models.operations.saved_views import save_view
from models.queries import PeopleFilter
from models.text import fold
from scheduler.opening import open_planned_book
from scheduler.planner import rebuild

NOW = datetime.fromisoformat("2026-11-23T08:00")
INTERACTIONS_EACH = 10
# So many interactions has the first person of the book, whose story is to be opened fast too.
LONG_STORY = 500

_INTERESTS = (
    "Chess Jazz Databases Pottery Sailing Climbing Rust Typography Football Cooking Books Podcasts Beekeeping Opera "
    "Go Cycling Gardening Linguistics Robotics Photography"
).split()
_RARE_INTERESTS = 1200
_GROUPS, _PLACES = 60, "Berlin Lisbon Oslo Lagos Kyoto Zürich Tōkyō Mumbai Wien Cairo".split()
_COMPANIES = "Northwind Lumen Harbour Weiss Kestrel Alder Quayside Meridian".split()
_TITLES = ("", "Engineer", "Designer", "Partner", "Teacher", "Physician", "Researcher")
_WORDS = (
    "chess talk garden meeting slides review trail coffee migration paper sailing children moving house hiring "
    "conference lunch book article music cooking data pottery climbing football travel Lisbon workshop bridge grant"
).split()
_KINDS = ("professional", "personal", "both")
_MEDIA = ("email", "message", "call", "in_person", "video")
_CIRCLE_DAYS = (14, 30, 90, 180, 365)
_CIRCLE_SHARES = (1, 3, 20, 36, 40)
_TODAY = NOW.date()


def build(directory: Path, people: int, seed: int = 7) -> None:
    """Make a book of so many people, with ten interactions each on average, in a directory that holds none yet."""
    book = open_planned_book(directory, FixedClock(NOW))
    chance = Random(seed)
    try:
        # Of a book that is not there yet nothing can be lost; in the log of a transaction of gigabytes SQLite would
        # look for each page the longer, the longer the log gets.
        book.database.pragma("journal_mode", "off")
        with book.database.atomic("IMMEDIATE"):
            _add_tags(book)
            circles = _add_people(book, people, chance)
            _add_links(book, people, chance)
            _add_methods(book, people, chance)
            _add_story(book, people, circles, chance)
            search.rebuild()
        rebuild(book)
        book.database.pragma("journal_mode", "wal")
        save_view(book, "Inner circle", PeopleFilter(circles=("Inner circle",)))
        save_view(book, "Chess friends", PeopleFilter(interests=("Chess",)))
        save_view(book, "Wilting · work", PeopleFilter(warmths=("wilting",), kinds=("professional",)))
    finally:
        book.close()


def copy_book(source: Path, directory: Path) -> None:
    """Copy a book that was built before, and nobody has open, into a directory that holds none."""
    # By SQLite, as what was written last may still stand in the log beside the file.
    original = apsw.Connection(str(source / FILE_NAME))
    copy = apsw.Connection(str(directory / FILE_NAME))
    try:
        with copy.backup("main", original, "main") as backup:
            backup.step()
        copy.pragma("journal_mode", "wal")
    finally:
        copy.close()
        original.close()


def _insert(book: Book, table: str, columns: str, rows: Iterator[tuple[Any, ...]] | list[tuple[Any, ...]]) -> None:
    marks = ", ".join("?" * (columns.count(",") + 1))
    statement = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})"
    book.database.connection().cursor().executemany(statement, rows)


def _add_tags(book: Book) -> None:
    names = [*_INTERESTS, *(f"Topic {number}" for number in range(_RARE_INTERESTS))]
    _insert(book, "interest", "name, folded, mine", [(name, fold(name), at < 6) for at, name in enumerate(names)])
    groups = [f"Group {number}" for number in range(_GROUPS)]
    _insert(book, "contact_group", "name, folded", [(name, fold(name)) for name in groups])


def _add_people(book: Book, people: int, chance: Random) -> list[int | None]:
    """Add the people and return the circle of each, None for those without a rhythm."""
    circles: list[int | None] = []
    # What nobody of this book has.
    empty = "name_prefix, additional_name, name_suffix, nickname, phonetic_name, department, stage_reason, how_met"
    written = (*[""] * 8, "", 0, 0)

    def rows() -> Iterator[tuple[Any, ...]]:
        for id_ in range(1, people + 1):
            given, family = given_and_family(chance)
            name = f"{given} {family}"
            circle = chance.choices((1, 2, 3, 4, 5), _CIRCLE_SHARES)[0] if chance.random() < 0.8 else None
            circles.append(circle)
            added = (_TODAY - timedelta(days=chance.randrange(200, 2000))).isoformat()
            kind, status = chance.choice(_KINDS), chance.choices(("active", "paused", "let_go"), (90, 6, 4))[0]
            title, company = chance.choice(_TITLES), f"{chance.choice(_COMPANIES)} {chance.randrange(400)}"
            work = (title, company, chance.choice(_PLACES))
            notes = f"Likes {chance.choice(_WORDS)}" if chance.random() < 0.3 else ""
            about = (kind, status, circle, notes, "relationship", f"{added} 09:00:00", f"{added} 09:00:00")
            yield (id_, f"bench-{id_}", name, fold(name), given, family, *work, *about, *written)

    columns = (
        "id, uid, name, sort_name, given_name, family_name, title, organization, place, kind, status, circle_id, "
        f"notes, stage, added_at, edited_at, {empty}, better_not_mention, no_rhythm, sample"
    )
    _insert(book, "contact", columns, rows())
    return circles


def _add_links(book: Book, people: int, chance: Random) -> None:
    """Give everybody about three interests, of which a few are common and most are rare, and some a group."""
    count = len(_INTERESTS) + _RARE_INTERESTS
    interests = (
        (id_, min(int(5 * chance.paretovariate(0.6)) - 4, count))
        for id_ in range(1, people + 1)
        for _ in range(chance.randrange(1, 6))
    )
    _insert(book, "contact_interest", "contact_id, interest_id", interests)
    groups = ((id_, chance.randrange(1, _GROUPS + 1)) for id_ in range(1, people + 1) if chance.random() < 0.5)
    _insert(book, "group_member", "contact_id, group_id", groups)
    known = ((id_, chance.randrange(1, people + 1), "colleagues") for id_ in range(2, people + 1, 4))
    _insert(book, "acquaintance", "contact_id, other_id, how", (row for row in known if row[0] != row[1]))
    days = (
        (id_, "birthday", "", 1980, chance.randrange(1, 13), chance.randrange(1, 29), 7) for id_ in range(1, people, 80)
    )
    _insert(book, "important_date", "contact_id, type, label, year, month, day, lead_days", days)


def _add_methods(book: Book, people: int, chance: Random) -> None:
    """Give everybody an address to write to, most a number to call and some a profile."""
    named = dict(book.database.execute_sql("SELECT key, id FROM platform"))

    def methods() -> Iterator[tuple[Any, ...]]:
        for id_ in range(1, people + 1):
            address = f"person{id_}@example.org"
            mail = chance.choice(("work_email", "private_email"))
            yield id_, named[mail], "email", address, address, "", 0
            if chance.random() < 0.7:
                number = f"+49301{id_:07}"
                platform = chance.choice(("mobile", "work_phone", "whatsapp", "signal"))
                yield id_, named[platform], "phone", number, number, "", 1
            if chance.random() < 0.5:
                yield id_, named["linkedin"], "url", f"person-{id_}", f"linkedin.com/in/person-{id_}", "", 2

    _insert(book, "contact_method", "contact_id, platform_id, type, value, normalized, label, position", methods())


def _add_story(book: Book, people: int, circles: list[int | None], chance: Random) -> None:
    """Tell what happened with each: about as often as their rhythm wants it, and to some a little too seldom."""
    # Whom each interaction is with, by its id.
    whom = array("I")

    def interactions() -> Iterator[tuple[Any, ...]]:
        for contact_id in range(1, people + 1):
            circle = circles[contact_id - 1]
            rhythm = _CIRCLE_DAYS[circle - 1] if circle else 200
            day: date = _TODAY - timedelta(days=int(rhythm * chance.triangular(0, 1.15, 0.3)) + 1)
            for _ in range(LONG_STORY if contact_id == 1 else chance.randrange(1, 2 * INTERACTIONS_EACH)):
                whom.append(contact_id)
                note = " ".join(chance.choices(_WORDS, k=6)).capitalize() if chance.random() < 0.4 else ""
                direction = chance.choice(("out", "in", "both"))
                yield len(whom), day.isoformat(), chance.choice(_MEDIA), direction, note, 0, 0, 0, f"{day} 09:00:00"
                day -= timedelta(days=1 + int(rhythm * chance.random() * (0.05 if contact_id == 1 else 1)))

    columns = "id, date, medium, direction, note, gave, asked, received, added_at"
    _insert(book, "interaction", columns, interactions())
    links = ((id_, contact_id, 1) for id_, contact_id in enumerate(whom, start=1))
    _insert(book, "interaction_contact", "interaction_id, contact_id, counts", links)
