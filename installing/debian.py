"""The bundle as a Debian package, with the system's own libraries instead of those of the bundle.

The layout is that of Debian Policy 4.7: https://www.debian.org/doc/debian-policy/
"""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from installing.bundle import PackageError, source_epoch
from installing.program import made_on
from installing.share import write_share
from installing.system_libraries import libraries_of_the_system, package_of, run, version_of, write_library_licences
from ui.commands.version import ROOT, program_version

# home.arpa is nobody's domain (RFC 8375): nobody gets this mail by mistake.
_MAINTAINER = "The Tendril authors <tendril@home.arpa>"
_CONTROL = """\
Package: tendril
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: fonts-dejavu-core | fonts-freefont-ttf | fonts-noto-core, shared-mime-info
Suggests: notification-daemon
Section: misc
Priority: optional
Description: look after the people you know
 Tendril answers whom to reach today, why, on which platform, and what you have
 in common. It is a personal relationship manager for one person: a short list
 for each day, shared interests wherever somebody is shown, import of the files
 of address books and networks. Everything stays on this computer.
 .
 The package holds its own Python and Qt.
"""
# What is meant by bringing one's own Python and Qt.
_OVERRIDES = """\
tendril: embedded-library
tendril: custom-library-search-path
"""


def write_debian_package(bundle: Path, directory: Path) -> list[Path]:
    """Write tendril_VERSION_ARCHITECTURE.deb into a directory; nothing is written where dpkg-deb is missing."""
    if not shutil.which("dpkg-deb"):
        return []
    architecture = run("dpkg", "--print-architecture").strip()
    package = directory / f"tendril_{program_version()}_{architecture}.deb"
    with tempfile.TemporaryDirectory() as made:
        root = Path(made) / "root"
        home = root / "usr/lib/tendril"
        shutil.copytree(bundle, home, symlinks=True)
        depends = use_system_libraries(home)
        (root / "usr/bin").mkdir()
        (root / "usr/bin/tendril").symlink_to("../lib/tendril/tendril")
        write_share(root / "usr/share", "tendril", program_version(), made_on())
        zsh = root / "usr/share/zsh"
        (zsh / "site-functions").rename(zsh / "vendor-completions")
        _write_documents(root / "usr/share")
        _set_modes(root)
        _write_control(root, architecture, depends)
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(source_epoch())}
        # Each thread packs a part of its own, so their number would be in the bytes.
        options = ["--root-owner-group", "-Zxz", "--threads-max=1"]
        finished = Path(made) / package.name
        command = ["dpkg-deb", *options, "--build", str(root), str(finished)]
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        # Whole or not at all: half a package has the same name.
        shutil.move(finished, package)
    return [package]


def use_system_libraries(home: Path) -> list[str]:
    """Remove the libraries of Debian packages from the bundle and return these packages, with the C library's version.

    Raises PackageError where a library that is needed comes from no package.
    """
    inside = home / "_internal"
    for library in libraries_of_the_system(inside):
        if package_of(library.name):
            library.unlink()
    # Debian has the licences of those that went.
    write_library_licences(inside)
    names = {path.name for path in inside.rglob("*.so*")}
    files = [home / "tendril", *(path for path in inside.rglob("*.so*") if path.is_file() and not path.is_symlink())]
    needed = {name for file in files for name in _needed_by(file)} - names
    packages: set[str] = set()
    for name in needed:
        package = package_of(name)
        if not package:
            raise PackageError("The library {name} comes from no package of this computer.", name=name)
        packages.add(package)
    libc = version_of("libc6").split("-")[0]
    return [f"libc6 (>= {libc})", *sorted(packages - {"libc6"})]


def _needed_by(file: Path) -> list[str]:
    return re.findall(r"\(NEEDED\).*\[(.+)\]", run("readelf", "-d", str(file)))


def _write_documents(share: Path) -> None:
    documents = share / "doc/tendril"
    documents.mkdir(parents=True)
    day = datetime.fromtimestamp(source_epoch(), UTC)
    entry = f"tendril ({program_version()}) unstable; urgency=low\n\n  * See CHANGELOG.md of the source.\n\n"
    entry += f" -- {_MAINTAINER}  {format_datetime(day)}\n"
    (documents / "changelog.gz").write_bytes(gzip.compress(entry.encode(), 9, mtime=0))
    own = (ROOT / "LICENSE").read_text(encoding="utf-8")
    (documents / "copyright").write_text(_copyright(own), encoding="utf-8")
    overrides = share / "lintian/overrides/tendril"
    overrides.parent.mkdir(parents=True)
    overrides.write_text(_OVERRIDES, encoding="utf-8")


def _copyright(own: str) -> str:
    indented = "\n".join(f" {line}" if line.strip() else " ." for line in own.strip().splitlines()[2:])
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Tendril\n"
        "Comment: Python, Qt and the packages in /usr/lib/tendril have licences of their own, which are in\n"
        " /usr/lib/tendril/_internal (PYTHON-LICENSE.txt, *.dist-info, resources/licences) and shown under About.\n"
        " Qt is under the LGPL 3, see /usr/share/common-licenses/LGPL-3.\n\n"
        f"Files: *\nCopyright: The Tendril authors\nLicense: Expat\n{indented}\n"
    )


def _set_modes(root: Path) -> None:
    epoch = source_epoch()
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            is_program = path.is_file() and path.parent.name == "tendril" and path.name == "tendril" and _is_elf(path)
            path.chmod(0o755 if path.is_dir() or is_program else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _write_control(root: Path, architecture: str, depends: list[str]) -> None:
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(-(-path.stat().st_size // 1024) for path in files)
    sums = "".join(f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n" for path in files)
    control = root / "DEBIAN"
    control.mkdir()
    text = _CONTROL.format(
        version=program_version(),
        architecture=architecture,
        maintainer=_MAINTAINER,
        size=size,
        depends=", ".join(depends),
    )
    (control / "control").write_text(text, encoding="utf-8")
    (control / "md5sums").write_text(sums, encoding="utf-8")
