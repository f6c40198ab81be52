"""Folders and files for their owner's eyes only: 0700 and 0600, whatever the umask says and whatever they were before.

Windows gives a personal folder's files to its owner by itself, so nothing is done there.
"""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from pathlib import Path

FILE_MODE = stat.S_IRUSR | stat.S_IWUSR
FOLDER_MODE = FILE_MODE | stat.S_IXUSR
# What Tendril puts into its data directory, hidden while it is being made, with what SQLite and Qt keep beside it.
_OURS = (
    r"\.?(tendril\.(sqlite3|log|lock|fault|socket)|window\.ini"
    r"|(before-(restore|format)|damaged)-[\d-]+\.sqlite3|(salvaged|restored)\.sqlite3)([.-].*)?"
    r"|\.salvage-\w+"
)
# In the folder for backups: also what the user has copied or renamed there.
_BACKUP = r".+\.sqlite3([.-].*)?"


def private_opener(name: str, flags: int) -> int:
    """Open a file for open() so that one that is made is its owner's from the first byte on."""
    return os.open(name, flags, FILE_MODE)


def make_private_file(path: Path, *, fresh: bool = False) -> None:
    """Make a file for its owner's eyes only, or narrow the one that is there; fresh empties it. Raises OSError.

    SQLite gives the files beside a database the mode of the database.
    """
    flags = os.O_CREAT | os.O_RDWR | (os.O_TRUNC if fresh else 0)
    os.close(private_opener(str(path), flags))
    narrow(path)


def make_folders(folder: Path) -> None:
    """Make a folder and those above it that are missing for their owner only; those that are there stay as they are.

    Path.mkdir() gives the mode to the last one only. Raises OSError.
    """
    missing: list[Path] = []
    for one in (folder, *folder.parents):
        if one.exists():
            break
        missing.append(one)
    for one in reversed(missing):
        one.mkdir(mode=FOLDER_MODE, exist_ok=True)


def make_private_folder(folder: Path) -> None:
    """Make a folder of ours with those above it that are missing, or narrow the one that is there; raises OSError."""
    make_folders(folder)
    narrow(folder)


def narrow(path: Path) -> None:
    """Take from a file or a folder of ours what others may do with it; what is not there, or another's, stays."""
    if os.name != "posix":
        return
    try:
        facts = path.lstat()
    except OSError:
        # Whoever opens it next tells of the trouble.
        return
    mode = stat.S_IMODE(facts.st_mode)
    wanted = FOLDER_MODE if stat.S_ISDIR(facts.st_mode) else FILE_MODE
    if mode & ~wanted and facts.st_uid == os.geteuid() and not stat.S_ISLNK(facts.st_mode):
        # Some file systems know no modes and refuse: whoever mounted them has said who may read.
        with suppress(OSError):
            path.chmod(mode & wanted)


def narrow_ours(directory: Path) -> None:
    """Narrow what Tendril has put into a data directory, and the directory itself where it holds nothing else.

    A folder of the user's own that the book was put into stays as open as the user has made it, since other things in
    it may be meant for others. So does a folder for backups of the user's own. Raises OSError where the directory
    cannot be read.
    """
    if os.name != "posix":
        return
    is_all_ours = True
    for entry in os.scandir(directory):
        if entry.name == "backups" and entry.is_dir(follow_symlinks=False):
            narrow_backups(Path(entry.path))
        elif re.fullmatch(_OURS, entry.name):
            narrow(Path(entry.path))
        else:
            is_all_ours = False
    if is_all_ours and not directory.stat().st_mode & stat.S_ISVTX:
        narrow(directory)


def narrow_backups(folder: Path) -> None:
    """Narrow the backups in the folder for them, and the folder itself where it holds nothing else."""
    if os.name != "posix" or not os.access(folder, os.R_OK | os.X_OK):
        # Whoever writes the next backup tells of the trouble.
        return
    entries = [Path(entry.path) for entry in os.scandir(folder)]
    backups = [path for path in entries if re.fullmatch(_BACKUP, path.name)]
    for path in backups if len(backups) < len(entries) else (*backups, folder):
        narrow(path)
