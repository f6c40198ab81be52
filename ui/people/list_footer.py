"""The numbers below the people list."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from models.queries import PeopleFilter
from models.queries.summary import ListSummary, list_summary
from ui.operations import Operations
from ui.shared.labels import PlainLabel
from ui.words import counted, first_of_week

_PAUSE = 20
# The numbers below a list of so many people take a while to count.
MANY = 20_000


class ListFooter(PlainLabel):
    """Says how many people are listed, how many of them wilt and are planned this week."""

    def __init__(self, operations: Operations) -> None:
        """Say nothing yet."""
        super().__init__(tone="secondary")
        self.setContentsMargins(16, 10, 16, 12)
        self._operations = operations
        self._filter, self._people = PeopleFilter(), 0
        # What the numbers were counted for: the filter, and how often the book had changed.
        self._changes = 0
        self._counted: tuple[PeopleFilter, int] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._count)

    def forget(self) -> None:
        """Count anew when asked next: the book has changed."""
        self._changes += 1

    def wait(self) -> None:
        """Say nothing until the list is whole: the numbers of the list before would be wrong."""
        self._timer.stop()
        self._counted = None
        # A blank keeps the height of the line.
        self.setText("\N{NO-BREAK SPACE}")

    def tell(self, people_filter: PeopleFilter, people: int) -> None:
        """Tell the numbers of a list of so many people, after it has been drawn."""
        self._filter, self._people = people_filter, people
        if (wanted := (people_filter, self._changes)) != self._counted:
            self._counted = wanted
            self._timer.start()

    def _count(self) -> None:
        """Count now, or of a long list beside the window's thread; how many there are is known at once."""
        asked, wanted, today = self._filter, self._counted, self._operations.book.clock.today()
        first = first_of_week(today)
        if self._people < MANY:
            self._show(list_summary(asked, today, first))
        else:
            self.setText(counted("1 person", "{n} people", self._people))
            self._operations.background.ask(
                "list", lambda: list_summary(asked, today, first), lambda numbers: self._show_if_wanted(numbers, wanted)
            )

    def _show_if_wanted(self, numbers: ListSummary, wanted: tuple[PeopleFilter, int] | None) -> None:
        """Show the answer, unless another list was begun meanwhile."""
        if wanted == self._counted:
            self._show(numbers)

    def _show(self, numbers: ListSummary) -> None:
        parts = (
            counted("1 person", "{n} people", numbers.people),
            counted("1 wilting", "{n} wilting", numbers.wilting),
            counted("1 planned this week", "{n} planned this week", numbers.this_week),
        )
        self.setText(" · ".join(parts))
