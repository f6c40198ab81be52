"""Finding lines of text by what somebody types: words in any order, by their beginning, inside, by initials, misspelt.

Pure: it knows folded text (models.text.fold) and numbers, no database. Fast enough for 100,000 names at every key:
there are far fewer different words than names, so words are looked up in an index, misspelt ones are compared with the
beginnings in it, and only what stands inside words is searched for in all lines as one string. The distance is the
optimal string alignment distance (a letter missing, too many, wrong, or two swapped count one each).
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain

from models.text import fold

# From the best to the least: the share of a whole match that each way of finding is worth.
EXACT, BEGINNING, IN_ORDER, ANY_ORDER, INITIALS, INSIDE, MISSPELT = 1.0, 0.93, 0.86, 0.82, 0.72, 0.6, 0.55
_PER_MISTAKE = 0.08
# What the place among equals may add: too little to lift one way of finding over another.
_PLACE_SHARE = 0.03
_MOST_SCORED = 400
_LONGEST_INITIALS = 4
_LEAST_INSIDE = 3
_MOST_SPELLINGS = 16
_SHORT = 3
_USUAL_LENGTHS = range(3, 10)
# The characters beside a line in the text of all of them.
_AROUND = len("\n  ")


@dataclass(frozen=True)
class Match:
    """A line that was found: its number (0 is the first line), and how well, from 0 to 1."""

    line: int
    score: float


def query_words(text: str) -> tuple[str, ...]:
    """Return the words of a query, folded, without those that hold neither letter nor digit."""
    return tuple(word for word in fold(text).split() if any(character.isalnum() for character in word))


def mistakes_allowed(word: str) -> int:
    """Return how many mistakes a word of a query may have: none in one or two letters, two from seven letters on."""
    return 0 if len(word) < 3 else 1 if len(word) < 7 else 2


def _lengths_meant(word: str, mistakes: int) -> range:
    """Return how long the beginning of a word may be that a word of a query was meant to be.

    Nearly any two letters are like three, so a short word has no letter too many.
    """
    return range(len(word) - (mistakes if len(word) > _SHORT else 0), len(word) + mistakes + 1)


def _may_begin_otherwise(word: str, mistakes: int) -> bool:
    """Tell whether the first letter may be wrong too: not in short words, nor as one of two mistakes."""
    return len(word) > _SHORT and mistakes == 1


class Lines:
    """Folded lines, the weightiest first, that can be searched."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Take folded lines, such as names."""
        # Each word has a blank before it and each line one at its end, so that " word" finds beginnings of words.
        self._starts = array("I", accumulate((len(line) + _AROUND for line in lines), initial=0))
        # The end of the last one.
        self._starts.pop()
        self._text = "".join(("\n ", " \n ".join(lines), " \n")) if lines else "\n"
        self._beginnings: dict[int, dict[str, list[str]]] = {}
        self._words: list[str] | None = None
        self._lines_of: dict[str, array[int]] = {}
        self._spellings: dict[str, list[tuple[str, int]]] = {}

    def __len__(self) -> int:
        return len(self._starts)

    def line(self, number: int) -> str:
        """Return a line with a blank before and after it."""
        start = self._starts[number]
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text) - 1
        return self._text[start + 1 : end]

    def prepare(self) -> None:
        """Make the index of words now, which the first query would wait for."""
        import rapidfuzz.distance.OSA
        import rapidfuzz.process  # noqa: F401

        if self._words is not None:
            return
        lines_of: dict[str, array[int]] = {}
        for number in range(len(self)):
            for word in self.line(number).split():
                lines = lines_of.get(word)
                if lines is None:
                    lines_of[word] = array("I", (number,))
                elif lines[-1] != number:
                    lines.append(number)
        self._lines_of, self._words = lines_of, sorted(lines_of)
        for length in _USUAL_LENGTHS:
            self._beginnings_of(length)

    def find(self, query: str, most: int) -> list[Match]:
        """Return at most so many lines that hold every word of a query, the best first."""
        words = query_words(query)
        if not words or most < 1:
            return []
        self.prepare()
        found: dict[int, float] = {}
        self._add_phrase(" ".join(words), found)
        self._add_beginnings(words, found)
        if len(found) < most:
            self._add_initials(words, found)
        if len(found) < most:
            self._add_inside(words, found)
        if len(found) < most:
            self._add_misspelt(words, most, found)
        count = max(1, len(self))
        ranked = sorted((-score - _PLACE_SHARE * (1 - line / count), line) for line, score in found.items())
        return [Match(line, min(1.0, found[line])) for _, line in ranked[:most]]

    def holding(self, words: Sequence[str], most: int) -> Iterator[int]:
        """Yield the numbers of the first lines that have a word beginning with each of these."""
        self.prepare()
        rarest = min(words, key=self._commonness)
        others = [f" {word}" for word in words if word is not rarest]
        for number in self._lines_with(rarest, most if not others else most * 8):
            line = self.line(number)
            if all(other in line for other in others):
                yield number

    def _add_phrase(self, phrase: str, found: dict[int, float]) -> None:
        """Add the lines that begin with the whole query, the first of which may be it."""
        for number in self._numbers(f"\n {phrase}", _MOST_SCORED):
            found[number] = EXACT if self.line(number) == f" {phrase} " else BEGINNING

    def _add_beginnings(self, words: Sequence[str], found: dict[int, float]) -> None:
        """Add the lines with words that begin like those of the query."""
        for number in self.holding(words, _MOST_SCORED):
            found.setdefault(number, _score_of_beginnings(words, self.line(number)))

    def _add_initials(self, words: Sequence[str], found: dict[int, float]) -> None:
        """Add the lines whose first words begin with the letters of a short query."""
        letters = words[0]
        if len(words) != 1 or not 2 <= len(letters) <= _LONGEST_INITIALS:
            return
        pattern = r"\n " + r"[^ \n]* ".join(re.escape(letter) for letter in letters)
        for count, hit in enumerate(re.finditer(pattern, self._text)):
            if count >= _MOST_SCORED:
                return
            found.setdefault(bisect_right(self._starts, hit.start()) - 1, INITIALS)

    def _add_inside(self, words: Sequence[str], found: dict[int, float]) -> None:
        """Add the lines that hold every word somewhere, the longest perhaps inside a word."""
        rarest = max(words, key=len)
        if len(rarest) < _LEAST_INSIDE:
            return
        for number in self._numbers(rarest, _MOST_SCORED):
            line = self.line(number)
            if all((word if len(word) >= _LEAST_INSIDE else f" {word}") in line for word in words):
                found.setdefault(number, INSIDE)

    def _add_misspelt(self, words: Sequence[str], most: int, found: dict[int, float]) -> None:
        """Add the lines that hold every word with no more mistakes than it may have, until there are enough."""
        rarest = max(words, key=len)
        if not mistakes_allowed(rarest):
            return
        spelt = {word: self._spelt_like(word) for word in words}
        done = 0
        for spelling, mistakes in spelt[rarest]:
            if mistakes > done and len(found) >= most:
                return
            done = mistakes
            for number in self._lines_with(spelling, _MOST_SCORED if len(words) > 1 else most * 4):
                others = [_fewest_mistakes(spelt[word], self.line(number)) for word in words if word is not rarest]
                if None not in others:
                    score = MISSPELT - _PER_MISTAKE * (mistakes + sum(cost for cost in others if cost))
                    found[number] = max(found.get(number, 0.0), score)

    def _spelt_like(self, word: str) -> list[tuple[str, int]]:
        """Return the beginnings of words that a word may have been meant to be, and the mistakes in each."""
        if word not in self._spellings:
            if len(self._spellings) > 64:
                self._spellings.clear()
            self._spellings[word] = self._look_up(word)
        return self._spellings[word]

    def _look_up(self, word: str) -> list[tuple[str, int]]:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        costs = {word: 0}
        for mistakes in range(1, mistakes_allowed(word) + 1):
            for length in _lengths_meant(word, mistakes):
                by_letter = self._beginnings_of(length)
                choices = by_letter[""] if _may_begin_otherwise(word, mistakes) else by_letter.get(word[0], [])
                for spelling, cost, _ in extract(word, choices, scorer=OSA.distance, score_cutoff=mistakes, limit=None):
                    costs.setdefault(spelling, int(cost))
        return sorted(costs.items(), key=lambda item: item[1])[:_MOST_SPELLINGS]

    def _beginnings_of(self, length: int) -> dict[str, list[str]]:
        """Return the different beginnings of this length that words have by their first letter; all of them by ""."""
        if length not in self._beginnings:
            every = list(dict.fromkeys(word[:length] for word in self._words or () if len(word) >= length))
            by_letter = {"": every}
            for beginning in every:
                by_letter.setdefault(beginning[0], []).append(beginning)
            self._beginnings[length] = by_letter
        return self._beginnings[length]

    def _words_with(self, beginning: str) -> list[str]:
        """Return the words that begin like this."""
        words = self._words or []
        return words[bisect_left(words, beginning) : bisect_left(words, beginning + "\U0010ffff")]

    def _commonness(self, beginning: str) -> int:
        """Return how often words begin like this."""
        return sum(len(self._lines_of[word]) for word in self._words_with(beginning))

    def _lines_with(self, beginning: str, most: int) -> list[int]:
        """Return the numbers of the first lines that have a word beginning like this, each once."""
        words = self._words_with(beginning)
        numbers = sorted(chain.from_iterable(self._lines_of[word] for word in words))
        return list(dict.fromkeys(numbers[: most * 2]))[:most]

    def _numbers(self, needle: str, most: int) -> Iterator[int]:
        """Yield the numbers of the first lines in which a text stands, each once."""
        place, count = self._text.find(needle), 0
        while place >= 0 and count < most:
            number = bisect_right(self._starts, place) - 1
            yield number
            count += 1
            end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
            place = self._text.find(needle, end)


