"""Tendril beside other programs on one invisible desktop: the way to the window, the memory at rest, and a search.

Every program has personal folders and a session bus of its own. One start of each is not counted, for it makes
databases and caches; then all are started in turn, so that whatever else the machine does meets all of them.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass
from pathlib import Path

from benchmarks.big_book import NOW, build
from benchmarks.started import Started
from models.clock import FixedClock
from scheduler.opening import open_planned_book
from tests.desktop.virtual_desktop import DesktopMissingError, VirtualDesktop

# Of more people khard reads the cards for minutes, each time.
MOST_CARDS = 10_000
_TENDRIL = (sys.executable, str(Path(__file__).resolve().parents[1] / "main.py"))
_SOUGHT = "mari"
# So long a program may make its databases before it is ended again, in seconds.
_FIRST_SETTLING = 20.0
# https://khard.readthedocs.io/en/latest/man/khard.conf.html
_KHARD = """[addressbooks]
[[people]]
path = {cards}
[general]
default_action = list
[vcard]
search_in_source_files = {in_files}
"""


@dataclass(frozen=True)
class Program:
    """A program with a window, what it holds, and how it is started."""

    name: str
    holds: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Start:
    """A start: milliseconds by the clock and of the processor until the window was painted, MiB (PSS) at rest.

    Processor and memory are those of the program with all that it started: servers, databases, its session bus.
    own is the part of the memory that the program's own process has.
    """

    clock: float
    processor: float
    mebibytes: float
    own: float


@dataclass(frozen=True)
class Search:
    """A search from the terminal: milliseconds by the clock and of the processor, and how many it found."""

    program: str
    people: int
    clock: float
    processor: float
    found: int


def measure(people: int, times: int, seed: int, *, path: Path | None = None) -> int:
    """Measure what is installed, print both tables, and keep them as JSON where a path is given. Linux only.

    Returns the exit status: 1 where this machine has no invisible desktop.
    """
    with tempfile.TemporaryDirectory(prefix="tendril-bench-") as folder:
        books = books_of(Path(folder), people, seed)
        try:
            starts = dict(_starts(programs(books), times))
        except DesktopMissingError as error:
            print(f"Nothing is started beside Tendril: {error}", file=sys.stderr)
            return 1
        print("\n| search for a beginning of a name | people | found | processor, ms | clock, ms |")
        print("|---|---:|---:|---:|---:|")
        searches = []
        for one in searched(Path(folder), books, times):
            costs = f"{one.processor:.0f} | {one.clock:.0f}"
            print(f"| {one.program} | {one.people:,} | {one.found:,} | {costs} |", flush=True)
            searches.append(one)
    if path is not None:
        told = [{"program": name, **asdict(start)} for name, start in starts.items()]
        document = {"seed": seed, "starts": told, "searches": [asdict(one) for one in searches]}
        path.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return 0


def books_of(folder: Path, people: int, seed: int) -> dict[int, Path]:
    """Make books with nobody, as many people as khard can be asked to read, and so many; return their folders."""
    books = {count: folder / f"book-{count}" for count in sorted({0, min(people, MOST_CARDS), people})}
    for count, directory in books.items():
        print(f"Building a book of {count:,} people…", file=sys.stderr)
        if count:
            build(directory, count, seed)
        else:
            open_planned_book(directory, FixedClock(NOW)).close()
    return books


def programs(books: Mapping[int, Path]) -> Iterator[Program]:
    """Yield Tendril with each of the books, and the others that are installed; tell of those that are not."""
    for people, book in books.items():
        if people in (0, max(books)):
            yield Program("Tendril", f"{people:,} people", (*_TENDRIL, "--data-dir", str(book)))
    for name, command in (
        ("Vorta", ("vorta", "--foreground")),
        ("KAddressBook", ("kaddressbook",)),
        ("GNOME Contacts", ("gnome-contacts",)),
    ):
        if shutil.which(command[0]):
            yield Program(name, "nothing", command)
        else:
            print(f"{name} is not installed and is left out: sudo apt-get install {command[0]}", file=sys.stderr)


def start(desktop: VirtualDesktop, program: Program, home: Path, settling: float = 10) -> Start:
    """Start a program, wait until its window is painted and it rests (settling seconds at least), and end it."""
    started = Started()
    environment = {**_folders(home), **started.mark, "TENDRIL_NOW": NOW.isoformat()}
    before, begun = desktop.managed_windows(), time.monotonic()
    try:
        desktop.start(["dbus-run-session", "--", *program.command], environment)
        window = desktop.wait_until(lambda: max(desktop.managed_windows() - before, default=0), 120, program.name)
        desktop.wait_until(lambda: desktop.is_painted(window), 120, f"something in the window of {program.name}")
        clock, processor = (time.monotonic() - begun) * 1000, started.milliseconds()
        started.wait_for_rest(settling)
        return Start(clock, processor, *started.mebibytes(Path(program.command[0]).name))
    finally:
        started.end()
        desktop.stop_programs()


def searched(folder: Path, books: Mapping[int, Path], times: int) -> Iterator[Search]:
    """Yield what the same search costs in each book, and with khard in as many cards as it can be asked to read."""
    questions: list[tuple[str, int, tuple[str, ...]]] = [
        ("Tendril", people, (*_TENDRIL, "people", "--json", "--data-dir", str(book), "--query", _SOUGHT))
        for people, book in books.items()
        if people
    ]
    if shutil.which("khard"):
        people = min(people for people in books if people)
        cards = _write_cards(folder / "cards", books[people])
        for name, in_files in (("khard", "no"), ("khard, search_in_source_files", "yes")):
            settings = folder / f"khard-{in_files}.conf"
            settings.write_text(_KHARD.format(cards=cards, in_files=in_files))
            questions.append((name, people, ("khard", "-c", str(settings), "list", "--parsable", _SOUGHT)))
    else:
        print("khard is not installed and is left out: sudo apt-get install khard", file=sys.stderr)
    costs: list[list[tuple[float, float, int]]] = [[] for _ in questions]
    for counted in range(-1, times):
        for (_program, _people, command), taken in zip(questions, costs, strict=True):
            asked = _ask(command)
            if counted >= 0:
                taken.append(asked)
    for (program, people, _command), taken in zip(questions, costs, strict=True):
        clock, processor, found = (statistics.median(column) for column in zip(*taken, strict=True))
        yield Search(program, people, clock, processor, int(found))


# internal -------------------------------------------------------------------------------------------------------


def _starts(wanted: Iterator[Program], times: int) -> Iterator[tuple[str, Start]]:
    """Start all in turn, and print and yield the medians of each."""
    desktop = VirtualDesktop("none")
    try:
        measured: dict[Program, list[Start]] = {}
        for program in wanted:
            try:
                start(desktop, program, _home(desktop, program), settling=_FIRST_SETTLING)
                measured[program] = []
            except AssertionError as error:
                print(f"{program.name} is left out: {error}", file=sys.stderr)
        for _ in range(times):
            for program, taken in measured.items():
                taken.append(start(desktop, program, _home(desktop, program)))
    finally:
        desktop.close()
    print("| start: exec to the painted window | holds | processor, ms | clock, ms | MiB at rest | own process |")
    print("|---|---|---:|---:|---:|---:|")
    for program, taken in measured.items():
        columns = zip(*(astuple(one) for one in taken), strict=True)
        median = Start(*(statistics.median(column) for column in columns))
        costs = f"{median.processor:.0f} | {median.clock:.0f} | {median.mebibytes:.0f} | {median.own:.0f}"
        print(f"| {program.name} | {program.holds} | {costs} |", flush=True)
        yield f"{program.name}, {program.holds}", median


def _home(desktop: VirtualDesktop, program: Program) -> Path:
    return desktop.folder / f"{program.name} {program.holds}".lower().replace(" ", "-")


def _folders(home: Path) -> dict[str, str]:
    """Return the variables that name the personal folders of a program, made where they are missing."""
    folders = {
        "HOME": home,
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local/share",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_STATE_HOME": home / ".local/state",
        "XDG_RUNTIME_DIR": home / "run",
    }
    for folder in folders.values():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.geteuid() == 0:
        # The database of KAddressBook's server does not run as root unless it is told to.
        (home / ".config/akonadi").mkdir(exist_ok=True)
        (home / ".config/akonadi/mysql-local.conf").write_text("[mysqld]\nuser=root\n")
    return {name: str(folder) for name, folder in folders.items()}


def _write_cards(folder: Path, book: Path) -> Path:
    """Write everybody of a book to a file each, as khard wants it, and return their folder."""
    folder.mkdir()
    file = folder.with_suffix(".vcf")
    subprocess.run([*_TENDRIL, "export", "--data-dir", str(book), str(file)], stdout=subprocess.DEVNULL, check=True)
    begin = "BEGIN:VCARD"
    for number, card in enumerate(file.read_text(encoding="utf-8").split(begin)[1:]):
        (folder / f"{number}.vcf").write_text(begin + card, encoding="utf-8")
    return folder


def _ask(command: Sequence[str]) -> tuple[float, float, int]:
    """Run a command that lists people; return its milliseconds by the clock and of the processor, and their number."""
    environment = {**os.environ, "TENDRIL_NOW": NOW.isoformat()}
    begun, before = time.monotonic(), os.times()
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    clock, after = time.monotonic() - begun, os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    found = len(json.loads(answer) if answer.startswith("[") else answer.splitlines())
    return clock * 1000, used * 1000, found
