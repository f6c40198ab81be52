"""Interests by key and mouse: mine or not, rename, merge, show the people."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from models.operations.fields import PersonFields
from models.operations.offers import keep_offer
from models.operations.people import add_person
from models.operations.sample import add_sample_people
from models.operations.tags import set_mine, set_my_interests
from models.queries import InterestRow, PeopleFilter, interests_with_counts, people_ids, people_rows
from ui.interests.interest_list import InterestModel
from ui.interests.interests_view import InterestsView
from ui.interests.merge_dialog import MergeIntoDialog
from ui.operations import Operations
from ui.shared.name_dialog import NameDialog


@pytest.fixture
def view(operations: Operations, book, qtbot) -> Iterator[InterestsView]:
    set_my_interests(book, ["Chess"])
    add_person(book, PersonFields(name="Ada", kind="professional", interests=("Chess", "Sailing")))
    add_person(book, PersonFields(name="Ben", kind="personal", interests=("Chess", "Boats")))
    made = InterestsView(operations)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


def names(view: InterestsView) -> list[str]:
    return [row.name for row in view.model.rows]


def select(view: InterestsView, *chosen: str) -> None:
    model = view.list.selectionModel()
    model.clear()
    for name in chosen:
        index = view.model.index(names(view).index(name))
        model.select(index, QItemSelectionModel.SelectionFlag.Select)
        model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)


def test_own_interests_come_first_with_their_numbers(view: InterestsView) -> None:
    assert names(view)[0] == "Chess"
    assert view.model.rows[0].people == 2
    index = view.model.index(0)
    assert view.model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Chess, yours, 2 people"


def test_space_and_a_click_on_the_heart_toggle_mine(view: InterestsView, qtbot) -> None:
    select(view, "Sailing")
    qtbot.keyClick(view.list, Qt.Key.Key_Space)
    assert {row.name for row in interests_with_counts() if row.mine} == {"Chess", "Sailing"}
    rectangle = view.list.visualRect(view.model.index(names(view).index("Sailing")))
    qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=rectangle.topLeft() + QPoint(24, 22))
    assert {row.name for row in interests_with_counts() if row.mine} == {"Chess"}


def test_the_keys_and_buttons_act_on_the_first_row_at_once(view: InterestsView, qtbot) -> None:
    assert [row.name for row in view.chosen()] == names(view)[:1]
    assert view.people_button.isEnabled()
    with qtbot.waitSignal(view.people_requested):
        qtbot.keyClick(view.list, Qt.Key.Key_Return)


def test_renaming(view: InterestsView, qtbot) -> None:
    select(view, "Boats")
    qtbot.keyClick(view.list, Qt.Key.Key_F2)
    dialog = view.findChild(NameDialog)
    assert dialog.field.text() == "Boats"
    qtbot.keyClicks(dialog.field, "Rowing")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert "Rowing" in names(view)
    assert [row.name for row in view.chosen()] == ["Rowing"]


def test_merging_two_asks_which_name_to_keep(view: InterestsView, qtbot) -> None:
    select(view, "Boats", "Sailing")
    qtbot.mouseClick(view.merge_button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if "Sailing" in action.text()).trigger()
    menu.close()
    assert "Boats" not in names(view)
    assert next(row for row in view.model.rows if row.name == "Sailing").people == 2


def test_enter_shows_the_people(view: InterestsView, qtbot) -> None:
    select(view, "Sailing")
    with qtbot.waitSignal(view.people_requested) as asked:
        qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert asked.args == [PeopleFilter(interests=("Sailing",))]


def test_without_interests_it_leads_to_the_people_or_to_the_first_one(operations, book, qtbot) -> None:
    empty = InterestsView(operations)
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.add_requested):
        qtbot.mouseClick(empty.add_button, Qt.MouseButton.LeftButton)
    assert not empty.choose_button.isVisible()
    operations.perform(add_person, PersonFields(name="Ada"))
    with qtbot.waitSignal(empty.people_requested):
        qtbot.mouseClick(empty.choose_button, Qt.MouseButton.LeftButton)
    assert not empty.add_button.isVisible()


def test_searching_narrows_and_escape_shows_all_again(view: InterestsView, qtbot) -> None:
    qtbot.keyClicks(view.search.field, "ail")
    assert names(view) == ["Sailing"]
    assert [row.name for row in view.chosen()] == ["Sailing"]
    qtbot.keyClicks(view.search.field, "zz")
    assert view.nothing.isVisible()
    qtbot.keyClick(view.search.field, Qt.Key.Key_Escape)
    assert len(names(view)) == 3


def test_enter_in_the_search_does_not_open_people(view: InterestsView, qtbot) -> None:
    qtbot.keyClicks(view.search.field, "ail")
    with qtbot.assertNotEmitted(view.people_requested):
        qtbot.keyClick(view.search.field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("By name", ["Boats", "Chess", "Sailing"]), ("By number of people", ["Chess", "Boats", "Sailing"])],
)
def test_sorting(view: InterestsView, qtbot, words: str, expected: list[str]) -> None:
    qtbot.mouseClick(view.order_button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()
    assert names(view) == expected


def test_a_click_on_the_number_shows_the_people(view: InterestsView, qtbot) -> None:
    rectangle = view.list.visualRect(view.model.index(names(view).index("Boats")))
    with qtbot.waitSignal(view.people_requested) as asked:
        qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=rectangle.topRight() + QPoint(-30, 22))
    assert asked.args == [PeopleFilter(interests=("Boats",))]


def test_one_interest_is_merged_into_one_that_is_typed(view: InterestsView, operations, qtbot) -> None:
    select(view, "Boats")
    qtbot.keyClick(view.list, Qt.Key.Key_M)
    dialog = view.findChild(MergeIntoDialog)
    qtbot.keyClicks(dialog.field, "Nothing")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.problem.text() == "There is no interest “Nothing”. Choose one from the list."
    dialog.field.clear()
    qtbot.keyClicks(dialog.field, "sail")
    assert dialog.completion.texts == ["Sailing"]
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert names(view) == ["Chess", "Sailing"]
    operations.undo()
    assert names(view) == ["Chess", "Boats", "Sailing"]


def test_deleting_is_undone_with_all_who_had_it(view: InterestsView, operations, qtbot) -> None:
    select(view, "Boats", "Sailing")
    qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    assert names(view) == ["Chess"]
    operations.undo()
    assert [row.people for row in view.model.rows] == [2, 1, 1]


def test_whichever_moves_up_is_chosen_after_one_was_deleted(view: InterestsView, qtbot) -> None:
    assert names(view) == ["Chess", "Boats", "Sailing"]
    select(view, "Boats")
    qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    assert [row.name for row in view.chosen()] == ["Sailing"]
    assert view.list.currentIndex().row() == 1
    qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    assert [row.name for row in view.chosen()] == ["Chess"]


def menu_of(view: InterestsView) -> QMenu:
    return view.actions_.menu(view.chosen(), view.model.every)


def test_what_nobody_has_is_deleted_at_once_but_not_ones_own(view: InterestsView, operations) -> None:
    operations.perform(set_my_interests, ["Chess", "Tea"])
    operations.perform(keep_offer, "Guide", interests=["Loneliness"])
    words = "Delete 1 interest nobody has"
    next(action for action in menu_of(view).actions() if action.text() == words).trigger()
    assert set(names(view)) == {"Chess", "Tea", "Boats", "Sailing"}


def test_everyone_with_an_interest_is_put_into_a_circle_in_one_step(view: InterestsView, operations) -> None:
    select(view, "Chess")
    circle_menu = next(action.menu() for action in menu_of(view).actions() if action.menu())
    next(action for action in circle_menu.actions() if action.text().startswith("Close")).trigger()
    assert {row.circle for row in people_rows(people_ids())} == {"Close"}
    operations.undo()
    assert {row.circle for row in people_rows(people_ids())} == {""}


def test_the_list_follows_undo(view: InterestsView, operations, qtbot) -> None:
    select(view, "Sailing")
    qtbot.keyClick(view.list, Qt.Key.Key_Space)
    assert next(row for row in view.model.rows if row.name == "Sailing").mine
    operations.undo()
    assert not next(row for row in view.model.rows if row.name == "Sailing").mine


def test_thousands_of_interests_are_searched_in_one_change_a_key(qtbot) -> None:
    """How long it takes is measured by make bench; the list must not be told of every row that comes or goes."""
    model = InterestModel()
    model.set_rows([InterestRow(n, f"Interest {n}", False, n, n, 0, 0) for n in range(5000)])
    changes: list[str] = []
    for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged, model.dataChanged):
        signal.connect(lambda *_: changes.append(""))
    for text in ("i", "in", "int", "interest 49"):
        model.set_search(text)
    assert len(changes) <= 4
    assert model.rows
    assert all("49" in row.name for row in model.rows)


def test_the_list_of_a_large_book_comes_when_it_is_counted_with_all_in_its_place(
    operations, show, qtbot, monkeypatch
) -> None:
    monkeypatch.setattr("models.queries.vocabulary.LARGE", 2)
    add_sample_people(operations.book)
    view = show(InterestsView(operations))
    assert not view.model.rows
    assert not view.people_button.isEnabled()
    footer = view.people_button.mapTo(view, QPoint()).y()
    assert footer > view.height() / 2
    qtbot.waitUntil(lambda: bool(view.model.rows))
    assert view.chosen() == view.model.rows[:1]
    assert view.people_button.isEnabled()
    qtbot.waitUntil(lambda: view.people_button.mapTo(view, QPoint()).y() >= footer)


def test_a_list_that_is_long_in_counting_says_so_until_it_comes(operations, show, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("models.queries.vocabulary.LARGE", 2)
    add_sample_people(operations.book)
    goes_on = threading.Event()
    monkeypatch.setattr(
        "ui.interests.interests_view.interests_with_counts", lambda: goes_on.wait(30) and interests_with_counts()
    )
    view = show(InterestsView(operations))
    blank = view.list.viewport().grab().toImage()
    assert view.list.accessibleDescription() == ""
    qtbot.waitUntil(lambda: view.list.accessibleDescription() == "Counting…")
    assert view.list.viewport().grab().toImage() != blank
    goes_on.set()
    qtbot.waitUntil(lambda: bool(view.model.rows))
    assert view.list.accessibleDescription() == ""


def test_what_is_counted_at_once_comes_without_a_word(operations, show) -> None:
    add_sample_people(operations.book)
    view = show(InterestsView(operations))
    assert view.model.rows
    assert not view._counting_timer.isActive()
    assert view.list.accessibleDescription() == ""


def test_who_asks_for_an_interest_before_all_are_counted_does_not_wait(operations, show, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("models.queries.vocabulary.LARGE", 2)
    add_sample_people(operations.book)
    view = show(InterestsView(operations))
    view.open_interest("Chess")
    assert [row.name for row in view.chosen()] == ["Chess"]
    qtbot.waitUntil(lambda: not operations.background.busy)
    assert [row.name for row in view.chosen()] == ["Chess"]


def test_a_heart_given_while_all_are_counted_leaves_the_counts(operations, show, qtbot, monkeypatch) -> None:
    """As by undo, with the list on its way."""
    monkeypatch.setattr("models.queries.vocabulary.LARGE", 2)
    add_sample_people(operations.book)
    view = show(InterestsView(operations))
    operations.perform(set_mine, next(row.id for row in interests_with_counts() if not row.mine), mine=True)
    qtbot.waitUntil(lambda: bool(view.model.rows))
    assert {row.id: row for row in view.model.rows} == {row.id: row for row in interests_with_counts()}
    assert any(row.people for row in view.model.rows)


def test_what_changes_while_nobody_sees_the_counting_is_counted_too(operations, show, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("models.queries.vocabulary.LARGE", 2)
    add_sample_people(operations.book)
    goes_on = threading.Event()

    def count_slowly() -> list[InterestRow]:
        counted = interests_with_counts()
        goes_on.wait(5)
        return counted

    monkeypatch.setattr("ui.interests.interests_view.interests_with_counts", count_slowly)
    view = show(InterestsView(operations))
    qtbot.wait(50)
    view.hide()
    operations.perform(add_person, PersonFields(name="Zed", interests=("Zither",)))
    goes_on.set()
    qtbot.waitUntil(lambda: not operations.background.busy)
    view.show()
    assert "Zither" in names(view)


@pytest.mark.error_logs_allowed
def test_where_it_cannot_be_counted_beside_the_window_it_is_counted_in_it(operations, show, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("models.queries.vocabulary.LARGE", 2)
    add_sample_people(operations.book)

    def count() -> list[InterestRow]:
        if threading.current_thread() is not threading.main_thread():
            raise ZeroDivisionError
        return interests_with_counts()

    monkeypatch.setattr("ui.interests.interests_view.interests_with_counts", count)
    view = show(InterestsView(operations))
    qtbot.waitUntil(lambda: bool(view.model.rows))
    assert view.people_button.isEnabled()
