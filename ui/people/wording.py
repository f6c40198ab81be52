"""How the list and the panel put what is known of a person into words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from models.queries import Person, PersonRow
from models.queries.found import Found
from models.vocabulary import Status
from ui import terms
from ui.words import ago_words, counted, day_words


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


def subtitle(person: PersonRow) -> str:
    """Return the line below a name: what someone does and where; empty where neither is known."""
    return work_line(person.title, person.organization)


def last_words(person: PersonRow, today: date) -> str:
    """Return when someone was last spoken to, as a person says it."""
    return day_words(person.last_on, today) if person.last_on else _tr("never")


def next_words(person: PersonRow, today: date) -> str:
    """Return when someone is next, or why they are not."""
    if person.next_on is None:
        return "–" if person.status == Status.ACTIVE else terms.status(person.status)
    return ago_words(person.next_on, today) if person.next_on < today else day_words(person.next_on, today)


def is_late(person: PersonRow, today: date) -> bool:
    """Return whether the day someone is next has gone by."""
    return person.next_on is not None and person.next_on < today


def work_line(title: str, organization: str) -> str:
    """Return what someone does and where in one line."""
    return ", ".join(part for part in (title, organization) if part)


def rhythm_words(person: Person) -> str:
    """Return someone's rhythm in a word or two: their circle, their own days, or that there is none."""
    if person.rhythm_days:
        return counted("Every day", "Every {n} days", person.rhythm_days)
    if person.circle:
        return person.circle
    return _tr("No rhythm") if person.no_rhythm else _tr("No rhythm chosen")


def found_words(found: Found) -> tuple[str, int]:
    """Return where a search found someone, and where in that line the found words begin."""
    line = _found_in(found.kind).format(text=found.text)
    return line, max(line.find(found.text), 0)


def _found_in(kind: str) -> str:
    return {
        "name": _tr("Also called: {text}"),
        "department": _tr("Department: {text}"),
        "interests": _tr("Interest: {text}"),
        "groups": _tr("Group: {text}"),
        "place": _tr("Place: {text}"),
        "email": _tr("Email: {text}"),
        "phone": _tr("Phone: {text}"),
        "url": _tr("Page: {text}"),
        "address": _tr("Address: {text}"),
        "handle": _tr("Handle: {text}"),
        "notes": _tr("Note: {text}"),
        "how_met": _tr("How you met: {text}"),
        "story": _tr("Story: {text}"),
        "promise": _tr("Promise: {text}"),
    }[kind]
