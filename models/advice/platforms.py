"""On which platform, and by which medium, to reach someone: one suggestion, pure.

A professional contact is approached on professional platforms, or on a personal one they used first or that is
preferred or welcome; a sole personal address is suggested with a hint. Friends may be reached anywhere. What the
contact prefers not is never suggested. When the last three contacts were alike, another medium goes first.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol
from urllib.parse import quote

from models.built_ins import BUILT_IN_NAMES
from models.record import Record
from models.sentences import Sentence, Value, translatable
from models.vocabulary import TYPED_MEDIA, Direction, Kind, Medium, MethodType, Preference, Stage

ALIKE = 3
# How many of how many last interactions make a professional contact a personal one too.
_GROWN, _RECENT = 2, 10

_MEDIUM_OF_TYPE = {
    MethodType.EMAIL: Medium.EMAIL,
    MethodType.PHONE: Medium.CALL,
    MethodType.URL: Medium.MESSAGE,
    MethodType.ADDRESS: Medium.LETTER,
    MethodType.HANDLE: Medium.MESSAGE,
}
# Platforms whose names are words of English, written small inside a sentence, unlike the names of services. Languages
# with other rules give them other names, which stay as they are.
_COMMON_NOUNS = frozenset(BUILT_IN_NAMES.values())
_TYPE_WORDS = translatable(
    {
        MethodType.EMAIL: "email",
        MethodType.PHONE: "phone",
        MethodType.URL: "website",
        MethodType.ADDRESS: "post",
        MethodType.HANDLE: "message",
    }
)
# A website is read, not written to; it is the last thing to suggest.
_WEBSITES = frozenset({"work_website", "private_website"})


class Method(Record):
    """A way to reach a contact, as this advice sees it; kind is None where its platform is not known."""

    method_id: int
    type: str
    value: str = ""
    label: str = ""
    preference: str | None = None
    normalized: str = ""
    platform_id: int | None = None
    platform_key: str | None = None
    platform_name: str = ""
    kind: str | None = None
    medium: str | None = None
    link: str = ""

    @property
    def way(self) -> str:
        """The medium of an interaction by this method."""
        return self.medium or _MEDIUM_OF_TYPE[MethodType(self.type)]

    @property
    def name(self) -> str:
        """What the method is called: its platform, else its own label, else its type."""
        return self.platform_name or self.label or self.type


class Touch(Protocol):
    """What this advice asks of a past interaction."""

    @property
    def medium(self) -> str:
        """Return the medium's word."""

    @property
    def direction(self) -> str:
        """Return who started."""

    @property
    def platform_id(self) -> int | None:
        """Return the platform, if known."""


class Contacted(Record):
    """A past interaction as this advice sees it."""

    medium: str
    direction: str
    platform_id: int | None = None


class Suggestion(Record):
    """One way to reach someone now; hint says what else is worth knowing about it.

    link opens it (empty where there is nothing to open). is_gentle_warning says that the hint is about a personal
    platform for a professional contact.
    """

    platform_id: int | None
    platform_name: str
    medium: str
    method_id: int | None
    value: str
    link: str
    label: Sentence
    hint: Sentence | None = None
    is_gentle_warning: bool = False


def suggest(
    kind: str,
    methods: Sequence[Method],
    latest: Sequence[Touch] = (),
    used_by_them: Collection[int] = (),
    stage: str = Stage.RELATIONSHIP,
) -> Suggestion | None:
    """Return the best allowed way, or None where no method is known or wanted.

    latest are the last interactions, the newest first; used_by_them the platforms on which the contact wrote first
    or at all.
    """
    wanted = [method for method in methods if method.preference != Preference.PREFER_NOT]
    if not wanted:
        return None
    allowed = [method for method in wanted if is_allowed(kind, method, used_by_them)]
    monotone = alike(latest)
    last_platform = latest[0].platform_id if latest else None
    best = min(
        enumerate(allowed or wanted),
        key=lambda pair: (*_rank(pair[1], kind, monotone, used_by_them, last_platform), pair[0]),
    )[1]
    hint = _change_hint(latest, best) if monotone else None
    if not allowed:
        hint = Sentence(
            "{platform} is personal. For work, a professional platform is usually welcome.",
            values={"platform": best.name},
        )
    return Suggestion(
        best.platform_id,
        best.name,
        best.way,
        best.method_id,
        best.value,
        link_of(best),
        _label(best, stage),
        hint,
        not allowed,
    )


def is_allowed(kind: str, method: Method, used_by_them: Collection[int] = ()) -> bool:
    """Return whether a contact of this kind may be approached by a method without a hint."""
    if method.preference == Preference.PREFER_NOT:
        return False
    if kind != Kind.PROFESSIONAL or method.kind != Kind.PERSONAL:
        return True
    return method.preference is not None or method.platform_id in used_by_them


