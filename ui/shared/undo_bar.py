"""The bar that says what was done and offers to undo it, and what is being done meanwhile."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from ui.operations import Work
from ui.shared.buttons import icon_button, link_button
from ui.shared.labels import PlainLabel
from ui.shared.room_below import RoomBelow
from ui.shared.soon import call_soon
from ui.theme.theme import active_theme

if TYPE_CHECKING:
    # Making the class takes a start 0.3 ms.
    from PySide6.QtWidgets import QAbstractItemView

SHOWN_MILLISECONDS = 8000
_BAR_WIDTH, _FINE = 120, 1000
_EDGE, _ABOVE, _SIDE = 20, 8, 16
# What is scrolled to its end has so much room below that the bar covers none of it.
CLEAR_OF_THE_BAR = 72
# These are never covered: the bar floats above them (the buttons at the foot of a view).
_kept_clear: WeakSet[QWidget] = WeakSet()
Offer = tuple[str, str, Callable[[], object], bool]


def keep_clear(widget: QWidget) -> None:
    """Let the bar float above a widget at the lower edge of the window, never over it."""
    _kept_clear.add(widget)


def scroll_clear(view: QAbstractItemView, content: int, scrolled: int) -> None:
    """Let a list be scrolled so far that its last row stands above the bar; called once it has set its range.

    content is the height of its rows, scrolled how far it was scrolled before, both in pixels.
    """
    scroll_bar = view.verticalScrollBar()
    more = content - view.viewport().height()
    scroll_bar.setMaximum(max(0, more, more + CLEAR_OF_THE_BAR - view.viewportMargins().bottom()))
    scroll_bar.setValue(scrolled)


class UndoBar(QFrame):
    """Floats at the bottom of its parent for a while; stays while the pointer or the focus is on it.

    Whatever scrolls there ends above it meanwhile (`end_above_the_bar`), so that it covers nothing.

    F6 leads to it, Escape dismisses it, and a screen reader says what it says. What is offered while nobody sees the
    window (from the tray) is kept until it comes forward. An action with a method holds() is offered only as long as
    that returns True. said carries each sentence that is offered once it is seen; focus_left tells that the bar had the
    keyboard's focus and is gone, so that someone else must take it.
    """

    undo_requested = Signal()
    said = Signal(str)
    focus_left = Signal()

    def __init__(self, parent: QWidget, over: QWidget | None = None) -> None:
        """Wait hidden in a parent whose size it follows, between left and right of what it is to be over."""
        super().__init__(parent)
        self._over = over or parent
        self.setProperty("role", "floating")
        self.setAccessibleName(self.tr("What was just done"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 8, 7)
        layout.setSpacing(8)
        self.label = PlainLabel(elide=True)
        self.button: QPushButton = link_button(self.tr("Undo"))
        self.close_button = icon_button("x", self.tr("Dismiss"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(_BAR_WIDTH, 8)
        self.progress.hide()
        layout.addWidget(self.label, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.button)
        layout.addWidget(self.close_button)
        self._action: Callable[[], object] | None = None
        self._work: Work | None = None
        self._is_stopping = False
        self._kept: deque[Offer] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MILLISECONDS)
        self._timer.timeout.connect(self._leave)
        self.button.clicked.connect(self._act)
        self.close_button.clicked.connect(self._dismiss)
        QShortcut(QKeySequence("F6"), parent, autoRepeat=False).activated.connect(self.take_focus)
        parent.installEventFilter(self)
        parent.window().installEventFilter(self)
        self._room = RoomBelow(parent)
        self._room.moved.connect(self._place)
        self._shade()
        self.hide()

    def show_done(self, sentence: str) -> None:
        """Say what was done, with Undo."""
        self.offer(sentence, self.tr("Undo"), None)

    def offer(
        self, sentence: str, action_text: str, action: Callable[[], object] | None, *, stays: bool = False
    ) -> None:
        """Say a sentence with any one action; action None means undo, an empty text no button.

        What stays does not go after a while, but once it is taken up or dismissed, or something else is said.
        """
        if action is not None and not self._is_seen():
            self._kept.append((sentence, action_text, action, stays))
            return
        self._action = action
        self._show(sentence, action_text, can_close=True)
        self.button.setEnabled(True)
        self._timer.stop()
        if not stays:
            self._timer.start()
        words = f"{sentence}. {action_text}" if action_text else sentence
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.said.emit(sentence)

    def offer_next(self, sentence: str, action_text: str, action: Callable[[], object]) -> None:
        """Say a sentence with an action once what is said now was seen."""
        if self.isVisible():
            self._kept.append((sentence, action_text, action, False))
        else:
            self.offer(sentence, action_text, action)

    def offered_actions(self) -> list[Callable[[], object]]:
        """Return the actions that are offered or wait to be."""
        shown = [self._action] if self.isVisible() and self._action is not None else []
        return [*shown, *(action for _sentence, _text, action, _stays in self._kept)]

    def take_focus(self) -> None:
        """Take the keyboard's focus, while the bar is there."""
        if self.isVisible():
            shown = self.button if self.button.isVisible() and self.button.isEnabled() else self.close_button
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def look_again(self) -> None:
        """Take back what is offered where there is nothing to do any more; called after every change."""
        self._kept = deque(offer for offer in self._kept if _holds(offer[2]))
        if self.isVisible() and self._work is None and not _holds(self._action):
            self._dismiss()

    def show_work(self, work: Work | None) -> None:
        """Say what is being done and how far it is, until None tells that it is over."""
        was_working, self._work = self._work is not None, work
        if work is None:
            self._is_stopping = False
            if was_working and self.progress.isVisibleTo(self):
                self._end()
            return
        if self._timer.isActive() and self.isVisible() and was_working:
            # Something was said meanwhile; the work comes back after it.
            return
        self._timer.stop()
        self._action = work.cancel
        self.progress.setRange(0, _FINE if work.total else 0)
        self.progress.setValue(work.done * _FINE // work.total if work.total else 0)
        self.progress.setAccessibleName(work.sentence)
        stopping = self.tr("Stopping…") if self._is_stopping else self.tr("Cancel")
        self._show(work.sentence, stopping if work.cancel is not None else "", can_close=False)
        self.button.setEnabled(not self._is_stopping)

    def stand_again(self) -> None:
        """Find the place anew once another view is laid out."""
        if self.isVisible():
            call_soon(self, self._place)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room."""
        super().showEvent(event)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the room back, unless there is more to say at once."""
        super().hideEvent(event)
        call_soon(self, self._give_room_back)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the bottom of the parent, and bring what was kept when the window is seen again."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        comes = event.type() in (QEvent.Type.Show, QEvent.Type.WindowStateChange) and watched is self.window()
        if comes and self._kept and self._is_seen():
            self._show_kept()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by Escape; work that is told of goes on."""
        if event.key() == Qt.Key.Key_Escape and self.close_button.isVisible():
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._shade()

    def _is_seen(self) -> bool:
        """Tell whether the window is on the screen."""
        window = self.parentWidget().window()
        return window.isVisible() and not window.isMinimized()

    def _show_kept(self) -> None:
        """Offer what was kept the longest of what still makes sense."""
        self._kept = deque(offer for offer in self._kept if _holds(offer[2]))
        if self._kept:
            sentence, action_text, action, stays = self._kept.popleft()
            self.offer(sentence, action_text, action, stays=stays)

    def _show(self, sentence: str, action_text: str, *, can_close: bool) -> None:
        """Show a sentence and a button, with the progress only where work is told of."""
        self.progress.setVisible(not can_close)
        self.close_button.setVisible(can_close)
        self.label.setText(sentence)
        self.button.setText(action_text)
        self.button.setVisible(bool(action_text))
        self._place()
        self.show()
        self.raise_()

    def _end(self) -> None:
        """Go, or say what else there is to say."""
        self.hide()
        if self._work is not None:
            self.show_work(self._work)
        elif self._kept and self._is_seen():
            self._show_kept()

    def _act(self) -> None:
        """Do what the button says."""
        if self.progress.isVisibleTo(self):
            self._stop()
            return
        had_focus = self._hide()
        if self._action is None:
            self.undo_requested.emit()
        else:
            self._action()
        if not self.isVisible():
            self._end()
        if had_focus:
            self.focus_left.emit()

    def _stop(self) -> None:
        """Ask the work to stop, once."""
        self._is_stopping = True
        self.button.setEnabled(False)
        self.button.setText(self.tr("Stopping…"))
        self._place()
        if self._action is not None:
            self._action()

    def _dismiss(self) -> None:
        """Go because the user wants it."""
        had_focus = self._hide()
        self._end()
        if had_focus:
            self.focus_left.emit()

    def _hide(self) -> bool:
        """Hide and return whether the bar had the focus."""
        focused = [button for button in (self.button, self.close_button) if button.hasFocus()]
        for button in focused:
            button.clearFocus()
        self._timer.stop()
        self.hide()
        return bool(focused)

    def _leave(self) -> None:
        """Go, unless someone is about to use the bar."""
        if self.underMouse() or self.button.hasFocus() or self.close_button.hasFocus():
            self._timer.start()
        else:
            self._end()

    def _place(self) -> None:
        """Sit in the middle of the parent's lower edge, as wide as the sentence needs and there is room."""
        parent = self.parentWidget()
        words = self.label.fontMetrics().horizontalAdvance(self.label.text())
        shown = [part for part in (self.progress, self.button, self.close_button) if part.isVisibleTo(self)]
        fixed = sum(part.sizeHint().width() if part is not self.progress else _BAR_WIDTH for part in shown)
        fixed += 16 + 8 + 8 * len(shown) + 8
        left = parent.mapFromGlobal(self._over.mapToGlobal(QPoint(0, 0))).x() + _SIDE
        width = min(words + fixed, self._over.width() - 2 * _SIDE)
        height = self.sizeHint().height()
        place = QRect((parent.width() - width) // 2, parent.height() - height - _EDGE, width, height)
        place.moveLeft(max(left, min(place.left(), left + self._over.width() - 2 * _SIDE - width)))
        self.setGeometry(self._in_the_clear(place))
        if self.isVisible():
            self._room.keep(self.geometry().adjusted(0, -_ABOVE, 0, 0))

    def _give_room_back(self) -> None:
        if not self.isVisible():
            self._room.give_back()

    def _in_the_clear(self, place: QRect) -> QRect:
        """Return a place moved up above whatever it would cover there and must not, the lowest first."""
        parent, below = self.parentWidget(), _EDGE
        kept = [
            QRect(parent.mapFromGlobal(widget.mapToGlobal(QPoint(0, 0))), widget.size())
            for widget in list(_kept_clear)
            if isValid(widget) and parent.isAncestorOf(widget) and widget.isVisible()
        ]
        for area in sorted(kept, key=QRect.top, reverse=True):
            if area.intersects(place.adjusted(0, -_ABOVE, 0, below)):
                place.moveBottom(area.top() - _ABOVE)
                below = 0
        return place

    def _shade(self) -> None:
        """Cast the one shadow of the look."""
        effect = QGraphicsDropShadowEffect(self)
        effect.setBlurRadius(24)
        effect.setOffset(0, 6)
        colour = QColor(active_theme().colour("shadow"))
        colour.setAlpha(60)
        effect.setColor(colour)
        self.setGraphicsEffect(effect)


def _holds(action: Callable[[], object] | None) -> bool:
    """Return whether an action still makes sense; one that does not tell does."""
    holds = getattr(action, "holds", None)
    return holds is None or bool(holds())
