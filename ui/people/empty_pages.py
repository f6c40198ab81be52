"""What the people view shows where there is nobody to show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, SignalInstance

from ui.shared.buttons import primary_button, secondary_button
from ui.shared.empty_state import EmptyState


def nobody_page(bring: SignalInstance, add: SignalInstance) -> EmptyState:
    """Return the page of an empty book, whose buttons emit the signals for importing and for adding someone."""
    bring_button = primary_button(_tr("Import a file"), "upload", large=True)
    add_button = secondary_button(_tr("Add someone"), "user-plus", large=True)
    bring_button.clicked.connect(lambda: bring.emit())
    add_button.clicked.connect(lambda: add.emit())
    return EmptyState(
        "users",
        _tr("Nobody here yet"),
        _tr(
            "This is where everyone you know is found: at work and in private life. Bring your contacts from "
            "a file, or begin with one person you would not like to lose sight of."
        ),
        [bring_button, add_button],
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)
