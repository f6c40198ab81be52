"""The cards of Today: kept, softly gone, back in their place, never cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel

from models.book import Book
from models.operations.offers import keep_offer
from models.operations.people import edit_person, set_photo
from scheduler.today import todays_list
from ui.operations import Operations
from ui.people.photo import photo_from_image
from ui.shared.chips import Chip
from ui.shared.fitting_area import lay_out_now
from ui.shared.labels import PlainLabel
from ui.today.today_view import TodayView


def names(view: TodayView) -> list[str]:
    return [card.entry.name for card in view.cards]


def show(view: TodayView, qtbot) -> None:
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()


def test_a_long_title_leaves_room_for_the_name(view: TodayView, book: Book, due, qtbot) -> None:
    contact_id = due("Maximiliana Wilhelmine")
    edit_person(book, contact_id, title="Senior Executive Vice President of Everything", organization="A" * 60)
    show(view, qtbot)
    view.resize(690, 600)
    name = next(label for label in view.findChildren(QLabel) if label.text() == "Maximiliana Wilhelmine")
    qtbot.waitUntil(lambda: name.width() >= name.fontMetrics().horizontalAdvance(name.text()))


def test_a_card_that_goes_closes_softly_and_cannot_be_pressed(view: TodayView, three_due: list[int], qtbot) -> None:
    show(view, qtbot)
    height = view._column.height()
    gone = view.cards[0]
    slot = gone.parentWidget()
    with qtbot.waitSignal(view._column.closed):
        qtbot.keyClick(gone, Qt.Key.Key_K)
        assert slot.isVisible()
        assert not gone.isVisible()
        assert view.cards[0].hasFocus()
    qtbot.waitUntil(lambda: view._column.height() < height)
    assert not slot.isVisible()


def test_nothing_moves_where_the_desktop_wants_no_animation(
    view: TodayView, three_due: list[int], qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.today.card_slot.leaving_milliseconds", lambda _widget: 0)
    show(view, qtbot)
    slot = view.cards[0].parentWidget()
    qtbot.keyClick(view.cards[0], Qt.Key.Key_K)
    assert not slot.isVisible()


def test_a_long_list_comes_in_parts_and_in_its_order(
    view: TodayView, due, operations: Operations, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.today.card_column.FIRST", 1)
    monkeypatch.setattr("ui.today.card_column.NEXT", 1)
    for name in ("Ada", "Bea", "Cleo", "Dora"):
        due(name)
    show(view, qtbot)
    wanted = [entry.name for entry in todays_list(operations.book).entries]
    qtbot.waitUntil(lambda: names(view) == wanted)
    qtbot.keyClick(view.cards[0], Qt.Key.Key_K)
    assert names(view) == wanted[1:]
    operations.undo()
    assert names(view) == wanted


def test_undo_brings_a_card_back_to_its_place_while_another_one_is_going(
    view: TodayView, three_due: list[int], operations: Operations, qtbot
) -> None:
    show(view, qtbot)
    before = names(view)
    qtbot.keyClick(view.cards[1], Qt.Key.Key_K)
    qtbot.keyClick(view.cards[0], Qt.Key.Key_K)
    assert names(view) == before[2:]
    operations.undo()
    operations.undo()
    assert names(view) == before
    qtbot.waitUntil(
        lambda: (
            [card.y() + card.parentWidget().y() for card in view.cards]
            == sorted(card.y() + card.parentWidget().y() for card in view.cards)
        )
    )


def test_cards_stay_the_same_while_their_entries_do(view: TodayView, three_due: list[int], book: Book, qtbot) -> None:
    show(view, qtbot)
    kept = view.cards[1:]
    qtbot.keyClick(view.cards[0], Qt.Key.Key_K)
    assert view.cards == kept
    edit_person(book, kept[0].entry.contact_id, title="Gardener")
    view.refresh()
    assert view.cards[0] is not kept[0]
    assert view.cards[1] is kept[1]


def test_what_was_kept_for_somebody_is_said_on_their_card(view: TodayView, book: Book, due, qtbot) -> None:
    maya = due("Maya", interests=("Pottery",))
    keep_offer(book, "A talk on glazes", contact_ids=[maya])
    show(view, qtbot)
    texts = [label.text() for label in view.cards[0].findChildren(QLabel)]
    assert "You kept “A talk on glazes” for them" in texts
    assert "Pottery" in texts


def test_a_photograph_is_seen_on_the_card(view: TodayView, book: Book, due, operations: Operations, qtbot) -> None:
    maya = due("Maya")
    show(view, qtbot)
    before = view.cards[0]._avatar.grab().toImage()
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.blue)
    operations.perform(set_photo, maya, photo_from_image(picture))
    assert view.cards[0]._avatar.grab().toImage() != before
    operations.undo()
    assert view.cards[0]._avatar.grab().toImage() == before


@pytest.mark.parametrize("width", [560, 640, 700, 1000])
def test_nothing_on_a_card_is_cut_at_any_width(view: TodayView, three_due: list[int], qtbot, width: int) -> None:
    view.resize(width, 600)
    show(view, qtbot)

    def cut() -> list[str]:
        return [
            widget.text()
            for card in view.cards
            for widget in card.findChildren(QAbstractButton) + card.findChildren(Chip)
            if widget.isVisible()
            and (
                not card.rect().contains(QRect(widget.mapTo(card, QPoint(0, 0)), widget.size()))
                or widget.parentWidget().height() < widget.geometry().bottom()
            )
        ]

    qtbot.waitUntil(lambda: not cut())
    assert view._page.area.widget().width() <= view._page.area.viewport().width()


def test_before_the_first_paint_there_are_as_many_cards_as_the_window_has_room_for(
    view: TodayView, due, operations: Operations, qtbot
) -> None:
    for number in range(9):
        due(f"Person {number}")
    view.resize(900, 300)
    view.prepare()
    made = len(view.cards)
    assert 1 <= made < len(todays_list(operations.book).entries)
    assert not view._below.lines, "what is below them waits too"
    view.show()
    assert view._below.y() >= view._page.area.viewport().height(), "they fill it before it is painted"
    made = len(view.cards)
    show(view, qtbot)
    wanted = [entry.name for entry in todays_list(operations.book).entries]
    qtbot.waitUntil(lambda: names(view) == wanted)
    top = view.cards[made - 1].mapTo(view, QPoint(0, 0)).y()
    assert top < view.height(), "and there is none that nobody sees"


def test_before_the_first_paint_cards_that_are_small_leave_no_room(view: TodayView, due, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("ui.today.card_column._USUAL", 900)
    for number in range(9):
        due(f"Person {number}")
    view.resize(900, 500)
    view.prepare()
    assert len(view.cards) == 1
    view.show()
    assert view._below.y() >= view._page.area.viewport().height()


def test_what_is_below_the_cards_is_there_at_the_first_paint_where_it_is_seen(
    view: TodayView, three_due: list[int], due, qtbot, monkeypatch
) -> None:
    # The cards seem to fill the window, and do not.
    monkeypatch.setattr("ui.today.card_column._USUAL", 400)
    told: list[object] = []
    monkeypatch.setattr(view._below, "fill", lambda *words: bool(told.append(words)))
    view.resize(900, 1200)
    view.prepare()
    assert not told
    view.show()
    assert len(view.cards) == len(three_due)
    assert len(told) == 1


def test_nothing_on_a_card_moves_when_it_becomes_the_current_one(view: TodayView, three_due: list[int], qtbot) -> None:
    show(view, qtbot)

    def places() -> dict[PlainLabel, QPoint]:
        labels = [label for card in view.cards for label in card.findChildren(PlainLabel) if label.text() in words]
        return {label: label.mapTo(view, QPoint(0, 0)) for label in labels}

    words = {card.entry.name for card in view.cards}
    before = places()
    assert len(before) == len(view.cards)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(view.cards[view._column.current], key)
        lay_out_now(view)
        assert places() == before
