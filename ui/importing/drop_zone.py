"""The place files are dropped on, with a button for those who would rather choose."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.shared.buttons import primary_button, quiet_button
from ui.shared.empty_state import RoundIcon
from ui.shared.labels import PlainLabel
from ui.theme.theme import active_theme
from ui.theme.tokens import CARD_RADIUS

_HEIGHT = 236


class DropZone(QWidget):
    """Takes files or text: `files_dropped` carries a list of Paths, `text_dropped` what was dropped or pasted."""

    files_dropped = Signal(object)
    text_dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Wait for a file."""
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Drop a file of people here"))
        self.setMinimumHeight(_HEIGHT)
        self._over = False
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(RoundIcon("upload", 56), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        self.title = PlainLabel(self.tr("Drop a file of people here"), scale="heading")
        self.sentence = PlainLabel(
            self.tr(
                "A table, vCards or another export, or the archive LinkedIn sends. Nothing is written until you press "
                "Import."
            ),
            tone="secondary",
            wrap=True,
        )
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.choose_button = primary_button(self.tr("Choose a file…"), "folder-open", large=True)
        self.paste_button = quiet_button(self.tr("Paste from the clipboard"), "clipboard-paste", large=True)
        buttons.addStretch(1)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.paste_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)

    def take(self, data: QMimeData) -> bool:
        """Take the files or the text in what was dropped or pasted, and tell whether there was any."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.files_dropped.emit(paths)
        elif data.hasText() and data.text().strip():
            self.text_dropped.emit(data.text())
        else:
            return False
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that what is held here can be dropped."""
        data = event.mimeData()
        if any(url.isLocalFile() for url in data.urls()) or (data.hasText() and not data.hasUrls()):
            event.acceptProposedAction()
            self._set_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        super().dragLeaveEvent(event)
        self._set_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._set_over(over=False)
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the dashed edge."""
        theme = active_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("primary" if self._over else "outline"), 2 if self._over else 1.25)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(theme.colour("primary_soft" if self._over else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CARD_RADIUS, CARD_RADIUS)

    def _set_over(self, *, over: bool) -> None:
        self._over = over
        self.update()
