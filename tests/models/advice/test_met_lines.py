"""Lines as people jot down whom they met."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.advice.met_lines import MetLine, is_more_than_a_name, listed, read_met_line, read_met_lines, read_reach
from models.text import fold


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Ana Lima", MetLine("Ana Lima")),
        (
            "Priya Sundaram – open data, pottery – asked about my migration checklist",
            MetLine("Priya Sundaram", ("Open data", "Pottery"), "asked about my migration checklist"),
        ),
        (
            "- Tom Berg (Northwind): chess; wants to see the slides tom@berg.example",
            MetLine("Tom Berg", ("Chess",), "wants to see the slides", "Northwind", "tom@berg.example"),
        ),
        ("3. Ana Lima, Harbour Data - jazz and sailing", MetLine("Ana Lima", ("Jazz", "Sailing"), "", "Harbour Data")),
        ("Ana - promised to send her the book", MetLine("Ana", (), "promised to send her the book")),
        (
            "Jörg Meier | Klettern, Brot backen | erzählte von seinem Umbau https://www.linkedin.com/in/joerg",
            MetLine(
                "Jörg Meier",
                ("Klettern", "Brot backen"),
                "erzählte von seinem Umbau",
                profile="https://www.linkedin.com/in/joerg",
            ),
        ),
        ("Eva – über ihr Segelboot gesprochen", MetLine("Eva", (), "über ihr Segelboot gesprochen")),
        ("Ana Lima, jazz, sailing", MetLine("Ana Lima", ("Jazz", "Sailing"))),
        ("Jean-Luc Moreau – space", MetLine("Jean-Luc Moreau", ("Space",))),
        (
            "Kim\tdesign\tmet at the coffee bar\tkim@k.example +47 912 34 567",
            MetLine("Kim", ("Design",), "met at the coffee bar", "", "kim@k.example", "", "+47 912 34 567"),
        ),
        ("maya@x.example", MetLine("maya", email="maya@x.example")),
        ("  –  ", MetLine("")),
    ],
)
def test_a_line_is_read(line: str, read: MetLine) -> None:
    assert read_met_line(line) == read


def test_a_known_interest_may_be_long_and_stand_behind_another() -> None:
    known = {fold("history of the printed book"), fold("chess")}
    read = read_met_line("Ana – history of the printed book – chess – call her", known)
    assert (read.interests, read.note) == (("History of the printed book", "Chess"), "call her")
    assert read_met_line("Ana – history of the printed book").note == "history of the printed book"


def test_several_lines_without_the_empty_ones() -> None:
    assert [line.name for line in read_met_lines("Ana\n\n  \n* Bo – go\n–\n2) Cy")] == ["Ana", "Bo", "Cy"]


def test_what_is_more_than_a_name() -> None:
    assert not is_more_than_a_name("Ana Lima")
    assert not is_more_than_a_name("Ana Lima, Harbour Data")
    assert is_more_than_a_name("Ana – jazz")
    assert is_more_than_a_name("Ana ana@x.example")


def test_addresses_alone_and_nothing_else() -> None:
    assert read_reach("") == MetLine("")
    assert read_reach("ana@x.example, linkedin.com/in/ana") == MetLine(
        "", email="ana@x.example", profile="linkedin.com/in/ana"
    )
    assert read_reach("somewhere") is None


def test_interests_are_listed_once_each() -> None:
    assert listed(" chess,  open   data, Chess,, ") == ("Chess", "Open data")


@given(st.text(max_size=200))
@example("⼀")
@example("⼀⼆ – chess")
def test_no_word_is_lost(line: str) -> None:
    read = read_met_line(line)
    told = fold(
        " ".join((read.name, *read.interests, read.note, read.organization, read.email, read.profile, read.phone))
    )
    letters = [sign for sign in fold(line) if sign.isalpha()]
    # What joins interests is read as such; "mailto:" belongs to an address.
    left_out = [*"andundmailto"]
    missing = [sign for sign in set(letters) if letters.count(sign) > told.count(sign) + left_out.count(sign) * 200]
    assert missing == []
