"""No window outlives its test here."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def tidy(no_window_left):
    """Close every window after every test."""
