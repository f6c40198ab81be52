"""A disk under SQLite that fails at a chosen step: the program is killed, the power goes, or there is no room."""

from __future__ import annotations

import os
import random
import signal
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

import apsw

_NAME = "faulty"


class Fault(StrEnum):
    """What happens; none only counts."""

    NONE = "none"
    KILL = "kill"
    TORN = "torn write"
    POWER = "power"
    FULL = "full"
    READ_ONLY = "read-only"


class _Write(NamedTuple):
    """A write that is not synced yet: where, what was there before, what is there now (None: cut off), old size."""

    offset: int
    before: bytes
    after: bytes | None
    size: int


class FaultyDisk(apsw.VFS):
    """The default file system of this process from now on; steps counts its writes, syncs, truncations and deletions.

    at is the step at which the fault comes. With the power go random ones of the writes that were not synced.
    """

    def __init__(self, fault: Fault, at: int, seed: int) -> None:
        """Take the fault, the step at which it comes, and what chooses the writes that are lost."""
        self.base = next(name for name in apsw.vfs_names() if name != _NAME)
        super().__init__(_NAME, self.base, makedefault=True)
        self.fault, self.at, self.steps = fault, at, 0
        self.has_room = True
        self.unsynced: dict[str, list[_Write]] = {}
        self._chance = random.Random(seed)

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - apsw's name
        """Open a file whose writes are counted."""
        return _File(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802 - apsw's name
        """Delete a file, unless the program ends here."""
        self.step()
        self.unsynced.pop(filename, None)
        super().xDelete(filename, syncdir)

    def step(self) -> bool:
        """Count a step and end the program where it is the one; tell whether a write is to be torn here."""
        self.steps += 1
        if self.steps < self.at or self.fault is Fault.NONE:
            return False
        if self.fault in (Fault.FULL, Fault.READ_ONLY):
            self.has_room = self.has_room and self.steps != self.at
            # What a file system says that an error has made read-only.
            if self.fault is Fault.READ_ONLY and not self.has_room:
                raise apsw.IOError("disk I/O error")
            return False
        if self.fault is Fault.TORN:
            return True
        if self.fault is Fault.POWER:
            self._lose()
        end()
        return False

    def _lose(self) -> None:
        """Take random ones of the unsynced writes off the disk, and the shared memory, which no disk keeps."""
        for name, writes in self.unsynced.items():
            if not Path(name).exists():
                continue
            handle = os.open(name, os.O_RDWR)
            for write in reversed(writes):
                os.pwrite(handle, write.before, write.offset)
                os.ftruncate(handle, write.size)
            for write in writes:
                if self._chance.random() < 0.5:
                    if write.after is None:
                        os.ftruncate(handle, write.offset)
                    else:
                        os.pwrite(handle, write.after, write.offset)
            os.close(handle)
            Path(name.removesuffix("-wal") + "-shm").unlink(missing_ok=True)


class _File(apsw.VFSFile):
    """A file whose writes are counted, and remembered until they are synced where the power may go."""

    def __init__(self, disk: FaultyDisk, name: Any, flags: list[int]) -> None:
        super().__init__(disk.base, name, flags)
        self._disk = disk
        self._name = name.filename() if isinstance(name, apsw.URIFilename) else name

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - apsw's name
        is_torn = self._disk.step()
        if self._disk.fault is Fault.FULL and not self._disk.has_room and offset + len(data) > self.xFileSize():
            raise apsw.FullError("database or disk is full")
        self._remember(offset, len(data), bytes(data))
        if is_torn:
            super().xWrite(bytes(data)[: len(data) // 2], offset)
            end()
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802 - apsw's name
        if self._disk.step():
            end()
        super().xSync(flags)
        self._disk.unsynced.pop(self._name, None)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - apsw's name
        if self._disk.step():
            end()
        self._remember(newsize, max(self.xFileSize() - newsize, 0), None)
        super().xTruncate(newsize)

    def _remember(self, offset: int, length: int, after: bytes | None) -> None:
        if self._disk.fault is not Fault.POWER or not self._name:
            return
        size = self.xFileSize()
        known = max(min(length, size - offset), 0)
        before = super().xRead(known, offset) if known else b""
        self._disk.unsynced.setdefault(self._name, []).append(_Write(offset, before, after, size))


def end() -> None:
    """Kill this process at once, as kill -9 does."""
    os.kill(os.getpid(), signal.SIGKILL)
