"""What helps to tell whether two entries are one person, in words: for people of the book and for rows of a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.exchange.likeness import Likeness, Strength
from models.exchange.records import PersonRecord
from models.queries import people_rows, person
from models.queries.merging import BIRTHDAY
from models.vocabulary import DateType
from ui.merging import merge_words
from ui.merging.side_by_side import Side
from ui.people.wording import last_words, subtitle, work_line
from ui.words import exact_day, say

_MOST_WAYS = 6
Facts = list[tuple[str, dict[int, str]]]


def side_of_person(contact_id: int, origin: str = "") -> Side | None:
    """Return a person of the book as one of the people that are compared, None where they are gone."""
    rows = people_rows([contact_id])
    return Side(contact_id, rows[0].name, subtitle(rows[0]), origin) if rows else None


def side_of_record(id_: int, record: PersonRecord, origin: str) -> Side:
    """Return a row of a file as one of the people that are compared."""
    columns = record.columns
    work = work_line(str(columns.get("title", "")), str(columns.get("organization", "")))
    return Side(id_, record.name, work, origin)


def facts_of(ids: Sequence[int], records: dict[int, PersonRecord], today: date) -> Facts:
    """Return what is known of each, by id: rows where records has one, else people of the book; blank rows are out."""
    told = [_of_record(records[id_]) if id_ in records else _of_person(id_, today) for id_ in ids]
    titles = dict.fromkeys(title for one in told for title in one)
    return [(title, {id_: one.get(title, "") for id_, one in zip(ids, told, strict=True)}) for title in titles]


def strength_words(likeness: Likeness) -> str:
    """Return how likely it is that two are one."""
    return {
        Strength.STRONG: _tr("Very likely"),
        Strength.LIKELY: _tr("Likely"),
        Strength.WEAK: _tr("Possible"),
    }[likeness.strength]


def reasons_words(likeness: Likeness) -> str:
    """Return what speaks for it."""
    return " ".join(say(sentence) for sentence in likeness.reasons)


def doubts_words(likeness: Likeness) -> str:
    """Return what speaks against it; empty where nothing does."""
    return " ".join(say(sentence) for sentence in likeness.doubts)


def _of_person(contact_id: int, today: date) -> dict[str, str]:
    known, rows = person(contact_id), people_rows([contact_id], today)
    if known is None or not rows:
        return {}
    birthdays = [(row.year, row.month, row.day) for row in known.dates if row.type == DateType.BIRTHDAY]
    told = _told(
        (method.value or method.platform for method in known.methods),
        known.columns.get("place"),
        known.columns.get("met_on"),
        birthdays,
        (name for name, _ in known.interests),
        known.groups,
    )
    told[_tr("Last contact")] = last_words(rows[0], today)
    return told


def _of_record(record: PersonRecord) -> dict[str, str]:
    return _told(
        (method.value or method.platform for method in record.methods),
        record.columns.get("place"),
        record.columns.get("met_on"),
        [(entry.year, entry.month, entry.day) for entry in record.dates if entry.type == DateType.BIRTHDAY],
        record.interests,
        record.groups,
    )


def _told(
    ways: Iterable[str],
    place: Any,
    met_on: Any,
    birthdays: Sequence[tuple[int | None, int, int]],
    interests: Iterable[str],
    groups: Iterable[str],
) -> dict[str, str]:
    listed = list(dict.fromkeys(ways))
    shown = listed[:_MOST_WAYS] + (["…"] if len(listed) > _MOST_WAYS else [])
    met = date.fromisoformat(str(met_on)) if met_on else None
    values = {
        _tr("Ways to reach them"): "\n".join(shown),
        _tr("Place"): str(place or ""),
        _tr("Birthday"): merge_words.value(BIRTHDAY, birthdays[0]) if birthdays else "",
        _tr("Met on"): exact_day(met) if met else "",
        _tr("Interests"): ", ".join(interests),
        _tr("Groups"): ", ".join(groups),
    }
    return {title: words for title, words in values.items() if words}


def _tr(text: str) -> str:
    return QCoreApplication.translate("duplicates", text)
