"""Somebody to look up at an event: why, what is shared, where the user left off, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from scheduler.before_event import LookUp
from ui.introductions.introduction_card import shared_chips
from ui.shared.buttons import icon_button, link_button
from ui.shared.labels import PlainLabel
from ui.today.left_off_label import LeftOffLabel
from ui.today.person_line import PersonLine
from ui.words import isolated, say


class LookUpLine(PersonLine):
    """A line with everything one wants to know before walking over; the button says that they will be there."""

    expected = Signal(int)
    write_asked = Signal(int)

    def __init__(self, one: LookUp) -> None:
        """Show somebody."""
        reasons = [say(reason) for reason in one.reasons]
        super().__init__(one.contact_id, one.name, " · ".join(reasons), avatar=32)
        self.one = one
        layout = self.layout()
        for place in range(layout.count()) if layout is not None else ():
            # There may be much below a name; what stands beside it stays at its height.
            widget = layout.itemAt(place).widget() if layout is not None else None
            if widget is not None and layout is not None:
                layout.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
        if one.common_ground:
            self.words.addSpacing(3)
            self.words.addWidget(shared_chips(one.common_ground))
        if one.left_off is not None:
            self.words.addSpacing(2)
            self.words.addWidget(LeftOffLabel(one.left_off))
        if one.starter is not None:
            self.words.addWidget(PlainLabel(say(one.starter), tone="primary", scale="small", wrap=True))
        if not one.is_expected:
            self.expect_button = link_button(self.tr("Will be there"), "plus")
            self.expect_button.setAccessibleName(self.tr("{name} will be there").format(name=isolated(one.name)))
            self.expect_button.clicked.connect(lambda: self.expected.emit(one.contact_id))
            self.end.addWidget(self.expect_button)
        words = self.tr("Write to {name}").format(name=isolated(one.name))
        self.write_button = icon_button("pen-line", words)
        self.write_button.clicked.connect(lambda: self.write_asked.emit(one.contact_id))
        self.end.addWidget(self.write_button)