def emphasis(query: str, text: str) -> list[tuple[int, int]]:
    """Return which parts of a text (start, end) a query found in it, in order, for drawing them heavier."""
    folded, places = _with_places(text)
    padded = f" {folded}"
    taken: set[int] = set()
    words = query_words(query)
    for word in words:
        at = padded.find(f" {word}")
        if at < 0 and len(word) >= _LEAST_INSIDE:
            at = folded.find(word)
        length = len(word)
        if at < 0:
            at, length = _misspelt_place(word, folded)
        taken.update(places[index] for index in range(at, at + length) if at >= 0)
    if not taken and len(words) == 1:
        taken.update(_initials_places(words[0], folded, places))
    return _runs(sorted(taken), text)


@lru_cache(maxsize=256)
def _with_places(text: str) -> tuple[str, list[int]]:
    """Return the folded text and for each of its characters the place in the text that it comes from."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        folded = " " if character.isspace() else fold(character)
        if folded == " " and (not characters or characters[-1] == " "):
            continue
        characters.extend(folded)
        places.extend([place] * len(folded))
    return "".join(characters), places


def _misspelt_place(word: str, folded: str) -> tuple[int, int]:
    """Return where the word stands that a query's word comes nearest to, and how much of it; -1 where none does."""
    from rapidfuzz.distance import OSA

    best = (mistakes_allowed(word) + 1, -1, 0)
    for hit in re.finditer(r"[^ ]+", folded):
        for mistakes in range(1, mistakes_allowed(word) + 1):
            for length in _lengths_meant(word, mistakes):
                beginning = hit.group()[:length]
                if beginning[0] == word[0] or _may_begin_otherwise(word, mistakes):
                    cost = OSA.distance(word, beginning, score_cutoff=mistakes)
                    if cost <= mistakes and cost < best[0]:
                        best = (cost, hit.start(), len(beginning))
    return best[1], best[2]


