"""Promises and the story so far, newest first, each to be edited or deleted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from models.operations import contact
from models.queries import FollowUpRow, InteractionRow, Person
from models.vocabulary import Answer, Direction
from scheduler.cadence import ATTEMPT_MEDIA
from ui import terms
from ui.operations import Operations
from ui.shared.buttons import icon_button, link_button, primary_button, quiet_button
from ui.shared.day_field import DayField
from ui.shared.empty_state import RoundIcon
from ui.shared.labels import PlainLabel, as_tooltip, set_property
from ui.theme.theme import active_theme
from ui.words import ago_words, clock_time, day_words, exact_day, short_day

_SHOWN_AT_FIRST = 20


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


class StoryRow(QWidget):
    """An icon, what happened and when, and the note; pressing it shows what can be done with it."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        hint: str,
        day: date,
        *,
        today: date,
        note: str,
        menu: Callable[[QWidget], QMenu] | None,
    ) -> None:
        """Show a row; without a menu it only tells."""
        super().__init__()
        self._menu = menu
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 5, 0, 5)
        layout.setSpacing(10)
        layout.addWidget(RoundIcon(icon_name, 26, "ink2", "muted"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(title, scale="strong"))
        self._hint = PlainLabel(hint, tone="secondary", scale="small", elide=True)
        head.addWidget(self._hint, 1)
        when = PlainLabel(short_day(day, today), tone="secondary", scale="small")
        when.setToolTip(as_tooltip(exact_day(day)))
        head.addWidget(when)
        words.addLayout(head)
        if note:
            label = PlainLabel(note, tone="secondary", wrap=True)
            words.addWidget(label)
        layout.addLayout(words, 1)
        self.setAccessibleName(", ".join(part for part in (title, hint, exact_day(day), note) if part))
        if menu is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
            self.setAccessibleDescription(_tr("Enter shows what can be done"))

    def open_menu(self, at: QPoint | None = None) -> None:
        """Show what can be done."""
        if self._menu is not None:
            menu = self._menu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at or self.mapToGlobal(QPoint(36, 26)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the menu at the pointer."""
        if self.rect().contains(event.position().toPoint()):
            self.open_menu(event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the menu by Enter, Space or the menu key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Menu):
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show pointer and focus."""
        super().paintEvent(event)
        if self._menu is None or not (self.underMouse() or self.hasFocus()):
            return
        theme, painter = active_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("primary"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("muted") if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)


class Story(QWidget):
    """Interactions and kept promises of a person, newest first; `edit_requested` carries an interaction's row."""

    edit_requested = Signal(object)

    def __init__(self, operations: Operations, person: Person, *, whole: bool, parent: QWidget | None = None) -> None:
        """Show a person's story, its beginning hidden while it is long unless whole."""
        super().__init__(parent)
        self._operations = operations
        self._today = operations.book.clock.today()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        rows = self._rows(person)
        shown = rows if whole else rows[:_SHOWN_AT_FIRST]
        for _day, make in shown:
            self._layout.addWidget(make())
        if len(shown) < len(rows):
            more = link_button(_tr("Show the whole story"))
            more.clicked.connect(lambda: self._show_rest(more, rows[len(shown) :]))
            self._layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if not rows:
            self._layout.addWidget(
                PlainLabel(_tr("Nothing yet. What you log is told here, newest first."), tone="hint", wrap=True)
            )

    def _rows(self, person: Person) -> list[tuple[date, Callable[[], QWidget]]]:
        rows: list[tuple[date, Callable[[], QWidget]]] = [
            (row.date, lambda row=row: self._interaction(row)) for row in person.interactions
        ]
        rows += [(row.done_on, lambda row=row: self._kept(row)) for row in person.follow_ups if row.done_on is not None]
        rows.sort(key=lambda pair: pair[0], reverse=True)
        if person.met_on:
            rows.append(
                (
                    person.met_on,
                    lambda: StoryRow(
                        "users", _tr("Met"), "", person.met_on, today=self._today, note=person.how_met, menu=None
                    ),
                )
            )
        return rows

    def _show_rest(self, button: QWidget, rows: list[tuple[date, Callable[[], QWidget]]]) -> None:
        self._layout.removeWidget(button)
        button.deleteLater()
        for _day, make in rows:
            self._layout.addWidget(make())

    def _interaction(self, row: InteractionRow) -> QWidget:
        hints = [terms.direction_in_story(row.direction, row.medium)]
        if row.platform:
            hints.append(row.platform)
        hints += [
            word
            for word, said in ((_tr("gave"), row.gave), (_tr("asked"), row.asked), (_tr("received"), row.received))
            if said
        ]
        if row.answer == Answer.NO:
            hints.append(_tr("unanswered"))
        if row.others:
            hints.append(_tr("with {names}").format(names=", ".join(row.others)))
        icon_name = "gift" if row.gave else terms.medium_icon(row.medium)
        return StoryRow(
            icon_name,
            terms.medium(row.medium),
            " · ".join(hints),
            row.date,
            today=self._today,
            note=row.note,
            menu=lambda parent: self._interaction_menu(row, parent),
        )

    def _interaction_menu(self, row: InteractionRow, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.addAction(_tr("Edit…")).triggered.connect(lambda: self.edit_requested.emit(row))
        if row.direction == Direction.OUT and row.medium in ATTEMPT_MEDIA and not row.others:
            answers = menu.addMenu(_tr("Did they answer?"))
            for words, answer in (
                (_tr("Yes"), Answer.YES),
                (_tr("No"), Answer.NO),
                (_tr("Not needed"), Answer.NOT_NEEDED),
            ):
                action = answers.addAction(words)
                action.setCheckable(True)
                action.setChecked(row.answer == answer)
                action.triggered.connect(
                    lambda _checked=False, answer=answer: self._operations.perform(
                        contact.set_answer, row.id, str(answer)
                    )
                )
        menu.addSeparator()
        menu.addAction(_tr("Delete")).triggered.connect(
            lambda: self._operations.perform(contact.delete_interaction, row.id)
        )
        return menu

    def _kept(self, row: FollowUpRow) -> QWidget:
        def menu(parent: QWidget) -> QMenu:
            made = QMenu(parent)
            made.addAction(_tr("Delete")).triggered.connect(
                lambda: self._operations.perform(contact.delete_follow_up, row.id)
            )
            return made

        assert row.done_on is not None  # noqa: S101 - only kept promises come here
        return StoryRow(
            "circle-check", _tr("Promise kept"), "", row.done_on, today=self._today, note=row.text, menu=menu
        )


class Promises(QWidget):
    """Open promises, each to be ticked off, edited or deleted, and a line to add another."""

    def __init__(self, operations: Operations, person: Person, parent: QWidget | None = None) -> None:
        """Show a person's open promises, the next first."""
        super().__init__(parent)
        self._operations, self._person = operations, person
        self._today = operations.book.clock.today()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for row in sorted((row for row in person.follow_ups if row.done_on is None), key=lambda row: row.due_on):
            layout.addWidget(self._promise(row))
        self.add_button = link_button(_tr("Add a follow-up"), "plus")
        self.add_button.clicked.connect(lambda: self._start(None))
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.form = _PromiseForm(operations)
        self.form.cancelled.connect(self._stop)
        self.form.saved.connect(self._save)
        layout.addWidget(self.form)
        self.form.hide()

    def _promise(self, row: FollowUpRow) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        done = icon_button("circle", _tr("Done: {text}").format(text=row.text), colour="ink2")
        done.setToolTip(_tr("Done"))
        done.clicked.connect(lambda: self._operations.perform(contact.complete_follow_up, row.id))
        line.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        text = PlainLabel(row.text, wrap=True)
        line.addWidget(text, 1)
        words = ago_words(row.due_on, self._today) if row.due_on < self._today else day_words(row.due_on, self._today)
        if row.due_at is not None:
            words = f"{words}, {clock_time(row.due_at)}"
        when = PlainLabel(words, tone="due" if row.due_on < self._today else "secondary", scale="small")
        when.setToolTip(as_tooltip(exact_day(row.due_on)))
        line.addWidget(when)
        more = icon_button("ellipsis", _tr("Edit or delete: {text}").format(text=row.text), colour="ink3")
        more.setToolTip(_tr("Edit or delete"))
        more.clicked.connect(lambda: self._menu(row, more))
        line.addWidget(more)
        return holder

    def _menu(self, row: FollowUpRow, below: QWidget) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_tr("Edit")).triggered.connect(lambda: self._start(row))
        menu.addAction(_tr("Delete")).triggered.connect(
            lambda: self._operations.perform(contact.delete_follow_up, row.id)
        )
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def _start(self, row: FollowUpRow | None) -> None:
        self.add_button.hide()
        self.form.start(row)

    def _stop(self) -> None:
        self.form.hide()
        self.add_button.show()
        self.add_button.setFocus()

    def _save(self, row: FollowUpRow | None, text: str, due_on: date) -> None:
        self._stop()
        if row is None:
            self._operations.perform(contact.add_follow_up, self._person.id, text, due_on)
        else:
            self._operations.perform(contact.edit_follow_up, row.id, text, due_on, row.due_at)


class _PromiseForm(QWidget):
    """What was promised and until when; Enter saves, Escape leaves."""

    cancelled = Signal()
    saved = Signal(object, str, object)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._row: FollowUpRow | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(6)
        self.text = QLineEdit()
        self.text.setPlaceholderText(_tr("What did you promise?"))
        self.text.setAccessibleName(_tr("What did you promise?"))
        today = operations.book.clock.today
        self.day = DayField(_tr("When"), today, placeholder=_tr("When? tomorrow, 5 December…"), earliest=today())
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.problem.hide()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        cancel, save = quiet_button(_tr("Cancel")), primary_button(_tr("Add"))
        self.save_button = save
        cancel.clicked.connect(self.cancelled)
        save.clicked.connect(self._save)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        for widget in (self.text, self.day, self.problem):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.text.returnPressed.connect(self._save)
        self.day.field.returnPressed.connect(self._save)

    def start(self, row: FollowUpRow | None) -> None:
        """Offer to write a promise, or to change one."""
        self._row = row
        self.text.setText(row.text if row else "")
        self.day.set_day(row.due_on if row else None)
        self.save_button.setText(_tr("Save") if row else _tr("Add"))
        self.problem.hide()
        self.show()
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        day = self.day.coming_date
        if not self.text.text().strip():
            self._complain(self.text, _tr("Say what was promised."))
        elif day is None:
            self._complain(self.day.field, _tr("Say when, for example 5 December, or tomorrow."))
        else:
            self.saved.emit(self._row, self.text.text().strip(), day)

    def _complain(self, field: QLineEdit, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
        set_property(field, "error", "true")
        field.setFocus()


__all__ = ["Promises", "Story", "StoryRow"]
