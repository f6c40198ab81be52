"""The tables of the book as peewee models.

Tables fall in three classes. *Recorded* tables hold what the user said; every change to them is an operation
that can be undone. *Derived* tables are computed from the recorded ones inside the same transaction and can be
rebuilt at any time. *Local* tables (the history itself, the reminder log) are facts that undo must not touch.

Dates are stored as ISO 8601 text: calendar dates as YYYY-MM-DD, moments as local wall-clock time without a zone
(YYYY-MM-DDTHH:MM:SS), because the times a person plans with float with the person's zone.
"""

from __future__ import annotations

from typing import Any

from peewee import (
    SQL,
    AutoField,
    BlobField,
    BooleanField,
    Check,
    CompositeKey,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
    TimeField,
)

from models.connection import database


class LastingIdField(AutoField):
    """A primary key whose numbers are never used again, so that an undone id cannot come back as someone else."""

    def ddl_datatype(self, ctx: Any) -> SQL:
        """Return INTEGER; AUTOINCREMENT must follow PRIMARY KEY, which ddl() appends."""
        return SQL("INTEGER")

    def ddl(self, context: Any) -> Any:
        """Append AUTOINCREMENT to the column's definition."""
        definition = super().ddl(context)
        definition.nodes = (*definition.nodes, SQL("AUTOINCREMENT"))
        return definition


class Table(Model):
    """The base of every table: one database, strict names."""

    class Meta:
        """Bind to the one book of this process."""

        database = database
        legacy_table_names = False


# --- recorded: people and what is known of them ---------------------------------------------------------------


class Circle(Table):
    """A named rhythm; days between contacts (1 or more), weight 1 to 5."""

    id = LastingIdField()
    key = TextField(null=True, unique=True)
    name = TextField(unique=True)
    days = IntegerField(constraints=[Check("days >= 1")])
    weight = IntegerField(default=1, constraints=[Check("weight BETWEEN 1 AND 5")])
    position = IntegerField(default=0)


class Platform(Table):
    """Where people are reached; kind is professional or personal, link a template with {value}."""

    id = LastingIdField()
    key = TextField(null=True, unique=True)
    name = TextField(unique=True)
    kind = TextField(constraints=[Check("kind IN ('professional', 'personal')")])
    type = TextField()
    medium = TextField()
    link = TextField(default="")
    position = IntegerField(default=0)


class Event(Table):
    """Where people were met or will be met."""

    id = LastingIdField()
    name = TextField()
    date = DateField(null=True, index=True)
    place = TextField(default="")
    notes = TextField(default="")


class Contact(Table):
    """Someone the user knows or would like to know.

    rhythm_days overrides the circle's days. Without circle and rhythm_days the rhythm is not chosen yet, or, with
    no_rhythm, chosen to be none. estimated_on is the user's guess at the last contact, skipped_on the day of the
    last skip, first_contact_on the day an import or an addition planned the first contact for; logging an
    interaction and skipping clear it. name is what is shown and never empty.
    """

    id = LastingIdField()
    uid = TextField(unique=True)
    name = TextField(constraints=[Check("name <> ''")])
    sort_name = TextField(index=True)
    name_prefix = TextField(default="")
    given_name = TextField(default="")
    additional_name = TextField(default="")
    family_name = TextField(default="")
    name_suffix = TextField(default="")
    nickname = TextField(default="")
    phonetic_name = TextField(default="")
    organization = TextField(default="", index=True)
    department = TextField(default="")
    title = TextField(default="")
    place = TextField(default="", index=True)
    kind = TextField(default="both", constraints=[Check("kind IN ('professional', 'personal', 'both')")])
    stage = TextField(
        default="relationship", constraints=[Check("stage IN ('prospect', 'connecting', 'relationship')")]
    )
    stage_reason = TextField(default="")
    status = TextField(default="active", constraints=[Check("status IN ('active', 'paused', 'let_go', 'deceased')")])
    circle = ForeignKeyField(Circle, null=True, backref="contacts", on_delete="SET NULL")
    rhythm_days = IntegerField(null=True, constraints=[Check("rhythm_days >= 1")])
    no_rhythm = BooleanField(default=False)
    met_on = DateField(null=True)
    met_event = ForeignKeyField(Event, null=True, backref="met", on_delete="SET NULL")
    how_met = TextField(default="")
    estimated_on = DateField(null=True)
    skipped_on = DateField(null=True)
    first_contact_on = DateField(null=True)
    snoozed_until = DateTimeField(null=True, index=True)
    requested_on = DateField(null=True)
    better_not_mention = TextField(default="")
    notes = TextField(default="")
    sample = BooleanField(default=False)
    added_at = DateTimeField(index=True)
    edited_at = DateTimeField()

    class Meta:
        """Index what the list sorts and filters by."""

        indexes = ((("status", "sort_name"), False), (("circle", "status"), False))


