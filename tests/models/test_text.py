"""Names are compared without case, accents and surplus blanks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text import fold, without_controls


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Léa   Fontaine ", "lea fontaine"),
        ("Tomás", "tomas"),
        ("Toma\u0301s", "tomas"),
        ("KOVAČ", "kovac"),
        ("Østergård", "ostergard"),
        ("Straße", "strasse"),
        ("Łukasz", "lukasz"),
        ("İstanbul", "istanbul"),
        ("李雷", "李雷"),
        ("김민준", "김민준"),
        ("", ""),
        (None, ""),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_what_a_terminal_would_obey_is_left_out_and_blanks_stay() -> None:
    assert without_controls("A\x1b[31m\x07nn\x00a\x7f\tB\nC\r\n\u202e") == "A[31mnna\tB\nC\r\n\u202e"
