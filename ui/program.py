"""The running program: window, tray, reminders and the book, joined."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from models.book import Book
from models.connection import narrow_cache
from models.history import Change
from models.operations.broken_off import broken_off_import, unmark_import
from models.operations.contact import snooze
from models.operations.language import name_new_book
from scheduler.cadence import snooze_until_day
from scheduler.notifications.ways import ways_out
from scheduler.quiet_writing import write_if_free
from scheduler.reminding import Callbacks, Reminding
from scheduler.today import Entry, todays_list
from ui.book_watch import BookWatch
from ui.calling import OPEN_ADD, OPEN_LOG, OPEN_TODAY, Call, Order
from ui.collecting import end_start
from ui.daily_backup import DailyBackup
from ui.damage.first_look import FirstLook
from ui.ending import end_event_loop
from ui.first_paint import when_painted
from ui.giving_back import give_memory_back, keep_one_heap
from ui.icons import icon_file
from ui.language import active_language, built_in_names
from ui.locking.rest_lock import RestLock
from ui.locking.wishes import KEYRING_FACT, LANGUAGE_FACT, LOOK_FACT, Locking, Rekeyed, Rekeying
from ui.merge_backup import MergeBackup
from ui.operations import Operations
from ui.resting_cursor import RestingCursor
from ui.single_instance import SingleInstance
from ui.theme.theme import active_theme
from ui.today.reaching import LogOffer, follow_suggestion, log_reached_out
from ui.tray.small_windows import SmallWindows
from ui.tray.window_keeper import WindowKeeper
from ui.window.keys import native
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.unfinished import UnfinishedWriting
from ui.window.views import IMPORT, SETTINGS, TODAY
from ui.words import isolated, say

if TYPE_CHECKING:
    from PySide6.QtGui import QSessionManager

    from ui.long_away import LongAway
    from ui.tray.tray_icon import TrayIcon


class Program(QObject):
    """The parts of the running program, joined."""

    def __init__(self, book: Book, instance: SingleInstance) -> None:
        """Join window, tray, reminders and the book."""
        super().__init__()
        self.book = book
        self.operations = Operations(book, self)
        narrow_cache()
        active_theme().set_look(book.settings.look)
        # Before anything is made that says something.
        name_new_book(book, built_in_names(active_language().speak(book.settings.language)))
        self.reminding = Reminding(
            book,
            ways_out(
                icon_file(),
                self._show_bubble,
                preferred=lambda: book.settings.notification_way,
                has_tray=lambda: self._is_tray_shown,
            ),
            Callbacks(self.reach_out, self.snooze_until_tomorrow, self.open_person, self.open_today),
            say=say,
            is_busy=lambda: self.operations.busy,
            parent=self,
        )
        self.reminders = RemindersState(self.operations, self.reminding, self)
        self._make_window()
        self.small_windows = SmallWindows(self.operations, lambda: self.window, self)
        self.unfinished = UnfinishedWriting(self.operations, lambda: self.window, self)
        self.daily_backup = DailyBackup(self.operations, self)
        self.merge_backup = MergeBackup(self.operations, self)
        self.first_look = FirstLook(self.operations, self)
        self.cursor = RestingCursor(self)
        self.book_watch = BookWatch(book.path, self)
        self.rest_lock = RestLock(self.operations, self)
        # They wait for the end of the first look.
        self.files_to_open: tuple[Path, ...] = ()
        self._is_over = False
        # What is wrong with the book, in English for the log and the page; None where nothing is.
        self.damage: str | None = None
        # What is to be done with the closed book before a window opens on it again; None where the program ends.
        self.wish: Locking | Rekeying | None = None
        self._join(instance)

    def start(self, *, minimized: bool, goes_on: bool = False) -> None:
        """Show the window, or only the tray's icon, and begin to remind.

        goes_on says that this window follows another one, whose writing is opened again and not only offered.
        """
        self.first_look.begin(None if minimized else self.window)
        if minimized:
            self._follow_start(minimized=True)
        else:
            when_painted(self.window, lambda: self._follow_start(minimized=False))
            self.window.show()
        if goes_on:
            self.unfinished.take_over()
            # Not before: nothing may be written until then.
            self.first_look.ended.connect(self.unfinished.go_on)
        else:
            # Not later: whoever quits before the paint would lose what was kept.
            self.unfinished.offer()

    def _follow_start(self, *, minimized: bool) -> None:
        """Do what the first paint need not wait for: the tray's icon, and waiting for a tray."""
        from ui.autostart.login_start import follow_move, login_start
        from ui.tray.tray_wait import TrayWait

        end_start()
        keep_one_heap()
        if self._is_over:
            return
        self.tray.show()
        login = login_start(self.book.directory)
        follow_move(login)
        wait = TrayWait(self.window, lambda: self.tray.is_shown, login, self)
        wait.begin(minimized=minimized)

    def end(self) -> None:
        """Let go of everything in order; what is half written is rolled back."""
        self._is_over = True
        self.reminding.stop()
        self.cursor.stop()
        self.book_watch.stop()
        self.rest_lock.stop()
        # What tries a passphrase is loaded by whoever asks for one.
        from ui.locking.trial import LockWork

        LockWork.stop_all()
        if self.damage is None:
            # Who quits before the first look is over wants what was done until then.
            self.operations.release()
        if self.operations.busy:
            self.operations.tell_of_waiting()
            # Nothing else is painted before the end.
            self.window.repaint()
        self.operations.wait_for_long()
        if self.damage is None:
            self.unfinished.keep()
        self._remember()
        if "tray" in vars(self):
            self.tray.hide()
        self.book.close()

    def meet_damage(self, problem: str) -> None:
        """End at once where the book is damaged, so that nothing is written; whoever runs this tells the user.

        What waited to be written is not done.
        """
        if self.damage is None:
            self.damage = problem
            self.operations.hold()
            end_event_loop()

    def quit(self) -> None:
        """End the program."""
        end_event_loop()

    def lock(self) -> None:
        """Close the book until somebody unlocks it; where it has no passphrase, say where one is set.

        What is being written is kept as at the end of the program, and a long work taken back.
        """
        if self.book.database.key is not None:
            self._close_for(Locking())
            return
        self.window.come_forward()
        sentence = self.tr("This book has no passphrase yet, so there is nothing to lock it with.")
        self.window.undo_bar.offer(sentence, self.tr("Set a passphrase"), lambda: self.show_passphrase())

    def _lock_after_rest(self) -> None:
        """Lock without coming between the user and what is done in other programs meanwhile."""
        is_seen = self.window.isVisible() and not self.window.isMinimized()
        self._close_for(Locking(is_shy=not is_seen, takes_focus=QApplication.activeWindow() is not None))

    def change_passphrase(self, passphrase: object) -> None:
        """Write the book anew with another passphrase, or with none (None), while the window is away."""
        key = self.book.database.key
        was_kept = key is not None and self.window.memory.fact(KEYRING_FACT) == key.salt.hex()
        self._close_for(Rekeying(str(passphrase) if passphrase is not None else None, was_kept))

    def show_passphrase(self, outcome: Rekeyed | None = None) -> None:
        """Show where the passphrase is set, with what came of changing it."""
        settings: Any = self.window.show_view(SETTINGS)
        # Once the page has its size.
        QTimer.singleShot(0, settings, lambda: settings.show_section(settings.passphrase))
        if outcome is not None:
            settings.passphrase.say_outcome(outcome.sentence, is_done=outcome.is_done)

    def reach_out(self, contact_id: int) -> None:
        """Log that the user reached out to a person, the suggested way."""
        entry = self._entry(contact_id)
        log_reached_out(self.operations, contact_id, entry.suggestion if entry is not None else None)

    def snooze_until_tomorrow(self, contact_id: int) -> None:
        """Snooze a person until tomorrow."""
        tomorrow = self.book.clock.today() + timedelta(days=1)
        until = snooze_until_day(tomorrow, self.book.settings.reminders_at)
        self.operations.perform(snooze, [contact_id], until)

    def come_forward(self) -> None:
        """Bring the window forward."""
        self.window.come_forward()

    def open_person(self, contact_id: int) -> None:
        """Bring the window forward and show a person."""
        self.window.come_forward()
        self.window.open_person(contact_id)

    def open_files(self, files: Sequence[Path]) -> None:
        """Show the import of these files, once the first look is over; nothing where there are none."""
        if files and self.first_look.is_under_way:
            self.files_to_open += tuple(files)
        elif files:
            importing: Any = self.window.show_view(IMPORT)
            importing.open_paths(list(files))

    def answer(self, call: Call) -> None:
        """Do what a second start or a command is for."""
        if call.order is Order.LOCK:
            self.lock()
        if call.order is not Order.NONE:
            return
        if call.token:
            self._on_activation_token(call.token)
        if call.files or not call.wish:
            self.come_forward()
        self.open_files(call.files)
        self.grant(call.wish)

    def grant(self, wish: str) -> None:
        """Open what a start was for: Today, or as from the tray the dialogs that log an interaction or add a person."""
        small = self.small_windows
        opens = {OPEN_TODAY: self.open_today, OPEN_LOG: small.log_interaction, OPEN_ADD: small.add_person}
        if wish:
            opens[wish]()

    def open_path(self, path: str) -> None:
        """Import a file that the system wants to be opened."""
        self.answer(Call((Path(path),)))

    def keep_writing(self, _manager: QSessionManager) -> None:
        """Keep what is being written when the session is about to end: it may leave no time for more."""
        self.unfinished.keep_meanwhile()

    def tell_restart_command(self, manager: QSessionManager) -> None:
        """Let the session start again what it found running: into the tray, and with the book that was open."""
        from ui.autostart.login_start import start_command

        manager.setRestartCommand(start_command(self.book.directory))

    def open_today(self) -> None:
        """Bring the window forward and show Today."""
        self.window.come_forward()
        self.window.show_view(TODAY)

    def _join(self, instance: SingleInstance) -> None:
        """Connect the parts."""
        instance.raised.connect(self.answer)
        self.operations.changed.connect(self._on_changed)
        self.first_look.damaged.connect(self.meet_damage)
        self.first_look.ended.connect(self._on_looked)
        self.daily_backup.damaged.connect(self.meet_damage)
        self.merge_backup.damaged.connect(self.meet_damage)
        self.reminding.ticked.connect(lambda _tick: self.daily_backup.look())
        self.reminding.ticked.connect(lambda _tick: self.window.look_again())
        self.reminding.ticked.connect(lambda _tick: self.book_watch.begin())
        self.book_watch.stirred.connect(lambda: self.window.look_again())
        self.reminding.activated.connect(self._on_activation_token)
        self.reminding.ticked.connect(lambda _tick: self.keeper.look())
        self.reminding.ticked.connect(lambda _tick: self.unfinished.keep_meanwhile())
        self.reminding.ticked.connect(lambda _tick: self.long_away.look())
        self.reminding.ticked.connect(lambda _tick: give_memory_back())
        self.cursor.lulled.connect(self.unfinished.keep_meanwhile)
        # After all the other looks, as nothing follows a lock.
        self.reminding.ticked.connect(lambda _tick: self.rest_lock.look())
        self.rest_lock.due.connect(self._lock_after_rest)

    @cached_property
    def long_away(self) -> LongAway:
        """What lets go while nobody sees the window, made at the first look at the clock: the paint comes before."""
        from ui.long_away import LongAway

        return LongAway(self.operations, lambda: self.window)

    @cached_property
    def tray(self) -> TrayIcon:
        """The icon in the tray, made when it is first needed: the window is painted before."""
        from ui.tray.notifier_watch import notifier_watch
        from ui.tray.tray_icon import TrayIcon

        tray = TrayIcon(self.operations, self.reminders, self, notifier_watch(self))
        tray.clicked.connect(lambda: self.keeper.toggle())
        tray.open_requested.connect(self.come_forward)
        tray.today_requested.connect(self.open_today)
        tray.person_opened.connect(self.open_person)
        tray.way_chosen.connect(self._follow)
        tray.log_requested.connect(self.small_windows.log_interaction)
        tray.add_requested.connect(self.small_windows.add_person)
        tray.met_requested.connect(self.small_windows.note_met)
        tray.bubble_clicked.connect(self.reminding.bubble_clicked)
        tray.lock_requested.connect(self.lock)
        tray.quit_requested.connect(self.quit)
        return tray

    @property
    def _is_tray_shown(self) -> bool:
        return "tray" in vars(self) and self.tray.is_shown

    def _close_for(self, wish: Locking | Rekeying) -> None:
        """End the window for something that is done with the closed book."""
        if self.wish is None and self.damage is None:
            self.wish = wish
            end_event_loop()

    def _remember(self) -> None:
        """Remember where the window stands and, for while the book is locked, how it speaks and looks."""
        self.window.remember()
        if self.book.database.key is not None:
            self.window.memory.keep_fact(LANGUAGE_FACT, self.book.settings.language)
            self.window.memory.keep_fact(LOOK_FACT, self.book.settings.look)

    def _on_looked(self) -> None:
        """Go on where the book is sound: what is due to be said or backed up waited for that."""
        # Not before: the first look at the clock would meet a book that is held, and wait a minute.
        self.reminding.start()
        self.daily_backup.look()
        self.book_watch.begin()
        self._tell_of_broken_import()
        files, self.files_to_open = self.files_to_open, ()
        self.open_files(files)

    def _tell_of_broken_import(self) -> None:
        """Say which import the end of the last program broke off, as soon as the window is seen."""
        name = broken_off_import()
        if name is None:
            return
        sentence = self.tr("Nothing of {name} was imported, because Tendril ended meanwhile.")
        told = sentence.format(name=isolated(name))
        bar = self.window.undo_bar
        bar.said.connect(lambda said: said == told and write_if_free(lambda: unmark_import(name)))
        bar.offer_next(told, self.tr("Import a file"), lambda: self.window.show_view(IMPORT))

    def _make_window(self) -> None:
        """Make the main window; where there is one already, in its place."""
        self.window = MainWindow(self.operations, self.reminders, tray_shown=lambda: self._is_tray_shown)
        self.window.made_otherwise[SETTINGS] = self._make_settings
        self.keeper = WindowKeeper(self.window, self.window.come_forward, lambda: self._is_tray_shown, self)
        self.window.quit_requested.connect(self.quit)
        self.window.lock_requested.connect(self.lock)
        self.window.closed_to_tray.connect(self._tell_of_the_tray)

    def _speak_anew(self) -> None:
        """Speak the language of the settings: what is on the screen does not change its words, so it is made anew."""
        if active_language().wanted == self.book.settings.language:
            return
        active_language().speak(self.book.settings.language)
        old, old_keeper = self.window, self.keeper
        # Whatever the old window asked of the book, nobody will be there to hear it.
        self.operations.background.wait()
        place, state, was_visible = old.geometry(), old.windowState(), old.isVisible()
        self._make_window()
        self.window.setGeometry(place)
        self.window.setWindowState(state)
        shown: Any = self.window.show_view(old.present_view)
        self.window.setVisible(was_visible)
        if old.present_view == SETTINGS:
            # Where the language was changed, once the new page has its size.
            QTimer.singleShot(0, shown, lambda: (shown.show_section(shown.look), shown.look.language.setFocus()))
        self.tray.speak_anew()
        for gone in (old_keeper, old):
            gone.deleteLater()
        old.hide()

    def _make_settings(self, operations: Operations, parent: QWidget) -> QWidget:
        """Make the settings, whose test notification can use this window's tray too."""
        from ui.settings.settings_view import SettingsView

        reminding = self.reminding
        view = SettingsView(operations, parent, send_test=reminding.send_test, look_at_ways=reminding.look_at_ways)
        view.passphrase_chosen.connect(self.change_passphrase)
        view.lock_wanted.connect(self.lock)
        return view

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Let the look follow the settings and the reminders the book."""
        if "setting" in change.tables or change.name == "outside":
            active_theme().set_look(self.book.settings.look)
            if self.book.settings.language != active_language().wanted:
                # The setting is changed in the window that is about to go.
                QTimer.singleShot(0, self, self._speak_anew)
        self.reminding.book_changed()

    def _on_activation_token(self, token: str) -> None:
        """Hand the token to Qt, which gives it to the compositor when the window comes forward."""
        os.environ["XDG_ACTIVATION_TOKEN"] = token

    def _follow(self, entry: Entry) -> None:
        """Open the suggested way from the tray; the offer to log it waits in the window."""
        offer = LogOffer(self.operations, entry.contact_id, entry.suggestion)
        follow_suggestion(entry, lambda sentence: self.window.undo_bar.offer(sentence, self.tr("Log it"), offer))

    def _entry(self, contact_id: int) -> Entry | None:
        """Return a person's entry on Today's list, if there is one."""
        return todays_list(self.book).entry(contact_id)

    def _show_bubble(self, notification: object) -> bool:
        """Show a notification as the tray's bubble."""
        return self.tray.show_bubble(notification)  # type: ignore[arg-type]

    def _tell_of_the_tray(self) -> None:
        """Say once where the window went."""
        if self.window.memory.first_time("closed-to-tray"):
            self.tray.tell(
                self.tr("Tendril stays here"),
                self.tr("Reminders go on. Quit from this icon’s menu or by {keys} in the window.").format(
                    keys=native("Ctrl+Q")
                ),
            )
