"""The panel of one person, used as a person does."""

from __future__ import annotations

from datetime import date

import apsw
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from models.operations.contact import add_follow_up, log_interaction, set_answer
from models.operations.rhythm import set_status
from models.operations.tags import set_mine, set_my_interests, tag_people
from models.queries import person
from models.schema import Interest
from models.text import fold
from ui.people import panel_view
from ui.people.panel_ground import CommonGround, Groups
from ui.people.panel_promises import Promises
from ui.people.panel_story import StoryRow
from ui.shared.chips import ChipButton


@pytest.fixture
def panel(operations, people, show):
    from ui.people.actions import PeopleActions
    from ui.people.person_panel import PersonPanel

    holder = QWidget()
    made = PersonPanel(operations, PeopleActions(operations, holder))
    made.holder = holder
    operations.changed.connect(lambda _change, _who: made.refresh())
    show(made, 352, 900)
    made.show_person(people["maya"])
    return made


def texts(panel) -> str:
    return " | ".join(found.text() for found in panel.findChildren(QWidget) if callable(getattr(found, "text", None)))


def button(panel, text: str) -> QAbstractButton:
    return next(
        found
        for found in panel.findChildren(QAbstractButton)
        if text in (found.text(), found.accessibleName()) and found.isVisible()
    )


def test_it_tells_who_it_is_and_why_now(panel) -> None:
    shown = texts(panel)
    for words in (
        "Maya Okafor",
        "Staff engineer, Northwind",
        "Due 11 days ago. Last spoke 14 Aug, by email.",
        "maya@northwind.example",
        "Best",
        "personal; you know each other through work",
        "Databases · 1 person",
        "Trail running",
        "A note about maya",
    ):
        assert words in shown


@pytest.mark.parametrize(
    ("medium", "answer", "words"),
    [
        ("letter", None, "because you last wrote on 23 Nov and Network is every 90 days."),
        ("gift", None, "because you were last in touch on 23 Nov and Network is every 90 days."),
        ("email", "no", "and one try stayed unanswered, so that they get more time."),
        ("email", "yes", "because you last wrote on 23 Nov and Network is every 90 days."),
    ],
)
def test_it_says_of_the_last_contact_only_what_is_true(panel, people, operations, medium, answer, words) -> None:
    logged = operations.perform(log_interaction, [people["maya"]], medium=medium)
    operations.perform(set_answer, logged.result, answer)
    assert words in texts(panel)


def test_reached_out_logs_by_the_suggested_way(panel, people, operations) -> None:
    QTest.mouseClick(panel.reached_button, Qt.MouseButton.LeftButton)
    latest = person(people["maya"]).interactions[0]
    assert (latest.date, latest.medium, latest.platform) == (date(2026, 11, 23), "email", "Work email")
    assert "Next:" in texts(panel)
    operations.undo()
    assert "Due 11 days ago." in texts(panel)


def test_numbers_on_shared_interests_are_grouped_on_every_chip(operations, people, qtbot) -> None:
    operations.perform(set_my_interests, ["Databases", "Trail running"])
    shown = person(people["maya"])
    mine = [name for name, is_mine in shown.interests if is_mine]
    QLocale.setDefault(QLocale("en_US"))
    section = CommonGround(operations, shown, dict.fromkeys(map(fold, mine), 16_761))
    qtbot.addWidget(section)
    texts = [chip.text() for chip in section.findChildren(ChipButton)]
    assert f"{mine[0]} · 16,762 people" in texts
    assert f"{mine[1]} · 16,762" in texts


def test_an_interest_is_added_with_completion(panel, people) -> None:
    ground = panel.findChild(CommonGround)
    QTest.mouseClick(ground.add_chip, Qt.MouseButton.LeftButton)
    QTest.keyClicks(ground.field, "che")
    # The only one that begins so is marked already, above the word as it was typed.
    assert ground.completion.texts == ["Chess", "che"]
    QTest.keyClick(ground.field, Qt.Key.Key_Return)
    assert ("Chess", True) in person(people["maya"]).interests


