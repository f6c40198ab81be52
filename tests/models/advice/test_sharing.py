"""Who would be glad of something: who is proposed, in what order, and the one true sentence about each."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.advice.platforms import Method
from models.advice.sharing import MOST_PROPOSED, Candidate, receivers, unwelcome, way_to_share

TODAY = date(2026, 11, 23)
LONG_AGO = date(2026, 9, 20)


def candidate(contact_id: int = 1, **changes) -> Candidate:
    values = {"name": f"Person {contact_id}", "shared": ("Databases",), "last_on": LONG_AGO, "last_medium": "email"}
    return Candidate(contact_id, **{**values, "last_direction": "out", **changes})


def judged(one: Candidate, words: str = "A field guide") -> tuple[bool, str]:
    receiver = receivers([one], words, TODAY)[0]
    return receiver.proposed, receiver.reason.english()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"warmth": "due"}, "Due; shares Databases"),
        ({"warmth": "due", "shared": ("Databases", "Logs")}, "Due; shares Databases and Logs"),
        ({"warmth": "wilting"}, "Wilting; a good reason to write"),
        ({"warmth": "warm"}, "Last spoke 20 Sep 2026"),
        ({"warmth": "new", "last_on": None}, "Not in touch yet; shares Databases"),
        ({"meant": True}, "You kept it for them"),
        ({"meant": True, "warmth": "due"}, "Due; shares Databases"),
        ({"meant": True, "warmth": "due", "shared": ()}, "You kept it for them"),
    ],
)
def test_a_good_moment_is_proposed(changes, expected):
    assert judged(candidate(**changes)) == (True, expected)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"last_on": TODAY}, "You wrote today"),
        ({"last_on": TODAY - timedelta(days=1)}, "You wrote yesterday"),
        ({"last_on": TODAY - timedelta(days=3)}, "You wrote 3 days ago"),
        ({"last_on": date(2026, 11, 18)}, "You wrote last week"),
        ({"last_on": date(2026, 11, 13)}, "You wrote 10 days ago"),
        ({"last_on": date(2026, 11, 18), "last_direction": "in"}, "They wrote last week"),
        ({"last_on": date(2026, 11, 18), "last_direction": "both"}, "In touch last week"),
        ({"last_on": date(2026, 11, 18), "last_medium": "call"}, "You spoke last week"),
        ({"last_on": date(2026, 11, 18), "last_medium": "in_person"}, "You met last week"),
        ({"last_on": date(2026, 11, 18), "last_medium": "gift"}, "In touch last week"),
        ({"given_on": date(2026, 11, 20), "last_on": date(2026, 11, 20)}, "You sent something 3 days ago"),
        ({"got_it_on": date(2026, 10, 1)}, "Has it from you since 1 Oct 2026"),
        ({"unanswered": 1}, "Has not answered yet"),
        ({"unanswered": 3, "warmth": "wilting"}, "Has not answered 3 times"),
        ({"status": "paused"}, "Paused"),
        ({"requested_on": date(2026, 11, 5)}, "Your request of 5 Nov 2026 is open"),
        ({"better_not_mention": "His old job; databases"}, "Would rather not hear about Databases"),
        ({"better_not_mention": "the divorce", "meant": True}, "Would rather not hear about divorce"),
    ],
)
def test_a_bad_moment_is_told_but_not_proposed(changes, expected):
    assert judged(candidate(**changes), "After the divorce: a guide") == (False, expected)


def test_what_is_long_over_speaks_against_nothing():
    changes = {"given_on": date(2026, 10, 1), "requested_on": date(2026, 9, 1), "last_on": date(2026, 11, 9)}
    assert judged(candidate(**changes))[0]


def test_common_words_are_no_subject():
    assert unwelcome(candidate(better_not_mention="Anything about his father"), "A book about chess") == ""
    assert unwelcome(candidate(better_not_mention="C++", shared=("C++",)), "News") == "C++"
    assert unwelcome(candidate(better_not_mention="Über Geld"), "Geld anlegen") == "geld"


def test_the_best_moment_comes_first():
    people = [
        candidate(1, warmth="warm", last_on=date(2026, 10, 20)),
        candidate(2, warmth="wilting"),
        candidate(3, warmth="due"),
        candidate(4, last_on=date(2026, 11, 22), warmth="warm"),
        candidate(5, shared=("Databases", "Logs"), warmth="warm"),
        candidate(6, meant=True, warmth="warm"),
        candidate(7, warmth="warm", last_on=date(2026, 8, 1)),
    ]
    assert [one.contact_id for one in receivers(people, "", TODAY)] == [6, 5, 3, 2, 7, 1, 4]


def test_no_more_are_proposed_than_can_be_written_to():
    found = receivers([candidate(id_, warmth="due") for id_ in range(1, 20)], "", TODAY)
    assert [one.proposed for one in found] == [True] * MOST_PROPOSED + [False] * (19 - MOST_PROPOSED)
    assert found[-1].reason.english() == "Due; shares Databases"


def test_what_was_kept_for_some_is_proposed_to_nobody_else():
    found = receivers([candidate(1, warmth="due"), candidate(2, meant=True, warmth="warm")], "", TODAY)
    assert [(one.contact_id, one.proposed) for one in found] == [(2, True), (1, False)]


days = st.none() | st.dates(date(2020, 1, 1), TODAY)


@given(
    st.lists(
        st.builds(
            Candidate,
            st.integers(1, 9),
            st.text(max_size=3),
            st.just(("Databases",)),
            warmth=st.sampled_from(["", "warm", "due", "wilting", "new"]),
            last_on=days,
            last_medium=st.sampled_from(["email", "call", "gift", "letter", "event"]),
            last_direction=st.sampled_from(["in", "out", "both"]),
            given_on=days,
            unanswered=st.integers(0, 4),
            better_not_mention=st.text(max_size=20),
        ),
        max_size=12,
    ),
    st.text(max_size=20),
)
def test_everybody_is_told_of_once_with_a_whole_sentence(people, words):
    found = receivers(people, words, TODAY)
    assert sorted(id(one.candidate) for one in found) == sorted(map(id, people))
    assert all("{" not in one.reason.english() or "{" in words for one in found)
    assert [one.proposed for one in found] == sorted((one.proposed for one in found), reverse=True)


def method(method_id: int, medium: str, kind: str, **changes) -> Method:
    return Method(
        method_id, "phone", "1", platform_id=method_id, platform_name=str(method_id), kind=kind, medium=medium
    )


def test_what_is_shared_is_written_rather_than_told_by_telephone():
    mobile, work_email = method(1, "call", "professional"), method(2, "email", "professional")
    assert way_to_share("professional", [mobile, work_email]).method_id == 2
    assert way_to_share("professional", [mobile]).method_id == 1
    assert way_to_share("professional", []) is None
    signal = method(3, "message", "personal")
    assert way_to_share("professional", [mobile, signal]).method_id == 1
