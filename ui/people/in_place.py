"""Editing where the text stands: a press turns it into a field, Enter saves, Escape leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from models.record import Record
from ui.icons import paint_icon
from ui.shared.column import Column
from ui.shared.labels import PlainLabel, set_property
from ui.shared.soon import call_soon
from ui.shared.text_block import TextBlock
from ui.theme.theme import active_theme
from ui.theme.tokens import HEADING_RATIO, TITLE_RATIO

_RATIOS = {"heading": HEADING_RATIO, "title": TITLE_RATIO}
_PENCIL = 14
_PLUS = 13
_PAD, _RING = 2, 4
# Leaving the window, or opening the field's own menu, does not end the editing.
_STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class Part(Record):
    """One value of what is edited: its key, what a screen reader calls it, the value, the hint in an empty field."""

    key: str
    name: str
    value: str = ""
    hint: str = ""


class Drafting:
    """Something that may hold unsaved text: what is drawn anew around it asks for the draft and hands it back."""

    draft_key = ""

    def draft(self) -> Any:
        """Return the unsaved text, None where nothing is being edited."""
        return None

    def resume(self, draft: Any) -> None:
        """Go on editing where a draft left off."""

    def settle(self) -> None:
        """Save what can be saved without asking, because the person is being left."""

    def abandon(self) -> None:
        """Save nothing any more: another editor goes on with the draft."""


class Editor(Drafting, QWidget):
    """A widget that may hold unsaved text."""


class ShownText(QAbstractButton):
    """Wrapped text of any origin that can be pressed; pointer and focus show that it can be edited."""

    def __init__(self, text: str, *, scale: str = "", tone: str = "ink", is_empty: bool = False) -> None:
        """Show a text; scale is heading or title, tone a token; an empty one shows its invitation as a hint."""
        super().__init__()
        self._usual_tone = tone
        weight = QFont.Weight.DemiBold if scale else QFont.Weight.Normal
        # A new theme builds the panel anew, so that the font need not be asked for again.
        self._font = active_theme().font(_RATIOS.get(scale, 1.0), weight)
        self._keeps_edge = bool(scale)
        self.set_text(text, is_empty=is_empty)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Return the text, which Qt must not search for a mnemonic."""
        return self._block.text

    def set_text(self, text: str, *, is_empty: bool = False) -> None:
        """Show another text, or an invitation."""
        self._tone = "ink3" if is_empty else self._usual_tone
        # An invitation must not be taken for something that was written.
        self._lead = _PLUS + 5 if is_empty else 0
        self._block = TextBlock(text, self._font, keeps_edge=self._keeps_edge)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text."""
        return self._block.height(self._text_width(width)) + 2 * _PAD

    def sizeHint(self) -> QSize:
        """Return a comfortable width; the height follows from the width it gets."""
        return QSize(200, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Let it be narrow."""
        return QSize(60, QFontMetrics(self._font).height() + 2 * _PAD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit by Enter or F2 as by Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text, and under the pointer or with the focus the sign that it can be edited."""
        theme, painter = active_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(theme.colour("primary"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("muted") if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
            place = QRect(self.width() - _PENCIL - 5, _PAD + 2, _PENCIL, _PENCIL)
            paint_icon(painter, place, "pencil", "ink3")
        self._block.lay_out(self._text_width(self.width()))
        painter.setPen(theme.colour(self._tone))
        # Flush with what stands above and below; only a ring needs room.
        ring = _RING if self.hasFocus() else 0
        rightwards = not self.isRightToLeft()
        self._block.draw(painter, ring + (self._lead if rightwards else 0), _PAD)
        if self._lead:
            left = ring if rightwards else self._text_width(self.width()) + self._lead - _PLUS
            height = QFontMetrics(self._font).height()
            paint_icon(painter, QRect(left, _PAD + (height - _PLUS) // 2, _PLUS, _PLUS), "plus", self._tone)

    def _text_width(self, width: int) -> int:
        return width - _PENCIL - 10 - self._lead


class InPlace(Editor):
    """A text that is edited where it stands.

    saved carries what changed as key → text; a check may refuse it with a sentence. Leaving the fields saves as
    Enter does, so that nothing written is lost. closed tells that the fields are gone.
    """

    saved = Signal(dict)
    closed = Signal()

    def __init__(
        self,
        key: str,
        parts: Sequence[Part],
        *,
        shown: str | None = None,
        scale: str = "",
        tone: str = "ink",
        invitation: str = "",
        is_long: bool = False,
        check: Callable[[dict[str, str]], str] | None = None,
    ) -> None:
        """Show the parts' values (or shown), or the invitation where there is nothing; is_long edits in several lines.

        key names the editor to whoever keeps its draft.
        """
        super().__init__()
        self.draft_key = key
        self._is_long, self._scale, self._invitation = is_long, scale, invitation
        self._check = check
        self.fields: list[QLineEdit | QPlainTextEdit] = []
        self._column = Column(self, spacing=4)
        self.shown = ShownText("", scale=scale, tone=tone)
        self.show_parts(parts, shown=shown)
        self.shown.setAccessibleDescription(_tr("Enter edits it"))
        self.shown.clicked.connect(self.edit)
        self._column.addWidget(self.shown)
        # Made when something is refused, which is seldom.
        self.problem: PlainLabel | None = None

    def show_parts(self, parts: Sequence[Part], *, shown: str | None = None) -> None:
        """Show the values of other parts (or shown), while no fields are open."""
        self._parts = tuple(parts)
        text = ", ".join(part.value for part in parts if part.value) if shown is None else shown
        name = ", ".join(part.name for part in parts)
        self.shown.set_text(text or self._invitation, is_empty=not text)
        self.shown.setAccessibleName(_tr("{field}: {text}").format(field=name, text=text) if text else self._invitation)

    @property
    def is_editing(self) -> bool:
        """Whether the fields are open."""
        return bool(self.fields)

    def edit(self) -> None:
        """Turn the text into fields and put the cursor there."""
        if self.fields:
            return
        row = QHBoxLayout()
        row.setSpacing(6)
        for part in self._parts:
            field = self._field(part)
            self.fields.append(field)
            row.addWidget(field, 1)
        self._column.insertLayout(1, row)
        self._row = row
        for before, opened in pairwise((self.shown, *self.fields)):
            # A layout would show them only later, too late to have the focus.
            opened.show()
            QWidget.setTabOrder(before, opened)
        self.shown.hide()
        self.fields[0].setFocus()
        if not self._is_long:
            self.fields[0].selectAll()

    def draft(self) -> Any:
        """Return the texts, which field has the cursor and where."""
        if not self.fields:
            return None
        focused = next((index for index, field in enumerate(self.fields) if field.hasFocus()), -1)
        return self._texts(), focused

    def resume(self, draft: Any) -> None:
        """Open the fields with a draft's texts."""
        texts, focused = draft
        self.edit()
        for field, text in zip(self.fields, texts, strict=True):
            if isinstance(field, QLineEdit):
                field.setText(text)
            else:
                field.setPlainText(text)
        field = self.fields[max(focused, 0)]
        if isinstance(field, QPlainTextEdit):
            field.moveCursor(field.textCursor().MoveOperation.End)
        else:
            field.deselect()
            field.end(mark=False)

    def settle(self) -> None:
        """Save as leaving the fields does."""
        self.save()

    def abandon(self) -> None:
        """Let losing the focus save nothing."""
        fields, self.fields = self.fields, []
        for field in fields:
            field.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save by Enter (Shift+Enter is a new line), leave by Escape, save when the focus goes elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (plain or not self._is_long):
                self.save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        elif isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYING:
            call_soon(self, self._on_left)
        return super().eventFilter(watched, event)

    def save(self) -> None:
        """Save what changed and show the text again; a text that is refused stays open with the reason."""
        if not self.fields:
            return
        texts = dict(zip((part.key for part in self._parts), self._texts(), strict=True))
        changes = {part.key: texts[part.key] for part in self._parts if texts[part.key] != part.value.strip()}
        refusal = self._check(texts) if self._check is not None and changes else ""
        if refusal:
            self._tell(refusal)
            set_property(self.fields[0], "error", "true")
            self.fields[0].setAccessibleDescription(refusal)
            return
        if changes:
            # Shown at once also where the change has to wait for long work.
            self._parts = tuple(replace(part, value=texts[part.key]) for part in self._parts)
        self.leave()
        if changes:
            # Last, since what listens may draw everything anew.
            self.saved.emit(changes)

    def leave(self) -> None:
        """Show the text again and forget what was written."""
        if not self.fields:
            return
        had_focus = any(field.hasFocus() for field in self.fields)
        fields, self.fields = self.fields, []
        self.shown.show()
        if self.problem is not None:
            self.problem.hide()
        if had_focus:
            self.shown.setFocus()
        for field in fields:
            field.removeEventFilter(self)
            field.hide()
            field.deleteLater()
        self._column.removeItem(self._row)
        self.closed.emit()

    def _tell(self, refusal: str) -> None:
        """Say below the fields why their texts are refused."""
        if self.problem is None:
            self.problem = PlainLabel(tone="due", scale="small", wrap=True)
            self._column.addWidget(self.problem)
        self.problem.setText(refusal)
        self.problem.show()

    def _on_left(self) -> None:
        if self.fields and not any(field.hasFocus() for field in self.fields):
            self.save()

    def _texts(self) -> list[str]:
        return [
            (field.text() if isinstance(field, QLineEdit) else field.toPlainText()).strip() for field in self.fields
        ]

    def _field(self, part: Part) -> QLineEdit | QPlainTextEdit:
        field: QLineEdit | QPlainTextEdit
        if self._is_long:
            field = QPlainTextEdit(part.value)
            field.setTabChangesFocus(True)
            lines = min(10, max(3, self.shown.height() // max(1, field.fontMetrics().lineSpacing()) + 1))
            field.setFixedHeight(lines * field.fontMetrics().lineSpacing() + 18)
            field.moveCursor(field.textCursor().MoveOperation.End)
            field.setToolTip(_tr("Enter saves, Shift+Enter begins a new line, Escape leaves"))
        else:
            field = QLineEdit(part.value)
            field.setToolTip(_tr("Enter saves, Escape leaves"))
        if self._scale:
            field.setFont(active_theme().font(_RATIOS[self._scale]))
        field.setPlaceholderText(part.hint or part.name)
        field.setAccessibleName(part.name)
        field.installEventFilter(self)
        return field


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


__all__ = ["Drafting", "Editor", "InPlace", "Part", "ShownText"]
