"""When nobody writes any more: told soon, and a while later the text cursor stands still.

Blinking wakes the computer six times a second.

GTK stops it likewise, after ten seconds (gtk-cursor-blink-timeout).
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

# In milliseconds: until what was written is worth keeping, and until the cursor rests.
_LULL = 2_000
_PAUSE = 10_000
_STIRRING = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.InputMethod})


class RestingCursor(QObject):
    """Stops the blinking in the field that has the keyboard after pause milliseconds without a key or a click.

    lulled tells that nobody has written for the lull, also in milliseconds.
    """

    lulled = Signal()

    def __init__(self, parent: QObject | None = None, pause: int = _PAUSE, lull: int = _LULL) -> None:
        """Watch whoever has the keyboard from now on; there must be a QApplication."""
        super().__init__(parent)
        self._application = cast("QApplication", QApplication.instance())
        self._blinking = QApplication.cursorFlashTime()
        self._watched: QWidget | None = None
        self._timer = QTimer(self, singleShot=True, interval=pause)
        self._timer.timeout.connect(lambda: self._blink(0))
        self._lull = QTimer(self, singleShot=True, interval=lull)
        self._lull.timeout.connect(self.lulled)
        self._application.focusChanged.connect(self._on_focus)

    def stop(self) -> None:
        """Let the cursor blink as ever."""
        self._application.focusChanged.disconnect(self._on_focus)
        self._timer.stop()
        self._lull.stop()
        self._blink(self._blinking)

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        """Go on blinking where somebody writes."""
        if event.type() in _STIRRING:
            self._stir()
        return super().eventFilter(receiver, event)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        # One that is being destroyed loses the keyboard before it tells of its end.
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        self._watched = new
        if new is None:
            # What was written before the keyboard went elsewhere is worth keeping still.
            self._timer.stop()
            return
        new.installEventFilter(self)
        new.destroyed.connect(self._forget)
        self._stir()

    def _forget(self) -> None:
        self._watched = None

    def _stir(self) -> None:
        self._blink(self._blinking)
        self._timer.start()
        self._lull.start()

    def _blink(self, milliseconds: int) -> None:
        if QApplication.cursorFlashTime() != milliseconds:
            QApplication.setCursorFlashTime(milliseconds)
