"""Sentences, days and counts as the window says them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt

from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.sentences import Sentence
from scheduler.today import todays_list
from ui.words import ago_words, coming_day, counted, day_words, first_of_week, isolated, say

TODAY = date(2026, 11, 23)
# Where what is filled in is no person's name, or goes to a terminal.
ELSEWHERE = ("commands", "importing", "settings/about_section.py", "screenshots")


@pytest.fixture(autouse=True)
def every_text_is_known():
    """Texts made up for these tests are in no catalogue."""


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-400, "19 Oct 2025"),
        (-6, "17 Nov"),
        (-1, "yesterday"),
        (0, "today"),
        (1, "tomorrow"),
        (2, "Wed"),
        (6, "Sun"),
        (7, "30 Nov"),
        (60, "22 Jan 2027"),
    ],
)
def test_days(qapp, days, words):
    assert day_words(TODAY + timedelta(days=days), TODAY) == words


@pytest.mark.parametrize(
    ("days", "words"), [(0, "today"), (1, "tomorrow"), (2, "Wednesday"), (7, "Monday"), (8, "1 Dec")]
)
def test_a_day_ahead_in_a_sentence(qapp, days, words):
    assert coming_day(TODAY + timedelta(days=days), TODAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, "Thu"),
        (0, "today"),
        (1, "yesterday"),
        (2, "2 days ago"),
        (59, "59 days ago"),
        (60, "2 months ago"),
        (730, "2 years ago"),
    ],
)
def test_how_long_ago(qapp, days, words):
    assert ago_words(TODAY - timedelta(days=days), TODAY) == words


def test_counts_and_values(qapp):
    assert [counted("1 person", "{n} people", n) for n in (0, 1, 2)] == ["0 people", "1 person", "2 people"]
    inner = Sentence("on {day}", values={"day": date(2026, 8, 14)})
    told = Sentence("{name} {inner} at {at}, {when}", values={"name": "{Ada}", "inner": inner, "at": time(15)})
    told = Sentence(told.one, values={**told.values, "when": datetime(2026, 8, 14, 9, 30)})
    assert say(told) == "{Ada} on 14 Aug at 15:00, 14 Aug 09:30"


@pytest.mark.parametrize(("last", "words"), [(date(2026, 8, 14), "14 Aug"), (date(2023, 8, 14), "14 Aug 2023")])
def test_a_reason_says_the_year_where_it_is_another_one(qapp, book, last, words):
    maya = add_person(book, PersonFields(name="Maya", circle_id=3)).result
    log_interaction(book, [maya], medium="call", on=last)
    assert say(todays_list(book).entries[0].reason).endswith(f" · Network, every 90 days · last spoke {words}")


def test_a_name_that_reads_from_the_right_turns_nothing_round() -> None:
    sentence = Sentence("{name} is due", values={"name": "ليلى حداد"})
    assert say(sentence) == "\u2068ليلى حداد\u2069 is due"
    assert say(Sentence("{name} is due", values={"name": "Zoë"})) == "Zoë is due"


def test_in_a_window_that_reads_from_the_right_it_is_the_other_names(qapp) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert isolated("Zoë") == "\u2068Zoë\u2069"
        assert isolated("ليلى") == "ليلى"
        assert isolated("2026") == "2026"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def names_filled_in(source: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the expression of every name that a file puts into a sentence by itself."""
    for call in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "format":
            for keyword in call.keywords:
                if keyword.arg in ("name", "other", "a", "b"):
                    yield call.lineno, ast.unparse(keyword.value)


def test_every_name_put_into_a_sentence_is_isolated() -> None:
    ui = Path(__file__).parents[2] / "ui"
    bare = [
        f"{path.relative_to(ui)}:{line}: {value}"
        for path in sorted(ui.rglob("*.py"))
        if not path.relative_to(ui).as_posix().startswith(ELSEWHERE)
        for line, value in names_filled_in(path)
        if not value.startswith("isolated(")
    ]
    assert not bare


def test_a_forced_direction_ends_with_the_name_it_is_in() -> None:
    assert isolated("Anna \u202egnp.exe\u2066") == "Anna gnp.exe"


@pytest.mark.parametrize(("language", "first"), [("de_DE", date(2026, 11, 23)), ("en_US", date(2026, 11, 29))])
def test_a_week_begins_as_the_locale_counts(language: str, first: date) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert first_of_week(date(2026, 11, 29)) == first
    finally:
        QLocale.setDefault(before)
