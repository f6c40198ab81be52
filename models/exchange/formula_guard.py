"""Cells that no spreadsheet takes as a formula: an apostrophe stands before them."""

from __future__ import annotations

import re

# What the cells begin with that may need one.
GUARDED = "='+-@\t\r"
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_DANGEROUS = re.compile(r"'*[=+\-@\t\r]")


def without_guard(text: str) -> str:
    """Return a cell without the apostrophe that keeps a spreadsheet from taking it as a formula."""
    return text[1:] if text[:1] == "'" and _GUARDED.match(text) else text


def with_guard(text: str) -> str:
    """Return a cell that no spreadsheet takes as a formula; without_guard() gives it back."""
    # An empty text is in every text: most cells of a table are empty, and none of them is looked at any further.
    return f"'{text}" if text and text[0] in GUARDED and _DANGEROUS.match(text) else text
