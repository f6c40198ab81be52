"""Opening a damaged book to be read: as it is, or with the description of its tables taken from a backup.

Where the description itself is damaged nothing can be read, though the rows may all be there. A backup of the same book
has the same tables at the same pages, so its description serves.
Source: https://www.sqlite.org/fileformat2.html
"""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from models.connection import open_file
from models.private_modes import make_private_file

logger = logging.getLogger(__name__)

_TABLE_PAGES = (0x05, 0x0D)
_HEADER = 100


@contextmanager
def with_schema_of(damaged: Path, backup: Path | None) -> Iterator[apsw.Connection | None]:
    """Yield a connection that reads a damaged book, None where its tables cannot be told.

    What is opened is a copy in a private folder of its own, so that the damaged file and its log stay as they are.
    """
    with tempfile.TemporaryDirectory(prefix=".salvage-", dir=damaged.parent) as folder:
        copy = Path(folder) / "damaged.sqlite3"
        log = damaged.with_name(f"{damaged.name}-wal")
        for taken, name in ((damaged, copy), (log, copy.with_name(f"{copy.name}-wal"))):
            if taken == damaged or taken.exists():
                make_private_file(name)
                shutil.copyfile(taken, name)
        source = _opened(copy)
        if source is None and backup is not None and _describe_by(copy, backup):
            source = _opened(copy)
        try:
            yield source
        finally:
            if source is not None:
                source.close()


def _opened(path: Path) -> apsw.Connection | None:
    try:
        connection = open_file(path, is_writable=True)
    except apsw.Error:
        return None
    try:
        if connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'contact'").get == 1:
            # What a tree points to is not believed before it is looked at.
            connection.pragma("cell_size_check", 1)
            return connection
    except (apsw.Error, UnicodeDecodeError) as error:
        # Expected of a damaged file; the caller goes on with a backup's description.
        logger.info("The description of the tables cannot be read: %s", error)
    connection.close()
    return None


def _describe_by(path: Path, backup: Path) -> bool:
    """Put a backup's first page and the pages it points to into a copy; return whether that fits."""
    whole = bytearray(path.read_bytes())
    with backup.open("rb") as file:
        first = file.read(_HEADER)
        size = int.from_bytes(first[16:18], "big")
        size = 65536 if size == 1 else size
        if size < 512 or len(whole) < size:
            return False
        pages = [1, *_children(first + file.read(size - _HEADER))]
        for number in pages:
            file.seek((number - 1) * size)
            whole[(number - 1) * size : number * size] = file.read(size)
    # As long as the file is, and without the list of free pages, which was another one then.
    whole[28:32] = (len(whole) // size).to_bytes(4, "big")
    whole[32:40] = bytes(8)
    whole[92:96] = whole[24:28]
    path.write_bytes(whole[: len(whole) // size * size])
    return _roots_fit(path, size)


def _children(page: bytes) -> list[int]:
    """Return the pages that the first page, where it is an inner one, points to."""
    if page[_HEADER] != _TABLE_PAGES[0]:
        return []
    cells = int.from_bytes(page[103:105], "big")
    places = [int.from_bytes(page[112 + 2 * n : 114 + 2 * n], "big") for n in range(cells)]
    return [*(int.from_bytes(page[at : at + 4], "big") for at in places), int.from_bytes(page[108:112], "big")]


def _roots_fit(path: Path, size: int) -> bool:
    """Tell whether nearly every table of the description begins at a page of a table, as it does in the same book."""
    source = _opened(path)
    if source is None:
        return False
    try:
        roots = [
            int(str(row[0]))
            for row in source.execute("SELECT rootpage FROM sqlite_master WHERE type = 'table' AND rootpage > 1")
        ]
    except (apsw.Error, UnicodeDecodeError):
        return False
    finally:
        source.close()
    with path.open("rb") as file:
        fitting = 0
        for root in roots:
            file.seek((root - 1) * size)
            fitting += file.read(1) in (b"\x05", b"\x0d")
    return fitting >= len(roots) - 2
