"""What follows the first paint of a window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ui.first_paint import when_painted


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def window(qtbot, told) -> QWidget:
    made = Painted(told)
    qtbot.addWidget(made)
    return made


class Painted(QWidget):
    """Notes each paint."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self._told = told

    def paintEvent(self, _event: QEvent) -> None:
        self._told.append("painted")


def test_it_is_done_once_and_after_the_paint(window, told, qtbot) -> None:
    when_painted(window, lambda: told.append("done"))
    window.show()
    assert told == [], "not while it is made"
    qtbot.waitUntil(lambda: "done" in told)
    assert told[0] == "painted"
    window.update()
    qtbot.waitUntil(lambda: told.count("painted") > 1)
    assert told.count("done") == 1


def test_a_window_that_nobody_sees_is_not_waited_for_long(window, told, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("ui.first_paint._PATIENCE", 20)
    when_painted(window, lambda: told.append("done"))
    qtbot.waitUntil(lambda: told == ["done"])


def test_nothing_is_done_for_a_window_that_is_gone(qtbot, monkeypatch, told) -> None:
    monkeypatch.setattr("ui.first_paint._PATIENCE", 20)
    gone, other = QWidget(), QWidget()
    qtbot.addWidget(other)
    when_painted(gone, lambda: told.append("gone"))
    gone.deleteLater()
    with qtbot.waitSignal(gone.destroyed):
        pass
    # Waits as long from later on.
    when_painted(other, lambda: told.append("other"))
    qtbot.waitUntil(lambda: "other" in told)
    assert told == ["other"]
