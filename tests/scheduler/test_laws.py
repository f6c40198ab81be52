"""The laws of planning, held over random lives of a book: what people did, in any order, on any day."""

from __future__ import annotations

import tempfile
from collections import Counter
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from benchmarks.nurture_tendril import Tendril
from benchmarks.nurture_world import Person, Population, World
from models.clock import FixedClock
from models.errors import TendrilError
from models.operations import contact as touch
from models.operations import people, rhythm
from models.operations import settings as changing
from models.operations.fields import PersonFields
from models.queries import person
from models.schema import PlannedDate
from models.vocabulary import Answer, Status
from scheduler import cadence, planner
from scheduler.cadence import BaseSource, Touch, summarize
from scheduler.due_now import due_now, forget_due
from scheduler.explaining import Rule, decision, explained
from scheduler.opening import open_planned_book
from scheduler.plan_reader import Facts, Stored, read_calendar
from scheduler.planning import Calendar, Load, plan_all
from scheduler.ranking import PATIENCE_DAYS, Dated, Due, Source, day_order
from scheduler.standing import Standing
from scheduler.today import todays_list
from scheduler.today_reader import read_due

DAY = timedelta(days=1)
# Before a leap day, before both changes of the clocks of Berlin, and over the turn of the year.
STARTS = (date(2028, 2, 20), date(2026, 3, 23), date(2026, 10, 19), date(2026, 12, 28))
ZONES = (-11, -3.5, 0, 2, 5.75, 14)

picks = st.integers(0, 10**6)
media = st.sampled_from(["email", "message", "call", "in_person", "letter"])
directions = st.sampled_from(["out", "in", "both"])


