"""Google Contacts' CSV: present, older, of 2005, and mixtures."""

from __future__ import annotations

from models.exchange.files import ImportFile, read_people
from models.exchange.records import DateRecord, PersonRecord
from models.vocabulary import DateType, Kind, MethodType

NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,"  # noqa: E501
    "Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Phone 3 - Label,Phone 3 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,"
    "Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Relation 1 - Label,Relation 1 - Value,"
    "Custom Field 1 - Label,Custom Field 1 - Value"
)
ROW = {
    "First Name": "  Maya ", "Last Name": "Okafor", "Name Prefix": "Dr.", "Nickname": "May", "Organization Name": "Acme",  # noqa: E501
    "Organization Title": "Editor", "Organization Department": "Books", "Birthday": "--03-07", "Notes": '"two\nlines"',
    "Labels": "* myContacts ::: * starred ::: Family ::: Book club", "E-mail 1 - Label": "* Home",
    "E-mail 1 - Value": "maya@gmail.com ::: maya@home.example", "E-mail 2 - Label": "Work",
    "E-mail 2 - Value": "m.okafor@acme.example", "Phone 1 - Label": "Mobile", "Phone 1 - Value": "+44 7700 900001",
    "Phone 3 - Label": "Grandma's", "Phone 3 - Value": "020 7946 0000 ext 3", "Address 1 - Label": "Home",
    "Address 1 - Formatted": '"12 Bridge St\nLeeds"', "Address 1 - Street": "12 Bridge St", "Address 1 - City": "Leeds",
    "Address 1 - Postal Code": "LS1 1AA", "Address 1 - Country": "UK", "Website 1 - Label": "Profile",
    "Website 1 - Value": "https://www.linkedin.com/in/maya-okafor", "Event 1 - Label": "Anniversary",
    "Event 1 - Value": "2015-07-08", "Relation 1 - Label": "Spouse", "Relation 1 - Value": "Sam Okafor",
    "Custom Field 1 - Label": "Pronouns", "Custom Field 1 - Value": "she/her",
}  # fmt: skip


def google(text: str, region: str | None = "GB") -> ImportFile:
    file = read_people(text.encode(), region)
    assert file.format == "google-csv"
    return file


def row(header: str, values: dict[str, str]) -> str:
    return header + "\n" + ",".join(values.get(name, "") for name in header.split(",")) + "\n"


def only(file: ImportFile) -> PersonRecord:
    (person,) = file.records()
    return person


def test_everything_in_the_present_format() -> None:
    maya = only(google(row(NEW, ROW)))
    assert maya.columns == {
        "name": "Maya Okafor", "given_name": "Maya", "family_name": "Okafor", "name_prefix": "Dr.", "nickname": "May",
        "organization": "Acme", "title": "Editor", "department": "Books", "notes": "two\nlines", "place": "Leeds",
        "kind": Kind.BOTH,
    }  # fmt: skip
    assert [(m.type, m.value, m.label, m.platform, m.key) for m in maya.methods] == [
        ("email", "maya@gmail.com", "Home", "private_email", "maya@gmail.com"),
        ("email", "maya@home.example", "Home", "private_email", "maya@home.example"),
        ("email", "m.okafor@acme.example", "Work", "work_email", "m.okafor@acme.example"),
        ("phone", "+44 7700 900001", "Mobile", "mobile", "+447700900001"),
        ("phone", "020 7946 0000 ext 3", "Grandma's", "", "+442079460000;ext=3"),
        ("address", "12 Bridge St\nLeeds", "Home", "post", ""),
        ("url", "https://www.linkedin.com/in/maya-okafor", "Profile", "linkedin", "linkedin.com/in/maya-okafor"),
    ]
    assert [m.preference for m in maya.methods[:3]] == ["preferred", "preferred", None]
    assert maya.methods[5].details == {
        "street": "12 Bridge St", "city": "Leeds", "postal_code": "LS1 1AA", "country": "UK"
    }  # fmt: skip
    assert maya.groups == ["Family", "Book club"]
    assert maya.custom == {"Spouse": "Sam Okafor", "Pronouns": "she/her"}
    assert DateRecord(DateType.BIRTHDAY, 3, 7) in maya.dates
    assert DateRecord(DateType.ANNIVERSARY, 7, 8, 2015) in maya.dates


