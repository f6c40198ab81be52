"""What the program writes of itself, into the log and to stderr: never a value that could be from the book."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TextIO

from models.harmless import Harmless
from ui.error_report import kind_of, lines_of, without_home

_OURS = frozenset(("main", "__main__", "models", "scheduler", "ui"))
_HIDDEN = "…"
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class WithoutValues(logging.Formatter):
    """Writes what the program says of itself and no value that could be from the book.

    Of an exception, with the record or among its values, the kind is written and the lines it came from. Of other
    values numbers, kinds and what is Harmless are written. What another library says may have anything put into it, so
    only where it was said is.
    """

    def __init__(self) -> None:
        """Write the time, the level and who says it in front."""
        super().__init__(_FORMAT)

    def format(self, record: logging.LogRecord) -> str:
        """Write a copy of a record, whose text another handler may have made already, without its values."""
        copy = logging.makeLogRecord(record.__dict__)
        copy.msg, copy.args, copy.exc_text, copy.stack_info = _message(record), None, None, None
        return super().format(copy)

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's own name
        """Write an exception and those that led to it, each with its lines of the program."""
        return lines_of(ei[1]) if ei[1] is not None else ""


@contextmanager
def values_kept_from_stderr() -> Iterator[None]:
    """Write to stderr, which a desktop keeps in a file, what is logged and warned of as the log has it: without values.

    That is what logging does where there is no log, and what Python does with a warning of a library, which may quote
    what it was reading.
    """
    last = logging.lastResort
    shown = warnings.showwarning
    plain = logging.StreamHandler()
    plain.setLevel(logging.WARNING)
    plain.setFormatter(WithoutValues())
    logging.lastResort = plain
    warnings.showwarning = _log_warning
    try:
        yield
    finally:
        logging.lastResort = last
        warnings.showwarning = shown


def _log_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """Log that a library warned, and where."""
    logging.getLogger(__name__).warning("Python warned, %s: %s:%s", category, Harmless(filename), lineno)


def _message(record: logging.LogRecord) -> str:
    """Return what a record says, without values that could be from the book."""
    said = record.msg
    if record.name.partition(".")[0] not in _OURS:
        return without_home(f"said in {record.pathname}:{record.lineno}")
    if not isinstance(said, str):
        return _told(said)
    if not record.args:
        return said
    arguments = record.args
    try:
        if isinstance(arguments, Mapping):
            return said % {key: _told_as(value) for key, value in arguments.items()}
        return said % tuple(map(_told_as, arguments))
    except (TypeError, ValueError):
        # A number was asked for where there is a text.
        return said


def _told_as(value: object) -> object:
    return value if isinstance(value, int | float) else _told(value)


def _told(value: object) -> str:
    """Return a value as it may stand in the log."""
    if isinstance(value, BaseException):
        return kind_of(value)
    if isinstance(value, type):
        return f"{value.__module__}.{value.__qualname__}"
    if isinstance(value, Harmless):
        return without_home(str(value))
    return str(value) if value is None or isinstance(value, int | float) else _HIDDEN
