"""Reminding: from the clock's tick through the decision to the desktop, and from its buttons back to the window."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from socket import socket

from peewee import OperationalError
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from models.book import Book
from models.clock import Clock
from models.record import Record
from models.sentences import Sentence
from scheduler import reminder_book
from scheduler.notifications.notification import Answer, Trace
from scheduler.notifications.ways import NO_WAY, WayReport, Ways
from scheduler.reminder_words import (
    IN_AN_HOUR,
    OPEN,
    OPEN_TODAY,
    REACHED_OUT,
    TOMORROW,
    Say,
    notification_for,
    trial_notification,
)
from scheduler.reminders import (
    IN_AN_HOUR as AN_HOUR,
)
from scheduler.reminders import (
    Decision,
    Matter,
    Memory,
    Pause,
    PauseChoice,
    due_reminder,
    is_silent,
    next_moment,
    pause_for,
)
from scheduler.ticking import Tick, Ticking

log = logging.getLogger(__name__)

SETTLING = timedelta(seconds=30)


class Callbacks(Record):
    """What the window does when a notification is answered; each takes the person's id, or nothing."""

    reached_out: Callable[[int], object]
    snooze_tomorrow: Callable[[int], object]
    open_person: Callable[[int], object]
    open_today: Callable[[], object]