class ContactPhoto(Table):
    """A contact's photograph as PNG or JPEG bytes, at most 512 pixels a side."""

    contact = ForeignKeyField(Contact, primary_key=True, on_delete="CASCADE")
    image = BlobField()


class ContactMethod(Table):
    """A contact on a platform.

    value may be empty ("she is on Signal"); normalized is the sure key (lower-case e-mail, E.164 phone, profile
    address without scheme), empty where the value has none; label is the word the source or the user gave.
    details holds an address's parts as JSON (street, box, extended, city, region, postal_code, country).
    """

    id = LastingIdField()
    contact = ForeignKeyField(Contact, backref="methods", on_delete="CASCADE")
    platform = ForeignKeyField(Platform, null=True, backref="methods", on_delete="SET NULL")
    type = TextField()
    value = TextField(default="")
    normalized = TextField(default="")
    label = TextField(default="")
    preference = TextField(null=True)
    details = TextField(null=True)
    position = IntegerField(default=0)

    class Meta:
        """Index the sure keys."""

        indexes = ((("normalized", "type"), False), (("platform", "contact"), False))


class Interest(Table):
    """A topic; mine says that the user shares it. folded is the spelling-insensitive key."""

    id = LastingIdField()
    name = TextField()
    folded = TextField(unique=True)
    mine = BooleanField(default=False)


class ContactInterest(Table):
    """A contact cares about an interest."""

    contact = ForeignKeyField(Contact, backref="interest_links", on_delete="CASCADE")
    interest = ForeignKeyField(Interest, backref="contact_links", on_delete="CASCADE", index=False)

    class Meta:
        """One row a pair, found from both sides."""

        primary_key = CompositeKey("contact", "interest")
        indexes = ((("interest", "contact"), False),)


class Group(Table):
    """Any other label on contacts: a team, a family, an occasion."""

    id = LastingIdField()
    name = TextField()
    folded = TextField(unique=True)

    class Meta:
        """GROUP is a word of SQL."""

        table_name = "contact_group"


class ContactGroup(Table):
    """A contact belongs to a group."""

    contact = ForeignKeyField(Contact, backref="group_links", on_delete="CASCADE")
    group = ForeignKeyField(Group, backref="contact_links", on_delete="CASCADE", index=False)

    class Meta:
        """One row a pair, found from both sides."""

        table_name = "group_member"
        primary_key = CompositeKey("contact", "group")
        indexes = ((("group", "contact"), False),)


class ImportantDate(Table):
    """A date that returns every year; year is null where it is unknown, lead_days when the lead begins."""

    id = LastingIdField()
    contact = ForeignKeyField(Contact, backref="dates", on_delete="CASCADE")
    type = TextField()
    label = TextField(default="")
    year = IntegerField(null=True)
    month = IntegerField(constraints=[Check("month BETWEEN 1 AND 12")])
    day = IntegerField(constraints=[Check("day BETWEEN 1 AND 31")])
    lead_days = IntegerField(default=7, index=True, constraints=[Check("lead_days >= 0")])

    class Meta:
        """Index what comes up."""

        indexes = ((("month", "day"), False),)


class CustomField(Table):
    """A field the user invented."""

    id = LastingIdField()
    name = TextField(unique=True)
    position = IntegerField(default=0)


