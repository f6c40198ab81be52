"""The windowed program from its start to its end: one for a book, told in words where it cannot run."""

from __future__ import annotations

import logging
import os
import sys
from argparse import Namespace
from dataclasses import field, replace
from functools import reduce
from pathlib import Path

import apsw
from peewee import DatabaseError
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox, QWidget

from models import keys
from models.book import Book
from models.clock import clock_from_environment
from models.damage import is_damage
from models.database import FILE_NAME, needs_migration, prepare_directory
from models.errors import TendrilError
from models.forgetting import forget_people
from models.record import Record
from scheduler.opening import open_planned_book
from ui.calling import Call, Order
from ui.commands.answer import complain
from ui.dock import DockIcon
from ui.ending import EndingApplication, EndingSignals, end_event_loop
from ui.error_report import lines_of, report_of
from ui.fault_log import FaultLog
from ui.icons import application_icon, clear_cache, pixmap
from ui.locking.wishes import Locking, Rekeyed, Rekeying
from ui.logging_setup import log_to
from ui.program import Program
from ui.qt_messages import values_kept_from_qt
from ui.single_instance import SingleInstance, calls_kept
from ui.taskbar_identity import tell_taskbar
from ui.theme.theme import active_theme
from ui.theme.tokens import DIALOG_MARGINS
from ui.trouble_watch import TroubleWatch
from ui.unread import speak_and_look_as_last
from ui.window.window_memory import WindowMemory
from ui.words import say

logger = logging.getLogger(__name__)


def run(options: Namespace) -> int:
    """Run the window for the book in options.data_dir (minimized: into the tray) and return the exit status.

    A second start for the same directory raises the first window and returns 0. Where the book cannot be opened,
    that is told on stderr and in a dialog, and 1 returned. Raises NoDisplayError where no window can be shown.
    """
    _need_a_display()
    with values_kept_from_qt():
        return _run_and_tell(options)


def _run_and_tell(options: Namespace) -> int:
    """Run the window, tell why where it cannot, and return the exit status."""
    try:
        return _run_until_it_ends(_make_application(), options)
    except TendrilError as error:
        # Whoever started it from a terminal need not look for the dialog, and a killed dialog has been told too.
        complain(str(error))
        speak_and_look_as_last(WindowMemory(options.data_dir))
        _tell(say(error.sentence))
        return 1
    except Exception as error:
        logger.exception("The program could not go on")
        # A desktop keeps what is said here in a file, so the words of the error stay out of it.
        print(lines_of(error), file=sys.stderr)
        _tell_whole(error)
        return 1


def _run_until_it_ends(application: QApplication, options: Namespace) -> int:
    """Run the window, or raise the one that is open, until the user, the session or a signal ends it."""
    ending = EndingSignals(end_event_loop)
    try:
        call = Call(tuple(getattr(options, "files", ())), _activation_token(), getattr(options, "open", None) or "")
        return _run_in(options.data_dir, application, call, minimized=bool(getattr(options, "minimized", False)))
    finally:
        ending.close()


def _run_in(directory: Path, application: QApplication, call: Call, *, minimized: bool) -> int:
    """Run the window for the book of a directory, or raise the one that is open."""
    prepare_directory(directory)
    handler = log_to(directory)
    instance = SingleInstance(directory)
    try:
        if not instance.is_first() and _raise_the_first(instance, call, minimized=minimized):
            return 0
        return _run_first(application, instance, directory, call, minimized=minimized)
    except TendrilError:
        logger.info("Not started")
        raise
    finally:
        instance.release()
        clear_cache()
        if handler is not None:
            logging.getLogger().removeHandler(handler)
            handler.close()


def _run_first(
    application: QApplication, instance: SingleInstance, directory: Path, call: Call, *, minimized: bool
) -> int:
    """Run the one program of a directory: window after window, with the book locked or written anew between them."""
    watch, faults = TroubleWatch(), FaultLog(directory)
    watch.install()
    beginning = _Beginning(call, _begin_to_keep(faults), is_minimized=minimized)
    is_at_start = True
    try:
        while True:
            if keys.needs_passphrase(directory / FILE_NAME):
                unlocked = _unlocked(directory, application, instance, beginning, at_start=is_at_start)
                if unlocked is None:
                    return 0
                beginning = unlocked
            is_at_start = False
            with calls_kept(instance) as calls:
                book = _opened(directory)
            if book is None:
                return 1
            beginning = beginning.after(*calls)
            if beginning.call.order is Order.LOCK and book.database.key is not None:
                # A command asked for it before there was a window.
                _lock(book)
                # What is kept with a book goes with it, while the dialog waits.
                del book
                beginning = beginning.without_order()
                continue
            ended = _run_book(book, application, instance, watch, beginning)
            if ended.problem is not None:
                following, status = _mended(instance, directory, ended, replace(call, files=ended.files)), 1
            elif isinstance(ended.wish, Locking):
                _lock(book)
                del book
                following, status = _after_lock(ended.wish, ended.files), 0
            elif isinstance(ended.wish, Rekeying):
                following, status = _rekeyed(instance, directory, ended.wish, ended.files), 0
            else:
                return ended.status
            if following is None:
                return status
            beginning = following
            # It may hold a passphrase, which nobody needs any more.
            del ended
    finally:
        faults.end()
        watch.uninstall()


