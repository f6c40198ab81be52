"""The log says what failed and where, and nothing of what is in the book."""

from __future__ import annotations

import errno
import logging
import os
import stat
import sys

import apsw
import pytest

from ui.logging_setup import FILE_NAME, log_to

MARKER = "Zuleikamarker"


@pytest.fixture
def log(tmp_path):
    """Write the log into a folder; return a function that reads it."""
    handler = log_to(tmp_path)
    yield (tmp_path / FILE_NAME).read_text
    logging.getLogger().removeHandler(handler)
    handler.close()


def fail_over(name: str) -> None:
    try:
        apsw.Connection(":memory:").execute(f'SELECT "{name}"."x" FROM nowhere')
    except apsw.Error as error:
        raise ValueError(repr(name)) from error


def test_an_exception_is_logged_without_its_message(log, caplog):
    try:
        fail_over(MARKER)
    except ValueError:
        # Another handler may have put the whole text into the record before.
        record = logging.LogRecord("ui", logging.WARNING, __file__, 1, "Long work failed", None, None)
        record.exc_info = sys.exc_info()
        record.exc_text = f"ValueError: {MARKER}"
        logging.getLogger().handle(record)
    assert record.exc_text == f"ValueError: {MARKER}"
    text = log()
    assert MARKER not in text
    for expected in ("Long work failed", "builtins.ValueError", "apsw.SQLError", "in fail_over", __file__):
        assert expected in text
    caplog.clear()


def test_the_log_is_its_owners_only_also_where_it_was_not_and_after_it_was_rotated(tmp_path):
    (tmp_path / FILE_NAME).write_text("of before\n")
    (tmp_path / FILE_NAME).chmod(0o666)
    before = os.umask(0)
    handler = log_to(tmp_path)
    try:
        assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600
        handler.doRollover()
        assert {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {
            FILE_NAME: 0o600,
            f"{FILE_NAME}.1": 0o600,
        }
    finally:
        os.umask(before)
        logging.getLogger().removeHandler(handler)
        handler.close()


class _Full:
    """A file on a disk that is full until it is said otherwise."""

    is_full = True

    def __init__(self, stream):
        self._stream = stream

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def flush(self):
        if self.is_full:
            raise OSError(errno.ENOSPC, "No space left on device")
        self._stream.flush()

    def close(self):
        try:
            self.flush()
        finally:
            self._stream.close()


def test_a_full_disk_is_told_once_and_what_was_not_written_follows(tmp_path, capsys):
    handler = log_to(tmp_path)
    handler.stream = _Full(handler.stream)
    try:
        for number in range(3):
            logging.getLogger("ui").warning("Number %s", number)
        assert capsys.readouterr().err == "tendril: The log is not whole: No space left on device.\n"
        handler.stream.is_full = False
        logging.getLogger("ui").warning("Number 3")
        assert [line[-1] for line in (tmp_path / FILE_NAME).read_text().splitlines()] == ["0", "1", "2", "3"]
        handler.stream.is_full = True
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
    assert capsys.readouterr().err == ""
