"""A seeded tenth of the lives of the reminders, and that each of their laws can be broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler import reminder_book, reminding
from scheduler.reminders import Decision
from soak.reminding.life import BrokenLawError, Life


@pytest.mark.parametrize("seed", range(5))
def test_nothing_is_missed_and_nothing_said_twice_whatever_clocks_and_desktops_do(
    qapp, tmp_path: Path, seed: int
) -> None:
    assert Life(tmp_path / "book", seed, disturbed_days=2, quiet_days=2).live() > 200


def test_the_same_seed_lives_the_same_life(qapp, tmp_path: Path) -> None:
    lives = [Life(tmp_path / name, 3, disturbed_days=1, quiet_days=1) for name in ("one", "two")]
    for life in lives:
        life.live()
    assert lives[0].history == lives[1].history
    assert lives[0].said == lives[1].said


def _broken(tmp_path: Path) -> str:
    """Return which law is broken first in some lives."""
    for seed in range(6):
        try:
            Life(tmp_path / f"book-{seed}", seed, disturbed_days=2, quiet_days=2).live()
        except BrokenLawError as error:
            return str(error)
    return ""


def test_a_reminder_that_is_not_noted_is_said_twice(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminder_book, "note_said", lambda *_arguments: True)
    assert "said twice" in _broken(tmp_path)


def test_a_decision_that_forgets_is_missed(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminding, "due_reminder", lambda *_arguments: Decision())
    assert "never spoke" in _broken(tmp_path)


def test_a_decision_without_hours_speaks_in_the_night(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminding, "is_silent", lambda *_arguments: False)
    monkeypatch.setattr(
        reminding, "due_reminder", lambda _now, _settings, matters, memory: Decision(
            tuple(matter for matter in matters if matter.occurrence not in memory.said)
        )
    )  # fmt: skip
    assert any(law in _broken(tmp_path) for law in ("quiet hours", "outside their hours", "while paused"))
