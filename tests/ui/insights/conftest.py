"""What the tests of Insights share: the view over the sample people."""

from __future__ import annotations

import pytest

from models.operations.sample import add_sample_people
from ui.insights.insights_view import InsightsView


@pytest.fixture
def view(operations, show, qtbot):
    """Insights of the sample people, read and shown."""
    add_sample_people(operations.book)
    view = show(InsightsView(operations))
    qtbot.waitUntil(lambda: not view.is_reading)
    return view
