"""The options of the program and of every command, with the help that explains them."""

from __future__ import annotations

import re
import sys
from argparse import Action, ArgumentParser, Namespace, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from models.vocabulary import Direction, Kind, Medium, Stage, Status
from ui.calling import WISHES
from ui.commands.opened_files import split_files
from ui.commands.options import PERSON_HELP, SNOOZE_HELP, Commands, word, words_of

_DESCRIPTION = """\
Tendril helps you look after the people you know: whom to reach today, why, on which platform, and what you have in
common. Without a command it opens its window; with one it answers in the terminal, writing to the same book.
"""
_EPILOG = """\
examples:
  tendril ~/Downloads/contacts.vcf                   the window, with the import of these files
  tendril import Connections.csv --circle Network    bring in people, spread over the coming weeks
  tendril due                                        who is due today, and why
  tendril log "Maya Okafor" --medium call --note "Talked about the climbing trip"
  tendril snooze Maya tomorrow
  tendril people --interest climbing --json          everyone who climbs, for another program
  tendril undo                                       take the last step back

PERSON is an id or an unambiguous name, in any case and with or without accents. DATE is 2026-11-23, today, tomorrow
or yesterday. Exit status: 0 done, 1 an error told on stderr (nothing was written then), 2 wrong usage.
The book is in --data-dir, else in $TENDRIL_DATA_DIR, else in your folder for application data.
"""
_YEARLESS = re.compile(r"--\d\d-\d\d", re.ASCII)


def parse(argv: Sequence[str] | None = None) -> Namespace:
    """Return the arguments with command (None: the window) and data_dir; wrong usage ends the program with status 2."""
    argv = sys.argv[1:] if argv is None else argv
    parser = _window_parser() if _only_opens(argv) else build_parser()
    words, files = split_files(argv, commands_of(parser))
    arguments = parser.parse_args(_joined(words))
    arguments.files = files
    if arguments.command is not None and arguments.minimized:
        parser.error("--minimized is for the window, not for a command")
    if arguments.command is not None and arguments.open is not None:
        parser.error("--open is for the window, not for a command")
    for value in vars(arguments).values():
        texts = value if isinstance(value, list) else [value]
        if any(isinstance(text, str) and not _is_text(text) for text in texts):
            parser.error("an argument is not text in this terminal's encoding")
    if arguments.command == "tag" and not (arguments.interest or arguments.group or arguments.platform):
        parser.error("say what to tag with: --interest, --group or --platform")
    if arguments.data_dir is not None and not arguments.data_dir:
        parser.error("--data-dir needs a folder")
    arguments.data_dir = Path(arguments.data_dir) if arguments.data_dir is not None else None
    return arguments


def build_parser() -> ArgumentParser:
    """Return the parser of the whole command line."""
    from ui.commands.event_options import add_events
    from ui.commands.tending_options import add_giving, add_tending

    parser = _window_parser()
    commands = Commands(parser)
    for add in (_add_people, _add_touch, add_events, add_tending, add_giving, _add_exchange, _add_book):
        add(commands)
    return parser


def _window_parser() -> ArgumentParser:
    """Return the parser of what the window is started with; that of 30 commands takes the time of painting it."""
    parser = ArgumentParser(
        prog="tendril",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_ShowVersion, nargs=0, help="print the version and the build, and stop")
    parser.add_argument("--data-dir", metavar="DIR", default=None, help="the folder that holds the book")
    parser.add_argument("--minimized", action="store_true", help="start in the tray, without showing the window")
    parser.add_argument("--open", choices=WISHES, help="what to open in the window, or in the one that is open already")
    parser.set_defaults(command=None)
    return parser


def _only_opens(argv: Sequence[str]) -> bool:
    """Tell whether the arguments open the window and no more: every start pays for what is done here."""
    left = iter(argv)
    return all(word == "--minimized" or (word == "--data-dir" and next(left, None) is not None) for word in left)


def commands_of(parser: ArgumentParser) -> frozenset[str]:
    """Return the names of all commands of a parser."""
    parsers = [action for action in parser._actions if isinstance(action, _SubParsersAction)]  # noqa: SLF001
    return frozenset(name for one in parsers for name in one.choices)


