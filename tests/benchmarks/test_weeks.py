"""What the weeks of the bench say of memory: by the line of least squares, and what of it the book itself brings."""

from __future__ import annotations

import json
from collections import Counter
from types import SimpleNamespace

import pytest

from benchmarks import weeks
from benchmarks.weeks import Week, verdict


def _lived(kibibytes: float, due: int, *, jump_in: int = 0, number: int = 26) -> list[Week]:
    """Weeks that gain so much and so many who are due each, with two objects for each of these."""
    return [
        Week(
            week,
            170 + week * kibibytes / 1024 + (2 if week == jump_in else 0),
            42.0,
            80_000 + week * due * 2,
            100 + week * due,
            Counter({"scheduler.ranking.Due": 100 + week * due}),
        )
        for week in range(1, number + 1)
    ]


@pytest.mark.parametrize(
    ("kibibytes", "due", "said"), [(0, 0, "Flat"), (19, 0, "Flat"), (21, 0, "It grows"), (140, 63, "Flat")]
)
def test_weeks_are_flat_below_twenty_kibibytes_beside_who_is_due(kibibytes: float, due: int, said: str) -> None:
    told = verdict(_lived(kibibytes, due))
    assert told.splitlines()[-1].startswith(said), told
    assert f"{kibibytes:+d} KiB a week" in told
    assert "+0 beside who is due" in told


def test_what_the_first_weeks_gain_is_no_growth() -> None:
    lived = [
        Week(one.number, one.mebibytes - (8 if one.number < 5 else 0), 42.0, 1, 0, one.kinds) for one in _lived(0, 0)
    ]
    assert "+0 KiB a week" in verdict(lived)


def test_every_week_counts_also_one_that_ends_with_more() -> None:
    assert "+0 KiB a week" not in verdict(_lived(0, 0, jump_in=26))


def test_a_few_weeks_tell_nothing() -> None:
    assert verdict(_lived(0, 0, number=4)) == "Too few weeks to tell."


def test_who_is_looked_after_waits_for_nobody() -> None:
    today = SimpleNamespace(contact_ids=(1, 2, 3, 4), waiting_ids=(7, 8))
    assert weeks._called(today, is_looked_after=True) == [1, 2, 3, 7, 8]
    assert weeks._called(today, is_looked_after=False) == [1, 2, 3]


def test_weeks_are_kept_as_json() -> None:
    kept = json.loads(json.dumps(weeks.told({weeks.LOOKED_AFTER: _lived(0, 1, number=2)})))
    assert [week["kinds"] for week in kept["looked after"]] == [
        {"scheduler.ranking.Due": 101},
        {"scheduler.ranking.Due": 102},
    ]
