"""A first look through a file of cards: how many lines, which encoding, and whose groups are cards of their own."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO

from models.exchange.cards.lines import ANY_LINE_END, CardSplitter, RawCard, chunks, physical_lines, wide_codec
from models.exchange.cards.properties import Property, read_properties
from models.exchange.normalize import email_key
from models.exchange.reading import legacy_codec, shown_codec
from models.exchange.sources import Source

# As much text that is not UTF-8 as tells which encoding it is in.
_ENOUGH = 65_536
_ENCODED = re.compile(rb"QUOTED-PRINTABLE", re.IGNORECASE)
_ENCODED_BYTE = re.compile(rb"=[89A-Fa-f][0-9A-Fa-f]")
_GROUP_CARD = re.compile(rb"KIND(?:;[^:\r\n]{0,200})?:[ \t]*group\b|X-EVOLUTION-LIST:[ \t]*TRUE", re.IGNORECASE)
GROUP_KINDS = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
# Evolution's card of a list has its people as e-mail addresses.
_LIST = "X-EVOLUTION-LIST"
_ADDRESS = re.compile(r"\s*(?:\"?([^\"<]*?)\"?\s*<)?\s*(?:mailto:)?([^<>\s]+@[^<>\s]+?)>?\s*\Z", re.IGNORECASE)
_NAMED = re.compile(rb";CHARSET=\"?([A-Za-z0-9_-]+)", re.IGNORECASE)
_LONE_RETURN = re.compile(rb"\r(?!\r?\n)")
_MOST_GROUPS = 2_000


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody a group names by an address: on which line that card begins, and what they are called if it says so."""

    line: int
    name: str
    address: str


@dataclass
class Scan:
    """What a file of cards is like.

    members holds the groups of each UID, and of each e-mail address behind “mailto:”, by the cards that list them;
    listed the people behind those addresses.
    """

    line_count: int = 0
    codec: str = ""
    legacy: str = "cp1252"
    encoding: str = "UTF-8"
    carriage_returns: bool = False
    members: dict[str, list[str]] = field(default_factory=dict)
    listed: dict[str, Listed] = field(default_factory=dict)


def scan(source: Source) -> Scan:
    """Look through a whole file once, in pieces; twice where groups in it are cards of their own."""
    found = Scan(codec=wide_codec(source.beginning))
    beginning = next(chunks(BytesIO(source.beginning), found.codec), b"")
    found.carriage_returns = len(_LONE_RETURN.findall(beginning)) > beginning.count(b"\n")
    evidence: list[bytes] = []
    size = 0
    has_groups = False
    named: set[bytes] = set()
    with source.open() as stream:
        for piece in chunks(stream, found.codec):
            found.line_count += len(ANY_LINE_END.findall(piece)) if found.carriage_returns else piece.count(b"\n")
            has_groups = has_groups or bool(_GROUP_CARD.search(piece))
            if size < _ENOUGH and not found.codec and (not piece.isascii() or _ENCODED.search(piece)):
                lines = _not_utf8(piece, named)
                evidence += lines
                size += sum(map(len, lines))
    found.line_count += 1
    if evidence:
        found.legacy = legacy_codec(b"\n".join(evidence))
    found.encoding = _shown(found, bool(evidence), named)
    if has_groups:
        find_members(_group_cards(source, found), found)
    return found


def is_group(properties: list[Property]) -> bool:
    """Return whether a card is that of a group of people, not of a person."""
    told = {entry.name: entry.text.strip().casefold() for entry in properties if entry.name in (*GROUP_KINDS, _LIST)}
    return told.pop(_LIST, "") == "true" or "group" in told.values()


def address_key(address: str) -> str:
    """Return what the groups of an e-mail address are found under."""
    return f"mailto:{email_key(address)}"


def bare_uid(text: str) -> str:
    """Return a UID as it is compared: without urn:uuid: and in one case."""
    return text.strip().removeprefix("urn:uuid:").removeprefix("URN:UUID:").casefold()


def raw_cards(source: Source, found: Scan) -> Iterator[RawCard]:
    """Yield the cards of a file as they stand in it."""
    with source.open() as stream:
        pieces = chunks(stream, found.codec)
        yield from CardSplitter().cards(physical_lines(pieces, carriage_returns=found.carriage_returns))


def _not_utf8(piece: bytes, named: set[bytes]) -> list[bytes]:
    """Return the lines that are no UTF-8 and name no charset; the charsets others name go to named."""
    lines = []
    for line in piece.splitlines():
        if line.isascii():
            head, _, value = line.partition(b":")
            if not _ENCODED.search(head) or not _ENCODED_BYTE.search(value):
                continue
            line = head + b":" + quopri.decodestring(value.rstrip(b"="))
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as error:
            # A piece, or a quoted-printable line, may end inside a character.
            if error.end >= len(line) - 3 and error.reason == "unexpected end of data":
                continue
            if match := _NAMED.search(line):
                named.add(match[1].lower())
            else:
                lines.append(line.partition(b":")[2] or line)
    return lines


def _shown(found: Scan, legacy: bool, named: set[bytes]) -> str:
    """Return what the encoding of a file is called."""
    if found.codec:
        return "UTF-32" if found.codec == "utf-32" else "UTF-16"
    if legacy:
        return shown_codec(found.legacy)
    if len(named) == 1:
        name = next(iter(named)).decode("ascii")
        return name.replace("windows", "Windows") if name.startswith("windows") else name.upper()
    return "UTF-8"


def find_members(cards: Iterable[tuple[int, list[Property]]], found: Scan) -> None:
    """Find the groups that cards of groups list people for, by UIDs and by addresses; cards come with their lines."""
    groups = 0
    for line, properties in cards:
        if not is_group(properties):
            continue
        groups += 1
        if groups > _MOST_GROUPS:
            break
        name = next(
            (entry.text.strip() for entry in properties if entry.name in ("FN", "N") and entry.text.strip()), ""
        ).strip(";")
        for entry in properties if name else ():
            if entry.name in ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER", "EMAIL"):
                found.members.setdefault(_member(entry, line, found.listed), []).append(name)


def _group_cards(source: Source, found: Scan) -> Iterator[tuple[int, list[Property]]]:
    """Yield the cards that may be those of groups."""
    for card in raw_cards(source, found):
        if not card.too_large and _GROUP_CARD.search(b"\n".join(card.lines)):
            yield card.line, list(read_properties(card.lines, found.legacy))


def _member(entry: Property, line: int, listed: dict[str, Listed]) -> str:
    """Return what somebody in a group is known by, and note who is listed by an address."""
    match = _ADDRESS.match(entry.text)
    if match is None or (entry.name != "EMAIL" and entry.text[:7].casefold() != "mailto:"):
        return bare_uid(entry.text)
    key = address_key(match[2])
    name = entry.parameter("X-EVOLUTION-DEST-NAME") or match[1] or ""
    listed.setdefault(key, Listed(line, name.strip(), match[2]))
    return key
