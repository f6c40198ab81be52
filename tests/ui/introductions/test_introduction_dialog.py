"""Beginning an introduction."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.operations.acquaintances import add_acquaintance
from models.operations.contact import log_interaction
from models.operations.introductions import add_introduction
from models.operations.people import edit_person
from models.queries.introductions import introduction, introductions
from ui.introductions.introduction_dialog import IntroductionDialog


@pytest.fixture
def dialog(operations, qtbot, no_window_left):
    def make(ids=(), **more) -> IntroductionDialog:
        shown = IntroductionDialog(operations, ids, **more)
        shown.show()
        shown.activateWindow()
        qtbot.waitUntil(shown.isActiveWindow)
        return shown

    return make


def save(shown) -> None:
    QTest.keyClick(shown.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_two_people_and_a_reason(dialog, people):
    shown = dialog([people["maya"]])
    save(shown)
    assert shown.problem.text() == "Choose two people. Whoever you ask first comes first."
    QTest.keyClicks(shown.people.field, "wei")
    QTest.keyClick(shown.people.field, Qt.Key.Key_Return)
    shown.reason.setPlainText("both are into databases")
    shown.note.setPlainText("after the conference")
    save(shown)
    (row,) = introductions()
    assert (row.a_id, row.b_id, row.reason, row.note) == (
        people["maya"],
        people["wei"],
        "both are into databases",
        "after the conference",
    )


def test_it_says_what_speaks_for_and_against(dialog, people, book):
    pair = [people["maya"], people["tomas"]]
    shown = dialog(pair)
    assert "So far only you have written to Maya Okafor." in shown.advice.text()
    assert shown.advice.text().endswith("That is little to vouch with; perhaps get in touch first.")
    for contact_id in pair:
        log_interaction(book, [contact_id], medium="call", direction="in")
    add_acquaintance(book, *pair, "same street")
    shown = dialog(pair)
    assert shown.advice.text() == (
        "Maya Okafor and Tomás Lindqvist seem to know each other already (same street). "
        "You have been in touch with both in the last 3 months."
    )
    add_introduction(book, *pair)
    save(shown)
    assert shown.problem.text() == "There is an open introduction of these two already."


def test_it_grows_with_what_two_share_so_that_nothing_overlaps(dialog, people, book, qtbot):
    for contact_id in (people["maya"], people["wei"]):
        edit_person(book, contact_id, interests=("Chess", "Cooking"))
    shown = dialog()
    for name in ("maya", "wei"):
        QTest.keyClicks(shown.people.field, name)
        QTest.keyClick(shown.people.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown._shared is not None and shown._shared.isVisible())
    qtbot.waitUntil(lambda: shown.height() >= shown.layout().totalHeightForWidth(shown.width()))
    column = [shown.people, shown._shared, shown.advice, shown.reason, shown.note, shown.save_button]
    qtbot.waitUntil(lambda: all(above.geometry().bottom() < below.y() for above, below in pairwise(column)))


def test_the_reason_can_be_changed(dialog, people, book):
    id_ = add_introduction(book, people["maya"], people["wei"], "jazz", note="spring").result
    shown = dialog(row=introduction(id_))
    assert not shown.people.isVisible()
    shown.reason.setPlainText("databases")
    save(shown)
    assert (introduction(id_).reason, introduction(id_).note) == ("databases", "spring")
