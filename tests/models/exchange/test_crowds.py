"""Whom a row can mean of many behind one address: all whose name is compatible, and few others."""

from __future__ import annotations

import random
from typing import Any

import pytest

from models.book import Book
from models.exchange import known, matching
from models.exchange.crowds import Crowd
from models.exchange.files import read_people
from models.exchange.identity import is_stand_in, names_compatible
from models.exchange.preview import preview
from models.operations.importing import import_people
from tests.models.content import recorded_content

_HEADER = "First Name,Last Name,Email,Company\n"
# Initials, titles, forms, umlauts in two spellings, couples, words twice, none at all.
_WORDS = (
    "Ada Robert Bob Rob Müller Mueller Muller Lindgren A B S. Smith Maria Anna Ann Jr Dr. und & O'Neil ONeil Al "
    "Alexander Sandra Van vanGogh Gogh 李 伟 李伟 A.B. … ! Anna-Maria Li-Wei Roe ue Goethe J R. ada@x.example"
).split()
_GIVEN, _FAMILY = ("Ada Bob Robert Wei Maya A".split(), "Holm Berg Okafor Müller Mueller B".split())


def names(chance: random.Random, count: int) -> list[str]:
    return [" ".join(chance.choices(_WORDS, k=chance.randint(1, 4))) for _ in range(count)]


def shared(rows: int, seed: int = 3) -> bytes:
    """A file whose people all have one mailbox, some of them under one name."""
    chance = random.Random(seed)
    lines = (f"{chance.choice(_GIVEN)},{chance.choice(_FAMILY)}{n % 70},info@x.example,C{n}" for n in range(rows))
    return (_HEADER + "\n".join(lines)).encode()


@pytest.mark.parametrize("seed", range(20))
def test_everybody_compatible_is_likely_in_their_order(seed: int) -> None:
    chance = random.Random(seed)
    crowd, there = Crowd(), names(chance, 60)
    for id_, name in enumerate(there):
        crowd.add(id_, [name])
    for asked in names(chance, 60):
        compatible = [id_ for id_, name in enumerate(there) if is_stand_in(name) or names_compatible(asked, name)]
        likely = crowd.likely(asked)
        assert likely == sorted(likely)
        assert set(compatible) <= set(likely), asked


def test_the_same_is_decided_with_and_without(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second file finds them in the book, and both the mailbox's first person as the possible duplicate."""
    told = []
    for few in (known._FEW, 10_000):
        monkeypatch.setattr(known, "_FEW", few)
        results: list[Any] = []
        for seed in (3, 4):
            file = read_people(shared(200, seed), name="people.csv")
            foreseen = preview(book, file)
            results.append((foreseen.created, foreseen.updated, foreseen.unchanged, foreseen.possible_duplicates))
            done = import_people(book, file, circle_id=None).result
            results.append((done.created, done.updated, done.unchanged, done.possible_duplicates))
            results.append([(one - min(done.created_ids), other) for one, other in done.possible_duplicate_ids[:1]])
            results.append(_without_ids())
        told.append(results)
        book.undo()
        book.undo()
    assert told[0][0] == told[0][1] != (0, 0, 0, 0)
    assert [told[0][place] for place in (0, 1, 3, 4, 5, 7)] == [told[1][place] for place in (0, 1, 3, 4, 5, 7)]


def _without_ids() -> list[tuple[str, str]]:
    return sorted((row[3], row[10]) for row in recorded_content()["contact"])


@pytest.mark.parametrize("way", ["preview", "import"])
def test_few_names_are_compared(book: Book, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """Of 1,200 rows with one mailbox each was compared with all before it: 700,000 times."""
    compared = 0

    def counted(one: str, other: str) -> bool:
        nonlocal compared
        compared += 1
        return names_compatible(one, other)

    monkeypatch.setattr(matching, "names_compatible", counted)
    chance = random.Random(1)
    syllables = "an ber cor dal fen gor hal jen kal lor man nor per qui ron sal tor ver wil zim".split()
    rows = (
        f"{chance.choice(_GIVEN[:5])},{''.join(chance.choices(syllables, k=3))},info@x.example,C" for _ in range(1200)
    )
    file = read_people((_HEADER + "\n".join(rows)).encode(), name="people.csv")
    if way == "preview":
        preview(book, file)
    else:
        import_people(book, file, circle_id=None)
    assert compared < 5000


def test_what_was_counted_behind_one_mailbox_is_not_joined(book: Book) -> None:
    """Of twenty rooms nine were left: Room 10 to Room 19 were taken for Room 1, as if that were an initial."""
    rows = "\n".join(f"Room,{number},info@x.example,C" for number in range(1, 21))
    result = import_people(book, read_people((_HEADER + rows).encode(), name="rooms.csv"), circle_id=None).result
    assert (result.created, result.possible_duplicates) == (20, 19)
