"""Interests by key and mouse: mine or not, rename, merge, show the people."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.tags import set_my_interests
from models.queries import PeopleFilter, interests_with_counts
from ui.interests.interests_view import InterestsView
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
