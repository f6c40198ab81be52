"""JSON in pieces says what JSON as a whole says, and what is no JSON is told and passed by."""

from __future__ import annotations

import json
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange import json_stream
from models.exchange.json_stream import BrokenPart, Part, Path, count_lines, walk
from models.exchange.sources import Source

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
documents = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


def parts(text: str | bytes, depth: int = 2) -> list[Part | BrokenPart]:
    data = text.encode() if isinstance(text, str) else text
    return list(walk(Source("x", data, len(data)), lambda path: len(path) < depth))


def leaves(value: Any, path: Path = (), depth: int = 2) -> list[tuple[Path, Any]]:
    if len(path) < depth and isinstance(value, (dict, list)):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
        return [leaf for key, item in inner for leaf in leaves(item, (*path, key), depth)]
    return [(path, value)]


@given(documents, st.sampled_from([None, 1]), st.integers(0, 3), st.sampled_from([1, 3, 7, 65536]))
def test_pieces_say_what_the_whole_says(document: Any, indent: int | None, depth: int, size: int) -> None:
    text = json.dumps(document, indent=indent)
    with patch.object(json_stream, "_PIECE", size):
        found = parts(text, depth)
    assert [(part.path, part.value) for part in found if isinstance(part, Part)] == leaves(document, (), depth)
    for part in found:
        assert isinstance(part, Part)
        assert json.loads(part.text) == part.value
        assert text.split("\n")[part.line - 1].strip()


@given(st.binary(max_size=80), st.sampled_from(["", '{"a": [\n{"x": 1},\n', '{"a": [1, "', "[[[", '{"a": {"b": ']))
def test_no_input_is_too_much(data: bytes, beginning: str) -> None:
    parts(beginning.encode() + data)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "9" * 10_000, '["' + "a" * 300_000])
def test_what_cannot_be_held_is_told(text: str) -> None:
    found = parts(text)
    assert isinstance(found[-1], BrokenPart)


def test_a_row_that_is_no_json_costs_itself_only() -> None:
    found = parts('{"a": [\n{"x": 1},\n{"x": 2,,},\n{"x": 3}\n], "b": 4}\n')
    told = [(part.path, part.line, getattr(part, "value", None)) for part in found]
    assert told == [(("a", 0), 2, {"x": 1}), (("a", 1), 3, None), (("a", 2), 4, {"x": 3}), (("b",), 5, 4)]
    assert found[1].text == '{"x": 2,,}'


def test_a_file_that_breaks_off_gives_what_was_there() -> None:
    found = parts('{"a": [\n{"x": 1},\n{"x": 2, "y": "long')
    assert [type(part).__name__ for part in found] == ["Part", "BrokenPart"]
    assert found[1].text == '{"x": 2, "y": "long'


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_encodings(codec: str) -> None:
    found = parts('{"name": "Zoë"}'.encode(codec))
    assert [(part.path, part.value) for part in found if isinstance(part, Part)] == [(("name",), "Zoë")]


def test_halves_of_characters_are_replaced() -> None:
    (part,) = parts('{"a": {"\\ud800": ["\\ud83d\\ude00 \\udc00"]}}', depth=1)
    assert isinstance(part, Part)
    assert part.value == {"\ufffd": ["😀 \ufffd"]}


def test_lines_are_counted() -> None:
    assert count_lines(Source("x", b"a\nb\nc", 5)) == 3


SMALL = [
    b'{"a": ["Zo\\u00eb \\ud83d\\ude00", "\xf0\x9f\x98\x80", -1.25e-7, 12345678901234567890, true, null, -0, 1E5]}',
    b'{"a": [\n{"x": 1},\n{"x": 2,,},\n{"x": 3}\n], "a": 4, "b": [NaN, -Infinity, "\\ud800", "\\u12"]}',
    b'{"a": [\n{"x": [1, {"y": 2}, \xf1]},\n{"x": {"y": 12.}}\n],\r\n "b": 1}} and more',
    b'[[1, 22, 333], [{"a": "\\\\\\"\\n"}], ["\xe2\x82"], [[[1.5, "',
]


@pytest.mark.parametrize("data", SMALL)
@pytest.mark.parametrize("depth", [0, 1, 2, 3, 4])
def test_where_pieces_end_makes_no_difference(data: bytes, depth: int) -> None:
    whole = [repr(part) for part in parts(data, depth)]
    for size in range(1, len(data) + 1):
        with patch.object(json_stream, "_PIECE", size):
            assert [repr(part) for part in parts(data, depth)] == whole, size


@given(documents, st.data(), st.sampled_from([1, 2, 5, 16]), st.integers(1, 4))
def test_where_damaged_pieces_end_makes_none(document: Any, draw: st.DataObject, size: int, depth: int) -> None:
    data = bytearray(json.dumps(document, indent=1).encode())
    at = draw.draw(st.integers(0, len(data) - 1))
    put = st.sampled_from([b"\xff", b"\n{", b'"', b",", b"\\ud8", b"]"])
    data[at : at + draw.draw(st.integers(0, 3))] = draw.draw(put)
    whole = [repr(part) for part in parts(bytes(data), depth)]
    with patch.object(json_stream, "_PIECE", size):
        assert [repr(part) for part in parts(bytes(data), depth)] == whole
