"""The complete book as JSON: every recorded row comes back, and a book in use loses nothing to it."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.book import Book, open_book
from models.clock import FixedClock
from models.errors import UnreadableFileError
from models.exchange.files import read_people, set_aside_file
from models.exchange.preview import preview
from models.exchange.records import SetAside
from models.exchange.tendril_json.writing import export_json
from models.operations.acquaintances import add_acquaintance
from models.operations.contact import add_follow_up, log_interaction
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.importing import ImportCancelledError, ImportResult, import_people
from models.operations.introductions import add_introduction
from models.operations.offers import keep_offer
from models.operations.people import add_person, edit_person, set_photo
from models.operations.saved_views import save_view
from models.operations.settings import add_circle, add_platform, add_time_off, change_settings, edit_circle
from models.operations.templates import add_template
from models.queries import PeopleFilter
from models.schema import (
    RECORDED,
    Acquaintance,
    Circle,
    Contact,
    Event,
    EventContact,
    FollowUp,
    Interaction,
    InteractionContact,
    Introduction,
    KeptProperty,
    Setting,
    SourceKey,
)
from models.vocabulary import DateType, Kind, MethodType, Preference, Stage, Status
from tests.models.content import recorded_content
from tests.models.exchange.test_tendril_csv import lists, people, words

CLOCK = FixedClock(datetime(2026, 11, 23, 8, 0))
LATER = FixedClock(datetime(2026, 12, 2, 8, 0))


@contextmanager
def opened(folder: Path, clock: FixedClock = CLOCK) -> Iterator[Book]:
    book = open_book(folder, clock)
    try:
        yield book
    finally:
        book.close()


def fill(book: Book) -> tuple[int, int]:
    """Fill every recorded table of a book; return the ids of the two people."""
    platform = add_platform(
        book, name="network", kind="personal", type="handle", medium="call", link="x:{value}"
    ).result
    circle = add_circle(book, name="Ärzte", days=21, weight=2).result
    edit_circle(book, 3, name="Colleagues", days=80, weight=3)
    event = Event.create(name="PyCon", date=date(2026, 5, 1), place="Pittsburgh", notes="hall\n3")
    add_person(book, PersonFields(name="Gone"))
    ada = add_person(book, PersonFields(
        name="Ada King", name_prefix="Dr.", given_name="Ada", additional_name="Augusta", family_name="King",
        name_suffix="PhD", nickname="Addie", phonetic_name="ay-da", organization="Acme", department="Research",
        title="Chief", place="London", kind=Kind.PROFESSIONAL, stage=Stage.CONNECTING, stage_reason="met her",
        status=Status.PAUSED, circle_id=circle, rhythm_days=45, met_on=date(2020, 1, 2), met_event_id=event.id,
        how_met="by chance", estimated_on=date(2025, 1, 1), skipped_on=date(2025, 2, 2),
        first_contact_on=date(2026, 12, 1), snoozed_until=datetime(2026, 12, 2, 9, 30), requested_on=date(2026, 11, 1),
        better_not_mention="work", notes='line "one"\r\n\u2028two\x00', interests=("Chess", "Go"), groups=("Family",),
        methods=(
            MethodFields(MethodType.EMAIL, "Ada@Example.com", 1, "Work", Preference.PREFERRED),
            MethodFields(MethodType.HANDLE, "", platform, "", Preference.PREFER_NOT),
            MethodFields(MethodType.ADDRESS, "Street 1", None, "Home", None, {"street": "Straße 1", "city": "Köln"}),
        ),
        dates=(DateFields(DateType.BIRTHDAY, 2, 29), DateFields(DateType.OTHER, 5, 6, 1999, "first day", 0)),
        custom={"Pronouns": "she/her"},
    )).result  # fmt: skip
    bob = add_person(book, PersonFields(name="Bob", no_rhythm=True), sample=True).result
    Contact.delete().where(Contact.name == "Gone").execute()
    log_interaction(book, [ada, bob], medium="call", direction="both", on=date(2026, 11, 1), note="talk", gave=True)
    log_interaction(book, [bob], medium="email", direction="out", on=date(2026, 11, 2), asked=True)
    Interaction.update(event=event, platform=platform, answer="no").where(Interaction.id == 1).execute()
    InteractionContact.update(counts=False).where(InteractionContact.contact == bob).execute()
    add_follow_up(book, ada, "ask how", date(2026, 12, 24), time(9, 30))
    # A promise out of a talk in which its person took no part any more, and a talk that nobody is left of.
    FollowUp.create(
        contact=ada,
        interaction=2,
        text="x",
        due_on=date(2026, 1, 1),
        done_on=date(2026, 1, 2),
        added_at=datetime(2026, 11, 23, 8, 0),
    )
    Interaction.create(date=date(2020, 1, 1), medium="gift", direction="out", added_at=datetime(2020, 1, 1, 1, 1, 1))
    add_introduction(book, ada, bob, "both play")
    add_acquaintance(book, ada, bob, "school")
    keep_offer(book, "A talk", "https://x.example", "good", ("Chess",), (ada, bob))
    EventContact.insert(event=event, contact=bob).execute()
    KeptProperty.create(contact=ada, format="vcard", name="X-Foo", value="a;b\nc")
    SourceKey.create(key="uid:gone", contact=ada)
    set_photo(book, bob, b"\x89PNG fake")
    save_view(book, "Chess friends", PeopleFilter(interests=("Chess",), circles=("Ärzte",)))
    add_template(book, "share", name="Short", text="For you, {first_name}: {offer}", subject="{offer}")
    add_time_off(book, date(2026, 12, 24), date(2026, 12, 26), "home")
    change_settings(book, region="NO", capacity=(1, 2, 3, 4, 5, 6, 7))
    return ada, bob


def brought(book: Book, path: Path) -> ImportResult:
    return import_people(book, read_people(path, "US"), circle_id=3).result


def test_a_book_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    with opened(tmp_path / "one") as book:
        fill(book)
        before = recorded_content()
        assert [name for name, rows in before.items() if not rows] == []
        assert len(before) == len(RECORDED)
        assert export_json(book, None, path) == 2
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with opened(tmp_path / "two", LATER) as book:
        fresh = recorded_content()
        foreseen = preview(book, read_people(path))
        result = brought(book, path)
        assert (foreseen.created, result.created, result.rows, result.format) == (2, 2, 2, "tendril-json")
        assert result.created_ids == [2, 3]
        assert recorded_content() == before
        # The same file again, and the book's own file, teach it nothing.
        assert import_people(book, read_people(path), circle_id=3).operation_id is None
        export_json(book, None, tmp_path / "again.json")
        assert _without_moment(tmp_path / "again.json") == _without_moment(path)
        book.undo()
        assert recorded_content() == fresh
        book.redo()
        assert recorded_content() == before


def test_the_file_is_json_that_says_what_it_is(tmp_path: Path) -> None:
    with opened(tmp_path / "one") as book:
        ada, _ = fill(book)
        export_json(book, None, tmp_path / "all.json")
        export_json(book, [ada], tmp_path / "ada.json")
    whole = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert (whole["format"], whole["version"], whole["complete"]) == ("tendril-book", 1, True)
    assert [person["name"] for person in whole["people"]] == ["Ada King", "Bob"]
    part = json.loads((tmp_path / "ada.json").read_text("utf-8"))
    assert part["complete"] is False
    assert [person["name"] for person in part["people"]] == ["Ada King"]
    assert part["settings"] == part["saved_views"] == part["time_off"] == part["acquaintances"] == []
    assert part["templates"] == []
    assert [len(offer["people"]) for offer in part["offers"]] == [1]


def test_a_book_in_use_keeps_what_its_user_wrote(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    with opened(tmp_path / "one") as book:
        fill(book)
        export_json(book, None, path)
    with opened(tmp_path / "two", LATER) as book:
        mail = MethodFields(MethodType.EMAIL, "ada@example.com")
        own = add_person(book, PersonFields(name="Ada King", title="Boss", notes="mine", methods=(mail,))).result
        change_settings(book, region="DE")
        before = recorded_content()
        change = import_people(book, read_people(path), circle_id=3)
        assert (change.result.created, change.result.updated) == (1, 1)
        ada = Contact.get_by_id(own)
        assert (ada.name, ada.title, ada.organization) == ("Ada King", "Boss", "Acme")
        assert ada.notes.startswith("mine")
        assert ada.circle is None
        # What is between people finds her although she has another Tendril ID here.
        link, intro = Acquaintance.get(), Introduction.get()
        assert (link.contact.id, intro.a.id) == (own, own)
        assert {row.name for row in Circle.select()} >= {"Network", "Ärzte"}
        assert json.loads(Setting.get_by_id("region").value) == "DE"
        assert import_people(book, read_people(path), circle_id=3).operation_id is None
        # Whoever was renamed since is still known.
        edit_person(book, own, name="Countess")
        assert import_people(book, read_people(path), circle_id=3).result.created == 0
        book.undo()
        book.undo()
        assert recorded_content() == before


def test_a_selection_comes_in_with_what_is_theirs(tmp_path: Path) -> None:
    with opened(tmp_path / "one") as book:
        ada, _ = fill(book)
        export_json(book, [ada], tmp_path / "ada.json")
    with opened(tmp_path / "two", LATER) as book:
        assert brought(book, tmp_path / "ada.json").created == 1
        assert Contact.get().circle.name == "Ärzte"
        assert [row.name for row in Event.select()] == ["PyCon"]


def test_an_emptied_book_gives_no_number_again(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    with opened(tmp_path / "one") as book:
        fill(book)
        export_json(book, None, path)
    with opened(tmp_path / "two") as book:
        gone = add_person(book, PersonFields(name="Gone")).result
        book.undo()
        result = brought(book, path)
        assert result.created == 2
        assert min(result.created_ids) > gone


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"kind":"both"', '"kind":"friendly"', "“friendly” under kind"),
        ('"name":"Bob"', '"name":" "', "under name"),
        ('"added_at":"2026-11-23T08:00:00","edited_at', '"added_at":"soon","edited_at', "“soon” under added_at"),
        ('"name":"Bob"', '"name":"Bob', "no JSON"),
    ],
)
def test_a_row_that_is_wrong_is_set_aside_and_can_be_mended(tmp_path: Path, old: str, new: str, said: str) -> None:
    path, aside = tmp_path / "book.json", tmp_path / "aside.json"
    with opened(tmp_path / "one") as book:
        fill(book)
        export_json(book, None, path)
    head, mark, tail = path.read_text("utf-8").rpartition(old)
    assert mark
    path.write_text(head + new + tail, "utf-8")
    with opened(tmp_path / "two", LATER) as book:
        file = read_people(path)
        result = import_people(book, file, circle_id=None).result
        assert (result.created, len(result.set_aside), result.rows) == (1, 1, 2)
        assert said in result.set_aside[0].reason.english()
        set_aside_file(file, aside)
        aside.write_text(aside.read_text("utf-8").replace(new, old), "utf-8")
        assert brought(book, aside).created == 1
        assert Contact.select().count() == 2


def test_rows_that_do_not_fit_together_come_in_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    with opened(tmp_path / "one") as book:
        fill(book)
        export_json(book, None, path)
    told = json.loads(path.read_text("utf-8"))
    for person in told["people"]:
        person["id"] = 7
    path.write_text(json.dumps(told), "utf-8")
    with opened(tmp_path / "two") as book:
        assert brought(book, path).created == 2
        assert Interaction.select().count() == 2
        assert import_people(book, read_people(path), circle_id=None).operation_id is None
        book.undo()
        assert recorded_content()["contact"] == recorded_content()["interaction"] == []


def test_a_file_that_breaks_off_brings_whom_it_has(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    with opened(tmp_path / "one") as book:
        fill(book)
        export_json(book, None, path)
    text = path.read_text("utf-8")
    path.write_text(text[: text.index('"name":"Bob"')], "utf-8")
    with opened(tmp_path / "two") as book:
        result = brought(book, path)
        assert (result.created, len(result.set_aside)) == (1, 1)


def test_a_newer_book_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    path.write_text('{"format": "tendril-book", "version": 2, "people": []}')
    with pytest.raises(UnreadableFileError, match="newer Tendril"):
        read_people(path)


def test_a_cancelled_import_leaves_a_new_book_new(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    with opened(tmp_path / "one") as book:
        fill(book)
        export_json(book, None, path)
    with opened(tmp_path / "two") as book:
        before = recorded_content()
        with pytest.raises(ImportCancelledError):
            import_people(book, read_people(path), circle_id=None, cancelled=lambda: True)
        assert recorded_content() == before


meetings = st.builds(
    dict,
    who=st.sets(st.integers(0, 3), min_size=1),
    medium=st.sampled_from(["call", "email", "gift"]),
    direction=st.sampled_from(["out", "in", "both"]),
    on=st.dates(date(2000, 1, 1), date(2026, 11, 23)),
    note=words,
    gave=st.booleans(),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(people, min_size=1, max_size=4), st.lists(meetings, max_size=4), lists)
def test_anything_comes_back(tmp_path_factory: pytest.TempPathFactory, everybody, met, interests) -> None:
    folder = tmp_path_factory.mktemp("round")
    with opened(folder / "one") as book:
        ids = [add_person(book, person).result for person in everybody]
        for one in met:
            who = sorted({ids[number % len(ids)] for number in one.pop("who")})
            log_interaction(book, who, **one)
        if len(ids) > 2:
            Contact.delete().where(Contact.id == ids[1]).execute()
        if len(ids) > 1:
            add_introduction(book, ids[0], ids[-1], "why")
            keep_offer(book, "Offer", interests=tuple(interests), contact_ids=(ids[0], ids[-1]))
        before = recorded_content()
        export_json(book, None, folder / "x.json")
    with opened(folder / "two", FixedClock(CLOCK.now() + timedelta(days=400))) as book:
        result = brought(book, folder / "x.json")
        assert result.set_aside == []
        assert recorded_content() == before


def _without_moment(path: Path) -> list[str]:
    return path.read_text("utf-8").split("\n")[1:]


def test_rows_set_aside_go_back_to_their_lists_although_all_is_one_line() -> None:
    told = {"format": "tendril-book", "version": 1, "circles": [{"id": 1, "days": "x"}], "people": [{"kind": 7}]}
    file = read_people(json.dumps(told).encode())
    aside = [entry for entry in file.entries() if isinstance(entry, SetAside)]
    assert len(aside) == 2
    again = json.loads("".join(file.contents.aside_text(aside)))
    assert (again["circles"], again["people"]) == (told["circles"], told["people"])


def test_interests_that_are_accents_alone_come_back(tmp_path: Path) -> None:
    with opened(tmp_path / "one") as book:
        keep_offer(book, "Offer", interests=("´", "`", "¨"))
        before = recorded_content()
        export_json(book, None, tmp_path / "x.json")
    assert len(before["interest"]) == 3
    with opened(tmp_path / "two", FixedClock(CLOCK.now() + timedelta(days=400))) as book:
        brought(book, tmp_path / "x.json")
        assert recorded_content() == before