def test_a_group_is_added_and_dropped(panel, people) -> None:
    QTest.mouseClick(button(panel, "Add: Group"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(panel.findChild(Groups).field, "PyCon")
    QTest.keyClick(panel.findChild(Groups).field, Qt.Key.Key_Return)
    assert person(people["maya"]).groups == ("PyCon",)
    chip = button(panel, "PyCon")
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert person(people["maya"]).groups == ()


def test_a_follow_up_is_promised_and_kept(panel, people) -> None:
    QTest.mouseClick(button(panel, "Add: Follow-up"), Qt.MouseButton.LeftButton)
    promises = panel.findChild(Promises)
    QTest.keyClick(promises.form.text, Qt.Key.Key_Return)
    assert promises.form.problem.isVisible()
    QTest.keyClicks(promises.form.text, "Send the slides")
    QTest.keyClicks(promises.form.day.field, "5 December")
    QTest.keyClick(promises.form.day.field, Qt.Key.Key_Return)
    kept = person(people["maya"]).follow_ups[0]
    assert (kept.text, kept.due_on, kept.done_on) == ("Send the slides", date(2026, 12, 5), None)
    QTest.mouseClick(button(panel, "Done: Send the slides"), Qt.MouseButton.LeftButton)
    assert person(people["maya"]).follow_ups[0].done_on == date(2026, 11, 23)
    assert "Promise kept" in texts(panel)


def test_an_interaction_is_deleted_from_the_story(panel, people, operations) -> None:
    row = next(row for row in panel.findChildren(StoryRow) if "A note about maya" in row.accessibleName())
    menu = row._menu(row)
    next(action for action in menu.actions() if action.text() == "Delete").trigger()
    assert person(people["maya"]).interactions == ()
    operations.undo()
    assert len(person(people["maya"]).interactions) == 1


def test_an_address_is_copied(panel, qtbot) -> None:
    with qtbot.waitSignal(panel.notice) as caught:
        QTest.mouseClick(button(panel, "Copy maya@northwind.example"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "maya@northwind.example"
    assert "maya@northwind.example" in caught.args[0]


def test_names_that_look_like_markup_stay_text(panel, book, operations) -> None:
    from models.operations.fields import PersonFields
    from models.operations.people import add_person

    id_ = add_person(book, PersonFields(name="<b>Bobby</b>", notes="<img src=x>")).result
    panel.show_person(id_)
    assert "<b>Bobby</b>" in texts(panel)
    assert "<img src=x>" in texts(panel)


def test_the_reason_for_each_state(panel, people, operations) -> None:
    panel.show_person(people["aiko"])
    assert "Rhythm not chosen yet. Choose a circle" in texts(panel)
    operations.perform(set_status, [people["aiko"]], "let_go")
    assert "Let go. Only promises come up." in texts(panel)
    operations.perform(log_interaction, [people["wei"]], medium="call")
    operations.perform(add_follow_up, people["wei"], "Something", date(2026, 11, 30))
    panel.show_person(people["wei"])
    assert "Next: 30 Nov, because you promised: Something." in texts(panel)


def test_nobody_is_asked_to_reach_somebody_who_has_died(panel, people, operations) -> None:
    operations.perform(set_status, [people["maya"]], "deceased")
    seen = [found for found in panel.findChildren(QAbstractButton) if found.isVisible()]
    assert not {found.text() or found.accessibleName() for found in seen} & {"Reached out", "Snooze", "Write…"}
    panel.take_focus()
    assert QApplication.focusWidget().accessibleName() == "More"
    operations.undo()
    assert button(panel, "Reached out") is panel.reached_button


def test_a_change_that_shows_nothing_new_lays_nothing_out(panel, operations, people, monkeypatch) -> None:
    laid_out: list[QWidget] = []
    monkeypatch.setattr("ui.people.person_panel.lay_out_hidden", laid_out.append)
    before = [panel.section(key) for key in panel._boxes]
    operations.perform(set_status, [people["wei"]], "paused")
    assert [panel.section(key) for key in panel._boxes] == before
    assert laid_out == []
    operations.perform(set_status, [people["maya"]], "paused")
    assert panel.section("chips") is not before[list(panel._boxes).index("chips")]
    assert panel.section("story") is before[list(panel._boxes).index("story")]
    assert len(laid_out) == 1


def test_opening_somebody_measures_each_row_of_the_story_a_few_times(panel, operations, people, monkeypatch) -> None:
    """Without care each was measured some forty times, or some ten: shown, told of, laid out from the outside."""
    for day in range(1, 11):
        log_interaction(operations.book, [people["maya"]], on=date(2026, 9, day), medium="email", note="A note " * 12)
    panel.show_person(people["wei"])
    asked: list[StoryRow] = []
    height = StoryRow.heightForWidth
    monkeypatch.setattr(StoryRow, "heightForWidth", lambda row, width: (asked.append(row), height(row, width))[1])
    panel.show_person(people["maya"])
    rows = panel.section("story").rows
    assert len(rows) > 10
    assert len(asked) <= 3 * len(rows)


def test_only_of_the_users_own_interests_it_is_counted_who_shares_them(panel, operations, people, monkeypatch) -> None:
    """A common interest is had by tens of thousands, and the number is said of one's own alone."""
    asked: list[list[str]] = []
    count = panel_view.numbers_sharing
    monkeypatch.setattr(panel_view, "numbers_sharing", lambda id_, names: (asked.append(names), count(id_, names))[1])
    panel.show_person(None)
    for name, mine in (("Chess", True), ("Sailing", False)):
        operations.perform(tag_people, [people["maya"]], interests=[name])
        operations.perform(set_mine, Interest.get(Interest.name == name).id, mine=mine)
    asked.clear()
    panel.show_person(people["maya"])
    own = [name for name, mine in person(people["maya"]).interests if mine]
    assert asked == [own]
    assert "Chess" in own
    assert "Sailing" not in own


def test_a_person_is_read_with_as_many_questions_whatever_the_story(panel, operations, people) -> None:
    book = operations.book

    def questions() -> int:
        asked: list[str] = []
        connection = book.database.connection()
        panel.show_person(people["wei"])
        connection.trace_v2(apsw.SQLITE_TRACE_STMT, lambda event: asked.append(event["sql"]))
        try:
            panel.show_person(people["maya"])
        finally:
            connection.trace_v2(0, None)
        return len(asked)

    def log(*days: int) -> None:
        for day in days:
            log_interaction(book, [people["maya"]], on=date(2026, 9, day), medium="email", note="A note")

    log(1)
    before = questions()
    log(*range(2, 21))
    assert questions() == before
    assert before <= 24


def test_how_the_date_comes_about_is_told_once_it_is_unfolded(panel) -> None:
    box = panel.section("next")
    folded = len(box.findChildren(QLabel))
    box.why_button.click()
    assert box.steps.isVisible()
    assert len(box.findChildren(QLabel)) > folded
    box.why_button.click()
    assert not box.steps.isVisible()
