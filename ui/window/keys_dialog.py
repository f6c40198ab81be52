"""The dialog that shows every key, made from the table of keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.shared.buttons import secondary_button
from ui.shared.cards import page_margins, scrolling
from ui.shared.labels import PlainLabel, SectionTitle, key_label
from ui.theme.theme import active_theme
from ui.theme.tokens import DIALOG_MARGINS
from ui.window.keys import KeySection, native, sections, shown

# Beside the page: margins, heading and button.
_AROUND = (76, 150)
# In sizes of the text.
_ROOM_FOR_KEYS = 8
_LEAST_MARGIN = 48


class KeysDialog(QDialog):
    """Lists the keys that work everywhere and those of each place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the list, in columns of about the same height."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*DIALOG_MARGINS)
        layout.setSpacing(16)
        layout.addWidget(PlainLabel(self.tr("Keys"), scale="heading"))
        room = parent.width() - _LEAST_MARGIN - _AROUND[0] if parent is not None else 0
        fitting = (page for page in map(_page, (3, 2)) if not room or page.sizeHint().width() <= room)
        page = next(fitting, None) or _page(1)
        self._area = scrolling(page)
        # So that it can be scrolled by keys where the window is small.
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self.tr("Keys"))
        layout.addWidget(self._area, 1)
        close = secondary_button(self.tr("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        wanted = page.sizeHint()
        width, height = wanted.width() + _AROUND[0], wanted.height() + _AROUND[1]
        if parent is not None:
            width, height = min(width, parent.width() - _LEAST_MARGIN), min(height, parent.height() - _LEAST_MARGIN)
        self.resize(width, height)


def _page(number: int) -> QWidget:
    """Return every section in a number of columns."""
    page = QWidget()
    across = QHBoxLayout(page)
    across.setContentsMargins(page_margins(0, 0, 12, 0))
    across.setSpacing(32)
    for column in _columns(sections(), number):
        down = QVBoxLayout()
        down.setSpacing(20)
        across.addLayout(down)
        grids = [_add_section(down, section) for section in column]
        down.addStretch(1)
        # What the keys do stands below one another from section to section, but where the keys themselves are longer.
        for grid in grids:
            grid.setColumnMinimumWidth(0, _ROOM_FOR_KEYS * active_theme().text_size())
    across.addStretch(1)
    return page


def _add_section(below: QVBoxLayout, section: KeySection) -> QGridLayout:
    """Add a titled list of keys to a column, and return its rows."""
    column = QVBoxLayout()
    below.addLayout(column)
    column.setSpacing(8)
    column.addWidget(SectionTitle(section.title))
    grid = QGridLayout()
    column.addLayout(grid)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, entry in enumerate(section.entries):
        keys = QHBoxLayout()
        keys.setSpacing(4)
        for key in entry.keys:
            label = key_label(shown(key))
            label.setAccessibleName(f"{native(key)}: {entry.meaning}")
            keys.addWidget(label)
        keys.addStretch(1)
        grid.addLayout(keys, row, 0)
        grid.addWidget(PlainLabel(entry.meaning), row, 1)
    return grid


def _columns(every: list[KeySection], number: int) -> list[list[KeySection]]:
    """Return the sections in columns, each next one where there is most room."""
    columns: list[list[KeySection]] = [[] for _ in range(number)]
    for section in every:
        shortest = min(columns, key=lambda column: sum(len(each.entries) + 2 for each in column))
        shortest.append(section)
    return columns
