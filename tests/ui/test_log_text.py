"""Whatever is thrown or logged, with whatever of the book in it: neither the log nor stderr says it."""

from __future__ import annotations

import json
import logging
import warnings
from datetime import date
from pathlib import Path

import apsw
import peewee
import pytest

from models.errors import UnknownPersonError
from models.harmless import Harmless
from tests.models.erasing.content import marks_in
from ui.log_text import WithoutValues, values_kept_from_stderr
from ui.logging_setup import FILE_NAME, log_to

pytestmark = pytest.mark.error_logs_allowed

MARK = "Quexvor Zilmarth"
LEVELS = (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL)


def in_sql() -> None:
    apsw.Connection(":memory:").execute(f'SELECT "{MARK}" FROM "{MARK}" WHERE x = ?', (MARK,))


def in_a_binding() -> None:
    connection = apsw.Connection(":memory:")
    connection.execute("CREATE TABLE one (x INTEGER CHECK (x > 1)) STRICT")
    connection.execute("INSERT INTO one VALUES (?)", (MARK,))


def in_peewee() -> None:
    raise peewee.IntegrityError(f"UNIQUE constraint failed: {MARK}")


def in_decoding() -> None:
    (MARK.encode() + b"\xff").decode()


def in_encoding() -> None:
    f"{MARK} \ud800".encode()


def in_a_key() -> None:
    {}[MARK]


def in_json() -> None:
    json.loads(f"{{{MARK}")


def in_a_path() -> None:
    Path(f"/nowhere/{MARK}.vcf").read_bytes()


def in_two_paths() -> None:
    Path(f"/nowhere/{MARK}").rename(f"/nowhere/{MARK}.vcf")


def in_a_number() -> None:
    int(MARK)


def in_a_cause() -> None:
    try:
        in_a_key()
    except KeyError as error:
        raise UnknownPersonError("There is no person {name}.", name=MARK) from error


def in_the_meanwhile() -> None:
    try:
        in_json()
    finally:
        in_a_number()


def in_a_note() -> None:
    error = ValueError(MARK)
    error.add_note(f"while {MARK} was read")
    raise error


def in_a_group() -> None:
    raise ExceptionGroup(MARK, [ValueError(MARK), ExceptionGroup(MARK, [KeyError(MARK)])])


def in_code() -> None:
    compile(f"{MARK} =", f"{MARK}.py", "exec")


def in_broken_words() -> None:
    class BrokenError(Exception):
        def __str__(self) -> str:
            raise ValueError(MARK)

    raise BrokenError(MARK)


HOSTILE = (
    in_sql,
    in_a_binding,
    in_peewee,
    in_decoding,
    in_encoding,
    in_a_key,
    in_json,
    in_a_path,
    in_two_paths,
    in_a_number,
    in_a_cause,
    in_the_meanwhile,
    in_a_note,
    in_a_group,
    in_code,
    in_broken_words,
)


def raised_by(fails) -> Exception:
    try:
        fails()
    except Exception as error:  # noqa: BLE001 - whatever it is
        return error
    raise AssertionError


@pytest.fixture
def log_handler(tmp_path):
    """Write the log into a folder at every level."""
    handler = log_to(tmp_path)
    root = logging.getLogger()
    before = root.level
    root.setLevel(logging.DEBUG)
    yield handler
    root.setLevel(before)
    root.removeHandler(handler)
    handler.close()


@pytest.fixture
def log(log_handler, tmp_path):
    """Return a function that reads the log."""
    return (tmp_path / FILE_NAME).read_text


@pytest.mark.parametrize("fails", HOSTILE)
def test_an_exception_is_logged_by_its_kind_and_lines(log, log_handler, tmp_path, fails):
    error = raised_by(fails)
    for level in LEVELS:
        record = logging.LogRecord("models.backups", level, __file__, 1, "It failed: %s", (error,), None)
        record.exc_info = (type(error), error, error.__traceback__)
        log_handler.handle(record)
    text = log()
    assert marks_in(tmp_path, ("Quexvor", "Zilmarth")) == []
    assert text.count(f"in {fails.__name__}") >= len(LEVELS)
    assert text.count(f"It failed: {type(error).__module__}.{type(error).__qualname__}") == len(LEVELS)


VALUES = (
    MARK,
    MARK.encode(),
    Path(f"/home/{MARK}.csv"),
    {"name": MARK},
    [MARK],
    (MARK,),
    date(1990, 5, 6),
    KeyError(MARK),
    UnknownPersonError("{name}", name=MARK),
    type("Row", (), {"__repr__": lambda _: MARK, "__str__": lambda _: MARK})(),
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_is_not_logged(log, tmp_path, value):
    for name in ("models.backups", "scheduler.mending", "ui.operations", "main"):
        logger = logging.getLogger(name)
        for level in LEVELS:
            logger.log(level, "Seen: %s, %r and %s of %d", value, value, 7, 9)
            logger.log(level, "Seen: %s", value)
            if not isinstance(value, str):
                # That a text is written out where it is logged is a rule of the house.
                logger.log(level, value)
            logger.log(level, "By name: %(who)s, %(times)d times", {"who": value, "times": 7})
    text = log()
    odd = logging.LogRecord("ui", logging.ERROR, __file__, 1, "As a number: %d", (value,), None)
    assert WithoutValues().format(odd).endswith("As a number: %d")
    assert marks_in(tmp_path, ("Quexvor", "Zilmarth", "1990")) == []
    assert "and 7 of 9" in text
    assert ", 7 times" in text


def test_what_other_libraries_say_is_told_by_its_place(log, tmp_path):
    for name in ("apscheduler.scheduler", "peewee", "asyncio", "root"):
        logging.getLogger(name).error("%s fell over %s", MARK, MARK)
        logging.getLogger(name).error(f"{MARK} fell")  # noqa: G004
    text = log()
    assert marks_in(tmp_path, ("Quexvor", "Zilmarth")) == []
    assert text.count("test_log_text.py:") == 8


def test_what_the_program_says_of_itself_is_told(log):
    logging.getLogger("ui.language").info("In %s, by %s: %s", Harmless("de"), KeyError, OSError(28, MARK, MARK))
    assert "In de, by builtins.KeyError: builtins.OSError ENOSPC" in log()


def test_the_stack_of_a_record_is_left_out(log, tmp_path):
    logging.getLogger("ui.operations").error("Here", stack_info=True)
    assert "Stack" not in log()


def test_nobody_learns_whose_home_the_program_is_in(log, monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: Path(__file__).parent)
    logging.getLogger("ui.operations").error("It failed", exc_info=raised_by(in_a_key))
    assert 'File "~/test_log_text.py"' in log()


def test_stderr_gets_no_values_where_there_is_no_log(capfd, monkeypatch):
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    before = logging.lastResort
    with values_kept_from_stderr(), warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.getLogger("models.backups").error("It failed: %s", MARK, exc_info=raised_by(in_json))
        warnings.warn(f"{MARK} is no zone", UserWarning, stacklevel=1)
    told = capfd.readouterr().err
    assert logging.lastResort is before
    assert "in in_json" in told
    assert "builtins.UserWarning: " in told
    assert "test_log_text.py" in told
    assert MARK not in told


def test_a_record_that_others_see_keeps_its_words():
    record = logging.LogRecord("ui", logging.ERROR, __file__, 1, "Seen: %s", (MARK,), None)
    assert MARK not in WithoutValues().format(record)
    assert record.getMessage() == f"Seen: {MARK}"