class _ShowVersion(Action):
    """Looks the version up only when it is asked for, because every start pays for what is done here."""

    def __call__(self, parser: ArgumentParser, *arguments: Any) -> None:
        from ui.commands.version import program_build, program_version

        print(f"tendril {program_version()}, {program_build()}")
        parser.exit()


def _add_people(commands: Commands) -> None:
    people = commands.add(
        "people",
        "list the people in the book",
        "List everyone in the book, or those to whom all the options apply.",
        "  tendril people --query okaf\n  tendril people --kind professional --circle Close --json",
    )
    _add_filters(people)

    add = commands.add(
        "add",
        "add a person",
        "Add a person. An email or phone goes to the platform that fits: work or private, by the kind and the address.",
        '  tendril add "Maya Okafor" --kind personal --phone "+47 912 34 567" --circle Close --interest climbing tea',
    )
    add.add_argument("name", metavar="NAME", help="the name as it is to be shown")
    _add_details(add)

    tag = commands.add(
        "tag",
        "give a person interests, groups or platforms",
        "Give a person interests and groups, new ones too, or note on which platforms they are.",
        '  tendril tag Maya --interest climbing "cold brew" --platform Signal',
    )
    tag.add_argument("person", metavar="PERSON", help=PERSON_HELP)
    _add_tags(tag)
    _add_erasing(commands)


def _add_erasing(commands: Commands) -> None:
    erase = commands.add(
        "erase",
        "erase a person for good, which cannot be undone",
        "Erase a person for good: with what only they had, every step of the history about them, and their words in\n"
        "the search index and in free space of the file. It cannot be undone. Without --yes you are told what would\n"
        "go and what stays, and nothing is changed. Deleting in the window is another thing: it can be undone, and so\n"
        "a deleted person is still in the file.",
        "  tendril erase Maya\n  tendril erase 17 --backups --yes",
    )
    erase.add_argument("person", metavar="PERSON", help=PERSON_HELP)
    erase.add_argument("--yes", action="store_true", help="do it; without this you are told what would be done")
    erase.add_argument("--dry-run", action="store_true", help="only say what would be done, also with --yes")
    erase.add_argument("--backups", action="store_true", help="erase the person in the backups of the book too")


def _add_details(parser: ArgumentParser) -> None:
    """Add what can be said of a new person besides the name."""
    parser.add_argument("--given-name", metavar="NAME", default="", help="what you call them")
    parser.add_argument("--family-name", metavar="NAME", default="")
    parser.add_argument("--nickname", metavar="NAME", default="")
    parser.add_argument("--kind", choices=words_of(Kind), default=str(Kind.BOTH), help="default: both")
    parser.add_argument(
        "--stage", choices=words_of(Stage), default=str(Stage.RELATIONSHIP), help="default: relationship"
    )
    parser.add_argument("--email", metavar="ADDRESS", action="append", default=[], help="can be given several times")
    parser.add_argument("--phone", metavar="NUMBER", action="append", default=[], help="can be given several times")
    parser.add_argument("--circle", metavar="NAME", help="their rhythm, such as Close or Network")
    _add_tags(parser)
    parser.add_argument("--organization", metavar="NAME", default="")
    parser.add_argument("--title", metavar="TEXT", default="", help="what they do there")
    parser.add_argument("--place", metavar="TEXT", default="", help="where they live")
    parser.add_argument("--birthday", metavar="DATE", help="1990-04-12, or 04-12 where the year is unknown")
    parser.add_argument("--met-on", metavar="DATE", help="the day you met")
    parser.add_argument("--note", metavar="TEXT", default="")


def _add_tags(parser: ArgumentParser) -> None:
    parser.add_argument("--interest", metavar="NAME", nargs="+", action="extend", default=[], help="one or several")
    parser.add_argument("--group", metavar="NAME", nargs="+", action="extend", default=[], help="one or several")
    parser.add_argument("--platform", metavar="NAME", nargs="+", action="extend", default=[], help="one or several")


