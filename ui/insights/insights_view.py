"""The Insights view: numbers about the last year, and the map of who knows whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from models.history import Change
from models.queries import counts
from models.queries.insights import CircleLoad, Insights, any_interaction, circle_loads, read_now
from models.queries.vocabulary import is_large
from models.record import Record
from scheduler.fitting import Way, read_ways
from scheduler.outlook import PromiseAndRoom, promise_and_room
from ui.insights.numbers_page import NumbersPage
from ui.insights.switch import Switch
from ui.operations import Operations
from ui.shared.buttons import primary_button, secondary_button
from ui.shared.cards import ScrolledEdge, page_margins, page_title, scrolling
from ui.shared.empty_state import EmptyState
from ui.shared.undo_bar import CLEAR_OF_THE_BAR
from ui.shared.ways_to_fit import take_way
from ui.words import counted, number

if TYPE_CHECKING:
    from ui.insights.map_page import MapPage

NUMBERS, MAP = "numbers", "map"


class _Counted(Record):
    """All that the page of numbers tells."""

    insights: Insights
    promise: PromiseAndRoom
    circles: list[CircleLoad]
    ways: list[Way]


class InsightsView(QWidget):
    """Two pages, numbers and map; every number leads to the people behind it."""

    people_requested = Signal(object)
    person_opened = Signal(int)
    log_requested = Signal(list)
    import_requested = Signal()
    add_requested = Signal()
    view_requested = Signal(str)
    review_requested = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Show the book's numbers; the map is made when it is first asked for."""
        super().__init__(parent)
        self._operations = operations
        self._stale = True
        self._is_reading, self._has_numbers = False, False
        self._map: MapPage | None = None
        self.setAccessibleName(self.tr("Insights"))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._build_page())
        self._stack.addWidget(self._build_empty())
        operations.changed.connect(self._on_changed)

    @property
    def is_reading(self) -> bool:
        """Whether a large book is still being counted."""
        return self._is_reading

    def refresh(self) -> None:
        """Read the book anew, a large one beside the window's thread: its numbers come together, when all are there."""
        self._stale = False
        self._is_reading = any_interaction()
        if not self._is_reading:
            self._has_numbers = False
            self._show_empty()
            return
        self._stack.setCurrentIndex(0)
        if not is_large():
            self._show(self._count())
            return
        if not self._has_numbers:
            self.sentence.setText(self.tr("Counting…"))
            self.numbers.show_counting(self._operations.book.clock.today())
        self._operations.background.ask("insights", self._count, self._show, self._count_here)

    def show_page(self, key: str) -> None:
        """Show the numbers or the map."""
        self.switch.choose(key)
        if key == MAP and self._map is None:
            from ui.insights.map_page import MapPage

            page = MapPage(self._operations)
            page.person_opened.connect(self.person_opened)
            page.people_requested.connect(self.people_requested)
            self._map = page
            self._pages.addWidget(page)
        had_focus = self._pages.isAncestorOf(QApplication.focusWidget() or self)
        self._pages.setCurrentWidget(self._map if key == MAP and self._map is not None else self._numbers_page)
        if had_focus:
            self.setFocus()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802
        """Give the focus to what the keys act on; a focus proxy would let Tab skip what stands before it."""
        if self._stack.currentIndex() != 0:
            (self.log_button if self.log_button.isVisibleTo(self) else self.import_button).setFocus(reason)
        elif self.switch.present == MAP and self._map is not None:
            self._map.setFocus(reason)
        else:
            self.numbers.calendar.setFocus(reason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the book where it changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _build_page(self) -> QWidget:
        """Make the head with its switch, and the pages below."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 22, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        head, _, self.sentence = page_title(self.tr("Insights"), " ")
        self.switch = Switch(
            self.tr("What to show"),
            ((NUMBERS, self.tr("Numbers"), "chart-no-axes-column"), (MAP, self.tr("Map"), "waypoints")),
        )
        self.switch.chosen.connect(self.show_page)
        row.addWidget(head, 1)
        row.addWidget(self.switch)
        column.addLayout(row)
        self.numbers = NumbersPage()
        self.numbers.setContentsMargins(page_margins(24, 0, 24, CLEAR_OF_THE_BAR))
        self.numbers.people_requested.connect(self.people_requested)
        self.numbers.settings_requested.connect(lambda: self.view_requested.emit("settings"))
        self.numbers.review_requested.connect(self.review_requested)
        self.numbers.ways.chosen.connect(lambda way: take_way(self._operations, way))
        self.numbers_area = scrolling(self.numbers)
        self.numbers_area.setAccessibleName(self.tr("Numbers"))
        self._pages, self._numbers_page = QStackedWidget(), QWidget()
        below = QVBoxLayout(self._numbers_page)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(ScrolledEdge(self.numbers_area))
        below.addWidget(self.numbers_area)
        self._pages.addWidget(self._numbers_page)
        column.addSpacing(15)
        column.addWidget(self._pages, 1)
        return page

    def _build_empty(self) -> EmptyState:
        """Make what is shown before anything was logged."""
        self.log_button = primary_button(self.tr("Log interaction"), "pencil-line", large=True)
        self.log_button.clicked.connect(lambda: self.log_requested.emit([]))
        self.import_button = primary_button(self.tr("Import a file"), "upload", large=True)
        self.import_button.clicked.connect(self.import_requested)
        self.add_button = secondary_button(self.tr("Add someone"), "user-plus", large=True)
        self.add_button.clicked.connect(self.add_requested)
        return EmptyState(
            "chart-no-axes-column",
            self.tr("Your year with people appears here"),
            self.tr("Log when you are in touch with someone, and you see how your relationships are doing."),
            (self.log_button, self.import_button, self.add_button),
        )

    def _show_empty(self) -> None:
        """Offer the first step: whom to log is known only where there are people."""
        anybody = counts().everyone > 0
        self.log_button.setVisible(anybody)
        self.import_button.setVisible(not anybody)
        self.add_button.setVisible(not anybody)
        self._stack.setCurrentIndex(1)

    def _count(self) -> _Counted:
        """Count everything there is to tell; on any thread."""
        book = self._operations.book
        promise = promise_and_room(book)
        ways = list(read_ways(book, promise.promised))
        return _Counted(read_now(book.clock.today()), promise, circle_loads(), ways)

    def _count_here(self) -> None:
        """Count where it did not work beside the window: what is wrong is told like any other fault."""
        self._stale = True
        self._show(self._count())
        self._stale = False

    def _show(self, counted_now: _Counted) -> None:
        """Show what was counted, unless nothing is left of it meanwhile."""
        if not self._is_reading:
            return
        self._is_reading, self._has_numbers = False, True
        found = counted_now.insights
        self.sentence.setText(self._sentence_of(found))
        self.numbers.show_year(found.year)
        self.numbers.show_health(found.health)
        self.numbers.show_promise(counted_now.promise, counted_now.circles, counted_now.ways)
        self.numbers.order_tabs()

    def _sentence_of(self, found: Insights) -> str:
        """Return how many relationships are in good health, beside some months ago where that is known."""
        good, values = found.health.good, {"all": number(found.health.all)}
        if not found.health.all:
            return self.tr("Give people a rhythm, and their health appears here.")
        if not found.good_earlier:
            return counted(
                "1 of {all} relationships is in good health.",
                "{n} of {all} relationships are in good health.",
                good,
                values,
            )
        more = good - found.good_earlier
        values |= {"month": QLocale().standaloneMonthName(found.earlier.month), "difference": number(abs(more))}
        if more > 0:
            return counted(
                "1 of {all} relationships is in good health, {difference} more than in {month}.",
                "{n} of {all} relationships are in good health, {difference} more than in {month}.",
                good,
                values,
            )
        if more < 0:
            return counted(
                "1 of {all} relationships is in good health, {difference} fewer than in {month}.",
                "{n} of {all} relationships are in good health, {difference} fewer than in {month}.",
                good,
                values,
            )
        return counted(
            "1 of {all} relationships is in good health, as in {month}.",
            "{n} of {all} relationships are in good health, as many as in {month}.",
            good,
            values,
        )

    def _on_changed(self, _change: Change, _initiator: object) -> None:
        """Read anew: almost everything there is to change is counted here."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
