"""Files changed by chance: pieces cut, doubled, moved, words put in; of JSON the values, so that it stays JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from random import Random
from typing import Any

# What a value of JSON is replaced by.
_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 29, 2**31, 2**63, 2**64, 10**25, -(2**63) - 1, 0.5, 1e300, float("nan"), float("inf"),
    "", " ", "x", "Ada", "a@b.example", "2024-02-30", "2024-02-29", "0000-00-00", "9999-12-31", "2024-01-05T14:00:00Z",
    "0001-01-01T00:00:00+14:00", "\x00", "\ud800", "\u202e", "\ufeff", "u-1", "email", "birthday", "out", "call",
    "in_person", "x" * 5000, [], {}, [[]], [None], {"": None}, {"uuid": "x"}, {"id": 1},
)  # fmt: skip


def mutations(data: bytes, words: Sequence[bytes], seed: int, *, is_json: bool) -> Iterator[bytes]:
    """Yield changed copies of a file without end, the same ones for the same seed."""
    chance = Random(f"{seed} {len(data)}")
    while True:
        yield mutated(data, words, chance, is_json=is_json)


def mutated(data: bytes, words: Sequence[bytes], chance: Random, *, is_json: bool) -> bytes:
    """Return a copy of a file with one to six changes."""
    times = chance.choice((1, 1, 2, 3, 6))
    if is_json and chance.random() < 0.7:
        # What is no JSON any more is changed as the bytes it is.
        with suppress(ValueError, RecursionError):
            value = json.loads(data)
            for _ in range(times):
                _change_value(value, chance)
            return json.dumps(value, indent=chance.choice((None, 0))).encode()
    for _ in range(times):
        data = _changed(data, words, chance)
    return data


def _changed(data: bytes, words: Sequence[bytes], chance: Random) -> bytes:
    start = chance.randint(0, len(data))
    end = min(len(data), start + chance.choice((0, 1, 1, 2, 4, 16, 64)))
    match chance.randrange(6):
        case 0:
            return data[:start] + chance.choice(words) + data[start:]
        case 1:
            return data[:start] + chance.choice(words) + data[end:]
        case 2:
            return data[:start] + data[end:]
        case 3:
            return data[:end] + data[start:end] * chance.choice((1, 2, 30)) + data[end:]
        case 4:
            return data[:start] + bytes(chance.randrange(256) for _ in data[start:end]) + data[end:]
        case _:
            other = chance.randint(0, len(data))
            return data[:other] + data[start:end] + data[other:]


def _change_value(root: Any, chance: Random) -> None:
    """Change one place in a value of JSON: another value, one taken from elsewhere in it, nothing, or one too many."""
    places = list(_places(root))
    if not places:
        return
    holder, key = chance.choice(places)
    match chance.randrange(5):
        case 0 | 1:
            holder[key] = chance.choice(_VALUES)
        case 2:
            other, name = chance.choice(places)
            holder[key] = json.loads(json.dumps(other[name]))
        case 3:
            del holder[key]
        case _:
            if isinstance(holder, list):
                holder.insert(key, holder[key])
            else:
                _, name = chance.choice(places)
                holder[str(name)] = holder[key]


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every holder of a value with the key or number the value has in it."""
    waiting = [value]
    while waiting:
        holder = waiting.pop()
        keys = holder if isinstance(holder, dict) else range(len(holder)) if isinstance(holder, list) else ()
        for key in keys:
            yield holder, key
            waiting.append(holder[key])
