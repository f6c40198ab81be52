"""The completions know every command and option, and real shells take them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from installing.completion import bash_completion, fish_completion, zsh_completion
from installing.options import Command, commands_of
from ui.commands.parser import build_parser


@pytest.fixture(scope="module")
def commands() -> list[Command]:
    return commands_of(build_parser())


def test_the_model_holds_what_the_parser_says(commands: list[Command]) -> None:
    by_name = {command.name: command for command in commands}
    assert {"", "import", "export", "log", "add", "undo", "notify-test"} <= set(by_name)
    [medium] = [option for option in by_name["log"].options if "--medium" in option.names]
    assert "in_person" in medium.choices
    [file] = by_name["import"].places
    assert file.takes_file
    assert not any(option.takes_file for option in by_name["people"].options)


@pytest.mark.parametrize("write", [bash_completion, zsh_completion])
def test_every_command_and_option_is_there(commands: list[Command], write) -> None:
    text = write(commands)
    for command in commands:
        starts = (f'"{command.name}")', f"{command.name})")
        lines = (line for line in text.splitlines() if line.strip().startswith(starts))
        line = next(lines) if command.name else text
        for option in command.options:
            for name in option.names:
                assert name in line, (command.name, name)


def test_fish_knows_every_option_of_every_command(commands: list[Command]) -> None:
    lines = fish_completion(commands).splitlines()
    for command in commands:
        when = f"__fish_seen_subcommand_from {command.name}'" if command.name else "not __fish_seen_subcommand_from"
        mine = [line for line in lines if when in line]
        for option in command.options:
            for name in option.names:
                flag = f" -l {name[2:]}" if name.startswith("--") else f" -s {name[1:]}"
                assert any(f"{line} ".find(f"{flag} ") >= 0 for line in mine), (command.name, name)


def shell(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed")
    return path


def bash_answers(folder: Path, file: Path, *words: str) -> list[str]:
    script = """
source "$1"; shift; cd "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
compopt() { :; }
_tendril; printf '%s\\n' "${COMPREPLY[@]}"
"""
    done = subprocess.run(
        [shell("bash"), "--norc", "-c", script, "bash", str(file), str(folder), *words],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


def test_bash_completes(commands: list[Command], tmp_path: Path) -> None:
    file = tmp_path / "completion of tendril"
    file.write_text(bash_completion(commands), encoding="utf-8")
    (tmp_path / "my cards.vcf").touch()

    def answers(*words: str) -> list[str]:
        return bash_answers(tmp_path, file, *words)

    assert answers("tendril", "imp") == ["import"]
    assert "--minimized" in answers("tendril", "--m")
    assert answers("tendril", "--data-dir", "book", "undo", "--j") == ["--json"]
    assert answers("tendril", "import", "my") == ["my cards.vcf"]
    assert answers("tendril", "log", "Maya", "--medium", "in") == ["in_person"]
    assert answers("tendril", "log", "Maya", "--note", "") == [""]
    assert answers("tendril", "passphrase", "") == ["set", "change", "remove", "backups"]
    assert answers("tendril", "answer", "Maya", "not") == ["not_needed"]
    assert answers("tendril", "import", "x.vcf", "--dry") == ["--dry-run"]
    for command in commands:
        words = [word for word in ("tendril", command.name) if word]
        found = set(answers(*words, "--"))
        assert {name for option in command.options for name in option.names if name.startswith("--")} <= found


def test_zsh_loads_and_completes(commands: list[Command], tmp_path: Path) -> None:
    zsh = shell("zsh")
    (tmp_path / "_tendril").write_text(zsh_completion(commands), encoding="utf-8")
    script = """
fpath=("$1" $fpath); autoload -Uz compinit; compinit -u -d "$1/dump"; print $_comps[tendril]; autoload +X _tendril
"""
    done = subprocess.run([zsh, "-f", "-c", script, "zsh", str(tmp_path)], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr, done.returncode) == ("_tendril", "", 0)
    # What zsh would ask at Tab can be had from a terminal of its own only.
    script = """
zmodload zsh/zpty; zpty z zsh -f -i
zpty -w z "PS1=; fpath=($1 \\$fpath); autoload -Uz compinit; compinit -u -D; cd $1; print ready"
zpty -r z x '*ready*ready*'
zpty -n -w z $'tendril imp\\t'; zpty -r z y '*import*'; print -r -- "$y"
"""
    done = subprocess.run(
        [zsh, "-f", "-c", script, "zsh", str(tmp_path)], capture_output=True, text=True, check=False, timeout=60
    )
    assert "import" in done.stdout


def test_fish_completes(commands: list[Command], tmp_path: Path) -> None:
    fish = shell("fish")
    file = tmp_path / "tendril.fish"
    file.write_text(fish_completion(commands), encoding="utf-8")
    (tmp_path / "cards.vcf").touch()

    def answers(line: str) -> list[str]:
        done = subprocess.run(
            [fish, "--no-config", "-c", f'source "{file}"; complete -C "{line}"'],
            capture_output=True, text=True, check=False, cwd=tmp_path,
            env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        )  # fmt: skip
        assert done.stderr == ""
        return [each.split("\t")[0] for each in done.stdout.splitlines()]

    assert answers("tendril imp") == ["import"]
    assert answers("tendril log Maya --medium in_") == ["in_person"]
    assert sorted(answers("tendril passphrase ")) == ["backups", "change", "remove", "set"]
    assert "cards.vcf" in answers("tendril import ca")
    assert "cards.vcf" not in answers("tendril undo ca")
    for command in commands:
        names = {name for option in command.options for name in option.names if name.startswith("--")}
        assert names <= set(answers(f"tendril {command.name} --".replace("  ", " "))), command.name
