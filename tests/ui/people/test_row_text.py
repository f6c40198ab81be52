"""Texts of a row: cut as Qt cuts them, also where nobody shapes them to see that they fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from ui.people.row_text import Lettering
from ui.theme.theme import active_theme

_PRINTED = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60)


@given(text=_PRINTED | st.text(max_size=20), width=st.integers(0, 500), bold=st.booleans())
def test_a_text_is_cut_as_qt_cuts_it(qapp, text, width, bold) -> None:
    font = active_theme().font(weight=QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    wanted = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    assert Lettering(font).cut(text, width) == wanted


@pytest.mark.parametrize("text", ["AVAVAVAVAVAV", "WAWAWA, To. Ty", "fi ffi fl", "r. f' T/", "iiiiiiiiiiiiiiiiii"])
def test_pairs_that_move_together_or_apart_are_cut_alike(qapp, text) -> None:
    font = active_theme().font()
    lettering, metrics = Lettering(font), QFontMetrics(font)
    whole = metrics.horizontalAdvance(text)
    for width in range(whole - 12, whole + 13):
        assert lettering.cut(text, width) == metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def test_what_surely_fits_is_not_shaped(qapp, monkeypatch) -> None:
    lettering = Lettering(active_theme().font())
    lettering.metrics = None  # type: ignore[assignment]  # Whoever asks it fails.
    assert lettering.cut("Maya Okafor", 400) == "Maya Okafor"
    with pytest.raises(AttributeError):
        lettering.cut("Maya Okafor", 40)
    with pytest.raises(AttributeError):
        lettering.cut("王芳", 400)
