"""Installing below a prefix, again, and taking away: exactly what was brought, and never anything of people's."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from installing import home
from installing.home import InstallError, install, uninstall


@pytest.fixture
def prefix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A prefix with a space, and what other programs and the user have there."""
    monkeypatch.setattr(home, "_refresh", lambda _root: None)
    monkeypatch.setattr(home.compileall, "compile_dir", lambda *_arguments, **_options: True)
    monkeypatch.setenv("HOME", str(tmp_path))
    prefix = tmp_path / "my local"
    for name in ("share/tendril/tendril.sqlite3", "share/applications/other.desktop", "bin/other"):
        (prefix / name).parent.mkdir(parents=True, exist_ok=True)
        (prefix / name).write_text("theirs")
    return prefix


def packages(root: Path, name: str = "packages-1") -> Path:
    """An environment that is this Python with its packages."""
    folder = root / "lib/tendril" / name
    (folder / "bin").mkdir(parents=True)
    (folder / "bin/python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (folder / "bin/python").chmod(0o755)
    return folder


def files(root: Path) -> dict[str, str]:
    return {str(path.relative_to(root)): path.read_text(errors="replace") for path in root.rglob("*") if path.is_file()}


def folders(root: Path) -> set[Path]:
    return {path for path in root.rglob("*") if path.is_dir()}


def run(command: Path, *arguments: str) -> str:
    environment = {"PATH": os.environ["PATH"], "HOME": str(command.parents[1]), "LC_ALL": "C.UTF-8"}
    done = subprocess.run([command, *arguments], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_was_installed_runs_and_is_removed_to_the_last_file(prefix: Path) -> None:
    before, were = files(prefix), folders(prefix)
    install(prefix, "", packages(prefix))
    assert run(prefix / "bin/tendril", "--version").startswith("tendril 0.1.0, build ")
    assert run(prefix / "bin/tendril", "--data-dir", str(prefix / "book"), "people", "--json").strip() == "[]"
    assert not list((prefix / "lib/tendril/program").rglob("tests"))
    uninstall(prefix, "")
    assert {name: text for name, text in files(prefix).items() if not name.startswith("book/")} == before
    assert {folder for folder in folders(prefix) if folder.name != "book"} == were


def test_installing_again_upgrades(prefix: Path) -> None:
    install(prefix, "", packages(prefix))
    listed = prefix / "lib/tendril/installed"
    gone = prefix / "share/man/man1/tendril-old.1.gz"
    gone.write_text("of an older version")
    listed.write_text(listed.read_text() + "share/man/man1/tendril-old.1.gz\n")
    (prefix / "lib/tendril/program/ui/old_module.py").write_text("")
    first = files(prefix)
    install(prefix, "", packages(prefix, "packages-2"))
    assert not gone.exists()
    assert not (prefix / "lib/tendril/program/ui/old_module.py").exists()
    assert [path.name for path in (prefix / "lib/tendril").glob("packages-*")] == ["packages-2"]
    assert "packages-2" in (prefix / "bin/tendril").read_text()
    assert not list(prefix.rglob("*.new"))
    second = files(prefix)
    assert {name for name in first if name.startswith("share/")} - {"share/man/man1/tendril-old.1.gz"} == {
        name for name in second if name.startswith("share/")
    }
    uninstall(prefix, "")
    assert set(files(prefix)) == {"share/tendril/tendril.sqlite3", "share/applications/other.desktop", "bin/other"}


def test_a_command_of_another_installation_is_not_replaced(prefix: Path) -> None:
    (prefix / "bin/tendril").symlink_to("/nowhere/pipx/tendril")
    environment = packages(prefix)
    before = files(prefix)
    with pytest.raises(InstallError, match="pipx uninstall tendril"):
        install(prefix, "", environment)
    assert files(prefix) == before
    with pytest.raises(InstallError, match="was not installed"):
        uninstall(prefix, "")


def test_a_staged_installation_names_the_place_it_will_be_at(tmp_path: Path) -> None:
    stage = tmp_path / "stage"
    install(Path("/usr/local"), str(stage), packages(stage / "usr/local"))
    launcher = (stage / "usr/local/bin/tendril").read_text()
    assert "/usr/local/lib/tendril/packages-1/bin/python" in launcher
    assert str(tmp_path) not in launcher
    entry = (stage / "usr/local/share/applications/tendril.desktop").read_text(encoding="utf-8")
    assert "\nExec=/usr/local/bin/tendril %F\n" in entry
    uninstall(Path("/usr/local"), str(stage))
    assert not files(stage)


def test_a_folder_others_put_something_into_stays(prefix: Path) -> None:
    install(prefix, "", packages(prefix))
    (prefix / "share/fish/vendor_completions.d/other.fish").write_text("theirs")
    uninstall(prefix, "")
    assert (prefix / "share/fish/vendor_completions.d/other.fish").read_text() == "theirs"
    assert not (prefix / "share/zsh").exists()


@pytest.mark.parametrize("path", ["relative/place", "/with/a$dollar", '/with/"quotes'])
def test_a_prefix_that_cannot_be_one_is_refused(path: str) -> None:
    with pytest.raises(InstallError):
        install(Path(path), "", Path("packages-1"))


def test_start_at_login_that_is_left_is_told(prefix: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    install(prefix, "", packages(prefix))
    entry = tmp_path / "settings/autostart/tendril.desktop"
    entry.parent.mkdir(parents=True)
    entry.write_text(f'Exec="{prefix}/bin/tendril" --minimized')
    assert any(str(entry) in sentence for sentence in uninstall(prefix, ""))
    assert entry.exists()