class Life(RuleBasedStateMachine):
    """A book in which things happen; ids are picked by number among the people there are."""

    @initialize(start=st.sampled_from(STARTS), capacity=st.tuples(*[st.integers(0, 3)] * 7))
    def begin(self, start: date, capacity: tuple[int, ...]) -> None:
        self.clock = FixedClock(datetime(start.year, start.month, start.day, 8, tzinfo=UTC))
        self.folder = tempfile.TemporaryDirectory(prefix="tendril-laws-")
        self.book = open_planned_book(Path(self.folder.name), self.clock)
        changing.change_settings(self.book, capacity=capacity)
        self.people: list[int] = []
        self.shown: dict[date, tuple[int, ...]] = {}
        self.latest = start

    def teardown(self) -> None:
        if hasattr(self, "book"):
            self.book.close()
            self.folder.cleanup()

    def one(self, pick: int) -> int:
        return self.people[pick % len(self.people)]

    # --- what happens -----------------------------------------------------------------------------------------

    @rule(
        kind=st.sampled_from(["professional", "personal", "both"]),
        circle=st.integers(1, 5),
        own=st.none() | st.integers(1, 40),
        met=st.none() | st.integers(0, 400),
        last=st.none() | st.integers(0, 200),
    )
    def add(self, kind: str, circle: int, own: int | None, met: int | None, last: int | None) -> None:
        met_on = self.clock.today() - met * DAY if met is not None else None
        fields = PersonFields(
            name=f"Person {len(self.people)}", kind=kind, circle_id=circle, rhythm_days=own, met_on=met_on
        )
        id_ = int(people.add_person(self.book, fields).result)
        self.people.append(id_)
        if last is not None:
            touch.log_interaction(self.book, [id_], medium="call", direction="both", on=self.clock.today() - last * DAY)

    @rule(count=st.integers(7, 12), circle=st.integers(1, 5))
    def bring_many(self, count: int, circle: int) -> None:
        new = [int(people.add_person(self.book, PersonFields(name=f"New {n}")).result) for n in range(count)]
        self.people += new
        rhythm.set_circle(self.book, new, circle, spread=planner.import_spread)

    @precondition(lambda self: self.people)
    @rule(
        pick=picks, medium=media, direction=directions, answer=st.sampled_from([None, *Answer]), ago=st.integers(0, 30)
    )
    def log(self, pick: int, medium: str, direction: str, answer: str | None, ago: int) -> None:
        on = self.clock.today() - ago * DAY
        change = touch.log_interaction(self.book, [self.one(pick)], medium=medium, direction=direction, on=on)
        if direction == "out":
            touch.set_answer(self.book, int(change.result), answer)

    @precondition(lambda self: self.people)
    @rule(pick=picks, days=st.integers(1, 40))
    def snooze(self, pick: int, days: int) -> None:
        touch.snooze(
            self.book, [self.one(pick)], datetime.combine(self.clock.today() + days * DAY, datetime.min.time())
        )

    @precondition(lambda self: self.people)
    @rule(pick=picks)
    def skip(self, pick: int) -> None:
        touch.skip(self.book, [self.one(pick)])

    @precondition(lambda self: self.people)
    @rule(pick=picks, days=st.integers(0, 40))
    def promise(self, pick: int, days: int) -> None:
        touch.add_follow_up(self.book, self.one(pick), "Ask how it went", self.clock.today() + days * DAY)

    @precondition(lambda self: self.people)
    @rule(pick=picks)
    def request(self, pick: int) -> None:
        rhythm.set_requested(self.book, self.one(pick), self.clock.today())

    @precondition(lambda self: self.people)
    @rule(pick=picks, circle=st.integers(1, 5))
    def choose_circle(self, pick: int, circle: int) -> None:
        rhythm.set_circle(self.book, [self.one(pick)], circle)

    @precondition(lambda self: self.people)
    @rule(pick=picks, status=st.sampled_from(list(Status)))
    def choose_status(self, pick: int, status: str) -> None:
        rhythm.set_status(self.book, [self.one(pick)], status)

    @rule(start=st.integers(0, 20), length=st.integers(0, 16))
    def go_away(self, start: int, length: int) -> None:
        first = self.clock.today() + start * DAY
        changing.add_time_off(self.book, first, first + length * DAY)

    @rule(capacity=st.tuples(*[st.integers(0, 3)] * 7))
    def choose_capacity(self, capacity: tuple[int, ...]) -> None:
        changing.change_settings(self.book, capacity=capacity)

    @rule()
    def take_back(self) -> None:
        if self.people:
            try:
                self.book.undo()
            except TendrilError:
                return
            known = {row.contact_id for row in PlannedDate.select(PlannedDate.contact)}
            self.people = [id_ for id_ in self.people if id_ in known]

    @rule(days=st.integers(0, 20), hours=st.integers(0, 23))
    def wait(self, days: int = 0, hours: int = 0) -> None:
        self.clock.move(days=days, hours=hours)
        self.latest = max(self.latest, self.clock.today())

    @rule(hours=st.sampled_from(ZONES))
    def travel(self, hours: float) -> None:
        """Go to another zone: the day there is the day."""
        self.clock.set(self.clock.now().astimezone(timezone(timedelta(hours=hours))))
        self.latest = max(self.latest, self.clock.today())

    # --- what holds -------------------------------------------------------------------------------------------

    @invariant()
    def planned_contacts_keep_to_the_capacity(self) -> None:
        if not hasattr(self, "book"):
            return
        calendar = read_calendar(self.book)
        # A day that has come keeps whom it has, whatever becomes of its room; after a flight it may be to come again.
        rows = self.book.database.execute_sql(
            "SELECT planned_on, count(*) FROM planned_date JOIN contact ON contact.id = contact_id "
            "WHERE planned_on > ? AND snoozed_until IS NULL GROUP BY planned_on",
            (self.latest.isoformat(),),
        )
        for text, count in rows:
            assert count <= calendar.capacity_on(date.fromisoformat(text)), text

    @invariant()
    def planning_again_changes_nothing(self) -> None:
        if not hasattr(self, "book"):
            return
        before = rows_of_the_plan()
        with self.book.operation("plan"):
            planner.refresh(self.book, self.people, {"contact"})
        after = rows_of_the_plan()
        for id_, row in before.items():
            # A day may open for somebody who had none; whoever has one keeps it. After a flight a day that had come is
            # perhaps to come again, and by now without room for whom it has.
            on = row["planned_on"]
            is_open = on is None or self.clock.today() < on <= self.latest
            assert after[id_] == row or is_open, (id_, row, after[id_])
        with self.book.operation("plan"):
            planner.refresh(self.book, self.people[::-1], {"contact"})
        # It was no deed of the book's, of which the readings that are kept would have been told.
        forget_due(self.book)
        assert rows_of_the_plan() == after

    @invariant()
    def the_list_does_not_reshuffle(self) -> None:
        if not hasattr(self, "book"):
            return
        today = todays_list(self.book)
        # Whoever was on a day's list once has a place there, also after a request that was taken back or a flight, and
        # perhaps from when the day had more room.
        shown = self.shown.get(today.day, ())
        still = [id_ for id_ in shown if id_ in today.contact_ids]
        assert [id_ for id_ in today.contact_ids if id_ in shown] == still
        dated = [entry for entry in today.entries if entry.source not in (Source.RHYTHM, Source.FIRST_CONTACT)]
        never_cut = {*shown, *(entry.contact_id for entry in dated)}
        self.shown[today.day] = tuple(dict.fromkeys((*shown, *today.contact_ids)))
        assert len(self.shown[today.day]) <= max(today.room, len(never_cut))

    @invariant()
    def who_is_due_is_read_alike(self) -> None:
        """From the plan's index, of what is kept since the last reading, and of everybody's own rows."""
        if not hasattr(self, "book"):
            return
        day, moment = self.clock.today(), self.clock.now().replace(tzinfo=None)
        of_each = in_order_of_ids(read_due(day, moment, self.people))
        assert in_order_of_ids(read_due(day, moment)) == of_each
        assert in_order_of_ids(due_now(self.book, day, moment)) == of_each

    @invariant()
    def every_explanation_agrees_with_the_numbers(self) -> None:
        if not hasattr(self, "book"):
            return
        today = self.clock.today()
        for id_ in self.people:
            check_explanation(self.book, id_, today)
        for entry in todays_list(self.book).entries:
            assert entry.days_late == max(0, (today - entry.due_on).days)
            if entry.source == Source.RHYTHM:
                assert entry.due_on == (PlannedDate.get_by_id(entry.contact_id).planned_on or entry.due_on)


