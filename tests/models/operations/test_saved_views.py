"""Views that are kept, renamed and forgotten."""

from __future__ import annotations

import pytest

from models.book import Book
from models.errors import InvalidValueError
from models.operations.saved_views import delete_view, rename_view, save_view
from models.schema import SavedView


def test_a_view_is_kept_replaced_renamed_and_forgotten(book: Book) -> None:
    first = save_view(book, "  Chess   friends ", '{"text": "chess"}').result
    assert SavedView.get_by_id(first).name == "Chess friends"
    assert save_view(book, "Chess friends", "{}").result == first
    assert SavedView.get_by_id(first).filter == "{}"
    rename_view(book, first, "Chess")
    assert SavedView.get_by_id(first).name == "Chess"
    delete_view(book, first)
    assert SavedView.select().count() == 0
    book.undo()
    assert SavedView.get_by_id(first).name == "Chess"


def test_views_need_names_of_their_own(book: Book) -> None:
    first = save_view(book, "One", "{}").result
    save_view(book, "Two", "{}")
    for call in (lambda: save_view(book, " ", "{}"), lambda: rename_view(book, first, "Two"),
                 lambda: rename_view(book, 99, "Three"), lambda: delete_view(book, 99)):
        with pytest.raises(InvalidValueError):
            call()
