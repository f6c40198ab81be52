"""When a reminder is due: the matrix over time, kinds, pauses, clocks and what was said before."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.settings import Settings
from models.vocabulary import Kind
from scheduler.reminders import (
    Again,
    Matter,
    Memory,
    Pause,
    PauseChoice,
    due_reminder,
    is_quiet,
    next_moment,
    pause_for,
    round_of,
)

MONDAY = datetime(2026, 11, 23)
SATURDAY = datetime(2026, 11, 28)
SETTINGS = Settings()
MAYA = Matter("maya", 1, "Maya Okafor", Kind.PROFESSIONAL)
TOMAS = Matter("tomas", 2, "Tomás Lindqvist", Kind.PERSONAL)
PRIYA = Matter("priya", 3, "Priya Sundaram", Kind.BOTH)
EVERYBODY = (MAYA, TOMAS, PRIYA)


def at(day, hour, minute=0):
    return datetime.combine(day, time(hour, minute))


def said(now, matters=EVERYBODY, memory=None, settings=SETTINGS):
    return [matter.occurrence for matter in due_reminder(now, settings, matters, memory or Memory()).matters]


def after(decision, memory):
    """What the book remembers once a decision was carried out."""
    return replace(
        memory,
        said=memory.said | {matter.occurrence for matter in decision.matters},
        rounds={**memory.rounds, **decision.rounds},
        again=None if decision.again_done else memory.again,
    )


def live_through(moments, matters, memory=None, settings=SETTINGS):
    """Every moment's reminder, in turn, each remembered before the next."""
    memory = memory or Memory()
    heard = []
    for now in moments:
        decision = due_reminder(now, settings, matters(now) if callable(matters) else matters, memory)
        if decision.matters:
            heard.append((now, [matter.occurrence for matter in decision.matters]))
        memory = after(decision, memory)
    return heard


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(MONDAY, 0, 5), []),
        (at(MONDAY, 8, 59), []),
        (at(MONDAY, 9), ["maya", "tomas", "priya"]),
        (at(MONDAY, 17, 59), ["maya", "tomas", "priya"]),
        (at(MONDAY, 18), ["tomas", "priya"]),
        (at(MONDAY, 19, 59), ["tomas", "priya"]),
        (at(MONDAY, 20), []),
        (at(MONDAY, 23, 59), []),
        (at(SATURDAY, 9), ["tomas", "priya"]),
        (at(SATURDAY, 14), ["tomas", "priya"]),
    ],
)
def test_the_round_keeps_to_the_hours_of_each_kind(now, expected):
    assert said(now) == expected


@pytest.mark.parametrize(
    ("settings", "now", "expected"),
    [
        (Settings(reminders_at=time(8)), at(MONDAY, 8), ["tomas", "priya"]),
        (Settings(reminders_at=time(7)), at(MONDAY, 7), []),
        (Settings(reminders_at=time(7)), at(MONDAY, 8), ["tomas", "priya"]),
        (Settings(reminders_at=time(19)), at(MONDAY, 9), ["maya"]),
        (Settings(reminders_at=time(19)), at(MONDAY, 19), ["tomas", "priya"]),
        (Settings(reminders_at=time(21)), at(MONDAY, 8), ["tomas", "priya"]),
        (Settings(quiet_from=time(12), quiet_until=time(14)), at(MONDAY, 13), []),
        (Settings(quiet_from=time(9), quiet_until=time(9)), at(MONDAY, 9), ["maya", "tomas", "priya"]),
        (Settings(working_days=(5,)), at(SATURDAY, 9), ["maya", "tomas", "priya"]),
        (Settings(working_days=(5,)), at(MONDAY, 9), ["tomas", "priya"]),
        (Settings(reminders_on=False), at(MONDAY, 9), []),
        (Settings(professional_from=time(0), professional_until=time(0)), at(MONDAY, 19), ["maya", "tomas", "priya"]),
    ],
)
def test_every_hour_can_be_set(settings, now, expected):
    assert said(now, settings=settings) == expected


def test_professional_matters_follow_when_their_hours_begin():
    early = Settings(reminders_at=time(8))
    heard = live_through([at(MONDAY, 8), at(MONDAY, 8, 1), at(MONDAY, 9), at(MONDAY, 9, 1)], EVERYBODY, settings=early)
    assert heard == [(at(MONDAY, 8), ["tomas", "priya"]), (at(MONDAY, 9), ["maya"])]


def test_an_occurrence_is_never_said_twice_not_even_on_later_days():
    moments = [MONDAY + timedelta(minutes=n) for n in range(0, 14 * 24 * 60, 7)]
    heard = live_through(moments, EVERYBODY)
    assert [occurrences for _, occurrences in heard] == [["maya", "tomas", "priya"]]


def test_what_turns_up_after_the_round_waits_for_the_next_morning():
    def matters(now):
        return (MAYA, TOMAS) if now > at(MONDAY, 15) else (MAYA,)

    moments = [MONDAY + timedelta(minutes=n) for n in range(0, 2 * 24 * 60, 5)]
    assert live_through(moments, matters) == [
        (at(MONDAY, 9), ["maya"]),
        (at(MONDAY + timedelta(days=1), 9), ["tomas"]),
    ]


