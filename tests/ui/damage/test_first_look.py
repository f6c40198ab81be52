"""The look after the first paint: what the user does meanwhile waits, and on damage it goes on waiting."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import counts
from ui.damage import first_look
from ui.damage.first_look import FirstLook


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_what_is_done_before_the_look_is_over_waits_and_is_done_then(operations, window, qtbot) -> None:
    looking = FirstLook(operations)
    looking.begin(window)
    with qtbot.waitSignal(operations.pending) as told:
        assert operations.perform(add_person, PersonFields(name="Ada")) is None
    assert told.args == [1]
    assert counts().everyone == 0
    with qtbot.waitSignal(looking.ended):
        window.show()
    assert counts().everyone == 1
    assert not operations.busy


def test_without_a_window_it_looks_at_once(operations, qtbot) -> None:
    looking = FirstLook(operations)
    with qtbot.waitSignal(looking.ended):
        looking.begin(None)


def test_on_damage_nothing_is_written(operations, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(first_look, "quick_problems", lambda: ["Tree 7 page 9: btreeInitPage() returns error code 11"])
    monkeypatch.setattr("scheduler.mending.mend_derived", lambda _book: False)
    looking = FirstLook(operations)
    with qtbot.waitSignal(looking.damaged) as told:
        looking.begin(None)
        operations.perform(add_person, PersonFields(name="Ada"))
    assert "Tree 7" in told.args[0]
    assert operations.waiting == 1
    assert counts().everyone == 0
    assert operations.waiting == 1


def test_what_is_derived_is_mended_without_a_word(operations, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(first_look, "quick_problems", lambda: ["row 3 missing from index person_name"])
    looking = FirstLook(operations)
    with qtbot.waitSignal(looking.ended), qtbot.assertNotEmitted(looking.damaged):
        looking.begin(None)
