"""Recorded tables: people and what is known of them."""

from __future__ import annotations

from peewee import (
    SQL,
    BlobField,
    BooleanField,
    Check,
    CompositeKey,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from models.schema.base import LastingIdField, Table


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


# After each change it is asked how many sample people there are: nearly always none.
Contact.add_index(SQL("CREATE INDEX contact_sample ON contact (id) WHERE sample"))


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