def alike(latest: Sequence[Touch]) -> frozenset[str]:
    """Return the media to vary from: those of the last three contacts if they were one medium or all typed."""
    media = [contacted.medium for contacted in latest[:ALIKE]]
    if len(media) < ALIKE:
        return frozenset()
    if TYPED_MEDIA.issuperset(media):
        return TYPED_MEDIA
    return frozenset(media) if len(set(media)) == 1 else frozenset()


def link_of(method: Method) -> str:
    """Return what opens this method: the profile address itself, or the platform's link with the value in it."""
    value = method.value.strip()
    if value.lower().startswith(("https://", "http://")):
        return value
    if not value or not method.link:
        return ""
    if method.type == MethodType.PHONE:
        number = method.normalized or "".join(sign for sign in value if sign.isdigit() or sign == "+")
        value = number.lstrip("+") if method.link.startswith("https:") else number
    elif method.type in (MethodType.HANDLE, MethodType.URL):
        value = value.lstrip("@")
        if "/" in value or ("." in value and method.type == MethodType.URL):
            return f"https://{value}"
    return method.link.replace("{value}", quote(value, safe="@+"))


def _rank(
    method: Method, kind: str, monotone: frozenset[str], used_by_them: Collection[int], last_platform: int | None
) -> tuple[bool, ...]:
    """Return what puts a method before another; False comes first."""
    return (
        not method.value,
        method.platform_key in _WEBSITES,
        method.way in monotone,
        method.preference != Preference.PREFERRED,
        method.platform_id is None or method.platform_id not in used_by_them,
        method.preference != Preference.WELCOME,
        kind == Kind.PERSONAL and method.kind == Kind.PROFESSIONAL,
        method.platform_id is None or method.platform_id != last_platform,
        method.way == Medium.LETTER,
    )


def _label(method: Method, stage: str) -> Sentence:
    # A label such as "other" says less than what it is.
    named = method.platform_name
    name: Value = named or Sentence(_TYPE_WORDS[MethodType(method.type)])
    values = {"platform": named.lower() if named in _COMMON_NOUNS else name}
    if method.way in (Medium.CALL, Medium.VIDEO):
        return Sentence("Call {platform}", values=values)
    if method.way == Medium.EMAIL:
        return Sentence("Write by {platform}", values=values)
    if method.way == Medium.LETTER:
        return Sentence("Send a card")
    if method.platform_key == "linkedin" and stage == Stage.PROSPECT:
        return Sentence("Invite on {platform}", values=values)
    return Sentence("Write on {platform}", values=values)


_LAST_WERE = translatable(
    {
        Medium.EMAIL: "Your last three contacts were emails.",
        Medium.MESSAGE: "Your last three contacts were messages.",
        Medium.CALL: "Your last three contacts were calls.",
        Medium.VIDEO: "Your last three contacts were video calls.",
        Medium.IN_PERSON: "Your last three contacts were meetings.",
        Medium.LETTER: "Your last three contacts were letters.",
        Medium.GIFT: "Your last three contacts were gifts.",
        Medium.EVENT: "Your last three contacts were at events.",
    }
)
_WOULD_BE = translatable(
    {
        Medium.EMAIL: "An email would be a change.",
        Medium.MESSAGE: "A message would be a change.",
        Medium.CALL: "A call would be a change.",
        Medium.VIDEO: "A video call would be a change.",
        Medium.LETTER: "A card would be a change.",
    }
)


def _change_hint(latest: Sequence[Touch], best: Method) -> Sentence:
    media = {contacted.medium for contacted in latest[:ALIKE]}
    were = (
        _LAST_WERE[Medium(latest[0].medium)]
        if len(media) == 1
        else translatable("Your last three contacts were written.")
    )
    if best.way in alike(latest):
        # Nothing they can be reached by is a change, so suggest what needs no address.
        met = media & {Medium.IN_PERSON, Medium.EVENT}
        would = translatable("A call would be a change." if met else "A coffee would be a change.")
    else:
        would = _WOULD_BE[Medium(best.way)]
    return Sentence("{were} {would}", values={"were": Sentence(were), "would": Sentence(would)})


def they_used(contacted: Sequence[Touch]) -> frozenset[int]:
    """Return the platforms on which the contact themselves wrote or called."""
    return frozenset(
        one.platform_id for one in contacted if one.direction == Direction.IN and one.platform_id is not None
    )


def grown_personal(kind: str, latest: Sequence[Touch], personal_platforms: Collection[int]) -> Sentence | None:
    """Return why a professional contact may have become a personal one too, None where nothing says so.

    The evidence is in the last interactions, the newest first: they wrote or called on a personal platform
    themselves, and that was not the only time the two met there.
    """
    if kind != Kind.PROFESSIONAL:
        return None
    there = [one for one in latest[:_RECENT] if one.platform_id in personal_platforms]
    from_them = any(one.direction != Direction.OUT for one in there)
    if len(there) < _GROWN or not from_them:
        return None
    return Sentence(
        "You were in touch once on a personal platform, and not only by your own doing.",
        "You were in touch {n} times on personal platforms, and not only by your own doing.",
        len(there),
    )
