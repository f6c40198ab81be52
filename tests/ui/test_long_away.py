"""Nobody sees the window for ten minutes: what is quickly made again goes, and comes back with who comes back."""

from __future__ import annotations

from datetime import timedelta

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.clock import FixedClock
from models.connection import database, let_go_of_pages
from models.operations.fields import PersonFields
from models.operations.people import add_person
from ui.long_away import LongAway
from ui.palette import sources
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import PEOPLE


@pytest.fixture
def window(three_due, operations, qtbot) -> MainWindow:
    made = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


class Minutes:
    """Looks once a minute, as the program does, and counts how often the window was told to let go."""

    def __init__(self, window: MainWindow, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
        self.away = LongAway(window.operations, lambda: window)
        self.times, self._clock, self._window = 0, clock, window
        let_go = window.let_go

        def counted() -> None:
            self.times += 1
            let_go()

        monkeypatch.setattr(window, "let_go", counted)

    def pass_by(self, minutes: int) -> int:
        """Let minutes pass, and return how often the window has let go in them."""
        before = self.times
        for _ in range(minutes):
            self._clock.set(self._clock.now() + timedelta(minutes=1))
            self.away.look()
        return self.times - before


@pytest.fixture
def minutes(window: MainWindow, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> Minutes:
    return Minutes(window, clock, monkeypatch)


def test_a_window_that_is_seen_lets_go_of_nothing(minutes: Minutes) -> None:
    assert minutes.pass_by(30) == 0


def test_one_that_was_put_away_lets_go_after_ten_minutes_and_again_after_ten(minutes: Minutes, window) -> None:
    window.hide()
    assert minutes.pass_by(10) == 0
    assert minutes.pass_by(1) == 1
    assert minutes.pass_by(10) == 1


def test_a_minimised_one_is_away_too(minutes: Minutes, window) -> None:
    window.showMinimized()
    assert minutes.pass_by(11) == 1


def test_who_comes_back_in_between_begins_anew(minutes: Minutes, window) -> None:
    window.hide()
    minutes.pass_by(9)
    window.show()
    minutes.pass_by(1)
    window.hide()
    assert minutes.pass_by(10) == 0


def test_a_clock_that_is_set_back_begins_anew(minutes: Minutes, window, clock: FixedClock) -> None:
    window.hide()
    minutes.pass_by(9)
    clock.set(clock.now() - timedelta(days=1))
    assert minutes.pass_by(10) == 0
    assert minutes.pass_by(2) == 1


def test_nothing_goes_while_something_long_is_written(minutes: Minutes, window, monkeypatch) -> None:
    window.hide()
    monkeypatch.setattr(type(window.operations), "busy", property(lambda _operations: True))
    assert minutes.pass_by(15) == 0


def test_people_looks_the_same_to_who_comes_back(window: MainWindow, qtbot) -> None:
    people = window.show_view(PEOPLE)
    qtbot.waitUntil(lambda: people.panel.contact_id is not None)
    people.table.clearFocus()
    before = people.table.viewport().grab().toImage()
    asked = []
    fetch = people.model._fetch
    people.model._fetch = lambda ids: asked.append(list(ids)) or fetch(ids)
    window.hide()
    window.let_go()
    assert not asked, "nothing is made anew before it is seen"
    window.show()
    qtbot.waitExposed(window)
    # The mark of the keyboard's place comes and goes with the window's focus.
    people.table.clearFocus()
    assert people.table.viewport().grab().toImage() == before
    assert asked


def test_the_palette_finds_who_was_known_and_who_came_meanwhile(window: MainWindow, book, qtbot, monkeypatch) -> None:
    window.finding.open_palette()
    window.finding.palette.dismiss()
    window.let_go()
    add_person(book, PersonFields(name="Wilhelmina Quist"))
    read = []
    names = sources.PeopleNames
    monkeypatch.setattr(sources, "PeopleNames", lambda: read.append(True) or names())
    window.finding.open_palette()
    palette = window.finding.palette
    qtbot.keyClicks(palette.field, "wilhel", Qt.KeyboardModifier.NoModifier)
    assert read == [True]
    assert palette.model.rows[0].title == "Wilhelmina Quist"
    palette.dismiss()
    QApplication.processEvents()


def test_pages_of_the_book_go_and_are_read_again(book, three_due) -> None:
    count = "SELECT count(*), sum(length(name)) FROM contact"
    before = database.execute_sql(count).fetchone()
    kept = apsw.status(apsw.SQLITE_STATUS_MEMORY_USED)[0]
    let_go_of_pages()
    assert apsw.status(apsw.SQLITE_STATUS_MEMORY_USED)[0] < kept
    assert database.execute_sql(count).fetchone() == before
