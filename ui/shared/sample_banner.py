"""The slim banner that says whose people these are while the sample people are in the book."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from models.history import Change
from models.queries.vocabulary import has_sample_people, is_large
from ui.first_paint import when_painted
from ui.operations import Operations
from ui.shared.buttons import link_button
from ui.shared.icon_mark import IconMark
from ui.shared.labels import PlainLabel


class SampleBanner(QFrame):
    """“These are sample people · Remove them”, shown only while there are any."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Show itself where there are sample people."""
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setAccessibleName(self.tr("These are sample people"))
        self._operations = operations
        across = QHBoxLayout(self)
        across.setContentsMargins(24, 4, 24, 4)
        across.setSpacing(8)
        across.addWidget(IconMark("sprout", 16, "gold"))
        across.addWidget(PlainLabel(self.tr("These are sample people, made up to try Tendril with."), tone="gold"))
        self.button = link_button(self.tr("Remove them"))
        self.button.setAccessibleName(self.tr("Remove the sample people"))
        self.button.clicked.connect(self._remove)
        across.addWidget(self.button)
        across.addStretch(1)
        self.hide()
        operations.changed.connect(self._on_changed)
        if is_large():
            when_painted(self.parentWidget() or self, self._look)
        else:
            self._look()

    def _remove(self) -> None:
        from models.operations.sample import remove_sample_people

        self._operations.perform(remove_sample_people)

    def _on_changed(self, change: Change, _initiator: object) -> None:
        if "contact" in change.tables or change.name == "outside":
            self._look()

    def _look(self) -> None:
        """Show or hide itself; in a large book a moment later."""
        if is_large():
            self._operations.background.ask("sample people", has_sample_people, self.setVisible)
        else:
            self.setVisible(has_sample_people())
