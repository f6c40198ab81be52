"""How Today's list is read: one reading for everybody, fixed where it can be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import apsw
import pytest

from models.book import Book
from models.clock import FixedClock
from models.operations import contact as touch
from models.operations import people
from models.operations.fields import DateFields
from models.operations.introductions import add_introduction, move_introduction
from models.operations.settings import change_settings
from models.operations.tags import set_mine
from models.schema import FollowUp, Interest, TodayEntry
from models.vocabulary import IntroductionState
from scheduler import today as today_module
from scheduler.due_now import due_now, forget_due
from scheduler.ranking import Due
from scheduler.today import Today, todays_list
from tests.scheduler.todays_people import CLOSE, DAY, MONDAY, NETWORK, add, names, waiting


def test_reading_works_while_another_process_writes(book: Book) -> None:
    add(book, "Maya", MONDAY - 96 * DAY, circle_id=NETWORK)
    other = apsw.Connection(str(book.path))
    other.execute("BEGIN IMMEDIATE")
    assert names(book) == ["Maya"]
    assert TodayEntry.select().count() == 0
    other.execute("ROLLBACK")
    other.close()
    assert names(book) == ["Maya"]
    assert TodayEntry.select().count() == 1


def test_inside_an_operation_nothing_is_fixed(book: Book) -> None:
    add(book, "Maya", MONDAY - 96 * DAY, circle_id=NETWORK)
    with book.operation("anything"):
        assert names(book) == ["Maya"]
    assert TodayEntry.select().count() == 0


def test_asking_for_today_by_its_date_is_asking_for_today(book: Book) -> None:
    add(book, "Maya", MONDAY - 96 * DAY, circle_id=NETWORK)
    assert names(book, MONDAY) == ["Maya"]
    assert TodayEntry.select().count() == 1


def test_everybody_who_asks_is_given_the_same_reading(book: Book) -> None:
    add(book, "Maya", MONDAY - 96 * DAY, circle_id=NETWORK)
    assert todays_list(book) is todays_list(book)


def test_any_change_undo_and_redo_is_read(book: Book) -> None:
    maya = add(book, "Maya", MONDAY - 96 * DAY, circle_id=NETWORK)
    assert names(book) == ["Maya"]
    touch.skip(book, [maya])
    assert names(book) == []
    book.undo()
    assert names(book) == ["Maya"]
    people.edit_person(book, maya, name="Maya Okafor")
    assert names(book) == ["Maya Okafor"]
    book.undo()
    assert names(book) == ["Maya"]
    book.redo()
    assert names(book) == ["Maya Okafor"]


def test_what_is_taken_back_in_a_failing_operation_was_never_read(book: Book) -> None:
    maya = add(book, "Maya", MONDAY - 96 * DAY, circle_id=NETWORK)

    def fail() -> None:
        with book.operation("anything"):
            touch.skip(book, [maya])
            assert names(book) == ["Maya"]  # its planned date follows at the operation's end
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert names(book) == ["Maya"]


def test_another_programs_changes_are_read(book: Book) -> None:
    add(book, "Maya", MONDAY - 96 * DAY, circle_id=NETWORK)
    assert names(book) == ["Maya"]
    other = apsw.Connection(str(book.path))
    other.execute("UPDATE contact SET name = 'Maya Okafor' WHERE name = 'Maya'")
    other.close()
    assert names(book) == ["Maya Okafor"]


def test_settings_of_another_program_count_once_they_are_noticed(book: Book) -> None:
    change_settings(book, capacity=(1,) * 7)
    for name in "AB":
        add(book, name, MONDAY - 96 * DAY, circle_id=NETWORK)
    assert (len(names(book)), len(waiting(book))) == (1, 1)
    other = apsw.Connection(str(book.path))
    other.execute("UPDATE setting SET value = '[5, 5, 5, 5, 5, 5, 5]' WHERE key = 'capacity'")
    other.close()
    names(book)
    assert book.changed_outside()
    assert names(book) == ["A", "B"]


def test_a_snooze_that_ends_within_the_day_is_read_at_its_minute(book: Book, clock: FixedClock) -> None:
    maya = add(book, "Maya", MONDAY - 96 * DAY, circle_id=NETWORK)
    touch.snooze(book, [maya], datetime(2026, 11, 23, 11, 30))
    assert names(book) == []
    clock.set(datetime(2026, 11, 23, 11, 29, 59))
    assert names(book) == []
    clock.set(datetime(2026, 11, 23, 11, 30))
    assert names(book) == ["Maya"]
    clock.set(datetime(2026, 11, 24, 8))
    assert todays_list(book).day == MONDAY + DAY


def test_of_those_who_wait_only_the_wanted_are_read(book: Book) -> None:
    change_settings(book, capacity=(1,) * 7)
    ids = [add(book, name, MONDAY - (96 - n) * DAY, circle_id=NETWORK) for n, name in enumerate("ABCD")]
    today = todays_list(book)
    assert [entry.name for entry in today.first_with_room(2)] == ["B", "C"]
    assert [entry.name for entry in today.with_room] == ["B", "C", "D"]
    entry = today.entry(ids[3])
    assert entry is not None
    assert entry.name == "D"
    assert today.entry(ids[0]) == today.entries[0]
    assert today.entry(999) is None


def read_anew(book: Book, *, wholly: bool = False) -> Today:
    """Return today's list as a program reads it that just started, or with everybody who is due."""
    forget_due(book)
    today_module._kept.clear()
    if wholly:
        due_now(book, MONDAY, book.clock.now().replace(tzinfo=None))
    return todays_list(book)


