"""The look's colours can be read by everybody."""

from __future__ import annotations

import itertools

import pytest

from ui.theme.tokens import AVATAR_PAIRS, DARK, LIGHT, Tokens, contrast

_GROUNDS = ("bg", "side", "surface", "muted")
_INKS = ("ink", "ink2", "ink3", "primary", "due", "gold", "professional", "personal")
_SOFT = ("primary", "due", "gold", "professional", "personal")


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_is_readable_on_every_ground(tokens: Tokens) -> None:
    for ink, ground in itertools.product(_INKS, _GROUNDS):
        assert contrast(tokens.colour(ink), tokens.colour(ground)) >= 4.5, (ink, ground)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_is_readable_on_its_soft_ground(tokens: Tokens) -> None:
    for name in _SOFT:
        assert contrast(tokens.colour(name), tokens.colour(f"{name}_soft")) >= 4.5, name
        assert contrast(tokens.ink, tokens.colour(f"{name}_soft")) >= 4.5, name
    assert contrast(tokens.ink2, tokens.primary_soft) >= 4.5
    for ground in ("primary", "primary_hover", "due"):
        assert contrast(tokens.on_primary, tokens.colour(ground)) >= 4.5, ground


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_of_controls_can_be_seen(tokens: Tokens) -> None:
    for ground in ("surface", "bg"):
        assert contrast(tokens.outline, tokens.colour(ground)) >= 3, ground


def test_initials_are_readable() -> None:
    for ground, ink in AVATAR_PAIRS:
        assert contrast(ink, ground) >= 4.5, ground


def test_contrast_knows_black_and_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#2F6B4F", "#2F6B4F") == pytest.approx(1)


def test_unknown_token_is_refused() -> None:
    with pytest.raises(KeyError):
        LIGHT.colour("dark")
