"""A day with the real program in folders of its own: the terminal, the window, and all the ways to be ended."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from models import keys

PASSPHRASE = "correct horse battery"
ROOT = Path(__file__).resolve().parents[2]
# In seconds, on a machine that has other things to do.
_PATIENCE = 240
_LARGE = 1_700
_COMMANDS = """
import shlex, sys, main
for line in sys.stdin:
    status = main.main(shlex.split(line))
    # Whether there is a service for notifications is the machine's affair.
    if status and not line.startswith("notify-test"):
        sys.exit(f"{status}: {line}")
"""


@dataclass(frozen=True)
class Folders:
    """Where all of it happens: what the user has and gets is in read and written, the rest is the program's."""

    root: Path

    @property
    def home(self) -> Path:
        """The home folder, with the folders for data, settings, caches and states below it."""
        return self.root / "home"

    @property
    def data(self) -> Path:
        """The data directory, which is the user's own one."""
        return self.home / ".local" / "share" / "tendril"

    @property
    def book(self) -> Path:
        """The book."""
        return self.data / "tendril.sqlite3"

    @property
    def written(self) -> Path:
        """What the user wanted to have written."""
        return self.root / "written"

    @property
    def programs(self) -> tuple[Path, ...]:
        """Where the program may leave something behind, the folder it was started in too."""
        return (self.home, self.root / "run", self.root / "tmp", self.root / "work")

    def file(self, name: str) -> Path:
        """Return a file of the user's own."""
        return self.root / "read" / name

    def environment(self) -> dict[str, str]:
        """Return the environment of a process in these folders and nowhere else."""
        kept = {
            name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH")
        }
        return kept | {
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.home / ".local" / "share"),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "XDG_STATE_HOME": str(self.home / ".local" / "state"),
            "XDG_RUNTIME_DIR": str(self.root / "run"),
            "TMPDIR": str(self.root / "tmp"),
            "TZ": "Europe/Berlin",
            "TENDRIL_NOW": "2026-11-23T09:30",
            "TENDRIL_PASSPHRASE_FILE": str(self.file("passphrase")),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
        }


