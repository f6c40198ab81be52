"""Days named in notes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.interactions.mentioned_dates import find_mention

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("She speaks on 4 December; ask how it went.", date(2026, 12, 4)),
        ("Talk on the 4th of Dec", date(2026, 12, 4)),
        ("December 4th, 2027 is the wedding", date(2027, 12, 4)),
        ("moves on 3 February", date(2027, 2, 3)),
        ("exam on 2026-12-01", date(2026, 12, 1)),
        ("call next Friday", date(2026, 12, 4)),
        ("sees him on Friday", date(2026, 11, 27)),
        ("on Monday", date(2026, 11, 30)),
        ("back in two weeks", date(2026, 12, 7)),
        ("back in 10 days", date(2026, 12, 3)),
        ("in a month", date(2026, 12, 23)),
        ("next week maybe", date(2026, 11, 30)),
        ("the day after tomorrow", date(2026, 11, 25)),
        ("tomorrow", date(2026, 11, 24)),
        ("on Friday, or else on 9 December", date(2026, 11, 27)),
    ],
)
def test_finds_the_first_coming_day(note: str, day: date) -> None:
    mention = find_mention(note, MONDAY)
    assert mention is not None
    assert mention.day == day


@pytest.mark.parametrize(
    "note",
    [
        "",
        "It may rain",
        "31 February",
        "met on 4 December 2020",
        "2026-13-40",
        "She has 4 decks",
        "today was fine",
    ],
)
def test_finds_no_day_where_there_is_none(note: str) -> None:
    assert find_mention(note, MONDAY) is None


def test_the_reminder_is_the_day_after_and_says_what_to_do() -> None:
    mention = find_mention("Reviewed the slides. She speaks on 4 December; ask how it went.", MONDAY)
    assert mention is not None
    assert mention.remind_on == date(2026, 12, 5)
    assert mention.task == "ask how it went"


@pytest.mark.parametrize(
    ("note", "task", "on"),
    [
        ("Coffee. Her birthday is on 30 November; call her on Friday", "call her", date(2026, 11, 27)),
        ("Send the slides tomorrow", "Send the slides", date(2026, 11, 24)),
        ("call Ana and Bob on Friday", "call Ana and Bob", date(2026, 11, 27)),
        ("Nice talk. I should send her the book by Friday", "send her the book", date(2026, 11, 27)),
        ("We'll meet on 4 December, then.", "meet on 4 December", date(2026, 12, 4)),
        ("Folien am Freitag schicken", "Folien schicken", date(2026, 11, 27)),
        ("Schönes Gespräch; ruf sie nächste Woche an", "ruf sie an", date(2026, 11, 30)),
        ("Er zieht um. Am 4. Dezember anrufen!", "Am 4. Dezember anrufen", date(2026, 12, 4)),
        ("Vortrag am 4.12., fragen, wie es lief", "fragen, wie es lief", date(2026, 12, 5)),
        ("Sie spricht am 4. Dezember; frag, wie es war.", "frag, wie es war", date(2026, 12, 5)),
        ("frag morgen, wie die Prüfung war", "frag, wie die Prüfung war", date(2026, 11, 24)),
        ("She flies on 3 December; ask on Friday how it went", "ask how it went", date(2026, 11, 27)),
        ("am Freitag fragen, wie es lief", "fragen, wie es lief", date(2026, 11, 27)),
        ("Let's talk on 12 December", "Let's talk", date(2026, 12, 12)),
        (
            "Good to hear her. Let’s catch up on Friday about the boat",
            "Let’s catch up about the boat",
            date(2026, 11, 27),
        ),
        ("Wir reden am 12. Dezember", "Wir reden", date(2026, 12, 12)),
        ("Lass uns am 12. Dezember reden.", "Lass uns reden", date(2026, 12, 12)),
        ("We'll see how it goes; exam on 4 December", "exam on 4 December", date(2026, 12, 5)),
        ("ask about the exam tomorrow", "ask about the exam on 24 November", date(2026, 11, 25)),
        ("ask about the exam on 2026-12-01", "ask about the exam on 2026-12-01", date(2026, 12, 2)),
    ],
)
def test_a_task_with_a_day_of_its_own_is_for_that_day(note: str, task: str, on: date) -> None:
    mention = find_mention(note, MONDAY)
    assert mention is not None
    assert (mention.task, mention.remind_on) == (task, on)


def test_the_sentence_with_the_day_stands_in_for_a_task() -> None:
    mention = find_mention("Long call. He moves to Lyon on 4 December with Ana.", MONDAY)
    assert mention is not None
    assert mention.task == "He moves to Lyon on 4 December with Ana"


@pytest.mark.parametrize(
    ("note", "task"),
    [
        ("Long call. Her interview is tomorrow", "Her interview is on 24 November"),
        ("Sie fährt in zwei Wochen nach Rom", "Sie fährt am 7. Dezember nach Rom"),
        ("Sie will uns am 4. Dezember besuchen", "Sie will uns am 4. Dezember besuchen"),
        ("He moves to Lyon in March.", "He moves to Lyon in March"),
    ],
)
def test_a_reminder_stays_true_on_its_day(note: str, task: str) -> None:
    mention = find_mention(note, MONDAY)
    assert mention is not None
    assert mention.task == task
    assert mention.remind_on == mention.day + timedelta(days=1)


@given(st.text(max_size=200) | st.text(alphabet="on am 4.12. Dezember morgen frag, wie; tomorrow\n", max_size=60))
def test_any_note_can_be_read(note: str) -> None:
    mention = find_mention(note, MONDAY)
    assert mention is None or mention.day > MONDAY
