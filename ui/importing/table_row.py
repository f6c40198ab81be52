"""A row of the table that tells what columns become."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.shared.icon_mark import IconMark

ROW_HEIGHT = 39
FIELD_HEIGHT = 30


def table_row(
    first: QWidget, arrow: str | None, second: QWidget, third: QWidget, *, height: int = ROW_HEIGHT
) -> QWidget:
    """Return a row of the table, whose columns have the same shares in every row."""
    row = QWidget()
    row.setFixedHeight(height)
    across = QHBoxLayout(row)
    across.setContentsMargins(16, 0, 16, 0)
    across.setSpacing(12)
    pointer = IconMark(arrow) if arrow else QWidget()
    pointer.setFixedWidth(16)
    for widget, stretch in ((first, 11), (second, 10), (third, 11)):
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHorizontalStretch(stretch)
        widget.setSizePolicy(policy)
    for part in (first, pointer, second, third):
        across.addWidget(part)
    return row