@pytest.fixture
def full(book: Book, clock: FixedClock) -> Book:
    """A day that is full since the morning: somebody was reached since, somebody is back, others wait."""
    change_settings(book, capacity=(3,) * 7)
    ids = [add(book, f"Due {n}", MONDAY - (96 + n) * DAY, circle_id=NETWORK) for n in range(8)]
    promised, born, back = add(book, "Promised"), add(book, "Born"), add(book, "Back", MONDAY, circle_id=CLOSE)
    touch.add_follow_up(book, promised, "call", MONDAY)
    assert len(names(book)) == 3
    people.edit_person(book, born, dates=(DateFields("birthday", 11, 23),))
    touch.snooze(book, [back], datetime(2026, 11, 23, 12))
    touch.snooze(book, ids[:1], datetime(2026, 11, 24, 7))
    touch.skip(book, [todays_list(book).contact_ids[1]])
    clock.set(datetime(2026, 11, 23, 13))
    return book


def test_who_waits_for_a_full_day_is_not_read_before_somebody_asks(full: Book, monkeypatch) -> None:
    expected = read_anew(full, wholly=True)
    asked: list[date] = []

    def noted(book: Book, day: date, moment: datetime) -> list[Due]:
        asked.append(day)
        return due_now(book, day, moment)

    monkeypatch.setattr(today_module, "due_now", noted)
    today = read_anew(full)
    assert today.contact_ids == expected.contact_ids
    assert today.entries == expected.entries
    assert (today.room, today.tended) == (expected.room, expected.tended)
    assert asked == []
    assert today.waiting_ids == expected.waiting_ids
    assert today.waiting_ids
    assert today.with_room == expected.with_room
    assert asked == [MONDAY]


def test_who_waits_is_asked_for_by_name(full: Book) -> None:
    waiting_id = read_anew(full, wholly=True).waiting_ids[-1]
    entry = read_anew(full).entry(waiting_id)
    assert entry is not None
    assert entry.contact_id == waiting_id


def test_a_day_with_room_reads_everybody(full: Book) -> None:
    change_settings(full, capacity=(9,) * 7)
    assert read_anew(full).entries == read_anew(full, wholly=True).entries


def test_after_a_change_only_the_entry_of_whom_it_is_of_is_read(book: Book, monkeypatch) -> None:
    maya = add(book, "Maya", MONDAY - 96 * DAY, circle_id=NETWORK, interests=("Chess",))
    add(book, "Wei", MONDAY - 97 * DAY, circle_id=NETWORK, interests=("Jazz",))
    before = {entry.name: entry for entry in todays_list(book).entries}
    asked: list[list[int]] = []
    read = today_module.read_details

    def note(contact_ids):
        asked.append(sorted(contact_ids))
        return read(contact_ids)

    monkeypatch.setattr(today_module, "read_details", note)
    people.edit_person(book, maya, title="Gardener")
    after = {entry.name: entry for entry in todays_list(book).entries}
    assert asked == [[maya]]
    assert after["Maya"].subtitle == "Gardener"
    assert after["Wei"] is before["Wei"]


def test_what_is_told_of_several_is_read_for_everybody(book: Book) -> None:
    maya = add(book, "Maya", MONDAY - 96 * DAY, circle_id=NETWORK, interests=("Chess",))
    wei = add(book, "Wei", MONDAY - 97 * DAY, circle_id=NETWORK, interests=("Chess",))
    fatima = add(book, "Fatima", MONDAY - DAY)
    touch.add_follow_up(book, wei, "Send the seeds", MONDAY)
    made = add_introduction(book, wei, fatima).result
    move_introduction(book, made, IntroductionState.ASKED_A)
    interest = Interest.get(Interest.folded == "chess").id
    steps: list[Callable[[], object]] = [
        lambda: set_mine(book, interest, mine=True),
        lambda: people.edit_person(book, fatima, name="Fatima Zahra"),
        lambda: touch.log_interaction(book, [maya, wei], medium="message", note="Both"),
        book.undo,
        lambda: touch.snooze(book, [wei], datetime.fromisoformat("2026-11-25T09:00")),
        lambda: touch.complete_follow_up(book, FollowUp.get().id),
        book.undo,
        book.undo,
    ]
    todays_list(book).entries  # noqa: B018 - what is read of them is kept
    for number, step in enumerate(steps):
        step()
        there = todays_list(book)
        told = there.entries, there.with_room
        today_module._kept.pop(book)
        anew = todays_list(book)
        assert told == (anew.entries, anew.with_room), number
