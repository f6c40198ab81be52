"""A column: as QVBoxLayout lays out, but measured at one width; rows that are kept; Tab led anew only where needed."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import delete

from ui.shared.column import Column
from ui.shared.fitting_area import lay_out_hidden
from ui.shared.flow import FlowLayout
from ui.shared.kept import KeptRow, Wanted
from ui.shared.labels import PlainLabel
from ui.shared.tab_order import TabOrder

_TEXT = "A sentence that is long enough to be wrapped into several lines where there is little room. " * 2


class Wrapped(QWidget):
    """A widget that is half as high as it is narrow, and remembers the widths it was asked about."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        self.asked.append(width)
        return max(10, 400 - width)

    def sizeHint(self) -> QSize:
        return QSize(240, 20)


def _filled(column: Column | QVBoxLayout, *, gap: int = 7) -> list[QWidget]:
    column.setSpacing(gap)
    column.setContentsMargins(3, 5, 2, 4)
    line = QHBoxLayout()
    parts: list[QWidget] = [PlainLabel(_TEXT, wrap=True), QPushButton("Narrow"), QLabel("Hidden"), QLabel("Beside")]
    column.addWidget(parts[0])
    column.addWidget(parts[1], 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(parts[2])
    line.addWidget(parts[3])
    line.addWidget(QPushButton("Button"))
    column.addLayout(line)
    parts[2].hide()
    return parts


def test_all_stand_where_qts_own_column_sets_them(qtbot) -> None:
    places = []
    for make in (Column, QVBoxLayout):
        holder = QWidget()
        qtbot.addWidget(holder)
        layout = make(holder)
        parts = _filled(layout)
        height = layout.heightForWidth(260)
        holder.resize(260, height)
        holder.show()
        places.append((height, [part.geometry().getRect() for part in parts if part.isVisible()]))
    assert places[0] == places[1]


def test_nothing_is_measured_at_another_width(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    outer = Column(holder)
    inner_holder, wrapped = QWidget(), Wrapped()
    Column(inner_holder).addWidget(wrapped)
    outer.addWidget(inner_holder)
    holder.resize(300, 100)
    assert outer.heightForWidth(300) == 100
    outer.setGeometry(QRect(0, 0, 300, 100))
    assert set(wrapped.asked) == {300}
    wrapped.asked.clear()
    assert outer.heightForWidth(300) == 100
    assert wrapped.asked == []
    wrapped.updateGeometry()
    assert inner_holder.layout().heightForWidth(300) == 100
    assert wrapped.asked == [300]


def test_a_layout_that_is_taken_out_is_the_columns_no_more(qtbot) -> None:
    """As the fields of a text edited in place, whose layout would else stay for every time."""
    holder = QWidget()
    qtbot.addWidget(holder)
    column = Column(holder)
    for _ in range(3):
        line = QHBoxLayout()
        column.insertLayout(0, line)
        column.removeItem(line)
    assert column.count() == 0
    assert column.children() == []


class Labels:
    """Makes labels and keeps count of them."""

    def __init__(self) -> None:
        self.made: list[QLabel] = []

    def make(self) -> QLabel:
        self.made.append(QLabel())
        return self.made[-1]


def test_what_was_put_away_comes_back_with_other_words(qtbot) -> None:
    holder, labels = QWidget(), Labels()
    qtbot.addWidget(holder)
    made = labels.made

    def wanted(*words: str) -> list[Wanted]:
        return [Wanted("word", labels.make, lambda label, word=word: label.setText(word)) for word in words]

    row = KeptRow(Column(holder))
    holder.show()
    row.show(wanted("one", "two", "three"))
    # A layout shows what is new a moment later.
    QApplication.processEvents()
    row.show(wanted("four"))
    assert [label.isHidden() for label in made] == [False, True, True]
    row.show(wanted("five", "six"))
    assert len(made) == 3
    assert [label.text() for label in row.widgets] == ["five", "six"]
    assert [label.isHidden() for label in made] == [False, False, True]
    assert holder.layout().count() == 2
    row.clear()
    row.show(wanted("seven"))
    assert len(made) == 4


def test_no_more_than_a_screenful_is_put_away(qtbot) -> None:
    holder, labels = QWidget(), Labels()
    qtbot.addWidget(holder)
    row = KeptRow(Column(holder))
    row.show([Wanted("word", labels.make)] * 70)
    row.show([])
    row.show([Wanted("word", labels.make)] * 70)
    assert len(labels.made) == 120


@pytest.mark.parametrize("mirrored", [False, True])
def test_words_flow_from_the_reading_side_in_the_middle_of_their_lines(qtbot, mirrored) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    if mirrored:
        holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = FlowLayout(holder, spacing=6, line_spacing=4)
    flow.setContentsMargins(3, 5, 2, 1)
    parts = [QWidget() for _ in range(3)]
    for part, (width, height) in zip(parts, ((40, 20), (50, 10), (60, 30)), strict=True):
        part.setFixedSize(width, height)
        flow.addWidget(part)
    assert flow.heightForWidth(110) == 5 + 20 + 4 + 30 + 1
    holder.resize(110, 60)
    holder.show()
    lefts = [3, 49, 3] if not mirrored else [68, 12, 48]
    assert [part.geometry().getRect() for part in parts] == [
        (lefts[0], 5, 40, 20),
        (lefts[1], 10, 50, 10),
        (lefts[2], 29, 60, 30),
    ]


def test_the_first_of_a_layout_change_places_at_once(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    for layout in (Column(), FlowLayout()):
        inner = QWidget(holder)
        inner.setLayout(layout)
        one, two, three, last = (QPushButton(word) for word in ("one", "two", "three", "last"))
        for button in (one, two, last):
            layout.addWidget(button)
        layout.put_first([three, one], 2)
        assert [layout.itemAt(index).widget() for index in range(layout.count())] == [three, one, last]
        assert three.parentWidget() is inner
        delete(three)
        assert [layout.itemAt(index).widget() for index in range(layout.count())] == [one, last]


def test_what_changed_while_it_was_hidden_is_laid_out_from_the_inside(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    page = QWidget(holder)
    inner, wrapped = QWidget(), Wrapped()
    Column(page).addWidget(inner)
    middle = QWidget()
    Column(inner).addWidget(middle)
    Column(middle).addWidget(wrapped)
    page.resize(300, 400)
    holder.show()
    page.hide()
    label = PlainLabel(_TEXT, wrap=True)
    middle.layout().addWidget(label)
    wrapped.asked.clear()
    lay_out_hidden(page)
    # Once measured; a layout that nobody told measures nothing.
    assert wrapped.asked == [300]
    assert page.layout().heightForWidth(300) == 100 + label.heightForWidth(300)
    wrapped.asked.clear()
    lay_out_hidden(page)
    assert wrapped.asked == []
    page.show()
    assert label.geometry().top() == wrapped.geometry().bottom() + 1 == 100


def _stops_behind(first: QWidget) -> list[QWidget]:
    """Return the buttons to which Tab leads from a widget on, once around the window."""
    found, stop = [], first.nextInFocusChain()
    while stop is not first:
        if isinstance(stop, QPushButton):
            found.append(stop)
        stop = stop.nextInFocusChain()
    return found


def test_tab_is_led_anew_only_where_something_was_made(qtbot, monkeypatch) -> None:
    led: list[tuple[QWidget, QWidget]] = []
    lead = QWidget.setTabOrder

    def count(before: QWidget, after: QWidget) -> None:
        led.append((before, after))
        lead(before, after)

    monkeypatch.setattr(QWidget, "setTabOrder", staticmethod(count))
    holder = QWidget()
    qtbot.addWidget(holder)
    one, two = QWidget(holder), QWidget(holder)
    buttons = [QPushButton(part) for part in (one, one, one, two, two)]
    order = TabOrder()
    order.lead_through([one, two])
    led.clear()
    order.lead_through([one, two])
    assert led == []
    new = QPushButton(one)
    order.lead_through([one, two])
    assert led == [(buttons[2], new)]
    assert _stops_behind(holder) == [*buttons[:3], new, *buttons[3:]]
    led.clear()
    order.lead_through([two, one])
    assert _stops_behind(buttons[3]) == [buttons[4], *buttons[:3], new]
    assert len(led) < 5


def test_tab_follows_whatever_is_made_moved_and_deleted(qtbot) -> None:
    chance = Random(7)
    holder = QWidget()
    qtbot.addWidget(holder)
    parts = [QWidget(holder) for _ in range(4)]
    order = TabOrder()
    for _ in range(200):
        for _ in range(chance.randrange(1, 4)):
            buttons = holder.findChildren(QPushButton)
            deed = chance.randrange(3)
            if deed == 0 or len(buttons) < 3:
                QPushButton(chance.choice(parts))
            elif deed == 1:
                chance.choice(buttons).raise_()
            else:
                delete(chance.choice(buttons))
        order.lead_through(parts)
        wanted = [one for part in parts for one in part.findChildren(QPushButton)]
        assert _stops_behind(wanted[0]) == wanted[1:]
