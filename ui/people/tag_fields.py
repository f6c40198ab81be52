"""Fields for interests, groups and people with completion from the book."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from models.queries import complete_group, complete_interest, complete_person, people_rows
from models.schema import Interest
from models.text import fold
from ui.people.wording import subtitle
from ui.shared.completion import Suggestion
from ui.shared.tag_input import PeopleInput, Tag, TagInput


def suggest_interests(text: str) -> list[Suggestion]:
    """Return known interests for what was typed, marked where the user shares them."""
    names = complete_interest(text) if text else []
    mine = _mine() if names else set()
    yours = QCoreApplication.translate("people", "yours too")
    return [Suggestion(name, hint=yours if fold(name) in mine else "", mine=fold(name) in mine) for name in names]


def interest_tags(names: Iterable[str]) -> list[Tag]:
    """Return interests as a field for them holds them, marked where the user shares them."""
    mine = _mine()
    return [Tag(name, mine=fold(name) in mine) for name in names]


def _mine() -> set[str]:
    return {row.folded for row in Interest.select(Interest.folded).where(Interest.mine)}


def suggest_groups(text: str) -> list[Suggestion]:
    """Return known groups for what was typed."""
    return [Suggestion(name) for name in complete_group(text)] if text else []


def suggest_people(text: str) -> list[Suggestion]:
    """Return people whose name has a word beginning as typed, with what they do."""
    if not text:
        return []
    rows = people_rows([found.id for found in complete_person(text)])
    return [Suggestion(row.name, row.id, subtitle(row), is_person=True) for row in rows]


def interest_input(name: str, parent: QWidget | None = None, *, placeholder: str = "") -> TagInput:
    """Return a field for interests."""
    hint = placeholder or QCoreApplication.translate("people", "Add an interest")
    return TagInput(name, suggest_interests, parent, placeholder=hint)


def group_input(name: str, parent: QWidget | None = None, *, placeholder: str = "") -> TagInput:
    """Return a field for groups."""
    hint = placeholder or QCoreApplication.translate("people", "Add a group")
    return TagInput(name, suggest_groups, parent, placeholder=hint)


def people_input(name: str, parent: QWidget | None = None, *, placeholder: str = "") -> PeopleInput:
    """Return a field for people in the book."""
    hint = placeholder or QCoreApplication.translate("people", "Type a name")
    return PeopleInput(name, suggest_people, parent, placeholder=hint, only_suggested=True)
