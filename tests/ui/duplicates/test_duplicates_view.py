"""The view that finds duplicates, by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from models.operations.contact import log_interaction
from models.operations.fields import MethodFields, PersonFields
from models.operations.people import add_person, delete_people
from models.queries import people_rows, person
from ui.duplicates import duplicates_view as module
from ui.duplicates.duplicates_view import DuplicatesView
from ui.shared.labels import PlainLabel


def add(book, name: str, **fields) -> int:
    return int(add_person(book, PersonFields(name=name, **fields)).result)


def email(value: str) -> tuple[MethodFields, ...]:
    return (MethodFields(type="email", value=value),)


@pytest.fixture
def doubles(book) -> list[int]:
    """Two who are very likely one, two who are likely one, two namesakes."""
    ids = [
        add(book, "Ada Lindgren", organization="Lumen", title="Engineer"),
        add(book, "Lindgren, Ada", organization="Lumen Inc.", title="Head of research"),
        add(book, "Bob Miller"),
        add(book, "Robert Miller", methods=email("bob@home.example")),
        add(book, "Wei Chen", methods=email("wei@one.example")),
        add(book, "Wei Chen", methods=email("wei@two.example")),
    ]
    log_interaction(book, [ids[1]], medium="call", direction="both", note="Spoke of the garden")
    return ids


@pytest.fixture
def show(operations, qtbot):
    """Show the view and wait until it has looked."""

    def made() -> DuplicatesView:
        view = DuplicatesView(operations)
        qtbot.addWidget(view)
        view.resize(1000, 700)
        with qtbot.waitSignal(view.searched):
            view.show()
        return view

    return made


def texts(view: DuplicatesView) -> str:
    return "\n".join(label.text() for label in view.findChildren(PlainLabel) if label.isVisible())


def names(view: DuplicatesView) -> list[str]:
    return [side.name for side in view.card.sides.sides]


def test_the_most_likely_pair_is_shown_first_with_the_reasons_and_the_longer_story(show, doubles) -> None:
    view = show()
    assert names(view) == ["Lindgren, Ada", "Ada Lindgren"]
    assert "2 pairs to look at" in texts(view)
    assert "written in another way" in texts(view)
    assert "Both are at Lumen" in texts(view)
    assert "Very likely" in view.card.accessibleName()


def test_merging_by_key_takes_the_chosen_fields_goes_on_and_undoes(show, doubles, operations) -> None:
    view = show()
    button = next(one for one in view.findChildren(QRadioButton) if "Engineer" in one.accessibleName())
    button.click()
    QTest.keyClick(button, Qt.Key.Key_M)
    assert people_rows([doubles[0]]) == []
    kept = person(doubles[1])
    assert (kept.columns["title"], len(kept.interactions)) == ("Engineer", 1)
    assert names(view) == ["Bob Miller", "Robert Miller"]
    operations.undo()
    assert len(people_rows(doubles)) == 6
    assert names(view) == ["Lindgren, Ada", "Ada Lindgren"]


def test_one_sees_how_far_one_is_and_can_look_ahead_without_deciding(show, book, operations) -> None:
    for number, name in enumerate(("Maya", "Jonas", "Priya", "Tomas")):
        add(book, f"{name} Okafor", organization=f"Firm {number}")
        add(book, f"Okafor, {name}", organization=f"Firm {number}")
    view = show()
    assert "Pair 1 of 4" in texts(view)
    assert not view.previous_button.isEnabled()
    first = names(view)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    second = names(view)
    assert second != first
    assert "Pair 2 of 4" in texts(view)
    QTest.keyClick(view, Qt.Key.Key_N)
    assert "Pair 3 of 4" in texts(view)
    QTest.mouseClick(view.previous_button, Qt.MouseButton.LeftButton)
    assert names(view) == first
    assert "Pair 2 of 4" in texts(view)
    operations.undo()
    assert "Pair 1 of 4" in texts(view)
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert "Pair 4 of 4" in texts(view)
    assert not view.following_button.isEnabled()


def test_not_the_same_is_remembered_and_later_comes_back_when_asked(show, doubles, qtbot) -> None:
    view = show()
    QTest.mouseClick(view.bar.different_button, Qt.MouseButton.LeftButton)
    assert names(view) == ["Bob Miller", "Robert Miller"]
    QTest.keyClick(view, Qt.Key.Key_L)
    assert view.pair is None
    assert "1 pair is kept apart." in texts(view)
    assert "1 pair waits for later." in texts(view)
    QTest.mouseClick(view.again_button, Qt.MouseButton.LeftButton)
    assert names(view) == ["Bob Miller", "Robert Miller"]
    with qtbot.waitSignal(view.searched):
        QTest.mouseClick(view.search_button, Qt.MouseButton.LeftButton)
    assert names(view) == ["Bob Miller", "Robert Miller"]
    assert "1 pair to look at" in texts(view)


def test_undoing_not_the_same_asks_again(show, doubles, operations) -> None:
    view = show()
    QTest.keyClick(view, Qt.Key.Key_N)
    operations.undo()
    assert set(names(view)) == {"Lindgren, Ada", "Ada Lindgren"}
    operations.redo()
    assert names(view) == ["Bob Miller", "Robert Miller"]


def test_namesakes_are_shown_only_when_asked_for(show, doubles) -> None:
    view = show()
    QTest.keyClick(view, Qt.Key.Key_N)
    QTest.keyClick(view, Qt.Key.Key_N)
    assert view.weak_button.text() == "Look at 1 pair of namesakes"
    QTest.mouseClick(view.weak_button, Qt.MouseButton.LeftButton)
    assert names(view) == ["Wei Chen", "Wei Chen"]
    assert "Their email addresses differ." in texts(view)


def test_a_book_without_doubles_says_so_and_leads_back(show, book, qtbot) -> None:
    add(book, "Maya Okafor")
    view = show()
    assert "Nobody seems to be here twice" in texts(view)
    with qtbot.waitSignal(view.view_requested) as asked:
        QTest.keyClick(view.people_button, Qt.Key.Key_Space)
    assert asked.args == ["people"]


def test_looking_can_be_stopped(operations, doubles, qtbot, monkeypatch) -> None:
    real = module.find_duplicates

    def slow(progress, cancelled):
        progress(1, 3)
        while not cancelled():
            pass
        return real(progress, lambda: True)

    monkeypatch.setattr(module, "find_duplicates", slow)
    view = DuplicatesView(operations)
    qtbot.addWidget(view)
    view.show()
    assert view.is_searching
    assert "Looking for duplicates" in texts(view)
    with qtbot.waitSignal(view.searched):
        QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.pair is None


def test_it_looks_again_when_people_came_meanwhile(show, book, operations, qtbot) -> None:
    add(book, "Maya Okafor")
    view = show()
    view.hide()
    operations.perform(add_person, PersonFields(name="Okafor, Maya"))
    with qtbot.waitSignal(view.searched):
        view.show()
    assert set(names(view)) == {"Maya Okafor", "Okafor, Maya"}


def test_what_is_shown_and_deleted_elsewhere_gives_way(show, doubles, operations) -> None:
    view = show()
    operations.perform(delete_people, [doubles[0]])
    assert names(view) == ["Bob Miller", "Robert Miller"]
