"""Which of the encodings with one byte a letter a text in Latin letters is in: the one that makes words of the bytes.

Bytes above 127 that are ö in one encoding are Ÿ or ” in another. Each language's spelling (which letters it has, and
where they stand in a word) tells words from what no language writes: Nìmec is no Italian, Němec is Czech.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

_SAMPLE = 262_144
_MOST_WORDS = 3000
_NO_SLAVIC = r"(?!.*(?:sk|cz|sz|w))"
# What the words of a language with letters beyond ASCII look like, in lower case.
_SPELLINGS = {
    language: re.compile(pattern)
    for language, pattern in {
        "German": r"[a-zäöüßéè]+",
        "French": r"(?!.*w)[a-zàâçéèêëîïôùûüœæÿ]+",
        "Spanish": rf"{_NO_SLAVIC}[a-záéíóúñüªº]+",
        "Catalan": rf"{_NO_SLAVIC}[a-zàçèéíïòóúü·]+",
        "Portuguese": rf"{_NO_SLAVIC}(?:[a-záâàéêíóôúçü]|ão|ãe|ãi|ã\b|õe)+",
        "Italian": r"[a-z]+[àèéìòù]",
        "Nordic": r"[a-zåäöæøéü]+",
        "Icelandic": r"[abd-prs-vxyáðéíóúýþæö]+",
        "Dutch": r"[a-zéëïèöü]+",
        "Irish": r"[a-zéíóúá]+",
        "Polish": r"[a-pr-uwyząćęłńóśźż]+",
        "Czech": r"[a-pr-vyzáčďéěíňóřšťúůýž]+",
        "Slovak": r"[a-pr-vyzáäčďéíĺľňóôŕšťúýž]+",
        "Hungarian": r"[a-pr-vyzáéíóöőúüű]+",
        "Romanian": r"(?!.*[kwyq])[a-zăâîşţșț]+",
        "Croatian": r"[a-pr-vzčćđšž]+",
        "Turkish": r"[a-prstu-vyzçğıiöşüâîû\u0307]+",
        "Estonian": r"[a-zäöõüšž]+",
        "Lithuanian": r"[a-pr-vyząčęėįšųūž]+",
        "Latvian": r"[a-pr-vzāčēģīķļņšūž]+",
    }.items()
}
_WESTERN = (
    "German", "French", "Spanish", "Catalan", "Portuguese", "Italian", "Nordic", "Icelandic", "Dutch", "Irish",
)  # fmt: skip
# Of those that fit equally well the first is meant.
_ENCODINGS: dict[str, tuple[str, ...]] = {
    "cp1252": _WESTERN,
    "cp1250": ("Polish", "Czech", "Slovak", "Hungarian", "Romanian", "Croatian", "German"),
    "cp1254": (*(language for language in _WESTERN if language != "Icelandic"), "Turkish"),
    "mac_roman": _WESTERN,
    "cp1257": ("Lithuanian", "Latvian", "Estonian", "German"),
    "cp850": _WESTERN,
    "mac_latin2": ("Polish", "Czech", "Slovak", "Hungarian", "Croatian", "German"),
    "cp852": ("Polish", "Czech", "Slovak", "Hungarian", "Croatian", "German"),
}
# From the beginning of a word only: a long one in plain letters would be gone through from each of its letters.
_WORD = re.compile(rb"(?<![A-Za-z\x80-\xff])[A-Za-z]*+[\x80-\xff][A-Za-z\x80-\xff]*")
# What stands around words and between them; only an apostrophe and the Catalan point stand in them as well.
_SIGNS = (
    "\u2018\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u00ab\u00bb\u00b0\u00a0"
    "\u20ac\u00a3\u00a9\u00ae\u2122\u00a7\u00bf\u00a1\u201a`"
)
_AROUND = re.compile(f"[{_SIGNS}\u2019\u00b4\u00b7]+")
_INSIDE = re.compile(
    rf"[^\W\d_][{_SIGNS}][^\W\d_]|[\u20ac\u00a3\u00a7\u00b0\u00ae\u00a9\u2122\u2022\u2026\u00b7][^\W\d_]"
)
_LEAST_FIT = 0.9


def latin_codec(data: bytes) -> str:
    """Return the encoding in which these bytes are words in Latin letters, empty where they are in none."""
    words = set(_WORD.findall(data[:_SAMPLE]))
    if not words:
        return "cp1252"
    sample = sorted(words)[:_MOST_WORDS]
    best, most = "", 0.0
    for codec, languages in _ENCODINGS.items():
        fit = _fit(sample, codec, languages)
        if fit > most:
            best, most = codec, fit
    return best if most >= _LEAST_FIT else ""


def _fit(words: Iterable[bytes], codec: str, languages: tuple[str, ...]) -> float:
    """Return how well the words fit, from 0 to 2: the part that some language writes, and that one alone does."""
    count, fitting, single = 0, 0, 0
    each = dict.fromkeys(languages, 0)
    for raw in words:
        word = raw.decode(codec, errors="replace")
        written = [part for part in _AROUND.split(word) if part]
        if not written or len(word) == 1:
            # A sign between words says nothing for an encoding, nor against it, and a letter alone hardly anything.
            single += bool(written)
            continue
        count += 1
        if _INSIDE.search(word):
            continue
        if not all(_is_cased(part) for part in written):
            continue
        writers = [language for language in languages if all(_is_spelled(part, language) for part in written)]
        fitting += bool(writers)
        for language in writers:
            each[language] += 1
    if not count:
        return 0.0 if single else _LEAST_FIT
    return (fitting + max(each.values())) / count


def _is_spelled(word: str, language: str) -> bool:
    return word.isascii() or bool(_SPELLINGS[language].fullmatch(word.lower()))


def _is_cased(word: str) -> bool:
    """Return whether no capital follows a small letter where either is beyond ASCII, as in MŸller; McKay is a name."""
    return word.isupper() or not any(
        character.isupper() and before.islower() and not (before + character).isascii()
        for before, character in pairwise(word)
    )


# The vowels of the alphabets that have letters of two sizes and whole words above 127.
_VOWELS = {
    "cp1251": frozenset("аеёиоуыэюяіїє"),
    "koi8_r": frozenset("аеёиоуыэюя"),
    "mac_cyrillic": frozenset("аеёиоуыэюяіїє"),
    "cp866": frozenset("аеёиоуыэюяіїє"),
    "cp1253": frozenset("αεηιουωάέήίόύώϊϋΐΰ"),
}
_RUN = re.compile(rb"[\x80-\xff]{2,}")
_FEWEST_VOWELS, _MOST_VOWELS = 0.2, 0.75
_LEAST_OF_WORDS = 0.7


def cased_codec(data: bytes) -> str:
    """Return the encoding in which these bytes are Cyrillic or Greek words, empty where they are in none.

    In words small letters follow at most one capital, and about two letters of five are vowels.
    """
    words = sorted(set(_RUN.findall(data[:_SAMPLE])))[:_MOST_WORDS]
    if not words:
        return ""
    fits = {codec: _fit_of_cased(words, codec, vowels) for codec, vowels in _VOWELS.items()}
    best = max(fits, key=lambda codec: fits[codec])
    return best if fits[best] >= _LEAST_OF_WORDS else ""


def _fit_of_cased(words: Iterable[bytes], codec: str, vowels: frozenset[str]) -> float:
    count, fitting = 0, 0.0
    for raw in words:
        word = raw.decode(codec, errors="replace").strip("«»“”„—–№\u00a0")
        if len(word) < 2:
            continue
        count += 1
        if not word.isalpha() or (word[1:] != word[1:].lower() and not word.isupper()):
            continue
        share = sum(letter in vowels for letter in word.lower()) / len(word)
        # A word whose vowels are as many as usual says more than one that is merely possible.
        fitting += 1.0 if _FEWEST_VOWELS <= share <= _MOST_VOWELS else 0.3
    return fitting / count if count else 0.0
