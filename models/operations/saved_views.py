"""Named filters of the people list."""

from __future__ import annotations

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations.fields import clean
from models.schema import SavedView


def save_view(book: Book, name: str, filter_json: str) -> Change:
    """Keep a filter (JSON as PeopleFilter writes it) under a name; the result is the view's id.

    A view of the same name takes the new filter. Raises InvalidValueError for an empty name.
    """
    name = _checked_name(name)
    with book.operation("save_view", name=name) as step:
        view = SavedView.get_or_none(SavedView.name == name)
        if view is None:
            view = SavedView.create(name=name, filter=filter_json, position=SavedView.select().count())
        else:
            SavedView.update(filter=filter_json).where(SavedView.id == view.id).execute()
        step.result = int(view.id)
    return step.change


def rename_view(book: Book, view_id: int, name: str) -> Change:
    """Give a view another name; raises InvalidValueError where it is empty or another view has it."""
    name = _checked_name(name)
    _existing(view_id)
    if SavedView.select().where(SavedView.name == name, SavedView.id != view_id).exists():
        raise InvalidValueError(f"There is a view called “{name}” already.")
    with book.operation("rename_view", name=name) as step:
        SavedView.update(name=name).where(SavedView.id == view_id).execute()
    return step.change


def delete_view(book: Book, view_id: int) -> Change:
    """Forget a view; nobody in it is touched. Raises InvalidValueError where there is none."""
    view = _existing(view_id)
    with book.operation("delete_view", name=view.name) as step:
        SavedView.delete().where(SavedView.id == view_id).execute()
    return step.change


def _checked_name(name: str) -> str:
    single = " ".join(clean(name).split())
    if not single:
        raise InvalidValueError("A view needs a name.")
    return single


def _existing(view_id: int) -> SavedView:
    view: SavedView | None = SavedView.get_or_none(SavedView.id == view_id)
    if view is None:
        raise InvalidValueError(f"There is no view with the id {view_id}.")
    return view
