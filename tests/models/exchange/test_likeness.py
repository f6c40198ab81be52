"""How likely two entries are one person, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.likeness import Entry, Likeness, Strength, judge
from models.exchange.transliteration import rough
from models.text import fold


def compared(one: str | Entry, other: str | Entry) -> Likeness | None:
    first = Entry(1, one) if isinstance(one, str) else one
    second = Entry(2, other) if isinstance(other, str) else other
    return judge(first, second)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Ada Lindgren", "ada lindgren", "They have the same name."),
        ("Ada Lindgren", "Lindgren, Ada", "It is the same name, written in another way."),
        ("José Álvarez", "Jose Alvarez", "They have the same name."),
        ("Jürgen Müller", "Juergen Mueller", "It is the same name, written in another way."),
        ("Dr. Ada Lindgren", "Ada Lindgren", "It is the same name, written in another way."),
        ("Bob Miller", "Robert Miller", "One given name is a form of the other."),
        ("Юлия Чайковская", "Yulia Chaikovskaya", "The names sound alike."),
        ("Иван Петров", "Ivan Petrov", "It is the same name, written in another way."),
        ("Stefan Meyer", "Stefan Maier", "The names sound alike."),
        ("Giorgos Papadopoulos", "Γιώργος Παπαδόπουλος", "It is the same name, written in another way."),
        ("Katarzyna Wisniewska", "Katarzyna Wisnewska", "The names differ by one letter, perhaps a slip."),
        ("Ada Lovelace Byron", "Ada Lovelace", "One name is a part of the other."),
        ("ada.lindgren@lumen.example", "Ada Lindgren", "The address of one holds the other's name."),
        ("山田 太郎", "山田太郎", "It is the same name, written in another way."),
    ],
)
def test_variants_of_a_name_are_likely_and_say_why(one: str, other: str, reason: str) -> None:
    found = compared(one, other)
    assert found is not None
    assert found.strength is Strength.LIKELY
    assert [sentence.english() for sentence in found.reasons] == [reason]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lindgren", "Ada Berg"),
        ("Anna Maria Schmidt", "Anna Lena Schmidt"),
        ("Ada", "Ada Lindgren"),
        ("Ada & Bo Lindgren", "Ada Lindgren"),
        ("Jan Novak", "Jana Novak"),
        ("Karl Berg", "Maria Berg"),
        ("Ada", "Ada"),
    ],
)
def test_other_names_are_no_reason(one: str, other: str) -> None:
    assert compared(one, other) is None


def test_namesakes_with_other_addresses_are_weak_until_something_else_agrees() -> None:
    one = Entry(1, "Ada Lindgren", keys=("email:ada@lumen.example",))
    other = Entry(2, "Ada Lindgren", keys=("email:ada@home.example",))
    found = compared(one, other)
    assert found is not None
    assert found.strength is Strength.WEAK
    assert [sentence.english() for sentence in found.doubts] == ["Their email addresses differ."]
    at_work = [Entry(e.id, e.name, organization=o, keys=e.keys) for e, o in ((one, "Lumen"), (other, "Lumen GmbH"))]
    found = compared(*at_work)
    assert found is not None
    assert found.strength is Strength.LIKELY
    assert "Both are at Lumen." in [sentence.english() for sentence in found.reasons]


def test_two_profiles_or_birthdays_are_two_people() -> None:
    profiles = [Entry(n, "Ada Lindgren", keys=(f"url:linkedin.com/in/ada{n}",)) for n in (1, 2)]
    assert compared(*profiles) is None
    born = [Entry(n, "Ada Lindgren", birthday=(None, n, 3)) for n in (1, 2)]
    assert compared(*born) is None


def test_a_shared_address_under_other_names_is_a_question_and_no_more() -> None:
    found = compared(
        Entry(1, "Ada Berg", keys=("email:us@x.example",)), Entry(2, "Bo Lind", keys=("email:us@x.example",))
    )
    assert found is not None
    assert found.strength is Strength.WEAK
    assert found.reasons[0].english() == "Both have the email address us@x.example."


def test_the_same_work_and_birthday_make_it_strong() -> None:
    one = Entry(1, "Bob Miller", organization="Lumen Inc.", birthday=(1980, 5, 4))
    found = compared(one, Entry(2, "Robert Miller", organization="lumen", birthday=(None, 5, 4)))
    assert found is not None
    assert found.strength is Strength.STRONG


_entries = st.builds(
    Entry,
    st.integers(1, 9),
    st.text(max_size=20).filter(str.strip),
    st.text(max_size=8),
    st.tuples() | st.tuples(st.text(max_size=8)),
    st.text(max_size=8),
    keys=st.tuples() | st.tuples(st.sampled_from(["email:a@b.c", "url:x.com/a", "phone:+1"])),
)


@given(_entries, _entries)
def test_likeness_is_the_same_both_ways(one: Entry, other: Entry) -> None:
    there, back = judge(one, other), judge(other, one)
    assert (there is None) == (back is None)
    if there is not None and back is not None:
        assert (there.strength, there.points) == (back.strength, back.points)


@given(st.text(max_size=30))
def test_any_word_has_a_rough_spelling(text: str) -> None:
    assert isinstance(rough(fold(text)), str)
