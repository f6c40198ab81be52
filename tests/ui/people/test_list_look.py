"""The list's columns and order: chosen by keys and clicks, kept across starts, marked where a search found people."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from models.operations.contact import log_interaction
from models.queries import PeopleFilter, SortBy
from ui.language import active_language
from ui.people import people_view, row_painter
from ui.people.columns import (
    CIRCLE,
    COLUMNS,
    GROUPS,
    INTERESTS,
    KEYS,
    KIND,
    LAST,
    NAME,
    PLACE,
    USUAL,
    WARMTH,
    WAYS,
    column_title,
)
from ui.people.list_memory import ListLook, recall, remember
from ui.people.people_header import PeopleHeader
from ui.people.people_view import PeopleView
from ui.people.row_painter import CELL_PADDING
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO
from ui.window.window_memory import WindowMemory
from ui.words import ago_words, short_day


@pytest.fixture
def view(operations, people, show) -> PeopleView:
    return show(PeopleView(operations))


def names(view) -> list[str]:
    return [view.model.person_at(row).name for row in range(view.model.rowCount())]


def shown(view) -> list[str]:
    return [KEYS[number] for number in view.table.columns.visible()]


def action(menu: QMenu, words: str):
    return next(action for action in menu.actions() if action.text() == words)


@pytest.mark.parametrize("number", range(len(COLUMNS)))
def test_every_column_can_be_shown_says_something_and_sorts_both_ways(view, people, number) -> None:
    if KEYS[number] not in view.table.columns.shown:
        view.table.columns.toggle(KEYS[number])
    assert number in view.table.columns.visible()
    for row in range(view.model.rowCount()):
        assert isinstance(view.model.index(row, number).data(), str)
        assert view.model.index(row, number).data(Qt.ItemDataRole.AccessibleTextRole)
    header = view.table.header
    place = QPoint(header.sectionViewportPosition(number) + 14, 12)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    first, once = view.look.sort, names(view)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.look.sort == SortBy(KEYS[number], not first.descending)
    assert sorted(names(view)) == sorted(once)
    view.table.viewport().grab()


@pytest.mark.parametrize("code", ["en", "de"])
def test_titles_and_days_are_read_whole_in_every_language(view, code) -> None:
    before = QLocale()
    active_language().speak(code)
    QLocale.setDefault(QLocale(code))
    try:
        for key in ("added", "stage"):
            view.table.columns.toggle(key)
        today = date(2026, 11, 23)
        texts = [short_day(date(2025, month, 28), today) for month in range(1, 13)]
        texts += [ago_words(today - timedelta(days=days), today) for days in (28, 400, 3700)]
        for number in view.table.columns.visible():
            room = view.table.columnWidth(number)
            title = QFontMetrics(active_theme().font(SMALL_RATIO, QFont.Weight.DemiBold))
            assert title.horizontalAdvance(column_title(number)) + CELL_PADDING + 20 <= room, column_title(number)
            if KEYS[number] in ("last", "next", "added"):
                cell = QFontMetrics(active_theme().font(SMALL_RATIO, QFont.Weight.Medium))
                told = texts if KEYS[number] == "next" else texts[:12]
                assert max(map(cell.horizontalAdvance, told)) + CELL_PADDING + 4 <= room + 4, column_title(number)
    finally:
        active_language().speak("en")
        QLocale.setDefault(before)


def test_the_button_of_the_header_is_reached_and_leads_to_the_columns_by_keys(view, qtbot) -> None:
    button = view.table.header.columns_button
    assert button.accessibleName()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(button, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action(menu, "Columns…").trigger()
    menu.close()
    popup = QApplication.activePopupWidget()
    QTest.keyClicks(popup.field, "pla")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    popup.close()
    assert shown(view) == [*USUAL, "place"]
    menu = view.look.menu()
    action(menu, "Usual columns and widths").trigger()
    assert shown(view) == list(USUAL)


def test_the_menu_of_a_column_sorts_and_hides_it(view) -> None:
    action(view.look.column_menu(NAME), "Sort downwards").trigger()
    assert names(view)[0] == "Wei Tan"
    action(view.look.column_menu(KIND), "Hide this column").trigger()
    assert "kind" not in shown(view)
    assert "Hide this column" not in [entry.text() for entry in view.look.column_menu(NAME).actions()]


def test_look_and_order_are_kept_for_the_next_start(view, operations, show, qtbot) -> None:
    view.table.columns.toggle("warmth")
    view.table.header.resizeSection(KIND, 150)
    view.look.sort_by("warmth", descending=True)
    view.look.remember()
    again = show(PeopleView(operations))
    assert again.table.columns.shown == (*USUAL, "warmth")
    assert again.table.columnWidth(KIND) == 150
    assert again.look.sort == SortBy("warmth", descending=True)
    assert again.table.header.sorted_by == (WARMTH, True)
    assert names(again) == names(view)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"shown": 3}', '{"shown": [], "widths": {"kind": "x"}, "sort": []}'])
def test_what_cannot_be_read_gives_the_usual_look(tmp_path, text, caplog) -> None:
    memory = WindowMemory(tmp_path)
    memory.keep_fact("people-list", text)
    with caplog.at_level(logging.WARNING):
        assert recall(memory) == ListLook()


def test_a_column_that_is_no_more_is_left_out(tmp_path) -> None:
    memory = WindowMemory(tmp_path)
    remember(memory, ListLook(("name", "shoe size", "kind"), {"kind": 5, "shoe size": 90}, SortBy("name")))
    assert recall(memory) == ListLook(("name", "kind"), {"kind": 40}, SortBy("name"))


def test_columns_that_need_more_room_can_be_scrolled_to_and_usual_ones_give_way(view) -> None:
    view.table.resize(430, 400)
    assert shown(view) == ["name", "last", "next"]
    for key in ("organization", "place", "circle", "stage"):
        view.table.columns.toggle(key)
    assert set(shown(view)) > {"interests", "kind", "stage"}
    assert view.table.horizontalScrollBar().maximum() > 0


def test_with_larger_text_the_interests_give_way_before_anything_is_scrolled_to(view, qapp) -> None:
    width = 500
    while "interests" not in shown(view) or view.table.viewport().width() < 600:
        view.resize(width := width + 20, 600)
    before = qapp.font()
    try:
        larger = QFont(before)
        larger.setPointSizeF(before.pointSizeF() * 2)
        qapp.setFont(larger)
        QApplication.processEvents()
        assert "interests" not in shown(view)
        assert view.table.horizontalScrollBar().maximum() == 0
    finally:
        qapp.setFont(before)
        QApplication.processEvents()


def test_a_search_says_where_it_found_somebody(view, people, book, operations) -> None:
    operations.perform(
        log_interaction, [people["maya"]], medium="call", note="Loved her talk on write-ahead logging in Malmö"
    )
    view.set_search("logging malmo")
    assert names(view) == ["Maya Okafor"]
    found = view.model.found_at(0)
    assert (found.kind, "write-ahead logging" in found.text) == ("story", True)
    index = view.model.index(0, NAME)
    assert "Story: " in index.data(Qt.ItemDataRole.AccessibleTextRole)
    marked = view.table.viewport().grab().toImage()
    view.set_search("maya")
    assert view.model.found_at(0) is None
    assert view.table.viewport().grab().toImage() != marked


def test_an_interest_that_is_not_shown_is_said(view, people) -> None:
    view.set_search("jazz")
    assert view.model.found_at(0) is None
    view.table.columns.toggle(KEYS[INTERESTS])
    assert view.model.found_at(0).kind == "interests"


def test_circle_groups_and_place_are_told(view, people) -> None:
    row = view.model.row_of(people["tomas"])
    view.table.columns.toggle(KEYS[GROUPS])
    assert view.model.index(row, CIRCLE).data() == "Inner circle"
    assert view.model.index(row, GROUPS).data() == "Chess club"
    assert view.model.index(row, PLACE).data() == ""
    assert view.model.index(row, WARMTH).data() == "Warm"


def test_each_chip_says_what_it_filters_by_and_goes_by_itself(view, qtbot) -> None:
    wanted = PeopleFilter(text="e", interests=("Chess",), groups=("Chess club",), stages=("relationship",))
    view.apply_filter(wanted)
    view.model.set_search("e")
    bar = view.filter_bar
    words = [chip.text() for chip in bar.part_chips()]
    assert words == ["Search: e", "Interest: Chess", "Group: Chess club", "Stage: Relationship"]
    with qtbot.waitSignal(view.search_cleared):
        bar.part_chips()[0].removed.emit()
    assert view.filter.text == ""
    qtbot.waitUntil(lambda: bar.part_chips()[0].isVisible())
    bar.part_chips()[0].setFocus()
    QTest.keyClick(bar.part_chips()[0], Qt.Key.Key_Delete)
    assert view.filter.interests == ()
    assert bar.part_chips()[0].hasFocus()
    QTest.mouseClick(bar.clear_button, Qt.MouseButton.LeftButton)
    assert view.filter == PeopleFilter()
    assert bar.part_chips() == []


def test_another_letter_changes_the_words_of_a_chip_and_what_it_drops(view) -> None:
    """A chip made anew would take as long as the list."""
    view.apply_filter(PeopleFilter(text="e", interests=("Chess",)))
    bar = view.filter_bar
    before = bar.part_chips()
    view.set_search("ev")
    assert bar.part_chips() == before
    assert [chip.text() for chip in before] == ["Search: ev", "Interest: Chess"]
    assert [chip.accessibleName() for chip in before] == ["Search: ev", "Interest: Chess"]
    assert "ev" in before[0].toolTip()
    view.apply_filter(PeopleFilter(text="ev", interests=("Jazz",)))
    assert bar.part_chips() == before
    before[1].removed.emit()
    assert view.filter == PeopleFilter(text="ev")


def test_the_counts_of_a_list_are_those_of_the_rest_of_the_filter(view) -> None:
    view.apply_filter(PeopleFilter(kinds=("personal", "both")))
    QTest.mouseClick(view.filter_bar.interest_chip, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    told = {popup.list.item(row).text() for row in range(popup.list.count())}
    assert told == {"Chess", "Jazz", "Typography"}
    popup.close()


@pytest.mark.parametrize("words", ["Group…", "Stage…", "Warmth…", "Place…"])
def test_more_leads_to_lists_to_tick_in(view, words) -> None:
    QTest.keyClick(view.filter_bar.more_chip, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    action(menu, words).trigger()
    menu.close()
    popup = QApplication.activePopupWidget()
    if popup.list.count():
        QTest.keyClick(popup.list, Qt.Key.Key_Space)
        assert len(view.filter_bar.part_chips()) == 1
    popup.close()


def test_tab_leads_through_the_filters_in_their_order_and_to_the_list(view, qtbot) -> None:
    view.apply_filter(PeopleFilter(interests=("Chess",)))
    bar = view.filter_bar
    qtbot.waitUntil(lambda: bar.part_chips()[0].isVisible())
    bar.more_chip.setFocus()
    for expected in (
        bar.save_button,
        bar.part_chips()[0],
        bar.clear_button,
        view.table,
        view.table.header.columns_button,
    ):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_the_view_hands_the_focus_to_the_list(view) -> None:
    view.filter_bar.more_chip.setFocus()
    view.setFocus()
    assert view.table.hasFocus()


def test_groups_and_ways_are_read_where_their_columns_are_shown(view, people, monkeypatch) -> None:
    asked: list[tuple[bool, bool]] = []
    read = people_view.people_rows

    def note(ids, today=None, **wanted):
        asked.append((wanted["groups"], wanted["platforms"]))
        return read(ids, today, **wanted)

    monkeypatch.setattr(people_view, "people_rows", note)
    view.model.refresh()
    view.table.viewport().repaint()
    assert set(asked) == {(False, False)}
    asked.clear()
    view.table.columns.toggle(KEYS[GROUPS])
    view.table.viewport().repaint()
    assert set(asked) == {(True, False)}
    asked.clear()
    view.table.columns.toggle(KEYS[GROUPS])
    view.table.viewport().repaint()
    assert asked == []
    view.table.columns.toggle(KEYS[WAYS])
    view.table.viewport().repaint()
    assert set(asked) == {(False, True)}


def test_the_header_is_not_drawn_anew_while_one_types(view, monkeypatch, qtbot) -> None:
    drawn: list[int] = []
    paint = PeopleHeader.paintSection
    monkeypatch.setattr(
        PeopleHeader, "paintSection", lambda header, *what: (drawn.append(what[2]), paint(header, *what))[1]
    )
    # What is made after this calls the one that counts.
    shown = PeopleView(view._operations)
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    shown.show()
    qtbot.waitUntil(lambda: bool(drawn))
    QApplication.processEvents()
    # With the first letter a chip comes above the list, and moves all of it.
    shown.set_search("m")
    QApplication.processEvents()
    drawn.clear()
    for text in ("t", "w", "m"):
        shown.set_search(text)
        QApplication.processEvents()
    assert drawn == []
    shown.look.sort_by("name", descending=True)
    qtbot.waitUntil(lambda: bool(drawn))


def test_the_words_of_days_are_kept_only_so_far(view, monkeypatch) -> None:
    monkeypatch.setattr(row_painter, "_DAYS_KEPT", 2)
    painter = view.table._row_painter
    for number in range(9):
        row = replace(view.model.person_at(0), last_on=date(2026, 1, 1 + number))
        assert painter._words(row, LAST, date(2026, 11, 28))
        assert len(painter._days) <= 2
