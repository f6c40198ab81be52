"""What views ask of the window by their signals is answered by the right dialog or view."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from models.advice.drafts import Purpose
from models.exchange.written import WRITTEN
from models.queries import people_ids
from models.schema import Contact, Interaction
from ui.window.exporting import ask_and_export
from ui.window.main_window import INTERESTS, PEOPLE, MainWindow
from ui.window.pause_menu import RemindersState


class Asking(QObject):
    """A view that can ask for everything."""

    person_opened = Signal(int)
    log_requested = Signal(list)
    draft_requested = Signal(list, str, object)
    introduction_requested = Signal(list)
    interest_opened = Signal(str)
    share_requested = Signal(str)
    review_requested = Signal()
    merge_requested = Signal(list)
    export_requested = Signal(list)
    view_requested = Signal(str)


@pytest.fixture
def window(three_due, operations, qtbot, no_window_left) -> Iterator[MainWindow]:
    made = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.reject()
    made.hide()


@pytest.fixture
def asking(window: MainWindow) -> Asking:
    view = Asking(window)
    window.wishes.join(view)
    return view


def shown(window: MainWindow) -> list[str]:
    return [type(dialog).__name__ for dialog in window.findChildren(QDialog) if dialog.isVisible()]


@pytest.mark.parametrize("width", [900, 1280])
def test_one_more_enter_after_somebody_was_added_logs_nothing(window, qtbot, width):
    window.resize(width, 720)
    window.activateWindow()
    people = window.show_view(PEOPLE)
    people.open_marked()
    qtbot.waitUntil(lambda: people.panel.reached_button is not None and people.panel.reached_button.hasFocus())
    dialog = window.wishes.add_person("Noor Haddad")
    qtbot.keyClick(dialog.names.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.isActiveWindow() and QApplication.focusWidget() is not None)
    assert people.panel.contact_id == max(people_ids())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert Interaction.select().where(Interaction.date == window.operations.book.clock.today()).count() == 0


def test_dialogs_answer(window, asking, three_due) -> None:
    maya, jonas, aiko = three_due
    asks = {
        "LogDialog": lambda: asking.log_requested.emit([maya]),
        "DraftDialog": lambda: asking.draft_requested.emit([maya], str(Purpose.REVIVE), None),
        "IntroductionDialog": lambda: asking.introduction_requested.emit([maya, jonas]),
        "WiltingReview": asking.review_requested.emit,
        "MergeDialog": lambda: asking.merge_requested.emit([maya, aiko]),
    }
    for name, ask in asks.items():
        ask()
        assert shown(window) == [name]
        for dialog in window.findChildren(QDialog):
            dialog.reject()


def test_a_draft_for_an_introduction_knows_the_other_person(window, asking, three_due) -> None:
    asking.draft_requested.emit([three_due[0]], str(Purpose.ASK_INTRODUCTION), three_due[1])
    assert shown(window) == ["DraftDialog"]


def test_views_answer(window, asking, three_due) -> None:
    asking.interest_opened.emit("Chess")
    assert window.present_view == INTERESTS
    assert [row.name for row in window.view(INTERESTS).chosen()] == ["Chess"]
    asking.view_requested.emit(PEOPLE)
    assert window.present_view == PEOPLE
    asking.share_requested.emit("Sailing")
    assert window.present_view == INTERESTS
    asking.person_opened.emit(three_due[2])
    assert window.view(PEOPLE).chosen_people() == [three_due[2]]


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.csv", "\ufeff"),
        ("a.vcf", "BEGIN:VCARD"),
        ("a.json", '{"format":"tendril-book"'),
        ("a.ics", "BEGIN:VCALENDAR"),
        ("a", "\ufeff"),
    ],
)
def test_people_are_exported_to_the_file_that_was_chosen(
    window, asking, three_due, monkeypatch, tmp_path, qtbot, name, begins
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / name), ""))
    asking.export_requested.emit(three_due[:2])
    qtbot.waitUntil(lambda: not window.operations.busy)
    path = tmp_path / (name if "." in name else "a.csv")
    assert path.read_text(encoding="utf-8").startswith(begins)
    assert str(path) in window.undo_bar.label.text()
    assert people_ids()


@pytest.mark.parametrize("format_", WRITTEN, ids=lambda format_: format_.key)
def test_every_format_can_be_chosen(window, asking, three_due, monkeypatch, tmp_path, qtbot, format_) -> None:
    def chosen(_parent, _title, _suggested, filters: str) -> tuple[str, str]:
        return str(tmp_path / "people"), filters.split(";;")[WRITTEN.index(format_)]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    asking.export_requested.emit(three_due[:1])
    qtbot.waitUntil(lambda: not window.operations.busy)
    path = tmp_path / f"people{format_.ending}"
    assert str(path) in window.undo_bar.label.text()
    names = {id_: Contact.get_by_id(id_).given_name or Contact.get_by_id(id_).name for id_ in three_due}
    text = path.read_text(encoding="utf-8")
    assert [id_ for id_ in three_due if names[id_] in text] == three_due[:1]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_export_that_fails_or_was_thought_better_of_says_so_or_nothing(
    operations, three_due, monkeypatch, tmp_path, qtbot
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: ("", ""))
    ask_and_export(operations, three_due, lambda words, *_: told.append(words), None)
    assert not operations.busy
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / "gone" / "a.csv"), ""))
    ask_and_export(operations, three_due, lambda words, *_: told.append(words), None)
    qtbot.waitUntil(lambda: bool(told))
    assert "could not be written" in told[0]
    assert not Path(tmp_path / "gone").exists()
