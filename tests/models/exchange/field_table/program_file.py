"""A file of another program in which everything is filled that the program has for a person, written afresh."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ProgramFile:
    """A file of a program: its bytes, the format they are told as, and what they say by the program's names for it.

    Each thing said is a name and the text that is looked for in the book afterwards.
    """

    program: str
    file_name: str
    format: str
    data: bytes
    said: tuple[tuple[str, str], ...]
