"""A seeded tenth of the flipped bytes: each is told, or everything is as it was, or it is another letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from models import keys
from soak.damage import flipping
from soak.damage.flipping import Fate, flip_places
from soak.parts import Allowance


@pytest.fixture(autouse=True)
def cheap_key(monkeypatch):
    monkeypatch.setattr(keys, "_COST", 14)
    yield
    keys.forget_keys()


def test_no_flipped_byte_is_met_with_anything_but_a_word(tmp_path: Path) -> None:
    fates, findings = flip_places(Allowance(1, 7, 1, tmp_path), 20, is_locked=False)
    assert [path.with_suffix(".txt").read_text() for path in findings] == []
    assert sum(fates.values()) == 20
    assert fates[Fate.CHECKED] + fates[Fate.READ] + fates[Fate.REFUSED] + fates[Fate.MENDED] > 0


def test_with_a_passphrase_no_letter_changes_unseen(tmp_path: Path) -> None:
    fates, findings = flip_places(Allowance(1, 7, 1, tmp_path), 4, is_locked=True)
    assert [path.with_suffix(".txt").read_text() for path in findings] == []
    assert fates[Fate.UNSEEN] == 0


def test_damage_that_nobody_looks_for_is_a_finding(tmp_path: Path, monkeypatch) -> None:
    def lose(*_arguments: object) -> None:
        raise RuntimeError("lost")

    monkeypatch.setattr(flipping, "salvage", lose)
    assert flip_places(Allowance(1, 7, 1, tmp_path), 20, is_locked=False)[1]
