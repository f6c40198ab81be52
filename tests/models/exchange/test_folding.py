"""Lines of cards and calendars are broken so that every program puts them together again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.exchange.folding import LONGEST_LINE, folded


@given(st.text(st.sampled_from("aé花🎈 "), max_size=300))
def test_no_line_is_too_long_and_nothing_is_lost(line: str) -> None:
    """Each piece has at most 75 octets, the blank that continues a line among them, and all together are the line."""
    first, *rest = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= LONGEST_LINE for piece in (first, *rest))
    assert all(piece.startswith(" ") for piece in rest)
    assert first + "".join(piece[1:] for piece in rest) == line


def test_a_line_is_broken_no_earlier_than_it_must() -> None:
    """75 octets stay on one line, in whichever letters."""
    assert folded("a" * 75) == "a" * 75
    assert folded("é" * 37) == "é" * 37
    assert folded("a" * 76) == f"{'a' * 75}\r\n a"
    assert folded("é" * 38) == f"{'é' * 37}\r\n é"
