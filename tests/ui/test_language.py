"""The language of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QAbstractButton, QLabel

from models.operations.sample import add_sample_people
from tools.translations import texts_of_the_sources
from ui.language import ENGLISH, Catalogue, active_language
from ui.operations import Operations
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import VIEWS
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


def test_the_whole_window_speaks_the_language(german: None, operations: Operations, qtbot) -> None:
    operations.perform(add_sample_people)
    window = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(window)
    window.show()
    catalogue = Catalogue("de")
    same = {source for source, _comment in texts_of_the_sources() if catalogue.translate("", source) == source}
    english = {source for source, _comment in texts_of_the_sources()} - same
    for entry in VIEWS:
        window.show_view(entry.key)
    shown = {label.text() for label in window.findChildren(QLabel)}
    shown |= {button.text() for button in window.findChildren(QAbstractButton)}
    # What the user or the book itself has named so is no text of the window.
    assert not (shown & english) - {"Books", "Work"}
