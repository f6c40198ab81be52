"""LDIF as mail programs write it."""

from __future__ import annotations

import base64
from textwrap import dedent

import pytest

from models.book import Book
from models.exchange.files import ImportFile, read_people
from models.operations.importing import import_people
from models.schema import ContactPhoto

BOOK = dedent(
    """\
    version: 1

    # What a list comes before
    dn: cn=Chess club
    objectclass: top
    objectclass: groupOfNames
    cn: Chess club
    member: cn=Ada King,mail=ada@x.example
    member:: {bo}

    dn: cn=Ada King,mail=ada@x.example
    objectclass: top
    objectclass: person
    objectclass: inetOrgPerson
    objectclass: mozillaAbPersonAlpha
    givenName: Ada
    sn: King
    cn: Ada King
    mozillaNickname: Addie
    mail: ada@x.example
    mozillaSecondEmail: king@y.example
    telephoneNumber: +47 22 00 00 01
    homePhone: +47 22 00 00 02
    mobile: +47 900 00 003
    mozillaHomeStreet: 1 Long R
     oad
    mozillaHomeLocalityName: Leeds
    mozillaHomeCountryName: UK
    street: Desk 5
    l: York
    mozillaWorkUrl: https://engine.example/
    o: Engine Works
    ou: Research
    title: Analyst
    birthyear: 1984
    birthmonth: 02
    birthday: 29
    mozillaCustom1: blue
    description:: {note}
    modifytimestamp: 1700000000
    xUnknown: kept

    dn:: {bo}
    objectclass: person
    cn:: {bo_name}
    mail: bo@x.example
    jpegPhoto:: {photo}
    """
)


def coded(text: str | bytes) -> str:
    return base64.b64encode(text.encode() if isinstance(text, str) else text).decode()


def written() -> str:
    return BOOK.format(
        bo=coded("cn=Bø Å,mail=bo@x.example"),
        bo_name=coded("Bø Å"),
        note=coded("Line one\r\nline two"),
        photo=coded(b"\xff\xd8\xff fake"),
    )


def read(text: str) -> ImportFile:
    return read_people(text.encode(), "NO")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_address_book(end: str, codec: str) -> None:
    file = read_people(written().replace("\n", end).encode(codec), "NO")
    ada, bo = file.records()
    assert file.format == "ldif"
    assert (ada.line, ada.name, ada.groups, bo.name, bo.groups) == (
        11,
        "Ada King",
        ["Chess club"],
        "Bø Å",
        ["Chess club"],
    )
    assert {name: ada.columns[name] for name in ("nickname", "organization", "department", "title", "notes")} == {
        "nickname": "Addie", "organization": "Engine Works", "department": "Research", "title": "Analyst",
        "notes": "Line one\nline two",
    }  # fmt: skip
    assert [(str(method.type), method.value, method.platform) for method in ada.methods] == [
        ("email", "ada@x.example", ""), ("email", "king@y.example", ""), ("phone", "+47 22 00 00 01", "work_phone"),
        ("phone", "+47 22 00 00 02", "home_phone"), ("phone", "+47 900 00 003", "mobile"),
        ("url", "https://engine.example/", "work_website"), ("address", "1 Long Road, Leeds, UK", "post"),
        ("address", "Desk 5, York", "work_address"),
    ]  # fmt: skip
    assert [(entry.year, entry.month, entry.day) for entry in ada.dates] == [(1984, 2, 29)]
    assert ada.custom == {"Custom 1": "blue"}
    assert ada.kept == [("xunknown", "kept")]


def test_it_comes_in_once_with_photographs(book: Book) -> None:
    result = import_people(book, read(written()), circle_id=None).result
    assert (result.created, result.set_aside) == (2, [])
    assert ContactPhoto.select().count() == 1
    assert import_people(book, read(written()), circle_id=None).operation_id is None


