"""Start at login: each system's entry is written, read back, told from another's, and removed."""

from __future__ import annotations

import configparser
import logging
import plistlib
import re
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.autostart.freedesktop import FreedesktopLoginStart, autostart_folder, exec_line
from ui.autostart.login_start import LoginStartError, follow_move, login_start, start_command
from ui.autostart.macos import LABEL, MacLoginStart
from ui.autostart.windows import APPROVED, LONGEST, NAME, RUN, WindowsLoginStart

COMMAND = ["/opt/my tools/tendril", "--minimized", "--data-dir", '/home/maya/50% "real" $HOME\\here']


class Registry:
    """Enough of winreg to write, read and delete values of the current user."""

    HKEY_CURRENT_USER, REG_SZ, KEY_SET_VALUE = "HKCU", 1, 2

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], object] = {}
        self.is_closed = False

    @contextmanager
    def OpenKey(self, _root, path, *_rights):  # noqa: N802
        if self.is_closed:
            raise PermissionError(5, "Access is denied")
        if not any(key == path for key, _ in self.values):
            raise FileNotFoundError(2, "The system cannot find the file specified")
        yield path

    @contextmanager
    def CreateKey(self, _root, path):  # noqa: N802
        yield path

    def QueryValueEx(self, key, name):  # noqa: N802
        if (key, name) not in self.values:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return self.values[key, name], self.REG_SZ

    def SetValueEx(self, key, name, _zero, _kind, value):  # noqa: N802
        self.values[key, name] = value

    def DeleteValue(self, key, name):  # noqa: N802
        if self.values.pop((key, name), None) is None:
            raise FileNotFoundError(2, "The system cannot find the file specified")


@pytest.fixture
def registry() -> Registry:
    return Registry()


@pytest.fixture(params=["freedesktop", "macos", "windows"])
def make(request, tmp_path, registry):
    """Make the way of a system for a command; all share one folder or registry."""
    return {
        "freedesktop": lambda command: FreedesktopLoginStart(command, tmp_path / "autostart"),
        "macos": lambda command: MacLoginStart(command, tmp_path / "LaunchAgents"),
        "windows": lambda command: WindowsLoginStart(command, registry),
    }[request.param]


def test_it_is_switched_on_and_off_and_read_from_the_system(make):
    way = make(COMMAND)
    assert not way.state().is_on
    way.switch(on=True)
    state = make(COMMAND).state()
    assert (state.is_on, state.is_this) == (True, True)
    assert "tendril" in state.command
    way.switch(on=False)
    assert not way.state().is_on
    way.switch(on=False)


def test_another_tendril_is_told_from_this_one(make):
    make(["/elsewhere/tendril", "--minimized"]).switch(on=True)
    state = make(COMMAND).state()
    assert (state.is_on, state.is_this) == (True, False)
    assert "/elsewhere/tendril" in state.command
    make(COMMAND).switch(on=True)
    assert make(COMMAND).state().is_this


def _words(line: str) -> list[str]:
    """Read an Exec value as the specification says: the string's escapes, then quotes, then field codes."""
    escapes = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    text = re.sub(r"\\(.)", lambda found: escapes[found[1]], line)
    words = re.findall(r'"(?:[^"\\]|\\.)*"|[^ "]+', text)
    bare = [re.sub(r"\\(.)", r"\1", word[1:-1]) if word.startswith('"') else word for word in words]
    return [word.replace("%%", "%") for word in bare]


@given(st.lists(st.text(st.characters(blacklist_categories=("Cs", "Cc"))), min_size=1, max_size=4))
def test_any_word_survives_the_quoting(command):
    assert _words(exec_line(command)) == command


def test_plain_words_stand_as_they_are():
    assert exec_line(["/usr/bin/tendril", "--minimized"]) == "/usr/bin/tendril --minimized"


