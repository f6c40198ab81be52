"""How likely it is that two entries are one person, with the reasons in sentences.

A name decides first, then what else is the same or contradicts. Entries with one name and different addresses are
namesakes until something else speaks for one person.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from models.exchange.identity import is_couple, is_stand_in, name_words
from models.exchange.nicknames import is_given_name, same_given_name
from models.exchange.transliteration import latin, rough
from models.sentences import Sentence, Value
from models.text import fold, forget_folded

_COMPANY_FORMS = frozenset("inc ltd llc gmbh ag kg co corp corporation company limited plc sa sarl bv se ev".split())
_SHORTEST_SLIP = 4
_SURE_SLIP = 6
# Words come again and again, whole names hardly ever: of those only the last ones are remembered.
_WORDS, _NAMES = 65_536, 4_096


class Strength(IntEnum):
    """How likely it is: WEAK for namesakes, who are probably two people."""

    WEAK = 1
    LIKELY = 2
    STRONG = 3


class _Alike(IntEnum):
    """How two words or names are alike, the best first."""

    SAME = 0
    WRITTEN = 1
    FORM = 2
    SOUND = 3
    SLIP = 4
    INITIAL = 5
    PART = 6
    ADDRESS = 7
    ONE_WORD = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """What is compared of a person: names, organization, place, dates, and the sure keys (“email:ada@lumen.example”).

    birthday is year (None where unknown), month and day; met_on an ISO date; both empty where nobody knows.
    """

    id: int
    name: str
    nickname: str = ""
    other_names: tuple[str, ...] = ()
    organization: str = ""
    place: str = ""
    birthday: tuple[int | None, int, int] | None = None
    met_on: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two entries are one person: strength, points within it, and what speaks for and against it."""

    strength: Strength
    points: int
    reasons: tuple[Sentence, ...]
    doubts: tuple[Sentence, ...] = ()


_STRONG, _LIKELY, _WEAK = 9, 6, 4
_NAME_POINTS = {
    _Alike.SAME: 7,
    _Alike.WRITTEN: 7,
    _Alike.FORM: 6,
    _Alike.SOUND: 6,
    _Alike.SLIP: 6,
    _Alike.INITIAL: 5,
    _Alike.PART: 6,
    _Alike.ADDRESS: 6,
    _Alike.ONE_WORD: 3,
}
_NAME_REASONS = {
    _Alike.SAME: Sentence("They have the same name."),
    _Alike.WRITTEN: Sentence("It is the same name, written in another way."),
    _Alike.FORM: Sentence("One given name is a form of the other."),
    _Alike.SOUND: Sentence("The names sound alike."),
    _Alike.SLIP: Sentence("The names differ by one letter, perhaps a slip."),
    _Alike.INITIAL: Sentence("One has only the initial of the other's name."),
    _Alike.PART: Sentence("One name is a part of the other."),
    _Alike.ADDRESS: Sentence("The address of one holds the other's name."),
    _Alike.ONE_WORD: Sentence("They have the same name, of one word only."),
}


@lru_cache(maxsize=_NAMES)
def name_forms(name: str, nickname: str = "", other_names: tuple[str, ...] = ()) -> tuple[tuple[str, ...], ...]:
    """Return the names somebody can be known by, each as its words in Latin letters where it can be.

    The nickname stands before the family name; an address that stands in for a name gives the words before its @.
    """
    if is_stand_in(name):
        return (_address_words(name),) if "@" in name else ()
    words = _latin_words(name)
    forms = [words]
    if nickname and len(words) > 1:
        forms.append((*_latin_words(nickname)[:1], words[-1]))
    forms += [_latin_words(other) for other in other_names]
    return tuple(form for form in dict.fromkeys(forms) if form)


def judge(one: Entry, other: Entry) -> Likeness | None:
    """Return how likely two entries are one person, None where nothing much speaks for it."""
    alike = _names(one, other)
    shared = sorted(set(one.keys) & set(other.keys))
    if alike is None and not shared:
        return None
    points = _NAME_POINTS[alike] if alike is not None else 0
    if alike is _Alike.SLIP and _is_short_slip(one, other):
        points -= 1
    reasons = [_NAME_REASONS[alike]] if alike is not None else []
    doubts: list[Sentence] = [] if alike is not None else [Sentence("The names are not alike.")]
    gained, grounds = _what_agrees(one, other, shared)
    lost, against = _what_differs(one, other, shared)
    points += gained - lost
    strength = _strength(points) or (Strength.WEAK if shared else None)
    if strength is None:
        return None
    if alike is None:
        # A couple shares a mailbox, and a company a switchboard.
        strength = Strength.WEAK if gained < _LIKELY else Strength.LIKELY
    elif not gained and lost:
        strength = Strength.WEAK
    return Likeness(strength, points, (*reasons, *grounds), (*doubts, *against))


