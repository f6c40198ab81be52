"""Initials and their colours, for names of any script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.shared.avatar import Avatar, avatar_colours, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Tomás Lindqvist", "TL"),
        ("maya de la Cruz", "MC"),
        ("Élodie", "É"),
        ("E\u0301lodie", "É"),
        ("山田 太郎", "山"),
        ("김 민수", "김"),
        ("אבי כהן", "אכ"),
        ("“Ned” (Edward) Stark", "NS"),
        ("3M", "3"),
        ("🦊", "?"),
        ("", "?"),
        ("ßara ßmith", "ßß"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(st.text())
def test_every_text_has_initials_and_a_lasting_colour(name: str) -> None:
    assert initials(name).strip()
    assert avatar_colours(name) == avatar_colours(name)


def test_a_broken_photo_leaves_the_initials(qtbot) -> None:
    avatar = Avatar("Maya Okafor")
    qtbot.addWidget(avatar)
    avatar.set_person("Maya Okafor", b"no picture")
    avatar.show()
    assert not avatar.grab().isNull()
