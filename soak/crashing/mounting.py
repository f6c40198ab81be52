"""File systems of a program's own: small, read-only, taken away. Nobody else sees them, and they end with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

# By which a program that was started in such surroundings knows of it.
_TOLD = "TENDRIL_OWN_MOUNTS"


class UnmountableError(Exception):
    """Nothing can be mounted here; the text says why."""


def with_own_mounts(command: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Return a command and its environment such that it may mount, where this machine allows it, else as it was."""
    before = _before()
    if before is None:
        return list(command), dict(os.environ)
    return [*before, *command], os.environ | {_TOLD: "1"}


def why_not() -> str:
    """Return why nothing can be mounted by this machine's users, empty where it can."""
    return "" if _before() is not None else "Nobody may mount a file system of his own here (unshare --mount)."


def may_mount() -> bool:
    """Tell whether this very program may mount: whether it was started by with_own_mounts."""
    return os.environ.get(_TOLD) == "1"


@cache
def _before() -> tuple[str, ...] | None:
    if shutil.which("unshare") is None or shutil.which("mount") is None:
        return None
    trial = "mount -t tmpfs -o size=64k none /tmp && umount /tmp"
    for rights in ((), ("--map-root-user",)):
        before = ("unshare", *rights, "--mount", "--propagation", "private")
        if subprocess.run([*before, "sh", "-c", trial], capture_output=True, check=False).returncode == 0:
            return before
    return None


def mount_small(place: Path, size: int) -> None:
    """Mount an empty file system of so many bytes, in memory, on a folder, which is made."""
    place.mkdir(exist_ok=True)
    _run("mount", "-t", "tmpfs", "-o", f"size={size},mode=0700", "none", str(place))


def mount_again(source: Path, place: Path) -> None:
    """Let a folder appear at another place, as a disk that is plugged in."""
    place.mkdir(exist_ok=True)
    _run("mount", "--bind", str(source), str(place))


def make_read_only(place: Path, *, is_on: bool = True) -> None:
    """Let nobody write to what is mounted on a folder, or everybody again, as a disk that has an error does."""
    _run("mount", "-o", f"remount,{'ro' if is_on else 'rw'}", str(place))


@cache
def may_fail() -> bool:
    """Tell whether this program may mount a disk that turns read-only by an error: ext4 in a file, for root alone."""
    if not may_mount() or os.geteuid() != 0 or not all(map(shutil.which, ("mkfs.ext4", "e2fsck"))):
        return False
    with tempfile.TemporaryDirectory(prefix="tendril-disk-") as folder:
        try:
            with failing_disk(Path(folder) / "disk", 4 << 20) as disk:
                let_fail(disk)
        except (UnmountableError, OSError):
            return False
    return True


@contextmanager
def failing_disk(place: Path, size: int) -> Iterator[Path]:
    """Mount an empty file system of so many bytes on a folder, which is made; let_fail() makes it fail."""
    image = _image_of(place)
    image.touch(mode=0o600)
    os.truncate(image, size)
    _run("mkfs.ext4", "-q", "-F", str(image))
    place.mkdir(exist_ok=True)
    _mount_failing(place)
    try:
        yield place
    finally:
        take_away(place)
        place.rmdir()
        image.unlink()


def let_fail(place: Path) -> None:
    """Let a disk find an error: it turns read-only at once, whoever has files of it open for writing.

    Source: trigger_fs_error in https://docs.kernel.org/admin-guide/abi-testing.html, errors=remount-ro in ext4(5)
    """
    device = next(line.split()[0] for line in _mounted() if line.split()[1] == str(place))
    Path(f"/sys/fs/ext4/{Path(device).name}/trigger_fs_error").write_text("1", encoding="ascii")


def write_down(place: Path) -> None:
    """Wait until everything is on a disk that was written to it."""
    _run("sync", "--file-system", str(place))


def repair(place: Path) -> None:
    """Unmount a disk that has failed, repair and mount it again; nobody may have files of it open."""
    _run("umount", str(place))
    _run("e2fsck", "-p", "-f", str(_image_of(place)), allowed=1)
    _mount_failing(place)


def _mount_failing(place: Path) -> None:
    _run("mount", "-o", "loop,errors=remount-ro", str(_image_of(place)), str(place))


def _image_of(place: Path) -> Path:
    return place.with_name(f"{place.name}.ext4")


def _mounted() -> list[str]:
    return Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()


def take_away(place: Path) -> None:
    """Unmount what is mounted on a folder at once, whoever has files of it open."""
    _run("umount", "-l", str(place))


def _run(*command: str, allowed: int = 0) -> None:
    if not may_mount():
        raise UnmountableError("This program was not started so that it may mount.")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, allowed):
        raise UnmountableError(f"{' '.join(command)}: {done.stderr.strip()}")
