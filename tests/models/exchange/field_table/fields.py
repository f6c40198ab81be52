"""The fields of the book, each with the rows that hold it; every column of the recorded tables belongs to one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from models.connection import database

Rows = list[tuple[Any, ...]]


@dataclass(frozen=True)
class Field:
    """A field: the section of the table it stands in, what it is called, and an SQL question for what is said of it.

    The question gives nothing where nothing beyond the usual is said, and does not tell by numbers of rows, which
    differ from book to book. anchors counts the first columns of its answer that are other fields, by which the rest
    is told apart. columns names the columns of tables that the field is made of.
    """

    section: str
    name: str
    columns: tuple[str, ...]
    sql: str
    anchors: int = 0
    grows: bool = False

    def rows(self) -> Rows:
        """Return what the open book says in this field, in an order of its own."""
        return sorted((tuple(row) for row in database.execute_sql(self.sql)), key=repr)

    def said(self, row: tuple[Any, ...]) -> list[str]:
        """Return the texts in a row that are this field's own."""
        return [cell for cell in row[self.anchors :] if isinstance(cell, str) and cell]

    def as_before(self, before: Rows, after: Rows) -> Rows:
        """Return what is said after, where a text that only grew is taken as it was."""
        if not self.grows:
            return after
        texts = [row[0] for row in before]
        return [(next((text for text in texts if row[0].startswith(text)), row[0]),) for row in after]


def _of_contact(section: str, name: str, *columns: str, where: str = "") -> Field:
    told = ", ".join(columns)
    condition = where or " OR ".join(f"coalesce({column}, '') <> ''" for column in columns)
    return Field(
        section, name, tuple(f"contact.{column}" for column in columns), f"SELECT {told} FROM contact WHERE {condition}"
    )


def _method(name: str, sql: str, *columns: str, anchors: int = 0) -> Field:
    made = sql.format(methods="contact_method m LEFT JOIN platform p ON p.id = m.platform_id")
    return Field("Ways to reach", name, columns, made, anchors)


_WHO, _REACH, _DAYS, _TIES, _STORY, _BOOK = (
    "Who it is", "Ways to reach", "Dates", "The relationship", "What happened and will", "The book",
)  # fmt: skip
_DATED = "CASE WHEN year IS NULL THEN '-' ELSE printf('%04d', year) END || printf('-%02d-%02d', month, day)"
_PARTS = ("street", "extended", "box", "postal_code", "city", "region", "country")
_EVENT = "e.name, coalesce(e.date, ''), e.place, e.notes"
# Whose rows are divided by the format that is looked at.
KEPT_OF_THE_SAME = Field(
    _BOOK, "What was kept of files of this kind",
    ("kept_property.contact_id", "kept_property.format", "kept_property.name", "kept_property.value"),
    "SELECT format, name, value FROM kept_property", 1,
)  # fmt: skip
KEPT_OF_OTHERS = replace(KEPT_OF_THE_SAME, name="What was kept of other files")

