"""When the evidence says that somebody has come a stage further, pure. It is offered and never done by itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from models.advice.drafts import Purpose
from models.record import Record
from models.sentences import Sentence, Value, told_day
from models.vocabulary import Answer, Direction, Medium, Stage

_MEETINGS = frozenset({Medium.IN_PERSON, Medium.EVENT})
# On so many days, besides the one they met on, two people were in touch before it is called a relationship.
_DAYS_IN_TOUCH = 2


class Happened(Record):
    """An interaction with somebody as this advice sees it."""

    on: date
    medium: str
    direction: str
    answer: str | None = None

    @property
    def is_meeting(self) -> bool:
        """Whether the two saw each other."""
        return self.medium in _MEETINGS

    @property
    def is_from_them(self) -> bool:
        """Whether they took part by their own doing."""
        return self.direction != Direction.OUT or self.answer == Answer.YES or self.is_meeting

    @property
    def is_from_you(self) -> bool:
        """Whether the user took part by their own doing."""
        return self.direction != Direction.IN or self.is_meeting


class NextStep(Record):
    """What comes next with a prospect: a note of a purpose, for an introduction to be asked of somebody."""

    purpose: Purpose
    words: Sentence
    other_id: int | None = None


def prospect_step(
    happened: Sequence[Happened], *, reachable: bool, known_by: tuple[int, str] | None = None
) -> NextStep:
    """Return the next step towards somebody the user would like to know.

    A direct message comes first; an introduction through known_by, id and name of somebody who knows them, when that
    stayed unanswered or there is no way to write.
    """
    unanswered = any(one.answer == Answer.NO for one in happened)
    if known_by is not None and (unanswered or not reachable):
        words = Sentence("Next step: ask {name} for an introduction", values={"name": known_by[1]})
        return NextStep(Purpose.ASK_INTRODUCTION, words, known_by[0])
    if happened:
        return NextStep(Purpose.FIRST_MESSAGE, Sentence("Next step: write again, differently"))
    return NextStep(Purpose.FIRST_MESSAGE, Sentence("Next step: write a first message"))


class StageOffer(Record):
    """The stage somebody may have come to, and the evidence."""

    stage: Stage
    evidence: Sentence


def stage_offer(
    stage: str, happened: Sequence[Happened], today: date, *, met_on: date | None = None, event: str = ""
) -> StageOffer | None:
    """Return the next stage the evidence speaks for, None where nothing does.

    happened are the interactions in any order; met_on and event tell when and where the two met.
    """
    if stage == Stage.PROSPECT:
        evidence = _connected(happened, today, met_on, event)
        return StageOffer(Stage.CONNECTING, evidence) if evidence is not None else None
    if stage == Stage.CONNECTING:
        evidence = _two_way(happened, met_on)
        return StageOffer(Stage.RELATIONSHIP, evidence) if evidence is not None else None
    return None


def _connected(happened: Sequence[Happened], today: date, met_on: date | None, event: str) -> Sentence | None:
    """Return how the two have met or been in touch, the strongest evidence first."""
    met = max((one.on for one in happened if one.is_meeting), default=met_on)
    if met is not None and met <= today:
        if event and met == met_on:
            return Sentence("You met at {event} on {day}.", values={"event": event, "day": told_day(met, today)})
        return Sentence("You met on {day}.", values={"day": told_day(met, today)})
    # Of one day, what they began themselves says the most.
    order = (Direction.OUT, Direction.BOTH, Direction.IN)
    theirs = [one for one in happened if one.is_from_them]
    latest = max(theirs, key=lambda one: (one.on, order.index(Direction(one.direction))), default=None)
    if latest is None:
        return None
    values: dict[str, Value] = {"day": told_day(latest.on, today)}
    if latest.direction == Direction.OUT:
        return Sentence("They answered what you sent on {day}.", values=values)
    if latest.direction == Direction.IN:
        return Sentence("They got in touch on {day}.", values=values)
    return Sentence("You were in touch on {day}.", values=values)


def _two_way(happened: Sequence[Happened], met_on: date | None) -> Sentence | None:
    """Return that both were in touch since they met; trying alone is none of it."""
    since = [one for one in happened if one.on != met_on and (one.is_from_them or one.answer != Answer.NO)]
    days = {one.on for one in since}
    both = any(one.is_from_them for one in since) and any(one.is_from_you for one in since)
    if not both or len(days) < _DAYS_IN_TOUCH:
        return None
    return Sentence(
        "You were in touch on 1 day, both of you.", "You were in touch on {n} days, both of you.", len(days)
    )
