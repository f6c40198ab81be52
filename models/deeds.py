"""What an operation did, as a sentence: for the bar that offers to undo it and for the command line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from models.sentences import Sentence, Value, translatable
from models.vocabulary import IntroductionState, Medium, Status

ERASE_PEOPLE = "erase_people"

# Sentences about one person, and about several where the operation can take several; {name} and {n} are filled in.
_ABOUT_PEOPLE = translatable(
    {
        "skip": ("Skipped {name} this time", "Skipped {n} people this time"),
        "delete_people": ("Deleted {name}", "Deleted {n} people"),
        ERASE_PEOPLE: ("Erased {name} for good", "Erased {n} people for good"),
        "set_circle": ("Changed the circle of {name}", "Changed the circle of {n} people"),
        "set_rhythm_days": ("Changed the rhythm of {name}", "Changed the rhythm of {n} people"),
        "set_no_rhythm": ("{name} has no rhythm now", "{n} people have no rhythm now"),
        "set_status": ("Changed the status of {name}", "Changed the status of {n} people"),
        "set_kind": ("Changed the kind of {name}", "Changed the kind of {n} people"),
        "set_stage": ("Changed the stage of {name}", "Changed the stage of {n} people"),
        "set_estimate": ("Noted when you last spoke to {name}", "Noted when you last spoke to {n} people"),
        "add_person": ("Added {name}", ""),
        "edit_person": ("Edited {name}", ""),
        "set_photo": ("Changed the photo of {name}", ""),
        "remove_photo": ("Removed the photo of {name}", ""),
        "add_method": ("Added a way to reach {name}", ""),
        "edit_method": ("Changed a way to reach {name}", ""),
        "delete_method": ("Removed a way to reach {name}", ""),
        "set_preference": ("Noted how {name} likes to be reached", ""),
        "add_date": ("Added a date of {name}", ""),
        "edit_date": ("Changed a date of {name}", ""),
        "delete_date": ("Deleted a date of {name}", ""),
        "set_requested": ("Noted a request to {name}", ""),
        "clear_request": ("The request to {name} is not pending any more", ""),
        "edit_acquaintance": ("Changed whom {name} knows", ""),
        "reopen_follow_up": ("Opened a promise to {name} again", ""),
        "set_interests": ("Changed the interests of {name}", ""),
        "set_groups": ("Changed the groups of {name}", ""),
        "add_follow_up": ("Noted a promise to {name}", ""),
        "edit_follow_up": ("Changed a promise to {name}", ""),
        "complete_follow_up": ("Kept a promise to {name}", ""),
        "delete_follow_up": ("Deleted a promise to {name}", ""),
        "delete_interests": ("Deleted the interest “{name}”", "Deleted {n} interests"),
        "slow_down": ("{name} comes up less often now", ""),
        "give_offer": ("Noted what you sent {name}", "Noted what you sent {n} people"),
    }
)
_STATUS = translatable(
    {
        Status.ACTIVE: ("Looking after {name} again", "Looking after {n} people again"),
        Status.PAUSED: ("Paused {name}", "Paused {n} people"),
        Status.LET_GO: ("Let {name} go", "Let {n} people go"),
        Status.DECEASED: ("Noted that {name} has died", "Noted that {n} people have died"),
    }
)
_LOGGED = translatable(
    {
        Medium.EMAIL: ("Logged an email with {name}", "Logged an email with {n} people"),
        Medium.MESSAGE: ("Logged a message with {name}", "Logged a message with {n} people"),
        Medium.CALL: ("Logged a call with {name}", "Logged a call with {n} people"),
        Medium.VIDEO: ("Logged a video call with {name}", "Logged a video call with {n} people"),
        Medium.IN_PERSON: ("Logged time together with {name}", "Logged time together with {n} people"),
        Medium.LETTER: ("Logged a letter with {name}", "Logged a letter with {n} people"),
        Medium.GIFT: ("Logged a gift with {name}", "Logged a gift with {n} people"),
        Medium.EVENT: ("Logged an event with {name}", "Logged an event with {n} people"),
    }
)
_WITH_A_NAME = translatable(
    {
        "edit_circle": "Changed the circle “{name}”",
        "add_circle": "Added the circle “{name}”",
        "delete_circle": "Deleted the circle “{name}”",
        "move_circle": "Moved the circle “{name}”",
        "edit_platform": "Changed the platform “{name}”",
        "add_platform": "Added the platform “{name}”",
        "delete_platform": "Deleted the platform “{name}”",
        "save_view": "Saved the view “{name}”",
        "rename_view": "Renamed the view to “{name}”",
        "delete_view": "Deleted the view “{name}”",
        "set_mine": "Changed whether “{name}” is your interest",
        "rename_interest": "Renamed the interest “{name}”",
        "keep_offer": "Kept “{name}” for later",
        "edit_offer": "Changed “{name}”",
        "delete_offer": "Deleted “{name}”",
        "add_custom_field": "Added the field “{name}”",
        "rename_custom_field": "Renamed the field to “{name}”",
        "delete_custom_field": "Removed the field “{name}”",
        "set_custom_value": "Changed “{name}”",
        "add_event": "Added the event “{name}”",
        "edit_event": "Changed the event “{name}”",
        "delete_event": "Deleted the event “{name}”",
        "add_template": "Added the template “{name}”",
        "edit_template": "Changed the template “{name}”",
        "move_template": "Moved the template “{name}”",
        "delete_template": "Deleted the template “{name}”",
    }
)
_PLAIN = translatable(
    {
        "edit_interaction": "Changed an interaction",
        "delete_interaction": "Deleted an interaction",
        "set_answer": "Noted whether they answered",
        "dismiss_hint": "Put a hint away",
        "change_settings": "Changed the settings",
        "remember_columns": "Remembered what the columns of a file mean",
        "name_built_ins": "Changed the names of circles and platforms",
        "add_time_off": "Added time off",
        "delete_time_off": "Deleted time off",
        "set_my_interests": "Changed your interests",
        "remove_sample_people": "Removed the sample people",
        "add_sample_people": "Added the sample people",
        "undo_import": "Took back an import",
        "erased_remainder": "What is left of a step about somebody you erased",
    }
)
_ABOUT_TWO = translatable(
    {
        "add_acquaintance": "Noted that {name} knows {other}",
        "keep_apart": "Noted that {name} and {other} are not the same",
        "delete_acquaintance": "Forgot that {name} knows {other}",
        "add_introduction": "Noted the idea to introduce {name} and {other}",
        "edit_introduction": "Changed the introduction of {name} and {other}",
        "delete_introduction": "Deleted the introduction of {name} and {other}",
    }
)
_AT_EVENTS = translatable(
    {
        "meet_people": ("Noted that you met {name} at {event}", "Noted {n} people you met at {event}"),
        "expect_at_event": ("Noted that {name} will be at {event}", "Noted that {n} people will be at {event}"),
        "not_expect_at_event": ("Noted that {name} will not be at {event}", ""),
    }
)
_INTRODUCTION_MOVED = translatable(
    {
        IntroductionState.IDEA: "Made the introduction of {name} and {other} an idea again",
        IntroductionState.ASKED_A: "Noted that you asked {name} about meeting {other}",
        IntroductionState.ASKED_B: "Noted that you asked {other} about meeting {name}",
        IntroductionState.MADE: "Noted that you introduced {name} and {other}",
        IntroductionState.THANKED: "Finished the introduction of {name} and {other}",
        IntroductionState.DROPPED: "Dropped the introduction of {name} and {other}",
    }
)
_COUNTING = translatable(
    {
        "tag_people": ("Tagged 1 person", "Tagged {n} people"),
        "untag_people": ("Took tags from 1 person", "Took tags from {n} people"),
        "give_view": ("Gave 1 person what a view asks for", "Gave {n} people what a view asks for"),
    }
)
_COUNTING_NAMED = translatable(
    {
        "tag_people": ("Tagged 1 person with {names}", "Tagged {n} people with {names}"),
        "untag_people": ("Took {names} from 1 person", "Took {names} from {n} people"),
        "give_view": ("Gave 1 person what “{names}” asks for", "Gave {n} people what “{names}” asks for"),
    }
)


# What a change of settings was about, where all that changed was one of these.
_SETTINGS = translatable(
    {
        "reminders_on": "Switched reminders on or off",
        "reminders_at": "Changed the hour of reminders",
        "quiet_from": "Changed the quiet hours",
        "quiet_until": "Changed the quiet hours",
        "professional_from": "Changed the hours for professional matters",
        "professional_until": "Changed the hours for professional matters",
        "personal_from": "Changed the hours for personal matters",
        "personal_until": "Changed the hours for personal matters",
        "hide_names": "Changed whether notifications show names",
        "notification_way": "Changed how reminders are shown",
        "capacity": "Changed how many people you have room for",
        "working_days": "Changed your working days",
        "look": "Changed the look",
        "language": "Changed the language",
        "region": "Changed the country of phone numbers",
    }
)


def done(name: str, details: Mapping[str, Any]) -> Sentence:
    """Return the sentence about an operation by its name and details; an unknown one is named in general words."""
    count = int(details.get("count") or 1)
    if name in ("snooze", "plan_revival"):
        return _snoozed(details, count) if name == "snooze" else _revival(details)
    if name in ("import_people", "undo_import"):
        return _imported(details) if name == "import_people" else _taken_back(details)
    if name in _ABOUT_PEOPLE or name == "log_interaction":
        one, many = _about_people(name, details)
        if many and count != 1:
            return Sentence(many, many, count)
        return Sentence(one, values={"name": str(details.get("name", ""))})
    if name in _COUNTING:
        return _tagged(name, details, count)
    if name in ("merge_interests", "merge_people"):
        return _merged(name, details, count)
    if name in _ABOUT_TWO or name == "move_introduction":
        return _about_two(name, details)
    if name in _AT_EVENTS or name in _WITH_A_NAME:
        return _named(name, details, count)
    return Sentence(_settings(details) if name == "change_settings" else _PLAIN.get(name, "Changed the book"))


def _named(name: str, details: Mapping[str, Any], count: int) -> Sentence:
    """Return the sentence about something with a name, or about people at an event."""
    values = {"name": str(details.get("name", ""))}
    if name in _WITH_A_NAME:
        return Sentence(_WITH_A_NAME[name], values=values)
    one, many = _AT_EVENTS[name]
    values["event"] = str(details.get("event", ""))
    return Sentence(one, many, count, values) if count != 1 else Sentence(one, values=values)


def _about_people(name: str, details: Mapping[str, Any]) -> tuple[str, str]:
    """Return the two forms of what happened to people, in particular words where the details tell them."""
    if name == "log_interaction":
        return _LOGGED[Medium(details["medium"])]
    if name == "set_status" and "status" in details:
        return _STATUS[Status(details["status"])]
    return _ABOUT_PEOPLE[name]


def _settings(details: Mapping[str, Any]) -> str:
    """Return what a change of settings was about, where that was one thing."""
    about = {_SETTINGS.get(key, _PLAIN["change_settings"]) for key in details.get("names", ())}
    return about.pop() if len(about) == 1 else _PLAIN["change_settings"]


def _merged(name: str, details: Mapping[str, Any], count: int) -> Sentence:
    """Return the sentence about interests or people that became one."""
    values = {"name": str(details.get("name", "")), "into": str(details.get("into", ""))}
    if name == "merge_people":
        return Sentence("Merged {name} into {into}", "Merged {n} people into {into}", count, values)
    return Sentence("Merged the interest “{name}” into “{into}”", "Merged {n} interests into “{into}”", count, values)


def _imported(details: Mapping[str, Any]) -> Sentence:
    """Return the sentence about an import: whom it brought, or else whom it only told more about."""
    created, updated = int(details.get("created", 0)), int(details.get("updated", 0))
    if not created and updated:
        return Sentence("Brought 1 person up to date", "Brought {n} people up to date", updated)
    return Sentence("Imported 1 person", "Imported {n} people", created)


def _taken_back(details: Mapping[str, Any]) -> Sentence:
    """Return the sentence about an import that was undone out of order: who went and who stayed."""
    if "removed" not in details:
        return Sentence(_PLAIN["undo_import"])
    removed, kept = int(details["removed"]), int(details["kept"])
    if not kept:
        return Sentence("Took back an import of 1 person", "Took back an import of {n} people", removed)
    stayed = Sentence("1 whom you have edited or met since stays", "{n} whom you have edited or met since stay", kept)
    return Sentence(
        "Took back an import: 1 person is gone, {stayed}",
        "Took back an import: {n} people are gone, {stayed}",
        removed,
        {"stayed": stayed},
    )


def _about_two(name: str, details: Mapping[str, Any]) -> Sentence:
    """Return the sentence about an introduction: what was changed of it, or how far it has come."""
    values = {"name": str(details.get("name", "")), "other": str(details.get("other", ""))}
    state = details.get("state", IntroductionState.IDEA)
    if name == "move_introduction" or (name == "add_introduction" and state != IntroductionState.IDEA):
        return Sentence(_INTRODUCTION_MOVED[IntroductionState(state)], values=values)
    return Sentence(_ABOUT_TWO[name], values=values)


def _tagged(name: str, details: Mapping[str, Any], count: int) -> Sentence:
    """Return the sentence about tags given or taken, with the tags where there are any to name."""
    names = ", ".join(details.get("names", ()))
    one, many = _COUNTING[name]
    if not names:
        return Sentence(one, many, count)
    one, many = _COUNTING_NAMED[name]
    return Sentence(one, many, count, {"names": names})


def _snoozed(details: Mapping[str, Any], count: int) -> Sentence:
    """Return the sentence about a snooze, with its end."""
    until = datetime.fromisoformat(details["until"])
    # A snooze to a day is kept as the morning of it; the time matters only within one.
    values: dict[str, Value] = {"name": str(details.get("name", "")), "day": until.date(), "time": until.time()}
    if count != 1:
        return Sentence("Snoozed {n} people until {day}", "Snoozed {n} people until {day}", count, values)
    return Sentence("Snoozed {name} until {day}, {time}", values=values)


def _revival(details: Mapping[str, Any]) -> Sentence:
    """Return the sentence about a day on which somebody is to be written to again."""
    values: dict[str, Value] = {"name": str(details["name"]), "day": date.fromisoformat(details["on"])}
    return Sentence("Planned for {day}: getting back in touch with {name}", values=values)
