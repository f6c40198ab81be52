"""What a view shows when it has nothing to show: what it is for, and the first step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.shared.labels import PlainLabel
from ui.theme.theme import active_theme

_TEXT_WIDTH = 440
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class RoundIcon(QWidget):
    """An icon on a soft round ground."""

    def __init__(
        self,
        name: str,
        size: int = 64,
        ink: str = "primary",
        ground: str = "primary_soft",
        parent: QWidget | None = None,
    ) -> None:
        """Show an icon by name; size is the ground's diameter."""
        super().__init__(parent)
        self._name, self._ink, self._ground = name, ink, ground
        self.setFixedSize(QSize(size, size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active_theme().colour(self._ground))
        painter.drawEllipse(self.rect())
        inset = round(self.width() * 0.27)
        paint_icon(painter, self.rect().adjusted(inset, inset, -inset, -inset), self._name, self._ink)


class EmptyState(QWidget):
    """An icon, a title, a sentence and the first steps, in the middle of the view."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        sentence: str,
        actions: Sequence[QPushButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show them; actions are buttons made with ui.shared.buttons."""
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(RoundIcon(icon_name), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(8)
        self.title = PlainLabel(title, scale="heading", wrap=True)
        self.sentence = PlainLabel(sentence, tone="secondary", wrap=True)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            _balance(label)
            # Between stretches and not aligned, because a layout asks an aligned label for no height that fits.
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 1000)
            row.addStretch(1)
            layout.addLayout(row)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        for button in actions:
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        layout.addSpacing(8)
        layout.addLayout(self.buttons)
        layout.addStretch(3)

    def set_texts(self, title: str, sentence: str) -> None:
        """Say something else."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        _balance(self.title)
        _balance(self.sentence)
        self.setAccessibleName(title)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


def _balance(label: PlainLabel) -> None:
    """Make a centred label as narrow as its number of lines allows, so that no single word is left for the last."""
    label.ensurePolished()

    def height(width: int) -> int:
        return label.fontMetrics().boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, label.text()).height()

    least, most = 1, _TEXT_WIDTH
    while least < most:
        middle = (least + most) // 2
        if height(middle) > height(_TEXT_WIDTH):
            least = middle + 1
        else:
            most = middle
    label.setMaximumWidth(most + 2)
