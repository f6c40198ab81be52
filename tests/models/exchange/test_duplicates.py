"""Which pairs are worth comparing."""

from __future__ import annotations

import random
from itertools import combinations

from models.exchange.duplicates import Names
from models.exchange.likeness import Entry, Strength, judge, name_forms

GIVEN = "Ada Robert Bob Yulia Julia Юлия Stefan Stephan Katarzyna Wei Maya".split()
FAMILY = "Lindgren Lindgreen Okafor Meyer Maier Müller Mueller Chaikovskaya Чайковская Berg".split()


def index(names: list[str], marks: dict[int, tuple[str, ...]] | None = None) -> Names:
    made = Names()
    for id_, name in enumerate(names):
        made.add(id_, name_forms(name), (marks or {}).get(id_, ()))
    return made


def test_what_comparing_all_with_all_would_find_is_found() -> None:
    source = random.Random(7)
    names = [f"{source.choice(GIVEN)} {source.choice(FAMILY)}" for _ in range(60)] + ["A. Lindgren", "Okafor, Maya"]
    names = list(dict.fromkeys(names))
    entries = [Entry(id_, name) for id_, name in enumerate(names)]
    likely = {
        (one.id, other.id)
        for one, other in combinations(entries, 2)
        if (found := judge(one, other)) is not None and found.strength >= Strength.LIKELY
    }
    assert likely
    assert likely <= set(index(names).pairs())


def test_a_common_name_is_compared_where_something_else_agrees() -> None:
    marks = {3: ("lumen",), 41: ("lumen",), 50: ("harbour",)}
    assert list(index(["John Smith"] * 400, marks).pairs()) == [(3, 41)]


def test_the_work_grows_with_the_people_and_not_with_their_pairs() -> None:
    source = random.Random(1)
    syllables = "an ber cor dal fen gor hal jen kal lor man nor per qui ron sal tor ver wil zim".split()

    def pairs(count: int) -> int:
        words = ["".join(source.choices(syllables, k=3)) for _ in range(count)]
        return len(list(index([f"{source.choice(GIVEN)} {word}" for word in words]).pairs()))

    assert pairs(2000) < 2000


def test_cancelled_it_ends() -> None:
    assert list(index(["Ada Lindgren", "Ada Lindgren"]).pairs(cancelled=lambda: True)) == []


def test_pairs_of_new_people_only() -> None:
    made = index(["Ada Lindgren", "Ada Lindgren"])
    made.add(-1, name_forms("Lindgren, Ada"))
    assert sorted(made.pairs(only_new=True)) == [(-1, 0), (-1, 1)]


def test_numbers_are_no_slips_of_each_other() -> None:
    """People who were counted on, as Person 1201 and Person 1202, are two; a digit for a letter is a slip.

    Phones and people put one digit behind a name to have an entry twice.
    """
    assert judge(Entry(1, "Ada Lindgren1"), Entry(2, "Ada Lindgren2")) is not None
    assert list(index(["Ada Lindgren1", "Ada Lindgren2"]).pairs()) == [(0, 1)]
    assert judge(Entry(1, "Person 1201"), Entry(2, "Person 1202")) is None
    assert judge(Entry(1, "Person 1"), Entry(2, "Person 12")) is None, "a digit is no initial"
    assert judge(Entry(1, "Ada Lindgr3n"), Entry(2, "Ada Lindgren")) is not None
    assert list(index([f"Person {number}" for number in range(1000, 3000)]).pairs()) == []
    assert list(index(["Ada Lindgr3n", "Ada Lindgren"]).pairs()) == [(0, 1)]


def test_a_slip_in_the_letters_of_a_word_with_a_number_is_one() -> None:
    """As people are called in chats: with the year they were born."""
    assert judge(Entry(1, "Ada Lindgren1985"), Entry(2, "Ada Lindgern1985")) is not None
    assert judge(Entry(1, "Ada Lindgren1985"), Entry(2, "Ada Lindgern1986")) is None
    made = index(["Ada Lindgren1985", "Ada Lindgern1985", "Ada Lindgern1986"])
    assert sorted(made.pairs()) == [(0, 1)]


def test_those_of_one_name_are_looked_through_once_however_many_names_are_near() -> None:
    """Each “Anna S…” asked anew what all who are Anna S. have in common with somebody."""

    class Counted(dict[int, tuple[str, ...]]):
        asked = 0

        def __getitem__(self, id_: int) -> tuple[str, ...]:
            self.asked += 1
            return super().__getitem__(id_)

    letters = "aeiouktr"
    near = [f"Anna S{one}{two}{three}" for one in letters for two in letters for three in letters]
    made = index([*["Anna S."] * 500, *near], {id_: (f"company {id_ % 250}",) for id_ in range(1012)})
    counted = made._marks = Counted(made._marks)
    assert len(list(made.pairs())) > 500
    assert counted.asked < 10_000
