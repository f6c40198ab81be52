"""Searching a long list, whose order is kept, finds what plain Python does, and the first page is its beginning."""

from __future__ import annotations

import apsw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import search
from models.backups import back_up_here, restore_book
from models.connection import content_mark, database, not_about_people, people_mark
from models.kept_writing import keep_writing
from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people, edit_person
from models.operations.rhythm import set_status
from models.queries import PeopleFilter, SortBy, filtering, people_ids, reordering
from models.queries.filtering import first_people_ids, known_order
from models.queries.known_order import KnownOrder
from models.queries.reordering import people_ids_after
from models.schema import Contact
from models.text import fold

WORDS = st.lists(st.sampled_from(("a", "ab", "Äb", "b", "bá", "ba", "o'b", "c", "李")), min_size=1, max_size=3)
PEOPLE = st.lists(
    st.tuples(WORDS.map(" ".join), st.sampled_from(("professional", "personal", "both")), st.booleans()), max_size=9
)
QUERY = st.lists(st.sampled_from(("a", "A", "ä", "b", "ba", "o", "c", "李", "x")), max_size=2).map(" ".join)


@pytest.fixture(autouse=True)
def every_book_is_large(monkeypatch) -> None:
    """Keep the order of any list, and take any word for one that nearly everybody has."""
    known_order.forget()
    monkeypatch.setattr(KnownOrder, "SMALLEST", 1)
    monkeypatch.setattr(search, "_MANY", 0)
    monkeypatch.setattr(search, "_SAMPLE", 1)
    monkeypatch.setattr(search, "_COMMON", 0.0)


def plainly_found(people_filter: PeopleFilter, *, descending: bool) -> list[int]:
    """Return what a list should be, by the names alone and without SQL's sorting, index or any order kept."""

    def is_found(row: Contact) -> bool:
        words = fold(row.name).replace("'", " ").split()
        asked = fold(people_filter.text).split()
        return all(any(word.startswith(one) for word in words) for one in asked)

    rows = [
        row
        for row in Contact.select()
        if row.status in people_filter.statuses
        and (not people_filter.kinds or row.kind in people_filter.kinds)
        and is_found(row)
    ]
    # Twice, because equals follow each other by name and by id upwards, whichever way the names go.
    rows.sort(key=lambda row: (row.sort_name, row.id))
    if descending:
        rows.sort(key=lambda row: row.sort_name, reverse=True)
    return [row.id for row in rows]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    made=PEOPLE, asked=st.lists(st.tuples(QUERY, st.sampled_from(((), ("personal",)))), max_size=4), down=st.booleans()
)
def test_any_search_is_the_plain_one(book, made, asked, down) -> None:
    if before := [row.id for row in Contact.select(Contact.id)]:
        delete_people(book, before)
    for name, kind, is_let_go in made:
        contact_id = add_person(book, PersonFields(name=name, kind=kind)).result
        if is_let_go:
            set_status(book, [contact_id], "let_go")
    sort, today = SortBy("name", descending=down), book.clock.today()
    everybody = people_ids(PeopleFilter(), sort, today)
    assert everybody == plainly_found(PeopleFilter(), descending=down)
    # The same again, as letters are taken back: then it is known.
    for text, kinds in [*asked, *reversed(asked)]:
        wanted = PeopleFilter(text=text, kinds=kinds)
        for present in (None, *everybody):
            first = first_people_ids(wanted, sort, today, 2, present)
            if first is not None:
                whole = people_ids(PeopleFilter(text=text, kinds=kinds, ids=tuple(everybody)), sort, today)
                assert first == whole[: len(first)]
                assert len(first) >= 2
                assert present in first or present not in whole
        assert people_ids(wanted, sort, today) == plainly_found(wanted, descending=down)


@pytest.fixture
def crowd(book) -> list[int]:
    """Eighty people whose names begin alike."""
    return [add_person(book, PersonFields(name=f"Mara {number:02d}")).result for number in range(80)]


def statements(action) -> list[str]:
    """Return what the book is asked while something is done."""
    asked: list[str] = []

    def note(_cursor, sql, _bindings) -> bool:
        asked.append(sql)
        return True

    database.connection().exec_trace = note
    try:
        action()
    finally:
        database.connection().exec_trace = None
    return asked


