"""The windowed program from its start to its end: one for a book, told in words where it cannot run."""

from __future__ import annotations

import logging
import os
import sys
from argparse import Namespace
from pathlib import Path

import apsw
from peewee import DatabaseError
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from models.book import Book
from models.clock import clock_from_environment
from models.damage import is_damage
from models.database import FILE_NAME, prepare_directory
from models.errors import TendrilError
from scheduler.opening import open_planned_book
from ui.calling import Call
from ui.commands.answer import complain
from ui.damage.damage_dialog import mended
from ui.dock import DockIcon
from ui.ending import EndingApplication, EndingSignals, end_event_loop
from ui.error_report import lines_of, report_of
from ui.fault_log import FaultLog
from ui.icons import application_icon, clear_cache
from ui.logging_setup import log_to
from ui.migration_dialog import bring_over
from ui.program import Program
from ui.single_instance import SingleInstance
from ui.taskbar_identity import tell_taskbar
from ui.theme.theme import active_theme
from ui.trouble_dialog import TroubleDialog, versions
from ui.trouble_watch import TroubleWatch
from ui.unlock_dialog import unlocked
from ui.words import say

logger = logging.getLogger(__name__)


def run(options: Namespace) -> int:
    """Run the window for the book in options.data_dir (minimized: into the tray) and return the exit status.

    A second start for the same directory raises the first window and returns 0. Where the book cannot be opened,
    that is told on stderr and in a dialog, and 1 returned. Raises NoDisplayError where no window can be shown.
    """
    _need_a_display()
    application = _make_application()
    ending = EndingSignals(end_event_loop)
    try:
        call = Call(tuple(getattr(options, "files", ())), _activation_token(), getattr(options, "open", None) or "")
        return _run_in(options.data_dir, application, call, minimized=bool(getattr(options, "minimized", False)))
    except TendrilError as error:
        # Whoever started it from a terminal need not look for the dialog, and a killed dialog has been told too.
        complain(str(error))
        _tell(say(error.sentence))
        return 1
    except Exception as error:
        logger.exception("The program could not go on")
        # A desktop keeps what is said here in a file, so the words of the error stay out of it.
        print(lines_of(error), file=sys.stderr)
        _tell_whole(error)
        return 1
    finally:
        ending.close()


def _run_in(directory: Path, application: QApplication, call: Call, *, minimized: bool) -> int:
    """Run the window for the book of a directory, or raise the one that is open."""
    prepare_directory(directory)
    handler = log_to(directory)
    instance = SingleInstance(directory)
    try:
        if not instance.is_first():
            return _raise_the_first(instance, call)
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
    """Run the one program of a directory."""
    watch, faults = TroubleWatch(), FaultLog(directory)
    watch.install()
    left = _begin_to_keep(faults)
    try:
        if not unlocked(directory / FILE_NAME):
            return 0
        while True:
            book = _opened(directory)
            if book is None:
                return 1
            problem, undone, status = _run_book(book, application, instance, watch, call, left, minimized=minimized)
            if problem is None:
                return status
            complain(f"The book is damaged: {problem}")
            if not mended(directory, problem, clock_from_environment().now(), undone):
                return 1
            # A new window for the book that is there now.
            left, minimized = "", False
    finally:
        faults.end()
        watch.uninstall()


def _opened(directory: Path) -> Book | None:
    """Open the book; where it is damaged, ask until another is in its place, or return None where nobody wants one."""
    while True:
        try:
            bring_over(directory, clock_from_environment())
            return open_planned_book(directory, clock_from_environment())
        except Exception as error:
            if not is_damage(error) or QApplication.platformName() in ("offscreen", "minimal"):
                raise
            logger.warning("The book cannot be opened: %s", error)
            # A killed dialog has been told too.
            complain(str(error))
            if not mended(directory, str(error), clock_from_environment().now()):
                return None


def _run_book(
    book: Book,
    application: QApplication,
    instance: SingleInstance,
    watch: TroubleWatch,
    call: Call,
    left: str,
    *,
    minimized: bool,
) -> tuple[str | None, int, int]:
    """Run the window until it ends.

    Returns what is wrong with the book (None: nothing), how many actions were not done for it, and the exit status.
    """
    try:
        program = Program(book, instance)
    except Exception as error:
        if not is_damage(error):
            raise
        book.close()
        return str(error), 0, 1
    watch.expected.connect(program.operations.failed)
    watch.damaged.connect(program.meet_damage, Qt.ConnectionType.QueuedConnection)
    try:
        if isinstance(application, EndingApplication):
            application.file_opened.connect(program.open_path)
        DockIcon(application, program.come_forward, program)
        application.commitDataRequest.connect(program.keep_writing)
        application.saveStateRequest.connect(program.tell_restart_command)
        program.start(minimized=minimized and not call.files and not call.wish)
        program.open_files(call.files)
        program.grant(call.wish)
        if left:
            watch.tell_of_before(left)
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
        program.window.hide()
        # Nothing of the application leads to it any more when another window opens on the mended book.
        program.deleteLater()
    return program.damage, undone, status


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


def _raise_the_first(instance: SingleInstance, call: Call) -> int:
    """Raise the window that is open already, and let it do what this start was for."""
    if instance.raise_first(call):
        return 0
    raise DeafInstanceError("Another Tendril has this book open and does not answer. End it and try again.")


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
    box = QMessageBox(QMessageBox.Icon.Warning, "Tendril", sentence)
    box.setTextFormat(box.textFormat().PlainText)
    box.exec()


def _tell_whole(error: Exception) -> None:
    """Show the report of a mistake that ends the program, for whoever started it from a menu."""
    if QApplication.platformName() not in ("offscreen", "minimal"):
        TroubleDialog(report_of(error, versions())).exec()


__all__ = ["NoDisplayError", "Program", "run"]
