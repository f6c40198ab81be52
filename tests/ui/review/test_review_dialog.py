"""The wilting review as a person goes through it, by key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMenu

from models.book import Book
from models.clock import FixedClock
from models.operations.contact import log_interaction
from models.operations.people import delete_people, edit_person
from models.queries import person
from scheduler.review import to_review
from ui.drafts.draft_dialog import DraftDialog
from ui.operations import Operations
from ui.review import review_dialog
from ui.review.done_page import DonePage
from ui.review.review_dialog import Decision, WiltingReview
from ui.review.review_page import ReviewPage

Due = Callable[..., int]


@pytest.fixture
def wilting(due: Due, clock: FixedClock) -> list[int]:
    """Three people whose rhythm is over twice past, in the order of the review."""
    ids = [due(name, email="a@b.example", interests=("Tea",)) for name in ("Ana", "Bo", "Cem")]
    clock.set(clock.now() + timedelta(days=60))
    return ids


@pytest.fixture
def drafts(monkeypatch: pytest.MonkeyPatch) -> list[QDialog]:
    """Stand in for the dialog in which the draft is written, and keep what was opened."""
    opened: list[QDialog] = []

    def open_draft(_operations: Operations, _contact_id: int, parent: QDialog) -> QDialog:
        opened.append(QDialog(parent))
        return opened[-1]

    monkeypatch.setattr(review_dialog, "open_draft", open_draft)
    return opened


@pytest.fixture
def review(operations: Operations, wilting: list[int], drafts: list[QDialog], show, qtbot) -> WiltingReview:
    """The review at its first person."""
    dialog = WiltingReview(operations)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    show(dialog, 660, 560)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def page(review: WiltingReview) -> ReviewPage:
    assert isinstance(review.page, ReviewPage)
    return review.page


def texts(review: WiltingReview) -> str:
    return "\n".join(label.text() for label in review.findChildren(QLabel) if label.isVisible())


def press(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def test_one_person_at_a_time_with_why_they_are_here(review: WiltingReview, wilting: list[int]) -> None:
    assert review.current_id == wilting[0]
    told = texts(review)
    assert "1 of 3" in told
    assert "Quiet for 3 months · Close, every 30 days · last spoke 14 Oct" in told
    assert "You left off: Spoke of Ana's garden" in told
    assert "Ways to reach them: Work email" in told
    assert page(review).buttons[Decision.REVIVE].hasFocus()


def test_wholly_by_key_to_the_kind_end(
    review: WiltingReview, wilting: list[int], drafts: list[QDialog], book: Book, qtbot
) -> None:
    press(qtbot, Qt.Key.Key_P)
    assert review.current_id == wilting[1]
    press(qtbot, Qt.Key.Key_L)
    press(qtbot, Qt.Key.Key_K)
    assert [person(id_).status for id_ in wilting] == ["paused", "let_go", "active"]
    assert isinstance(review.page, DonePage)
    assert "1 person is paused.\nYou let 1 person go.\n1 person stays as it was." in texts(review)
    assert review.close_button.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert not review.isVisible()
    assert to_review(book).contact_ids == (wilting[2],)


def test_arrows_move_among_the_decisions_and_enter_takes_one(review: WiltingReview, wilting: list[int], qtbot) -> None:
    press(qtbot, Qt.Key.Key_Up)
    assert page(review).buttons[Decision.REVIVE].hasFocus()
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    assert review.decisions == {wilting[0]: Decision.PAUSE}
    press(qtbot, Qt.Key.Key_Right)
    assert review.decisions[wilting[1]] == Decision.LATER
    press(qtbot, Qt.Key.Key_Left)
    assert review.current_id == wilting[1]
    press(qtbot, Qt.Key.Key_Backspace)
    assert review.current_id == wilting[0]


def test_slowing_down_takes_the_next_slower_circle_or_another(
    review: WiltingReview, wilting: list[int], circle_ids: dict[str, int], qtbot
) -> None:
    press(qtbot, Qt.Key.Key_S)
    assert person(wilting[0]).circle_id == circle_ids["network"]
    press(qtbot, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Network, every 90 days",
        "Wider, every 180 days",
        "Yearly, every 365 days",
    ]
    for _ in range(2):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert person(wilting[1]).circle_id == circle_ids["yearly"]
    assert review.current_id == wilting[2]


def test_undo_takes_the_last_decision_back_and_returns(review: WiltingReview, wilting: list[int], qtbot) -> None:
    press(qtbot, Qt.Key.Key_P)
    press(qtbot, Qt.Key.Key_K)
    qtbot.mouseClick(review.undo_button, Qt.MouseButton.LeftButton)
    assert review.current_id == wilting[1]
    assert "Paused Ana" in texts(review)
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert review.current_id == wilting[0]
    assert person(wilting[0]).status == "active"
    assert review.decisions == {}
    assert not review.undo_button.isVisible()


def test_undo_leaves_alone_what_was_done_since(
    review: WiltingReview, wilting: list[int], book: Book, operations: Operations, qtbot
) -> None:
    press(qtbot, Qt.Key.Key_P)
    operations.perform(edit_person, wilting[2], title="Gardener")
    review.undo()
    assert person(wilting[0]).status == "paused"
    assert person(wilting[2]).title == "Gardener"
    assert "Something else was done since" in review.said.text()


def test_undo_from_the_window_returns_to_the_person(
    review: WiltingReview, wilting: list[int], operations: Operations, qtbot
) -> None:
    press(qtbot, Qt.Key.Key_L)
    operations.undo()
    assert review.current_id == wilting[0]
    assert review.decisions == {}


def test_reviving_without_sending_plans_the_next_step(
    review: WiltingReview, wilting: list[int], drafts: list[QDialog], qtbot
) -> None:
    press(qtbot, Qt.Key.Key_R)
    assert review.current_id == wilting[0]
    drafts[0].reject()
    assert review.current_id == wilting[1]
    (promise,) = person(wilting[0]).follow_ups
    assert (promise.text, promise.due_on) == ("Get back in touch", date(2027, 1, 25))
    assert "Planned for 25 Jan: getting back in touch with Ana" in texts(review)
    review.undo()
    assert not person(wilting[0]).follow_ups
    assert review.current_id == wilting[0]


def test_reviving_by_a_note_that_was_sent_needs_no_next_step(
    review: WiltingReview, wilting: list[int], drafts: list[QDialog], operations: Operations, qtbot
) -> None:
    press(qtbot, Qt.Key.Key_R)
    operations.perform(log_interaction, [wilting[0]], medium="email")
    assert review.current_id == wilting[1]
    drafts[0].accept()
    assert not person(wilting[0]).follow_ups
    assert review.decisions == {wilting[0]: Decision.REVIVE}
    assert review.current_id == wilting[1]


def test_somebody_deleted_meanwhile_is_passed_over(
    review: WiltingReview, wilting: list[int], operations: Operations, qtbot
) -> None:
    operations.perform(delete_people, [wilting[1]])
    press(qtbot, Qt.Key.Key_K)
    assert review.current_id == wilting[2]
    assert "2 of 2" in texts(review)


def test_with_nobody_wilting_it_says_so(operations: Operations, show) -> None:
    dialog = WiltingReview(operations)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    show(dialog)
    assert "Nobody is wilting" in texts(dialog)
    assert not dialog.undo_button.isVisible()


def test_the_person_can_be_opened(review: WiltingReview, wilting: list[int], qtbot) -> None:
    with qtbot.waitSignal(review.person_opened) as opened:
        page(review).person_wanted.emit()
    assert opened.args == [wilting[0]]
    assert not review.isVisible()


def test_every_control_has_a_name(review: WiltingReview) -> None:
    for button in review.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text(), button


def test_the_draft_is_written_and_logged_in_the_dialog_of_notes(
    operations: Operations, wilting: list[int], show, qtbot
) -> None:
    dialog = WiltingReview(operations)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    show(dialog, 660, 560)
    qtbot.waitUntil(dialog.isActiveWindow)
    press(qtbot, Qt.Key.Key_R)
    (draft,) = dialog.findChildren(DraftDialog)
    assert "Ana" in draft.note.text
    draft.log()
    assert dialog.decisions == {wilting[0]: Decision.REVIVE}
    assert dialog.current_id == wilting[1]
    assert not person(wilting[0]).follow_ups
    qtbot.waitUntil(lambda: not dialog.findChildren(DraftDialog))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    press(qtbot, Qt.Key.Key_R)
    (draft,) = dialog.findChildren(DraftDialog)
    draft.reject()
    assert [promise.text for promise in person(wilting[1]).follow_ups] == ["Get back in touch"]
    assert dialog.current_id == wilting[2]
