"""The language of the book."""

from __future__ import annotations

import pytest

from models.book import Book
from models.built_ins import BUILT_IN_NAMES
from models.operations.language import change_language, name_built_ins
from models.operations.saved_views import save_view
from models.operations.settings import edit_circle
from models.queries import PeopleFilter, circles, people_ids, platforms, saved_views
from models.schema import Circle, Platform

GERMAN = {"network": "Netzwerk", "work_email": "Arbeits-E-Mail"}
KNOWN = {key: {name, GERMAN.get(key, name)} for key, name in BUILT_IN_NAMES.items()}


def in_view(name: str) -> list[int]:
    return people_ids(next(row.filter for row in saved_views() if row.name == name))


def test_what_comes_with_tendril_is_named_in_another_language(book: Book) -> None:
    save_view(book, "Mine", PeopleFilter(circles=("Network",), platforms=("Work email",)))
    name_built_ins(book, GERMAN, KNOWN)
    assert "Netzwerk" in {circle.name for circle in circles()}
    assert "Arbeits-E-Mail" in {platform.name for platform in platforms()}
    kept = next(row.filter for row in saved_views())
    assert (kept.circles, kept.platforms) == (("Netzwerk",), ("Arbeits-E-Mail",))
    book.undo()
    assert "Network" in {circle.name for circle in circles()}


def test_a_name_the_user_chose_stays(book: Book) -> None:
    network = next(circle for circle in circles() if circle.key == "network")
    edit_circle(book, network.id, name="Colleagues", days=90, weight=3)
    name_built_ins(book, GERMAN, KNOWN)
    assert "Colleagues" in {circle.name for circle in circles()}


def test_the_language_and_its_names_are_one_step(book: Book) -> None:
    change_language(book, "de", GERMAN, KNOWN)
    assert book.settings.language == "de"
    book.undo()
    assert book.settings.language == ""
    assert "Network" in {circle.name for circle in circles()}


@pytest.mark.parametrize("table", [Circle, Platform])
def test_the_names_are_those_of_a_new_book(book: Book, table) -> None:
    named = {row.key: row.name for row in table.select() if row.key in BUILT_IN_NAMES}
    assert named
    assert all(BUILT_IN_NAMES[key] == name for key, name in named.items())
