"""The question into which interest others are merged."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.operations import Operations
from ui.people.tag_fields import suggest_interests
from ui.shared.completion import Completion
from ui.shared.name_dialog import NameDialog, Naming
from ui.words import isolated, translate

_LONGEST_NAME = 48


class MergeIntoDialog(NameDialog):
    """Asks for the name of a known interest, completing it."""

    def __init__(self, operations: Operations, merging: Naming, name: str, parent: QWidget | None = None) -> None:
        """Ask where an interest goes, or (without a name) where the chosen ones go."""
        short = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
        title = translate("Merge “{name}” into").format(name=isolated(short)) if name else translate("Merge into")
        super().__init__(operations, title, merging, parent=parent)
        self.field.setPlaceholderText(self.tr("Another interest"))
        self.field.setAccessibleName(title)
        self.save_button.setText(self.tr("Merge"))
        self.completion = Completion(self.field, suggest_interests)
        self.completion.chosen.connect(lambda suggestion: self.field.setText(suggestion.text))
