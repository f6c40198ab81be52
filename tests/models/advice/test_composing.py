"""Drafts put together from wordings and what is known."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.advice.composing import DraftFacts, compose, fill_fields
from models.advice.drafts import Purpose
from models.templates import FAMILIAR, LANGUAGES, Templates, Wording, templates_in

TODAY = date(2026, 11, 23)
FIELDS = (
    "name first_name organization title event where_met shared_interest topic offer offer_url offer_note "
    "offer_interest other_name other_first_name other_title other_organization other_work reason common_interest "
    "other_interest why occasion"
).split()
values = st.dictionaries(
    st.sampled_from(FIELDS), st.sampled_from(["Maya", "jazz", "write-ahead logging", "Anna {first_name}"])
)


@given(
    st.sampled_from(Purpose),
    st.sampled_from(LANGUAGES),
    values,
    st.integers(1, 10**9),
    st.none() | st.integers(0, 50),
    st.none() | st.integers(0, 4000),
    st.booleans(),
)
def test_no_field_is_ever_left_unfilled(purpose, language, fields, id_, variant, days, formal):
    last_on = None if days is None else TODAY - timedelta(days=days)
    known = {"first_name": "Maya", "name": "Maya Okafor", **fields}
    draft = compose(
        DraftFacts(id_, purpose, TODAY, known, last_on=last_on, formal=formal), templates_in(language), variant
    )
    # A brace may only come from a value, in which nothing is filled.
    assert "{" not in draft.text.replace("Anna {first_name}", "") + draft.subject.replace("Anna {first_name}", "")
    assert draft.text
    assert 0 <= draft.variant < draft.variants
    assert not re.search(r"  |\n{3}|^\s|\s$| [.,;?]", draft.text)


@given(st.sampled_from(Purpose), st.sampled_from(LANGUAGES), st.integers(1, 10**6))
def test_each_person_keeps_their_wording_and_all_can_be_seen(purpose, language, id_):
    facts = DraftFacts(id_, purpose, TODAY, {"first_name": "Maya", "name": "Maya Okafor"})
    first = compose(facts, templates_in(language))
    assert compose(facts, templates_in(language)) == first
    seen = {compose(facts, templates_in(language), first.variant + step).variant for step in range(first.variants)}
    assert len(seen) == first.variants


def test_neighbours_get_different_wordings():
    texts = {
        compose(DraftFacts(id_, Purpose.REVIVE, TODAY, {"first_name": "Maya"}), templates_in("en")).text
        for id_ in (1, 2, 3)
    }
    assert len(texts) == 3


@pytest.mark.parametrize(
    ("days", "month", "year"), [(5, None, None), (60, "September", None), (300, "January", None), (400, None, "2025")]
)
def test_the_last_contact_is_named_where_it_says_something(days, month, year):
    facts = DraftFacts(1, Purpose.REVIVE, TODAY, {"first_name": "Maya"}, last_on=TODAY - timedelta(days=days))
    fields = compose(facts, templates_in("en")).fields
    assert (fields.get("month"), fields.get("year")) == (month, year)


def test_a_wording_that_needs_more_than_is_known_is_not_offered():
    wordings = (
        Wording((), ((("plain",),),)),
        Wording((), ((("about {topic}",),),), needs=("topic",)),
        Wording((), ((("du",),),), tone=FAMILIAR),
    )
    templates = Templates("en", "English", ("",) * 12, {}, {Purpose.REVIVE: wordings})
    facts = DraftFacts(1, Purpose.REVIVE, TODAY, {}, formal=True)
    assert [compose(facts, templates, place).text for place in (0, 1)] == ["plain", "du"]
    assert compose(facts, templates).text == "plain"


def test_filling():
    assert fill_fields("a {b} c", {"b": "{b}"}) == "a {b} c"
    assert fill_fields("a {b} {c}", {"b": "1"}) is None
