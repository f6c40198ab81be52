"""The person's panel and page: everything edited where it stands, and nothing written lost."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from models.operations.acquaintances import add_acquaintance
from models.operations.contact import add_follow_up, complete_follow_up, log_interaction
from models.operations.fields import PersonFields
from models.operations.introductions import add_introduction
from models.operations.people import add_person, delete_people, edit_person
from models.operations.rhythm import set_kind, set_stage
from models.queries import person, platforms
from ui.people.in_place import InPlace


@pytest.fixture
def panel(operations, people, show, qtbot):
    from ui.people.actions import PeopleActions
    from ui.people.person_panel import PersonPanel

    holder = QWidget()
    made = PersonPanel(operations, PeopleActions(operations, holder))
    made.holder = holder
    operations.changed.connect(lambda _change, _who: made.refresh())
    show(made, 352, 900)
    qtbot.waitUntil(made.isActiveWindow)
    made.show_person(people["maya"])
    return made


def button(panel, text: str) -> QAbstractButton:
    return next(
        found
        for found in panel.findChildren(QAbstractButton)
        if text in (found.text(), found.accessibleName()) and found.isVisible()
    )


def words(panel) -> str:
    shown = [found for kind in (QLabel, QAbstractButton) for found in panel.findChildren(kind) if found.isVisible()]
    return " | ".join(found.text() for found in shown)


def choose(menu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def press(widget, key=Qt.Key.Key_Return) -> None:
    QTest.keyClick(widget, key)


def add_interest(ground, typed: str, *keys: Qt.Key) -> None:
    ground.start_adding()
    QTest.keyClicks(ground.field, typed)
    for key in keys:
        press(ground.field, key)


# --- in place ---------------------------------------------------------------------------------------------------


def test_the_name_is_edited_by_f2_as_one_step(panel, people, operations) -> None:
    operations.perform(edit_person, people["maya"], given_name="Maya", family_name="Okafor")
    panel.setFocus()
    QTest.keyClick(panel, Qt.Key.Key_F2)
    field = panel.section("head").name.fields[0]
    QTest.keyClicks(field, "Maya Okafor Berg")
    press(field)
    maya = person(people["maya"])
    assert (maya.name, maya.given_name, maya.additional_name, maya.family_name) == (
        "Maya Okafor Berg",
        "Maya",
        "Okafor",
        "Berg",
    )
    operations.undo()
    assert panel.section("head").name.shown.text() == "Maya Okafor"
    assert person(people["maya"]).family_name == "Okafor"


def test_tab_saves_and_goes_on_to_what_follows(panel, people, qtbot) -> None:
    for text in ("Maya Okafor Berg", "Maya O. Berg"):
        # The second time in a head that was made anew.
        panel.section("head").name.edit()
        field = panel.section("head").name.fields[0]
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)
        qtbot.waitUntil(lambda text=text: person(people["maya"]).name == text)
        assert QApplication.focusWidget() is panel.section("head").findChildren(InPlace)[1].shown
    panel.section("head").findChildren(QAbstractButton)[-1].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert panel.section("chips").isAncestorOf(QApplication.focusWidget())


def test_a_name_of_its_own_leaves_the_parts_alone(panel, people, operations) -> None:
    operations.perform(edit_person, people["maya"], given_name="Oluwamaya", family_name="Okafor")
    editor = panel.section("head").name
    editor.edit()
    QTest.keyClicks(editor.fields[0], "Dr Maya")
    press(editor.fields[0])
    assert (person(people["maya"]).name, person(people["maya"]).given_name) == ("Dr Maya", "Oluwamaya")


def test_unsaved_text_outlives_a_change_elsewhere(panel, people, operations, qtbot) -> None:
    panel.fill("notes")
    notes = panel.section("notes")
    QTest.keyClicks(notes.fields[0], "She is hir")
    operations.perform(edit_person, people["maya"], notes="From another window")
    again = panel.section("notes")
    assert again is not notes
    qtbot.waitUntil(lambda: again.fields[0].hasFocus())
    QTest.keyClicks(again.fields[0], "ing")
    press(again.fields[0])
    assert person(people["maya"]).notes == "She is hiring"


def test_a_change_elsewhere_leaves_other_sections_and_their_editors_alone(panel, people, operations) -> None:
    panel.fill("notes")
    notes = panel.section("notes")
    QTest.keyClicks(notes.fields[0], "Half a word")
    operations.perform(log_interaction, [people["maya"]], medium="call")
    assert panel.section("notes") is notes
    assert notes.fields[0].toPlainText() == "Half a word"
    assert person(people["maya"]).notes == ""


def test_leaving_the_person_saves_a_text_and_keeps_a_form(panel, people) -> None:
    panel.fill("notes")
    QTest.keyClicks(panel.section("notes").fields[0], "Keep me")
    panel.section("ways").start_adding()
    QTest.keyClicks(panel.section("ways").form.fields.value, "maya@priv")
    panel.show_person(people["tomas"])
    assert person(people["maya"]).notes == "Keep me"
    panel.show_person(people["maya"])
    assert panel.section("ways").form.fields.value.text() == "maya@priv"
    assert len(person(people["maya"]).methods) == 2


def test_a_deleted_person_takes_the_panel_with_them(panel, people, operations) -> None:
    panel.fill("notes")
    operations.perform(delete_people, [people["maya"]])
    assert panel.contact_id is None
    assert "Nobody chosen" in words(panel)
    operations.undo()
    panel.show_person(people["maya"])
    assert "Maya Okafor" in words(panel)


def test_the_theme_can_change_while_something_is_written(panel) -> None:
    from ui.theme.theme import DARK_LOOK, LIGHT_LOOK, active_theme

    panel.fill("notes")
    QTest.keyClicks(panel.section("notes").fields[0], "Written by day")
    active_theme().set_look(DARK_LOOK)
    try:
        assert panel.section("notes").fields[0].toPlainText() == "Written by day"
    finally:
        active_theme().set_look(LIGHT_LOOK)


# --- ways to reach ----------------------------------------------------------------------------------------------


def test_a_way_is_added_changed_and_removed(panel, people, operations) -> None:
    QTest.mouseClick(button(panel, "Add a way to reach"), Qt.MouseButton.LeftButton)
    form = panel.section("ways").form
    press(form.fields.value)
    assert form.foot.problem.isVisible()
    QTest.keyClicks(form.fields.value, "maya@home.example")
    press(form.fields.value)
    added = person(people["maya"]).methods[-1]
    assert (added.platform, added.value) == ("Private email", "maya@home.example")
    menu = panel.section("ways")._menu(way(panel, "maya@home.example"))
    choose(menu, "Edit")
    form = panel.section("ways").form
    QTest.keyClicks(form.fields.value, "m@home.example")
    press(form.fields.value)
    assert person(people["maya"]).methods[-1].value == "m@home.example"
    assert person(people["maya"]).methods[-1].id == added.id
    choose(panel.section("ways")._menu(way(panel, "m@home.example")), "Remove")
    assert len(person(people["maya"]).methods) == 2
    operations.undo()
    assert "m@home.example" in words(panel)


def way(panel, value: str):
    return next(
        row
        for row in panel.section("ways").findChildren(QWidget)
        if getattr(row, "row", None) and row.row.value == value
    )


def test_the_hint_is_answered_by_welcome(panel, people) -> None:
    hint = "personal; you know each other through work"
    assert hint in words(panel)
    QTest.mouseClick(button(panel, "Welcome"), Qt.MouseButton.LeftButton)
    assert person(people["maya"]).methods[1].preference == "welcome"
    assert hint not in words(panel)


def test_the_hint_is_put_away_for_good(panel, people, operations) -> None:
    hint = "personal; you know each other through work"
    QTest.mouseClick(button(panel, "Put this hint away"), Qt.MouseButton.LeftButton)
    assert hint not in words(panel)
    panel.show_person(people["tomas"])
    panel.show_person(people["maya"])
    assert hint not in words(panel)
    assert person(people["maya"]).methods[1].preference is None


def test_a_way_says_what_it_does_and_is_offered_to_be_logged(panel, people, monkeypatch, qtbot) -> None:
    opened = []
    monkeypatch.setattr("ui.people.panel_ways.open_link", lambda link: opened.append(link) or True)
    mail = button(panel, "Work email · Professional: maya@northwind.example")
    assert "Write to maya@northwind.example" in mail.toolTip()
    with qtbot.waitSignal(panel.offer) as caught:
        press(mail)
    assert opened == ["mailto:maya@northwind.example"]
    sentence, offer, log = caught.args
    assert (sentence, offer) == ("Writing to maya@northwind.example", "Log it")
    log()
    assert person(people["maya"]).interactions[0].platform == "Work email"


def test_what_must_not_be_opened_is_only_copied(panel, people, operations, monkeypatch, qtbot) -> None:
    from models.operations.fields import MethodFields
    from models.operations.methods import add_method

    opened = []
    monkeypatch.setattr("ui.shared.links.QDesktopServices.openUrl", lambda url: opened.append(url) or True)
    operations.perform(add_method, people["maya"], MethodFields("url", "javascript:alert(1)"))
    with qtbot.waitSignal(panel.notice):
        way(panel, "javascript:alert(1)").follow()
    assert opened == []


def test_a_platform_without_a_value_asks_for_it(panel) -> None:
    press(button(panel, "Facebook · Personal: Facebook"))
    assert panel.section("ways").form is not None


# --- facts ------------------------------------------------------------------------------------------------------


def test_a_date_is_added_and_deleted(panel, people, operations) -> None:
    QTest.mouseClick(button(panel, "Add: Date"), Qt.MouseButton.LeftButton)
    dates = panel.section("dates")
    QTest.keyClicks(dates.fields.day.field, "31 February")
    press(dates.fields.day.field)
    assert dates.foot.problem.isVisible()
    dates.fields.day.field.setText("12 April 1990")
    press(dates.fields.day.field)
    row = person(people["maya"]).dates[0]
    assert (row.type, row.year, row.month, row.day) == ("birthday", 1990, 4, 12)
    assert "12 Apr 2027, turns 37" in words(panel)
    operations.undo()
    assert person(people["maya"]).dates == ()


def test_somebody_they_know_is_added_by_completion(panel, people, qtbot) -> None:
    QTest.mouseClick(button(panel, "Add: Someone they know"), Qt.MouseButton.LeftButton)
    knows = panel.section("knows")
    QTest.keyClicks(knows.who, "tom")
    assert knows.completion.texts == ["Tomás Lindqvist"]
    press(knows.who)
    QTest.keyClicks(knows.how, "same choir")
    press(knows.how)
    assert [(row.name, row.how) for row in person(people["tomas"]).acquaintances] == [("Maya Okafor", "same choir")]
    with qtbot.waitSignal(panel.person_requested) as caught:
        press(button(panel, "Tomás Lindqvist"))
    assert caught.args == [people["tomas"]]


def test_only_people_in_the_book_are_known(panel, people) -> None:
    panel.fill("knows")
    knows = panel.section("knows")
    QTest.keyClicks(knows.who, "Nobody Here")
    press(knows.who)
    press(knows.how)
    assert knows.foot.problem.isVisible()
    QTest.keyClick(knows.who, Qt.Key.Key_Escape)
    assert person(people["maya"]).acquaintances == ()


def test_an_own_field_is_added_and_its_value_edited(panel, people, operations) -> None:
    panel.fill("custom")
    custom = panel.section("custom")
    QTest.keyClicks(custom.name, "Dog")
    press(custom.name)
    QTest.keyClicks(custom.value, "Rex")
    press(custom.value)
    assert dict(person(people["maya"]).custom) == {"Dog": "Rex"}
    shown = button(panel, "Dog: Rex")
    press(shown)
    field = shown.parent().fields[0]
    QTest.keyClicks(field, "Bella")
    press(field)
    assert dict(person(people["maya"]).custom) == {"Dog": "Bella"}
    operations.undo()
    operations.undo()
    assert dict(person(people["maya"]).custom) == {}


# --- common ground ----------------------------------------------------------------------------------------------


def test_a_sole_known_interest_is_offered_before_the_word_as_typed(panel, people) -> None:
    ground = panel.section("ground")
    add_interest(ground, "typ", Qt.Key.Key_Return)
    add_interest(ground, "jazzy", Qt.Key.Key_Return)
    add_interest(ground, "che", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert {name for name, _ in person(people["maya"]).interests} == {
        "Databases",
        "Trail running",
        "Typography",
        "jazzy",
        "che",
    }


def test_an_interest_the_person_has_is_not_offered_again(panel) -> None:
    ground = panel.section("ground")
    ground.start_adding()
    QTest.keyClicks(ground.field, "data")
    assert ground.completion.texts == []


def test_a_half_typed_interest_is_not_added_by_going_elsewhere(panel, people) -> None:
    ground = panel.section("ground")
    ground.start_adding()
    QTest.keyClicks(ground.field, "typ")
    assert ground.completion.marked is not None
    panel.section("story").setFocus()
    panel.section("head").name.setFocus()
    assert ground.field.text() == "typ"
    assert not ground.completion.is_open
    assert "Typography" not in [name for name, _ in person(people["maya"]).interests]


def test_who_else_shares_an_interest(panel, people, qtbot) -> None:
    panel.show_person(people["tomas"])
    press(button(panel, "Chess · 2 people"))
    with qtbot.waitSignal(panel.person_requested) as caught:
        press(button(panel, "Aiko Reyes"))
    assert caught.args == [people["aiko"]]
    press(button(panel, "Chess · 2 people"))
    assert "Chess also:" not in words(panel)


# --- the story --------------------------------------------------------------------------------------------------


def test_the_story_tells_everything_in_one_line(panel, people, operations, book) -> None:
    operations.perform(edit_person, people["maya"], met_on=date(2020, 3, 2), how_met="At the fair")
    promise = add_follow_up(book, people["maya"], "Send it", date(2026, 11, 25)).result
    complete_follow_up(book, promise)
    add_introduction(book, people["maya"], people["wei"], "Open data")
    panel.refresh()
    told = [row.text() for row in panel.section("story").rows]
    assert len(told) == 4
    assert "Promise kept" in " ".join(told[:2])
    assert "to Wei Tan; an idea so far" in " ".join(told[:2])
    assert told[-1] == "Met 2 Mar 2020 At the fair"


def test_a_note_is_edited_by_f2_and_deleted_by_delete(panel, people, operations, qtbot) -> None:
    row = panel.section("story").rows[0]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_F2)
    field = row.editor.fields[0]
    field.selectAll()
    QTest.keyClicks(field, "Better")
    press(field)
    assert person(people["maya"]).interactions[0].note == "Better"
    row = panel.section("story").rows[0]
    qtbot.waitUntil(row.hasFocus)
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert person(people["maya"]).interactions == ()
    operations.undo()
    assert person(people["maya"]).interactions[0].note == "Better"


def test_a_long_story_is_narrowed_and_unfolded(panel, people, book) -> None:
    with book.operation("many"):
        for number in range(60):
            log_interaction(
                book,
                [people["maya"]],
                medium="call" if number % 3 else "email",
                on=date(2026, 11, 20) if number < 30 else date(2025, 5, 1),
                note=f"Nr {number}",
            )
    panel.refresh()
    story = panel.section("story")
    assert len(story.rows) == 20
    QTest.mouseClick(story.more_button, Qt.MouseButton.LeftButton)
    assert len(story.rows) == 61
    assert "2025" in words(panel)
    press(story.chips["spoken"])
    assert all("Call" in row.text() for row in story.rows)
    panel.refresh()
    assert panel.section("story").chips["spoken"].isChecked()


# --- when next, and what is asked beside it ---------------------------------------------------------------------


def test_the_reason_unfolds(panel, people, operations) -> None:
    QTest.mouseClick(button(panel, "How this date comes about"), Qt.MouseButton.LeftButton)
    assert "Due 11 days ago, because you last wrote on 14 Aug and Network is every 90 days." in words(panel)
    assert "Circle: Network, every 90 days." in words(panel)


def test_when_did_you_last_speak(panel, people, operations) -> None:
    panel.show_person(people["aiko"])
    press(button(panel, "When did you last speak? Half a year ago"))
    assert person(people["aiko"]).estimated_on == date(2026, 5, 25)
    assert "When did you last speak?" not in words(panel)
    operations.undo()
    press(button(panel, "When did you last speak? Cannot say"))
    assert "When did you last speak?" not in words(panel)
    assert person(people["aiko"]).estimated_on is None


def test_grown_personal_is_offered_once(panel, people, operations, book) -> None:
    signal = next(row.id for row in platforms() if row.key == "signal")
    for direction in ("in", "out"):
        log_interaction(book, [people["maya"]], medium="message", direction=direction, platform_id=signal)
    panel.refresh()
    assert "Is it professional and personal by now?" in words(panel)
    press(button(panel, "Yes, both"), Qt.Key.Key_Space)
    assert person(people["maya"]).kind == "both"
    operations.perform(set_kind, [people["maya"]], "professional")
    QTest.mouseClick(button(panel, "Put this away"), Qt.MouseButton.LeftButton)
    assert "Is it professional and personal by now?" not in words(panel)


def test_a_prospect_has_a_reason_and_a_next_step(panel, people, operations, book, qtbot) -> None:
    prospect = add_person(book, PersonFields(name="Nora", stage="prospect")).result
    panel.show_person(prospect)
    reason = panel.section("next").reason
    reason.edit()
    QTest.keyClicks(reason.fields[0], "She wrote the book")
    press(reason.fields[0])
    assert person(prospect).stage_reason == "She wrote the book"
    operations.perform(add_acquaintance, prospect, people["maya"])
    with qtbot.waitSignal(panel.draft_requested) as caught:
        press(button(panel, "Next step: ask Maya Okafor for an introduction"))
    assert caught.args == [[prospect], "ask_introduction", people["maya"]]
    operations.perform(set_stage, [prospect], "connecting")
    assert "Next step" not in words(panel)


def test_a_request_is_noted_and_closed(panel, people) -> None:
    choose(panel.section("actions")._more_menu(person(people["maya"])), "I asked to meet")
    assert person(people["maya"]).requested_on == date(2026, 11, 23)
    press(button(panel, "No longer open"), Qt.Key.Key_Space)
    assert person(people["maya"]).requested_on is None


def test_drafts_are_offered(panel, people, qtbot) -> None:
    from ui.people.panel_view import read_view

    menu = panel.section("actions")._write_menu(read_view(panel._operations.book, people["maya"], is_page=False))
    with qtbot.waitSignal(panel.draft_requested) as caught:
        choose(menu, "Keep in touch")
    assert caught.args == [[people["maya"]], "keep_in_touch", None]


def test_every_invitation_leads_to_something(panel, people, operations) -> None:
    panel.show_person(people["wei"])
    for met_on in (None, date(2020, 3, 2)):
        operations.perform(edit_person, people["wei"], met_on=met_on)
        panel.show_person(None)
        panel.show_person(people["wei"])
        for key, invitation in list(panel.add_buttons.items()):
            if invitation.isVisible():
                panel.fill(key)
                assert panel.section(key) is not None, key


def test_a_further_stage_is_offered_from_the_evidence(panel, people, operations, book, clock) -> None:
    prospect = add_person(book, PersonFields(name="Nora", stage="prospect")).result
    panel.show_person(prospect)
    log_interaction(book, [prospect], medium="email", direction="out", on=date(2026, 11, 19))
    panel.refresh()
    assert "No prospect any more?" not in words(panel)
    operations.perform(log_interaction, [prospect], medium="email", direction="in", on=date(2026, 11, 20))
    assert "They got in touch on 20 Nov. No prospect any more?" in words(panel)
    press(button(panel, "Connecting"), Qt.Key.Key_Space)
    assert person(prospect).stage == "connecting"
    assert "You were in touch on 2 days, both of you. Is it a relationship by now?" in words(panel)
    press(button(panel, "Yes"), Qt.Key.Key_Space)
    assert person(prospect).stage == "relationship"
    operations.undo()
    assert person(prospect).stage == "connecting"
    QTest.mouseClick(button(panel, "Put this away"), Qt.MouseButton.LeftButton)
    assert "Is it a relationship by now?" not in words(panel)
    panel.show_person(people["maya"])
    panel.show_person(prospect)
    assert "Is it a relationship by now?" not in words(panel)
