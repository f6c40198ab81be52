"""The Today view, shown in a window of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ui.operations import Operations
from ui.today.today_view import TodayView


@pytest.fixture
def view(operations: Operations, qtbot) -> Iterator[TodayView]:
    today = TodayView(operations)
    qtbot.addWidget(today)
    today.resize(1000, 800)
    yield today
    today.hide()
