"""What is told of an error nobody expected: its kind and the lines that led to it, its words only on request.

The words of an exception quote what it stumbled over: a name, a note, a file that is called after somebody. So the log
never holds them, and a report only where the user asks for it.
"""

from __future__ import annotations

import errno
import traceback
from collections.abc import Iterator
from pathlib import Path

from models.record import Record

_CAUSED = "The above was the direct cause of:"
_MEANWHILE = "While the above was dealt with, this happened:"
_NO_WORDS = "nothing that can be read"


class Report(Record):
    """Where an error came from, which names nobody, and what it said, which may; words is empty where it said none."""

    place: str
    words: str = ""

    def text(self, *, with_words: bool = False) -> str:
        """Return the report, with what the error said only where that is wanted."""
        return f"{self.place.rstrip()}\n\n{self.words}\n" if with_words and self.words else f"{self.place.rstrip()}\n"


def report_of(error: BaseException, versions: str = "") -> Report:
    """Return an error as a report that begins with the versions that matter."""
    return Report("\n\n".join(filter(None, (versions, lines_of(error)))), words_of(error))


def lines_of(error: BaseException) -> str:
    """Return the lines of the program that led to an error and to those before it, with the kind of each alone."""
    told: list[str] = []
    for link, one in _chain(error):
        if link:
            told.append(f"\n{link}\n")
        if one.__traceback__ is not None:
            told.append("Traceback (most recent call last):")
            told.append("".join(traceback.format_tb(one.__traceback__)).rstrip())
        told.append(kind_of(one))
        if isinstance(one, BaseExceptionGroup):
            told += [f"  with {kind_of(inner)}" for inner in one.exceptions]
    return without_home("\n".join(told))


def words_of(error: BaseException) -> str:
    """Return what an error and those before it said, and what was noted on them."""
    said: list[str] = []
    for _, one in _chain(error):
        notes = getattr(one, "__notes__", None)
        said.append(f"{kind_of(one)}: {_text(one)}")
        said += [_text(note) for note in notes] if isinstance(notes, list) else []
    return "\n".join(said)


def kind_of(error: BaseException) -> str:
    """Return what kind of error it is, and of the system's the number and its meaning, never the file it is about."""
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    if isinstance(error, OSError) and isinstance(error.errno, int):
        return f"{kind} {errno.errorcode.get(error.errno, error.errno)}"
    return kind


def without_home(text: str) -> str:
    """Return a text that does not say whose home folder the program is in."""
    try:
        home = str(Path.home())
    except RuntimeError:
        return text
    return text.replace(home, "~") if len(home) > 1 else text


def _chain(error: BaseException) -> Iterator[tuple[str, BaseException]]:
    """Yield an error after what caused it, each with how it follows from the one before."""
    links: list[tuple[str, BaseException]] = []
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        before = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
        links.append(((_CAUSED if one.__cause__ else _MEANWHILE) if before is not None else "", one))
        one = before
    if links:
        # A ring of causes ends where it began.
        links[-1] = ("", links[-1][1])
    return reversed(links)


def _text(value: object) -> str:
    try:
        return str(value)
    except Exception:  # noqa: BLE001 - whatever a broken error raises, its place can still be told
        return _NO_WORDS
