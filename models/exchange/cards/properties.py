"""From a card's lines to its properties: parameters, quoted-printable, Base64, charsets, escapes of every version."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_PARAMETER = re.compile(r';((?:[^";:]|"[^"]*"?)*)')
_HEAD = re.compile(r"\s*((?:[A-Za-z0-9_-]+\.)*)([A-Za-z][A-Za-z0-9_/-]*)\s*")
_LIST = re.compile(r'"([^"]*)"?|([^",]+)')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_TO_ESCAPE = re.compile(r"[\\,;\n\r]")
_CARET = re.compile(r"\^(['n^])")
_CARETS = {"'": '"', "n": "\n", "^": "^"}
_TRANSFERS = {
    "QUOTED-PRINTABLE": "QUOTED-PRINTABLE",
    "QP": "QUOTED-PRINTABLE",
    "Q": "QUOTED-PRINTABLE",
    "BASE64": "B",
    "B": "B",
    "8BIT": "",
    "7BIT": "",
}
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")
_DATA = re.compile(r"data:([^;,]*)((?:;[^,;]*)*),(.*)\Z", re.IGNORECASE | re.DOTALL)
# Where a value names its encoding wrongly UTF-8 shows it; text in these may look like UTF-8 by chance.
_MULTIBYTE = ("shift", "sjis", "cp932", "euc", "gb", "big5", "iso2022", "iso-2022", "utf-7", "utf7", "hz")
# What Python can decode from and nobody writes letters in.
_NO_CHARSETS = frozenset({"punycode", "idna", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})
_FEW_IN = 8
_OF_SEVERAL_LINES = frozenset({"NOTE", "LABEL", "ADR", "AGENT"})
# A type of the user's own, as Android writes it where it is not in ASCII.
_ENCODED_TYPE = re.compile(r"X-CUSTOM\(([^)]*)\)?\Z", re.IGNORECASE)
_BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})


@dataclass(slots=True)
class Property:
    """A property of a card; raw is its value as text with the escapes still in it, data its bytes.

    The name and the names of parameters are in capitals; group is what ties it to an X-ABLabel, in small letters.
    """

    name: str
    raw: str = ""
    parameters: dict[str, list[str]] = field(default_factory=dict)
    group: str = ""
    data: bytes | None = None
    version: str = "3.0"

    @property
    def text(self) -> str:
        """The value as one text."""
        return unescape(self.raw, self.version, lines=self.name in _OF_SEVERAL_LINES)

    @property
    def types(self) -> list[str]:
        """The types, in small letters."""
        return [text.strip().casefold() for text in self.parameters.get("TYPE", ()) if text.strip()]

    @property
    def is_preferred(self) -> bool:
        """Whether the card marks it as the one to use."""
        if "pref" in self.types:
            return True
        return self.parameter("PREF").strip() == "1"

    def parameter(self, name: str) -> str:
        """Return a parameter's first value, empty where there is none."""
        values = self.parameters.get(name)
        return values[0] if values else ""

    def parts(self, separator: str = ";") -> list[str]:
        """Return the value taken apart at each separator that is not escaped."""
        lines = self.name in _OF_SEVERAL_LINES
        return [unescape(part, self.version, lines=lines) for part in split_escaped(self.raw, separator)]


def split_escaped(raw: str, separator: str) -> list[str]:
    """Return a text taken apart at each separator without a backslash before it."""
    if "\\" not in raw:
        return raw.split(separator)
    parts, start, position = [], 0, 0
    while position < len(raw):
        if raw[position] == "\\":
            position += 2
            continue
        if raw[position] == separator:
            parts.append(raw[start:position])
            start = position + 1
        position += 1
    return [*parts, raw[start:]]


def unescape(raw: str, version: str = "3.0", *, lines: bool = False) -> str:
    """Return a value without its escapes.

    In vCard 2.1 a backslash and an n are just that; where lines says that several are usual, a line end was meant.
    """
    if "\\" not in raw:
        return raw
    breaks = version != "2.1" or lines

    def replace(match: re.Match[str]) -> str:
        character = match[1]
        if character in "nN" and breaks:
            return "\n"
        return character if character in "\\,;:\"'" else match[0]

    return _ESCAPED.sub(replace, raw)


def escape(text: str, *, compound: bool = True) -> str:
    """Return a text as it stands in a value; unescape() gives it back.

    Where the value has no parts of its own, vCard 4.0 leaves semicolons as they are (RFC 6350, 3.4), and Thunderbird
    shows a backslash before one.
    """
    if not _TO_ESCAPE.search(text):
        return text
    escaped = text.replace("\\", "\\\\").replace(",", "\\,")
    if compound:
        escaped = escaped.replace(";", "\\;")
    return escaped.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def read_properties(lines: list[bytes], legacy: str) -> Iterator[Property]:
    """Yield the properties in a card's unfolded lines; legacy is the codec of what is not UTF-8 and names none."""
    version = "3.0"
    for line in lines:
        found = _read(line, version, legacy)
        if found is None:
            continue
        if found.name == "VERSION":
            version = found.raw.strip()
        yield found


