"""The card of one open introduction: who, why, how far it is, and the next step as one button."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from models.queries.introductions import IntroductionRow
from models.vocabulary import IntroductionState
from ui.introductions.introduction_words import names_of_pair, next_step, state_name
from ui.introductions.pair_avatar import PairAvatar
from ui.shared.accessible_role import take_role
from ui.shared.buttons import icon_button, quiet_button, secondary_button, set_button_role
from ui.shared.cards import Card
from ui.shared.chips import DUE, NEUTRAL, SHARED, Chip
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel
from ui.words import exact_day, isolated

State = IntroductionState


class MovingCard(Card):
    """A card that can have the focus, moves it by the arrows and wears an outline and a main button meanwhile."""

    move_asked = Signal(int)
    became_current = Signal()

    # What the card is about, the same after everything was read anew.
    key: tuple[object, ...] = ()
    main_button: QPushButton | None = None
    main_icon = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent, margin=16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        take_role(self, QAccessible.Role.ListItem)

    def set_current(self, *, current: bool) -> None:
        """Wear the outline of the current card, or not."""
        if self.main_button is not None:
            set_button_role(self.main_button, "primary" if current else "secondary", self.main_icon)
        self.set_outlined(outlined=current)

    def act(self) -> None:
        """Do what Enter does: press the main button."""
        if self.main_button is not None:
            self.main_button.click()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the current card."""
        super().focusInEvent(event)
        self.became_current.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Become the current card by a click anywhere."""
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows, act by Enter."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif step is not None:
            self.move_asked.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.act()
        else:
            super().keyPressEvent(event)


class IntroductionCard(MovingCard):
    """One open introduction; the signals ask its view for what the buttons and the menu say."""

    step_asked = Signal()
    moved = Signal(str)
    edit_asked = Signal()
    swap_asked = Signal()
    delete_asked = Signal()
    reminder_asked = Signal(int)
    person_opened = Signal(int)

    def __init__(self, row: IntroductionRow, shared: Sequence[str], today: date, parent: QWidget | None = None) -> None:
        """Show an introduction with the interests the two share."""
        super().__init__(parent)
        self.row, self._hangs = row, row.hangs(today)
        self.key = ("introduction", row.id)
        self.step = next_step(row, today)
        names = names_of_pair(row)
        self.setAccessibleName(f"{names}. {self.step.sentence}" if self.step is not None else names)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(PairAvatar(row.a, row.b), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(names, scale="name", elide=True), 1)
        chip = Chip(state_name(row.state), DUE if self._hangs else NEUTRAL)
        chip.setToolTip(exact_day(row.state_on))
        head.addWidget(chip)
        column.addLayout(head)
        if self.step is not None:
            column.addWidget(PlainLabel(self.step.sentence, tone="due" if self._hangs else "secondary", wrap=True))
        if shared:
            column.addSpacing(7)
            column.addWidget(shared_chips(shared))
        if row.reason:
            column.addSpacing(5)
            column.addWidget(PlainLabel(row.reason, wrap=True))
        if row.note:
            column.addSpacing(3)
            column.addWidget(PlainLabel(row.note, tone="secondary", wrap=True))
        column.addSpacing(11)
        column.addLayout(self._actions())
        line.addLayout(column, 1)
        self.body.addLayout(line)

    def _actions(self) -> QHBoxLayout:
        """Return the next step, the other answer, and a menu of everything else."""
        row = QHBoxLayout()
        row.setSpacing(8)
        was_asked = self.row.reached_on is not None
        if self.step is not None:
            words = self.step.button.replace("&", "&&")
            step = quiet_button(words, self.step.icon) if was_asked else secondary_button(words, self.step.icon)
            step.clicked.connect(self.step_asked)
            row.addWidget(step)
            self.main_icon, self.main_button = self.step.icon, step
        if self.row.state == State.MADE:
            words = self.tr("Finished")
            done = secondary_button(words, "check") if was_asked else quiet_button(words, "check")
            done.setToolTip(self.tr("It went its way, and both are thanked"))
            done.clicked.connect(lambda: self.moved.emit(State.THANKED))
            # Who was asked how it went is not asked again first.
            row.insertWidget(0 if was_asked else 1, done)
            if was_asked:
                self.main_icon, self.main_button = "check", done
        else:
            drop = quiet_button(self.tr("Drop it"))
            drop.clicked.connect(lambda: self.moved.emit(State.DROPPED))
            row.addWidget(drop)
        row.addStretch(1)
        self.more_button = icon_button("ellipsis", self.tr("More"))
        self.more_button.clicked.connect(self.show_menu)
        row.addWidget(self.more_button)
        return row

    def show_menu(self) -> None:
        """Offer everything else that can be done."""
        menu = QMenu(self)
        row = self.row
        for state, words in self._jumps():
            menu.addAction(words.replace("&", "&&")).triggered.connect(
                lambda _checked=False, state=state: self.moved.emit(state)
            )
        if row.state == State.IDEA:
            words = self.tr("Ask {name} first").format(name=isolated(row.b))
            menu.addAction(words.replace("&", "&&")).triggered.connect(self.swap_asked)
        menu.addSeparator()
        reminders = menu.addMenu(self.tr("Remind me"))
        for days, words in (
            (1, self.tr("Tomorrow")),
            (7, self.tr("In a week")),
            (14, self.tr("In two weeks")),
            (30, self.tr("In a month")),
        ):
            reminders.addAction(words).triggered.connect(
                lambda _checked=False, days=days: self.reminder_asked.emit(days)
            )
        menu.addAction(self.tr("Edit…")).triggered.connect(self.edit_asked)
        for contact_id, name in ((row.a_id, row.a), (row.b_id, row.b)):
            words = self.tr("Open {name}").format(name=isolated(name))
            menu.addAction(words.replace("&", "&&")).triggered.connect(
                lambda _checked=False, contact_id=contact_id: self.person_opened.emit(contact_id)
            )
        menu.addSeparator()
        if row.state == State.MADE:
            menu.addAction(self.tr("Drop it")).triggered.connect(lambda: self.moved.emit(State.DROPPED))
        menu.addAction(self.tr("Delete")).triggered.connect(self.delete_asked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height() + 4)))

    def _jumps(self) -> list[tuple[State, str]]:
        """Return the states it can be put into without a note, forward and back."""
        row = self.row
        words = {
            State.IDEA: self.tr("Nobody was asked yet"),
            State.ASKED_A: self.tr("I have asked {name}").format(name=isolated(row.a)),
            State.ASKED_B: self.tr("I have asked {name}").format(name=isolated(row.b)),
            State.MADE: self.tr("I have introduced them"),
        }
        return [(state, text) for state, text in words.items() if state != row.state]


def shared_chips(names: Sequence[str]) -> QWidget:
    """Return the interests two people share; the first wears the sign of common ground."""
    holder = QWidget()
    flow = FlowLayout(holder)
    holder.setAccessibleName(", ".join(names))
    for index, name in enumerate(names[:5]):
        flow.addWidget(Chip(name, SHARED, icon=index == 0))
    return holder
