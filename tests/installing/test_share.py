"""What the desktop is given says the truth, and the desktop's own tools find nothing wrong with it."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from installing.manual import manual_page
from installing.options import commands_of
from installing.share import ICON_SIZES, METAINFO, desktop_entry, write_share
from ui.calling import WISHES
from ui.commands.parser import build_parser, parse

COMMAND = "/home/a b/$x/bin/tendril"


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("share of all")
    write_share(folder, COMMAND, "0.1.0", date(2026, 11, 23))
    return folder


def entry_of(text: str) -> ConfigParser:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read_string(text)
    return entry


def test_the_entry_opens_files_with_the_command_that_was_installed(share: Path) -> None:
    entry = entry_of((share / "applications/tendril.desktop").read_text(encoding="utf-8"))["Desktop Entry"]
    assert entry["Exec"] == '"/home/a b/\\\\$x/bin/tendril" %F'
    assert {"text/vcard", "text/x-vcard", "text/csv"} <= set(entry["MimeType"].split(";"))
    assert entry_of(desktop_entry("tendril"))["Desktop Entry"]["Exec"] == "tendril %F"


def test_every_action_of_the_entry_is_one_that_a_start_understands(share: Path) -> None:
    entry = entry_of((share / "applications/tendril.desktop").read_text(encoding="utf-8"))
    named = [name for name in entry["Desktop Entry"]["Actions"].split(";") if name]
    assert sorted(named) == sorted(WISHES)
    assert {f"Desktop Action {name}" for name in named} == set(entry.sections()) - {"Desktop Entry"}
    for name in named:
        action = entry[f"Desktop Action {name}"]
        assert action["Exec"] == f'"/home/a b/\\\\$x/bin/tendril" --open {name}'
        assert action["Name"]
        assert action["Name[de]"]
        assert parse(["--open", name]).open == name
    assert entry_of(desktop_entry("tendril"))["Desktop Action log"]["Exec"] == "tendril --open log"


def test_nothing_makes_tendril_the_one_that_opens_tables(share: Path) -> None:
    assert not [path for path in share.rglob("*") if path.name in ("mimeapps.list", "defaults.list")]


def test_the_metadata_names_what_is_installed(share: Path) -> None:
    root = ET.parse(share / METAINFO).getroot()
    assert root.findtext("id") == "arpa.home.tendril"
    assert (share / "applications" / root.findtext("launchable", "")).is_file()
    release = root.find("releases/release")
    assert release is not None
    assert release.attrib == {"version": "0.1.0", "date": "2026-11-23"}
    entry = entry_of((share / "applications/tendril.desktop").read_text(encoding="utf-8"))["Desktop Entry"]
    assert {each.text for each in root.iter("mediatype")} <= set(entry["MimeType"].split(";"))


@pytest.mark.parametrize("size", ICON_SIZES)
def test_icons_are_drawn_in_every_size(share: Path, size: int) -> None:
    picture = QImage(str(share / f"icons/hicolor/{size}x{size}/apps/tendril.png"))
    assert (picture.width(), picture.height()) == (size, size)
    assert picture.pixelColor(size // 2, size // 4).alpha() == 255
    assert picture.pixelColor(0, 0).alpha() == 0


def test_the_symbolic_icon_has_only_shapes_that_are_filled(share: Path) -> None:
    # Desktops colour symbolic icons by their fill; lines would become blots.
    text = (share / "icons/hicolor/symbolic/apps/tendril-symbolic.svg").read_text(encoding="utf-8")
    assert "stroke" not in text
    assert (share / "icons/hicolor/scalable/apps/tendril.svg").is_file()


def test_the_manual_tells_of_every_option(share: Path) -> None:
    page = gzip.decompress((share / "man/man1/tendril.1.gz").read_bytes()).decode()
    for command in commands_of(build_parser()):
        title = "SS " + command.name.replace("-", r"\-")
        assert not command.name or re.search(rf"^\.{re.escape(title)}", page, re.MULTILINE)
        for option in command.options:
            assert all(name.replace("-", r"\-") in page for name in option.names)
    assert page == manual_page(commands_of(build_parser()), "0.1.0", date(2026, 11, 23))


@pytest.mark.parametrize(
    ("tool", "file"),
    [
        (["desktop-file-validate"], "applications/tendril.desktop"),
        (["appstreamcli", "validate", "--no-net", "--pedantic"], METAINFO),
        (["man", "--warnings", "-l"], "man/man1/tendril.1.gz"),
    ],
)
def test_the_desktops_own_tools_find_nothing(share: Path, tool: list[str], file: str) -> None:
    if shutil.which(tool[0]) is None:
        pytest.skip(f"{tool[0]} is not installed")
    done = subprocess.run([*tool, share / file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