def test_the_older_format_and_mixtures_say_the_same() -> None:
    header = (
        "Name,Given Name,Family Name,Birthday,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Label,"
        "Phone 1 - Value,Organization 1 - Name,Organization 1 - Title,Organization 1 - Department,Event 1 - Type,Event 1 - Value"  # noqa: E501
    )
    maya = only(google(row(header, {
        "Name": "Maya Okafor", "Given Name": "Maya", "Family Name": "Okafor", "Birthday": "1985-03-15",
        "Group Membership": "Clients ::: * My Contacts", "E-mail 1 - Type": "* Work", "E-mail 1 - Value": "m@acme.example",  # noqa: E501
        "Phone 1 - Label": "Work", "Phone 1 - Value": "+44 7700 900001", "Organization 1 - Name": "Acme",
        "Organization 1 - Title": "Editor", "Organization 1 - Department": "Books", "Event 1 - Type": "First met",
        "Event 1 - Value": "2001-02-03",
    })))  # fmt: skip
    assert (maya.columns["organization"], maya.columns["title"], maya.columns["kind"]) == (
        "Acme",
        "Editor",
        "professional",
    )
    assert maya.groups == ["Clients"]
    assert maya.methods[0].preference is None, "the only address has nothing to be preferred to"
    assert maya.dates == [
        DateRecord(DateType.BIRTHDAY, 3, 15, 1985), DateRecord(DateType.OTHER, 2, 3, 2001, "First met")
    ]  # fmt: skip


def test_the_sections_of_2005() -> None:
    maya = only(google(
        "Name,E-mail,Notes,Section 1 - Description,Section 1 - Email,Section 1 - Mobile,Section 1 - Company,"
        'Section 1 - Title,Section 1 - Address\nMaya Okafor,maya@a.example,hi,Work,maya@b.example,+44 7700 900001,"Acme, Ltd",'  # noqa: E501
        "Editor,12 Bridge St\n"
    ))  # fmt: skip
    assert maya.sure_keys() == ["email:maya@a.example", "email:maya@b.example", "phone:+447700900001"]
    assert (maya.columns["organization"], maya.columns["given_name"]) == ("Acme, Ltd", "Maya")
    assert [m.platform for m in maya.methods] == ["", "work_email", "mobile", "work_address"]


def test_lists_in_the_cells_of_an_address_belong_together() -> None:
    header = "First Name,Address 1 - Label,Address 1 - Street,Address 1 - City,E-mail 1 - Value"
    maya = only(google(row(header, {
        "First Name": "Maya", "Address 1 - Street": "Bridge St 1 ::: Mill Lane 2", "Address 1 - City": "Leeds ::: York",
    })))  # fmt: skip
    assert [m.value for m in maya.methods if m.type is MethodType.ADDRESS] == [
        "Bridge St 1, Leeds",
        "Mill Lane 2, York",
    ]


def test_people_without_a_name_are_called_by_what_there_is() -> None:
    header = "First Name,Last Name,Nickname,Organization Name,Labels,E-mail 1 - Value,Phone 1 - Value"
    file = google(header + "\n,,,,,a@b.example,\n,,,,,,+44 7700 900001\n,,,Acme,,,\n,,May,,,,\n,,,,Friends,,\n,,,,,,\n")
    people = list(file.records())
    assert [(p.name, p.named) for p in people] == [
        ("a@b.example", False), ("+44 7700 900001", False), ("Acme", True), ("May", True),
    ]  # fmt: skip
    assert [entry.line for entry in file.set_aside] == [6]


def test_the_guard_of_a_formula_is_no_part_of_what_somebody_is_filed_as() -> None:
    header = "First Name,Last Name,File As,E-mail 1 - Label,E-mail 1 - Value"
    (filed,) = google(row(header, {"First Name": "Ada", "File As": "'=1+1"})).records()
    assert filed.kept == [("File As", "=1+1")]
    (named,) = google(row(header, {"File As": "'=1+1", "E-mail 1 - Value": "a@b.example"})).records()
    assert (named.name, named.kept) == ("=1+1", [])


def test_a_birthday_that_cannot_be_read_is_kept() -> None:
    maya = only(google("First Name,Birthday,E-mail 1 - Value\nMaya,some day,m@a.example\n"))
    assert maya.dates == []
    assert maya.kept == [("birthday", "some day")]


def test_the_title_in_the_organization_goes_before_the_occupation() -> None:
    header = "Name,Occupation,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title"
    both = only(google(row(header, {"Name": "Ana", "Occupation": "Pilot", "Organization 1 - Title": "Manager"})))
    assert (both.columns["title"], both.custom, both.kept) == ("Manager", {"Occupation": "Pilot"}, [])
    alone = only(google(row(header, {"Name": "Ana", "Occupation": "Pilot"})))
    assert (alone.columns["title"], alone.custom) == ("Pilot", {})
