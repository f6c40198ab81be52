"""What an action asks the open book."""

from __future__ import annotations

from collections.abc import Callable

from models.connection import database


def asked(action: Callable[[], object]) -> list[str]:
    """Return the statements that an action runs, in their order."""
    connection, statements = database.connection(), []
    connection.exec_trace = lambda _cursor, sql, _bindings: statements.append(sql) or True
    try:
        action()
    finally:
        connection.exec_trace = None
    return statements
