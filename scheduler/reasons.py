"""Why now, in one true sentence made from the data that decided. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from models.record import Record
from models.sentences import Sentence, Weekday, told_day, translatable
from models.vocabulary import DateType, Direction, IntroductionState, Medium
from scheduler.cadence import GREETING_DAYS, NEW_DAYS, BaseSource
from scheduler.ranking import Dated, Source

_LONGEST_NOTE = 160
# A longer delay is told in months.
COUNTED_IN_MONTHS = 60
DAYS_A_MONTH = 30.44
DAYS_A_WEEK = 7


class RhythmFacts(Record):
    """What a reason says of a rhythm; last_medium and last_direction are of the interaction the base is from."""

    circle: str
    rhythm: int | None
    unanswered: int
    source: BaseSource
    base_on: date
    last_medium: str = ""
    last_direction: str = ""


def due_reason(facts: RhythmFacts, due_on: date, day: date) -> Sentence:
    """Return e.g. "Due 6 days ago · Network, every 90 days · last spoke 14 Aug"."""
    return _joined(due_words(due_on, day), *_rhythm_and_last(facts, day))


def waiting_reason(facts: RhythmFacts, day: date) -> Sentence:
    """Return the reason of somebody who waits for room, without any reproach."""
    return _joined(*_rhythm_and_last(facts, day))


def planned_reason(facts: RhythmFacts) -> Sentence:
    """Return why somebody comes up on a day to come: their circle and rhythm."""
    return rhythm_words(facts) or Sentence("You chose this day")


def snooze_reason(facts: RhythmFacts, until: date, day: date) -> Sentence:
    """Return the reason of somebody the user put off until a day."""
    if until == day:
        put_off = Sentence("You put this off until today")
    else:
        put_off = Sentence("You put this off until {day}", values={"day": told_day(until, day)})
    return _joined(put_off, *_rhythm_and_last(facts, day))


def new_reason(met_on: date | None, added_on: date, day: date) -> Sentence:
    """Return the reason of a first follow-up with somebody met or added lately."""
    if (day - max(added_on, met_on or added_on)).days <= GREETING_DAYS:
        then = Sentence("follow up within 1 day", "follow up within {n} days", GREETING_DAYS)
    else:
        then = Sentence("not followed up yet")
    if met_on is not None and (day - met_on).days <= NEW_DAYS + GREETING_DAYS:
        return _joined(Sentence("New connection"), then)
    return _joined(Sentence("Added {day}", values={"day": told_day(added_on, day)}), then)


def met_words(met_on: date, event: str, day: date) -> Sentence:
    """Return when and where the user met somebody lately: "Met Thursday at DataConf"."""
    days = (day - met_on).days
    if days <= 1:
        return Sentence("Met yesterday at {event}" if days else "Met today at {event}", values={"event": event})
    if days < DAYS_A_WEEK:
        weekday = Weekday(met_on.year, met_on.month, met_on.day)
        return Sentence("Met {day} at {event}", values={"day": weekday, "event": event})
    return Sentence("Met on {day} at {event}", values={"day": told_day(met_on, day), "event": event})


def first_reason(facts: RhythmFacts, due_on: date, day: date) -> Sentence:
    """Return the reason of a first contact that was planned when the person was imported."""
    first = (
        Sentence("First contact")
        if due_on >= day
        else Sentence("First contact, planned for {day}", values={"day": told_day(due_on, day)})
    )
    return _joined(first, *_rhythm_and_last(facts, day))


def dated_reason(dated: Dated, day: date) -> Sentence:
    """Return the reason of a promise or a yearly date."""
    if dated.source == Source.FOLLOW_UP:
        return _promise(dated.text, dated.due_on, dated.at, day)
    what = _yearly_words(dated)
    days = (dated.due_on - day).days
    values = {"what": what}
    if days == 0:
        told = Sentence("{what} today", values=values)
    elif days == 1:
        told = Sentence("{what} tomorrow", values=values)
    elif days > 1:
        told = Sentence("{what} in 1 day", "{what} in {n} days", days, values)
    elif days == -1:
        told = Sentence("{what} yesterday", values=values)
    else:
        told = Sentence("{what} 1 day ago", "{what} {n} days ago", -days, values)
    if dated.source == Source.BIRTHDAY and dated.year is not None and dated.due_on.year > dated.year:
        age = {"age": str(dated.due_on.year - dated.year)}
        return _joined(told, Sentence("turns {age}" if days >= 0 else "turned {age}", values=age))
    return told


def occasion_words(dated: Dated) -> Sentence:
    """Return what a promise or a yearly date is about, for places that say the day themselves."""
    if dated.source == Source.FOLLOW_UP:
        told = Sentence("You promised: {what}", values={"what": shortened(dated.text)})
        return told if dated.at is None else _joined(told, Sentence("at {time}", values={"time": dated.at}))
    what = _yearly_words(dated)
    told = what if isinstance(what, Sentence) else Sentence("{what}", values={"what": what})
    if dated.source == Source.BIRTHDAY and dated.year is not None and dated.due_on.year > dated.year:
        return _joined(told, Sentence("turns {age}", values={"age": str(dated.due_on.year - dated.year)}))
    return told


def due_words(due_on: date, day: date) -> Sentence:
    """Return since when somebody is due, as seen on a day."""
    late = (day - due_on).days
    if late <= 0:
        return Sentence("Due today")
    if late == 1:
        return Sentence("Due yesterday")
    if late >= COUNTED_IN_MONTHS:
        return Sentence("Due 1 month ago", "Due {n} months ago", round(late / DAYS_A_MONTH))
    return Sentence("Due 1 day ago", "Due {n} days ago", late)


def rhythm_words(facts: RhythmFacts) -> Sentence | None:
    """Return e.g. "Network, every 90 days", and that it is stretched after unanswered attempts."""
    if facts.rhythm is None:
        return None
    if facts.circle:
        told = Sentence("{circle}, every day", "{circle}, every {n} days", facts.rhythm, {"circle": facts.circle})
    else:
        told = Sentence("Every day", "Every {n} days", facts.rhythm)
    if not facts.unanswered:
        return told
    longer = Sentence("longer after 1 unanswered try", "longer after {n} unanswered tries", facts.unanswered)
    return Sentence("{rhythm}, {longer}", values={"rhythm": told, "longer": longer})


def left_off(note: str, promises: Sequence[str], how_met: str = "") -> Sentence | None:
    """Return where the user left off: the last note, else how they met, and an open promise; None without any."""
    parts = []
    if note.strip():
        parts.append(Sentence("You left off: {note}", values={"note": shortened(note)}))
    elif how_met.strip():
        parts.append(Sentence("How you met: {note}", values={"note": shortened(how_met)}))
    if promises:
        parts.append(Sentence("You promised: {what}", values={"what": shortened(promises[0])}))
    if not parts:
        return None
    if len(parts) == 1:
        return parts[0]
    values = {"a": parts[0], "b": parts[1]}
    # Few end a note with a full stop, and the second sentence must not run on from it.
    ends = shortened(note if note.strip() else how_met).endswith((".", "!", "?", "…", "。", "”", '"'))
    return Sentence("{a} {b}", values=values) if ends else Sentence("{a}. {b}", values=values)


def open_matters(offers: Sequence[str], introductions: Sequence[tuple[str, str]]) -> tuple[Sentence, ...]:
    """Return what else is under way with somebody: the last thing kept for them, and an introduction.

    introductions are (state, name of the other one); the latest is told.
    """
    told = []
    if offers:
        told.append(Sentence("You kept “{title}” for them", values={"title": shortened(offers[-1])}))
    if introductions:
        state, name = introductions[-1]
        template = {
            IntroductionState.ASKED_A: Sentence("An introduction to {name} is under way", values={"name": name}),
            IntroductionState.ASKED_B: Sentence("An introduction to {name} is under way", values={"name": name}),
            IntroductionState.MADE: Sentence("You introduced them to {name}: ask how it went", values={"name": name}),
        }
        told.append(template[IntroductionState(state)])
    return tuple(told)


def shortened(text: str) -> str:
    """Return the first line of a text, cut at a word where it is long."""
    line = text.strip().splitlines()[0].strip()
    if len(line) <= _LONGEST_NOTE:
        return line
    return line[:_LONGEST_NOTE].rsplit(" ", 1)[0] + "…"


def _promise(text: str, due_on: date, at: time | None, day: date) -> Sentence:
    told = Sentence("You promised: {what}", values={"what": shortened(text)})
    if due_on < day:
        return _joined(told, _for_day(due_on, day))
    if at is not None and due_on == day:
        return _joined(told, Sentence("today at {time}", values={"time": at}))
    return told


def _for_day(due_on: date, day: date) -> Sentence:
    if (day - due_on).days == 1:
        return Sentence("for yesterday")
    return Sentence("for {day}", values={"day": told_day(due_on, day)})


def _yearly_words(dated: Dated) -> Sentence | str:
    if dated.source == Source.BIRTHDAY:
        return Sentence("Birthday")
    if dated.text:
        return dated.text
    return {
        DateType.ANNIVERSARY: Sentence("Anniversary"),
        DateType.NAME_DAY: Sentence("Name day"),
    }.get(DateType(dated.type), Sentence("Important date"))


def _rhythm_and_last(facts: RhythmFacts, day: date) -> list[Sentence]:
    return [part for part in (rhythm_words(facts), _last_words(facts, day)) if part is not None]


def _last_words(facts: RhythmFacts, day: date) -> Sentence:
    values = {"day": told_day(facts.base_on, day)}
    if facts.source == BaseSource.INTERACTION:
        return Sentence(_last_template(facts.last_medium, facts.last_direction), values=values)
    return Sentence(
        {
            BaseSource.SKIP: "skipped {day}",
            BaseSource.ESTIMATE: "last in touch about {day}",
            BaseSource.MET: "met {day}, not in touch yet",
            BaseSource.ADDED: "added {day}, not in touch yet",
        }[facts.source],
        values=values,
    )


def _last_template(medium: str, direction: str) -> str:
    if medium in (Medium.CALL, Medium.VIDEO):
        return translatable("last spoke {day}")
    if medium in (Medium.IN_PERSON, Medium.EVENT):
        return translatable("last met {day}")
    if medium in (Medium.EMAIL, Medium.MESSAGE, Medium.LETTER):
        wrote = translatable({Direction.OUT: "you last wrote {day}", Direction.IN: "they last wrote {day}"})
        return wrote.get(Direction(direction), translatable("last wrote {day}"))
    return translatable("last in touch {day}")


def _joined(*parts: Sentence) -> Sentence:
    """Return sentences side by side, each rendered by itself."""
    if len(parts) == 1:
        return parts[0]
    names = "abc"[: len(parts)]
    return Sentence(" · ".join(f"{{{name}}}" for name in names), values=dict(zip(names, parts, strict=True)))
