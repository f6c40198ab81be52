"""vCard 4.0 out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from models.book import Book
from models.exchange.cards.writing import card, export_vcard
from models.exchange.records import PersonRecord
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.people import add_person
from models.operations.tags import platform_named
from models.vocabulary import DateType, MethodType, Preference


def test_a_person_as_a_card(book: Book, tmp_path: Path) -> None:
    work, telegram = platform_named("work_email").id, platform_named("telegram").id
    person = PersonFields(
        given_name="Zoë", family_name="Ash; Elm", organization="Acme, Ltd", department="R&D", title="Chief",
        notes="one\ntwo", interests=("Chess", "Go"), groups=("Family", "Book club"), met_on=date(2020, 1, 2),
        methods=(
            MethodFields(MethodType.EMAIL, "zoe@acme.example", work, preference=Preference.PREFERRED),
            MethodFields(MethodType.HANDLE, "@zoe", telegram),
            MethodFields(MethodType.ADDRESS, "Street 1\nLeeds", details={"street": "Street 1", "city": "Leeds"}),
        ),
        dates=(DateFields(DateType.BIRTHDAY, 4, 12), DateFields(DateType.ANNIVERSARY, 5, 6, 1999)),
    )  # fmt: skip
    add_person(book, person)
    path = tmp_path / "people.vcf"
    assert export_vcard(book, None, path) == 1
    text = path.read_bytes().decode()
    lines = text.replace("\r\n ", "").split("\r\n")
    assert lines[:3] == ["BEGIN:VCARD", "VERSION:4.0", "PRODID:-//Tendril//EN"]
    for line in (
        "FN:Zoë Ash\\; Elm", "N:Ash\\; Elm;Zoë;;;", "ORG:Acme\\, Ltd;R&D", "TITLE:Chief", "NOTE:one\\ntwo",
        "EMAIL;TYPE=work;PREF=1:zoe@acme.example", 'SOCIALPROFILE;SERVICE-TYPE=telegram;VALUE=text:@zoe',
        'ADR;LABEL="Street 1^nLeeds":;;Street 1;Leeds;;;', "BDAY:--0412", "ANNIVERSARY:19990506",
        "CATEGORIES:Family,Book club", "INTEREST:Chess", "INTEREST:Go", "X-TENDRIL-MET-ON:2020-01-02", "END:VCARD",
    ):  # fmt: skip
        assert line in lines


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_lines_are_short_and_come_back_unfolded(text: str) -> None:
    written = card(PersonRecord(0, {"name": "Ada", "notes": text}, uid="x"))
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    assert written.endswith("END:VCARD\r\n")
    assert "NOTE" in written or not text
