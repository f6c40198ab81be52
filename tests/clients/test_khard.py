"""khard, the address book for the terminal, reads the cards that Tendril writes."""

from __future__ import annotations

import pytest

from tests.clients.asking import ask, needs
from tests.clients.conftest import Written
from tests.clients.seen import compare

FIELDS = (
    "mobiles", "work_phones", "faxes",
    "given", "family", "nickname", "organization", "title", "note", "birthday", "anniversary", "emails", "phones",
    "urls", "streets", "towns", "groups",
)  # fmt: skip


# It takes 29 February without a year for no day.
OF_4 = {"birthday": ""}


@pytest.mark.parametrize(("file", "known"), [("people-3.vcf", {}), ("people-4.vcf", OF_4)])
def test_khard_shows_what_the_book_has(written: Written, file: str, known: dict[str, object]) -> None:
    needs(modules="import khard", packages="khard")
    told = ask("khard_shows.py", written.path(file))
    for one in told:
        # It shows the year that Apple, and so a card of version 3, has where none is known.
        one["birthday"] = one["birthday"].replace("1604-", "--")
    compare(written.people, told, FIELDS, known=known)
