"""Sharing something as a person does it: paste, choose, draft, keep, take up again, introduce."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from models.operations.contact import log_interaction
from models.operations.fields import MethodFields, PersonFields
from models.operations.offers import give_offer, keep_offer
from models.operations.people import add_person
from models.operations.tags import set_my_interests
from models.queries import PeopleFilter, circles, platforms
from models.queries.offers import offer, offers
from ui.interests.interests_view import NARROW, InterestsView
from ui.interests.share_panel import KEPT, SHARE, UNACQUAINTED
from ui.operations import Operations


@pytest.fixture
def ids(book) -> dict[str, int]:
    """Three who share databases: due, not in touch for a while, written to last week."""
    set_my_interests(book, ["Databases"])
    network = next(row.id for row in circles() if row.key == "network")
    email = next(row for row in platforms() if row.key == "work_email")
    found = {}
    for name, day in (("Maya", date(2026, 8, 14)), ("Emeka", date(2026, 9, 20)), ("Aiko", date(2026, 11, 18))):
        method = MethodFields(type="email", value=f"{name}@x.example", platform_id=email.id)
        person = PersonFields(
            name=name, kind="professional", circle_id=network, interests=("Databases",), methods=(method,)
        )
        found[name] = add_person(book, person).result
        log_interaction(book, [found[name]], medium="email", on=day)
    return found


@pytest.fixture
def view(operations: Operations, ids, qtbot) -> Iterator[InterestsView]:
    made = InterestsView(operations)
    qtbot.addWidget(made)
    made.resize(1072, 744)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: bool(made.panel.share.model.rows))
    yield made
    made.hide()


def told(view: InterestsView) -> list[tuple[str, str, bool | None]]:
    return [(row.title, row.line, row.ticked) for row in view.panel.share.model.rows]


def paste(qtbot, field, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_the_chosen_interest_shows_who_would_like_it_and_why(view):
    assert told(view) == [
        ("Maya", "Due; shares Databases", True),
        ("Emeka", "Last spoke 20 Sep", True),
        ("Aiko", "You wrote last week", False),
    ]
    assert view.panel.share.count.text() == "Would like it · 3"
    assert view.panel.share.draft_button.text() == "Draft 2 notes"
    assert view.panel.share.model.chip(0) == ("Work email", "professional")


def test_a_pasted_link_is_recognised_and_gives_a_title(view, qtbot):
    share = view.panel.share
    paste(qtbot, share.title, "https://wal.example/a-field-guide-to-logging")
    assert share.title.text() == "A field guide to logging"
    assert share.link.text() == "Link to wal.example"
    qtbot.mouseClick(share.keep_button, Qt.MouseButton.LeftButton)
    kept = offers()[0]
    assert (kept.title, kept.url) == ("A field guide to logging", "https://wal.example/a-field-guide-to-logging")
    assert (kept.interests, kept.people) == (("Databases",), ())
    assert share.title.text() == ""


def test_a_link_can_be_taken_away(view, qtbot):
    share = view.panel.share
    paste(qtbot, share.title, "Guide https://wal.example/a")
    qtbot.mouseClick(share.drop_link, Qt.MouseButton.LeftButton)
    assert (share.title.text(), share.link_row.isVisible()) == ("Guide", False)


def test_drafting_keeps_the_offer_for_those_who_are_ticked(view, qtbot, ids):
    share = view.panel.share
    share.list.setFocus()
    share.list.setCurrentIndex(share.model.index(1))
    qtbot.keyClick(share.list, Qt.Key.Key_Space)
    assert share.draft_button.text() == "Draft 1 note"
    qtbot.keyClicks(share.title, "Field guide")
    with qtbot.waitSignal(view.draft_requested) as asked:
        qtbot.keyClick(share.title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    offer_id = offers()[0].id
    assert asked.args == [[ids["Maya"]], "share", offer_id]
    assert [person.name for person in offer(offer_id).meant_for] == ["Maya"]


def test_drafting_again_changes_the_same_offer(view, qtbot, operations, ids):
    share = view.panel.share
    qtbot.keyClicks(share.title, "Field guide")
    qtbot.mouseClick(share.draft_button, Qt.MouseButton.LeftButton)
    operations.perform(give_offer, share.offer_id, [ids["Maya"]])
    assert ("Maya", "Has it from you since 23 Nov", False) in told(view)
    qtbot.keyClicks(share.title, "s")
    qtbot.mouseClick(share.draft_button, Qt.MouseButton.LeftButton)
    assert [row.title for row in offers()] == ["Field guides"]
    assert [person.name for person in offers()[0].given_to] == ["Maya"]


def test_nothing_is_shared_without_saying_what(view, qtbot):
    share = view.panel.share
    with qtbot.assertNotEmitted(view.draft_requested):
        qtbot.mouseClick(share.draft_button, Qt.MouseButton.LeftButton)
    assert share.problem.isVisible()
    assert offers() == []
    assert not share.keep_button.isEnabled()


def test_what_is_kept_can_be_taken_up_again_and_deleted(view, qtbot, operations, ids):
    operations.perform(keep_offer, "Guide", "https://wal.example", interests=["Databases"], contact_ids=[ids["Aiko"]])
    panel = view.panel
    assert panel.kept_link.text() == "Kept for later · 1"
    qtbot.mouseClick(panel.kept_link, Qt.MouseButton.LeftButton)
    assert panel.pages.currentIndex() == KEPT
    assert [(row.title, row.line) for row in panel.kept.model.rows] == [("Guide", "For Aiko · Databases")]
    qtbot.keyClick(panel.kept.list, Qt.Key.Key_Return)
    assert panel.pages.currentIndex() == SHARE
    assert (panel.share.title.text(), panel.share.link.text()) == ("Guide", "Link to wal.example")
    qtbot.mouseClick(panel.share.anew, Qt.MouseButton.LeftButton)
    assert panel.share.title.text() == ""
    qtbot.mouseClick(panel.kept_link, Qt.MouseButton.LeftButton)
    qtbot.keyClick(panel.kept.list, Qt.Key.Key_Delete)
    assert offers() == []
    assert panel.kept.hint.isVisible()
    operations.undo()
    assert [row.title for row in panel.kept.model.rows] == ["Guide"]


def test_undoing_the_keeping_leaves_the_words(view, qtbot, operations):
    share = view.panel.share
    qtbot.keyClicks(share.title, "Guide")
    qtbot.mouseClick(share.draft_button, Qt.MouseButton.LeftButton)
    operations.undo()
    assert (share.offer_id, share.title.text()) == (None, "Guide")
    qtbot.mouseClick(share.draft_button, Qt.MouseButton.LeftButton)
    assert [row.title for row in offers()] == ["Guide"]


def test_interests_are_added_and_taken_away_and_then_stay(view, qtbot, operations):
    operations.perform(add_person, PersonFields(name="Wei", interests=("Logs",)))
    chips = view.panel.share.chips
    qtbot.mouseClick(chips.add_chip, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(chips.field, "logs")
    qtbot.keyClick(chips.field, Qt.Key.Key_Return)
    assert chips.names == ("Databases", "Logs")
    assert "Wei" in [row[0] for row in told(view)]
    qtbot.keyClick(chips.chips[0], Qt.Key.Key_Delete)
    assert chips.names == ("Logs",)
    assert [row[0] for row in told(view)] == ["Wei"]
    view.open_interest("Databases")
    view._follow_selection()
    assert chips.names == ("Logs",)


def test_a_sole_known_interest_is_offered_before_the_word_as_typed(view, qtbot, operations):
    operations.perform(set_my_interests, ["Databases", "Logic puzzles", "Letters"])
    chips = view.panel.share.chips
    for typed, keys in (("log", (Qt.Key.Key_Return,)), ("let", (Qt.Key.Key_Down, Qt.Key.Key_Return)), ("dat", ())):
        qtbot.mouseClick(chips.add_chip, Qt.MouseButton.LeftButton)
        qtbot.keyClicks(chips.field, typed)
        for key in keys:
            qtbot.keyClick(chips.field, key)
    assert chips.names == ("Databases", "Logic puzzles", "let")
    # What is there already is not offered again.
    assert chips.completion.texts == []


def test_who_knows_nobody_else_can_be_introduced(view, qtbot, ids):
    panel = view.panel
    assert panel.unacquainted_link.text() == "3 people know nobody else with it"
    qtbot.mouseClick(panel.unacquainted_link, Qt.MouseButton.LeftButton)
    assert panel.pages.currentIndex() == UNACQUAINTED
    assert [(row.title, row.line) for row in panel.unacquainted.model.rows] == [
        ("Aiko", "Could meet Emeka"),
        ("Emeka", "Could meet Aiko"),
        ("Maya", "Could meet Aiko"),
    ]
    with qtbot.waitSignal(view.introduction_requested) as asked:
        qtbot.mouseClick(panel.unacquainted.introduce_button, Qt.MouseButton.LeftButton)
    assert asked.args == [[ids["Aiko"], ids["Emeka"]]]
    with qtbot.waitSignal(view.people_requested) as asked:
        qtbot.mouseClick(panel.unacquainted.people_button, Qt.MouseButton.LeftButton)
    wanted = (ids["Aiko"], ids["Emeka"], ids["Maya"])
    assert asked.args == [PeopleFilter(ids=wanted, ids_words="Knows nobody else with Databases")]
    qtbot.keyClick(panel.unacquainted.list, Qt.Key.Key_Escape)
    assert panel.pages.currentIndex() == SHARE


def test_the_panel_gives_way_and_a_button_brings_it(view, qtbot):
    view.resize(NARROW - 100, 600)
    qtbot.waitUntil(lambda: not view.panel.isVisible())
    qtbot.mouseClick(view.share_button, Qt.MouseButton.LeftButton)
    assert view.panel.isVisible()
    assert not view.list_page.isVisible()
    qtbot.keyClick(view.panel.share.list, Qt.Key.Key_Escape)
    assert view.list_page.isVisible()
    assert not view.panel.isVisible()


def test_sharing_from_elsewhere_chooses_the_interest(view, qtbot, operations):
    operations.perform(add_person, PersonFields(name="Wei", interests=("Logs",)))
    view.share("logs")
    assert view.panel.share.chips.names == ("Logs",)
    assert [row.name for row in view.chosen()] == ["Logs"]


def test_a_person_is_opened_by_enter(view, qtbot, ids):
    with qtbot.waitSignal(view.person_opened) as asked:
        qtbot.keyClick(view.panel.share.list, Qt.Key.Key_Return)
    assert asked.args == [ids["Maya"]]


def test_where_nobody_else_has_an_interest_there_is_nobody_to_meet(view, operations):
    operations.perform(add_person, PersonFields(name="Wei", interests=("Logs",)))
    view.share("Logs")
    assert not view.panel.unacquainted_link.isVisible()


def test_tab_goes_from_the_title_over_the_interests_to_the_people(view, qtbot):
    share = view.panel.share
    view.activateWindow()
    share.title.setFocus()
    for expected in (share.chips.chips[0], share.chips.add_chip, share.list, share.draft_button):
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
        assert view.focusWidget() is expected