@lru_cache(maxsize=_WORDS)
def company(name: str) -> str:
    """Return an organization as it is compared: folded, without its legal form."""
    words = fold(name).replace(".", "").replace(",", " ").split()
    return " ".join(word for word in words if word not in _COMPANY_FORMS) or " ".join(words)


def words_alike(one: str, other: str) -> bool:
    """Return whether two words of names, in Latin letters, can be the same one but for spelling, form or a slip."""
    return _word(one, other) is not None


def number_in(word: str) -> str:
    """Return the digits of a word that are two or more: so many are counted on, as Person 12 and Person 13.

    One digit alone, for which nothing is returned, may tell two entries of one person apart, as Ada1 and Ada2.
    """
    if word.isalpha():
        return ""
    digits = "".join(filter(str.isdigit, word))
    return digits if len(digits) > 1 else ""


def _strength(points: int) -> Strength | None:
    if points >= _STRONG:
        return Strength.STRONG
    if points >= _LIKELY:
        return Strength.LIKELY
    return Strength.WEAK if points >= _WEAK else None


def _what_agrees(one: Entry, other: Entry, shared: list[str]) -> tuple[int, list[Sentence]]:
    points, reasons = 0, []

    def agree(worth: int, template: Sentence) -> None:
        nonlocal points
        points += worth
        reasons.append(template)

    if shared:
        agree(5, _shared_sentence(shared[0]))
    if one.birthday and other.birthday and one.birthday[1:] == other.birthday[1:]:
        if one.birthday[0] is None or other.birthday[0] is None:
            agree(3, Sentence("They have the same birthday."))
        elif one.birthday[0] == other.birthday[0]:
            agree(4, Sentence("They were born on the same day."))
    if one.organization and other.organization and company(one.organization) == company(other.organization):
        agree(3, _said(Sentence("Both are at {organization}."), organization=one.organization))
    if not shared and _local_parts(one) & _local_parts(other):
        agree(2, Sentence("Their email addresses begin alike."))
    if one.place and fold(one.place) == fold(other.place):
        agree(1, _said(Sentence("Both are in {place}."), place=one.place))
    if one.met_on and one.met_on == other.met_on:
        agree(1, Sentence("You met both on the same day."))
    return points, reasons


def _what_differs(one: Entry, other: Entry, shared: list[str]) -> tuple[int, list[Sentence]]:
    points, doubts = 0, []
    if one.birthday and other.birthday and not _birthdays_agree(one.birthday, other.birthday):
        points += 6
        doubts.append(Sentence("Their birthdays differ."))
    if not shared:
        if _differ(one, other, "url:"):
            # Hardly anybody has two at one place.
            points += 5
            doubts.append(Sentence("Their profiles differ."))
        if _differ(one, other, "email:"):
            points += 2
            doubts.append(Sentence("Their email addresses differ."))
        if _differ(one, other, "phone:"):
            points += 1
            doubts.append(Sentence("Their phone numbers differ."))
    if one.organization and other.organization and company(one.organization) != company(other.organization):
        points += 2
        doubts.append(Sentence("They are at different organisations."))
    return points, doubts


def _birthdays_agree(one: tuple[int | None, int, int], other: tuple[int | None, int, int]) -> bool:
    return one[1:] == other[1:] and (one[0] is None or other[0] is None or one[0] == other[0])


def _differ(one: Entry, other: Entry, kind: str) -> bool:
    """Return whether both have addresses of a kind; for profiles, on the same site."""
    first = {_site(key) for key in one.keys if key.startswith(kind)}
    second = {_site(key) for key in other.keys if key.startswith(kind)}
    return bool(first & second) if kind == "url:" else bool(first and second)


def _site(key: str) -> str:
    return key.partition("/")[0]


def _local_parts(entry: Entry) -> set[str]:
    """Return what stands before the @ of the addresses, where that is long enough to tell somebody."""
    parts = {key.removeprefix("email:").partition("@")[0] for key in entry.keys if key.startswith("email:")}
    return {part for part in parts if len(part) > _SURE_SLIP or any(mark in part for mark in "._-")}


