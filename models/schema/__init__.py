"""The tables of the book as peewee models.

Tables fall in three classes. *Recorded* tables hold what the user said; every change to them is an operation
that can be undone. *Derived* tables are computed from the recorded ones inside the same transaction and can be
rebuilt at any time. *Local* tables (the history itself, the reminder log) are facts that undo must not touch.

Dates are stored as ISO 8601 text: calendar dates as YYYY-MM-DD, moments as local wall-clock time without a zone
(YYYY-MM-DDTHH:MM:SS), because the times a person plans with float with the person's zone.
"""

from __future__ import annotations

from models.schema.base import LastingIdField, Table
from models.schema.contact import (
    Acquaintance,
    EventContact,
    FollowUp,
    Interaction,
    InteractionContact,
    Introduction,
    Offer,
    OfferContact,
    OfferInterest,
)
from models.schema.derived import PlannedDate, TodayEntry
from models.schema.local import LocalState, Operation, OperationChange, ReminderLog
from models.schema.people import (
    Circle,
    Contact,
    ContactGroup,
    ContactInterest,
    ContactMethod,
    ContactPhoto,
    CustomField,
    CustomValue,
    Event,
    Group,
    ImportantDate,
    Interest,
    KeptProperty,
    Platform,
    SourceKey,
)
from models.schema.work import NoteTemplate, SavedView, Setting, TimeOff

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
    NoteTemplate,
    Setting,
)
DERIVED = (PlannedDate, TodayEntry)
LOCAL = (Operation, OperationChange, ReminderLog, LocalState)

__all__ = [
    "DERIVED",
    "LOCAL",
    "RECORDED",
    "Acquaintance",
    "Circle",
    "Contact",
    "ContactGroup",
    "ContactInterest",
    "ContactMethod",
    "ContactPhoto",
    "CustomField",
    "CustomValue",
    "Event",
    "EventContact",
    "FollowUp",
    "Group",
    "ImportantDate",
    "Interaction",
    "InteractionContact",
    "Interest",
    "Introduction",
    "KeptProperty",
    "LastingIdField",
    "LocalState",
    "NoteTemplate",
    "Offer",
    "OfferContact",
    "OfferInterest",
    "Operation",
    "OperationChange",
    "PlannedDate",
    "Platform",
    "ReminderLog",
    "SavedView",
    "Setting",
    "SourceKey",
    "Table",
    "TimeOff",
    "TodayEntry",
]
