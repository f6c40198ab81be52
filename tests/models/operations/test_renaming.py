"""What follows when something is renamed."""

from __future__ import annotations

from models.book import Book
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.saved_views import save_view
from models.operations.settings import add_platform, edit_circle, edit_platform
from models.operations.tags import merge_interests, rename_interest
from models.queries import PeopleFilter, circles, interests_with_counts, people_ids, saved_views


def in_view(name: str) -> list[int]:
    return people_ids(next(row.filter for row in saved_views() if row.name == name))


def test_a_saved_view_follows_its_circle(book: Book) -> None:
    network = next(circle for circle in circles() if circle.key == "network")
    maya = add_person(book, PersonFields(name="Maya", circle_id=network.id)).result
    save_view(book, "Mine", PeopleFilter(circles=("NETWORK",)))
    edit_circle(book, network.id, name="Colleagues", days=90, weight=3)
    assert in_view("Mine") == [maya]
    book.undo()
    assert in_view("Mine") == [maya]


def test_a_saved_view_follows_its_interests(book: Book) -> None:
    maya = add_person(book, PersonFields(name="Maya", interests=("Chess", "Go"))).result
    save_view(book, "Players", PeopleFilter(interests=("Chess", "Go")))
    ids = {row.name: row.id for row in interests_with_counts()}
    rename_interest(book, ids["Chess"], "Xiangqi")
    merge_interests(book, ids["Go"], into=ids["Chess"])
    assert in_view("Players") == [maya]
    assert next(row.filter for row in saved_views()).interests == ("Xiangqi",)


def test_a_saved_view_follows_its_platform(book: Book) -> None:
    made = add_platform(book, name="Club", kind="personal", type="handle", medium="message").result
    save_view(book, "Clubbers", PeopleFilter(platforms=("Club",)))
    edit_platform(book, made, name="Chess club", kind="personal")
    assert next(row.filter for row in saved_views()).platforms == ("Chess club",)
