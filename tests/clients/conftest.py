"""Everybody in a book with all that it can hold, written in every format that other programs read.

These tests need the programs themselves, so they run only with `make clients`; each skips, with the command to type,
where its program is missing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest

from models.book import Book, open_book
from models.clock import FixedClock
from models.exchange.cards.writing import export_vcard, export_vcard_3
from models.exchange.google_writing import export_google
from models.exchange.icalendar import export_icalendar
from models.exchange.outlook_writing import export_outlook
from models.exchange.people_of_the_book import people_of
from models.exchange.records import PersonRecord
from models.exchange.rows_of_people import everybody
from models.operations.contact import add_follow_up
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.people import add_person, set_photo
from models.operations.sample import add_sample_people
from models.operations.tags import platform_named
from models.vocabulary import DateType, MethodType, Preference
from tests.clients.seen import ZOE

_HERE = Path(__file__).parent
_WANTED = bool(os.environ.get("TENDRIL_CLIENTS"))
# One white point; programs that show pictures decode it.
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8ffff3f0005fe02fea735"
    "81840000000049454e44ae426082"
)


# First: what divides the tests among workers reads the groups in the same hook.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder, and leave it out of every other run than its own."""
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.clients)
            item.add_marker(pytest.mark.xdist_group("clients"))
            if not _WANTED:
                item.add_marker(pytest.mark.skip(reason="drives other programs; type: make clients"))


@dataclass
class Written:
    """The files Tendril wrote by the names of their formats, and the people in them."""

    folder: Path
    people: list[PersonRecord]

    def path(self, name: str) -> Path:
        """Return the file of that name."""
        return self.folder / name


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    """Write the sample people and two who have everything."""
    folder = tmp_path_factory.mktemp("written")
    book = open_book(folder / "book", FixedClock(datetime(2026, 11, 23, 8, 0)))
    try:
        add_sample_people(book)
        _add_everything(book)
        ids = everybody(book)
        export_vcard(book, None, folder / "people-4.vcf")
        export_vcard_3(book, None, folder / "people-3.vcf")
        export_google(book, None, folder / "google.csv")
        export_outlook(book, None, folder / "outlook.csv")
        export_icalendar(book, None, folder / "people.ics")
        yield Written(folder, list(people_of(ids)))
    finally:
        book.close()


def _add_everything(book: Book) -> None:
    work, home = platform_named("work_email").id, platform_named("private_email").id
    site, post = platform_named("private_website").id, platform_named("post").id
    added = add_person(
        book,
        PersonFields(
            name=ZOE, given_name="Zoë", additional_name="Élise",
            family_name="Ångström-Nguyễn", name_prefix="Dr.", name_suffix="Jr.", nickname="Zo, the Owl",
            organization="Lamp; Wire, Sons & Co", department="R&D", title="Chief, lamps",
            notes=f"First line; with, all: \\ marks\nsecond “line”\n\n{'A long line that is folded. ' * 12}Ωμέγα 東京",
            interests=("Chess", "Rowing, at sea"), groups=("Family", "Choir, old", "PyCon; 2026"),
            methods=(
                MethodFields(MethodType.EMAIL, "zoe@lamp.example", work, preference=Preference.PREFERRED),
                MethodFields(MethodType.EMAIL, "zoe.o'neil+list@home.example", home),
                MethodFields(MethodType.PHONE, "+44 20 7946 0199", platform_named("work_phone").id),
                MethodFields(MethodType.PHONE, "+44 7700 900123", platform_named("mobile").id),
                MethodFields(MethodType.PHONE, "+44 20 7946 0200", label="Work fax"),
                MethodFields(MethodType.PHONE, "+44 20 7946 0300", label="Boat house"),
                MethodFields(MethodType.URL, "https://zoe.example/a,b;c?d=1&e=%20", site),
                MethodFields(MethodType.HANDLE, "@zoe", platform_named("telegram").id),
                MethodFields(
                    MethodType.ADDRESS, "4 Quay Lane, Flat 2, BS1 4ST Bristol, United Kingdom", post,
                    details={"street": "4 Quay Lane", "extended": "Flat 2", "city": "Bristol",
                             "postal_code": "BS1 4ST", "country": "United Kingdom"},
                ),
                MethodFields(
                    MethodType.ADDRESS, "1 Lamp Road, Leeds", platform_named("work_address").id,
                    details={"street": "1 Lamp Road", "city": "Leeds"},
                ),
            ),
            dates=(DateFields(DateType.BIRTHDAY, 2, 29), DateFields(DateType.ANNIVERSARY, 6, 21, 2014)),
        ),
    ).result  # fmt: skip
    set_photo(book, added, PICTURE)
    add_follow_up(book, added, "Ask; how, the talk went", date(2026, 12, 1))
    add_person(
        book,
        PersonFields(
            name="林 美咲", given_name="美咲", family_name="林", organization="東京ランプ",
            methods=(MethodFields(MethodType.EMAIL, "misaki@lamp.example"),),
            dates=(DateFields(DateType.BIRTHDAY, 4, 12, 1984),),
        ),
    )  # fmt: skip
