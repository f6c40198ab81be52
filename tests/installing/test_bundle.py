"""What goes into the bundle and what stays out, and that the same contents make the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from installing import bundle, debian
from installing.bundle import DISTRIBUTIONS, is_needed, without_unused_libraries, write_archive
from ui.settings.licences import PARTS


@pytest.mark.parametrize(
    ("name", "needed"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", True),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6/Qt/lib/libQt6Gui.so.6", True),
        ("resources/translations/de.ts", True),
        ("models/migrations/001_initial.py", True),
    ],
)
def test_what_is_needed(name: str, needed: bool) -> None:
    assert is_needed(name) is needed


def test_libraries_only_for_what_was_left_out_go_too() -> None:
    def entry(name: str) -> tuple[str, str, str]:
        return (name, f"/usr/{name}", "BINARY")

    names = ["PySide6/QtGui.so", "libxcb.so.1", "libXau.so.6", "libgtk.so.3", "libpython3.11.so.1.0", "libz.so.1"]
    needs = {
        "/usr/PySide6/QtGui.so": ["libxcb.so.1", "libm.so.6"],
        "/usr/libxcb.so.1": ["libXau.so.6"],
        "/usr/libgtk.so.3": ["libz.so.1"],
    }
    link = ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK")
    kept = without_unused_libraries([*map(entry, names), link], lambda file: needs.get(file, []))
    assert [name for name, _, _ in kept] == [
        "PySide6/QtGui.so", "libxcb.so.1", "libXau.so.6", "libpython3.11.so.1.0", "libQt6Core.so.6",
    ]  # fmt: skip


def test_the_same_contents_make_the_same_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795348800")
    archives = []
    for number in (1, 2):
        folder = tmp_path / f"made {number}"
        (folder / "_internal").mkdir(parents=True)
        for name in ("b", "a") if number == 1 else ("a", "b"):
            (folder / "_internal" / name).write_text(name)
            os.utime(folder / "_internal" / name, (number, number))
        (folder / "tendril").write_text("program")
        (folder / "tendril").chmod(0o700 if number == 1 else 0o755)
        archives.append(tmp_path / f"{number}.tar.gz")
        write_archive(folder, archives[-1], "tendril-1")
    assert archives[0].read_bytes() == archives[1].read_bytes()
    with tarfile.open(archives[0]) as archive:
        assert archive.getnames() == [
            "tendril-1", "tendril-1/_internal", "tendril-1/_internal/a", "tendril-1/_internal/b", "tendril-1/tendril",
        ]  # fmt: skip
        assert archive.getmember("tendril-1/tendril").mode == 0o755


def test_every_licence_that_about_shows_goes_along() -> None:
    assert {package for package, _, _ in PARTS} == set(DISTRIBUTIONS)


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is not installed")
def test_the_debian_package_is_complete_and_the_same_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795348800")
    monkeypatch.setattr(debian, "use_system_libraries", lambda _home: ["libc6 (>= 2.36)", "libx11-6"])
    made = tmp_path / "bundle"
    (made / "_internal").mkdir(parents=True)
    shutil.copy(shutil.which("true") or sys.executable, made / "tendril")
    packages = []
    for number in (1, 2):
        directory = tmp_path / str(number)
        directory.mkdir()
        packages += debian.write_debian_package(made, directory)
    assert packages[0].read_bytes() == packages[1].read_bytes()
    listed = subprocess.run(["dpkg-deb", "-c", packages[0]], capture_output=True, text=True, check=True).stdout
    for path in (
        "./usr/bin/tendril -> ../lib/tendril/tendril",
        "./usr/lib/tendril/tendril",
        "./usr/share/applications/tendril.desktop",
        "./usr/share/metainfo/arpa.home.tendril.metainfo.xml",
        "./usr/share/icons/hicolor/512x512/apps/tendril.png",
        "./usr/share/bash-completion/completions/tendril",
        "./usr/share/zsh/vendor-completions/_tendril",
        "./usr/share/fish/vendor_completions.d/tendril.fish",
        "./usr/share/man/man1/tendril.1.gz",
        "./usr/share/doc/tendril/copyright",
        "./usr/share/doc/tendril/changelog.gz",
    ):
        assert f"{path}\n" in listed, path
    assert all("root/root" in line for line in listed.splitlines())
    fields = subprocess.run(["dpkg-deb", "-f", packages[0]], capture_output=True, text=True, check=True).stdout
    assert "Depends: libc6 (>= 2.36), libx11-6\n" in fields


def test_without_git_the_day_has_to_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr(bundle, "ROOT", tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(bundle.PackageError, match="SOURCE_DATE_EPOCH"):
        bundle.source_epoch()
