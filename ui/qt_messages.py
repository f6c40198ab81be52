"""What Qt says on stderr, which a desktop keeps in a file: never a text that it was given to show."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

# Qt's own classes and methods. It puts what it complains of behind them, quoted or not.
_NAMES = re.compile(r"\bQ[A-Z]\w*(?:::\w+)*")
# Whole sentences in which nothing is put: of the offscreen plugin, about the platform and its plugins.
_AS_IT_IS = re.compile(r"This plugin does not support \w+\(\)( \(IGNORED\))?")


@contextmanager
def values_kept_from_qt() -> Iterator[None]:
    """Let Qt write only which of its classes complains, and in which category; why it ends the program in full."""
    before = qInstallMessageHandler(_tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def without_values(category: str, message: str) -> str:
    """Return what may be written of a message: it can quote a name, a note or a path."""
    text = message if _AS_IT_IS.fullmatch(message) else ", ".join(dict.fromkeys(_NAMES.findall(message))) or "…"
    return f"Qt: {category}: {text}" if category not in ("", "default") else f"Qt: {text}"


def _tell(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if sys.stderr is None:
        # pythonw of Windows.
        return
    is_end = kind == QtMsgType.QtFatalMsg
    line = message if is_end else without_values(context.category or "", message)
    # A terminal that was closed: an error in here would be raised by whatever Qt was asked for.
    with suppress(OSError, ValueError):
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