def test_entries_follow_without_a_blank_line_and_old_letters_are_read() -> None:
    text = b"dn: cn=Ada\ncn: Ada\ndn: cn=Bo\ncn: B\xf8\n"
    assert [person.name for person in read_people(text).records()] == ["Ada", "Bø"]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("dn: cn=x\ncn:: not base64!", "Base64"),
        ("dn: cn=x\ncn: X\nno attribute", "attributes"),
        ("dn: cn=x\nchangetype: delete", "change"),
        ("dn: ou=people\nobjectclass: organizationalUnit", "directory"),
        ("dn: cn=root\nobjectclass: simpleSecurityObject\ncn: root", "directory"),
        ("dn: cn=nobody\nobjectclass: person", "no name"),
    ],
)
def test_what_is_no_person_is_set_aside_and_can_be_mended(entry: str, said: str) -> None:
    file = read(f"version: 1\n\n{entry}\n\ndn: cn=Ada\ncn: Ada\n")
    assert [person.name for person in file.records()] == ["Ada"]
    assert said in file.set_aside[0].reason.english()
    assert file.set_aside[0].text == entry
    aside = "".join(file.contents.aside_text(file.set_aside))
    assert [len(list(again.entries())) for again in [read(aside)]] == [1]


def test_no_file_is_fetched(tmp_path: object) -> None:
    (person,) = read(f"dn: cn=x\ncn: X\njpegPhoto:< file://{tmp_path}/x.jpg\n").records()
    assert person.kept == [("jpegphoto (file)", f"file://{tmp_path}/x.jpg")]


def test_names_of_people_on_lists_are_compared_without_blanks_and_case() -> None:
    text = "dn: CN=Ada King, mail=ada@x.example\ncn: Ada King\n\ndn: cn=l\nobjectclass: groupOfUniqueNames\ncn: L\nuniqueMember: cn=ada king,mail=ADA@x.example\n"  # noqa: E501
    assert [person.groups for person in read(text).records()] == [["L"]]


def test_a_directory_of_a_server() -> None:
    file = read(
        dedent(
            """\
            dn: dc=lamp,dc=example
            objectClass: dcObject
            objectClass: organization
            o: Lamp Works
            dc: lamp

            dn: uid=ada,ou=people,dc=lamp,dc=example
            objectClass: inetOrgPerson
            objectClass: posixAccount
            uid: ada
            cn: Ada King
            mail: ada@lamp.example
            postalAddress: Pier 1 $ 8000 Aarhus $ Denmark
            manager: cn=Bo Larsen,ou=people,dc=lamp,dc=example
            memberOf: cn=Lighters,ou=groups,dc=lamp,dc=example

            dn: cn=wheel,dc=lamp,dc=example
            objectClass: posixGroup
            cn: wheel
            memberUid: ada
            """
        )
    )
    (ada,) = file.records()
    assert len(file.set_aside) == 1
    assert sorted(ada.groups) == ["Lighters", "wheel"]
    assert ada.custom == {"Manager": "Bo Larsen"}
    assert [one.value for one in ada.methods] == ["ada@lamp.example", "Pier 1\n8000 Aarhus\nDenmark"]


def test_attributes_that_kde_and_mozilla_call_differently_are_one_address() -> None:
    (ada,) = read(
        dedent(
            """\
            dn: cn=Ada
            cn: Ada
            streethomeaddress: Quay 4
            homepostaladdress: Quay 4
            mozillahomepostaladdress2: Third floor
            mozillahomelocalityname: Bristol
            street: Lamp Road 1
            streetaddress: Lamp Road 1
            locality: Bath
            l: Bath
            """
        )
    ).records()
    home, work = ada.methods
    assert home.details == {"street": "Quay 4", "extended": "Third floor", "city": "Bristol"}
    assert home.value == "Quay 4, Third floor, Bristol"
    assert work.details == {"street": "Lamp Road 1", "city": "Bath"}


def test_whom_a_list_names_by_an_address_only_comes_too() -> None:
    text = "dn: cn=l\nobjectclass: groupOfNames\ncn: Choir\nmember: cn=Ada King,mail=ada@x.example\n"
    (ada,) = read(text).records()
    assert (ada.name, ada.methods[0].value, ada.groups) == ("Ada King", "ada@x.example", ["Choir"])
