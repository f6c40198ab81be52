"""The icon in the tray while the book is locked: it says so, and leads to the passphrase."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from scheduler.notifications.notification import Notification
from ui.icons import paint_icon
from ui.tray.notifier_watch import NotifierWatch
from ui.tray.panel_icon import SILENT, SIZES, PanelIcon


class LockedIcon(PanelIcon):
    """Says that the book is locked and offers to unlock it; it knows nobody's name."""

    unlock_requested = Signal()
    quit_requested = Signal()
    bubble_clicked = Signal()

    def __init__(self, parent: QObject | None = None, panels: NotifierWatch | None = None) -> None:
        """Make the icon; show() puts it into the tray where there is one, or into one of these panels."""
        super().__init__(parent, panels)
        self.make()

    def make(self) -> None:
        """Make the icon and its menu."""
        self.icon = QSystemTrayIcon(self)
        self.icon.setIcon(locked_picture())
        self.icon.setToolTip("Tendril\n" + self.tr("Locked"))
        self.menu = QMenu()
        self.menu.setAccessibleName("Tendril")
        self.head = self.menu.addAction(self.tr("Tendril is locked"))
        self.head.setEnabled(False)
        self.menu.addAction(self.tr("Unlock…")).triggered.connect(self.unlock_requested)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Quit")).triggered.connect(self.quit_requested)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(self.bubble_clicked)

    def show_bubble(self, notification: Notification) -> bool:
        """Show a notification as the tray's bubble; False where the tray can show none."""
        if not self.has_bubbles:
            return False
        self.icon.showMessage(notification.title, notification.body, self.icon.icon())
        return True

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.unlock_requested.emit()


def locked_picture() -> QIcon:
    """Return the tray's icon of a locked book at several sizes: the sprout in grey, with a lock at its lower right."""
    result = QIcon()
    for size in SIZES:
        result.addPixmap(_picture(size))
    return result


def _picture(size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_icon(painter, QRect(0, 0, size, size), "sprout", SILENT)
    side = round(size * 0.58)
    place = QRect(size - side, size - side, side, side)
    # A clear edge parts the lock from the sprout.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawEllipse(place)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    paint_icon(painter, place, "lock", SILENT)
    painter.end()
    return picture