def in_order_of_ids(due_people: list[Due]) -> list[Due]:
    return sorted(due_people, key=lambda one: one.contact_id)


def rows_of_the_plan() -> dict[int, dict[str, Any]]:
    return {row["contact"]: row for row in PlannedDate.select().dicts()}


def check_explanation(book: Any, id_: int, today: date) -> None:
    """Compare what is said of a person with the row of the plan and with the rules."""
    row, who = PlannedDate.get_by_id(id_), person(id_)
    made = decision(book, who)
    told = explained(made, today)
    assert (made.base_on, made.interval, made.unanswered) == (row.base_on, row.interval_days, row.unanswered)
    counted = cadence.ideal(made.base_on, made.interval, made.held_until) if made.interval is not None else None
    # Whoever was put off beyond the day of a promise comes back with it.
    put_off = made.snoozed_on if made.status != Status.LET_GO else None
    expected = {
        Rule.STATUS: None,
        Rule.SNOOZE: put_off,
        Rule.PROMISE: put_off or (made.promise.due_on if made.promise else None),
    }.get(made.rule, row.planned_on)
    assert told.on == made.on == expected
    if made.rule == Rule.RHYTHM:
        assert row.ideal_on in (counted, made.since + min(made.interval or 0, cadence.GREETING_DAYS) * DAY)
    elif made.rule == Rule.GREETING:
        assert row.ideal_on == made.since + cadence.GREETING_DAYS * DAY
    elif made.rule == Rule.PENDING:
        assert row.ideal_on == made.held_until
    elif made.rule == Rule.ROOM:
        assert row.planned_on is None
        assert row.ideal_on is not None
    elif made.rule == Rule.SILENCE:
        assert made.unanswered >= cadence.MOST_UNANSWERED
        assert made.interval is None
    elif made.rule in (Rule.NO_RHYTHM, Rule.NOT_CHOSEN):
        assert made.rhythm is None
    words = told.told.english()
    if told.on is not None:
        assert told.is_late == (told.on < today)
        expected_words = str(told.on.day) if told.on > today else "Due"
        assert expected_words in words, words
    if made.rule == Rule.RHYTHM and made.rhythm != 1:
        assert f" {made.rhythm} days" in words


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)

