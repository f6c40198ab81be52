"""Derived tables: computed from the recorded ones in the same transaction, and made anew at any time."""

from __future__ import annotations

from peewee import SQL, BooleanField, CompositeKey, DateField, ForeignKeyField, IntegerField, TextField

from models.schema.base import Table
from models.schema.people import Contact


class PlannedDate(Table):
    """When a contact is planned and why, computed from the recorded tables.

    last_interaction_on is the latest interaction that took place, base_on where the rhythm counts from,
    interval_days the present interval (null without a rhythm), ideal_on base plus interval, planned_on the
    planned date (null: unplaced or without rhythm), unanswered the outgoing attempts in a row without answer.
    turn_kind, turn_rhythm (the rhythm in days, not lengthened) and turn_weight are what whoever is due is put in
    order by; by_rhythm says that nothing else is to be known: somebody the user has been in touch with, has tried or
    has skipped, and no first contact. These four are null without a rhythm.
    """

    contact = ForeignKeyField(Contact, primary_key=True, on_delete="CASCADE")
    last_interaction_on = DateField(null=True, index=True)
    base_on = DateField()
    interval_days = IntegerField(null=True)
    ideal_on = DateField(null=True, index=True)
    planned_on = DateField(null=True)
    unanswered = IntegerField(default=0)
    turn_kind = TextField(null=True)
    turn_rhythm = IntegerField(null=True)
    turn_weight = IntegerField(null=True)
    by_rhythm = BooleanField(null=True)


# Whoever is due is read from it alone.
PlannedDate.add_index(
    SQL(
        "CREATE INDEX planned_date_turn ON planned_date "
        "(planned_on, ideal_on, turn_kind, base_on, turn_rhythm, turn_weight, by_rhythm)"
    )
)


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
