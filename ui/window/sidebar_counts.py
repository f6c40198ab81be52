"""The numbers of the sidebar: people, who waits today, and how many are in each saved view."""

from __future__ import annotations

from datetime import date

from models.queries.filtering import PeopleFilter, people_ids
from models.queries.vocabulary import Counts, count_people, counts, is_large, saved_views
from scheduler.today import todays_list
from ui.first_paint import when_painted
from ui.operations import Operations
from ui.window.sidebar import Sidebar
from ui.window.views import PEOPLE, TODAY


class SidebarCounts:
    """Keeps the sidebar's numbers; `filters` are the saved views by id."""

    def __init__(self, operations: Operations, sidebar: Sidebar) -> None:
        """Count nothing yet: refresh() does."""
        self._operations, self._sidebar = operations, sidebar
        self.filters: dict[int, PeopleFilter] = {}
        self._counted: tuple[date, tuple[int, ...]] | None = None
        self._is_painted = False

    def refresh(self) -> None:
        """Bring the numbers up to date; in a large book those of the saved views follow a moment later."""
        self._counted = self._present()
        self._sidebar.views[TODAY].set_badge(len(todays_list(self._operations.book).contact_ids))
        rows = saved_views()
        self.filters = {row.id: row.filter for row in rows}
        self._sidebar.set_saved_views([(row.id, row.name) for row in rows])
        if not is_large():
            self._tell((counts(), self._sizes()))
        elif self._is_painted:
            self._operations.background.ask("numbers", self._count, self._tell)
        else:
            when_painted(self._sidebar, self._go_on)

    def are_behind(self) -> bool:
        """Whether a day began since they were counted, or the end of a snooze brought somebody back to today."""
        return self._present() != self._counted

    def _present(self) -> tuple[date, tuple[int, ...]]:
        """Return the day and who is on its list."""
        today = todays_list(self._operations.book)
        return today.day, today.contact_ids

    def _go_on(self) -> None:
        """Count what the first paint did not wait for."""
        self._is_painted = True
        self.refresh()

    def _count(self) -> tuple[Counts, dict[int, int]]:
        """Return how many people there are, and how many each saved view lets through; on any thread."""
        return count_people(), self._sizes()

    def _sizes(self) -> dict[int, int]:
        today = self._operations.book.clock.today()
        return {id_: len(people_ids(wanted, today=today)) for id_, wanted in self.filters.items()}

    def _tell(self, counted: tuple[Counts, dict[int, int]]) -> None:
        """Show how many people there are, and how many in each saved view."""
        people, sizes = counted
        self._sidebar.views[PEOPLE].set_count(people.active + people.paused or None)
        for view_id, size in sizes.items():
            self._sidebar.set_saved_count(view_id, size)
