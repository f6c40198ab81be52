"""The bar above the view: search, import, add a person, log an interaction."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.shared.buttons import primary_button, quiet_button, secondary_button, show_words
from ui.shared.search_field import SearchField
from ui.window.keys import shown

HEIGHT = 56


class TopBar(QFrame):
    """Holds `search`, `import_button`, `add_button` and `log_button`, which the window connects."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the bar; the import button is hidden until the view wants it."""
        super().__init__(parent)
        self.setProperty("role", "topbar")
        self.setFixedHeight(HEIGHT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(12)
        self._searched = self.tr("Search people, interests, notes")
        self.search = SearchField(self._searched, shown("Ctrl+K"))
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(370)
        self.import_button = quiet_button(self.tr("Import"), "upload", large=True)
        self.add_button = secondary_button(self.tr("Add person"), "user-plus", large=True)
        self.log_button = primary_button(self.tr("Log interaction"), "pencil", large=True)
        layout.addWidget(self.search, 3)
        layout.addStretch(1)
        for button in (self.import_button, self.add_button, self.log_button):
            layout.addWidget(button)
        self._words = {button: button.text() for button in (self.import_button, self.add_button, self.log_button)}
        for button, words in self._words.items():
            button.setAccessibleName(words)
        self.import_button.hide()

    def set_narrow(self, narrow: bool) -> None:
        """Say less on a narrow window: the buttons keep their icons, their words go to the tooltips."""
        for button, words in self._words.items():
            show_words(button, "" if narrow and button is not self.log_button else words)
            button.setToolTip(words if narrow else "")
        self.search.field.setPlaceholderText(self.tr("Search") if narrow else self._searched)
