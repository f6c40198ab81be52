"""The language of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QAbstractButton, QLabel

from models.book import Book
from models.operations.fields import PersonFields
from models.operations.language import change_language, name_new_book
from models.operations.people import add_person
from models.operations.sample import add_sample_people
from models.queries import circles
from models.schema import Circle, Group, Interest, Platform, SavedView
from ui.language import ENGLISH, Catalogue, active_language, built_in_names, names_in_every_language
from ui.operations import Operations
from ui.program import Program
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import SETTINGS, TODAY, VIEWS
from ui.words import counted, long_day, translate


@pytest.fixture
def german(qapp: object) -> Iterator[None]:
    """Speak German for a while."""
    before = QLocale()
    assert active_language().speak("de") == "de"
    yield
    active_language().speak(ENGLISH)
    QLocale.setDefault(before)


def test_texts_and_counts_are_in_the_language(german: None) -> None:
    assert translate("Settings") == "Einstellungen"
    assert counted("1 person", "{n} people", 1) == "1 Person"
    assert counted("1 person", "{n} people", 2) == "2 Personen"


def test_dates_are_in_the_language(german: None, clock) -> None:
    assert long_day(clock.today()) == "Montag, 23. November"


def test_qts_own_texts_are_in_the_language(german: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_english_comes_back(german: None) -> None:
    assert active_language().speak(ENGLISH) == ENGLISH
    assert translate("Settings") == "Settings"


def test_an_unknown_language_is_that_of_the_system(qapp: object) -> None:
    assert active_language().speak("tlh") == ENGLISH


def test_a_text_without_translation_stays_as_it_is(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "de.ts"
    path.write_text("<TS><message><source>Save</source><translation></translation></message></TS>")
    catalogue = Catalogue("de", path)
    assert catalogue.isEmpty()
    assert catalogue.translate("Any", "Save") is None


def test_the_whole_window_speaks_the_language(
    german: None, operations: Operations, known_texts: frozenset[tuple[str, str]], qtbot
) -> None:
    operations.perform(add_sample_people)
    window = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(window)
    window.show()
    catalogue = Catalogue("de")
    english = {source for source, _comment in known_texts if catalogue.translate("", source) != source}
    for entry in VIEWS:
        window.show_view(entry.key)
    shown = {label.text() for label in window.findChildren(QLabel)}
    shown |= {button.text() for button in window.findChildren(QAbstractButton)}
    assert sorted((shown & english) - names_in_the_book()) == []


def names_in_the_book() -> set[str]:
    """What the user or the book itself has named so is no text of the window."""
    tables = (Circle, Platform, Interest, Group, SavedView)
    return {row.name for table in tables for row in table.select()}


def test_the_window_changes_its_language_while_it_is_open(program: Program, qtbot) -> None:
    program.window.show_view(SETTINGS)
    program.operations.perform(change_language, "de", built_in_names("de"), names_in_every_language())
    qtbot.waitUntil(lambda: program.window.sidebar.views[TODAY].text() == "Heute")
    assert program.window.isVisible()
    assert program.window.present_view == SETTINGS
    assert "Beenden" in [action.text() for action in program.tray.menu.actions()]
    program.operations.undo()
    qtbot.waitUntil(lambda: program.window.sidebar.views[TODAY].text() == "Today")


def test_a_dialog_from_the_tray_says_whose_it_is(program: Program) -> None:
    program.window.hide()
    program.tray.log_requested.emit()
    (dialog,) = program.small_windows.dialogs
    assert dialog.windowTitle() == "Log interaction – Tendril"
    dialog.reject()


def test_a_new_book_has_the_names_of_the_language(book: Book) -> None:
    name_new_book(book, built_in_names("de"))
    assert "Netzwerk" in {circle.name for circle in circles()}


def test_a_book_in_use_keeps_its_names(book: Book) -> None:
    add_person(book, PersonFields(name="Maya"))
    name_new_book(book, built_in_names("de"))
    assert "Network" in {circle.name for circle in circles()}
