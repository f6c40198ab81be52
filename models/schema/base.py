"""What every table is built on."""

from __future__ import annotations

from typing import Any

from peewee import SQL, AutoField, Model

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
        # Each table has its own: one of this base peewee would copy for each of them, with all that it holds.
        primary_key = False
