"""Cards into a book and out of it again."""

from __future__ import annotations

import base64
from datetime import datetime
from pathlib import Path

import pytest

from models.book import Book, open_book
from models.clock import FixedClock
from models.exchange.cards.writing import export_vcard, export_vcard_3
from models.exchange.files import read_people
from models.exchange.records import PersonRecord
from models.operations.importing import import_people
from models.schema import Acquaintance, Contact, ContactPhoto, KeptProperty

CLOCK = FixedClock(datetime(2026, 11, 23, 8, 0))
PNG = (
    "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5Erk"
    "Jggg=="
)
FAMILY = f"""BEGIN:VCARD
VERSION:4.0
UID:urn:uuid:0f2d0b7e-1111-4111-8111-000000000001
FN:Maya Okafor
EMAIL;TYPE=home:maya@home.example
RELATED;TYPE=spouse:urn:uuid:0f2d0b7e-1111-4111-8111-000000000002
RELATED;TYPE=friend;VALUE=text:Cy Doe
RELATED;TYPE=friend;VALUE=text:Nobody Here
GENDER:F
KEY;TYPE=work:data:application/pgp-keys;base64,AAEC
LANG;PREF=1:en
PHOTO:data:image/png;base64,{PNG}
END:VCARD
BEGIN:VCARD
VERSION:3.0
UID:0F2D0B7E-1111-4111-8111-000000000002
FN:Sam Okafor
CATEGORIES:Family
END:VCARD
BEGIN:VCARD
VERSION:2.1
FN:Cy Doe
N:Doe;Cy
TEL;CELL:+44 7700 900123
END:VCARD
"""


def imported(book: Book, source: bytes | Path) -> tuple[int, int, int]:
    result = import_people(book, read_people(source, "GB", name="x.vcf"), circle_id=None).result
    return result.created, result.updated, result.unchanged


def test_who_knows_whom_is_found_by_uid_and_by_a_name_only_one_has(book: Book) -> None:
    assert imported(book, FAMILY.encode()) == (3, 0, 0)
    links = {(link.contact.name, link.other.name, link.how) for link in Acquaintance.select()}
    assert links == {("Maya Okafor", "Sam Okafor", "Spouse"), ("Maya Okafor", "Cy Doe", "Friend")}
    assert ContactPhoto.select().count() == 1
    assert {row.name for row in KeptProperty.select()} == {
        "GENDER",
        "KEY;TYPE=work",
        "LANG;PREF=1",
        "UID",
        "RELATED;TYPE=spouse",
    }
    assert imported(book, FAMILY.encode()) == (0, 0, 3)
    book.undo()
    assert Contact.select().count() == Acquaintance.select().count() == 0


@pytest.mark.parametrize("export", [export_vcard, export_vcard_3])
def test_a_book_goes_out_and_comes_back(book: Book, tmp_path: Path, export) -> None:
    imported(book, FAMILY.encode())
    path = tmp_path / "out.vcf"
    assert export(book, None, path) == 3
    assert imported(book, path) == (0, 0, 3)
    first = [entry for entry in read_people(path, "GB").entries() if isinstance(entry, PersonRecord)]
    book.close()
    other = open_book(tmp_path / "other", CLOCK)
    assert imported(other, path) == (3, 0, 0)
    again = tmp_path / "again.vcf"
    export(other, None, again)
    assert again.read_bytes() == path.read_bytes()
    assert Acquaintance.select().count() == 2
    assert [person.uid for person in first] == [row.uid for row in Contact.select().order_by(Contact.sort_name)]
    other.close()


def test_a_card_that_went_through_a_phone_is_known_again(book: Book, tmp_path: Path) -> None:
    imported(book, b"BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lovelace\nEND:VCARD\n")
    path = tmp_path / "out.vcf"
    export_vcard_3(book, None, path)
    kept = [line for line in path.read_text().splitlines() if not line.startswith(("X-TENDRIL", "PRODID"))]
    text = "\n".join(kept).replace("FN:Ada Lovelace", "FN:Ada King").replace("N:Lovelace;Ada", "N:King;Ada")
    assert imported(book, text.encode()) in ((0, 1, 0), (0, 0, 1))


def test_a_photograph_nothing_here_can_read_is_kept_as_it_stands(book: Book, tmp_path: Path) -> None:
    webp = base64.b64encode(b"RIFF\x12\x00\x00\x00WEBPVP8L\x06\x00\x00\x00").decode()
    data = f"BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nPHOTO:data:image/webp;base64,{webp}\nEND:VCARD\n".encode()
    for created in (1, 0):
        result = import_people(book, read_people(data, None), circle_id=None).result
        assert (result.created, result.updated) == (created, 0)
    export_vcard(book, None, tmp_path / "x.vcf")
    assert f"PHOTO;X-TENDRIL-KEPT=yes:data:image/webp;base64,{webp}" in (tmp_path / "x.vcf").read_text().replace(
        "\n ", ""
    )
