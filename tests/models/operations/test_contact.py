"""Being in touch: what an interaction, a snooze and a skip settle."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from models.errors import InvalidValueError, UnknownPersonError
from models.operations.contact import (
    FollowUpFields,
    add_follow_up,
    complete_follow_up,
    delete_follow_up,
    delete_interaction,
    edit_follow_up,
    edit_interaction,
    log_interaction,
    set_answer,
    skip,
    snooze,
)
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import counts, person

TODAY = date(2026, 11, 23)


@pytest.fixture
def maya(book):
    """Somebody in the circle Network."""
    return add_person(book, PersonFields(name="Maya", circle_id=3, first_contact_on=date(2026, 12, 20))).result


def test_logging_moves_the_next_date_and_ends_what_waited(book, maya):
    snooze(book, [maya], datetime(2026, 11, 30, 9))
    log_interaction(book, [maya], medium="call", direction="in", note=" Slides ", gave=True)
    after = person(maya)
    assert (after.snoozed_until, after.first_contact_on) == (None, None)
    assert after.plan.last_interaction_on == after.plan.base_on == TODAY
    assert after.plan.ideal_on == TODAY + timedelta(days=90)
    row = after.interactions[0]
    assert (row.medium, row.direction, row.note, row.gave, row.asked) == ("call", "in", "Slides", True, False)


def test_history_entered_late_makes_nobody_late(book, maya):
    log_interaction(book, [maya], medium="email", on=date(2024, 1, 1))
    after = person(maya)
    assert after.first_contact_on == after.plan.planned_on == date(2026, 12, 20)
    assert after.plan.last_interaction_on == date(2024, 1, 1)


def test_one_interaction_for_several_counts_for_whom_it_should(book, maya):
    wei = add_person(book, PersonFields(name="Wei", circle_id=1)).result
    log_interaction(book, [maya, wei, maya], medium="event", counts_for=[wei])
    assert person(wei).plan.last_interaction_on == TODAY
    assert person(maya).plan.last_interaction_on is None
    assert person(maya).first_contact_on is not None
    assert person(maya).interactions[0].others == ("Wei",)


def test_the_future_cannot_be_logged_and_nobody_neither(book, maya):
    with pytest.raises(InvalidValueError, match="future"):
        log_interaction(book, [maya], medium="call", on=date(2026, 11, 24))
    with pytest.raises(InvalidValueError, match="needs a person"):
        log_interaction(book, [], medium="call")
    with pytest.raises(InvalidValueError, match="medium is one of"):
        log_interaction(book, [maya], medium="pigeon")
    with pytest.raises(UnknownPersonError):
        log_interaction(book, [maya, 99], medium="call")
    assert person(maya).interactions == ()


def test_a_promise_is_made_and_kept_with_an_interaction(book, maya):
    log_interaction(book, [maya], medium="call", follow_up=FollowUpFields("ask how the talk went", date(2026, 12, 5)))
    promise = person(maya).follow_ups[0]
    assert (promise.text, promise.due_on, promise.done_on) == ("ask how the talk went", date(2026, 12, 5), None)
    log_interaction(book, [maya], medium="message", keeps=[promise.id])
    assert person(maya).follow_ups[0].done_on == TODAY


def test_promises_are_edited_kept_and_deleted(book, maya):
    promise = add_follow_up(book, maya, "send slides", date(2026, 11, 30)).result
    edit_follow_up(book, promise, " send the slides ", date(2026, 12, 1), time(14, 30))
    assert (person(maya).follow_ups[0].text, person(maya).follow_ups[0].due_at) == ("send the slides", time(14, 30))
    complete_follow_up(book, promise)
    assert person(maya).follow_ups[0].done_on == TODAY
    delete_follow_up(book, promise)
    assert person(maya).follow_ups == ()
    for call in (complete_follow_up, delete_follow_up):
        with pytest.raises(InvalidValueError, match="no follow-up"):
            call(book, promise)
    with pytest.raises(InvalidValueError, match="needs a text"):
        add_follow_up(book, maya, " ", TODAY)


def test_an_interaction_can_be_mended_and_deleted(book, maya):
    interaction = log_interaction(book, [maya], medium="email").result
    edit_interaction(book, interaction, medium="call", note="By phone", date=date(2026, 11, 20), platform_id=2)
    row = person(maya).interactions[0]
    assert (row.medium, row.note, row.date, row.platform) == ("call", "By phone", date(2026, 11, 20), "Work phone")
    assert person(maya).plan.base_on == date(2026, 11, 20)
    with pytest.raises(InvalidValueError, match="future"):
        edit_interaction(book, interaction, date=date(2027, 1, 1))
    delete_interaction(book, interaction)
    assert person(maya).plan.last_interaction_on is None


def test_unanswered_attempts_warm_nothing_and_wait_longer(book, maya):
    attempt = log_interaction(book, [maya], medium="email").result
    set_answer(book, attempt, "no")
    plan = person(maya).plan
    assert (plan.unanswered, plan.interval_days) == (1, 135)
    log_interaction(book, [maya], medium="email", direction="in")
    assert (person(maya).plan.unanswered, person(maya).plan.interval_days) == (0, 90)
    with pytest.raises(InvalidValueError, match="answer is one of"):
        set_answer(book, attempt, "perhaps")


def test_a_snooze_lies_ahead(book, maya):
    with pytest.raises(InvalidValueError, match="future"):
        snooze(book, [maya], datetime(2026, 11, 23, 8))
    snooze(book, [maya], datetime(2026, 11, 23, 15, 30, 59))
    assert person(maya).snoozed_until == datetime(2026, 11, 23, 15, 30)


def test_a_skip_moves_the_base_without_an_interaction(book, maya):
    skip(book, [maya])
    plan = person(maya).plan
    assert (plan.base_on, plan.last_interaction_on) == (TODAY, None)
    assert counts().everyone == 1