# Lives in which a law once did not hold: what is done, one after the other, with what is told of it.
LIVES: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "whose snooze is over asks for no room on the planned day": [
        ("begin", {"start": date(2026, 12, 28), "capacity": (0, 0, 0, 0, 0, 0, 3)}),
        ("bring_many", {"circle": 4, "count": 9}),
        ("snooze", {"days": 10, "pick": 2813}),
        ("wait", {"days": 7}),
        ("choose_capacity", {"capacity": (3, 0, 3, 3, 2, 1, 0)}),
        ("wait", {"days": 6}),
    ],
    "the list of a day that comes again stays though there is no room any more": [
        ("begin", {"start": date(2026, 12, 28), "capacity": (0, 0, 0, 0, 0, 0, 3)}),
        ("bring_many", {"circle": 4, "count": 9}),
        ("travel", {"hours": -11}),
        ("wait", {"days": 7}),
        ("choose_capacity", {"capacity": (3, 0, 3, 3, 2, 1, 0)}),
        ("travel", {"hours": -3.5}),
        ("travel", {"hours": -11}),
    ],
    "whoever comes back to a list by undo has the place, though there is no room any more": [
        ("begin", {"start": date(2026, 10, 19), "capacity": (2, 0, 0, 0, 0, 0, 0)}),
        ("add", {"circle": 1, "kind": "both", "last": 84, "met": None, "own": None}),
        ("choose_capacity", {"capacity": (0, 0, 0, 0, 0, 0, 0)}),
        ("request", {"pick": 0}),
        ("take_back", {}),
    ],
    "whoever was put off beyond a promise comes back with it": [
        ("begin", {"start": date(2026, 12, 28), "capacity": (0, 0, 0, 0, 0, 0, 3)}),
        ("add", {"circle": 3, "kind": "professional", "last": 183, "met": None, "own": None}),
        ("snooze", {"days": 29, "pick": 0}),
        ("promise", {"days": 25, "pick": 0}),
    ],
    "a day that is to come again may have no room any more for whom it has": [
        ("begin", {"start": date(2026, 12, 28), "capacity": (2, 2, 2, 2, 2, 2, 2)}),
        ("add", {"circle": 3, "kind": "both", "last": 90, "met": None, "own": None}),
        ("choose_capacity", {"capacity": (0, 2, 2, 2, 2, 2, 2)}),
        ("travel", {"hours": -11}),
    ],
    "a list stays over the longest way back, to the day before yesterday": [
        ("begin", {"start": date(2026, 12, 28), "capacity": (1, 1, 1, 1, 1, 1, 1)}),
        ("add", {"circle": 3, "kind": "both", "last": 100, "met": None, "own": None}),
        ("add", {"circle": 3, "kind": "both", "last": 99, "met": None, "own": None}),
        ("travel", {"hours": -11}),
        ("log", {"pick": 0, "medium": "call", "direction": "both", "answer": None, "ago": 0}),
        ("wait", {"hours": 2}),
        ("travel", {"hours": 14}),
        ("travel", {"hours": -11}),
    ],
}


@pytest.mark.parametrize("deeds", LIVES.values(), ids=LIVES)
def test_a_life_in_which_a_law_once_did_not_hold(deeds: list[tuple[str, dict[str, Any]]]) -> None:
    life = Life()
    try:
        for deed, told in deeds:
            getattr(life, deed)(**told)
            life.planned_contacts_keep_to_the_capacity()
            life.planning_again_changes_nothing()
            life.the_list_does_not_reshuffle()
            life.who_is_due_is_read_alike()
            life.every_explanation_agrees_with_the_numbers()
    finally:
        life.teardown()


# --- pure ------------------------------------------------------------------------------------------------------

MONDAY = date(2026, 11, 23)
past_days = st.integers(0, 500).map(lambda ago: MONDAY - ago * DAY)
touches = st.builds(
    Touch,
    past_days,
    st.sampled_from(["email", "message", "call", "in_person"]),
    directions,
    st.sampled_from([None, "yes", "no", "not_needed"]),
    st.booleans(),
)


@st.composite
def facts(draw: Any) -> Facts:
    """Return whatever a book may know of a person on a Monday, planned before or not."""
    story = sorted(draw(st.lists(touches, max_size=6)), key=lambda one: one.on)
    rhythm_days = draw(st.integers(1, 400))
    made = Facts(
        contact_id=1,
        kind=draw(st.sampled_from(["professional", "personal", "both"])),
        status="active",
        rhythm_days=None,
        circle_days=rhythm_days,
        weight=draw(st.integers(1, 5)),
        no_rhythm=False,
        met_on=draw(st.none() | past_days),
        estimated_on=draw(st.none() | past_days),
        skipped_on=draw(st.none() | past_days),
        first_contact_on=draw(st.none() | st.integers(1, rhythm_days).map(lambda days: MONDAY + days * DAY)),
        requested_on=draw(st.none() | past_days),
        snoozed_on=None,
        added_on=draw(past_days),
        touches=summarize(story),
        stored=None,
    )
    if draw(st.booleans()):
        row = _planned(made, draw(past_days))
        made = Facts(**{**made._asdict(), "stored": row})
    return made


def _planned(made: Facts, day: date) -> Stored:
    standing = Standing(made, day)
    plan = plan_all([standing.wanted] if standing.wanted else [], Load(), Calendar(), day)
    return Stored(*standing.row(plan)[1:])


@given(facts(), st.sampled_from(["email", "message", "call", "in_person"]), directions)
def test_logging_never_moves_the_ideal_date_earlier_but_for_an_answer(made: Facts, medium: str, direction: str):
    before = Standing(made, MONDAY).wanted
    now = Touch(MONDAY, medium, direction)
    if before is None or (now.is_from_them and (made.touches.unanswered or made.requested_on)):
        return
    known = made.touches
    summary = cadence.TouchSummary(
        MONDAY, MONDAY, MONDAY if now.is_from_them else known.last_from_them_on, known.unanswered
    )
    after = Standing(Facts(**{**made._asdict(), "touches": summary, "first_contact_on": None}), MONDAY).wanted
    assert after is not None
    assert after.ideal_on >= before.ideal_on


