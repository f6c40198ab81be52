"""The frame of the import: title, steps, the pages of which one is shown, and the buttons below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.importing.choose_step import ChooseStep
from ui.importing.done_step import DoneStep
from ui.importing.duplicates_step import DuplicatesStep
from ui.importing.preview_step import PreviewStep
from ui.importing.progress_panel import ProgressPanel
from ui.importing.rhythm_step import RhythmStep
from ui.importing.step_bar import StepBar
from ui.shared.buttons import primary_button, quiet_button, secondary_button
from ui.shared.cards import ScrolledEdge, page_title
from ui.shared.fitting_area import FittingArea, FittingPage, lay_out_anew, lay_out_now
from ui.shared.labels import PlainLabel

_MARGIN = 40


class WizardFrame(QWidget):
    """Holds the parts and lays them out; what they do is the ImportView's business."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the parts, none of the pages shown."""
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_parts()
        self._lay_out()
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button with the focus, else the main one, by Enter; cancel by Escape."""
        if event.isAutoRepeat():
            # A key that is held must not lead through all the pages.
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            button = focused if isinstance(focused, QPushButton) else self.next_button
            if button.isVisible():
                button.click()
        elif event.key() == Qt.Key.Key_Escape:
            button = self.progress.cancel_button if self.progress.isVisible() else self.cancel_button
            if button.isVisible():
                button.click()
        else:
            super().keyPressEvent(event)

    def scroll_to_top(self) -> None:
        """Show the beginning of the page."""
        self._area.verticalScrollBar().setValue(0)

    def _reveal(self, widget: QWidget) -> None:
        """Show a widget that has just come to be seen, wherever on the page it is."""
        lay_out_now(self._page)
        self._area.ensureWidgetVisible(widget, 0, _MARGIN)

    def _make_parts(self) -> None:
        self.steps = StepBar(
            [
                self.tr("Choose file"),
                self.tr("Match columns"),
                self.tr("Resolve duplicates"),
                self.tr("Set a rhythm"),
                self.tr("Done"),
            ]
        )
        self.choose, self.check, self.rhythm = ChooseStep(), PreviewStep(), RhythmStep()
        self.duplicates = DuplicatesStep()
        self.progress, self.done = ProgressPanel(), DoneStep()
        self.back_button = secondary_button(self.tr("Back"), large=True)
        self.cancel_button = quiet_button(self.tr("Cancel"), large=True)
        self.next_button = primary_button(self.tr("Continue"), large=True)
        self.next_button.setDefault(True)
        self.trouble = PlainLabel(tone="due", wrap=True)
        self.trouble.hide()

    def _lay_out(self) -> None:
        self._page = FittingPage()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        for page in self._pages():
            page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            self._column.addWidget(page)
            page.hide()
        self._area = FittingArea(self._page)
        self.check.conclusions.unfolded.connect(self._reveal)
        head, _, _ = page_title(self.tr("Import people"))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.trouble, 1)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 22, 0, 24)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        top.setSpacing(14)
        top.addWidget(head)
        top.addWidget(self.steps)
        column.addLayout(top)
        column.addSpacing(17)
        column.addWidget(ScrolledEdge(self._area))
        column.addWidget(self._area)
        column.addWidget(ScrolledEdge(self._area, is_below=True))
        column.addSpacing(17)
        column.addLayout(buttons)
        column.addStretch(1)

    def _keep_width(self, _lowest: int, highest: int) -> None:
        """Let the scroll bar take its width from the margin, so that the right edges stay in line."""
        bar = self._area.verticalScrollBar().sizeHint().width() if highest > 0 else 0
        self._column.setContentsMargins(_MARGIN, 0, _MARGIN - bar, 0)

    def _pages(self) -> tuple[QWidget, ...]:
        return (self.choose, self.check, self.duplicates, self.rhythm, self.progress, self.done)

    def show_page(self, page: QWidget) -> None:
        """Show one of the pages in the place of the others."""
        for other in self._pages():
            other.setVisible(other is page)
        lay_out_anew(self._page)
        self._area.updateGeometry()
