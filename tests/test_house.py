"""The house rules that a machine can hold: who may know whom, one clock, a complete package, clean lock files."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("models", "scheduler", "ui", "resources")


def our_modules() -> Iterator[Path]:
    yield ROOT / "main.py"
    for package in PACKAGES:
        yield from (ROOT / package).rglob("*.py")


def test_dependencies_point_one_way() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("argument", ["--help", "people", "due"])
def test_the_command_line_loads_no_qt(tmp_path: Path, argument: str) -> None:
    script = (
        "import sys, main\n"
        "try: main.main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "sys.exit(', '.join(name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))) or 0)\n"
    )
    arguments = [sys.executable, "-c", script, "--data-dir", str(tmp_path / "book"), argument]
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_only_the_clock_asks_for_the_present() -> None:
    assert places(asks_for_the_present, besides=ROOT / "models" / "clock.py") == []


def test_no_translated_text_is_put_together_first() -> None:
    """Translators see only plain strings, so a value is put in after the translation."""
    assert places(translates_a_finished_text) == []


def test_what_is_logged_is_written_out_where_it_is_logged() -> None:
    """Only values are left out of the log, so a text that is made first could bring a name into it."""
    assert places(logs_a_made_text) == []


def places(is_wrong: Callable[[ast.AST], bool], besides: Path | None = None) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
        for path in our_modules()
        if path != besides
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if is_wrong(node)
    ]


def asks_for_the_present(node: ast.AST) -> bool:
    if not isinstance(node, ast.Attribute):
        return False
    # QDate.currentDate() and its like are the same question in Qt's words.
    if node.attr in ("currentDate", "currentDateTime", "utcnow"):
        return True
    return node.attr in ("today", "now") and isinstance(node.value, ast.Name) and node.value.id in ("date", "datetime")


def logs_a_made_text(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in ("logger", "log", "_log")
        and node.func.attr in ("debug", "info", "warning", "error", "exception", "critical", "log")
        and not isinstance(node.args[0], ast.Constant)
    )


def translates_a_finished_text(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "tr"
        and any(isinstance(argument, ast.JoinedStr) for argument in node.args)
    )


def test_every_folder_with_modules_is_a_package() -> None:
    """setuptools finds packages by their __init__; a folder without one would be missing once installed."""
    folders = {path.parent for path in our_modules()} - {ROOT, ROOT / "models" / "migrations"}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_every_resource_is_installed() -> None:
    """Each kind of file that is no module is named in setup.cfg as package data."""
    configuration = ConfigParser()
    configuration.read(ROOT / "setup.cfg", encoding="utf-8")
    endings = set(re.findall(r"\*(\.\w+)", configuration["options.package_data"]["resources"]))
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*"):
            if path.is_file() and path.suffix not in (".py", ".pyc"):
                assert package == "resources", f"{path}: only resources/ holds data"
                assert path.suffix in endings, path


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt", "requirements-soak.txt"])
def test_locks_are_pinned_with_hashes_and_name_no_machine(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    requirements = [block for block in text.split("\n") if re.match(r"[a-z]", block)]
    assert requirements
    assert [line for line in requirements if not re.match(r"[a-z0-9-]+==\S+( ; .+)? \\$", line)] == []
    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links|--trusted", text)


def test_the_locks_agree_and_hold_every_dependency() -> None:
    def pins(name: str) -> dict[str, str]:
        text = (ROOT / name).read_text(encoding="utf-8")
        return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE))

    runtime, everything = pins("requirements.txt"), pins("requirements-dev.txt")
    assert runtime.items() <= everything.items()
    configuration = ConfigParser()
    configuration.read(ROOT / "setup.cfg", encoding="utf-8")
    declared = re.findall(r"^([\w-]+)(.*)$", configuration["options"]["install_requires"], flags=re.MULTILINE)
    here = {name.lower() for name, rest in declared if "win32" not in rest}
    assert here <= set(runtime)
    soak = re.findall(r"^([\w-]+)", configuration["options.extras_require"]["soak"], flags=re.MULTILINE)
    assert set(soak) == set(pins("requirements-soak.txt"))


def test_every_version_is_the_same() -> None:
    configuration = ConfigParser()
    configuration.read(ROOT / "setup.cfg", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "main.py", "--version"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert configuration["metadata"]["version"] in done.stdout


@pytest.mark.parametrize("has_environment", [True, False])
def test_a_python_without_the_packages_is_helped(tmp_path: Path, has_environment: bool) -> None:
    for name in ("models", "scheduler", "ui"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "main.py", tmp_path)
    if has_environment:
        own = tmp_path / ".venv" / "bin" / "python"
        own.parent.mkdir(parents=True)
        own.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        own.chmod(0o755)
    # Without the site module Python knows no installed packages.
    command = [sys.executable, "-S", "main.py", "--data-dir", str(tmp_path / "book"), "people", "--json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    if has_environment:
        assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr
    else:
        assert done.returncode == 1
        assert "“make run” installs them" in done.stderr
