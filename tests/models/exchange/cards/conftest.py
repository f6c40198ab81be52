"""Reading cards written in a test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.exchange.files import read_people
from models.exchange.records import PersonRecord

ReadCards = Callable[..., list[PersonRecord]]


@pytest.fixture(name="cards")
def fixture_cards() -> ReadCards:
    """Return a function that reads the people in texts, whose lines end in CR LF whatever they end in there."""

    def read(text: str | bytes, region: str | None = "GB") -> list[PersonRecord]:
        data = text.replace("\r\n", "\n").replace("\n", "\r\n").encode() if isinstance(text, str) else text
        return list(read_people(data, region, name="people.vcf").records())

    return read
