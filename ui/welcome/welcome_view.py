"""What an empty book shows: at the first start three short steps, afterwards the three ways to bring people."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from models.history import Change
from models.operations.sample import add_sample_people
from models.queries import counts
from scheduler.first_start import end_first_start, keep_step, next_up, reached_step
from ui.importing.step_bar import StepBar
from ui.operations import Operations
from ui.shared.buttons import primary_button, quiet_button, secondary_button, set_button_role
from ui.shared.cards import page_margins, scrolling
from ui.shared.empty_state import EmptyState
from ui.shared.fitting_area import FittingPage, lay_out_anew
from ui.welcome.interests_step import InterestsStep
from ui.welcome.people_step import PeopleStep
from ui.welcome.room_step import RoomStep
from ui.welcome.step_page import StepPage
from ui.window.keys import native
from ui.words import clock_time, day_words, isolated, long_day

_WIDTH, _TALL = 680, 660


class WelcomeView(QWidget):
    """The first start and the empty book, by mouse and by key: Enter and Ctrl+Enter go on.

    finished carries a sentence about what happens next, empty where there is nothing to say. What is asked is kept in
    the book at once, and the step that was reached with it, so that a restart goes on where it was.
    """

    import_requested = Signal()
    add_requested = Signal()
    finished = Signal(str)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Go on where the first start was left; is_wanted tells whether to show it."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Welcome"))
        self._operations = operations
        self._lingers = False
        self._step = 0
        self._stack = QStackedLayout(self)
        self._interests = InterestsStep(operations)
        self._room = RoomStep(operations)
        self._people = PeopleStep(operations)
        self.steps: tuple[StepPage, ...] = (self._interests, self._room, self._people)
        self._area = self._build_steps()
        self._empty = self._build_empty()
        self._stack.addWidget(self._area)
        self._stack.addWidget(self._empty)
        self._connect()
        step = reached_step()
        self._over = step is None
        self._show_step(min(step or 0, len(self.steps) - 1))
        self._stack.setCurrentWidget(self._empty if self._over else self._area)

    # --- what others ask --------------------------------------------------------------------------------------

    @property
    def is_wanted(self) -> bool:
        """Whether this is to be seen in the place of Today: nobody is in the book, or the first are being added."""
        if self._lingers:
            return True
        empty = counts().everyone == 0
        if not empty and not self._over:
            self._end()
        return empty

    @property
    def step(self) -> int:
        """The number of the step shown, from 0."""
        return self._step

    def begin(self) -> None:
        """Give the focus to what is asked first."""
        if self._over:
            self.import_button.setFocus()
        else:
            self.steps[self.step].begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what no field wanted from Today, whose keys act on people."""
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave more air above where there is room."""
        super().resizeEvent(event)
        self._across.setContentsMargins(page_margins(24, 24 if event.size().height() < _TALL else 56, 24, 24))

    # --- building ---------------------------------------------------------------------------------------------

    def _build_steps(self) -> QScrollArea:
        """Lay out the steps in the middle of the view, with what goes on below them."""
        page = FittingPage()
        across = self._across = QHBoxLayout(page)
        across.addStretch(1)
        holder = QWidget()
        holder.setMaximumWidth(_WIDTH)
        across.addWidget(holder, 1000)
        across.addStretch(1)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        self._bar = StepBar((self.tr("Your interests"), self.tr("Your room"), self.tr("Your people")))
        column.addWidget(self._bar)
        # In one column and not in a stack, which is as high as its highest page.
        for step in self.steps:
            step.hide()
            column.addWidget(step)
        column.addLayout(self._build_foot())
        column.addStretch(1)
        area = scrolling(page)
        area.setAccessibleName(self.tr("Welcome to Tendril"))
        # The button that goes on comes first by Tab, whatever stands before it.
        QWidget.setTabOrder(self.next_button, self.skip_button)
        QWidget.setTabOrder(self.skip_button, self.back_button)
        return area

    def _build_foot(self) -> QHBoxLayout:
        """Make what goes on, back, and around."""
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.back_button = quiet_button(self.tr("Back"), "arrow-left", large=True)
        self.skip_button = quiet_button(self.tr("Skip the introduction"), large=True)
        self.next_button = primary_button(self.tr("Continue"), large=True)
        self.next_button.setToolTip(native("Ctrl+Enter"))
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        foot.addWidget(self.skip_button)
        foot.addWidget(self.next_button)
        return foot

    def _build_empty(self) -> EmptyState:
        """Make what a book is like in which nobody is any more, or yet."""
        self.import_button = primary_button(self.tr("Import a file"), "upload", large=True)
        adding = secondary_button(self.tr("Add someone"), "user-plus", large=True)
        trying = secondary_button(self.tr("Try with sample people"), "sprout", large=True)
        self.import_button.clicked.connect(self.import_requested)
        adding.clicked.connect(self.add_requested)
        trying.clicked.connect(self._try_with_samples)
        return EmptyState(
            "sprout",
            self.tr("Whom would you like to keep in touch with?"),
            self.tr(
                "Tendril tells you each day whom to reach, why, and how. Bring the people you know from a LinkedIn "
                "or Google contacts file, add someone yourself, or look around with made-up people first."
            ),
            (self.import_button, adding, trying),
        )

    def _connect(self) -> None:
        """Join the parts."""
        self.next_button.clicked.connect(self.go_on)
        self.back_button.clicked.connect(self.go_back)
        self.skip_button.clicked.connect(self.skip)
        for step in self.steps:
            step.submitted.connect(self.go_on)
        self._people.people_changed.connect(self._on_people)
        self._people.about_to_add.connect(self._linger)
        self._people.import_requested.connect(self._import)
        self._people.samples_requested.connect(self._try_with_samples)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self._area)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_on)
        self._operations.changed.connect(self._on_changed)

    # --- going ------------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Take the next step; from the last one go to Today."""
        if self.steps[self.step] is self._room:
            self._room.keep_now()
        if self.steps[self.step] is not self._people:
            self.go_to(self.step + 1)
        elif self._people.has_name:
            self._people.add()
        else:
            self._finish()

    def go_back(self) -> None:
        """Take the step before."""
        self.go_to(max(0, self.step - 1))

    def go_to(self, step: int) -> None:
        """Show a step by its number, from 0, and remember that it was reached."""
        self._show_step(step)
        keep_step(step)
        self.steps[step].begin()

    def skip(self) -> None:
        """Leave the introduction for good."""
        self._keep_written()
        self._finish()

    def _show_step(self, step: int) -> None:
        """Show a step and what can be done there."""
        self._step = step
        for number, page in enumerate(self.steps):
            page.setVisible(number == step)
        self._bar.set_current(step)
        self.steps[step].reload()
        self.back_button.setVisible(step > 0)
        self._on_people()
        self._area.verticalScrollBar().setValue(0)
        lay_out_anew(self._area)

    def _on_people(self) -> None:
        """Let the main action be the one that is next: adding somebody, or going to Today."""
        last = self.steps[self.step] is self._people
        added = bool(self._people.added_ids)
        self._lingers = added and not self._over
        going = not last or (added and not self._people.has_name)
        self.next_button.setVisible(not last or added)
        self.next_button.setText(self.tr("Go to Today") if last else self.tr("Continue"))
        set_button_role(self.next_button, "primary" if going else "secondary")
        self.skip_button.setVisible(not last or not added)
        self.skip_button.setText(self.tr("Not now") if last else self.tr("Skip the introduction"))

    def _linger(self) -> None:
        """Stay while several people are added one after another."""
        self._lingers = not self._over

    def _finish(self) -> None:
        """Give way to Today and say what happens next."""
        ids = self._people.added_ids
        self._end()
        self.finished.emit(self._what_is_next(ids) if ids else "")

    def _end(self) -> None:
        self._over, self._lingers = True, False
        end_first_start()
        self._stack.setCurrentWidget(self._empty)

    def _keep_written(self) -> None:
        """Add who is being written down: nobody is lost on the way out."""
        if self._people.has_name:
            self._people.add()

    def _import(self) -> None:
        """Leave for the import, with whoever is being written down added."""
        self._keep_written()
        self.import_requested.emit()

    def _try_with_samples(self) -> None:
        """Bring the sample people, made up and removable in one step."""
        self._keep_written()
        if not self._over:
            self._end()
        self._operations.perform(add_sample_people, initiator=self)

    def _what_is_next(self, contact_ids: Sequence[int]) -> str:
        """Say in one sentence what happens next."""
        book = self._operations.book
        today = book.clock.today()
        coming = next_up(contact_ids)
        if coming is None:
            return self.tr("Nobody has a rhythm yet: choose one below, and Tendril tells you when it is time.")
        if coming.day <= today:
            return self.tr(
                "Begin with {name} today: once you have been in touch, press “Reached out”, and the next date is found."
            ).format(name=isolated(coming.name))
        day = day_words(coming.day, today) if (coming.day - today).days == 1 else long_day(coming.day)
        if not book.settings.reminders_on:
            return self.tr("{name} comes first: {day}.").format(name=isolated(coming.name), day=day)
        return self.tr("{name} comes first: {day}. Tendril tells you that morning at {time}.").format(
            name=isolated(coming.name), day=day, time=clock_time(book.settings.reminders_at)
        )

    def _on_changed(self, _change: Change, initiator: object) -> None:
        """Follow what others changed, undo above all."""
        if self._over or initiator in self.steps or not self.isVisible():
            return
        self.steps[self.step].reload()
