"""Which of many entries are worth comparing: those whose names share two words, but for spelling, form or a slip.

Comparing all with all would take hours for 100,000 people. Each name is put under every pair of its words in their
rough spelling; names that only resemble it stand under pairs of words that resemble its own. Which words do is found
among the different words only, of which 100,000 people have some thousands, by the deletions of single letters: two
words one slip apart have one in common (after W. Garbe's SymSpell). The time grows with n log n.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, groupby, product

from models.exchange.likeness import number_in, words_alike
from models.exchange.nicknames import forms_of
from models.exchange.transliteration import rough

# A name that more people than this have tells little: they are compared where they have something else in common.
_MOST_IN_A_BLOCK = 4
_MOST_WORDS = 4
_SHORTEST_SLIP = 4
# What is worked out of so many with one name is kept, as the names of thousands may be near theirs.
_MANY = 64
# Of a code, the lower bits number the word and the upper ones are what is left of it, hashed.
_BITS, _MASK = 22, (1 << 40) - 1
Pair = tuple[int, int]
Progress = Callable[[int, int], None]
_Key = tuple[str, str]


class Names:
    """An index of names; pairs() yields the ids of entries that may be one person, the lower one first, each once."""

    def __init__(self) -> None:
        """Begin with nobody."""
        # Most stand alone under a key: a tuple takes half of what a list does.
        self._blocks: dict[_Key, tuple[int] | list[int]] = {}
        self._marks: dict[int, tuple[str, ...]] = {}
        # The spellings of each rough word.
        self._words: dict[str, set[str]] = defaultdict(set)
        # Of names that many have, the first of them under each mark, once they were asked for.
        self._marked: dict[_Key, dict[str, list[int]]] = {}

    def __len__(self) -> int:
        """Return how many people there are."""
        return len(self._marks)

    def add(self, id_: int, forms: Iterable[Sequence[str]], marks: Iterable[str] = ()) -> None:
        """Put somebody in by the words of every name; marks are what namesakes can have in common besides."""
        self._marks[id_] = tuple(mark for mark in marks if mark)
        keys: dict[_Key, None] = {}
        for form in forms:
            words = [rough(word) for word in form[:_MOST_WORDS]]
            for word, spelt in zip(words, form, strict=False):
                self._words[word].add(spelt)
            keys[("", "".join(words))] = None
            keys |= {(one, other) if one < other else (other, one): None for one, other in combinations(words, 2)}
        for key in keys:
            there = self._blocks.get(key)
            if there is None:
                self._blocks[key] = (id_,)
            elif isinstance(there, list):
                there.append(id_)
            else:
                self._blocks[key] = [*there, id_]

    def pairs(
        self, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None, *, only_new: bool = False
    ) -> Iterator[Pair]:
        """Yield the pairs; with only_new those in which somebody's id is negative. progress gets blocks done, all."""
        resembling = self._resembling()
        seen: set[Pair] = set()
        total = len(self._blocks)
        for number, (key, ids) in enumerate(self._blocks.items()):
            if number % 2000 == 0:
                if progress is not None:
                    progress(number, total)
                if cancelled is not None and cancelled():
                    return
            for pair in self._candidates(key, ids, resembling):
                if pair[0] != pair[1] and pair not in seen and not (only_new and pair[0] >= 0):
                    seen.add(pair)
                    yield pair

    def _candidates(self, key: _Key, ids: Sequence[int], resembling: dict[str, tuple[str, ...]]) -> Iterator[Pair]:
        if len(ids) > 1:
            yield from self._within(key, ids)
        for other in self._near(key, resembling):
            if (there := self._blocks.get(other)) is not None:
                yield from self._across(key, ids, other, there)

    def _near(self, key: _Key, resembling: dict[str, tuple[str, ...]]) -> Iterator[_Key]:
        """Yield the keys that one other word makes of a key: a form, a slip, an initial."""
        one, other = key
        if not one:
            return
        for kept, changed in ((one, other), (other, one)):
            if len(kept) > 1:
                for word in resembling.get(changed, ()):
                    yield (kept, word) if kept < word else (word, kept)

    def _within(self, key: _Key, ids: Sequence[int]) -> Iterator[Pair]:
        if len(ids) > _MOST_IN_A_BLOCK:
            for same in self._by_mark(key, ids).values():
                yield from ((min(pair), max(pair)) for pair in combinations(same, 2))
        else:
            yield from ((min(pair), max(pair)) for pair in combinations(ids, 2))

    def _across(self, key: _Key, ids: Sequence[int], other_key: _Key, others: Sequence[int]) -> Iterator[Pair]:
        if len(ids) * len(others) <= _MOST_IN_A_BLOCK**2:
            yield from ((min(one, other), max(one, other)) for one in ids for other in others)
            return
        few, many = sorted((self._by_mark(key, ids), self._by_mark(other_key, others)), key=len)
        for mark, same in few.items():
            yield from ((min(one, other), max(one, other)) for one in same for other in many.get(mark, ()))

    def _by_mark(self, key: _Key, ids: Sequence[int]) -> dict[str, list[int]]:
        """Return the first of some people under each mark; of many it is kept, as many names may be near theirs."""
        found = self._marked.get(key)
        if found is None:
            found = {}
            for id_ in ids:
                for mark in self._marks[id_]:
                    same = found.setdefault(mark, [])
                    if len(same) < _MOST_IN_A_BLOCK:
                        same.append(id_)
            if len(ids) > _MANY:
                self._marked[key] = found
        return found

    def _resembling(self) -> dict[str, tuple[str, ...]]:
        """Return for each rough word the others that can be the same one."""
        found: dict[str, set[str]] = defaultdict(set)
        for word, spellings in self._words.items():
            forms = {rough(form) for spelt in spellings for form in forms_of(spelt)} - {word}
            initials = {spelt[0] for spelt in spellings} if len(word) > 1 else set()
            found[word] = {form for form in forms | initials if form in self._words}
        for words in self._one_slip_apart():
            for one, other in _pairs_of_words(words):
                if other not in found[one] and self._are_alike(one, other):
                    found[one].add(other)
                    found[other].add(one)
        return {word: tuple(others) for word, others in found.items() if others}

    def _one_slip_apart(self) -> Iterator[list[str]]:
        """Yield the groups of words of which one letter less leaves the same, or by chance nearly."""
        words = [word for word in self._words if len(word) >= _SHORTEST_SLIP]
        # Numbers take a tenth of the memory that the shortened words would.
        codes = sorted(
            (hash(shorter) & _MASK) << _BITS | number
            for number, word in enumerate(words)
            for shorter in {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
        )
        for _, same in groupby(codes, lambda code: code >> _BITS):
            group = [words[code & ((1 << _BITS) - 1)] for code in same]
            if len(group) > 1:
                yield group

    def _are_alike(self, one: str, other: str) -> bool:
        return any(words_alike(first, second) for first in self._words[one] for second in self._words[other])


def _pairs_of_words(words: Sequence[str]) -> Iterator[_Key]:
    """Yield the pairs of which a slip may have made one of the other: of two numbers it never did."""
    by_number: dict[str, list[str]] = defaultdict(list)
    for word in words:
        by_number[number_in(word)].append(word)
    letters = by_number.pop("", [])
    yield from combinations(letters, 2)
    for same in by_number.values():
        yield from combinations(same, 2)
        yield from product(letters, same)
