"""The second step: how the file was understood, and what importing it will do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.exchange.preview import ImportPreview
from ui.importing.columns import ColumnLine, understood_columns
from ui.importing.counts_card import CountsCard, NoFloodCard, SetAsideCard, counts_of
from ui.shared.cards import Card
from ui.shared.chips import PROFESSIONAL, Chip
from ui.shared.icon_mark import IconMark
from ui.shared.labels import Hairline, PlainLabel
from ui.words import counted

SIDE_WIDTH = 300
ROOM_FOR_SIDE = 800
_ROW_HEIGHT = 40
_MOST_COLUMNS = 40


class PreviewStep(QWidget):
    """The file's card with its columns, and beside it (above it, where that is too narrow) what will happen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._beside: bool | None = None
        self.file_card = FileCard()
        self.counts = CountsCard(self.tr("What will happen"))
        self.set_aside = SetAsideCard()
        self.no_flood = NoFloodCard()
        self._side = QWidget()
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.setSpacing(12)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(18)
        self._arrange(beside=True)

    def show_preview(self, preview: ImportPreview, skipped_lines: int) -> None:
        """Show what importing a file would do; skipped_lines counts the lines before its header."""
        self.file_card.show_file(preview, skipped_lines)
        self.counts.show_counts(
            counts_of(
                preview.created, preview.updated, preview.unchanged, preview.possible_duplicates, len(preview.set_aside)
            )
        )
        self.set_aside.show_rows(preview.set_aside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards above the file where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange(beside=event.size().width() >= ROOM_FOR_SIDE)

    def _arrange(self, *, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        cards = (self.counts, self.no_flood, self.set_aside)
        for widget in (self.file_card, self._side, *cards):
            self._grid.removeWidget(widget)
        for card in cards:
            self._side_column.removeWidget(card)
        top = Qt.AlignmentFlag.AlignTop
        if beside:
            self._side.setFixedWidth(SIDE_WIDTH)
            for card in cards:
                self._side_column.addWidget(card)
            self._grid.addWidget(self.file_card, 0, 0, top)
            self._grid.addWidget(self._side, 0, 1, top)
        else:
            self._grid.addWidget(self.counts, 0, 0)
            self._grid.addWidget(self.no_flood, 0, 1)
            self._grid.addWidget(self.set_aside, 1, 0, 1, 2)
            self._grid.addWidget(self.file_card, 2, 0, 1, 2)
        self._side.setVisible(beside)
        self._grid.setSpacing(18 if beside else 12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if beside else 1)


class FileCard(Card):
    """The file's name, format and size, and a table of how its columns were understood."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(margin=0, spacing=0)
        self.setAccessibleName(self.tr("The file"))
        self.lines: list[ColumnLine] = []
        self._content = QWidget()
        self.body.addWidget(self._content)

    def show_file(self, preview: ImportPreview, skipped_lines: int) -> None:
        """Show a file."""
        new = QWidget()
        column = QVBoxLayout(new)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(preview, skipped_lines))
        self.lines, empty = understood_columns(preview.file)
        column.addWidget(
            _row(
                _section(self.tr("In the file")),
                None,
                _section(self.tr("In Tendril")),
                _section(self.tr("For example")),
                height=32,
            )
        )
        for line in self.lines[:_MOST_COLUMNS]:
            column.addWidget(Hairline())
            column.addWidget(self._line(line))
        notes = []
        if len(self.lines) > _MOST_COLUMNS:
            notes.append(counted("1 more column", "{n} more columns", len(self.lines) - _MOST_COLUMNS))
        if empty:
            notes.append(counted("1 column is empty", "{n} columns are empty", empty))
        if notes:
            column.addWidget(Hairline())
            note = PlainLabel(" · ".join(notes), tone="hint", scale="small")
            note.setContentsMargins(16, 9, 16, 9)
            column.addWidget(note)
        self.body.replaceWidget(self._content, new)
        self._content.deleteLater()
        self._content = new

    def _head(self, preview: ImportPreview, skipped_lines: int) -> QWidget:
        """Return the line with the file's name, its format, and encoding, rows and skipped lines."""
        file = preview.file
        head = QFrame()
        across = QHBoxLayout(head)
        across.setContentsMargins(16, 14, 16, 12)
        across.setSpacing(9)
        across.addWidget(IconMark("file-text", 18, "professional"))
        name = PlainLabel(file.name, scale="strong", elide=True)
        name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        across.addWidget(name)
        across.addWidget(Chip(file.format_name, PROFESSIONAL, icon=False))
        parts = [file.encoding, counted("1 row", "{n} rows", preview.rows)]
        if skipped_lines:
            parts.append(counted("1 line of notes skipped", "{n} lines of notes skipped", skipped_lines))
        about = PlainLabel(" · ".join(parts), tone="secondary", elide=True)
        about.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(about, 1)
        return head

    def _line(self, line: ColumnLine) -> QWidget:
        """Return one row of the table."""
        tone = "" if line.used else "hint"
        name = PlainLabel(line.heading, elide=True)
        if len(line.names) > 1:
            name.setToolTip(" + ".join(line.names))
        meaning = PlainLabel(line.meaning, scale="strong" if line.used else "", tone=tone, elide=True)
        row = _row(
            name, "arrow-right", meaning, PlainLabel(line.example, tone="secondary", elide=True), height=_ROW_HEIGHT - 1
        )
        row.setAccessibleName(
            self.tr("{column} becomes {meaning}, for example {example}").format(
                column=line.heading, meaning=line.meaning, example=line.example
            )
        )
        return row


def _row(first: QWidget, arrow: str | None, second: QWidget, third: QWidget, *, height: int) -> QWidget:
    """Return a row of the table, whose columns have the same shares in every row."""
    row = QWidget()
    row.setFixedHeight(height)
    across = QHBoxLayout(row)
    across.setContentsMargins(16, 0, 16, 0)
    across.setSpacing(12)
    pointer = IconMark(arrow) if arrow else QWidget()
    pointer.setFixedWidth(16)
    for widget, stretch in ((first, 11), (second, 9), (third, 11)):
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHorizontalStretch(stretch)
        widget.setSizePolicy(policy)
    for part in (first, pointer, second, third):
        across.addWidget(part)
    return row


def _section(text: str) -> PlainLabel:
    return PlainLabel(text, scale="section")
