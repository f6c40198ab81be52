"""The bundle and the Debian package, started as whoever downloads them would."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from installing.system_libraries import libraries_of_the_system, package_of
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.packages.conftest import ROOT, written
from ui.settings.licences import common_licences

NOON = "2026-11-23T12:00"
PICTURES = os.environ.get("TENDRIL_PACKAGE_PICTURES", "")
CARDS = "".join(
    f"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{name}\r\nEMAIL:{name.split()[0].lower()}@home.example\r\nEND:VCARD\r\n"
    for name in ("Maya Okafor", "Zoë Ångström", "林 美咲")
)


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of the bundle, unpacked into a folder with a space."""
    folder = tmp_path_factory.mktemp("my programs")
    with tarfile.open(written("tendril-*.tar.gz")) as archive:
        archive.extractall(folder, filter="data")
    [command] = folder.glob("*/tendril")
    return command


@pytest.fixture(scope="module")
def installed() -> Iterator[Path]:
    """The command of the Debian package, which is removed again; only for root, and where it is not installed."""
    package = written("tendril_*.deb")
    if os.geteuid() != 0 or not shutil.which("dpkg"):
        pytest.skip("installing a Debian package takes root and dpkg")
    asked = ["dpkg-query", "-W", "-f", "${db:Status-Status}", "tendril"]
    if subprocess.run(asked, capture_output=True, text=True, check=False).stdout == "installed":
        pytest.skip("tendril is installed on this computer, and is left alone")
    done = subprocess.run(["dpkg", "-i", str(package)], capture_output=True, text=True, check=False)
    try:
        assert done.returncode == 0, done.stderr
        yield Path("/usr/bin/tendril")
    finally:
        subprocess.run(["dpkg", "--purge", "tendril"], capture_output=True, check=False)
    assert not Path("/usr/lib/tendril").exists()


@pytest.fixture(params=["bundle", "installed"])
def command(request: pytest.FixtureRequest) -> Path:
    return request.getfixturevalue(request.param)


def run(command: Path, folder: Path, *arguments: str | Path) -> str:
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder.parent), "LC_ALL": "C.UTF-8", "TENDRIL_NOW": NOON}
    done = subprocess.run(
        [str(command), "--data-dir", str(folder), *map(str, arguments)],
        env=environment, capture_output=True, text=True, check=False, timeout=120, cwd=folder.parent,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def test_every_library_of_the_system_has_its_licence_beside_it(bundle: Path) -> None:
    inside = bundle.parent / "_internal"
    texts = {path.stem.partition("_")[0]: path for path in (inside / "library-licences").glob("*.txt")}
    owners = {library.name: package_of(library.name) for library in libraries_of_the_system(inside)}
    assert len(owners) > 20
    assert [name for name, owner in owners.items() if owner not in texts] == []
    assert set(texts) == set(owners.values())
    for text in texts.values():
        named = common_licences(text.read_text(encoding="utf-8"))
        assert all((inside / "library-licences/common-licenses" / name).is_file() for name in named), text


def test_it_tells_version_and_build(command: Path, tmp_path: Path) -> None:
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    said = subprocess.run([command, "--version"], env=environment, capture_output=True, text=True, check=True).stdout
    commit = subprocess.run(
        ["git", "-C", str(ROOT), "rev-list", "HEAD"], capture_output=True, text=True, check=True
    ).stdout.split()
    assert said.startswith("tendril 0.1.0, build ")
    assert any(each.startswith(said.split()[3]) for each in commit)


def test_files_come_in_and_go_out(command: Path, tmp_path: Path) -> None:
    book = tmp_path / "my book"
    (tmp_path / "cards.vcf").write_text(CARDS, encoding="utf-8")
    (tmp_path / "tabelle.csv").write_text("Vorname;Nachname;E-Mail\nJürgen;Groß;jg@home.example\n", encoding="cp1252")
    run(command, book, "import", tmp_path / "cards.vcf")
    run(command, book, "import", tmp_path / "tabelle.csv")
    people = json.loads(run(command, book, "people", "--json"))
    assert {person["name"] for person in people} == {"Maya Okafor", "Zoë Ångström", "林 美咲", "Jürgen Groß"}
    for name in ("people.csv", "people.vcf", "book.json", "days.ics"):
        run(command, book, "export", tmp_path / name)
        assert (tmp_path / name).stat().st_size > 100
    run(command, book, "check")
    run(command, book, "backup", tmp_path / "copy.sqlite3")


def test_every_command_of_the_program_can_be_asked_for(command: Path, tmp_path: Path) -> None:
    for name in ("due", "health", "review", "undo", "introductions", "notify-test"):
        environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
        line = [command, "--data-dir", tmp_path / "book", name]
        done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False, timeout=120)
        assert "Traceback" not in done.stderr
        assert "No module named" not in done.stdout + done.stderr


def test_a_notification_comes_and_the_window_opens_and_ends(
    command: Path, tmp_path: Path, desktop: VirtualDesktop
) -> None:
    book = tmp_path / "book"
    run(command, book, "add", "Maya Okafor", "--kind", "personal", "--birthday", "11-24")
    tested = desktop.start([command, "--data-dir", book, "notify-test"])
    assert tested.wait(60) == 0, desktop.output()
    desktop.wait_until(desktop.notifications, what="the notification")
    assert "No module named" not in desktop.output()
    said = desktop.output()
    program = desktop.start([command, "--data-dir", book], {"TENDRIL_NOW": NOON})
    desktop.wait_for_window("^Tendril$")
    desktop.wait_until(desktop.tray_icons, what="the icon in the tray")
    if PICTURES:
        desktop.screenshot(Path(PICTURES) / f"{command.parent.name}.png")
    program.send_signal(signal.SIGTERM)
    assert program.wait(20) == 0
    assert desktop.output() == said
