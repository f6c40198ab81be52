"""The one gate through which the window changes the book, and the worker for what takes long.

After Anki's qt/aqt/operations: one signal tells every view what changed and who started it.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import apsw
from peewee import PeeweeException
from PySide6.QtCore import QObject, QThread, Signal, Slot

from models.book import Book
from models.deeds import done
from models.disk_trouble import disk_trouble
from models.errors import TendrilError, UnknownPersonError
from models.history import Change, details_of, newest
from models.queries.steps import next_step_size
from models.record import Record
from ui.background import Background
from ui.collecting import hold_collector, release_collector
from ui.words import counted, say

logger = logging.getLogger(__name__)

LongFunction = Callable[[Book, Callable[[int, int], None], Callable[[], bool]], Any]

# From this size on, in bytes of changesets, a step is undone and redone on the worker: some 2,000 people tagged.
LARGE_STEP = 1 << 16
# From so many people on a change is made on the worker: each costs up to half a millisecond.
MANY_PEOPLE = 500


class Work(Record):
    """Long work as a window shows it: what is being done, how far it is (total 0: nobody knows), how to stop it."""

    sentence: str
    done: int = 0
    total: int = 0
    cancel: Callable[[], None] | None = None


@dataclass
class _Waiting:
    """An action that waits until a long write is done."""

    function: Callable[..., Change]
    arguments: tuple[Any, ...]
    keywords: dict[str, Any]
    initiator: object
    writing: object


class Operations(QObject):
    """Performs operations and tells what they changed.

    performing carries a function that is about to change the book, before it does;
    changed carries the Change and the object that started it (None for the keyboard, the tray, another program);
    failed carries a sentence for the user; returned what was written for an action that was not done in the end, whose
    dialog is closed by then; pending the number of actions that wait for a long write; working the Work that is under
    way and wants to be shown, None when it is over.
    """

    performing = Signal(object)
    changed = Signal(object, object)
    failed = Signal(str)
    returned = Signal(object)
    pending = Signal(int)
    working = Signal(object)

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        """Take the open book."""
        super().__init__(parent)
        self.book = book
        self._waiting: deque[_Waiting] = deque()
        self._long: LongWork | None = None
        self._is_travelling = False
        self._is_held = False
        # For views that read much: beside the window's thread, with nothing to wait for it but their answer.
        self.background = Background(self)
        self._backgrounds = [self.background]
        self._shown: Work | None = None
        self._on_progress: Callable[[int, int], None]
        self._on_done: Callable[[Any], None]
        self._on_failed: Callable[[str], None]

    @property
    def busy(self) -> bool:
        """Whether long work is under way, or writes are held back."""
        return self._long is not None or self._is_held

    @property
    def waiting(self) -> int:
        """How many actions wait."""
        return len(self._waiting)

    def hold(self) -> None:
        """Let whatever would change the book wait until release(); long work that only reads it may run meanwhile."""
        self._is_held = True

    def release(self) -> None:
        """Do what waited since hold()."""
        self._is_held = False
        self._perform_waiting()

    def perform(
        self,
        function: Callable[..., Change],
        *arguments: Any,
        initiator: object = None,
        writing: object = None,
        **keywords: Any,
    ) -> Change | None:
        """Call function(book, …) now, or later while a long write is under way; expected trouble goes to failed.

        Returns the change, or None where it failed, waits or, with many people, is made on the worker. writing is what
        was written for it, with its kind, and goes to returned where it fails later than now.
        """
        if self.busy and not self._is_travelling and function in (Book.undo, Book.redo):
            self._travel_while_busy(undo=function is Book.undo)
            return None
        if self.busy:
            # SQLite has one writer: a second one would wait out its timeout and fail.
            self._waiting.append(_Waiting(function, arguments, keywords, initiator, writing))
            self.pending.emit(len(self._waiting))
            return None
        if function in (Book.undo, Book.redo) and next_step_size(undone=function is Book.redo) >= LARGE_STEP:
            self._travel_far(function)
            return None
        self.performing.emit(function)
        people = max((len(one) for one in arguments if isinstance(one, list)), default=0)
        if people >= MANY_PEOPLE:
            self._change_many(
                people, writing, lambda book, _progress, _cancelled: function(book, *arguments, **keywords)
            )
            return None
        try:
            change = function(self.book, *arguments, **keywords)
        except UnknownPersonError:
            self.failed.emit(self.tr("Whom this was for is not in the book any more. Nothing was changed."))
            return None
        except TendrilError as error:
            self.failed.emit(say(error.sentence))
            return None
        except (apsw.Error, PeeweeException) as error:
            trouble = disk_trouble(error)
            if trouble is None:
                raise
            self.failed.emit(say(trouble.sentence))
            return None
        self.announce(change, initiator)
        return change

    def undo(self) -> Change | None:
        """Take back the newest operation; a large one on the worker, with None for an answer."""
        return self.perform(Book.undo)

    def redo(self) -> Change | None:
        """Do again what was undone last; a large operation on the worker, with None for an answer."""
        return self.perform(Book.redo)

    def announce(self, change: Change, initiator: object = None) -> None:
        """Tell the views of a change, unless nothing changed."""
        if change.operation_id is not None:
            self.changed.emit(change, initiator)

    def announce_outside(self) -> None:
        """Tell the views that another program changed the book."""
        self.changed.emit(Change(-1, "outside"), None)

    def run_long(
        self,
        function: LongFunction,
        *,
        on_progress: Callable[[int, int], None],
        on_done: Callable[[Any], None],
        on_failed: Callable[[str], None],
        sentence: str = "",
        can_cancel: bool = False,
    ) -> LongWork:
        """Run function(book, progress, cancelled) on the worker with its own connection to the database.

        progress(done, total) may be called from there; cancelled() asks whether to stop. A Change it returns is
        announced. The callbacks run on the GUI thread. One at a time: the caller asks busy first. With a sentence
        about what is being done, working tells of it; without one the caller shows it.
        """
        if self._long is not None:
            raise RuntimeError("Long work is under way already.")
        work = self._long = LongWork(self.book, function, self)
        self._on_progress, self._on_done, self._on_failed = on_progress, on_done, on_failed
        # Bound methods of an object of the GUI thread, so that Qt queues the calls over to it.
        work.progressed.connect(self._progress_long)
        work.succeeded.connect(self._succeed_long)
        work.failed.connect(self._fail_long)
        hold_collector()
        work.start()
        self._tell_work(Work(sentence, cancel=work.cancel if can_cancel else None) if sentence else None)
        return work

    def new_background(self) -> Background:
        """Return another thread that reads the book, for what would let other questions wait for seconds."""
        self._backgrounds.append(Background(self))
        return self._backgrounds[-1]

    def tell_of_waiting(self) -> None:
        """Say that long work under way, if any, is waited for."""
        if self._long is not None:
            self._tell_work(Work(self.tr("Finishing what is being written…")))

    def wait_for_long(self) -> None:
        """Cancel long work, wait until it is rolled back and do what waited for it; for the end of the program."""
        while self._long is not None:
            self._long.cancel()
            self._end_long()
            self._perform_waiting()
        for background in self._backgrounds:
            background.wait()

    def _travel_while_busy(self, *, undo: bool) -> None:
        """Refuse to undo or redo now: it would meet what is being written, an hour's import perhaps, once it is done.

        What waits is another matter: the newest step that was asked for is simply not done.
        """
        if undo and self._waiting:
            waiting = self._waiting.pop()
            self.pending.emit(len(self._waiting))
            self.failed.emit(self.tr("The newest step that waited will not be done."))
            self._return(waiting.writing)
        elif undo:
            self.failed.emit(self.tr("Undo works again when the present work is done. To stop that, use Cancel."))
        else:
            self.failed.emit(self.tr("Redo works again when the present work is done."))

    def _travel_far(self, travel: Callable[[Book], Change]) -> None:
        """Undo or redo a large operation on the worker."""
        operation = newest(undone=travel is Book.redo)
        step = say(done(operation.name, details_of(operation))) if operation is not None else ""
        self._is_travelling = True
        words = self.tr("Redoing: {step}") if travel is Book.redo else self.tr("Undoing: {step}")
        self.run_long(
            lambda book, _progress, _cancelled: travel(book),
            on_progress=lambda _done, _total: None,
            on_done=lambda _change: None,
            on_failed=self.failed.emit,
            sentence=words.format(step=step),
        )

    def _change_many(self, people: int, writing: object, function: LongFunction) -> None:
        """Change many people on the worker."""

        def fail(sentence: str) -> None:
            self.failed.emit(sentence)
            self._return(writing)

        self.run_long(
            function,
            on_progress=lambda _done, _total: None,
            on_done=lambda _change: None,
            on_failed=fail,
            sentence=counted("Changing 1 person", "Changing {n} people", people),
        )

    def _return(self, writing: object) -> None:
        """Give back what was written for an action that was not done, where there is anything."""
        if writing is not None:
            self.returned.emit(writing)

    def _tell_work(self, work: Work | None) -> None:
        """Tell of work that is to be shown, or once that it is over."""
        if work is not None or self._shown is not None:
            self._shown = work
            self.working.emit(work)

    @Slot(int, int)
    def _progress_long(self, reached: int, total: int) -> None:
        if self._shown is not None:
            self._tell_work(replace(self._shown, done=reached, total=total))
        self._on_progress(reached, total)

    @Slot(object)
    def _succeed_long(self, result: Any) -> None:
        self._end_long()
        try:
            if isinstance(result, Change):
                self.announce(result)
            self._on_done(result)
        finally:
            # Whatever a view makes of it, what the user did meanwhile is not lost.
            self._perform_waiting()

    @Slot(str)
    def _fail_long(self, message: str) -> None:
        self._end_long()
        try:
            self._on_failed(message)
        finally:
            self._perform_waiting()

    def _end_long(self) -> None:
        work, self._long = self._long, None
        self._is_travelling = False
        if work is not None:
            work.wait()
            work.deleteLater()
            release_collector()
            self._tell_work(None)

    def _perform_waiting(self) -> None:
        while self._waiting and not self.busy:
            waiting = self._waiting.popleft()
            self.pending.emit(len(self._waiting))
            told = {"initiator": waiting.initiator, "writing": waiting.writing, **waiting.keywords}
            if self.perform(waiting.function, *waiting.arguments, **told) is None and not self.busy:
                self._return(waiting.writing)


class LongWork(QThread):
    """Long work on its own thread: its function sees the book through a connection of that thread."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(str)

    def __init__(self, book: Book, function: LongFunction, parent: QObject | None = None) -> None:
        """Take what is to be run; start() runs it."""
        super().__init__(parent)
        self._book = book
        self._function = function
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it ends as failed or, where that was too late, as done."""
        self._cancelled.set()

    def run(self) -> None:
        """Run the function; called by the thread itself."""
        try:
            result = self._function(self._book, self.progressed.emit, self._cancelled.is_set)
        except TendrilError as error:
            self.failed.emit(say(error.sentence))
        except Exception as error:
            if (trouble := disk_trouble(error)) is not None:
                self.failed.emit(say(trouble.sentence))
                return
            logger.exception("Long work failed")
            self.failed.emit(
                self.tr("Something went wrong: {error}. The book is as it was before.").format(error=error)
            )
        else:
            self.succeeded.emit(result)
        finally:
            self._book.database.close()
