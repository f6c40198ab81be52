"""What every test stands on: a known clock and locale, folders of its own, and no unexpected error in the log."""

from __future__ import annotations

import logging
import os
import shutil
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.private_bus import PrivateBus

if TYPE_CHECKING:
    from models.book import Book
    from models.clock import FixedClock

# Set here, before anything imports Qt or asks for the locale. The zone can be set from outside to prove that the
# tests hold in every zone; Berlin has a summer time to get wrong.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = os.environ["LANG"] = "C.UTF-8"
os.environ.setdefault("TZ", "Europe/Berlin")
os.environ.pop("LANGUAGE", None)
os.environ.pop("TENDRIL_NOW", None)
os.environ.pop("TENDRIL_DATA_DIR", None)
# Nor may a test show something on the desktop of whoever runs it.
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
if hasattr(time, "tzset"):
    time.tzset()

# Shared machines stall: a deadline would only measure them. In CI a failure must be the same at the second try.
settings.register_profile("work", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("work"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "work")

_XDG = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
_home = Path(tempfile.gettempdir())


def pytest_configure(config: pytest.Config) -> None:
    """Turn every personal folder to an empty one, so that no test can touch the book of whoever runs it."""
    global _home  # noqa: PLW0603 - pytest has no other place that lives from configure to unconfigure
    _home = Path(tempfile.mkdtemp(prefix="tendril-tests-"))
    for name in _XDG:
        folder = _home / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the personal folders of the run."""
    shutil.rmtree(_home, ignore_errors=True)


# Whom a test wanted to reach outside of this computer, or by its network at all.
_called: list[str] = []


def _hear_the_network(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what would use the network, and remember it in case the refusal is caught."""
    family = getattr(arguments[0], "family", None) if event in ("socket.connect", "socket.sendto") else None
    if event == "socket.getaddrinfo" or family in (socket.AF_INET, socket.AF_INET6):
        _called.append(f"{event} {arguments[1:] if family else arguments}")
        raise PermissionError("Tendril never uses the network")


sys.addaudithook(_hear_the_network)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fail a test that wanted to use the network."""
    _called.clear()
    yield
    assert not _called, "Tendril never uses the network"


@pytest.fixture(autouse=True)
def no_unexpected_errors_in_the_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which something was logged as an error, unless it is marked error_logs_allowed."""
    yield
    if request.node.get_closest_marker("error_logs_allowed"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    errors = [f"{record.name}: {record.getMessage()}" for record in records if record.levelno >= logging.ERROR]
    if errors:
        pytest.fail("Errors were logged:\n" + "\n".join(errors), pytrace=False)


@pytest.fixture
def clock() -> FixedClock:
    """Stand at Monday 23 November 2026, eight in the morning, wherever the computer is."""
    from models.clock import FixedClock

    return FixedClock(datetime(2026, 11, 23, 8, 0))


@pytest.fixture
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Make keys from passphrases in hundredths of a second, and know none before and afterwards."""
    from models import keys

    monkeypatch.setattr(keys, "_COST", 14)
    keys.forget_keys()
    yield
    keys.forget_keys()


@pytest.fixture
def book(tmp_path: Path, clock: FixedClock) -> Iterator[Book]:
    """Open an empty, planned book in a folder of its own."""
    from scheduler.opening import open_planned_book

    book = open_planned_book(tmp_path / "book", clock)
    try:
        yield book
    finally:
        book.close()


@pytest.fixture
def bench_book(tmp_path: Path) -> Iterator[Book]:
    """Open the book of the bench in small: 600 people, whose days ahead are full."""
    from benchmarks.big_book import NOW, build
    from models.clock import FixedClock
    from scheduler.opening import open_planned_book

    build(tmp_path / "bench", 600)
    book = open_planned_book(tmp_path / "bench", FixedClock(NOW))
    try:
        yield book
    finally:
        book.close()


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    """A session bus with nothing on it, which the program takes for the desktop's."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed (apt install dbus)")
    private = PrivateBus(tmp_path)
    private.start()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", private.address)
    yield private
    private.stop()


@pytest.fixture
def near_folder() -> Iterator[Path]:
    """A folder with a short name: the tests' own are longer than a socket's path may be."""
    with tempfile.TemporaryDirectory(prefix="tendril-") as folder:
        yield Path(folder)
