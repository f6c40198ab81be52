"""Folders and files for their owner's eyes only: 0700 and 0600, whatever the umask says and whatever they were before.

Windows gives a personal folder's files to its owner by itself, so nothing is done there.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

FILE_MODE = stat.S_IRUSR | stat.S_IWUSR
FOLDER_MODE = FILE_MODE | stat.S_IXUSR
# What Tendril puts into its data directory begins like this, hidden while it is being made.
_BEGINNINGS = ("tendril.", "window.ini", "backups", "before-", "damaged-", "salvage", "restored")


def private_opener(name: str, flags: int) -> int:
    """Open a file for open() so that one that is made is its owner's from the first byte on."""
    return os.open(name, flags, FILE_MODE)


def make_private_folder(folder: Path) -> None:
    """Make a folder with those above it that are missing, and take from it what others may do there; raises OSError.

    Path.mkdir() gives the mode to the last one only.
    """
    missing = [folder, *folder.parents]
    for one in reversed(missing[: next((at for at, each in enumerate(missing) if each.exists()), len(missing))]):
        one.mkdir(mode=FOLDER_MODE, exist_ok=True)
    narrow(folder)


def narrow(path: Path) -> None:
    """Take from a file or a folder of ours what others may do with it; what is not there, or another's, stays."""
    if os.name != "posix":
        return
    try:
        mode = path.lstat().st_mode
    except OSError:
        # Whoever opens it next tells of the trouble.
        return
    if stat.S_ISLNK(mode) or path.lstat().st_uid != os.geteuid():
        return
    wanted = FOLDER_MODE if stat.S_ISDIR(mode) else FILE_MODE
    if stat.S_IMODE(mode) & ~wanted:
        path.chmod(stat.S_IMODE(mode) & wanted)


def narrow_ours(directory: Path) -> None:
    """Narrow what Tendril has put into a data directory, and the directory itself where it holds nothing else.

    A folder of the user's own that the book was put into stays as open as the user has made it, since other things in
    it may be meant for others. Raises OSError where the directory cannot be read.
    """
    if os.name != "posix":
        return
    is_all_ours = True
    for entry in os.scandir(directory):
        if not entry.name.lstrip(".").startswith(_BEGINNINGS):
            is_all_ours = False
            continue
        narrow(Path(entry.path))
        if entry.name == "backups" and entry.is_dir(follow_symlinks=False):
            for kept in os.scandir(entry.path):
                narrow(Path(kept.path))
    if is_all_ours and not directory.stat().st_mode & stat.S_ISVTX:
        narrow(directory)
