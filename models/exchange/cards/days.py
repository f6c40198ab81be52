"""Important dates in a card: partial ones, and Apple's year for one that is not known."""

from __future__ import annotations

import re

from models.exchange.cards.properties import Property
from models.exchange.dates import Order, PartialDate, read_date
from models.exchange.records import DateRecord, PersonRecord, clean_line
from models.text import fold
from models.vocabulary import DateType

_DAY = re.compile(r"(\d{4}|--?)-?(\d{1,2})-?(\d{1,2})(?:[T ].*)?\Z")
_ANNIVERSARIES = frozenset(
    "anniversary wedding jahrestag hochzeitstag hochzeit anniversaire mariage aniversario boda bodas anniversario "
    "matrimonio casamento jubileum trouwdag rocznica slubu bryllupsdag brollopsdag".split()
)
_NAME_DAYS = frozenset({"name day", "nameday", "namenstag", "imieniny", "onomastico", "namnsdag", "svatek", "santo"})
_LEAD_DAYS = 7


def day_from(entry: Property, region: str | None) -> PartialDate | None:
    """Return the date in a property, None where there is no day of the calendar in it."""
    text = clean_line(entry.text)
    match = _DAY.match(text)
    if entry.parameter("VALUE").casefold() == "text" and match is None:
        # Words such as “circa 1800” are no date, whatever could be read into them.
        return None
    omitted = entry.parameter("X-APPLE-OMIT-YEAR").strip()
    if match is not None:
        year = "" if match[1].startswith("-") or match[1] == omitted else match[1]
        text = f"{year or '-'}-{int(match[2]):02d}-{int(match[3]):02d}"
    order = Order.MONTH_FIRST if region == "US" else Order.DAY_FIRST
    return read_date(text, order)


def put_day(record: PersonRecord, entry: Property, type_: DateType, label: str, region: str | None) -> bool:
    """Add an important date to a person; returns whether there is one in the property.

    A label may say that it is an anniversary or a name day. There is one birthday only, unless Tendril says otherwise.
    """
    found = day_from(entry, region)
    if found is None:
        return False
    own_type = entry.parameter("X-TENDRIL-TYPE")
    if own_type in set(DateType):
        type_, label = DateType(own_type), entry.parameter("X-LABEL")
    elif type_ is DateType.OTHER:
        words = fold(label)
        if _ANNIVERSARIES & set(words.split()):
            type_ = DateType.ANNIVERSARY
            label = "" if words == "anniversary" else label
        elif words in _NAME_DAYS:
            type_ = DateType.NAME_DAY
    if type_ is DateType.BIRTHDAY and not own_type and any(there.type is DateType.BIRTHDAY for there in record.dates):
        return False
    lead = entry.parameter("X-TENDRIL-LEAD")
    lead_days = int(lead) if lead.isdecimal() and len(lead) < 5 else _LEAD_DAYS
    made = DateRecord(type_, found.month, found.day, found.year, label, lead_days)
    if made not in record.dates:
        record.dates.append(made)
    return True
