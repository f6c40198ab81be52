"""Text of any origin as a row of a menu."""

from __future__ import annotations


def plain_row(text: str) -> str:
    """Return text for a menu's row, where an ampersand would mark a key and a tab a second column."""
    return text.replace("&", "&&").replace("\t", " ").replace("\n", " ")


def panel_row(text: str) -> str:
    """Return text for a row of a menu that a panel shows (com.canonical.dbusmenu), where an underscore marks a key.

    Qt hands a row's text over as it is, but for the first ampersand, which becomes an underscore unless it is the last
    character (QDBusMenuItem::convertMnemonic). So that one is written twice, and marks the ampersand itself.
    """
    row = text.replace("\t", " ").replace("\n", " ").replace("_", "__")
    first = row.find("&")
    return row if first in (-1, len(row) - 1) else f"{row[:first]}&{row[first:]}"
