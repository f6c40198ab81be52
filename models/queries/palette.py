"""What the command palette finds in the book: people by name and work, notes, and how many people a text is about."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.advice.matching import INSIDE, Lines, Match, query_words
from models.connection import database
from models.search import match_expression
from models.text import fold

# People of whom somebody asks "who was that?" come before people who are let go or dead, the closest circles first.
_PEOPLE = """
SELECT contact.id, contact.sort_name, contact.nickname, contact.organization FROM contact
LEFT JOIN planned_date ON planned_date.contact_id = contact.id LEFT JOIN circle ON circle.id = contact.circle_id
{where}
ORDER BY contact.status <> 'active', circle.days IS NULL, circle.days, planned_date.last_interaction_on DESC, contact.id
"""
# Found by where somebody works: less than by the name, more than by letters inside one.
_BY_WORK = 0.66
_MOST_NOTED, _MOST_LOOKED_AT = 400, 24
_SNIPPET_BEFORE, _SNIPPET = 24, 120


@dataclass(frozen=True)
class FoundPerson:
    """A person a query found, and how well (0 to 1)."""

    contact_id: int
    score: float


@dataclass(frozen=True)
class FoundNote:
    """A note a query found: whose, its words around what was found, and its day (None: a note about the person)."""

    contact_id: int
    name: str
    text: str
    on: date | None


class PeopleNames:
    """Names and work of people in memory, read once; changed() reads again only those whom an operation changed."""

    def __init__(self, contact_ids: Sequence[int] | None = None) -> None:
        """Read those of everybody, or of these people only.

        It takes about half a second for 100,000 people, so large books do it on a thread of its own.
        """
        self._ids = array("q")
        names, work = list[str](), list[str]()
        folded: dict[str, str] = {}
        # Row by row: all at once would take three times what is kept of them.
        for row in _read_people(contact_ids):
            self._ids.append(row[0])
            names.append(_named(row))
            work.append(folded.get(row[3]) or folded.setdefault(row[3], fold(row[3])))
        self._names, self._work = Lines(names), Lines(work)
        del names, work
        if contact_ids is None:
            self._names.prepare()
            self._work.prepare()
        # Those whom operations changed since, read anew and searched beside the others.
        self._changed: set[int] = set()
        self._later: PeopleNames | None = None

    def __len__(self) -> int:
        return len(self._ids)

    def changed(self, contact_ids: Iterable[int]) -> None:
        """Read anew whoever was changed, came or went."""
        self._changed |= set(contact_ids)
        self._later = PeopleNames(sorted(self._changed))

    @property
    def outdated(self) -> int:
        """How many people have to be looked up beside the others; a few hundred are many."""
        return len(self._changed)

    def find(self, query: str, most: int) -> list[FoundPerson]:
        """Return at most so many people, the best first: by name, then by where they work."""
        found = self._found(query, most + len(self._changed))
        if self._changed:
            found = [person for person in found if person.contact_id not in self._changed]
        if self._later is not None:
            found = sorted([*self._later.find(query, most), *found], key=lambda person: -person.score)
        return found[:most]

    def _found(self, query: str, most: int) -> list[FoundPerson]:
        by_name = self._names.find(query, most)
        found = {match.line: match.score for match in by_name}
        if sum(score > INSIDE for score in found.values()) < most:
            for match in self._by_work(query_words(query), most):
                found[match.line] = max(match.score, found.get(match.line, 0.0))
        ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        return [FoundPerson(self._ids[line], score) for line, score in ranked[:most]]

    def _by_work(self, words: Sequence[str], most: int) -> list[Match]:
        """Return people by words of whom all begin a word of the name or the organization."""
        if not words:
            return []
        if len(words) == 1:
            return [Match(line, _BY_WORK) for line in self._work.holding(words, most)]
        found: dict[int, Match] = {}
        for named in words:
            others = [f" {word}" for word in words if word != named]
            for line in self._names.holding([named], _MOST_NOTED):
                both = self._names.line(line) + self._work.line(line)
                if all(other in both for other in others):
                    found.setdefault(line, Match(line, _BY_WORK))
        return list(found.values())[:most]


def notes_with(text: str, most: int) -> list[FoundNote]:
    """Return notes that hold words beginning like those of a text, of the people last heard of first."""
    expression = match_expression(text)
    if not expression:
        return []
    people = (
        database.connection()
        .execute(
            "SELECT contact.id, contact.name, contact.notes, contact.how_met FROM "
            "(SELECT rowid AS id FROM contact_search WHERE contact_search MATCH ? LIMIT ?) AS found "
            "JOIN contact ON contact.id = found.id LEFT JOIN planned_date ON planned_date.contact_id = found.id "
            "WHERE contact.status <> 'deceased' ORDER BY planned_date.last_interaction_on DESC LIMIT ?",
            (f"notes: ({expression})", _MOST_NOTED, _MOST_LOOKED_AT),
        )
        .fetchall()
    )
    words = query_words(text)
    found = []
    for contact_id, name, notes, how_met in people:
        note = _best_note(contact_id, words, (notes, how_met))
        if note is not None:
            found.append(FoundNote(contact_id, name, _snippet(note[0], words), note[1]))
        if len(found) >= most:
            break
    return found


def how_many_with(text: str, most: int) -> int:
    """Return in how many people a text is found as People would show them, counting no further than most + 1."""
    expression = match_expression(text)
    if not expression:
        return 0
    row = database.connection().execute(
        "SELECT count(*) FROM (SELECT 1 FROM contact_search JOIN contact ON contact.id = contact_search.rowid "
        "WHERE contact_search MATCH ? AND contact.status IN ('active', 'paused') LIMIT ?)",
        (expression, most + 1),
    )
    return int(row.fetchone()[0])


def people_named(text: str, most: int) -> list[FoundPerson]:
    """Return people with names that begin like the words of a text, without having read everybody's names."""
    expression = match_expression(text)
    if not expression:
        return []
    rows = database.connection().execute(
        "SELECT rowid FROM contact_search WHERE contact_search MATCH ? LIMIT ?", (f"names: ({expression})", _MOST_NOTED)
    )
    return PeopleNames([contact_id for (contact_id,) in rows]).find(text, most)


def interest_names() -> list[tuple[int, str, bool]]:
    """Return id and name of every interest and whether it is the user's own."""
    rows = database.execute_sql("SELECT id, name, mine FROM interest ORDER BY mine DESC, folded")
    return [(id_, name, bool(mine)) for id_, name, mine in rows]


def group_names() -> list[tuple[int, str]]:
    """Return id and name of every group."""
    return list(database.execute_sql("SELECT id, name FROM contact_group ORDER BY folded"))


def people_with_interest(interest_id: int) -> int:
    """Return how many active or paused people have an interest."""
    return _linked("contact_interest", "interest_id", interest_id)


def people_in_group(group_id: int) -> int:
    """Return how many active or paused people are in a group."""
    return _linked("group_member", "group_id", group_id)


def _linked(table: str, column: str, id_: int) -> int:
    query = (
        f"SELECT count(*) FROM {table} JOIN contact ON contact.id = contact_id "
        f"WHERE {column} = ? AND status IN ('active', 'paused')"
    )
    return int(database.execute_sql(query, (id_,)).fetchone()[0])


def _read_people(contact_ids: Sequence[int] | None) -> Iterable[tuple[int, str, str, str]]:
    if contact_ids is None:
        return database.connection().execute(_PEOPLE.format(where=""))
    where = "WHERE contact.id IN (SELECT value FROM json_each(?))"
    return database.connection().execute(_PEOPLE.format(where=where), (json.dumps(list(contact_ids)),))


def _named(row: tuple[int, str, str, str]) -> str:
    """Return what somebody is called: the name, and a nickname that is not in it."""
    _, sort_name, nickname, _ = row
    return f"{sort_name} {fold(nickname)}" if nickname else sort_name


def _best_note(contact_id: int, words: Sequence[str], about: Sequence[str]) -> tuple[str, date | None] | None:
    """Return the newest note about a person with all of the words, else one with any, and its day."""
    rows = database.connection().execute(
        "SELECT note, date FROM interaction_contact JOIN interaction ON interaction.id = interaction_id "
        "WHERE contact_id = ? AND note <> '' ORDER BY date DESC, interaction.id DESC LIMIT 200",
        (contact_id,),
    )
    promises = database.connection().execute(
        "SELECT text, due_on FROM follow_up WHERE contact_id = ? ORDER BY due_on DESC LIMIT 50", (contact_id,)
    )
    notes = [(text, date.fromisoformat(day)) for text, day in (*rows, *promises)]
    candidates: list[tuple[str, date | None]] = [*notes, *((text, None) for text in about if text)]
    folded = [(f" {fold(text)}", text, day) for text, day in candidates]
    for wanted in (all, any):
        for line, text, day in folded:
            if wanted(f" {word}" in line for word in words):
                return text, day
    return None


def _snippet(text: str, words: Sequence[str]) -> str:
    """Return the part of a note around the first word that was found, on one line."""
    line = " ".join(text.split())
    if len(line) <= _SNIPPET:
        return line
    places = []
    start = 0
    for part in line.split(" "):
        if any(fold(part).startswith(word) for word in words):
            places.append(start)
        start += len(part) + 1
    first = max(0, (places[0] if places else 0) - _SNIPPET_BEFORE)
    if first:
        first = line.find(" ", first) + 1
    cut = line[first : first + _SNIPPET]
    return f"{'…' if first else ''}{cut}{'…' if first + _SNIPPET < len(line) else ''}"
