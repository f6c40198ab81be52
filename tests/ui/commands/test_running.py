"""The command line as a whole: where the book is, what goes wrong, what is printed where."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from models.connection import database
from tests.unprivileged import run_unprivileged

ROOT = Path(__file__).parents[3]


def spawn(*arguments, **options):
    """Start the real program."""
    return subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=options.pop("cwd", ROOT), **options,
    )  # fmt: skip


def run(*arguments, **options):
    process = spawn(*arguments, **options)
    out, err = process.communicate(timeout=60)
    return process.returncode, out.decode(), err.decode()


COMMANDS = ["import", "people", "due", "log", "snooze", "skip", "tag", "add", "undo", "redo", "export", "backup",
            "restore", "check", "notify-test", "events", "event", "met"]  # fmt: skip


def test_help_names_every_command(tendril):
    told = tendril.done("--help").out
    assert all(f"\n    {command} " in told for command in COMMANDS)
    assert "Exit status" in told


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_json_and_data_dir(tendril, command):
    told = tendril.done(command, "--help").out
    assert "--json" in told
    assert "--data-dir" in told


def test_version(tendril):
    assert tendril.done("--version").out.startswith("tendril 0.")


@pytest.mark.parametrize(
    "arguments",
    [["nosuch"], ["--nosuch"], ["people", "--nosuch"], ["people", "extra"], ["people", "--inter", "x"],
     ["--minimized", "people"], ["--open", "today", "people"], ["--open", "people"],
     ["--data-dir"], ["--data-dir", "", "people"], ["export"], ["import"], ["backup"], ["restore"], ["skip"],
     ["snooze", "Maya"], ["tag"], ["tag", "Maya", "--interest"]],
)  # fmt: skip
def test_wrong_usage_is_status_2_and_touches_nothing(tendril, arguments):
    tendril.refused(*arguments, status=2)
    assert not tendril.directory.exists()


def test_the_data_directory_before_and_after_the_command(tendril, tmp_path):
    for number, arguments in enumerate((["--data-dir", "{}", "add", "A"], ["add", "A", "--data-dir", "{}"],
                                        ["add", "--data-dir={}", "A"])):  # fmt: skip
        directory = tmp_path / f"other{number}"
        tendril.done(*(argument.format(directory) for argument in arguments))
        assert (directory / "tendril.sqlite3").exists()
        assert directory.stat().st_mode & 0o777 == 0o700
    assert not tendril.directory.exists()
    last = tmp_path / "last"
    tendril.done("--data-dir", str(tmp_path / "other9"), "people", "--data-dir", str(last))
    assert last.exists()
    assert not (tmp_path / "other9").exists()


def test_without_any_word_the_book_is_with_the_users_data(tendril, monkeypatch, tmp_path):
    monkeypatch.setenv("TENDRIL_DATA_DIR", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "deep" / "share"))
    tendril.done("add", "Maya")
    if sys.platform == "linux":
        assert (tmp_path / "deep" / "share" / "tendril" / "tendril.sqlite3").exists()


def test_a_home_in_the_environment_is_understood(tendril, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TENDRIL_DATA_DIR", "~/people")
    tendril.done("people")
    assert (tmp_path / "people" / "tendril.sqlite3").exists()


def test_directories_that_cannot_be_used(tendril, tmp_path):
    file = tmp_path / "file"
    file.write_text("mine")
    assert "is a file, not a folder" in tendril.refused("people", "--data-dir", str(file))
    assert file.read_text() == "mine"
    assert "does not exist" in tendril.refused("people", "--data-dir", str(tmp_path / "a" / "b"))
    assert not (tmp_path / "a").exists()
    assert "file" in tendril.refused("people", "--data-dir", str(file / "inside"))


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no file system here that refuses even root")
def test_a_directory_that_cannot_be_made(tendril):
    assert "/proc/tendril" in tendril.refused("people", "--data-dir", "/proc/tendril")


@pytest.mark.parametrize("command", [["add", "Maya"], ["people"], []])
def test_a_directory_that_may_not_be_written(environment, tmp_path, command):
    """Without a command it is the window that says so."""
    directory = tmp_path / "locked"
    directory.mkdir(mode=0o500)
    ran = run_unprivileged(["main.py", "--data-dir", str(directory), *command], environment)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == (
        f"tendril: The data directory {directory} cannot be written. Nothing was changed. "
        "Give yourself the right to write there or name another folder with --data-dir.\n"
    )
    assert list(directory.iterdir()) == []


@pytest.mark.parametrize("command", [["export", "{}/people.csv"], ["backup", "{}/copy.sqlite3"]])
def test_a_folder_for_files_that_may_not_be_written(environment, tmp_path, command):
    run("add", "Maya", env=environment)
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    ran = run_unprivileged(["main.py", *(word.format(folder) for word in command)], environment)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.endswith("could not be written: Permission denied. The book is unharmed.\n")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("command", [["log", "Maya", "--medium", "call", "--on", "soon"], ["snooze", "Maya", "soon"],
                                     ["add", "Maya", "--birthday", "soon"]])  # fmt: skip
def test_a_wrong_value_makes_no_book(tendril, command):
    tendril.refused(*command)
    assert not tendril.directory.exists()


def test_a_wrong_moment_in_the_environment_is_told(tendril, monkeypatch):
    monkeypatch.setenv("TENDRIL_NOW", "noon")
    assert "TENDRIL_NOW" in tendril.refused("people")


def test_the_window_is_opened_without_a_command(tendril, monkeypatch):
    import types

    seen = []
    module = types.ModuleType("ui.application")
    module.run = lambda options: seen.append(options) or 0
    monkeypatch.setitem(sys.modules, "ui.application", module)
    tendril.done("--minimized")
    assert (seen[0].data_dir, seen[0].minimized) == (tendril.directory, True)
    tendril.done("--data-dir", str(tendril.directory / ".."))
    assert seen[1].data_dir.is_absolute()
    assert not seen[1].minimized


def test_trouble_before_the_window_is_told(tendril, monkeypatch):
    import types

    from models.errors import DataDirectoryError

    def refuse(options):
        raise DataDirectoryError("No room.")

    module = types.ModuleType("ui.application")
    module.run = refuse
    monkeypatch.setitem(sys.modules, "ui.application", module)
    assert tendril.refused() == "tendril: No room.\n"


def test_a_mistake_of_ours_is_shown_whole(tendril, monkeypatch):
    def broken(*arguments, **options):
        raise ZeroDivisionError

    monkeypatch.setattr("ui.commands.people.people_ids", broken)
    ran = tendril("people")
    assert (ran.status, ran.out) == (1, "")
    assert "ZeroDivisionError" in ran.err
    assert ran.err.splitlines()[-1].startswith("tendril: This is a mistake in Tendril itself.")


def test_a_full_disk_is_no_mistake_of_ours(tendril, monkeypatch):
    import apsw

    def full(*arguments, **options):
        raise apsw.FullError("database or disk is full")

    monkeypatch.setattr("ui.commands.people.add_person", full)
    assert tendril.refused("add", "Maya") == "tendril: The disk is full. Nothing was changed.\n"


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_a_disk_that_fills_up_while_importing_is_told(tendril, tmp_path, monkeypatch, options):
    tendril.done("add", "Maya")
    many = tmp_path / "many.csv"
    rows = (f"Person{number},Family,{'long note ' * 200}\n" for number in range(3000))
    many.write_text("First Name,Last Name,Notes\n" + "".join(rows))
    # As on a full disk, SQLite ends the whole transaction and not only the statement.
    small = [*database._pragmas, ("cache_size", 10), ("max_page_count", 300)]
    monkeypatch.setattr(database, "_pragmas", small)
    assert tendril.refused("import", str(many), *options) == "tendril: The disk is full. Nothing was changed.\n"
    assert list(tendril.people()) == ["Maya"]


def test_a_book_on_a_full_disk_says_so(tendril, monkeypatch):
    import apsw
    from peewee import OperationalError

    def full(path):
        raise OperationalError("disk I/O error") from apsw.IOError("disk I/O error")

    monkeypatch.setattr("models.database._migrate", full)
    monkeypatch.setattr("shutil.disk_usage", lambda path: type("Usage", (), {"free": 0}))
    assert "cannot be opened: the disk is full. Nothing was changed." in tendril.refused("people")


def test_another_writer_is_waited_for_and_then_told(tendril, monkeypatch):
    import apsw

    tendril.done("add", "Maya")
    monkeypatch.setattr("models.connection.database.timeout", 0.05, raising=False)
    monkeypatch.setitem(__import__("models.connection").connection.PRAGMAS, "busy_timeout", 50)
    other = apsw.Connection(str(tendril.directory / "tendril.sqlite3"))
    other.execute("BEGIN IMMEDIATE")
    try:
        told = tendril.refused("add", "Li")
        assert [person["name"] for person in tendril.data("people")] == ["Maya"]
    finally:
        other.close()
    assert "Another program is writing" in told


def test_ctrl_c_is_no_traceback(tendril, monkeypatch):
    def interrupted(*arguments, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr("ui.commands.people.people_ids", interrupted)
    ran = tendril("people")
    assert ran.status == 128 + signal.SIGINT
    assert ran.err == "tendril: Stopped. What was under way was not written.\n"


def test_bytes_that_are_no_text_are_wrong_usage(tendril):
    tendril.refused("add", os.fsdecode(b"Ma\xffya"), status=2)
    assert not tendril.directory.exists()


@pytest.fixture
def environment(tmp_path):
    return os.environ | {"TENDRIL_DATA_DIR": str(tmp_path / "book"), "TENDRIL_NOW": "2026-11-23T08:00"}


def test_the_real_program_answers_in_any_locale(environment, tmp_path):
    environment["PYTHONIOENCODING"] = ""
    status, _, err = run("add", "Zoë Ångström", env=environment)
    assert (status, err) == (0, "")
    latin = environment | {"PYTHONIOENCODING": "ascii:strict"}
    status, out, err = run("people", env=latin)
    assert (status, err) == (0, "")
    assert "Zo? ?ngstr?m" in out
    status, out, err = run("people", "--json", env=latin)
    assert json.loads(out)[0]["name"] == "Zoë Ångström"


def test_the_real_program_works_from_another_folder(environment, tmp_path):
    status, _, err = run("export", "people.csv", "--data-dir", "here", env=environment, cwd=tmp_path)
    assert (status, err) == (0, "")
    assert (tmp_path / "people.csv").exists()
    assert (tmp_path / "here" / "tendril.sqlite3").exists()


def test_a_reader_that_goes_is_no_traceback(environment):
    for number in range(3):
        run("add", f"Person {number}", env=environment)
    reader, writer = os.pipe()
    os.close(reader)
    process = subprocess.Popen([sys.executable, str(ROOT / "main.py"), "people", "--json"], stdout=writer,
                               stderr=subprocess.PIPE, env=environment)  # fmt: skip
    os.close(writer)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (141, b"")


PROBE = """
import sys
from main import main
for line in {commands!r}:
    try:
        main(line)
    except SystemExit as stop:
        assert not stop.code, line
found = sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6", "apscheduler"))
sys.exit(f"imported: {{found}}" if found else 0)
"""


def test_no_command_imports_qt(environment, tmp_path):
    csv = tmp_path / "in.csv"
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    csv.write_text(f"{header}\nAda,Byron,,a@b.no,X,Y,05 Mar 2021\n")
    commands = [
        ["--help"], ["--version"], ["add", "Maya Okafor"], ["tag", "Maya", "--interest", "tea"], ["people"], ["due"],
        ["log", "Maya", "--medium", "call"], ["snooze", "Maya", "tomorrow"], ["skip", "Maya"], ["undo"], ["redo"],
        ["import", str(csv)], ["export", str(tmp_path / "out.csv")], ["backup", str(tmp_path / "copy")],
        ["restore", str(tmp_path / "copy")], ["check"], ["notify-test"],
        ["event", "PyCon", "--on", "tomorrow"], ["met", "DataConf", "Ana - tea"], ["events", "PyCon"],
    ]  # fmt: skip
    process = subprocess.run(
        [sys.executable, "-c", PROBE.format(commands=commands)],
        env=environment, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert process.returncode == 0, process.stderr
    assert "Traceback" not in process.stderr


def test_qt_that_cannot_be_loaded_is_told_with_what_to_install(tendril, monkeypatch):
    class Finder:
        @staticmethod
        def find_spec(name, path=None, target=None):
            if name == "ui.application":
                raise ImportError("libEGL.so.1: cannot open shared object file", name="PySide6.QtGui")

    monkeypatch.delitem(sys.modules, "ui.application", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Finder, *sys.meta_path])
    told = tendril.refused()
    assert "libEGL.so.1" in told
    assert "sudo apt install libegl1" in told
