"""The long work of an import: reading, importing, taking back; on the worker, with progress once it takes a moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from ui.importing.wizard_frame import WizardFrame
from ui.operations import LongWork, Operations

# What takes less than this shows no progress, which would only flicker.
PATIENCE_MILLISECONDS = 200


class WizardWork(QObject):
    """Runs one work at a time and shows its progress in the place of the step."""

    def __init__(self, operations: Operations, frame: WizardFrame) -> None:
        """Do nothing yet; it lives with its frame."""
        super().__init__(frame)
        self.is_cancelled = False
        self._operations, self._frame = operations, frame
        self._work: LongWork | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._show_progress)
        frame.progress.cancel_button.clicked.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """Whether it is not done yet."""
        return self._work is not None

    def run(
        self,
        work: Callable[..., Any],
        sentence: str,
        counting: str,
        on_done: Callable[[Any], None],
        on_failed: Callable[[str], None],
        *,
        at_once: bool = False,
        can_cancel: bool = True,
    ) -> None:
        """Run a work that takes book, progress and cancelled, and hand on what it returns, or why it failed.

        at_once shows the progress without waiting for a moment; sentence and counting are what it says.
        """
        frame = self._frame
        if self._operations.busy:
            on_failed(self.tr("Something else is being written. Try again when it is done."))
            return
        frame.trouble.hide()
        self.is_cancelled = False
        frame.choose.is_reading = True
        frame.progress.begin(sentence, counting, can_cancel=can_cancel)

        def end(answer: Callable[[Any], None], value: Any) -> None:
            self._work = None
            frame.choose.is_reading = False
            answer(value)

        self._work = self._operations.run_long(
            work,
            on_progress=frame.progress.show_progress,
            on_done=lambda result: end(on_done, result),
            on_failed=lambda message: end(on_failed, message),
        )
        if at_once:
            self._show_progress()
        else:
            self._patience.start()

    def forget_progress(self) -> None:
        """Show no progress any more, as a step takes its place."""
        self._patience.stop()

    def cancel(self) -> None:
        """Ask what runs to stop; it fails then, or ends as if it had not been asked."""
        if self._work is not None:
            self.is_cancelled = True
            self._frame.progress.show_stopping()
            self._work.cancel()

    def _show_progress(self) -> None:
        frame = self._frame
        if self._work is None:
            return
        frame.show_page(frame.progress)
        for button in (frame.back_button, frame.cancel_button, frame.next_button):
            button.hide()
        (frame.progress.cancel_button if frame.progress.cancel_button.isVisible() else frame).setFocus()
