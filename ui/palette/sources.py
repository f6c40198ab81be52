"""What the palette finds: it asks the book and the window's commands, and makes rows of the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.advice.matching import INSIDE, Lines, query_words
from models.history import Change
from models.queries import PeopleFilter, counts, people_rows, saved_views
from models.queries.events import events
from models.queries.listing import PersonRow
from models.queries.palette import (
    FoundNote,
    FoundPerson,
    PeopleNames,
    group_names,
    how_many_with,
    interest_names,
    notes_with,
    people_in_group,
    people_named,
    people_with_interest,
)
from models.text import fold
from models.vocabulary import Status
from scheduler.today import todays_list
from ui.operations import Operations
from ui.palette.commands import Command, settings_pages
from ui.palette.rows import ALL, COMMAND, EVENT, GROUP, INTEREST, NOTE, PERSON, VIEW, PaletteRow, ranked
from ui.palette.setting_names import setting_names
from ui.people import wording
from ui.words import counted, day_words, isolated, number, short_day

MOST = 8
LOG_KEY = "Ctrl+L"
_MOST_NOTES, _MOST_OF_A_KIND, _MOST_DUE, _MOST_RECENT = 3, 4, 3, 4
_NOTE_SCORE = 0.58
# Counting goes no further: nobody reads on from here.
_MOST_COUNTED = 1000
# From so many people on, names are read beside the window's thread.
_MANY = 5000
_MANY_CHANGED = 200


@dataclass(frozen=True)
class Answers:
    """What the window does with what was chosen."""

    open_person: Callable[[int], object]
    log: Callable[[Sequence[int]], object]
    show_people: Callable[[PeopleFilter], object]
    show_saved_view: Callable[[int], object]
    open_interest: Callable[[str], object]
    open_event: Callable[[int], object]
    show_setting: Callable[[str, str], object]


@dataclass(frozen=True)
class _Named:
    """Things with a name: lines to search, their identities, and how the row of one is made, once it is found."""

    lines: Lines
    identities: list[str]
    make: Callable[[int], PaletteRow]


class Sources:
    """Finds rows for a query; open() is called before the first one of a while."""

    def __init__(
        self,
        operations: Operations,
        answers: Answers,
        commands: Callable[[], list[Command]],
        on_read: Callable[[], Any],
    ) -> None:
        """Read nothing yet; on_read is called when names have come that were not there at the last query."""
        self._operations, self._answers, self._make_commands, self._on_read = operations, answers, commands, on_read
        self._names: PeopleNames | None = None
        self._is_outdated = True
        self._named: list[_Named] = []
        operations.changed.connect(self._on_changed)

    def open(self) -> None:
        """Read what may have changed: small things now, everybody's names beside the window where they are many."""
        self._named = [
            self._command_names(),
            self._setting_names(),
            self._view_names(),
            self._interest_names(),
            self._group_names(),
            self._event_names(),
        ]
        if not self._is_outdated:
            return
        self._is_outdated = False
        if counts().everyone < _MANY:
            self._names = PeopleNames()
        else:
            # Whom they do not have yet is found in the book meanwhile.
            self._names = None
            self._operations.background.ask("names", PeopleNames, self._take_names)

    def let_go(self) -> None:
        """Forget everybody's names until the next open(); until they are there again, find() asks the book."""
        self._names, self._is_outdated = None, True

    def find(self, query: str, used: Sequence[str]) -> list[PaletteRow]:
        """Return the rows for a query, the best first, at the end perhaps one that shows everybody it is in."""
        if not query_words(query):
            return self._suggested(used)
        people = self._names.find(query, MOST) if self._names is not None else people_named(query, MOST)
        rows = self._person_rows(people)
        for named in self._named:
            for match in named.lines.find(query, _MOST_OF_A_KIND):
                if match.score >= INSIDE or not rows:
                    row = named.make(match.line)
                    # Who looks for Udo does not want to undo.
                    if match.score >= INSIDE or not row.is_step:
                        rows.append(replace(row, score=match.score))
        best = max((row.score for row in rows), default=0.0)
        if best >= INSIDE:
            # Who is misspelt like this is of no interest where somebody is spelt like this.
            rows = [row for row in rows if row.score >= INSIDE]
        rows += [self._note_row(note) for note in notes_with(query, _MOST_NOTES)]
        everybody = self._everybody_row(query)
        shown = ranked(rows, used, MOST)
        return [*shown, everybody] if everybody is not None else shown

    # --- what is known ----------------------------------------------------------------------------------------

    def _take_names(self, names: PeopleNames) -> None:
        """Have everybody's names, read beside the window."""
        self._names = names
        self._on_read()

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Follow what an operation changed: few people at once, many at the next opening."""
        if not change.contact_ids and change.name != "outside":
            return
        few = self._names is not None and len(change.contact_ids) + self._names.outdated <= _MANY_CHANGED
        if change.name == "outside" or not few or self._names is None:
            self._is_outdated = True
        elif "contact" in change.tables:
            self._names.changed(change.contact_ids)

    # --- rows -------------------------------------------------------------------------------------------------

    def _suggested(self, used: Sequence[str]) -> list[PaletteRow]:
        """Return what may be wanted before anything is typed: what was opened lately, who is due, common commands."""
        rows = self._recent_rows(used)
        known = {row.identity for row in rows}
        due = [entry.contact_id for entry in todays_list(self._operations.book).entries][: _MOST_DUE + len(rows)]
        waiting = self._person_rows([FoundPerson(id_, 0.0) for id_ in due], _tr("Due today"))
        rows += [row for row in waiting if row.identity not in known][:_MOST_DUE]
        known = {row.identity for row in rows}
        commands = self._named[0]
        for place, identity in enumerate(commands.identities):
            if len(rows) < MOST and identity not in known:
                rows.append(commands.make(place))
        return rows

    def _recent_rows(self, used: Sequence[str]) -> list[PaletteRow]:
        """Return what was chosen lately, as far as it is still there."""
        ids = [int(identity.partition(":")[2]) for identity in used if identity.startswith("person:")]
        found = {row.identity: row for row in self._person_rows([FoundPerson(id_, 0.0) for id_ in ids], _tr("Recent"))}
        rows: list[PaletteRow] = []
        for identity in used:
            row = found.get(identity) or self._named_row(identity)
            if row is not None and len(rows) < _MOST_RECENT:
                rows.append(row)
        return rows

    def _named_row(self, identity: str) -> PaletteRow | None:
        """Return the row of something with a name, None where it is not there any more."""
        for named in self._named:
            if identity in named.identities:
                return named.make(named.identities.index(identity))
        return None

    def _person_rows(self, found: Sequence[FoundPerson], mark: str = "") -> list[PaletteRow]:
        """Return rows for people, with what they do and when they are next."""
        scores = {person.contact_id: person.score for person in found}
        return [self._person_row(row, scores[row.id], mark or _tr("Person")) for row in people_rows(list(scores))]

    def _person_row(self, person: PersonRow, score: float, mark: str) -> PaletteRow:
        today = self._operations.book.clock.today()
        parts = (isolated(wording.subtitle(person)), _next_words(person, today))
        return PaletteRow(
            PERSON,
            f"person:{person.id}",
            person.name,
            lambda: self._answers.open_person(person.id),
            detail=" · ".join(part for part in parts if part),
            mark=mark,
            score=score,
            second_words=_tr("log"),
            second=lambda: self._answers.log([person.id]),
            second_key=LOG_KEY,
        )

    def _note_row(self, note: FoundNote) -> PaletteRow:
        today = self._operations.book.clock.today()
        detail = note.name if note.on is None else f"{isolated(note.name)} · {short_day(note.on, today)}"
        return PaletteRow(
            NOTE,
            f"note:{note.contact_id}",
            note.text,
            lambda: self._answers.open_person(note.contact_id),
            detail=detail,
            icon="message-square-text",
            mark=_tr("Note"),
            score=_NOTE_SCORE,
            second_words=_tr("log"),
            second=lambda: self._answers.log([note.contact_id]),
            second_key=LOG_KEY,
        )

    def _everybody_row(self, query: str) -> PaletteRow | None:
        """Return the row that shows in People everybody a text is in, None where there is nobody."""
        text = query.strip()
        count = how_many_with(text, _MOST_COUNTED)
        if not count:
            return None
        if count > _MOST_COUNTED:
            words = _tr("Show all the people with “{text}”, more than {n}").format(
                n=number(_MOST_COUNTED), text=isolated(text)
            )
        else:
            words = counted(
                "Show the one person with “{text}”", "Show all {n} people with “{text}”", count, {"text": text}
            )
        show = self._answers.show_people
        return PaletteRow(ALL, "all", words, lambda: show(PeopleFilter(text=text)), icon="users", emphasised=False)

    def _command_names(self) -> _Named:
        """Return the commands, found by other words for the same too."""
        listed = self._make_commands()

        def make(place: int) -> PaletteRow:
            command = listed[place]
            mark = "" if command.keys else _tr("Command")
            identity = f"command:{command.identity}"
            return PaletteRow(
                COMMAND,
                identity,
                command.words,
                command.run,
                icon=command.icon,
                mark=mark,
                keys=command.keys,
                is_step=command.is_step,
            )

        identities = [f"command:{command.identity}" for command in listed]
        names = [command.found_by or f"{command.words} {command.synonyms}" for command in listed]
        return _named(names, identities, make)

    def _setting_names(self) -> _Named:
        """Return the single settings, found by other words for the same too."""
        names, titles = setting_names(), {page: title for page, title, _ in settings_pages()}

        def make(place: int) -> PaletteRow:
            name = names[place]
            return PaletteRow(
                COMMAND,
                name.identity,
                name.words,
                lambda: self._answers.show_setting(name.page, name.control),
                detail=_tr("Settings: {page}").format(page=titles[name.page]),
                icon="settings",
                mark=_tr("Setting"),
            )

        return _named([f"{name.words} {name.synonyms}" for name in names], [name.identity for name in names], make)

    def _view_names(self) -> _Named:
        """Return the saved views."""
        views = saved_views()

        def make(place: int) -> PaletteRow:
            view = views[place]
            show = self._answers.show_saved_view
            return PaletteRow(
                VIEW, f"view:{view.id}", view.name, lambda: show(view.id), icon="bookmark", mark=_tr("Saved view")
            )

        return _named([view.name for view in views], [f"view:{view.id}" for view in views], make)

    def _interest_names(self) -> _Named:
        """Return the interests, which are counted only once they are found."""
        interests = interest_names()
        show_people, open_interest = self._answers.show_people, self._answers.open_interest

        def make(place: int) -> PaletteRow:
            id_, name, mine = interests[place]
            return PaletteRow(
                INTEREST,
                f"interest:{id_}",
                name,
                lambda: open_interest(name),
                detail=_shared_words(people_with_interest(id_), mine=mine),
                icon="tag",
                mark=_tr("Interest"),
                second_words=_tr("show people"),
                second=lambda: show_people(PeopleFilter(interests=(name,))),
            )

        return _named([name for _, name, _ in interests], [f"interest:{id_}" for id_, _, _ in interests], make)

    def _group_names(self) -> _Named:
        """Return the groups."""
        groups = group_names()
        show_people = self._answers.show_people

        def make(place: int) -> PaletteRow:
            id_, name = groups[place]
            return PaletteRow(
                GROUP,
                f"group:{id_}",
                name,
                lambda: show_people(PeopleFilter(groups=(name,))),
                detail=counted("1 person", "{n} people", people_in_group(id_)),
                icon="users-round",
                mark=_tr("Group"),
            )

        return _named([name for _, name in groups], [f"group:{id_}" for id_, _ in groups], make)

    def _event_names(self) -> _Named:
        """Return the events."""
        rows, open_event, today = events(), self._answers.open_event, self._operations.book.clock.today()

        def make(place: int) -> PaletteRow:
            row = rows[place]
            told = (day_words(row.on, today) if row.on is not None else "", row.place)
            return PaletteRow(
                EVENT,
                f"event:{row.id}",
                row.name,
                lambda: open_event(row.id),
                detail=" · ".join(part for part in told if part),
                icon="calendar-heart",
                mark=_tr("Event"),
            )

        return _named([row.name for row in rows], [f"event:{row.id}" for row in rows], make)


def _named(names: Sequence[str], identities: list[str], make: Callable[[int], PaletteRow]) -> _Named:
    """Return things that are found by their names."""
    return _Named(Lines([fold(name) for name in names]), identities, make)


def _next_words(person: PersonRow, today: date) -> str:
    """Return when somebody is next, or why they are not; nothing of whom is active without a day."""
    words = wording.next_words(person, today)
    if person.next_on is None:
        return "" if person.status == Status.ACTIVE else words
    return (_tr("due {day}") if person.next_on <= today else _tr("next {day}")).format(day=words)


def _shared_words(people: int, *, mine: bool) -> str:
    """Return how many people have an interest, and whether it is the user's own too."""
    if mine:
        return counted("Yours · 1 person", "Yours · {n} people", people)
    return counted("1 person", "{n} people", people)


def _tr(text: str) -> str:
    return QCoreApplication.translate("palette", text)
