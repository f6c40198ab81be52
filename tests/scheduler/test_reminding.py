"""From the tick to the desktop and back, with a real book, a clock that is moved and a desktop that is not there."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from peewee import OperationalError

from models.operations.contact import add_follow_up, complete_follow_up, log_interaction, snooze
from models.operations.fields import DateFields, PersonFields
from models.operations.people import add_person, delete_people
from models.operations.settings import change_settings
from models.schema import Contact, LocalState, ReminderLog
from scheduler import reminder_book
from scheduler.notifications.notification import Answer, Trace
from scheduler.notifications.ways import Ways
from scheduler.reminders import PauseChoice
from scheduler.reminding import Callbacks, Reminding
from scheduler.ticking import Tick
from scheduler.today import todays_list

MONDAY = date(2026, 11, 23)


class FakeWay:
    """A desktop that can be away, and whose buttons can be pressed."""

    name = "fake"

    def __init__(self):
        self.works, self.shown, self.withdrawn = True, [], []

    def show(self, notification):
        if self.works:
            self.shown.append(notification)
        return self.works

    def withdraw(self, key):
        self.withdrawn.append(key)

    def describe(self):
        return "fake"


class World:
    """A book, a clock, a desktop and the program, which can be ended and begun again."""

    def __init__(self, book, clock):
        self.book, self.clock, self.way, self.calls = book, clock, FakeWay(), []
        self.begin()

    def begin(self):
        """Start the program anew."""
        self.busy = False
        callbacks = Callbacks(
            lambda id_: self.calls.append(("reached out", id_)),
            lambda id_: self.calls.append(("tomorrow", id_)),
            lambda id_: self.calls.append(("open", id_)),
            lambda: self.calls.append("today"),
        )
        self.reminding = Reminding(self.book, Ways([self.way]), callbacks, is_busy=lambda: self.busy)

    def look(self, *, after_gap=False):
        """Look at the clock once; return the titles of what is new on the desktop."""
        before = len(self.way.shown)
        self.reminding._on_tick(Tick(self.clock.now(), after_gap))
        return [notification.title for notification in self.way.shown[before:]]

    def at(self, hour, minute=0, day=MONDAY, **more):
        self.clock.set(datetime.combine(day, time(hour, minute)))
        return self.look(**more)

    def press(self, action):
        self.reminding._answer(Answer(self.way.shown[-1], action))

    def person(self, name, due=MONDAY, kind="personal"):
        """Add somebody whose thirty days end on a date."""
        self.clock.set(datetime.combine(due - timedelta(days=30), time(12)))
        id_ = add_person(self.book, PersonFields(name=name, kind=kind, rhythm_days=30)).result
        log_interaction(self.book, [id_], medium="call")
        self.clock.set(datetime.combine(MONDAY, time(8)))
        return id_


@pytest.fixture
def world(qapp, book, clock):
    world = World(book, clock)
    yield world
    world.reminding.stop()


def test_the_morning(world):
    world.person("Maya Okafor")
    assert world.at(8, 59) == []
    assert world.at(9) == ["Time to reach out to Maya Okafor"]
    assert world.at(9, 1) == []
    assert "Last in touch 24 Oct 2026." in world.way.shown[0].body
    assert [row.way for row in ReminderLog.select()] == ["fake"]


def test_several_are_one_digest(world):
    for name in ("Maya Okafor", "Jonas Berg", "Aiko Reyes"):
        world.person(name)
    assert world.at(9) == ["Three people to tend today"]
    assert world.at(12) == []


def test_a_digest_of_some_of_the_day_says_of_how_many(world):
    for name in ("Maya Okafor", "Jonas Berg", "Aiko Reyes"):
        world.person(name)
    world.at(9)
    for name in ("Tomás Lindqvist", "Priya Sundaram"):
        world.person(name, due=MONDAY + timedelta(days=1))
    assert world.at(9, day=MONDAY + timedelta(days=1)) == ["2 of 5 people to tend today"]
    assert len(todays_list(world.book).entries) == 5


def test_what_a_killed_run_left_on_the_screen_is_taken_back_once(world, monkeypatch):
    """The way is a stand-in for the desktop's; that one finds what it left is tested beside it."""
    up, taken_back = [Trace("bus", ":1.7", 42)], []
    monkeypatch.setattr(Ways, "traces", lambda _ways: tuple(up))
    monkeypatch.setattr(Ways, "take_back", lambda _ways, traces: taken_back.extend(traces) or True)
    world.person("Maya Okafor")
    world.at(9)
    assert reminder_book.kept_traces() == tuple(up)
    assert taken_back == []
    # Killed: nothing is closed, and the next run starts with nothing up.
    up.clear()
    world.begin()
    world.at(9, 5)
    assert taken_back == [Trace("bus", ":1.7", 42)]
    assert reminder_book.kept_traces() == ()
    world.at(9, 6)
    assert len(taken_back) == 1


