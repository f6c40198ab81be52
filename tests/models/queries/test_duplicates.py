"""Finding duplicates in the book, and keeping apart who is not the same."""

from __future__ import annotations

import pytest

from models import text
from models.errors import InvalidValueError
from models.exchange import likeness
from models.exchange.duplicates import Names
from models.exchange.identity import name_words
from models.exchange.likeness import Strength, company, name_forms
from models.exchange.transliteration import rough
from models.operations.duplicates import keep_apart
from models.operations.fields import MethodFields, PersonFields
from models.operations.merging import merge_people
from models.operations.people import add_person, delete_people
from models.queries.duplicates import add_book_names, different_pairs, find_duplicates


def add(book, name: str, **fields) -> int:
    return add_person(book, PersonFields(name=name, **fields)).result


def found_pairs(*strengths: Strength) -> list[tuple[int, int]]:
    return [pair.ids for pair in find_duplicates().duplicates if not strengths or pair.likeness.strength in strengths]


def email(value: str) -> list[MethodFields]:
    return [MethodFields(type="email", value=value)]


def test_the_most_likely_come_first_and_strangers_never(book) -> None:
    bob, robert = add(book, "Bob Miller"), add(book, "Robert Miller")
    ada, lindgren = (
        add(book, "Ada Lindgren", organization="Lumen"),
        add(book, "Lindgren, Ada", organization="Lumen Ltd"),
    )
    add(book, "Maya Okafor")
    assert found_pairs() == [(ada, lindgren), (bob, robert)]
    assert find_duplicates().counts == {Strength.STRONG: 1, Strength.LIKELY: 1}


def test_a_shared_mailbox_is_a_weak_question(book) -> None:
    one = add(book, "Ada Berg", methods=email("us@home.example"))
    other = add(book, "Bo Lind", methods=email("US@home.example"))
    assert found_pairs(Strength.WEAK) == [(one, other)]


def test_those_kept_apart_are_asked_about_no_more_until_it_is_undone(book) -> None:
    one, other = add(book, "Ada Lindgren"), add(book, "Ada Lindgren")
    keep_apart(book, other, one)
    assert different_pairs() == {(one, other)}
    assert found_pairs() == []
    book.undo()
    assert found_pairs() == [(one, other)]
    book.redo()
    assert found_pairs() == []


def test_kept_apart_survives_a_merge_on_either_side(book) -> None:
    one, other, third = add(book, "Ada Lindgren"), add(book, "Ada Lindgren"), add(book, "Ada Lindgren")
    keep_apart(book, one, third)
    merge_people(book, other, [third])
    assert different_pairs() == {(one, other)}
    assert found_pairs() == []
    book.undo()
    merge_people(book, other, [one])
    assert different_pairs() == {(other, third)}


def test_saying_it_twice_records_nothing_more(book) -> None:
    one, other = add(book, "Ada Lindgren"), add(book, "Ada Lindgren")
    keep_apart(book, one, other)
    assert keep_apart(book, one, other).operation_id is None
    with pytest.raises(InvalidValueError):
        keep_apart(book, one, one)
    delete_people(book, [other])
    assert different_pairs() == set()


def test_nothing_is_remembered_of_names_once_the_search_is_over(book) -> None:
    add(book, "Zoë Ångström", organization="Lumière")
    add(book, "Åsa Müller-Øst", nickname="Åsi")
    find_duplicates()
    worked_out = (name_forms, company, likeness._word, likeness._latin_words, name_words, rough, text._folded_before)
    assert [one.cache_info().currsize for one in worked_out] == [0] * len(worked_out)


def test_who_stops_waits_for_no_more_names(book) -> None:
    add(book, "Ada Lindgren")
    add(book, "Ada Lindgren")
    names = Names()
    add_book_names(names, lambda: True)
    assert len(names) == 0
    assert find_duplicates(cancelled=lambda: True).duplicates == []
