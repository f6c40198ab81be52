"""Recorded tables: how the user works."""

from __future__ import annotations

from peewee import DateField, IntegerField, TextField

from models.schema.base import LastingIdField, Table


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


class NoteTemplate(Table):
    """A wording of the user's own for notes of a purpose; subject and text hold fields such as {first_name}."""

    id = LastingIdField()
    name = TextField()
    purpose = TextField(index=True)
    subject = TextField(default="")
    text = TextField()
    position = IntegerField(default=0)


class Setting(Table):
    """One setting; value is JSON."""

    key = TextField(primary_key=True)
    value = TextField()
