"""Who would be glad of something about given interests, and why or why not yet: pure.

Sharing is a good reason to write to somebody who is due or wilting. Whoever was in touch or was given something just
now, has not answered, or would rather not hear of it, is shown as well, but not proposed. Each has one true sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.advice.platforms import Method, Suggestion, Touch, suggest
from models.sentences import Sentence, told_day, translatable
from models.text import fold
from models.vocabulary import TYPED_MEDIA, Direction, Medium, Stage, Status

# Shorter ago than this, in days, another note would be one too many.
IN_TOUCH_DAYS = 14
GIVEN_DAYS = 14
PENDING_DAYS = 30
# So many notes can still be written by hand in one sitting.
MOST_PROPOSED = 5
# Short and common words say nothing about a subject.
_SHORTEST_WORD = 4
_COMMON = frozenset(
    "about after against also anything back been before from have here into just like more most much only other over "
    "some such than that their them then there these they this those very want were what when where which while will "
    "with would your aber alle auch dann dass dein deine denn diese dieser eine einem einen einer eines etwas gegen "
    "haben ihre ihrem ihren kann kein keine mein meine mehr nach nicht noch oder ohne sehr sein seine sich sind ueber "
    "unter viel warum weil wenn wird wurde zwei".split()
)


@dataclass(frozen=True)
class Candidate:
    """Somebody who shares an interest, as this advice sees them.

    warmth is warm, cooling, due, wilting or new ("" without a rhythm); given_on is when something last went to them,
    got_it_on when this very thing did; unanswered counts the attempts without an answer; meant says that the offer
    was kept for them.
    """

    contact_id: int
    name: str
    shared: tuple[str, ...]
    status: str = Status.ACTIVE
    stage: str = Stage.RELATIONSHIP
    warmth: str = ""
    last_on: date | None = None
    last_medium: str = ""
    last_direction: str = ""
    given_on: date | None = None
    got_it_on: date | None = None
    unanswered: int = 0
    requested_on: date | None = None
    better_not_mention: str = ""
    meant: bool = False


@dataclass(frozen=True)
class Receiver:
    """Somebody who would like it: proposed says that now is a good moment, reason tells why or why not."""

    candidate: Candidate
    proposed: bool
    reason: Sentence

    @property
    def contact_id(self) -> int:
        """The person's id."""
        return self.candidate.contact_id

    @property
    def name(self) -> str:
        """The person's name."""
        return self.candidate.name


def receivers(candidates: Iterable[Candidate], words: str, today: date) -> list[Receiver]:
    """Return who would like it, the best moment first; words are what is shared (its title and note).

    At most five are proposed: those it was kept for and nobody else, or else whoever shares more of the interests, is
    due or wilting, or was not in touch for the longest time.
    """
    candidates = list(candidates)
    chosen = any(candidate.meant for candidate in candidates)
    judged = [_judged(candidate, words, today) for candidate in candidates]
    judged.sort(key=lambda one: _order(one, today))
    proposed = 0
    found = []
    for one in judged:
        keeps = one.proposed and proposed < MOST_PROPOSED and (one.candidate.meant or not chosen)
        proposed += keeps
        found.append(one if keeps == one.proposed else Receiver(one.candidate, False, one.reason))
    return found


def way_to_share(
    kind: str,
    methods: Sequence[Method],
    latest: Sequence[Touch] = (),
    used_by_them: Collection[int] = (),
    stage: str = Stage.RELATIONSHIP,
) -> Suggestion | None:
    """Return the platform to share something on: one that is written on, where there is an allowed one."""
    written = [method for method in methods if method.way in TYPED_MEDIA]
    by_writing = suggest(kind, written, (), used_by_them, stage)
    if by_writing is not None and not by_writing.is_gentle_warning:
        return by_writing
    return suggest(kind, methods, latest, used_by_them, stage)


def unwelcome(candidate: Candidate, words: str) -> str:
    """Return the interest or the word of what is shared that someone would rather not hear about, or ""."""
    avoided = f" {_spaced(candidate.better_not_mention)} "
    if not avoided.strip():
        return ""
    for interest in candidate.shared:
        if f" {_spaced(interest)} " in avoided:
            return interest
    for word in _spaced(words).split():
        if len(word) >= _SHORTEST_WORD and word not in _COMMON and f" {word} " in avoided:
            return word
    return ""


def _judged(candidate: Candidate, words: str, today: date) -> Receiver:
    against = _against(candidate, words, today)
    if against is not None:
        return Receiver(candidate, False, against)
    return Receiver(candidate, True, _for(candidate, today))


