"""vCard 4.0 out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.book import Book
from models.exchange.cards.writing import card, export_vcard
from models.exchange.files import read_people
from models.exchange.records import DateRecord, MethodRecord, PersonRecord
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
        "FN:Zoë Ash; Elm", "N:Ash\\; Elm;Zoë;;;", "ORG:Acme\\, Ltd;R&D", "TITLE:Chief", "NOTE:one\\ntwo",
        "EMAIL;TYPE=work;PREF=1:zoe@acme.example", 'SOCIALPROFILE;SERVICE-TYPE=telegram;VALUE=text:@zoe',
        'ADR;LABEL="Street 1^nLeeds":;;Street 1;Leeds;;;', "BDAY:--0412", "ANNIVERSARY:19990506",
        "CATEGORIES:Family,Book club", "INTEREST:Chess", "INTEREST:Go", "X-TENDRIL-MET-ON:2020-01-02", "END:VCARD",
    ):  # fmt: skip
        assert line in lines


def test_semicolons_are_escaped_where_the_version_wants_it() -> None:
    ada = PersonRecord(0, {"name": "Ada", "notes": "on leave; back soon", "family_name": "Ash; Elm"}, uid="x")
    assert "NOTE:on leave; back soon\r\n" in card(ada)
    assert "NOTE:on leave\\; back soon\r\n" in card(ada, "3.0")
    for version in ("3.0", "4.0"):
        assert "N:Ash\\; Elm;;;;\r\n" in card(ada, version)


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_web_addresses_are_whole_in_programs_that_end_them_at_a_comma(version: str) -> None:
    address = "https://ada.example/a,b;c"
    method = MethodRecord(MethodType.URL, address, platform="private_website")
    lines = card(PersonRecord(0, {"name": "Ada"}, [method]), version).replace("\r\n ", "").split("\r\n")
    assert [line.rpartition(":https:")[2] for line in lines if line.startswith("URL")] == ["//ada.example/a%2Cb%3Bc"]


@pytest.mark.parametrize(("version", "profile"), [("3.0", "X-SOCIALPROFILE"), ("4.0", "SOCIALPROFILE")])
def test_a_profile_is_a_web_page_too_and_one_way_to_reach_somebody(version: str, profile: str) -> None:
    method = MethodRecord(MethodType.URL, "https://www.linkedin.com/in/ada", platform="linkedin")
    text = card(PersonRecord(0, {"name": "Ada"}, [method]), version)
    assert f"\r\n{profile};" in text
    assert "\r\nURL;X-TENDRIL-AGAIN=yes:https://www.linkedin.com/in/ada\r\n" in text
    (again,) = read_people(text.encode(), None).records()
    assert [(one.value, one.platform) for one in again.methods] == [(method.value, "linkedin")]


def test_an_anniversary_of_version_3_is_found_by_other_programs() -> None:
    day = DateRecord(DateType.ANNIVERSARY, 6, 21, 2014)
    text = card(PersonRecord(0, {"name": "Ada"}, dates=[day]), "3.0")
    for name in ("ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY"):
        assert f"\r\n{name};X-TENDRIL-AGAIN=yes:2014-06-21\r\n" in text
    (again,) = read_people(text.encode(), None).records()
    assert again.dates == [day]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_lines_are_short_and_come_back_unfolded(text: str) -> None:
    written = card(PersonRecord(0, {"name": "Ada", "notes": text}, uid="x"))
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    assert written.endswith("END:VCARD\r\n")
    assert "NOTE" in written or not text
