"""Files of vCards and jCards: their people one by one, and what is set aside of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from models.errors import UnreadableFileError
from models.exchange.cards.jcard import json_cards
from models.exchange.cards.lines import MOST_BYTES_IN_A_CARD, MOST_PROPERTIES, RawCard
from models.exchange.cards.people import person_from_card
from models.exchange.cards.properties import Property, escape, read_properties
from models.exchange.cards.scanning import Scan, address_key, find_members, is_group, raw_cards, scan
from models.exchange.kinds import Contents, FileKind
from models.exchange.records import PersonRecord, SetAside
from models.exchange.sources import Source
from models.sentences import Sentence

FORMAT = "vcard"
JSON_FORMAT = "jcard"
NOTHING_KNOWN = Sentence("This card has no name and nothing to reach anyone by.")
NO_CARD = Sentence("This is no card as jCard writes one.")
_TOO_LARGE = Sentence(
    "This card is larger than {most} MiB or has thousands of lines; its beginning only is shown here.",
    values={"most": MOST_BYTES_IN_A_CARD >> 20},
)
_CARD = re.compile(r"^[ \t]*(?:[\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_LIKE_A_CARD = re.compile(
    r"^[ \t]*(?:VERSION[ \t]*:[ \t]*[234]\.[01]|END[ \t]*:[ \t]*VCARD)[ \t]*$", re.IGNORECASE | re.MULTILINE
)
_FIRST_LINE = re.compile(r"\s*(?:[\w-]+\.)?[A-Za-z][\w-]*[ \t]*[;:]")
_JSON_CARD = re.compile(r'\s*\[\s*(?:\[\s*)?"vcard"\s*,', re.IGNORECASE)
# Where the first BEGIN may stand: some mail programs write lines of their own before it.
_FIRST_CARD_WITHIN = 4_000


class CardContents(Contents):
    """A file of vCards."""

    format = FORMAT
    aside_ending = ".vcf"

    def __init__(self, source: Source, region: str | None) -> None:
        """Look through the file once; region is the ISO country for national phone numbers."""
        self._source, self._region = source, region
        self._scan: Scan = scan(source)
        self.encoding = self._scan.encoding

    @property
    def line_count(self) -> int:
        """How many physical lines the file has."""
        return self._scan.line_count

    def entries(self) -> Iterator[PersonRecord | SetAside]:
        """Yield people and cards set aside; the cards of groups are taken as the groups of their members.

        Whom a group lists by an address that nobody in the file has comes last.
        """
        return _with_listed(self._cards(), self._scan, self._region)

    def _cards(self) -> Iterator[PersonRecord | SetAside]:
        for card in raw_cards(self._source, self._scan):
            if card.too_large:
                yield SetAside(card.line, _TOO_LARGE, self._text(card))
                continue
            properties = list(read_properties(card.lines, self._scan.legacy))
            if not is_group(properties):
                person = person_from_card(card.line, properties, self._region, self._scan.members)
                yield person if person is not None else SetAside(card.line, NOTHING_KNOWN, self._text(card))

    def aside_text(self, set_aside: Sequence[SetAside]) -> Iterator[str]:
        """Yield the cards set aside, each as it stood in the file."""
        for entry in set_aside:
            lines = [line.rstrip("\r") for line in entry.text.split("\n")]
            yield "".join(f"{line}\r\n" for line in lines)

    def _text(self, card: RawCard) -> str:
        data = b"\n".join(card.text)
        try:
            return data.decode("utf-8").strip("\n")
        except UnicodeDecodeError:
            return data.decode(self._scan.legacy, errors="replace").strip("\n")


class JsonCardContents(Contents):
    """A file of jCards (RFC 7095)."""

    format = JSON_FORMAT
    aside_ending = ".json"

    def __init__(self, source: Source, region: str | None) -> None:
        """Take the file; region is the ISO country for national phone numbers."""
        text = source.text()
        self.encoding, self._text, self._region = text.encoding, text.text, region

    @property
    def line_count(self) -> int:
        """How many physical lines the file has."""
        return self._text.count("\n") + 1

    def entries(self) -> Iterator[PersonRecord | SetAside]:
        """Yield people and what is no card; groups as in a file of vCards."""
        scan = Scan()
        find_members(((card.line, card.properties or []) for card in json_cards(self._text)), scan)
        return _with_listed(self._cards(scan), scan, self._region)

    def _cards(self, scan: Scan) -> Iterator[PersonRecord | SetAside]:
        for card in json_cards(self._text):
            if card.properties is None:
                yield SetAside(card.line, NO_CARD, card.text)
            elif len(card.properties) > MOST_PROPERTIES:
                yield SetAside(card.line, _TOO_LARGE, card.text)
            elif not is_group(card.properties):
                person = person_from_card(card.line, card.properties, self._region, scan.members)
                yield person if person is not None else SetAside(card.line, NOTHING_KNOWN, card.text)

    def aside_text(self, set_aside: Sequence[SetAside]) -> Iterator[str]:
        """Yield a list of what was set aside, each as it stood in the file."""
        yield "[\n"
        yield ",\n".join(entry.text for entry in set_aside)
        yield "\n]\n"


def _with_listed(
    entries: Iterable[PersonRecord | SetAside], scan: Scan, region: str | None
) -> Iterator[PersonRecord | SetAside]:
    """Yield what cards hold, then whom groups list by addresses that nobody there has."""
    listed = dict(scan.listed)
    for entry in entries:
        if listed and isinstance(entry, PersonRecord):
            for method in entry.methods:
                listed.pop(address_key(method.value), None)
        yield entry
    for one in listed.values():
        told = [Property("FN", escape(one.name)), Property("EMAIL", escape(one.address))]
        if (person := person_from_card(one.line, told, region, scan.members)) is not None:
            yield person


def tells_cards(beginning: str) -> bool:
    """Return whether a text begins like a file of vCards, also where the first card does not say that it begins."""
    beginning = beginning.replace("\r", "\n")
    if _stands_free(_CARD, beginning[:_FIRST_CARD_WITHIN]):
        return True
    return bool(_FIRST_LINE.match(beginning)) and _stands_free(_LIKE_A_CARD, beginning)


def _stands_free(line: re.Pattern[str], text: str) -> bool:
    """Tell whether a line is in a text, and not in a table's cell of several lines: a note may hold a card."""
    is_table = any(mark in text.lstrip().partition("\n")[0] for mark in ",;\t")
    quotes, reached = 0, 0
    for match in line.finditer(text):
        quotes += text.count('"', reached, match.start())
        reached = match.start()
        if not is_table or quotes % 2 == 0:
            return True
    return False


def tells_json_cards(beginning: str) -> bool:
    """Return whether a text begins like a file of jCards."""
    return bool(_JSON_CARD.match(beginning))


def read_cards(source: Source, region: str | None) -> Contents:
    """Return the vCards in a file."""
    return CardContents(source, region)


def read_json_cards(source: Source, region: str | None) -> Contents:
    """Return the jCards in a file; raises UnreadableFileError where they are no JSON at all."""
    contents = JsonCardContents(source, region)
    if next(contents.entries(), None) is None:
        raise UnreadableFileError("{name} holds no cards. Nothing was imported.", name=source.name)
    return contents


CARDS = FileKind({FORMAT: "vCard"}, tells_cards, read_cards)
JSON_CARDS = FileKind({JSON_FORMAT: "jCard"}, tells_json_cards, read_json_cards)
