"""Emptying a layout, so that nothing of what was in it stays."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout
from shiboken6 import delete


def empty(layout: QLayout) -> None:
    """Take everything out of a layout: widgets are hidden and deleted, gaps are gone.

    Of what Python takes out of a layout PySide deletes no item: 96 bytes of each widget and 48 of each gap stayed for
    ever (measured with 6.11).
    """
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        delete(item)
        if widget is not None:
            widget.hide()
            widget.deleteLater()
