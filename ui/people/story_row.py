"""One painted row of a story: what happened and when, and the note, which is edited in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QStyle, QWidget

from models.record import Record
from ui.icons import paint_icon
from ui.people.in_place import Drafting, InPlace, Part
from ui.shared.labels import as_tooltip
from ui.shared.text_block import TextBlock
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO
from ui.words import exact_day, short_day

_DISC, _GAP, _PAD, _RIGHT = 26, 10, 5, 4
_LEFT = _DISC + _GAP
_ICON = 13


class Entry(Record):
    """What a row tells: words, day and note; key names it, note_name the note where it can be edited."""

    key: str
    icon: str
    title: str
    day: date
    hint: str = ""
    note: str = ""
    note_name: str = ""


class RowFonts(Record):
    """The fonts of a row, made once for a whole story."""

    text: QFont
    strong: QFont
    small: QFont
    head_height: int


def row_fonts() -> RowFonts:
    """Return the fonts in the present theme."""
    theme = active_theme()
    strong = theme.font(weight=QFont.Weight.DemiBold)
    return RowFonts(theme.font(), strong, theme.font(SMALL_RATIO), QFontMetrics(strong).height() + 2)


class StoryRow(Drafting, QAbstractButton):
    """An icon, what happened and when, and the note; pressing it shows what can be done with it.

    note_saved carries the new note. Painted as a whole, since a long story has hundreds.
    """

    note_saved = Signal(str)
    delete_requested = Signal()

    def __init__(
        self, entry: Entry, today: date, fonts: RowFonts, menu: Callable[[QWidget], QMenu] | None = None
    ) -> None:
        """Show an entry; without a menu it only tells, with a note_name its note can be edited."""
        super().__init__()
        self._menu, self._fonts = menu, fonts
        # What the entry is of, for whoever shows the row.
        self.subject: object = None
        self.editor: InPlace | None = None
        self.show_entry(entry, today)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if menu is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAccessibleDescription(_tr("Enter shows what can be done"))

    def show_entry(self, entry: Entry, today: date) -> None:
        """Show another entry, while no note is being edited."""
        self.draft_key = entry.key
        self._icon, self._title, self._hint = entry.icon, entry.title, entry.hint
        self._when, self._note_name, self._note = short_day(entry.day, today), entry.note_name, entry.note
        self._block = TextBlock(entry.note, self._fonts.text)
        day = exact_day(entry.day)
        self.setAccessibleName(", ".join(part for part in (entry.title, entry.hint, day, entry.note) if part))
        self.setToolTip(as_tooltip(day))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return what the row says."""
        return " ".join(part for part in (self._title, self._hint, self._when, self._note) if part)

    # --- what can be done -------------------------------------------------------------------------------------

    def open_menu(self, at: QPoint | None = None) -> None:
        """Show what can be done."""
        if self._menu is not None and self.editor is None:
            menu = self._menu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at or self.mapToGlobal(QPoint(_LEFT, _DISC)))

    def edit_note(self) -> None:
        """Turn the note into a field."""
        if not self._note_name or self.editor is not None:
            return
        self.editor = InPlace(self.draft_key, [Part("note", self._note_name, self._note)], is_long=True)
        self.editor.setParent(self)
        self.editor.saved.connect(self._on_saved)
        self.editor.closed.connect(self._on_closed)
        self.editor.show()
        self.editor.edit()
        self._place_editor()
        self.updateGeometry()

    def draft(self) -> Any:
        """Return the note as it is being written."""
        return self.editor.draft() if self.editor is not None else None

    def resume(self, draft: Any) -> None:
        """Go on writing the note."""
        self.edit_note()
        if self.editor is not None:
            self.editor.resume(draft)

    def _on_saved(self, changes: dict[str, str]) -> None:
        self.note_saved.emit(changes["note"])

    def _on_closed(self) -> None:
        editor, self.editor = self.editor, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
            self.setFocus()
        self.updateGeometry()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the menu at the pointer."""
        self.setDown(False)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open_menu(event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.open_menu(event.globalPos() if by_mouse else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the menu by Enter or Space, edit the note by F2, delete by Delete, move by arrows."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_menu()
        elif key == Qt.Key.Key_F2 and self._note_name:
            self.edit_note()
        elif key == Qt.Key.Key_Delete and self._menu is not None:
            self.delete_requested.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not event.modifiers():
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    # --- drawing ----------------------------------------------------------------------------------------------

    def heightForWidth(self, width: int) -> int:
        """Return the height of head and note."""
        if self.editor is not None:
            below = self.editor.sizeHint().height() + 4
        else:
            below = self._block.height(width - _LEFT - _RIGHT) + 2 if self._note else 0
        return max(_DISC, self._fonts.head_height + below) + 2 * _PAD

    def sizeHint(self) -> QSize:
        """Return a comfortable width; the height follows from the width it gets."""
        return QSize(240, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Let it be narrow."""
        return QSize(120, _DISC + 2 * _PAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the field in its place."""
        super().resizeEvent(event)
        self._place_editor()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, head and note, and show pointer and focus."""
        theme, painter = active_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._menu is not None and (self.underMouse() or self.hasFocus()):
            painter.setPen(QPen(theme.colour("primary"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("muted") if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line" if self.underMouse() and self._menu is not None else "muted"))
        disc = self._visual(QRect(0, _PAD, _DISC, _DISC))
        painter.drawEllipse(disc)
        inset = (_DISC - _ICON) // 2
        paint_icon(painter, disc.adjusted(inset, inset, -inset, -inset), self._icon, "ink2")
        self._draw_head(painter)
        if self._note and self.editor is None:
            self._block.lay_out(self.width() - _LEFT - _RIGHT)
            painter.setPen(theme.colour("ink2"))
            left = _RIGHT if self.isRightToLeft() else _LEFT
            self._block.draw(painter, left, _PAD + self._fonts.head_height + 1)

    def _draw_head(self, painter: QPainter) -> None:
        """Draw the title, the hint cut to its room, and the day at the end."""
        theme, strong, small = active_theme(), self._fonts.strong, self._fonts.small
        line = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
        place = self._visual(QRect(_LEFT, _PAD, self.width() - _LEFT - _RIGHT, self._fonts.head_height))
        painter.setFont(strong)
        painter.setPen(theme.colour("ink"))
        painter.drawText(place, int(line | Qt.AlignmentFlag.AlignLeft), self._title)
        painter.setFont(small)
        painter.setPen(theme.colour("ink2"))
        painter.drawText(place, int(line | Qt.AlignmentFlag.AlignRight), self._when)
        metrics = QFontMetrics(small)
        taken = QFontMetrics(strong).horizontalAdvance(self._title) + 8
        room = place.width() - taken - metrics.horizontalAdvance(self._when) - 8
        if room > 0 and self._hint:
            hint = metrics.elidedText(self._hint, Qt.TextElideMode.ElideRight, room)
            beside = place.adjusted(0, 0, -taken, 0) if self.isRightToLeft() else place.adjusted(taken, 0, 0, 0)
            painter.drawText(beside, int(line | Qt.AlignmentFlag.AlignLeft), hint)

    def _place_editor(self) -> None:
        if self.editor is not None:
            top = _PAD + self._fonts.head_height + 2
            place = QRect(_LEFT, top, self.width() - _LEFT - 2, self.editor.sizeHint().height())
            self.editor.setGeometry(self._visual(place))

    def _visual(self, place: QRect) -> QRect:
        """Return a place as it lies where the interface is read from the right."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


__all__ = ["Entry", "RowFonts", "StoryRow", "row_fonts"]
