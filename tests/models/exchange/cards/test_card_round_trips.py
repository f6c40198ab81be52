"""What is written as vCard 3.0 and 4.0 is read as the same person."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.exchange.cards.reach import ADDRESS_PARTS
from models.exchange.cards.writing import card
from models.exchange.files import read_people
from models.exchange.normalize import method_key
from models.exchange.records import DateRecord, MethodRecord, PersonRecord, clean_line, clean_text
from models.exchange.teaching import distinct
from models.vocabulary import DateType, Kind, MethodType, Preference, Stage, Status

VERSIONS = ("3.0", "4.0")
# A file in which control characters are common is refused as no text.
_ANY = st.characters(exclude_categories=["Cs", "Cc"])
lines = st.text(_ANY | st.sampled_from(",;:\\\"'^=nN "), min_size=1, max_size=30).map(clean_line).filter(bool)
texts = st.text(_ANY | st.sampled_from(",;:\\\n "), min_size=1, max_size=60).map(clean_text).filter(str.strip)
names = st.lists(lines, max_size=3).map(distinct)
platforms = st.sampled_from(
    ["", "work_email", "private_email", "mobile", "work_phone", "home_phone", "post", "work_address", "work_website",
     "linkedin", "telegram", "whatsapp", "signal", "x", "github", "trade_organisation", "Ham radio"]
)  # fmt: skip
labels = st.sampled_from(["", "", "Work", "Work fax", "Telegram", "x-ray", "_$!<Home>!$_", "ALL_CAPS"]) | lines


@st.composite
def methods(draw: st.DrawFn) -> MethodRecord:
    type_ = draw(st.sampled_from(list(MethodType)))
    value = draw(
        st.sampled_from(
            ["ada@example.com", "+44 20 7946 0000", "https://t.me/ada", "@ada", "im:slack:ada", "tel:1;ext=2"]
        )
        | lines
        | st.just("")
    )
    made = MethodRecord(
        type_, value, draw(labels), draw(platforms), draw(st.none() | st.sampled_from(list(Preference)))
    )
    made.key = method_key(type_, value, "GB")
    if type_ is MethodType.ADDRESS and value:
        made.details = draw(
            st.none() | st.dictionaries(st.sampled_from([*ADDRESS_PARTS, "country_code"]), lines, min_size=1)
        )
    if made.platform == "Ham radio":
        made.new_platform = {"kind": "personal", "type": "handle", "medium": "call", "link": "x:{value}"}
    return made


@st.composite
def dates(draw: st.DrawFn) -> DateRecord:
    type_ = draw(st.sampled_from([DateType.ANNIVERSARY, DateType.NAME_DAY, DateType.OTHER]))
    year = draw(st.none() | st.integers(1605, 2100))
    label = draw(st.just("") | lines)
    return DateRecord(type_, draw(st.integers(1, 12)), draw(st.integers(1, 28)), year, label, draw(st.integers(0, 30)))


columns = st.fixed_dictionaries(
    {"name": lines, "kind": st.sampled_from(list(Kind))},
    optional={
        **dict.fromkeys(
            ("name_prefix", "given_name", "additional_name", "family_name", "name_suffix", "nickname", "phonetic_name",
             "organization", "department", "title", "place"), lines
        ),
        **dict.fromkeys(("notes", "how_met", "better_not_mention", "stage_reason"), texts),
        "stage": st.sampled_from(list(Stage)),
        "status": st.sampled_from(list(Status)),
        "met_on": st.dates(min_value=date(1900, 1, 1)),
        "estimated_on": st.dates(min_value=date(1900, 1, 1)),
        "rhythm_days": st.integers(1, 3650),
        "no_rhythm": st.just(True),
    },
)  # fmt: skip


@st.composite
def people(draw: st.DrawFn) -> PersonRecord:
    person = PersonRecord(1, draw(columns), uid="0b7c1a52-5d43-4a52-9f0e-000000000001")
    person.methods = draw(st.lists(methods(), max_size=4))
    person.dates = draw(st.lists(dates(), max_size=3, unique_by=repr))
    if draw(st.booleans()):
        person.dates.append(DateRecord(DateType.BIRTHDAY, 2, 29, draw(st.sampled_from([None, 1984])), "", 3))
    person.groups, person.interests = draw(names), draw(names)
    person.custom = draw(st.dictionaries(lines | st.sampled_from(["Spouse", "Manager"]), texts, max_size=3))
    person.kept = draw(
        st.lists(
            st.sampled_from([
                ("UID", "other-program-17"), ("GENDER;VALUE=text", "M"),
                ("KEY;TYPE=work", "data:application/pgp-keys;base64,AAEC"),
                ("ORG", "Second\\, Ltd;Sales"), ("X-ODD;A=\"b;c\";X-LABEL=\"Item: 1\"", "v;w\\nx"), ("ROLE", "Cook"),
                ("google-csv\x1fPhoto", "https://example.com/a,b.jpg"), ("N;ALTID=1", "Lovelace;Ada;;;"),
                ("BDAY;VALUE=text", "circa 1800"), ("csv\x1f", "left over; cell"),
            ]),
            max_size=4, unique=True,
        )
    )  # fmt: skip
    if draw(st.booleans()):
        person.circle = {"name": draw(lines), "days": draw(st.integers(1, 3650)), "weight": draw(st.integers(1, 5))}
    story: dict[str, object] = {}
    if draw(st.booleans()):
        story["acquaintances"] = [
            {"uid": "0b7c1a52-5d43-4a52-9f0e-000000000002", "name": draw(lines), "how": draw(lines)}
        ]
    if draw(st.booleans()):
        story["photo"] = b"\x89PNG\r\n\x1a\n" + draw(st.binary(max_size=300))
    person.story = story or None
    return person


@pytest.mark.parametrize("version", VERSIONS)
@settings(max_examples=40)
@given(person=people())
def test_a_person_comes_back(version: str, person: PersonRecord) -> None:
    written = card(person, version)
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    (found,) = read_people(written.encode(), "GB", name="x.vcf").entries()
    assert isinstance(found, PersonRecord)
    assert found.columns == person.columns
    assert found.methods == person.methods
    assert sorted(map(repr, found.dates)) == sorted(map(repr, person.dates))
    assert (found.groups, found.interests, found.custom) == (person.groups, person.interests, person.custom)
    plain = {(name.removeprefix("vcard\x1f"), value) for name, value in person.kept}
    assert set(found.kept) == plain
    assert (found.uid, found.circle, found.story) == (person.uid, person.circle, person.story)
