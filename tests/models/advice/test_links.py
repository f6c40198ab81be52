"""Links in what was pasted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.advice.links import find_link, site_of_link, title_of_link


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://wal.example/guide", ("", "https://wal.example/guide")),
        ("A field guide: https://wal.example/guide.", ("A field guide", "https://wal.example/guide")),
        ("www.wal.example/a (read this)", ("(read this)", "https://www.wal.example/a")),
        (
            "See https://en.example/Go_(game), it is good",
            ("See, it is good", "https://en.example/Go_(game)"),
        ),
        ("http://", ("http://", "")),
        ("https://[broken", ("https://[broken", "")),
        ("no link at all", ("no link at all", "")),
    ],
)
def test_a_link_is_found_and_the_rest_is_left(text, expected):
    assert find_link(text) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://wal.example/blog/a-field-guide-to-logging.html", "A field guide to logging"),
        ("https://news.example/2026/11/23/chess-4f3a9c21", "Chess"),
        ("https://wal.example/", "wal.example"),
        ("https://www.wal.example/p/1234567", "wal.example"),
        ("https://wal.example/%C3%BCber_uns", "Über uns"),
    ],
)
def test_a_title_is_read_out_of_the_link(url, expected):
    assert title_of_link(url) == expected


def test_the_site_is_named():
    assert site_of_link("https://www.wal.example/a") == "wal.example"


@given(st.text() | st.text(alphabet="htps:/w.()[] a-1%é"))
def test_any_text_is_borne(text):
    rest, url = find_link(text)
    if url:
        assert title_of_link(url)
    else:
        assert rest == text
