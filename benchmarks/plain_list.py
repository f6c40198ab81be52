"""What scrolling costs at the least: the same page in a plain table of Qt's, whose texts are ready in a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView

Index = QModelIndex | QPersistentModelIndex


class Texts(QAbstractTableModel):
    """Rows of texts, and nothing else."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        """Take the rows, each of as many texts."""
        super().__init__()
        self._rows = rows

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are."""
        return len(self._rows)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many texts a row has."""
        return len(self._rows[0])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the text of a cell."""
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def plain_list(table: QTableView, first: int, last: int) -> QTableView:
    """Return a table, not shown yet, with the texts of another one's rows in its size, columns and heights of rows."""
    model = table.model()
    columns = [column for column in range(model.columnCount()) if not table.isColumnHidden(column)]
    plain = QTableView()
    plain.setModel(
        Texts([[str(model.index(row, column).data() or "") for column in columns] for row in range(first, last + 1)])
    )
    plain.model().setParent(plain)
    plain.verticalHeader().hide()
    plain.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
    plain.setShowGrid(False)
    for place, column in enumerate(columns):
        plain.setColumnWidth(place, table.columnWidth(column))
    plain.resize(table.size())
    return plain
