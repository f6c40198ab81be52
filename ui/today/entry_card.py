"""The card of one person on Today's list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.vocabulary import Answer, Kind
from scheduler.today import Entry
from ui import terms
from ui.icons import pixmap, screen_ratio
from ui.shared.accessible_role import take_role
from ui.shared.avatar import Avatar
from ui.shared.buttons import link_button, primary_button, quiet_button, secondary_button, set_button_role
from ui.shared.cards import Card
from ui.shared.chips import NEUTRAL, PERSONAL, PROFESSIONAL, SHARED, Chip
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel, as_tooltip
from ui.shared.links import is_openable, shown_link
from ui.today.left_off_label import LeftOffLabel
from ui.today.reaching import suggestion_icon
from ui.words import exact_day, say

_TONES = {"due": "due", "date": "gold", "new": "primary", "calm": "secondary"}
_TONE_ICONS = {"due": "clock", "date": "cake", "new": "sprout", "calm": "calendar"}
_SOURCE_ICONS = {"follow_up": "calendar-check", "birthday": "cake", "anniversary": "party-popper"}
_AVATAR, _AVATAR_GAP, _MARGIN, _GAP = 40, 12, 16, 8
_NAME_WIDTH = 240
# So many of their other interests are shown beside the common ground.
_OTHERS = 2
_ANSWER_KEYS = {Answer.YES: "Y", Answer.NO: "N"}


class EntryCard(Card):
    """Why now, common ground, where you left off, one suggested way; the actions; current while it has the focus."""

    reached_out = Signal()
    way_chosen = Signal()
    snooze_asked = Signal(QWidget)
    skipped = Signal()
    opened = Signal()
    answered = Signal(str)
    became_current = Signal()
    move_asked = Signal(int)

    def __init__(self, entry: Entry, parent: QWidget | None = None, *, current: bool = False) -> None:
        """Show an entry, as the current card from the beginning or not."""
        super().__init__(parent, margin=_MARGIN)
        self.entry = entry
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{entry.name}. {say(entry.reason)}")
        take_role(self, QAccessible.Role.ListItem)
        self._reason_icon = QLabel()
        row = QHBoxLayout()
        row.setSpacing(_AVATAR_GAP)
        self._avatar, self._photo = Avatar(entry.name, _AVATAR), b""
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addLayout(self._reason())
        if entry.common_ground or entry.others:
            column.addSpacing(9)
            column.addWidget(self._interests())
        self._add_sentences(column)
        if self.entry.unknown_answer is not None:
            column.addSpacing(8)
            column.addWidget(self._question())
        column.addSpacing(12)
        column.addLayout(self._actions())
        row.addLayout(column, 1)
        self.body.addLayout(row)
        self.set_current(current=current)

    def set_photo(self, photo: bytes) -> None:
        """Show a photograph (PNG or JPEG), or the initials where there is none."""
        if photo != self._photo:
            self._photo = photo
            self._avatar.set_person(self.entry.name, photo or None)

    def set_current(self, *, current: bool) -> None:
        """Wear the outline, the primary button and the key hints of the current card, or not."""
        self.set_outlined(outlined=current)
        set_button_role(self.reach_button, "primary" if current else "secondary", "check")
        self._is_current = current
        self._show_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the hints at the keys out where there is no room beside the buttons."""
        super().resizeEvent(event)
        self._show_keys()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the current card."""
        super().focusInEvent(event)
        self.became_current.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to move by the arrows, which would only scroll otherwise; leave the other keys to the view."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.move_asked.emit(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Become the current card by a click anywhere."""
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the person."""
        super().mouseDoubleClickEvent(event)
        self.opened.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_reason_icon"):
            self._draw_reason_icon()

    def _show_keys(self) -> None:
        """Show the hints at the keys on the current card, unless the buttons would need a second line for them."""
        shown = (self.reach_button, self.way_button, self.snooze_button, self.skip_button)
        buttons = [button for button in shown if button is not None]
        needed = sum(button.sizeHint().width() + _GAP for button in buttons) + self._keys.sizeHint().width()
        self._keys.setVisible(self._is_current and needed <= self.width() - 2 * _MARGIN - _AVATAR - _AVATAR_GAP)

    def _head(self) -> QHBoxLayout:
        """Return name, subtitle and kind."""
        row = QHBoxLayout()
        row.setSpacing(8)
        name = PlainLabel(self.entry.name, scale="name", elide=True)
        # What they do gives way before who they are.
        name.ensurePolished()
        name.setMinimumWidth(min(name.sizeHint().width(), _NAME_WIDTH))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignBaseline)
        # Of somebody new, where they were met says more than what they do.
        words = say(self.entry.met) if self.entry.met is not None else self.entry.subtitle
        if words:
            subtitle = PlainLabel(words, tone="secondary", elide=True)
            row.addWidget(subtitle, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addStretch(1)
        for kind in (PROFESSIONAL, PERSONAL):
            if self.entry.kind in (kind, Kind.BOTH):
                both = self.entry.kind == Kind.BOTH
                row.addWidget(Chip(terms.kind_short(kind) if both else terms.kind(kind), kind))
        return row

    def _reason(self) -> QHBoxLayout:
        """Return why now."""
        row = QHBoxLayout()
        row.setSpacing(10)
        row.setContentsMargins(0, 3, 0, 0)
        self._reason_icon.setFixedSize(QSize(15, 15))
        self._draw_reason_icon()
        tone = _TONES.get(self.entry.tone, "secondary")
        reason = PlainLabel(say(self.entry.reason), tone=tone, scale="strong", wrap=True)
        if self.entry.due_on is not None:
            reason.setToolTip(exact_day(self.entry.due_on))
        row.addWidget(self._reason_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(reason, 1)
        return row

    def _draw_reason_icon(self) -> None:
        """Draw the icon before the reason in the tone's colour."""
        token = {"due": "due", "date": "gold", "new": "primary"}.get(self.entry.tone, "ink2")
        name = _SOURCE_ICONS.get(self.entry.source) or _TONE_ICONS.get(self.entry.tone, "calendar")
        self._reason_icon.setPixmap(pixmap(name, 15, token, screen_ratio()))

    def _interests(self) -> QWidget:
        """Return the common ground, whose first chip wears its sign, and some of their other interests."""
        ground = QWidget()
        layout = FlowLayout(ground)
        shared = ", ".join(self.entry.common_ground)
        words = self.tr("Common ground: {names}") if shared else self.tr("Their interests: {names}")
        ground.setAccessibleName(words.format(names=shared or ", ".join(self.entry.others)))
        for index, name in enumerate(self.entry.common_ground):
            layout.addWidget(Chip(name, SHARED, icon=index == 0))
        for name in self.entry.others[:_OTHERS]:
            layout.addWidget(Chip(name, NEUTRAL))
        return ground

    def _add_sentences(self, column: QVBoxLayout) -> None:
        """Add the further reasons, where you left off, what else is open, and the hint about the suggested way."""
        entry = self.entry
        labels: list[QWidget] = [PlainLabel(say(also), tone="secondary", wrap=True) for also in entry.also]
        if entry.left_off is not None:
            labels.append(LeftOffLabel(entry.left_off))
        labels += [PlainLabel(say(matter), tone="secondary", wrap=True) for matter in entry.open]
        hint = entry.suggestion.hint if entry.suggestion is not None else None
        if hint is not None:
            labels.append(PlainLabel(say(hint), tone="hint", wrap=True))
        for label in labels:
            column.addSpacing(8)
            column.addWidget(label)

    def _question(self) -> QFrame:
        """Return the question whether they answered the last attempt."""
        notice = QFrame()
        notice.setProperty("role", "notice")
        row = QHBoxLayout(notice)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(2)
        row.addWidget(PlainLabel(self.tr("Did they answer last time?"), elide=True), 1)
        self.answer_buttons: dict[str, QPushButton] = {}
        words = {Answer.YES: self.tr("Yes"), Answer.NO: self.tr("No"), Answer.NOT_NEEDED: self.tr("Not needed")}
        for answer, text in words.items():
            button = link_button(text)
            if answer in _ANSWER_KEYS:
                button.setToolTip(self.tr("Key {key}").format(key=_ANSWER_KEYS[answer]))
            button.clicked.connect(lambda _checked=False, said=answer: self.answered.emit(said))
            self.answer_buttons[answer] = button
            row.addWidget(button)
        return notice

    def _actions(self) -> QHBoxLayout:
        """Return the buttons, which take a second line where the first one ends, and the key hints."""
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=_GAP)
        self.reach_button: QPushButton = primary_button(self.tr("Reached out"), "check")
        self.reach_button.clicked.connect(self.reached_out)
        flow.addWidget(self.reach_button)
        suggestion = self.entry.suggestion
        self.way_button: QPushButton | None = None
        if suggestion is not None:
            self.way_button = secondary_button(_escaped(say(suggestion.label)), suggestion_icon(suggestion))
            if is_openable(suggestion.link):
                # Nothing is opened that was not shown before.
                self.way_button.setToolTip(as_tooltip(shown_link(suggestion.link)))
            self.way_button.clicked.connect(self.way_chosen)
            flow.addWidget(self.way_button)
        self.snooze_button = quiet_button(self.tr("Snooze"), "clock")
        self.snooze_button.clicked.connect(lambda: self.snooze_asked.emit(self.snooze_button))
        self.skip_button = quiet_button(self.tr("Skip this time"))
        self.skip_button.clicked.connect(self.skipped)
        flow.addWidget(self.snooze_button)
        flow.addWidget(self.skip_button)
        self._keys = PlainLabel("R  S  K  ↵", tone="secondary", scale="small")
        self._keys.setToolTip(self.tr("R reached out, S snooze, K skip, W the suggested way, Enter opens"))
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(buttons, 1)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)
        return row


def _escaped(text: str) -> str:
    """Return text for a button, where an ampersand would mark a key."""
    return text.replace("&", "&&")