def _add_filters(parser: ArgumentParser) -> None:
    """Add the options that choose people for listing and exporting."""
    parser.add_argument(
        "--query",
        metavar="TEXT",
        default="",
        help="beginnings of words in names, organization, title, interests, places, addresses, groups and notes",
    )
    parser.add_argument("--interest", metavar="NAME", action="append", default=[], help="who has this interest")
    parser.add_argument("--platform", metavar="NAME", action="append", default=[], help="who is on this platform")
    parser.add_argument("--kind", choices=words_of(Kind), action="append", default=[])
    parser.add_argument("--circle", metavar="NAME", action="append", default=[])
    parser.add_argument("--group", metavar="NAME", action="append", default=[], help="who is in this group")
    parser.add_argument("--status", choices=words_of(Status), action="append", default=[], help="default: any")


def _add_touch(commands: Commands) -> None:
    due = commands.add(
        "due",
        "show whom to reach today, and why",
        "Show Today's list in its order. A DATE to come assumes that nothing is logged until then.",
        "  tendril due --all\n  tendril due --on tomorrow --json",
    )
    due.add_argument("--on", metavar="DATE", help="another day than today")
    due.add_argument("--all", action="store_true", help="add those for whom there is no room: when you have room")

    log = commands.add(
        "log",
        "log that you were in touch with a person",
        "Log that you were in touch. Any medium and either direction counts, and the next date moves.",
        '  tendril log Maya --medium in-person --on yesterday --note "Tea at hers" --received\n'
        "  tendril log 17 --medium email --direction in",
    )
    log.add_argument("person", metavar="PERSON", help=PERSON_HELP)
    log.add_argument(
        "--medium", choices=words_of(Medium), type=word, required=True, metavar="M", help=", ".join(Medium)
    )
    log.add_argument(
        "--direction",
        choices=words_of(Direction),
        default=str(Direction.OUT),
        help="who started it: you (out, the default), they (in) or both",
    )
    log.add_argument("--on", metavar="DATE", help="the day it happened; default: today")
    log.add_argument("--platform", metavar="NAME", help="on which platform, such as LinkedIn or Signal")
    log.add_argument("--note", metavar="TEXT", default="", help="where you left off")
    log.add_argument("--gave", action="store_true", help="you gave them something: a lead, an article, help")
    log.add_argument("--asked", action="store_true", help="you asked them for something")
    log.add_argument("--received", action="store_true", help="they gave you something")

    snooze = commands.add(
        "snooze",
        "put a person off until a day or a time",
        "Put a person off. A day means the hour at which reminders come on it.",
        '  tendril snooze Maya tomorrow\n  tendril snooze Maya "2 weeks"\n  tendril snooze Maya 2026-12-01T18:30',
    )
    snooze.add_argument("person", metavar="PERSON", help=PERSON_HELP)
    snooze.add_argument("until", metavar="UNTIL", help=SNOOZE_HELP)

    skip = commands.add(
        "skip",
        "let this time pass for a person",
        "Let this time pass: the rhythm starts again today, and nothing is logged.",
    )
    skip.add_argument("person", metavar="PERSON", help=PERSON_HELP)


def _add_exchange(commands: Commands) -> None:
    bring = commands.add(
        "import",
        "bring in people from a file",
        "Bring in people from a file: CSV of LinkedIn, Google, Outlook and others, vCards, LDIF, the JSON of Monica\n"
        "and of Facebook's friends, or Tendril's own CSV and JSON. Nobody becomes due at once: as many as you have\n"
        "room for get the circle's rhythm, spread over it. The same file brings nobody twice, and one undo takes\n"
        "back all it brought.",
        "  tendril import Connections.csv --dry-run\n  tendril import contacts.csv --circle none\n"
        "  tendril import badges.vcf --kind professional --stage connecting --group 'PyCon 2026'",
    )
    bring.add_argument("file", metavar="FILE", type=Path)
    bring.add_argument(
        "--circle", metavar="NAME", help="the circle for those who get a rhythm, or none; default: Network"
    )
    bring.add_argument("--kind", choices=words_of(Kind), help="make the new people this instead of what the file says")
    bring.add_argument("--stage", choices=words_of(Stage), help="put the new people into this stage")
    for what in ("group", "interest"):
        bring.add_argument(
            f"--{what}", metavar="NAME", action="append", default=[], help=f"give everybody in the file this {what}"
        )
        bring.add_argument(
            f"--without-{what}", metavar="NAME", action="append", default=[], help=f"leave out this {what} of the file"
        )
    bring.add_argument(
        "--without-platform", metavar="NAME", action="append", default=[], help="take addresses on it as on no platform"
    )
    bring.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
    bring.add_argument(
        "--set-aside", metavar="FILE", type=Path, help="write the rows that cannot be read to this file, to be mended"
    )

    export = commands.add(
        "export",
        "write people to a file",
        "Write everyone, or those to whom all the options apply, to a file. Tendril's own CSV keeps all that is said\n"
        "of people, its JSON the complete book; both are read back without loss. A calendar holds what is to come.",
        "  tendril export people.csv\n  tendril export book.json\n"
        "  tendril export climbers.ics --interest climbing --force",
    )
    export.add_argument("file", metavar="FILE", type=Path)
    export.add_argument(
        "--format",
        metavar="F",
        help="csv, vcf or another format (an unknown one lists them all); default: by the file's ending",
    )
    export.add_argument("--force", action="store_true", help="replace a file that exists")
    _add_filters(export)


