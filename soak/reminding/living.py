"""The part of a soak that lives one life of the reminders after another."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from soak.parts import Allowance, Outcome
from soak.reminding.life import BrokenLawError, Life


def live(allowance: Allowance) -> Iterator[Outcome]:
    """Live lives for the time allowed, and yield their number and the looks at the clock; broken laws are kept."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QCoreApplication.instance() or QCoreApplication([])
    # That a book was locked a thousand times is what these lives are about.
    logging.getLogger("scheduler").setLevel(logging.ERROR)
    end, findings, looks, seed = time.monotonic() + allowance.seconds, [], 0, allowance.seed * 1_000_000
    while time.monotonic() < end:
        folder = Path(tempfile.mkdtemp(prefix="tendril-life-"))
        life = Life(folder / "book", seed)
        try:
            life.live()
        except BrokenLawError as error:
            found = allowance.folder / f"life-{seed}"
            found.write_text(str(seed), encoding="utf-8")
            found.with_suffix(".txt").write_text(str(error), encoding="utf-8")
            findings.append(found)
        finally:
            shutil.rmtree(folder)
        looks += life.looks
        seed += 1
        application.processEvents()
    yield Outcome("looks at the clock", looks, None, tuple(findings))
    yield Outcome("lives of nine days", seed - allowance.seed * 1_000_000, None)
