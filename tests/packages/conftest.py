"""Tests of what make package wrote; only with make test-package, since making it takes minutes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.desktop.conftest import _furnished_desktop, desktop  # noqa: F401 - fixtures

_HERE = Path(__file__).parent
ROOT = _HERE.parents[1]
_FOLDER = os.environ.get("TENDRIL_PACKAGES", "")


# First: what divides the tests among workers reads the groups in the same hook.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder, and leave it out of every other run than its own."""
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.packages)
            item.add_marker(pytest.mark.xdist_group("packages"))
            if not _FOLDER:
                item.add_marker(pytest.mark.skip(reason="needs what make package writes; type: make test-package"))


def written(pattern: str) -> Path:
    """Return the newest package of a pattern; the test is skipped where there is none."""
    found = sorted((ROOT / _FOLDER).glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        pytest.skip(f"no {pattern} in {_FOLDER}; type: make package")
    return found[-1]
