"""The map by pointer, by key and as a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from models.operations.acquaintances import add_acquaintance
from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people
from models.queries.ties import Around
from models.schema import Contact
from ui.insights.insights_view import MAP
from ui.insights.map_page import MapPage


@pytest.fixture
def page(view, qtbot):
    """The map of the sample people."""
    qtbot.mouseClick(view.switch.chips[MAP], Qt.MouseButton.LeftButton)
    page = view.findChild(MapPage)
    qtbot.waitUntil(page.canvas.isVisible)
    return page


def named(name: str) -> int:
    return int(Contact.get(Contact.name == name).id)


def test_a_click_on_somebody_opens_them(view, page, qtbot):
    maya = named("Maya Okafor")
    place = page.canvas.drawing.place_of(maya).toPoint()
    with qtbot.waitSignal(view.person_opened, check_params_cb=lambda contact_id: contact_id == maya):
        qtbot.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=place)


def test_a_drag_moves_the_map_and_opens_nobody(page, qtbot):
    maya = named("Maya Okafor")
    start = page.canvas.drawing.place_of(maya).toPoint()
    with qtbot.assertNotEmitted(page.person_opened):
        qtbot.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(page.canvas, start + QPoint(30, 10))
        qtbot.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(30, 10))
    assert page.canvas.drawing.place_of(maya).toPoint() == start + QPoint(30, 10)


def test_the_arrows_reach_everybody_and_tell_each(page, qtbot):
    canvas = page.canvas
    canvas.setFocus()
    waiting, reached = [canvas.current], {canvas.current}
    while waiting:
        here = waiting.pop()
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            canvas._make_current(here)
            qtbot.keyClick(canvas, key)
            if canvas.current not in reached:
                reached.add(canvas.current)
                waiting.append(canvas.current)
    assert reached == set(canvas.drawing.names)
    canvas._make_current(named("Maya Okafor"))
    assert canvas.accessibleName().startswith("Maya Okafor. Knows ")
    with qtbot.waitSignal(page.person_opened, check_params_cb=lambda id_: id_ == named("Maya Okafor")):
        qtbot.keyClick(canvas, Qt.Key.Key_Return)


def test_space_shows_who_is_around_somebody_and_the_chip_everybody_again(page, qtbot):
    maya = named("Maya Okafor")
    page.canvas.setFocus()
    page.canvas._make_current(maya)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Space)
    assert (page.focus.around, page.chip.text(), page.chip.isVisible()) == (Around.PERSON, "Maya Okafor", True)
    assert page.canvas.drawing.middle == maya
    assert page.canvas.drawing.strangers
    qtbot.keyClick(page.chip, Qt.Key.Key_Delete)
    assert page.focus.around == Around.EVERYBODY
    assert not page.chip.isVisible()


def test_typing_an_interest_draws_the_map_around_it(view, page, qtbot):
    page.field.setFocus()
    qtbot.keyClicks(page.field, "ches")
    assert "Chess" in page.completion.texts
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert page.chip.text() == "Chess"
    assert page.field.text() == ""
    with qtbot.waitSignal(view.people_requested, check_params_cb=lambda asked: asked.interests == ("Chess",)):
        page.count.click()


def test_the_map_is_zoomed_by_keys_wheel_and_buttons(page, qtbot):
    canvas = page.canvas
    whole = canvas.drawing.zoom
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.drawing.zoom > whole
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.drawing.zoom == whole
    place = QPointF(200, 100)
    under = (place - canvas.drawing.offset) / canvas.drawing.zoom
    wheel = QWheelEvent(
        place, place, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, wheel)
    assert canvas.drawing.zoom < whole
    assert ((place - canvas.drawing.offset) / canvas.drawing.zoom - under).manhattanLength() < 1e-6
    page._zooms[2].click()
    assert canvas.drawing.zoom == whole


def test_the_same_can_be_read_as_a_list(view, page, qtbot):
    qtbot.mouseClick(page.list_chip, Qt.MouseButton.LeftButton)
    assert page.list.isVisible()
    assert page.list.count() == len(page.canvas.drawing.names)
    item = page.list.findItems("Maya Okafor", Qt.MatchFlag.MatchExactly)[0]
    told = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Emeka Nwosu" in told
    assert "Databases" in told
    page.list.setCurrentItem(item)
    with qtbot.waitSignal(view.person_opened):
        qtbot.keyClick(page.list, Qt.Key.Key_Return)


def test_what_changes_is_drawn_at_once_and_a_middle_that_goes_gives_way(page, operations, book):
    maya, wei = named("Maya Okafor"), named("Wei Tan")
    assert wei not in page.canvas.drawing.people.knows(maya)
    operations.perform(add_acquaintance, maya, wei, "A panel")
    assert page.canvas.drawing.people.knows(maya)[wei] == "A panel"
    operations.undo()
    assert wei not in page.canvas.drawing.people.knows(maya)
    page.canvas._ask_around(maya)
    operations.perform(delete_people, [maya])
    assert page.focus.around == Around.EVERYBODY
    assert maya not in page.canvas.drawing.names


def test_without_ties_it_says_what_it_is_for(operations, show, qtbot):
    add_person(operations.book, PersonFields(name="Maya Okafor"))
    page = show(MapPage(operations))
    assert page.empty.isVisible()
    add_person(operations.book, PersonFields(name="Wei Tan"))
    operations.perform(add_acquaintance, named("Maya Okafor"), named("Wei Tan"))
    assert page.canvas.isVisible()


def test_a_crowd_shows_its_lines_only_when_pointed_at(page, operations):
    ids = list(page.canvas.drawing.names)
    known = {(tie.a, tie.b) for tie in page.canvas.drawing.people.ties}
    with operations.book.operation("meet") as step:
        for place, one in enumerate(ids):
            for other in ids[place + 1 : place + 12]:
                if not {(one, other), (other, one)} & known:
                    add_acquaintance(operations.book, one, other)
    operations.announce(step.change)
    drawing = page.canvas.drawing
    assert drawing.is_crowded
    assert len([tie for tie in drawing.people.ties if drawing._is_drawn(tie)]) < len(drawing.people.ties) / 2
    assert "Point at someone" in page._legend.accessibleName()
