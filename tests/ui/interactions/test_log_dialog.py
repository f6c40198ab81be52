"""Logging an interaction, used as a person does."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from models.operations.contact import add_follow_up
from models.operations.erasing import erase_people
from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people
from models.operations.rhythm import set_circle
from models.queries import person
from models.schema import Interaction
from ui.interactions.log_dialog import EditInteractionDialog, LogDialog
from ui.shared.calendar_popup import CalendarPopup
from ui.shared.tag_input import Tag


@pytest.fixture
def dialog(operations, people):
    made = LogDialog(operations, [people["maya"]])
    made.open()
    return made


def save(dialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def plain(text: str) -> str:
    """Return a text without the marks that isolate names."""
    return text.translate({0x2068: None, 0x2069: None})


def pick_chip(chip) -> None:
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


def test_it_begins_with_the_suggested_way_and_says_when_next(dialog) -> None:
    assert dialog.form.media["email"].isChecked()
    assert dialog.form.platform_chip.text() == "Work email"
    assert dialog.hint.text() == "Next: around 21 February"
    assert dialog.note.hasFocus() or not dialog.isActiveWindow()


def test_whoever_goes_on_with_a_note_writes_where_they_stopped(operations, people, dialog) -> None:
    QTest.keyClicks(dialog.note, "Half a")
    another = LogDialog(operations, [people["maya"]])
    another.open()
    another.take_back(dialog.kept())
    QTest.keyClicks(another.note, " note")
    assert another.note.toPlainText() == "Half a note"


@pytest.mark.parametrize("how", ["undone", "deleted", "erased"])
def test_whoever_goes_meanwhile_is_left_out_and_the_words_stay(operations, people, dialog, how) -> None:
    before = Interaction.select().count()
    maya, aiko = people["maya"], operations.perform(add_person, PersonFields(name="Aiko")).result
    dialog.people.add(Tag("Aiko", aiko))
    QTest.keyClicks(dialog.note, "Her garden")
    if how == "undone":
        operations.undo()
    elif how == "deleted":
        # As the command line does it, of which the window has not heard yet.
        delete_people(operations.book, [aiko])
        save(dialog)
    else:
        erase_people(operations.book, [aiko])
        pick_chip(dialog.form.media["call"])
    assert dialog.isVisible()
    assert plain(dialog.problem.text()) == "Aiko is not in the book any more. What you wrote is still here."
    assert dialog.contact_ids == [maya]
    assert Interaction.select().count() == before
    save(dialog)
    assert not dialog.isVisible()
    assert [row.note for row in Interaction.select()][before:] == ["Her garden"]


def test_without_anybody_left_nothing_is_logged_and_the_words_stay(operations, people, dialog, qtbot) -> None:
    QTest.keyClicks(dialog.note, "Her garden")
    delete_people(operations.book, [people["maya"]])
    operations.announce_outside()
    assert dialog.problem.isVisible()
    assert dialog.contact_ids == []
    assert dialog.hint.text() == ""
    save(dialog)
    assert dialog.problem.text() == "Say with whom. Type a name and choose it from the list."
    assert dialog.note.toPlainText() == "Her garden"
    assert dialog.kept()["form"]["note"] == "Her garden"
    assert "Her garden" not in {row.note for row in Interaction.select()}


def test_a_dialog_that_is_closed_asks_for_nobody_any_more(operations, people, dialog, qtbot, monkeypatch) -> None:
    """Whom it was with may go later, when there is nothing left to say so in."""
    save(dialog)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    asked: list[object] = []
    monkeypatch.setattr(LogDialog, "_leave_out_gone", asked.append)
    operations.perform(delete_people, [people["maya"]])
    assert asked == []


def test_media_with_long_names_stay_on_one_line(operations, people, qtbot) -> None:
    dialog = LogDialog(operations, [people["maya"]])
    dialog.form.media["in_person"].setText("Persönlich bei ihr")
    dialog.open()
    chips = [*dialog.form.media.values(), dialog.form.more_media]
    qtbot.waitUntil(lambda: len({chip.y() for chip in chips}) == 1)


def test_enter_chooses_a_name_and_the_next_enter_goes_on_to_the_note(operations, people, qtbot) -> None:
    dialog = LogDialog(operations)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    save(dialog)
    assert dialog.problem.isVisible()
    QTest.keyClicks(dialog.people.field, "aiko")
    # What is being mended is no longer wrong.
    assert not dialog.problem.isVisible()
    QTest.keyClick(dialog.people.field, Qt.Key.Key_Return)
    assert dialog.contact_ids == [people["aiko"]]
    assert dialog.people.field.hasFocus()
    QTest.keyClick(dialog.people.field, Qt.Key.Key_Return)
    assert dialog.note.hasFocus()


def test_a_next_day_about_a_year_ahead_has_its_year(dialog, book, circle_ids) -> None:
    set_circle(book, dialog.contact_ids, circle_ids["yearly"])
    dialog.form.changed.emit()
    assert dialog.hint.text() == "Next: around 23 November 2027"


def test_a_note_is_logged_by_the_keyboard(dialog, people) -> None:
    QTest.keyClicks(dialog.note, "Reviewed the slides.")
    save(dialog)
    latest = person(people["maya"]).interactions[0]
    assert (latest.medium, latest.direction, latest.note, latest.date) == (
        "email",
        "out",
        "Reviewed the slides.",
        date(2026, 11, 23),
    )
    assert not dialog.isVisible()


def test_chips_say_how_who_and_what(dialog, people) -> None:
    pick_chip(dialog.form.media["call"])
    pick_chip(dialog.form.directions["in"])
    pick_chip(dialog.form.gave)
    save(dialog)
    latest = person(people["maya"]).interactions[0]
    assert (latest.medium, latest.direction, latest.gave, latest.asked, latest.platform) == (
        "call",
        "in",
        True,
        False,
        "",
    )


def test_a_day_in_the_note_offers_a_reminder_the_day_after(dialog, people) -> None:
    QTest.keyClicks(dialog.note, "She speaks on 4 December; ask how it went.")
    assert dialog.follow_up.offer.isVisible()
    assert dialog.follow_up.words.text() == "Remind me the day after, on 5 December: ask how it went"
    QTest.mouseClick(dialog.follow_up.add_button, Qt.MouseButton.LeftButton)
    save(dialog)
    promise = person(people["maya"]).follow_ups[0]
    assert (promise.text, promise.due_on) == ("ask how it went", date(2026, 12, 5))


def test_an_offer_that_is_not_taken_promises_nothing(dialog, people) -> None:
    QTest.keyClicks(dialog.note, "She speaks on 4 December.")
    save(dialog)
    assert person(people["maya"]).follow_ups == ()


def test_a_follow_up_without_a_day_is_not_saved(dialog, people) -> None:
    QTest.mouseClick(dialog.follow_up.link, Qt.MouseButton.LeftButton)
    QTest.keyClicks(dialog.follow_up.text, "Call back")
    dialog.follow_up.day.field.setText("some day")
    save(dialog)
    assert dialog.isVisible()
    assert dialog.follow_up.problem.isVisible()


def test_people_are_found_by_typing(operations, people) -> None:
    dialog = LogDialog(operations)
    dialog.open()
    save(dialog)
    assert dialog.problem.isVisible()
    QTest.keyClicks(dialog.people.field, "lind")
    assert dialog.people.completion.texts == ["Tomás Lindqvist"]
    QTest.keyClick(dialog.people.field, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.people.field, "aiko")
    QTest.keyClick(dialog.people.field, Qt.Key.Key_Return)
    assert dialog.contact_ids == [people["tomas"], people["aiko"]]
    assert dialog.hint.text() == "Next: each by their own rhythm"
    save(dialog)
    assert person(people["tomas"]).interactions[0].others == ("Aiko Reyes",)
    assert Interaction.select().count() == 4


def test_more_than_six_people_ask_for_whom_it_counts(operations, book, people, circle_ids) -> None:
    ids = [add_person(book, PersonFields(name=f"Guest {n}", circle_id=circle_ids["close"])).result for n in range(7)]
    dialog = LogDialog(operations, ids)
    dialog.open()
    assert dialog._counts_row.isVisible()
    pick_chip(dialog.counts_chip)
    from PySide6.QtWidgets import QApplication

    popup = QApplication.activePopupWidget()
    QTest.keyClick(popup.list, Qt.Key.Key_Space)
    popup.close()
    save(dialog)
    counted = [person(id_).interactions[0].counts for id_ in ids]
    assert counted == [True] + [False] * 6


def test_escape_leaves_without_logging(dialog, people) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert len(person(people["maya"]).interactions) == 1


def test_an_interaction_is_edited(operations, people) -> None:
    row = person(people["maya"]).interactions[0]
    dialog = EditInteractionDialog(operations, people["maya"], row)
    dialog.open()
    assert dialog.form.note.toPlainText() == "A note about maya"
    dialog.form.note.setPlainText("Another note")
    pick_chip(dialog.form.directions["in"])
    save(dialog)
    edited = person(people["maya"]).interactions[0]
    assert (edited.id, edited.note, edited.direction, edited.date) == (row.id, "Another note", "in", date(2026, 8, 14))


def test_every_control_has_a_name(dialog) -> None:
    for kind in (QAbstractButton, QLineEdit):
        for control in dialog.findChildren(kind):
            assert control.accessibleName() or control.text(), control


def test_a_note_that_is_left_is_offered_back(operations, people, show, qtbot) -> None:
    from PySide6.QtWidgets import QWidget

    from ui.shared.undo_bar import UndoBar

    window = show(QWidget(), 900, 600)
    bar = UndoBar(window)
    dialog = LogDialog(operations, [people["maya"]], window)
    dialog.open()
    QTest.keyClicks(dialog.note, "Something worth keeping")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    QTest.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    save(dialog)
    assert person(people["maya"]).interactions[0].note == "Something worth keeping"


def test_many_people_leave_the_dialog_on_the_screen(operations, book, qtbot) -> None:
    ids = [add_person(book, PersonFields(name=f"Person with a long name {number}")).result for number in range(40)]
    made = LogDialog(operations, ids)
    made.open()
    assert made.height() < 660
    chips = [chip.text() for chip in made.people.findChildren(QAbstractButton) if chip.text()]
    assert chips[-1] == "and 34 more"
    made.people.field.setFocus()
    QTest.keyClick(made.people.field, Qt.Key.Key_Backspace)
    assert "and 33 more" in [chip.text() for chip in made.people.findChildren(QAbstractButton)]
    first = next(
        chip for chip in made.people.findChildren(QAbstractButton) if chip.text() == "Person with a long name 0"
    )
    QTest.keyClick(first, Qt.Key.Key_Delete)
    shown = [chip.text() for chip in made.people.findChildren(QAbstractButton) if chip.isVisibleTo(made)]
    assert "Person with a long name 6" in shown
    assert "and 32 more" in shown
    assert len(made.people.values) == 38


def test_a_day_gone_by_is_typed(dialog, people, qtbot) -> None:
    dialog.form._open_calendar()
    popup = dialog.form.findChild(CalendarPopup)
    QTest.keyClicks(popup.days, "l")
    QTest.keyClicks(popup.field, "ast friday")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert dialog.form.day == date(2026, 11, 20)
    assert dialog.form.day_chip.text() == "20 Nov"
    dialog.form._open_calendar()
    popup = dialog.form.findChildren(CalendarPopup)[-1]
    QTest.keyClicks(popup.field, "tomorrow")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert popup.isVisible()
    popup.close()
    save(dialog)
    assert {row.date for row in person(people["maya"]).interactions} >= {date(2026, 11, 20)}


def test_what_was_promised_can_be_ticked_as_kept(operations, book, people) -> None:
    due = add_follow_up(book, people["maya"], "Send & review the slides", date(2026, 11, 20)).result
    later = add_follow_up(book, people["maya"], "Ask about the move", date(2026, 12, 20)).result
    dialog = LogDialog(operations, [people["maya"]])
    dialog.open()
    boxes = dialog.promises.boxes
    assert [(id_, box.isChecked()) for id_, box in boxes.items()] == [(due, True), (later, False)]
    assert boxes[due].text() == "Done: Send && review the slides (20 Nov)"
    save(dialog)
    assert {row.id: row.done_on for row in person(people["maya"]).follow_ups} == {due: date(2026, 11, 23), later: None}
    operations.undo()
    assert all(row.done_on is None for row in person(people["maya"]).follow_ups)


def test_promises_are_asked_about_for_one_person_only(operations, book, people) -> None:
    add_follow_up(book, people["maya"], "Send the slides", date(2026, 11, 20))
    dialog = LogDialog(operations, [people["maya"], people["wei"]])
    dialog.open()
    assert not dialog.promises.isVisible()
    assert dialog.promises.kept() == []


def test_the_dialog_is_as_high_as_it_needs(dialog, qtbot) -> None:
    before = dialog.height()
    QTest.keyClicks(dialog.note, "Talk on 4 December, ask how it went")
    qtbot.waitUntil(lambda: dialog.height() > before)
    dialog.note.clear()
    qtbot.waitUntil(lambda: dialog.height() == before)


def test_a_note_in_german_offers_a_reminder(dialog) -> None:
    QTest.keyClicks(dialog.note, "Gutes Treffen. Am 4. Dezember anrufen")
    assert dialog.follow_up.words.text() == "Remind me on 4 December: Am 4. Dezember anrufen"
