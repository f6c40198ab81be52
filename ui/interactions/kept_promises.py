"""The promises to a person that an interaction may have kept, to be ticked where it did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from models.queries import FollowUpRow
from ui.shared.labels import as_tooltip
from ui.words import day_words

_MOST = 3
_LONGEST = 44


class KeptPromises(QWidget):
    """A box for each open promise, the earliest first; those that were due are ticked, as by Reached out in Today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without any."""
        super().__init__(parent)
        self.boxes: dict[int, QCheckBox] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    def show_promises(self, promises: Sequence[FollowUpRow], today: date) -> None:
        """Offer the open ones of a person's promises."""
        for box in self.boxes.values():
            self._layout.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for row in sorted((row for row in promises if row.done_on is None), key=lambda row: (row.due_on, row.id))[
            :_MOST
        ]:
            text = row.text if len(row.text) <= _LONGEST else f"{row.text[:_LONGEST].rstrip()}…"
            words = self.tr("Done: {promise} ({day})").format(promise=text, day=day_words(row.due_on, today))
            box = QCheckBox(words.replace("&", "&&"))
            box.setAccessibleName(words)
            box.setToolTip(as_tooltip(row.text))
            box.setChecked(row.due_on <= today)
            self.boxes[row.id] = box
            self._layout.addWidget(box)
        self.setVisible(bool(self.boxes))

    def kept(self) -> list[int]:
        """Return the ids of the promises that are ticked."""
        return [id_ for id_, box in self.boxes.items() if box.isChecked()]
