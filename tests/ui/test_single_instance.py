"""One Tendril a data directory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from ui import single_instance
from ui.single_instance import LOCK_FILE_NAME, SingleInstance

ROOT = Path(__file__).resolve().parents[2]
KNOCK = """
import sys
from pathlib import Path
from ui.single_instance import SingleInstance
sys.exit(not SingleInstance(Path(sys.argv[1])).raise_first())
"""


def test_a_second_start_raises_the_first(qapp, tmp_path: Path, qtbot) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.is_first()
    assert not second.is_first()
    with subprocess.Popen([sys.executable, "-c", KNOCK, str(tmp_path)], cwd=ROOT) as knocking:
        with qtbot.waitSignal(first.raised, timeout=30_000):
            pass
        assert knocking.wait(30) == 0
    first.release()
    assert second.is_first()
    second.release()


def test_a_first_one_that_hangs_is_not_taken_for_raised(qapp, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(single_instance, "_LONG_PATIENCE", 100)
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.is_first()
    # No event loop runs here, so the first one hears nothing.
    assert not second.raise_first()
    first.release()


def test_other_directories_have_their_own(qapp, tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    instances = [SingleInstance(folder) for folder in folders]
    assert all(instance.is_first() for instance in instances)
    for instance in instances:
        instance.release()


def test_what_a_killed_program_left_behind_does_not_matter(qapp, tmp_path: Path) -> None:
    # The number of a process that does not run, as QLockFile writes it.
    (tmp_path / LOCK_FILE_NAME).write_text("999999999\ntendril\nhost\n", encoding="utf-8")
    instance = SingleInstance(tmp_path)
    assert not instance.raise_first()
    instance.release()
