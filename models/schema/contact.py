"""Recorded tables: what happened and what is to happen."""

from __future__ import annotations

from peewee import BooleanField, Check, CompositeKey, DateField, DateTimeField, ForeignKeyField, TextField, TimeField

from models.schema.base import LastingIdField, Table
from models.schema.people import Contact, Event, Interest, Platform


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
