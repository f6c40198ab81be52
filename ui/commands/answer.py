"""What a command has to say, for people and for programs, and how it reaches the terminal."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from typing import Any

from models.record import Record

# Characters that JSON allows as they are but a terminal might obey: C1 controls, marks and overrides of direction.
_OBEYED = "[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"


class Answer(Record):
    """A command's answer: lines for people, data for --json (either may be left out where the other was asked for).

    trouble is told on stderr besides and makes the exit status 1.
    """

    lines: Iterable[str] = ()
    data: Any = None
    trouble: str = ""


def show(answer: Answer, *, as_json: bool) -> int:
    """Print an answer and return the exit status."""
    prepare_streams(as_json=as_json)
    if as_json:
        print(as_json_text(answer.data))
    else:
        for line in answer.lines:
            print(line)
    sys.stdout.flush()
    if answer.trouble:
        complain(answer.trouble)
    return 1 if answer.trouble else 0


def as_json_text(data: Any) -> str:
    """Return data as readable JSON in which no character can command a terminal."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return re.sub(_OBEYED, lambda match: f"\\u{ord(match[0]):04x}", text)


def complain(sentence: str) -> None:
    """Say on stderr, after the program's name, what went wrong."""
    prepare_streams(as_json=False)
    from ui.commands.terminal import harmless

    print(f"tendril: {harmless(sentence)}", file=sys.stderr)


def prepare_streams(*, as_json: bool) -> None:
    """Let no character stop the output: JSON is UTF-8 everywhere, a terminal gets "?" for what it cannot show."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            encoding = {"encoding": "utf-8"} if as_json and stream is sys.stdout else {}
            reconfigure(errors="replace", **encoding)
