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
def test_everything_written_in_a_chosen_row_is_readable(tokens: Tokens) -> None:
    for ink in _INKS:
        assert contrast(tokens.colour(ink), tokens.primary_soft) >= 4.5, ink


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_secondary_words_are_readable_on_every_notice(tokens: Tokens) -> None:
    for name in _SOFT:
        assert contrast(tokens.ink2, tokens.colour(f"{name}_soft")) >= 4.5, name
    # The link in the banner of the sample people.
    assert contrast(tokens.primary, tokens.gold_soft) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ring_around_what_has_the_focus_can_be_seen(tokens: Tokens) -> None:
    for ground in (*_GROUNDS, "primary_soft"):
        assert contrast(tokens.primary, tokens.colour(ground)) >= 3, ground
    # Around a button in primary the ring is dark, or light.
    assert contrast(tokens.ink, tokens.bg) >= 3
    assert contrast(tokens.ink, tokens.primary) >= 1.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_of_controls_can_be_seen(tokens: Tokens) -> None:
    for ground in ("surface", "bg", "muted"):
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
