"""Adding, editing, tagging and deleting people."""

from __future__ import annotations

from datetime import date

import pytest

from models.connection import database
from models.errors import InvalidValueError, UnknownPersonError
from models.operations.contact import log_interaction
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.people import add_person, delete_people, edit_person, set_dates, set_methods, set_photo
from models.operations.settings import change_settings
from models.operations.tags import (
    merge_interests,
    rename_interest,
    set_groups,
    set_interests,
    set_my_interests,
    tag_people,
    untag_people,
)
from models.queries import counts, interests_with_counts, person
from models.schema import Contact, ContactMethod, Interaction
from tests.models.content import recorded_content


def add(book, **fields):
    return add_person(book, PersonFields(**{"name": "Maya Okafor", **fields})).result


def test_everything_that_is_said_is_kept(book):
    fields = PersonFields(
        given_name=" Maya ",
        family_name="Okafor",
        nickname="May",
        organization="Northwind",
        title="Staff engineer",
        kind="professional",
        stage="connecting",
        circle_id=3,
        met_on=date(2021, 3, 5),
        interests=("Databases", "databases", " Trail  running "),
        groups=("PyCon 2026",),
        methods=(
            MethodFields("email", "Maya@Northwind.example ", 1, label="work", preference="preferred"),
            MethodFields("address", "1 High St\nLagos", details={"street": "1 High St", "city": "Lagos"}),
            MethodFields("handle", "", 17),
        ),
        dates=(DateFields("birthday", 2, 29), DateFields("anniversary", 6, 1, 2015, lead_days=3)),
        custom={"Dog": "Rex", "Empty": " "},
        notes="Met at the fair\x00",
    )
    maya = person(add_person(book, fields).result)
    assert (maya.name, maya.given_name, maya.title, maya.notes) == (
        "Maya Okafor",
        "Maya",
        "Staff engineer",
        "Met at the fair",
    )
    assert [name for name, _ in maya.interests] == ["Databases", "Trail running"]
    assert [(row.value, row.normalized, row.platform, row.kind) for row in maya.methods] == [
        ("Maya@Northwind.example", "maya@northwind.example", "Work email", "professional"),
        ("1 High St\nLagos", "", "", None),
        ("", "", "Signal", "personal"),
    ]
    assert maya.methods[1].details == {"street": "1 High St", "city": "Lagos"}
    assert [(row.type, row.year, row.month, row.day, row.lead_days) for row in maya.dates] == [
        ("birthday", None, 2, 29, 7),
        ("anniversary", 2015, 6, 1, 3),
    ]
    assert (maya.custom, maya.circle, maya.groups) == ({"Dog": "Rex"}, "Network", ("PyCon 2026",))


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"name": " "}, "needs a name"),
        ({"kind": "robot"}, "kind is one of"),
        ({"stage": ""}, "stage is one of"),
        ({"rhythm_days": 0}, "rhythm is from 1"),
        ({"methods": (MethodFields("email", " "),)}, "needs a value or a platform"),
        ({"methods": (MethodFields("telegraph", "x"),)}, "type of a way"),
        ({"methods": (MethodFields("email", "x", preference="hates"),)}, "preference is one of"),
        ({"dates": (DateFields("birthday", 2, 30),)}, "no day 30"),
        ({"dates": (DateFields("birthday", 2, 29, 2023),)}, "no 2023-02-29"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_written(book, fields, sentence):
    with pytest.raises(InvalidValueError, match=sentence):
        add(book, **fields)
    assert counts().everyone == 0


def test_what_is_typed_is_known_again_by_an_import(book):
    change_settings(book, region="SE")
    methods = (
        MethodFields("phone", "070-174 06 05", 12),
        MethodFields("url", "https://de.linkedin.com/in/Maya-Okafor/?trk=x", 5),
        MethodFields("phone", "reception"),
    )
    maya = person(add(book, methods=methods))
    assert [row.normalized for row in maya.methods] == ["+46701740605", "linkedin.com/in/maya-okafor", ""]


def test_a_name_is_put_together_from_what_there_is(book):
    assert person(add(book, name="", name_prefix="Dr.", given_name="Ada", name_suffix="II")).name == "Dr. Ada II"
    assert person(add(book, name="", organization="Lumen Labs")).name == "Lumen Labs"
    ada = add(book, given_name="Ada")
    edit_person(book, ada, name="")
    assert person(ada).name == "Ada"


def test_an_edit_touches_only_what_differs(book):
    maya = add(book, methods=(MethodFields("email", "a@x.example"), MethodFields("email", "b@x.example")))
    kept = person(maya).methods[1].id
    change = set_methods(book, maya, [MethodFields("email", "c@x.example"), MethodFields("email", "b@x.example")])
    assert change.tables == {"contact_method"}
    assert [(row.id == kept, row.value) for row in person(maya).methods] == [
        (False, "c@x.example"),
        (True, "b@x.example"),
    ]
    assert set_dates(book, maya, []).operation_id is None


def test_a_photo_comes_and_goes(book):
    maya = add(book)
    set_photo(book, maya, b"\x89PNG")
    assert person(maya).has_photo
    set_photo(book, maya, None)
    assert not person(maya).has_photo


def test_unknown_people_are_named(book):
    with pytest.raises(UnknownPersonError, match="id 7"):
        edit_person(book, 7, title="x")
    maya = add(book)
    with pytest.raises(UnknownPersonError, match="id 99"):
        delete_people(book, [maya, 99])
    assert counts().everyone == 1


def test_tagging_is_spelled_once(book):
    maya, tomas = add(book), add(book, name="Tomás")
    tag_people(book, [maya, tomas], interests=["Chess", "CHESS"], groups=["Club"], platforms=["signal"])
    assert len(interests_with_counts()) == 1
    assert person(tomas).groups == ("Club",)
    assert [row.platform for row in person(maya).methods] == ["Signal"]
    assert tag_people(book, [maya], platforms=["Signal"], interests=["chess"]).operation_id is None
    untag_people(book, [maya], interests=["chess"], groups=["CLUB"])
    assert (person(maya).interests, person(maya).groups, person(tomas).groups) == ((), (), ("Club",))


def test_an_unknown_platform_lists_the_known_ones(book):
    with pytest.raises(InvalidValueError, match=r"no platform “Pager”\. There are Work email"):
        tag_people(book, [add(book)], platforms=["Pager"])


def test_my_interests_are_the_ones_named(book):
    set_my_interests(book, ["Chess", "Jazz"])
    set_my_interests(book, ["jazz", "Open data"])
    assert [row.name for row in interests_with_counts() if row.mine] == ["Jazz", "Open data"]


def test_renaming_onto_another_interest_merges(book):
    maya = add(book, interests=("Databases", "DBs"))
    set_my_interests(book, ["DBs"])
    dbs = next(row.id for row in interests_with_counts() if row.name == "DBs")
    rename_interest(book, dbs, "databases")
    assert person(maya).interests == (("Databases", True),)
    with pytest.raises(InvalidValueError):
        rename_interest(book, interests_with_counts()[0].id, "  ")


def test_merging_keeps_everyone(book):
    ids = [add(book, interests=names) for names in (("Chess",), ("Schach",), ("Chess", "Schach"))]
    rows = {row.name: row.id for row in interests_with_counts()}
    merge_interests(book, rows["Schach"], into=rows["Chess"])
    assert [person(id_).interests for id_ in ids] == [(("Chess", False),)] * 3


def test_sets_replace(book):
    maya = add(book, interests=("Chess",), groups=("A", "B"))
    set_interests(book, maya, ["Jazz"])
    set_groups(book, maya, ["B", "C"])
    assert (person(maya).interests, person(maya).groups) == ((("Jazz", False),), ("B", "C"))


def test_deleting_people_deletes_what_only_they_took_part_in(book):
    ada, grace = (add_person(book, PersonFields(name=name)).result for name in ("Ada", "Grace"))
    log_interaction(book, [ada], medium="call", note="Secret")
    log_interaction(book, [ada, grace], medium="event", note="Shared")
    before = recorded_content()
    delete_people(book, [ada])
    assert [row.note for row in Interaction.select()] == ["Shared"]
    book.undo()
    assert recorded_content() == before
    delete_people(book, [ada, grace])
    assert Interaction.select().count() == 0


@pytest.mark.parametrize(
    "action",
    [
        lambda book, ids: tag_people(book, ids, interests=["Chess", "Jazz"], groups=["Team"], platforms=["Signal"]),
        lambda book, ids: untag_people(book, ids, interests=["Sailing"], groups=["Choir"]),
        delete_people,
    ],
    ids=["tag", "untag", "delete"],
)
def test_what_is_done_to_many_takes_no_more_statements_than_for_a_few(book, monkeypatch, action):
    ids = [add(book, name=f"P{n}", interests=("Sailing",), groups=("Choir",)) for n in range(40)]
    statements = []
    execute = database.execute_sql
    monkeypatch.setattr(database, "execute_sql", lambda *arguments: statements.append(1) or execute(*arguments))
    action(book, ids[:2])
    few = len(statements)
    action(book, ids[2:])
    # Of many the planning first asks who of them waits.
    assert len(statements) <= 2 * few + 1


def test_a_name_and_an_address_are_one_line_whatever_was_pasted(book) -> None:
    fields = PersonFields("Maya\r\nBcc: all", methods=(MethodFields("email", "maya@x.example\r\nBcc: a@x.example"),))
    person = Contact.get_by_id(add_person(book, fields).result)
    assert person.name == "Maya Bcc: all"
    assert ContactMethod.get().value == "maya@x.example Bcc: a@x.example"
