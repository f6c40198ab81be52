"""Small numbers as words, and the sentence of the day that begins with one."""

from __future__ import annotations

from models.sentences import translatable
from ui.words import counted, number, translate

MINUTES_A_PERSON = 5
_WORDS = translatable(
    ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
)


def number_word(count: int) -> str:
    """Return a number from 0 to 12 as a word with a capital, any other one in figures as the locale groups it."""
    return translate(_WORDS[count]) if 0 <= count < len(_WORDS) else number(count)


def sentence_of_the_day(count: int) -> str:
    """Return how many there are to tend and about how long it takes."""
    if count == 0:
        return translate("Nobody to tend today.")
    words = {"word": number_word(count)}
    people = counted("{word} person to tend today.", "{word} people to tend today.", count, words)
    minutes = counted("About 1 minute.", "About {n} minutes.", count * MINUTES_A_PERSON)
    return f"{people} {minutes}"
