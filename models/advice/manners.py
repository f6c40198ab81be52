"""Good manners in drafts: what to look at before a note goes out, pure. It advises and never blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from models.advice.drafts import Purpose
from models.record import Record
from models.sentences import Sentence
from models.text import fold

LONGEST_FIRST_MESSAGE = 120  # words
_SHORTEST_TELLING = 4  # letters: shorter words (a, the, und) tell nothing of their own


class Check(StrEnum):
    """What the checklist looks at."""

    SPECIFIC = "specific"
    FILLED = "filled"
    OWN_WORDS = "own_words"
    ASK = "ask"
    LENGTH = "length"
    NOT_MENTIONED = "not_mentioned"


class Remark(Record):
    """What one look found: whether all is well, and the sentence that says it or advises."""

    check: Check
    is_fine: bool
    sentence: Sentence


class Note(Record):
    """A note about to be sent.

    specifics are what only this person shares with the user (interests, where they met, where they left off);
    bare is the text the template made, avoided what the user noted as better not to mention, own_words the person's
    own name and work, which may be mentioned in any case; is_first tells that the two were never in touch.
    """

    text: str
    first_name: str
    purpose: Purpose
    specifics: tuple[str, ...] = ()
    bare: str = ""
    avoided: str = ""
    own_words: tuple[str, ...] = ()
    is_first: bool = False


# Notes that need nothing of the kind: in grief and at a birthday nobody expects news.
_NEVER_BARE = frozenset({Purpose.CONDOLENCE, Purpose.DECLINE})
_ASKING_PURPOSES = frozenset({Purpose.ASK_INTRODUCTION})
_UNFILLED = re.compile(r"\{[^{}\n]*\}|\[[^\[\]\n]*\]|_{3,}|\bX{3,}\b|…{2,}|\bTODO\b")
_ASKS = re.compile(
    r"\b(?:could|can|would|will) you (?!like\b|rather\b|be well\b)|\bmay i ask\b|\bi would like to ask\b"
    r"|\bdo me a favou?r\b|\bi need your\b|\bhelp me\b"
    r"|\b(?:könntest|könnten|kannst|können|würdest|würden) (?:du|sie)\b|\bdarf ich (?:dich|sie|euch)? ?etwas fragen\b"
    r"|\bhilf mir\b|\bhelfen sie mir\b"
)
_OFFERS = re.compile(
    r"\b(?:in return|for you\b|i can (?:send|help|offer)|happy to|glad to help|be of help|let me know if i can"
    r"|do for you|i have attached|i found|i came across|thought of you)"
    r"|\bim gegenzug\b|\bfür (?:dich|sie|euch)\b|\bhelfen kann\b|\bich (?:kann|schicke|sende)\b|\bgern schicke ich\b"
    r"|\ban dich gedacht\b|\bim anhang\b"
)


def look_at(note: Note) -> list[Remark]:
    """Return what the checklist says of a note, in the order of the list; what does not apply is left out."""
    remarks = [_specific(note), _filled(note), _own_words(note), _ask(note), _length(note), _not_mentioned(note)]
    return [remark for remark in remarks if remark is not None]


def mentions(text: str, avoided: str, own_words: Iterable[str] = ()) -> str:
    """Return the word of the text that touches what is better not mentioned, "" where none does.

    Words that are alike but for their ending count ("divorced" for "divorce"); own_words never do.
    """
    allowed = set(_words(" ".join(own_words)))
    unwelcome = [word for word in _words(avoided) if word not in allowed and word not in _COMMON]
    for spelled in re.findall(r"\w+", text):
        word = fold(spelled)
        if word in allowed or len(word) < _SHORTEST_TELLING:
            continue
        if any(_alike(word, other) for other in unwelcome):
            return str(spelled)
    return ""


def word_count(text: str) -> int:
    """Return how many words a text has."""
    return len(re.findall(r"\w+(?:[’'-]\w+)*", text))


def _specific(note: Note) -> Remark | None:
    if note.purpose in _NEVER_BARE:
        return None
    words = set(_words(note.text))
    whole = f" {' '.join(_all_words(note.text))} "
    for specific in note.specifics:
        telling = [word for word in _words(specific) if word not in _COMMON]
        spelled = " ".join(_all_words(specific))
        if (telling and all(word in words for word in telling)) or (spelled and f" {spelled} " in whole):
            sentence = Sentence("It says something only {name} would hear.", values={"name": note.first_name})
            return Remark(Check.SPECIFIC, True, sentence)
    sentence = Sentence(
        "Nothing in it is only for {name}. A shared interest or where you left off would make it theirs.",
        values={"name": note.first_name},
    )
    return Remark(Check.SPECIFIC, False, sentence)


def _filled(note: Note) -> Remark:
    found = _UNFILLED.search(note.text)
    if found is None and note.text.strip():
        return Remark(Check.FILLED, True, Sentence("No blank is left to fill."))
    if found is None:
        return Remark(Check.FILLED, False, Sentence("There is no text yet."))
    return Remark(Check.FILLED, False, Sentence("“{blank}” still waits to be filled.", values={"blank": found[0][:40]}))


def _own_words(note: Note) -> Remark | None:
    if note.purpose in _NEVER_BARE or not note.bare:
        return None
    if _all_words(note.text) != _all_words(note.bare):
        return Remark(Check.OWN_WORDS, True, Sentence("You have put it in your own words."))
    return Remark(Check.OWN_WORDS, False, Sentence("This is still the template. A line of your own goes a long way."))


def _ask(note: Note) -> Remark | None:
    text = note.text.casefold()
    if note.purpose not in _ASKING_PURPOSES and _ASKS.search(text) is None:
        return None
    if _OFFERS.search(text):
        return Remark(Check.ASK, True, Sentence("You ask for something, and offer something too."))
    return Remark(Check.ASK, False, Sentence("You ask for something. What could you offer first, or in return?"))


def _length(note: Note) -> Remark | None:
    if not note.is_first and note.purpose != Purpose.FIRST_MESSAGE:
        return None
    count = word_count(note.text)
    if count <= LONGEST_FIRST_MESSAGE:
        sentence = Sentence("1 word: short enough for a first message.", "{n} words: short enough for a first message.")
        return Remark(Check.LENGTH, True, Sentence(sentence.one, sentence.many, count))
    return Remark(
        Check.LENGTH,
        False,
        Sentence(
            "{n} words are long for a first message; about {most} are easier to answer.",
            "{n} words are long for a first message; about {most} are easier to answer.",
            count,
            {"most": LONGEST_FIRST_MESSAGE},
        ),
    )


def _not_mentioned(note: Note) -> Remark | None:
    if not note.avoided.strip():
        return None
    word = mentions(note.text, note.avoided, note.own_words)
    if not word:
        return Remark(
            Check.NOT_MENTIONED,
            True,
            Sentence("It leaves out what {name} would rather not hear about.", values={"name": note.first_name}),
        )
    return Remark(
        Check.NOT_MENTIONED,
        False,
        Sentence(
            "“{word}” touches what you noted as better not mentioned to {name}.",
            values={"word": word, "name": note.first_name},
        ),
    )


def _alike(word: str, other: str) -> bool:
    """Return whether two words are one but for their ending."""
    if word == other:
        return True
    shorter = min(len(word), len(other))
    same = next((place for place in range(shorter) if word[place] != other[place]), shorter)
    return same >= 5 and same >= 0.7 * max(len(word), len(other))


def _all_words(text: str) -> list[str]:
    return [fold(word) for word in re.findall(r"\w+", text)]


def _words(text: str) -> list[str]:
    return [word for word in _all_words(text) if len(word) >= _SHORTEST_TELLING]


_COMMON: frozenset[str] = frozenset(
    "about after also been before being could does doing done from have having hear into just like more much name "
    "never only other over should some such than that their them then there these they thing things this those very "
    "well were what when where which while with work would year your yours better mention avoid topic talk talking "
    "asking anything everything because still "
    "aber alle alles auch beim bitte dass dein deine denn dich diese dieser dieses doch durch eine einem einen einer "
    "etwas fuer hatte haben ihre ihren immer kein keine mehr mein meine nach nicht noch oder ohne sehr sein seine "
    "seit sich sind ueber uber unter wann warum wegen weil welche wenn wird wurde zwischen thema sprechen".split()
)


def specifics_from(values: Iterable[str], notes: Sequence[str] = ()) -> tuple[str, ...]:
    """Return what makes a note specific: the values as they are, and the telling words of the last notes."""
    telling = [word for note in notes for word in _words(note) if word not in _COMMON and len(word) > 5]
    return tuple(dict.fromkeys([*(value for value in values if value.strip()), *telling]))
