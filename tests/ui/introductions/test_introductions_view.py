"""The introductions view, used by keys and clicks."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from models.advice.drafts import Purpose
from models.operations.acquaintances import add_acquaintance
from models.operations.contact import log_interaction
from models.operations.introductions import add_introduction, move_introduction
from models.operations.notes import log_sent_note
from models.operations.people import delete_people, edit_person
from models.queries import person
from models.queries.introductions import introduction, introductions
from models.queries.prospects import prospects
from models.queries.vouching import know_each_other
from ui.introductions import pair_avatar
from ui.introductions.history_list import HistoryList
from ui.introductions.idea_card import IdeaCard
from ui.introductions.introduction_card import IntroductionCard
from ui.introductions.introductions_view import IntroductionsView
from ui.introductions.prospect_card import ProspectCard
from ui.shared.completion import Suggestion


@pytest.fixture
def view(operations, show, qtbot):
    def make(width: int = 1072) -> IntroductionsView:
        shown = show(IntroductionsView(operations), width)
        qtbot.waitUntil(shown.isActiveWindow)
        shown.setFocus()
        return shown

    return make


@pytest.fixture
def id_(book, people) -> int:
    return add_introduction(book, people["maya"], people["wei"], "both are into databases").result


def cards(view, kind=IntroductionCard) -> list:
    return [card for card in view.cards if isinstance(card, kind)]


def pressed(view, key) -> None:
    QTest.keyClick(view.focusWidget() or view, key)


def test_enter_drafts_the_next_note_and_logging_it_moves_the_card_on(view, id_, people, operations, qtbot):
    maya, wei = people["maya"], people["wei"]
    shown = view()
    assert cards(shown)[0].hasFocus()
    expected = [
        ([maya], "offer_introduction", wei),
        ([wei], "offer_introduction", maya),
        ([maya, wei], "introduce", wei),
    ]
    for ids, purpose, other in expected:
        with qtbot.waitSignal(shown.draft_requested) as asked:
            pressed(shown, Qt.Key.Key_Return)
        assert asked.args == [ids, purpose, other]
        operations.perform(log_sent_note, ids, purpose, medium="email", other_id=other)
        qtbot.waitUntil(lambda: cards(shown)[0].hasFocus())
    assert introduction(id_).state == "made"
    assert cards(shown)[0].main_button.text() == "Ask how it went"
    assert cards(shown)[0].step.sentence == "You introduced them today. Ask how it went, and thank them."


def test_what_is_over_is_history_and_can_be_taken_up_again(view, id_, operations, qtbot):
    shown = view()
    cards(shown)[0].moved.emit("dropped")
    assert cards(shown) == []
    history = shown.findChildren(HistoryList)[-1]
    qtbot.waitUntil(history.isVisible)
    history.reopened.emit(id_)
    assert introduction(id_).state == "idea"
    assert len(cards(shown)) == 1
    operations.undo()
    operations.undo()
    assert introduction(id_).state == "idea"


def test_who_was_asked_how_it_went_is_not_asked_again_first(view, id_, people, operations, clock):
    operations.perform(move_introduction, id_, "made")
    clock.move(days=41)
    shown = view()
    assert cards(shown)[0].main_button.text() == "Ask how it went"
    operations.perform(
        log_sent_note, [people["maya"]], Purpose.ASK_OUTCOME, medium="email", other_id=people["wei"], note="How was it?"
    )
    card = cards(shown)[0]
    assert card.step.sentence == (
        "You introduced them 41 days ago and reached out to one of them today. Finish it once you know how it went."
    )
    assert (card.main_button.text(), card.row.hangs(clock.today())) == ("Finished", False)
    operations.undo()
    assert cards(shown)[0].main_button.text() == "Ask how it went"
    operations.redo()
    cards(shown)[0].main_button.click()
    assert introduction(id_).state == "thanked"


def test_what_hangs_comes_first_and_says_so(view, book, people, clock):
    add_introduction(book, people["tomas"], people["wei"], state="asked_a")
    clock.move(days=31)
    add_introduction(book, people["maya"], people["tomas"], state="asked_b")
    shown = view()
    first = cards(shown)[0]
    assert first.step.sentence.startswith("You asked Tomás Lindqvist 31 days ago and nothing came.")
    assert first.main_button.text() == "Ask Tomás Lindqvist again"
    assert shown.sentence.text() == "2 introductions are under way. 1 has waited for 30 days or more."


def test_a_reminder_is_a_promise_to_whoever_was_asked(view, id_, people):
    shown = view()
    cards(shown)[0].reminder_asked.emit(7)
    (promise,) = person(people["maya"]).follow_ups
    assert (promise.text, promise.due_on) == ("ask about meeting Wei Tan", date(2026, 11, 30))


def test_who_is_asked_first_can_be_changed_before(view, id_, people):
    shown = view()
    cards(shown)[0].swap_asked.emit()
    assert introduction(id_).a_id == people["wei"]
    assert cards(shown)[0].main_button.text() == "Ask Wei Tan"


@pytest.fixture
def idea(book, people) -> tuple[int, int]:
    """Tomás and Aiko share chess, and the user knows both well."""
    for key in ("tomas", "aiko"):
        log_interaction(book, [people[key]], medium="call", direction="in", on=date(2026, 11, 1))
    return people["tomas"], people["aiko"]


def test_an_idea_tells_what_one_can_vouch_with_and_becomes_an_introduction(view, idea, operations):
    shown = view()
    (card,) = cards(shown, IdeaCard)
    assert "You have been in touch with both in the last 3 months." in card.accessibleName()
    card.take_button.click()
    (row,) = introductions()
    assert {row.a_id, row.b_id} == set(idea)
    assert cards(shown, IdeaCard) == []
    operations.undo()
    assert len(cards(shown, IdeaCard)) == 1


def test_an_idea_can_be_put_away(view, idea, operations):
    shown = view()
    cards(shown, IdeaCard)[0].dismiss_button.click()
    assert cards(shown, IdeaCard) == []
    assert introductions()[0].state == "dropped"
    operations.undo()
    cards(shown, IdeaCard)[0].acquainted_button.click()
    assert cards(shown, IdeaCard) == []
    assert know_each_other(*idea) == ""


def test_arrows_move_between_cards(view, id_, idea):
    shown = view()
    pressed(shown, Qt.Key.Key_Down)
    assert cards(shown, IdeaCard)[0].hasFocus()
    assert cards(shown, IdeaCard)[0].main_button.property("role") == "primary"
    pressed(shown, Qt.Key.Key_Down)
    pressed(shown, Qt.Key.Key_Up)
    assert cards(shown)[0].hasFocus()
    assert cards(shown, IdeaCard)[0].main_button.property("role") == "secondary"


def test_the_way_to_somebody_and_whom_to_ask(view, book, people, qtbot):
    log_interaction(book, [people["maya"]], medium="call", direction="in")
    edit_person(book, people["aiko"], stage="prospect", organization="Lumen")
    add_acquaintance(book, people["maya"], people["aiko"], "same orchestra")
    shown = view()
    QTest.keyClicks(shown.finder.field, "lum")
    QTest.keyClick(shown.finder.field, Qt.Key.Key_Return)
    texts = [label.text() for label in shown.finder.results.findChildren(type(shown.sentence))]
    assert "You → Maya Okafor → Aiko Reyes" in texts
    button = next(child for child in shown.finder.results.findChildren(type(shown.new_button)))
    with qtbot.waitSignal(shown.draft_requested) as asked:
        button.click()
    assert asked.args == [[people["maya"]], "ask_introduction", people["aiko"]]


def test_no_way_offers_a_first_message(view, people, qtbot, operations):
    shown = view(800)
    shown.finder.show_ways_to(Suggestion("Aiko Reyes", people["aiko"]))
    button = next(child for child in shown.finder.results.findChildren(type(shown.new_button)))
    with qtbot.waitSignal(shown.draft_requested) as asked:
        button.click()
    assert asked.args == [[people["aiko"]], "first_message", None]
    operations.perform(delete_people, [people["aiko"]])
    assert shown.finder.field.text() == ""


def test_an_empty_book_says_what_it_is_for(view, qtbot):
    shown = view()
    assert shown._stack.currentIndex() == 1
    button = shown._stack.currentWidget().findChild(type(shown.new_button))
    with qtbot.waitSignal(shown.add_requested):
        button.click()


def test_the_keyboard_returns_to_the_card_a_dialog_moved_on(view, id_, people, book, operations, qtbot):
    add_introduction(book, people["tomas"], people["maya"], state="made")
    shown = view()
    pressed(shown, Qt.Key.Key_Down)
    assert cards(shown)[1].row.id == id_
    dialog = QDialog(shown)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    operations.perform(move_introduction, id_, "asked_a")
    dialog.accept()
    shown.activateWindow()
    qtbot.waitUntil(lambda: next(card for card in cards(shown) if card.row.id == id_).hasFocus())


def test_whom_one_would_like_to_know_comes_with_the_next_step(view, people, operations, book, qtbot):
    shown = view()
    assert cards(shown, ProspectCard) == []
    fields = {"stage": "prospect", "stage_reason": "He wrote the book"}
    operations.perform(edit_person, people["aiko"], stage="prospect")
    operations.perform(edit_person, people["tomas"], **fields)
    # Those with a reason come first.
    tomas, aiko = cards(shown, ProspectCard)
    assert (tomas.who.id, aiko.who.id) == (people["tomas"], people["aiko"])
    assert "He wrote the book" in tomas.accessibleName()
    with qtbot.waitSignal(shown.draft_requested) as caught:
        QTest.keyClick(tomas, Qt.Key.Key_Return)
    assert caught.args == [[people["tomas"]], "first_message", None]
    operations.perform(add_acquaintance, people["aiko"], people["maya"])
    with qtbot.waitSignal(shown.draft_requested) as caught:
        QTest.keyClick(cards(shown, ProspectCard)[1], Qt.Key.Key_Return)
    assert caught.args == [[people["aiko"]], "ask_introduction", people["maya"]]
    with qtbot.waitSignal(shown.person_opened) as caught:
        QTest.mouseClick(cards(shown, ProspectCard)[1].open_button, Qt.MouseButton.LeftButton)
    assert caught.args == [people["aiko"]]
    operations.perform(edit_person, people["aiko"], stage="connecting")
    assert len(cards(shown, ProspectCard)) == 1


def test_in_a_large_book_whom_one_would_like_to_know_follows_the_rest(
    view, people, book, operations, qtbot, monkeypatch
):
    monkeypatch.setattr("models.queries.vocabulary.LARGE", 2)
    edit_person(book, people["aiko"], stage="prospect")
    shown = view()
    qtbot.waitUntil(lambda: len(cards(shown, ProspectCard)) == 1)
    assert cards(shown, ProspectCard)[0] in shown.cards
    assert cards(shown, ProspectCard)[0].isVisible()
    # What was asked for a column that was made anew meanwhile is shown in the new one, once.
    shown.refresh()
    assert not [card for card in shown.cards if isinstance(card, ProspectCard)]
    shown.refresh()
    qtbot.waitUntil(lambda: not operations.background.busy and bool(cards(shown, ProspectCard)))
    assert len([card for card in shown.cards if isinstance(card, ProspectCard)]) == 1


@pytest.mark.error_logs_allowed
def test_where_nobody_can_be_looked_for_beside_the_window_they_are_in_it(
    view, people, book, operations, qtbot, monkeypatch
):
    monkeypatch.setattr("models.queries.vocabulary.LARGE", 2)
    edit_person(book, people["aiko"], stage="prospect")

    def look(most: int) -> object:
        if threading.current_thread() is not threading.main_thread():
            raise ZeroDivisionError
        return prospects(most)

    monkeypatch.setattr("ui.introductions.introductions_view.prospects", look)
    shown = view()
    qtbot.waitUntil(lambda: len(cards(shown, ProspectCard)) == 1)


def test_the_two_of_a_pair_are_drawn_in_one_size(monkeypatch, qtbot):
    sizes = []
    monkeypatch.setattr(pair_avatar, "paint_avatar", lambda _painter, place, _name: sizes.append(place.size()))
    pair = pair_avatar.PairAvatar("Emeka Nwosu", "Rohan Mehta")
    qtbot.addWidget(pair)
    pair.grab()
    assert len(sizes) == 2
    assert sizes[0] == sizes[1]
