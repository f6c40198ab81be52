"""Installing below a prefix, and taking away again exactly what was installed.

    PREFIX/lib/tendril/program       the program
    PREFIX/lib/tendril/packages-...  the packages of the lock, in a virtual environment of their own
    PREFIX/lib/tendril/installed     every file and folder made outside of lib/tendril
    PREFIX/bin/tendril, PREFIX/share/...

People's data is in share/tendril of the same prefix where that is ~/.local, and is never touched.
"""

from __future__ import annotations

import compileall
import shutil
import subprocess
import tempfile
from pathlib import Path

from installing.program import copy_program, made_on
from installing.share import write_share
from models.errors import TendrilError
from ui.autostart.freedesktop import FILE_NAME, autostart_folder
from ui.commands.version import program_version

# Python as a script that a shell starts: the line after #! may hold no spaces and 127 bytes only.
_LAUNCHER = """\
#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
import sys

sys.path[0] = {program!r}
from main import main

sys.exit(main())
"""
_UNFIT = set("\"'`$\\\n")
_REFRESHING = (
    ("update-desktop-database", "-q", "share/applications"),
    ("gtk-update-icon-cache", "-q", "-t", "-f", "share/icons/hicolor"),
)


class InstallError(TendrilError):
    """Tendril cannot be installed or removed there."""


def install(prefix: Path, destdir: str, packages: Path) -> list[str]:
    """Install below destdir and the prefix; packages is the environment, as it is below destdir.

    Returns sentences to be told. A second call upgrades: what is no longer needed is removed. Raises InstallError,
    having changed nothing, where a file that is not Tendril's is in the way.
    """
    root = staged(prefix, destdir)
    home = root / "lib/tendril"
    before = _installed(home)
    with tempfile.TemporaryDirectory() as folder:
        stage = Path(folder)
        write_share(stage / "share", str(prefix / "bin/tendril"), program_version(), made_on())
        _write_launcher(stage / "bin/tendril", prefix / "lib/tendril", packages.name)
        files = {path.relative_to(stage) for path in stage.rglob("*") if path.is_file()}
        _need_room(root, files - before)
        made = {each for each in before if (root / each).is_dir()}
        made |= {each for file in files for each in file.parents[:-1] if not (root / each).exists()}
        # Written first: what is interrupted can be removed or installed again.
        _write_installed(home, before | files | made)
        _replace_program(home, prefix / "lib/tendril")
        for file in files:
            (root / file).parent.mkdir(parents=True, exist_ok=True)
            # A program that runs keeps the file it has opened.
            shutil.copy2(stage / file, root / f"{file}.new")
            (root / f"{file}.new").replace(root / file)
    for gone in before - files - made:
        (root / gone).unlink(missing_ok=True)
    _write_installed(home, files | made)
    for old in home.glob("packages-*"):
        if old.name != packages.name:
            shutil.rmtree(old)
    if not destdir:
        _refresh(root)
    return _after_words(prefix, destdir)


def uninstall(prefix: Path, destdir: str) -> list[str]:
    """Remove what install() made, and folders it made that are empty now. Raises InstallError where nothing is."""
    root = staged(prefix, destdir)
    home = root / "lib/tendril"
    if not (home / "installed").is_file():
        raise InstallError("Tendril was not installed below {path} by make install. Nothing was changed.", path=root)
    every = _installed(home)
    for path in every:
        if not (root / path).is_dir() or (root / path).is_symlink():
            (root / path).unlink(missing_ok=True)
    # What the desktop made anew for what was installed goes with the folder, if that was made for it.
    for cache in (Path("share/applications/mimeinfo.cache"), Path("share/icons/hicolor/icon-theme.cache")):
        left = {path for path in (root / cache.parent).rglob("*") if not path.is_dir()}
        if cache.parent in every and left == {root / cache}:
            (root / cache).unlink()
    shutil.rmtree(home)
    for path in sorted([*every, Path("lib")], key=lambda each: len(each.parts), reverse=True):
        if (root / path).is_dir() and not any((root / path).iterdir()):
            (root / path).rmdir()
    if not destdir:
        _refresh(root)
    words = [f"Tendril was removed from {root}. Your people and settings were not touched."]
    entry = autostart_folder() / FILE_NAME
    if not destdir and entry.is_file() and str(prefix) in entry.read_text(encoding="utf-8", errors="replace"):
        words.append(f"Start at login was switched on and is so still; remove {entry} to switch it off.")
    return words


def staged(prefix: Path, destdir: str) -> Path:
    """Return where a prefix is below destdir, which is empty where it is to be used at once."""
    if set(str(prefix)) & _UNFIT:
        raise InstallError("PREFIX has a character in it that a shell would read otherwise: {path}", path=prefix)
    if not prefix.is_absolute():
        raise InstallError("PREFIX has to be an absolute path, not {path}.", path=prefix)
    return Path(destdir + str(prefix)) if destdir else prefix


def _write_launcher(path: Path, home: Path, packages: str) -> None:
    path.parent.mkdir()
    path.write_text(_LAUNCHER.format(python=home / packages / "bin/python", program=str(home / "program")), "utf-8")
    path.chmod(0o755)


def _need_room(root: Path, files: set[Path]) -> None:
    """Refuse to replace what somebody else put there."""
    for file in sorted(files):
        path = root / file
        if path.exists() or path.is_symlink():
            raise InstallError(
                "{path} is there already and was not installed by make install. Nothing was changed. Remove it first "
                "(pipx uninstall tendril, if it came from pipx).",
                path=path,
            )


def _replace_program(home: Path, final: Path) -> None:
    new, old = home / "program.new", home / "program.old"
    shutil.rmtree(new, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)
    copy_program(new)
    if (home / "program").exists():
        (home / "program").replace(old)
    new.replace(home / "program")
    # Whoever uses it later may have no right to write there.
    compileall.compile_dir(home / "program", quiet=2, stripdir=str(home), prependdir=str(final))
    shutil.rmtree(old, ignore_errors=True)


def _installed(home: Path) -> set[Path]:
    path = home / "installed"
    return {Path(line) for line in path.read_text(encoding="utf-8").splitlines()} if path.is_file() else set()


def _write_installed(home: Path, paths: set[Path]) -> None:
    text = "".join(f"{path}\n" for path in sorted(paths))
    (home / "installed.new").write_text(text, encoding="utf-8")
    (home / "installed.new").replace(home / "installed")


def _refresh(root: Path) -> None:
    for program, *options, folder in _REFRESHING:
        if shutil.which(program) and (root / folder).is_dir():
            subprocess.run([program, *options, str(root / folder)], check=False, capture_output=True)


def _after_words(prefix: Path, destdir: str) -> list[str]:
    words = [f"Tendril {program_version()} was installed: {prefix / 'bin/tendril'}"]
    if not destdir and shutil.which("tendril") != str(prefix / "bin/tendril"):
        words.append(f"To start it by its name in a terminal, put {prefix / 'bin'} on your PATH. The menu knows it.")
    return words
