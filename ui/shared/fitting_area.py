"""A scrolling area that is no higher than what it holds, so that what follows stands right below."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QSizePolicy, QWidget

from ui.shared.room_below import end_above_the_bar


class FittingArea(QScrollArea):
    """Scrolls a widget up and down where it is higher than the room there is."""

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        """Hold a widget."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        widget.setProperty("role", "page")
        self.setWidget(widget)
        end_above_the_bar(self)
        widget.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Return the size of the whole content at the present width."""
        return QSize(400, self._content_height())

    def minimumSizeHint(self) -> QSize:
        """Allow little, since it scrolls."""
        return QSize(200, 80)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew when the content changes."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew when wrapped text takes another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _content_height(self) -> int:
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is None or layout is None:
            return 100
        width = self.viewport().width()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()


class FittingPage(QWidget):
    """A page to be scrolled that asks for the height of its present width, not for that of its smallest."""

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width."""
        return QSize(200, 10)


def fit_height(dialog: QWidget) -> None:
    """Make a dialog that is shown no higher than it must be; Qt reckons with sentences wrapped in a narrower one."""
    layout = dialog.layout()
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    lay_out_anew(dialog)
    height = layout.totalHeightForWidth(dialog.width())
    dialog.setMinimumHeight(height)
    dialog.resize(dialog.width(), height)


def lay_out_anew(widget: QWidget) -> None:
    """Let every layout below a widget measure again.

    What changes while a page is hidden reaches the layout right around it, but not those further out.
    """
    below = list(_all_below(widget))
    inner = [one for one in below if isinstance(one, QWidget)]
    for child in inner:
        child.ensurePolished()
    for layout in below:
        if isinstance(layout, QLayout):
            layout.invalidate()
    # A layout remembers how high its widgets want to be until each of them tells that this may have changed.
    for child in inner:
        child.updateGeometry()
    widget.updateGeometry()


def lay_out_hidden(page: QWidget) -> None:
    """Let what changed below a page while nothing of it was seen lay out again, from the inside outwards.

    Qt tells the layout right around what changed, and goes no further where nothing is seen. A layout that nothing
    told does nothing here, so that each measures what it holds once, before the one around it asks for its height.
    """
    for child in page.children():
        if isinstance(child, QWidget) and not child.isHidden():
            child.ensurePolished()
            if child.layout() is not None:
                lay_out_hidden(child)
    layout = page.layout()
    if layout is not None:
        layout.activate()


def _all_below(one: QObject) -> Iterator[QObject]:
    """Yield whatever is below an object, in the order of findChildren().

    What findChildren() finds PySide 6.11 takes for the children of the one that was asked: an object of Python
    for each part of a list of choices that Qt made itself then stays as long as that one, 24 a list (seen by counting).
    """
    for child in one.children():
        yield child
        yield from _all_below(child)


def lay_out_now(widget: QWidget) -> None:
    """Let every layout below a widget measure again before anything is painted, which would else be seen squeezed."""
    lay_out_anew(widget)
    lay_out_waiting()


def lay_out_waiting() -> None:
    """Let every layout that waits for its turn lay out now."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
