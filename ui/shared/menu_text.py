"""Text of any origin as a row of a menu."""

from __future__ import annotations


def plain_row(text: str) -> str:
    """Return text for a menu's row, where an ampersand would mark a key and a tab a second column."""
    return text.replace("&", "&&").replace("\t", " ").replace("\n", " ")
