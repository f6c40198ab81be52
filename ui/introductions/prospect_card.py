"""The card of somebody the user would like to know: why, what they share, and the next step as one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.queries import Person
from ui.introductions.introduction_card import MovingCard, shared_chips
from ui.people.panel_next import next_step_of
from ui.shared.avatar import Avatar
from ui.shared.buttons import quiet_button, secondary_button
from ui.shared.labels import PlainLabel
from ui.words import say

_AVATAR = 40


class ProspectCard(MovingCard):
    """A prospect; `step_asked` carries the purpose of the next note, and whom it is asked of or None."""

    step_asked = Signal(str, object)
    opened = Signal()

    def __init__(self, who: Person, parent: QWidget | None = None) -> None:
        """Show somebody."""
        super().__init__(parent)
        self.who, self.step = who, next_step_of(who)
        self.key = ("prospect", who.id)
        words = say(self.step.words)
        self.setAccessibleName(
            f"{who.name}. {who.stage_reason}. {words}" if who.stage_reason else f"{who.name}. {words}"
        )
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(Avatar(who.name, _AVATAR), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(who.name, scale="name", elide=True))
        work = ", ".join(part for part in (str(who.title), str(who.organization)) if part)
        if work:
            head.addWidget(PlainLabel(work, tone="secondary", elide=True))
        head.addStretch(1)
        column.addLayout(head)
        reason = str(who.stage_reason) or self.tr(
            "Why would you like to know them? A reason makes the first message easy."
        )
        column.addWidget(PlainLabel(reason, tone="" if who.stage_reason else "hint", wrap=True))
        shared = [name for name, mine in who.interests if mine]
        if shared:
            column.addSpacing(6)
            column.addWidget(shared_chips(shared))
        column.addSpacing(9)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.main_icon = "handshake" if self.step.other_id is not None else "pen-line"
        self.main_button = secondary_button(words.replace("&", "&&"), self.main_icon)
        self.main_button.clicked.connect(lambda: self.step_asked.emit(str(self.step.purpose), self.step.other_id))
        self.open_button = quiet_button(self.tr("Open"))
        self.open_button.clicked.connect(self.opened)
        row.addWidget(self.main_button)
        row.addWidget(self.open_button)
        row.addStretch(1)
        column.addLayout(row)
        line.addLayout(column, 1)
        self.body.addLayout(line)
