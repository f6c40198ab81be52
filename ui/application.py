"""The windowed program: it puts window, tray, reminders and the book together and runs until the user quits."""

from __future__ import annotations

import logging
import os
import sys
from argparse import Namespace
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QSystemTrayIcon, QWidget

from models.book import Book
from models.clock import clock_from_environment
from models.database import prepare_directory
from models.errors import TendrilError
from models.history import Change
from models.operations.contact import snooze
from models.operations.language import name_new_book
from scheduler.cadence import snooze_until_day
from scheduler.notifications.ways import ways_out
from scheduler.opening import open_planned_book
from scheduler.reminding import Callbacks, Reminding
from scheduler.today import Entry, todays_list
from ui.commands.answer import complain
from ui.ending import EndingApplication, EndingSignals, end_event_loop
from ui.fault_log import FaultLog
from ui.icons import application_icon, clear_cache
from ui.language import active_language, built_in_names
from ui.logging_setup import log_to
from ui.operations import Operations
from ui.single_instance import SingleInstance
from ui.theme.theme import active_theme
from ui.today.reaching import LogOffer, follow_suggestion, log_reached_out
from ui.tray.tray_icon import TrayIcon
from ui.tray.window_keeper import WindowKeeper
from ui.trouble_dialog import TroubleDialog, report_of
from ui.trouble_watch import TroubleWatch
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import SETTINGS, TODAY
from ui.words import say

logger = logging.getLogger(__name__)

_TRAY_PATIENCE = 12
_SECOND = 1000


def run(options: Namespace) -> int:
    """Run the window for the book in options.data_dir (minimized: into the tray) and return the exit status.

    A second start for the same directory raises the first window and returns 0. Where the book cannot be opened,
    that is told on stderr and in a dialog, and 1 returned. Raises NoDisplayError where no window can be shown.
    """
    _need_a_display()
    application = _make_application()
    ending = EndingSignals(end_event_loop)
    try:
        return _run_in(options.data_dir, application, minimized=bool(getattr(options, "minimized", False)))
    except TendrilError as error:
        # Whoever started it from a terminal need not look for the dialog, and a killed dialog has been told too.
        complain(str(error))
        _tell(say(error.sentence))
        return 1
    except Exception as error:
        logger.exception("The program could not go on")
        _tell_whole(error)
        raise
    finally:
        ending.close()


def _run_in(directory: Path, application: QApplication, *, minimized: bool) -> int:
    """Run the window for the book of a directory, or raise the one that is open."""
    prepare_directory(directory)
    handler = log_to(directory)
    instance = SingleInstance(directory)
    try:
        if not instance.is_first():
            return _raise_the_first(instance)
        return _run_first(application, instance, directory, minimized=minimized)
    except TendrilError:
        logger.info("Not started")
        raise
    finally:
        instance.release()
        clear_cache()
        if handler is not None:
            logging.getLogger().removeHandler(handler)
            handler.close()