due = st.builds(
    Due,
    contact_id=st.integers(1, 99),
    kind=st.sampled_from(["professional", "personal", "both"]),
    due_on=past_days,
    base_on=past_days,
    rhythm=st.integers(1, 400),
    weight=st.integers(1, 5),
    is_placed=st.booleans(),
    is_new=st.booleans(),
    source=st.sampled_from([Source.RHYTHM, Source.SNOOZE, Source.FIRST_CONTACT]),
)
dated = st.builds(Dated, st.integers(1, 99), st.just(Source.FOLLOW_UP), past_days, st.integers(1, 999))


@given(
    st.lists(due, max_size=20, unique_by=lambda one: one.contact_id),
    st.lists(dated, max_size=4, unique_by=lambda one: one.source_id),
    st.tuples(*[st.integers(0, 6)] * 7),
    st.randoms(),
)
def test_the_list_does_not_depend_on_the_order_of_rows_and_keeps_to_the_room(people_due, promises, capacity, chance):
    calendar = Calendar(capacity)
    order = day_order(promises, people_due, MONDAY, calendar)
    mixed = (chance.sample(promises, len(promises)), chance.sample(people_due, len(people_due)))
    assert day_order(*mixed, MONDAY, calendar) == order
    never_cut = {one.contact_id for one in promises}
    never_cut |= {one.contact_id for one in people_due if one.source == Source.SNOOZE}
    assert len(order.shown) <= max(calendar.capacity_on(MONDAY), len(never_cut))
    counts = Counter((*order.shown, *order.waiting))
    assert set(counts.values()) <= {1}
    assert set(counts) == {*never_cut, *(one.contact_id for one in people_due)}


@given(facts())
def test_what_the_rhythm_counts_from_is_the_latest_fact(made: Facts):
    standing = Standing(made, MONDAY)
    latest = [day for day in (made.touches.last_on, made.skipped_on, made.estimated_on) if day]
    assert standing.base_on == (max(latest) if latest else made.met_on or made.added_on)
    assert (standing.source in (BaseSource.MET, BaseSource.ADDED)) == (not latest)


# --- nobody is forgotten ---------------------------------------------------------------------------------------


@given(
    st.lists(st.tuples(st.integers(0, 2), st.sampled_from(["professional", "both"])), min_size=1, max_size=25),
    st.tuples(*[st.integers(0, 2)] * 5, st.integers(0, 1), st.integers(0, 1)).filter(lambda week: any(week[:5])),
)
@example([(0, "both")] * 20, (1, 0, 0, 0, 0, 0, 0))
@example([(place % 3, "professional") for place in range(24)], (0, 1, 0, 1, 0, 1, 1))
@settings(max_examples=20)
def test_nobody_with_a_rhythm_is_forgotten_however_much_is_promised(rows, capacity):
    """Three years in which every list is finished: nobody waits longer than the ranking lets anybody wait.

    Where everybody is due all the time, each is reached at a score of about Σ weight ÷ rhythm over the contacts a
    day; a score rises by the weight every rhythm, and every 30 days at least where the cap holds it.
    """
    world = Crowd(rows, capacity)
    tendril = Tendril(world)
    last = dict.fromkeys(world.people, 0)
    room = sum(capacity[:5]) / 7
    height = sum(person.weight / person.rhythm for person in world.people.values()) / room
    for number in range(3 * 365):
        day = world.day(number)
        shown = tendril.morning(day)
        assert len(shown) <= world.calendar.capacity_on(day)
        for id_ in shown:
            last[id_] = number
            tendril.tell(id_, day, "both")
        for id_, one in world.people.items():
            pace = max(one.rhythm, PATIENCE_DAYS)
            assert number - last[id_] <= 2 * pace * max(1, height / one.weight) + 60, (id_, number)


class Crowd(World):
    """People in the three closest circles, all reached lately, and a user who is always there."""

    def __init__(self, rows: list[tuple[int, str]], capacity: tuple[int, ...]) -> None:
        self.calendar = Calendar(capacity)
        self.population = Population("crowd", len(rows), (1, 1, 1, 0, 0), capacity, 0)
        self.people = {
            id_: Person(id_, kind, circle, self.day(-(id_ % 14)), self.day(0), 0, "prompt", 0.0, ())
            for id_, (circle, kind) in enumerate(rows, start=1)
        }
        self.seed = 0