def _add_book(commands: Commands) -> None:
    commands.add(
        "undo", "take back the last step", "Take back the last step, in the window or here, also after a restart."
    )
    commands.add("redo", "do again what was taken back last")
    backup = commands.add("backup", "write a copy of the whole book to a file")
    backup.add_argument("file", metavar="FILE", type=Path)
    backup.add_argument("--force", action="store_true", help="replace a file that exists")
    restore = commands.add(
        "restore",
        "replace the book by a backup",
        "Replace the book by a backup. The book as it is now is kept as a file beside it, and you are told where.",
    )
    restore.add_argument("file", metavar="FILE", type=Path)
    restore.add_argument("--dry-run", action="store_true", help="only say who would come back, go, or change")
    commands.add("backups", "list the backups in the data directory")
    salvage = commands.add(
        "salvage",
        "put a damaged book together from what can be read of it and its newest backup",
        "Put a damaged book together from what can be read of it and its newest sound backup. Without FILE it takes\n"
        "the place of the book, and the damaged one is kept as a file beside it; with FILE it is written there.",
    )
    salvage.add_argument("file", metavar="FILE", type=Path, nargs="?")
    check = commands.add(
        "check",
        "look whether the book is sound",
        "Look whether the database is sound, and whether the search index and the planned dates agree with it.",
    )
    check.add_argument("--repair", action="store_true", help="make the search index and the planned dates anew first")
    passphrase = commands.add(
        "passphrase",
        "lock the book with a passphrase, change or remove it",
        "Lock the book and its backups from now on with a passphrase, change it or remove it. It is typed without\n"
        "being seen, or read from a line of standard input. Commands ask for it, or take it from the file that\n"
        "TENDRIL_PASSPHRASE_FILE names, which nobody else may read. Whoever forgets it has lost the book.",
    )
    passphrase.add_argument("action", choices=["set", "change", "remove", "backups"])
    passphrase.add_argument(
        "--backups",
        choices=["keep", "rewrite", "delete"],
        default="keep",
        help="what becomes of backups without a passphrase or with another one; default: they stay, and are told of",
    )
    commands.add(
        "lock",
        "let the running Tendril close the book and ask for the passphrase",
        "Let the running Tendril close the book, as “Lock now” in its window does.",
    )
    commands.add(
        "unlock",
        "open the book in the running Tendril that is locked",
        "Open the book in the running Tendril that is locked. The passphrase is typed without being seen, or taken\n"
        "from the file that TENDRIL_PASSPHRASE_FILE names. It stays in this command: the running program is sent the\n"
        "key that is made from it, over a socket that only you can reach.",
    )
    commands.add(
        "notify-test",
        "show a notification, to see whether reminders reach you",
        "Show a notification and say which way it took, and what the other ways would do.",
    )


def _joined(argv: Sequence[str]) -> list[str]:
    """Join --birthday and a date without a year (--04-12), which argparse would take for an option."""
    joined: list[str] = []
    for argument in argv:
        if joined and joined[-1] == "--birthday" and _YEARLESS.fullmatch(argument):
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined


def _is_text(text: str) -> bool:
    """Tell whether there are no bytes in it that the terminal's encoding could not decode."""
    return not any("\ud800" <= character <= "\udfff" for character in text)
