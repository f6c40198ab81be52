"""The command palette: a field and what it finds, floating over the window, used by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.palette.delegate import ROW_ROLE, PaletteDelegate, row_height
from ui.palette.rows import ALL, PaletteRow
from ui.shared.labels import Hairline, PlainLabel, key_label
from ui.shared.search_field import SearchField
from ui.theme.theme import active_theme
from ui.theme.tokens import CARD_RADIUS
from ui.window.keys import native, shown

WIDTH, TOP = 560, 64
_SHADOW, _DARKEST = 26, 0.16
_LEAST_MARGIN = 16
# Losing the focus for these reasons is not leaving: the user looks elsewhere and comes back.
_STAYS = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)

Find = Callable[[str], Sequence[PaletteRow]]


class Palette(QWidget):
    """Covers the window while it is open, so that a click beside it closes it.

    Up and Down move, Enter does the marked row's action and Ctrl+Enter or Ctrl+L its second one; Escape closes and
    gives the focus back. chosen carries the row whose action follows. add_wanted tells that somebody who was not found
    is to be added.
    """

    chosen = Signal(object)
    add_wanted = Signal(str)

    def __init__(self, window: QWidget, find: Find) -> None:
        """Be closed; find returns the rows for a text."""
        super().__init__(window)
        self._find = find
        self._focus_before: QWidget | None = None
        self.model = _RowsModel(self)
        self._build()
        self.field.textChanged.connect(lambda _text: self.refresh())
        self.field.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    # --- opening and closing ----------------------------------------------------------------------------------

    def open(self, text: str = "") -> None:
        """Show what is found for a text, the cursor after it."""
        if not self.isVisible():
            self._focus_before = QApplication.focusWidget()
        self.field.setText(text)
        self.refresh()
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.end(False)

    def dismiss(self) -> None:
        """Close and give the focus back to whatever had it."""
        before, self._focus_before = self._focus_before, None
        was_inside = self.isVisible() and self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        # What had the focus may have been drawn anew meanwhile.
        if was_inside and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Find again, keeping the first row marked."""
        text = self.field.text()
        self.delegate.query = text
        self.model.set_rows(list(self._find(text)))
        found = bool(self.model.rows)
        self.list.setVisible(found)
        self.nothing.setVisible(not found)
        if not found:
            self.nothing.setText(self.tr("Nobody and nothing with “{text}”. Enter adds a person.").format(text=text))
        self._mark(0)
        self._fit()

    @property
    def marked(self) -> PaletteRow | None:
        """The row that Enter would choose."""
        index = self.list.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    # --- keys and clicks --------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Steer the list by the field's keys, close with the focus, follow the window's size."""
        if watched is self.parentWidget():
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._fit()
            return False
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and event.reason() not in _STAYS:
            self.hide()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_second(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close by a click beside the palette."""
        if not self.frame.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Tab: 1,
            Qt.Key.Key_Backtab: -1,
            Qt.Key.Key_PageDown: len(self.model.rows),
            Qt.Key.Key_PageUp: -len(self.model.rows),
        }
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif self._is_second(event):
            self._choose(second=True)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key in steps:
            self._move(steps[Qt.Key(key)])
        else:
            return False
        return True

    def _is_second(self, event: QKeyEvent) -> bool:
        """Tell whether a key asks for the second action."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.ControlModifier:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return True
        row = self.marked
        return row is not None and QKeySequence(row.second_key) == QKeySequence(event.keyCombination())

    def _move(self, step: int) -> None:
        """Mark another row; one step beyond an end comes round to the other."""
        count = len(self.model.rows)
        if not count:
            return
        row = self.list.currentIndex().row() + step
        self._mark(row % count if abs(step) == 1 else min(max(row, 0), count - 1))

    def _choose(self, *, second: bool = False) -> None:
        """Close, then do what the marked row says; where nothing was found, offer to add somebody."""
        row, text = self.marked, self.field.text().strip()
        action = row.second if second and row is not None else row.open if row is not None else None
        if row is not None and action is None:
            return
        self.dismiss()
        if row is not None and action is not None:
            if row.kind != ALL:
                self.chosen.emit(row)
            action()
        elif text:
            self.add_wanted.emit(text)

    def _mark(self, row: int) -> None:
        """Mark a row and tell screen readers, for which the focus stays in the field."""
        self.list.setCurrentIndex(self.model.index(row))
        marked = self.marked
        words = self.model.words_of(marked) if marked is not None else self.nothing.text()
        self.field.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged))

    # --- building ---------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Command palette"))
        self.frame = QFrame(self)
        self.frame.setProperty("role", "floating")
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        self._search = SearchField(self.tr("Find people, interests, notes and commands"))
        self._search.setFixedHeight(42)
        self.field = self._search.field
        column.addWidget(self._search)
        self.list = QListView()
        self.delegate = PaletteDelegate(self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setProperty("role", "palette")
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        # Its rows fill it, so nothing below has to be drawn anew at every key.
        self.list.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.entered.connect(lambda index: self._mark(index.row()))
        self.list.clicked.connect(self._on_clicked)
        column.addWidget(self.list, 1)
        self.nothing = PlainLabel(tone="secondary", wrap=True)
        self.nothing.setContentsMargins(12, 10, 12, 14)
        column.addWidget(self.nothing)
        column.addWidget(Hairline())
        column.addLayout(self._hints())

    def _hints(self) -> QHBoxLayout:
        """Return the line that says what the keys do."""
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(6)
        for key, words in (
            ("↑ ↓", self.tr("move")),
            ("↵", self.tr("open")),
            (shown("Ctrl+Return"), self.tr("second action")),
            (shown("Esc"), self.tr("close")),
        ):
            row.addWidget(key_label(key))
            row.addWidget(PlainLabel(words, tone="hint", scale="small"))
            row.addSpacing(8)
        row.addStretch(1)
        return row

    def _on_clicked(self, index: QModelIndex) -> None:
        self._mark(index.row())
        self._choose()

    def _fit(self) -> None:
        """Cover the window and sit in its upper middle, as high as what was found, within the window."""
        window = self.parentWidget()
        self.setGeometry(window.rect())
        width = min(WIDTH, window.width() - 2 * _LEAST_MARGIN)
        rows = len(self.model.rows)
        self.list.setFixedHeight(max(1, rows) * row_height())
        layout = self.frame.layout()
        layout.activate()
        room = window.height() - TOP - _LEAST_MARGIN
        height = layout.sizeHint().height() if rows else layout.heightForWidth(width)
        if height > room and rows:
            self.list.setFixedHeight(max(row_height(), rows * row_height() - (height - room)))
            height = room
        place = QRect((window.width() - width) // 2, TOP, width, height)
        if place != self.frame.geometry():
            # Qt draws only what the frame left free; the shadow stood beside it.
            self.update()
        self.frame.setGeometry(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cast the one shadow of the look, as rings around the frame: an effect would draw all anew at every key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = QColor(active_theme().colour("shadow"))
        place = self.frame.geometry().toRectF().translated(0, _SHADOW / 3)
        # From below the frame, which it lies lower than, outwards.
        for ring in range(-_SHADOW // 2, _SHADOW):
            colour.setAlphaF(_DARKEST * (1 - max(ring, 0) / _SHADOW) ** 2)
            painter.setPen(QPen(colour, 1.5))
            painter.drawRoundedRect(
                place.adjusted(-ring, -ring, ring, ring), max(1, CARD_RADIUS + ring), max(1, CARD_RADIUS + ring)
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the mark in sight."""
        super().resizeEvent(event)
        self.list.scrollTo(self.list.currentIndex())


class _RowsModel(QAbstractListModel):
    """The rows, with their words for screen readers."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[PaletteRow] = []

    def set_rows(self, rows: list[PaletteRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, its title, or its words."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return self.words_of(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def words_of(self, row: PaletteRow) -> str:
        """Return all that is said about a row, for screen readers."""
        second = f"{native(row.second_key)} {row.second_words}" if row.second is not None else ""
        return ", ".join(part for part in (row.title, row.detail, row.mark, row.keys, second) if part)
