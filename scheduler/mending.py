"""Making anew what is derived from the rest of the book, where only that is damaged: indexes, search index, plan."""

from __future__ import annotations

import logging

import apsw
from peewee import DatabaseError

from models import database as storage
from models import search
from models.book import Book
from models.connection import database
from models.salvage import hurt_tables
from scheduler.planner import rebuild

logger = logging.getLogger(__name__)


def mend_derived(book: Book) -> bool:
    """Make indexes, search index and plan anew where no table of the user's is damaged; tell whether all is sound now.

    Where it is not, the book stays as it was.
    """
    if hurt_tables(database.connection()):
        return False
    try:
        with database.atomic("IMMEDIATE"):
            database.connection().execute("REINDEX")
            search.rebuild()
            rebuild(book)
            if storage.problems():
                raise _StillDamagedError
    except (apsw.Error, DatabaseError, _StillDamagedError) as error:
        logger.warning("What is derived could not be made anew: %s", error)
        return False
    logger.info("What is derived was damaged and has been made anew")
    return True


class _StillDamagedError(Exception):
    """More than what is derived is damaged."""
