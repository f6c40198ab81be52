"""What the interface's tests share: the gate to a fresh book, and people who are due."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt, QTranslator
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from models.book import Book
from models.clock import FixedClock
from models.operations.contact import log_interaction
from models.operations.fields import MethodFields, PersonFields
from models.operations.people import add_person
from models.operations.tags import set_my_interests
from models.queries import circles, platforms
from tools.translations import texts_of_the_sources
from ui.language import ENGLISH, active_language
from ui.operations import Operations
from ui.program import Program
from ui.single_instance import SingleInstance
from ui.theme.theme import LIGHT_LOOK, active_theme

Due = Callable[..., int]


class Listener(QTranslator):
    """Translates nothing and notes the texts of ours that are asked for and not known."""

    def __init__(self, known: frozenset[tuple[str, str]]) -> None:
        super().__init__()
        self._known = known
        self.unknown: set[str] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str | None:
        # Classes whose names begin with Q are Qt's own, which brings its texts itself. What joins sentences by signs
        # alone has no words.
        worded = any(map(str.isalpha, re.sub(r"\{\w*\}", "", source)))
        if worded and not context.startswith("Q") and not {(source, comment or ""), (source, "")} & self._known:
            self.unknown.add(source)
        return None


@pytest.fixture
def operations(qapp: object, book: Book) -> Iterator[Operations]:
    """The gate to a fresh book."""
    active_theme().set_look(LIGHT_LOOK)
    gate = Operations(book)
    yield gate
    gate.wait_for_long()


@pytest.fixture
def program(qapp, book: Book, tmp_path: Path) -> Iterator[Program]:
    """The program with its window shown, its reminders not begun."""
    instance = SingleInstance(tmp_path)
    program = Program(book, instance)
    program.window.show()
    yield program
    active_language().speak(ENGLISH)
    # Closing it would end the event loop, for all tests to come.
    program.window.hide()
    program.operations.wait_for_long()
    delete(program)
    instance.release()


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


@pytest.fixture
def circle_ids(book: Book) -> dict[str, int]:
    """Return the built-in circles by key."""
    return {row.key: row.id for row in circles()}


@pytest.fixture
def people(book: Book, circle_ids: dict[str, int]) -> dict[str, int]:
    """Add four people and return their ids by first name."""
    platform_ids = {row.key: (row.id, row.type) for row in platforms()}

    def way(key: str, value: str = "") -> MethodFields:
        id_, type_ = platform_ids[key]
        return MethodFields(type=type_, value=value, platform_id=id_)

    set_my_interests(book, ["Databases", "Chess"])
    rows: dict[str, PersonFields] = {
        "maya": PersonFields(
            name="Maya Okafor",
            title="Staff engineer",
            organization="Northwind",
            kind="professional",
            interests=("Databases", "Trail running"),
            circle_id=circle_ids["network"],
            methods=(way("work_email", "maya@northwind.example"), way("facebook")),
        ),
        "tomas": PersonFields(
            name="Tomás Lindqvist",
            kind="personal",
            interests=("Chess", "Jazz"),
            circle_id=circle_ids["inner"],
            groups=("Chess club",),
        ),
        "aiko": PersonFields(name="Aiko Reyes", kind="both", interests=("Typography", "Chess")),
        "wei": PersonFields(name="Wei Tan", kind="professional", circle_id=circle_ids["network"]),
    }
    ids = {key: add_person(book, fields).result for key, fields in rows.items()}
    for key, day in (("maya", date(2026, 8, 14)), ("tomas", date(2026, 11, 20)), ("wei", date(2026, 3, 2))):
        log_interaction(book, [ids[key]], medium="email", on=day, note=f"A note about {key}")
    return ids


@pytest.fixture
def show(qtbot) -> Callable:
    """Return a function that shows a widget and waits until it is on the screen."""

    def shown(widget, width: int = 1072, height: int = 744):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        return widget

    return shown


@pytest.fixture(autouse=True)
def no_window_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close what a test left open: its shortcuts would answer for the next one's, and each new look would dress it."""
    if "qapp" not in request.fixturenames:
        yield
        return
    qapp = request.getfixturevalue("qapp")
    before = set(qapp.topLevelWidgets())
    yield
    for widget in set(qapp.topLevelWidgets()) - before:
        widget.hide()
        widget.deleteLater()
    qapp.processEvents()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def no_key_left_down(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let go of Ctrl and Shift: after QTest.keyClick() with them they count as held, and lists choose otherwise."""
    yield
    if "qapp" in request.fixturenames:
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


@pytest.fixture(autouse=True)
def no_pointer_left(request: pytest.FixtureRequest) -> None:
    """Put the pointer beside the screen: where the test before left it, it would hover over what is shown there."""
    if "qapp" in request.fixturenames:
        QCursor.setPos(-1, -1)


@pytest.fixture(autouse=True)
def the_locale_stays() -> Iterator[None]:
    """Give dates and numbers back their locale where a test spoke another language."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def known_texts() -> frozenset[tuple[str, str]]:
    """Every text that the catalogues are made from, with its comment."""
    return frozenset(texts_of_the_sources())


@pytest.fixture(autouse=True)
def every_text_is_known(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which the window asks for the translation of a text that no catalogue can have."""
    if "qapp" not in request.fixturenames:
        yield
        return
    qapp = request.getfixturevalue("qapp")
    listener = Listener(request.getfixturevalue("known_texts"))
    qapp.installTranslator(listener)
    yield
    qapp.removeTranslator(listener)
    assert not listener.unknown, "made from parts, or from a table that is not marked translatable()"
