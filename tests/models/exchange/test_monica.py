"""Monica's export: people with what happened, what is promised, and who is whose."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from models.book import Book
from models.exchange.files import read_people, set_aside_file
from models.exchange.records import PersonRecord
from models.operations.importing import import_people
from models.schema import Acquaintance, Contact, ContactPhoto, FollowUp, Interaction, InteractionContact
from tests.models.content import recorded_content

_ADA, _BO, _CY = (f"00000000-0000-4000-8000-00000000000{number}" for number in range(3))
_PNG = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="  # noqa: E501


def row(uuid: str = "", /, **properties: Any) -> dict[str, Any]:
    return {"uuid": uuid, "created_at": "2023-01-10T08:00:00Z", "properties": properties}


def listed(plural: str, singular: bool, *rows: Any) -> dict[str, Any]:
    names = {"activities": "activity", "addresses": "address"}
    name = names.get(plural, plural.removesuffix("s")) if singular else plural
    return {"count": len(rows), "type": name, "values": list(rows)}


def export(*, singular: bool = True, **changes: Any) -> dict[str, Any]:
    def of(plural: str, *rows: Any) -> dict[str, Any]:
        return listed(plural, singular, *rows)

    ada = row(
        _ADA, first_name="Ada", middle_name="Augusta", last_name="King", nickname="Addie", job="Analyst",
        company="Engine Works", description="Counts everything.", food_preferences="No nuts", is_starred=True,
        is_partial=False, is_active=True, is_dead=False, last_talked_to="2024-01-05T00:00:00Z",
        stay_in_touch_frequency=30, stay_in_touch_trigger_date="2024-02-10T00:00:00Z", tags=["Friends", "Chess club"],
        birthdate={"date": "1990-05-15T00:00:00Z", "is_year_unknown": True, "is_age_based": False},
        first_met_date={"date": "2010-09-01T00:00:00Z", "is_year_unknown": False}, first_met_through=_BO,
        avatar={"avatar_photo": "photo-1"}, gender="M",
    )  # fmt: skip
    ada["data"] = [
        of("contact_fields", row(data="ada@x.example", type="t-mail"), row(data="@ada", type="t-telegram"),
           row(data="+47 900 00 001", type="t-phone"), row(data="b@x.example", type="gone")),
        of("addresses", row(name="Home", street="1 Road", city="Leeds", postal_code="LS1", country="GB")),
        of("notes", row(body="Likes rain.")),
        of("calls", row(called_at="2024-01-05T14:00:00Z", content="Weekend", contact_called=True)),
        of("conversations", row(happened_at="2024-01-04T14:00:00Z", contact_field_type="t-telegram", messages=[
            row(content="Hey", written_by_me=True), row(content="Hello", written_by_me=False)])),
        of("activities", "act-1"),
        of("gifts", row(name="A book", status="given", date="2023-12-25"), row(name="A kite", status="idea")),
        of("tasks", row(title="Buy tea", completed=False), row(title="Old", completed=True)),
        of("reminders", row(title="Ask about Oslo", initial_date="2024-03-01", frequency_type="one_time"),
           row(title="Ada's birthday", initial_date="2023-05-15", frequency_type="year", frequency_number=1),
           row(title="Name day", initial_date="2023-07-03", frequency_type="year", frequency_number=1),
           row(title="Ring", initial_date="2023-10-31", frequency_type="month", frequency_number=1),
           row(title="Past", initial_date="2023-10-31", frequency_type="one_time")),
        of("pets", row(name="Rex", category="dog")),
        of("life_events", row(name="Moved", happened_at="2022-02-02T00:00:00Z")),
        of("debts", row(amount=5)),
    ]  # fmt: skip
    bo = row(_BO, first_name="Bo", is_dead=True, deceased_date={"date": "2024-01-10T00:00:00Z"})
    bo["data"] = [of("activities", "act-1")]
    cy = row(
        _CY,
        first_name="Cy",
        is_partial=True,
        stay_in_touch_frequency=7,
        birthdate={"date": "2015-01-01", "is_age_based": True},
    )
    told = {
        "version": "1.0-preview.1", "app_version": "4.0.0", "export_date": "2024-01-31T10:30:00Z",
        "account": {
            "uuid": "a",
            "data": [
                of("contacts", ada, bo, cy),
                of("relationships", row(type="child", contact_is=_CY, of_contact=_ADA),
                   row(type="parent", contact_is=_ADA, of_contact=_CY)),
                of("photos", row("photo-1", dataUrl=_PNG), row("photo-2", dataUrl=_PNG)),
                of("activities", row("act-1", summary="Dinner", description="Pasta", happened_at="2024-01-03T18:00:00Z", type="a")),  # noqa: E501
            ],
            "instance": {
                "genders": [row("g", name="Woman")],
                "contact_field_types": [row("t-mail", name="Email", type="email", protocol="mailto:"),
                                        row("t-phone", name="Phone", type="phone", protocol="tel:"),
                                        row("t-telegram", name="Telegram", protocol="telegram:")],
                "activity_types": [row("a", name="Ate together")],
            },
        },
    }  # fmt: skip
    return told | changes


def people(told: Any) -> list[PersonRecord]:
    return list(read_people(json.dumps(told, indent=1).encode(), "NO").records())


@pytest.mark.parametrize("singular", [True, False])
def test_a_person_with_all_that_is_known(singular: bool) -> None:
    ada, bo, cy = people(export(singular=singular))
    assert {name: str(value) for name, value in ada.columns.items()} == {
        "name": "Ada Augusta King", "given_name": "Ada", "additional_name": "Augusta", "family_name": "King",
        "nickname": "Addie", "title": "Analyst", "organization": "Engine Works", "place": "Leeds", "kind": "personal",
        "met_on": "2010-09-01", "how_met": "Through Bo", "estimated_on": "2024-01-05", "rhythm_days": "30",
        "first_contact_on": "2024-02-10",
        "notes": "Counts everything.\n\n2023-01-10: Likes rain.\n\n☐ Buy tea\n\n2022-02-02: Moved",
    }  # fmt: skip
    reached = [(str(method.type), method.value, method.platform) for method in ada.methods if method.type != "address"]
    assert reached == [
        ("email", "ada@x.example", ""), ("handle", "@ada", "telegram"), ("phone", "+47 900 00 001", ""),
        ("email", "b@x.example", ""),
    ]  # fmt: skip
    assert ada.groups == ["Friends", "Chess club"]
    assert ada.custom == {"Pets": "Rex (dog)", "Food preferences": "No nuts", "Gift ideas": "A kite"}
    assert [(entry.month, entry.day, entry.year, entry.label) for entry in ada.dates] == [
        (5, 15, None, ""), (7, 3, None, "Name day"),
    ]  # fmt: skip
    assert [name for name, _ in ada.kept] == ["task", "debt", "gender", "is_starred", "reminder"]
    assert (bo.columns["status"], bo.custom["Died on"]) == ("deceased", "2024-01-10")
    assert (cy.columns["no_rhythm"], cy.columns["kind"], cy.custom) == (True, "personal", {"Born about": "2015"})


@pytest.mark.parametrize("singular", [True, False])
def test_what_happened_and_what_is_to_come(book: Book, singular: bool) -> None:
    data = json.dumps(export(singular=singular)).encode()
    before = recorded_content()
    change = import_people(book, read_people(data, "NO"), circle_id=3)
    assert (change.result.format, change.result.created, change.result.rows) == ("monica-json", 3, 3)
    told = [
        (str(row.date), row.medium, row.direction, row.note) for row in Interaction.select().order_by(Interaction.date)
    ]
    assert told == [
        ("2023-12-25", "gift", "out", "A book"),
        ("2024-01-03", "in_person", "both", "Dinner\nPasta"),
        ("2024-01-04", "message", "both", "Hey\nHello"),
        ("2024-01-05", "call", "in", "Weekend"),
    ]
    # The dinner was one for both.
    assert InteractionContact.select().count() == 5
    promised = [(row.text, str(row.due_on), row.done_on) for row in FollowUp.select().order_by(FollowUp.due_on)]
    assert promised == [("Ring", "2024-02-29", None), ("Ask about Oslo", "2024-03-01", None)]
    assert [(row.contact.name, row.other.name, row.how) for row in Acquaintance.select()] == [
        ("Ada Augusta King", "Cy", "child")
    ]
    assert ContactPhoto.select().count() == 1
    assert Contact.get(Contact.name == "Cy").circle is None
    assert import_people(book, read_people(data, "DE"), circle_id=3).operation_id is None
    book.undo()
    assert recorded_content() == before


def test_rows_that_are_no_people_are_set_aside_and_can_be_mended(book: Book, tmp_path: Any) -> None:
    told = export()
    told["account"]["data"][0]["values"] += [row("u"), "nobody", {"properties": []}]
    file = read_people(json.dumps(told).encode(), "NO")
    result = import_people(book, file, circle_id=None).result
    assert (result.created, len(result.set_aside), result.rows) == (3, 3, 6)
    path = set_aside_file(file, tmp_path / "aside.json")
    path.write_text(path.read_text("utf-8").replace('"nobody"', json.dumps(row("v", first_name="Dee"))), "utf-8")
    assert import_people(book, read_people(path), circle_id=None).result.created == 1


def test_who_was_archived_is_let_go_and_what_php_writes_for_nothing_is_nothing() -> None:
    told = export()
    told["account"]["data"][0]["values"] = [
        {"uuid": _ADA, "properties": {"first_name": "Ada", "is_active": False, "tags": {"0": "Old"}, "birthdate": []},
         "data": {"2": {"type": "note", "values": [{"properties": {"body": 5}}, None]}}},
    ]  # fmt: skip
    told["account"]["instance"] = []
    (ada,) = people(told)
    assert (ada.columns["status"], ada.groups, ada.columns["notes"]) == ("let_go", ["Old"], "5")


@pytest.mark.parametrize(
    ("first", "frequency", "number", "next_on"),
    [
        ("2024-01-31", "one_time", 1, None),
        ("2024-02-01", "one_time", 1, "2024-02-01"),
        ("2020-02-29", "month", 12, "2024-02-29"),
        ("2024-01-30", "week", 2, "2024-02-13"),
        ("2023-12-31", "month", 2, "2024-02-29"),
        ("0001-01-01", "week", 1000, "2031-02-24"),
        ("2024-01-01", "month", 0, None),
    ],
)
def test_reminders_that_return(first: str, frequency: str, number: int, next_on: str | None) -> None:
    told = export()
    reminder = row(title="x", initial_date=first, frequency_type=frequency, frequency_number=number)
    told["account"]["data"][0]["values"] = [
        row(_ADA, first_name="Ada") | {"data": [listed("reminders", True, reminder)]}
    ]
    (ada,) = people(told)
    story = ada.story or {}
    due = [entry["due_on"] for entry in story.get("follow_ups", ())]
    if first == "0001-01-01":
        assert date.fromisoformat(due[0]) > date(2024, 1, 31)
    else:
        assert due == ([next_on] if next_on else [])
