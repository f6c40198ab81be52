"""The language of the book: the setting, and the names of what comes with Tendril."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from models.book import Book
from models.history import Change, newest
from models.operations.renaming import follow_rename
from models.operations.settings import change_settings
from models.schema import Circle, Platform
from models.text import fold


def change_language(
    book: Book, language: str, names: Mapping[str, str], known: Mapping[str, Collection[str]]
) -> Change:
    """Change the language (a setting, empty for the system's) and with it the names of what comes with Tendril."""
    with book.operation("change_settings", names=["language"]) as step:
        change_settings(book, language=language)
        name_built_ins(book, names, known)
    return step.change


def name_new_book(book: Book, names: Mapping[str, str]) -> None:
    """Give a book in which nothing was done yet the names of a language, as if it had been made so."""
    if newest(undone=False) is not None or newest(undone=True) is not None:
        return
    tables: tuple[Any, ...] = (Circle, Platform)
    with book.database.atomic():
        for table in tables:
            for key, name in names.items():
                table.update(name=name).where(table.key == key, table.name != name).execute()


def name_built_ins(book: Book, names: Mapping[str, str], known: Mapping[str, Collection[str]]) -> Change:
    """Give the circles and platforms that come with Tendril their names in another language.

    names holds the name for each key; known the names in every language, since one that the user chose stays.
    """
    with book.operation("name_built_ins") as step:
        tables: tuple[tuple[Any, str], ...] = ((Circle, "circles"), (Platform, "platforms"))
        for table, field in tables:
            taken = {fold(row.name) for row in table.select()}
            for row in list(table.select().where(table.key.is_null(False))):
                name = names.get(row.key, row.name)
                if name == row.name or row.name not in known.get(row.key, ()) or fold(name) in taken:
                    continue
                follow_rename(field, row.name, name)
                table.update(name=name).where(table.id == row.id).execute()
    return step.change
