"""Why somebody is next on a day, told from the data that decided."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from models.operations.contact import add_follow_up, log_interaction, set_answer, skip, snooze
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.rhythm import set_estimate, set_requested, set_rhythm_days, set_status
from models.operations.settings import change_settings
from models.queries import PeopleFilter, SortBy, circles, people_ids, people_rows, person
from models.queries.published import published_people
from scheduler.explaining import Rule, next_date
from scheduler.outlook import coming_up


@pytest.fixture
def network(book):
    return next(row.id for row in circles() if row.key == "network")


@pytest.fixture
def maya(book, clock, network):
    now = clock.now()
    clock.set(now - timedelta(days=200))
    id_ = add_person(book, PersonFields(name="Maya", circle_id=network, kind="professional")).result
    clock.set(now)
    return id_


def told(book, contact_id):
    found = next_date(book, person(contact_id))
    return found.rule, found.told.english(), [step.english() for step in found.steps]


def test_the_rhythm_and_what_it_counts_from(book, maya):
    log_interaction(book, [maya], medium="call")
    rule, words, steps = told(book, maya)
    assert rule == Rule.RHYTHM
    # 21 February is a Sunday, on which professional contacts are not planned.
    assert words == "Next: about 22 Feb 2027, because you last spoke on 23 Nov 2026 and Network is every 90 days."
    assert steps == [
        "Counted from the last time: you last spoke on 23 Nov 2026.",
        "Circle: Network, every 90 days.",
        "That leads to 21 Feb 2027.",
        "21 Feb 2027 is not one of your working days.",
        "The nearest day with room: 22 Feb 2027.",
    ]


def test_days_of_ones_own_and_a_full_day(book, maya):
    set_rhythm_days(book, [maya], 8)
    log_interaction(book, [maya], medium="message", direction="in")
    change_settings(book, capacity=(5, 0, 5, 5, 5, 2, 2))
    _rule, words, steps = told(book, maya)
    assert "they last wrote on 23 Nov 2026 and you want to be in touch every 8 days" in words
    assert "You keep 1 Dec 2026 free." in steps


def test_late_is_said_as_late(book, maya):
    log_interaction(book, [maya], medium="in_person", on=date(2026, 8, 14))
    rule, words, _steps = told(book, maya)
    assert (rule, words) == (
        Rule.RHYTHM,
        "Due 11 days ago, because you last met on 14 Aug 2026 and Network is every 90 days.",
    )


def test_unanswered_tries_get_more_time_and_end(book, maya):
    for days in (60, 40):
        row = log_interaction(book, [maya], medium="email", on=date(2026, 11, 23) - timedelta(days=days)).result
        set_answer(book, row, "no")
    _rule, words, steps = told(book, maya)
    assert "2 tries in a row stayed unanswered" in words
    assert "2 tries in a row stayed unanswered; half as long again for each is 203 days." in steps
    set_answer(book, log_interaction(book, [maya], medium="email").result, "no")
    rule, words, steps = told(book, maya)
    assert rule == Rule.SILENCE
    assert words.startswith("No reminder for now. Three tries in a row")
    assert "Three tries in a row stayed unanswered, so nothing is planned." in steps


def test_a_snooze_a_skip_an_estimate_and_a_request(book, maya):
    set_estimate(book, [maya], date(2026, 11, 1))
    assert "you were last in touch about 1 Nov 2026" in told(book, maya)[1]
    skip(book, [maya])
    assert "you skipped this on 23 Nov 2026" in told(book, maya)[1]
    snooze(book, [maya], datetime(2026, 12, 5, 9))
    rule, words, _steps = told(book, maya)
    assert (rule, words) == (Rule.SNOOZE, "Next: 5 Dec 2026, because you put this off until 5 Dec 2026.")


def test_a_pending_request(book, maya):
    log_interaction(book, [maya], medium="call", on=date(2026, 8, 20))
    set_requested(book, maya, date(2026, 11, 20))
    rule, words, steps = told(book, maya)
    assert rule == Rule.PENDING
    assert "you asked them on 20 Nov 2026 and leave them 30 days" in words
    assert "You asked them on 20 Nov 2026; no nudge before 20 Dec 2026." in steps


def test_somebody_new(book, network):
    added = add_person(book, PersonFields(name="Nora", circle_id=network)).result
    rule, words, steps = told(book, added)
    assert rule == Rule.GREETING
    assert "you added them on 23 Nov 2026, and a first follow-up belongs within three days" in words
    assert "Someone new gets a first follow-up within three days: by 26 Nov 2026." in steps
    met = add_person(book, PersonFields(name="Max", circle_id=network, met_on=date(2026, 11, 23))).result
    assert "you met on 23 Nov 2026, and" in told(book, met)[1]


def test_an_earlier_promise_comes_first(book, maya):
    log_interaction(book, [maya], medium="call")
    add_follow_up(book, maya, "Send the slides", date(2026, 11, 30))
    rule, words, _steps = told(book, maya)
    assert (rule, words) == (Rule.PROMISE, "Next: 30 Nov 2026, because you promised: Send the slides.")


def test_whoever_was_put_off_with_a_promise_is_next_when_the_snooze_ends(book, maya):
    add_follow_up(book, maya, "Send the slides", date(2026, 11, 24))
    snooze(book, [maya], datetime(2026, 12, 5, 9))
    rule, words, _steps = told(book, maya)
    assert (rule, words) == (Rule.PROMISE, "Next: 5 Dec 2026, because you promised: Send the slides.")


# Status, planned, snoozed and promised on days of December (0 for not), and the day they are next.
@pytest.mark.parametrize(
    ("status", "planned", "snoozed", "promised", "next_day"),
    [
        ("active", 10, 0, 0, 10),
        ("active", 10, 0, 5, 5),
        ("active", 10, 0, 15, 10),
        ("active", 10, 20, 0, 20),
        ("active", 10, 20, 5, 20),
        ("active", 10, 8, 9, 8),
        ("active", 0, 0, 5, 5),
        ("active", 0, 0, 0, 0),
        ("paused", 0, 0, 5, 5),
        ("paused", 0, 20, 5, 20),
        ("let_go", 0, 20, 5, 5),
        ("let_go", 0, 20, 0, 0),
        ("deceased", 0, 20, 5, 0),
    ],
)
def test_list_order_panel_and_files_agree_who_is_next_when(book, status, planned, snoozed, promised, next_day):
    monday = book.clock.today()
    rhythm_days = (date(2026, 12, planned) - monday).days if planned else None
    maya = add_person(book, PersonFields(name="Maya", rhythm_days=rhythm_days)).result
    if planned:
        log_interaction(book, [maya], medium="call")
    if promised:
        add_follow_up(book, maya, "Send the slides", date(2026, 12, promised))
        add_follow_up(book, maya, "Send the book", date(2026, 12, promised + 1))
    if snoozed:
        snooze(book, [maya], datetime(2026, 12, snoozed, 9))
    if status != "active":
        set_status(book, [maya], status)
    expected = date(2026, 12, next_day) if next_day else None
    found = next_date(book, person(maya))
    assert found.on == expected
    (row,) = people_rows([maya])
    assert row.next_on == expected
    (published,) = published_people([maya])
    assert published["next_due_on"] == (expected.isoformat() if expected else None)
    # The order, where everybody else is next on the day before and after.
    for name, days in (("before", -1), ("after", 1)):
        other = add_person(book, PersonFields(name=name)).result
        add_follow_up(book, other, "Call", (expected or date(2026, 12, 30)) + timedelta(days=days))
    ids = people_ids(PeopleFilter(statuses=(status, "active")), SortBy("next"), monday)
    assert [row.name for row in people_rows(ids)] == (
        ["before", "Maya", "after"] if expected else ["before", "after", "Maya"]
    )
    coming = [one for one in coming_up(book, monday, 31) if one.contact_id == maya]
    assert (coming[0].day if coming else None) == expected


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("paused", "Paused. No reminders until you look after them again."),
        ("let_go", "Let go. Only promises come up."),
        ("deceased", "Deceased. Nothing comes up any more."),
    ],
)
def test_who_is_not_looked_after(book, maya, status, words):
    set_status(book, [maya], status)
    assert told(book, maya) == (Rule.STATUS, words, [])


def test_paused_with_a_snooze_comes_up_at_its_end(book, maya):
    set_status(book, [maya], "paused")
    snooze(book, [maya], datetime(2026, 12, 5, 9))
    rule, words, _steps = told(book, maya)
    assert rule == Rule.SNOOZE
    assert words.startswith("Next: 5 Dec 2026, because you put this off until 5 Dec 2026; without that")


def test_without_rhythm(book):
    chosen = add_person(book, PersonFields(name="Ada", no_rhythm=True)).result
    assert told(book, chosen)[1] == "No rhythm. Only promises and dates bring them up, as you chose."
    open_ = add_person(book, PersonFields(name="Bo")).result
    assert told(book, open_)[0] == Rule.NOT_CHOSEN


def test_no_room(book, maya):
    change_settings(book, capacity=(0, 0, 0, 0, 0, 0, 0))
    log_interaction(book, [maya], medium="gift")
    rule, words, steps = told(book, maya)
    assert rule == Rule.ROOM
    assert words.startswith("When you have room. The days around their date are full:")
    assert steps[-1] == "No day near it had room, so it waits until you have some."
