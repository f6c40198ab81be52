"""The numbers of the sidebar: people, who waits today, and how many are in each saved view."""

from __future__ import annotations

from datetime import date

from models.queries.filtering import PeopleFilter, people_ids
from models.queries.vocabulary import counts, saved_views
from scheduler.today import todays_list
from ui.operations import Operations
from ui.window.sidebar import Sidebar
from ui.window.views import PEOPLE, TODAY

# From so many people on, counting saved views takes longer than a frame and is done beside the window's thread.
MANY = 5000


class SidebarCounts:
    """Keeps the sidebar's numbers; `filters` are the saved views by id."""

    def __init__(self, operations: Operations, sidebar: Sidebar) -> None:
        """Count nothing yet: refresh() does."""
        self._operations, self._sidebar = operations, sidebar
        self.filters: dict[int, PeopleFilter] = {}
        self._counted: tuple[date, tuple[int, ...]] | None = None

    def refresh(self) -> None:
        """Bring the numbers up to date; in a large book those of the saved views follow a moment later."""
        book = self._operations.book
        people = counts()
        self._sidebar.views[PEOPLE].set_count(people.active + people.paused or None)
        self._counted = self._present()
        self._sidebar.views[TODAY].set_badge(len(todays_list(book).entries))
        rows = saved_views()
        self.filters = {row.id: row.filter for row in rows}
        self._sidebar.set_saved_views([(row.id, row.name) for row in rows])
        today = book.clock.today()
        wanted = dict(self.filters)
        if people.everyone < MANY:
            self._tell(_sizes(wanted, today))
        elif wanted:
            self._operations.background.ask("saved views", lambda: _sizes(wanted, today), self._tell)

    def are_behind(self) -> bool:
        """Whether a day began since they were counted, or the end of a snooze brought somebody back to today."""
        return self._present() != self._counted

    def _present(self) -> tuple[date, tuple[int, ...]]:
        """Return the day and who is on its list."""
        today = todays_list(self._operations.book)
        return today.day, today.contact_ids

    def _tell(self, sizes: dict[int, int]) -> None:
        """Show how many people are in each saved view."""
        for view_id, size in sizes.items():
            self._sidebar.set_saved_count(view_id, size)


def _sizes(filters: dict[int, PeopleFilter], today: date) -> dict[int, int]:
    """Return how many people each filter lets through."""
    return {view_id: len(people_ids(wanted, today=today)) for view_id, wanted in filters.items()}