def test_the_entry_is_one_that_desktops_read(tmp_path):
    FreedesktopLoginStart(COMMAND, tmp_path).switch(on=True)
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str
    parser.read(tmp_path / "tendril.desktop", encoding="utf-8")
    entry = parser["Desktop Entry"]
    assert (entry["Type"], entry["Name"], entry["Terminal"]) == ("Application", "Tendril", "false")
    assert _words(entry["Exec"]) == COMMAND
    assert [path.name for path in tmp_path.iterdir()] == ["tendril.desktop"]


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_switched_off_is_off(tmp_path, line):
    (tmp_path / "tendril.desktop").write_text(f"[Desktop Entry]\nType=Application\nExec=tendril\n{line}\n")
    assert not FreedesktopLoginStart(["tendril"], tmp_path).state().is_on


def test_what_windows_switched_off_is_off_until_it_is_switched_on_again(registry):
    way = WindowsLoginStart(["tendril"], registry)
    way.switch(on=True)
    registry.values[APPROVED, NAME] = bytes([3, 0, 0, 0])
    assert not way.state().is_on
    way.switch(on=True)
    assert way.state().is_on
    assert registry.values == {(RUN, NAME): "tendril"}


def test_a_disabled_agent_is_off(tmp_path):
    way = MacLoginStart(["tendril"], tmp_path)
    path = tmp_path / f"{LABEL}.plist"
    path.write_bytes(plistlib.dumps({"ProgramArguments": ["tendril"], "RunAtLoad": True, "Disabled": True}))
    assert not way.state().is_on
    path.write_bytes(b"no property list")
    assert not way.state().is_on


def test_trouble_is_a_sentence(tmp_path, registry):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LoginStartError, match="cannot be changed"):
        FreedesktopLoginStart(["tendril"], tmp_path / "file").switch(on=True)
    with pytest.raises(LoginStartError, match="cannot be changed"):
        MacLoginStart(["tendril"], tmp_path / "file").switch(on=True)
    with pytest.raises(LoginStartError, match="at most 260"):
        WindowsLoginStart(["x" * (LONGEST + 1)], registry).switch(on=True)
    registry.is_closed = True
    with pytest.raises(LoginStartError, match="Access is denied"):
        WindowsLoginStart(["tendril"], registry).state()


def test_each_platform_has_its_way(tmp_path, monkeypatch, registry):
    monkeypatch.setitem(sys.modules, "winreg", registry)
    assert isinstance(login_start(tmp_path, "linux"), FreedesktopLoginStart)
    assert isinstance(login_start(tmp_path, "darwin"), MacLoginStart)
    assert isinstance(login_start(tmp_path, "win32"), WindowsLoginStart)


def test_an_installed_command_is_started_by_its_name(tmp_path, monkeypatch):
    script = tmp_path / "tendril"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert start_command(tmp_path / "tendril", "linux", [str(script)]) == [str(script), "--minimized"]


def test_a_clone_is_started_by_its_python_with_the_folder_of_the_book(tmp_path):
    main = Path(__file__).resolve().parents[3] / "main.py"
    command = start_command(tmp_path / "book", "linux", [str(main)])
    assert command == [sys.executable, str(main), "--minimized", "--data-dir", str(tmp_path / "book")]


