"""What can be done with a written note, and what was done with it last."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.drafts.written_note import WrittenNote
from ui.icons import icon as icon_named
from ui.shared.buttons import primary_button, quiet_button, secondary_button, set_button_role
from ui.shared.labels import PlainLabel


class NoteButtons(QWidget):
    """A line of words and the buttons beside it; the main button is what comes next for the note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lay out the line; nothing is said yet."""
        super().__init__(parent)
        self.said = PlainLabel(tone="secondary", wrap=True)
        self.close_button = quiet_button(self.tr("Close"))
        self.skip_button = quiet_button(self.tr("Skip"))
        self.copy_button = secondary_button(self.tr("Copy"), "copy")
        self.open_button = primary_button(self.tr("Open in mail"), "mail")
        self.log_button = secondary_button(self.tr("Log it"), "check")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.said, 1)
        for button in (self.close_button, self.skip_button, self.copy_button, self.open_button, self.log_button):
            row.addWidget(button)

    def show_nobody(self, words: str) -> None:
        """Say why nothing can be done any more but to close."""
        self.said.setText(words)
        for button in (self.skip_button, self.copy_button, self.open_button, self.log_button):
            button.setEnabled(False)

    def show_note(self, note: WrittenNote) -> None:
        """Offer to open where something can be opened, and to log what is not logged."""
        way = note.way
        is_mail = way is not None and way.is_mail
        can_open = way is not None and (way.is_mail or bool(way.link))
        self.open_button.setVisible(can_open)
        if way is not None and can_open:
            words = self.tr("Open in mail") if is_mail else self.tr("Open {platform}")
            self.open_button.setText(words.format(platform=way.method.name).replace("&", "&&"))
        main = self.log_button if note.is_out else self.open_button if can_open else self.copy_button
        icon = "copy" if not can_open else "mail" if is_mail else "external-link"
        icons = {self.copy_button: "copy", self.open_button: icon, self.log_button: "check"}
        for button, name in icons.items():
            set_button_role(button, "primary" if button is main else "secondary", name)
        self.open_button.setIcon(icon_named(icon, "on_primary" if main is self.open_button else "ink"))
        self.log_button.setEnabled(not note.is_logged and bool(note.text.strip()))
