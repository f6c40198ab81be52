"""Reading beside the window's thread: answers come back here, newer questions replace older ones."""

from __future__ import annotations

import gc
import threading

import pytest

from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import counts


def test_a_question_reads_the_book_elsewhere_and_is_answered_here(operations, qtbot) -> None:
    add_person(operations.book, PersonFields(name="Ada"))
    answers: list[tuple[int, bool]] = []
    threads: list[int] = []

    def question() -> int:
        threads.append(threading.get_ident())
        return counts().everyone

    here = threading.get_ident()
    operations.background.ask("count", question, lambda n: answers.append((n, threading.get_ident() == here)))
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(1, True)]
    assert threads != [here]
    assert not operations.background.busy
    assert gc.isenabled()


def test_only_the_newest_of_the_same_name_is_answered(operations, qtbot) -> None:
    answers: list[str] = []
    goes_on = threading.Event()

    def slow() -> str:
        goes_on.wait(5)
        return "first"

    operations.background.ask("a", slow, answers.append)
    operations.background.ask("a", lambda: "second", answers.append)
    operations.background.ask("a", lambda: "third", answers.append)
    operations.background.ask("b", lambda: "other", answers.append)
    goes_on.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["third", "other"]


def test_waiting_forgets_what_was_asked(operations, qtbot) -> None:
    answers: list[int] = []
    operations.background.ask("a", lambda: 1, answers.append)
    operations.background.ask("b", lambda: 2, answers.append)
    operations.wait_for_long()
    assert not operations.background.busy
    assert gc.isenabled()
    operations.background.ask("c", lambda: 3, answers.append)
    qtbot.waitUntil(lambda: answers == [3])


@pytest.mark.error_logs_allowed
def test_a_question_that_fails_leaves_things_as_they_were(operations, qtbot) -> None:
    answers: list[object] = []
    operations.background.ask("a", lambda: 1 / 0, answers.append)
    operations.background.ask("b", lambda: 2, answers.append)
    qtbot.waitUntil(lambda: answers == [2])
