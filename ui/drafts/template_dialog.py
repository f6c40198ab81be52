"""The dialog in which one writes a template of one's own, with its fields as buttons and a preview on a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from models.advice.composing import all_fields, filled_in
from models.advice.drafts import Purpose
from models.errors import UnknownPersonError
from models.operations.templates import add_template, edit_template
from models.queries import people_rows
from models.queries.drafting import draft_facts
from models.templates import LANGUAGES, shown_fields, stored_fields, templates_in, unknown_fields
from ui.drafts.purposes import purpose_name
from ui.operations import Operations
from ui.people.form_parts import Field
from ui.people.tag_fields import people_input
from ui.shared.buttons import primary_button, quiet_button
from ui.shared.chips import NEUTRAL, ChipButton
from ui.shared.drafts import LeavingDialog
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel, SectionTitle, set_property
from ui.shared.tag_input import Tag
from ui.theme.tokens import DIALOG_MARGINS
from ui.window.keys import native
from ui.words import translate

_SIZE = (820, 560)
_SIDE_WIDTH = 320


@dataclass(frozen=True)
class TemplateDraft:
    """What a template begins with; id is None for a new one, text and subject hold fields by their lasting names."""

    purpose: Purpose
    name: str = ""
    subject: str = ""
    text: str = ""
    id: int | None = None


class TemplateDialog(LeavingDialog):
    """Name, purpose, subject and text on one side, the note it makes on the other."""

    kept_as = "template"

    def __init__(
        self, operations: Operations, draft: TemplateDraft, contact_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        """Begin with a draft; contact_id is whom the preview is written to."""
        super().__init__(parent)
        self._operations, self._draft = operations, draft
        self.language = QLocale().name()[:2] if QLocale().name()[:2] in LANGUAGES else LANGUAGES[0]
        self._templates = templates_in(self.language)
        title = translate("New template") if draft.id is None else translate("Edit template")
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(12)
        column.addWidget(PlainLabel(title, scale="heading"))
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(self._build_fields(), 1)
        row.addWidget(self._build_preview())
        column.addLayout(row, 1)
        column.addLayout(self._build_foot())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        self._show(draft, contact_id)
        self.resize(*_SIZE)
        self.text.setFocus()

    # --- what others ask --------------------------------------------------------------------------------------

    def has_draft(self) -> bool:
        """Whether it was changed."""
        return self._values() != self._before

    def kept(self) -> dict[str, Any] | None:
        """Return what is written as plain values, None where nothing would be lost."""
        if not self.has_draft():
            return None
        return {"template": self._draft.id, "written": list(self._values())}

    def take_back(self, kept: dict[str, Any]) -> None:
        """Show what kept() returned."""
        name, purpose, subject, text = kept["written"]
        self.name.setText(name)
        self.purpose.setCurrentIndex(max(0, self.purpose.findData(purpose)))
        self.subject.setText(shown_fields(subject, self._templates))
        self.text.setPlainText(shown_fields(text, self._templates))

    def put_field(self, key: str) -> None:
        """Put a field where the cursor is, in the text or the subject."""
        words = f"{{{self._templates.fields[key]}}}"
        if self._last_field is self.subject:
            self.subject.insert(words)
        else:
            self.text.insertPlainText(words)
        self._last_field.setFocus()

    def save(self) -> None:
        """Keep it as one step and close, or say what is missing."""
        name, purpose, subject, text = self._values()
        if not text:
            self.problem.setText(self.tr("Write a text first."))
            set_property(self.text, "error", "true")
            self.text.setFocus()
            return
        values = {"name": name, "subject": subject, "text": text, "initiator": self}
        if self._draft.id is None:
            change = self._operations.perform(add_template, purpose, **values)
        else:
            change = self._operations.perform(edit_template, self._draft.id, purpose, **values)
        if change is not None or self._operations.busy:
            self.accept()

    # --- building ---------------------------------------------------------------------------------------------

    def _build_fields(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("After a talk, for colleagues"))
        self.purpose = QComboBox()
        for purpose in Purpose:
            self.purpose.addItem(purpose_name(purpose), str(purpose))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Field(self.tr("Name"), self.name), 3)
        head.addWidget(Field(self.tr("For"), self.purpose), 2)
        column.addLayout(head)
        self.subject = QLineEdit()
        self.subject.setPlaceholderText(self.tr("Subject, if it goes by email"))
        column.addWidget(Field(self.tr("Subject"), self.subject))
        column.addWidget(SectionTitle(self.tr("Put in")))
        chips = QWidget()
        chips.setAccessibleName(self.tr("Fields to put in"))
        flow = FlowLayout(chips, spacing=6, line_spacing=6)
        self.field_chips: dict[str, ChipButton] = {}
        for key, words in self._templates.fields.items():
            chip = ChipButton(words, NEUTRAL, icon=False)
            chip.clicked.connect(lambda _checked=False, key=key: self.put_field(key))
            self.field_chips[key] = chip
            flow.addWidget(chip)
        column.addWidget(chips)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Text"))
        self.text.setPlaceholderText(self.tr("Hello {first name}, …").replace("{first name}", self._first_name()))
        self.text.setTabChangesFocus(True)
        column.addWidget(self.text, 1)
        self._last_field: QLineEdit | QPlainTextEdit = self.text
        for field in (self.subject, self.text):
            field.installEventFilter(self)
        self.name.textChanged.connect(self._on_edited)
        self.subject.textChanged.connect(self._on_edited)
        self.text.textChanged.connect(self._on_edited)
        self.purpose.currentIndexChanged.connect(self._on_edited)
        return column

    def _build_preview(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(_SIDE_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.person = people_input(self.tr("To whom, for example"), placeholder=self.tr("To whom? Type a name"))
        self.person.changed.connect(self._on_person)
        column.addWidget(Field(self.tr("To see it written to"), self.person))
        self.preview_subject = PlainLabel(scale="strong", wrap=True)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("The note it makes"))
        self.remark = PlainLabel(tone="hint", scale="small", wrap=True)
        column.addWidget(self.preview_subject)
        column.addWidget(self.preview, 1)
        column.addWidget(self.remark)
        return side

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.cancel_button = quiet_button(self.tr("Cancel"))
        self.save_button = primary_button(self.tr("Save"), "check")
        self.save_button.setToolTip(native("Ctrl+Enter"))
        self.save_button.setDefault(True)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        row.addWidget(self.problem, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return row

    # --- showing ----------------------------------------------------------------------------------------------

    def _show(self, draft: TemplateDraft, contact_id: int | None) -> None:
        self.name.setText(draft.name)
        self.purpose.setCurrentIndex(self.purpose.findData(str(draft.purpose)))
        self.subject.setText(shown_fields(draft.subject, self._templates))
        self.text.setPlainText(shown_fields(draft.text, self._templates))
        if contact_id is not None:
            self.person.set_tags(Tag(row.name, row.id) for row in people_rows([contact_id]))
        # What is kept of a note as a template is written already; leaving it loses nothing.
        self._before = self._values()
        self._show_preview()

    def _show_preview(self) -> None:
        """Show the note to the person, and what could not be filled in."""
        _name, purpose, subject, text = self._values()
        chosen = next((value for value in self.person.values if isinstance(value, int)), None)
        fields: dict[str, str] = {}
        if chosen is not None:
            try:
                facts = draft_facts(chosen, Purpose(purpose), today=self._operations.book.clock.today())
            except UnknownPersonError:
                facts = None
            fields = all_fields(facts, self._templates) if facts is not None else {}
        subject_written = filled_in(subject, fields, self._templates)
        self.preview_subject.setText(subject_written)
        self.preview_subject.setVisible(bool(subject_written))
        self.preview.setPlainText(filled_in(text, fields, self._templates))
        unknown = unknown_fields(f"{subject}\n{text}", self._templates)
        if unknown:
            words = self.tr("“{field}” is no field and stays as it is. Put fields in with the buttons.")
            self.remark.setText(words.format(field="{" + unknown[0] + "}"))
        elif chosen is None:
            self.remark.setText(self.tr("Choose somebody to see the fields filled in."))
        else:
            self.remark.setText(self.tr("What is in [brackets] is not known of them; fill it in when you write."))
        self.remark.setVisible(bool(unknown) or chosen is None or "[" in self.preview.toPlainText() + subject_written)

    def _first_name(self) -> str:
        return "{" + self._templates.fields["first_name"] + "}"

    # --- changing ---------------------------------------------------------------------------------------------

    def _values(self) -> tuple[str, str, str, str]:
        """Return name, purpose, subject and text, the fields by their lasting names."""
        return (
            self.name.text().strip(),
            str(self.purpose.currentData()),
            stored_fields(self.subject.text().strip(), self._templates),
            stored_fields(self.text.toPlainText().strip(), self._templates),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Know in which of the two one wrote last: a field's button puts the field there."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit | QPlainTextEdit):
            self._last_field = watched
        return super().eventFilter(watched, event)

    def _on_edited(self) -> None:
        self.problem.setText("")
        set_property(self.text, "error", "false")
        if hasattr(self, "_before"):
            self._show_preview()

    def _on_person(self) -> None:
        """Keep only the last person chosen."""
        if len(self.person.tags) > 1:
            self.person.set_tags(self.person.tags[-1:])
        self._show_preview()
