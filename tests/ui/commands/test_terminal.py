"""Text in a terminal, and days as they are written."""

from __future__ import annotations

import json
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InvalidValueError
from ui.commands import terminal, values
from ui.commands.answer import as_json_text

TODAY = date(2026, 11, 23)


@given(st.text())
def test_nothing_harmful_is_left(text):
    shown = terminal.harmless(text)
    assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
    assert terminal.harmless(shown) == shown


def test_emoji_and_words_in_other_scripts_stay_whole():
    for text in ("👩‍👩‍👧 Ada", "مريم", "नमस्ते", "Zoë", "王小明"):
        assert terminal.harmless(text) == text


@given(st.text(), st.integers(1, 20))
def test_cut_text_fits(text, columns):
    shown = terminal.fitted(terminal.harmless(text), columns)
    assert terminal.width(shown) <= columns


def test_widths():
    assert [terminal.width(text) for text in ("Ada", "王小明", "Zoë", "e\u0301")] == [3, 6, 3, 1]
    assert terminal.fitted("王小明研究所", 7) == "王小明…"


@pytest.mark.parametrize("columns", [20, 40, 60, 200])
def test_a_table_fits_into_the_terminal(monkeypatch, columns):
    monkeypatch.setattr(terminal, "_room", lambda: columns)
    rows = [("1", "Maya Okafor", "Chief Technology Officer, Fjordtech Scandinavia"), ("12", "王小明", "研究所" * 5)]
    lines = list(terminal.table(("Id", "Name", "Work"), rows, right=frozenset({0})))
    assert len(lines) == 3
    assert all(terminal.width(line) <= columns for line in lines) or columns < 22
    assert lines[1].startswith(" 1  Maya")


def test_a_table_that_goes_elsewhere_is_whole(monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    (_, line) = terminal.table(("Name",), [("x" * 300,)])
    assert line == "x" * 300


@given(st.text())
def test_json_is_exact_and_harmless(text):
    written = as_json_text({"name": text})
    assert json.loads(written) == {"name": text}
    assert not any(0x7F <= ord(character) < 0xA0 or character in "\u202e\u2066" for character in written)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_days_are_read_as_they_are_written(day):
    assert values.day(day.isoformat(), TODAY) == day
    assert values.moment(day.isoformat(), TODAY) == (day, None)
    assert values.moment(f"{day.isoformat()}T23:59", TODAY) == (day, time(23, 59))


@given(st.text())
def test_whatever_is_no_day_is_told(text):
    for read in (
        lambda: values.day(text, TODAY),
        lambda: values.moment(text, TODAY),
        lambda: values.birthday(text, TODAY),
    ):
        try:
            read()
        except InvalidValueError as error:
            assert str(error).endswith(".")  # noqa: PT017 - any other exception fails the test


def test_words_for_days():
    assert values.day(" Today ", TODAY) == TODAY
    assert values.day("yesterday", TODAY) == date(2026, 11, 22)
    assert values.moment("tomorrow", TODAY) == (date(2026, 11, 24), None)
