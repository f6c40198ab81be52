"""What of a file has come before in it, in a temporary file and not in the memory: there may be a million rows."""

from __future__ import annotations

from hashlib import blake2b

from models.exchange.scratch import scratch_connection

_TABLES = """
CREATE TEMP TABLE counted (text INTEGER PRIMARY KEY, count INTEGER);
CREATE TEMP TABLE uid (uid INTEGER PRIMARY KEY, name INTEGER);
"""
_COUNT = "INSERT INTO counted VALUES (?, 1) ON CONFLICT DO UPDATE SET count = count + 1 RETURNING count"
# The first name stays; the answer is the one that stands there.
_NAME = "INSERT INTO uid VALUES (?, ?) ON CONFLICT DO UPDATE SET name = name RETURNING name"


class Repeats:
    """Counts texts, and knows the name each UID came with first; digests of 8 bytes stand for all of them."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._scratch = scratch_connection(_TABLES)
        # Nothing of it is ever to be taken back.
        self._scratch.execute("PRAGMA temp.journal_mode = OFF; BEGIN")

    def count(self, text: str) -> int:
        """Return how often a text has come by now, this time included."""
        return int(next(self._scratch.execute(_COUNT, (_digest(text),)))[0])

    def is_told_once(self, uid: str, name: str) -> bool:
        """Return whether a UID came with this name only so far: some programs give everybody the same."""
        wanted = _digest(name)
        return bool(next(self._scratch.execute(_NAME, (_digest(uid), wanted)))[0] == wanted)

    def close(self) -> None:
        """Forget everything."""
        self._scratch.close()


def _digest(text: str) -> int:
    digest = blake2b(text.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