class Reminding(QObject):
    """Looks once a minute whether something is to be said, says it once, and passes the answer on.

    Signals: ticked at every look (the window compares the book then), pause_changed, and activated with the token
    that lets a window come to the front, before the callback that opens it.
    """

    ticked = Signal(object)
    pause_changed = Signal()
    activated = Signal(str)

    def __init__(
        self,
        book: Book,
        ways: Ways,
        callbacks: Callbacks,
        *,
        say: Say = Sentence.english,
        is_busy: Callable[[], bool] = lambda: False,
        make_ticking: Callable[[Clock, Callable[[Tick], None]], Ticking] = Ticking,
        parent: QObject | None = None,
    ) -> None:
        """Take the book, the ways out, the window's answers, its words, and whether a long write is under way."""
        super().__init__(parent)
        self._book, self._ways, self._callbacks, self._say, self._is_busy = book, ways, callbacks, say, is_busy
        self._gap = False
        self._settled_at: datetime | None = None
        self._postponed: list[Callable[[], None]] = []
        # What pause the user asked for (None: to resume) while it could not be written; empty otherwise.
        self._asked: list[Pause | None] = []
        self._in_vain = False
        # Which notifications the book knows to be up; None until those of a killed run are taken back.
        self._traces: tuple[Trace, ...] | None = None
        self._notifier: QSocketNotifier | None = None
        self._watched: socket | None = None
        self._listening = QTimer(self)
        self._listening.setSingleShot(True)
        self._listening.timeout.connect(self._listen)
        self._ticking = make_ticking(book.clock, self._on_tick)

    def start(self) -> None:
        """Begin to look; what was missed while the program was off comes half a minute later as one reminder."""
        self._ticking.start()

    def look(self) -> None:
        """Look at the clock now, as once a minute."""
        self._ticking.tick()

    def stop(self) -> None:
        """End: nothing runs afterwards, and open notifications, whose buttons nobody would hear, are taken back."""
        self._ticking.stop()
        self._listening.stop()
        self._watch(None)
        self._ways.close()
        self._keep_traces()
        if self._postponed and not self._is_busy():
            self._write_postponed()

    def look_at_ways(self) -> tuple[WayReport, ...]:
        """Return which way a reminder would take now and what each would do; nothing is shown."""
        return self._ways.look()

    def send_test(self) -> tuple[WayReport, ...]:
        """Show a notification as a reminder would be, and return which way it took and what the others would do."""
        reports = self._ways.test(trial_notification(self._say))
        self._after_showing()
        return reports

    @property
    def pause(self) -> Pause | None:
        """The pause that holds at present, also one that could not be kept in the book yet."""
        return self._asked[0] if self._asked else reminder_book.current_pause(self._book)

    def pause_reminders(self, choice: PauseChoice) -> None:
        """Be silent for a while."""
        pause = pause_for(choice, reminder_book.local_now(self._book))
        self._asked = [pause]
        self._keep(lambda: reminder_book.set_pause(self._book, pause))
        self.pause_changed.emit()

    def resume(self) -> None:
        """Speak again; what came up meanwhile is said at once, as one reminder."""
        self._asked = [None]
        self._keep(lambda: reminder_book.set_pause(self._book, None))
        self.pause_changed.emit()
        self._ticking.wake_in(timedelta(seconds=1))

    def book_changed(self) -> None:
        """Withdraw notifications whose matters were settled elsewhere, and look when the next one is due.

        To be called after every change of the book, from this window or from outside.
        """
        if self._is_busy():
            return
        if self._ways.shown:
            present = {matter.occurrence for matter in reminder_book.matters(self._book)}
            for notification in self._ways.shown:
                if notification.occurrences and present.isdisjoint(notification.occurrences):
                    self._ways.withdraw(notification.key)
            self._keep_traces()
        # A moment of grace: an undo that follows at once should find nothing said.
        self._ticking.wake_in(timedelta(seconds=5))

    def bubble_clicked(self, key: str) -> None:
        """Do what a click on the tray's bubble means; key is the notification's."""
        answer = self._ways.clicked(key)
        if answer is not None:
            self._answer(answer)

    def _on_tick(self, tick: Tick) -> None:
        self.ticked.emit(tick)
        self._gap = self._gap or tick.after_gap
        if self._is_busy():
            return
        if self._postponed:
            is_kept = self._write_postponed()
            self.pause_changed.emit()
            if not is_kept:
                return
        self._take_back_what_was_left()
        now, memory = tick.now.replace(tzinfo=None), reminder_book.memory()
        if is_silent(now, self._book.settings, memory):
            self._wake_at_next(now, (), memory)
            return
        matters = reminder_book.matters(self._book)
        # Forgotten only once the book could be read.
        after_gap, self._gap = self._gap, False
        decision = due_reminder(now, self._book.settings, matters, memory)
        if after_gap and decision.matters:
            # The network, the panel and the notification service come back too after sleep and at login.
            self._settled_at = now + SETTLING
        wait = self._still_settling(now)
        if wait:
            self._ticking.wake_in(wait)
            return
        self._settled_at = None
        try:
            self._say_once(decision, memory, len({one.contact_id for one in matters} - {None}))
        except OperationalError as trouble:
            log.warning("The book could not be written, so the reminder waits a minute: %s", trouble)
        self._wake_at_next(now, matters, memory)
        self._watch(self._ways.socket())

    def _still_settling(self, now: datetime) -> timedelta:
        """Return how long to wait yet; nothing too where the clock was moved meanwhile."""
        if self._settled_at is None or not timedelta() < self._settled_at - now <= SETTLING:
            return timedelta()
        return self._settled_at - now

    def _say_once(self, decision: Decision, memory: Memory, people: int) -> None:
        """Say what is decided; people is how many the day has."""
        if not decision.matters:
            if decision.rounds or decision.again_done:
                reminder_book.note_said(self._book, decision, memory)
            return
        hide_names = self._book.settings.hide_names
        notification = notification_for(decision.matters, self._say, hide_names=hide_names, among=people)
        if not reminder_book.note_said(self._book, decision, memory):
            log.info("Another program has just said some of this; the next look says the rest")
            self._ticking.wake_in(SETTLING)
            return
        way = self._ways.show(notification)
        if way == NO_WAY:
            # Should somebody else be writing by now, it is taken back before the next look, and not lost.
            self._keep(lambda: reminder_book.take_back(self._book, decision, memory))
            if not self._in_vain:
                log.info("Nothing could show the reminder; Today has it, and every look tries again")
            self._in_vain = True
            return
        self._in_vain = False
        reminder_book.note_way(self._book, notification.occurrences, way)
        self._after_showing()

    def _after_showing(self) -> None:
        self._watch(self._ways.socket())
        self._keep_traces()
        # Signals that came with the service's answer wait in the connection, where no notifier sees them.
        self._listening.start(0)

    def _take_back_what_was_left(self) -> None:
        """Close what a run that was killed left on the screen; its buttons have nobody to hear them.

        Today still shows what they were about. A service that does not answer yet is asked again at the next look.
        """
        if self._traces is not None:
            return
        left = reminder_book.kept_traces()
        if not self._ways.take_back(left):
            return
        self._traces = left
        self._keep_traces()

    def _keep_traces(self) -> None:
        """Keep which notifications are up where that changed since it was kept last."""
        traces = self._ways.traces()
        if self._traces is None or traces == self._traces:
            return
        self._traces = traces
        self._keep(lambda: reminder_book.keep_traces(self._book, traces))

    def _keep(self, write: Callable[[], None]) -> None:
        """Write what the user asked of the reminders, now or, while somebody else writes, at a later look."""
        self._postponed.append(write)
        if self._is_busy() or not self._write_postponed():
            log.info("The book is being written; what was asked of the reminders is kept after that")

    def _write_postponed(self) -> bool:
        """Write what waits, in its order; tell whether nothing waits any more."""
        try:
            while self._postponed:
                self._postponed[0]()
                del self._postponed[0]
            self._asked.clear()
        except OperationalError as trouble:
            log.warning("The book could not be written, so this waits a minute: %s", trouble)
        return not self._postponed

    def _wake_at_next(self, now: datetime, matters: tuple[Matter, ...], memory: Memory) -> None:
        for moment in (next_moment(now, self._book.settings, matters, memory), reminder_book.next_snooze_end(now)):
            if moment is not None:
                self._ticking.wake_in(moment - now)

    def _watch(self, watched: socket | None) -> None:
        """Watch the desktop service's socket, another one after it was connected anew.

        Sockets are compared, not their numbers: a new connection likes to get the number of the one it replaces.
        """
        if watched is self._watched:
            return
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
        self._notifier, self._watched = None, watched
        if watched is not None:
            self._notifier = QSocketNotifier(watched.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._listen)

    def _listen(self) -> None:
        answers = self._ways.answers()
        self._watch(self._ways.socket())
        self._keep_traces()
        for answer in answers:
            self._answer(answer)

    def _answer(self, answer: Answer) -> None:
        people = answer.notification.contact_ids
        if answer.activation_token:
            self.activated.emit(answer.activation_token)
        match answer.action:
            case _ if not people:
                self._callbacks.open_today()
            case action if action == REACHED_OUT:
                self._callbacks.reached_out(people[0])
            case action if action == TOMORROW:
                self._callbacks.snooze_tomorrow(people[0])
            case action if action == OPEN:
                self._callbacks.open_person(people[0])
            case action if action == IN_AN_HOUR:
                at = reminder_book.local_now(self._book) + AN_HOUR
                self._keep(lambda: reminder_book.show_again(self._book, at, answer.notification.occurrences))
            case action if action == OPEN_TODAY:
                self._callbacks.open_today()
            case unknown:
                log.warning("A notification was answered with “%s”, which is none of its buttons", unknown)
