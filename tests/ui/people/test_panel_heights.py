"""The panel gives every section the height it needs, also after it was a page."""

from __future__ import annotations

from models.operations.sample import add_sample_people
from ui.operations import Operations
from ui.people.people_view import PeopleView


def test_sections_have_their_own_height_after_the_page_was_left(book, qtbot) -> None:
    add_sample_people(book)
    view = PeopleView(Operations(book))
    qtbot.addWidget(view)
    view.resize(1072, 700)
    view.show()
    view.open_person(view.model.ids[9])
    view.place.open(asked=True)
    qtbot.waitUntil(lambda: view.panel.width() > 800)
    view.place.leave()
    view.open_person(view.model.ids[1])

    def boxes() -> list[tuple[int, int]]:
        shown = [box for box in view.panel._boxes.values() if box.isVisible() and box.hasHeightForWidth()]
        return [(box.height(), box.heightForWidth(box.width())) for box in shown]

    qtbot.waitUntil(lambda: len(boxes()) > 3 and all(height == wanted for height, wanted in boxes()))
