"""What a person does in the window, and the least that each could cost."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime, time
from functools import partial
from itertools import cycle
from typing import Any

import apsw
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from benchmarks import bare_changes
from benchmarks.measuring import PARTS, Result, cost, slow_cost
from benchmarks.plain_list import plain_list
from models.operations.contact import log_interaction, snooze
from models.operations.reaching import reach_out
from models.queries import PeopleFilter, people_ids, people_rows
from scheduler.due_now import due_now
from scheduler.plan_reader import read_calendar
from scheduler.planner import refresh
from scheduler.ranking import day_order
from scheduler.today_reader import read_due
from ui.operations import Operations
from ui.theme.theme import active_theme
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import INSIGHTS, INTERESTS, INTRODUCTIONS, PEOPLE, SETTINGS, TODAY

_SIZE = (1280, 800)
# So many pixels are scrolled at once, nearly all that is seen of a list in a window of that size.
_SCREEN = 600
LISTED = "bare SQL, painting the list"
_SOON, _LATER = datetime.fromisoformat("2026-12-07T09:00"), datetime.fromisoformat("2026-12-14T09:00")


class Bench:
    """A window on a book, and the measurements of it in the order in which somebody would do these things."""

    def __init__(self, operations: Operations, times: int) -> None:
        """Take the gate to the book and how often each action is done."""
        self._operations, self._times = operations, times
        active_theme()
        self._window: MainWindow
        self._people: Any

    def results(self, parts: Collection[str] = PARTS) -> Iterator[Result]:
        """Yield one result after another, of these parts and the start."""
        yield self._start()
        if "views" in parts:
            yield from self._first_showings()
        self._people = self._window.show_view(PEOPLE)
        self._settle()
        for name, part in (
            ("lists", self._lists),
            ("persons", self._persons),
            ("changes", self._changes),
            ("palette", self._palette),
            ("planning", self._planning),
        ):
            if name in parts:
                yield from part()
        self._operations.wait_for_long()

    # --- the measurements -------------------------------------------------------------------------------------

    def _start(self) -> Result:
        bare = QMainWindow()

        def show_bare() -> None:
            bare.resize(*_SIZE)
            bare.show()
            self._paint()

        def show() -> None:
            self._window = MainWindow(self._operations, RemindersState(self._operations, None))
            self._window.resize(*_SIZE)
            self._window.show()
            self._paint()

        floor = cost(show_bare, 1, bare.close)
        return Result("make the window and paint Today", cost(show, 1, self._settle), "an empty window", floor)

    def _first_showings(self) -> Iterator[Result]:
        for key in (PEOPLE, INTERESTS, INTRODUCTIONS, INSIGHTS, SETTINGS):

            def show(key: str = key) -> None:
                self._window.show_view(key)
                # Laid out and painted; what waits for that, as the rest of a long list does, is not waited for.
                QCoreApplication.sendPostedEvents()

            taken = cost(show, 1, self._settle)
            yield Result(f"first showing: {key}", taken, "painting it again", self._painting(self._window))

    def _lists(self) -> Iterator[Result]:
        view, today = self._people, self._operations.book.clock.today()
        viewport = view.table.viewport()
        painting = self._painting(viewport)
        letters = cycle(("m", "ma", "mar", "mari"))
        found = self._sql("SELECT rowid FROM contact_search WHERE contact_search MATCH '\"ma\"*'")
        page = cost(lambda: people_rows(view.model.ids[: view.table.rows_in_sight()], today), self._times)

        def press() -> None:
            view.set_search(next(letters))
            viewport.repaint()

        for name, measured in (("median", cost), ("95 of 100", slow_cost)):
            taken = measured(press, max(4 * self._times, 8), self._settle)
            yield Result(
                f"search: a key press to its page, {name}", taken, "SQL of a page, painting it", found + page + painting
            )
        view.set_search("")
        filters = cycle(
            PeopleFilter(interests=(name,), kinds=("personal",), platforms=("LinkedIn",))
            for name in ("Chess", "Jazz", "Databases", "Topic 3")
        )
        joined = self._sql(
            "SELECT contact.id FROM contact JOIN contact_interest ON contact_interest.contact_id = contact.id "
            "JOIN contact_method ON contact_method.contact_id = contact.id JOIN platform ON platform.id = platform_id "
            "WHERE interest_id = 2 AND contact.kind = 'personal' AND platform.key = 'linkedin'"
        )
        yield self._of(
            "filter: interest, kind and platform",
            lambda: view.apply_filter(next(filters)),
            LISTED,
            joined + page + painting,
            until=viewport.repaint,
        )
        view.apply_filter(PeopleFilter(interests=("Chess",)))
        yield self._of(
            "clear a filter",
            lambda: view.apply_filter(PeopleFilter()),
            LISTED,
            painting + page + self._sql("SELECT id FROM contact WHERE status IN ('active', 'paused')"),
            until=viewport.repaint,
            after=lambda: view.apply_filter(PeopleFilter(interests=("Chess",))),
        )
        view.apply_filter(PeopleFilter())
        columns = cycle(("last", "name", "warmth", "next"))
        in_order = self._sql(
            "SELECT contact_id FROM planned_date JOIN contact ON contact.id = contact_id "
            "ORDER BY last_interaction_on, sort_name"
        )
        yield self._of(
            "sort by a column",
            lambda: view.look.sort_by(next(columns)),
            LISTED,
            in_order + page + painting,
            until=viewport.repaint,
        )
        yield from self._scrolling()
        yield self._of(
            "select everybody",
            view.table.selectAll,
            "all ids, painting the list",
            painting + cost(lambda: people_ids(today=today), self._times),
            after=lambda: view.table.choose_row(0),
        )
        view.table.choose_row(0)
        self._settle()

    def _scrolling(self) -> Iterator[Result]:
        """Measure scrolling a screen through people who were not seen before."""
        table = self._people.table
        bar = table.verticalScrollBar()
        plain = plain_list(table, 0, table.rows_in_sight())
        plain.show()
        self._settle()
        floor = self._painting(plain.viewport())
        plain.hide()
        plain.deleteLater()

        def scroll() -> None:
            bar.setValue(bar.value() + _SCREEN)
            self._paint()

        for name, measured in (("median", cost), ("95 of 100", slow_cost)):
            taken = measured(scroll, max(8 * self._times, 8))
            yield Result(f"scroll a screen, {name}", taken, "the same page of a plain list", floor)

    def _persons(self) -> Iterator[Result]:
        view = self._people
        others = cycle(range(2, 200))
        floor = self._painting(view.panel)
        yield self._of("open a person", lambda: view.panel.show_person(next(others)), "painting the panel", floor)
        yield self._of(
            "open one with 500 interactions",
            lambda: view.panel.show_person(1),
            "painting the panel",
            floor,
            after=lambda: view.panel.show_person(next(others)),
        )

    def _changes(self) -> Iterator[Result]:
        operations = self._operations
        row = self._transaction()
        yield from self._bare_changes()
        for words, key in (("People", PEOPLE), ("Today", TODAY)):
            self._window.show_view(key)
            self._settle()
            floor = row + self._painting(self._window)
            yield self._of(
                f"log, with {words} open",
                lambda: operations.perform(reach_out, 2, medium="message", platform_id=None),
                "one row in SQL, painting the window",
                floor,
                after=operations.undo,
            )
            yield self._of(
                f"snooze, with {words} open",
                lambda: operations.perform(snooze, [2], _SOON),
                "one row in SQL, painting the window",
                floor,
                after=operations.undo,
            )
            yield self._of(
                f"undo, with {words} open",
                operations.undo,
                "one row in SQL, painting the window",
                floor,
                before=lambda: operations.perform(snooze, [2], _LATER),
            )
        self._settle()
        yield self._of("a tick", self._window.look_again, "one question to the file", self._sql("PRAGMA data_version"))

    def _bare_changes(self) -> Iterator[Result]:
        """Measure operations without the window, each beside a transaction that writes its rows and asks nothing."""
        book = self._operations.book
        connection = book.database.connection()
        others = people_ids(PeopleFilter(statuses=("active",)))[5:55]
        deeds: tuple[tuple[str, Callable[[int], object], Callable[[apsw.Connection, int], None]], ...] = (
            ("log one", lambda one: reach_out(book, one, medium="message"), bare_changes.log),
            ("undo one", lambda _: book.undo(), bare_changes.undo_log),
            ("snooze one", lambda one: snooze(book, [one], _SOON), bare_changes.snooze),
            (
                "log one with a note",
                lambda one: log_interaction(book, [one], medium="message", note=bare_changes.NOTE),
                bare_changes.log_with_note,
            ),
        )
        # First all deeds: what the floors write and take away is no step that could be undone.
        taken = [self._cost_of_each(others, deed) for _name, deed, _bare in deeds]
        for (name, _deed, bare), milliseconds in zip(deeds, taken, strict=True):
            floor = self._cost_of_each(others, partial(bare, connection))
            yield Result(f"{name}, in the book alone", milliseconds, "a bare transaction of the same rows", floor)

    def _cost_of_each(self, people: Sequence[int], deed: Callable[[int], object]) -> float:
        """Return what a deed costs with one person after another."""
        others = cycle(people)
        return cost(lambda: deed(next(others)), 4 * self._times)

    def _palette(self) -> Iterator[Result]:
        self._window.finding.open_palette()
        self._settle()
        palette = self._window.finding.palette
        field = palette.findChild(QLineEdit) if palette is not None else None
        keys = cycle("mari")
        found = self._sql("SELECT rowid FROM contact_search WHERE contact_search MATCH 'names:\"ma\"*' LIMIT 8")
        found += self._painting(palette) if palette is not None else 0

        def press() -> None:
            if field is not None:
                QTest.keyClicks(field, next(keys))

        yield self._of(
            "palette: a key press", press, "the index, painting the palette", found, after=lambda: _cut(field)
        )
        if palette is not None:
            palette.dismiss()

    def _planning(self) -> Iterator[Result]:
        """Measure what the planning does without the window: one person's next date, and who is shown on a day."""
        book = self._operations.book
        day, calendar = book.clock.today(), read_calendar(book)
        moment = datetime.combine(day, time.max)
        due = read_due(day, moment)
        # What the order needs of them, which is in the index.
        columns = "contact_id, turn_kind, planned_on, base_on, turn_rhythm, turn_weight"
        rows = self._sql(f"SELECT {columns} FROM planned_date WHERE planned_on <= '{day}'")
        ids = cycle(one.contact_id for one in due)

        def plan() -> None:
            with book.operation("plan"):
                refresh(book, [next(ids)], {"contact"})

        yield Result("plan one person anew", cost(plan, self._times), "one row in SQL", self._transaction())
        order = cost(lambda: day_order([], due, day, calendar), self._times)
        yield Result(f"plan a day: {len(due)} due in order", order, "the index look-up", rows)
        yield Result("read who is due", cost(lambda: read_due(day, moment), self._times), "the index look-up", rows)
        due_now(book, day, moment)

        def change() -> None:
            snooze(book, [next(ids)], _LATER)

        change()
        after = cost(lambda: due_now(book, day, moment), self._times, change)
        yield Result("read who is due after a change", after, "the index look-up", rows)

    # --- how it is measured -----------------------------------------------------------------------------------

    def _of(
        self,
        name: str,
        action: Callable[[], object],
        floor: str,
        floor_milliseconds: float,
        *,
        before: Callable[[], object] = lambda: None,
        after: Callable[[], object] = lambda: None,
        until: Callable[[], object] | None = None,
    ) -> Result:
        """Return what an action costs until what it changed is painted; until paints what somebody waits for."""
        paint = until or self._paint

        def act() -> None:
            action()
            paint()

        def prepare() -> None:
            after()
            before()
            self._settle()

        before()
        self._settle()
        return Result(name, cost(act, self._times, prepare), floor, floor_milliseconds)

    def _sql(self, query: str) -> float:
        connection = self._operations.book.database.connection()
        return cost(lambda: list(connection.execute(query)), self._times)

    def _transaction(self) -> float:
        database = self._operations.book.database

        def write() -> None:
            with database.atomic("IMMEDIATE"):
                database.execute_sql("INSERT OR REPLACE INTO local_state (key, value) VALUES ('bench', '1')")

        return cost(write, self._times)

    def _painting(self, widget: Any) -> float:
        return cost(widget.repaint, self._times)

    def _paint(self) -> None:
        QApplication.processEvents()

    def _settle(self) -> None:
        """Let what is done in the background come to its end, and let go of what is not shown any more."""
        while self._operations.busy or self._operations.background.busy:
            QTest.qWait(10)
        QTest.qWait(150)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _cut(field: QLineEdit | None) -> None:
    """Keep what is written in a field short."""
    if field is not None and len(field.text()) >= len("mari"):
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Delete)
