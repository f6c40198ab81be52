"""The real program in a process of its own: a command, or the window, which is told what to do and says what it did."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-11-23T09:30"
# What Qt says offscreen, where nothing can move a window and no tray is.
_HARMLESS = ("propagateSizeHints", "QPlatformNativeInterface::systemTrayWindowChanged")
# In seconds: a machine that everybody uses may stall.
_PATIENCE = 120.0
_PERSONAL = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR")


@dataclass(frozen=True)
class Said:
    """What the program said to a deed; is_done where it says that it was done, is_mistake where it fell over it."""

    text: str
    is_done: bool = False
    is_mistake: bool = False


class SilentProgramError(Exception):
    """The program ended or said nothing where it should have; the text holds what it complained of."""


def environment(home: Path) -> dict[str, str]:
    """Return an environment with folders of its own in a folder, which are made."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_", "TENDRIL_"))}
    for name in _PERSONAL:
        (folder := home / name.lower()).mkdir(mode=0o700, parents=True, exist_ok=True)
        kept[name] = str(folder)
    return kept | {"TENDRIL_NOW": NOW, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "TZ": "Europe/Berlin"}


class _Process:
    """A process whose complaints go into a file, so that it never waits for a reader."""

    def __init__(self, command: Sequence[str], home: Path, temporary: Path | None) -> None:
        self._complaints = home / f"complaints-{time.monotonic_ns()}"
        with self._complaints.open("wb") as complaints:
            self._process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=environment(home) | ({} if temporary is None else {"TMPDIR": str(temporary)}),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=complaints,
            )

    @property
    def status(self) -> int | None:
        """The exit status, None while it runs, negative where a signal ended it."""
        return self._process.poll()

    def complaints(self) -> str:
        """Return what it wrote to its stderr and should not have."""
        lines = self._complaints.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(line for line in lines if not any(word in line for word in _HARMLESS))

    def kill(self) -> None:
        """End it as kill -9 does."""
        self._process.kill()
        self._process.wait()

    def ask_to_end(self) -> None:
        """Send SIGTERM."""
        self._process.send_signal(signal.SIGTERM)

    def wait(self) -> int:
        """Wait for its end and return its status."""
        return self._process.wait(_PATIENCE)

    @property
    def _output(self) -> IO[bytes]:
        assert self._process.stdout is not None
        return self._process.stdout

    def close(self) -> None:
        """Kill it where it still runs, and let go of its pipes."""
        self.kill()
        self._output.close()
        assert self._process.stdin is not None
        self._process.stdin.close()


class Command(_Process):
    """One command of the terminal, or with no word but the folder its window: python main.py --data-dir FOLDER."""

    def __init__(self, folder: Path, home: Path, *arguments: str, temporary: Path | None = None) -> None:
        """Start it."""
        super().__init__(
            [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder), *arguments], home, temporary
        )

    def said(self) -> Said:
        """Return what it printed until its end."""
        text = self._output.read().decode()
        is_done = bool(text)
        if self.wait() != 0 and not is_done:
            text = self.complaints()
        return Said(text, is_done, "Traceback" in self.complaints())


class Window(_Process):
    """The window with a hand in it (soak.crashing.window_hand)."""

    def __init__(self, folder: Path, home: Path, temporary: Path | None = None) -> None:
        """Start it, with its temporary files in a folder of their own or this one; ready() waits for it."""
        super().__init__([sys.executable, "-m", "soak.crashing.window_hand", str(folder)], home, temporary)
        self._text = b""

    def ready(self) -> Said:
        """Wait until the window is there, and return what it says by itself; raises SilentProgramError."""
        return self._answer()

    def begin(self, deed: str, *what: object) -> None:
        """Tell it what to do."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"deed": deed, "with": what}).encode() + b"\n")
        self._process.stdin.flush()

    def do(self, deed: str, *what: object) -> Said:
        """Tell it what to do, and return what it says to that; raises SilentProgramError."""
        self.begin(deed, *what)
        return self._answer()

    def answered(self, seconds: float) -> Said | None:
        """Return what it says within so many seconds, None where it says nothing."""
        end = time.monotonic() + seconds
        while b"\n" not in self._text:
            readable, _, _ = select.select([self._output], [], [], max(0, end - time.monotonic()))
            if not readable:
                return None
            read = os.read(self._output.fileno(), 1 << 16)
            if not read:
                return None
            self._text += read
        line, self._text = self._text.split(b"\n", 1)
        told = json.loads(line)
        return Said(told["said"], told["is_done"], told["is_mistake"])

    def end(self) -> int:
        """Quit by the window's own way and return the status."""
        self.begin("quit")
        return self.wait()

    def _answer(self) -> Said:
        said = self.answered(_PATIENCE)
        if said is None:
            raise SilentProgramError(f"The window said nothing (status {self.status}). {self.complaints()[-2000:]}")
        return said
