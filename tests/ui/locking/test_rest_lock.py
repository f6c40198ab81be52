"""The book is locked once nobody has used the windows for as long as the settings say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from models.clock import FixedClock
from models.errors import InvalidValueError
from models.keys import Key
from models.operations.settings import change_settings
from ui import program as running
from ui.locking.rest_lock import RestLock
from ui.locking.wishes import Locking
from ui.operations import Operations
from ui.program import Program

KEY = Key(bytes(32), bytes(range(16)))


@pytest.fixture
def locked(operations: Operations, monkeypatch: pytest.MonkeyPatch) -> Operations:
    """The gate to a book as if it had a passphrase, to be locked after five minutes."""
    monkeypatch.setattr(operations.book.database, "key", KEY)
    operations.perform(change_settings, lock_after=5)
    return operations


class Looks:
    """Looks once a minute, as the program does, and notes when the lock is due."""

    def __init__(self, operations: Operations, clock: FixedClock) -> None:
        self.lock = RestLock(operations)
        self.due: list[int] = []
        self._clock, self._minute = clock, 0
        self.lock.due.connect(lambda: self.due.append(self._minute))
        self.lock.look()

    def go_on(self, minutes: int) -> None:
        for _ in range(minutes):
            self._minute += 1
            self._clock.set(self._clock.now() + timedelta(minutes=1))
            self.lock.look()


@pytest.fixture
def looks(locked: Operations, clock: FixedClock):
    made = Looks(locked, clock)
    yield made
    made.lock.stop()


def press(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_A)


def move(widget: QWidget) -> None:
    QTest.mouseMove(widget, QPoint(3, 3))
    QTest.mouseMove(widget, QPoint(9, 9))


def test_it_is_due_after_so_many_minutes_at_rest(looks: Looks) -> None:
    looks.go_on(4)
    assert looks.due == []
    looks.go_on(1)
    assert looks.due == [5]


@pytest.mark.parametrize("stir", [press, move])
def test_a_key_or_the_mouse_begins_the_rest_anew(looks: Looks, qtbot, stir) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(40, 40)
    widget.show()
    qtbot.waitExposed(widget)
    looks.go_on(4)
    stir(widget)
    looks.go_on(5)
    assert looks.due == []
    looks.go_on(1)
    assert looks.due == [10]


def test_what_qt_makes_up_is_no_stirring(looks: Looks, qtbot) -> None:
    """As where a widget under the resting mouse goes."""
    widget = QWidget()
    qtbot.addWidget(widget)
    here, none = QPointF(3, 3), Qt.MouseButton.NoButton
    looks.go_on(4)
    QApplication.sendEvent(
        widget, QMouseEvent(QEvent.Type.MouseMove, here, here, none, none, Qt.KeyboardModifier.NoModifier)
    )
    looks.go_on(1)
    assert looks.due == [5]


def test_while_something_long_is_written_it_waits(looks: Looks, locked: Operations) -> None:
    locked.hold()
    looks.go_on(20)
    assert looks.due == []
    locked.release()
    looks.go_on(1)
    assert looks.due == [21]


def test_a_clock_that_is_set_back_does_not_keep_it_open(looks: Looks, clock: FixedClock) -> None:
    looks.go_on(2)
    clock.set(clock.now() - timedelta(days=2))
    looks.go_on(6)
    assert looks.due == [8]


@pytest.mark.parametrize("without", ["passphrase", "setting"])
def test_without_a_passphrase_or_unasked_it_stays_open(
    locked: Operations, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, without: str
) -> None:
    if without == "passphrase":
        monkeypatch.setattr(locked.book.database, "key", None)
    else:
        locked.undo()
        assert locked.book.settings.lock_after == 0
    looks = Looks(locked, clock)
    looks.go_on(90)
    assert looks.due == []


def test_only_the_first_stirring_after_a_look_is_waited_for(
    looks: Looks, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python is not asked about every move of the mouse."""
    seen: list[bool] = []
    real = RestLock.stop
    monkeypatch.setattr(RestLock, "stop", lambda lock: (seen.append(True), real(lock)))
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    for _ in range(20):
        press(widget)
    assert seen == [True]


def test_the_program_locks_as_by_lock_now(program: Program, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "end_event_loop", lambda: None)
    monkeypatch.setattr(program.book.database, "key", KEY)
    # A backup would want the key's own file.
    program.operations.perform(change_settings, lock_after=5, backups_on=False)
    for _ in range(6):
        program.reminding.ticked.emit(None)
        clock.set(clock.now() + timedelta(minutes=1))
    assert program.wish == Locking()


@pytest.mark.parametrize(
    ("leave", "is_shy"),
    [(QWidget.showMinimized, True), (QWidget.hide, True), (QWidget.showNormal, False)],
    ids=["minimised", "in the tray", "on the screen"],
)
def test_nothing_comes_up_where_no_window_was_seen(
    program: Program, monkeypatch: pytest.MonkeyPatch, leave: Callable[[QWidget], None], is_shy: bool
) -> None:
    monkeypatch.setattr(running, "end_event_loop", lambda: None)
    leave(program.window)
    program.rest_lock.due.emit()
    assert isinstance(program.wish, Locking)
    assert program.wish.is_shy is is_shy


@pytest.mark.parametrize("active", [None, "window"])
def test_the_keyboard_stays_with_whoever_works_elsewhere(
    program: Program, monkeypatch: pytest.MonkeyPatch, active: str | None
) -> None:
    """What is typed in another program is not to be taken for the passphrase."""
    monkeypatch.setattr(running, "end_event_loop", lambda: None)
    monkeypatch.setattr(QApplication, "activeWindow", lambda: program.window if active else None)
    program.rest_lock.due.emit()
    assert program.wish == Locking(takes_focus=active is not None)


def test_no_other_number_of_minutes_is_taken(book) -> None:
    with pytest.raises(InvalidValueError, match="5, 15 or 60 minutes"):
        change_settings(book, lock_after=7)
