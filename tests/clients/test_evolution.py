"""Evolution reads the cards that Tendril writes, and Tendril those of Evolution."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.exchange.files import read_people
from tests.clients.asking import ask, needs
from tests.clients.conftest import Written
from tests.clients.seen import differences, expected

_PACKAGES = "gir1.2-ebookcontacts-1.2 python3-gi"
_MODULES = "import gi; gi.require_version('EBookContacts', '1.2')"
FIELDS = (
    "given", "family", "nickname", "organization", "title", "note", "emails", "phones", "urls", "streets", "towns",
    "groups", "photo",
)  # fmt: skip


@pytest.mark.parametrize("file", ["people-3.vcf", "people-4.vcf"])
def test_evolution_shows_what_the_book_has(written: Written, file: str) -> None:
    needs(modules=_MODULES, packages=_PACKAGES)
    told = ask("evolution_shows.py", written.path(file))
    assert not (found := differences(written.people, told, FIELDS)), "\n".join(found)


def test_evolution_knows_the_days(written: Written) -> None:
    needs(modules=_MODULES, packages=_PACKAGES)
    told = ask("evolution_shows.py", written.path("people-3.vcf"))
    assert differences(written.people, told, ("birthday",)) == []


def test_what_evolution_writes_again_is_the_same_people(written: Written, tmp_path: Path) -> None:
    needs(modules=_MODULES, packages=_PACKAGES)
    ask("evolution_shows.py", written.path("people-3.vcf"), tmp_path / "again.vcf")
    people = list(read_people((tmp_path / "again.vcf").read_bytes(), None).records())
    assert [expected(person) for person in people] == [expected(person) for person in written.people]
