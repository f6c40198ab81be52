"""Lists of people: filters that combine, words in any order, sorting with the empty ones last."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.operations.contact import log_interaction, set_answer, snooze
from models.operations.fields import MethodFields, PersonFields
from models.operations.people import add_person, edit_person
from models.operations.rhythm import set_no_rhythm, set_status
from models.queries import PeopleFilter, SortBy, filtering, people_ids, people_rows
from models.queries.filtering import SORT_COLUMNS, WARMTHS
from models.queries.known_order import KnownOrder
from models.search import match_expression

TODAY = date(2026, 11, 23)


@pytest.fixture
def people(book):
    """Four different people by name."""
    everyone = [
        PersonFields(
            name="Maya Okafor",
            organization="Northwind",
            title="Staff engineer",
            kind="professional",
            circle_id=3,
            place="Lagos",
            interests=("Databases", "Trail running"),
            methods=(MethodFields("email", "maya@northwind.example", 1),),
            notes="Write-ahead logging",
        ),
        PersonFields(
            name="Tomás Lindqvist", kind="personal", circle_id=2, interests=("Chess",), groups=("Chess club",)
        ),
        PersonFields(name="Aiko Reyes", kind="both", interests=("chess", "Typography"), place="Málaga"),
        PersonFields(name="Émile O'Neill", kind="personal", rhythm_days=7, methods=(MethodFields("handle", "", 17),)),
    ]
    return {fields.name.split()[0]: add_person(book, fields).result for fields in everyone}


def names(people_filter=None, sort=None, today=TODAY):
    return [row.name.split()[0] for row in people_rows(people_ids(people_filter, sort, today))]


@pytest.mark.parametrize(
    ("people_filter", "expected"),
    [
        (PeopleFilter(), ["Aiko", "Émile", "Maya", "Tomás"]),
        (PeopleFilter(kinds=("personal", "both")), ["Aiko", "Émile", "Tomás"]),
        (PeopleFilter(interests=("CHESS",)), ["Aiko", "Tomás"]),
        (PeopleFilter(interests=("Chess", "Databases"), kinds=("professional",)), ["Maya"]),
        (PeopleFilter(platforms=("signal",)), ["Émile"]),
        (PeopleFilter(circles=("network", "Close")), ["Maya", "Tomás"]),
        (PeopleFilter(groups=("chess club",)), ["Tomás"]),
        (PeopleFilter(places=("malaga",)), ["Aiko"]),
        (PeopleFilter(no_rhythm=True), ["Aiko"]),
        (PeopleFilter(text="LOG write nor"), ["Maya"]),
        (PeopleFilter(text="engineer okaf"), ["Maya"]),
        (PeopleFilter(text="tomas"), ["Tomás"]),
        (PeopleFilter(text="o'neill emile"), ["Émile"]),
        (PeopleFilter(text="maya@north"), ["Maya"]),
        (PeopleFilter(text="málag typogr"), ["Aiko"]),
        (PeopleFilter(text="chess club"), ["Tomás"]),
        (PeopleFilter(text="nobody"), []),
        (PeopleFilter(text=' " * () '), ["Aiko", "Émile", "Maya", "Tomás"]),
    ],
)
def test_filters(people, people_filter, expected):
    assert names(people_filter) == expected


def test_interaction_notes_are_found(book, people):
    log_interaction(book, [people["Aiko"]], medium="call", note="She moves to Kraków")
    assert names(PeopleFilter(text="krakow")) == ["Aiko"]
    assert names(PeopleFilter(never_contacted=True)) == ["Émile", "Maya", "Tomás"]


def test_who_was_let_go_is_not_listed_unless_asked_for(book, people):
    set_status(book, [people["Aiko"]], "let_go")
    assert "Aiko" not in names()
    assert names(PeopleFilter(statuses=("let_go",))) == ["Aiko"]


def warmths(name: str) -> set[str]:
    return {warmth for warmth in WARMTHS if name in names(PeopleFilter(warmths=(warmth,)))}


@pytest.mark.parametrize(
    ("days_ago", "rhythm", "warmth"),
    [
        (0, 20, "warm"),
        (15, 20, "warm"),
        (16, 20, "cooling"),
        (20, 20, "cooling"),
        (21, 20, "due"),
        (40, 20, "due"),
        (41, 20, "wilting"),
        (11, 5, "due"),
        (18, 5, "due"),
        (19, 5, "wilting"),
        (180, 90, "due"),
        (181, 90, "wilting"),
        (5, None, None),
    ],
)
def test_warmth(book, people, days_ago, rhythm, warmth):
    edit_person(book, people["Aiko"], rhythm_days=rhythm)
    assert warmths("Aiko") == {"new"}
    log_interaction(book, [people["Aiko"]], medium="call", on=TODAY - timedelta(days=days_ago))
    assert warmths("Aiko") == ({warmth} if warmth else set())


def test_who_left_three_attempts_unanswered_is_not_new(book, people):
    for expected in ("new", "new", "wilting"):
        attempt = log_interaction(book, [people["Maya"]], medium="email").result
        set_answer(book, attempt, "no")
        assert warmths("Maya") == {expected}


def test_wilting_is_at_least_14_days_late(book, people):
    log_interaction(book, [people["Émile"]], medium="call", on=TODAY - timedelta(days=20))
    assert names(PeopleFilter(warmths=("due",))) == ["Émile"]
    assert names(PeopleFilter(warmths=("wilting",))) == []


def test_an_unanswered_attempt_warms_nothing(book, people):
    log_interaction(book, [people["Maya"]], medium="call", on=TODAY - timedelta(days=500))
    for days in (300, 200, 10):
        attempt = log_interaction(book, [people["Maya"]], medium="email", on=TODAY - timedelta(days=days)).result
        set_answer(book, attempt, "no")
        assert names(PeopleFilter(warmths=("warm",))) == []
    assert names(PeopleFilter(warmths=("wilting",))) == ["Maya"]


def test_sorting_puts_the_empty_ones_last(book, people):
    set_no_rhythm(book, [people["Aiko"]])
    for days, name in ((10, "Maya"), (3, "Tomás")):
        log_interaction(book, [people[name]], medium="call", on=TODAY - timedelta(days=days))
    assert names(sort=SortBy("last")) == ["Maya", "Tomás", "Aiko", "Émile"]
    assert names(sort=SortBy("last", descending=True)) == ["Tomás", "Maya", "Aiko", "Émile"]
    assert names(sort=SortBy("organization"))[0] == "Maya"
    assert names(sort=SortBy("circle")) == ["Émile", "Tomás", "Maya", "Aiko"]
    assert names(sort=SortBy("name", descending=True))[0] == "Tomás"
    assert names(sort=SortBy("next"))[-1] == "Aiko"
    assert set(names(sort=SortBy("added"))) == set(people_names := names(sort=SortBy("kind"))), people_names


def test_a_snooze_covers_the_planned_date(book, people, clock):
    snooze(book, [people["Émile"]], clock.now() + timedelta(days=40))
    row = people_rows([people["Émile"]])[0]
    assert row.next_on == TODAY + timedelta(days=40)


@given(
    st.builds(
        PeopleFilter,
        text=st.text(max_size=20),
        kinds=st.lists(st.sampled_from(["professional", "personal"]), max_size=2).map(tuple),
        interests=st.lists(st.text(max_size=5), max_size=3).map(tuple),
        no_rhythm=st.booleans(),
        ids=st.none() | st.lists(st.integers(1, 9), max_size=3).map(tuple),
    )
)
def test_a_saved_filter_comes_back_whole(people_filter):
    assert PeopleFilter.from_json(people_filter.to_json()) == people_filter


@given(st.text(max_size=40))
def test_no_text_breaks_the_search(text):
    expression = match_expression(text)
    assert expression.count('"') % 2 == 0


@pytest.mark.parametrize("column", SORT_COLUMNS)
@pytest.mark.parametrize("descending", [False, True])
def test_a_kept_order_is_the_order(book, column, descending, monkeypatch):
    """A large list is sorted once; narrowing it afterwards must give what sorting anew would."""
    for number in range(6):
        fields = PersonFields(
            name=f"{'Ä' if number % 2 else 'b'}{number % 3}",
            organization="Org" if number % 2 else "",
            interests=("Chess",) if number % 2 else (),
            circle_id=1 if number % 3 else None,
        )
        add_person(book, fields)
    sort, today = SortBy(column, descending=descending), book.clock.today()
    narrow = [
        PeopleFilter(interests=("Chess",)),
        PeopleFilter(text="b"),
        PeopleFilter(text="– ?"),
        PeopleFilter(ids=(2, 4)),
    ]
    plain = [people_ids(wanted, sort, today) for wanted in narrow]
    monkeypatch.setattr(KnownOrder, "SMALLEST", 1)
    key = (PeopleFilter().statuses, sort, today)
    everybody = people_ids(PeopleFilter(), sort, today)
    assert filtering.known_order.of(key) == everybody
    assert [people_ids(wanted, sort, today) for wanted in narrow] == plain
    # Whatever is written makes it forgotten.
    add_person(book, PersonFields(name="b new", interests=("Chess",)))
    assert filtering.known_order.of(key) is None
    assert len(people_ids(narrow[0], sort, today)) == len(plain[0]) + 1


def test_who_has_no_value_comes_last_both_ways(book):
    with_place = add_person(book, PersonFields(name="Z", place="Oslo")).result
    without = add_person(book, PersonFields(name="A")).result
    for descending in (False, True):
        assert people_ids(sort=SortBy("place", descending=descending)) == [with_place, without]
