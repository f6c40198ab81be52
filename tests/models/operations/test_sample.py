"""The made-up people: complete, marked, lively on any day, and gone without a trace."""

from __future__ import annotations

import json
from datetime import date, datetime

import pytest

from models.errors import InvalidValueError
from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.sample import add_sample_people, remove_sample_people
from models.operations.saved_views import save_view
from models.operations.tags import set_my_interests
from models.queries import PeopleFilter, people_ids, saved_views
from models.schema import (
    Acquaintance,
    Contact,
    ContactMethod,
    FollowUp,
    Group,
    ImportantDate,
    Interaction,
    InteractionContact,
    Interest,
    Introduction,
    Offer,
    OfferContact,
    SavedView,
    Setting,
)
from models.vocabulary import Direction, Medium
from resources import resource

PICTURED = (
    "Maya Okafor", "Tomás Lindqvist", "Priya Sundaram", "Jonas Berg", "Aiko Reyes", "Hannah Weiss", "Dmitri Kovač",
    "Emeka Nwosu", "Léa Fontaine", "Sofia Marín", "Wei Tan",
)  # fmt: skip


def names() -> set[str]:
    return {contact.name for contact in Contact.select()}


def test_they_come_in_one_step_and_are_marked(book):
    change = add_sample_people(book)
    assert len(change.result) == Contact.select().where(Contact.sample).count() >= 40
    assert set(PICTURED) <= names()
    assert {row.name for row in Interest.select().where(Interest.mine)} == {
        "Databases", "Chess", "Open data", "Trail running", "Jazz",
    }  # fmt: skip
    assert book.undo().name == "add_sample_people"
    assert names() == set()
    assert Interest.select().count() == Group.select().count() == 0


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2028, 2, 28), date(2027, 12, 31), date(2026, 3, 29)])
def test_they_are_counted_from_the_day_they_come(book, clock, day):
    clock.set(datetime.combine(day, datetime.min.time().replace(hour=8)))
    add_sample_people(book)
    assert max(row.date for row in Interaction.select()) < day
    assert min(row.due_on for row in FollowUp.select()) > day
    birthday = ImportantDate.get(ImportantDate.contact == Contact.get(Contact.name == "Tomás Lindqvist"))
    tomorrow = date.fromordinal(day.toordinal() + 1)
    assert (birthday.month, birthday.day) == (tomorrow.month, tomorrow.day)


def test_they_bring_a_year_of_interactions_in_every_medium_and_direction(book, clock):
    add_sample_people(book)
    today = clock.today()
    days = [row.date for row in Interaction.select() if (today - row.date).days <= 365]
    assert len(days) >= 300
    assert len({(day.year, day.month) for day in days}) >= 12
    assert {row.medium for row in Interaction.select()} == set(Medium)
    assert {row.direction for row in Interaction.select()} == set(Direction)


def test_they_know_each_other_and_bring_introductions_offers_and_views(book, clock):
    add_sample_people(book)
    assert Acquaintance.select().count() >= 30
    assert len({row.state for row in Introduction.select()}) >= 5
    assert Offer.select().count() == 3
    given = [row.given_on for row in OfferContact.select()]
    assert None in given
    assert any(given)
    views = {view.name: view.filter for view in saved_views()}
    assert list(views) == ["Inner circle", "Chess friends", "Wilting · work"]
    assert all(people_ids(people_filter, today=clock.today()) for people_filter in views.values())


def test_a_view_of_the_users_own_is_neither_replaced_nor_removed(book):
    own = PeopleFilter(interests=("Chess",), kinds=("personal",))
    save_view(book, "Chess friends", own)
    add_sample_people(book)
    save_view(book, "Inner circle", PeopleFilter(groups=("Family",)))
    remove_sample_people(book)
    assert {view.name: view.filter for view in saved_views()} == {
        "Chess friends": own,
        "Inner circle": PeopleFilter(groups=("Family",)),
    }


def test_an_offer_meant_for_somebody_real_stays(book):
    person = add_person(book, PersonFields(name="Real Person")).result
    add_sample_people(book)
    offer = Offer.get(Offer.title.startswith("Rook"))
    with book.operation("give_offer"):
        OfferContact.create(offer=offer, contact=person)
    remove_sample_people(book)
    assert [row.title for row in Offer.select()] == [offer.title]
    assert {row.name for row in Interest.select()} == {"Chess"}


def test_among_them_is_a_birthday_without_a_year_and_one_on_a_leap_day(book):
    add_sample_people(book)
    birthdays = list(ImportantDate.select().where(ImportantDate.type == "birthday"))
    assert any(birthday.year is None for birthday in birthdays)
    assert any((birthday.month, birthday.day) == (2, 29) for birthday in birthdays)


def test_nobody_can_be_reached_for_real():
    people = json.loads(resource("sample_people.json").read_text(encoding="utf-8"))["people"]
    for person in people:
        for method in person.get("methods", ()):
            value = method.get("value", "")
            assert "@" not in value or ".example" in value, value
            assert not value.startswith("http") or "example" in value, value


def test_every_phone_number_is_from_a_range_kept_free_for_fiction(book):
    add_sample_people(book)
    free = ("+44 7700 900", "+1 202 555 01", "+49 30 23125 ", "+33 6 39 98 ", "+46 70 174 06 ")
    phones = [method.value for method in ContactMethod.select().where(ContactMethod.type == "phone")]
    assert phones
    assert [value for value in phones if value and not value.startswith(free)] == []


def test_they_come_only_once(book):
    add_sample_people(book)
    with pytest.raises(InvalidValueError):
        add_sample_people(book)


def test_they_go_in_one_step_without_a_trace(book):
    add_sample_people(book)
    change = remove_sample_people(book)
    assert change.name == "remove_sample_people"
    for table in (
        Contact, Interaction, Interest, Group, FollowUp, ImportantDate, ContactMethod, Acquaintance, Introduction,
        Offer, SavedView, Setting,
    ):  # fmt: skip
        assert table.select().count() == 0, table
    book.undo()
    assert set(PICTURED) <= names()
    assert len(saved_views()) == Offer.select().count() == 3


def test_what_is_the_users_own_stays(book):
    person = add_person(book, PersonFields(name="Real Person", interests=("Chess", "Bees"), groups=("Family",))).result
    set_my_interests(book, ["Bees"])
    samples = add_sample_people(book).result
    shared = log_interaction(book, [person, samples[0]], medium="in_person", note="Dinner").result
    remove_sample_people(book)
    assert names() == {"Real Person"}
    assert {row.name for row in Interest.select()} == {"Chess", "Bees"}
    assert {row.name for row in Group.select()} == {"Family"}
    assert [row.id for row in Interaction.select()] == [shared]
    assert [row.contact_id for row in InteractionContact.select()] == [person]
