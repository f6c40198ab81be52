"""A copy of the program without tests and tools, with the build it is."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

from ui.commands.version import BUILD_FILE, ROOT, Build, build_text, program_build

PARTS = ("models", "scheduler", "ui", "resources", "main.py", "setup.cfg", "LICENSE")


def copy_program(folder: Path) -> None:
    """Copy what the program consists of into a new folder."""
    folder.mkdir(parents=True)
    for name in PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    write_build(folder / BUILD_FILE)


def write_build(path: Path) -> None:
    """Write which build this is, where that is known."""
    build = program_build()
    if build.commit:
        path.write_text(build_text(build), encoding="utf-8")


def made_on(build: Build | None = None) -> date:
    """Return the day of the build: its commit's, else SOURCE_DATE_EPOCH's, else today."""
    day = (build or program_build()).day
    if day is not None:
        return day
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
