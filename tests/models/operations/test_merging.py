"""Merging people: nothing is lost, no pair comes twice, undo gives back exactly what was."""

from __future__ import annotations

import tempfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.clock import FixedClock
from models.connection import database
from models.database import problems
from models.deeds import done
from models.errors import InvalidValueError, UnknownPersonError
from models.exchange.export import export_csv
from models.exchange.files import read_people
from models.operations.contact import FollowUpFields, log_interaction
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.importing import import_people
from models.operations.introductions import add_introduction
from models.operations.merging import merge_people
from models.operations.people import add_person, set_photo
from models.queries import person
from models.queries.introductions import introductions_of
from models.queries.merging import BIRTHDAY, NAME, PHOTO, STATUS, WORK, conflicts, joined
from models.queries.photos import photos_of
from models.schema import (
    Acquaintance,
    Contact,
    EventContact,
    Introduction,
    KeptProperty,
    Offer,
    OfferContact,
    SourceKey,
)
from scheduler.opening import open_planned_book
from tests.models.content import recorded_content, searched


def add(book, name, **fields) -> int:
    return add_person(book, PersonFields(name=name, **fields)).result


def way(value, platform_id=1, **more) -> MethodFields:
    return MethodFields("email", value, platform_id, **more)


def test_what_differs_is_chosen_and_the_rest_is_joined(book):
    one = add(
        book,
        "Anna Schmidt",
        organization="Northwind",
        kind="professional",
        stage="connecting",
        notes="Likes tea",
        interests=("Chess",),
        methods=(way("anna@work.example"),),
        dates=(DateFields("birthday", 5, 3),),
        custom={"Dog": "Rex"},
    )
    two = add(
        book,
        "Anna Weber",
        organization="Harbour",
        kind="personal",
        notes="Has a boat",
        interests=("chess", "Sailing"),
        groups=("Family",),
        methods=(way("ANNA@work.example"), way("anna@home.example", 11)),
        dates=(DateFields("birthday", 5, 3, 1980), DateFields("anniversary", 6, 1)),
        custom={"Dog": "Fido"},
    )
    assert [conflict.key for conflict in conflicts([one, two])] == [
        "name", "work", "kind", "stage", BIRTHDAY, "custom:Dog",
    ]  # fmt: skip
    assert joined([one, two]).ways == 2
    before = recorded_content()
    change = merge_people(book, one, [two], {NAME: two, WORK: one}, {NAME: "Früher", WORK: "Arbeit"})
    assert done(change.name, change.details).english() == "Merged Anna Weber into Anna Schmidt"
    anna = person(one)
    assert (anna.name, anna.organization, anna.kind, anna.stage) == (
        "Anna Weber", "Northwind", "both", "relationship",
    )  # fmt: skip
    assert [name for name, _ in anna.interests] == ["Chess", "Sailing"]
    assert anna.groups == ("Family",)
    assert [row.value for row in anna.methods] == ["anna@work.example", "anna@home.example"]
    assert [(row.type, row.year) for row in anna.dates] == [("birthday", 1980), ("anniversary", None)]
    assert anna.custom == {"Dog": "Rex"}
    for text in ("Likes tea", "Has a boat", "Früher: Anna Schmidt", "Arbeit: Harbour", "Dog: Fido"):
        assert text in anna.notes
    assert searched("harbour") == [one]
    assert problems() == []
    book.undo()
    assert recorded_content() == before


def test_a_choice_of_somebody_else_is_refused(book):
    one, two, three = add(book, "A"), add(book, "B"), add(book, "C")
    with pytest.raises(InvalidValueError, match="not being merged"):
        merge_people(book, one, [two], {NAME: three})
    with pytest.raises(InvalidValueError, match="two people"):
        merge_people(book, one, [one])
    with pytest.raises(UnknownPersonError):
        merge_people(book, one, [999])
    assert Contact.select().count() == 3