def another_program_puts_last(book, contact_id: int) -> None:
    """Move somebody to the end of the names by a connection of which this one is told nothing."""
    other = apsw.Connection(book.database.database)
    other.execute("UPDATE contact SET sort_name = 'zz' WHERE id = ?", (contact_id,))
    other.close()


def test_the_first_page_looks_at_no_more_people_than_it_needs(book, crowd, monkeypatch) -> None:
    sort, today = SortBy("name"), book.clock.today()
    people_ids(PeopleFilter(), sort, today)
    looked_up: list[int] = []
    found_among = filtering.found_among
    monkeypatch.setattr(filtering, "found_among", lambda text, ids: (looked_up.extend(ids), found_among(text, ids))[1])
    assert first_people_ids(PeopleFilter(text="m"), sort, today, 10, None) == crowd[:20]
    assert looked_up == crowd[:20]


def test_all_are_had_at_once_where_the_person_shown_is_further_below(book, crowd) -> None:
    sort, today = SortBy("name"), book.clock.today()
    people_ids(PeopleFilter(), sort, today)
    assert first_people_ids(PeopleFilter(text="m"), sort, today, 10, crowd[70]) is None
    other = add_person(book, PersonFields(name="Zoe")).result
    people_ids(PeopleFilter(), sort, today)
    assert first_people_ids(PeopleFilter(text="m"), sort, today, 10, other) == crowd[:20]


def test_rare_words_and_other_filters_are_had_whole(book, crowd, monkeypatch) -> None:
    sort, today = SortBy("name"), book.clock.today()
    assert first_people_ids(PeopleFilter(text="m"), sort, today, 10) is None, "no order is known yet"
    people_ids(PeopleFilter(), sort, today)
    assert first_people_ids(PeopleFilter(text="m", kinds=("personal",)), sort, today, 10) is None
    assert first_people_ids(PeopleFilter(), sort, today, 10) is None
    monkeypatch.setattr(search, "_COMMON", 0.5)
    monkeypatch.setattr(search, "_SAMPLE", 3)
    assert first_people_ids(PeopleFilter(text="70"), sort, today, 1) is None


def test_a_search_that_is_taken_back_asks_the_index_nothing(book, crowd) -> None:
    sort, today = SortBy("name"), book.clock.today()
    people_ids(PeopleFilter(), sort, today)
    for text in ("m", "ma"):
        people_ids(PeopleFilter(text=text), sort, today)
    assert not [sql for sql in statements(lambda: people_ids(PeopleFilter(text="m"), sort, today)) if "MATCH" in sql]


def test_what_is_kept_is_not_changed_by_whoever_gets_it(book, crowd) -> None:
    sort, today = SortBy("name"), book.clock.today()
    for wanted in (PeopleFilter(), PeopleFilter(text="m")):
        people_ids(wanted, sort, today).clear()
        people_ids(wanted, sort, today).clear()
        assert people_ids(wanted, sort, today) == crowd


def test_what_tells_nothing_of_people_lets_the_order_stay(book, crowd) -> None:
    sort, today = SortBy("name"), book.clock.today()
    people_ids(PeopleFilter(), sort, today)
    keep_writing([{"text": "a letter"}])
    assert not [sql for sql in statements(lambda: people_ids(PeopleFilter(), sort, today)) if "ORDER BY" in sql]
    with not_about_people():
        before = people_mark()
    assert people_mark() == before
    log_interaction(book, crowd[:1], medium="call")
    assert people_mark() != before
    with book.database.atomic():
        assert people_mark() is None
        assert content_mark() is None


def test_the_order_follows_a_change_while_a_search_is_shown(book, crowd) -> None:
    """After it the next letter need not sort everybody anew."""
    sort, today, wanted = SortBy("name"), book.clock.today(), PeopleFilter(text="m")
    people_ids(PeopleFilter(), sort, today)
    ids = people_ids(wanted, sort, today)
    change = edit_person(book, crowd[3], name="Mara 99")
    ids = people_ids_after(ids, change.contact_ids, wanted, sort, today)
    assert ids == [*crowd[:3], *crowd[4:], crowd[3]]
    asked = statements(lambda: people_ids(PeopleFilter(), sort, today))
    assert not [sql for sql in asked if "ORDER BY" in sql]
    assert people_ids(PeopleFilter(), sort, today) == ids
    people_ids(PeopleFilter(text="ma"), sort, today)
    change = delete_people(book, crowd[:1])
    people_ids_after(ids, change.contact_ids, wanted, sort, today)
    assert people_ids(PeopleFilter(text="ma"), sort, today) == ids[1:]


