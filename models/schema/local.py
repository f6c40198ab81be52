"""Local tables: facts that undo must not touch."""

from __future__ import annotations

from peewee import SQL, BlobField, BooleanField, CompositeKey, DateTimeField, ForeignKeyField, IntegerField, TextField

from models.schema.base import LastingIdField, Table


class Operation(Table):
    """One user action, undoable as a whole; name is the function's, details its JSON for the sentence shown."""

    id = LastingIdField()
    name = TextField()
    details = TextField(default="{}")
    done_at = DateTimeField()
    undone = BooleanField(default=False)


# Of the whole history only the few that may be redone are ever asked for by it.
Operation.add_index(SQL("CREATE INDEX operation_undone ON operation (id) WHERE undone"))


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
