"""Every library of the computer that a bundle carries has its licences beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from installing import system_libraries
from installing.system_libraries import package_of, write_library_licences
from ui.settings import licences
from ui.settings.licences import all_licences

OWNERS = {"libpng16.so.16": "libpng16-16", "libpng-tools.so": "libpng16-16", "libX11.so.6": "libx11-6"}
TEXTS = {
    "libpng16-16": "Files: *\nLicense: libpng\n\nFiles: debian/*\nLicense: GPL-2+ or Apache-2.0\n"
    " See /usr/share/common-licenses/GPL-2. And /usr/share/common-licenses/None-such.\n",
    "libx11-6": "Permission is hereby granted to everybody.\n",
}


@pytest.fixture
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The inner folder of a bundle, on a computer with two packages."""
    documents, common = tmp_path / "doc", tmp_path / "common"
    for package, text in TEXTS.items():
        (documents / package).mkdir(parents=True)
        (documents / package / "copyright").write_text(text, encoding="utf-8")
    common.mkdir()
    (common / "GPL-2").write_text("GNU GENERAL PUBLIC LICENSE\n", encoding="utf-8")
    monkeypatch.setattr(system_libraries, "_DOCUMENTS", documents)
    monkeypatch.setattr(system_libraries, "_COMMON", common)
    monkeypatch.setattr(system_libraries, "package_of", lambda name: OWNERS.get(name, ""))
    monkeypatch.setattr(system_libraries, "version_of", lambda _package: "1:1.6.39-2+deb12u1")
    folder = tmp_path / "_internal"
    folder.mkdir()
    for name in (*OWNERS, "libpython3.11.so.1.0", "_ssl.so"):
        (folder / name).write_bytes(b"")
    (folder / "libQt6Core.so.6").symlink_to("PySide6/Qt/lib/libQt6Core.so.6")
    return folder


def test_each_package_has_its_text_and_what_that_only_names(inside: Path) -> None:
    assert write_library_licences(inside) == []
    made = {str(path.relative_to(inside)) for path in (inside / "library-licences").rglob("*") if path.is_file()}
    assert made == {
        "library-licences/libpng16-16_1:1.6.39-2+deb12u1.txt",
        "library-licences/libx11-6_1:1.6.39-2+deb12u1.txt",
        "library-licences/common-licenses/GPL-2",
    }


def test_a_library_without_a_text_is_named(inside: Path) -> None:
    (inside / "libown.so.1").write_bytes(b"")
    assert write_library_licences(inside) == ["libown.so.1"]


def test_what_went_takes_its_text_along(inside: Path) -> None:
    write_library_licences(inside)
    for name in OWNERS:
        (inside / name).unlink()
    assert write_library_licences(inside) == []
    assert not (inside / "library-licences").exists()


def test_the_dialog_lists_them(inside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_library_licences(inside)
    monkeypatch.setattr(licences, "ROOT", inside)
    png, x11 = (one for one in all_licences() if one.name in TEXTS)
    assert (png.version, png.kind) == ("1:1.6.39-2+deb12u1", "libpng, GPL-2+ or Apache-2.0")
    assert png.text().endswith("GNU GENERAL PUBLIC LICENSE")
    assert (x11.kind, x11.text()) == ("", "Permission is hereby granted to everybody.")


def test_a_source_has_none() -> None:
    assert not [one for one in all_licences() if one.name.startswith("lib")]


def test_no_package_owns_what_is_not_there() -> None:
    assert package_of("libnothing-of-the-kind.so.1") == ""
