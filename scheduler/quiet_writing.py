"""Writing while reading: what a reader would like to keep is kept only if nobody else is writing."""

from __future__ import annotations

import logging
from collections.abc import Callable

import apsw
from peewee import OperationalError

from models.connection import database

# Milliseconds, as models.connection sets it for every write that matters.
_USUAL_PATIENCE = 5000
_log = logging.getLogger(__name__)


def write_if_free(write: Callable[[], object]) -> bool:
    """Run a small write of derived or local rows in a transaction of its own, without waiting for anybody.

    Returns whether it was written; it is not while another connection writes or this one is inside an operation.
    """
    if database.in_transaction():
        return False
    connection = database.connection()
    connection.set_busy_timeout(0)
    try:
        with database.atomic("IMMEDIATE"):
            write()
    except (OperationalError, apsw.BusyError, apsw.ReadOnlyError, apsw.FullError) as error:
        _log.info("Not kept, because the book cannot be written now: %s", error)
        return False
    finally:
        connection.set_busy_timeout(_USUAL_PATIENCE)
    return True
