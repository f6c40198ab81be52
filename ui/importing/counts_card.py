"""The cards beside the file: what will happen (or has happened), what is set aside, and that no flood comes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.exchange.building import NOTHING_KNOWN
from models.exchange.linkedin import NO_NAME
from models.exchange.records import SetAside
from models.sentences import translatable
from ui.shared.buttons import secondary_button
from ui.shared.cards import Card
from ui.shared.emptying import empty
from ui.shared.labels import PlainLabel
from ui.words import counted, number, say, translate

_MOST_ROWS_SHOWN = 5
NAMELESS = (NO_NAME, NOTHING_KNOWN)
_NOTHING_WRITTEN = translatable("Nothing is written until you press Import, and one click undoes it.")


class CountsCard(Card):
    """Numbers with the words that say what they count."""

    def __init__(self, title: str) -> None:
        """Show nothing yet."""
        super().__init__(title=title, spacing=10)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnMinimumWidth(0, 44)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.lines: list[str] = []

    def show_counts(self, counts: Sequence[tuple[int, str, str]]) -> None:
        """Show (number, words, tone) lines."""
        empty(self._grid)
        self.lines = []
        for row, (amount, words, tone) in enumerate(counts):
            figure = PlainLabel(number(amount), scale="figure", tone=tone)
            font = figure.font()
            font.setWeight(font.Weight.DemiBold)
            figure.setFont(font)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            label = PlainLabel(words, tone=tone, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(figure, row, 0)
            self._grid.addWidget(label, row, 1)
            self.lines.append(f"{number(amount)} {words}")


def counts_of(
    created: int,
    updated: int,
    unchanged: int,
    duplicates: int,
    set_aside: Sequence[SetAside],
    duplicate_words: str = "",
) -> list[tuple[int, str, str]]:
    """Return the lines of what an import does; what happens to nobody is left out, except that new people are told."""
    lines = [(created, counted("new person", "new people", created), "")]
    if updated:
        lines.append((updated, translate("already known, filled in"), ""))
    if unchanged:
        lines.append((unchanged, translate("already known, nothing new"), ""))
    if duplicates:
        words = duplicate_words or counted(
            "possible duplicate among them, kept apart", "possible duplicates among them, kept apart", duplicates
        )
        lines.append((duplicates, words, ""))
    if set_aside:
        aside = len(set_aside)
        words = counted("row set aside", "rows set aside", aside)
        if all(row.reason in NAMELESS for row in set_aside):
            words = counted("row with no name, set aside", "rows with no name, set aside", aside)
        lines.append((aside, words, "due"))
    return lines


class SetAsideCard(Card):
    """The first rows that cannot be imported, each with its line and why."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(title=translate("Set aside"), spacing=8)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        self.save_button = secondary_button(translate("Save these rows…"), "file-down")
        self.save_button.hide()
        self.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.lines: list[str] = []

    def show_rows(self, rows: Sequence[SetAside], *, can_save: bool = False) -> None:
        """Show the first of these rows and how many more there are; can_save once they are set aside for good."""
        self.save_button.setVisible(can_save)
        empty(self._rows)
        self.lines = []
        for row in rows[:_MOST_ROWS_SHOWN]:
            self._rows.addWidget(self._line(row))
        more = len(rows) - _MOST_ROWS_SHOWN
        if more > 0:
            self._say(counted("and 1 more row", "and {n} more rows", more))
        if rows and can_save:
            self._say(translate("Saved as a file, they can be mended and imported."))
        elif rows:
            self._say(translate("After the import they can be saved as a file, mended and imported."))
        self.setVisible(bool(rows))

    def _line(self, row: SetAside) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        place = PlainLabel(translate("Line {line}").format(line=number(row.line)), scale="small", tone="hint")
        place.setMinimumWidth(52)
        place.setAlignment(Qt.AlignmentFlag.AlignTop)
        reason = PlainLabel(say(row.reason), scale="small", tone="secondary", wrap=True)
        across.addWidget(place)
        across.addWidget(reason, 1)
        self.lines.append(f"{place.text()}: {reason.text()}")
        return line

    def _say(self, sentence: str) -> None:
        self._rows.addWidget(PlainLabel(sentence, scale="small", tone="hint", wrap=True))
        self.lines.append(sentence)


class NoFloodCard(Card):
    """How many people get a rhythm and how many wait, in true numbers."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(title=translate("No flood of reminders"), spacing=6)
        self.sentence = PlainLabel(tone="secondary", wrap=True)
        self.body.addWidget(self.sentence)
        self.body.addStretch(1)

    def show_rhythm(self, given: int, newcomers: int, days: int, told: int = 0) -> None:
        """Say how many of the newcomers get a rhythm of so many days; days 0 means that nobody gets one.

        told counts those of them who come with a rhythm of their own.
        """
        sentences = rhythm_sentences(given, newcomers, days, told)
        self.sentence.setText(" ".join([*sentences, translate(_NOTHING_WRITTEN)]))


def told_sentence(told: int) -> str:
    """Return how many people come with a rhythm of their own."""
    return counted("1 keeps the rhythm that the file tells.", "{n} keep the rhythms that the file tells.", told)


def rhythm_sentences(given: int, newcomers: int, days: int, told: int = 0) -> list[str]:
    """Return how many get the rhythm, how many come with their own, and how many wait to be chosen."""
    waiting = newcomers - given - told
    if not newcomers:
        return [translate("Nobody is new, so no rhythm changes.")]
    if told and not waiting and not given:
        return [told_sentence(told)]
    if told:
        return [told_sentence(told), *rhythm_sentences(given, newcomers - told, days)]
    if not days:
        return [translate("Nobody gets a rhythm. You choose one where it matters, whenever you like.")]
    sentences = []
    if given:
        sentences.append(
            counted(
                "1 person gets a rhythm that fits your week, within the next {days} days.",
                "{n} people get a rhythm that fits your week, spread over the next {days} days.",
                given,
                {"days": days},
            )
        )
    else:
        sentences.append(translate("Your weeks are full, so nobody gets a rhythm yet."))
    if waiting:
        sentences.append(
            counted("The other one waits until you choose.", "The other {n} wait until you choose.", waiting)
        )
    return sentences
