"""The first step: what the user likes, typed or taken from suggestions."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.operations.tags import set_my_interests
from models.queries.vocabulary import own_interests
from models.text import fold
from ui.operations import Operations
from ui.people.tag_fields import suggest_interests
from ui.settings.interests_section import OwnInterestsInput
from ui.shared.chips import ChipButton
from ui.shared.completion import Suggestion
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel
from ui.shared.tag_input import Tag
from ui.welcome.step_page import StepPage


class InterestsStep(StepPage):
    """A field of tags and suggestions that add to it; kept in the book at once."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Ask for the user's interests."""
        super().__init__(self.tr("What do you care about?"), "", parent)
        self.sentence.setText(
            self.tr(
                "People bond over what they share. Where someone cares about the same, Tendril shows the common ground."
            )
        )
        self._operations = operations
        self.tags = OwnInterestsInput(
            self.tr("Your interests"), self._suggest, placeholder=self.tr("Type an interest and press Enter")
        )
        self.tags.changed.connect(self._keep)
        self.tags.submitted.connect(self.submitted)
        self.body.addWidget(self.tags)
        self.body.addWidget(PlainLabel(self.tr("Or take some of these"), tone="secondary", scale="small"))
        holder = QWidget()
        flow = FlowLayout(holder, spacing=6, line_spacing=8)
        self.suggestions: list[ChipButton] = []
        for name in self._names():
            chip = ChipButton(name, checkable=True)
            chip.clicked.connect(lambda _checked=False, chip=chip: self._turn(chip))
            self.suggestions.append(chip)
            flow.addWidget(chip)
        self.body.addWidget(holder)

    def begin(self) -> None:
        """Let the user type at once."""
        self.reload()
        self.tags.field.setFocus()

    def reload(self) -> None:
        """Show the user's interests in the book."""
        mine = own_interests()
        if set(mine) != {tag.text for tag in self.tags.tags}:
            self.tags.set_tags(Tag(name, mine=True) for name in mine)
        self._mark()

    def _suggest(self, text: str) -> list[Suggestion]:
        """Return interests that are known or offered below for what was typed."""
        found = suggest_interests(text)
        known = {fold(one.text) for one in found}
        begun = [name for name in self._names() if text and fold(name).startswith(fold(text))]
        return [*found, *(Suggestion(name) for name in begun if fold(name) not in known)]

    def _names(self) -> tuple[str, ...]:
        """Return what many people like."""
        return (
            self.tr("Cooking"),
            self.tr("Hiking"),
            self.tr("Books"),
            self.tr("Music"),
            self.tr("Travel"),
            self.tr("Football"),
            self.tr("Running"),
            self.tr("Cycling"),
            self.tr("Gardening"),
            self.tr("Photography"),
            self.tr("Films"),
            self.tr("Theatre"),
            self.tr("Chess"),
            self.tr("Board games"),
            self.tr("History"),
            self.tr("Technology"),
            self.tr("Art"),
            self.tr("Languages"),
        )

    def _turn(self, chip: ChipButton) -> None:
        """Add a suggestion, or take it away again."""
        held = [fold(tag.text) for tag in self.tags.tags]
        if fold(chip.text()) in held:
            self.tags.remove(held.index(fold(chip.text())))
        else:
            self.tags.add(Tag(chip.text(), mine=True))

    def _keep(self) -> None:
        self._operations.perform(set_my_interests, [tag.text for tag in self.tags.tags], initiator=self)
        self._mark()

    def _mark(self) -> None:
        """Mark the suggestions that are taken."""
        held = {fold(tag.text) for tag in self.tags.tags}
        for chip in self.suggestions:
            chip.setChecked(fold(chip.text()) in held)
