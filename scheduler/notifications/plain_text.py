"""A notification's words as every service can take them: on one line, of a reasonable length, without tricks.

Names, interests and notes come from people and files. A zero byte in a D-Bus string ends the connection, a line
break doubles a title, an override of the writing direction lets a line read as something else, and what is longer
than a glance fills the screen on services that cut nothing.
"""

from __future__ import annotations

import unicodedata

# In UTF-16 units. GNOME and Plasma show about 60 and 80 characters of a title on one line; xfce4-notifyd, dunst and
# mako cut nothing.
LONGEST_TITLE, LONGEST_BODY = 120, 500
# Embeddings and overrides, and the marks of direction (UAX #9).
_TURNS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F)])
_OPENING, _CLOSING = "\u2066\u2067\u2068", "\u2069"
_ISOLATES = dict.fromkeys(map(ord, _OPENING + _CLOSING))
_SINGLE_QUOTES = str.maketrans("<>", "‹›")


def plain_title(text: str) -> str:
    """Return a title on one line, without control characters and marks of direction."""
    return shortened(_on_one_line(text.translate(_TURNS | _ISOLATES)), LONGEST_TITLE)


def plain_body(text: str) -> str:
    """Return a body likewise; the isolates that keep a name's direction to itself stay where each has its end."""
    text = shortened(_on_one_line(text.translate(_TURNS)), LONGEST_BODY)
    return text if _is_closed(text) else text.translate(_ISOLATES)


def without_tags(text: str) -> str:
    """Return text that no service can take for markup, also one that reads it where it should not: ‹b› for <b>."""
    return text.translate(_SINGLE_QUOTES)


def shortened(text: str, most: int) -> str:
    """Return the text cut to at most so many UTF-16 units, with an ellipsis where something was cut."""
    if len(text.encode("utf-16-le")) // 2 <= most:
        return text
    return text.encode("utf-16-le")[: 2 * (most - 1)].decode("utf-16-le", "ignore").rstrip() + "…"


def _on_one_line(text: str) -> str:
    return " ".join("".join(_shown(character) for character in text).split())


def _shown(character: str) -> str:
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp":
            return " "
        case "Cs" | "Cn":
            return "\ufffd"
        case _:
            return character


def _is_closed(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character in _OPENING) - (character == _CLOSING)
        if depth < 0:
            return False
    return depth == 0
