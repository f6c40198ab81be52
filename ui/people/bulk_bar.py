"""The bar for a selection of many people."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.operations.tags import tag_people
from ui.operations import Operations
from ui.people.actions import PeopleActions
from ui.people.tag_fields import group_input, interest_input
from ui.shared.buttons import icon_button, primary_button, quiet_button, secondary_button, show_words
from ui.shared.labels import PlainLabel
from ui.words import counted


class BulkBar(QFrame):
    """Says how many are selected and what can be done with all of them in one step.

    tagging_left tells that the row to type in is gone, and with it whoever had the keyboard's focus there.
    """

    cleared = Signal()
    tagging_left = Signal()

    def __init__(self, operations: Operations, actions: PeopleActions, parent: QWidget | None = None) -> None:
        """Wait hidden for a selection."""
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setAccessibleName(self.tr("Selection"))
        self._operations, self._actions = operations, actions
        self._ids: list[int] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 6)
        layout.setSpacing(6)
        row = self._row = QHBoxLayout()
        row.setSpacing(2)
        self.label = PlainLabel(scale="strong")
        row.addWidget(self.label)
        row.addStretch(1)
        self.log_button = self._button(self.tr("Log"), "pen-line", lambda: actions.log_requested.emit(self._ids))
        self.tag_button = self._button(self.tr("Tag"), "tag", self.start_tagging)
        self.circle_button = self._button(
            self.tr("Circle"),
            "refresh-cw",
            lambda: actions.run(actions.circle_menu(self._ids), below=self.circle_button),
        )
        self.snooze_button = self._button(
            self.tr("Snooze"),
            "clock",
            lambda: actions.run(actions.snooze_menu(self._ids, self.snooze_button), below=self.snooze_button),
        )
        self.more_button = self._button(
            self.tr("More"), "ellipsis", lambda: actions.run(actions.context_menu(self._ids), below=self.more_button)
        )
        self.delete_button = self._button(self.tr("Delete"), "trash", lambda: actions.delete(self._ids))
        buttons = (
            self.log_button,
            self.tag_button,
            self.circle_button,
            self.snooze_button,
            self.delete_button,
            self.more_button,
        )
        self._words = {button: button.text() for button in buttons}
        for button in buttons:
            row.addWidget(button)
        close = icon_button("x", self.tr("Clear selection"))
        close.clicked.connect(self.cleared)
        row.addWidget(close)
        layout.addLayout(row)
        self._beside = layout.contentsMargins().left() + layout.contentsMargins().right()
        self._tagging = self._tag_row()
        layout.addWidget(self._tagging)
        self._tagging.hide()
        self.hide()

    def show_for(self, ids: list[int]) -> None:
        """Stand for a selection; one person or nobody needs no bar."""
        self._ids = ids
        self.label.setText(counted("1 selected", "{n} selected", len(ids)))
        self._say_what_fits()
        self.setVisible(len(ids) > 1 or (self._tagging.isVisibleTo(self) and bool(ids)))
        if not ids:
            self._tagging.hide()

    def start_tagging(self) -> None:
        """Offer to type interests and groups for the selection, or to remove some."""
        self._tagging.show()
        self.setVisible(True)
        self.interests.field.setFocus()

    def start_untagging(self) -> None:
        """Offer the interests and groups of the selection to be removed."""
        self.start_tagging()
        # The row has its place only after it was laid out, and the list floats below its button.
        self.layout().activate()
        self.remove_button.setFocus()
        self._actions.tags_popup(self._ids, self.remove_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._say_what_fits()

    def _say_what_fits(self) -> None:
        """Take the words off as many buttons as there is no room for, the last first; the icons and tooltips stay."""
        for button, words in self._words.items():
            show_words(button, words)
            button.setToolTip("")
        for button, words in reversed(self._words.items()):
            # A button tells the layout of the bar that it has changed, but not the row inside it.
            self._row.invalidate()
            if self._row.sizeHint().width() <= self.contentsRect().width() - self._beside:
                return
            show_words(button, "")
            button.setToolTip(words)

    def _button(self, text: str, icon_name: str, action: Callable[[], object]) -> QPushButton:
        button = quiet_button(text, icon_name)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: action())
        return button

    def _tag_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 6, 4)
        row.setSpacing(8)
        self.interests = interest_input(self.tr("Interests to add"))
        self.groups = group_input(self.tr("Groups to add"))
        self.add_button = primary_button(self.tr("Add"))
        self.add_button.clicked.connect(self._tag)
        self.remove_button = secondary_button(self.tr("Remove…"))
        self.remove_button.setToolTip(self.tr("Take interests or groups from everybody selected"))
        self.remove_button.clicked.connect(lambda: self._actions.tags_popup(self._ids, self.remove_button))
        self.interests.submitted.connect(self._tag)
        self.groups.submitted.connect(self._tag)
        row.addWidget(self.interests, 1)
        row.addWidget(self.groups, 1)
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        return holder

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the row to type in by Escape."""
        if event.key() == Qt.Key.Key_Escape and self._tagging.isVisible():
            self._leave_tagging()
        else:
            super().keyPressEvent(event)

    def _leave_tagging(self) -> None:
        """Hide the row to type in, and the whole bar where it stood for one person only."""
        self.interests.set_tags([])
        self.groups.set_tags([])
        self._tagging.hide()
        self.setVisible(len(self._ids) > 1)
        self.tagging_left.emit()

    def _tag(self) -> None:
        interests, groups = self.interests.texts, self.groups.texts
        self._leave_tagging()
        if interests or groups:
            self._operations.perform(tag_people, self._ids, interests=interests, groups=groups)
