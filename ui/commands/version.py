"""Which version of the program this is, and from which state of its source it was made."""

from __future__ import annotations

import json
import subprocess
from datetime import date
from pathlib import Path

from models.record import Record

ROOT = Path(__file__).resolve().parents[2]
# Beside the program's folders where it was installed or packaged; no clone has one.
BUILD_FILE = "build.json"
_GIT_PATIENCE = 5


class Build(Record):
    """The commit of the source (its first hexadecimal digits; empty where unknown) and its day."""

    commit: str = ""
    day: date | None = None

    def __str__(self) -> str:
        """Return it as a terminal shows it."""
        if not self.commit:
            return "build unknown"
        return f"build {self.commit}" + (f" of {self.day.isoformat()}" if self.day else "")


def program_version() -> str:
    """Return the version from setup.cfg beside the code, or of the installed package where there is none."""
    from configparser import ConfigParser

    configuration = ConfigParser()
    configuration.read(ROOT / "setup.cfg", encoding="utf-8")
    stated = configuration.get("metadata", "version", fallback="")
    if stated and configuration.get("metadata", "name", fallback="") == "tendril":
        return stated
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("tendril")
    except PackageNotFoundError:
        return "of unknown version"


def program_build(root: Path = ROOT) -> Build:
    """Return what was written at installation, else what git says of the clone, else that it is unknown."""
    try:
        stated = json.loads((root / BUILD_FILE).read_text(encoding="utf-8"))
        return Build(str(stated["commit"]), date.fromisoformat(stated["day"]))
    except FileNotFoundError:
        return _build_of_clone(root)
    except (OSError, ValueError, KeyError, TypeError):
        # A damaged file is no reason not to start.
        return Build()


def build_text(build: Build) -> str:
    """Return the contents of BUILD_FILE for a build that is known."""
    return json.dumps({"commit": build.commit, "day": build.day.isoformat() if build.day else ""}) + "\n"


def _build_of_clone(root: Path) -> Build:
    # A folder inside somebody else's repository is not described by that repository's commits.
    if not (root / ".git").exists():
        return Build()
    command = ["git", "-C", str(root), "log", "-1", "--format=%h %cs", "--abbrev=12"]
    try:
        said = subprocess.run(
            command, capture_output=True, text=True, timeout=_GIT_PATIENCE, check=True, stdin=subprocess.DEVNULL
        ).stdout
        commit, day = said.split()
        return Build(commit, date.fromisoformat(day))
    except (OSError, ValueError, subprocess.SubprocessError):
        return Build()
