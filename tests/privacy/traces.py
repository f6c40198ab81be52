"""Looks for marks in every byte of files: as text of any kind, as base64, as hexadecimal digits, and compressed."""

from __future__ import annotations

import base64
import os
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.models.erasing.content import MARKS

_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")
# A stream of zlib, of gzip, and of a file in a ZIP archive, where its header is behind it.
_COMPRESSED = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08|PK\x03\x04", re.DOTALL)
_LONGEST = 1 << 24


def forms(mark: str) -> dict[str, bytes]:
    """Return a mark in lower case as it may stand in a file, by the name of the form; base64 keeps its case."""
    found = {encoding: mark.lower().encode(encoding) for encoding in _ENCODINGS}
    found["hexadecimal"] = mark.encode().hex().encode()
    for spelled in {mark, mark.lower()}:
        for start in range(3):
            # What stands before and behind decides the first and the last of the letters.
            whole = base64.b64encode(b"\0" * start + spelled.encode())
            found[f"base64 of {spelled} at {start}"] = whole[(0, 2, 3)[start] : len(whole) // 4 * 4 - 4]
    return found


def traces_in_bytes(content: bytes, marks: Iterable[str] = MARKS) -> list[str]:
    """Return which marks a content holds in which form."""
    found = [
        f"{mark} ({form})"
        for piece in (content, *_unpacked(content))
        for mark in marks
        for form, sought in forms(mark).items()
        if sought in (piece if form.startswith("base64") else piece.lower())
    ]
    return sorted(set(found))


def traces_in(paths: Iterable[Path], marks: Iterable[str] = MARKS) -> dict[str, list[str]]:
    """Return what the files of these folders hold or are called, by file; what goes meanwhile is passed over."""
    found: dict[str, list[str]] = {}
    for path in files_below(paths):
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            continue
        if traces := traces_in_bytes(os.fsencode(path.name) + b"\n" + content, marks):
            found[str(path)] = traces
    return found


def traces_in_open_files(process: int, besides: Iterable[Path]) -> dict[str, list[str]]:
    """Return what the files hold that a process has open, also those without a name, except those in some folders."""
    found: dict[str, list[str]] = {}
    for link in Path(f"/proc/{process}/fd").iterdir():
        name = link.readlink()
        if not name.is_absolute() or any(name.is_relative_to(folder) for folder in (*besides, "/dev", "/proc")):
            continue
        content = link.read_bytes()[:_LONGEST] if link.is_file() else b""
        if traces := traces_in_bytes(content):
            found[str(name)] = traces
    return found


def files_below(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield every file below some folders; sockets are none."""
    for folder in paths:
        yield from (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())


def _unpacked(content: bytes) -> Iterator[bytes]:
    """Yield what is compressed anywhere in a content."""
    for match in _COMPRESSED.finditer(content):
        start, bits = match.start(), 47
        if match[0] == b"PK\x03\x04":
            names = content[start + 26 : start + 30]
            start += 30 + int.from_bytes(names[:2], "little") + int.from_bytes(names[2:], "little")
            bits = -15
        try:
            yield zlib.decompressobj(bits).decompress(content[start : start + _LONGEST], _LONGEST)
        except zlib.error:
            # It only looked like a beginning.
            continue