def test_a_morning_without_anything_is_a_round_too():
    def matters(now):
        return (TOMAS,) if now > at(MONDAY, 15) else ()

    moments = [MONDAY + timedelta(minutes=n) for n in range(8 * 60, 20 * 60, 5)]
    assert live_through(moments, matters) == []


def test_moving_the_hour_to_later_today_brings_what_was_not_said():
    memory = Memory(rounds={Kind.PERSONAL: at(MONDAY, 9), Kind.PROFESSIONAL: at(MONDAY, 9)})
    assert said(at(MONDAY, 14), memory=memory) == []
    later = Settings(reminders_at=time(14, 5))
    assert said(at(MONDAY, 14, 4), memory=memory, settings=later) == []
    assert said(at(MONDAY, 14, 5), memory=memory, settings=later) == ["maya", "tomas", "priya"]


def test_a_follow_up_with_a_time_comes_at_that_time():
    promise = replace(MAYA, at=at(MONDAY, 14, 30), chosen=True)
    moments = [MONDAY + timedelta(minutes=n) for n in range(24 * 60)]
    assert live_through(moments, (promise, TOMAS)) == [(at(MONDAY, 9), ["tomas"]), (at(MONDAY, 14, 30), ["maya"])]


@pytest.mark.parametrize(
    ("moment", "first"),
    [
        (at(MONDAY, 18, 30), at(MONDAY, 18, 30)),
        (at(SATURDAY, 10), at(SATURDAY, 10)),
        (at(MONDAY, 6), at(MONDAY, 8)),
    ],
)
def test_a_time_the_user_chose_passes_the_kinds_hours_but_not_the_quiet_ones(moment, first):
    promise = replace(MAYA, at=moment, chosen=True)
    day = datetime.combine(moment, time())
    heard = live_through([day + timedelta(minutes=n) for n in range(24 * 60)], (promise,))
    assert heard == [(first, ["maya"])]


def test_a_snooze_that_ends_keeps_the_kinds_hours():
    back = replace(MAYA, at=at(MONDAY, 18, 30))
    assert said(at(MONDAY, 18, 30), (back,)) == []
    assert said(at(MONDAY, 18, 30), (replace(back, kind=Kind.PERSONAL),)) == ["maya"]


def test_all_that_is_due_at_one_moment_is_one_reminder():
    promise = replace(MAYA, at=at(MONDAY, 10), chosen=True)
    assert live_through([at(MONDAY, 16)], (promise, TOMAS, PRIYA)) == [(at(MONDAY, 16), ["maya", "tomas", "priya"])]


# --- pausing ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("choice", "made", "last_silent", "first_loud"),
    [
        (PauseChoice.AN_HOUR, at(MONDAY, 8, 30), at(MONDAY, 9, 29), at(MONDAY, 9, 30)),
        (PauseChoice.TODAY, at(MONDAY, 8, 30), at(MONDAY, 19), at(MONDAY + timedelta(days=1), 9)),
        (PauseChoice.UNTIL_MONDAY, at(MONDAY, 8, 30), at(MONDAY + timedelta(days=6), 19), at(MONDAY + timedelta(7), 9)),
        (PauseChoice.UNTIL_MONDAY, at(SATURDAY, 8), at(SATURDAY + timedelta(1), 19), at(MONDAY + timedelta(7), 9)),
    ],
)
def test_a_pause_ends_by_itself_and_what_was_held_comes(choice, made, last_silent, first_loud):
    memory = Memory(pause=pause_for(choice, made))
    assert said(last_silent, memory=memory) == []
    assert said(first_loud, memory=memory) == ["maya", "tomas", "priya"]


def test_a_pause_without_an_end_lasts():
    memory = Memory(pause=pause_for(PauseChoice.UNTIL_RESUMED, at(MONDAY, 8)))
    assert said(at(MONDAY + timedelta(days=400), 9), memory=memory) == []


def test_a_pause_made_by_a_wrong_clock_does_not_last_for_years():
    memory = Memory(pause=Pause(datetime(2031, 1, 1, 9), datetime(2031, 1, 1, 10)))
    assert said(at(MONDAY, 9), memory=memory) == ["maya", "tomas", "priya"]


# --- in an hour ------------------------------------------------------------------------------------------------


def test_a_digest_comes_again_when_asked_for_with_what_is_still_true():
    memory = Memory(
        said=frozenset({"maya", "tomas", "priya"}),
        rounds={Kind.PERSONAL: at(MONDAY, 9), Kind.PROFESSIONAL: at(MONDAY, 9)},
        again=Again(at(MONDAY, 10, 2), frozenset({"maya", "tomas", "priya"})),
    )
    moments = [at(MONDAY, 9) + timedelta(minutes=n) for n in range(300)]
    assert live_through(moments, (MAYA, PRIYA), memory) == [(at(MONDAY, 10, 2), ["maya", "priya"])]
    assert live_through(moments, (), memory) == []