def test_a_relative_configuration_folder_does_not_count(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert autostart_folder() == tmp_path / "autostart"
    monkeypatch.setenv("XDG_CONFIG_HOME", "config")
    assert autostart_folder() == Path.home() / ".config" / "autostart"


def test_a_bundle_is_started_by_itself_and_an_appimage_by_its_file(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.delenv("APPIMAGE", raising=False)
    book = ["--minimized", "--data-dir", str(tmp_path / "book")]
    for platform in ("linux", "darwin", "win32"):
        assert start_command(tmp_path / "book", platform, ["tendril"]) == [sys.executable, *book]
    monkeypatch.setenv("APPIMAGE", "/home/maya/Apps/Tendril.AppImage")
    command = start_command(tmp_path / "book", "linux", ["/tmp/.mount_x/tendril"])
    assert command == ["/home/maya/Apps/Tendril.AppImage", *book]


def test_another_programs_appimage_does_not_count(tmp_path, monkeypatch):
    """A terminal that is an AppImage hands its own name to whatever is started in it."""
    monkeypatch.setenv("APPIMAGE", "/opt/Terminal.AppImage")
    assert "/opt/Terminal.AppImage" not in start_command(tmp_path, "linux", ["main.py"])


def test_a_program_that_is_gone_is_told(tmp_path, make):
    program = tmp_path / "my 50% $tools" / "tendril"
    program.parent.mkdir()
    program.touch()
    way = make([str(program), "--minimized"])
    way.switch(on=True)
    assert not way.state().is_gone
    program.unlink()
    state = way.state()
    assert (state.is_on, state.is_this, state.is_gone) == (True, True, True)
    assert not state.is_moved


@pytest.mark.parametrize("options", [[], ["--data-dir", "/home/maya/my book"]])
def test_a_program_that_was_moved_starts_from_its_new_place(tmp_path, make, options):
    old, new = tmp_path / "Downloads" / "tendril", tmp_path / "my programs" / "tendril"
    old.parent.mkdir()
    old.touch()
    make([str(old), "--minimized", *options]).switch(on=True)
    moved = make([str(new), "--minimized", *options])
    follow_move(moved)
    assert not moved.state().is_this, "the other one is there, and is to start"
    old.rename(tmp_path / "tendril")
    another = make([str(new), "--minimized", "--data-dir", "/tmp/to try"])
    follow_move(another)
    assert not another.state().is_this, "that one had another book"
    follow_move(moved)
    assert moved.state().is_this
    moved.switch(on=False)
    follow_move(moved)
    assert not moved.state().is_on, "what is off stays off"


def test_trouble_with_a_move_keeps_nobody_from_starting(registry, caplog):
    registry.is_closed = True
    with caplog.at_level(logging.INFO):
        follow_move(WindowsLoginStart(["tendril"], registry))
    assert "What starts at login could not be looked at" in caplog.text


def test_windows_starts_a_clone_without_a_console(tmp_path, monkeypatch):
    main = Path(__file__).resolve().parents[3] / "main.py"
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
    book = ["--minimized", "--data-dir", str(tmp_path / "book")]
    words = start_command(tmp_path / "book", "win32", [str(tmp_path / "tendril.exe")])
    assert words == [str(tmp_path / "python.exe"), str(main), *book]
    (tmp_path / "pythonw.exe").touch()
    words = start_command(tmp_path / "book", "win32", [str(tmp_path / "tendril.exe")])
    assert words == [str(tmp_path / "pythonw.exe"), str(main), *book]


def test_windows_quotes_what_has_spaces_and_ends_in_a_backslash(registry):
    WindowsLoginStart([r"C:\Program Files\Tendril\tendril.exe", "--minimized", "C:\\my books\\"], registry).switch(
        on=True
    )
    line = r'"C:\Program Files\Tendril\tendril.exe" --minimized "C:\my books\\"'
    assert registry.values[RUN, NAME] == line


def test_a_foreign_entry_without_tryexec_is_looked_through(tmp_path):
    path = tmp_path / "tendril.desktop"
    path.write_text('[Desktop Entry]\nType=Application\nExec="/nowhere at all/tendril" --minimized\n')
    assert FreedesktopLoginStart(["tendril"], tmp_path).state().is_gone
    path.write_text("[Desktop Entry]\nType=Application\nExec=tendril --minimized\n")
    assert not FreedesktopLoginStart(["tendril"], tmp_path).state().is_gone


def test_the_entry_names_what_must_be_there(tmp_path):
    FreedesktopLoginStart(COMMAND, tmp_path).switch(on=True)
    assert f"TryExec={COMMAND[0]}\n" in (tmp_path / "tendril.desktop").read_text()