def test_what_ties_people_to_others_moves_without_doubles(book):
    one, two, friend = add(book, "One"), add(book, "Two"), add(book, "Friend")
    both = log_interaction(
        book, [one, two], medium="call", counts_for=[two], follow_up=FollowUpFields("Ask", date(2026, 12, 1))
    ).result
    log_interaction(book, [two, friend], medium="email", note="Hello")
    Acquaintance.create(contact=one, other=friend, how="school")
    Acquaintance.create(contact=friend, other=two, how="choir")
    Acquaintance.create(contact=one, other=two, how="the same")
    for a, b in ((one, friend), (friend, two), (one, two)):
        Introduction.create(a=a, b=b, reason="chess", state_on=date(2026, 11, 1), added_at=datetime(2026, 11, 1))
    offer = Offer.create(title="Article", added_at=datetime(2026, 11, 1))
    OfferContact.create(offer=offer, contact=one)
    OfferContact.create(offer=offer, contact=two, given_on=date(2026, 11, 2))
    merge_people(book, one, [two])
    merged = person(one)
    assert len(merged.interactions) == 2
    assert len(merged.follow_ups) == 2
    assert list(
        database.execute_sql("SELECT contact_id, counts FROM interaction_contact WHERE interaction_id = ?", (both,))
    ) == [(one, 1)]
    assert [(row.contact_id, row.other_id, row.how) for row in Acquaintance.select()] == [
        (one, friend, "school; choir")
    ]
    assert [(row.a_id, row.b_id) for row in Introduction.select()] == [(one, friend)]
    assert [(row.contact_id, row.given_on) for row in OfferContact.select()] == [(one, date(2026, 11, 2))]
    assert "the same" in merged.notes
    assert "chess" in merged.notes
    assert not EventContact.select().exists()


def test_of_two_open_introductions_with_one_friend_the_one_that_has_come_further_stays(book):
    one, two, friend = add(book, "One"), add(book, "Two"), add(book, "Friend")
    add_introduction(book, one, friend, "chess")
    further = add_introduction(book, friend, two, "jazz", state="asked_b", note="in spring").result
    over = add_introduction(book, two, friend, state="dropped").result
    before = recorded_content()
    merge_people(book, one, [two])
    assert [(row.id, row.state) for row in introductions_of(one)] == [(over, "dropped"), (further, "asked_b")]
    assert "Introduction: chess" in person(one).notes
    assert "jazz" not in person(one).notes
    book.undo()
    assert recorded_content() == before


def test_the_photo_that_is_not_shown_is_kept(book):
    one, two = add(book, "One"), add(book, "Two")
    set_photo(book, one, b"\x89PNG one")
    set_photo(book, two, b"\x89PNG two")
    assert PHOTO in [conflict.key for conflict in conflicts([one, two])]
    merge_people(book, one, [two], {PHOTO: two})
    assert photos_of([one]) == {one: b"\x89PNG two"}
    assert [row.name for row in KeptProperty.select().where(KeptProperty.name == "photo")] == ["photo"]


def test_the_least_active_status_is_not_taken_by_accident(book):
    one, two = add(book, "One", status="let_go"), add(book, "Two")
    merge_people(book, one, [two], {STATUS: two})
    assert person(one).status == "active"


LINKEDIN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def test_an_import_finds_the_merged_person_again(book, tmp_path):
    rows = "Anna,Schmidt,,anna@work.example,Northwind,,05 Mar 2021\nAnna,Weber,,,Harbour,,06 Mar 2022\n"
    file = read_people((LINKEDIN + rows).encode(), name="Connections.csv")
    import_people(book, file, circle_id=None)
    before = tmp_path / "before.csv"
    export_csv(book, None, before)
    one, two = (row.id for row in Contact.select().order_by(Contact.id))
    merge_people(book, one, [two], {NAME: two})
    for again in (file, read_people(before.read_bytes(), name="before.csv")):
        result = import_people(book, again, circle_id=None).result
        assert (result.created, result.possible_duplicates) == (0, 0)
        assert Contact.select().count() == 1
    # A new file knows her by the name she had and an address she has.
    other = "Name,Email\nAnna Schmidt,anna@work.example\n"
    assert import_people(book, read_people(other.encode(), name="x.csv"), circle_id=None).result.created == 0
    assert SourceKey.select().where(SourceKey.contact == one).count() >= 3


