"""The ground of buttons that paint text of any origin themselves."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton


class PlainButton(QAbstractButton):
    """A button whose text is only text: an ampersand in it makes no key of the letter behind it."""

    def setText(self, text: str) -> None:
        """Show text of any origin as it is."""
        super().setText(text)
        # Qt looks for a mnemonic in every text, and a group called "R&D" would take Alt+D from the window.
        if "&" in text:
            self.setShortcut(QKeySequence())