FIELDS = (
    _of_contact(_WHO, "Name as it is shown", "name"),
    _of_contact(
        _WHO,
        "Prefix, first, middle and last name, suffix",
        "name_prefix",
        "given_name",
        "additional_name",
        "family_name",
        "name_suffix",
    ),
    _of_contact(_WHO, "Nickname", "nickname"),
    _of_contact(_WHO, "Phonetic name", "phonetic_name"),
    _of_contact(_WHO, "Organisation", "organization"),
    _of_contact(_WHO, "Department", "department"),
    _of_contact(_WHO, "Job title", "title"),
    _of_contact(_WHO, "Place", "place"),
    replace(_of_contact(_WHO, "Notes", "notes"), grows=True),
    Field(
        _WHO, "Photograph", ("contact_photo.contact_id", "contact_photo.image"), "SELECT hex(image) FROM contact_photo"
    ),
    Field(
        _WHO,
        "Groups",
        ("contact_group.name", "group_member.contact_id", "group_member.group_id"),
        "SELECT g.name FROM group_member l JOIN contact_group g ON g.id = l.group_id",
    ),
    Field(
        _WHO,
        "Interests",
        ("interest.name", "contact_interest.contact_id", "contact_interest.interest_id"),
        "SELECT i.name FROM contact_interest l JOIN interest i ON i.id = l.interest_id",
    ),
    _of_contact(_WHO, "Better not mention", "better_not_mention"),
    Field(
        _WHO,
        "Fields of your own",
        ("custom_field.name", "custom_value.contact_id", "custom_value.field_id", "custom_value.value"),
        "SELECT f.name, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id",
    ),
    _method(
        "E-mail addresses",
        "SELECT m.value FROM {methods} WHERE m.type = 'email' AND m.value <> ''",
        "contact_method.contact_id",
        "contact_method.type",
        "contact_method.value",
        "contact_method.normalized",
    ),
    _method("Phone numbers", "SELECT m.value FROM {methods} WHERE m.type = 'phone' AND m.value <> ''"),
    _method("Web pages and profiles", "SELECT m.value FROM {methods} WHERE m.type = 'url' AND m.value <> ''"),
    _method("Names on platforms", "SELECT m.value FROM {methods} WHERE m.type = 'handle' AND m.value <> ''"),
    _method(
        "Postal addresses in their parts",
        "SELECT "
        + ", ".join(f"coalesce(json_extract(m.details, '$.{part}'), '')" for part in _PARTS)
        + " FROM {methods} WHERE m.type = 'address' AND m.details IS NOT NULL",
        "contact_method.details",
    ),
    _method(
        "Postal addresses as on a letter", "SELECT m.value FROM {methods} WHERE m.type = 'address' AND m.value <> ''"
    ),
    _method(
        "Labels",
        "SELECT m.value, m.label FROM {methods} WHERE m.label <> '' AND m.value <> ''",
        "contact_method.label",
        anchors=1,
    ),
    _method(
        "Platforms",
        "SELECT m.value, coalesce(p.key, p.name) FROM {methods} WHERE p.id IS NOT NULL AND m.value <> ''",
        "contact_method.platform_id",
        anchors=1,
    ),
    _method("On a platform, without a name there", "SELECT coalesce(p.key, p.name) FROM {methods} WHERE m.value = ''"),
    _method(
        "Preferred",
        "SELECT m.value FROM {methods} WHERE m.preference = 'preferred'",
        "contact_method.preference",
        anchors=1,
    ),
    _method(
        "Welcome, or rather not",
        "SELECT m.value, m.preference FROM {methods} WHERE m.preference <> 'preferred'",
        anchors=1,
    ),
    _method(
        "In your order",
        "SELECT type, group_concat(value, ' | ') FROM (SELECT * FROM contact_method WHERE value <> '' "
        "AND type IN ('email', 'phone', 'url') ORDER BY contact_id, position) "
        "GROUP BY contact_id, type HAVING count(*) > 1",
        "contact_method.position",
        anchors=2,
    ),
    Field(
        _DAYS,
        "Birthday",
        ("important_date.contact_id", "important_date.type", "important_date.month", "important_date.day"),
        f"SELECT {_DATED} FROM important_date WHERE type = 'birthday' AND year IS NOT NULL",
    ),
    Field(
        _DAYS,
        "Birthday without a year",
        ("important_date.year",),
        f"SELECT {_DATED} FROM important_date WHERE type = 'birthday' AND year IS NULL",
    ),
    Field(_DAYS, "Anniversary", (), f"SELECT {_DATED} FROM important_date WHERE type = 'anniversary'"),
    Field(_DAYS, "Name day", (), f"SELECT {_DATED} FROM important_date WHERE type = 'name_day'"),
    Field(
        _DAYS,
        "Other dates and what they are",
        ("important_date.label",),
        f"SELECT {_DATED}, label FROM important_date WHERE type = 'other'",
    ),
    Field(
        _DAYS,
        "How many days before",
        ("important_date.lead_days",),
        f"SELECT {_DATED}, lead_days || ' days before' FROM important_date WHERE lead_days <> 7",
        1,
    ),
    _of_contact(_TIES, "Professional, personal", "kind", where="kind <> 'both'"),
    _of_contact(_TIES, "Stage", "stage", where="stage <> 'relationship'"),
    _of_contact(_TIES, "Why you would like to know them", "stage_reason"),
    _of_contact(_TIES, "Paused, let go, deceased", "status", where="status <> 'active'"),
    Field(_TIES, "Circle", ("contact.circle_id",), "SELECT k.name FROM contact c JOIN circle k ON k.id = c.circle_id"),
    Field(
        _TIES,
        "A rhythm of their own, or none",
        ("contact.rhythm_days", "contact.no_rhythm"),
        "SELECT rhythm_days || ' days', no_rhythm FROM contact WHERE rhythm_days IS NOT NULL OR no_rhythm",
    ),
    _of_contact(_TIES, "Met on", "met_on"),
    _of_contact(_TIES, "How you met", "how_met"),
    Field(
        _TIES,
        "Event where you met",
        ("contact.met_event_id",),
        f"SELECT {_EVENT} FROM contact c JOIN event e ON e.id = c.met_event_id",
    ),
    _of_contact(_TIES, "Last contact as you remember it", "estimated_on"),
    _of_contact(
        _TIES,
        "Snoozed, skipped, first contact, request",
        "snoozed_until",
        "skipped_on",
        "first_contact_on",
        "requested_on",
    ),
    Field(
        _TIES,
        "Who knows whom, and how",
        ("acquaintance.contact_id", "acquaintance.other_id", "acquaintance.how"),
        "SELECT c.given_name, o.given_name, a.how FROM acquaintance a JOIN contact c ON c.id = a.contact_id "
        "JOIN contact o ON o.id = a.other_id",
        2,
    ),
    Field(
        _STORY,
        "Interactions",
        (
            "interaction.date",
            "interaction.medium",
            "interaction.platform_id",
            "interaction.direction",
            "interaction.note",
            "interaction_contact.interaction_id",
            "interaction_contact.contact_id",
        ),
        "SELECT i.note, i.date, i.medium, i.direction, coalesce(p.key, p.name), group_concat(c.given_name, ' + ') "
        "FROM interaction i JOIN interaction_contact l ON l.interaction_id = i.id "
        "JOIN contact c ON c.id = l.contact_id LEFT JOIN platform p ON p.id = i.platform_id GROUP BY i.id",
    ),
    Field(
        _STORY,
        "Gave, asked, received, answered, counts, event",
        (
            "interaction.gave",
            "interaction.asked",
            "interaction.received",
            "interaction.answer",
            "interaction.event_id",
            "interaction.added_at",
            "interaction_contact.counts",
        ),
        "SELECT i.note, i.added_at, i.gave, i.asked, i.received, i.answer, l.counts, e.name FROM interaction i "
        "JOIN interaction_contact l ON l.interaction_id = i.id LEFT JOIN event e ON e.id = i.event_id "
        "WHERE i.gave OR i.asked OR i.received OR i.answer IS NOT NULL OR NOT l.counts OR e.id IS NOT NULL",
        1,
    ),
    Field(
        _STORY,
        "Promises, with their day",
        ("follow_up.contact_id", "follow_up.text", "follow_up.due_on"),
        "SELECT text, due_on FROM follow_up WHERE done_on IS NULL",
    ),
    Field(
        _STORY,
        "Their time of day",
        ("follow_up.due_at",),
        "SELECT text, replace(substr(due_at, 1, 8), ':', '') FROM follow_up WHERE due_at IS NOT NULL",
        1,
    ),
    Field(
        _STORY,
        "Kept promises, and what they came of",
        ("follow_up.done_on", "follow_up.interaction_id", "follow_up.added_at"),
        "SELECT f.text, f.done_on, i.note, f.added_at FROM follow_up f "
        "LEFT JOIN interaction i ON i.id = f.interaction_id WHERE f.done_on IS NOT NULL OR i.id IS NOT NULL",
    ),
    Field(
        _STORY,
        "Events, and who is there",
        (
            "event.name",
            "event.date",
            "event.place",
            "event.notes",
            "event_contact.event_id",
            "event_contact.contact_id",
        ),
        f"SELECT {_EVENT}, c.name FROM event_contact l JOIN event e ON e.id = l.event_id "
        "JOIN contact c ON c.id = l.contact_id",
    ),
    Field(
        _STORY,
        "Introductions",
        tuple(f"introduction.{name}" for name in ("a_id", "b_id", "reason", "state", "note", "state_on", "added_at")),
        "SELECT i.reason, i.note, a.name, b.name, i.state, i.state_on, i.added_at FROM introduction i "
        "JOIN contact a ON a.id = i.a_id JOIN contact b ON b.id = i.b_id",
    ),
    Field(
        _STORY,
        "Offers, and whom they went to",
        (
            "offer.title",
            "offer.url",
            "offer.note",
            "offer.added_at",
            "offer_interest.offer_id",
            "offer_interest.interest_id",
            "offer_contact.offer_id",
            "offer_contact.contact_id",
            "offer_contact.given_on",
        ),
        "SELECT o.title, o.url, o.note, o.added_at, n.name, c.name, l.given_on FROM offer o "
        "LEFT JOIN offer_interest i ON i.offer_id = o.id LEFT JOIN interest n ON n.id = i.interest_id "
        "LEFT JOIN offer_contact l ON l.offer_id = o.id LEFT JOIN contact c ON c.id = l.contact_id",
    ),
    Field(_BOOK, "Tendril ID, so that nobody comes twice", ("contact.uid",), "SELECT given_name, uid FROM contact", 1),
    Field(
        _BOOK,
        "What is known of earlier imports",
        ("source_key.key", "source_key.contact_id"),
        "SELECT s.key FROM source_key s WHERE s.key LIKE 'uid:%'",
    ),
    _of_contact(_BOOK, "Added, edited, a sample person", "added_at", "edited_at", "sample"),
    KEPT_OF_THE_SAME,
    KEPT_OF_OTHERS,
    Field(_BOOK, "Interests of your own", ("interest.mine",), "SELECT name FROM interest WHERE mine", 1),
    Field(
        _BOOK,
        "Circles, as you changed them",
        ("circle.key", "circle.name", "circle.days", "circle.weight"),
        "SELECT days || ' days, weight ' || weight, name, key FROM circle WHERE key IS NULL OR days = 80",
    ),
    Field(
        _BOOK,
        "Platforms of your own",
        tuple(f"platform.{name}" for name in ("key", "name", "kind", "type", "medium", "link")),
        "SELECT name, kind, type, medium, link FROM platform WHERE key IS NULL",
    ),
    Field(
        _BOOK,
        "The order you gave circles, platforms, fields",
        ("circle.position", "platform.position", "custom_field.position"),
        "SELECT name, position FROM circle WHERE key IS NULL UNION ALL "
        "SELECT name, position FROM platform WHERE key IS NULL UNION ALL "
        "SELECT name, position FROM custom_field WHERE position > 6",
        1,
    ),
    Field(
        _BOOK,
        "Time off",
        ("time_off.starts_on", "time_off.ends_on", "time_off.note"),
        "SELECT starts_on, ends_on, note FROM time_off",
    ),
    Field(
        _BOOK,
        "Saved views",
        ("saved_view.name", "saved_view.filter", "saved_view.position"),
        "SELECT name, filter, position FROM saved_view",
    ),
    Field(
        _BOOK,
        "Templates of your own",
        (
            "note_template.name",
            "note_template.purpose",
            "note_template.subject",
            "note_template.text",
            "note_template.position",
        ),
        "SELECT name, purpose, subject, text, position FROM note_template",
    ),
    Field(
        _BOOK, "Settings", ("setting.key", "setting.value"), "SELECT key, value FROM setting WHERE key <> 'language'"
    ),
)
# What no file tells and no person says: numbers of rows, and what is computed from the rest.
COMPUTED = frozenset({"contact.sort_name", "interest.folded", "contact_group.folded"})
