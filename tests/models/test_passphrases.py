"""How long a passphrase must be, and how hard it is to guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InvalidValueError
from models.passphrases import SHORTEST, Strength, bits_of, require_long_enough, strength_of


@pytest.mark.parametrize(
    ("passphrase", "strength"),
    [
        ("", Strength.WEAK),
        ("x9#Kq2", Strength.WEAK),
        ("password", Strength.WEAK),
        ("Password1!", Strength.WEAK),
        ("12345678901234567890", Strength.WEAK),
        ("qwertzuiop", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("otter otter otter otter otter", Strength.WEAK),
        ("Sommer2024", Strength.WEAK),
        ("Donaudampfschifffahrt", Strength.WEAK),
        ("correct horse battery", Strength.FAIR),
        ("otter violin gravel teacup", Strength.STRONG),
        ("ich gehe heute Abend schwimmen", Strength.STRONG),
        ("xK9#mQ2$vL7p", Strength.STRONG),
        ("日本語のパスフレーズ長い", Strength.STRONG),
    ],
)
def test_it_is_judged_as_a_person_would(passphrase: str, strength: Strength) -> None:
    assert strength_of(passphrase) is strength


@given(st.text(), st.text(min_size=1))
def test_more_of_it_is_never_weaker(passphrase: str, more: str) -> None:
    assert bits_of(f"{passphrase} {more}") >= bits_of(passphrase) >= 0


def test_a_short_one_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="at least 8 characters"):
        require_long_enough("x" * (SHORTEST - 1))
    require_long_enough("x" * SHORTEST)
