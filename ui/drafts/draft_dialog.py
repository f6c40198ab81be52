"""Writing notes with a draft to begin with, one person after another; logged in one step afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.advice.drafts import ABOUT_SOMEONE, Purpose
from models.deeds import ERASE_PEOPLE
from models.errors import UnknownPersonError
from models.history import Change
from models.operations.notes import log_sent_note
from models.queries.person import person
from models.templates import LANGUAGES, templates_in, with_fields
from ui.drafts.mail import mail_link
from ui.drafts.note_buttons import NoteButtons
from ui.drafts.note_editor import NoteEditor
from ui.drafts.note_head import NoteHead
from ui.drafts.template_dialog import TemplateDialog, TemplateDraft
from ui.drafts.unaddressed_note_dialog import UnaddressedNoteDialog
from ui.drafts.written_note import WrittenNote
from ui.operations import Operations
from ui.shared.drafts import LeavingDialog
from ui.shared.links import open_link
from ui.shared.soon import call_soon
from ui.theme.tokens import DIALOG_MARGINS
from ui.window.keys import draft_keys, native

_SIZE = (780, 560)


class DraftDialog(LeavingDialog):
    """A note a person: the draft, the checklist, a way to send it, and one button that logs it and goes on."""

    kept_as = "note"

    def __init__(
        self,
        operations: Operations,
        contact_ids: Sequence[int],
        purpose: Purpose,
        *,
        offer_id: int | None = None,
        other_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with the first person; whoever is not in the book any more is left out, also whom it is about."""
        super().__init__(parent)
        self._operations = operations
        self._purpose, self._offer_id, self._other_id = Purpose(purpose), offer_id, other_id
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Write a note"))
        self._ids = self._people(contact_ids)
        if other_id is not None and not self._exists(other_id):
            self._other_id = None
        self._notes: dict[int, WrittenNote] = {}
        self._index = 0
        self._build()
        self._make_keys()
        self.resize(*_SIZE)
        operations.changed.connect(self._on_changed)
        self._show()
        self.editor.text.setFocus()

    # --- what others ask --------------------------------------------------------------------------------------

    @property
    def note(self) -> WrittenNote | None:
        """The note that is shown; None where nobody is left."""
        if not self._ids:
            return None
        contact_id = self._ids[self._index]
        if contact_id not in self._notes:
            self._notes[contact_id] = WrittenNote(
                contact_id,
                self._purpose,
                self._operations.book.clock.today(),
                self.language,
                self._offer_id,
                self._other_id,
            )
        return self._notes[contact_id]

    def has_draft(self) -> bool:
        """Whether something the user wrote would be lost."""
        return any(note.is_unsent for note in self._notes.values())

    def kept(self) -> dict[str, Any] | None:
        """Return what is written as plain values, None where nothing would be lost."""
        if not self.has_draft():
            return None
        notes = [note for note in self._notes.values() if note.is_changed and not note.is_logged]
        return {
            "people": [id_ for id_ in self._ids if id_ not in self._notes or not self._notes[id_].is_logged],
            "purpose": str(self._purpose),
            "about": self._other_id if self._purpose in ABOUT_SOMEONE else self._offer_id,
            "notes": [[note.contact_id, note.subject, note.text] for note in notes],
        }

    def take_back(self, kept: dict[str, Any]) -> None:
        """Show what kept() returned, the first of the changed notes in front."""
        for contact_id, subject, text in reversed(kept["notes"]):
            if contact_id in self._ids:
                self._index = self._ids.index(contact_id)
                note = self.note
                if note is not None:
                    note.subject, note.text = subject, text
            else:
                about = kept["about"] if kept["purpose"] in ABOUT_SOMEONE else None
                self._show_unaddressed([contact_id, *([about] if about is not None else [])], subject, text)
        if self._ids:
            self._show()
        else:
            self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Look whether everybody is still in the book; it may have been put away for a while."""
        super().showEvent(event)
        call_soon(self, self._part_with_gone)

    def copy(self) -> None:
        """Put the text on the clipboard."""
        if (note := self.note) is not None:
            QGuiApplication.clipboard().setText(note.text)
            self._went_out(self.tr("Copied. Paste it where you write, then log it."))

    def open_way(self) -> None:
        """Open the mail program with the note, or the page where it can be pasted, the text copied already."""
        note = self.note
        if note is None or note.way is None:
            return
        if note.way.is_mail:
            opened = open_link(mail_link(note.addresses(), note.subject, note.text))
            self._went_out(
                self.tr("Opened in the mail program. Log it once it is sent.")
                if opened
                else self.tr("No mail program answered. Copy the text instead."),
                out=opened,
            )
            return
        QGuiApplication.clipboard().setText(note.text)
        opened = open_link(note.way.link)
        self._went_out(
            self.tr("The page is open and the text copied. Log it once it is sent.")
            if opened
            else self.tr("The page could not be opened; the text is copied.")
        )

    def log(self) -> None:
        """Log the note as sent and go on to the next person."""
        note = self.note
        if note is None or note.is_logged:
            return
        change = self._operations.perform(
            log_sent_note,
            note.contact_ids,
            note.purpose,
            medium=note.medium(),
            platform_id=note.way.method.platform_id if note.way is not None else None,
            note=self._logged_words(note),
            offer_id=note.offer_id,
            other_id=note.other_id,
            initiator=self,
        )
        if change is not None or self._operations.busy:
            note.is_logged = True
            self._go_on()

    def next(self) -> None:
        """Go to the next person."""
        self._go(self._index + 1)

    def back(self) -> None:
        """Go to the person before."""
        self._go(self._index - 1)

    # --- building ---------------------------------------------------------------------------------------------

    def _build(self) -> None:
        """Lay out head, editor and buttons."""
        self.language = QLocale().name()[:2] if QLocale().name()[:2] in LANGUAGES else LANGUAGES[0]
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(12)
        self.head = NoteHead()
        self.head.moved.connect(lambda step: self._go(self._index + step))
        self.editor = NoteEditor()
        self.editor.edited.connect(self._on_edited)
        self.editor.way_chosen.connect(self._on_way)
        self.editor.purpose_chosen.connect(self._on_purpose)
        self.editor.language_chosen.connect(self._on_language)
        self.editor.another_asked.connect(self._another)
        self.editor.other_chosen.connect(self._on_other)
        self.editor.wording_chosen.connect(self._take_wording)
        self.editor.template_asked.connect(lambda: self._make_template(""))
        self.editor.keep_asked.connect(lambda: self._make_template(self.editor.text.toPlainText()))
        column.addWidget(self.head)
        column.addWidget(self.editor, 1)
        self.buttons = NoteButtons()
        self.buttons.close_button.clicked.connect(self.reject)
        self.buttons.skip_button.clicked.connect(self._go_on)
        self.buttons.copy_button.clicked.connect(self.copy)
        self.buttons.open_button.clicked.connect(self.open_way)
        self.buttons.log_button.clicked.connect(self.log)
        column.addWidget(self.buttons)

    def _make_keys(self) -> None:
        answers: dict[str, tuple[Callable[[], object], ...]] = {
            "log": (self.log,),
            "copy": (self.copy,),
            "open": (self.open_way,),
            "another": (self._another,),
            "step": (self.back, self.next),
        }
        buttons = {
            "log": self.buttons.log_button,
            "copy": self.buttons.copy_button,
            "open": self.buttons.open_button,
            "another": self.editor.another_button,
        }
        for entry in draft_keys():
            for key, answer in zip(entry.keys, answers[entry.action], strict=True):
                QShortcut(QKeySequence(key), self).activated.connect(answer)
            if entry.action in buttons:
                buttons[entry.action].setToolTip(native(entry.keys[0]))
        # The same on the block of numbers.
        QShortcut(QKeySequence("Ctrl+Enter"), self).activated.connect(self.log)

    # --- showing ----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show the present note."""
        note = self.note
        if note is None:
            self.buttons.show_nobody(self.tr("Whom this was for is not in the book any more."))
            self.editor.setEnabled(False)
            return
        other = person(note.other_id).name if note.other_id is not None else ""
        self.head.show_note(note, other, self._index, len(self._ids))
        self.editor.show_note(note)
        self.buttons.skip_button.setVisible(len(self._ids) > 1)
        self.buttons.said.setText(self.tr("This one is logged.") if note.is_logged else "")
        self.buttons.show_note(note)

    def _went_out(self, words: str, *, out: bool = True) -> None:
        """Say what was done, and make logging the next step."""
        note = self.note
        self.buttons.said.setText(words)
        if note is not None:
            note.is_out = note.is_out or out
            self.buttons.show_note(note)
        if out:
            self.buttons.log_button.setFocus()

    # --- changing ---------------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        """Keep what was written, and look at it."""
        note = self.note
        if note is not None:
            note.subject, note.text = self.editor.subject.text(), self.editor.text.toPlainText()
            self.editor.checklist.set_remarks(note.remarks())
            self.buttons.show_note(note)

    def _on_way(self, index: int) -> None:
        note = self.note
        if note is not None:
            note.way = note.ways[index]
            self.editor.show_way(note)
            self.buttons.show_note(note)

    def _on_purpose(self, purpose: str) -> None:
        """Write all notes that were not changed yet for something else."""
        self._purpose = Purpose(purpose)
        if self._purpose not in ABOUT_SOMEONE:
            self._other_id = None
        if self._purpose != Purpose.SHARE:
            self._offer_id = None
        self._begin_anew()

    def _on_other(self, contact_id: int) -> None:
        """Write about the person that was chosen, who gets no note about themselves."""
        note = self.note
        if note is not None and contact_id != note.contact_id:
            self._other_id = contact_id
            self._begin_anew()
            self.editor.text.setFocus()

    def _on_language(self, language: str) -> None:
        self.language = language
        self._begin_anew()

    def _begin_anew(self) -> None:
        """Draft again whatever nobody has put work into; the present note in any case."""
        present = self.note
        kept = {
            id_: note for id_, note in self._notes.items() if note.is_logged or (note.is_changed and note != present)
        }
        self._notes = kept
        self._show()

    def _another(self) -> None:
        """Take the next wording."""
        if self.note is not None:
            self._take_wording(self.note.variant + 1)

    def _take_wording(self, variant: int) -> None:
        """Take a wording, one of the user's own or of Tendril's."""
        note = self.note
        if note is not None:
            note.draft(variant)
            self.editor.show_note(note)
            self.buttons.show_note(note)

    def _make_template(self, text: str) -> None:
        """Make a template, of what is written where there is something: what is known of the person becomes fields."""
        note = self.note
        if note is None:
            return
        templates = templates_in(self.language)
        subject = with_fields(self.editor.subject.text(), note.fields, templates) if text else ""
        draft = TemplateDraft(note.purpose, "", subject, with_fields(text, note.fields, templates))
        TemplateDialog(self._operations, draft, note.contact_id, self).open()

    # --- going on ---------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        """Go to the next person who was not written to, or close after the last."""
        rest = [*range(self._index + 1, len(self._ids)), *range(self._index)]
        waiting = [index for index in rest if not self._is_logged(index)]
        later = [index for index in waiting if index > self._index]
        note = self.note
        if note is not None and not note.is_logged:
            waiting = later
        if waiting:
            self._go(waiting[0])
        else:
            self.accept()

    def _is_logged(self, index: int) -> bool:
        note = self._notes.get(self._ids[index])
        return note is not None and note.is_logged

    def _go(self, index: int) -> None:
        if 0 <= index < len(self._ids):
            self._index = index
            self._show()
            self.editor.text.setFocus()

    def _people(self, contact_ids: Sequence[int]) -> list[int]:
        """Return who gets a note of their own: an introduction is one note to both."""
        ids = list(dict.fromkeys(contact_ids))
        if self._purpose == Purpose.INTRODUCE:
            if self._other_id is None and len(ids) > 1:
                self._other_id = ids[1]
            ids = ids[:1]
        return [id_ for id_ in ids if self._exists(id_) and id_ != self._other_id]

    def _exists(self, contact_id: int) -> bool:
        try:
            person(contact_id)
        except UnknownPersonError:
            return False
        return True

    def _logged_words(self, note: WrittenNote) -> str:
        """Return what the interaction says of the note."""
        if note.purpose == Purpose.SHARE and note.offer_id is not None and note.subject:
            return self.tr("Shared: {what}").format(what=note.subject)
        return note.subject

    # --- what happens meanwhile -------------------------------------------------------------------------------

    def _on_changed(self, change: Change, initiator: object) -> None:
        """Leave out who is not in the book any more, and know when logging was taken back."""
        if "note_template" in change.tables:
            self._count_wordings()
        if initiator is self or not change.tables & {"contact", "interaction", "interaction_contact"}:
            return
        present = self._ids[self._index] if self._ids else None
        self._ids = [id_ for id_ in self._ids if self._exists(id_)]
        if self._other_id is not None and not self._exists(self._other_id):
            self._ids = []
        if change.undone and change.name == "log_interaction":
            for contact_id in change.contact_ids & set(self._notes):
                self._notes[contact_id].is_logged = False
        if present in self._ids:
            self._index = self._ids.index(present)
        else:
            self._index = 0
            self._show()
        if (note := self.note) is not None:
            self.buttons.show_note(note)
        if change.name == ERASE_PEOPLE:
            self._notes = {id_: note for id_, note in self._notes.items() if id_ in self._ids}
        self._part_with_gone()

    def _part_with_gone(self) -> None:
        """Hand what was written to whoever is gone to a dialog of its own; nobody left to write to ends this one."""
        gone = [note for id_, note in self._notes.items() if id_ not in self._ids and note.is_unsent]
        if not gone or not self.isVisible():
            return
        for note in gone:
            del self._notes[note.contact_id]
            about = [note.other_id] if note.other_id is not None else []
            self._show_unaddressed([note.contact_id, *about], note.subject, note.text)
        if not self._ids:
            self.accept()

    def _show_unaddressed(self, contact_ids: Sequence[int], subject: str, text: str) -> None:
        words = "\n\n".join(part for part in (subject, text) if part)
        UnaddressedNoteDialog(self._operations, contact_ids, words, self.parentWidget()).open()

    def _count_wordings(self) -> None:
        """Offer templates that were made or taken back meanwhile; what is written stays."""
        note = self.note
        if note is not None:
            note.look_at_wordings()
            self.editor.show_note(note)
