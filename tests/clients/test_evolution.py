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
    "given", "family", "nickname", "organization", "title", "note", "emails", "phones", "urls", "streets", "towns",
    "groups", "photo",
)  # fmt: skip


# Of vCard 4.0, it takes a semicolon in a web address for the end of it, and shows no photograph.
OF_4 = {"urls": ["c?d=1&e=%20", "https://zoe.example/a,b"], "photo": 0}


@pytest.mark.parametrize(("file", "known"), [("people-3.vcf", {}), ("people-4.vcf", OF_4)])
def test_evolution_shows_what_the_book_has(written: Written, file: str, known: dict[str, object]) -> None:
    needs(modules=_MODULES, packages=_PACKAGES)
    compare(written.people, ask("evolution_shows.py", written.path(file)), FIELDS, known=known)


def test_evolution_knows_the_days(written: Written) -> None:
    needs(modules=_MODULES, packages=_PACKAGES)
    compare(written.people, ask("evolution_shows.py", written.path("people-3.vcf")), ("birthday", "anniversary"))


def test_what_evolution_writes_again_is_the_same_people(written: Written, tmp_path: Path) -> None:
    needs(modules=_MODULES, packages=_PACKAGES)
    ask("evolution_shows.py", written.path("people-3.vcf"), tmp_path / "again.vcf")
    people = list(read_people((tmp_path / "again.vcf").read_bytes(), None).records())
    assert [expected(person) for person in people] == [expected(person) for person in written.people]
