"""The interests view: which topics are the user's own, who shares them, and somebody to share something with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from models.history import Change
from models.queries import InterestRow, PeopleFilter, counts, interests_with_counts
from models.queries.vocabulary import interest_names, is_large
from models.text import fold
from ui.interests.interest_actions import InterestActions
from ui.interests.interest_list import InterestDelegate, InterestListView, InterestModel, Order
from ui.interests.share_panel import SHARE, SharePanel
from ui.operations import Operations
from ui.shared.buttons import icon_button, primary_button, secondary_button
from ui.shared.chips import PERSONAL, PROFESSIONAL, Chip
from ui.shared.empty_state import EmptyState
from ui.shared.labels import PlainLabel
from ui.shared.search_field import SearchField
from ui.shared.undo_bar import keep_clear

PANEL_WIDTH = 420
# Below this width of the view the list keeps it all; the panel then stands instead of it where it is asked for.
NARROW = 880
_WIDEST = 16777215
_PANEL_PAUSE = 60
# What is counted sooner comes without a word; so many milliseconds of blankness are seen.
_COUNTING_PAUSE = 150


class InterestsView(QWidget):
    """Every interest, and the panel that finds who would be glad of something.

    Space makes one the user's own or not, F2 renames, M merges, Delete deletes, Enter shows the people, S shares.
    """

    people_requested = Signal(object)
    person_opened = Signal(int)
    add_requested = Signal()
    draft_requested = Signal(list, str, object)
    introduction_requested = Signal(list)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Show the book's interests."""
        super().__init__(parent)
        self._operations = operations
        self._stale, self._is_counting = True, False
        self._panel_asked = False
        self.setAccessibleName(self.tr("Interests"))
        self.actions_ = InterestActions(operations, self)
        self.model = InterestModel(self)
        self.list = self._build_list()
        self.panel = SharePanel(operations)
        self._stack = QStackedLayout(self)
        self._stack.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self._stack.addWidget(self._build_page())
        self._stack.addWidget(self._build_empty())
        self._panel_timer = QTimer(self)
        self._panel_timer.setSingleShot(True)
        self._panel_timer.setInterval(_PANEL_PAUSE)
        self._counting_timer = QTimer(self, singleShot=True, interval=_COUNTING_PAUSE)
        self._counting_timer.timeout.connect(lambda: self.list.tell_waiting(self.tr("Counting…")))
        self._connect()
        self._order_tabs()

    def refresh(self, *, counting: bool = True) -> None:
        """Read the interests anew and keep the selection; without counting only their names and hearts."""
        self._show_rows(interests_with_counts() if counting else self._renamed())

    def _count_beside(self) -> None:
        """Count a large book beside the window's thread; the list comes when it is counted."""
        self._stale, self._is_counting = False, True
        # All in its place, with nothing to act on.
        self.list.expect_many()
        self.list.show()
        self.nothing.hide()
        self.people_button.setEnabled(False)
        self.merge_button.setEnabled(False)
        self._counting_timer.start()
        self._operations.background.ask("interests", interests_with_counts, self._on_counted, self._count_here)

    def _on_counted(self, rows: list[InterestRow]) -> None:
        """Show what was counted, unless somebody could not wait for it."""
        if self._is_counting:
            # What changed since, while nobody saw the list, is counted when it is shown again.
            is_stale = self._stale
            self._show_rows(rows)
            self._stale = is_stale

    def _count_here(self) -> None:
        """Count where it did not work beside the window: what is wrong is told like any other fault."""
        self._stale = True
        self.refresh()

    def _show_rows(self, rows: list[InterestRow]) -> None:
        """Show other rows, the same of them chosen."""
        self._stale = self._is_counting = False
        self._counting_timer.stop()
        chosen, current = {row.id for row in self.chosen()}, self._current()
        place = min((index.row() for index in self.list.selectedIndexes()), default=0)
        self.model.set_rows(rows)
        self._show_ground()
        self._select(chosen, current, place)

    def chosen(self) -> list[InterestRow]:
        """Return the chosen interests in their order."""
        return [self.model.rows[place] for place in sorted(index.row() for index in self.list.selectedIndexes())]

    def open_interest(self, name: str) -> None:
        """Choose an interest by its name."""
        if self._stale or self._is_counting:
            self.refresh()
        if self.search.text():
            self.search.field.clear()
        place = next((place for place, row in enumerate(self.model.rows) if fold(row.name) == fold(name)), -1)
        if place >= 0:
            index = self.model.index(place)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)

    def share(self, interest: str = "") -> None:
        """Look for people who would be glad of something about an interest."""
        if interest:
            self.open_interest(interest)
        self._follow_selection()
        self._panel_asked = True
        self.panel.show_page(SHARE)
        self._arrange()
        self.panel.take_focus()

    def focus_search(self) -> bool:
        """Put the cursor into the search field, and tell whether there is anything to search in."""
        if self.search.isVisible():
            self.search.field.setFocus()
            self.search.field.selectAll()
        return self.search.isVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on; a focus proxy would make Tab pass over all that stands before the list."""
        (self.list if self.list_page.isVisible() else self.panel.share.title).setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Read the interests where they changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            if is_large() and not self.model.every:
                self._count_beside()
            else:
                self.refresh()
            self.panel.refresh()
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Let the window be narrower than list and panel together: the panel gives way."""
        return QSize(560, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panel give way first."""
        super().resizeEvent(event)
        self._arrange()

    # --- building ----------------------------------------------------------------------------------------------

    def _build_page(self) -> QWidget:
        """Make the list with its head and footer, and the panel beside it."""
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.list_page = QWidget()
        column = QVBoxLayout(self.list_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._build_head())
        column.addWidget(self.list, 1000)
        self.nothing = PlainLabel(self.tr("No interest has these words in its name."), tone="secondary", wrap=True)
        self.nothing.setContentsMargins(24, 16, 24, 16)
        self.nothing.hide()
        column.addWidget(self.nothing)
        column.addLayout(self._build_footer())
        column.addStretch(1)
        row.addWidget(self.list_page, 1)
        row.addWidget(self.panel)
        return page

    def _build_head(self) -> QVBoxLayout:
        """Make the title, the field to search in the list, the order and the way to the panel."""
        self.search = SearchField(self.tr("Find an interest"))
        self.search.setFixedWidth(180)
        self.order_button = icon_button("arrow-down-wide-narrow", self.tr("Sort"))
        self.share_button = secondary_button(self.tr("Share something"), "send")
        row = QHBoxLayout()
        row.setSpacing(6)
        sentence = self.tr("What you and the people you know care about. Hearts are yours.")
        row.addWidget(PlainLabel(self.tr("Interests"), scale="title"), 1)
        for widget in (self.search, self.order_button, self.share_button):
            row.addWidget(widget)
        column = QVBoxLayout()
        # The field is higher than the title beside it: title and sentence stand where they do in every view.
        column.setContentsMargins(24, 18, 16, 16)
        column.setSpacing(1)
        column.addLayout(row)
        column.addWidget(PlainLabel(sentence, tone="secondary", wrap=True))
        return column

    def _build_list(self) -> InterestListView:
        """Make the list."""
        self._delegate = InterestDelegate(self)
        view = InterestListView(self.model, self._delegate)
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setAccessibleName(self.tr("Interests"))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        return view

    def _build_footer(self) -> QHBoxLayout:
        """Make the legend and the buttons."""
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 16)
        row.setSpacing(8)
        row.addWidget(Chip(self.tr("Professional"), PROFESSIONAL, icon=False))
        row.addSpacing(6)
        row.addWidget(Chip(self.tr("Personal"), PERSONAL, icon=False))
        row.addStretch(1)
        self.people_button = secondary_button(self.tr("Show people"), "users")
        self.merge_button = secondary_button(self.tr("Merge two interests"), "merge")
        self.more_button = icon_button("ellipsis", self.tr("More"))
        for button in (self.people_button, self.merge_button, self.more_button):
            keep_clear(button)
            row.addWidget(button)
        return row

    def _build_empty(self) -> EmptyState:
        """Make what is shown while there are no interests."""
        self.choose_button = primary_button(self.tr("Choose people"), "users", large=True)
        self.choose_button.clicked.connect(lambda: self.people_requested.emit(PeopleFilter()))
        self.add_button = primary_button(self.tr("Add someone"), "user-plus", large=True)
        self.add_button.clicked.connect(self.add_requested)
        return EmptyState(
            "tag",
            self.tr("What do you have in common?"),
            self.tr("People bond over shared interests. Give someone an interest, and it appears here."),
            (self.choose_button, self.add_button),
        )

    def _order_tabs(self) -> None:
        """Let Tab go from the head through the list and its footer to the panel."""
        panel = self.panel
        order = [self.search.field, self.order_button, self.share_button, self.list]
        order += [self.people_button, self.merge_button, self.more_button, panel.back, *panel.share.in_tab_order()]
        order += [panel.kept_link, panel.unacquainted_link]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        """Join the parts."""
        self._delegate.heart_pressed.connect(lambda row: self.actions_.toggle_mine(self.model.rows[row]))
        self._delegate.count_pressed.connect(lambda row: self.actions_.show_people([self.model.rows[row]]))
        self.list.key_pressed.connect(self._on_key)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.doubleClicked.connect(lambda _index: self.actions_.show_people(self.chosen()))
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._on_selection())
        self.search.changed.connect(self._on_search)
        self.search.submitted.connect(lambda: self.list.setFocus())
        self.search.descended.connect(lambda: self.list.setFocus())
        self.order_button.clicked.connect(self._show_orders)
        self.share_button.clicked.connect(lambda: self.share())
        self.people_button.clicked.connect(lambda: self.actions_.show_people(self.chosen()))
        self.merge_button.clicked.connect(self._merge)
        self.more_button.clicked.connect(
            lambda: self.actions_.show_menu(self.actions_.menu(self.chosen(), self.model.every), self.more_button)
        )
        self._panel_timer.timeout.connect(self._follow_selection)
        self.actions_.people_requested.connect(self.people_requested)
        self.panel.closed.connect(self._close_panel)
        self.panel.people_requested.connect(self.people_requested)
        self.panel.person_opened.connect(self.person_opened)
        self.panel.draft_requested.connect(self.draft_requested)
        self.panel.introduction_requested.connect(self.introduction_requested)
        self._operations.changed.connect(self._on_changed)

    # --- list and selection ------------------------------------------------------------------------------------

    def _current(self) -> InterestRow | None:
        """Return the interest the keys are on."""
        index: QModelIndex = self.list.currentIndex()
        return self.model.rows[index.row()] if index.isValid() and index.row() < len(self.model.rows) else None

    def _select(self, chosen: set[int], current: InterestRow | None, place: int = 0) -> None:
        """Choose the interests of these ids again; where they are gone, the current one or what is in their place."""
        selection = self.list.selectionModel()
        row = self.model.row_of(current.id) if current is not None else -1
        place = row if row >= 0 else max(0, min(place, len(self.model.rows) - 1))
        selection.setCurrentIndex(self.model.index(place), QItemSelectionModel.SelectionFlag.NoUpdate)
        for interest_id in chosen:
            if (row := self.model.row_of(interest_id)) >= 0:
                selection.select(self.model.index(row), QItemSelectionModel.SelectionFlag.Select)
        if self.model.rows and not selection.hasSelection():
            # Else the keys and buttons would have nothing to act on, though the ring stands on a row.
            selection.select(self.model.index(place), QItemSelectionModel.SelectionFlag.Select)
        self._on_selection()

    def _on_selection(self) -> None:
        """Enable what can be done with the chosen interests; the panel follows when the choice rests."""
        count = len(self.list.selectedIndexes())
        self.people_button.setEnabled(count > 0)
        self.merge_button.setEnabled(count > 0 and len(self.model.every) > 1)
        self.merge_button.setText(self.tr("Merge interests") if count > 2 else self.tr("Merge two interests"))
        self._panel_timer.start()

    def _follow_selection(self) -> None:
        self._panel_timer.stop()
        self.panel.set_interests(self.chosen())

    def _on_search(self, text: str) -> None:
        """Narrow the list while typing."""
        chosen, current = {row.id for row in self.chosen()}, self._current()
        self.model.set_search(text)
        self.nothing.setVisible(not self.model.rows)
        self.list.setVisible(bool(self.model.rows))
        self._select(chosen, current)

    def _show_orders(self) -> None:
        """Offer the orders."""
        menu = QMenu(self)
        words = {
            Order.MINE: self.tr("Yours first"),
            Order.PEOPLE: self.tr("By number of people"),
            Order.NAME: self.tr("By name"),
        }
        for order, text in words.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(order == self.model.order)
            action.triggered.connect(lambda _checked=False, order=order: self._sort(order))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.order_button.mapToGlobal(QPoint(0, self.order_button.height() + 4)))

    def _sort(self, order: Order) -> None:
        chosen, current = {row.id for row in self.chosen()}, self._current()
        self.model.set_order(order)
        self._select(chosen, current)

    # --- acting ------------------------------------------------------------------------------------------------

    def _on_key(self, key: int) -> None:
        """Act on the chosen interests by one key."""
        actions: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Space: self._toggle_mine,
            Qt.Key.Key_F2: self._rename,
            Qt.Key.Key_M: self._merge,
            Qt.Key.Key_S: self.share,
            Qt.Key.Key_Delete: lambda: self.actions_.delete(self.chosen()),
            Qt.Key.Key_Return: lambda: self.actions_.show_people(self.chosen()),
            Qt.Key.Key_Enter: lambda: self.actions_.show_people(self.chosen()),
        }
        actions[Qt.Key(key)]()

    def _toggle_mine(self) -> None:
        """Make the current interest one's own, or not."""
        if (row := self._current()) is not None:
            self.actions_.toggle_mine(row)

    def _rename(self) -> None:
        """Ask for another name of the one chosen interest."""
        chosen = self.chosen()
        if len(chosen) == 1:
            self.actions_.rename(chosen[0])

    def _merge(self) -> None:
        """Ask what the chosen interests become."""
        self.actions_.merge(self.chosen(), self.merge_button)

    def _show_menu(self, place: QPoint) -> None:
        """Show what can be done with the chosen interests."""
        menu = self.actions_.menu(self.chosen(), self.model.every)
        self.actions_.show_menu(menu, at=self.list.viewport().mapToGlobal(place))

    # --- panel and changes -------------------------------------------------------------------------------------

    @property
    def is_narrow(self) -> bool:
        """Whether list and panel have no room side by side."""
        return self.width() < NARROW

    def _arrange(self) -> None:
        """Give list and panel their room."""
        narrow = self.is_narrow
        as_page = narrow and self._panel_asked
        self.share_button.setVisible(narrow)
        self.list_page.setVisible(not as_page)
        self.panel.setVisible(as_page or not narrow)
        self.panel.set_page(as_page)
        if as_page:
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(_WIDEST)
        else:
            self.panel.setFixedWidth(PANEL_WIDTH)
        if not narrow:
            self._panel_asked = False

    def _close_panel(self) -> None:
        self._panel_asked = False
        self._arrange()
        self.list.setFocus()

    def _renamed(self) -> list[InterestRow]:
        """Return the rows as they were counted, with the names and hearts they have now."""
        known = {row.id: row for row in self.model.every}
        nobody = InterestRow(0, "", False, 0, 0, 0, 0)
        return [
            replace(known.get(id_, nobody), id=id_, name=name, mine=mine)
            for id_, (name, mine) in interest_names().items()
        ]

    def _show_ground(self) -> None:
        """Show the list, or what it is for while there is none."""
        self._stack.setCurrentIndex(0 if self.model.every else 1)
        if not self.model.every:
            anybody = counts().everyone > 0
            self.choose_button.setVisible(anybody)
            self.add_button.setVisible(not anybody)

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Read anew where interests or people changed."""
        outside = change.name == "outside"
        if not self.isVisible():
            self._stale = self._stale or outside or self.panel.concerns(change)
            return
        if outside or change.tables & {"interest", "contact_interest", "contact"}:
            # Counting takes a while where there are very many people; a heart or a name needs none.
            if self._is_counting:
                self._count_beside()
            else:
                self.refresh(counting=outside or change.tables != {"interest"})
        if self.panel.concerns(change):
            self.panel.refresh()
