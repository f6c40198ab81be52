"""Which Debian package a library of this computer is from, and under which licences it may be passed on.

The texts are those that Debian has of every package: https://www.debian.org/doc/debian-policy/ch-docs.html#copyright-information
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ui.settings.licences import COMMON_LICENCES, LIBRARY_LICENCES, common_licences

_DOCUMENTS = Path("/usr/share/doc")
_COMMON = Path("/usr/share/common-licenses")


def libraries_of_the_system(inside: Path) -> Iterator[Path]:
    """Yield the libraries that a bundle's inner folder carries of this computer, Python and packages apart."""
    for library in sorted(inside.glob("lib*.so*")):
        # Libraries of Qt are links into its folder, and Python is the bundle's own.
        if not library.is_symlink() and not library.name.startswith("libpython"):
            yield library


def write_library_licences(inside: Path) -> list[str]:
    """Write the licence texts of the system's libraries into a bundle's inner folder, in place of what is there.

    Returns the names of libraries of which this computer has no text.
    """
    folder = inside / LIBRARY_LICENCES
    shutil.rmtree(folder, ignore_errors=True)
    without_text = []
    for library in libraries_of_the_system(inside):
        package = package_of(library.name)
        text = _DOCUMENTS / package / "copyright"
        if not package or not text.is_file():
            without_text.append(library.name)
            continue
        folder.mkdir(exist_ok=True)
        words = text.read_text(encoding="utf-8", errors="replace")
        (folder / f"{package}_{version_of(package)}.txt").write_text(words, encoding="utf-8")
        for name in common_licences(words):
            if (_COMMON / name).is_file():
                (folder / COMMON_LICENCES).mkdir(exist_ok=True)
                shutil.copyfile(_COMMON / name, folder / COMMON_LICENCES / name)
    return without_text


def package_of(name: str) -> str:
    """Return the Debian package a library of the system is from, empty where it is from none."""
    # The list names the one for this computer's architecture first.
    found = re.search(rf"^\s*{re.escape(name)} .*=> (.+)$", _known(), flags=re.MULTILINE)
    return _owner_of(Path(found[1])) if found else ""


def version_of(package: str) -> str:
    """Return the version of a package that is installed."""
    return run("dpkg-query", "-W", "-f", "${Version}\n", package).split("\n")[0]


def run(*command: str) -> str:
    """Return what a command prints."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@cache
def _owner_of(path: Path) -> str:
    if shutil.which("dpkg-query") is None:
        return ""
    # dpkg knows the place of before /lib became a link to /usr/lib.
    for place in (str(path), str(path.resolve()), str(path).removeprefix("/usr")):
        done = subprocess.run(["dpkg-query", "-S", place], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    return ""


@cache
def _known() -> str:
    return run("ldconfig", "-p")
