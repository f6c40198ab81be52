"""The offer to bring somebody a stage further, and the evidence for it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.advice.stages import Happened, prospect_step, stage_offer
from models.vocabulary import Answer, Direction, Medium, Stage

TODAY = date(2026, 11, 23)
DAY = TODAY - timedelta(days=4)


def happened(medium: str, direction: str, days_ago: int = 4, answer: str | None = None) -> Happened:
    return Happened(TODAY - timedelta(days=days_ago), medium, direction, answer)


@pytest.mark.parametrize(
    ("events", "met_on", "event", "evidence"),
    [
        ([happened("email", "in")], None, "", "They got in touch on 19 Nov 2026."),
        ([happened("email", "out", answer="yes")], None, "", "They answered what you sent on 19 Nov 2026."),
        ([happened("call", "both")], None, "", "You were in touch on 19 Nov 2026."),
        ([happened("in_person", "out"), happened("email", "in", 1)], None, "", "You met on 19 Nov 2026."),
        ([], DAY, "", "You met on 19 Nov 2026."),
        ([], DAY, "DataConf", "You met at DataConf on 19 Nov 2026."),
    ],
)
def test_a_prospect_who_was_met_or_answered(events, met_on, event, evidence) -> None:
    offer = stage_offer(Stage.PROSPECT, events, TODAY, met_on=met_on, event=event)
    assert offer is not None
    assert (offer.stage, offer.evidence.english()) == (Stage.CONNECTING, evidence)


@pytest.mark.parametrize(
    "events", [[], [happened("email", "out")], [happened("email", "out", answer="no")], [happened("letter", "out")]]
)
def test_writing_alone_makes_no_connection(events) -> None:
    assert stage_offer(Stage.PROSPECT, events, TODAY) is None


def test_a_day_to_come_is_no_meeting() -> None:
    assert stage_offer(Stage.PROSPECT, [], TODAY, met_on=TODAY + timedelta(days=1)) is None


def test_two_ways_make_a_relationship() -> None:
    events = [happened("event", "both"), happened("email", "out", 3), happened("email", "in", 2)]
    offer = stage_offer(Stage.CONNECTING, events, TODAY, met_on=DAY)
    assert offer is not None
    assert (offer.stage, offer.evidence.english()) == (
        Stage.RELATIONSHIP,
        "You were in touch on 2 days, both of you.",
    )


@pytest.mark.parametrize(
    "events",
    [
        # The meeting alone, and what was only tried.
        [happened("event", "both")],
        [happened("event", "both"), happened("email", "out", 3), happened("email", "out", 2)],
        [happened("event", "both"), happened("email", "in", 3), happened("message", "in", 2)],
        [happened("event", "both"), happened("call", "both", 3)],
        [happened("event", "both"), happened("email", "in", 3), happened("email", "out", 2, "no")],
    ],
)
def test_one_way_or_one_day_is_none_yet(events) -> None:
    assert stage_offer(Stage.CONNECTING, events, TODAY, met_on=DAY) is None


any_event = st.builds(
    happened,
    st.sampled_from([str(medium) for medium in Medium]),
    st.sampled_from([str(direction) for direction in Direction]),
    st.integers(0, 900),
    st.sampled_from([None, *map(str, Answer)]),
)


@given(st.sampled_from(list(Stage)), st.lists(any_event, max_size=6), st.none() | st.integers(0, 900))
def test_the_offer_goes_one_step_and_does_not_depend_on_order(stage, events, met_ago) -> None:
    met_on = TODAY - timedelta(days=met_ago) if met_ago is not None else None
    offer = stage_offer(stage, events, TODAY, met_on=met_on)
    assert offer == stage_offer(stage, events[::-1], TODAY, met_on=met_on)
    following = {Stage.PROSPECT: Stage.CONNECTING, Stage.CONNECTING: Stage.RELATIONSHIP}
    assert offer is None or offer.stage == following[stage]


def test_a_direct_message_comes_first_and_an_introduction_when_it_stays_unanswered() -> None:
    known_by = (7, "Maya")
    first = prospect_step([], reachable=True, known_by=known_by)
    assert (first.purpose, first.words.english()) == ("first_message", "Next step: write a first message")
    again = prospect_step([happened("email", "out")], reachable=True, known_by=known_by)
    assert (again.purpose, again.words.english()) == ("first_message", "Next step: write again, differently")
    unanswered = [happened("email", "out", answer="no")]
    asked = prospect_step(unanswered, reachable=True, known_by=known_by)
    assert (asked.purpose, asked.other_id) == ("ask_introduction", 7)
    assert asked.words.english() == "Next step: ask Maya for an introduction"
    assert prospect_step(unanswered, reachable=True).purpose == "first_message"
    assert prospect_step([], reachable=False, known_by=known_by).purpose == "ask_introduction"
