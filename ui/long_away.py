"""Letting go of what is quickly made again, while nobody sees the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from models.connection import let_go_of_pages
from ui.operations import Operations
from ui.window.main_window import MainWindow

# Whoever comes back sooner may want to scroll or to search on.
_LONG = timedelta(minutes=10)


class LongAway:
    """Lets go of pictures, rows, names and pages of the book after each ten minutes in which nobody saw the window.

    What is let go of is made again as it is needed: the next showing of People takes a few milliseconds more.
    """

    def __init__(self, operations: Operations, window: Callable[[], MainWindow]) -> None:
        """Take the gate to the book, and what returns the present window."""
        self._operations, self._window = operations, window
        # None while the window is seen.
        self._since: datetime | None = None

    def look(self) -> None:
        """Let go where it is time; asked once a minute."""
        window, now = self._window(), self._operations.book.clock.now()
        if window.isVisible() and not window.isMinimized():
            self._since = None
        elif self._since is None or now < self._since:
            # Put away just now, or the clock was set back.
            self._since = now
        elif now - self._since >= _LONG and not self._operations.busy:
            self._since = now
            window.let_go()
            let_go_of_pages()