class CustomValue(Table):
    """What a contact has in a custom field."""

    contact = ForeignKeyField(Contact, backref="custom_values", on_delete="CASCADE")
    field = ForeignKeyField(CustomField, backref="values", on_delete="CASCADE")
    value = TextField()

    class Meta:
        """One value a contact and field."""

        primary_key = CompositeKey("contact", "field")


class KeptProperty(Table):
    """Something a file said of a contact that Tendril has no field for, kept to be written back."""

    id = LastingIdField()
    contact = ForeignKeyField(Contact, backref="kept_properties", on_delete="CASCADE")
    format = TextField()
    name = TextField()
    value = TextField()


class SourceKey(Table):
    """How a row of a file without a sure key is known again when the file is imported once more."""

    key = TextField(primary_key=True)
    contact = ForeignKeyField(Contact, backref="source_keys", on_delete="CASCADE")


# --- recorded: what happened and what is to happen -------------------------------------------------------------


class Interaction(Table):
    """A time the user and one or several contacts were in touch; answer is null while nobody said."""

    id = LastingIdField()
    date = DateField(index=True)
    medium = TextField()
    platform = ForeignKeyField(Platform, null=True, on_delete="SET NULL")
    direction = TextField(constraints=[Check("direction IN ('out', 'in', 'both')")])
    note = TextField(default="")
    gave = BooleanField(default=False)
    asked = BooleanField(default=False)
    received = BooleanField(default=False)
    answer = TextField(null=True)
    event = ForeignKeyField(Event, null=True, on_delete="SET NULL")
    added_at = DateTimeField()


class InteractionContact(Table):
    """A contact took part in an interaction; counts is false where it should not move the rhythm."""

    interaction = ForeignKeyField(Interaction, backref="contact_links", on_delete="CASCADE")
    contact = ForeignKeyField(Contact, backref="interaction_links", on_delete="CASCADE", index=False)
    counts = BooleanField(default=True)

    class Meta:
        """One row a pair, found from both sides."""

        primary_key = CompositeKey("interaction", "contact")
        indexes = ((("contact", "interaction"), False),)


class FollowUp(Table):
    """A promise with a date and perhaps a time of day."""

    id = LastingIdField()
    contact = ForeignKeyField(Contact, backref="follow_ups", on_delete="CASCADE")
    interaction = ForeignKeyField(Interaction, null=True, on_delete="SET NULL")
    text = TextField()
    due_on = DateField()
    due_at = TimeField(null=True)
    done_on = DateField(null=True)
    added_at = DateTimeField()

    class Meta:
        """Index the open ones by date."""

        indexes = ((("done_on", "due_on"), False),)


class Introduction(Table):
    """The user introduces contact a to contact b, and why."""

    id = LastingIdField()
    a = ForeignKeyField(Contact, backref="introductions_as_a", on_delete="CASCADE")
    b = ForeignKeyField(Contact, backref="introductions_as_b", on_delete="CASCADE")
    reason = TextField(default="")
    state = TextField(default="idea")
    note = TextField(default="")
    state_on = DateField()
    added_at = DateTimeField()


class Acquaintance(Table):
    """Contact knows the other contact, and how; one row stands for both directions."""

    id = LastingIdField()
    contact = ForeignKeyField(Contact, backref="acquaintances", on_delete="CASCADE")
    other = ForeignKeyField(Contact, backref="acquainted_with", on_delete="CASCADE")
    how = TextField(default="")

    class Meta:
        """Each pair once."""

        indexes = ((("contact", "other"), True),)


class Offer(Table):
    """Something worth passing on."""

    id = LastingIdField()
    title = TextField()
    url = TextField(default="")
    note = TextField(default="")
    added_at = DateTimeField()


class OfferInterest(Table):
    """An offer is about an interest."""

    offer = ForeignKeyField(Offer, backref="interest_links", on_delete="CASCADE")
    interest = ForeignKeyField(Interest, backref="offer_links", on_delete="CASCADE")

    class Meta:
        """One row a pair."""

        primary_key = CompositeKey("offer", "interest")


