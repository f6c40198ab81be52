"""The closed sets of words the book is written in."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a relationship or a platform belongs to; platforms are never both."""

    PROFESSIONAL = "professional"
    PERSONAL = "personal"
    BOTH = "both"


class Stage(StrEnum):
    """How far a relationship has come."""

    PROSPECT = "prospect"
    CONNECTING = "connecting"
    RELATIONSHIP = "relationship"


class Status(StrEnum):
    """Whether a contact is looked after at present."""

    ACTIVE = "active"
    PAUSED = "paused"
    LET_GO = "let_go"
    DECEASED = "deceased"


class Medium(StrEnum):
    """How two people were in touch."""

    EMAIL = "email"
    MESSAGE = "message"
    CALL = "call"
    VIDEO = "video"
    IN_PERSON = "in_person"
    LETTER = "letter"
    GIFT = "gift"
    EVENT = "event"


TYPED_MEDIA = frozenset({Medium.EMAIL, Medium.MESSAGE})


class Direction(StrEnum):
    """Who started an interaction: the user (out), the contact (in) or both."""

    OUT = "out"
    IN = "in"
    BOTH = "both"


class Answer(StrEnum):
    """What the user said when asked whether an outgoing attempt was answered."""

    YES = "yes"
    NO = "no"
    NOT_NEEDED = "not_needed"


class MethodType(StrEnum):
    """What the value of a contact method is."""

    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    ADDRESS = "address"
    HANDLE = "handle"


class Preference(StrEnum):
    """How a contact feels about being reached by a method."""

    PREFERRED = "preferred"
    WELCOME = "welcome"
    PREFER_NOT = "prefer_not"


class DateType(StrEnum):
    """What an important date is about."""

    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    NAME_DAY = "name_day"
    OTHER = "other"


class IntroductionState(StrEnum):
    """How far an introduction has come."""

    IDEA = "idea"
    ASKED_A = "asked_a"
    ASKED_B = "asked_b"
    MADE = "made"
    THANKED = "thanked"
    DROPPED = "dropped"


DEFAULT_CIRCLE_KEY = "network"
