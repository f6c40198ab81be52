"""All that the panel of a person shows, read at once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from models.advice.platforms import Suggestion
from models.book import Book
from models.errors import UnknownPersonError
from models.queries import Person, person
from models.queries.custom_fields import CustomRow, custom_rows
from models.queries.ground import numbers_sharing
from models.queries.hints import dismissed_hints
from models.queries.introductions import IntroductionRow, introductions_of
from models.record import Record
from models.schema import ContactPhoto
from scheduler.explaining import NextDate, next_date
from ui.people.panel_ways import suggestion_for


class PersonView(Record):
    """A person with what belongs to them, as a panel or a page shows it."""

    who: Person
    next: NextDate
    suggestion: Suggestion | None
    introductions: tuple[IntroductionRow, ...]
    custom: tuple[CustomRow, ...]
    sharing: dict[str, int]
    dismissed: frozenset[str]
    photo: bytes | None
    today: date
    is_page: bool


def read_view(
    book: Book, contact_id: int, put_away: Collection[str] = (), *, is_page: bool = False
) -> PersonView | None:
    """Return all that is shown of a person, None where they are not in the book any more.

    put_away are keys of hints that were dismissed a moment ago, beside those the book knows of.
    """
    try:
        who = person(contact_id)
    except UnknownPersonError:
        return None
    photo = ContactPhoto.get_or_none(ContactPhoto.contact == contact_id) if who.has_photo else None
    return PersonView(
        who=who,
        next=next_date(book, who),
        suggestion=suggestion_for(who),
        introductions=tuple(introductions_of(contact_id)),
        custom=tuple(custom_rows(contact_id)),
        # How many share an interest is said of the user's own.
        sharing=numbers_sharing(contact_id, [name for name, mine in who.interests if mine]),
        dismissed=frozenset(dismissed_hints()) | frozenset(put_away),
        photo=bytes(photo.image) if photo is not None else None,
        today=book.clock.today(),
        is_page=is_page,
    )
