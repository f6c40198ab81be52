"""A folder that holds the program with Python, Qt and all packages, and needs none of them on the computer.

PyInstaller makes it. pyside6-deploy, which compiles everything by Nuitka, was weighed: see docs/installing.md.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from installing.program import write_build
from models.errors import TendrilError
from ui.commands.version import BUILD_FILE, ROOT

# The packages whose licences About shows; their texts are in their metadata.
DISTRIBUTIONS = tuple(
    re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)
)
Binary = tuple[str, str, str]
_PLUGINS = re.compile(
    r"platforms/libq(xcb|offscreen|wayland\S*)\.so|iconengines/|imageformats/libq(jpeg|svg|gif|webp|ico)\.so"
    r"|platformthemes/libqxdgdesktopportal|platforminputcontexts/lib(compose|ibus)|wayland-(shell|decoration)"
)
_NOT_NEEDED = re.compile(
    r"libQt6(Qml|Quick|VirtualKeyboard|Pdf|Sql|Test|PrintSupport|Eglfs|EglF)|lib(gtk|gdk)|resources/licences/__|__pycache__"
)


class PackageError(TendrilError):
    """A package cannot be made."""


def is_needed(name: str) -> bool:
    """Tell whether a file of the bundle, by its path in it, is of use to Tendril."""
    if "/Qt/plugins/" in name:
        return bool(_PLUGINS.search(name.split("/Qt/plugins/")[1]))
    if "/Qt/translations/" in name:
        return name.endswith("/qtbase_de.qm")
    return not _NOT_NEEDED.search(name)


def without_unused_libraries(binaries: Iterable[Binary], needed_by: Callable[[str], Iterable[str]]) -> list[Binary]:
    """Return the binaries without the system's libraries that only what was left out needed.

    A binary is its path in the bundle, its file, and its kind in PyInstaller's words; needed_by gives the names of the
    libraries a file is linked to.
    """
    every = list(binaries)
    libraries = {name: file for name, file, kind in every if kind == "BINARY" and name.startswith("lib")}
    waiting = [file for name, file, kind in every if name not in libraries and kind != "SYMLINK"]
    # What the bundle's own start is linked to.
    waiting += [file for name, file in libraries.items() if name.startswith("libpython")]
    used = {name for name in libraries if name.startswith("libpython")}
    while waiting:
        for name in needed_by(waiting.pop()):
            if name in libraries and name not in used:
                used.add(name)
                waiting.append(libraries[name])
    return [entry for entry in every if entry[0] not in libraries or entry[0] in used]


def make_bundle(folder: Path) -> Path:
    """Make the bundle as folder/tendril and return that; raises PackageError where PyInstaller fails."""
    with tempfile.TemporaryDirectory() as made:
        extra = Path(made) / "extra"
        extra.mkdir()
        write_build(extra / BUILD_FILE)
        shutil.copy(_python_licence(), extra / "PYTHON-LICENSE.txt")
        environment = {
            **os.environ,
            "PYTHONHASHSEED": "0",
            "SOURCE_DATE_EPOCH": str(source_epoch()),
            "PYTHONPATH": str(ROOT),
            "TENDRIL_ROOT": str(ROOT),
            "TENDRIL_EXTRA": str(extra),
            "PYINSTALLER_CONFIG_DIR": str(Path(made) / "cache"),
        }
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
        command += ["--distpath", str(folder), "--workpath", str(Path(made) / "work")]
        done = subprocess.run([*command, str(ROOT / "installing/tendril.spec")], env=environment, cwd=made, check=False)
    if done.returncode:
        raise PackageError("PyInstaller could not make the bundle; what it said stands above.")
    bundle = folder / "tendril"
    for library in (*bundle.glob("_internal/libpython*"), *bundle.glob("_internal/python3*/lib-dynload/*.so")):
        # A Python built by hand has its debugging symbols in it; those of packages are better left alone.
        if shutil.which("strip") and not library.is_symlink():
            subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)
    return bundle


def source_epoch() -> int:
    """Return the second of the last commit, by which the same source makes the same bytes."""
    named = os.environ.get("SOURCE_DATE_EPOCH")
    if named:
        return int(named)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise PackageError(
            "Git tells no last commit here; set SOURCE_DATE_EPOCH to the second of the release."
        ) from error


def write_archive(folder: Path, archive: Path, name: str) -> None:
    """Write a folder as a tar.gz in which it is called name; the same contents make the same bytes."""
    epoch = source_epoch()

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with (
        archive.open("wb") as raw,
        gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            tar.add(path, str(Path(name) / path.relative_to(folder)), recursive=False, filter=plain)


def _python_licence() -> Path:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{version}/copyright"),
        Path(f"/usr/share/doc/libpython{version}-stdlib/copyright"),
    )
    for place in places:
        if place.is_file():
            return place
    raise PackageError("The licence of Python is not on this computer, and has to go with it into the bundle.")
