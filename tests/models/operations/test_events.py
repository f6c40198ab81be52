"""Events, who is expected there, and whom the user met, each kept as one step."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.book import Book
from models.deeds import done
from models.errors import InvalidValueError
from models.operations.events import (
    EventFields,
    MetPerson,
    add_event,
    delete_event,
    edit_event,
    expect_at_event,
    meet_people,
    not_expect_at_event,
)
from models.operations.fields import MethodFields, PersonFields
from models.operations.people import add_person
from models.queries import circles
from models.queries.events import complete_event, event, events, events_between, namesakes, people_at
from models.queries.person import person
from models.schema import Contact, Interaction, InteractionContact, PlannedDate
from models.vocabulary import Kind, MethodType, Stage
from scheduler.today import todays_list
from tests.models.content import recorded_content

THURSDAY = date(2026, 11, 19)
CONF = EventFields("DataConf", THURSDAY, "Berlin")
PRIYA = MetPerson("Priya Sundaram", ("Open data", "Pottery"), "She asked about my migration checklist.")
TOM = MetPerson(
    "Tom Berg", ("Jazz",), "", "Harbour Data", (MethodFields(MethodType.EMAIL, "tom@harbour.example", None),)
)


@pytest.fixture
def network(book: Book) -> int:
    return next(circle.id for circle in circles() if circle.key == "network")


def test_an_event_is_added_changed_and_deleted(book: Book) -> None:
    ada = add_person(book, PersonFields(name="Ada")).result
    made = add_event(book, EventFields("  PyCon   2026 ", date(2026, 11, 24), " Lagos "), [ada])
    row = event(made.result)
    assert row is not None
    assert (row.name, row.on, row.place, row.expected, row.noted) == (
        "PyCon 2026",
        date(2026, 11, 24),
        "Lagos",
        1,
        False,
    )
    edit_event(book, row.id, EventFields("PyCon", None, "", "bring cards"))
    changed = event(row.id)
    assert changed is not None
    assert (changed.name, changed.on, changed.place, changed.notes) == ("PyCon", None, "", "bring cards")
    delete_event(book, row.id)
    assert (events(), people_at(row.id), person(ada).name) == ([], [], "Ada")
    book.undo()
    assert people_at(row.id) == [(ada, "Ada")]


def test_an_event_needs_a_name_and_to_be_there(book: Book) -> None:
    with pytest.raises(InvalidValueError):
        add_event(book, EventFields("  "))
    with pytest.raises(InvalidValueError):
        edit_event(book, 99, CONF)
    with pytest.raises(InvalidValueError):
        meet_people(book, CONF, [])
    with pytest.raises(InvalidValueError):
        meet_people(book, EventFields("DataConf", book.clock.today() + timedelta(days=1)), [PRIYA])
    with pytest.raises(InvalidValueError):
        meet_people(book, CONF, [PRIYA, MetPerson("  ")])
    assert Contact.select().count() == 0


def test_people_are_expected_and_then_not(book: Book) -> None:
    ada, bob = (add_person(book, PersonFields(name=name)).result for name in ("Ada", "Bob"))
    made = add_event(book, CONF).result
    change = expect_at_event(book, made, [ada, bob, ada])
    assert done(change.name, change.details).english() == "Noted that 2 people will be at DataConf"
    assert people_at(made) == [(ada, "Ada"), (bob, "Bob")]
    change = not_expect_at_event(book, made, ada)
    assert done(change.name, change.details).english() == "Noted that Ada will not be at DataConf"
    assert people_at(made) == [(bob, "Bob")]


def test_whom_one_met_is_kept_with_all_that_was_said(book: Book, network: int) -> None:
    change = meet_people(book, CONF, [PRIYA, TOM], kind=Kind.BOTH, circle_id=network)
    priya, tom = (person(id_) for id_ in change.result)
    assert (priya.name, priya.kind, priya.stage, priya.circle) == (
        "Priya Sundaram",
        "both",
        Stage.CONNECTING,
        "Network",
    )
    assert [name for name, _ in priya.interests] == ["Open data", "Pottery"]
    assert (priya.met_on, tom.organization, tom.methods[0].value) == (THURSDAY, "Harbour Data", "tom@harbour.example")
    met = priya.interactions[0]
    assert (met.date, met.medium, met.direction, met.note) == (THURSDAY, "event", "both", PRIYA.note)
    row = events()[0]
    assert (row.name, row.on, row.place, row.expected, row.met, row.noted) == (
        "DataConf",
        THURSDAY,
        "Berlin",
        2,
        2,
        True,
    )
    assert Interaction.select(Interaction.event).where(Interaction.event == row.id).count() == 2
    assert done(change.name, change.details).english() == "Noted 2 people you met at DataConf"


def test_one_undo_takes_all_of_it_back(book: Book, network: int) -> None:
    before = recorded_content()
    meet_people(book, CONF, [PRIYA, TOM], circle_id=network)
    after = recorded_content()
    book.undo()
    assert recorded_content() == before
    book.redo()
    assert recorded_content() == after


def test_a_first_follow_up_comes_within_three_days_and_within_the_room(book: Book, network: int) -> None:
    yesterday = book.clock.today() - timedelta(days=1)
    many = [MetPerson(f"Person {number}") for number in range(8)]
    met = meet_people(book, EventFields("Fair", yesterday), many, circle_id=network)
    plan = {row.contact_id: row.planned_on for row in PlannedDate.select()}
    days = [plan[id_] for id_ in met.result]
    today = book.clock.today()
    assert all(today < day <= today + timedelta(days=3) for day in days)
    assert max(days.count(day) for day in set(days)) <= 5


def test_today_says_where_one_met(book: Book, clock, network: int) -> None:
    meet_people(book, CONF, [PRIYA], circle_id=network)
    for _ in range(3):
        clock.set(clock.now() + timedelta(days=1))
        if entries := todays_list(book).entries:
            break
    entry = entries[0]
    assert entry.met is not None
    assert entry.met.english() == "Met Thursday at DataConf"
    assert entry.reason.english() == "New connection · follow up within 3 days"
    assert entry.left_off is not None
    assert entry.left_off.english() == "You left off: She asked about my migration checklist."


def test_without_a_circle_nobody_is_planned(book: Book) -> None:
    met = meet_people(book, CONF, [PRIYA])
    assert PlannedDate.get_by_id(met.result[0]).planned_on is None


def test_somebody_known_is_met_again_and_keeps_what_was_said(book: Book, network: int) -> None:
    known = PersonFields(
        name="Tom Berg",
        organization="Old Harbour",
        interests=("Sailing",),
        methods=(MethodFields(MethodType.EMAIL, "TOM@harbour.example", None),),
    )
    tom = add_person(book, known).result
    again = MetPerson("Tom Berg", ("Jazz",), "New boat", "Harbour Data", TOM.methods, contact_id=tom)
    assert meet_people(book, CONF, [again], circle_id=network).result == [tom]
    who = person(tom)
    assert (who.organization, who.stage, who.met_on, who.circle) == ("Old Harbour", Stage.RELATIONSHIP, None, "")
    assert {name for name, _ in who.interests} == {"Sailing", "Jazz"}
    assert len(who.methods) == 1
    assert (who.interactions[0].note, who.interactions[0].counts) == ("New boat", True)


def test_a_prospect_met_at_last_stays_one_until_it_is_said(book: Book) -> None:
    grace = add_person(book, PersonFields(name="Grace", stage=Stage.PROSPECT)).result
    meet_people(book, CONF, [MetPerson("Grace", contact_id=grace)])
    who = person(grace)
    assert (who.stage, who.met_on, who.met_event_id) == (Stage.PROSPECT, THURSDAY, events()[0].id)


def test_namesakes_are_never_joined_by_themselves(book: Book) -> None:
    add_person(book, PersonFields(name="Priya Sundaram", title="Chair"))
    meet_people(book, CONF, [PRIYA])
    assert [what for _, what in namesakes(["priya  sundaram", ""])["priya sundaram"]] == ["Chair", ""]


def test_the_event_in_the_book_is_used(book: Book) -> None:
    made = add_event(book, EventFields("DataConf", THURSDAY)).result
    meet_people(book, CONF, [PRIYA])
    assert [(row.id, row.place, row.met) for row in events()] == [(made, "Berlin", 1)]
    other_year = EventFields("DataConf", THURSDAY - timedelta(days=365))
    meet_people(book, other_year, [TOM])
    assert len(events()) == 2
    meet_people(book, EventFields("DataConf (renamed)", THURSDAY), [MetPerson("Ana")], event_id=made)
    renamed = event(made)
    assert renamed is not None
    assert (renamed.name, renamed.place, renamed.met) == ("DataConf (renamed)", "Berlin", 2)


def test_events_are_found_by_the_beginning_of_a_word(book: Book) -> None:
    today = book.clock.today()
    for name, days in (("PyCon 2025", -400), ("PyCon 2026", 1), ("Chess evening", 5)):
        add_event(book, EventFields(name, today + timedelta(days=days)))
    add_event(book, EventFields("Some day"))
    assert [row.name for row in complete_event("pyc", today)] == ["PyCon 2026", "PyCon 2025"]
    assert [row.name for row in complete_event("eve", today)] == ["Chess evening"]
    assert [row.name for row in events_between(today, today + timedelta(days=7))] == ["PyCon 2026", "Chess evening"]


def test_meeting_does_not_count_as_having_followed_up(book: Book, network: int) -> None:
    (priya,) = meet_people(book, CONF, [PRIYA], circle_id=network).result
    assert [link.counts for link in InteractionContact.select().where(InteractionContact.contact == priya)] == [False]


def test_deleting_an_event_keeps_the_people_and_undo_where_one_met(book: Book, network: int) -> None:
    (priya,) = meet_people(book, CONF, [PRIYA], circle_id=network).result
    before = recorded_content()
    delete_event(book, events()[0].id)
    who = person(priya)
    assert (who.met_event_id, who.met_on, who.interactions[0].note) == (None, THURSDAY, PRIYA.note)
    book.undo()
    assert recorded_content() == before
