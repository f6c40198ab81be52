"""The main window: sidebar, top bar, the stack of views, keys, dropped files, and the bar that offers Undo."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from models.deeds import ERASE_PEOPLE, done
from models.errors import BookGoneError
from models.history import Change
from models.operations.saved_views import delete_view, rename_view
from models.queries.filtering import PeopleFilter
from ui.icons import application_icon
from ui.operations import Operations
from ui.shared.book_undo import BookUndo
from ui.shared.sample_banner import SampleBanner
from ui.shared.undo_bar import UndoBar
from ui.window import keys
from ui.window.finding import Finding
from ui.window.pause_menu import RemindersState
from ui.window.sidebar import Sidebar
from ui.window.sidebar_counts import SidebarCounts
from ui.window.topbar import TopBar
from ui.window.views import (
    DUPLICATES,
    EVENTS,
    IMPORT,
    INTERESTS,
    INTRODUCTIONS,
    PEOPLE,
    SETTINGS,
    TODAY,
    VIEWS,
    title_of,
)
from ui.window.window_memory import WindowMemory, bring_into_sight
from ui.window.wishes import Wishes
from ui.words import counted, say, translate

logger = logging.getLogger(__name__)

SMALLEST = (900, 600)
FIRST_SIZE = (1280, 800)
_SCREEN_PAUSE = 1000
# The entry of the sidebar that stands for a view without one.
_ENTRIES = {IMPORT: PEOPLE, DUPLICATES: PEOPLE, EVENTS: INTRODUCTIONS}


class MainWindow(QMainWindow):
    """The one window; `tray_shown` answers whether closing may leave it in the tray."""

    quit_requested = Signal()
    lock_requested = Signal()
    closed_to_tray = Signal()

    def __init__(
        self, operations: Operations, reminders: RemindersState, *, tray_shown: Callable[[], bool] = lambda: False
    ) -> None:
        """Build the window around the open book; no view is made before it is shown."""
        super().__init__()
        self.operations, self.reminders, self._tray_shown = operations, reminders, tray_shown
        self._views: dict[str, QWidget] = {}
        # Views the program makes with more than the table of views knows (settings: the tray).
        self.made_otherwise: dict[str, Callable[[Operations, QWidget], QWidget]] = {}
        self._present = ""
        self._is_gone_told = False
        self.memory = WindowMemory(operations.book.directory)
        self.setWindowTitle("Tendril")
        self.setWindowIcon(application_icon())
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._build()
        self.counts = SidebarCounts(operations, self.sidebar)
        self.wishes = Wishes(self)
        BookUndo(self)
        self.finding = Finding(self)
        self._connect()
        self._make_keys()
        if not self.memory.restore(self):
            self.resize(self._first_size())
        self.refresh_counts()
        self._show_first()

    def _build(self) -> None:
        """Lay out sidebar, top bar and the stack."""
        # Each in its parent from the beginning: whoever is moved into one is dressed anew with all it holds.
        ground = QWidget(self)
        self.sidebar = Sidebar(ground)
        for entry in VIEWS:
            if entry.place != "hidden":
                self.sidebar.add_view(entry.key, title_of(entry.key), entry.icon, footer=entry.place == "footer")
        self.topbar = TopBar(ground)
        self.stack = QStackedWidget(ground)
        ground.setProperty("role", "page")
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.topbar)
        column.addWidget(SampleBanner(self.operations, ground))
        column.addWidget(self.stack, 1)
        row.addWidget(self.sidebar)
        row.addLayout(column, 1)
        self.setCentralWidget(ground)
        self.undo_bar = UndoBar(ground, self.stack)

    def _connect(self) -> None:
        """Join the parts."""
        self.topbar.add_button.clicked.connect(self.add_person)
        self.topbar.log_button.clicked.connect(lambda: self.log_interaction())
        self.topbar.import_button.clicked.connect(lambda: self.open_import())
        self.sidebar.view_chosen.connect(self._on_view_chosen)
        self.sidebar.saved_view_chosen.connect(self.show_saved_view)
        self.sidebar.rename_requested.connect(self.rename_saved_view)
        self.sidebar.delete_requested.connect(lambda view_id: self.operations.perform(delete_view, view_id))
        self.sidebar.reminders_pressed.connect(self._show_reminders_menu)
        self.undo_bar.undo_requested.connect(self.undo)
        self.stack.currentChanged.connect(self.undo_bar.stand_again)
        self.undo_bar.focus_left.connect(lambda: self.stack.currentWidget().setFocus())
        self.operations.changed.connect(self._on_changed)
        self.operations.changed.connect(self.undo_bar.look_again)
        self.operations.failed.connect(self.show_trouble)
        self.operations.working.connect(self.undo_bar.show_work)
        self.operations.pending.connect(self._tell_waiting)
        self.reminders.changed.connect(self._show_reminders_state)
        QGuiApplication.instance().screenRemoved.connect(self._on_screen_removed)
        self._show_reminders_state()

    def _on_screen_removed(self) -> None:
        """Come into sight once the system has said where its windows go."""
        QTimer.singleShot(_SCREEN_PAUSE, self, lambda: bring_into_sight(self))

    def _make_keys(self) -> None:
        """Make the shortcuts of the window."""
        self.answers: dict[str, Callable[[], object]] = {
            keys.SEARCH: self.finding.open_palette,
            keys.FILTER: self.finding.search_here,
            keys.ADD: self.add_person,
            keys.LOG: self.log_interaction,
            keys.MET: self.wishes.note_met,
            keys.IMPORT_FILE: self.open_import,
            keys.SETTINGS_PAGE: lambda: self.show_view(SETTINGS),
            keys.UNDO: self.undo,
            keys.REDO: self.redo,
            keys.SHOW_KEYS: self.show_keys,
            keys.LOCK: self.lock_requested.emit,
            keys.QUIT: self.quit_requested.emit,
        }
        keys.make_shortcuts(self, self.answers, self.show_view)

    def _show_first(self) -> None:
        """Show Today, or what was shown last today."""
        last = self.memory.last_view(self.operations.book.clock.today())
        self.show_view(last if any(entry.key == last for entry in VIEWS if entry.place == "top") else TODAY)

    def setVisible(self, visible: bool) -> None:  # noqa: N802
        """Let a view that can fill itself before it is shown do so: then it is laid out once."""
        prepare = getattr(self._views.get(self._present), "prepare", None)
        if visible and prepare is not None:
            prepare()
        super().setVisible(visible)

    def remember(self) -> None:
        """Remember for the next start where the window stands and what it shows."""
        self.memory.keep(self, self._present, self.operations.book.clock.today())

    def _first_size(self) -> QSize:
        """Return the first start's size: that of the pictures, or what the screen has room for."""
        room = self.screen().availableGeometry().size() - QSize(16, 48)
        return QSize(*FIRST_SIZE).boundedTo(room).expandedTo(QSize(*SMALLEST))

    # --- views ------------------------------------------------------------------------------------------------

    def view(self, key: str) -> QWidget:
        """Return a view, made now if it was never shown."""
        if key not in self._views:
            entry = next(entry for entry in VIEWS if entry.key == key)
            made = self.made_otherwise.get(key, entry.make)(self.operations, self.stack)
            self.wishes.join(made, key)
            self._views[key] = made
            self.stack.addWidget(made)
        return self._views[key]

    def has_made(self, key: str) -> bool:
        """Whether a view was made already."""
        return key in self._views

    @property
    def present_view(self) -> str:
        """The key of the view that is shown."""
        return self._present

    def show_view(self, key: str) -> QWidget:
        """Show a view and return it."""
        view: Any = self.view(key)
        self._present = key
        self.stack.setCurrentWidget(view)
        self.sidebar.choose(_ENTRIES.get(key, key))
        self.topbar.import_button.setVisible(key == PEOPLE)
        self.setWindowTitle(f"{title_of(key)} – Tendril" if key != TODAY else "Tendril")
        # What People is filtered by stands in the field while People is shown, and lingers nowhere else.
        self.finding.show_text(view.filter.text if key == PEOPLE else "")
        if key != PEOPLE or not self.topbar.search.field.hasFocus():
            view.setFocus()
        return view

    def open_person(self, contact_id: int) -> None:
        """Show a person, in People."""
        people: Any = self.show_view(PEOPLE)
        people.open_person(contact_id)
        self.finding.show_text(people.filter.text)

    def show_people(self, people_filter: PeopleFilter) -> None:
        """Show People through a filter."""
        people: Any = self.show_view(PEOPLE)
        people.apply_filter(people_filter)
        self.finding.show_text(people_filter.text)

    def show_saved_view(self, view_id: int) -> None:
        """Show People through a saved view."""
        self.show_people(self.counts.filters[view_id])
        self.sidebar.choose(PEOPLE, view_id)

    def mark_people(self) -> None:
        """Mark in the sidebar the saved view that People is filtered by, else People itself."""
        if self._present == PEOPLE:
            people: Any = self._views[PEOPLE]
            kept = next((view_id for view_id, one in self.counts.filters.items() if one == people.filter), None)
            self.sidebar.choose(PEOPLE, kept)

    def rename_saved_view(self, view_id: int) -> None:
        """Ask for another name of a saved view."""
        from ui.shared.name_dialog import NameDialog

        NameDialog(
            self.operations,
            self.tr("Rename view"),
            lambda book, name: rename_view(book, view_id, name),
            name=self.sidebar.saved_views[view_id].text(),
            parent=self,
        ).open()

    def open_import(self, path: Path | None = None) -> None:
        """Show the import, with a file where one is given."""
        importing: Any = self.show_view(IMPORT)
        if path is not None:
            importing.open_path(path)
        elif not importing.is_working:
            importing.begin()

    def add_person(self) -> None:
        """Ask for a new person."""
        self.wishes.add_person()

    def log_interaction(self, contact_ids: Sequence[int] = ()) -> None:
        """Ask what happened with people, with those of the view where none are given."""
        self.wishes.log_interaction(list(contact_ids) or self.chosen_people())

    def chosen_people(self) -> list[int]:
        """Return the people chosen in the present view, if it has any."""
        chosen = getattr(self._views.get(self._present), "chosen_people", None)
        return list(chosen()) if chosen is not None else []

    def clear_search(self) -> None:
        """Empty the search field, as People has taken its text from its filter."""
        self.finding.show_text("")

    def show_keys(self) -> None:
        """Show the dialog of keys."""
        from ui.window.keys_dialog import KeysDialog

        KeysDialog(self).open()

    def come_forward(self) -> None:
        """Show the window, unminimised and on a screen that is there, before the others."""
        bring_into_sight(self)
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def let_go(self) -> None:
        """Let the views and the palette let go of what is quickly made again: nobody has seen them for long."""
        for view in self._views.values():
            if hasattr(view, "let_go"):
                view.let_go()
        self.finding.let_go()

    # --- changes ----------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take back the newest operation."""
        self.operations.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self.operations.redo()

    def show_trouble(self, sentence: str) -> None:
        """Say why something could not be done."""
        self.undo_bar.offer(sentence, "", None)

    def _tell_waiting(self, count: int) -> None:
        """Say that what was asked for is done as soon as long work is over."""
        if count and self.operations.busy:
            words = counted("1 step waits until this work is done", "{n} steps wait until this work is done", count)
            self.undo_bar.offer(words, "", None)

    def refresh_counts(self) -> None:
        """Bring the numbers of the sidebar up to date."""
        self.counts.refresh()

    def look_again(self) -> None:
        """Notice what other programs and time changed (a new day, somebody back): at every tick, activation, write."""
        if self.operations.busy:
            return
        if not self.operations.book.database.is_in_place():
            self._tell_gone()
            return
        if self._is_gone_told:
            self._is_gone_told = False
            self.show_trouble(self.tr("The book is in its place again. Tendril goes on."))
        if self.operations.book.changed_outside():
            self.operations.announce_outside()
        elif self.counts.are_behind():
            self.operations.changed.emit(Change(-1, "new_day"), None)

    def _tell_gone(self) -> None:
        """Say once that the file of the book is not in its place any more, and what can be done."""
        if self._is_gone_told:
            return
        self._is_gone_told = True
        try:
            self.operations.book.database.require_in_place()
        except BookGoneError as error:
            self.show_trouble(say(error.sentence))

    def _on_changed(self, change: Change, initiator: object) -> None:
        """Refresh the numbers and offer Undo or Redo, unless who did it shows it without that."""
        self.refresh_counts()
        if "saved_view" in change.tables:
            self.mark_people()
        if change.name in ("outside", "new_day") or change.operation_id is None:
            return
        if getattr(initiator, "tells_itself", False):
            return
        sentence = say(done(change.name, change.details))
        if change.undone:
            self.undo_bar.offer(translate("Undone: {sentence}").format(sentence=sentence), self.tr("Redo"), self.redo)
        elif change.name == ERASE_PEOPLE:
            self.memory.forget_people(change.result.contact_ids)
            self.undo_bar.offer(sentence, "", None)
        else:
            self.undo_bar.show_done(sentence)

    def _on_view_chosen(self, key: str) -> None:
        """Show the view of an entry; People from its entry shows everybody."""
        if key == PEOPLE:
            self.clear_search()
            self.show_people(PeopleFilter())
        else:
            self.show_view(key)

    def _show_reminders_state(self) -> None:
        """Say in the sidebar whether reminders are on."""
        button = self.sidebar.reminders
        button.setText(self.reminders.label())
        button.set_note(self.reminders.words(), self.reminders.sentence())

    def _show_reminders_menu(self, button: QWidget) -> None:
        """Offer to pause, resume or switch."""
        menu = QMenu(self)
        self.reminders.fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        place = button.mapToGlobal(QPoint(0, 0))
        menu.popup(QPoint(place.x(), place.y() - menu.sizeHint().height() - 4))

    # --- what the desktop does with the window ----------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that lie on this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files that are dropped, one after another."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            importing: Any = self.show_view(IMPORT)
            importing.open_paths(paths)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button by Enter, too, as in a dialog, where no view means something else by it."""
        focused = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(focused, QPushButton) and not event.isAutoRepeat():
            focused.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: Any) -> None:
        """Look again when the window becomes the active one."""
        super().changeEvent(event)
        if event.type() == event.Type.ActivationChange and self.isActiveWindow():
            self.look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the search give way on a narrow window."""
        super().resizeEvent(event)
        self.topbar.set_narrow(event.size().width() < 1100)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave to the tray where there is one, or be minimised while reminders are to come; else end the program."""
        self.remember()
        if self._tray_shown():
            event.ignore()
            self.hide()
            self.closed_to_tray.emit()
        elif self.reminders.are_to_come:
            event.ignore()
            self.showMinimized()
        else:
            event.accept()
            self.quit_requested.emit()


__all__ = ["IMPORT", "INTERESTS", "PEOPLE", "SETTINGS", "TODAY", "MainWindow"]