def _read(line: bytes, version: str, legacy: str) -> Property | None:
    """Return the property in a line, None where there is none."""
    # A parameter's value may be in any encoding, so the whole head is decoded before it is taken apart.
    head, colon, value = _split_head(line)
    if not colon:
        return None
    text = _decoded(head, "", legacy)
    match = _HEAD.match(text)
    if match is None:
        return None
    name = match[2].upper()
    found = Property(name, group=match[1].rstrip(".").casefold(), version=version)
    transfer = _read_parameters(found, text[match.end() :])
    charset = "".join(found.parameters.pop("CHARSET", [])[:1])
    if transfer == "QUOTED-PRINTABLE":
        value = quopri.decodestring(value)
    elif transfer == "B":
        _put_binary(found, value, charset, legacy)
        return found
    found.raw = _decoded(value, charset, legacy).replace("\r\n", "\n").replace("\r", "\n")
    put_data(found)
    return found


def put_data(found: Property) -> None:
    """Take the bytes of a picture, sound or key that stands in the card as a data: address."""
    if found.name in _BINARY and (inline := _DATA.match(found.raw)):
        _put_inline(found, inline)


def _split_head(line: bytes) -> tuple[bytes, bytes, bytes]:
    """Return what stands before and after the first colon outside quotes."""
    head, colon, value = line.partition(b":")
    if head.count(b'"') % 2:
        position = 0
        quoted = False
        for position, character in enumerate(line[:10_000]):
            if character == 34:
                quoted = not quoted
            elif character == 58 and not quoted:
                return line[:position], b":", line[position + 1 :]
    return head, colon, value


def _read_parameters(found: Property, text: str) -> str:
    """Put parameters into a property; returns the transfer encoding they name."""
    transfer = ""
    for match in _PARAMETER.finditer(text):
        if "(" in match[1] and (encoded := _ENCODED_TYPE.match(match[1].removeprefix("TYPE="))):
            found.parameters.setdefault("TYPE", []).append(_encoded_type(encoded[1]))
            continue
        name, equals, value = match[1].partition("=")
        name = name.strip().upper()
        if not equals:
            # vCard 2.1 leaves the names of parameters out.
            bare = name.strip('"')
            if bare in _TRANSFERS:
                transfer = _TRANSFERS[bare]
            elif bare:
                shown = match[1].strip().strip('"') if bare.startswith("X-") else bare.casefold()
                found.parameters.setdefault("TYPE", []).append(shown)
            continue
        if name == "ENCODING":
            transfer = _TRANSFERS.get(value.strip().strip('"').upper(), "")
            continue
        values = _values(value, split_quoted=name == "TYPE")
        found.parameters.setdefault(name, []).extend(values)
    return transfer


def _encoded_type(text: str) -> str:
    """Return the type in “CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=46=65”."""
    *told, value = text.split(",")
    if not any("QUOTED-PRINTABLE" in part.upper() for part in told):
        return value
    return quopri.decodestring(value.encode("ascii", "replace")).decode("utf-8", "replace")


def _values(text: str, *, split_quoted: bool) -> list[str]:
    values: list[str] = []
    for quoted, bare in _LIST.findall(text):
        value = _CARET.sub(lambda match: _CARETS[match[1]], quoted or bare)
        # Some put a whole list of types into one pair of quotes.
        values += value.split(",") if split_quoted else [value]
    return [value for value in values if value.strip()]


def _put_binary(found: Property, value: bytes, charset: str, legacy: str) -> None:
    data = _base64(value)
    if found.name in _BINARY or data is None:
        found.data = data
        if data is None:
            found.raw = _decoded(value, charset, legacy)
        return
    # A text that was written as Base64.
    found.raw = escape(_decoded(data, charset, legacy)) if b"\x00" not in data[:100] else ""
    if not found.raw:
        found.data = data


def _put_inline(found: Property, match: re.Match[str]) -> None:
    """Take the bytes of a data: address."""
    if ";base64" not in match[2].casefold():
        return
    data = _base64(match[3].replace("\\", "").encode("ascii", "replace"))
    if data is not None:
        found.data, found.raw = data, ""
        if match[1] and "MEDIATYPE" not in found.parameters:
            found.parameters["MEDIATYPE"] = [match[1].replace("\\", "")]


def _base64(value: bytes) -> bytes | None:
    """Return the bytes written as Base64, also where the end is cut off; None where there are none."""
    bare = _NOT_BASE64.sub(b"", value).rstrip(b"=")
    if len(bare) % 4 == 1:
        bare = bare[:-1]
    try:
        return base64.b64decode(bare + b"=" * (-len(bare) % 4)) or None
    except (binascii.Error, ValueError):
        return None


def _decoded(value: bytes, charset: str, legacy: str) -> str:
    """Return the text in bytes: UTF-8 where they are that, else what the property says, else what the file is in."""
    charset = charset.strip().strip('"').casefold()
    if value.isascii() and not charset.startswith(_MULTIBYTE):
        return value.decode("ascii")
    tried = [charset, "utf-8"] if charset.startswith(_MULTIBYTE) else ["utf-8", charset]
    for name in (*tried, legacy):
        if not name or name in _NO_CHARSETS:
            continue
        try:
            text = value.decode(name)
            # UTF-7 can spell halves of characters, which nothing can store.
            text.encode()
        except (LookupError, ValueError):
            # A charset that does not exist, or not that of these bytes.
            if name == "utf-8" and (text := _nearly_utf8(value)):
                return text
        else:
            return text
    return value.decode(legacy or "cp1252", errors="replace")


def _nearly_utf8(value: bytes) -> str:
    """Return the text in bytes that are UTF-8 but for a few, as where a line was cut off; empty for any others."""
    text = value.decode("utf-8", "replace")
    high = sum(not character.isascii() for character in text)
    return text if text.count("\ufffd") * _FEW_IN <= high else ""
