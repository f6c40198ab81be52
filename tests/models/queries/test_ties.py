"""Who is on the map: nearest first, with whom they know; and what a text means as its middle."""

from __future__ import annotations

import pytest

from models.operations.acquaintances import add_acquaintance
from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people
from models.operations.rhythm import set_status
from models.operations.tags import rename_interest
from models.queries import circles
from models.queries.ties import Around, MapFocus, find_focuses, people_map, present_focus


@pytest.fixture
def ids(book):
    """Six people: Ada – Ben – Cem know each other in a row, Dee shares Chess with Ada, Eli and Eva know nobody."""
    inner = next(circle.id for circle in circles() if circle.key == "inner")
    people = {
        "Ada": PersonFields(given_name="Ada", family_name="Lind", interests=("Chess", "Jazz"), circle_id=inner),
        "Ben": PersonFields(given_name="Ben", family_name="Okoro", interests=("Jazz",)),
        "Cem": PersonFields(given_name="Cem", groups=("Family",)),
        "Dee": PersonFields(given_name="Dee", interests=("Chess",)),
        "Eli": PersonFields(given_name="Eli", family_name="Abel"),
        "Eli 2": PersonFields(given_name="Eli", family_name="Berg"),
    }
    found = {name: add_person(book, fields).result for name, fields in people.items()}
    add_acquaintance(book, found["Ada"], found["Ben"], "School")
    add_acquaintance(book, found["Cem"], found["Ben"])
    return found


def test_everybody_with_ties_and_what_is_shared(book, ids):
    found = people_map(MapFocus())
    assert {person.id for person in found.people} == set(ids.values())
    assert found.left_out == 0
    assert found.knows(ids["Ben"]) == {ids["Ada"]: "School", ids["Cem"]: ""}
    assert {interest.name: len(interest.people) for interest in found.interests} == {"Chess": 2, "Jazz": 2}
    assert [person.short for person in found.people if person.id in (ids["Eli"], ids["Eli 2"])] == ["Eli A.", "Eli B."]


def test_with_little_room_the_closest_come_with_whom_they_know(book, ids):
    found = people_map(MapFocus(), most=2)
    assert [person.id for person in found.people] == [ids["Ada"], ids["Ben"]]
    assert (found.everyone, found.left_out) == (6, 4)
    # Who knows nobody comes only when everybody else is there.
    assert ids["Dee"] not in {person.id for person in people_map(MapFocus(), most=3).people}


def test_whom_one_let_go_is_not_on_the_map(book, ids):
    set_status(book, [ids["Ben"]], "let_go")
    found = people_map(MapFocus())
    assert ids["Ben"] not in {person.id for person in found.people}
    assert found.ties == ()


def test_around_a_person_are_two_steps_and_who_shares_something(book, ids):
    found = people_map(MapFocus(Around.PERSON, ids["Ada"], "Ada"))
    assert {person.id: person.step for person in found.people} == {
        ids["Ada"]: 0, ids["Ben"]: 1, ids["Cem"]: 2, ids["Dee"]: 2,
    }  # fmt: skip
    assert people_map(MapFocus(Around.PERSON, 999, "Nobody")).people == ()


def test_a_text_finds_circles_interests_groups_and_people(book, ids):
    assert [(focus.around, focus.id) for focus, _ in find_focuses("ada")] == [(Around.PERSON, ids["Ada"])]
    (chess, people), *_ = find_focuses("che")
    assert (chess.around, chess.name, people) == (Around.INTEREST, "Chess", 2)
    assert len(people_map(chess).people) == 2
    family, inner = find_focuses("fam")[0][0], find_focuses("inner")[0][0]
    assert [person.id for person in people_map(family).people] == [ids["Cem"]]
    assert [person.id for person in people_map(inner).people] == [ids["Ada"]]
    assert find_focuses("  ") == []


def test_a_focus_follows_its_name_and_its_end(book, ids):
    chess = find_focuses("chess")[0][0]
    rename_interest(book, chess.id, "Schach")
    assert present_focus(chess).name == "Schach"
    ada = MapFocus(Around.PERSON, ids["Ada"], "Ada")
    delete_people(book, [ids["Ada"]])
    assert present_focus(ada) is None
    book.undo()
    assert present_focus(ada).name == "Ada Lind"
