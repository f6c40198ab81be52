"""A long list shows the first page of a search before the rest of it is known, and nobody can tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models import search
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import PeopleFilter, SortBy, people_ids
from models.queries.filtering import known_order
from models.queries.known_order import KnownOrder
from ui.people import list_footer, people_view
from ui.people.people_view import PeopleView

CROWD = 200


@pytest.fixture
def crowd(book, monkeypatch) -> list[int]:
    """Many people whose names begin alike, in a book that is taken for a large one."""
    known_order.forget()
    monkeypatch.setattr(KnownOrder, "SMALLEST", 1)
    monkeypatch.setattr(search, "_MANY", 50)
    monkeypatch.setattr(search, "_SAMPLE", 10)
    ids = [add_person(book, PersonFields(name=f"Mara {number:03d}")).result for number in range(CROWD)]
    return [*ids, add_person(book, PersonFields(name="Zoe Mbeki")).result]


@pytest.fixture
def view(operations, crowd, show, qtbot):
    made = show(PeopleView(operations))
    made.look.sort_by("name")
    qtbot.waitUntil(lambda: made.footer.text().startswith("201 people"))
    qtbot.waitUntil(lambda: made.panel.contact_id == crowd[0])
    return made


def paint(view) -> None:
    """Paint the list as the screen would, without letting anything else happen."""
    view.table.viewport().repaint()


def test_the_first_page_is_painted_before_the_rest_is_known(view, crowd, qtbot) -> None:
    view.set_search("mara")
    paint(view)
    assert view.table.rows_in_sight() <= view.model.rowCount() < CROWD
    assert view.model.ids_of_rows(0, 5) == crowd[:6]
    assert not view.footer.text().strip(), "how many there are is not known yet"
    assert not view.table.verticalScrollBar().updatesEnabled(), "nor where in the list one is"
    qtbot.waitUntil(lambda: view.model.rowCount() == CROWD)
    assert view.model.ids == crowd[:CROWD]
    assert view.table.verticalScrollBar().updatesEnabled()
    qtbot.waitUntil(lambda: view.footer.text().startswith("200 people"))
    assert view.table.chosen_ids() == crowd[:1]
    assert view.panel.contact_id == crowd[0]
    assert [view.model.person_at(row).id for row in range(CROWD)] == crowd[:CROWD]


def test_the_first_showing_waits_for_nobody_who_is_not_seen(view, operations, crowd, show, qtbot) -> None:
    known_order.forget()
    first = PeopleView(operations)
    assert not first.model.is_whole
    assert first.model.ids_of_rows(0, 5) == crowd[:6]
    show(first)
    paint(first)
    assert first.table.chosen_ids() == crowd[:1]
    qtbot.waitUntil(lambda: first.model.is_whole)
    assert first.model.ids == crowd
    qtbot.waitUntil(lambda: first.footer.text().startswith("201 people"))
    assert first.table.verticalScrollBar().updatesEnabled()
    assert first.table.chosen_ids() == crowd[:1]
    qtbot.waitUntil(lambda: first.panel.contact_id == crowd[0])


def test_whoever_is_asked_for_at_the_first_showing_is_there(view, operations, crowd, show) -> None:
    known_order.forget()
    first = show(PeopleView(operations))
    first.open_person(crowd[150])
    assert first.panel.contact_id == crowd[150]
    assert first.table.chosen_ids() == [crowd[150]]


def test_the_pointer_has_two_rows_drawn_anew(view, monkeypatch, qtbot) -> None:
    table = view.table
    QTest.mouseMove(table.viewport(), table.visualRect(view.model.index(1, 0)).center())
    qtbot.waitUntil(lambda: table._row_painter.hovered_row == 1)
    paint(view)
    drawn = []
    painted = table._row_painter.paint
    monkeypatch.setattr(table._row_painter, "paint", lambda *given: (drawn.append(given[1]), painted(*given)))
    QTest.mouseMove(table.viewport(), table.visualRect(view.model.index(4, 0)).center())
    qtbot.waitUntil(lambda: len(drawn) == 2)
    assert [(table.rowAt(part.top()), table.rowAt(part.bottom())) for part in drawn] == [(1, 1), (4, 4)]


def test_the_rest_leaves_the_choice_and_the_place(view, crowd, qtbot) -> None:
    view.table.choose_row(2)
    qtbot.waitUntil(lambda: view.panel.contact_id == crowd[2])
    view.set_search("m")
    assert not view.model.is_whole
    qtbot.waitUntil(lambda: view.model.is_whole)
    assert view.table.chosen_ids() == [crowd[2]]
    assert view.table.currentIndex().row() == 2
    assert view.table.verticalScrollBar().value() == 0


def test_a_key_that_comes_before_the_rest_wins(view, crowd, qtbot) -> None:
    view.set_search("m")
    paint(view)
    assert not view.model.is_whole
    view.set_search("mb")
    paint(view)
    assert view.model.ids == [crowd[-1]]
    # What would have listed the others runs now.
    QTest.qWait(50)
    assert view.model.ids == [crowd[-1]]
    qtbot.waitUntil(lambda: view.footer.text().startswith("1 person"))
    view.set_search("m")
    paint(view)
    view.set_search("mara")
    paint(view)
    qtbot.waitUntil(lambda: view.model.is_whole)
    assert view.model.ids == crowd[:CROWD]


@pytest.mark.parametrize(
    "act",
    [
        lambda view: [QTest.keyClick(view.table, Qt.Key.Key_PageDown) for _ in range(CROWD // 5)],
        lambda view: view.table.selectAll(),
        lambda view: view.open_person(view.model.ids[-1]),
    ],
    ids=["page down", "select all", "open the last"],
)
def test_whoever_acts_before_the_rest_acts_on_all(view, crowd, act) -> None:
    view.set_search("m")
    assert not view.model.is_whole
    act(view)
    assert view.model.is_whole
    assert view.model.rowCount() == CROWD + 1
    assert view.table.chosen_ids()[-1] == crowd[-1]


def test_somebody_below_the_first_page_is_opened_in_the_same_search(view, crowd) -> None:
    view.set_search("m")
    view.open_person(crowd[150])
    assert view.filter.text == "m"
    assert view.table.chosen_ids() == [crowd[150]]


def test_a_change_before_the_rest_is_in_the_list(view, crowd, operations) -> None:
    view.set_search("m")
    assert not view.model.is_whole
    new = operations.perform(add_person, PersonFields(name="Mara 0005")).result
    assert view.model.is_whole
    assert view.model.row_of(new) == 1
    assert view.table.chosen_ids() == crowd[:1]


def test_whoever_was_chosen_far_below_is_still_in_sight(view, crowd) -> None:
    view.open_person(crowd[120])
    view.set_search("m")
    assert view.model.is_whole
    assert view.table.chosen_ids() == [crowd[120]]
    assert view.table.viewport().rect().intersects(view.table.visualRect(view.table.currentIndex()))


def test_another_program_that_writes_before_the_rest_is_seen(view, crowd, book, qtbot) -> None:
    import apsw

    view.set_search("m")
    other = apsw.Connection(book.database.database)
    other.execute("UPDATE contact SET sort_name = 'zzz' WHERE id = ?", (crowd[1],))
    other.close()
    qtbot.waitUntil(lambda: view.model.is_whole)
    assert view.model.ids == people_ids(PeopleFilter(text="m"), SortBy("name"))
    assert view.model.ids[-1] == crowd[1]


def test_a_key_after_another_program_wrote_goes_on_from_who_was_chosen(view, crowd, book) -> None:
    import apsw

    view.set_search("m")
    other = apsw.Connection(book.database.database)
    other.execute("UPDATE contact SET sort_name = 'zzz' WHERE id = ?", (crowd[1],))
    other.close()
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    assert view.table.chosen_ids() == [crowd[2]]


def test_a_list_that_becomes_higher_before_it_is_painted_is_not_half_empty(view, crowd) -> None:
    view.set_search("m")
    assert not view.model.is_whole
    view.resize(view.width(), 3 * view.height())
    view.layout().activate()
    assert view.model.rowCount() >= view.table.rows_in_sight()


def test_rows_that_could_not_be_read_are_asked_for_again(view, monkeypatch) -> None:
    fetch = view.model._fetch
    view.model.refresh()

    def refuse(_ids):
        raise OSError

    monkeypatch.setattr(view.model, "_fetch", refuse)
    with pytest.raises(OSError):
        view.model.person_at(0)
    monkeypatch.setattr(view.model, "_fetch", fetch)
    assert view.model.person_at(0) is not None


def test_numbers_of_the_list_before_are_not_told_of_the_one_that_is_begun(view, operations, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(list_footer, "MANY", 1)
    answers: list[Callable[[], None]] = []
    monkeypatch.setattr(
        operations.background, "ask", lambda _key, question, told: answers.append(lambda: told(question()))
    )
    view.footer.forget()
    view.footer.tell(view.filter, CROWD + 1)
    qtbot.waitUntil(lambda: len(answers) == 1)
    view.set_search("m")
    answers[0]()
    assert not view.footer.text().strip()
    qtbot.waitUntil(lambda: len(answers) == 2)
    answers[1]()
    assert view.footer.text().startswith("201 people")


def test_a_key_asks_for_one_page_and_not_for_the_list(view, monkeypatch) -> None:
    listed, fetched = [], []
    everybody, rows = people_view.people_ids, view.model._fetch
    monkeypatch.setattr(people_view, "people_ids", lambda *a: (listed.append(a), everybody(*a))[1])
    monkeypatch.setattr(view.model, "_fetch", lambda ids: (fetched.append(len(ids)), rows(ids))[1])
    view.set_search("m")
    paint(view)
    assert not listed
    assert len(fetched) == 1
    assert fetched[0] <= view.table.rows_in_sight()


def test_whoever_is_shown_further_below_costs_no_second_page(view, crowd, monkeypatch, qtbot) -> None:
    """What is seen is asked for at once, wherever in the list that is."""
    view.set_search("z")
    view.set_search("m")
    view.model.complete()
    view.table.choose_row(33)
    qtbot.waitUntil(lambda: view.panel.contact_id == crowd[33])
    fetched: list[int] = []
    found: list[int] = []
    rows, where = view.model._fetch, view.model._where
    monkeypatch.setattr(view.model, "_fetch", lambda ids: (fetched.append(len(ids)), rows(ids))[1])
    monkeypatch.setattr(view.model, "_where", lambda ids, text: (found.append(len(ids)), where(ids, text))[1])
    view.set_search("mara")
    view.model.complete()
    view.table.scrollTo(view.table.currentIndex())
    paint(view)
    assert view.table.rowAt(0) > 0
    assert len(fetched) == len(found) == 1
    assert max(fetched[0], found[0]) <= view.table.rows_in_sight()


def test_painting_asks_once_a_row(view, monkeypatch) -> None:
    """Python is called for what is seen, not by Qt for each cell and role."""
    asked: list[int] = []
    person_at = view.model.person_at
    monkeypatch.setattr(view.model, "person_at", lambda row: (asked.append(row), person_at(row))[1])
    monkeypatch.setattr(type(view.model), "data", lambda *_: pytest.fail("asked by cell"))
    paint(view)
    assert asked == list(range(len(asked)))
    assert len(asked) <= view.table.rows_in_sight()
