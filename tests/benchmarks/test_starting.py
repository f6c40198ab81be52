"""A start in small: it ends with the first painted Today, and loads nothing that this does not need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.big_book import NOW, build

ROOT = Path(__file__).resolve().parents[2]
# Each module of ours takes a third of a millisecond or more.
MOST_MODULES = 202
# What reminders, imports, other views and the network need; each cost a start 10 to 100 ms when it was loaded by it.
LATER = (
    "PySide6.QtNetwork",
    "_hashlib",
    "apscheduler",
    "asyncio",
    "ctypes",
    "email",
    "http",
    "jeepney",
    "lucide",
    "models.advice.drafts",
    "models.advice.phrases",
    "models.backups",
    "models.erasing.belongings",
    "models.exchange",
    "models.operations.merging",
    "models.operations.sample",
    "models.queries.merging",
    "models.salvage",
    "phonenumbers",
    "platform",
    "playhouse.migrations",
    "plyer",
    "rapidfuzz",
    "secrets",
    "ssl",
    "subprocess",
    "ui.autostart",
    "ui.damage.damage_dialog",
    "ui.insights",
    "ui.interests",
    "ui.introductions",
    "ui.locking.trial",
    "ui.migration_dialog",
    "ui.people",
    "ui.settings",
    "ui.shared.calendar_popup",
    "ui.shared.name_dialog",
    "ui.tray.tray_icon",
    "ui.trouble_dialog",
    "urllib.request",
    "xml",
    "zoneinfo",
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


def started(directory: Path) -> dict[str, object]:
    environment = {**os.environ, "TENDRIL_NOW": NOW.isoformat(), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    line = [sys.executable, str(ROOT / "benchmarks" / "first_paint.py"), "program", "--data-dir", str(directory)]
    done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_a_start_loads_only_what_the_first_paint_needs(near_folder):
    # Where a directory's path is too long for a socket the program needs one module more.
    build(near_folder / "book", 60)
    told = started(near_folder / "book")
    loaded = told["modules"]
    assert isinstance(loaded, list)
    assert "ui.today.entry_card" in loaded
    ours = [name for name in loaded if name.split(".")[0] in ("models", "scheduler", "ui")]
    assert len(ours) <= MOST_MODULES
    assert [name for name in loaded if any(name == one or name.startswith(f"{one}.") for one in LATER)] == []
    assert all(told[name] > 0 for name in ("moment", "processor", "resident", "proportional", "unique"))


def test_the_sources_of_modules_are_not_read(tmp_path):
    look = (
        "from ui.quick_import import import_plainly\n"
        "import_plainly()\n"
        "import builtins, linecache, models.clock, ui.words\n"
        "assert builtins.__import__ is builtins.__orig_import__\n"
        "print([name for name in linecache.cache if 'words' in name or 'clock' in name])"
    )
    done = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr
