"""Who can introduce me to…: a person or an organisation, and the ways that lead there."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from models.advice.drafts import Purpose
from models.advice.introductions import Evidence, Path, fact_about
from models.queries.listing import people_rows
from models.queries.vouching import complete_organization, evidence_of, people_at, ways_to
from ui.operations import Operations
from ui.people.tag_fields import suggest_people
from ui.shared.buttons import link_button, secondary_button
from ui.shared.cards import Card
from ui.shared.completion import Completion, Suggestion
from ui.shared.emptying import empty
from ui.shared.labels import Hairline, PlainLabel
from ui.words import counted, isolated, say, translate

_MOST_WAYS = 3


class WayFinder(Card):
    """A field and the strongest ways; draft_requested asks for a note to the first person of a way."""

    draft_requested = Signal(list, str, object)
    person_opened = Signal(int)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Begin with an empty field."""
        super().__init__(parent, title=translate("Who can introduce me to…"), spacing=10)
        self._operations = operations
        self._target: Suggestion | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("A person or an organisation"))
        self.field.setAccessibleName(translate("Who can introduce me to…"))
        self.field.setClearButtonEnabled(True)
        self.field.textEdited.connect(self._on_edited)
        completion = Completion(self.field, _suggest, first_marked=True)
        completion.chosen.connect(self.show_ways_to)
        self.body.addWidget(self.field)
        self.results = QWidget()
        self.results.setAccessibleName(self.tr("Ways"))
        self._rows = QVBoxLayout(self.results)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self.body.addWidget(self.results)
        self.refresh()

    def show_ways_to(self, target: Suggestion) -> None:
        """Show who could introduce the user to what was chosen: a person's id or an organisation's name."""
        self._target = target
        self.field.setText(target.text)
        self.refresh()

    def refresh(self) -> None:
        """Look for the ways anew."""
        self._clear()
        target = self._target
        if target is None:
            words = self.tr("The strongest way through people you know, and its weakest link.")
            self._rows.addWidget(PlainLabel(words, tone="secondary", wrap=True))
            return
        today = self._operations.book.clock.today()
        ids = [target.value] if isinstance(target.value, int) else people_at(str(target.value))
        present = [row.id for row in people_rows([id_ for id_ in ids if isinstance(id_, int)])]
        if not present:
            self._target = None
            self.field.clear()
            self.refresh()
            return
        paths = ways_to(present, today, _MOST_WAYS)
        # Whoever knows them already needs nobody else.
        paths = [path for path in paths if len(path.contact_ids) == 1] or paths
        if not paths:
            self._show_no_way(target, present)
            return
        names = {row.id: row.name for row in people_rows(sorted({id_ for path in paths for id_ in path.contact_ids}))}
        evidence = evidence_of([path.contact_ids[0] for path in paths], today)
        for place, path in enumerate(paths):
            if place:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(self._way(path, names, evidence[path.contact_ids[0]], today))

    def _way(self, path: Path, names: dict[int, str], evidence: Evidence, today: date) -> QWidget:
        """Return one way: the people in order, what is weak about it, and whom to ask."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        people = [names[contact_id] for contact_id in path.contact_ids]
        chain = " → ".join([self.tr("You"), *people])
        column.addWidget(PlainLabel(chain, scale="strong", wrap=True))
        column.addWidget(PlainLabel(_weakest_words(path, people), tone="secondary", wrap=True))
        fact = fact_about(evidence, today)
        if fact is not None:
            column.addWidget(PlainLabel(say(fact), tone="secondary", wrap=True))
        first = path.contact_ids[0]
        if len(path.contact_ids) == 1:
            button = secondary_button(
                self.tr("Write to {name}").format(name=isolated(people[0])).replace("&", "&&"), "pen-line"
            )
            button.clicked.connect(lambda: self.draft_requested.emit([first], Purpose.KEEP_IN_TOUCH, None))
        else:
            button = secondary_button(
                self.tr("Ask {name}").format(name=isolated(people[0])).replace("&", "&&"), "message-circle"
            )
            button.clicked.connect(
                lambda: self.draft_requested.emit([first], Purpose.ASK_INTRODUCTION, path.contact_ids[1])
            )
        column.addSpacing(3)
        column.addWidget(button)
        return holder

    def _show_no_way(self, target: Suggestion, present: list[int]) -> None:
        """Say that no way is known, and what to do instead."""
        words = self.tr("As far as your book knows, nobody you are in touch with knows {name}.").format(
            name=isolated(target.text)
        )
        self._rows.addWidget(PlainLabel(words, wrap=True))
        hint = self.tr("Note on people's pages whom they know. A direct, true first message is legitimate too.")
        self._rows.addWidget(PlainLabel(hint, tone="secondary", wrap=True))
        if len(present) == 1:
            write = secondary_button(self.tr("Write a first message"), "pen-line")
            write.clicked.connect(lambda: self.draft_requested.emit(present, Purpose.FIRST_MESSAGE, None))
            show = link_button(self.tr("Open their page"))
            show.clicked.connect(lambda: self.person_opened.emit(present[0]))
            self._rows.addWidget(write)
            self._rows.addWidget(show)

    def _on_edited(self, text: str) -> None:
        """Forget the ways once the field is emptied."""
        if not text.strip() and self._target is not None:
            self._target = None
            self.refresh()

    def _clear(self) -> None:
        empty(self._rows)


def _weakest_words(path: Path, people: list[str]) -> str:
    """Return which link of a way is the weakest."""
    if len(people) == 1:
        return translate("You know {name} yourself.").format(name=isolated(people[0]))
    if path.weakest == 0:
        return translate("Weakest link: you and {name}.").format(name=isolated(people[0]))
    how = path.hows[path.weakest - 1]
    values = {"a": isolated(people[path.weakest - 1]), "b": isolated(people[path.weakest]), "how": isolated(how)}
    if how:
        return translate("Weakest link: {a} and {b} ({how}).").format(**values)
    return translate("Weakest link: {a} and {b}.").format(**values)


def _suggest(text: str) -> list[Suggestion]:
    """Return people and organisations for what was typed."""
    if not text.strip():
        return []
    organizations = [
        Suggestion(name, name, counted("1 person", "{n} people", count))
        for name, count in complete_organization(text, 3)
    ]
    return [*suggest_people(text)[: 7 - len(organizations)], *organizations]
