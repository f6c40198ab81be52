"""Names in Cyrillic and Greek letters in Latin ones, and one rough spelling for what sounds alike.

Transliterations follow the common practice of passports (ICAO Doc 9303, ELOT 743); since people mix them with others
(Yulia, Julia, Iuliia), names are compared by a rough spelling in which these fall together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

# After folding, which takes the marks off: й is и there, ё is е, ї is і.
_LETTERS = str.maketrans(
    dict(zip("абвгдезиклмнопрстуфыэіј", "abvgdeziklmnoprstufyeij", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "iu", "я": "ia"}
    | {"є": "ie", "ґ": "g", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz"}
    | dict(zip("αβγδεζηικλμνοπρσςτυφω", "avgdeziiklmnoprsstifo", strict=True))
    | {"θ": "th", "ξ": "x", "χ": "ch", "ψ": "ps"}
)
_GREEK_PAIRS = (("ου", "ou"), ("ευ", "ev"), ("αυ", "av"), ("μπ", "b"), ("ντ", "nt"))
_GREEK = re.compile("[α-ω]")
# In this order; capital letters are sounds that the later rules leave alone.
_ROUGH = tuple(
    pair.split(">")
    for pair in (
        "tsch>C tch>C shch>S sch>S sh>S cz>C ch>C sz>S zh>Z kh>h ck>k ph>f th>t dt>t tz>z ts>z qu>k ae>a oe>o ue>u "
        "x>ks w>v j>i y>i ou>u oo>u ai>ei c>k"
    ).split()
)


def latin(text: str) -> str:
    """Return a folded text with Cyrillic and Greek letters written in Latin ones."""
    if text.isascii():
        return text
    if _GREEK.search(text):
        for pair, letters in _GREEK_PAIRS:
            text = text.replace(pair, letters)
    return text.translate(_LETTERS)


@lru_cache(maxsize=65_536)
def rough(word: str) -> str:
    """Return a rough spelling of a folded word, equal for words that sound alike (Meyer, Maier)."""
    text = latin(word)
    if len(text) == 1:
        return text
    for spelling, sound in _ROUGH:
        if spelling in text:
            text = text.replace(spelling, sound)
    # Two letters sound as one; two digits are another number than one.
    return "".join("".join(same) if letter.isdigit() else letter for letter, same in groupby(text.lower()))