NAMES = st.sampled_from(["Ada Byron", "Ada B.", "Zoë", "李雷"])
WORDS = st.sampled_from(["", "tea", "Café", "boat"])
PEOPLE = st.builds(
    PersonFields,
    name=NAMES,
    nickname=WORDS,
    organization=WORDS,
    title=WORDS,
    place=WORDS,
    notes=WORDS,
    how_met=WORDS,
    better_not_mention=WORDS,
    kind=st.sampled_from(["professional", "personal", "both"]),
    status=st.sampled_from(["active", "let_go"]),
    circle_id=st.sampled_from([None, 1, 3]),
    met_on=st.sampled_from([None, date(2020, 1, 1), date(2021, 2, 3)]),
    interests=st.lists(st.sampled_from(["Chess", "Jazz", "Café"]), max_size=2).map(tuple),
    groups=st.lists(st.sampled_from(["Team", "Family"]), max_size=2).map(tuple),
    methods=st.lists(
        st.builds(
            MethodFields,
            type=st.just("email"),
            value=st.sampled_from(["a@x.example", "A@X.example", "b@x.example"]),
            platform_id=st.sampled_from([None, 1, 11]),
            label=st.sampled_from(["", "work", "home"]),
        ),
        max_size=3,
    ).map(tuple),
    dates=st.lists(
        st.builds(
            DateFields,
            type=st.sampled_from(["birthday", "anniversary"]),
            month=st.just(5),
            day=st.integers(1, 2),
            year=st.sampled_from([None, 1980, 1990]),
        ),
        max_size=2,
        unique_by=lambda row: row.type,
    ).map(tuple),
    custom=st.dictionaries(st.sampled_from(["Dog", "Shoe"]), st.sampled_from(["Rex", "42"]), max_size=2),
)


def everything_said(ids: list[int]) -> set[str]:
    """Return all words, addresses, labels, dates and tags that are known of people."""
    said: set[str] = set()
    for id_ in ids:
        one = person(id_)
        texts = (one.name, one.nickname, one.organization, one.title, one.place, one.notes, one.how_met)
        said |= {*texts, one.better_not_mention, *one.groups, *one.custom.values()}
        said |= {name for name, _mine in one.interests}
        said |= {
            f"{row.value.casefold()} {row.platform} {row.label}" for row in one.methods if row.platform and row.label
        }
        said |= {str(one.met_on or "")}
        said |= {f"{row.month:02d}-{row.day:02d}" for row in one.dates} | {str(row.year or "") for row in one.dates}
        said |= {row.note for row in one.interactions}
    return said - {""}


@settings(max_examples=40)
@given(st.lists(PEOPLE, min_size=2, max_size=3), st.data())
def test_nothing_is_lost_and_undo_gives_back_exactly_what_was(people, data):
    with tempfile.TemporaryDirectory() as folder:
        book = open_planned_book(Path(folder) / "book", FixedClock(datetime(2026, 11, 23, 8)))
        try:
            ids = [add_person(book, one).result for one in people]
            for number, some in enumerate(data.draw(st.lists(st.sets(st.sampled_from(ids), min_size=1), max_size=3))):
                log_interaction(book, sorted(some), medium="email", note=f"note {number}")
            keep = data.draw(st.sampled_from(ids))
            others = [id_ for id_ in ids if id_ != keep]
            order = [keep, *others]
            choices = {
                found.key: data.draw(st.sampled_from(list(found.values)))
                for found in conflicts(order)
                if data.draw(st.booleans())
            }
            said, before, foreseen = everything_said(ids), recorded_content(), joined(order)
            merge_people(book, keep, others, choices)
            merged = person(keep)
            told = "\n".join(everything_said([keep]))
            assert {text for text in said if text not in told} == set()
            assert len({row.id for row in merged.interactions}) == len(merged.interactions) == foreseen.interactions
            assert len(merged.interests) == foreseen.interests
            assert [row.type for row in merged.dates].count("birthday") <= 1
            assert problems() == []
            after = recorded_content()
            book.undo()
            assert recorded_content() == before
            book.redo()
            assert recorded_content() == after
        finally:
            book.close()
