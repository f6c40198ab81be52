"""The user's own templates for notes: written, copied, put in order, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from models.advice.composing import OwnTemplate
from models.advice.drafts import Purpose
from models.operations.templates import add_template, delete_template, move_template
from models.queries.templates import own_templates
from scheduler.today import todays_list
from ui.drafts.purposes import purpose_name
from ui.operations import Operations
from ui.settings.section import Section
from ui.shared.buttons import icon_button, link_button, secondary_button
from ui.shared.labels import PlainLabel
from ui.words import isolated, translate

if TYPE_CHECKING:
    from ui.drafts.template_dialog import TemplateDraft


class TemplatesSection(Section):
    """A line for each template under its purpose, and a button that begins a new one."""

    tables = frozenset({"note_template"})

    def __init__(self, operations: Operations) -> None:
        """Show the templates in the book."""
        super().__init__(
            operations,
            self.tr("Your templates"),
            self.tr(
                "Your own words for the notes you write often. They are offered before those Tendril brings along."
            ),
        )
        self._holder = QWidget()
        self.lines: list[_TemplateLine] = []
        self.body.addWidget(self._holder)
        self.add_button = secondary_button(self.tr("New template…"), "plus")
        self.add_button.clicked.connect(self._ask_purpose)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.reload()

    def reload(self) -> None:
        """Show the templates in the book."""
        new = QWidget()
        grid = QGridLayout(new)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        rows = own_templates()
        self.lines = []
        place = 0
        for purpose in Purpose:
            those = [row for row in rows if row.purpose == purpose]
            if not those:
                continue
            title = PlainLabel(purpose_name(purpose), scale="section")
            title.setContentsMargins(0, 8 if place else 0, 0, 2)
            grid.addWidget(title, place, 0, 1, 5)
            place += 1
            for index, row in enumerate(those):
                line = _TemplateLine(self, grid, place, row)
                line.up.setEnabled(index > 0)
                line.down.setEnabled(index < len(those) - 1)
                self.lines.append(line)
                place += 1
        new.setVisible(bool(rows))
        self.body.replaceWidget(self._holder, new)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = new

    def edit(self, row: OwnTemplate) -> None:
        """Open a template."""
        from ui.drafts.template_dialog import TemplateDraft

        self._open(TemplateDraft(Purpose(row.purpose), row.name, row.subject, row.text, row.id))

    def copy(self, row: OwnTemplate) -> None:
        """Make another template of one, to be changed."""
        # Kept, not shown: the name of the template itself, without the signs that isolate it in a sentence.
        name = translate("{template} (copy)").format(template=row.name)
        self.attempt(None, add_template, row.purpose, name=name, text=row.text, subject=row.subject)

    def reorder(self, row: OwnTemplate, step: int) -> None:
        """Exchange a template with its neighbour, and stay with it."""
        self.attempt(None, move_template, row.id, step)
        line = next((line for line in self.lines if line.row.id == row.id), None)
        if line is not None:
            (line.up if (step < 0 and line.up.isEnabled()) or not line.down.isEnabled() else line.down).setFocus()

    def delete(self, row: OwnTemplate) -> None:
        """Delete a template; undo brings it back."""
        self.attempt(None, delete_template, row.id)

    def _ask_purpose(self) -> None:
        """Begin a template for one of the purposes."""
        from ui.drafts.template_dialog import TemplateDraft

        menu = QMenu(self)
        for purpose in Purpose:
            action = menu.addAction(purpose_name(purpose))
            action.triggered.connect(lambda _checked=False, chosen=purpose: self._open(TemplateDraft(chosen)))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height() + 4)))
        menu.setActiveAction(menu.actions()[0])

    def _open(self, draft: TemplateDraft) -> None:
        """Open the dialog, with a person who is due for the preview."""
        # Imported only now, as what a first look at the settings does not need.
        from ui.drafts.template_dialog import TemplateDialog

        due = todays_list(self.book).contact_ids
        TemplateDialog(self.operations, draft, due[0] if due else None, self.window()).open()


class _TemplateLine:
    """One template: its name, which opens it, and the buttons beside."""

    def __init__(self, section: TemplatesSection, grid: QGridLayout, place: int, row: OwnTemplate) -> None:
        self.row = row
        self.name = link_button(row.name.replace("&", "&&"), flush=True)
        self.up = icon_button("chevron-up", translate("Move {name} up").format(name=isolated(row.name)))
        self.down = icon_button("chevron-down", translate("Move {name} down").format(name=isolated(row.name)))
        self.copy = icon_button("copy", translate("Copy {name}").format(name=isolated(row.name)))
        self.delete = icon_button("trash", translate("Delete {name}").format(name=isolated(row.name)))
        grid.addWidget(self.name, place, 0, Qt.AlignmentFlag.AlignLeft)
        for column, button in enumerate((self.up, self.down, self.copy, self.delete), start=1):
            button.setIconSize(QSize(16, 16))
            grid.addWidget(button, place, column)
        self.name.clicked.connect(lambda: section.edit(row))
        self.up.clicked.connect(lambda: section.reorder(row, -1))
        self.down.clicked.connect(lambda: section.reorder(row, 1))
        self.copy.clicked.connect(lambda: section.copy(row))
        self.delete.clicked.connect(lambda: section.delete(row))
