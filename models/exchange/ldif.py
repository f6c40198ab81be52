"""LDIF (RFC 2849) as Thunderbird and other mail programs write address books: Base64, folded lines, groups.

A group's people are named by their distinguished names, so a file is gone through twice.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TextIO

from models.exchange.building import NOTHING_KNOWN, PersonBuilder
from models.exchange.kinds import Contents, FileKind
from models.exchange.reading import bare_utf16
from models.exchange.records import PersonRecord, SetAside
from models.exchange.sources import Source
from models.exchange.teaching import distinct
from models.sentences import Sentence
from models.text import fold

FORMAT = "ldif"
_BEGINNING = re.compile(r"(?:version: *\d|dn::? *\S)", re.IGNORECASE)
_AROUND_MARKS = re.compile(r"(?:(?<!\s)\s++)?([,=])\s*+")
_ATTRIBUTE = re.compile(r"([A-Za-z0-9_.-]+)((?:;[^:]*)?)(:[:<]?) *(.*)\Z", re.DOTALL)
# More than anybody has; the work for a person grows faster than their number.
_MOST_ATTRIBUTES = 2_000
_MARK_ALONE = r"\1"
_COMMON_NAME = re.compile(r"\s*cn\s*=\s*((?:\\.|[^,+\\])+)", re.IGNORECASE)
# Lines of an address (RFC 4517, 3.3.28).
_LINE_MARK = re.compile(r"\s*\$\s*")
_MAIL = re.compile(r"(?:^|,)\s*(?:mail|email)\s*=\s*([^,]+)", re.IGNORECASE)
_ROLES = {
    "cn": "name", "displayname": "name", "givenname": "given_name", "gn": "given_name", "sn": "family_name",
    "surname": "family_name", "mozillanickname": "nickname", "xmozillanickname": "nickname", "nickname": "nickname",
    "mail": "email", "rfc822mailbox": "email", "mozillasecondemail": "email", "xmozillasecondemail": "email",
    "title": "title", "o": "organization", "company": "organization", "organizationname": "organization",
    "ou": "department", "department": "department", "departmentnumber": "department", "orgunit": "department",
    "personaltitle": "name_prefix", "generationqualifier": "name_suffix",
    "telephonenumber": "phone:Work", "homephone": "phone:Home", "mobile": "phone:Mobile", "cellphone": "phone:Mobile",
    "mobiletelephonenumber": "phone:Mobile", "fax": "phone:Fax", "facsimiletelephonenumber": "phone:Fax",
    "pager": "phone:Pager", "pagerphone": "phone:Pager", "pagertelephonenumber": "phone:Pager",
    "homefax": "phone:Fax", "carphone": "phone:Car",
    "street": "address:Work:street", "streetaddress": "address:Work:street",
    "mozillaworkstreet2": "address:Work:extended", "postofficebox": "address:Work:box",
    "l": "address:Work:city", "locality": "address:Work:city", "localityname": "address:Work:city",
    "st": "address:Work:region", "region": "address:Work:region", "stateorprovincename": "address:Work:region",
    "postalcode": "address:Work:postal_code", "zip": "address:Work:postal_code",
    "c": "address:Work:country", "countryname": "address:Work:country", "co": "address:Work:country",
    "mozillahomestreet": "address:Home:street", "homestreet": "address:Home:street",
    "mozillahomestreet2": "address:Home:extended", "mozillahomelocalityname": "address:Home:city",
    "mozillahomestate": "address:Home:region", "mozillahomepostalcode": "address:Home:postal_code",
    "mozillahomecountryname": "address:Home:country", "streethomeaddress": "address:Home:street",
    "mozillahomepostaladdress2": "address:Home:extended", "mozillapostaladdress2": "address:Work:extended",
    "xmozillapostaladdress2": "address:Work:extended", "homepostaladdress": "address:Home:formatted",
    "postaladdress": "address:Work:formatted",
    "mozillaworkurl": "url:Work", "workurl": "url:Work", "mozillahomeurl": "url:Home", "homeurl": "url:Home",
    "url": "url", "labeleduri": "url",
    "nsaimid": "handle:AIM", "nscpaimscreenname": "handle:AIM", "mozillaskype": "handle:Skype",
    "mozillajabberid": "handle:Jabber", "mozillagoogletalk": "handle:Google Talk", "mozillaicq": "handle:ICQ",
    "mozillaqq": "handle:QQ", "mozillayahoo": "handle:Yahoo", "mozillamsn": "handle:MSN", "mozillairc": "handle:IRC",
    "birthyear": "birth_year", "birthmonth": "birth_month", "birthday": "birth_day",
    "anniversarydate": "anniversary", "description": "notes", "info": "notes",
    "mozillacustom1": "custom:Custom 1", "mozillacustom2": "custom:Custom 2", "mozillacustom3": "custom:Custom 3",
    "mozillacustom4": "custom:Custom 4", "custom1": "custom:Custom 1", "custom2": "custom:Custom 2",
    "custom3": "custom:Custom 3", "custom4": "custom:Custom 4",
    "manager": "custom:Manager", "secretary": "custom:Assistant",
    "spousename": "custom:Spouse", "mozillafamilyname": "custom:Family",
}  # fmt: skip
# What says nothing of a person.
_PASSED = frozenset(
    "dn objectclass changetype version modifytimestamp mozillausehtmlmail xmozillausehtmlmail mozillaanyphone "
    "xmozillaanyphone entryuuid entrycsn creatorsname createtimestamp modifiersname structuralobjectclass "
    "subschemasubentry hassubordinates entrydn controls userpassword".split()
)
_MEMBERS = frozenset({"member", "uniquemember", "memberuid"})
_GROUPS = frozenset({"groupofnames", "groupofuniquenames", "group", "posixgroup"})
# What a directory is made of besides people.
_NO_PEOPLE = frozenset({"dcobject", "domain", "organizationalunit", "simplesecurityobject", "container", "locality"})
_PEOPLE = frozenset({"person", "inetorgperson", "organizationalperson", "mozillaabpersonalpha", "residentialperson"})
_PHOTOS = frozenset({"jpegphoto", "thumbnailphoto", "photo"})
_IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_NO_BASE64 = Sentence("A value of this entry says that it is Base64 and is not.")
_NO_PERSON = Sentence("This is a part of the directory, not a person in it.")
_NO_LINES = Sentence("These lines are no attributes of an entry.")
_TOO_LARGE = Sentence("This entry has thousands of values, which no person has.")
_A_CHANGE = Sentence("This is a change of an address book, not a person in one.")


@dataclass
class _Entry:
    """An entry of the file: attributes in their order by lower-case names, and the groups of its objectclass."""

    line: int
    lines: list[str] = field(default_factory=list)
    dn: str = ""
    classes: set[str] = field(default_factory=set)
    attributes: list[tuple[str, str, bytes]] = field(default_factory=list)
    wrong: Sentence | None = None
    change: str = ""

    @property
    def text(self) -> str:
        """The entry as it is written."""
        return "\n".join(self.lines)

    @property
    def is_group(self) -> bool:
        """Whether this lists people and is none."""
        return bool(self.classes & _GROUPS) and not self.classes & _PEOPLE

    @property
    def is_no_person(self) -> bool:
        """Whether this is a part of the directory that people are in."""
        return bool(self.classes & _NO_PEOPLE) and not self.classes & _PEOPLE


class LdifContents(Contents):
    """An address book in LDIF."""

    format = FORMAT
    aside_ending = ".ldif"

    def __init__(self, source: Source, region: str | None) -> None:
        """Take a file whose beginning says that it is LDIF, and the country for national phone numbers."""
        self._source, self._region = source, region

    @cached_property
    def line_count(self) -> int:
        """How many lines the file has, whatever ends them."""
        with _opened(self._source) as stream:
            return 1 + sum(1 for _ in stream)

    def entries(self) -> Iterator[PersonRecord | SetAside]:
        """Yield the people in the order of the file, each with the names of the groups that list them.

        Whom a group lists by an address that nobody in the file has comes last.
        """
        groups, listed = self._groups()
        for entry in self._all():
            if listed:
                for known_by in (*_keys_of(entry.dn), *(_mail_key(text) for key, text, _ in entry.attributes)):
                    listed.pop(known_by, None)
            if (wrong := _wrong_with(entry)) is not None:
                yield SetAside(entry.line, wrong, entry.text)
            elif not entry.is_group:
                yield self._person(entry, groups) or SetAside(entry.line, NOTHING_KNOWN, entry.text)
        for entry in listed.values():
            if (person := self._person(entry, groups)) is not None:
                yield person

    def aside_text(self, set_aside: Sequence[SetAside]) -> Iterator[str]:
        """Yield the entries that were set aside."""
        yield "version: 1\n"
        for entry in set_aside:
            yield f"\n{entry.text}\n"

    def _groups(self) -> tuple[dict[str, list[str]], dict[str, _Entry]]:
        """Return the names of groups by the distinguished names, and the addresses in them, of their people.

        And those whom they list by an address, as entries.
        """
        groups: dict[str, list[str]] = {}
        listed: dict[str, _Entry] = {}
        for entry in self._all():
            if not entry.is_group:
                continue
            name = next((text for key, text, _ in entry.attributes if key == "cn"), "")
            for key, text, _ in entry.attributes:
                if key in _MEMBERS and name:
                    for known_by in _keys_of(text):
                        groups.setdefault(known_by, []).append(name)
                    if match := _MAIL.search(text):
                        told = [("cn", _common_name(text), b""), ("mail", match[1].strip(), b"")]
                        listed.setdefault(_mail_key(match[1]), _Entry(entry.line, dn=text, attributes=told))
        return groups, listed

    def _person(self, entry: _Entry, groups: dict[str, list[str]]) -> PersonRecord | None:
        builder, photo = PersonBuilder(entry.line, self._region), b""
        mail, user = (next((text for key, text, _ in entry.attributes if key == name), "") for name in ("mail", "uid"))
        builder.record.groups += groups.get(_dn_key(entry.dn)) or groups.get(_mail_key(mail)) or []
        builder.record.groups += groups.get(f"uid:{fold(user)}", ()) if user else ()
        builder.record.groups += [_common_name(text) for key, text, _ in entry.attributes if key == "memberof"]
        told: set[tuple[str, str]] = set()
        for key, text, raw in _with_one_name(entry.attributes):
            if key in _PHOTOS:
                photo = photo or (raw if raw.startswith(_IMAGES) else b"")
            elif (part := _part(key, text, entry)) not in told:
                builder.put(*part)
                if part[0].startswith("address:"):
                    # Some programs write one part under two names.
                    told.add(part)
        builder.record.groups = distinct(builder.record.groups)
        record = builder.finish()
        if record is not None and photo:
            record.story = {"photo": photo}
        return record

    def _all(self) -> Iterator[_Entry]:
        """Yield the entries; a blank line ends one, and so does the distinguished name of the next."""
        entry: _Entry | None = None
        with _opened(self._source) as stream:
            for line, text in _unfolded(stream):
                first = text.split("\n", 1)[0]
                if not text.strip() or (entry is not None and entry.dn and first[:3].casefold() == "dn:"):
                    if entry is not None:
                        yield entry
                    entry = None
                if not text.strip() or text.startswith("#"):
                    continue
                if entry is None and re.match(r"(?i)version:\s*\d+\s*\Z", text):
                    continue
                entry = entry or _Entry(line)
                _take(entry, text)
        if entry is not None:
            yield entry


def _wrong_with(entry: _Entry) -> Sentence | None:
    """Return why an entry is set aside whatever it says, None where it is not."""
    if entry.wrong is not None:
        return entry.wrong
    if entry.change not in ("", "add"):
        return _A_CHANGE
    if entry.is_no_person:
        return _NO_PERSON
    return _TOO_LARGE if len(entry.attributes) > _MOST_ATTRIBUTES and not entry.is_group else None


def _opened(source: Source) -> TextIO:
    """Return the lines of a file with each byte as one character, whatever ends a line."""
    if source.beginning.startswith((b"\xff\xfe", b"\xfe\xff")) or bare_utf16(source.beginning):
        return io.TextIOWrapper(source.text().copy.open(), encoding="latin-1", newline=None)
    return io.TextIOWrapper(source.open(), encoding="latin-1", newline=None)


def _unfolded(stream: TextIO) -> Iterator[tuple[int, str]]:
    """Yield logical lines with the number of the physical one they begin on, folds still marked by a line end."""
    start, pieces = 0, list[str]()
    for number, line in enumerate(stream, 1):
        text = line.rstrip("\n").replace("\x00", "")
        if number == 1:
            text = text.removeprefix("\u00ef\u00bb\u00bf")
        if text.startswith(" ") and pieces:
            pieces.append(text)
            continue
        if pieces:
            yield start, "\n".join(pieces)
        start, pieces = number, [text]
    if pieces:
        yield start, "\n".join(pieces)


def _take(entry: _Entry, written: str) -> None:
    """Take a logical line into an entry."""
    entry.lines.append(_decoded(written.encode("latin-1")))
    match = _ATTRIBUTE.match(written.replace("\n ", ""))
    if match is None:
        entry.wrong = entry.wrong or _NO_LINES
        return
    key, mark, value = match[1].casefold(), match[3], match[4].encode("latin-1")
    if mark == "::":
        try:
            value = base64.b64decode(b"".join(value.split()), validate=True)
        except (binascii.Error, ValueError):
            entry.wrong = entry.wrong or _NO_BASE64
            return
    if mark == ":<":
        # The address of a file: nothing is fetched for an address book.
        entry.attributes.append((f"{key} (file)", _decoded(value), b""))
        return
    text = "" if key in _PHOTOS else _decoded(value).strip("\x00")
    if key == "dn":
        entry.dn = text
    elif key == "objectclass":
        entry.classes.add(text.strip().casefold())
    elif key == "changetype":
        entry.change = text.strip().casefold()
    else:
        entry.attributes.append((key, text, value))


def _with_one_name(attributes: list[tuple[str, str, bytes]]) -> list[tuple[str, str, bytes]]:
    """Return the attributes with the display name before other common names."""
    return sorted(attributes, key=lambda attribute: attribute[0] != "displayname")


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _part(key: str, text: str, entry: _Entry) -> tuple[str, str]:
    """Return what an attribute means, nothing where it says nothing of a person, and its value."""
    role = _ROLES.get(key, "")
    if key == "labeleduri":
        # The address ends at the first blank; a name for it follows.
        return "url", text.split(maxsplit=1)[0] if text.split() else ""
    if role.startswith("custom:"):
        return role, _common_name(text) or text
    if role.endswith(":formatted"):
        lines, place = _LINE_MARK.sub("\n", text), role.removesuffix("formatted")
        # An address of one line beside a town is the street.
        in_parts = any(_ROLES.get(other) == f"{place}city" for other, _, _ in entry.attributes)
        return (f"{place}street" if in_parts and "\n" not in lines else role), lines
    if role or key in _PASSED or (key == "memberof" and _common_name(text)):
        return role, text
    return f"kept:{key}", text


def _common_name(name: str) -> str:
    """Return the common name with which a distinguished name begins, empty where it begins with another one."""
    match = _COMMON_NAME.match(name)
    return match[1].replace("\\", "").strip() if match else ""


def _mail_key(address: str) -> str:
    return f"mail:{fold(address.strip())}"


def _dn_key(name: str) -> str:
    return f"dn:{fold(_AROUND_MARKS.sub(_MARK_ALONE, name.strip()))}" if name else ""


def _keys_of(name: str) -> Iterator[str]:
    """Yield what leads from a person to a group that has them under a distinguished name."""
    yield _dn_key(name)
    if match := _MAIL.search(name):
        yield _mail_key(match[1])
    if "=" not in name:
        yield f"uid:{fold(name)}"


def _is_ldif(beginning: str) -> bool:
    lines = (line.strip() for line in beginning.splitlines())
    first = next((line for line in lines if line and not line.startswith("#")), "")
    return _BEGINNING.match(first) is not None


LDIF = FileKind({FORMAT: "LDIF address book"}, _is_ldif, LdifContents)