class _Beginning(Record):
    """How the next window begins.

    call is what a start was for, left what the last program left of a fault, rekeyed a change of the passphrase to
    tell of; goes_on says that it follows another window, takes_focus whether what asks for the passphrase may.
    """

    call: Call = field(default_factory=Call)
    left: str = ""
    is_minimized: bool = False
    rekeyed: Rekeyed | None = None
    goes_on: bool = False
    takes_focus: bool = True

    def after(self, *calls: Call, was_asked: bool | None = None) -> _Beginning:
        """Return it with what was called for meanwhile; who started the program again wants the window.

        was_asked says that instead where somebody was asked to unlock the book.
        """
        wants_window = any(call.order is Order.NONE for call in calls) if was_asked is None else was_asked
        together = reduce(Call.followed_by, calls, self.call)
        return replace(self, call=together, is_minimized=self.is_minimized and not wants_window)

    def without_order(self) -> _Beginning:
        """Return it without what a command ordered, which is done."""
        return replace(self, call=replace(self.call, order=Order.NONE))


class _Ended(Record):
    """How a window ended.

    problem is what is wrong with the book (None: nothing), undone how many actions were not done for it, status the
    exit status, wish what is to be done with the closed book before a window opens on it again; files are those that
    waited for the first look to be over.
    """

    problem: str | None
    undone: int = 0
    status: int = 0
    wish: Locking | Rekeying | None = None
    files: tuple[Path, ...] = ()


def _unlocked(
    directory: Path, application: QApplication, instance: SingleInstance, beginning: _Beginning, *, at_start: bool
) -> _Beginning | None:
    """Wait until the book is unlocked, and return how the next window begins; None where the program is to end."""
    # Imported only now, as what most starts do not need.
    from ui.locking.locked_program import LockedProgram

    locked = LockedProgram(
        directory, instance, is_shy=beginning.is_minimized, at_start=at_start, takes_focus=beginning.takes_focus
    )
    if not locked.run(application):
        return None
    return beginning.after(locked.call, was_asked=locked.was_asked)


def _after_lock(wish: Locking, files: tuple[Path, ...]) -> _Beginning:
    """Return how the next window begins after a lock: where it was in the tray it stays there."""
    return _Beginning(Call(files), is_minimized=wish.is_shy, goes_on=True, takes_focus=wish.takes_focus)


def _lock(book: Book) -> None:
    """Close a book where it is open, and forget its key and everybody in it."""
    book.close()
    book.database.key = None
    keys.forget_keys()
    forget_people()


def _mended(instance: SingleInstance, directory: Path, ended: _Ended, call: Call) -> _Beginning | None:
    """Ask until another book is in the place of a damaged one; None where nobody wants one."""
    complain(f"The book is damaged: {ended.problem}")
    from ui.damage.damage_dialog import mended

    with calls_kept(instance) as calls:
        is_mended = mended(directory, str(ended.problem), clock_from_environment().now(), ended.undone)
    return _Beginning(call).after(*calls) if is_mended else None


def _rekeyed(
    instance: SingleInstance, directory: Path, wish: Rekeying, files: tuple[Path, ...] = ()
) -> _Beginning | None:
    """Write the closed book anew, and return how the next window begins; None where the program is to end."""
    from ui.locking.rekeying import rekey

    with calls_kept(instance) as calls:
        outcome = rekey(directory, wish)
    return _Beginning(Call(files), rekeyed=outcome, goes_on=True).after(*calls) if outcome is not None else None


def _opened(directory: Path) -> Book | None:
    """Open the book; where it is damaged, ask until another is in its place, or return None where nobody wants one."""
    while True:
        try:
            if needs_migration(directory):
                # Its dialog is only for such a start.
                from ui.migration_dialog import bring_over

                bring_over(directory, clock_from_environment())
            return open_planned_book(directory, clock_from_environment())
        except Exception as error:
            if not is_damage(error) or QApplication.platformName() in ("offscreen", "minimal"):
                raise
            logger.warning("The book cannot be opened: %s", error)
            # A killed dialog has been told too.
            complain(str(error))
            from ui.damage.damage_dialog import mended

            speak_and_look_as_last(WindowMemory(directory))
            # Our own sentence tells no more than the page does; what SQLite says does.
            detail = "" if isinstance(error, TendrilError) else str(error)
            if not mended(directory, detail, clock_from_environment().now()):
                return None


