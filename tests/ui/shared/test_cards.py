"""Pages that scroll: what is on them ends where it is said to, whether or not there is something to scroll."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.shared.cards import ScrolledEdge, page_margins, scrolling
from ui.theme.theme import active_theme

_SIDES = (20, 24)


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["ltr", "rtl"])
def direction(request, qapp: QApplication):
    """Lay out from one side, and as before afterwards."""
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(request.param)
    yield request.param
    qapp.setLayoutDirection(before)


def page_of(height: int, qtbot):
    """Return an area of 300x200 pixels that scrolls a page with something so high on it, and that."""
    active_theme()
    page, held = QWidget(), QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(page_margins(_SIDES[0], 0, _SIDES[1], 0))
    held.setFixedHeight(height)
    column.addWidget(held)
    area = scrolling(page)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    qtbot.waitExposed(area)
    return area, held


@pytest.mark.parametrize("height", [50, 900], ids=["nothing to scroll", "to be scrolled"])
def test_what_is_on_a_page_ends_where_it_is_said_to(direction, qtbot, height: int) -> None:
    area, held = page_of(height, qtbot)
    left = held.mapTo(area, held.rect().topLeft()).x()
    before, after = _SIDES if direction == Qt.LayoutDirection.LeftToRight else reversed(_SIDES)
    assert (left, area.width() - left - held.width()) == (before, after)


def test_a_bar_is_seen_only_where_there_is_something_to_scroll(qtbot) -> None:
    area, held = page_of(50, qtbot)
    bar = area.verticalScrollBar()

    def handle_is_seen() -> bool:
        middle = bar.grab().toImage().pixelColor(bar.width() // 2, 20)
        return middle == QColor(active_theme().tokens.outline)

    assert not handle_is_seen()
    held.setFixedHeight(900)
    qtbot.waitUntil(handle_is_seen)
    assert bar.isEnabled()
    held.setFixedHeight(50)
    qtbot.waitUntil(lambda: not handle_is_seen())


def test_a_line_is_seen_where_something_is_hidden_beyond_it(qtbot) -> None:
    area, _ = page_of(900, qtbot)
    above, below = ScrolledEdge(area), ScrolledEdge(area, is_below=True)
    for line in (above, below):
        line.setParent(area)
    bar = area.verticalScrollBar()
    seen = []
    for value in (1, bar.maximum(), 0):
        bar.setValue(value)
        seen.append((above.isVisible(), below.isVisible()))
    assert seen == [(True, True), (True, False), (False, True)]


def test_no_line_is_seen_below_an_area_that_ends_above_the_bar_of_undo(qtbot) -> None:
    area, _ = page_of(900, qtbot)
    below = ScrolledEdge(area, is_below=True)
    below.setParent(area)
    seen = []
    for room in (0, 40, 0):
        area.setViewportMargins(0, 0, 0, room)
        area.verticalScrollBar().setValue(area.verticalScrollBar().value() + 1)
        seen.append(below.isVisible())
    assert seen == [True, False, True]
