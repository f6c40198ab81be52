"""The buttons of the look: one primary a screen, outlined secondary, quiet, links and icons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.icons import icon
from ui.shared.labels import as_tooltip, look_again

ICON_SIZE = 16
ICON_GAP = 4


def primary_button(
    text: str, icon_name: str = "", parent: QWidget | None = None, *, large: bool = False
) -> QPushButton:
    """Return the one main action of a screen."""
    return _button(text, "primary", icon_name, "on_primary", parent, large=large)


def secondary_button(
    text: str, icon_name: str = "", parent: QWidget | None = None, *, large: bool = False
) -> QPushButton:
    """Return an outlined button for an action beside the main one."""
    return _button(text, "secondary", icon_name, "ink", parent, large=large)


def quiet_button(text: str, icon_name: str = "", parent: QWidget | None = None, *, large: bool = False) -> QPushButton:
    """Return a button without an edge, for what is done seldom."""
    return _button(text, "quiet", icon_name, "ink2", parent, large=large)


def link_button(text: str, icon_name: str = "", parent: QWidget | None = None, *, flush: bool = False) -> QPushButton:
    """Return a button that reads as a link in the primary colour; flush begins right at the edge of what is above."""
    button = _button(text, "link", icon_name, "primary", parent)
    if flush:
        button.setProperty("flush", "true")
    return button


def icon_button(icon_name: str, name: str, parent: QWidget | None = None, *, colour: str = "ink2") -> QPushButton:
    """Return a button that shows only an icon; name is its tooltip and what a screen reader says."""
    button = _button("", "icon", icon_name, colour, parent)
    button.setAccessibleName(name)
    button.setToolTip(as_tooltip(name))
    return button


def set_button_role(button: QPushButton, role: str, icon_name: str = "") -> None:
    """Turn a button into another kind (primary, secondary, quiet, link), its icon with it."""
    if button.property("role") == role:
        return
    button.setProperty("role", role)
    if icon_name:
        button.setIcon(icon(icon_name, _icon_colour(role)))
    look_again(button)


def show_words(button: QPushButton, words: str) -> None:
    """Show other words on a button with an icon, or none: the icon alone stands in the middle."""
    button.setText(words)
    button.setIconSize(_icon_size(words))


def _icon_size(words: str) -> QSize:
    """Return the size of an icon, with a gap before words that follow it."""
    return QSize(ICON_SIZE + (ICON_GAP if words else 0), ICON_SIZE)


def _icon_colour(role: str) -> str:
    """Return the token of an icon on a button of a role."""
    return {"primary": "on_primary", "secondary": "ink", "link": "primary"}.get(role, "ink2")


def _button(
    text: str, role: str, icon_name: str, colour: str, parent: QWidget | None, *, large: bool = False
) -> QPushButton:
    """Make a button of a role."""
    button = QPushButton(text, parent)
    button.setProperty("role", role)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(False)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if large:
        button.setProperty("large", "true")
    if icon_name:
        button.setIcon(icon(icon_name, colour))
        button.setIconSize(_icon_size(text))
    return button
