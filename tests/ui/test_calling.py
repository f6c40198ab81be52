"""A second start says in one strict line what it is for; anything else is not understood."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.calling import LONGEST, WISHES, Call, read_call

_paths = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=40).map(
    lambda text: Path("/") / text.lstrip("/")
)
_tokens = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=200)


@given(files=st.lists(_paths, max_size=5).map(tuple), token=_tokens, wish=st.sampled_from(("", *WISHES)))
def test_what_is_said_is_understood(files: tuple[Path, ...], token: str, wish: str) -> None:
    line = Call(files, token, wish).to_bytes()
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert read_call(line[:-1]) == Call(files, token, wish)


@given(st.binary(max_size=200))
def test_noise_is_not(line: bytes) -> None:
    assert read_call(line) is None


GOOD = {"tendril": 1, "files": ["/a.vcf"], "token": "t"}


@pytest.mark.parametrize(
    "change",
    [
        {"tendril": 2},
        {"tendril": True, "more": 1},
        {"files": "/a.vcf"},
        {"files": ["a.vcf"]},
        {"files": [1]},
        {"files": ["/a\x00b"]},
        {"files": ["/a"] * 101},
        {"token": None},
        {"token": "a\nb"},
        {"token": "x" * 257},
        {"command": "erase"},
        {"wish": "erase"},
        {"wish": ""},
        {"wish": None},
        {"wish": ["log"]},
    ],
    ids=str,
)
def test_whatever_differs_is_refused(change: dict[str, object]) -> None:
    assert read_call(json.dumps(GOOD).encode()) == Call((Path("/a.vcf"),), "t")
    assert read_call(json.dumps({**GOOD, **change}).encode()) is None


def test_too_much_is_refused_and_never_said() -> None:
    assert read_call(b" " * LONGEST + json.dumps(GOOD).encode()) is None
    assert read_call(b"[" * 60_000) is None
    many = Call(tuple(Path("/") / ("x" * 4000) / str(number) for number in range(100)))
    said = read_call(many.to_bytes()[:-1])
    assert said is not None
    assert said.files == many.files[: len(said.files)]
    assert len(said.files) > 10