def _initials_places(letters: str, folded: str, places: list[int]) -> list[int]:
    """Return the places of the first letters of the first words, where they are those of a query."""
    starts = [hit.start() for hit in re.finditer(r"[^ ]+", folded)][: len(letters)]
    if "".join(folded[start] for start in starts) != letters:
        return []
    return [places[start] for start in starts]


def _fewest_mistakes(spellings: Sequence[tuple[str, int]], line: str) -> int | None:
    """Return the mistakes in the best spelling of a word that a line holds, None where it holds none."""
    return next((cost for spelling, cost in spellings if f" {spelling}" in line), None)


def _score_of_beginnings(words: Sequence[str], line: str) -> float:
    """Return what a line is worth in which every word begins one: more where they follow each other as typed."""
    place = -1
    for word in words:
        place = line.find(f" {word}", place + 1)
        if place < 0:
            return ANY_ORDER
    return IN_ORDER


def _runs(places: Sequence[int], text: str) -> list[tuple[int, int]]:
    """Return single places joined to runs; marks that belong to a letter go with it."""
    runs: list[tuple[int, int]] = []
    for place in places:
        end = place + 1
        while end < len(text) and not fold(text[end]) and not text[end].isspace():
            end += 1
        if runs and runs[-1][1] >= place:
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]))
        else:
            runs.append((place, end))
    return runs
