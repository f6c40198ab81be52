"""The third step: who of the new people may be known already, one pair after another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.exchange.preview import ImportPreview
from models.exchange.records import PersonRecord
from models.exchange.resolving import Resolution, conflicts_with_rows
from models.queries.duplicates import Duplicate
from ui.duplicates.decision_bar import DIFFERENT, LATER, SAME, DecisionBar
from ui.duplicates.facts import facts_of, side_of_person, side_of_record
from ui.duplicates.pair_card import PairCard
from ui.shared.buttons import icon_button, secondary_button
from ui.shared.cards import Card
from ui.shared.empty_state import RoundIcon
from ui.shared.labels import PlainLabel
from ui.words import counted, number

# Who may be who, what was said of it, and whose value stands where.
Answer = tuple[int, int, str, dict[str, int]]


class DuplicatesStep(QWidget):
    """Asks about each likely pair; what is not decided is decided later. `settled` tells of each answer.

    `finished` tells that the last pair was answered.
    """

    settled = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Have nothing to ask yet."""
        super().__init__(parent)
        self.pairs: list[Duplicate] = []
        self.card: PairCard | None = None
        self.place = 0
        self._records: dict[int, PersonRecord] = {}
        self._answers: dict[int, tuple[str, dict[str, int]]] = {}
        self._today = date.min
        self.count = PlainLabel(tone="secondary")
        self.previous_button = icon_button("chevron-left", self.tr("Previous pair"))
        self.following_button = icon_button("chevron-right", self.tr("Next pair"))
        self.previous_button.clicked.connect(lambda: self._go_to(self.place - 1))
        self.following_button.clicked.connect(lambda: self._go_to(self.place + 1))
        self.bar = DecisionBar(self.tr("The same person"))
        self.bar.decided.connect(self.decide)
        self.said = PlainLabel(tone="primary")
        self.end = Card(margin=24, spacing=8)
        self.again_button = secondary_button(self.tr("Look at them again"))
        self.again_button.clicked.connect(lambda: self._go_to(0))
        self._lay_out()

    def show_pairs(self, preview: ImportPreview, today: date, *, same_file: bool = False) -> None:
        """Ask about the pairs of a preview from the first on; what was said of the same pairs of a file stands."""
        if not same_file or [pair.ids for pair in preview.duplicates] != [pair.ids for pair in self.pairs]:
            self._answers.clear()
        self.pairs, self._records, self._today = preview.duplicates, preview.records, today
        self._go_to(0)

    def resolutions(self) -> list[Resolution]:
        """Return what was said."""
        found = []
        for place, (decision, choices) in self._answers.items():
            if decision != LATER:
                pair = self.pairs[place]
                found.append(Resolution(pair.one, pair.other, decision == SAME, choices))
        return found

    def answers(self) -> list[Answer]:
        """Return what was said of which pairs, to be said again by answer_again()."""
        return [
            (self.pairs[place].one, self.pairs[place].other, decision, dict(choices))
            for place, (decision, choices) in self._answers.items()
        ]

    def answer_again(self, answers: Sequence[Answer]) -> None:
        """Say again of the same pairs what was said, and go to the first of which nothing was."""
        said = {(one, other): (decision, choices) for one, other, decision, choices in answers}
        places = {place: said.get((pair.one, pair.other)) for place, pair in enumerate(self.pairs)}
        self._answers = {place: answer for place, answer in places.items() if answer is not None}
        self.settled.emit()
        self._go_to(next((place for place, answer in places.items() if answer is None), len(self.pairs)))

    def decide(self, decision: str) -> None:
        """Take an answer and go on with the next pair."""
        if self.card is None or self.place >= len(self.pairs):
            return
        self._answers[self.place] = decision, self.card.choices()
        self.settled.emit()
        self._go_to(self.place + 1)
        if self.place == len(self.pairs):
            self.finished.emit()

    def take_focus(self) -> None:
        """Put the focus on the first choice."""
        if self.place >= len(self.pairs):
            self.again_button.setFocus()
        elif self.card is not None:
            (self.card.sides.first_choice or self.bar.same_button).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by a key; Page Up and Page Down go through the pairs."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in steps:
            self._go_to(self.place + steps[Qt.Key(event.key())])
        elif not self.bar.take_key(event):
            super().keyPressEvent(event)

    def _go_to(self, place: int) -> None:
        self.place = max(0, min(place, len(self.pairs)))
        is_over = self.place == len(self.pairs)
        for widget in (self.bar, self.said):
            widget.setVisible(not is_over)
        self.end.setVisible(is_over)
        self.previous_button.setEnabled(self.place > 0)
        self.following_button.setEnabled(not is_over)
        if self.card is not None:
            self.card.hide()
            self._cards.removeWidget(self.card)
            self.card.deleteLater()
            self.card = None
        if is_over:
            self._show_end()
        else:
            self._show_pair()
        if self.isVisible():
            self.take_focus()

    def _show_pair(self) -> None:
        pair = self.pairs[self.place]
        # Whom one knows already is first, else the earlier row.
        ids = sorted(pair.ids, key=lambda id_: (id_ < 0, abs(id_)))
        sides = []
        for id_ in ids:
            if id_ in self._records:
                sides.append(side_of_record(id_, self._records[id_], self.tr("In the file")))
            elif (side := side_of_person(id_, self.tr("In your book"))) is not None:
                sides.append(side)
        if len(sides) < len(ids):
            # Deleted while the wizard was open: nothing to ask any more.
            del self.pairs[self.place]
            self._answers.clear()
            self._go_to(self.place)
            return
        facts = facts_of(ids, self._records, self._today)
        self.card = PairCard(pair.likeness, sides, conflicts_with_rows(ids, self._records), facts)
        self._cards.addWidget(self.card)
        decision, choices = self._answers.get(self.place, ("", {}))
        self.card.sides.choose(choices)
        self.count.setText(
            self.tr("Pair {place} of {all}").format(place=number(self.place + 1), all=number(len(self.pairs)))
        )
        self.said.setText(
            {
                SAME: self.tr("You said: the same person."),
                DIFFERENT: self.tr("You said: not the same."),
                LATER: self.tr("You put this off."),
            }.get(decision, "")
        )

    def _show_end(self) -> None:
        told = Counter(decision for decision, _ in self._answers.values())
        later = len(self.pairs) - told[SAME] - told[DIFFERENT]
        same = counted("1 row fills in somebody else.", "{n} rows fill in somebody else.", told[SAME])
        apart = counted("1 pair is kept apart.", "{n} pairs are kept apart.", told[DIFFERENT])
        rest = counted(
            "1 pair waits in Duplicates, to be decided later.",
            "{n} pairs wait in Duplicates, to be decided later.",
            later,
        )
        parts = ((told[SAME], same), (told[DIFFERENT], apart), (later, rest))
        self._summary.setText("\n".join(words for amount, words in parts if amount))
        self.count.setText(counted("1 pair", "{n} pairs", len(self.pairs)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.count)
        head.addSpacing(8)
        head.addWidget(self.previous_button)
        head.addWidget(self.following_button)
        head.addStretch(1)
        head.addWidget(self.said)
        self._cards = QVBoxLayout()
        hint = PlainLabel(
            self.tr(
                "The same person gains what the file says of them, and nothing of what you have written is lost. "
                "Whoever is not the same, or decided later, becomes a new person."
            ),
            tone="hint",
            wrap=True,
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(RoundIcon("check", 40), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(PlainLabel(self.tr("That was every pair"), scale="heading"))
        self._summary = PlainLabel(tone="secondary", wrap=True)
        words.addWidget(self._summary)
        words.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
        self.end.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(self._cards)
        column.addWidget(self.end)
        column.addWidget(self.bar)
        column.addWidget(hint)
