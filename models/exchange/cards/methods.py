"""Ways to reach someone as the lines of a card."""

from __future__ import annotations

import json
import re
from functools import lru_cache

from models.exchange.cards.kept import parameter
from models.exchange.cards.own import AGAIN
from models.exchange.cards.properties import escape, read_properties
from models.exchange.cards.reach import ADDRESS_PARTS, WORK_MOBILE, method_from, one_line
from models.exchange.folding import LONGEST_LINE, folded
from models.exchange.records import MethodRecord
from models.vocabulary import MethodType, Preference

_PLACES = {
    "work_email": "work", "work_phone": "work", "work_address": "work", "work_website": "work", "private_email": "home",
    "home_phone": "home", "post": "home", "private_website": "home", "mobile": "cell",
}  # fmt: skip
# Labels that cards write as types.
_TYPED_LABELS = {
    "Work fax": "work,fax", "Home fax": "home,fax", "Fax": "fax", "Pager": "pager", "Car": "car", "Main": "main",
    "ISDN": "isdn",
}  # fmt: skip
_APPLE_NAMES = {"x": "twitter"}
_COUNTRY_LETTERS = 2
_IN_ADDRESSES = str.maketrans({",": "%2C", ";": "%3B", "\\": "%5C", "\n": "%0A", "\r": "%0D"})
# Addresses that end, or begin, with the plain name of whom they lead to: nothing is concluded from such a name.
_PLAIN = {
    MethodType.EMAIL: re.compile(r"()([a-z][a-z0-9._-]*)(@[a-z0-9.-]+)\Z"),
    MethodType.URL: re.compile(r"(https?://[a-z0-9.-]+/(?:[a-z]+/)*)([a-z][a-z0-9-]*)()\Z"),
}
_WORD = re.compile(r"[a-z0-9]+")
_NAMES = {MethodType.EMAIL: "EMAIL", MethodType.PHONE: "TEL", MethodType.URL: "URL"}


def told_alike(type_: MethodType, value: str, platform: str) -> str:
    """Return the lines of version 4.0 of a way to reach someone that has no label and no details, with their ends.

    Empty where something of it is not plain.
    """
    if (alike := _stand_in(type_, value)) is None:
        return ""
    head, again = _heads(type_, alike, platform)
    if not head:
        return ""
    line = f"{head}{value}"
    told = f"{line}\r\n" if len(line) <= LONGEST_LINE else f"{folded(line)}\r\n"
    if not again:
        return told
    line = f"{again}{value}"
    return f"{told}{line}\r\n" if len(line) <= LONGEST_LINE else f"{told}{folded(line)}\r\n"


@lru_cache(maxsize=4096)
def _heads(type_: MethodType, alike: str, platform: str) -> tuple[str, str]:
    """Return what stands before an address and before the same for other programs, empty for no line."""
    head, label = _head(type_, alike, "", platform, None, "4.0")
    is_address = address_of_profile(MethodRecord(type_, alike, platform=platform))
    return "" if label or not head else f"{head}:", f"URL;{AGAIN}=yes:" if is_address else ""


def method_lines(method: MethodRecord, version: str) -> tuple[str, str, str]:
    """Return a way to reach someone as a line, the label it is to be grouped with, and an address's country code."""
    is_bare = not method.details and not method.new_platform
    if is_bare and (alike := _stand_in(method.type, method.value)) is not None:
        head, label = _head(method.type, alike, method.label, method.platform, method.preference, version)
        return f"{head}:{method.value}", label, ""
    country = (method.details or {}).get("country_code", "") if method.type is MethodType.ADDRESS else ""
    head, value, label = _told(method, version)
    return f"{head}:{value}", label, country if len(country) == _COUNTRY_LETTERS else ""


def _stand_in(type_: MethodType, value: str) -> str | None:
    """Return what an address may be told alike with all that differ from it only in the name of whom it leads to.

    None where that name, or anything else of the address, is not plain.
    """
    pattern = _PLAIN.get(type_)
    found = pattern.match(value) if pattern is not None else None
    if found is None:
        return None
    before, name, after = found.groups()
    return f"{before}{'a' if name.isalnum() else _WORD.sub('a', name)}{after}"


@lru_cache(maxsize=4096)
def _head(
    type_: MethodType, value: str, label: str, platform: str, preference: str | None, version: str
) -> tuple[str, str]:
    """Return what stands before the colon, and the label, of an address that stands for all that are told alike."""
    head, _, shown = _told(MethodRecord(type_, value, label, platform, preference), version)
    return head, shown


def _told(method: MethodRecord, version: str) -> tuple[str, str, str]:
    """Return what stands before the colon and behind it, and the label that no type can tell."""
    head, value, label = _line(method, version)
    if method.preference == Preference.PREFERRED:
        head += ";PREF=1" if version == "4.0" else ";TYPE=pref"
    return head + _missing(method, f"{head}:{value}", label), value, label


