"""The same with GNOME's own keyring, where it is installed: kept, found, and locked."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from models import keys
from tests.ui.locking.conftest import PASSPHRASE
from ui.locking.keyring import Found, forget_key, keep_key, unlock_by_keyring
from ui.locking.secret_service import SecretService

pytestmark = pytest.mark.skipif(
    shutil.which("gnome-keyring-daemon") is None, reason="apt install gnome-keyring for this one"
)


@pytest.fixture
def gnome(bus: object, tmp_path: Path) -> Iterator[None]:
    """A daemon in the foreground on the private bus, with a login keyring of its own that is unlocked."""
    runtime, home = tmp_path / "run", tmp_path / "home"
    runtime.mkdir(mode=0o700)
    home.mkdir(mode=0o700)
    environment = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "XDG_DATA_HOME": str(home)}
    command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as daemon:
        daemon.stdin.write(b"password of the login")
        daemon.stdin.close()
        yield
        daemon.terminate()


@pytest.fixture
def default(gnome: object, qtbot) -> str:
    """The object of its keyring, once it answers."""
    found: list[str] = []

    def answers() -> bool:
        try:
            with SecretService() as service:
                found[:] = service._call("Service", "ReadAlias", "s", ("default",))
        except Exception:  # noqa: BLE001 - it is still starting
            return False
        return found[0] != "/"

    qtbot.waitUntil(answers, timeout=20_000)
    return found[0]


def test_kept_found_and_locked(default: str, path: Path) -> None:
    key = keys.unlock(path, PASSPHRASE)
    keep_key(key)
    keep_key(key)
    keys.forget_keys()
    assert unlock_by_keyring(path) is Found.KEY
    with SecretService() as service:
        service._call("Service", "Lock", "ao", ([default],))
    keys.forget_keys()
    assert unlock_by_keyring(path) is Found.LOCKED
    assert keys.needs_passphrase(path)


def test_taken_away(default: str, path: Path) -> None:
    key = keys.unlock(path, PASSPHRASE)
    keep_key(key)
    assert forget_key(key.salt) == 1
    keys.forget_keys()
    assert unlock_by_keyring(path) is Found.NOTHING
