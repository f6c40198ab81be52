"""A field that holds several things as chips: interests, groups, people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from models.record import Record
from models.text import fold
from ui.icons import paint_icon
from ui.shared.avatar import paint_avatar
from ui.shared.chips import NEUTRAL, SHARED, ChipButton
from ui.shared.completion import Completion, Suggestion
from ui.shared.flow import FlowLayout
from ui.shared.labels import set_property
from ui.shared.tab_order import lead_through_before
from ui.theme.theme import active_theme
from ui.words import counted

_SHORTEST_FIELD, _SHORTEST_BESIDE_CHIPS, _LONGEST_FIELD = 110, 60, 320


class Tag(Record):
    """One thing held: its text, what it stands for, and whether the user shares it (an interest of theirs)."""

    text: str
    value: object = None
    mine: bool = False


class TagInput(QFrame):
    """Chips and a place to type the next one; `changed` tells that the tags are others.

    Enter and comma add what was typed, Backspace in the empty place removes the last chip, Up and Down choose
    among suggestions. Where only_suggested is set, nothing can be added but what suggest offers.
    """

    changed = Signal()
    submitted = Signal()

    # So many chips are shown, and one stands for the rest: a field must not outgrow the screen.
    most_chips = 60

    def __init__(
        self,
        name: str,
        suggest: Callable[[str], Sequence[Suggestion]],
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
        only_suggested: bool = False,
    ) -> None:
        """Make an empty field; name is what a screen reader calls it."""
        super().__init__(parent)
        self.setProperty("role", "field")
        self._tags: list[Tag] = []
        self._chips: list[ChipButton] = []
        self._suggest = suggest
        self._only_suggested = only_suggested
        self._placeholder = placeholder
        self._more: ChipButton | None = None
        self._trailing: QWidget | None = None
        self._flow = FlowLayout(self, spacing=5, line_spacing=5)
        self._flow.setContentsMargins(8, 5, 8, 5)
        self.field = QLineEdit()
        self.field.setProperty("role", "bare")
        self.field.setAccessibleName(name)
        self.field.setFixedHeight(26)
        self.field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._flow.addWidget(self.field)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.completion = Completion(
            self.field,
            self._open_suggestions,
            first_marked=only_suggested,
            marks_sole=not only_suggested,
            takes_left=not only_suggested,
        )
        self.completion.chosen.connect(self._take)
        # The filter comes after the completion's, so that Enter on a suggestion reaches that first.
        self.field.removeEventFilter(self.completion)
        self.field.installEventFilter(self)
        self.field.installEventFilter(self.completion)
        self.field.textEdited.connect(self._on_edited)
        self.field.textChanged.connect(self._fit_field)
        self._fit_field()

    @property
    def tags(self) -> list[Tag]:
        """The tags held, in order."""
        return list(self._tags)

    @property
    def texts(self) -> tuple[str, ...]:
        """The tags' texts, with what was typed but not yet added, so that saving loses no word."""
        marked = self.completion.marked
        typed = marked.text if marked is not None else " ".join(self.field.text().split()).strip(", ")
        held = [tag.text for tag in self._tags]
        if typed and not self._only_suggested and fold(typed) not in {fold(text) for text in held}:
            held.append(typed)
        return tuple(held)

    @property
    def values(self) -> list[object]:
        """What the tags stand for, in order."""
        return [tag.value for tag in self._tags]

    def set_tags(self, tags: Iterable[Tag]) -> None:
        """Hold others, without telling."""
        self._tags = []
        for chip in self._chips:
            self._drop_chip(chip)
        self._chips = []
        self._tags = list(tags)
        self._show_chips()
        self.field.clear()
        self._fit_field()

    def add(self, tag: Tag) -> None:
        """Hold one more, unless it is held already."""
        if any(fold(held.text) == fold(tag.text) and held.value == tag.value for held in self._tags):
            return
        self._append(tag)
        self._fit_field()
        self.changed.emit()

    def remove(self, position: int) -> None:
        """Let one go."""
        self._tags.pop(position)
        if position < len(self._chips):
            self._drop_chip(self._chips.pop(position))
        self._show_chips()
        self._fit_field()
        self.updateGeometry()
        self.changed.emit()

    def set_trailing(self, widget: QWidget) -> None:
        """Show a small widget at the field's end, such as a word that explains it."""
        widget.setParent(self)
        widget.adjustSize()
        widget.show()
        self._trailing = widget
        self._flow.setContentsMargins(8, 5, widget.width() + 14, 5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the trailing widget at the end of the first line."""
        super().resizeEvent(event)
        if self._trailing is not None:
            size = self._trailing.sizeHint()
            left = 10 if self.isRightToLeft() else self.width() - size.width() - 10
            self._trailing.setGeometry(left, (38 - size.height()) // 2, size.width(), size.height())

    def make_chip(self, tag: Tag) -> ChipButton:
        """Return the chip for a tag; fields of other things make other chips."""
        return ChipButton(tag.text, SHARED if tag.mine else NEUTRAL, self, removable=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add by Enter and comma, remove by Backspace, outline the field while it has the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_property(self, "active", "true" if event.type() == QEvent.Type.FocusIn else "false")
            # The field's own menu takes the focus only for a while: what is pasted belongs to what is typed.
            leaves = (
                isinstance(event, QFocusEvent)
                and event.lostFocus()
                and event.reason() != Qt.FocusReason.PopupFocusReason
            )
            if leaves and not self._only_suggested:
                self._add_typed()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a click anywhere in the field go on with typing."""
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Backspace and not self.field.text() and self._tags:
            self.remove(len(self._tags) - 1)
            return True
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.field.text().strip():
                self.submitted.emit()
            else:
                self._add_typed()
            return True
        return False

    def _on_edited(self, text: str) -> None:
        """Add what stands before a comma, pasted lists too."""
        if self._only_suggested or not any(mark in text for mark in ",;"):
            return
        *finished, rest = text.replace(";", ",").split(",")
        self.field.setText(rest.lstrip())
        for name in finished:
            self._add_named(name)
        self.completion.close()

    def _add_typed(self) -> None:
        text = self.field.text()
        if self._only_suggested:
            return
        self.field.clear()
        self.completion.close()
        self._add_named(text)

    def _add_named(self, name: str) -> None:
        """Add a name as it is spelled already where it is known."""
        single = " ".join(name.split())
        if not single:
            return
        known = next((found for found in self._suggest(single) if fold(found.text) == fold(single)), None)
        self._take(known or Suggestion(single))

    def _take(self, suggestion: Suggestion) -> None:
        self.field.clear()
        self.add(Tag(suggestion.text, suggestion.value, mine=suggestion.mine))

    def _open_suggestions(self, text: str) -> list[Suggestion]:
        """Return suggestions without what is held already."""
        held = {(fold(tag.text), tag.value if self._only_suggested else None) for tag in self._tags}
        return [
            found
            for found in self._suggest(text)
            if (fold(found.text), found.value if self._only_suggested else None) not in held
        ]

    def _append(self, tag: Tag) -> None:
        self._tags.append(tag)
        self._show_chips()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the place to type; a focus proxy would do so too, but then Tab would skip the chips."""
        super().focusInEvent(event)
        self.field.setFocus(event.reason())

    def _show_chips(self) -> None:
        """Show a chip for each of the first tags, and one for all the others."""
        if self._more is not None:
            self._drop_chip(self._more)
            self._more = None
        self._flow.removeWidget(self.field)
        for tag in self._tags[len(self._chips) : self.most_chips]:
            chip = self.make_chip(tag)
            chip.removed.connect(lambda chip=chip: self._remove_chip(chip))
            self._chips.append(self._placed(chip))
        rest = len(self._tags) - len(self._chips)
        if rest:
            self._more = self._placed(ChipButton(counted("and 1 more", "and {n} more", rest), parent=self))
        self._flow.addWidget(self.field)
        self.updateGeometry()

    def _placed(self, chip: ChipButton) -> ChipButton:
        """Show a chip before the place to type; pressing it goes on with typing."""
        chip.clicked.connect(lambda: self.field.setFocus())
        self._flow.addWidget(chip)
        chip.show()
        lead_through_before(chip, self.field)
        return chip

    def _remove_chip(self, chip: ChipButton) -> None:
        self.remove(self._chips.index(chip))
        self.field.setFocus()

    def _drop_chip(self, chip: ChipButton) -> None:
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _fit_field(self) -> None:
        """Give the place to type the room its text needs."""
        shown = self.field.text() or (self._placeholder if not self._tags else "")
        self.field.setPlaceholderText(self._placeholder if not self._tags else "")
        wanted = self.field.fontMetrics().horizontalAdvance(shown) + 24
        shortest = _SHORTEST_BESIDE_CHIPS if self._tags else _SHORTEST_FIELD
        self.field.setFixedWidth(max(shortest, min(wanted, _LONGEST_FIELD)))
        self._flow.invalidate()
        self.updateGeometry()


class PersonChip(ChipButton):
    """A person in a field: avatar, name, a cross."""

    _SIDE = 22

    def sizeHint(self) -> QSize:
        """Return the chip's size with room for the avatar."""
        metrics = QFontMetrics(active_theme().font())
        width = self._SIDE + 8 + metrics.horizontalAdvance(self.text()) + 24
        return QSize(min(width, _LONGEST_FIELD), max(metrics.height() + 6, self._SIDE + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw avatar, name and cross without a ground, as a name in a field."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = active_theme()
        if self.hasFocus() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary_soft" if self.hasFocus() else "muted"))
            painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        top = (self.height() - self._SIDE) // 2
        paint_avatar(painter, QRect(2, top, self._SIDE, self._SIDE), self.text())
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font())
        place = self.rect().adjusted(self._SIDE + 8, 0, -22, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width() + 1)
        line = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(line), text)
        if self.hasFocus() or self.underMouse():
            cross = QRect(self.width() - 20, (self.height() - 13) // 2, 13, 13)
            paint_icon(painter, cross, "x", "ink2")


class PeopleInput(TagInput):
    """A field that holds people, found by typing part of a name; a tag's value is the person's id."""

    most_chips = 6

    def make_chip(self, tag: Tag) -> ChipButton:
        """Return a chip with the person's avatar."""
        return PersonChip(tag.text, NEUTRAL, self, removable=True)
