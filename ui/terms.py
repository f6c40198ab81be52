"""The closed words of the domain in the user's language, with the icons that go with them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.vocabulary import DateType, Direction, Kind, Medium, MethodType, Preference, Stage, Status


def _tr(text: str) -> str:
    return QCoreApplication.translate("terms", text)


def kind(word: str) -> str:
    """Return the word for a kind of relationship or platform."""
    return {
        Kind.PROFESSIONAL: _tr("Professional"),
        Kind.PERSONAL: _tr("Personal"),
        Kind.BOTH: _tr("Professional and personal"),
    }[Kind(word)]


def kind_short(word: str) -> str:
    """Return the short word for one kind, for places where both stand side by side."""
    return {Kind.PROFESSIONAL: _tr("Prof."), Kind.PERSONAL: _tr("Pers.")}[Kind(word)]


def stage(word: str) -> str:
    """Return the word for a stage."""
    return {
        Stage.PROSPECT: _tr("Prospect"),
        Stage.CONNECTING: _tr("Connecting"),
        Stage.RELATIONSHIP: _tr("Relationship"),
    }[Stage(word)]


def stage_explained(word: str) -> str:
    """Return what a stage means, in a few words."""
    return {
        Stage.PROSPECT: _tr("Someone I would like to know"),
        Stage.CONNECTING: _tr("Met or invited; the first steps"),
        Stage.RELATIONSHIP: _tr("We are in touch both ways"),
    }[Stage(word)]


def status(word: str) -> str:
    """Return the word for a status."""
    return {
        Status.ACTIVE: _tr("Active"),
        Status.PAUSED: _tr("Paused"),
        Status.LET_GO: _tr("Let go"),
        Status.DECEASED: _tr("Deceased"),
    }[Status(word)]


def medium(word: str) -> str:
    """Return the word for a medium."""
    return {
        Medium.EMAIL: _tr("Email"),
        Medium.MESSAGE: _tr("Message"),
        Medium.CALL: _tr("Call"),
        Medium.VIDEO: _tr("Video call"),
        Medium.IN_PERSON: _tr("In person"),
        Medium.LETTER: _tr("Card"),
        Medium.GIFT: _tr("Gift"),
        Medium.EVENT: _tr("Event"),
    }[Medium(word)]


def medium_icon(word: str) -> str:
    """Return the icon's name for a medium."""
    return {
        Medium.EMAIL: "mail",
        Medium.MESSAGE: "message-circle",
        Medium.CALL: "phone",
        Medium.VIDEO: "video",
        Medium.IN_PERSON: "coffee",
        Medium.LETTER: "send",
        Medium.GIFT: "gift",
        Medium.EVENT: "users",
    }[Medium(word)]


def direction(word: str) -> str:
    """Return the words for who started, as a choice while logging."""
    return {
        Direction.OUT: _tr("I reached out"),
        Direction.IN: _tr("They did"),
        Direction.BOTH: _tr("Both"),
    }[Direction(word)]


def direction_in_story(word: str, medium_word: str) -> str:
    """Return who started, as the story tells it beside the medium."""
    if word == Direction.BOTH:
        return _tr("Both")
    written = Medium(medium_word) in {Medium.EMAIL, Medium.MESSAGE, Medium.LETTER}
    if word == Direction.OUT:
        return _tr("You wrote") if written else _tr("You reached out")
    return _tr("They wrote") if written else _tr("They reached out")


def by_medium(word: str) -> str:
    """Return how, as it ends "last spoke 14 Aug, by email"."""
    return {
        Medium.EMAIL: _tr("by email"),
        Medium.MESSAGE: _tr("by message"),
        Medium.CALL: _tr("by phone"),
        Medium.VIDEO: _tr("by video call"),
        Medium.IN_PERSON: _tr("in person"),
        Medium.LETTER: _tr("by card"),
        Medium.GIFT: _tr("with a gift"),
        Medium.EVENT: _tr("at an event"),
    }[Medium(word)]


def method_icon(method_type: str, platform_key: str | None = None) -> str:
    """Return the icon's name for a way to reach someone."""
    if platform_key in {"whatsapp", "signal", "telegram", "facebook", "instagram", "slack", "teams"}:
        return "message-circle"
    return {
        MethodType.EMAIL: "mail",
        MethodType.PHONE: "phone",
        MethodType.URL: "link",
        MethodType.ADDRESS: "map-pin",
        MethodType.HANDLE: "at-sign",
    }[MethodType(method_type)]


def preference(word: str | None) -> str:
    """Return the words for how someone feels about a way to be reached; None is nothing known."""
    if word is None:
        return _tr("No preference known")
    return {
        Preference.PREFERRED: _tr("Preferred"),
        Preference.WELCOME: _tr("Welcome"),
        Preference.PREFER_NOT: _tr("Rather not"),
    }[Preference(word)]


def date_type(word: str) -> str:
    """Return the word for what an important date is about."""
    return {
        DateType.BIRTHDAY: _tr("Birthday"),
        DateType.ANNIVERSARY: _tr("Anniversary"),
        DateType.NAME_DAY: _tr("Name day"),
        DateType.OTHER: _tr("Other date"),
    }[DateType(word)]


def warmth(word: str) -> str:
    """Return the word for how a relationship is doing."""
    return {
        "new": _tr("New"),
        "warm": _tr("Warm"),
        "cooling": _tr("Cooling"),
        "due": _tr("Due"),
        "wilting": _tr("Wilting"),
    }[word]


# How many days ago the last contact was, as people remember it; None where they cannot say. Half a year is 182 days.
ESTIMATES: tuple[tuple[str, int | None], ...] = (("week", 3), ("month", 30), ("half", 182), ("", None))


def estimate(word: str) -> str:
    """Return the words for when the user last spoke with somebody."""
    return {
        "week": _tr("This week"),
        "month": _tr("A month ago"),
        "half": _tr("Half a year ago"),
        "": _tr("Cannot say"),
    }[word]
