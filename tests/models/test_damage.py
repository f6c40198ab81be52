"""A damaged book is recognised by whatever it makes of what is read."""

from __future__ import annotations

import pytest

from models.book import Book
from models.damage import is_damage
from models.operations.sample import add_sample_people
from scheduler.today import todays_list


def test_a_name_that_is_no_text_any_more_is_damage_wherever_it_is_read(book: Book) -> None:
    add_sample_people(book)
    with book.unrecorded() as connection:
        connection.execute("UPDATE contact SET name = CAST(x'4d96' AS TEXT)")
    with pytest.raises(UnicodeDecodeError) as caught:
        _ = todays_list(book).entries
    assert is_damage(caught.value)


def test_a_text_of_another_program_is_no_damage() -> None:
    with pytest.raises(UnicodeDecodeError) as caught:
        eval("text.decode()", {"__name__": "plyer", "text": b"\x96"})
    assert not is_damage(caught.value)
