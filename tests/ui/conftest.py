"""What the interface's tests share: the gate to a fresh book, and people who are due."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest

from models.book import Book
from models.clock import FixedClock
from models.operations.contact import log_interaction
from models.operations.fields import MethodFields, PersonFields
from models.operations.people import add_person
from models.operations.tags import set_my_interests
from models.queries import circles, platforms
from ui.operations import Operations

Due = Callable[..., int]


@pytest.fixture
def operations(qapp: object, book: Book) -> Iterator[Operations]:
    """The gate to a fresh book."""
    gate = Operations(book)
    yield gate
    gate.wait_for_long()


@pytest.fixture
def due(book: Book, clock: FixedClock) -> Due:
    """Add someone who was last written to 40 days ago and has a rhythm of 30: due(name, email=…, interests=…)."""
    close = next(circle.id for circle in circles() if circle.key == "close")
    email_platform = next(platform.id for platform in platforms() if platform.key == "work_email")

    def add(name: str, *, email: str = "", interests: tuple[str, ...] = (), kind: str = "professional") -> int:
        now = clock.now()
        clock.set(now - timedelta(days=40))
        methods = (MethodFields(type="email", value=email, platform_id=email_platform),) if email else ()
        person = PersonFields(name=name, kind=kind, circle_id=close, interests=interests, methods=methods)
        contact_id = add_person(book, person).result
        log_interaction(book, [contact_id], medium="call", direction="both", note=f"Spoke of {name}'s garden")
        clock.set(now)
        return int(contact_id)

    return add


@pytest.fixture
def three_due(book: Book, due: Due) -> list[int]:
    """Three people who are due today, and an interest the first one shares."""
    set_my_interests(book, ["Chess"])
    return [
        due("Maya Okafor", email="maya@northwind.example", interests=("Chess", "Sailing")),
        due("Jonas <b>Berg</b> & Co"),
        due("Aiko Reyes"),
    ]


@pytest.fixture
def moment() -> datetime:
    """The moment the tests' clock stands at."""
    return datetime(2026, 11, 23, 8, 0)
