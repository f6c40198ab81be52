"""The interests view: which topics are the user's own, who shares them, renaming and merging."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from models.history import Change
from models.operations.tags import merge_interests, rename_interest, set_mine
from models.queries import InterestRow, PeopleFilter, counts, interests_with_counts
from ui.interests.interest_list import InterestDelegate, InterestModel
from ui.operations import Operations
from ui.shared.buttons import primary_button, secondary_button
from ui.shared.cards import page_title
from ui.shared.chips import PERSONAL, PROFESSIONAL, Chip
from ui.shared.empty_state import EmptyState
from ui.shared.name_dialog import NameDialog


class InterestsView(QWidget):
    """A list of every interest: Space makes it one's own or not, F2 renames, M merges two, Enter shows the people."""

    people_requested = Signal(object)
    add_requested = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Show the book's interests."""
        super().__init__(parent)
        self._operations = operations
        self._stale = True
        self.setAccessibleName(self.tr("Interests"))
        self.model = InterestModel()
        self.list = self._build_list()
        self._stack = QStackedLayout(self)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 22, 0, 0)
        column.setSpacing(0)
        sentence = self.tr("What you and the people you know care about. Hearts are yours.")
        head, _, _ = page_title(self.tr("Interests"), sentence)
        head.layout().setContentsMargins(24, 0, 24, 16)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addLayout(self._build_footer())
        self._stack.addWidget(page)
        self._stack.addWidget(self._build_empty())
        self.setFocusProxy(self.list)
        operations.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read the interests anew and keep the selection."""
        self._stale = False
        chosen = {row.id for row in self.chosen()}
        current = self._current()
        self.model.set_rows(interests_with_counts())
        self._stack.setCurrentIndex(0 if self.model.rows else 1)
        anybody = counts().everyone > 0
        self.choose_button.setVisible(anybody)
        self.add_button.setVisible(not anybody)
        selection = self.list.selectionModel()
        place = max(0, self.model.row_of(current.id)) if current is not None else 0
        selection.setCurrentIndex(self.model.index(place), QItemSelectionModel.SelectionFlag.NoUpdate)
        for interest_id in chosen:
            if (row := self.model.row_of(interest_id)) >= 0:
                selection.select(self.model.index(row), QItemSelectionModel.SelectionFlag.Select)
        if self.model.rows and not selection.hasSelection():
            # Else the keys and buttons would have nothing to act on, though the ring stands on a row.
            selection.select(self.model.index(place), QItemSelectionModel.SelectionFlag.Select)
        self._follow_selection()

    def chosen(self) -> list[InterestRow]:
        """Return the chosen interests in their order."""
        return [self.model.rows[place] for place in sorted(index.row() for index in self.list.selectedIndexes())]

    def showEvent(self, event: QShowEvent) -> None:
        """Read the interests where they changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the chosen interests by one key."""
        actions = {
            Qt.Key.Key_Space: self._toggle_mine,
            Qt.Key.Key_F2: self._rename,
            Qt.Key.Key_M: self._merge,
            Qt.Key.Key_Return: self._show_people,
            Qt.Key.Key_Enter: self._show_people,
        }
        action = actions.get(Qt.Key(event.key()))
        if action is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            action()

    def _build_list(self) -> QListView:
        """Make the list."""
        view = _KeylessList()
        view.setModel(self.model)
        delegate = InterestDelegate(view)
        delegate.heart_pressed.connect(lambda row: self._set_mine(self.model.rows[row]))
        view.setItemDelegate(delegate)
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setAccessibleName(self.tr("Interests"))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.doubleClicked.connect(lambda _index: self._show_people())
        view.selectionModel().selectionChanged.connect(lambda *_: self._follow_selection())
        return view

    def _build_footer(self) -> QHBoxLayout:
        """Make the legend and the buttons."""
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 16)
        row.setSpacing(8)
        row.addWidget(Chip(self.tr("Professional"), PROFESSIONAL, icon=False))
        row.addWidget(Chip(self.tr("Personal"), PERSONAL, icon=False))
        row.addStretch(1)
        self.people_button = secondary_button(self.tr("Show people"), "users")
        self.people_button.clicked.connect(self._show_people)
        self.rename_button = secondary_button(self.tr("Rename"), "pencil")
        self.rename_button.clicked.connect(self._rename)
        self.merge_button = secondary_button(self.tr("Merge two interests"), "merge")
        self.merge_button.setToolTip(self.tr("Choose two interests in the list"))
        self.merge_button.clicked.connect(self._merge)
        for button in (self.people_button, self.rename_button, self.merge_button):
            row.addWidget(button)
        return row

    def _build_empty(self) -> EmptyState:
        """Make what is shown while there are no interests."""
        self.choose_button = primary_button(self.tr("Choose people"), "users", large=True)
        self.choose_button.clicked.connect(lambda: self.people_requested.emit(PeopleFilter()))
        self.add_button = primary_button(self.tr("Add person"), "user-plus", large=True)
        self.add_button.clicked.connect(self.add_requested)
        return EmptyState(
            "tag",
            self.tr("What do you have in common?"),
            self.tr("People bond over shared interests. Give someone an interest, and it appears here."),
            (self.choose_button, self.add_button),
        )

    def _follow_selection(self) -> None:
        """Enable what can be done with the chosen interests."""
        count = len(self.list.selectedIndexes())
        self.people_button.setEnabled(count > 0)
        self.rename_button.setEnabled(count == 1)
        self.merge_button.setEnabled(count == 2)

    def _current(self) -> InterestRow | None:
        """Return the interest the keys are on."""
        index: QModelIndex = self.list.currentIndex()
        return self.model.rows[index.row()] if index.isValid() and index.row() < len(self.model.rows) else None

    def _toggle_mine(self) -> None:
        """Make the current interest one's own, or not."""
        if (row := self._current()) is not None:
            self._set_mine(row)

    def _set_mine(self, row: InterestRow) -> None:
        self._operations.perform(set_mine, row.id, mine=not row.mine, initiator=self)

    def _rename(self) -> None:
        """Ask for another name of the one chosen interest."""
        chosen = self.chosen()
        if len(chosen) != 1:
            return
        interest_id = chosen[0].id
        NameDialog(
            self._operations,
            self.tr("Rename interest"),
            lambda book, name: rename_interest(book, interest_id, name),
            name=chosen[0].name,
            hint=self.tr("Under the name of another interest the two become one."),
            parent=self.window(),
        ).open()

    def _merge(self) -> None:
        """Ask which name two chosen interests keep, and merge them."""
        chosen = self.chosen()
        if len(chosen) != 2:
            return
        menu = QMenu(self)
        for kept, gone in (chosen, reversed(chosen)):
            words = self.tr("Keep “{name}”").format(name=kept.name).replace("&", "&&")
            menu.addAction(words).triggered.connect(
                lambda _checked=False, kept=kept, gone=gone: self._operations.perform(
                    merge_interests, gone.id, into=kept.id, initiator=self
                )
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.merge_button.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))
        menu.setActiveAction(menu.actions()[0])

    def _show_people(self) -> None:
        """Show the people who care about the chosen interests."""
        names = tuple(row.name for row in self.chosen())
        if names:
            self.people_requested.emit(PeopleFilter(interests=names))

    def _show_menu(self, place: QPoint) -> None:
        """Show what can be done with the chosen interests."""
        chosen = self.chosen()
        if not chosen:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Show people")).triggered.connect(self._show_people)
        if len(chosen) == 1:
            words = self.tr("Not mine") if chosen[0].mine else self.tr("Mine too")
            menu.addAction(words).triggered.connect(lambda: self._set_mine(chosen[0]))
            menu.addAction(self.tr("Rename…")).triggered.connect(self._rename)
        if len(chosen) == 2:
            menu.addAction(self.tr("Merge…")).triggered.connect(self._merge)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Read anew where interests or people changed."""
        if change.name != "outside" and not change.tables & {"interest", "contact_interest", "contact"}:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True


class _KeylessList(QListView):
    """A list that leaves the letters and the space bar to the view, instead of searching and selecting by them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows; hand everything else on."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_M, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