def test_what_could_not_be_looked_for_is_looked_for_again(world, monkeypatch):
    reminder_book.keep_traces(world.book, [Trace("bus", ":1.7", 42)])
    answers = iter([False, True])
    monkeypatch.setattr(Ways, "take_back", lambda _ways, _traces: next(answers))
    world.at(8, 1)
    assert reminder_book.kept_traces() != ()
    world.at(8, 2)
    assert reminder_book.kept_traces() == ()


def test_a_settled_matter_is_no_trace_any_more(world, monkeypatch):
    up = [Trace("bus", ":1.7", 42)]
    monkeypatch.setattr(Ways, "traces", lambda _ways: tuple(up))
    maya = world.person("Maya Okafor")
    world.at(9)
    assert len(reminder_book.kept_traces()) == 1
    up.clear()
    log_interaction(world.book, [maya], medium="call")
    world.reminding.book_changed()
    assert world.way.withdrawn == ["today"]
    assert reminder_book.kept_traces() == ()


def test_the_test_notification_opens_today_and_makes_room_for_the_next(world):
    assert [(report.name, report.used) for report in world.reminding.send_test()] == [("fake", True)]
    world.reminding.send_test()
    assert [notification.key for notification in world.way.shown] == ["test", "test"]
    assert [action.label for action in world.way.shown[0].actions] == ["Open today"]
    world.press(world.way.shown[0].default)
    assert world.calls == ["today"]


def test_a_restart_repeats_nothing(world):
    world.person("Maya Okafor")
    assert len(world.at(9)) == 1
    world.begin()
    assert world.look(after_gap=True) == []
    assert world.at(10) == []
    assert world.at(9, day=MONDAY + timedelta(days=1)) == []


def test_after_a_gap_half_a_minute_passes_first(world):
    world.person("Maya Okafor")
    world.person("Jonas Berg")
    assert world.at(13, after_gap=True) == []
    world.clock.move(seconds=20)
    assert world.look() == []
    world.clock.move(seconds=10)
    assert world.look() == ["Two people to tend today"]


def test_after_a_gap_only_what_is_still_true_is_said(world):
    maya = world.person("Maya Okafor")
    world.person("Jonas Berg")
    assert world.at(13, after_gap=True) == []
    log_interaction(world.book, [maya], medium="message")
    world.clock.move(seconds=30)
    assert world.look() == ["Time to reach out to Jonas Berg"]


def test_a_start_before_the_hour_is_on_time(world):
    world.person("Maya Okafor")
    assert world.at(8, 59, after_gap=True) == []
    assert world.at(9) == ["Time to reach out to Maya Okafor"]


def test_a_crash_between_noting_and_showing_says_it_never_rather_than_twice(world, monkeypatch):
    world.person("Maya Okafor")
    world.clock.set(datetime.combine(MONDAY, time(9)))

    def crash(notification):
        raise SystemExit

    monkeypatch.setattr(world.way, "show", crash)
    with pytest.raises(SystemExit):
        world.look()
    monkeypatch.undo()
    world.begin()
    assert world.at(9, 1) == []
    assert [row.way for row in ReminderLog.select()] == [""]


def test_a_desktop_that_comes_later_still_gets_it(world):
    world.person("Maya Okafor")
    world.way.works = False
    assert world.at(9) == []
    assert ReminderLog.select().count() == 0
    world.begin()
    world.way.works = True
    assert world.at(9, 40) == ["Time to reach out to Maya Okafor"]


def test_while_something_long_is_written_reminders_wait(world):
    world.person("Maya Okafor")
    world.busy = True
    assert world.at(9) == []
    world.busy = False
    assert world.at(9, 1) == ["Time to reach out to Maya Okafor"]


@pytest.mark.parametrize(
    ("action", "call"), [("reached_out", "reached out"), ("tomorrow", "tomorrow"), ("open", "open")]
)
def test_the_buttons_of_one_person(world, action, call):
    maya = world.person("Maya Okafor")
    world.at(9)
    world.press(action)
    assert world.calls == [(call, maya)]


def test_a_digest_opens_today_or_comes_again_in_an_hour_even_after_a_restart(world):
    maya = world.person("Maya Okafor")
    world.person("Jonas Berg")
    world.person("Aiko Reyes")
    world.at(9)
    world.press("open_today")
    assert world.calls == ["today"]
    world.clock.set(datetime.combine(MONDAY, time(9, 5)))
    world.press("in_an_hour")
    log_interaction(world.book, [maya], medium="call")
    world.begin()
    assert world.at(10, 4) == []
    assert world.at(10, 5) == ["Two people to tend today"]
    assert world.at(10, 6) == []
    assert world.at(11, 30) == []


