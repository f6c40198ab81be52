"""Finding names by what somebody types, also misspelt, and what of a name is emphasised."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.advice.matching import Lines, emphasis, mistakes_allowed, query_words
from models.text import fold

NAMES = [
    "Maya Okafor",
    "Tomás Lindqvist",
    "Priya Sundaram",
    "Mayumi Oka",
    "Jean-Paul Étienne Marchand",
    "ليلى حداد",
    "Søren Weiß",
    "Okafor Maya",
    "Mo Farah",
]
LINES = Lines([fold(name) for name in NAMES])
WORD = st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=4, max_size=12)


def found(query: str, most: int = 9) -> list[str]:
    return [NAMES[match.line] for match in LINES.find(query, most)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("maya", "Maya Okafor"),
        ("okafor", "Okafor Maya"),
        ("okafor maya", "Okafor Maya"),
        ("maya okafor", "Maya Okafor"),
        ("  MAYA   ok ", "Maya Okafor"),
        ("tomas", "Tomás Lindqvist"),
        ("weiss", "Søren Weiß"),
        ("soren", "Søren Weiß"),
        ("quist", ""),
        ("qvist", "Tomás Lindqvist"),
        ("oakfor", "Maya Okafor"),
        ("okfor", "Maya Okafor"),
        ("okaffor", "Maya Okafor"),
        ("lindqivst", "Tomás Lindqvist"),
        ("lndqvst", "Tomás Lindqvist"),
        ("mya okafro", "Maya Okafor"),
        ("ps", "Priya Sundaram"),
        ("mo", "Mo Farah"),
        ("حداد", "ليلى حداد"),
        ("paul", "Jean-Paul Étienne Marchand"),
        ("marchand etienne", "Jean-Paul Étienne Marchand"),
        ("xyz", ""),
        ("%_'\"*", ""),
        ("", ""),
    ],
)
def test_the_first_found(query: str, first: str) -> None:
    assert (found(query) or [""])[0] == first


def test_better_ways_of_finding_come_first() -> None:
    lines = Lines(["brok lam", "lamont brok", "x lamont", "salami", "lqmont"])
    assert [match.line for match in lines.find("lamont", 9)] == [1, 2, 4]
    assert [match.line for match in lines.find("lam", 9)][:4] == [1, 0, 2, 3]


def test_the_weightier_comes_first_among_equals() -> None:
    assert [match.line for match in Lines(["ada b", "ada a", "ada c"]).find("ada", 2)] == [0, 1]


@given(st.lists(st.lists(WORD, min_size=1, max_size=3), min_size=1, max_size=12), st.data())
def test_whoever_is_there_is_found_whole_by_beginnings_in_any_order_and_with_one_mistake(names, data) -> None:
    lines = Lines([" ".join(words) for words in names])
    wanted = data.draw(st.integers(0, len(names) - 1))
    words = names[wanted]
    most = len(names)

    def finds(query: str) -> bool:
        return any(match.line == wanted for match in lines.find(query, most))

    assert finds(" ".join(words))
    assert finds(" ".join(data.draw(st.permutations([word[: data.draw(st.integers(1, 12))] for word in words]))))
    word = data.draw(st.sampled_from(words))
    place = data.draw(st.integers(0, len(word) - 2))
    swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    dropped = word[: place + 1] + word[place + 2 :]
    if mistakes_allowed(swapped) and (len(words) == 1 or len(swapped) > 3):
        assert finds(swapped) or len(lines.find(swapped, 99)) >= most
    if len(dropped) > 3:
        assert finds(dropped) or len(lines.find(dropped, 99)) >= most


@given(st.lists(st.text(max_size=12).map(fold), max_size=8), st.text(max_size=8), st.integers(0, 5))
def test_any_text_is_looked_for_without_harm(lines, query, most) -> None:
    matches = Lines([line.replace("\n", " ") for line in lines]).find(query, most)
    assert len(matches) <= most
    assert len({match.line for match in matches}) == len(matches)
    assert all(0 < match.score <= 1 and 0 <= match.line < len(lines) for match in matches)


@pytest.mark.parametrize(
    ("query", "text", "heavy"),
    [
        ("maya", "Maya Okafor", ["Maya"]),
        ("oka ma", "Maya Okafor", ["Ma", "Oka"]),
        ("tomas", "Tomás Lindqvist", ["Tomás"]),
        ("weis", "Søren Weiß", ["Weiß"]),
        ("fi", "ﬁne", ["ﬁ"]),
        ("etienne", "Jean-Paul E\u0301tienne", ["E\u0301tienne"]),
        ("oakfor", "Maya Okafor", ["Okafor"]),
        ("ps", "Priya Sundaram", ["P", "S"]),
        ("qvist", "Tomás Lindqvist", ["qvist"]),
        ("chess", "Maya Okafor", []),
        ("حداد", "ليلى حداد", ["حداد"]),
        ("", "Maya", []),
    ],
)
def test_what_was_found_is_emphasised(query: str, text: str, heavy: list[str]) -> None:
    assert [text[start:end] for start, end in emphasis(query, text)] == heavy


@given(st.text(max_size=12), st.text(max_size=30))
def test_emphasis_is_parts_of_the_text_in_order(query, text) -> None:
    runs = emphasis(query, text)
    borders = [border for run in runs for border in run]
    assert borders == sorted(borders)
    assert all(0 <= start < end <= len(text) for start, end in runs)


@given(st.text(max_size=20))
def test_words_of_a_query_are_folded_and_have_something_in_them(text) -> None:
    for word in query_words(text):
        assert word == fold(word)
        assert any(character.isalnum() for character in word)
