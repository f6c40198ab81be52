"""The numbers of the sidebar: people, who waits today, and how many are in each saved view."""

from __future__ import annotations

from datetime import date

from models.book import Book
from models.queries.filtering import PeopleFilter, people_ids
from models.queries.vocabulary import counts, saved_views
from scheduler.today import todays_list
from ui.window.sidebar import Sidebar
from ui.window.views import PEOPLE, TODAY


class SidebarCounts:
    """Keeps the sidebar's numbers; `day` is the day they were counted for, `filters` the saved views by id."""

    def __init__(self, book: Book, sidebar: Sidebar) -> None:
        """Count nothing yet: refresh() does."""
        self._book, self._sidebar = book, sidebar
        self.filters: dict[int, PeopleFilter] = {}
        self.day: date | None = None

    def refresh(self) -> None:
        """Bring the numbers up to date."""
        people = counts()
        self._sidebar.views[PEOPLE].set_count(people.active + people.paused or None)
        self._sidebar.views[TODAY].set_badge(len(todays_list(self._book).entries))
        rows = saved_views()
        self.filters = {row.id: row.filter for row in rows}
        today = self._book.clock.today()
        self._sidebar.set_saved_views([(row.id, row.name) for row in rows])
        for row in rows:
            self._sidebar.set_saved_count(row.id, len(people_ids(row.filter, today=today)))
        self.day = today
