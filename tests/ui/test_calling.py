"""A second start says in one strict line what it is for; anything else is not understood."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.calling import LONGEST, WISHES, Call, Order, is_mine, read_call, socket_name

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


@pytest.mark.parametrize(
    "call",
    [Call(order=Order.LOCK), Call(order=Order.TELL), Call(order=Order.UNLOCK, secret=bytes(range(32)))],
    ids=["lock", "tell", "unlock"],
)
def test_what_a_command_orders_is_understood(call: Call) -> None:
    assert read_call(call.to_bytes()[:-1]) == call
    assert call.secret.hex() not in repr(call) or not call.secret


ORDER = {"tendril": 1, "files": [], "token": "", "order": "unlock", "secret": "ab" * 32}


@pytest.mark.parametrize(
    "change",
    [
        {"order": "erase"},
        {"order": ""},
        {"order": None},
        {"order": "lock"},
        {"order": "tell"},
        {"order": "unlock", "secret": ""},
        {"secret": "AB" * 32},
        {"secret": "ab" * 31},
        {"secret": "ab" * 33},
        {"secret": "zz" * 32},
        {"secret": ["ab" * 32]},
        {"files": ["/a.vcf"]},
        {"token": "t"},
        {"wish": "today"},
        {"more": 1},
    ],
    ids=str,
)
def test_an_order_that_differs_is_refused(change: dict[str, object]) -> None:
    assert read_call(json.dumps(ORDER).encode()) is not None
    assert read_call(json.dumps({**ORDER, **change}).encode()) is None


@pytest.mark.skipif(os.name != "posix", reason="pipes of Windows have no folder")
def test_a_long_path_meets_in_the_users_own_folder_for_sockets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = tmp_path / ("long" * 30)
    with tempfile.TemporaryDirectory() as runtime:
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        assert Path(socket_name(long)).parent == Path(runtime)
        monkeypatch.setattr("ui.calling.is_mine", lambda _path: False)
        assert not Path(socket_name(long)).is_absolute()


@pytest.mark.skipif(os.name != "posix", reason="files of Windows have no owner of this kind")
def test_what_is_not_there_or_somebody_elses_is_not_mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_mine(tmp_path)
    assert not is_mine(tmp_path / "none")
    monkeypatch.setattr("os.geteuid", lambda: 4_000_000)
    assert not is_mine(tmp_path)
