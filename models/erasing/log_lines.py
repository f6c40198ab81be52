"""Taking lines that name somebody out of the program's log, which should hold none."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

_LOGS = "*.log*"


def forget_in_logs(directory: Path, words: Collection[str]) -> int:
    """Remove the lines of the logs in a data directory that hold one of these words; returns how many.

    The file is written in its place, because the running program goes on writing at its end.
    """
    sought = [word.encode() for word in words if word]
    removed = 0
    for path in directory.glob(_LOGS):
        lines = path.read_bytes().splitlines(keepends=True)
        kept = [line for line in lines if not any(word in line for word in sought)]
        if len(kept) < len(lines):
            removed += len(lines) - len(kept)
            with path.open("r+b") as file:
                file.write(b"".join(kept))
                file.truncate()
    return removed
