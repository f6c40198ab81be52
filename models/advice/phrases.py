"""What can be taken from private notes into a note to the person: only what survives the change of reader, pure.

A note is written about someone ("her talk on databases got accepted") and must not be sent to them as it stands.
Taken is only what a note itself names as the topic of a conversation, with "her talk" turned into "your talk".
"""

from __future__ import annotations

import re

_LONGEST = 60

_TALKED_ABOUT = {
    "en": re.compile(
        r"\b(?:spoke|talked|talking|chatted|chat|conversation|discussion|told me|asked) (?:of|about) "
        r"(?P<topic>[^.;:!?\n()]+)|\bdiscussed (?P<discussed>[^.;:!?\n()]+)",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:gesprochen|geredet|gespräch|sprachen|redeten|unterhalten|erzählt) (?:über|von) "
        r"(?P<topic>[^.;:!?\n()]+)|\büber (?P<discussed>[^.;:!?\n()]+?) (?:gesprochen|geredet|unterhalten)\b",
        re.IGNORECASE,
    ),
}
# Words after which a topic in a note goes on with something else.
_TOPIC_ENDS = re.compile(r",| (?:and (?:he|she|they|I|we)|over coffee|over lunch|over dinner|because|while|but)\b")
_THEIR = {"en": re.compile(r"\b(?:her|his|their)\b(?! own\b)", re.IGNORECASE)}
_OF_A_PERSON = re.compile(
    r"\b(?:he|she|they|him|them|himself|herself|er|sie|ihm|ihr|ihre[mnrs]?|sein\w*|I|me|my|ich|mich|mir|mein\w*)\b"
)
# A phrase with a verb of its own is a sentence about something and does not end "we spoke about …".
_WITH_VERB = re.compile(
    r"\b(?:is|are|was|were|has|had|have|got|went|will|would|can|could|might|wants?|ist|sind|war|hat|wird|will)\b",
    re.IGNORECASE,
)
_WHERE = {
    "en": re.compile(r"(?:at|in|on|through|via|by|during|over|when|while|from|across|before|after) ", re.IGNORECASE),
    "de": re.compile(r"(?:bei|beim|im|in|auf|durch|über|am|an|während|vor|nach|aus) ", re.IGNORECASE),
}
_NOUN_PHRASE = re.compile(r"(?:her|his|their|the|your) \S", re.IGNORECASE)


def topic_of(note: str, name: str, language: str = "en") -> str:
    """Return what a note says a conversation was about, as it is told to the person; "" where it does not say.

    name is the person's, so that "Maya's garden" becomes "your garden".
    """
    found = _TALKED_ABOUT[language].search(note)
    if found is None:
        return ""
    topic = found["topic"] or found["discussed"]
    end = _TOPIC_ENDS.search(topic)
    return _told_to_them(topic[: end.start()] if end else topic, name, language)


def where_met(how_met: str, language: str = "en") -> str:
    """Return a place or occasion that ends "we met …", "" where how they met is told in another way."""
    first = re.split(r"[.;\n]", how_met.strip(), maxsplit=1)[0].strip()
    if not _WHERE[language].match(first) or len(first) > 2 * _LONGEST or _OF_A_PERSON.search(first):
        return ""
    return first[:1].lower() + first[1:]


def why_of(reason: str, name: str) -> str:
    """Return a prospect's reason as it ends "I am writing because of …" in English, "" where it would not."""
    first = re.split(r"[.;\n]", reason.strip(), maxsplit=1)[0]
    if not _NOUN_PHRASE.match(first.strip()):
        return ""
    told = _told_to_them(first, name, "en")
    return told[:1].lower() + told[1:]


def in_a_sentence(interest: str, language: str = "en") -> str:
    """Return an interest as it stands inside a sentence: in English a common noun begins small, a name does not."""
    first, _, rest = interest.partition(" ")
    is_common = first.casefold() in _COMMON_NOUNS or first.casefold().endswith("ing")
    if language != "en" or not is_common or not first[1:].islower():
        return interest
    return f"{first.lower()} {rest}".strip()


def as_sentence(text: str) -> str:
    """Return text with a capital and a full stop, as a sentence of its own."""
    text = " ".join(text.split())
    if not text:
        return ""
    return text[:1].upper() + text[1:] + ("" if text[-1] in ".!?…:" else ".")


def _told_to_them(phrase: str, name: str, language: str) -> str:
    """Return a phrase about someone as it is said to them; "" where it still speaks of somebody."""
    phrase = " ".join(phrase.split()).strip(" ,-–")
    for part in (name, *name.split()):
        phrase = re.sub(rf"\b{re.escape(part)}(?:'s|’s)\s", "your ", phrase) if part else phrase
    if language in _THEIR:
        phrase = _THEIR[language].sub("your", phrase)
    unusable = not phrase or len(phrase) > _LONGEST or _OF_A_PERSON.search(phrase) or _WITH_VERB.search(phrase)
    return "" if unusable else phrase


_COMMON_NOUNS: frozenset[str] = frozenset(
    "art arts astronomy backgammon badminton ballet baseball basketball bees beer bikes birds board books bread bridge "
    "cats cheese chess choir choral cinema classical clean climate coffee comics computers contemporary cooking crafts "
    "cricket cryptography cycling dance data databases design distributed documentary dogs drums economics education "
    "electronic energy family fashion fermentation fiction film films flowers folk food football functional games "
    "garden gardens gin golf guitar handball health hiking history hockey history home horses information jazz jigsaw "
    "journalism judo karate knots languages law leadership linguistics literature local machine maps markets "
    "mathematics medicine mental meteorology modern mountain mountains museums music mushrooms natural nature neural "
    "novels open opera origami outdoor painting palaeontology parenthood philosophy photography physics piano poetry "
    "politics pottery product psychology public puzzles quilts radio railways recipes road robotics rowing rugby "
    "science sculpture security sewing singing skiing snooker soccer software sourdough space sport sports stamps "
    "startups statistics sustainability swimming table tea technology tennis textiles theatre theater trail trains "
    "travel trees typography urban user vegan vegetables video vinyl violin volleyball volunteering walking watches "
    "water weather web wildlife wine woodwork words writing yoga".split()
)
