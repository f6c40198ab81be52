"""Small numbers as words, for the beginning of a sentence."""

from __future__ import annotations

from ui.words import number, translate

_WORDS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


def number_word(count: int) -> str:
    """Return a number from 0 to 12 as a word with a capital, any other one in figures as the locale groups it."""
    return translate(_WORDS[count]) if 0 <= count < len(_WORDS) else number(count)
