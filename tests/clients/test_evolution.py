"""Evolution reads the cards that Tendril writes, and Tendril those of Evolution."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.exchange.files import read_people
from tests.clients.asking import ask, needs
from tests.clients.conftest import Written
from tests.clients.seen import compare, expected

_PACKAGES = "gir1.2-ebookcontacts-1.2 python3-gi"
_MODULES = "import gi; gi.require_version('EBookContacts', '1.2')"
FIELDS = (
    "mobiles", "work_phones", "faxes",
    "given", "family", "nickname", "organization", "title", "note", "emails", "phones", "urls", "streets", "towns",
    "groups", "photo",
)  # fmt: skip


# It does not know version 4: it shows no photograph, and ends a note and a group at their first semicolon.
OF_4 = tuple(name for name in FIELDS if name not in ("note", "groups", "photo"))


@pytest.mark.parametrize(("file", "fields"), [("people-3.vcf", FIELDS), ("people-4.vcf", OF_4)])
def test_evolution_shows_what_the_book_has(written: Written, file: str, fields: tuple[str, ...]) -> None:
    needs(modules=_MODULES, packages=_PACKAGES)
    compare(written.people, ask("evolution_shows.py", written.path(file)), fields)


def test_evolution_knows_the_days(written: Written) -> None:
    needs(modules=_MODULES, packages=_PACKAGES)
    compare(written.people, ask("evolution_shows.py", written.path("people-3.vcf")), ("birthday", "anniversary"))


def test_what_evolution_writes_again_is_the_same_people(written: Written, tmp_path: Path) -> None:
    needs(modules=_MODULES, packages=_PACKAGES)
    ask("evolution_shows.py", written.path("people-3.vcf"), tmp_path / "again.vcf")
    people = list(read_people((tmp_path / "again.vcf").read_bytes(), None).records())
    assert [expected(person) for person in people] == [expected(person) for person in written.people]