class Program(QObject):
    """The parts of the running program, joined."""

    def __init__(self, book: Book, instance: SingleInstance) -> None:
        """Join window, tray, reminders and the book."""
        super().__init__()
        self.book = book
        self.operations = Operations(book, self)
        active_theme().set_look(book.settings.look)
        # Before anything is made that says something.
        name_new_book(book, built_in_names(active_language().speak(book.settings.language)))
        self.reminding = Reminding(
            book,
            ways_out(
                _icon_file(),
                self._show_bubble,
                preferred=lambda: book.settings.notification_way,
                has_tray=lambda: self.tray.is_shown,
            ),
            Callbacks(self.reach_out, self.snooze_until_tomorrow, self.open_person, self.open_today),
            say=say,
            is_busy=lambda: self.operations.busy,
            parent=self,
        )
        self.reminders = RemindersState(self.operations, self.reminding, self)
        self.tray = TrayIcon(self.operations, self.reminders, self)
        self._make_window()
        # Windows of their own, opened from the tray while the main one is away.
        self._small_windows: set[QDialog] = set()
        self._tray_tries = 0
        self._join(instance)

    def start(self, *, minimized: bool) -> None:
        """Show the window, or only the tray's icon, and begin to remind."""
        self.tray.show()
        if minimized:
            self._wait_for_tray()
        else:
            self.window.show()
        self.reminding.start()

    def end(self) -> None:
        """Let go of everything in order; what is half written is rolled back."""
        self.reminding.stop()
        self.operations.wait_for_long()
        self.window.remember()
        self.tray.hide()
        self.book.close()

    def quit(self) -> None:
        """End the program."""
        end_event_loop()

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

    def open_today(self) -> None:
        """Bring the window forward and show Today."""
        self.window.come_forward()
        self.window.show_view(TODAY)

    def _join(self, instance: SingleInstance) -> None:
        """Connect the parts."""
        instance.raised.connect(self.come_forward)
        self.operations.changed.connect(self._on_changed)
        self.reminding.ticked.connect(lambda _tick: self.window.look_again())
        self.reminding.activated.connect(self._on_activation_token)
        self.reminding.ticked.connect(lambda _tick: self.keeper.look())
        self.tray.clicked.connect(lambda: self.keeper.toggle())
        self.tray.open_requested.connect(self.come_forward)
        self.tray.today_requested.connect(self.open_today)
        self.tray.person_opened.connect(self.open_person)
        self.tray.way_chosen.connect(self._follow)
        self.tray.log_requested.connect(self._log_interaction)
        self.tray.add_requested.connect(self._add_person)
        self.tray.met_requested.connect(self._note_met)
        self.tray.bubble_clicked.connect(self.reminding.bubble_clicked)
        self.tray.quit_requested.connect(self.quit)

    def _make_window(self) -> None:
        """Make the main window; where there is one already, in its place."""
        self.window = MainWindow(self.operations, self.reminders, tray_shown=lambda: self.tray.is_shown)
        self.window.made_otherwise[SETTINGS] = self._make_settings
        self.keeper = WindowKeeper(self.window, self.window.come_forward, lambda: self.tray.is_shown, self)
        self.window.quit_requested.connect(self.quit)
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

    def _make_settings(self, operations: Operations) -> QWidget:
        """Make the settings, whose test notification can use this window's tray too."""
        from ui.settings.settings_view import SettingsView

        reminding = self.reminding
        return SettingsView(operations, send_test=reminding.send_test, look_at_ways=reminding.look_at_ways)

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

    def _log_interaction(self) -> None:
        """Ask what happened: with the people chosen in the window where it can be seen, else with whom."""
        if self._is_window_seen():
            self.window.come_forward()
            self.window.log_interaction()
            return
        from ui.interactions.log_dialog import LogDialog

        self._open_alone(LogDialog(self.operations))

    def _add_person(self) -> None:
        """Ask for a new person: in front of the window where it can be seen, else alone."""
        if self._is_window_seen():
            self.window.come_forward()
            self.window.add_person()
            return
        from ui.people.person_dialog import AddPersonDialog

        dialog = AddPersonDialog(self.operations)
        dialog.several_wanted.connect(self._note_met)
        self._open_alone(dialog)

    def _note_met(self) -> None:
        """Ask whom the user met: in front of the window where it can be seen, else alone."""
        if self._is_window_seen():
            self.window.come_forward()
            self.window.wishes.note_met()
            return
        from ui.events.meeting_dialog import MeetingDialog

        self._open_alone(MeetingDialog(self.operations))

    def _is_window_seen(self) -> bool:
        return self.window.isVisible() and not self.window.isMinimized()

    def _open_alone(self, dialog: QDialog) -> None:
        """Show a dialog as a window of its own, and leave the main window where it is."""
        dialog.setWindowTitle(f"{dialog.windowTitle()} – Tendril")
        self._small_windows.add(dialog)
        dialog.finished.connect(lambda _result: self._small_windows.discard(dialog))
        dialog.open()
        dialog.raise_()
        dialog.activateWindow()

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
        if self.window.memory.first_time("closed-to-tray") and QSystemTrayIcon.supportsMessages():
            self.tray.icon.showMessage(
                self.tr("Tendril stays here"),
                self.tr("Reminders go on. Quit from this icon’s menu or by Ctrl+Q in the window."),
                self.tray.icon.icon(),
            )

    def _wait_for_tray(self) -> None:
        """Stay in the tray once it is there (at login it may come late); without one, show a minimised window."""
        if self.tray.is_shown:
            return
        self._tray_tries += 1
        if self._tray_tries > _TRAY_PATIENCE:
            self.window.showMinimized()
            return
        QTimer.singleShot(_SECOND, self, self._wait_for_tray)


def _run_first(application: QApplication, instance: SingleInstance, directory: Path, *, minimized: bool) -> int:
    """Run the one program of a directory."""
    watch, faults = TroubleWatch(), FaultLog(directory)
    watch.install()
    left = _begin_to_keep(faults)
    try:
        program = Program(open_planned_book(directory, clock_from_environment()), instance)
        watch.expected.connect(program.operations.failed)
        try:
            program.start(minimized=minimized)
            if left:
                watch.tell_of_before(left)
            return application.exec()
        finally:
            program.end()
    finally:
        faults.end()
        watch.uninstall()


def _begin_to_keep(faults: FaultLog) -> str:
    """Begin to keep faults and return what the last program left of one; without a place for them, go on."""
    try:
        return faults.begin()
    except OSError as error:
        logger.warning("Faults are not kept: %s", error)
        return ""


def _make_application() -> QApplication:
    """Return the QApplication, named and dressed."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else EndingApplication(sys.argv[:1])
    application.setApplicationName("Tendril")
    # Without a display name, which Qt would put behind the title of every dialog by a sign of its own.
    application.setDesktopFileName("tendril")
    application.setQuitOnLastWindowClosed(False)
    active_theme()
    application.setWindowIcon(application_icon())
    return application


def _raise_the_first(instance: SingleInstance) -> int:
    """Raise the window that is open already."""
    if instance.raise_first():
        return 0
    raise DeafInstanceError("Another Tendril has this book open and does not answer. End it and try again.")


def _need_a_display() -> None:
    """Raise NoDisplayError where there is no display, since Qt would abort without a word of help."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        message = "There is no display to open a window on. The commands work without one: see tendril --help."
        raise NoDisplayError(message)


class DeafInstanceError(TendrilError):
    """Another Tendril has the book open and does not answer."""


class NoDisplayError(TendrilError):
    """The window was asked for where there is no display."""


def _tell(sentence: str) -> None:
    """Tell why the program cannot start, in a dialog for whoever started it from a menu."""
    if QApplication.platformName() in ("offscreen", "minimal"):
        return
    box = QMessageBox(QMessageBox.Icon.Warning, "Tendril", sentence)
    box.setTextFormat(box.textFormat().PlainText)
    box.exec()


def _tell_whole(error: Exception) -> None:
    """Show the report of a mistake that ends the program, for whoever started it from a menu."""
    if QApplication.platformName() not in ("offscreen", "minimal"):
        TroubleDialog(report_of(type(error), error, error.__traceback__)).exec()


def _icon_file() -> Path | None:
    """Return the program's icon as a file, for notifications; None where it is not installed."""
    path = Path(__file__).resolve().parent.parent / "resources" / "icons" / "tendril.svg"
    return path if path.is_file() else None


__all__ = ["NoDisplayError", "Program", "run"]
