"""make package: the bundle as a tar.gz, and the same as a Debian package."""

from __future__ import annotations

import platform
import tempfile
from pathlib import Path

from installing.bundle import make_bundle, write_archive
from installing.debian import write_debian_package
from installing.system_libraries import write_library_licences
from ui.commands.version import program_version

_MEBIBYTE = 2**20


def package(directory: Path) -> list[str]:
    """Write both into a directory and return what was written, with sizes; raises PackageError."""
    directory.mkdir(parents=True, exist_ok=True)
    name = f"tendril-{program_version()}"
    with tempfile.TemporaryDirectory() as made:
        bundle = make_bundle(Path(made))
        without_text = write_library_licences(bundle / "_internal")
        archive = directory / f"{name}-linux-{platform.machine()}.tar.gz"
        write_archive(bundle, archive, name)
        written = [archive]
        written += write_debian_package(bundle, directory)
    words = [f"{path} ({path.stat().st_size / _MEBIBYTE:.1f} MiB)" for path in written]
    if without_text:
        words.append(f"Without their licences, which are not on this computer: {', '.join(without_text)}.")
    if len(written) == 1:
        words.append("No Debian package was made: dpkg-deb is not here.")
    return words
