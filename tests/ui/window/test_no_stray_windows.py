"""Nothing that belongs inside the window is ever seen as a window of its own, not even for a moment."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from models.advice.drafts import Purpose
from models.operations.custom_fields import add_custom_field
from models.operations.sample import add_sample_people
from ui.drafts.draft_dialog import DraftDialog
from ui.introductions.introduction_dialog import IntroductionDialog
from ui.merging.merge_dialog import MergeDialog
from ui.operations import Operations
from ui.people.person_dialog import EditPersonDialog
from ui.window.keys_dialog import KeysDialog
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import DUPLICATES, EVENTS, IMPORT, INSIGHTS, INTERESTS, INTRODUCTIONS, PEOPLE, SETTINGS, TODAY


class Strays(QObject):
    """Notes every widget that is shown without a parent, while it is no kind of window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        """Look at what is being shown."""
        is_one = isinstance(receiver, QWidget) and receiver.parent() is None
        if event.type() == QEvent.Type.Show and is_one and not isinstance(receiver, QMainWindow | QDialog):
            self.seen.append(f"{type(receiver).__name__} {receiver.size().toTuple()}")
        return super().eventFilter(receiver, event)


@pytest.fixture
def strays(qapp: QApplication) -> Iterator[Strays]:
    watch = Strays()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


def test_no_view_shows_a_part_of_it_as_a_window(operations: Operations, strays: Strays, qtbot) -> None:
    operations.perform(add_sample_people)
    operations.perform(add_custom_field, "Dog")
    window = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    for key in (TODAY, PEOPLE, INTERESTS, INTRODUCTIONS, EVENTS, INSIGHTS, IMPORT, DUPLICATES, SETTINGS):
        window.show_view(key)
        QApplication.processEvents()
    assert strays.seen == []


def test_no_person_and_no_dialog_shows_a_part_of_it_as_a_window(
    operations: Operations, strays: Strays, qtbot, qapp
) -> None:
    operations.perform(add_sample_people)
    window = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    view = window.show_view(PEOPLE)
    for contact_id in view.model.ids[::4]:
        view.open_person(contact_id)
        QApplication.processEvents()
        assert strays.seen == [], contact_id
    first, other = view.model.ids[:2]
    wishes = window.wishes
    for make in (
        wishes.add_person,
        lambda: wishes.log_interaction([first, other]),
        wishes.note_met,
        wishes.add_event,
        lambda: EditPersonDialog(operations, first, window),
        lambda: DraftDialog(operations, [first], Purpose.REVIVE, parent=window),
        lambda: IntroductionDialog(operations, parent=window),
        lambda: MergeDialog(operations, [first, other], window),
        lambda: KeysDialog(window),
    ):
        opened = make()
        name = type(opened).__name__
        opened.show()
        QApplication.processEvents()
        opened.close()
        assert strays.seen == [], name
