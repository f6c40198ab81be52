"""Those behind one address or number who are many: a switchboard's, a shared mailbox's.

A row with such a key is compared with those only whose name can be its own at all. Comparing it with all of them
would take minutes of some thousand rows that share a mailbox.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from models.exchange.identity import is_stand_in, name_words, narrow_words
from models.exchange.nicknames import forms_of
from models.text import fold

_NOBODY: dict[int, None] = {}
# A given name and a family name.
_ENOUGH = 2


class Crowd:
    """People in their order, by what another name has in common with theirs where both may be one person's.

    What names_compatible (models.exchange.identity) lets pass is the same but for blanks, or has a given and a family
    name in common: as words, as forms of a given name, as initials. Where one name has one word only, or a word twice,
    that is enough.
    """

    def __init__(self) -> None:
        """Begin with nobody."""
        self._places: dict[int, int] = {}
        # Who has a word or an initial, who has a whole name, with whom one thing in common is enough, who has no name.
        self._by_part: dict[str, dict[int, None]] = {}
        self._by_whole: dict[str, dict[int, None]] = {}
        self._of_one: set[int] = set()
        self._unnamed: dict[int, None] = {}

    def __contains__(self, id_: int) -> bool:
        """Whether somebody is in it."""
        return id_ in self._places

    def add(self, id_: int, names: Iterable[str]) -> None:
        """Take somebody behind those who are there, or further names of somebody who is."""
        self._places.setdefault(id_, len(self._places))
        for name in names:
            if is_stand_in(name):
                # An address may be anybody's.
                self._unnamed[id_] = None
            words = _words(name)
            for whole in _wholes(name):
                self._by_whole.setdefault(whole, {})[id_] = None
            # An initial by itself is looked up otherwise than a word that only begins with it.
            for part in words | {f"{word}." if len(word) == 1 else f"{word[0]}-" for word in words}:
                self._by_part.setdefault(part, {})[id_] = None
            if _enough(name) < _ENOUGH:
                self._of_one.add(id_)

    def likely(self, name: str) -> list[int]:
        """Return, in their order, all whose name is compatible with this one, with few others."""
        words = _words(name)
        parts = words | {f"{word[0]}." for word in words} | {f"{word}-" for word in words if len(word) == 1}
        common: Counter[int] = Counter()
        for part in parts.union(*map(forms_of, words)):
            common.update(self._by_part.get(part, _NOBODY).keys())
        enough = _enough(name)
        found = {id_ for id_, count in common.items() if count >= enough or id_ in self._of_one}
        found.update(self._unnamed, *[self._by_whole.get(whole, _NOBODY) for whole in _wholes(name)])
        return sorted(found, key=self._places.__getitem__)


def _enough(name: str) -> int:
    """Return how much must be in common with a name at least."""
    words = narrow_words(name_words(name))
    return _ENOUGH if len(words) == len(set(words)) >= _ENOUGH else 1


def _words(name: str) -> set[str]:
    """Return the words of a name, those with umlauts in both spellings."""
    words = name_words(name)
    return {*words, *narrow_words(words)}


def _wholes(name: str) -> set[str]:
    """Return a name as one word, in both spellings; where there is no letter in it, as it stands."""
    words = name_words(name)
    return {"".join(words), "".join(narrow_words(words))} if words else {fold(name)}
