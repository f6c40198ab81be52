"""One person in the wilting review: why they are here, what there is in common, and what can be decided."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from models.queries.photos import photos_of
from models.vocabulary import Kind
from scheduler.review import Review, Slower
from ui import terms
from ui.icons import pixmap, screen_ratio
from ui.review.choice_button import ChoiceButton
from ui.shared.avatar import Avatar
from ui.shared.buttons import icon_button
from ui.shared.chips import PERSONAL, PROFESSIONAL, SHARED, Chip
from ui.shared.fitting_area import FittingArea, FittingPage
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel
from ui.words import counted, isolated, say

_AVATAR = 48
_ICON = 15


class Decision(StrEnum):
    """What can be decided about a person."""

    REVIVE = "revive"
    SLOW_DOWN = "slow_down"
    PAUSE = "pause"
    LET_GO = "let_go"
    LATER = "later"


# The keys, which are the same in every language, as those of Today are.
KEYS = {
    Decision.REVIVE: "R",
    Decision.SLOW_DOWN: "S",
    Decision.PAUSE: "P",
    Decision.LET_GO: "L",
    Decision.LATER: "K",
}


class ReviewPage(QWidget):
    """Shows a person and what can be decided; decided carries a Decision, slower_chosen another slower rhythm."""

    decided = Signal(str)
    slower_chosen = Signal(object)
    person_wanted = Signal()

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        """Show a person."""
        super().__init__(parent)
        self.review = review
        self.setAccessibleName(f"{review.name}. {say(review.reason)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        about = FittingPage()
        about.setLayout(self._about())
        column.addWidget(FittingArea(about), 1)
        column.addLayout(self._choices())
        column.addStretch(0)

    def move_focus(self, step: int) -> None:
        """Move the focus up or down among the decisions."""
        places = list(self.buttons.values())
        present = next((index for index, button in enumerate(places) if button.hasFocus()), None)
        index = 0 if present is None else max(0, min(present + step, len(places) - 1))
        places[index].setFocus(Qt.FocusReason.TabFocusReason)

    def show_slower(self) -> None:
        """Offer every slower rhythm in a menu."""
        menu = QMenu(self)
        for slower in self.review.slower:
            action = menu.addAction(slower_words(slower).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, one=slower: self.slower_chosen.emit(one))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height() + 4)))
        menu.setActiveAction(menu.actions()[0])

    def _about(self) -> QHBoxLayout:
        """Return who it is, why now, common ground, where you left off and the ways."""
        review = self.review
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(14)
        avatar = Avatar(review.name, _AVATAR)
        avatar.set_person(review.name, photos_of([review.contact_id]).get(review.contact_id))
        row.addWidget(avatar, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(self._head())
        column.addLayout(self._reason())
        if review.common_ground:
            column.addSpacing(4)
            column.addWidget(self._common_ground())
        if review.left_off is not None:
            column.addSpacing(4)
            column.addWidget(PlainLabel(say(review.left_off), wrap=True))
        column.addSpacing(4)
        column.addWidget(PlainLabel(self._ways(), tone="secondary", wrap=True))
        column.addStretch(1)
        row.addLayout(column, 1)
        return row

    def _head(self) -> QHBoxLayout:
        """Return name, title and kind."""
        review = self.review
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(PlainLabel(review.name, scale="heading", elide=True), 0, Qt.AlignmentFlag.AlignBaseline)
        if review.subtitle:
            subtitle = PlainLabel(review.subtitle, tone="secondary", elide=True)
            row.addWidget(subtitle, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addStretch(1)
        for kind in (PROFESSIONAL, PERSONAL):
            if review.kind in (kind, Kind.BOTH):
                row.addWidget(Chip(terms.kind_short(kind) if review.kind == Kind.BOTH else terms.kind(kind), kind))
        opening = icon_button("panel-right-open", self.tr("Open {name}").format(name=isolated(review.name)))
        opening.clicked.connect(self.person_wanted)
        row.addWidget(opening)
        return row

    def _reason(self) -> QHBoxLayout:
        """Return why they are here."""
        row = QHBoxLayout()
        row.setSpacing(10)
        mark = QLabel()
        mark.setFixedSize(QSize(_ICON, _ICON))
        mark.setPixmap(pixmap("leaf", _ICON, "due", screen_ratio()))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(PlainLabel(say(self.review.reason), tone="due", scale="strong", wrap=True), 1)
        return row

    def _common_ground(self) -> QWidget:
        """Return the interests the user shares."""
        ground = QWidget()
        names = ", ".join(self.review.common_ground)
        ground.setAccessibleName(self.tr("Common ground: {names}").format(names=names))
        layout = FlowLayout(ground)
        for index, name in enumerate(self.review.common_ground):
            layout.addWidget(Chip(name, SHARED, icon=index == 0))
        return ground

    def _ways(self) -> str:
        """Return how they can be reached."""
        if not self.review.ways:
            return self.tr("You have not noted any way to reach them.")
        return self.tr("Ways to reach them: {ways}").format(ways=", ".join(self.review.ways))

    def _choices(self) -> QVBoxLayout:
        """Return the decisions below each other."""
        column = QVBoxLayout()
        column.setSpacing(6)
        self.buttons: dict[Decision, ChoiceButton] = {}
        for decision, (text, explanation, icon) in self._words().items():
            main = decision == Decision.REVIVE
            button = ChoiceButton(text, explanation, icon, KEYS[decision], main=main)
            button.clicked.connect(lambda _checked=False, chosen=decision: self.decided.emit(chosen))
            self.buttons[decision] = button
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(button, 1)
            if decision == Decision.SLOW_DOWN:
                self.more_button = icon_button("chevrons-up-down", self.tr("Choose another rhythm"))
                self.more_button.clicked.connect(self.show_slower)
                self.more_button.setEnabled(len(self.review.slower) > 1)
                row.addWidget(self.more_button)
            column.addLayout(row)
        return column

    def _words(self) -> dict[Decision, tuple[str, str, str]]:
        """Return each decision's words, what follows from it, and its icon."""
        review = self.review
        revive = self.tr("Begin a message where you left off; what comes next is planned")
        if review.gave_up:
            revive = self.tr("Try another way; what comes next is planned")
        slower = self.tr("{rhythm}, beginning today").format(rhythm=slower_words(review.slower[0]))
        return {
            Decision.REVIVE: (self.tr("Revive"), revive, "sprout"),
            Decision.SLOW_DOWN: (self.tr("Slow down"), slower, "gauge"),
            Decision.PAUSE: (self.tr("Pause"), self.tr("No rhythm for now; promises and dates still come"), "pause"),
            Decision.LET_GO: (
                self.tr("Let go"),
                self.tr("Only promises come; you can come back to it any time"),
                "leaf",
            ),
            Decision.LATER: (self.tr("Later"), self.tr("Decide nothing now"), "arrow-right"),
        }


def slower_words(slower: Slower) -> str:
    """Return a rhythm in words: its circle and days."""
    if slower.circle_id is None:
        return counted("Every day", "Every {n} days", slower.days)
    return counted("{circle}, every day", "{circle}, every {n} days", slower.days, {"circle": slower.name})
