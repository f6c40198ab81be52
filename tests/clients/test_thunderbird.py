"""Thunderbird imports what Tendril writes, and Tendril what Thunderbird exports."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.exchange.files import read_people
from tests.clients.asking import needs
from tests.clients.conftest import Written
from tests.clients.seen import compare, expected, seen_by_program
from tests.clients.thunderbird import Thunderbird

FIELDS = (
    "mobiles", "work_phones", "faxes",
    "given", "family", "nickname", "organization", "title", "note", "birthday", "anniversary", "emails", "phones",
    "urls", "streets", "towns", "groups", "photo",
)  # fmt: skip


@pytest.fixture(scope="module")
def thunderbird(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Thunderbird]:
    """Start Thunderbird once for all."""
    needs(program="thunderbird", packages="thunderbird")
    program = Thunderbird(tmp_path_factory.mktemp("profile"))
    try:
        yield program
    finally:
        program.close()


def test_thunderbird_shows_what_the_book_has(thunderbird: Thunderbird, written: Written) -> None:
    told = thunderbird.run("thunderbird_shows.js", written.path("people-4.vcf"), "vcard", "", "")["people"]
    compare(written.people, told, FIELDS)


def test_thunderbird_shows_version_3_but_for_semicolons(thunderbird: Thunderbird, written: Written) -> None:
    told = thunderbird.run("thunderbird_shows.js", written.path("people-3.vcf"), "vcard", "", "")["people"]
    for one in told:
        # It shows the backslash that version 3 must have before one.
        one["note"] = one["note"].replace("\\;", ";")
        one["groups"] = [name.replace("\\;", ";") for name in one["groups"]]
    compare(written.people, told, FIELDS)


OUTLOOK = {
    "First Name": "FirstName", "Last Name": "LastName", "E-mail Address": "PrimaryEmail",
    "E-mail 2 Address": "SecondEmail", "Company": "Company", "Job Title": "JobTitle", "Mobile Phone": "CellularNumber",
}  # fmt: skip
GOOGLE = {
    "First Name": "FirstName", "Last Name": "LastName", "Nickname": "NickName", "Organization Name": "Company",
    "Organization Title": "JobTitle", "E-mail 1 - Value": "PrimaryEmail", "E-mail 2 - Value": "SecondEmail",
}  # fmt: skip


@pytest.mark.parametrize(("file", "columns"), [("outlook.csv", OUTLOOK), ("google.csv", GOOGLE)])
def test_thunderbird_matches_the_columns_of_tables(
    thunderbird: Thunderbird, written: Written, file: str, columns: dict[str, str]
) -> None:
    rows = thunderbird.run("thunderbird_shows.js", written.path(file), "csv", json.dumps(columns), "")["people"]
    told = [seen_by_program(one) for one in rows]
    wanted = [expected(person) for person in written.people]
    for name in ("family", "organization", "title", "emails"):
        assert [getattr(one, name) for one in told] == [getattr(one, name) for one in wanted]


@pytest.mark.parametrize("ending", ["vcf", "ldif", "csv"])
def test_what_thunderbird_writes_again_is_the_same_people(
    thunderbird: Thunderbird, written: Written, tmp_path: Path, ending: str
) -> None:
    thunderbird.run("thunderbird_shows.js", written.path("people-4.vcf"), "vcard", "", tmp_path)
    file = read_people((tmp_path / f"again.{ending}").read_bytes(), "GB")
    people = [expected(person) for person in file.records()]
    assert not file.set_aside
    wanted = [expected(person) for person in written.people]
    assert [one.name for one in people] == [one.name for one in wanted]
    if ending == "vcf":
        assert people == wanted
    for name in ("family", "organization", "title"):
        assert [getattr(one, name) for one in people] == [getattr(one, name) for one in wanted]
