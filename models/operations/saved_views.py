"""Keeping filters of the people list under a name."""

from __future__ import annotations

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations.fields import clean
from models.queries.filtering import PeopleFilter
from models.schema import SavedView


def save_view(book: Book, name: str, people_filter: PeopleFilter) -> Change:
    """Keep a filter under a name, replacing the one that had it; the result is its id. Raises InvalidValueError."""
    name = _checked(name)
    with book.operation("save_view", name=name) as step:
        view = SavedView.get_or_none(SavedView.name == name)
        if view is None:
            view = SavedView.create(name=name, people_filter="{}", position=SavedView.select().count())
        SavedView.update(people_filter=people_filter.to_json()).where(SavedView.id == view.id).execute()
        step.result = view.id
    return step.change


def rename_view(book: Book, view_id: int, name: str) -> Change:
    """Give a saved view another name; raises InvalidValueError where another view has it."""
    name = _checked(name)
    other = SavedView.get_or_none(SavedView.name == name)
    if other is not None and other.id != view_id:
        raise InvalidValueError("There is a view “{name}” already.", name=name)
    with book.operation("rename_view", name=name) as step:
        SavedView.update(name=name).where(SavedView.id == view_id).execute()
    return step.change


def delete_view(book: Book, view_id: int) -> Change:
    """Delete a saved view; its people stay."""
    view = SavedView.get_by_id(view_id)
    with book.operation("delete_view", name=view.name) as step:
        SavedView.delete().where(SavedView.id == view_id).execute()
    return step.change


def _checked(name: str) -> str:
    name = clean(name)
    if not name:
        raise InvalidValueError("A view needs a name.")
    return name
