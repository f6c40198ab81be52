"""The parser: that of the window alone says the same as that of the whole command line."""

from __future__ import annotations

import pytest

from ui.commands import parser


@pytest.mark.parametrize(
    "argv", [[], ["--minimized"], ["--data-dir", "/tmp/a book"], ["--data-dir", "--minimized"], ["--minimized"] * 2]
)
def test_a_start_of_the_window_is_understood_without_the_commands(argv, monkeypatch) -> None:
    whole = _parsed(argv, monkeypatch, everything=True)
    assert _parsed(argv, monkeypatch, everything=False) == whole
    assert parser._only_opens(argv)


@pytest.mark.parametrize("argv", [["--data-dir"], ["--help"], ["due"], ["--data-dir=x"], ["people.csv"], ["--wrong"]])
def test_everything_else_asks_the_whole_parser(argv) -> None:
    assert not parser._only_opens(argv)


def _parsed(argv, monkeypatch, *, everything):
    with monkeypatch.context() as patched:
        if everything:
            patched.setattr(parser, "_only_opens", lambda _argv: False)
        else:
            patched.setattr(parser, "build_parser", lambda: pytest.fail("the commands were not asked for"))
        try:
            return vars(parser.parse(argv))
        except SystemExit as end:
            return end.code
