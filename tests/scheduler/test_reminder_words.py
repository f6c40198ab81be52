"""What a reminder says, as the pictures have it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from models.sentences import Sentence, fill
from models.vocabulary import Kind
from scheduler.reminder_words import joined, notification_for
from scheduler.reminders import Matter

MAYA = Matter(
    "1:rhythm",
    1,
    "Maya Okafor",
    Kind.PROFESSIONAL,
    told=(
        Sentence("Last in touch {day}", values={"day": date(2026, 8, 14)}),
        Sentence("You share {names} and {last}", values={"names": "databases", "last": "trail running"}),
        Sentence("You offered to review her slides."),
    ),
)
TOMAS = Matter("2:birthday", 2, "Tomás Lindqvist", Kind.PERSONAL, named=Sentence("Birthday tomorrow"))
PRIYA = Matter("3:rhythm", 3, "Priya Sundaram", Kind.PROFESSIONAL)
JONAS = Matter("4:rhythm", 4, "Jonas Berg", Kind.PERSONAL)


def labels(notification):
    return [action.label for action in notification.actions]


def test_one_person():
    notification = notification_for([MAYA], Sentence.english)
    assert notification.title == "Time to reach out to Maya Okafor"
    assert notification.body == (
        "Last in touch 14 Aug 2026. You share databases and trail running. You offered to review her slides."
    )
    assert labels(notification) == ["Reached out", "Tomorrow", "Open"]
    assert notification.default == "open"
    assert notification.contact_ids == (1,)


def test_a_digest():
    notification = notification_for([TOMAS, PRIYA, MAYA, JONAS], Sentence.english)
    assert notification.title == "Four people to tend today"
    assert notification.body == ("Tomás Lindqvist (birthday tomorrow), Priya Sundaram, Maya Okafor and Jonas Berg.")
    assert labels(notification) == ["Open today", "In an hour"]
    assert notification.default == "open_today"
    assert notification.occurrences == ("2:birthday", "3:rhythm", "1:rhythm", "4:rhythm")


def test_a_noun_keeps_its_capital_where_the_language_has_it_so():
    german = {"Birthday tomorrow": "Geburtstag morgen", "turns 44": "wird 44"}

    def say(sentence):
        values = {name: say(one) if isinstance(one, Sentence) else str(one) for name, one in sentence.values.items()}
        return fill(german.get(sentence.one, sentence.one), values)

    parts = {"first": Sentence("Birthday tomorrow"), "second": Sentence("turns 44")}
    tomas = Matter("2:birthday", 2, "Tomás", Kind.PERSONAL, named=Sentence("{first} · {second}", values=parts))
    assert notification_for([tomas, PRIYA], say).body.startswith("Tomás (Geburtstag morgen · wird 44)")
    assert notification_for([tomas, PRIYA], Sentence.english).body.startswith("Tomás (birthday tomorrow · turns 44)")


def test_a_digest_of_some_says_of_how_many():
    notification = notification_for([TOMAS, PRIYA], Sentence.english, among=5)
    assert notification.title == "2 of 5 people to tend today"
    assert notification_for([TOMAS, PRIYA], Sentence.english, among=2).title == "Two people to tend today"


def test_a_long_digest_is_cut():
    many = [Matter(str(n), n, f"Person {n}", Kind.PERSONAL) for n in range(1, 13)]
    notification = notification_for(many, Sentence.english)
    assert notification.title == "12 people to tend today"
    assert notification.body == "Person 1, Person 2, Person 3, Person 4, Person 5, Person 6 and 6 more."
    assert notification_for(many[:7], Sentence.english).body.endswith("Person 6 and Person 7.")


def test_several_matters_of_one_person_are_about_that_person():
    promise = Matter(
        "1:follow_up:7",
        1,
        "Maya Okafor",
        Kind.PROFESSIONAL,
        at=datetime(2026, 11, 23, 9),
        told=(Sentence("You promised: {text}", values={"text": "send {the} slides"}),),
    )
    notification = notification_for([MAYA, promise], Sentence.english)
    assert notification.title == "Time to reach out to Maya Okafor"
    assert notification.body.endswith("You promised: send {the} slides.")
    assert notification.occurrences == ("1:rhythm", "1:follow_up:7")


def test_the_round_has_one_place_and_a_moment_of_its_own_another():
    own = Matter("5", 5, "Aiko Reyes", Kind.PERSONAL, at=datetime(2026, 11, 23, 14))
    assert notification_for([MAYA], Sentence.english).key == notification_for([MAYA, JONAS], Sentence.english).key
    assert notification_for([own], Sentence.english).key == "person-5"


@pytest.mark.parametrize("matters", [[MAYA], [TOMAS, MAYA]])
def test_hidden_names_tell_nothing(matters):
    notification = notification_for(matters, Sentence.english, hide_names=True)
    shown = notification.title + notification.body
    for secret in ("Maya", "Okafor", "Tomás", "birthday", "databases", "slides"):
        assert secret not in shown


def test_enumerations():
    assert joined([], Sentence.english) == ""
    assert joined(["a"], Sentence.english) == "a"
    assert joined(["a", "b", "c"], Sentence.english) == "a, b and c"