def _run_book(
    book: Book, application: QApplication, instance: SingleInstance, watch: TroubleWatch, beginning: _Beginning
) -> _Ended:
    """Run the window until it ends, and return how."""
    try:
        program = Program(book, instance)
    except Exception as error:
        if not is_damage(error):
            raise
        book.close()
        return _Ended(str(error), status=1)
    status = 0
    watch.expected.connect(program.operations.failed)
    watch.damaged.connect(program.meet_damage, Qt.ConnectionType.QueuedConnection)
    try:
        if isinstance(application, EndingApplication):
            application.file_opened.connect(program.open_path)
        DockIcon(application, program.come_forward, program)
        instance.is_open = True
        application.commitDataRequest.connect(program.keep_writing)
        application.saveStateRequest.connect(program.tell_restart_command)
        call = beginning.call
        program.start(minimized=beginning.is_minimized and not call.files and not call.wish, goes_on=beginning.goes_on)
        program.open_files(call.files)
        program.grant(call.wish)
        if beginning.left:
            watch.tell_of_before(beginning.left)
        if beginning.rekeyed is not None:
            program.show_passphrase(beginning.rekeyed)
        status = application.exec()
    except Exception as error:
        if not is_damage(error):
            raise
        program.damage, status = str(error), 1
    finally:
        undone = program.operations.waiting if program.damage is not None else 0
        try:
            program.end()
        except (apsw.Error, DatabaseError) as error:
            if program.damage is None:
                raise
            logger.warning("The damaged book refused its last words: %s", error)
            book.close()
        _put_away(program)
        instance.is_open = False
    return _Ended(program.damage, undone, status, program.wish, program.files_to_open)


def _put_away(program: Program) -> None:
    """Take all windows of a program that has ended off the screen, and let go of what they show."""
    for window in QApplication.topLevelWidgets():
        # Menus and tooltips too: where the book is locked now, they go on saying who is in it.
        window.hide()
        if isinstance(window, QDialog | QMenu):
            # The menu of the tray belongs to no window; its rows lead to all that the program knew.
            window.deleteLater()
    # Nothing of the application leads to it any more when another window opens on the same book.
    program.window.deleteLater()
    program.deleteLater()


def _begin_to_keep(faults: FaultLog) -> str:
    """Begin to keep faults and return what the last program left of one; without a place for them, go on."""
    try:
        return faults.begin()
    except OSError as error:
        logger.warning("Faults are not kept: %s", error)
        return ""


def _make_application() -> QApplication:
    """Return the QApplication, named and dressed."""
    tell_taskbar()
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else EndingApplication(sys.argv[:1])
    application.setApplicationName("Tendril")
    # Without a display name, which Qt would put behind the title of every dialog by a sign of its own.
    application.setDesktopFileName("tendril")
    application.setQuitOnLastWindowClosed(False)
    active_theme()
    application.setWindowIcon(application_icon())
    return application


def _raise_the_first(instance: SingleInstance, call: Call, *, minimized: bool) -> bool:
    """Raise the window that is open already, and let it do what this start was for; into the tray it is for nothing.

    A session that brings back what ran and starts what is to start at login does both. False where that window has
    ended meanwhile and this start is the first one.
    """
    if minimized and not call.files and not call.wish:
        call = Call(order=Order.TELL)
    is_raised = instance.raise_or_follow(call)
    if is_raised is None:
        raise DeafInstanceError("Another Tendril has this book open and does not answer. End it and try again.")
    return is_raised


def _activation_token() -> str:
    """Return what the desktop gave to this start, so that its window may come forward (xdg-activation, startup-id)."""
    return os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""


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
    refusal(sentence).exec()


def refusal(sentence: str, parent: QWidget | None = None) -> QMessageBox:
    """Return the dialog that tells why the program cannot start."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Tendril", sentence, parent=parent)
    box.setTextFormat(box.textFormat().PlainText)
    box.setIconPixmap(pixmap("triangle-alert", 32, "due", box.devicePixelRatioF()))
    box.layout().setContentsMargins(*DIALOG_MARGINS)
    return box


def _tell_whole(error: Exception) -> None:
    """Show the report of a mistake that ends the program, for whoever started it from a menu."""
    if QApplication.platformName() not in ("offscreen", "minimal"):
        from ui.trouble_dialog import TroubleDialog, versions

        TroubleDialog(report_of(error, versions())).exec()


__all__ = ["NoDisplayError", "Program", "run"]
