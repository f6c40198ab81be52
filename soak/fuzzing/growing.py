"""Files that repeat one thing very often: reading them must take longer in proportion to their size, and not more."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from random import Random
from zlib import crc32

from soak.fuzzing.laws import understood

# A list inside a list inside a list is tried to a depth of a thousand, which small files do not reach.
_SMALL, _TIMES = 40_000, 6
# A file that is read this fast may as well be slow in the small; a few times slower than in proportion may be chance.
_NOTHING_SECONDS, _FLOOR_SECONDS, _MOST_SLOWER = 0.4, 0.03, 2.5
_TRIES = 3


def grows_linearly(data: bytes, words: Sequence[bytes]) -> None:
    """Repeat a piece of a file, or a word put into it, and compare the time with that for six times as much.

    Where and what is repeated follows from the bytes alone.
    """
    chance = Random(crc32(data))
    at = chance.randint(0, len(data))
    if chance.random() < 0.5:
        piece = b"".join(chance.choices(words, k=chance.choice((1, 1, 2, 3))))
        rest = data[at:]
    else:
        piece = data[at : at + chance.choice((1, 2, 8, 40))] or b" "
        rest = data[at + len(piece) :]

    def grown(size: int) -> bytes:
        return data[:at] + piece * (size // len(piece) + 1) + rest

    small, large = grown(_SMALL), grown(_SMALL * _TIMES)
    if _format(small) == _format(large) and slower(lambda: _read(small), lambda: _read(large)):
        raise AssertionError(f"{piece!r} repeated at {at} takes more than in proportion")


def slower(small: Callable[[], None], large: Callable[[], None], times: int = _TIMES) -> bool:
    """Tell whether a large piece of work, so many times a small one, takes more than in proportion, at every try."""
    for _ in range(_TRIES):
        much = _seconds(large)
        if much < _NOTHING_SECONDS or much < _MOST_SLOWER * times * max(_seconds(small), _FLOOR_SECONDS):
            return False
    return True


def _seconds(work: Callable[[], None]) -> float:
    """Return the seconds of the processor that something takes, so that other programs do not count."""
    began = time.process_time()
    work()
    return time.process_time() - began


def _format(data: bytes) -> str:
    """Return what a file is read as: what stands behind its beginning may make another kind of it."""
    file = understood(data)
    return "" if file is None else file.format


def _read(data: bytes) -> None:
    file = understood(data)
    if file is not None:
        for _ in file.entries():
            pass