def prepare(folders: Folders) -> None:
    """Make the folders and the user's files, full of marks."""
    for folder in (*folders.programs, folders.written, folders.root / "read"):
        folder.mkdir(parents=True)
    (folders.root / "run").chmod(0o700)
    folders.file("passphrase").write_text(PASSPHRASE + "\n", encoding="utf-8")
    folders.file("passphrase").chmod(0o600)
    heading = "Name,E-mail Address,Phone,Notes,Birthday\n"
    row = "Quexvor Zilmarth {n},quex{n}@zil.example,+49 5550199887{n},Vrundelkap {n},1990-05-06\n"
    # Larger than what an import holds in the memory where it may write to the disk.
    notes = "Vrundelkap " * 60
    large = "".join(row.format(n=number).replace("Vrundelkap", notes) for number in range(100, _LARGE))
    folders.file("large.csv").write_text(heading + large, encoding="utf-8")
    # The same for the terminal and for the window, whose people are others.
    for number, whose in enumerate(("terminal", "window")):
        table = heading + row.format(n=number) + ",,,Vrundelkap of nobody,\n"
        folders.file(f"{whose}.csv").write_text(table, encoding="utf-8")
        card = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Quexvor Zilmarth {whose}\r\nNOTE:Vrundelkap\r\nEND:VCARD\r\n"
        folders.file(f"{whose}.vcf").write_text(card, encoding="utf-8")
        with zipfile.ZipFile(folders.file(f"{whose}.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
            heads = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
            person = f"Quexvor,Zilmarth in a {whose},quex@{whose}.zil.example,Vrundelkap,Oldname,05 Mar 2021\n"
            archive.writestr("Connections.csv", heads + person)


def live(folders: Folders, *, is_locked: bool, look: Callable[[int], None] = lambda _process: None) -> str:
    """Live a day, with umask 0, and return what the windows said on stderr.

    look is called with the number of a process that is stopped in the midst of its work and then killed.
    """
    if is_locked:
        _terminal(folders, "add 'Somebody of before'")
        run = [sys.executable, str(ROOT / "main.py"), "passphrase", "set"]
        subprocess.run(
            run, input=PASSPHRASE + "\n", text=True, check=True, capture_output=True, **_surroundings(folders)
        )
        folders.book.chmod(0o644)
        folders.data.chmod(0o777)
    read, written = (shlex.quote(str(folders.root / name)) for name in ("read", "written"))
    _terminal(
        folders,
        "add 'Quexvor Oldname' --nickname Quexvor --email quex@zil.example --phone '+49 5550199887' --note Vrundelkap",
        "log 'Quexvor Oldname' --medium call --note 'Vrundelkap on the phone'",
        "tag 'Quexvor Oldname' --interest Vrundelkap --group Zilmarth",
        "promise 'Quexvor Oldname' Vrundelkap --on 2026-12-01",
        f"import {read}/terminal.csv --dry-run",
        *(f"import {read}/terminal{ending}" for ending in (".csv", ".vcf", ".zip")),
        f"import {read}/large.csv",
        "undo",
        "redo",
        "undo",
        "people --query Vrundelkap",
        "due",
        f"backup {written}/backup.sqlite3",
        f"export {written}/everybody.csv",
        f"restore {written}/backup.sqlite3",
        "erase 'Quexvor Oldname' --dry-run",
        "notify-test",
        "check --repair",
    )
    # Large enough to be turned over with the next line, and as open as an older program may have left it.
    log = folders.data / "tendril.log"
    log.write_text("of before\n" * 60_000, encoding="utf-8")
    log.chmod(0o666)
    said = [killed(folders, play, look) for play in ("reading", "importing", "writing")]
    said.append(_ended(_window(folders, "day"), 0))
    said.append(_ended(_window(folders, "crash"), -signal.SIGSEGV))
    # With this the log is put into the book.
    _terminal(folders, "check")
    _damage(folders.book)
    _terminal(folders, "salvage", "check")
    return "".join(said)


def killed(folders: Folders, play: str, look: Callable[[int], None]) -> str:
    """Open the window, stop and look at it in the midst of a play, kill it, and return what it said on stderr."""
    process = _window(folders, play)
    assert process.stdout is not None
    word = process.stdout.readline()
    if word != "now\n":
        process.kill()
        raise AssertionError(f"{play}: {word!r} {process.communicate()[1]}")
    process.send_signal(signal.SIGSTOP)
    look(process.pid)
    process.send_signal(signal.SIGKILL)
    return _ended(process, -signal.SIGKILL)


def _damage(book: Path) -> None:
    """Spoil the page of a locked book at which a table begins."""
    keys.unlock(book, PASSPHRASE)
    with closing(keys.opened_copy(book)) as opened:
        page = int(opened.execute("SELECT rootpage FROM sqlite_master WHERE name = 'important_date'").get)
    keys.forget_keys()
    content = bytearray(book.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    book.write_bytes(content)


def _terminal(folders: Folders, *lines: str) -> None:
    """Run commands one after another, as a terminal does, in one process."""
    ran = subprocess.run(
        [sys.executable, "-c", _COMMANDS],
        input="\n".join(lines) + "\n",
        text=True,
        check=False,
        capture_output=True,
        timeout=_PATIENCE,
        **_surroundings(folders),
    )
    if ran.returncode:
        raise AssertionError(ran.stdout[-2000:] + ran.stderr)


def _window(folders: Folders, play: str) -> subprocess.Popen[str]:
    line = [sys.executable, "-m", "tests.privacy.window", play, str(folders.root)]
    return subprocess.Popen(line, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **_surroundings(folders))


def _ended(process: subprocess.Popen[str], status: int) -> str:
    """Wait until a window has ended as it should and return what it said on stderr."""
    try:
        said, errors = process.communicate(timeout=_PATIENCE)
    finally:
        process.kill()
    if process.returncode != status:
        raise AssertionError(f"ended with {process.returncode}, not {status}: {said}{errors}")
    return errors


def _surroundings(folders: Folders) -> dict[str, object]:
    return {"cwd": folders.root / "work", "env": folders.environment(), "umask": 0}
