"""What is in a folder, read without Tendril: a digest of what its book records, and one of each file beside it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import apsw

from models.database import FILE_NAME
from models.history import RECORDED_NAMES
from models.partial_files import ENDING

# Drawn by lot, so that no two runs agree in them.
_RANDOM = {"uid"}


@dataclass(frozen=True)
class State:
    """The digest of the book, and the digests of the finished files by their names; remnants are what is half done."""

    book: str
    files: dict[str, str]
    remnants: tuple[str, ...]


def state_of(folder: Path) -> State:
    """Read what is in a folder whose book may have been left in the midst of something."""
    files, remnants = {}, []
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_dir() or path.name.startswith(FILE_NAME):
            continue
        if ENDING in path.name:
            remnants.append(name)
        elif path.suffix == ".sqlite3":
            files[name] = digest_of(path)
        else:
            files[name] = hashlib.sha256(_known(path)).hexdigest()
    return State(digest_of(folder / FILE_NAME), files, tuple(remnants))


def digest_of(path: Path) -> str:
    """Return a digest of all recorded tables and steps of a book, or in what it is unsound."""
    try:
        return _digest_of(path)
    except apsw.Error as error:
        return f"unsound: {error}"


def content_of(path: Path) -> str:
    """Return a digest of all recorded tables of a book alone, whatever steps led there, or in what it is unsound."""
    try:
        return _digest_of(path, with_steps=False)
    except apsw.Error as error:
        return f"unsound: {error}"


def _digest_of(path: Path, *, with_steps: bool = True) -> str:
    connection = apsw.Connection(str(path))
    # Somebody else may have the book open.
    connection.set_busy_timeout(5000)
    try:
        if (found := connection.pragma("integrity_check")) != "ok":
            return f"unsound: {found}"
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        content = {table: _rows(connection, table) for table in sorted(tables) if table in RECORDED_NAMES}
        if "operation" in tables and with_steps:
            content["operation"] = _rows(connection, "operation")
        content["version"] = [str(connection.pragma("user_version"))]
    finally:
        connection.close()
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


def _rows(connection: apsw.Connection, table: str) -> list[str]:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] not in _RANDOM]
    return sorted(repr(row) for row in connection.execute(f"SELECT {', '.join(columns)} FROM {table}"))


def _known(path: Path) -> bytes:
    """Return what a written file says that is the same every time: its size and its end, as ids are drawn by lot."""
    content = path.read_bytes()
    return f"{len(content)} ".encode() + content[-1:]
