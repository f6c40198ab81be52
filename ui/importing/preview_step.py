"""The second step: how the file was understood, and what importing it will do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.exchange.column_match import ColumnMatch
from models.exchange.files import ImportFile
from models.exchange.preview import ImportPreview
from ui.importing.columns import ColumnLine, understood_columns
from ui.importing.conclusions_card import ConclusionsCard
from ui.importing.counts_card import CountsCard, NoFloodCard, SetAsideCard, counts_of
from ui.importing.match_rows import MatchRows
from ui.importing.table_row import table_row
from ui.shared.cards import Card
from ui.shared.chips import PROFESSIONAL, Chip
from ui.shared.icon_mark import IconMark
from ui.shared.labels import Hairline, PlainLabel
from ui.words import counted

SIDE_WIDTH = 300
ROOM_FOR_SIDE = 800
_MOST_COLUMNS = 40
_ROWS_LOOKED_AT = 200


class PreviewStep(QWidget):
    """The file's card with its columns, and beside it (above it, where that is too narrow) what will happen.

    `changed` tells that a column is to mean something else, or that something is chosen about everybody in the file.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._beside: bool | None = None
        self.file_card = FileCard()
        self.counts = CountsCard(self.tr("What will happen"))
        self.set_aside = SetAsideCard()
        self.no_flood = NoFloodCard()
        self.conclusions = ConclusionsCard()
        self.file_card.match_changed.connect(lambda _match: self.changed.emit())
        self.conclusions.changed.connect(lambda _choices: self.changed.emit())
        self._side = QWidget()
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.setSpacing(12)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(18)
        self._arrange(beside=True)

    def show_preview(self, preview: ImportPreview, skipped_lines: int, waiting: int = 0) -> None:
        """Show what importing a file would do.

        skipped_lines counts the lines before its header, waiting the files that come after it.
        """
        self.file_card.show_file(preview, skipped_lines, waiting)
        self.conclusions.begin(preview.conclusions, preview.file.format, preview.file.choices)
        self.show_counts(preview)

    def show_counts(self, preview: ImportPreview) -> None:
        """Show what importing the file would do, its columns left as they are shown."""
        self.conclusions.show_conclusions(preview.conclusions)
        self.conclusions.setVisible(preview.rows > len(preview.set_aside))
        duplicates = len(preview.duplicates)
        self.counts.show_counts(
            counts_of(
                preview.created,
                preview.updated,
                preview.unchanged,
                duplicates,
                preview.set_aside,
                counted("possible duplicate to check", "possible duplicates to check", duplicates),
            )
        )
        self.set_aside.show_rows(preview.set_aside)

    def chosen(self, file: ImportFile) -> ImportFile:
        """Return the file as its columns are matched here and with what is chosen about everybody in it."""
        rows = self.file_card.rows
        return (file if rows is None else file.with_match(rows.match)).with_choices(self.conclusions.choices)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards above the file where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange(beside=event.size().width() >= ROOM_FOR_SIDE)

    def _arrange(self, *, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        cards = (self.counts, self.no_flood, self.conclusions, self.set_aside)
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
            self._grid.addWidget(self.conclusions, 1, 0, 1, 2)
            self._grid.addWidget(self.file_card, 2, 0, 1, 2)
            self._grid.addWidget(self.set_aside, 3, 0, 1, 2)
        self._side.setVisible(beside)
        self._grid.setSpacing(18 if beside else 12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if beside else 1)


class FileCard(Card):
    """The file's name, format and size, and a table of how its columns were understood.

    match_changed carries the ColumnMatch once a column is to mean something else.
    """

    match_changed = Signal(object)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(margin=0, spacing=0)
        self.setAccessibleName(self.tr("The file"))
        self.lines: list[ColumnLine] = []
        self.rows: MatchRows | None = None
        self._content = QWidget()
        self.body.addWidget(self._content)

    def show_file(self, preview: ImportPreview, skipped_lines: int, waiting: int = 0) -> None:
        """Show a file, and how many come after it."""
        new = QWidget()
        column = QVBoxLayout(new)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(preview, skipped_lines))
        column.addWidget(
            table_row(
                _section(self.tr("In the file")),
                None,
                _section(self.tr("In Tendril")),
                _section(self.tr("For example")),
                height=32,
            )
        )
        more, empty = self._add_rows(preview, column)
        notes = []
        if more:
            notes.append(counted("1 more column", "{n} more columns", more))
        if empty:
            notes.append(counted("1 column is empty", "{n} columns are empty", empty))
        self._notes, self._above_note = notes, Hairline()
        self._note = PlainLabel(tone="hint", scale="small")
        self._note.setContentsMargins(16, 9, 16, 9)
        column.addWidget(self._above_note)
        column.addWidget(self._note)
        self.show_waiting(waiting)
        self.body.replaceWidget(self._content, new)
        self._content.deleteLater()
        self._content = new

    def show_waiting(self, waiting: int) -> None:
        """Say how many files come after the one that is shown."""
        following = counted("1 more file comes after this one", "{n} more files come after this one", waiting)
        notes = [*self._notes, *([following] if waiting else [])]
        self._note.setText(" · ".join(notes))
        for part in (self._above_note, self._note):
            part.setVisible(bool(notes))

    def _add_rows(self, preview: ImportPreview, column: QVBoxLayout) -> tuple[int, int]:
        """Add what the columns become, and return how many are not shown and how many are empty."""
        match = preview.file.match
        self.rows, self.lines = None, []
        if match is not None and match.adjustable:
            lines = understood_columns(preview.file)[0] if _has_numbered(match) else []
            table = preview.file.table
            sample = table.sample(_ROWS_LOOKED_AT) if table is not None else []
            self.rows = MatchRows(match, {line.heading: line for line in lines}, sample, _MOST_COLUMNS)
            self.rows.changed.connect(self.match_changed)
            self.lines = self.rows.lines
            column.addWidget(self.rows)
            return self.rows.left_out, self.rows.empty
        self.lines, empty = understood_columns(preview.file)
        for line in self.lines[:_MOST_COLUMNS]:
            column.addWidget(Hairline())
            column.addWidget(self._line(line))
        return max(0, len(self.lines) - _MOST_COLUMNS), empty

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
        row = table_row(name, "arrow-right", meaning, PlainLabel(line.example, tone="secondary", elide=True))
        row.setAccessibleName(
            self.tr("{column} becomes {meaning}, for example {example}").format(
                column=line.heading, meaning=line.meaning, example=line.example
            )
        )
        return row


def _has_numbered(match: ColumnMatch) -> bool:
    return any(column.meaning.startswith("numbered:") for column in match.columns)


def _section(text: str) -> PlainLabel:
    return PlainLabel(text, scale="section")
