"""The apostrophe before a formula comes and goes, and no other one does."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.exchange.formula_guard import with_guard, without_guard


@pytest.mark.parametrize("text", ["=1", "'=1", "''+", "it's", "'quoted'", "", "+47 900", "\tx"])
def test_what_is_guarded_comes_back(text: str) -> None:
    assert without_guard(with_guard(text)) == text


@given(st.text("=+-@\t\r' a1"))
@example("'=1+1")
def test_nothing_that_is_written_begins_a_formula(text: str) -> None:
    assert with_guard(text)[:1] not in set("=+-@\t\r")
    assert without_guard(with_guard(text)) == text


def test_only_what_begins_a_formula_is_guarded() -> None:
    assert with_guard("+47 900") == "'+47 900"
    assert with_guard("'tis") == "'tis"
