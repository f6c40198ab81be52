"""Spelling-insensitive keys for names and search."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose into a base letter and a mark.
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss", "ħ": "h", "ŧ": "t"}
)


# The longest text, in characters, of which is remembered what it folds to.
_SHORT = 48

# What no text needs and a terminal, a file or another program might obey; blanks and ends of lines stay.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f]")


def without_controls(text: str) -> str:
    """Return the text without control characters (C0 and DEL) that are no blanks."""
    return text if text.isprintable() else _CONTROLS.sub("", text)


def fold(text: str | None) -> str:
    """Return the text without case, accents and surplus blanks, for comparing, sorting and searching.

    An accent that stands alone stays: a name that is nothing else must not be the same as no name.
    """
    if not text:
        return ""
    if text.isascii():
        return " ".join(text.lower().split())
    return _folded_before(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    """Return a text that has more than ASCII without case, accents and surplus blanks."""
    # Compatibility forms (𝓐) show their case only once they are decomposed: Unicode, 3.13, D147.
    plain = unicodedata.normalize("NFKD", text.casefold())
    decomposed = unicodedata.normalize("NFKD", plain.casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    folded = " ".join(unicodedata.normalize("NFC", bare.translate(_UNDECOMPOSED)).split())
    return folded or " ".join(text.casefold().split())


# Names, companies and towns are asked for again and again: an import folds each of them several times.
_folded_before = lru_cache(maxsize=4096)(_folded)


def forget_folded() -> None:
    """Let go of what is remembered of folding, for when everybody's names were gone through.

    It is little, but it lies between all that was made and let go of meanwhile, and Python gives memory back to the
    system by whole mebibytes: in a search for duplicates among 100,000 people it held 80 of them.
    """
    _folded_before.cache_clear()


# Letters and digits with the marks that are written after them; the same as the search index takes for words.
_WORD = re.compile("(?:[^\\W_][\u0300-\u036f]*)+")

Terms = tuple[tuple[str, bool], ...]


def search_terms(text: str) -> Terms:
    """Return the folded words a search looks for, each with whether it is found by its beginning alone.

    Only the last word of what was typed without a blank between ("write-ahead") is; models.search does the same.
    """
    found: dict[tuple[str, bool], None] = {}
    for part in fold(text).replace('"', "").split():
        *first, last = _WORD.findall(part) or [""]
        found |= {(word, False): None for word in first}
        found |= {(last, True): None} if last else {}
    return tuple(found)


def match_places(text: str, terms: Terms) -> list[tuple[int, int]]:
    """Return where words of a text are found by a search, as start and length of the part that is alike.

    Case and accents make no difference; the places follow each other and do not overlap.
    """
    if not terms:
        return []
    if text.isascii():
        # Nearly all of what a list shows: no letter of it folds to anything but its small form.
        return [(found.start(), found.end() - found.start()) for found in _in_ascii(terms).finditer(text)]
    places: list[tuple[int, int]] = []
    for word in _WORD.finditer(text):
        folded = fold(word[0])
        alike = [term for term, beginning in terms if folded == term or (beginning and folded.startswith(term))]
        if alike:
            places.append((word.start(), _length_of(word[0], max(map(len, alike)))))
    return places


@lru_cache(maxsize=16)
def _in_ascii(terms: Terms) -> re.Pattern[str]:
    """Return the pattern of what match_places() finds in ASCII, of one word the longest part that is alike."""
    longest_first = sorted(terms, key=lambda term: len(term[0]), reverse=True)
    either = "|".join(re.escape(word) + ("" if beginning else "(?![^\\W_])") for word, beginning in longest_first)
    return re.compile(f"(?<![^\\W_])(?:{either})", re.ASCII | re.IGNORECASE)


def _length_of(word: str, folded_length: int) -> int:
    """Return how many characters of a word fold to so many characters, marks that follow them included."""
    reached = 0
    for position, character in enumerate(word):
        # A mark that stands alone is kept by fold(), one behind a letter is not.
        size = 0 if unicodedata.combining(character) else len(fold(character))
        if reached >= folded_length and size:
            return position
        reached += size
    return len(word)
