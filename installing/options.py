"""The command line as plain values, from which completions and the manual are written."""

from __future__ import annotations

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from dataclasses import dataclass

# What the parser calls arguments that name a file or a folder.
_FILES, _FOLDERS = "FILE", "DIR"


@dataclass(frozen=True)
class Argument:
    """An option (names are not empty) or an argument by its place.

    value is what the help calls its value, empty where it takes none; choices are the only words it takes, if any.
    """

    names: tuple[str, ...]
    value: str
    help: str
    choices: tuple[str, ...] = ()
    takes_several: bool = False

    @property
    def takes_file(self) -> bool:
        """Whether its value is a file."""
        return self.value == _FILES

    @property
    def takes_folder(self) -> bool:
        """Whether its value is a folder."""
        return self.value == _FOLDERS


@dataclass(frozen=True)
class Command:
    """A command, or the whole program (its name is empty)."""

    name: str
    summary: str
    description: str
    examples: str
    arguments: tuple[Argument, ...]

    @property
    def options(self) -> list[Argument]:
        """The arguments that start with a dash."""
        return [argument for argument in self.arguments if argument.names]

    @property
    def places(self) -> list[Argument]:
        """The arguments that are known by their place."""
        return [argument for argument in self.arguments if not argument.names]


def commands_of(parser: ArgumentParser) -> list[Command]:
    """Return the program itself and then each of its commands, in the order of its help."""
    commands = [_command("", "", parser)]
    for action in parser._actions:
        if isinstance(action, _SubParsersAction):
            summaries = {choice.dest: choice.help or "" for choice in action._choices_actions}
            commands += [_command(name, summaries.get(name, ""), each) for name, each in action.choices.items()]
    return commands


def _command(name: str, summary: str, parser: ArgumentParser) -> Command:
    return Command(
        name, summary, (parser.description or "").strip(), (parser.epilog or "").strip(), tuple(_arguments(parser))
    )


def _arguments(parser: ArgumentParser) -> Iterator[Argument]:
    for action in parser._actions:
        if not isinstance(action, _SubParsersAction) and action.help != SUPPRESS:
            yield Argument(
                tuple(action.option_strings),
                _value(action),
                (action.help or "").replace("%%", "%"),
                tuple(str(choice) for choice in action.choices or ()),
                action.nargs in ("+", "*"),
            )


def _value(action: Action) -> str:
    if action.nargs == 0:
        return ""
    if action.choices is not None and action.metavar is None:
        return "WORD"
    return action.metavar if isinstance(action.metavar, str) else action.dest.upper()
