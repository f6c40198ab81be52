"""How the list and the panel put what is known of a person into words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from models.queries import Person, PersonRow
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
    """Return when someone is planned next, or why they are not."""
    if person.status != Status.ACTIVE:
        return terms.status(person.status)
    if person.next_on is None:
        return "–"
    return ago_words(person.next_on, today) if person.next_on < today else day_words(person.next_on, today)


def is_late(person: PersonRow, today: date) -> bool:
    """Return whether the planned day has gone by."""
    return person.status == Status.ACTIVE and person.next_on is not None and person.next_on < today


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