def test_tomorrow_brings_the_person_back_tomorrow(world):
    maya = world.person("Maya Okafor")
    world.at(9)
    snooze(world.book, [maya], datetime(2026, 11, 24, 9))
    assert world.at(18) == []
    assert world.at(9, day=MONDAY + timedelta(days=1)) == ["Time to reach out to Maya Okafor"]
    assert world.at(9, 1, day=MONDAY + timedelta(days=1)) == []


def test_a_snooze_until_later_today_ends_at_its_moment(world):
    maya = world.person("Maya Okafor")
    world.at(9)
    snooze(world.book, [maya], datetime(2026, 11, 23, 14, 20))
    assert world.at(14, 19) == []
    assert world.at(14, 20) == ["Time to reach out to Maya Okafor"]
    assert world.at(14, 21) == []


def test_the_end_of_a_snooze_is_met_exactly(world, monkeypatch):
    maya, jonas = world.person("Maya Okafor"), world.person("Jonas Berg")
    snooze(world.book, [maya], datetime(2026, 11, 23, 14, 20))
    snooze(world.book, [jonas], datetime(2026, 11, 23, 14, 30))
    waits = []
    monkeypatch.setattr(world.reminding._ticking, "wake_in", waits.append)
    world.at(14, 19)
    assert min(waits) == timedelta(minutes=1)
    world.at(14, 20)
    assert reminder_book.next_snooze_end(datetime(2026, 11, 23, 14, 20)) == datetime(2026, 11, 23, 14, 30)
    assert reminder_book.next_snooze_end(datetime(2026, 11, 23, 14, 30)) is None


def test_a_promise_with_a_time(world):
    maya = world.person("Maya Okafor", due=MONDAY + timedelta(days=20), kind="professional")
    promise = add_follow_up(world.book, maya, "Send the slides", MONDAY, time(14, 30)).result
    assert world.at(9) == []
    assert world.at(14, 29) == []
    assert world.at(14, 30) == ["Time to reach out to Maya Okafor"]
    assert "Send the slides" in world.way.shown[0].body
    assert world.at(14, 31) == []
    complete_follow_up(world.book, promise)
    world.reminding.book_changed()
    assert len(world.way.withdrawn) == 1


def test_two_promises_with_times_come_each_at_its_own(world):
    maya = world.person("Maya Okafor", due=MONDAY + timedelta(days=20))
    for hour in (11, 15):
        add_follow_up(world.book, maya, f"Call at {hour}", MONDAY, time(hour))
    heard = [(hour, world.way.shown[-1].body) for hour in range(8, 20) if world.at(hour)]
    assert [hour for hour, _ in heard] == [11, 15]
    assert "Call at 11" in heard[0][1]
    assert "Call at 15" in heard[1][1]


def test_a_missed_promise_is_told_in_the_next_morning(world):
    maya = world.person("Maya Okafor", due=MONDAY + timedelta(days=20))
    add_follow_up(world.book, maya, "Call", MONDAY - timedelta(days=1), time(15))
    assert world.at(8, 30) == []
    assert world.at(9) == ["Time to reach out to Maya Okafor"]


def test_a_birthday_is_named(world):
    world.clock.set(datetime(2026, 6, 1, 12))
    add_person(
        world.book,
        PersonFields(name="Tomás Lindqvist", kind="personal", dates=(DateFields(type="birthday", month=11, day=24),)),
    )
    world.person("Maya Okafor")
    world.at(9)
    assert world.way.shown[0].body.startswith("Tomás Lindqvist (birthday tomorrow)")


def test_on_saturday_only_private_matters(world):
    saturday = date(2026, 11, 28)
    world.person("Maya Okafor", due=saturday, kind="professional")
    world.person("Jonas Berg", due=saturday, kind="both")
    assert world.at(10, day=saturday) == ["Time to reach out to Jonas Berg"]


def test_withdrawn_when_settled_elsewhere(world):
    maya = world.person("Maya Okafor")
    world.at(9)
    world.reminding.book_changed()
    assert world.way.withdrawn == []
    log_interaction(world.book, [maya], medium="call")
    world.reminding.book_changed()
    assert world.way.withdrawn == [world.way.shown[0].key]


def test_a_digest_stays_while_some_of_it_is_true(world):
    maya, jonas = world.person("Maya Okafor"), world.person("Jonas Berg")
    world.at(9)
    log_interaction(world.book, [maya], medium="call")
    world.reminding.book_changed()
    assert world.way.withdrawn == []
    delete_people(world.book, [jonas])
    world.reminding.book_changed()
    assert len(world.way.withdrawn) == 1


