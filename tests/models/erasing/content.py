"""Somebody with a mark in everything a book can know of them, and a look for those marks in every byte of a folder."""

from __future__ import annotations

from datetime import timedelta

from models.operations import acquaintances, contact, introductions, offers
from models.operations.duplicates import keep_apart
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.hints import dismiss_hint
from models.operations.merging import merge_people
from models.operations.people import add_person, edit_person, set_photo
from models.operations.saved_views import delete_view, save_view
from models.queries import PeopleFilter
from models.schema import ReminderLog, SourceKey

MARKS = (
    "Quexvor",
    "Zilmarth",
    "quex@zil.example",
    "5550199887",
    "Vrundelkap",
    "Oldname",
    "Doublename",
    "Photomark",
)


def marked_person(book):
    """Add somebody with marks everywhere, with a story, steps of every kind and other people; return the ids."""
    today = book.clock.today()
    way = MethodFields("email", "quex@zil.example", 1, normalized="quex@zil.example")
    marked = add_person(
        book,
        PersonFields(
            name="Oldname Zilmarth",
            nickname="Quexvor",
            interests=("Chess", "Jazz"),
            groups=("Team",),
            methods=(way, MethodFields("phone", "+49 5550199887", 2, normalized="+495550199887")),
            dates=(DateFields("birthday", year=1990, month=5, day=6),),
            custom={"Field": "Vrundelkap of the field"},
            notes="Vrundelkap in the notes",
            circle_id=2,
        ),
    ).result
    edit_person(book, marked, name="Quexvor Zilmarth")
    cara = add_person(book, PersonFields(name="Cara", interests=("Chess",), circle_id=3)).result
    dan = add_person(book, PersonFields(name="Dan", groups=("Team",), circle_id=3)).result
    double = add_person(book, PersonFields(name="Doublename Zilmarth", notes="Vrundelkap of the double")).result
    contact.log_interaction(book, [double], medium="call", note="Vrundelkap with the double")
    merge_people(book, marked, [double])
    contact.log_interaction(book, [marked], medium="email", direction="out", note="Vrundelkap alone")
    contact.log_interaction(book, [marked, cara], medium="in_person", direction="out", note="All at lunch")
    contact.log_interaction(book, [cara], medium="call", note="Only Cara")
    contact.add_follow_up(book, marked, "Vrundelkap promised", today + timedelta(days=3))
    acquaintances.add_acquaintance(book, cara, marked, "Vrundelkap knows")
    introductions.add_introduction(book, marked, dan, "Vrundelkap reason")
    keep_apart(book, marked, cara)
    keep_apart(book, cara, dan)
    set_photo(book, marked, b"\x89PNG\r\n\x1a\nPhotomark")
    save_view(book, "About Quexvor Zilmarth", PeopleFilter(text="Quexvor Zilmarth"))
    save_view(book, "Chess", PeopleFilter(interests=("Chess",)))
    delete_view(book, save_view(book, "Once Quexvor Zilmarth", PeopleFilter(text="x")).result)
    offers.keep_offer(book, "A book", contact_ids=[marked, dan])
    contact.skip(book, [marked, dan])
    dismiss_hint(book, f"kind:{marked}")
    dismiss_hint(book, f"kind:{cara}")
    with book.operation("import_people", created=1) as step:
        SourceKey.create(key="csv|quexvor zilmarth|2026", contact=marked)
        for number in range(3):
            add_person(book, PersonFields(name=f"Imported {number}"))
        step.details.update(created=3)
    ReminderLog.create(occurrence=f"{marked}:rhythm:2026-11-20", shown_at=book.clock.now(), way="tray")
    ReminderLog.create(occurrence=f"{cara}:rhythm:2026-11-20", shown_at=book.clock.now(), way="tray")
    return marked, cara, dan


def marks_in(folder, marks=MARKS):
    """Return each mark that a byte of a file in a folder holds, with the file, in either case and three encodings."""
    files = [(path.name, path.read_bytes().lower()) for path in sorted(folder.rglob("*")) if path.is_file()]
    encodings = ("utf-8", "utf-16-le", "utf-16-be")
    return [
        (mark, name, encoding)
        for name, content in files
        for mark in marks
        for encoding in encodings
        if mark.lower().encode(encoding) in content
    ]
