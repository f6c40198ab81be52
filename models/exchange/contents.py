"""What a column holds, told from its cells alone: for tables without known names of columns, and to doubt those."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from models.exchange.dates import read_date
from models.exchange.nicknames import is_given_name
from models.exchange.normalize import email_key, profile_key
from models.text import fold

_ADDRESS = re.compile(r"(?i)(https?://\S+|www\.\S+|[\w-]+(\.[\w-]+)+/\S*)\Z")
_PHONE = re.compile(r"\(?(\+|00|0|\(|\d)[\d\s()./\u00a0-]{5,22}((ext\.?|x|Durchwahl)\s?\d{1,6})?\Z")
_PLAIN_DIGITS = re.compile(r"\d+\Z")
_POSTAL = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{4})?\Z|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\Z|\d{2,3}[- ]\d{2,4}\Z")
_DATE_SHAPE = re.compile(
    r"\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\Z|\d{4}-\d\d-\d\d|--\d\d-?\d\d\Z|"
    r"\d{4}\s?[年년]\s?\d{1,2}|\d{1,2}\.? \w+\.? \d{4}|\w+\.? \d{1,2},? \d{4}"
)
_WORDS = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*\.?(?:,? [^\W\d_](?:[^\W\d_'’.-]|['’.-])*)*\Z")
_FIRM = re.compile(
    r"(?i)\b(inc|ltd|llc|gmbh|ag|kg|ohg|corp|co|company|sa|sarl|srl|spa|bv|nv|oy|ab|as|aps|plc|group|bank|university|"
    r"universität|e\.?v|s\.r\.o|kft|sp\. z o\.o|株式会社)\b|株式会社|有限会社|公司"
)
_STREET = re.compile(
    r"(?i)(str(aße|asse|\.)|\b(street|road|avenue|ave|rue|via|calle|gate|gata|weg|platz|lane|drive|blvd)\b)"
)
_HONORIFIC = frozenset(
    "mr mrs ms miss dr prof professor sir herr frau hr fr mme mlle m monsieur madame sr sra srta dott dott.ssa sig "
    "sig.ra ing dhr mevr pan pani mx".split()
)
_GENDERS = frozenset("m f w d male female man woman mannlich weiblich homme femme".split())
_COUNTRIES = frozenset(
    "germany deutschland austria osterreich switzerland schweiz suisse france italy italia spain espana portugal usa "
    "us uk england ireland norway norge sweden sverige denmark danmark finland suomi poland "
    "polska netherlands nederland belgium belgie belgique japan china india canada mexico brazil brasil argentina "
    "australia new zealand russia turkey turkiye greece czechia cesko slovakia hungary romania ukraine israel de at ch "
    "fr it es pt gb no se dk fi pl nl be jp cn ca au".split()
) | {"united states", "united kingdom", "new zealand"}
_FEWEST = 0.6


class Guess(NamedTuple):
    """The role that a column's cells suggest (empty: none), and how sure that is, from 0 to 1."""

    role: str
    confidence: float


NOTHING = Guess("", 0.0)


def guess_role(cells: Sequence[str]) -> Guess:
    """Return what these cells of one column hold; blank ones say nothing."""
    values = [cell.strip() for cell in cells if cell.strip()]
    if not values:
        return NOTHING
    for role, holds, most in _TESTS:
        share = sum(map(holds, values)) / len(values)
        if share >= _FEWEST:
            # One cell alone may be anything.
            return Guess(role, round(most * share * (1.0 if len(values) > 1 else 0.9), 2))
    return _guess_words(values)


def is_email(value: str) -> bool:
    """Return whether a cell holds an e-mail address, also “Ada <ada@example.org>” or several."""
    parts = re.split(r"[;,\s]+|\s/\s|:::", value)
    return any(email_key(part.strip("<>()")) for part in parts if "@" in part)


def is_phone(value: str) -> bool:
    """Return whether a cell holds a telephone number rather than another number or a date."""
    digits = sum(map(str.isdigit, value))
    if not 6 <= digits <= 15 or not _PHONE.match(value) or _is_date(value):
        return False
    # A bare number of few digits may as well be a customer's number or a postal code.
    return not _PLAIN_DIGITS.match(value) or digits >= 9 or value.startswith("0")


def is_address(value: str) -> bool:
    """Return whether a cell holds a web address."""
    return bool(_ADDRESS.match(value))


def is_honorific(value: str) -> bool:
    """Return whether a cell holds a form of address such as Mr or Dr."""
    words = fold(value).replace(".", " ").split()
    return 0 < len(words) <= 3 and all(word in _HONORIFIC for word in words)


def _is_date(value: str) -> bool:
    return bool(_DATE_SHAPE.match(value)) and read_date(value) is not None


def _is_past_date(value: str) -> bool:
    found = read_date(value) if _is_date(value) else None
    # Who is in an address book was hardly born in the last years, and was hardly met before computers.
    return found is not None and (found.year is None or found.year < 2008)


def _is_linkedin(value: str) -> bool:
    return profile_key(value).startswith("linkedin.com/")


_TESTS: tuple[tuple[str, Callable[[str], bool], float], ...] = (
    ("email:", is_email, 1.0),
    ("url:LinkedIn", _is_linkedin, 1.0),
    ("url:", is_address, 0.95),
    ("birthday", _is_past_date, 0.6),
    ("met_on", _is_date, 0.5),
    ("phone:", is_phone, 0.9),
    ("address::postal_code", lambda value: bool(_POSTAL.match(value)), 0.5),
    ("name_prefix", is_honorific, 0.9),
    ("custom:Gender", lambda value: fold(value) in _GENDERS, 0.5),
    ("country", lambda value: fold(value) in _COUNTRIES, 0.6),
    ("address::street", lambda value: len(value) < 60 and bool(_STREET.search(value)), 0.6),
    ("organization", lambda value: len(value) < 60 and bool(_FIRM.search(value)), 0.7),
)


def _guess_words(values: Sequence[str]) -> Guess:
    """Tell names and longer text apart, by how many words they have and whether they are known given names."""
    if sum(len(value) > 60 or "\n" in value for value in values) >= 0.4 * len(values):
        return Guess("notes", 0.5)
    wordy = [value for value in values if len(value) <= 50 and _WORDS.match(value)]
    if len(wordy) < 0.8 * len(values):
        return NOTHING
    several = len({fold(value) for value in values}) / len(values)
    single = sum(" " not in value for value in wordy) / len(wordy)
    known = sum(is_given_name(fold(value).replace(",", " ").split()[0]) for value in wordy if fold(value)) / len(wordy)
    if single >= 0.7:
        return Guess("given_name", round(0.3 + 0.6 * known, 2)) if known >= 0.2 else Guess("word", 0.3)
    capital = sum(value[:1].isupper() or not value[:1].islower() for value in wordy) / len(wordy)
    if several >= 0.7 and capital >= 0.7 and sum(len(value.split()) <= 4 for value in wordy) >= 0.8 * len(wordy):
        return Guess("name", round(0.4 + 0.5 * known, 2))
    return NOTHING