def test_pausing_and_resuming(world):
    world.person("Maya Okafor")
    heard = []
    world.reminding.pause_changed.connect(lambda: heard.append(world.reminding.pause))
    world.reminding.pause_reminders(PauseChoice.UNTIL_RESUMED)
    assert world.at(9) == []
    world.begin()
    assert world.reminding.pause is not None
    assert world.at(12) == []
    world.reminding.resume()
    assert world.reminding.pause is None
    assert world.at(12, 1) == ["Time to reach out to Maya Okafor"]
    assert [pause.until for pause in heard] == [None]


def test_a_pause_shows_its_end_and_ends(world):
    world.person("Maya Okafor")
    world.reminding.pause_reminders(PauseChoice.AN_HOUR)
    assert world.reminding.pause.until == datetime(2026, 11, 23, 9)
    assert world.at(9) == ["Time to reach out to Maya Okafor"]
    assert world.reminding.pause is None


def test_undo_does_not_touch_what_was_said_or_paused(world):
    maya = world.person("Maya Okafor")
    world.at(9)
    log_interaction(world.book, [maya], medium="call")
    world.reminding.pause_reminders(PauseChoice.AN_HOUR)
    world.book.undo()
    assert ReminderLog.select().count() == 1
    assert world.reminding.pause is not None
    assert world.at(12) == [], "the same occurrence is true again, but it was said"


def test_hidden_names(world):
    world.person("Maya Okafor")
    change_settings(world.book, hide_names=True)
    assert world.at(9) == ["Time to reach out to someone"]


def test_an_empty_morning_writes_nothing_but_its_round(world):
    assert world.at(9) == []
    before = LocalState.get(LocalState.key == "reminders.rounds").value
    assert world.at(9, 1) == []
    assert LocalState.get(LocalState.key == "reminders.rounds").value == before


def test_thirty_mornings_say_each_occurrence_once(world):
    """Nobody is ever tended: every person is named once, and no day brings two notifications."""
    for number in range(5):
        world.person(f"Person {number}", due=MONDAY + timedelta(days=number))
    shown = []
    for day in range(30):
        for hour in (7, 9, 12, 18, 21):
            shown += [(day, hour)] * len(world.at(hour, day=MONDAY + timedelta(days=day)))
    occurrences = [one for notification in world.way.shown for one in notification.occurrences]
    assert len(occurrences) == len(set(occurrences))
    assert {hour for _, hour in shown} == {9}
    named = {contact_id for notification in world.way.shown for contact_id in notification.contact_ids}
    assert named == {contact.id for contact in Contact.select()}


def test_what_is_remembered_is_read_back(world):
    world.person("Maya Okafor")
    world.person("Jonas Berg")
    world.at(9)
    world.press("in_an_hour")
    memory = reminder_book.memory()
    assert memory.again.at == datetime(2026, 11, 23, 10)
    assert memory.again.occurrences == memory.said
    assert set(memory.rounds.values()) == {datetime(2026, 11, 23, 9)}


def test_a_pause_made_while_something_long_is_written_holds_at_once_and_is_kept_afterwards(world):
    world.person("Maya Okafor")
    world.busy = True
    world.reminding.pause_reminders(PauseChoice.UNTIL_RESUMED)
    assert world.reminding.pause is not None
    assert reminder_book.current_pause(world.book) is None
    world.busy = False
    assert world.at(9) == []
    assert reminder_book.current_pause(world.book) is not None
    world.busy = True
    world.reminding.pause_reminders(PauseChoice.AN_HOUR)
    world.reminding.resume()
    assert world.reminding.pause is None
    world.busy = False
    assert world.at(9, 1) == ["Time to reach out to Maya Okafor"]
    assert world.reminding.pause is None


def test_what_another_program_keeps_from_being_written_is_written_later(world, monkeypatch):
    def refuse(book, at, occurrences):
        raise OperationalError("database is locked")

    world.person("Maya Okafor")
    world.person("Jonas Berg")
    world.at(9)
    with monkeypatch.context() as patch:
        patch.setattr(reminder_book, "show_again", refuse)
        world.press("in_an_hour")
        assert world.at(9, 1) == []
    assert world.at(9, 2) == []
    assert world.at(10, 2) == ["Two people to tend today"]


def test_what_nothing_can_show_is_logged_once(world, caplog):
    world.person("Maya Okafor")
    world.way.works = False
    with caplog.at_level("INFO"):
        for minute in range(5):
            assert world.at(9, minute) == []
    assert caplog.text.count("Nothing could show") == 1
