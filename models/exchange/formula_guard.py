"""Cells that no spreadsheet takes as a formula: an apostrophe stands before them."""

from __future__ import annotations

import re

_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def without_guard(text: str) -> str:
    """Return a cell without the apostrophe that keeps a spreadsheet from taking it as a formula."""
    return text[1:] if text[:1] == "'" and _GUARDED.match(text) else text


def with_guard(text: str) -> str:
    """Return a cell that no spreadsheet takes as a formula; without_guard() gives it back."""
    return f"'{text}" if text[:1] in "='+-@\t\r" and re.match(r"'*[=+\-@\t\r]", text) else text