def _against(candidate: Candidate, words: str, today: date) -> Sentence | None:
    """Return what speaks against writing now, or None."""
    if candidate.got_it_on is not None:
        return Sentence("Has it from you since {day}", values={"day": told_day(candidate.got_it_on, today)})
    if subject := unwelcome(candidate, words):
        return Sentence("Would rather not hear about {subject}", values={"subject": subject})
    if candidate.status == Status.PAUSED:
        return Sentence("Paused")
    if candidate.unanswered:
        return Sentence("Has not answered yet", "Has not answered {n} times", candidate.unanswered)
    given_on = candidate.given_on
    if given_on is not None and today - given_on < timedelta(days=GIVEN_DAYS):
        return _when(_SENT, given_on, today)
    last_on = candidate.last_on
    if last_on is not None and today - last_on < timedelta(days=IN_TOUCH_DAYS):
        return _when(_said_of(candidate), last_on, today)
    requested_on = candidate.requested_on
    if requested_on is not None and today - requested_on < timedelta(days=PENDING_DAYS):
        return Sentence("Your request of {day} is open", values={"day": told_day(requested_on, today)})
    return None


def _for(candidate: Candidate, today: date) -> Sentence:
    """Return what speaks for writing now."""
    names = in_words(candidate.shared)
    if candidate.warmth == "wilting":
        return Sentence("Wilting; a good reason to write")
    if candidate.meant and (candidate.warmth != "due" or not candidate.shared):
        return Sentence("You kept it for them")
    if candidate.warmth == "due":
        return Sentence("Due; shares {interests}", values={"interests": names})
    if candidate.last_on is not None:
        return Sentence("Last spoke {day}", values={"day": told_day(candidate.last_on, today)})
    return Sentence("Not in touch yet; shares {interests}", values={"interests": names})


def in_words(interests: Sequence[str]) -> str | Sentence:
    """Return one or two interests as they stand inside a sentence, "" for none."""
    if len(interests) < 2:
        return interests[0] if interests else ""
    return Sentence("{first} and {second}", values={"first": interests[0], "second": interests[1]})


_RANK = {"due": 0, "wilting": 1}


def _order(receiver: Receiver, today: date) -> tuple[object, ...]:
    """Return what puts one before another."""
    one = receiver.candidate
    days = (today - one.last_on).days if one.last_on is not None else -1
    return (
        not receiver.proposed,
        one.got_it_on is not None,
        not one.meant,
        -len(one.shared),
        _RANK.get(one.warmth, 2),
        one.stage == Stage.PROSPECT,
        -days,
        fold(one.name),
        one.contact_id,
    )


# Of each: today, yesterday, last week, so many days ago.
_Told = tuple[str, str, str, str]
_SENT: _Told = translatable(
    (
        "You sent something today",
        "You sent something yesterday",
        "You sent something last week",
        "You sent something {n} days ago",
    )
)
_WROTE: _Told = translatable(
    ("You wrote today", "You wrote yesterday", "You wrote last week", "You wrote {n} days ago")
)
_THEY_WROTE: _Told = translatable(
    ("They wrote today", "They wrote yesterday", "They wrote last week", "They wrote {n} days ago")
)
_SPOKE: _Told = translatable(
    ("You spoke today", "You spoke yesterday", "You spoke last week", "You spoke {n} days ago")
)
_MET: _Told = translatable(("You met today", "You met yesterday", "You met last week", "You met {n} days ago"))
_IN_TOUCH: _Told = translatable(("In touch today", "In touch yesterday", "In touch last week", "In touch {n} days ago"))


def _said_of(candidate: Candidate) -> _Told:
    """Return the sentences that are true of the last interaction."""
    medium, direction = candidate.last_medium, candidate.last_direction
    if medium in (*TYPED_MEDIA, Medium.LETTER):
        return {Direction.OUT: _WROTE, Direction.IN: _THEY_WROTE}.get(Direction(direction), _IN_TOUCH)
    if medium in (Medium.CALL, Medium.VIDEO):
        return _SPOKE
    return _MET if medium in (Medium.IN_PERSON, Medium.EVENT) else _IN_TOUCH


def _when(told: _Told, day: date, today: date) -> Sentence:
    """Return the one of the sentences that fits a day not long gone."""
    today_, yesterday, last_week, ago = told
    days = (today - day).days
    if days <= 1:
        return Sentence(yesterday if days == 1 else today_)
    monday = today - timedelta(days=today.weekday())
    if days > 3 and monday - timedelta(days=7) <= day < monday:
        return Sentence(last_week)
    return Sentence(ago, ago, days)


def _spaced(text: str) -> str:
    """Return text folded, its words between single blanks."""
    return " ".join("".join(sign if sign.isalnum() or sign in "+#" else " " for sign in fold(text)).split())
