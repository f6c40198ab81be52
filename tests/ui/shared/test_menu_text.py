"""Whatever a row of a menu is to say is what a person reads in it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ui.shared.menu_text import panel_row, plain_row

TEXTS = st.text(st.sampled_from("a_& é"), max_size=12)


def as_qt_shows_it(row: str) -> str:
    """Return what a row of Qt's own menus shows: an ampersand underlines what follows, two are one."""
    return re.sub("&(.)", r"\1", row)


def as_a_panel_shows_it(row: str) -> str:
    """Return what a panel shows of a row that Qt hands over."""
    first = row.find("&")
    told = row if first in (-1, len(row) - 1) else f"{row[:first]}_{row[first + 1 :]}"
    return re.sub("_(.)", r"\1", told)


@given(TEXTS)
def test_in_menus_of_our_own(text: str) -> None:
    assert as_qt_shows_it(plain_row(text)) == text


@given(TEXTS)
def test_in_menus_of_panels(text: str) -> None:
    assert as_a_panel_shows_it(panel_row(text)) == text


def test_a_row_is_one_line_without_columns() -> None:
    for as_row in (plain_row, panel_row):
        assert as_row("Maya\tOkafor\nLisbon") == "Maya Okafor Lisbon"
