"""The dialog that logs an interaction, from the window, the tray or a reminder; and its sister that edits one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.operations.contact import MOST_COUNTING, edit_interaction, log_interaction
from models.queries import InteractionRow, people_rows, person
from models.vocabulary import Medium
from ui import terms
from ui.icons import application_icon
from ui.interactions.follow_up_offer import FollowUpOffer
from ui.interactions.interaction_form import InteractionForm
from ui.interactions.kept_promises import KeptPromises
from ui.interactions.next_contact import expected_next
from ui.interactions.option_chip import OptionChip
from ui.operations import Operations
from ui.people.choice_popup import Choice, ChoicePopup
from ui.people.panel_ways import suggestion_for
from ui.people.tag_fields import people_input
from ui.shared.buttons import primary_button, quiet_button
from ui.shared.drafts import LeavingDialog
from ui.shared.labels import PlainLabel, key_label
from ui.shared.tag_input import Tag
from ui.theme.tokens import DIALOG_MARGINS
from ui.window.keys import native
from ui.words import counted, translate, whole_month_day

_WIDTH, _WIDEST = 488, 640
_SCREEN_MARGIN = 40
# A day is told without its year while nobody takes it for another year's.
_NAMED_WITHOUT_YEAR = 300
# A dialog without a parent belongs to nobody; here it lives until it is closed.
_open_dialogs: set[QDialog] = set()


class _Sheet(LeavingDialog):
    """A dialog on one surface with a title, a form, a hint, Cancel and Save."""

    form: InteractionForm

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sheet")
        self.setWindowTitle(title)
        self.setWindowIcon(application_icon())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        # The height follows the width, which a layout's own least size knows nothing of.
        self.column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self.column.setContentsMargins(*DIALOG_MARGINS)
        self.column.setSpacing(10)
        self.column.addWidget(PlainLabel(title, scale="heading"))
        self.hint = PlainLabel(tone="secondary", scale="small", wrap=True)
        self.cancel_button = quiet_button(self.tr("Cancel"))
        self.save_button: QPushButton = primary_button(self.tr("Save") + " ", "corner-down-left")
        self.save_button.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight if self.isRightToLeft() else Qt.LayoutDirection.RightToLeft
        )
        self.save_button.setToolTip(native("Ctrl+Enter"))
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self.setMinimumWidth(_WIDTH)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda: self.save())
        # Its own: one call that is left over at the end would keep the dialog (ui/shared/soon.py).
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self.fit)
        _open_dialogs.add(self)
        self.finished.connect(lambda _result: _open_dialogs.discard(self))

    def finish_layout(self) -> None:
        """Put hint and buttons below the rest."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.hint, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        self.column.addLayout(row)

    def fit(self) -> None:
        """Be as high as what is shown needs, or higher where the user made it so."""
        was_fitting = not self.isVisible() or self.height() <= self.minimumHeight()
        self.column.activate()
        room = self.screen().availableGeometry().height() - _SCREEN_MARGIN
        margins = self.column.contentsMargins()
        wanted = min(self.form.one_line_width + margins.left() + margins.right(), _WIDEST)
        width = max(self.width(), _WIDTH, wanted)
        height = min(self.column.totalHeightForWidth(width), room)
        self.setMinimumHeight(height)
        if was_fitting:
            self.resize(width, height)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that fits."""
        super().showEvent(event)
        self.setMinimumHeight(self.height())
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Follow what comes and goes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fitting.start()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Ctrl+Enter, but take no plain Enter for the end: in a note it is a new line."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()

    def save(self) -> None:
        """Save and close."""
        raise NotImplementedError


class LogDialog(_Sheet):
    """Logs one interaction with one person or several; needs no window behind it."""

    kept_as = "log"

    def __init__(self, operations: Operations, contact_ids: Sequence[int] = (), parent: QWidget | None = None) -> None:
        """Begin with some people, or with nobody."""
        super().__init__(translate("Log interaction"), parent)
        self._operations = operations
        today = operations.book.clock.today
        self._counting: set[int] = set()
        self.people = people_input(self.tr("With whom"), placeholder=self.tr("With whom? Type a name"))
        self.form = InteractionForm(today)
        self.note = self.form.note
        self.follow_up = FollowUpOffer(today)
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.problem.hide()
        self._counts_row = self._make_counts_row()
        self.people.set_trailing(key_label(self.tr("with")))
        self.promises = KeptPromises()
        for widget in (self.people, self.problem, self._counts_row, self.form, self.promises, self.follow_up):
            self.column.addWidget(widget, 1 if widget is self.form else 0)
        self.finish_layout()
        self.people.set_tags(Tag(row.name, row.id) for row in people_rows(list(contact_ids)))
        self.people.changed.connect(self._on_people)
        self.people.field.textEdited.connect(self.problem.hide)
        # Enter chose the last name; the next one goes on to what it was about.
        self.people.submitted.connect(self._go_on_to_the_note)
        self.form.changed.connect(self._tell_next)
        self.note.textChanged.connect(lambda: self.follow_up.look_at(self.note.toPlainText()))
        self._on_people()
        # Not by a lambda, which would outlive the dialog together with all of it.
        operations.changed.connect(self._leave_out_gone)
        (self.note if contact_ids else self.people).setFocus()

    @property
    def contact_ids(self) -> list[int]:
        """The ids of the people it is with."""
        return [value for value in self.people.values if isinstance(value, int)]

    def has_draft(self) -> bool:
        """Whether a note or a follow-up was written."""
        return bool(self.note.toPlainText().strip()) or self.follow_up.is_taken

    def kept(self) -> dict[str, Any] | None:
        """Return what is written as plain values, None where nothing would be lost."""
        return self._written() if self.has_draft() else None

    def take_back(self, kept: dict[str, Any]) -> None:
        """Show what kept() returned, or what it did of an interaction that was edited and is gone."""
        self.form.show_values(kept["form"], date.fromisoformat(kept["day"]))
        self._count_for(set(kept.get("counting", ())))
        if kept.get("follow_up") is not None:
            self.follow_up.write(*kept["follow_up"])
        if set(kept.get("people", ())) - set(self.contact_ids):
            self.problem.setText(
                self.tr("Somebody this was with is not in the book any more. What you wrote is still here.")
            )
            self.problem.show()
        self.note.setFocus()

    def save(self) -> None:
        """Log it as one step and close, or say what is missing."""
        if self._leave_out_gone():
            return
        ids = self.contact_ids
        if not ids:
            self.problem.setText(self.tr("Say with whom. Type a name and choose it from the list."))
            self.problem.show()
            self.people.setFocus()
            return
        if not self.follow_up.is_complete():
            return
        counts_for = [id_ for id_ in ids if id_ in self._counting] if len(ids) > MOST_COUNTING else None
        change = self._operations.perform(
            log_interaction,
            ids,
            on=self.form.day,
            counts_for=counts_for,
            follow_up=self.follow_up.follow_up(),
            keeps=self.promises.kept(),
            initiator=self,
            writing=self._written() | {"kind": self.kept_as},
            **self.form.values(),
        )
        if change is not None or self._operations.busy:
            self.accept()

    def _written(self) -> dict[str, Any]:
        form = {**self.form.values(), "note": self.note.toPlainText()}
        written = {"form": form, "day": self.form.day.isoformat(), "follow_up": self.follow_up.written()}
        return {"people": self.contact_ids, "counting": sorted(self._counting), **written}

    def _go_on_to_the_note(self) -> None:
        if self.contact_ids:
            self.note.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_people(self) -> None:
        """Follow whom it is with: the ways there are, whether to ask for whom it counts, and what is next."""
        if self._leave_out_gone():
            return
        ids = self.contact_ids
        self.problem.hide()
        self._counts_row.setVisible(len(ids) > MOST_COUNTING)
        self._tell_counting()
        who = person(ids[0]) if len(ids) == 1 else None
        self.promises.show_promises(who.follow_ups if who is not None else (), self._operations.book.clock.today())
        if who is not None and not self.note.toPlainText():
            best = suggestion_for(who)
            latest = who.interactions[0].medium if who.interactions else Medium.MESSAGE
            self.form.set_methods(who.methods, best.medium if best is not None else latest)
        self._tell_next()

    def _leave_out_gone(self) -> bool:
        """Leave out whoever was deleted meanwhile and say so, and return whether somebody was; what is written stays.

        Another window or the command line may have done it, of which nobody may have heard yet.
        """
        present = {row.id for row in people_rows(self.contact_ids)}
        gone = [tag.text for tag in self.people.tags if tag.value not in present]
        if not gone:
            return False
        typed = self.people.field.text()
        self.people.set_tags(tag for tag in self.people.tags if tag.value in present)
        self.people.field.setText(typed)
        self._on_people()
        names = QLocale().createSeparatedList(gone)
        words = counted(
            "{names} is not in the book any more. What you wrote is still here.",
            "{names} are not in the book any more. What you wrote is still here.",
            len(gone),
            {"names": names},
        )
        self.problem.setText(words)
        self.problem.show()
        return True

    def _tell_next(self) -> None:
        """Say when they will be next."""
        if self._leave_out_gone():
            return
        ids = self.contact_ids
        if len(ids) != 1:
            self.hint.setText(self.tr("Next: each by their own rhythm") if ids else "")
            return
        day = expected_next(person(ids[0]), self.form.day, self.form.medium, self.form.direction)
        if day is None:
            self.hint.setText(self.tr("Next: no rhythm, so no date"))
            return
        # "Around 23 November" would be taken for this year's.
        far = (day - self._operations.book.clock.today()).days > _NAMED_WITHOUT_YEAR
        self.hint.setText(self.tr("Next: around {day}").format(day=whole_month_day(day, with_year=far)))

    def _make_counts_row(self) -> QWidget:
        holder = QWidget()
        row = QVBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(
            PlainLabel(self.tr("With so many people, whose rhythm should it count for?"), tone="secondary", wrap=True)
        )
        line = QHBoxLayout()
        self.counts_chip = OptionChip("", "users")
        self.counts_chip.clicked.connect(self._choose_counting)
        everyone = OptionChip(self.tr("Everyone"))
        everyone.clicked.connect(lambda: self._count_for(set(self.contact_ids)))
        nobody = OptionChip(self.tr("Nobody"))
        nobody.clicked.connect(lambda: self._count_for(set()))
        self._everyone_chip, self._nobody_chip = everyone, nobody
        for chip in (nobody, everyone, self.counts_chip):
            line.addWidget(chip)
        line.addStretch(1)
        row.addLayout(line)
        return holder

    def _choose_counting(self) -> None:
        self._tell_counting()
        popup = ChoicePopup(
            self.tr("Counts for"),
            lambda: [
                Choice(str(tag.value), ticked=tag.value in self._counting, label=tag.text) for tag in self.people.tags
            ],
            self,
        )
        popup.toggled.connect(lambda id_: self._count_for(self._counting ^ {int(id_)}))
        popup.open_below(self.counts_chip)

    def _count_for(self, ids: set[int]) -> None:
        self._counting = ids
        self._tell_counting()

    def _tell_counting(self) -> None:
        ids = set(self.contact_ids)
        self._counting &= ids
        some = bool(self._counting) and self._counting != ids
        self._nobody_chip.setChecked(not self._counting)
        self._everyone_chip.setChecked(bool(ids) and self._counting == ids)
        self.counts_chip.set_words(
            counted("1 person", "{n} people", len(self._counting)) if some else self.tr("Choose…"), "users"
        )
        self.counts_chip.setChecked(some)


class EditInteractionDialog(_Sheet):
    """Changes an interaction that was logged."""

    kept_as = "edit_interaction"

    def __init__(
        self, operations: Operations, contact_id: int, row: InteractionRow, parent: QWidget | None = None
    ) -> None:
        """Show an interaction of a person."""
        super().__init__(translate("Edit interaction"), parent)
        self._operations, self._row, self._contact_id = operations, row, contact_id
        who = person(contact_id)
        self.form = InteractionForm(operations.book.clock.today)
        self.form.set_methods(who.methods, row.medium)
        self.form.show_row(row)
        names = ", ".join((who.name, *row.others))
        self.column.addWidget(
            PlainLabel(
                self.tr("{medium} with {names}").format(medium=terms.medium(row.medium), names=names),
                tone="secondary",
                wrap=True,
            )
        )
        self.column.addWidget(self.form, 1)
        self.finish_layout()
        self._before = self._written()
        self.form.note.setFocus()

    def has_draft(self) -> bool:
        """Whether it differs from what was logged."""
        return self._written() != self._before

    def kept(self) -> dict[str, Any] | None:
        """Return what is written as plain values, None where nothing would be lost."""
        return self._written() if self.has_draft() else None

    def take_back(self, kept: dict[str, Any]) -> None:
        """Show what kept() returned."""
        self.form.show_values(kept["form"], date.fromisoformat(kept["day"]))
        self.form.note.setFocus()

    def save(self) -> None:
        """Change it as one step and close."""
        change = self._operations.perform(
            edit_interaction,
            self._row.id,
            date=self.form.day,
            initiator=self,
            writing=self._written() | {"kind": self.kept_as},
            **self.form.values(),
        )
        if change is not None or self._operations.busy:
            self.accept()

    def _written(self) -> dict[str, Any]:
        about = {"person": self._contact_id, "interaction": self._row.id}
        return {**about, "form": self.form.values(), "day": self.form.day.isoformat()}
