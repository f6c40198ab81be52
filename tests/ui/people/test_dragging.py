"""Dragging people onto saved views and groups."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from models.operations.saved_views import save_view
from models.queries import PeopleFilter, person
from ui.people import dragging
from ui.people.dragging import drop_targets
from ui.people.people_view import PeopleView
from ui.shared.people_drag import people_in


@pytest.fixture
def view(operations, people, show) -> PeopleView:
    return show(PeopleView(operations))


def test_views_that_can_be_given_and_all_groups_take_people(operations, people, book) -> None:
    chess = save_view(book, "Chess friends", PeopleFilter(interests=("Chess",), kinds=("personal",))).result
    save_view(book, "Wilting", PeopleFilter(warmths=("wilting",)))
    targets = {target.name: target for target in drop_targets(operations)}
    assert set(targets) == {"Chess friends", "Chess club"}
    assert targets["Chess friends"].view_id == chess
    targets["Chess friends"].drop([people["wei"]])
    assert (person(people["wei"]).kind, person(people["wei"]).interests[0][0]) == ("personal", "Chess")
    targets["Chess club"].drop([people["wei"], people["maya"]])
    assert person(people["maya"]).groups == ("Chess club",)
    operations.undo()
    operations.undo()
    assert (person(people["wei"]).kind, person(people["maya"]).groups) == ("professional", ())


def test_the_selection_is_carried_and_the_places_are_offered_while_it_is(view, people, monkeypatch, qtbot) -> None:
    carried: list[list[int]] = []
    offered: list[list[str]] = []

    class Carried(dragging.QDrag):
        def exec(self, *_arguments: object) -> Qt.DropAction:
            carried.append(people_in(self.mimeData()))
            assert not self.pixmap().isNull()
            return Qt.DropAction.CopyAction

    monkeypatch.setattr(dragging, "QDrag", Carried)
    view.drop_targets_offered.connect(lambda targets: offered.append([target.name for target in targets]))
    view.table.selectAll()
    place = view.table.visualRect(view.model.index(1, 0)).center()
    QTest.mousePress(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    for step in range(1, 6):
        QTest.mouseMove(view.table.viewport(), place + QPoint(0, 12 * step))
    QTest.mouseRelease(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(0, 60))
    assert carried == [view.model.ids]
    assert offered == [["Chess club"], []]