def _shared_sentence(key: str) -> Sentence:
    kind, _, value = key.partition(":")
    if kind == "email":
        return _said(Sentence("Both have the email address {value}."), value=value)
    if kind == "phone":
        return _said(Sentence("Both have the phone number {value}."), value=value)
    return _said(Sentence("Both have the profile {value}."), value=value)


def _said(sentence: Sentence, **values: Value) -> Sentence:
    return Sentence(sentence.one, values=values)


def _names(one: Entry, other: Entry) -> _Alike | None:
    """Return how the names are alike, the best of those each is known by."""
    if fold(one.name) == fold(other.name):
        return _Alike.ONE_WORD if len(name_words(one.name)) < 2 and one.name.isascii() else _Alike.SAME
    if is_couple(one.name) != is_couple(other.name):
        return None
    by_address = "@" in one.name or "@" in other.name
    best: _Alike | None = None
    for first in name_forms(one.name, one.nickname, one.other_names):
        for second in name_forms(other.name, other.nickname, other.other_names):
            found = _words(first, second)
            if found is not None and (best is None or found < best):
                best = found
    if best is not None and by_address:
        # joe@… tells no name.
        return _Alike.ADDRESS if best <= _Alike.SLIP else None
    return best


def _words(one: tuple[str, ...], other: tuple[str, ...]) -> _Alike | None:
    """Return how two names are alike: every word of the shorter one must be a word of the longer."""
    if sorted(one) == sorted(other) or "".join(one) == "".join(other):
        return _Alike.WRITTEN if len(one) > 1 or len(other) > 1 else _Alike.ONE_WORD
    short, long = sorted((one, other), key=len)
    if len(short) < 2:
        return None
    rest, found = list(long), []
    for word in short:
        matches = [(alike, place) for place, there in enumerate(rest) if (alike := _word(word, there)) is not None]
        if not matches:
            return None
        alike, place = min(matches)
        found.append(alike)
        del rest[place]
    loose = [alike for alike in found if alike in (_Alike.FORM, _Alike.SLIP, _Alike.INITIAL)]
    if len(loose) > 1 or (loose and _Alike.SAME not in found and _Alike.SOUND not in found):
        return None
    return max(*found, _Alike.PART if rest else _Alike.WRITTEN)


@lru_cache(maxsize=_WORDS)
def _word(one: str, other: str) -> _Alike | None:
    if one == other:
        return _Alike.SAME
    if len(one) == 1 or len(other) == 1:
        return _Alike.INITIAL if one[0] == other[0] and not one[0].isdigit() else None
    if same_given_name(one, other):
        return _Alike.FORM
    first, second = rough(one), rough(other)
    if first == second:
        return _Alike.SOUND
    number, of_other = number_in(one), number_in(other)
    if number and of_other and number != of_other:
        # Two numbers are two people, rooms or desks, and no slip of each other.
        return None
    if min(len(first), len(second)) < _SHORTEST_SLIP or OSA.distance(first, second, score_cutoff=1) > 1:
        return None
    # Names that are known as two are no slips of each other: Jana, Jan.
    return None if is_given_name(one) and is_given_name(other) else _Alike.SLIP


def _is_short_slip(one: Entry, other: Entry) -> bool:
    """Return whether the words that differ by a letter are short ones, of which many are one letter apart."""
    first, second = set(_latin_words(one.name)), set(_latin_words(other.name))
    return any(len(word) < _SURE_SLIP for word in first ^ second)


@lru_cache(maxsize=_NAMES)
def _latin_words(name: str) -> tuple[str, ...]:
    return tuple(narrow for word in name_words(name) if (narrow := _narrow(latin(word))))


def _narrow(word: str) -> str:
    """Return a word with the wide spellings of umlauts (Mueller) as folding writes the others (Müller)."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _address_words(address: str) -> tuple[str, ...]:
    local = address.partition("@")[0].partition("+")[0]
    return _latin_words("".join(character if character.isalpha() else " " for character in local))


def forget_names() -> None:
    """Let go of what was worked out of names, for when a long search or an import is over.

    Of 100,000 people it is some 30 MiB, which a window that stays open would keep for ever.
    """
    for worked_out in (name_forms, company, _word, _latin_words, name_words, rough):
        worked_out.cache_clear()
    forget_folded()