def test_a_digest_asked_for_shortly_before_the_night_comes_in_the_morning():
    memory = Memory(said=frozenset({"tomas"}), again=Again(at(MONDAY, 20, 30), frozenset({"tomas"})))
    moments = [at(MONDAY, 19, 30) + timedelta(minutes=n) for n in range(24 * 60)]
    assert live_through(moments, (TOMAS,), memory) == [(at(MONDAY + timedelta(days=1), 8), ["tomas"])]


# --- clocks ----------------------------------------------------------------------------------------------------


def test_a_clock_set_back_repeats_nothing():
    moments = [at(MONDAY, 9), at(MONDAY, 9, 1), at(MONDAY, 8, 30), at(MONDAY, 9), at(MONDAY - timedelta(days=3), 9)]
    assert len(live_through(moments, EVERYBODY)) == 1


def test_a_clock_that_was_years_ahead_does_not_silence_the_present():
    wrong = {Kind.PERSONAL: datetime(2031, 5, 5, 9), Kind.PROFESSIONAL: datetime(2031, 5, 5, 9)}
    assert said(at(MONDAY, 9), memory=Memory(rounds=wrong)) == ["maya", "tomas", "priya"]


def test_flying_west_gives_a_second_nine_oclock_that_says_nothing():
    # Berlin 09:00, then New York, where the same morning comes again.
    moments = [at(MONDAY, 9), at(MONDAY, 3, 30), at(MONDAY, 8, 59), at(MONDAY, 9), at(MONDAY, 9, 5)]
    assert live_through(moments, EVERYBODY) == [(at(MONDAY, 9), ["maya", "tomas", "priya"])]


def test_flying_east_over_the_hour_misses_nothing():
    moments = [at(MONDAY, 7, 50), at(MONDAY, 13, 50), at(MONDAY, 13, 51)]
    assert live_through(moments, EVERYBODY) == [(at(MONDAY, 13, 50), ["maya", "tomas", "priya"])]


def test_days_switched_off_bring_one_reminder():
    moments = [at(MONDAY, 8), at(MONDAY + timedelta(days=16), 11), at(MONDAY + timedelta(days=16), 11, 1)]
    assert live_through(moments, EVERYBODY) == [(moments[1], ["maya", "tomas", "priya"])]


@pytest.mark.parametrize("day", [datetime(2026, 3, 29), datetime(2026, 10, 25), datetime(2028, 2, 29)])
def test_days_with_an_hour_more_or_less_and_leap_days_have_one_round(day):
    moments = [day + timedelta(minutes=n) for n in range(24 * 60)]
    repeated = sorted([*moments, *(moment for moment in moments if moment.hour == 2)])
    assert live_through(repeated, (TOMAS,)) == [(at(day, 9), ["tomas"])]


# --- properties ------------------------------------------------------------------------------------------------

times = st.times().map(lambda moment: moment.replace(microsecond=0))
any_settings = st.builds(
    Settings,
    reminders_at=times,
    quiet_from=times,
    quiet_until=times,
    professional_from=times,
    professional_until=times,
    personal_from=times,
    personal_until=times,
    working_days=st.sets(st.integers(0, 6)).map(lambda days: tuple(sorted(days))),
)
moments_of_a_week = st.datetimes(MONDAY, MONDAY + timedelta(days=7))
any_matters = st.lists(
    st.builds(
        Matter,
        st.uuids().map(str),
        st.integers(1, 9),
        st.just("x"),
        st.sampled_from(Kind),
        st.none() | moments_of_a_week,
        st.booleans(),
    ),
    max_size=6,
)


@given(any_settings, any_matters, st.lists(moments_of_a_week, max_size=40))
def test_whatever_the_clock_does_nothing_is_said_twice_or_in_the_quiet_hours(settings, matters, moments):
    heard = live_through(moments, matters, settings=settings)
    occurrences = [occurrence for _, several in heard for occurrence in several]
    assert len(occurrences) == len(set(occurrences))
    assert not any(is_quiet(settings, now.time()) for now, _ in heard)


@given(any_settings, any_matters, moments_of_a_week)
def test_the_next_moment_is_the_first_at_which_anything_is_said(settings, matters, start):
    """Looking at the next moments alone finds the same as looking every minute of the day."""
    memory = Memory()
    first = due_reminder(start, settings, matters, memory)
    memory = after(first, memory)
    coming = next_moment(start, settings, matters, memory)
    end = min(coming or datetime.max, datetime.combine(start, time.max))
    between = [start + timedelta(minutes=n) for n in range(1, 24 * 60) if start + timedelta(minutes=n) < end]
    assert live_through(between, matters, memory, settings) == []


@given(any_settings, st.sampled_from(Kind), moments_of_a_week)
def test_a_round_lies_where_it_is_allowed(settings, kind, day):
    moment = round_of(settings, kind, day)
    if moment is not None:
        assert moment.date() == day.date()
        assert not is_quiet(settings, moment.time())
