"""A finger that stays on a key does once what the key means: nobody is decided about unseen."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from scheduler.today import todays_list
from ui.duplicates.decision_bar import SAME, DecisionBar
from ui.importing.wizard_frame import WizardFrame
from ui.review.review_dialog import WiltingReview
from ui.review.review_page import KEYS, Decision
from ui.today.today_view import TodayView
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def hold(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    """Press a key, let the keyboard repeat it three times, and let go."""
    for repeated in (False, True, True, True):
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, NO_MODIFIER, text, repeated))
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyRelease, key, NO_MODIFIER, text))


def test_in_today_one_person_is_reached(operations, due, qtbot) -> None:
    for name in ("Maya", "Jonas", "Aiko"):
        due(name)
    view = TodayView(operations)
    qtbot.addWidget(view)
    view.show()
    before = len(todays_list(operations.book).contact_ids)
    hold(view, Qt.Key.Key_R, "r")
    assert len(todays_list(operations.book).contact_ids) == before - 1


def test_the_arrows_of_today_go_on(operations, due, qtbot) -> None:
    for name in ("Maya", "Jonas", "Aiko"):
        due(name)
    view = TodayView(operations)
    qtbot.addWidget(view)
    view.show()
    hold(view, Qt.Key.Key_Down)
    assert view.current_entry == todays_list(operations.book).entries[-1]


def test_in_the_review_one_person_is_decided_about(operations, due, clock, qtbot) -> None:
    for name in ("Maya", "Jonas", "Aiko"):
        due(name)
    clock.set(clock.now() + timedelta(days=60))
    dialog = WiltingReview(operations)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    key = KEYS[Decision.LATER]
    hold(dialog, Qt.Key(ord(key)), key.lower())
    assert len(dialog.decisions) == 1


def test_one_pair_is_decided_about(qtbot) -> None:
    class Holder(QWidget):
        """Asks its bar, as the views with pairs do."""

        def keyPressEvent(self, event: QKeyEvent) -> None:
            bar.take_key(event)

    holder = Holder()
    bar = DecisionBar("The same person", holder)
    qtbot.addWidget(holder)
    holder.show()
    decided: list[str] = []
    bar.decided.connect(decided.append)
    hold(holder, Qt.Key.Key_M, "m")
    assert decided == [SAME]


def test_enter_leads_to_the_next_page_only(qtbot) -> None:
    frame = WizardFrame()
    qtbot.addWidget(frame)
    frame.next_button.setVisible(True)
    frame.show()
    pressed: list[bool] = []
    frame.next_button.clicked.connect(lambda: pressed.append(True))
    hold(frame, Qt.Key.Key_Return)
    assert len(pressed) == 1


def test_no_key_of_the_window_repeats(operations, qtbot) -> None:
    window = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(window)
    shortcuts = window.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert len(shortcuts) > 10
    assert [one.key().toString() for one in shortcuts if one.autoRepeat()] == []
