"""The manual page tendril(1), written from the parser of the command line.

The macros are those of man(7).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from installing.options import Argument, Command


def manual_page(commands: Iterable[Command], version: str, day: date) -> str:
    """Return the page in roff."""
    every = list(commands)
    program = next(command for command in every if not command.name)
    lines = [
        f'.TH TENDRIL 1 {day.isoformat()} "Tendril {_text(version)}" "User commands"',
        # Long rows of choices leave no room for even margins.
        ".ad l",
        ".SH NAME",
        r"tendril \- look after the people you know",
        ".SH SYNOPSIS",
        ".B tendril",
        r"[\fIOPTION\fR...] [\fICOMMAND\fR [\fIARGUMENT\fR...]]",
        ".SH DESCRIPTION",
        _text(program.description),
        ".SH OPTIONS",
        *(line for argument in program.arguments for line in _argument(argument)),
        ".SH COMMANDS",
    ]
    for command in (command for command in every if command.name):
        places = " ".join(rf"\fI{_text(place.value)}\fR" for place in command.places)
        lines += [f".SS {_text(command.name)} {places}".rstrip(), _text(command.description)]
        lines += [line for argument in command.arguments for line in _argument(argument)]
        lines += _examples(command.examples)
    lines += [".SH NOTES", *_examples(program.examples)]
    return "\n".join(lines) + "\n"


def _argument(argument: Argument) -> list[str]:
    names = ", ".join(rf"\fB{_text(name)}\fR" for name in argument.names)
    value = rf"\fI{_text('|'.join(argument.choices) or argument.value)}\fR" if argument.value else ""
    return [".TP", " ".join(part for part in (names, value) if part), _text(argument.help) or r"\&"]


def _examples(text: str) -> list[str]:
    return [".PP", ".nf", *(_text(line) for line in text.splitlines()), ".fi"] if text else []


def _text(text: str) -> str:
    """Return a text in which nothing means anything to roff."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-").replace("~", r"\(ti").replace("^", r"\(ha")
    return "\n".join(rf"\&{line}" if line.startswith((".", "'")) else line for line in escaped.split("\n"))