def test_the_order_is_not_believed_after_changes_that_a_short_list_did_not_follow(book, crowd) -> None:
    """As where only who wilts is listed, and more people change than are put in their place one by one."""
    sort, today = SortBy("name"), book.clock.today()
    everybody = people_ids(PeopleFilter(), sort, today)
    few = PeopleFilter(ids=tuple(everybody[:3]))
    shown = people_ids(few, sort, today)
    change = delete_people(book, everybody[5:16])
    shown = people_ids_after(shown, change.contact_ids, few, sort, today)
    change = edit_person(book, everybody[0], name="Zoe Last")
    people_ids_after(shown, change.contact_ids, few, sort, today)
    gone = {*everybody[5:16], everybody[0]}
    assert people_ids(PeopleFilter(), sort, today) == [*(id_ for id_ in everybody if id_ not in gone), everybody[0]]


@pytest.mark.parametrize("shown", ["m", ""])
def test_no_order_follows_what_another_program_did_unseen(book, crowd, monkeypatch, shown) -> None:
    """A list that follows a change before another program's is noticed is put right once it is."""
    monkeypatch.setattr(reordering, "WORTHWHILE", 1)
    sort, today = SortBy("name"), book.clock.today()
    ids = people_ids(PeopleFilter(), sort, today)
    another_program_puts_last(book, crowd[5])
    change = log_interaction(book, crowd[:1], medium="call")
    people_ids_after(ids, change.contact_ids, PeopleFilter(text=shown), sort, today)
    assert people_ids(PeopleFilter(), sort, today)[-1] == crowd[5]


def test_an_order_that_a_change_has_passed_by_follows_no_other(book, crowd) -> None:
    """As where a few chosen people are listed while many are changed, and then one."""
    sort, today, chosen = SortBy("name"), book.clock.today(), PeopleFilter(ids=tuple(crowd[:3]))
    people_ids(PeopleFilter(), sort, today)
    many = set_status(book, crowd[20:40], "let_go")
    ids = people_ids_after(crowd[:3], many.contact_ids, chosen, sort, today)
    one = edit_person(book, crowd[0], name="Mara 99")
    assert people_ids_after(ids, one.contact_ids, chosen, sort, today) == [*crowd[1:3], crowd[0]]
    assert people_ids(PeopleFilter(), sort, today) == [*crowd[1:20], *crowd[40:], crowd[0]]


def test_what_another_program_writes_while_people_are_read_is_read_the_next_time(book, crowd, monkeypatch) -> None:
    sort, today, query = SortBy("name"), book.clock.today(), filtering._query

    def overtaken(*asked) -> list[int]:
        found = query(*asked)
        another_program_puts_last(book, crowd[5])
        return found

    monkeypatch.setattr(filtering, "_query", overtaken)
    assert people_ids(PeopleFilter(), sort, today) == crowd
    monkeypatch.setattr(filtering, "_query", query)
    assert people_ids(PeopleFilter(), sort, today)[-1] == crowd[5]


def test_somebody_whom_another_program_adds_while_a_word_is_looked_for_waits(book, crowd, monkeypatch) -> None:
    sort, today, found_ids = SortBy("name"), book.clock.today(), filtering.found_ids
    people_ids(PeopleFilter(), sort, today)
    monkeypatch.setattr(filtering, "found_ids", lambda text: [*found_ids(text), crowd[-1] + 1])
    assert people_ids(PeopleFilter(text="m"), sort, today) == crowd


def test_a_restoring_is_noticed_where_it_is_done(book, crowd) -> None:
    sort, today = SortBy("name"), book.clock.today()
    kept = back_up_here(book)
    delete_people(book, crowd[:2])
    assert people_ids(PeopleFilter(), sort, today) == crowd[2:]
    restore_book(book, kept)
    assert people_ids(PeopleFilter(), sort, today) == crowd


def test_ids_with_large_gaps_are_found_as_well(book, crowd) -> None:
    database.connection().execute("UPDATE sqlite_sequence SET seq = 9000000 WHERE name = 'contact'")
    far = add_person(book, PersonFields(name="Mara far")).result
    assert far > 9_000_000
    sort, today = SortBy("name"), book.clock.today()
    people_ids(PeopleFilter(), sort, today)
    assert people_ids(PeopleFilter(text="m"), sort, today) == [*crowd, far]
