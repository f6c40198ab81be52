"""What the user is interested in, from which common ground is found."""

from __future__ import annotations

from models.operations.tags import set_my_interests
from models.queries import complete_interest
from models.queries.vocabulary import own_interests
from ui.operations import Operations
from ui.settings.section import Section
from ui.shared.chips import SHARED, ChipButton
from ui.shared.completion import Suggestion
from ui.shared.tag_input import Tag, TagInput


class OwnInterestsInput(TagInput):
    """A field for the user's own interests, all of which are common ground with whoever shares them."""

    def make_chip(self, tag: Tag) -> ChipButton:
        """Return a chip in the colour of common ground."""
        return ChipButton(tag.text, SHARED, self, removable=True)


class InterestsSection(Section):
    """A field of tags that is the user's own list."""

    tables = frozenset({"interest"})

    def __init__(self, operations: Operations) -> None:
        """Show the user's own interests."""
        super().__init__(
            operations,
            self.tr("Your interests"),
            self.tr("What you care about yourself. Where someone shares it, Tendril shows the common ground."),
        )
        self.tags = OwnInterestsInput(
            self.tr("Your interests"), self._suggest, placeholder=self.tr("Chess, trail running, databases…")
        )
        self.tags.changed.connect(lambda: self.attempt(None, set_my_interests, [tag.text for tag in self.tags.tags]))
        self.body.addWidget(self.tags)
        self.reload()

    def reload(self) -> None:
        """Show the interests in the book, unless they are shown already."""
        mine = own_interests()
        if set(mine) != {tag.text for tag in self.tags.tags}:
            self.tags.set_tags(Tag(name, mine=True) for name in mine)

    @staticmethod
    def _suggest(text: str) -> list[Suggestion]:
        return [Suggestion(name) for name in complete_interest(text)] if text else []
