"""Lines are found in pieces just as they are found in the whole text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from models.exchange import lines
from models.exchange.lines import Lines

_END = re.compile(r"\r{0,2}\n|\r")
TEXTS = st.lists(st.sampled_from(["a", "\r", "\n", "é", "\r\n", "bb", "\U0001f600"]), max_size=40).map("".join)


def spans_of(text: str) -> list[tuple[int, int]]:
    """Return where each line begins and ends, by the whole text."""
    starts, ends = [0], []
    for match in _END.finditer(text):
        ends.append(match.start())
        starts.append(match.end())
    return list(zip(starts, [*ends, len(text)], strict=True))


@given(TEXTS, st.integers(1, 9), st.data())
def test_lines_are_the_same_wherever_blocks_end(text: str, block: int, data: st.DataObject) -> None:
    before = lines._BLOCK, lines._MOST_BLOCKS
    lines._BLOCK, lines._MOST_BLOCKS = block, 2
    try:
        found, spans = Lines(text), spans_of(text)
        assert len(found) == len(spans)
        order = data.draw(st.permutations(range(len(spans))))
        assert [found.line(index) for index in order] == [text[slice(*spans[index])] for index in order]
        first = data.draw(st.integers(0, len(spans) - 1))
        last = data.draw(st.integers(first, len(spans) - 1))
        position = data.draw(st.integers(0, spans[first][1] - spans[first][0]))
        stop = data.draw(st.integers(0, spans[last][1] - spans[last][0]))
        expected = text[spans[first][0] + position : spans[last][0] + stop]
        assert found.between(first, position, last, stop) == expected
    finally:
        lines._BLOCK, lines._MOST_BLOCKS = before
