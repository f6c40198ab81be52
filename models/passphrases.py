"""What makes a passphrase: how long it must be, and how hard it would be to guess, as far as that can be seen."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise

from models.errors import InvalidValueError
from models.text import fold

SHORTEST = 8


class Strength(StrEnum):
    """How long somebody with a copy of the book would try: hours to months, years, or longer than it matters."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


# In bits. scrypt at 128 MiB lets a rented machine try some 2^10 a second, which are 2^35 a year; four words are 2^44.
_FAIR, _STRONG = 36.0, 44.0
# Of a word among those people think of, of a digit, and of one character that follows by itself.
_WORD, _DIGIT, _FOLLOWING = 11.0, 3.3, 0.5
_LETTER, _RANDOM_LETTER, _IDEOGRAPH = 2.5, 4.5, 6.0
_SHORT = 2
_FIRST_IDEOGRAPH = "\u2e80"
_PIECES = re.compile(r"[^\W\d_]+|\d+|[\W_]")
_KEY_ROWS = "qwertyuiop asdfghjkl zxcvbnm qwertzuiop yxcvbnm azertyuiop abcdefghijklmnopqrstuvwxyz 01234567890"
# What is tried first, folded. Source: the heads of the published lists of passwords that were stolen.
_KNOWN = frozenset(
    "password passwort passphrase tendril secret geheim iloveyou letmein welcome willkommen hallo hello admin login "
    "monkey dragon master sunshine princess football fussball schatz test abc qwertz qwerty asdf".split()
)


def require_long_enough(passphrase: str) -> None:
    """Raise InvalidValueError where a new passphrase is too short to be one."""
    if len(passphrase) < SHORTEST:
        raise InvalidValueError(
            "A passphrase has at least {n} characters; several words are best. Nothing was changed.", n=SHORTEST
        )


def strength_of(passphrase: str) -> Strength:
    """Return how hard a passphrase is to guess, at most: nobody can see that it is a line of a song."""
    bits = bits_of(passphrase)
    if len(passphrase) < SHORTEST or bits < _FAIR:
        return Strength.WEAK
    return Strength.FAIR if bits < _STRONG else Strength.STRONG


def bits_of(passphrase: str) -> float:
    """Return a careful estimate in bits: words count as words, what repeats or follows the keyboard counts little."""
    seen: set[str] = set()
    bits = 0.0
    for piece in _PIECES.findall(fold(passphrase)):
        if piece in seen:
            bits += _FOLLOWING
            continue
        seen.add(piece)
        bits += _bits_of_piece(piece)
    return bits


def _bits_of_piece(piece: str) -> float:
    if piece in _KNOWN:
        return _DIGIT
    is_word = piece.isalpha() and not _is_random(piece)
    each = _DIGIT if piece.isdigit() else _LETTER if is_word else _RANDOM_LETTER
    if piece[0] >= _FIRST_IDEOGRAPH:
        each = _IDEOGRAPH
    surprising = 1 + sum(not _follows(before, after) for before, after in pairwise(piece))
    bits = surprising * each + (len(piece) - surprising) * _FOLLOWING
    # However long a word is, it is one of those in a dictionary, or two of them written as one.
    return min(bits, _WORD * (1 + len(piece) // 9)) if is_word and piece[0] < _FIRST_IDEOGRAPH else bits


def _is_random(letters: str) -> bool:
    """Tell whether letters are no word: single ones between signs, or a run that nobody could say."""
    vowels = sum(letter in "aeiouy" for letter in letters)
    return len(letters) <= _SHORT or (letters.isascii() and vowels * 5 < len(letters))


def _follows(before: str, after: str) -> bool:
    """Tell whether a character is what a finger or a child would write next."""
    return before == after or f"{before}{after}" in _KEY_ROWS or f"{after}{before}" in _KEY_ROWS
