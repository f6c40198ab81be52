"""What happens next, said once at the top of Today after the first start."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from models.history import Change
from ui.operations import Operations
from ui.shared.buttons import icon_button
from ui.shared.icon_mark import IconMark
from ui.shared.labels import PlainLabel


class NextNotice(QFrame):
    """A sentence on a soft ground, put away by its cross or by the next change, after which it may not be true."""

    def __init__(self, operations: Operations, sentence: str, parent: QWidget | None = None) -> None:
        """Say a sentence."""
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setAccessibleName(sentence)
        across = QHBoxLayout(self)
        across.setContentsMargins(14, 8, 8, 8)
        across.setSpacing(10)
        across.addWidget(IconMark("sprout", 18, "primary"))
        self.label = PlainLabel(sentence, tone="primary", wrap=True)
        across.addWidget(self.label, 1)
        self.close_button = icon_button("x", self.tr("Put this away"), colour="primary")
        self.close_button.clicked.connect(self._put_away)
        across.addWidget(self.close_button)

        operations.changed.connect(self._on_changed)

    def _on_changed(self, _change: Change, _initiator: object) -> None:
        self._put_away()

    def _put_away(self) -> None:
        """Go for good."""
        self.hide()
        self.deleteLater()
