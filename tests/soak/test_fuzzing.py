"""A seeded tenth of the fuzzing: the laws hold for what the fuzzer starts from, and for that changed by chance."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from models.errors import UnreadableFileError
from models.exchange.files import read_people
from soak.fuzzing import growing
from soak.fuzzing.findings import Findings
from soak.fuzzing.mutating import mutations
from soak.fuzzing.targets import TARGETS, Target

SEED = 7
# How many changed files a target gets, by what one of them costs.
CHANGED = {"growth": 0, "import": 40}
BY_CHANCE = 150
NAMES = [target.name for target in TARGETS]


@pytest.mark.parametrize("target", TARGETS, ids=NAMES)
def test_the_laws_hold(target: Target) -> None:
    seeds = target.seeds()
    law = target.law()
    for seed in seeds:
        law(seed)
    each = CHANGED.get(target.name, BY_CHANCE) // len(seeds)
    for number, seed in enumerate(seeds):
        for data in islice(mutations(seed, target.words, SEED + number, is_json=target.is_json), each):
            law(data)


@pytest.mark.parametrize("target", [target for target in TARGETS if target.marks], ids=lambda target: target.name)
def test_bytes_that_begin_like_nothing_reach_the_reader_that_is_meant(target: Target) -> None:
    if target.name == "zip":
        with pytest.raises(UnreadableFileError, match="ZIP archive"):
            read_people(target.beginning + b"x", "NO")
        return
    assert read_people(target.beginning + b"x", "NO").format.partition("-")[0] == target.name.partition("-")[0]


def test_the_same_seed_changes_a_file_in_the_same_way() -> None:
    data, words = b'{"a": [1, {"b": "c"}]}', [b"x"]
    first, second, other = (list(islice(mutations(data, words, seed, is_json=True), 50)) for seed in (1, 1, 2))
    assert first == second != other
    assert len(set(first)) > 25


def test_what_breaks_a_law_is_kept_once_and_as_small_as_it_was_found(tmp_path: Path) -> None:
    def law(data: bytes) -> None:
        if b"!" in data:
            raise AssertionError("no shouting")

    found = Findings(tmp_path, "table")
    for data in (b"quiet", b"loud!!", b"!", b"loud!"):
        found.hold(law, data)
    (kept,) = tmp_path.glob("*.bin")
    assert kept.read_bytes() == b"!"
    assert "no shouting" in kept.with_suffix(".txt").read_text(encoding="utf-8")
    Findings(tmp_path, "table").try_again(law)
    assert [path.read_bytes() for path in tmp_path.glob("*.bin")] == [b"!"]
    Findings(tmp_path, "table").try_again(lambda data: None)
    assert list(tmp_path.iterdir()) == []


def test_work_that_grows_faster_than_its_size_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(growing.time, "process_time", lambda: now)

    def taking(*seconds: float) -> Callable[[], None]:
        each = iter(seconds * 3)

        def work() -> None:
            nonlocal now
            now += next(each)

        return work

    assert not growing.slower(taking(1.0), taking(6.5))
    assert growing.slower(taking(1.0), taking(36.0))
    # What is fast in any case is fast, and one slow try may be chance.
    assert not growing.slower(taking(0.001), taking(0.3))
    assert not growing.slower(taking(1.0), taking(36.0, 6.0, 6.0))
