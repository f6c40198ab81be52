"""The last step: what the import did, and what can be done with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.errors import TendrilError
from models.exchange.files import ImportFile, set_aside_file
from models.operations.importing import ImportResult
from models.operations.undoing import UndoneImport
from models.queries import CircleRow
from models.queries.insights import people_with_rhythm
from ui.importing.counts_card import CountsCard, SetAsideCard, counts_of, told_sentence
from ui.importing.preview_step import SIDE_WIDTH
from ui.shared.buttons import primary_button, quiet_button, secondary_button, set_button_role
from ui.shared.cards import Card
from ui.shared.empty_state import RoundIcon
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel
from ui.shared.ways_to_fit import PromiseNotice
from ui.words import counted, say, translate


class DoneStep(QWidget):
    """Counts, and the buttons: show these people, undo, save what was set aside, import another file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.show_button = primary_button(self.tr("Show these people"), "users", large=True)
        self.undo_button = secondary_button(self.tr("Undo this import"), "undo-2", large=True)
        self.again_button = quiet_button(self.tr("Import another file"), large=True)
        self.duplicates_button = secondary_button(self.tr("Look at possible duplicates"), "merge", large=True)
        self.title = PlainLabel(scale="heading", wrap=True)
        self.sentence = PlainLabel(tone="secondary", wrap=True)
        self.note = PlainLabel(tone="secondary", wrap=True)
        self.note.hide()
        self.promise = PromiseNotice()
        self.promise.hide()
        self.counts = CountsCard(self.tr("What happened"))
        self.set_aside = SetAsideCard()
        self.save_button = self.set_aside.save_button
        self.save_button.setAccessibleName(self.tr("Save the rows set aside"))
        self._lay_out()

    def show_result(self, result: ImportResult, circle: CircleRow | None, undecided: int = 0, dated: int = 0) -> None:
        """Say what the import did; undecided counts the likely duplicates that were put off.

        dated counts the promises and yearly dates of these days that came with it.
        """
        self.duplicates_button.setVisible(undecided > 0 or result.possible_duplicates > 0)
        self.title.setText(_title(result))
        self.sentence.setText(_rhythm_sentence(result, circle, dated))
        self.sentence.setVisible(bool(self.sentence.text()))
        self.note.hide()
        self._show_counts(result)
        self.counts.show()
        self.set_aside.show_rows(result.set_aside, can_save=True)
        touched = bool(result.created_ids or result.updated_ids)
        shown = len(result.created_ids) or len(result.updated_ids)
        self.show_button.setText(counted("Show this person", "Show these {n} people", shown))
        self.show_button.setVisible(touched)
        self.undo_button.setVisible(touched)
        self.undo_button.setText(self.tr("Undo this import"))

    def show_following(self, name: str) -> None:
        """Offer the file that waits to be next, or, without a name, the choice of another one."""
        go_on = self.tr("Go on with {file}").format(file=name)
        self.again_button.setText(go_on if name else self.tr("Import another file"))
        set_button_role(self.again_button, "primary" if name else "quiet")
        set_button_role(self.show_button, "secondary" if name else "primary", "users")

    @property
    def main_button(self) -> QPushButton:
        """The button that Enter presses: with a file that waits, going on with it."""
        goes_on = self.again_button.property("role") == "primary" or self.show_button.isHidden()
        return self.again_button if goes_on else self.show_button

    def show_undone(self, undone: UndoneImport | None) -> None:
        """Say that the import was taken back; undone tells who stayed where other steps came after it."""
        self.title.setText(self.tr("The import is undone"))
        self.sentence.setText(_undone_sentence(undone))
        self.sentence.show()
        self.counts.hide()
        self.show_button.setVisible(False)
        self.duplicates_button.setVisible(False)
        self.undo_button.setText(self.tr("Do it again"))
        self.undo_button.setVisible(undone is None)

    def take_focus(self) -> None:
        """Let the keyboard go on here: with doing again what was undone, or with the next file."""
        (self.again_button if self.undo_button.isHidden() else self.undo_button).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what would make the rhythms fit, where they ask for more than the week has room for."""
        super().showEvent(event)
        self.promise.refresh()

    def ask_where_to_save(self, file: ImportFile) -> None:
        """Ask where the rows set aside are to go, and write them there."""
        suggested = self.tr("set-aside-{name}").format(name=Path(file.name).stem + file.aside_ending)
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save what was set aside"), str(Path.home() / suggested))
        if name:
            self.save_set_aside_to(file, Path(name))

    def save_set_aside_to(self, file: ImportFile, path: Path) -> None:
        """Write the rows set aside to a file; the dialog has asked already whether it may be replaced."""
        try:
            set_aside_file(file, path, force=True)
        except TendrilError as error:
            self.say(say(error.sentence), trouble=True)
            return
        self.say(self.tr("Saved as {file}. Mend it there and import it again.").format(file=path))

    def say(self, sentence: str, *, trouble: bool = False) -> None:
        """Tell what came of saving."""
        self.note.set_tone("due" if trouble else "primary")
        self.note.setText(sentence)
        self.note.show()

    def _show_counts(self, result: ImportResult) -> None:
        self.counts.show_counts(
            counts_of(result.created, result.updated, result.unchanged, result.possible_duplicates, result.set_aside)
        )

    def _lay_out(self) -> None:
        card = Card(margin=24, spacing=8)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(RoundIcon("check", 48), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self.title, self.sentence, self.note, self.promise):
            words.addWidget(label)
        head.addLayout(words, 1)
        card.body.addLayout(head)
        card.body.addSpacing(8)
        holder = QWidget()
        buttons = FlowLayout(holder, spacing=8, line_spacing=8)
        for button in (self.show_button, self.duplicates_button, self.undo_button, self.again_button):
            buttons.addWidget(button)
        card.body.addWidget(holder)
        side = QWidget()
        side.setFixedWidth(SIDE_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.counts)
        column.addWidget(self.set_aside)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(18)
        across.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        across.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)


def _title(result: ImportResult) -> str:
    if result.created:
        return counted("1 new person is in Tendril", "{n} new people are in Tendril", result.created)
    if result.updated:
        return counted("1 person was filled in", "{n} people were filled in", result.updated)
    if result.unchanged:
        return translate("Everybody in this file was known already")
    return translate("There was nobody to import in this file")


def _rhythm_sentence(result: ImportResult, circle: CircleRow | None, dated: int) -> str:
    """Return who was given a rhythm, who waits, and how many dates come up all the same."""
    if not result.created:
        return "" if result.updated else translate("Nothing was changed.")
    told = len(set(people_with_rhythm()).intersection(result.created_ids)) - result.given_rhythm
    waiting = result.created - result.given_rhythm - told
    parts = [told_sentence(told)] if told else []
    if circle is not None and result.given_rhythm and result.created == 1:
        parts.append(translate("This person is in {circle} now.").format(circle=circle.name))
    elif circle is not None and result.given_rhythm:
        parts.append(
            counted(
                "1 of them is in {circle} now.",
                "{n} of them are in {circle} now, the first ones from tomorrow.",
                result.given_rhythm,
                {"circle": circle.name},
            )
        )
    if waiting:
        parts.append(counted("1 waits until you choose a rhythm.", "{n} wait until you choose a rhythm.", waiting))
    if not told and dated:
        parts.append(
            counted(
                "Nobody is due at once but for 1 date of these days.",
                "Nobody is due at once but for {n} dates of these days.",
                dated,
            )
        )
    elif not told:
        parts.append(translate("Nobody is due at once."))
    return " ".join(parts)


def _undone_sentence(undone: UndoneImport | None) -> str:
    if undone is None or not undone.kept:
        return translate("Everything is as it was before.")
    removed = counted("1 person is gone again.", "{n} people are gone again.", undone.removed)
    kept = counted(
        "1 stays, because you have edited or met them since.",
        "{n} stay, because you have edited or met them since.",
        undone.kept,
    )
    return f"{removed} {kept}"