class OfferContact(Table):
    """An offer is meant for a contact, and went to them on given_on (null: kept for later)."""

    offer = ForeignKeyField(Offer, backref="contact_links", on_delete="CASCADE")
    contact = ForeignKeyField(Contact, backref="offer_links", on_delete="CASCADE")
    given_on = DateField(null=True)

    class Meta:
        """One row a pair."""

        primary_key = CompositeKey("offer", "contact")


class EventContact(Table):
    """A contact was or will be at an event."""

    event = ForeignKeyField(Event, backref="contact_links", on_delete="CASCADE")
    contact = ForeignKeyField(Contact, backref="event_links", on_delete="CASCADE")

    class Meta:
        """One row a pair."""

        primary_key = CompositeKey("event", "contact")


# --- recorded: how the user works ------------------------------------------------------------------------------


class TimeOff(Table):
    """Days without room, from starts_on to ends_on inclusive."""

    id = LastingIdField()
    starts_on = DateField()
    ends_on = DateField()
    note = TextField(default="")


class SavedView(Table):
    """A named filter of the people list; people_filter is JSON as PeopleFilter writes it."""

    id = LastingIdField()
    name = TextField(unique=True)
    people_filter = TextField(column_name="filter")
    position = IntegerField(default=0)


class Setting(Table):
    """One setting; value is JSON."""

    key = TextField(primary_key=True)
    value = TextField()


# --- derived ---------------------------------------------------------------------------------------------------


class PlannedDate(Table):
    """When a contact is planned and why, computed from the recorded tables.

    last_interaction_on is the latest interaction that took place, base_on where the rhythm counts from,
    interval_days the present interval (null without a rhythm), ideal_on base plus interval, planned_on the
    planned date (null: unplaced or without rhythm), unanswered the outgoing attempts in a row without answer.
    """

    contact = ForeignKeyField(Contact, primary_key=True, on_delete="CASCADE")
    last_interaction_on = DateField(null=True, index=True)
    base_on = DateField()
    interval_days = IntegerField(null=True)
    ideal_on = DateField(null=True, index=True)
    planned_on = DateField(null=True, index=True)
    unanswered = IntegerField(default=0)


class TodayEntry(Table):
    """Today's list as it was fixed that morning, so that it neither reshuffles nor refills.

    contact_id refers to no row: a deletion that is undone finds its entry again.
    """

    date = DateField()
    position = IntegerField()
    contact_id = IntegerField()

    class Meta:
        """In order, each contact once a day."""

        primary_key = CompositeKey("date", "position")


# --- local: facts that undo must not touch ---------------------------------------------------------------------


class Operation(Table):
    """One user action, undoable as a whole; name is the function's, details its JSON for the sentence shown."""

    id = LastingIdField()
    name = TextField()
    details = TextField(default="{}")
    done_at = DateTimeField()
    undone = BooleanField(default=False)


class OperationChange(Table):
    """A part of what an operation changed: an SQLite changeset."""

    operation = ForeignKeyField(Operation, backref="changes", on_delete="CASCADE", index=False)
    position = IntegerField()
    changeset = BlobField()

    class Meta:
        """In the order they were made."""

        primary_key = CompositeKey("operation", "position")


class ReminderLog(Table):
    """An occurrence that was shown, so that the same one never comes twice; way is how it was shown."""

    occurrence = TextField(primary_key=True)
    shown_at = DateTimeField()
    way = TextField()


class LocalState(Table):
    """Facts about this installation (last tick, reminders paused until…); value is JSON."""

    key = TextField(primary_key=True)
    value = TextField()


RECORDED = (
    Circle,
    Platform,
    Event,
    Contact,
    ContactPhoto,
    ContactMethod,
    Interest,
    ContactInterest,
    Group,
    ContactGroup,
    ImportantDate,
    CustomField,
    CustomValue,
    KeptProperty,
    SourceKey,
    Interaction,
    InteractionContact,
    FollowUp,
    Introduction,
    Acquaintance,
    Offer,
    OfferInterest,
    OfferContact,
    EventContact,
    TimeOff,
    SavedView,
    Setting,
)
DERIVED = (PlannedDate, TodayEntry)
LOCAL = (Operation, OperationChange, ReminderLog, LocalState)
