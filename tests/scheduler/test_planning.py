"""Placing contacts on days, and spreading imported people."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.planning import Calendar, Load, Wanted, place, place_greeting, place_past, plan_all, window
from scheduler.spreading import Candidate, spread

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
USUAL = Calendar()

kinds = st.sampled_from(["professional", "personal", "both"])
calendars = st.builds(
    Calendar,
    st.tuples(*[st.integers(0, 4)] * 7),
    st.frozensets(st.integers(0, 6)),
    st.lists(
        st.builds(
            lambda start, length: (MONDAY + start * DAY, MONDAY + (start + length) * DAY),
            st.integers(0, 60),
            st.integers(0, 20),
        ),
        max_size=2,
    ).map(tuple),
)
wanteds = st.lists(
    st.builds(
        Wanted,
        contact_id=st.integers(1, 10**6),
        kind=kinds,
        ideal_on=st.integers(-200, 90).map(lambda offset: MONDAY + offset * DAY),
        rhythm=st.integers(1, 400),
        weight=st.integers(1, 5),
        kept_on=st.none() | st.integers(-20, 60).map(lambda offset: MONDAY + offset * DAY),
        greeting=st.booleans(),
        covered=st.booleans(),
    ),
    max_size=40,
    unique_by=lambda one: one.contact_id,
)
loads = st.dictionaries(st.integers(0, 90).map(lambda offset: MONDAY + offset * DAY), st.integers(0, 3))


def full(*days: date) -> Load:
    return Load(Counter(dict.fromkeys(days, 9)))


@pytest.mark.parametrize(("rhythm", "width"), [(1, 0), (6, 0), (7, 1), (14, 2), (90, 13), (180, 14), (365, 14)])
def test_the_window_is_15_percent_and_at_most_14_days(rhythm: int, width: int) -> None:
    assert window(rhythm) == width


def test_the_ideal_date_itself_comes_first() -> None:
    assert place(MONDAY, 90, "professional", Load(), USUAL, MONDAY) == MONDAY


def test_ties_go_to_the_earlier_day_but_never_before_the_earliest() -> None:
    wednesday = MONDAY + 2 * DAY
    assert place(wednesday, 90, "both", full(wednesday), USUAL, MONDAY) == MONDAY + DAY
    assert place(wednesday, 90, "both", full(wednesday), USUAL, wednesday) == MONDAY + 3 * DAY


def test_professional_contacts_keep_to_working_days() -> None:
    saturday, sunday = MONDAY + 5 * DAY, MONDAY + 6 * DAY
    assert place(saturday, 90, "professional", Load(), USUAL, MONDAY) == MONDAY + 4 * DAY
    assert place(sunday, 90, "professional", Load(), USUAL, MONDAY) == MONDAY + 7 * DAY
    assert place(saturday, 90, "both", Load(), USUAL, MONDAY) == saturday


def test_after_the_window_the_next_day_with_room_within_14_days() -> None:
    # A rhythm of six days has no window.
    busy = full(*(MONDAY + offset * DAY for offset in range(14)))
    assert place(MONDAY, 6, "both", busy, USUAL, MONDAY) == MONDAY + 14 * DAY
    busy = full(*(MONDAY + offset * DAY for offset in range(15)))
    assert place(MONDAY, 6, "both", busy, USUAL, MONDAY) is None


def test_time_off_has_no_room() -> None:
    away = Calendar(time_off=((MONDAY, MONDAY + 3 * DAY),))
    assert away.capacity_on(MONDAY + 3 * DAY) == 0
    assert place(MONDAY + DAY, 14, "both", Load(), away, MONDAY) == MONDAY + 4 * DAY


def test_dated_things_use_room() -> None:
    calendar = Calendar((1,) * 7)
    load = Load(Counter(), {MONDAY: 1}, {(11, 24): 1})
    assert load.on(MONDAY) == load.on(MONDAY + DAY) == 1
    assert place(MONDAY, 14, "both", load, calendar, MONDAY) == MONDAY + 2 * DAY
    assert Load(yearly={(2, 28): 1, (2, 29): 2}).dated_on(date(2027, 2, 28)) == 3


def test_a_greeting_comes_as_soon_as_there_is_room() -> None:
    assert place_greeting(MONDAY + 3 * DAY, "both", Load(), USUAL, MONDAY + DAY) == MONDAY + DAY
    friday = MONDAY + 4 * DAY
    assert place_greeting(friday + 3 * DAY, "professional", Load(), USUAL, friday + DAY) == MONDAY + 7 * DAY
    assert place_greeting(MONDAY, "both", Load(), Calendar((0,) * 7), MONDAY) is None


def test_a_past_ideal_date_counts_from_the_nearest_allowed_day_before_today() -> None:
    saturday = MONDAY - 2 * DAY
    assert place_past(saturday, 90, "professional", USUAL, MONDAY) == MONDAY - 3 * DAY
    assert place_past(saturday, 90, "both", USUAL, MONDAY) == saturday
    assert place_past(saturday, 1, "professional", USUAL, MONDAY) == saturday


def test_a_contact_due_today_may_be_planned_today_and_one_due_later_may_not() -> None:
    calendar = Calendar((1,) * 7)
    plan = plan_all([Wanted(1, "both", MONDAY, 14), Wanted(2, "both", MONDAY + DAY, 14)], Load(), calendar, MONDAY)
    assert plan == {1: MONDAY, 2: MONDAY + DAY}
    plan = plan_all([Wanted(2, "both", MONDAY + DAY, 14)], full(MONDAY + DAY), Calendar((1,) * 7), MONDAY)
    assert plan == {2: MONDAY + 2 * DAY}


def test_the_closer_circle_chooses_first() -> None:
    calendar = Calendar((1,) * 7)
    wanted = [Wanted(1, "both", MONDAY + DAY, 30, 1), Wanted(2, "both", MONDAY + DAY, 30, 5)]
    assert plan_all(wanted, Load(), calendar, MONDAY) == {2: MONDAY + DAY, 1: MONDAY + 2 * DAY}


def test_a_kept_day_stays_while_it_fits() -> None:
    kept = Wanted(1, "professional", MONDAY + 2 * DAY, 30, kept_on=MONDAY + 3 * DAY)
    assert plan_all([kept], Load(), USUAL, MONDAY) == {1: MONDAY + 3 * DAY}
    assert plan_all([kept], full(MONDAY + 3 * DAY), USUAL, MONDAY) == {1: MONDAY + 2 * DAY}
    away = Calendar(time_off=((MONDAY + 3 * DAY, MONDAY + 3 * DAY),))
    assert plan_all([kept], Load(), away, MONDAY) == {1: MONDAY + 2 * DAY}
    saturday = Wanted(1, "professional", MONDAY + 4 * DAY, 30, kept_on=MONDAY + 5 * DAY)
    assert plan_all([saturday], Load(), USUAL, MONDAY) == {1: MONDAY + 4 * DAY}
    past = Wanted(1, "professional", MONDAY - 3 * DAY, 30, kept_on=MONDAY - 2 * DAY)
    assert plan_all([past], Load(), USUAL, MONDAY) == {1: MONDAY - 2 * DAY}


def test_a_snoozed_contact_uses_no_room_on_its_planned_day() -> None:
    load = Load()
    plan_all([Wanted(1, "both", MONDAY + DAY, 30, covered=True)], load, USUAL, MONDAY)
    assert load.planned[MONDAY + DAY] == 0


@given(wanteds, calendars, loads)
def test_planned_contacts_never_exceed_capacity_on_days_to_come(
    wanted: list[Wanted], calendar: Calendar, promised: dict[date, int]
) -> None:
    load = Load(Counter(), promised)
    plan = plan_all(wanted, load, calendar, MONDAY)
    uncovered = {one.contact_id for one in wanted if not one.covered}
    planned = Counter(day for id_, day in plan.items() if day is not None and day > MONDAY and id_ in uncovered)
    assert all(count <= calendar.capacity_on(day) for day, count in planned.items())


@given(wanteds, calendars, loads)
def test_every_planned_day_is_allowed_and_in_reach(
    wanted: list[Wanted], calendar: Calendar, promised: dict[date, int]
) -> None:
    plan = plan_all(wanted, Load(Counter(), promised), calendar, MONDAY)
    assert plan.keys() == {one.contact_id for one in wanted}  # Nobody is forgotten: unplaced is an answer too.
    for one in wanted:
        day = plan[one.contact_id]
        if day is None or day == one.kept_on:
            continue
        if one.ideal_on < MONDAY and not one.greeting:
            assert day <= MONDAY
            continue
        assert calendar.allows(one.kind, day)
        assert day >= MONDAY
        if not one.greeting:
            assert -window(one.rhythm) <= (day - one.ideal_on).days <= window(one.rhythm) + 15


@given(wanteds, calendars, loads, st.randoms())
def test_the_plan_does_not_depend_on_the_order_of_rows(
    wanted: list[Wanted], calendar: Calendar, promised: dict[date, int], random: object
) -> None:
    shuffled = list(wanted)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one = plan_all(wanted, Load(Counter(), promised), calendar, MONDAY)
    other = plan_all(shuffled, Load(Counter(), promised), calendar, MONDAY)
    assert one == other


def people(count: int, kind: str = "personal", met: date | None = date(2020, 1, 1)) -> list[Candidate]:
    return [Candidate(n, kind, met - n * DAY if met else None, MONDAY) for n in range(1, count + 1)]


def test_an_import_of_a_thousand_is_spread_over_the_rhythm_and_the_rest_is_not_chosen() -> None:
    given_days = spread(people(1000), 90, Load(), USUAL, MONDAY)
    room = sum(USUAL.capacity_on(MONDAY + n * DAY) for n in range(1, 91))
    assert len(given_days) == room
    assert set(given_days) == set(range(1, room + 1))  # The most recently met.
    assert min(given_days.values()) == MONDAY + DAY
    assert max(given_days.values()) == MONDAY + 90 * DAY


def test_whoever_was_met_later_comes_before_whoever_was_met_earlier_when_all_the_room_is_taken() -> None:
    met = [MONDAY - timedelta(days=100 + 7 * number) for number in range(400)]
    many = [Candidate(number, "professional", day, MONDAY) for number, day in enumerate(met)]
    given_days = spread(many, 90, Load(), USUAL, MONDAY)
    in_order = [given_days[number] for number in sorted(given_days)]
    assert len(in_order) > 300
    assert in_order == sorted(in_order)


def test_few_are_spread_evenly() -> None:
    given_days = spread(people(9), 90, Load(), USUAL, MONDAY)
    gaps = {(b - a).days for a, b in zip(list(given_days.values()), list(given_days.values())[1:], strict=False)}
    assert gaps == {10}


def test_who_was_met_lately_is_greeted_within_three_days() -> None:
    lately = [Candidate(n, "professional", MONDAY - 3 * DAY, MONDAY) for n in range(1, 21)]
    given_days = spread(lately, 90, Load(), USUAL, MONDAY)
    soon = [day for day in given_days.values() if day <= MONDAY + 3 * DAY]
    assert len(soon) == 15
    assert len(given_days) == 20
    assert min(given_days.values()) > MONDAY


def test_what_others_will_ask_for_is_not_given_away() -> None:
    assert len(spread(people(1000), 90, Load(), USUAL, MONDAY, reserved=370)) == 2
    assert spread(people(10), 90, Load(), USUAL, MONDAY, reserved=1000) == {}
    assert spread([], 90, Load(), USUAL, MONDAY) == {}


def test_professional_contacts_have_fewer_days() -> None:
    calendar = Calendar((1,) * 7)
    given_days = spread(people(14, "professional"), 14, Load(), calendar, MONDAY)
    assert len(given_days) == 10
    mixed = people(14, "professional")[:7] + [Candidate(n, "both", None, MONDAY) for n in range(20, 34)]
    assert len(spread(mixed, 14, Load(), calendar, MONDAY)) == 14


@given(
    st.lists(st.tuples(kinds, st.none() | st.integers(0, 900).map(lambda ago: MONDAY - ago * DAY)), max_size=80),
    st.integers(1, 120),
    calendars,
    loads,
)
def test_spreading_keeps_to_the_room_and_is_deterministic(
    rows: list[tuple[str, date | None]], rhythm: int, calendar: Calendar, promised: dict[date, int]
) -> None:
    candidates = [Candidate(n, kind, met, MONDAY) for n, (kind, met) in enumerate(rows)]
    given_days = spread(candidates, rhythm, Load(Counter(), promised), calendar, MONDAY)
    assert given_days == spread(list(reversed(candidates)), rhythm, Load(Counter(), promised), calendar, MONDAY)
    for contact_id, day in given_days.items():
        assert MONDAY < day <= MONDAY + rhythm * DAY
        assert calendar.allows(candidates[contact_id].kind, day)
    for day, count in Counter(given_days.values()).items():
        assert count + promised.get(day, 0) <= calendar.capacity_on(day)


def test_who_finds_no_day_is_given_none() -> None:
    """Somebody met lately may take a working day of which the rest has too few."""
    calendar = Calendar((1,) * 7)
    lately = [Candidate(1, "personal", MONDAY, MONDAY)]
    colleagues = [Candidate(n, "professional", date(2020, 1, 1), MONDAY) for n in range(2, 12)]
    given_days = spread(lately + colleagues, 14, Load(), calendar, MONDAY)
    assert len(given_days) == 10


def test_who_was_met_lately_but_finds_no_room_soon_comes_early() -> None:
    away = Calendar(time_off=((MONDAY, MONDAY + 5 * DAY),))
    given_days = spread([Candidate(1, "both", MONDAY, MONDAY)], 90, Load(), away, MONDAY)
    assert given_days == {1: MONDAY + 6 * DAY}


@given(wanteds, loads, st.sets(st.integers(0, 39)))
def test_who_asks_for_no_room_is_given_the_same_day_whatever_is_on_the_days(wanted, load, unplaced):
    people = [replace(one, unplaced=number in unplaced) for number, one in enumerate(wanted)]
    content = [one for one in people if not one.asks_for_room(MONDAY)]
    crowded = Load(Counter({day: 3 * number for day, number in load.items()}), dict(load))
    assert plan_all(content, crowded, USUAL, MONDAY) == plan_all(content, Load(), Calendar(), MONDAY)
