"""The checklist beside a note: gentle, live, and never in the way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.advice.manners import Remark
from ui.shared.icon_mark import IconMark
from ui.shared.labels import PlainLabel
from ui.words import counted, say, translate


class Checklist(QWidget):
    """One line a remark: a tick where all is well, a lamp where a thought may help."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.remarks: tuple[Remark, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self._shown: list[QWidget] = []

    def set_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show what was found; lines that stay the same stay as they are."""
        if tuple(remarks) == self.remarks:
            return
        self.remarks = tuple(remarks)
        for row in self._shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = [_row(remark) for remark in remarks]
        for row in self._shown:
            self._rows.addWidget(row)
        open_remarks = [remark for remark in remarks if not remark.is_fine]
        words = (
            counted("1 thought on your note", "{n} thoughts on your note", len(open_remarks))
            if open_remarks
            else translate("Nothing to add to your note")
        )
        self.setAccessibleName(words)
        self.setAccessibleDescription(" ".join(say(remark.sentence) for remark in remarks))
        self.updateGeometry()


def _row(remark: Remark) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    mark = IconMark("circle-check" if remark.is_fine else "lightbulb", 15, "primary" if remark.is_fine else "gold")
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(PlainLabel(say(remark.sentence), tone="secondary" if remark.is_fine else "", wrap=True), 1)
    return row
