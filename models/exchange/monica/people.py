"""A person of Monica's export as Tendril knows people."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from models.exchange.building import PersonBuilder
from models.exchange.monica.story import Shared, StoryBuilder, open_tasks
from models.exchange.monica.values import day, items, lists, mapping, properties, text
from models.exchange.records import PersonRecord
from models.vocabulary import DateType, Kind, Status

_NAMES = {
    "first_name": "given_name",
    "middle_name": "additional_name",
    "last_name": "family_name",
    "nickname": "nickname",
    "job": "title",
    "company": "organization",
}
_ADDRESS = {
    "street": "street",
    "city": "city",
    "province": "region",
    "postal_code": "postal_code",
    "country": "country",
}
_LONGEST_RHYTHM = 3650


def person_of(line: int, row: Mapping[str, Any], shared: Shared, region: str | None) -> PersonRecord | None:
    """Return a person, or None where a row neither names anybody nor holds anything to reach them by."""
    told = properties(row)
    builder = PersonBuilder(line, region)
    for name, role in _NAMES.items():
        builder.put(role, text(told.get(name)))
    for tag in items(told.get("tags")):
        builder.record.groups.append(" ".join((text(tag) or text(mapping(tag).get("name"))).split()))
    story, notes = StoryBuilder(shared), [text(told.get("description"))]
    for type_, rows in lists(row):
        _take_list(builder, story, notes, type_, rows, shared)
    _take_dates(builder, told)
    builder.put("notes", "\n\n".join(dict.fromkeys(filter(None, notes))))
    record = builder.finish()
    if record is None:
        return None
    _take_standing(record, told, shared)
    record.foreign_uid = text(row.get("uuid"))
    _take_story(record, story, told, shared)
    return record


def _take_list(
    builder: PersonBuilder, story: StoryBuilder, notes: list[str], type_: str, rows: list[Any], shared: Shared
) -> None:
    if type_ == "task":
        # They have no day, so none can be missed.
        notes += [f"☐ {task}" for task in open_tasks(rows) if task]
        rows = [row for row in rows if properties(row).get("completed") is True]
    for row in rows:
        said = properties(row)
        if type_ == "note":
            notes.append(_dated(mapping(row).get("created_at"), text(said.get("body"))))
        elif type_ == "life_event":
            happened = " – ".join(filter(None, (text(said.get("name")), text(said.get("note")))))
            notes.append(_dated(said.get("happened_at"), happened))
        elif type_ == "contact_field":
            _take_field(builder, said, shared)
        elif type_ == "address":
            parts = {part: text(said.get(name)) for name, part in _ADDRESS.items()}
            builder.put_address(text(said.get("name")), parts)
        elif type_ == "pet":
            kind = text(said.get("category"))
            pet = text(said.get("name"))
            builder.put("custom:Pets", f"{pet} ({kind})" if pet and kind else pet or kind)
        elif type_ not in ("photo", "document") and not story.take(type_, row):
            builder.record.kept.append((type_, json.dumps(row, ensure_ascii=False)))


def _take_field(builder: PersonBuilder, said: Mapping[str, Any], shared: Shared) -> None:
    """Take a way to reach someone; what kind it is stands in a table, or can be told from it."""
    value, kind = text(said.get("data")), shared.field_types.get(text(said.get("type")), {})
    type_, name, protocol = (text(kind.get(part)).casefold() for part in ("type", "name", "protocol"))
    if not value:
        return
    if type_ == "email" or protocol.rstrip(":") == "mailto" or (not kind and "@" in value):
        builder.put_emails("", value)
    elif type_ == "phone" or protocol.rstrip(":/") == "tel" or (not kind and _is_number(value)):
        builder.put_phones("", value)
    elif "/" in value and "." in value:
        builder.put_urls(text(kind.get("name")), value)
    else:
        builder.put_handle(text(kind.get("name")) or name, value)


def _is_number(value: str) -> bool:
    return sum(map(str.isdecimal, value)) > 5 and not any(map(str.isalpha, value))


def _take_dates(builder: PersonBuilder, told: Mapping[str, Any]) -> None:
    born, met = mapping(told.get("birthdate")), mapping(told.get("first_met_date"))
    on = day(born.get("date"))
    if on is not None and born.get("is_age_based") is True:
        # Only an age is known, which Monica writes as the first day of a year.
        builder.put("custom:Born about", str(on.year))
    elif on is not None:
        unknown = born.get("is_year_unknown") is True
        builder.put_date(DateType.BIRTHDAY, f"--{on:%m-%d}" if unknown else on.isoformat())
    on = day(met.get("date"))
    if on is not None and met.get("is_year_unknown") is not True and met.get("is_age_based") is not True:
        builder.put("met_on", on.isoformat())
    died = day(mapping(told.get("deceased_date")).get("date"))
    if died is not None:
        builder.put("custom:Died on", died.isoformat())
    builder.put("custom:Food preferences", text(told.get("food_preferences")))


def _take_standing(record: PersonRecord, told: Mapping[str, Any], shared: Shared) -> None:
    """Take whether and how often somebody is to be looked after, and where they were met."""
    columns = record.columns
    frequency = told.get("stay_in_touch_frequency")
    if isinstance(frequency, int) and not isinstance(frequency, bool) and 1 <= frequency <= _LONGEST_RHYTHM:
        columns["rhythm_days"] = frequency
        next_on = day(told.get("stay_in_touch_trigger_date"))
        if next_on is not None and next_on > shared.exported_on:
            columns["first_contact_on"] = next_on
    if told.get("is_partial") is True:
        # Known only as somebody's relative: never due, but there with a name, a birthday and whose they are.
        columns["no_rhythm"] = True
        columns.pop("rhythm_days", None)
        columns["kind"] = Kind.PERSONAL
    if told.get("is_dead") is True:
        columns["status"] = Status.DECEASED
    elif told.get("is_active") is False:
        columns["status"] = Status.LET_GO
    talked = day(told.get("last_talked_to"))
    if talked is not None:
        columns["estimated_on"] = talked
    how = text(told.get("first_met_additional_info")) or text(told.get("first_met_where"))
    through = shared.names.get(text(told.get("first_met_through")), "")
    if how or through:
        columns["how_met"] = " ".join((how or f"Through {through}").split())
    if gender := shared.genders.get(text(told.get("gender")), text(told.get("gender"))):
        record.kept.append(("gender", gender))
    if told.get("is_starred") is True:
        record.kept.append(("is_starred", "true"))


def _take_story(record: PersonRecord, story: StoryBuilder, told: Mapping[str, Any], shared: Shared) -> None:
    record.kept += story.kept
    birthday = next(((entry.month, entry.day) for entry in record.dates if entry.type is DateType.BIRTHDAY), None)
    # Monica makes a reminder of every birthday by itself.
    record.dates += [entry for entry in story.dates if (entry.month, entry.day) != birthday]
    if story.wishes:
        record.custom["Gift ideas"] = "\n".join(story.wishes)
    knows = [{"uid": uuid, "how": how} for uuid, how in shared.relations.get(record.foreign_uid, ())]
    photo = shared.photos.get(text(mapping(told.get("avatar")).get("avatar_photo")))
    parts = {
        "interactions": story.interactions,
        "follow_ups": story.follow_ups,
        "acquaintances": knows,
        "photo": photo,
    }
    record.story = {name: value for name, value in parts.items() if value} or None


def _dated(at: Any, said: str) -> str:
    on = day(at)
    return f"{on.isoformat()}: {said}" if on is not None and said else said
