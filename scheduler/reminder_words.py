"""What a reminder says: a plain title, a body of short sentences, the buttons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from models.sentences import Sentence
from scheduler.notifications.notification import Action, Notification
from scheduler.notifications.ways import sample_notification
from scheduler.reminders import Matter

Say = Callable[[Sentence], str]

REACHED_OUT, TOMORROW, OPEN = "reached_out", "tomorrow", "open"
OPEN_TODAY, IN_AN_HOUR = "open_today", "in_an_hour"
DIGEST_KEY = "today"
MOST_NAMES = 6
_ENDINGS = (".", "!", "?", "…", "。", "！", "？")

# Small numbers are written as words; each is a sentence of its own, because languages count differently.
_TITLES = {
    2: Sentence("Two people to tend today"),
    3: Sentence("Three people to tend today"),
    4: Sentence("Four people to tend today"),
    5: Sentence("Five people to tend today"),
    6: Sentence("Six people to tend today"),
    7: Sentence("Seven people to tend today"),
    8: Sentence("Eight people to tend today"),
    9: Sentence("Nine people to tend today"),
    10: Sentence("Ten people to tend today"),
}
_BUTTONS = {
    REACHED_OUT: Sentence("Reached out"),
    TOMORROW: Sentence("Tomorrow"),
    OPEN: Sentence("Open"),
    OPEN_TODAY: Sentence("Open today"),
    IN_AN_HOUR: Sentence("In an hour"),
}


def notification_for(matters: Sequence[Matter], say: Say, *, hide_names: bool = False, among: int = 0) -> Notification:
    """Return the notification for one matter or more; with hide_names it tells nothing a bystander may not read.

    among is how many people the day has: a digest of fewer of them says so, and Today and the tray say the same number.
    """
    people = {matter.contact_id: matter for matter in reversed(matters) if matter.contact_id is not None}
    events = [matter for matter in matters if matter.contact_id is None]
    if not people:
        return _about_events(events, say, hide_names=hide_names)
    if len(people) == 1:
        return _about_one([matter for matter in matters if matter.contact_id is not None], events, say, hide_names)
    in_order = [matter for matter in matters if people.get(matter.contact_id or 0) is matter]
    body = say(Sentence("Their names are hidden.")) if hide_names else _names(in_order, say)
    return Notification(
        DIGEST_KEY,
        say(_digest_title(len(in_order), among)),
        " ".join([body, *_events(events, say, hide_names=hide_names)]),
        _actions((OPEN_TODAY, IN_AN_HOUR), say),
        OPEN_TODAY,
        tuple(people),
        tuple(matter.occurrence for matter in matters),
    )


def trial_notification(say: Say) -> Notification:
    """Return the notification that shows whether reminders arrive, with a button to see whether answers come back."""
    return sample_notification(say, _actions((OPEN_TODAY,), say), OPEN_TODAY)


def joined(parts: Sequence[str], say: Say) -> str:
    """Return an enumeration: “a, b and c”."""
    if len(parts) < 2:
        return "".join(parts)
    return say(Sentence("{names} and {last}", values={"names": ", ".join(parts[:-1]), "last": parts[-1]}))


def _about_one(
    matters: Sequence[Matter],
    events: Sequence[Matter],
    say: Say,
    hide_names: bool,
) -> Notification:
    """Return the notification about one person; several matters with them, and events, are told one after the other."""
    first = matters[0]
    if hide_names:
        title, body = Sentence("Time to reach out to someone"), say(Sentence("The name is hidden."))
    else:
        title = Sentence("Time to reach out to {name}", values={"name": first.name})
        told = dict.fromkeys(_ended(say(sentence)) for matter in matters for sentence in matter.told)
        body = " ".join(text for text in told if text)
    # The day's round has one place on the desktop, so that unread mornings do not pile up.
    key = DIGEST_KEY if first.at is None else f"person-{first.contact_id}"
    return Notification(
        key,
        say(title),
        " ".join([body, *_events(events, say, hide_names=hide_names)]),
        _actions((REACHED_OUT, TOMORROW, OPEN), say),
        OPEN,
        (first.contact_id,) if first.contact_id is not None else (),
        tuple(matter.occurrence for matter in (*matters, *events)),
    )


def _about_events(events: Sequence[Matter], say: Say, *, hide_names: bool) -> Notification:
    """Return the notification about events alone: when, and whom the user knows there."""
    first, *others = events
    if hide_names:
        title, told = Sentence("An event is coming up"), [say(Sentence("Its name is hidden."))]
    else:
        title = first.named or Sentence("An event is coming up")
        told = [_ended(say(sentence)) for sentence in first.told] + _events(others, say, hide_names=False)
    return Notification(
        DIGEST_KEY,
        say(title),
        " ".join(told),
        _actions((OPEN_TODAY,), say),
        OPEN_TODAY,
        (),
        tuple(matter.occurrence for matter in events),
    )


def _events(events: Sequence[Matter], say: Say, *, hide_names: bool) -> list[str]:
    """Return a sentence about each event beside the people; none where names are hidden."""
    if hide_names:
        return []
    return [_ended(say(sentence)) for matter in events for sentence in (matter.named, *matter.told) if sentence]


def _digest_title(count: int, among: int) -> Sentence:
    if count < among:
        return Sentence(
            "{some} of {n} person to tend today", "{some} of {n} people to tend today", among, {"some": count}
        )
    return _TITLES.get(count) or Sentence("One person to tend today", "{n} people to tend today", count)


def _names(matters: Sequence[Matter], say: Say) -> str:
    """Return “Tomás Lindqvist (birthday tomorrow), Priya Sundaram and Maya Okafor.”, cut where it grows long."""
    names = [
        say(Sentence("{name} ({reason})", values={"name": matter.name, "reason": _begun(matter.named, say)}))
        if matter.named is not None
        else matter.name
        for matter in matters
    ]
    more = len(names) - MOST_NAMES
    if more > 1:
        names = [*names[:MOST_NAMES], say(Sentence("one more", "{n} more", more))]
    return _ended(joined(names, say))


def _actions(keys: Sequence[str], say: Say) -> tuple[Action, ...]:
    return tuple(Action(key, say(_BUTTONS[key])) for key in keys)


def _ended(text: str) -> str:
    """Return a sentence with its full stop."""
    text = text.strip()
    return text if not text or text.endswith(_ENDINGS) else text + "."


def _begun(reason: Sentence, say: Say) -> str:
    """Return a reason as it stands inside a sentence: without full stop, and in English with a small first letter.

    In German, for one, a noun keeps its capital.
    """
    text = say(reason).removesuffix(".")
    is_english = all(say(Sentence(template)) == template for template in _templates(reason))
    return text[:1].lower() + text[1:] if is_english else text


def _templates(sentence: Sentence) -> Iterator[str]:
    """Yield the texts a sentence is put together from; one may have nothing but places in it."""
    yield sentence.one
    for value in sentence.values.values():
        if isinstance(value, Sentence):
            yield from _templates(value)
