"""Before an event: whom to look up and how to begin; what is announced; after it: what is still to be noted."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from models.book import Book
from models.operations.contact import add_follow_up, log_interaction
from models.operations.events import EventFields, MetPerson, add_event, expect_at_event, meet_people
from models.operations.fields import PersonFields
from models.operations.offers import keep_offer
from models.operations.people import add_person, edit_person
from models.operations.rhythm import set_status
from models.operations.tags import set_my_interests
from models.sentences import Sentence
from models.vocabulary import Stage, Status
from scheduler import reminder_book
from scheduler.before_event import (
    LookUp,
    announced_events,
    events_ahead,
    events_to_note,
    known_there,
    look_up,
    met_hint,
)
from scheduler.reminder_words import notification_for
from scheduler.reminders import due_reminder

TODAY = date(2026, 11, 23)


def person(book: Book, name: str, **fields: object) -> int:
    return int(add_person(book, PersonFields(name=name, **fields)).result)


def found(book: Book, event_id: int) -> dict[str, LookUp]:
    return {one.name: one for one in look_up(book, event_id)}


def reasons(one: LookUp) -> list[str]:
    return [reason.english() for reason in one.reasons]


@pytest.fixture
def pycon(book: Book) -> int:
    fields = EventFields("PyCon 2026", TODAY + timedelta(days=1), "Lagos", "Northwind has a stand")
    return int(add_event(book, fields).result)


def test_each_is_found_for_a_reason_of_their_own(book: Book, pycon: int) -> None:
    set_my_interests(book, ["Chess"])
    person(book, "Place", place="Lagos, Nigeria")
    person(book, "Work", organization="Northwind")
    person(book, "Group", groups=("pycon",))
    person(book, "Prospect", stage=Stage.PROSPECT, stage_reason="Her paper on trees", interests=("Chess",))
    meet_people(book, EventFields("PyCon 2025", TODAY - timedelta(days=300)), [MetPerson("Earlier")])
    person(book, "Stranger", place="Oslo", organization="North", groups=("Pythons",), stage=Stage.PROSPECT)
    gone = person(book, "Gone", place="Lagos")
    set_status(book, [gone], Status.LET_GO)
    told = {name: reasons(one) for name, one in found(book, pycon).items()}
    assert told == {
        "Place": ["Lives in Lagos"],
        "Work": ["Northwind takes part"],
        "Group": ["In your group “pycon”"],
        "Prospect": ["You would like to know them: Her paper on trees"],
        "Earlier": ["You met at PyCon 2025 before"],
    }


def test_who_is_expected_comes_first_and_is_never_left_out(book: Book, pycon: int) -> None:
    ids = [person(book, f"Person {number:02}", place="Lagos") for number in range(20)]
    last = person(book, "Zoe")
    expect_at_event(book, pycon, [last])
    order = look_up(book, pycon, most=5)
    assert [one.contact_id for one in order] == [last, *ids[:4]]
    assert order[0].is_expected
    assert order[0].reasons == ()


def test_whose_turn_it_is_comes_before(book: Book, clock, pycon: int) -> None:
    clock.set(datetime(2026, 8, 1, 8, 0))
    close = person(book, "Zoe", place="Lagos", circle_id=2)
    log_interaction(book, [close], medium="call")
    clock.set(datetime(2026, 11, 23, 8, 0))
    person(book, "Ada", place="Lagos")
    zoe, ada = look_up(book, pycon)
    assert (zoe.name, reasons(zoe)) == ("Zoe", ["Lives in Lagos", "It is their turn anyway"])
    assert reasons(ada) == ["Lives in Lagos"]


def test_how_to_begin_is_made_of_what_is_known(book: Book, pycon: int) -> None:
    set_my_interests(book, ["Chess"])
    offer, topic, shared, theirs, nothing = (
        person(book, name, place="Lagos", interests=interests)
        for name, interests in (
            ("Offer", ("Chess",)),
            ("Topic", ("Chess",)),
            ("Shared", ("Chess", "Tea")),
            ("Theirs", ("Tea",)),
            ("Nothing", ()),
        )
    )
    keep_offer(book, "A talk on trees", contact_ids=(offer,))
    log_interaction(book, [topic], medium="call", note="Talked about her new boat, then lunch.")
    add_follow_up(book, shared, "send the list", TODAY)
    people = found(book, pycon)
    begins = {name: one.starter.english() if one.starter else "" for name, one in people.items()}
    assert begins == {
        "Offer": "Begin with what you kept for them: A talk on trees",
        "Topic": "Begin with: your new boat",
        "Shared": "Begin with what you share: Chess",
        "Theirs": "Ask about what they care about: Tea",
        "Nothing": "",
    }
    assert people["Shared"].common_ground == ("Chess",)
    assert people["Topic"].left_off is not None
    assert people["Topic"].left_off.english() == "You left off: Talked about her new boat, then lunch."
    assert people["Shared"].left_off is not None
    assert people["Shared"].left_off.english() == "You promised: send the list"
    assert (theirs, nothing) != (0, 0)


def test_a_short_or_hidden_name_finds_nobody(book: Book, pycon: int) -> None:
    person(book, "Short", place="La", organization="has")
    person(book, "Part", place="Lag", organization="North")
    assert look_up(book, 99) == []
    assert [one.name for one in look_up(book, pycon)] == ["Short"]
    edit_person(book, 1, organization="")
    assert look_up(book, pycon) == []


def test_events_are_announced_the_day_before_and_on_the_day(book: Book, clock, pycon: int) -> None:
    add_event(book, EventFields("Later", TODAY + timedelta(days=8)))
    assert [one.name for one in events_ahead(TODAY)] == ["PyCon 2026"]
    assert announced_events(TODAY - timedelta(days=1)) == []
    (ahead,) = announced_events(TODAY)
    assert ahead.occurrence == f"event:{pycon}:2026-11-24"
    assert announced_events(TODAY + timedelta(days=1)) == [ahead]
    assert announced_events(TODAY + timedelta(days=2)) == []


def test_what_was_noted_of_today_is_not_ahead_any_more(book: Book, clock, pycon: int) -> None:
    day = TODAY + timedelta(days=1)
    clock.set(datetime(2026, 11, 24, 15, 0))
    assert [one.event_id for one in announced_events(day)] == [pycon]
    meet_people(book, EventFields("PyCon 2026", day), [MetPerson("Ana")], event_id=pycon)
    assert events_ahead(day) == announced_events(day) == []
    book.undo()
    assert [one.event_id for one in events_ahead(day)] == [pycon]


def test_the_morning_tells_of_an_event_once(book: Book, clock, pycon: int) -> None:
    ids = [person(book, name) for name in ("Ada", "Bob", "Cy")]
    expect_at_event(book, pycon, ids)
    now = datetime(2026, 11, 23, 9, 1)
    clock.set(now)
    before = reminder_book.memory()
    decision = due_reminder(now, book.settings, reminder_book.matters(book), before)
    notification = notification_for(decision.matters, Sentence.english)
    assert notification.title == "PyCon 2026 tomorrow"
    assert notification.body == "3 people you know will be there: Ada, Bob, Cy."
    assert ([action.key for action in notification.actions], notification.contact_ids) == (["open_today"], ())
    reminder_book.note_said(book, decision, before)
    clock.set(now + timedelta(days=1))
    again = due_reminder(now + timedelta(days=1), book.settings, reminder_book.matters(book), reminder_book.memory())
    assert again.matters == ()


def test_beside_people_an_event_is_a_sentence_more(book: Book, clock, pycon: int) -> None:
    maya = person(book, "Maya")
    add_follow_up(book, maya, "send the list", TODAY)
    matters = reminder_book.matters(book)
    told = notification_for(matters, Sentence.english)
    assert told.title == "Time to reach out to Maya"
    assert told.body == "You promised: send the list. PyCon 2026 tomorrow. Look whom you might meet there."
    assert told.contact_ids == (maya,)
    assert f"event:{pycon}:2026-11-24" in told.occurrences
    ida = person(book, "Ida")
    add_follow_up(book, ida, "ring", TODAY)
    several = notification_for(reminder_book.matters(book), Sentence.english)
    assert several.title == "Two people to tend today"
    assert several.body.endswith(". PyCon 2026 tomorrow. Look whom you might meet there.")
    hidden = notification_for(reminder_book.matters(book), Sentence.english, hide_names=True)
    assert "PyCon" not in hidden.title + hidden.body
    only = notification_for(
        [matter for matter in matters if matter.contact_id is None], Sentence.english, hide_names=True
    )
    assert (only.title, only.body) == ("An event is coming up", "Its name is hidden.")


def test_names_of_those_one_knows_are_told_up_to_four() -> None:
    assert known_there([]).english() == "Look whom you might meet there"
    assert known_there(["Ada"]).english() == "Ada will be there"
    assert known_there(list("ABCDE")).english() == "5 people you know will be there: A, B, C, D…"


def test_what_was_is_asked_about_for_a_week_and_no_more_once_it_is_noted(book: Book) -> None:
    def names(put_away: tuple[str, ...] = ()) -> list[str]:
        return [row.name for row in events_to_note(TODAY, put_away)]

    for name, days in (("Long ago", -8), ("Week", -7), ("Yesterday", -1), ("Today", 0), ("Tomorrow", 1)):
        add_event(book, EventFields(name, TODAY + timedelta(days=days)))
    # Today's is not over yet.
    assert names() == ["Yesterday", "Week"]
    week = next(row.id for row in events_to_note(TODAY) if row.name == "Week")
    assert names((met_hint(week),)) == ["Yesterday"]
    meet_people(book, EventFields("Yesterday", TODAY - timedelta(days=1)), [MetPerson("Ana")])
    assert names() == ["Week"]
