"""What leaves a layout is gone, also in Qt's own keeping."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid, ownedByPython

from ui.shared.emptying import empty
from ui.shared.flow import FlowLayout


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    """A widget that layouts can be set on."""
    place = QWidget()
    qtbot.addWidget(place)
    return place


@pytest.mark.parametrize("kind", [QVBoxLayout, QHBoxLayout, QGridLayout, FlowLayout])
def test_widgets_and_their_items_go(qtbot: QtBot, place: QWidget, kind: type[QLayout]) -> None:
    layout = kind(place)
    label = QLabel("gone")
    layout.addWidget(label)
    item = layout.itemAt(0)
    with qtbot.waitSignal(label.destroyed):
        empty(layout)
        assert label.isHidden()
    assert layout.count() == 0
    assert not isValid(item)


def test_gaps_go(place: QWidget) -> None:
    layout = QVBoxLayout(place)
    layout.addStretch(1)
    layout.addSpacing(4)
    gaps = [layout.itemAt(0), layout.itemAt(1)]
    empty(layout)
    assert layout.count() == 0
    assert not any(map(isValid, gaps))


def test_the_items_of_lines_go_with_them(place: QWidget) -> None:
    layout = FlowLayout(place)
    layout.addWidget(QLabel("word"))
    # No layout of Qt deletes the items of one that is written in Python.
    assert ownedByPython(layout.itemAt(0))
    layout.removeWidget(layout.itemAt(0).widget())
    assert layout.count() == 0
