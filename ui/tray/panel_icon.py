"""An icon in the tray of any kind, with its menu: where it can be seen, and made anew for a panel that comes later."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ui.tray.notifier_watch import NotifierWatch

# A grey that keeps about 3:1 on light and on dark panels, for while nothing is said.
SILENT = "#858C88"
# The largest serve panels with two or more pixels to the point.
SIZES = (16, 22, 24, 32, 44, 48, 64, 96, 128)


class PanelIcon(QObject):
    """What the program's icons in the tray share; a subclass makes icon and menu in make(), called by its __init__."""

    icon: QSystemTrayIcon
    menu: QMenu

    def __init__(self, parent: QObject | None = None, panels: NotifierWatch | None = None) -> None:
        """Take the panels, where there can be such; show() puts the icon into the tray or into one of them."""
        super().__init__(parent)
        self._panels = panels
        if panels is not None and is_x11():
            panels.came_or_went.connect(self.make_anew)

    @property
    def is_shown(self) -> bool:
        """Whether the icon is in a tray that exists, so that it leads to the program."""
        if self._panels is not None and self._panels.is_there:
            return self.icon.isVisible() and self._panels.is_shown()
        return self.icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def has_bubbles(self) -> bool:
        """Whether the tray can show a notification."""
        return self.is_shown and QSystemTrayIcon.supportsMessages()

    def show(self) -> None:
        """Put the icon into the tray."""
        self.icon.show()

    def hide(self) -> None:
        """Take the icon out of the tray."""
        self.icon.hide()

    def make(self) -> None:
        """Make the icon and its menu."""
        raise NotImplementedError

    def make_anew(self) -> None:
        """Put another icon in the place of this one: under X11 its making settles which kind of panel gets it."""
        old_icon, old_menu, was_shown = self.icon, self.menu, self.icon.isVisible()
        old_icon.hide()
        self.make()
        self.icon.setVisible(was_shown)
        for gone in (old_icon, old_menu):
            gone.deleteLater()


def is_x11() -> bool:
    """Return whether this is X11, where there are trays of two kinds."""
    return QGuiApplication.platformName() == "xcb"
