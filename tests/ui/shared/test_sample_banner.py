"""The banner that is there while the sample people are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.sample import add_sample_people
from models.queries import counts
from ui.shared.sample_banner import SampleBanner


@pytest.fixture
def banner(qtbot, operations):
    """The banner of a fresh book."""
    banner = SampleBanner(operations)
    qtbot.addWidget(banner)
    return banner


def test_without_sample_people_there_is_none(banner, operations):
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    assert banner.isHidden()


def test_one_click_removes_them_and_undo_brings_both_back(banner, operations, qtbot):
    operations.perform(add_sample_people)
    assert not banner.isHidden()
    qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert counts().everyone == 0
    assert banner.isHidden()
    operations.undo()
    # So many rows come back on the worker.
    qtbot.waitUntil(lambda: not banner.isHidden())
    assert counts().sample > 0