def _line(method: MethodRecord, version: str) -> tuple[str, str, str]:
    """Return what stands before the colon and behind it, and the label that no type can tell."""
    types = [_PLACES[method.platform]] if method.platform in _PLACES else []
    label = method.label
    if method.type is MethodType.PHONE and label in _TYPED_LABELS:
        types, label = _TYPED_LABELS[label].split(","), ""
    if method.type is MethodType.PHONE and (method.platform, label) == ("work_phone", WORK_MOBILE):
        types, label = ["work", "cell"], ""
    if not method.value:
        return f"X-TENDRIL-METHOD;TYPE={method.type}", "", label
    if method.type is MethodType.ADDRESS:
        head, value = _address(method)
        return head + _typed(types, version), value, label
    if method.type in _NAMES and not _is_profile(method):
        if method.type is MethodType.EMAIL and version == "3.0":
            types = ["internet", *types]
        value = escape_value(method, version)
        return _NAMES[method.type] + _typed(types, version), value, label
    return _profile(method, version)


def address_of_profile(method: MethodRecord) -> str:
    """Return the web address of a profile as it stands in a line, empty for every other way to reach someone."""
    is_address = method.type is MethodType.URL and _is_profile(method) and "://" in method.value
    return escape_value(method, "4.0") if is_address else ""


def _is_profile(method: MethodRecord) -> bool:
    return method.type is MethodType.URL and bool(method.platform) and method.platform not in _PLACES


def escape_value(method: MethodRecord, version: str) -> str:
    """Return a value as it stands in its line.

    In a web address nothing is escaped, but some programs end it at a comma or semicolon, so these are spelled as
    the standard of addresses allows (RFC 3986, 2.1); the one that was meant is told beside it.
    """
    if method.type is MethodType.URL:
        return method.value.translate(_IN_ADDRESSES)
    return escape(method.value, compound=version == "3.0")


def _address(method: MethodRecord) -> tuple[str, str]:
    details = method.details or {"street": method.value}
    shown = one_line({name: text for name, text in details.items() if name in ADDRESS_PARTS})
    label = f";LABEL={parameter(method.value)}" if method.value != shown else ""
    return f"ADR{label}", ";".join(escape(details.get(part, "")) for part in ADDRESS_PARTS)


def _typed(types: list[str], version: str) -> str:
    shown = ",".join(types) if version == "4.0" else ",".join(types).upper()
    return f";TYPE={shown}" if types else ""


def _profile(method: MethodRecord, version: str) -> tuple[str, str, str]:
    """Return a profile or a name on a service, in 4.0 by RFC 9554, in 3.0 as Apple writes them."""
    service = method.platform or method.label
    label = method.label if method.platform else ""
    is_url = method.type is MethodType.URL
    if version == "4.0":
        head = f"SOCIALPROFILE;SERVICE-TYPE={parameter(service)}" if service else "SOCIALPROFILE"
        return head + ("" if is_url else ";VALUE=text"), escape_value(method, version), label
    service = _APPLE_NAMES.get(service, service)
    head = f"X-SOCIALPROFILE;TYPE={parameter(service)}" if service else "X-SOCIALPROFILE"
    if is_url:
        return head, escape_value(method, version), label
    value = escape(method.value.replace("%", "%25"))
    return f"{head};X-USER={parameter(method.value)}", f"x-apple:{value}", label


def _missing(method: MethodRecord, line: str, label: str) -> str:
    """Return the parameters without which reading the line would tell something else than the method."""
    found = next(read_properties([line.encode("utf-8", "replace")], "utf-8"), None)
    made = method_from(found, label, None) if found is not None else None
    if made is None:
        made = MethodRecord(MethodType.HANDLE, "")
    told = []
    if made.type != method.type:
        told.append(("TYPE", str(method.type)))
    if made.value != method.value:
        told.append(("VALUE", f"-{method.value}"))
    if made.platform != method.platform:
        told.append(("PLATFORM", f"-{method.platform}"))
    if made.label != method.label:
        told.append(("LABEL", f"-{method.label}"))
    if made.preference != method.preference:
        told.append(("PREFERENCE", str(method.preference)))
    if method.new_platform:
        told.append(("OWN", json.dumps(method.new_platform, ensure_ascii=False)))
    plain = dict(method.details or {})
    if len(plain.get("country_code", "")) == _COUNTRY_LETTERS:
        # It stands in a line of its own.
        del plain["country_code"]
    if (made.details or {}) != plain:
        told.append(("DETAILS", json.dumps(method.details or {}, ensure_ascii=False)))
    return "".join(f";X-TENDRIL-{name}={parameter(text)}" for name, text in told)
