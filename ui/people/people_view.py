"""The people view: filter bar, list, and the panel of the person who is chosen."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.connection import widen_cache
from models.deeds import ERASE_PEOPLE
from models.history import TABLES_OF_ONE, Change
from models.operations.saved_views import save_view
from models.queries import PeopleFilter, PersonRow, counts, people_ids, people_rows
from models.queries.filtering import first_people_ids
from models.queries.found import Found, found_elsewhere
from models.queries.reordering import people_ids_after
from ui.first_paint import when_painted
from ui.operations import Operations
from ui.people import filter_state
from ui.people.actions import PeopleActions
from ui.people.bulk_bar import BulkBar
from ui.people.columns import GROUPS, INTERESTS, KEYS, PLACE, WAYS
from ui.people.dragging import drop_targets
from ui.people.empty_pages import nobody_page
from ui.people.filter_bar import FilterBar
from ui.people.list_footer import ListFooter
from ui.people.list_look import ListLookChoice
from ui.people.no_match_page import NoMatchPage
from ui.people.panel_place import PanelPlace
from ui.people.people_table import PeopleTable
from ui.people.person_panel import PersonPanel
from ui.people.table_model import PeopleModel
from ui.shared.name_dialog import NameDialog
from ui.shared.undo_bar import keep_clear
from ui.window.window_memory import WindowMemory

# Until whoever is chosen is shown beside the list: longer while somebody types, who looks at the list.
_PANEL_PAUSE, _TYPING_PAUSE = 60, 200
# Of so many people the rows are drawn anew one by one.
_FEW = 20


class PeopleView(QWidget):
    """Everybody, narrowed by filters and search, with one person's details beside the list.

    person_opened tells who is shown in the panel; log_requested, add_requested and import_requested ask the window;
    message carries a sentence, the text of a button and what it does; search_cleared asks to empty the search.
    merge_requested, introduction_requested, export_requested and erase_requested carry the ids of whom it is about;
    draft_requested with them the purpose and nothing; drop_targets_offered says what takes people who are being
    dragged, and when they no longer are.
    """

    person_opened = Signal(int)
    log_requested = Signal(list)
    add_requested = Signal()
    import_requested = Signal()
    message = Signal(str, str, object)
    search_cleared = Signal()
    draft_requested = Signal(list, str, object)
    introduction_requested = Signal(list)
    merge_requested = Signal(list)
    view_requested = Signal(str)
    export_requested = Signal(list)
    erase_requested = Signal(list)
    drop_targets_offered = Signal(list)
    filtered = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Show everybody who is looked after, the next ones first."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("People"))
        self._operations = operations
        self._person: int | None = None
        self._stale = False
        widen_cache()
        self.people_actions = PeopleActions(operations, self)
        self._build()
        self._connect()
        self._load(keep_choice=False)

    # --- what the window asks ---------------------------------------------------------------------------------

    def apply_filter(self, people_filter: PeopleFilter) -> None:
        """Show the people a filter lets through."""
        self.filter_bar.set_filter(people_filter)
        self.place.leave()
        self._load(keep_choice=False)

    def set_search(self, text: str) -> None:
        """Show only people in whom a text is found; an empty text shows all again."""
        if text != self.filter_bar.filter.text:
            self.filter_bar.set_filter(replace(self.filter_bar.filter, text=text))
            self.place.leave()
            self._load(keep_choice=False)
            if self._panel_timer.isActive():
                self._panel_timer.start(_TYPING_PAUSE)

    def open_person(self, contact_id: int) -> None:
        """Show a person: in the panel, or as a page on a narrow window."""
        self._catch_up()
        row = self.model.row_of(contact_id)
        if row < 0:
            # Whoever asks for a person means that person, whatever the filters.
            found = people_rows([contact_id])
            if not found:
                return
            everybody = PeopleFilter(statuses=tuple(map(str, filter_state.EVERYBODY)))
            self.filter_bar.set_filter(PeopleFilter() if found[0].status in PeopleFilter().statuses else everybody)
            self._load(keep_choice=False)
            row = self.model.row_of(contact_id)
        if row >= 0:
            self.table.choose_row(row)
        self._show_person(contact_id)
        if self.place.is_narrow:
            self.place.open()

    def rest_focus(self) -> None:
        """Put the focus where Enter changes nothing: on the way back from a page, or in the list."""
        (self.panel.back_button if self.place.is_page else self.table).setFocus()

    def go_on_in_list(self) -> None:
        """Let the keyboard go on in the list, at whoever is marked there."""
        if self.model.rowCount():
            self.place.leave()
            self.table.setFocus()

    def open_marked(self) -> None:
        """Open whoever is marked in the list, as Enter does there."""
        person = self.model.person_at(self.table.currentIndex().row())
        if person is not None:
            self._open(person.id)

    def chosen_people(self) -> list[int]:
        """Return the ids of the people chosen in the list, or of the one in the panel."""
        self._catch_up()
        chosen = self.table.chosen_ids()
        return chosen or ([self._person] if self._person is not None else [])

    @property
    def filter(self) -> PeopleFilter:
        """The filter as it is."""
        return self.filter_bar.filter

    # --- building ---------------------------------------------------------------------------------------------

    def _build(self) -> None:
        book = self._operations.book
        today = book.clock.today
        self._listed: set[str] = set()
        self.model = PeopleModel(self._read_rows, today, self, where=self._found)
        self.table = PeopleTable(self.model, today)
        self.look = ListLookChoice(self.table, WindowMemory(book.directory), self)
        self.filter_bar = FilterBar(today)
        self.bulk_bar = BulkBar(self._operations, self.people_actions)
        self.footer = ListFooter(self._operations)
        self.list_page = QFrame()
        column = QVBoxLayout(self.list_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter_bar)
        bulk = QWidget()
        bulk_layout = QVBoxLayout(bulk)
        bulk_layout.setContentsMargins(16, 0, 16, 8)
        bulk_layout.addWidget(self.bulk_bar)
        self._bulk_holder = bulk
        bulk.hide()
        column.addWidget(bulk)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.nobody = nobody_page(self.import_requested, self.add_requested)
        self.no_match = NoMatchPage()
        self.stack.addWidget(self.nobody)
        self.stack.addWidget(self.no_match)
        column.addWidget(self.stack, 1)
        column.addWidget(self.footer)
        keep_clear(self.footer)
        self.panel = PersonPanel(self._operations, self.people_actions)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list_page, 1)
        row.addWidget(self.panel)
        self.place = PanelPlace(self, self.list_page, self.table, self.panel, self._show_person)
        self._panel_timer = QTimer(self)
        self._panel_timer.setSingleShot(True)

    def _connect(self) -> None:
        self.filter_bar.changed.connect(self._on_filter)
        self.filter_bar.save_requested.connect(self._ask_view_name)
        self.no_match.cleared.connect(self._clear_filters)
        self.no_match.everyone_asked.connect(self._show_every_status)
        self.look.sort_changed.connect(self._load_in_order)
        self.model.completed.connect(self._on_completed)
        self.table.columns.changed.connect(self._on_columns)
        self.table.drag_began.connect(lambda: self.drop_targets_offered.emit(drop_targets(self._operations)))
        self.table.drag_ended.connect(lambda: self.drop_targets_offered.emit([]))
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._open)
        self.table.delete_requested.connect(lambda: self.people_actions.delete(self.table.chosen_ids()))
        self.table.menu_requested.connect(self._show_menu)
        self.bulk_bar.cleared.connect(self.table.clearSelection)
        self.bulk_bar.tagging_left.connect(self._leave_tagging)
        self._panel_timer.timeout.connect(self._show_chosen)
        self.panel.edit_requested.connect(self.edit_person)
        self.panel.person_requested.connect(self.open_person)
        self.panel.interest_requested.connect(lambda name: self.apply_filter(PeopleFilter(interests=(name,))))
        self.panel.group_requested.connect(lambda name: self.apply_filter(PeopleFilter(groups=(name,))))
        self.people_actions.log_requested.connect(self.log_requested)
        self.people_actions.edit_requested.connect(self.edit_person)
        self.people_actions.open_requested.connect(self.open_person)
        self.people_actions.tag_requested.connect(lambda _ids: self._start_tagging())
        self.people_actions.untag_requested.connect(lambda _ids: self._start_tagging(remove=True))
        self.people_actions.merge_requested.connect(self.merge_requested)
        self.people_actions.duplicates_requested.connect(lambda: self.view_requested.emit("duplicates"))
        self.people_actions.introduction_requested.connect(self.introduction_requested)
        self.people_actions.draft_requested.connect(self.draft_requested)
        self.people_actions.export_requested.connect(self.export_requested)
        self.people_actions.erase_requested.connect(self.erase_requested)
        self.panel.notice.connect(lambda sentence: self.message.emit(sentence, "", None))
        self.panel.offer.connect(self.message)
        self.panel.log_requested.connect(self.log_requested)
        self.panel.draft_requested.connect(self.draft_requested)
        self._operations.changed.connect(self._on_changed)

    # --- the list ---------------------------------------------------------------------------------------------

    def _load(self, *, keep_choice: bool = True, changed: Collection[int] = (), rows_stay: bool = False) -> None:
        """Ask for the ids anew; the choice and the place in the list stay where the people stay.

        changed are the only people who changed since, where that is known; rows_stay tells that nothing else in
        anybody's row did.
        """
        self.filtered.emit()
        first = None if keep_choice else self._first_ids()
        ids = self._ids_after(changed) if first is None else first
        self.model.set_search(self.filter_bar.filter.text)
        anew = changed if rows_stay else ()
        if first is None and self.model.is_whole and ids == self.model.ids:
            self.model.refresh(anew)
        else:
            chosen = set(self.table.chosen_ids()) if keep_choice else set()
            current = self._next_shown() if keep_choice else self._person
            scrolled = self.table.verticalScrollBar().value()
            row_before = self._row_before(chosen, current) if keep_choice else 0
            self.model.set_ids(ids, anew, None if first is None else self._ids_after)
            if first is not None:
                # Whoever is shown is among the first or not found at all.
                current = current if current in first else None
                when_painted(self.table.viewport(), self.model.complete)
            # Whoever moved in the list stays chosen, but the list does not run after them.
            self.table.setAutoScroll(False)
            self._restore_choice(chosen, current, row_before)
            self.table.setAutoScroll(True)
            if keep_choice:
                self.table.verticalScrollBar().setValue(scrolled)
            else:
                self.table.scrollTo(self.table.currentIndex())
        empty = not ids and not counts().everyone
        self.stack.setCurrentWidget(self.table if ids else self.nobody if empty else self.no_match)
        if not ids and not empty:
            self.no_match.tell(len(people_ids(self._of_every_status())))
        self.filter_bar.setVisible(not empty)
        self.footer.setVisible(bool(ids))
        self._tell_how_many()
        if not ids:
            # A list that is filled anew tells of no choice that went.
            self._on_chosen()
        self.place.arrange()

    def _ids_after(self, changed: Collection[int] = ()) -> list[int]:
        """Return the ids of the list as it should be, after only these people changed where that is known."""
        wanted, sort, today = self.filter_bar.filter, self.look.sort, self._operations.book.clock.today()
        if changed and self.model.is_whole:
            return people_ids_after(self.model.ids, changed, wanted, sort, today)
        return people_ids(wanted, sort, today)

    def _first_ids(self) -> list[int] | None:
        """Return those who are seen first, where asking for all of them would keep somebody waiting."""
        today, sight = self._operations.book.clock.today(), self.table.rows_in_sight()
        return first_people_ids(self.filter_bar.filter, self.look.sort, today, sight, self._person)

    def _tell_how_many(self) -> None:
        """Tell how many are listed, and let the scroll bar show it: neither before the list is whole."""
        self.table.verticalScrollBar().setUpdatesEnabled(self.model.is_whole)
        if self.model.is_whole:
            self.footer.tell(self.filter_bar.filter, self.model.rowCount())
        else:
            self.footer.wait()

    def _on_completed(self) -> None:
        """Go on with the whole list; where it is another one than was begun, nobody is chosen in it yet."""
        if not self.table.selectionModel().hasSelection():
            self._restore_choice((), self._person)
        self._tell_how_many()

    def _row_before(self, chosen: Collection[int], current: int | None) -> int:
        """Return the first row of whoever is chosen, 0 where nobody is."""
        rows = self.model.rows_of(chosen) or [self.model.row_of(current) if current is not None else 0]
        return max(0, min(rows))

    def _restore_choice(self, chosen: Collection[int], current: int | None, row_before: int = 0) -> None:
        """Choose again who was chosen, as far as the list still shows them; else who stands in their row now."""
        rows = self.model.rows_of(chosen)
        row = self.model.row_of(current) if current is not None else -1
        if not rows:
            if self.model.rowCount() and not self.place.is_page:
                row = row if row >= 0 else min(row_before, self.model.rowCount() - 1)
                self.table.choose_row(row, into_sight=False)
            elif not self.model.rowCount():
                self._show_person(None)
            return
        self.table.choose_rows(rows, row if row in rows else rows[0])

    def _on_filter(self, people_filter: PeopleFilter) -> None:
        """Show whom a changed filter lets through; a search dropped there is dropped in the search field too."""
        if self.model.terms and not people_filter.text:
            self.search_cleared.emit()
        self._load(keep_choice=False)

    def _load_in_order(self) -> None:
        self._load()
        self.table.scrollTo(self.table.currentIndex())

    def _read_rows(self, ids: Sequence[int]) -> Sequence[PersonRow]:
        """Read what the columns that are shown say of people."""
        self._listed = self._lists_shown()
        groups, platforms = KEYS[GROUPS] in self._listed, KEYS[WAYS] in self._listed
        return people_rows(ids, self._operations.book.clock.today(), groups=groups, platforms=platforms)

    def _lists_shown(self) -> set[str]:
        """Return the columns among those shown whose lists are read for nothing else."""
        return {KEYS[GROUPS], KEYS[WAYS]} & {*self.table.columns.shown}

    def _on_columns(self) -> None:
        """Read what a column says that was not shown before, and look again where a search found people."""
        self.model.forget_found()
        if self._lists_shown() - self._listed:
            self.model.refresh()

    def _found(self, ids: Sequence[int], text: str) -> Mapping[int, Found]:
        """Return where people were found in what the columns do not show."""
        seen = {KEYS[number] for number in self.table.columns.visible()}
        return found_elsewhere(ids, text, seen & {KEYS[INTERESTS], KEYS[GROUPS], KEYS[PLACE]})

    def _of_every_status(self) -> PeopleFilter:
        return replace(self.filter_bar.filter, statuses=filter_state.EVERYBODY)

    def _show_every_status(self) -> None:
        self.apply_filter(self._of_every_status())
        self.table.setFocus()

    def _clear_filters(self) -> None:
        self.search_cleared.emit()
        self.apply_filter(PeopleFilter())
        self.table.setFocus()

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Follow what changed anywhere: at once while the view is seen, else when it is shown again."""
        self.footer.forget()
        if change.name == "outside" or "contact_photo" in change.tables:
            self.table.forget_pictures()
        if change.name == ERASE_PEOPLE:
            self.table.forget_pictures()
            self.panel.forget(change.result.contact_ids)
        elif change.name == "outside" and not self.panel.unsaved():
            # Another program may have erased somebody.
            self.panel.forget(())
        if not self.isVisible():
            self._stale = True
            return
        if not change.tables or "contact" in change.tables:
            self.filter_bar.refresh()
        gone = self._leave_whoever_is_gone()
        self._load(changed=change.contact_ids, rows_stay=self._rows_stay(change))
        if gone:
            self._show_chosen()
        elif self.panel.concerns(change):
            self.panel.refresh()

    @staticmethod
    def _rows_stay(change: Change) -> bool:
        """Whether nobody's row tells anything else now but the rows of the few whom a change is of."""
        return len(change.contact_ids) <= _FEW and TABLES_OF_ONE.issuperset(change.tables)

    # --- the choice and the panel -----------------------------------------------------------------------------

    def _on_chosen(self) -> None:
        ids = self.table.chosen_ids()
        self.bulk_bar.show_for(ids)
        self._bulk_holder.setVisible(self.bulk_bar.isVisibleTo(self._bulk_holder))
        self._panel_timer.start(_PANEL_PAUSE)

    def _start_tagging(self, *, remove: bool = False) -> None:
        self.bulk_bar.show_for(self.table.chosen_ids())
        self.bulk_bar.setVisible(True)
        self._bulk_holder.show()
        if remove:
            self.bulk_bar.start_untagging()
        else:
            self.bulk_bar.start_tagging()

    def _leave_tagging(self) -> None:
        self._bulk_holder.setVisible(self.bulk_bar.isVisibleTo(self._bulk_holder))
        self.table.setFocus()

    def _next_shown(self) -> int | None:
        """Return whom the panel is about to show, as it follows the keyboard after a pause; else whom it shows."""
        return self._at_keyboard() if self._panel_timer.isActive() else self._person

    def _at_keyboard(self) -> int | None:
        is_chosen = self.table.selectionModel().hasSelection()
        person = self.model.person_at(self.table.currentIndex().row()) if is_chosen else None
        return person.id if isinstance(person, PersonRow) else None

    def _show_chosen(self) -> None:
        """Show the person the keyboard is at."""
        self._panel_timer.stop()
        self._show_person(self._at_keyboard())

    def _show_person(self, contact_id: int | None) -> None:
        self._panel_timer.stop()
        if contact_id != self._person:
            self._person = contact_id
            self.panel.show_person(contact_id)
            if contact_id is not None:
                self.person_opened.emit(contact_id)
            else:
                # A page of nobody would stand where the list is.
                self.place.leave()
        self.place.arrange()

    def _open(self, contact_id: int) -> None:
        """Open a person by Enter or double click: a page on a narrow window, else the panel takes the focus."""
        self._show_person(contact_id)
        if self.place.is_narrow:
            self.place.open()
        else:
            self.panel.take_focus()

    def _show_menu(self, place: QPoint) -> None:
        ids = self.table.chosen_ids()
        if not ids:
            return
        row = people_rows(ids[:1])
        status = row[0].status if len(ids) == 1 and row else ""
        self.people_actions.run(self.people_actions.context_menu(ids, status), at=place)

    def edit_person(self, contact_id: int) -> None:
        """Open the editor for a person."""
        from ui.people.person_dialog import EditPersonDialog

        EditPersonDialog(self._operations, contact_id, self.window()).open()

    def _ask_view_name(self) -> None:
        kept = self.filter_bar.filter
        NameDialog(
            self._operations,
            self.tr("Save view"),
            lambda book, name: save_view(book, name, kept),
            name=self.filter_bar.suggested_name(),
            hint=self.tr("This filter will wait in the sidebar. A name that is there already is replaced."),
            parent=self.window(),
        ).open()

    def _catch_up(self) -> None:
        """Read anew what changed while the view was not seen."""
        if self._stale:
            self._stale = False
            self.filter_bar.refresh()
            gone = self._leave_whoever_is_gone()
            self._load()
            if gone:
                self._show_chosen()
            self.panel.refresh()

    def _leave_whoever_is_gone(self) -> bool:
        """Go back to the list from the page of somebody who is in the book no more; return whether they are."""
        gone = self._person is not None and not people_rows([self._person])
        if gone:
            self.place.leave()
        return gone

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the list; a focus proxy would do so too, but then Tab would skip what is before it."""
        super().focusInEvent(event)
        self.table.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        self._catch_up()

    def let_go(self) -> None:
        """Forget pictures and rows, which are made anew as they are seen."""
        self.table.forget_pictures()
        self.model.forget_rows()

    # --- room -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panel give way first."""
        super().resizeEvent(event)
        self.place.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back from a page by Escape, or empty the selection."""
        if event.key() == Qt.Key.Key_Escape and self.place.is_page:
            self.place.leave()
        elif event.key() == Qt.Key.Key_Escape and len(self.table.chosen_ids()) > 1:
            self.table.choose_row(self.table.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape and not self.table.hasFocus():
            self.table.setFocus()
        else:
            super().keyPressEvent(event)
