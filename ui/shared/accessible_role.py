"""What a widget of our own is, for screen readers: Qt tells roles only for its own widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role
_PROPERTY = "accessibleRole"
_installed: list[bool] = []


def take_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Let a widget be told as what it is: a group of controls, an entry of a list."""
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed.append(True)
    widget.setProperty(_PROPERTY, role.value)


def _interface(_class_name: str, seen: QObject | None) -> QAccessibleWidget | None:
    """Return what a screen reader sees of a widget with a role; Qt finds its own answer for the others."""
    if not isinstance(seen, QWidget):
        return None
    role = seen.property(_PROPERTY)
    return QAccessibleWidget(seen, Role(role)) if role is not None else None
