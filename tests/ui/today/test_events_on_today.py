"""What Today says of events: those that come up, whom one met, and where."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from models.operations.events import EventFields, MetPerson, add_event, meet_people
from models.queries.hints import dismissed_hints

TODAY = date(2026, 11, 23)


def texts(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def show(view, qtbot) -> None:
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)


def test_an_event_comes_up_among_the_people(view, operations, book, people, qtbot) -> None:
    made = add_event(book, EventFields("PyCon", TODAY + timedelta(days=1)), [people["maya"], people["wei"]]).result
    add_event(book, EventFields("Far", TODAY + timedelta(days=9)))
    show(view, qtbot)
    line = next(line for line in view._side.lines if line.name.text() == "PyCon")
    assert texts(line) == ["PyCon", "2 people you know will be there: Maya Okafor, Wei Tan", "tomorrow"]
    assert "Far" not in texts(view)
    with qtbot.waitSignal(view.event_opened) as caught:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert caught.args == [made]


def test_todays_event_comes_up_until_something_is_noted_of_it(view, operations, book, people, qtbot) -> None:
    made = add_event(book, EventFields("PyCon", TODAY), [people["maya"]]).result
    show(view, qtbot)
    assert "Maya Okafor will be there" in texts(view)
    operations.perform(meet_people, EventFields("PyCon", TODAY), [MetPerson("Ana")], event_id=made)
    assert "PyCon" not in [line.name.text() for line in view._side.lines]
    assert "Maya Okafor will be there" not in texts(view)


def test_it_asks_whom_one_met_until_that_is_noted(view, operations, book, people, qtbot) -> None:
    made = add_event(book, EventFields("Chess evening", TODAY - timedelta(days=2))).result
    show(view, qtbot)
    assert view._side.met.isVisible()
    assert "Chess evening was 2 days ago. A line a person is enough." in texts(view)
    with qtbot.waitSignal(view.met_requested) as caught:
        QTest.mouseClick(view._side.met_button, Qt.MouseButton.LeftButton)
    assert caught.args == [made]
    fields = EventFields("Chess evening", TODAY - timedelta(days=2))
    operations.perform(meet_people, fields, [MetPerson("Ana")], event_id=made)
    assert not view._side.met.isVisible()
    operations.undo()
    assert view._side.met.isVisible()


def test_nobody_new_is_an_answer_for_good(view, operations, book, people, qtbot) -> None:
    made = add_event(book, EventFields("Chess evening", TODAY - timedelta(days=1))).result
    show(view, qtbot)
    assert "Chess evening was yesterday. A line a person is enough." in texts(view)
    QTest.mouseClick(view._side.nobody_button, Qt.MouseButton.LeftButton)
    assert not view._side.met.isVisible()
    assert f"met:{made}" in dismissed_hints()


def test_the_card_says_where_one_met(view, operations, book, clock, circle_ids, qtbot) -> None:
    fields = EventFields("DataConf", date(2026, 11, 19))
    meet_people(book, fields, [MetPerson("Priya", ("Pottery",), "Wants the list")], circle_id=circle_ids["network"])
    clock.set(datetime(2026, 11, 24, 8, 0))
    show(view, qtbot)
    (card,) = view.cards
    told = texts(card)
    assert "Met Thursday at DataConf" in told
    assert "New connection · follow up within 3 days" in told
