"""The one gate for what nobody expected: whatever thread, slot or job it came from, it is logged and shown once."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from models.damage import is_damage
from models.errors import TendrilError
from models.harmless import Harmless
from ui.error_report import Report, report_of
from ui.words import say

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

    from ui.trouble_dialog import TroubleDialog

logger = logging.getLogger(__name__)

# So many different troubles go into one open report; who reads on after that?
_MOST_IN_A_REPORT = 5
_Raised = tuple[type[BaseException], BaseException, TracebackType | None]


class TroubleWatch(QObject):
    """Catches what nobody caught, logs it, and shows it in one dialog, each trouble once.

    Everything logged as an error with its traceback comes here too: the minute's tick, questions to the book and work
    on other threads log what they did not expect and go on. Expected trouble that nobody caught is no mistake of the
    program: `expected` carries its sentence. Damage of the book is none either: `damaged` carries what SQLite says.
    `caught` carries the Report of anything else.
    """

    caught = Signal(object)
    damaged = Signal(str)
    expected = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait; install() begins."""
        super().__init__(parent)
        self._dialog: TroubleDialog | None = None
        self._in_dialog = 0
        self._handler = _Gate(self)
        self._met: dict[str, int] = {}
        self._lock = threading.Lock()
        # Errors of other threads reach the GUI thread through the queue.
        self.caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the place of Python's own ways of reporting."""
        self._thread_hook, self._unraisable_hook = threading.excepthook, sys.unraisablehook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        logging.getLogger().addHandler(self._handler)

    def uninstall(self) -> None:
        """Give Python's own ways their places back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook, sys.unraisablehook = self._thread_hook, self._unraisable_hook
        logging.getLogger().removeHandler(self._handler)

    def take(self, raised: _Raised) -> None:
        """Show a trouble that was logged, unless the same was shown already; may be called on any thread."""
        error = raised[1]
        times = self._times(raised)
        if is_damage(error):
            self.damaged.emit(str(error))
        elif times == 1:
            from ui.trouble_dialog import versions

            self.caught.emit(report_of(error, versions()))

    def tell_of_before(self, report: str) -> None:
        """Show what the program that ran before left of the fault that ended it."""
        from ui.trouble_dialog import TroubleDialog

        logger.warning("The last program was ended by a fault:\n%s", Harmless(report))
        self._open(TroubleDialog(Report(report), is_of_before=True))

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error, which brings it here again; an interruption ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        if isinstance(error, TendrilError):
            logger.info("Nobody caught expected trouble: %s", kind)
            self.expected.emit(say(error.sentence))
            return
        self._log((kind, error, trace), "Nobody caught this")

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        """Log what ended a thread."""
        if arguments.exc_value is not None and arguments.exc_type is not SystemExit:
            self._log((arguments.exc_type, arguments.exc_value, arguments.exc_traceback), "A thread ended by this")

    def _on_unraisable(self, arguments: UnraisableHookArgs) -> None:
        """Log what Python could not pass on, from a destructor for instance."""
        if arguments.exc_value is not None:
            self._log((arguments.exc_type, arguments.exc_value, arguments.exc_traceback), "Python could not raise this")

    def _log(self, raised: _Raised, words: str) -> None:
        """Log a trouble whole the first time, then by its number of times at 10, 100, 1,000 and so on.

        A mistake in painting comes sixty times a second and would push everything else out of the log.
        """
        with self._lock:
            times = self._met.get(_signature(raised), 0) + 1
        if times == 1:
            logger.error("%s", Harmless(words), exc_info=raised)
            return
        self._times(raised)
        if str(times).strip("0") == "1":
            logger.error("%s, for the %sth time: %s", Harmless(words), times, Harmless(_signature(raised)))

    def _times(self, raised: _Raised) -> int:
        """Count a trouble and return how often it was met, this time included."""
        signature = _signature(raised)
        with self._lock:
            self._met[signature] = self._met.get(signature, 0) + 1
            return self._met[signature]

    def _show(self, report: Report) -> None:
        """Show the dialog, or add to the one that is open."""
        # It goes with the other windows where the book is locked, and does not tell of that.
        if self._dialog is None or not isValid(self._dialog) or not self._dialog.isVisible():
            from ui.trouble_dialog import TroubleDialog

            self._open(TroubleDialog(report))
        elif self._in_dialog < _MOST_IN_A_REPORT:
            self._in_dialog += 1
            self._dialog.add(report)

    def _open(self, dialog: TroubleDialog) -> None:
        """Open a dialog and keep it."""
        self._dialog, self._in_dialog = dialog, 1
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        """Be ready for the next one."""
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


class _Gate(logging.Handler):
    """Hands over to the watch what is logged as an error with its traceback."""

    def __init__(self, watch: TroubleWatch) -> None:
        super().__init__(logging.ERROR)
        self._watch = watch

    def emit(self, record: logging.LogRecord) -> None:
        """Hand over the exception of a record, if it has one."""
        if record.exc_info is not None and record.exc_info[0] is not None:
            self._watch.take(record.exc_info)


def _signature(raised: _Raised) -> str:
    """Return what makes a trouble the same as one before: its kind and the line that raised it."""
    kind, _error, trace = raised
    frames = traceback.extract_tb(trace)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
    return f"{kind.__name__} at {place}"
